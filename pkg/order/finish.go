package order

import (
	"slices"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/status"
)

// finish makes the orders final once every row is in: days and amounts that the
// whole column had to decide, refunds, statuses, currencies, counts.
func (in *intake) finish(opt Options) {
	in.out.NoDates, in.out.NoAmounts = in.m.Date < 0, !in.m.priced()
	in.decideDecimal()
	first, _ := in.date.MonthFirst(in.m.platform.putsMonthFirst(), opt.Lang)
	kinds := in.statusKinds()
	var statuses statusSet
	var byStatus, byCurrency tally
	o, all, kept := &in.out, in.out.Len(), 0
	if in.settled() {
		for id, label := range o.Status {
			n := statuses.numbers[label][byText]
			if n == 0 {
				n = statuses.number(statusVariant{label: label, kind: kinds[label]}) + 1
			}
			o.Status[id] = n - 1
			byStatus[n-1]++
			byCurrency[o.Currency[id]]++
		}
		kept = all
	}
	for id := kept; id < all; id++ {
		variant := statusVariant{label: o.Status[id], kind: kinds[o.Status[id]]}
		if o.Day[id] < 0 || in.flags[id] != 0 || in.back != nil || in.paid != nil {
			var ok bool
			if variant, ok = in.settle(id, first, variant); !ok {
				continue
			}
		}
		o.Customer[kept], o.Day[kept], o.Amount[kept], o.Currency[kept] = o.Customer[id], o.Day[id], o.Amount[id], o.Currency[id]
		o.Status[kept] = statuses.number(variant)
		byStatus[o.Status[kept]]++
		byCurrency[o.Currency[kept]]++
		in.files.keep(kept, id)
		if in.files.several && in.m.Order >= 0 {
			in.numbers.places[kept], in.rows[kept] = in.numbers.places[id], in.rows[id]
		}
		kept++
	}
	o.Customer, o.Day, o.Amount, o.Status, o.Currency = o.Customer[:kept], o.Day[:kept], o.Amount[:kept], o.Status[:kept], o.Currency[:kept]
	in.nameStatuses(&statuses, &byStatus)
	in.nameCurrencies(&byCurrency)
	if in.files.several && in.m.Order >= 0 {
		in.numbers.places, in.numbers.slots = in.numbers.places[:kept], nil
	} else {
		in.numbers = numbering{}
	}
	if !in.files.several {
		o.customers.slots = nil // nobody is looked for any more
		in.rows, in.spelled = nil, nil
	}
	in.line, in.back, in.paid, in.flags, in.doubts = nil, nil, nil, nil, nil
}

// settled tells whether all orders are as they are to be but for their statuses' numbers.
func (in *intake) settled() bool {
	if in.back != nil || in.paid != nil {
		return false
	}
	open, flags := int32(0), uint8(0)
	for id, day := range in.out.Day {
		open |= day
		flags |= in.flags[id]
	}
	return open >= 0 && flags == 0
}

// tally counts orders by a number of their status or currency.
type tally [256]int

// statusVariant is a status of the file together with what told its kind.
type statusVariant struct {
	label uint8
	kind  status.Kind
	by    source
}

// source is what told the kind of an order's status.
type source uint8

const (
	byText source = iota // the status itself, where there is one
	byCancelled
	byRefund
	byPayment // label is of the payment's status
	byTest    // with no label
	sources
)

// settle makes one order final; it is not ok if the order has to be left out.
func (in *intake) settle(id int, monthFirst bool, is statusVariant) (statusVariant, bool) {
	v := in.out.Day[id]
	day, got := in.date.Settle(v, monthFirst)
	if got != parse.OK {
		in.drop(id, dateProblem(got), in.m.Date, parse.PairText(v))
		return statusVariant{}, false
	}
	in.out.Day[id] = day
	flags, amount := in.flags[id], in.out.Amount[id]
	refunded := flags&flagMinus != 0 && amount <= 0
	if in.back != nil && in.back[id] > 0 && amount > 0 {
		amount -= in.back[id]
		if amount <= 0 {
			amount, refunded = 0, true
		}
		in.out.Amount[id] = amount
	}
	switch {
	case !is.kind.Counted():
	case flags&flagTest != 0:
		is = statusVariant{kind: status.Draft, by: byTest}
	case flags&flagCancelled != 0:
		is.kind, is.by = status.Cancelled, byCancelled
	case refunded:
		is.kind, is.by = status.Refunded, byRefund
	case in.paid != nil && in.paid[id] > 0:
		if kind := in.m.platform.kindOf(in.payments.text(in.paid[id])); !kind.Counted() {
			is = statusVariant{label: in.paid[id], kind: kind, by: byPayment}
		}
	}
	if flags&flagNoAmount != 0 && is.kind.Counted() {
		in.drop(id, AmountMissing, in.amountColumn(), "")
		return statusVariant{}, false
	}
	return is, true
}

// drop takes an order back, with all its rows.
func (in *intake) drop(id int, code string, column int, text string) {
	rows := 1
	if in.rows != nil {
		rows = int(in.rows[id])
	}
	in.counts.Used -= rows
	in.counts.Skipped += rows
	in.list.add(Problem{File: in.files.file(id), Line: int(in.line[id]), Code: code, Column: in.names[column], Index: column}, []byte(text), nil)
	in.list.again(code, rows-1)
}

// statusKinds gives every status of the file its kind.
func (in *intake) statusKinds() []status.Kind {
	kinds := make([]status.Kind, maxLabels+1)
	for i := range in.statuses.keys.count() {
		kinds[i+1] = in.kind(uint8(i + 1))
	}
	return kinds
}

// kindOf is the kind of a status, by its platform's words before all others.
func (p *platform) kindOf(text string) status.Kind {
	if p != nil {
		own := fold.Normal(text)
		for _, s := range p.statuses {
			if s.status == own {
				return s.kind
			}
		}
	}
	return status.Of(text)
}

// statusSet numbers the variants of statuses as they come; a label and what told
// its kind make one.
type statusSet struct {
	numbers [maxLabels + 1][sources]uint8 // number + 1
	list    []statusVariant
}

func (s *statusSet) number(v statusVariant) uint8 {
	n := &s.numbers[v.label][v.by]
	if *n == 0 {
		s.list = append(s.list, v)
		*n = uint8(len(s.list))
	}
	return *n - 1
}

// nameStatuses lists the statuses, the most frequent first.
func (in *intake) nameStatuses(set *statusSet, orders *tally) {
	list := make([]Status, len(set.list))
	for i, v := range set.list {
		s, labels := &list[i], &in.statuses
		if v.by == byPayment {
			labels = &in.payments
		}
		*s = Status{Text: labels.text(v.label), Kind: v.kind, By: "status", Orders: orders[i], Counted: v.kind.Counted()}
		switch {
		case v.by == byPayment:
			s.By = "payment"
		case v.by == byTest:
			s.By = "test"
		case v.by == byCancelled:
			s.By = "cancelled"
		case v.by == byRefund:
			s.By = "refund"
		case v.label == 0:
			s.By = ""
		}
	}
	var places [256]uint8
	for i := range list {
		places[i] = uint8(i)
	}
	in.out.Statuses = ranked(list, in.out.Status, &places, func(s Status) int { return s.Orders })
}

// nameCurrencies lists the currencies, the most frequent first; signs and codes
// of one currency become one.
func (in *intake) nameCurrencies(orders *tally) {
	var list []Currency
	var places [256]uint8
	for label := range maxLabels + 1 {
		if orders[label] == 0 {
			continue
		}
		code := in.currencies.text(uint8(label))
		if label == 0 {
			code = in.m.currency
		}
		if known := parse.CurrencyCode([]byte(code)); known != "" {
			code = known
		}
		i := slices.IndexFunc(list, func(c Currency) bool { return c.Code == code })
		if i < 0 {
			i = len(list)
			list = append(list, Currency{Code: code})
		}
		list[i].Orders += orders[label]
		places[label] = uint8(i)
	}
	in.out.Currencies = ranked(list, in.out.Currency, &places, func(c Currency) int { return c.Orders })
}

// ranked sorts a list by the number of orders. The column's values, which have
// their places in the unsorted list, become indices of the sorted one.
func ranked[T any](list []T, column []uint8, places *[256]uint8, orders func(T) int) []T {
	rank := make([]int, len(list))
	for i := range rank {
		rank[i] = i
		for j := i; j > 0 && orders(list[rank[j]]) > orders(list[rank[j-1]]); j-- {
			rank[j], rank[j-1] = rank[j-1], rank[j]
		}
	}
	sorted := make([]T, len(list))
	var index [256]uint8
	for to, from := range rank {
		sorted[to] = list[from]
		index[from] = uint8(to)
	}
	for i, place := range places {
		places[i] = index[place]
	}
	for i, old := range column {
		column[i] = places[old]
	}
	return sorted
}
