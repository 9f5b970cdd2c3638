package order

import (
	"bytes"

	"keeprate/pkg/order/parse"
)

// conclude makes the orders of all files final and counts what became of them.
func (r *Reader) conclude() {
	for i, in := range r.groups {
		in.finish(r.opt)
		r.list.join(&in.list)
		r.count(&in.counts)
		if i == 0 {
			r.out = &in.out
		} else {
			r.join(in)
		}
	}
	for _, in := range r.groups {
		in.rows, in.spelled = nil, nil
	}
	r.joined = nil
	r.out.fillCurrency()
	r.list.sort()
	c := &r.counts
	c.Problems = r.list.counts
	c.Orders = r.out.Len()
	for _, s := range r.out.Statuses {
		if !s.Counted {
			c.Excluded += s.Orders
		}
	}
	c.NoCustomer, c.Customers = r.out.named()
	if len(r.groups) > 0 {
		r.showFinal(r.groups[0])
	}
}

// count adds what became of the rows of files with one header.
func (r *Reader) count(n *Counts) {
	c := &r.counts
	c.Rows += n.Rows
	c.Used += n.Used
	c.Skipped += n.Skipped
	c.Repeated += n.Repeated
	c.RepeatedOrders += n.RepeatedOrders
}

// named counts the orders that name nobody, and the customers of the others.
func (o *Orders) named() (nobody, customers int) {
	seen := make([]bool, o.CustomerCount())
	for _, customer := range o.Customer {
		if customer == NoCustomer {
			nobody++
		} else if !seen[customer] {
			seen[customer] = true
			customers++
		}
	}
	return nobody, customers
}

// showFinal puts what only the whole column could decide into Understood.
func (r *Reader) showFinal(in *intake) {
	u := &r.under
	u.DateOrder, u.DateOpen = in.date.Shown(in.m.platform.putsMonthFirst(), r.opt.Lang)
	u.Decimal, u.DecimalOpen = in.amount.Shown(r.opt.Lang), in.decimalOpen
	for _, w := range []struct {
		code string
		told bool
	}{
		{DateOrderOpen, u.DateOpen},
		{DateOrderMixed, in.date.Mixed()},
		{DecimalIsOpen, u.DecimalOpen},
		{KeysDiffer, r.keysDiffer()},
	} {
		if w.told {
			u.Warnings = append(u.Warnings, w.code)
		}
	}
	in.date.Year = r.year
	u.Shown = make([]Shown, len(u.Samples))
	for i := range u.Samples {
		x := &u.Shown[i]
		if *x = in.reread(u.Samples[i], u.DateOrder); in.m.headed && i > 0 && !x.DayOK {
			x.Day, x.DayOK = u.Shown[i-1].Day, u.Shown[i-1].DayOK
		}
	}
}

// keysDiffer tells that not all files name the customers by the same thing.
func (r *Reader) keysDiffer() bool {
	for _, in := range r.groups {
		if in.m.key != r.groups[0].m.key {
			return true
		}
	}
	return false
}

// reread reads the cells of a row once more, for the eye to check.
func (in *intake) reread(cells []string, by parse.DateOrder) Shown {
	var x Shown
	cell := func(column int) []byte {
		if column < 0 {
			return nil
		}
		return asCell(cells[column])
	}
	date, amount, pieces := in.date, in.amount, in.pieces
	if day, got := date.Read(cell(in.m.Date)); got == parse.OK {
		x.Day, got = date.Settle(day, by == parse.MDY)
		x.DayOK = got == parse.OK
	}
	value, _, got := amount.Read(cell(in.amountColumn()))
	if x.AmountOK = got == parse.OK || got == parse.Doubt; x.AmountOK {
		if x.Amount = value; got == parse.Doubt && amount.Decimal != 0 && !in.thousands(cell(in.amountColumn())) {
			x.Amount = value / 1000
		}
		if in.m.Amount < 0 {
			if n, _, got := pieces.Read(cell(in.m.Quantity)); got == parse.OK {
				x.Amount, _ = parse.Times(x.Amount, n)
			}
		}
	}
	for _, part := range in.m.parts {
		if value, _, got := amount.Read(cell(part)); got == parse.OK || got == parse.Doubt {
			x.Amount, x.AmountOK = add(x.Amount, value), true
		}
	}
	x.Amount /= in.m.minor
	if in.m.Status >= 0 {
		x.Kind = in.m.platform.kindOf(cells[in.m.Status])
	}
	return x
}

// thousands tells of an amount in doubt that its separator is not the decimal sign.
func (in *intake) thousands(cell []byte) bool { return bytes.IndexByte(cell, in.amount.Decimal) < 0 }
