package clv

import "keeprate/pkg/customer"

// Check is the model's examination: fitted once more on what came before the last days that are known, it predicts
// these days, which it has not seen. It counts the customers who came before them and, as orders, their days with
// purchases in them.
type Check struct {
	Refusal           Refusal
	Start, End        int32 // the held-back days
	Customers         int
	Predicted, Actual float64 // orders in these days, of all of them together
	Groups            [5]CheckGroup
}

// CheckGroup is the customers with From to To repeat orders before the held-back days; To −1 is no limit.
// Predicted and Actual are means per customer.
type CheckGroup struct {
	From, To          int
	Customers         int
	Predicted, Actual float64
}

// What is held back: a quarter of a year, or of what is known where that is less than a year. MinCheckDays leaves
// MinDays to fit.
const (
	heldBack     = 91
	MinCheckDays = MinDays*4/3 + 1
)

// Examine checks the model on the customers of a Book up to a day. A model that is beyond all bounds is examined too:
// what matters is what it predicts.
func Examine(b *customer.Book, day int32) Check {
	known := int32(0)
	if first, _, ok := b.Days(); ok {
		known = max(day-first+1, 0)
	}
	if known < MinCheckDays {
		return Check{Refusal: Refusal{SpanTooShort, int(known), MinCheckDays}}
	}
	held := min(heldBack, known/4)
	k := Check{Start: day - held + 1, End: day}
	g := grouped(PastOf(b, day-held))
	if k.Refusal = g.refusal(); k.Refusal.Code != "" {
		return k
	}
	m, _, code := g.fit()
	if code == NoConvergence {
		k.Refusal.Code = code
		return k
	}
	k.count(b, g, g.expected(&m, float64(held)/7))
	return k
}

// expected is how many orders to expect by group.
func (g *groups) expected(m *BGNBD, weeks float64) []float64 {
	pairs := make([]float64, len(g.pairs))
	for i, x := range g.pairs {
		pairs[i] = m.Orders(int(x.repeats), float64(x.tenure)/g.week, weeks)
	}
	expected := g.alive(m)
	for i := range expected {
		expected[i] *= pairs[g.all[i].pair]
	}
	return expected
}

// bounds are the groups of a Check: from each of these repeats to one below the next.
var bounds = [...]int{0, 1, 2, 3, 5}

// count compares what was expected with what came.
func (k *Check) count(b *customer.Book, g *groups, expected []float64) {
	all, starts := b.All()
	for c, at := range g.of {
		if at < 0 {
			continue
		}
		which := len(bounds) - 1
		for int(g.all[at].repeats) < bounds[which] {
			which--
		}
		group, before := &k.Groups[which], int32(0)
		group.Customers++
		group.Predicted += expected[at]
		for _, day := range all.Day[starts[c]:starts[c+1]] {
			if day >= k.Start && day <= k.End && day != before {
				group.Actual++
				before = day
			}
		}
	}
	for i := range k.Groups {
		group := &k.Groups[i]
		group.From, group.To = bounds[i], -1
		if i+1 < len(bounds) {
			group.To = bounds[i+1] - 1
		}
		k.Customers += group.Customers
		k.Predicted += group.Predicted
		k.Actual += group.Actual
		n := float64(max(group.Customers, 1))
		group.Predicted /= n
		group.Actual /= n
	}
}
