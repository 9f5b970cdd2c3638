package order

import (
	"cmp"
	"slices"
)

// finish makes the orders final once every row is in: days and amounts that the
// whole column had to decide, refunds, statuses, currencies, counts.
func (in *intake) finish(opt Options) {
	in.decideDecimal()
	first, _ := in.date.monthFirst(in.m.platform, opt.Lang)
	kinds := in.statusKinds()
	var variants statusSet
	kept := 0
	for id := range in.out.Day {
		status, ok := in.settle(id, first, kinds)
		if !ok {
			continue
		}
		if kept != id {
			in.out.Customer[kept] = in.out.Customer[id]
			in.out.Day[kept] = in.out.Day[id]
			in.out.Amount[kept] = in.out.Amount[id]
			in.out.Currency[kept] = in.out.Currency[id]
		}
		in.out.Status[kept] = variants.number(status)
		kept++
	}
	in.out.Customer = in.out.Customer[:kept]
	in.out.Day = in.out.Day[:kept]
	in.out.Amount = in.out.Amount[:kept]
	in.out.Status = in.out.Status[:kept]
	in.out.Currency = in.out.Currency[:kept]
	in.nameStatuses(&variants)
	in.nameCurrencies()
	in.count()
	in.list.sort()
	in.line, in.rows, in.back, in.flags, in.numbers = nil, nil, nil, nil, keys{}
}

// statusVariant is a status of the file together with what told its kind.
type statusVariant struct {
	label uint8
	kind  Kind
	by    source
}

// source is what told the kind of an order's status.
type source uint8

const (
	byNone source = iota
	byStatus
	byCancelled
	byRefund
	sources
)

// String is Status.By.
func (s source) String() string { return [...]string{"", "status", "cancelled", "refund"}[s] }

// settle makes one order final; it is not ok if the order has to be left out.
func (in *intake) settle(id int, monthFirst bool, kinds []Kind) (statusVariant, bool) {
	v := in.out.Day[id]
	day, got := in.date.settle(v, monthFirst)
	if got != readOK {
		in.drop(id, dateProblem(got), in.m.Date, pairText(v))
		return statusVariant{}, false
	}
	in.out.Day[id] = day

	label := in.out.Status[id]
	status := statusVariant{label, kinds[label], byStatus}
	if label == 0 {
		status.by = byNone
	}
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
	case !status.kind.Counted():
	case flags&flagCancelled != 0:
		status.kind, status.by = Cancelled, byCancelled
	case refunded:
		status.kind, status.by = Refunded, byRefund
	}
	if flags&flagNoAmount != 0 && status.kind.Counted() {
		in.drop(id, AmountMissing, in.amountColumn(), "")
		return statusVariant{}, false
	}
	return status, true
}

// drop takes an order back, with all its rows.
func (in *intake) drop(id int, code string, column int, text string) {
	rows := 1
	if in.rows != nil {
		rows = int(in.rows[id])
	}
	in.counts.Used -= rows
	in.counts.Skipped += rows
	in.list.add(int(in.line[id]), code, in.names[column], []byte(text))
	in.list.again(code, rows-1)
}

// statusKinds gives every status of the file its kind.
func (in *intake) statusKinds() []Kind {
	kinds := make([]Kind, maxLabels+1)
	for i := range in.statuses.keys.count() {
		text := in.statuses.text(uint8(i + 1))
		kinds[i+1] = statusKind(text)
		if in.m.platform != nil {
			if k, ok := in.m.platform.statuses[normal(text)]; ok {
				kinds[i+1] = k
			}
		}
	}
	return kinds
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
func (in *intake) nameStatuses(set *statusSet) {
	list := make([]Status, len(set.list))
	for i, v := range set.list {
		list[i] = Status{Text: in.statuses.text(v.label), Kind: v.kind, By: v.by.String(), Counted: v.kind.Counted()}
	}
	for _, s := range in.out.Status {
		list[s].Orders++
	}
	in.out.Statuses = ranked(list, in.out.Status, func(s Status) int { return s.Orders })
}

// nameCurrencies lists the currencies, the most frequent first; signs and codes
// of one currency become one.
func (in *intake) nameCurrencies() {
	used := [maxLabels + 1]bool{}
	for _, label := range in.out.Currency {
		used[label] = true
	}
	var list []Currency
	of := [maxLabels + 1]uint8{}
	for label := range used {
		if !used[label] {
			continue
		}
		code := in.currencies.text(uint8(label))
		if known := currencyCode([]byte(code)); known != "" {
			code = known
		}
		i := slices.IndexFunc(list, func(c Currency) bool { return c.Code == code })
		if i < 0 {
			i = len(list)
			list = append(list, Currency{Code: code})
		}
		of[label] = uint8(i)
	}
	for i, label := range in.out.Currency {
		in.out.Currency[i] = of[label]
		list[of[label]].Orders++
	}
	in.out.Currencies = ranked(list, in.out.Currency, func(c Currency) int { return c.Orders })
}

// ranked sorts a list by the number of orders, drops what has none, and gives
// the column its new indices.
func ranked[T any](list []T, column []uint8, orders func(T) int) []T {
	byOrders := make([]int, len(list))
	for i := range byOrders {
		byOrders[i] = i
	}
	slices.SortStableFunc(byOrders, func(a, b int) int { return cmp.Compare(orders(list[b]), orders(list[a])) })
	var sorted []T
	place := [256]uint8{}
	for _, i := range byOrders {
		if orders(list[i]) > 0 {
			place[i] = uint8(len(sorted))
			sorted = append(sorted, list[i])
		}
	}
	for i, old := range column {
		column[i] = place[old]
	}
	return sorted
}

// count completes the counts.
func (in *intake) count() {
	c := &in.counts
	c.Orders = in.out.Len()
	seen := make([]bool, in.out.CustomerCount())
	for i, customer := range in.out.Customer {
		switch {
		case customer == NoCustomer:
			c.NoCustomer++
		case !seen[customer]:
			seen[customer] = true
			c.Customers++
		}
		if !in.out.Statuses[in.out.Status[i]].Counted {
			c.Excluded++
		}
	}
}
