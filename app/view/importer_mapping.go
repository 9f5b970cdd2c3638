package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/dsv"
	"keeprate/pkg/locale"
	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"
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
//
// A file may have a hundred columns, and each is an option of seven selects: the options are written as HTML.
type mapping struct {
	app.Compo
	Page *Page
	Lang locale.Lang // with Job, what it is drawn by
	Job  uint32

	options map[string]string // by the select's name
}

// Render draws the cells; their selects are empty until fillSelects has run.
func (d *mapping) Render() app.UI {
	w, u := languages[d.Lang], d.Page.report().understood()
	if w == nil {
		return absent()
	}
	d.options = map[string]string{}
	var cells []app.UI
	for _, r := range roles {
		cells = append(cells, d.columnCell(w, u, r))
		switch r.id {
		case "date":
			cells = append(cells, d.dateOrderCell(w, u))
		case "amount":
			cells = append(cells, d.decimalCell(w, u))
		}
	}
	return app.Div().Class("mapping").Body(append(cells, d.encodingCell(w, u), d.delimiterCell(w, u))...)
}

// OnMount and OnUpdate fill the selects once they stand.
func (d *mapping) OnMount(ctx app.Context)  { ctx.Defer(func(app.Context) { fillSelects(d.options) }) }
func (d *mapping) OnUpdate(ctx app.Context) { d.OnMount(ctx) }

// understood is what was made of the file, whether it has become a report or not.
func (o *ordersPage) understood() order.Understood {
	switch {
	case o.failed != nil:
		return o.failed.Understood
	case o.ready != nil:
		return o.ready.Understood
	}
	return order.Understood{}
}

// cell is one part of the mapping.
func (d *mapping) cell(w *locale.Words, id, name string, choose app.EventHandler, options []string, samples ...string) app.UI {
	d.options[name] = strings.Join(options, "")
	for i := range samples {
		samples[i] = escape(samples[i])
	}
	return app.Div().Body(
		app.Label().For(name).Text(w.T("report.mapping."+id)),
		app.Select().ID(name).Name(name).OnChange(choose),
		app.Raw(tag("p", class("sample"), strings.Join(samples, "<br>"))))
}

// optionTag is one option of a select.
func optionTag(value, text string, selected bool, attributes string) string {
	if selected {
		attributes += " selected"
	}
	return tag("option", attribute("value", value)+attributes, escape(text))
}

func (d *mapping) columnCell(w *locale.Words, u order.Understood, r role) app.UI {
	taken := r.taken(u.Columns)
	if r.id == "amount" && len(u.AmountParts) > 0 {
		taken = -1
	}
	switch chosen := *r.choice(&d.Page.report().choices.File); {
	case chosen == order.None:
		taken = -1
	case chosen > 0:
		taken = int(chosen) - 1
	}
	options := []string{optionTag("", nothing(w, u, r), taken < 0, attribute("data-column", "-1"))}
	for i := range u.Header {
		name := columnName(w, u, i)
		options = append(options, optionTag(name, name, taken == i, attribute("data-column", strconv.Itoa(i))))
	}
	name := "column-" + r.id
	samples := samplesOf(u, taken)
	if r.id == "customer" && taken >= 0 && u.CustomerKey != order.ByNone && taken == u.Columns.Customer {
		samples = append([]string{w.T("customer-key." + string(u.CustomerKey))}, samples[:min(len(samples), samplesShown-1)]...)
	}
	return d.cell(w, r.id, name, d.Page.chooseColumn, options, samples...)
}

// nothing is what stands for no column: where there is no amount, what makes it up.
func nothing(w *locale.Words, u order.Understood, r role) string {
	if r.id == "amount" && len(u.AmountParts) > 0 {
		name := columnName(w, u, u.Columns.Amount)
		for _, part := range u.AmountParts {
			name += " + " + columnName(w, u, part)
		}
		return name
	}
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
		return unnamedColumn(w, i)
	}
	for _, other := range u.Header[:i] {
		if strings.TrimSpace(other) == name {
			return name + " (" + strconv.Itoa(i+1) + ")"
		}
	}
	return name
}

func unnamedColumn(w *locale.Words, i int) string {
	return w.T("report.mapping.unnamed", "Number", strconv.Itoa(i+1))
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

// dateOrderOptions are the orders that the numbers of a date may have.
func dateOrderOptions(w *locale.Words, now parse.DateOrder) []string {
	var options []string
	for _, o := range []parse.DateOrder{parse.DMY, parse.MDY, parse.YMD, parse.Serial, parse.UnixSecond, parse.UnixMilli} {
		options = append(options, optionTag(string(o), w.T("date-order."+strings.ToLower(string(o))), o == now, ""))
	}
	return options
}

func (d *mapping) dateOrderCell(w *locale.Words, u order.Understood) app.UI {
	options := dateOrderOptions(w, or(d.Page.report().choices.File.DateOrder, u.DateOrder))
	var sample []string
	for i, x := range u.Shown {
		if x.DayOK && len(sample) == 0 && d.Page.report().failed == nil {
			sample = []string{u.Samples[i][u.Columns.Date], "→ " + w.LongDate(x.Day)}
		}
	}
	return d.cell(w, "date-order", "date-order", d.Page.chooseDialect, options, sample...)
}

func (d *mapping) decimalCell(w *locale.Words, u order.Understood) app.UI {
	now := or(d.Page.report().choices.File.Decimal, u.Decimal)
	options := []string{
		optionTag(".", w.T("decimal.point")+" .", now == '.', ""),
		optionTag(",", w.T("decimal.comma")+" ,", now == ',', ""),
	}
	var sample []string
	for i, x := range u.Shown {
		if x.AmountOK && u.Columns.Amount >= 0 && len(u.AmountParts) == 0 && len(sample) == 0 && d.Page.report().failed == nil {
			sample = []string{u.Samples[i][u.Columns.Amount], "→ " + w.Number(float64(x.Amount)/10000, 4)}
		}
	}
	return d.cell(w, "decimal", "decimal", d.Page.chooseDialect, options, sample...)
}

func (d *mapping) encodingCell(w *locale.Words, u order.Understood) app.UI {
	now := or(d.Page.report().choices.File.Encoding, u.Encoding)
	reads := map[string]string{}
	for _, x := range u.Previews {
		reads[x.Encoding] = x.Text
	}
	var options, sample []string
	for _, name := range dsv.Encodings() {
		text := encodingName(name)
		if reads[name] != "" {
			text += ": " + reads[name]
		}
		options = append(options, optionTag(name, text, name == now, ""))
	}
	if reads[now] != "" {
		sample = []string{reads[now]}
	}
	return d.cell(w, "encoding", "encoding", d.Page.chooseDialect, options, sample...)
}

// encodingName is the name as people know it: UTF-8, Windows-1250, MS-DOS 852.
func encodingName(id string) string {
	for prefix, name := range map[string]string{"windows-": "Windows-", "ibm": "MS-DOS ", "x-mac-": "Macintosh "} {
		if rest, ok := strings.CutPrefix(id, prefix); ok {
			return name + strings.ToUpper(rest)
		}
	}
	return strings.ToUpper(id)
}

// delimiters are the characters that may part columns.
var delimiters = []struct {
	char byte
	id   string
}{{',', "comma"}, {';', "semicolon"}, {'\t', "tab"}, {'|', "bar"}}

// delimiterOptions are the characters that may part columns, by name.
func delimiterOptions(w *locale.Words, now byte) []string {
	var options []string
	for _, x := range delimiters {
		options = append(options, optionTag(string(rune(x.char)), w.T("delimiter."+x.id), x.char == now, ""))
	}
	return options
}

func (d *mapping) delimiterCell(w *locale.Words, u order.Understood) app.UI {
	now := or(d.Page.report().choices.File.Delimiter, u.Delimiter)
	options := delimiterOptions(w, now)
	return d.cell(w, "delimiter", "delimiter", d.Page.chooseDialect, options)
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
	p.correct()
}

// correct asks for the report by what the person has chosen about the file.
func (p *Page) correct() {
	p.report().corrected = true
	p.change()
}

// chooseDialect takes another reading of the bytes. Another encoding or delimiter makes other columns, so that the
// columns chosen are forgotten.
func (p *Page) chooseDialect(ctx app.Context, _ app.Event) {
	o := &p.report().choices.File
	value := ctx.JSSrc().Get("value").String()
	if value == "" {
		return
	}
	switch ctx.JSSrc().Get("name").String() {
	case "date-order":
		o.DateOrder = parse.DateOrder(value)
	case "decimal":
		o.Decimal = value[0]
	case "encoding":
		p.forgetColumns()
		o.Encoding = value
	case "delimiter":
		p.forgetColumns()
		o.Delimiter = value[0]
	}
	p.correct()
}

func (p *Page) forgetColumns() {
	c := &p.report().choices
	for _, r := range roles {
		*r.choice(&c.File) = order.Guess
	}
	c.File.DateOrder, c.File.Decimal = "", 0
	c.Statuses, c.Currency, c.CurrencyChosen = nil, "", false
}
