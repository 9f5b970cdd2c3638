package wire

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
	"keeprate/pkg/order/status"
)

// What the engine found in a file.

func understood(c *coder, u *order.Understood) {
	text(c, &u.Encoding)
	whole(c, &u.Delimiter)
	texts(c, &u.Header)
	c.yes(&u.Headless)
	list(c, &u.Samples, texts)
	list(c, &u.Shown, shown)
	list(c, &u.Previews, preview)
	wholes(c, &u.SampleLines)
	columns(c, &u.Columns)
	wholes(c, &u.AmountParts)
	text(c, &u.CustomerKey)
	c.yes(&u.LineAmounts)
	text(c, &u.DateOrder)
	c.yes(&u.DateOpen)
	text(c, &u.DateSample)
	whole(c, &u.Decimal)
	c.yes(&u.DecimalOpen)
	text(c, &u.Platform)
	texts(c, &u.Warnings)
}

func shown(c *coder, x *order.Shown) {
	whole(c, &x.Day)
	c.yes(&x.DayOK)
	whole(c, &x.Amount)
	c.yes(&x.AmountOK)
	statusKind(c, &x.Kind)
}

func preview(c *coder, x *dsv.Preview) {
	text(c, &x.Encoding)
	text(c, &x.Text)
}

func fileRead(c *coder, f *order.FileRead) {
	text(c, &f.Name)
	whole(c, &f.Bytes)
	whole(c, &f.Rows)
	whole(c, &f.Repeated)
	text(c, &f.Code)
	whole(c, &f.Line)
	c.yes(&f.Other)
}

func statusKind(c *coder, k *status.Kind) {
	whole(c, k)
	c.broken = c.broken || int(*k) >= len(status.Kinds())
}

func columns(c *coder, x *order.Columns) {
	for _, column := range []*int{
		&x.Date, &x.Customer, &x.Amount, &x.Order, &x.Status, &x.Refund, &x.Currency, &x.Cancelled, &x.Quantity, &x.Price, &x.Payment, &x.Sort, &x.Test, &x.LastName,
	} {
		whole(c, column)
	}
}

func fileCounts(c *coder, n *order.Counts) {
	whole(c, &n.Bytes)
	whole(c, &n.Rows)
	whole(c, &n.Used)
	whole(c, &n.Skipped)
	whole(c, &n.Repeated)
	whole(c, &n.RepeatedOrders)
	whole(c, &n.Orders)
	whole(c, &n.Customers)
	whole(c, &n.Excluded)
	whole(c, &n.NoCustomer)
	list(c, &n.Problems, codeCount)
}

func problem(c *coder, p *order.Problem) {
	whole(c, &p.File)
	whole(c, &p.Line)
	text(c, &p.Code)
	text(c, &p.Column)
	whole(c, &p.Index)
	text(c, &p.Text)
	text(c, &p.Row)
}

func statusRead(c *coder, s *Status) {
	text(c, &s.Text)
	statusKind(c, &s.Kind)
	text(c, &s.By)
	whole(c, &s.Orders)
	c.yes(&s.Counted)
	c.yes(&s.Counts)
}

func currency(c *coder, x *order.Currency) {
	text(c, &x.Code)
	whole(c, &x.Orders)
}
