package wire

import "keeprate/pkg/report"

// The customer list, of which the page never holds more than it shows.

// Browse asks for a window of the customers of the last report.
type Browse struct {
	Job   uint32
	Query report.Query
}

// Rows answers a Browse.
type Rows struct {
	Job   uint32
	Query report.Query // as asked for
	Page  report.Page
}

func (*Browse) kind() kind { return browse }
func (*Rows) kind() kind   { return rows }

func (m *Browse) visit(c *coder) {
	whole(c, &m.Job)
	query(c, &m.Query)
}

func (m *Rows) visit(c *coder) {
	whole(c, &m.Job)
	query(c, &m.Query)
	p := &m.Page
	whole(c, &p.Customers)
	whole(c, &p.Orders)
	whole(c, &p.Revenue)
	whole(c, &p.From)
	list(c, &p.Rows, customer)
	numbers(c, &p.Alive)
	numbers(c, &p.Predicted)
}

func query(c *coder, q *report.Query) {
	text(c, &q.Search)
	text(c, &q.Segment)
	whole(c, &q.Group)
	whole(c, &q.R)
	whole(c, &q.F)
	whole(c, &q.M)
	whole(c, &q.SortBy)
	c.yes(&q.Descending)
	whole(c, &q.From)
	whole(c, &q.Count)
}
