package wire

import "keeprate/pkg/order"

// What the engine found in a file.

func understood(c *coder, u *order.Understood) {
	text(c, &u.Encoding)
	whole(c, &u.Delimiter)
	texts(c, &u.Header)
	list(c, &u.Samples, texts)
	columns(c, &u.Columns)
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

func columns(c *coder, x *order.Columns) {
	for _, column := range []*int{
		&x.Date, &x.Customer, &x.Amount, &x.Order, &x.Status, &x.Refund, &x.Currency, &x.Cancelled, &x.Quantity, &x.Price,
	} {
		whole(c, column)
	}
}

func fileCounts(c *coder, n *order.Counts) {
	whole(c, &n.Bytes)
	whole(c, &n.Rows)
	whole(c, &n.Used)
	whole(c, &n.Skipped)
	whole(c, &n.Orders)
	whole(c, &n.Customers)
	whole(c, &n.Excluded)
	whole(c, &n.NoCustomer)
	list(c, &n.Problems, func(c *coder, p *order.CodeCount) {
		text(c, &p.Code)
		whole(c, &p.Count)
	})
}

func problem(c *coder, p *order.Problem) {
	whole(c, &p.Line)
	text(c, &p.Code)
	text(c, &p.Column)
	text(c, &p.Text)
}

func status(c *coder, s *Status) {
	text(c, &s.Text)
	whole(c, &s.Kind)
	c.broken = c.broken || int(s.Kind) >= len(order.Kinds())
	text(c, &s.By)
	whole(c, &s.Orders)
	c.yes(&s.Counted)
	c.yes(&s.Counts)
}

func currency(c *coder, x *order.Currency) {
	text(c, &x.Code)
	whole(c, &x.Orders)
}
