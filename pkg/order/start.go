package order

import (
	"slices"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// shownRows is how many rows Understood shows.
const shownRows = 5

// start looks at the head of the file in hand. Understood is of the first file
// that can be read, and as long as there is none of the first.
func (r *Reader) start() error {
	under, shown, before := r.under, r.shown, r.Sniffed()
	err := r.meet()
	if err != nil && before {
		r.under, r.shown = under, shown
	}
	return err
}

// meet decides how the rows of the file in hand are read: as those of an earlier
// file with the same header, or anew.
func (r *Reader) meet() error {
	first := len(r.groups) == 0
	if first {
		r.shown = len(r.files) - 1
		r.under = Understood{Encoding: r.src.Dialect.Encoding, Delimiter: r.src.Dialect.Delimiter, Columns: noColumns}
	}
	s := takeSample(r.src.Head())
	if err := r.src.Err(); err != nil {
		return err
	}
	if len(s.rows) == 0 {
		return &dsv.FileError{Code: dsv.FileEmpty}
	}
	if r.src.Dialect.Delimiter == ',' {
		if column, width := s.splitAmounts(); column >= 0 {
			r.src.JoinDecimals(column, width)
			s = takeSample(r.src.Head())
		}
	}
	opt := r.opt
	if !first { // the person's choices are of the first file's columns
		opt = Options{Lang: r.opt.Lang, Today: r.opt.Today, Bytes: r.opt.Bytes, Files: r.opt.Files}
	}
	s.name, s.lang = r.file().Name, opt.Lang
	m, columns := mapColumns(&s, opt)
	names := headerNames(columns)
	if first {
		r.show(&s, &m, names)
	}
	r.src.Columns = len(columns)
	line := 1
	if len(s.rows) > m.header+1 {
		line = s.lines[m.header+1]
	} else if m.header >= 0 {
		line = s.lines[m.header] + 1
	}
	for i, in := range r.groups {
		if slices.Equal(in.names, names) && (m.header >= 0 || in.m.like(&m)) {
			r.in = in
			r.file().Other = i > 0
		}
	}
	if r.in == nil {
		if missing := m.missing(r.opt.Files > 1); len(missing) > 0 {
			return &dsv.FileError{Code: dsv.NoColumns, Header: names, Missing: missing}
		}
		if m.counted && r.opt.Files > 1 {
			return &dsv.FileError{Code: dsv.NotOrders}
		}
		r.in = newIntake(&s, &m, names, opt)
		r.in.anew.known = r.anew
		r.file().Other = len(r.groups) > 0
		r.groups = append(r.groups, r.in)
	}
	r.in.sums = r.in.sums || s.datesTotals(&m)
	r.in.findYear(&s)
	r.in.findMerged(&s)
	if first {
		r.year = r.in.date.Year
		r.showConventions(&s)
	}
	r.in.beginFile(len(r.files)-1, line)
	return nil
}

// newIntake takes in the rows of files with this header.
func newIntake(s *sample, m *mapping, names []string, opt Options) *intake {
	in := &intake{m: *m, names: names, last: -1, home: home(opt.Lang)}
	in.date = parse.Dates{Order: opt.DateOrder, Fixed: opt.DateOrder != "", Today: opt.Today}
	in.date.Sniff(s.column(m, m.Date))
	in.carry.days = m.headed
	in.amount = sniffMoney(s, m, in.amountColumn(), opt)
	in.refund = sniffMoney(s, m, m.Refund, opt)
	in.pieces = sniffMoney(s, m, m.Quantity, opt)
	if in.refund.Decimal == 0 {
		in.refund.Decimal = in.amount.Decimal
	}
	if s.hasDittos(m) {
		in.above = []byte{}
	}
	in.numbers.learn(s.column(m, m.Order), opt.Files > 1)
	in.files.several = opt.Files > 1
	in.expect(opt.Bytes, s)
	return in
}

// headerNames are the names of the columns as written.
func headerNames(columns []column) []string {
	names := make([]string, len(columns))
	for i := range columns {
		names[i] = columns[i].name
	}
	return names
}

// sniffMoney is a column of amounts with what the sample says of its decimal sign.
func sniffMoney(s *sample, m *mapping, column int, opt Options) parse.Money {
	if opt.Decimal != 0 {
		return parse.Money{Decimal: opt.Decimal, Fixed: true, Pieces: column == m.Quantity}
	}
	c := parse.Money{Pieces: column == m.Quantity}
	for _, cell := range s.column(m, column) {
		c.Read(cell)
	}
	if column == m.Amount {
		for _, part := range m.parts {
			for _, cell := range s.column(m, part) {
				c.Read(cell)
			}
		}
	}
	c.Decide()
	return parse.Money{Decimal: c.Decimal, Pieces: c.Pieces}
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

var noColumns = Columns{Date: -1, Customer: -1, Amount: -1, Order: -1, Status: -1, Refund: -1, Currency: -1, Cancelled: -1, Quantity: -1, Price: -1, Payment: -1, Sort: -1, Test: -1, LastName: -1}

// show puts what was found into Understood.
func (r *Reader) show(s *sample, m *mapping, names []string) {
	u := &r.under
	u.Header, u.Headless = names, m.header < 0
	for i, row := range s.rows[m.header+1 : min(len(s.rows), m.header+1+shownRows)] {
		cells := make([]string, len(names))
		for c := range min(len(row), len(cells)) {
			cells[c] = dsv.Cut(row[c], problemText)
		}
		u.Samples = append(u.Samples, cells)
		u.SampleLines = append(u.SampleLines, s.lines[m.header+1+i])
	}
	u.Columns, u.AmountParts, u.CustomerKey, u.LineAmounts = m.Columns, m.parts, m.key, m.lines
	if m.Sort == m.Status {
		u.Columns.Sort = -1
	}
	if m.platform != nil {
		u.Platform = m.platform.id
	}
	for _, w := range []struct {
		code string
		told bool
	}{
		{dsv.NotOrders, m.summary},
		{DatesMissing, m.Date < 0},
		{AmountsMissing, !m.priced()},
		{CustomerMissing, m.Customer < 0},
		{CustomerByName, m.key == ByName},
		{OrderMissing, m.Order < 0 && !m.summary},
	} {
		if w.told {
			u.Warnings = append(u.Warnings, w.code)
		}
	}
}

// showConventions puts the date order and decimal sign of the sample into Understood.
func (r *Reader) showConventions(s *sample) {
	u, in := &r.under, r.in
	trial := in.date
	for _, cell := range s.column(&in.m, in.m.Date) {
		if v, got := trial.Read(cell); got == parse.OK && u.DateSample == "" {
			if u.DateSample = dsv.Cut(cell, problemText); trial.Year > 0 && v < 0 {
				u.DateSample = parse.PairText(v)
			}
		}
	}
	u.DateOrder, u.DateOpen = trial.Shown(in.m.platform.putsMonthFirst(), r.opt.Lang)
	u.Decimal = in.amount.Shown(r.opt.Lang)
}
