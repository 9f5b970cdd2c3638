package wire

import (
	"keeprate/pkg/clv"
	"keeprate/pkg/report"
)

// What the page and the engine say about the look ahead.

// Foresee asks for the outlook of the last report. It is answered where there is a report; while the files are being
// read there is none, and the page asks again when it has one.
type Foresee struct{ Job uint32 }

// Outlook is the outlook as of the report's analysis date.
type Outlook struct {
	Job     uint32
	Outlook report.Outlook
}

func (*Foresee) kind() kind { return foresee }
func (*Outlook) kind() kind { return outlook }

func (m *Foresee) visit(c *coder) { whole(c, &m.Job) }

func (m *Outlook) visit(c *coder) {
	whole(c, &m.Job)
	o := &m.Outlook
	whole(c, &o.AsOf)
	refusal(c, &o.Refusal)
	refusal(c, &o.MoneyRefusal)
	whole(c, &o.Customers)
	whole(c, &o.Repeat)
	whole(c, &o.FirstDay)
	for _, x := range []*float64{
		&o.Model.R, &o.Model.Alpha, &o.Model.A, &o.Model.B, &o.Model.LogLikelihood,
		&o.Spend.P, &o.Spend.Q, &o.Spend.Gamma, &o.Spend.LogLikelihood, &o.Correlation, &o.Active,
	} {
		c.number(x)
	}
	c.yes(&o.Unbounded)
	for i := range o.Horizons {
		horizon(c, &o.Horizons[i])
	}
	for i := range o.Alive {
		aliveBin(c, &o.Alive[i])
	}
	aliveBin(c, &o.OneTime)
	check(c, &o.Check)
	whole(c, &o.Away.Customers)
	whole(c, &o.Away.Spent)
	whole(c, &o.Away.AtStake)
	list(c, &o.Away.Top, awayCustomer)
}

func refusal(c *coder, r *clv.Refusal) {
	text(c, &r.Code)
	whole(c, &r.Have)
	whole(c, &r.Need)
}

func horizon(c *coder, h *report.Horizon) {
	whole(c, &h.Months)
	whole(c, &h.Days)
	c.number(&h.Discount)
	c.number(&h.Orders)
	whole(c, &h.Money)
}

func aliveBin(c *coder, b *report.AliveBin) {
	whole(c, &b.Customers)
	whole(c, &b.Spent)
	whole(c, &b.Expected)
}

func check(c *coder, x *clv.Check) {
	refusal(c, &x.Refusal)
	whole(c, &x.Start)
	whole(c, &x.End)
	whole(c, &x.Customers)
	c.number(&x.Predicted)
	c.number(&x.Actual)
	for i := range x.Groups {
		g := &x.Groups[i]
		whole(c, &g.From)
		whole(c, &g.To)
		whole(c, &g.Customers)
		c.number(&g.Predicted)
		c.number(&g.Actual)
	}
}

func awayCustomer(c *coder, x *report.AwayCustomer) {
	customer(c, &x.Customer)
	c.number(&x.Alive)
	c.number(&x.Orders12)
	whole(c, &x.Expected)
	whole(c, &x.AtStake)
}
