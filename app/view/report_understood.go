package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/dsv"
	"keeprate/pkg/locale"
	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"
)

// understood is how the file was read, with everything that can be corrected, and what was left out.
func (s sheet) understood() app.UI {
	w, u := s.w, s.Understood
	var about []app.UI
	if u.Platform != "" && !s.p.report().invented {
		name := u.Platform
		if key := "platform." + u.Platform; w.Has(key) {
			name = w.T(key)
		}
		about = append(about, app.P().Text(w.T("report.platform", "Platform", name)))
	}
	if u.LineAmounts {
		about = append(about, app.P().Text(w.T("report.line-amounts")))
	}
	if u.Headless {
		about = append(about, app.P().Text(w.T("report.headless")))
	}
	return headed(w.T("report.understood.title"), w.T("report.understood.note"),
		app.Div().Body(about...),
		s.p.memoryNote(w),
		s.p.report().filesTable(w, s.Files),
		&mapping{Page: s.p, Lang: w.Lang(), Job: s.Job},
		s.firstRows(),
		s.statuses(),
		s.currencies(),
		s.used(),
		s.problems(),
	)
}

// statuses are the checkboxes of which orders count.
func (s sheet) statuses() app.UI {
	w := s.w
	var boxes []app.UI
	for i, status := range s.Statuses {
		boxes = append(boxes, app.Label().Body(
			app.Input().Type("checkbox").Name("status").Value(status.Text).DataSet("status", i).Checked(s.counts(status)).OnChange(s.p.tick),
			app.Span().Text(statusName(w, status.Status)),
			app.Span().Class("tiny").Text(w.Number(float64(status.Orders), 0)),
		))
	}
	return app.FieldSet().Body(
		app.Legend().Class("small").Text(w.T("report.statuses")),
		app.Div().Class("ticks").Body(boxes...),
		app.P().Class("tiny").Text(w.T("report.statuses.note")),
	)
}

// counts tells whether the orders of a status count, by the person's choice where there is one on its way.
func (s sheet) counts(status wire.Status) bool {
	for _, c := range s.p.report().choices.Statuses {
		if c.Text == status.Text && c.By == status.By {
			return c.Counted
		}
	}
	return status.Counts
}

// statusName is the file's own word, and what it was taken for where that is another.
func statusName(w *locale.Words, s order.Status) string {
	meaning := w.T("status." + s.Kind.String())
	switch {
	case s.By == "refund":
		meaning = w.T("status.by-refund")
	case s.By == "cancelled":
		meaning = w.T("status.by-cancelled")
	case s.By == "test":
		meaning = w.T("status.by-test")
	case s.By == "payment":
		return w.T("status.by-payment", "Text", s.Text, "Meaning", meaning)
	case s.Text == "":
		meaning = w.T("status.none")
	}
	if s.Text == "" {
		return meaning
	}
	if strings.EqualFold(s.Text, strings.ReplaceAll(meaning, "\u00a0", " ")) {
		return s.Text
	}
	return s.Text + " (" + meaning + ")"
}

// tick lets the orders of a status count, or not.
func (p *Page) tick(ctx app.Context, _ app.Event) {
	o := p.report()
	i, err := strconv.Atoi(ctx.JSSrc().Get("dataset").Get("status").String())
	if err != nil || o.ready == nil || i >= len(o.ready.Statuses) {
		return
	}
	status := o.ready.Statuses[i]
	choice := wire.StatusChoice{Text: status.Text, By: status.By, Counted: ctx.JSSrc().Get("checked").Bool()}
	others := o.choices.Statuses
	o.choices.Statuses = []wire.StatusChoice{choice}
	for _, c := range others {
		if c.Text != choice.Text || c.By != choice.By {
			o.choices.Statuses = append(o.choices.Statuses, c)
		}
	}
	p.correct()
}

// currencies is the choice of the currency, where the file has several.
func (s sheet) currencies() app.UI {
	w := s.w
	box := app.Div().Class("cols controls")
	if len(s.Currencies) < 2 {
		return box.Hidden(true)
	}
	chosen := s.Report.Currency
	if c := s.p.report().choices; c.CurrencyChosen {
		chosen = c.Currency
	}
	var options []app.UI
	for _, c := range s.Currencies {
		options = append(options, app.Option().Value(c.Code).Selected(c.Code == chosen).
			Text(currencyName(w, c.Code)+" ("+w.Number(float64(c.Orders), 0)+")"))
	}
	return box.Hidden(false).Body(control(w.T("report.currency"), "currency",
		app.Select().ID("currency").Name("currency").OnChange(s.p.chooseCurrency).Body(options...)))
}

func currencyName(w *locale.Words, code string) string {
	if code == "" {
		return w.T("report.currency.unnamed")
	}
	return code
}

func (p *Page) chooseCurrency(ctx app.Context, _ app.Event) {
	c := &p.report().choices
	c.Currency, c.CurrencyChosen = ctx.JSSrc().Get("value").String(), true
	p.correct()
}

// used says what became of the rows and the orders.
func (s sheet) used() app.UI {
	w, n := s.w, s.Report.Counts
	var rows []string
	add := func(key string, x int, always bool) {
		if always || x > 0 {
			rows = append(rows, line(w.T("report.counts."+key), w.Number(float64(x), 0)))
		}
	}
	add("rows", s.Counts.Rows, true)
	add("skipped", s.Counts.Skipped, false)
	add("repeated", s.Counts.RepeatedOrders, false)
	add("orders", n.Orders, true)
	add("customers", n.Customers, false)
	add("excluded", n.ExcludedOrders, false)
	add("other-currency", n.OtherCurrency, false)
	add("without-customer", n.WithoutCustomer, false)
	if n.Orders > 0 && !s.Report.NoDates {
		rows = append(rows, line(w.T("report.counts.span"), escape(s.span(n.FirstDay, n.LastDay))))
	}
	return lines("rows narrow", rows...)
}

// warnings are what may be wrong with the whole file.
func (p *Page) warnings(w *locale.Words, u order.Understood) []app.UI {
	var boxes []app.UI
	for _, code := range u.Warnings {
		if code == dsv.NotOrders {
			continue // stands at the top
		}
		key := "warning." + code
		text := key + ".text"
		args := []string{"Field", w.T("report.mapping.order"), "Column", columnName(w, u, u.Columns.Date)}
		switch code {
		case order.CustomerMissing:
			args[1] = w.T("report.mapping.customer")
		case order.DatesMissing:
			args[1] = w.T("report.mapping.date")
		case order.AmountsMissing:
			args[1] = w.T("report.mapping.amount")
		case order.DateOrderOpen:
			dayFirst, _ := readDate(u.DateSample, parse.DMY)
			monthFirst, _ := readDate(u.DateSample, parse.MDY)
			args = append(args, "Sample", u.DateSample, "DayFirst", w.Date(dayFirst), "MonthFirst", w.Date(monthFirst))
			args[1] = w.T("report.mapping.date-order")
			if u.DateOrder == parse.MDY {
				text = key + "-month.text"
			}
		case order.DecimalIsOpen:
			args = decimalArgs(w, u)
		}
		boxes = append(boxes, remark(warn, code, w.T(key+".title"), app.P().Text(w.T(text, args...))))
	}
	return boxes
}

// decimalArgs are the two readings of an amount.
func decimalArgs(w *locale.Words, u order.Understood) []string {
	sample, other := "", byte('.')
	if u.Decimal == '.' {
		other = ','
	}
	for _, cell := range samplesOf(u, u.Columns.Amount) {
		a, _ := readAmount(cell, u.Decimal)
		if b, _ := readAmount(cell, other); sample == "" || a != b {
			sample = cell
		}
	}
	read, _ := readAmount(sample, u.Decimal)
	otherwise, _ := readAmount(sample, other)
	return []string{
		"Column", columnName(w, u, u.Columns.Amount), "Sample", sample, "Field", w.T("report.mapping.decimal"),
		"Read", w.Number(read, 4), "Other", w.Number(otherwise, 4),
	}
}
