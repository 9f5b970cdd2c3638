package history

// Change is what one figure was and is.
type Change struct {
	ID          string
	Before, Now float64
}

// Difference is how much the figure has grown, in its own unit.
func (c Change) Difference() float64 { return c.Now - c.Before }

// Relative is the difference as a share of what the figure was; false where that was zero.
func (c Change) Relative() (float64, bool) {
	if c.Before == 0 {
		return 0, false
	}
	return c.Now/c.Before - 1, true
}

// headline are the figures whose change is told, in this order, with what both snapshots must agree in for it.
var headline = []struct {
	id    string
	lapse bool // lapse days define it
	money bool
}{
	{id: "crr", lapse: true}, {id: "churn", lapse: true},
	{id: "start", lapse: true}, {id: "retained", lapse: true}, {id: "lost", lapse: true},
	{id: "first-time", lapse: true}, {id: "won-back", lapse: true},
	{id: "customers"}, {id: "orders"}, {id: "revenue", money: true}, {id: "average-order-value", money: true},
	{id: "orders-per-customer"}, {id: "repeat-purchase-rate"}, {id: "time-between-purchases"},
}

// Headline lists the ids of the figures whose change is told, in their order.
func Headline() []string {
	var ids []string
	for _, x := range headline {
		ids = append(ids, x.id)
	}
	return ids
}

// slack is by how many days periods may differ in length and still be compared: months and leap years do.
const slack = 3

// Comparable tells whether one period is as long as the other, of the same shop.
func Comparable(x, y Snapshot) bool {
	longer := (x.End - x.Start) - (y.End - y.Start)
	return x.Shop == y.Shop && -slack <= longer && longer <= slack
}

// Previous is the latest snapshot before s that can be compared with it; false where there is none.
func (h *History) Previous(s Snapshot) (previous Snapshot, ok bool) {
	for _, x := range h.Snapshots {
		if x.End < s.End && Comparable(x, s) {
			previous, ok = x, true
		}
	}
	return previous, ok
}

// Compare lists how the headline figures have changed that both snapshots have: none where the periods cannot be
// compared, no headcount of retention where other lapse days define it, and no money of another currency.
func Compare(previous, now Snapshot) []Change {
	var changes []Change
	if !Comparable(previous, now) {
		return nil
	}
	for _, x := range headline {
		if x.lapse && previous.LapseDays != now.LapseDays || x.money && previous.Currency != now.Currency {
			continue
		}
		before, had := previous.Figures.Get(x.id)
		is, has := now.Figures.Get(x.id)
		if had && has {
			changes = append(changes, Change{x.id, before, is})
		}
	}
	return changes
}
