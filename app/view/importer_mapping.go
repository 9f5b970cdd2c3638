package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/dsv"
	"keeprate/pkg/locale"
	"keeprate/pkg/order"
)

// role is a column that the file is searched for, as the mapping shows it.
type role struct {
	id     string
	taken  func(order.Columns) int
	choice func(*order.Options) *order.Choice
}

var roles = []role{
	{"date", func(c order.Columns) int { return c.Date }, func(o *order.Options) *order.Choice { return &o.DateColumn }},
	{"customer", func(c order.Columns) int { return c.Customer }, func(o *order.Options) *order.Choice { return &o.CustomerColumn }},
	{"amount", func(c order.Columns) int { return c.Amount }, func(o *order.Options) *order.Choice { return &o.AmountColumn }},
	{"order", func(c order.Columns) int { return c.Order }, func(o *order.Options) *order.Choice { return &o.OrderColumn }},
	{"status", func(c order.Columns) int { return c.Status }, func(o *order.Options) *order.Choice { return &o.StatusColumn }},
	{"refund", func(c order.Columns) int { return c.Refund }, func(o *order.Options) *order.Choice { return &o.RefundColumn }},
	{"currency", func(c order.Columns) int { return c.Currency }, func(o *order.Options) *order.Choice { return &o.CurrencyColumn }},
}

// samplesShown is how many cells of a column stand under its name.
const samplesShown = 3

// mapping shows what was made of the file, as its own header would: our meaning, their column, some of their cells.
func (p *Page) mapping(w *locale.Words, u order.Understood) app.UI {
	var cells []app.UI
	for _, r := range roles {
		cells = append(cells, p.columnCell(w, u, r))
		switch r.id {
		case "date":
			cells = append(cells, p.dateOrderCell(w, u))
		case "amount":
			cells = append(cells, p.decimalCell(w, u))
		}
	}
	return app.Div().Class("mapping").Body(append(cells, p.encodingCell(w, u), p.delimiterCell(w, u))...)
}

// cell is one part of the mapping.
func cell(w *locale.Words, id, name string, choose app.UI, samples ...string) app.UI {
	lines := make([]app.UI, 0, 2*len(samples))
	for i, s := range samples {
		if i > 0 {
			lines = append(lines, app.Br())
		}
		lines = append(lines, app.Text(s))
	}
	return app.Div().Body(app.Label().For(name).Text(w.T("report.mapping."+id)), choose, app.P().Class("sample").Body(lines...))
}

func (p *Page) columnCell(w *locale.Words, u order.Understood, r role) app.UI {
	taken := r.taken(u.Columns)
	switch chosen := *r.choice(&p.report().choices.File); {
	case chosen == order.None:
		taken = -1
	case chosen > 0:
		taken = int(chosen) - 1
	}
	options := []app.UI{app.Option().Value("").DataSet("column", -1).Selected(taken < 0).Text(nothing(w, u, r))}
	for i := range u.Header {
		name := columnName(w, u, i)
		options = append(options, app.Option().Value(name).DataSet("column", i).Selected(taken == i).Text(name))
	}
	name := "column-" + r.id
	samples := samplesOf(u, taken)
	if r.id == "customer" && taken >= 0 && u.CustomerKey != order.ByNone && taken == u.Columns.Customer {
		samples = append([]string{w.T("customer-key." + string(u.CustomerKey))}, samples[:min(len(samples), samplesShown-1)]...)
	}
	return cell(w, r.id, name, app.Select().ID(name).Name(name).OnChange(p.chooseColumn).Body(options...), samples...)
}

// nothing is what stands for no column: where there is no amount, what makes it up.
func nothing(w *locale.Words, u order.Understood, r role) string {
	if c := u.Columns; r.id == "amount" && c.Amount < 0 && c.Quantity >= 0 && c.Price >= 0 {
		return columnName(w, u, c.Quantity) + " × " + columnName(w, u, c.Price)
	}
	return w.T("report.mapping.none")
}

// columnName is the column's name as the file has it. Of equal names each after the first gets its place.
func columnName(w *locale.Words, u order.Understood, i int) string {
	if i < 0 || i >= len(u.Header) {
		return ""
	}
	name := strings.TrimSpace(u.Header[i])
	if name == "" {
		return w.T("report.mapping.unnamed", "Number", strconv.Itoa(i+1))
	}
	for _, other := range u.Header[:i] {
		if strings.TrimSpace(other) == name {
			return name + " (" + strconv.Itoa(i+1) + ")"
		}
	}
	return name
}

// samplesOf are the first cells of a column that are not empty.
func samplesOf(u order.Understood, column int) []string {
	var samples []string
	for _, cells := range u.Samples {
		if column >= 0 && column < len(cells) && strings.TrimSpace(cells[column]) != "" && len(samples) < samplesShown {
			samples = append(samples, cells[column])
		}
	}
	return samples
}

func (p *Page) dateOrderCell(w *locale.Words, u order.Understood) app.UI {
	orders := []order.DateOrder{order.DMY, order.MDY, order.YMD, order.Serial, order.UnixSecond, order.UnixMilli}
	now := or(p.report().choices.File.DateOrder, u.DateOrder)
	var options []app.UI
	for _, o := range orders {
		options = append(options, app.Option().Value(string(o)).Selected(o == now).Text(w.T("date-order."+strings.ToLower(string(o)))))
	}
	var sample []string
	if day, ok := readDate(u.DateSample, u.DateOrder); ok {
		sample = []string{u.DateSample, "→ " + w.LongDate(day)}
	}
	return cell(w, "date-order", "date-order", app.Select().ID("date-order").Name("date-order").OnChange(p.chooseDialect).Body(options...), sample...)
}

func (p *Page) decimalCell(w *locale.Words, u order.Understood) app.UI {
	now := or(p.report().choices.File.Decimal, u.Decimal)
	option := func(sign byte, key string) app.UI {
		return app.Option().Value(string(sign)).Selected(now == sign).Text(w.T(key) + " " + string(sign))
	}
	var sample []string
	if cells := samplesOf(u, u.Columns.Amount); len(cells) > 0 {
		if x, ok := readAmount(cells[0], u.Decimal); ok {
			sample = []string{cells[0], "→ " + w.Number(x, 4)}
		}
	}
	return cell(w, "decimal", "decimal", app.Select().ID("decimal").Name("decimal").OnChange(p.chooseDialect).
		Body(option('.', "decimal.point"), option(',', "decimal.comma")), sample...)
}

func (p *Page) encodingCell(w *locale.Words, u order.Understood) app.UI {
	now := or(p.report().choices.File.Encoding, u.Encoding)
	var options []app.UI
	for _, name := range dsv.Encodings() {
		options = append(options, app.Option().Value(name).Selected(name == now).Text(encodingName(name)))
	}
	return cell(w, "encoding", "encoding", app.Select().ID("encoding").Name("encoding").OnChange(p.chooseDialect).Body(options...))
}

// encodingName is the name as people know it: UTF-8, Windows-1250.
func encodingName(id string) string {
	if rest, ok := strings.CutPrefix(id, "windows-"); ok {
		return "Windows-" + rest
	}
	return strings.ToUpper(id)
}

// delimiters are the characters that may part columns. An attribute can't hold a tab, so it goes by its name.
var delimiters = []struct {
	char      byte
	value, id string
}{{',', ",", "comma"}, {';', ";", "semicolon"}, {'\t', "tab", "tab"}, {'|', "|", "bar"}}

func (p *Page) delimiterCell(w *locale.Words, u order.Understood) app.UI {
	now := or(p.report().choices.File.Delimiter, u.Delimiter)
	var options []app.UI
	for _, d := range delimiters {
		options = append(options, app.Option().Value(d.value).Selected(d.char == now).Text(w.T("delimiter."+d.id)))
	}
	return cell(w, "delimiter", "delimiter", app.Select().ID("delimiter").Name("delimiter").OnChange(p.chooseDialect).Body(options...))
}

// or is the person's choice, or what was understood where there is none.
func or[T comparable](choice, otherwise T) T {
	var none T
	if choice != none {
		return choice
	}
	return otherwise
}

// chooseColumn takes another column for a role. What was chosen about the old column is forgotten.
func (p *Page) chooseColumn(ctx app.Context, _ app.Event) {
	c := &p.report().choices
	picked, err := strconv.Atoi(ctx.JSSrc().Get("selectedOptions").Index(0).Get("dataset").Get("column").String())
	if err != nil {
		return
	}
	choice := order.None
	if picked >= 0 {
		choice = order.Column(picked)
	}
	switch id := strings.TrimPrefix(ctx.JSSrc().Get("name").String(), "column-"); id {
	case "date":
		c.File.DateOrder = ""
	case "amount":
		c.File.Decimal = 0
	case "status":
		c.Statuses = nil
	case "currency":
		c.Currency, c.CurrencyChosen = "", false
	}
	for _, r := range roles {
		if "column-"+r.id == ctx.JSSrc().Get("name").String() {
			*r.choice(&c.File) = choice
		}
	}
	p.change()
}

// chooseDialect takes another reading of the bytes. Another encoding or delimiter makes other columns, so that the
// columns chosen are forgotten.
func (p *Page) chooseDialect(ctx app.Context, _ app.Event) {
	o := &p.report().choices.File
	value := ctx.JSSrc().Get("value").String()
	switch ctx.JSSrc().Get("name").String() {
	case "date-order":
		o.DateOrder = order.DateOrder(value)
	case "decimal":
		o.Decimal = value[0]
	case "encoding":
		p.forgetColumns()
		o.Encoding = value
	case "delimiter":
		p.forgetColumns()
		for _, d := range delimiters {
			if d.value == value {
				o.Delimiter = d.char
			}
		}
	}
	p.change()
}

func (p *Page) forgetColumns() {
	c := &p.report().choices
	for _, r := range roles {
		*r.choice(&c.File) = order.Guess
	}
	c.File.DateOrder, c.File.Decimal = "", 0
	c.Statuses, c.Currency, c.CurrencyChosen = nil, "", false
}
