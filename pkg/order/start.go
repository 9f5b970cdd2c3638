package order

import (
	"strings"

	"keeprate/pkg/dsv"
)

// shownRows is how many rows Understood shows.
const shownRows = 5

// start looks at the head of the file and decides how its rows are read.
func (r *Reader) start() error {
	r.under = Understood{Encoding: r.src.Dialect.Encoding, Delimiter: r.src.Dialect.Delimiter, Columns: noColumns}
	s := takeSample(r.src.Head())
	if len(s.rows) == 0 {
		return &dsv.FileError{Code: dsv.FileEmpty}
	}
	m, columns := mapColumns(&s, r.opt)
	r.show(&s, &m, columns)
	if missing := m.missing(); len(missing) > 0 {
		return &dsv.FileError{Code: dsv.NoColumns, Header: r.under.Header, Missing: missing}
	}
	in := &r.in
	in.m, in.names, in.last = m, r.under.Header, -1
	in.from = s.lines[m.header] + 1
	if len(s.rows) > m.header+1 {
		in.from = s.lines[m.header+1]
	}
	r.src.Columns = len(columns)

	in.date = dateColumn{order: r.opt.DateOrder, fixed: r.opt.DateOrder != "", today: r.opt.Today}
	in.date.sniff(s.column(&m, m.Date))
	in.amount = r.moneyColumn(&s, &m, in.amountColumn())
	in.refund = r.moneyColumn(&s, &m, m.Refund)
	in.pieces = r.moneyColumn(&s, &m, m.Quantity)
	if in.refund.decimal == 0 {
		in.refund.decimal = in.amount.decimal
	}
	r.showConventions(&s, &m)
	in.numbers.hash = numberHash
	in.expect(r.opt.Bytes, &s)
	return nil
}

// moneyColumn is a column of amounts with what the sample says of its decimal sign.
func (r *Reader) moneyColumn(s *sample, m *mapping, column int) moneyColumn {
	if r.opt.Decimal != 0 {
		return moneyColumn{decimal: r.opt.Decimal, fixed: true}
	}
	var c moneyColumn
	for _, cell := range s.column(m, column) {
		c.read(cell)
	}
	c.decide()
	return moneyColumn{decimal: c.decimal}
}

// column is the filled cells of a column below the header.
func (s *sample) column(m *mapping, column int) [][]byte {
	var cells [][]byte
	for _, row := range s.rows[m.header+1:] {
		if column >= 0 && column < len(row) && len(row[column]) > 0 {
			cells = append(cells, row[column])
		}
	}
	return cells
}

var noColumns = Columns{Date: -1, Customer: -1, Amount: -1, Order: -1, Status: -1, Refund: -1, Currency: -1, Cancelled: -1, Quantity: -1, Price: -1}

// show puts what was found into Understood.
func (r *Reader) show(s *sample, m *mapping, columns []column) {
	u := &r.under
	u.Header = make([]string, len(columns))
	for i := range columns {
		u.Header[i] = columns[i].name
	}
	for _, row := range s.rows[m.header+1 : min(len(s.rows), m.header+1+shownRows)] {
		cells := make([]string, len(columns))
		for i := range min(len(row), len(cells)) {
			cells[i] = dsv.Cut(row[i], problemText)
		}
		u.Samples = append(u.Samples, cells)
	}
	u.Columns, u.CustomerKey, u.LineAmounts = m.Columns, m.key, m.lines
	if m.platform != nil {
		u.Platform = m.platform.id
	}
	for _, w := range []struct {
		code string
		told bool
	}{
		{CustomerMissing, m.Customer < 0},
		{CustomerByName, m.key == ByName},
		{OrderMissing, m.Order < 0},
	} {
		if w.told {
			u.Warnings = append(u.Warnings, w.code)
		}
	}
}

// showConventions puts the date order and decimal sign of the sample into Understood.
func (r *Reader) showConventions(s *sample, m *mapping) {
	u, trial := &r.under, r.in.date
	for _, cell := range s.column(m, m.Date) {
		if _, got := trial.read(cell); got == readOK && u.DateSample == "" {
			u.DateSample = dsv.Cut(cell, problemText)
		}
	}
	u.DateOrder, u.DateOpen = trial.shown(m.platform, r.opt.Lang)
	u.Decimal = r.decimal()
}

// conclude puts what only the whole file could decide into Understood.
func (r *Reader) conclude() {
	u, in := &r.under, &r.in
	u.DateOrder, u.DateOpen = in.date.shown(in.m.platform, r.opt.Lang)
	u.Decimal, u.DecimalOpen = r.decimal(), in.decimalOpen
	for _, w := range []struct {
		code string
		told bool
	}{
		{DateOrderOpen, u.DateOpen},
		{DateOrderMixed, in.date.mixed()},
		{DecimalIsOpen, u.DecimalOpen},
	} {
		if w.told {
			u.Warnings = append(u.Warnings, w.code)
		}
	}
}

// shown is the date order in force, and whether nothing in the file decides it.
func (d *dateColumn) shown(p *platform, lang string) (DateOrder, bool) {
	if d.order != "" {
		return d.order, false
	}
	first, open := d.monthFirst(p, lang)
	if first {
		return MDY, open
	}
	return DMY, open
}

// decimal is the decimal sign in force; where no amount has one, that of the language.
func (r *Reader) decimal() byte {
	switch {
	case r.in.amount.decimal != 0:
		return r.in.amount.decimal
	case r.opt.Lang == "" || strings.HasPrefix(r.opt.Lang, "en"):
		return '.'
	}
	return ','
}
