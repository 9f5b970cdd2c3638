package view

import (
	"slices"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/dsv"
	"keeprate/pkg/locale"
	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"
)

// understood is the head of the file in the form that the orders' mapping shows.
func (s *surveyState) understood() order.Understood {
	switch {
	case s.read != nil:
		return order.Understood{Header: s.read.Survey.Header, Samples: s.read.Survey.Samples}
	case s.failed != nil:
		return s.failed.Understood
	}
	return order.Understood{}
}

// correctable tells whether the file is one that can be read otherwise.
func (s *surveyState) correctable() bool {
	return s.engine.running() && (s.read != nil || s.failed != nil && (s.corrected || s.failed.Code == dsv.NoColumns))
}

// mapping shows how the file was read, and everything in that can be corrected.
func (d *surveySection) mapping(w *locale.Words) app.UI {
	s := d.Page.poll()
	d.options = map[string]string{}
	note := w.T("survey.mapping.note")
	if s.read != nil && surveyTools[s.read.Survey.Platform] != "" {
		note = w.T("report.platform", "Platform", surveyTools[s.read.Survey.Platform]) + " " + note
	}
	cells := []app.UI{d.scoreCell(w), d.dateCell(w), d.dateOrderCell(w), d.encodingCell(w), d.delimiterCell(w)}
	if !s.correctable() {
		d.options = nil // before a file the page stays what it was
	}
	return app.Div().Hidden(!s.correctable()).Body(
		app.H3().Text(w.T("survey.mapping.title")),
		app.P().Class("small").Text(note),
		app.Div().Class("mapping").Body(cells...),
	)
}

// surveyTools are the names of the tools that are recognised.
var surveyTools = map[string]string{"surveymonkey": "SurveyMonkey", "typeform": "Typeform", "google-forms": "Google Forms"}

// cell is one part of the mapping: its label, its select, some cells of the file.
func (d *surveySection) cell(name, label string, choose app.EventHandler, options []string, samples ...string) app.HTMLDiv {
	name = "survey-" + name
	d.options[name] = strings.Join(options, "")
	lines := make([]string, len(samples))
	for i, sample := range samples {
		lines[i] = escape(sample)
	}
	return app.Div().Body(
		app.Label().For(name).Text(label),
		app.Select().ID(name).Name(name).OnChange(choose),
		app.Raw(tag("p", class("sample"), strings.Join(lines, "<br>"))))
}

// columnOptions are a select's columns.
func columnOptions(w *locale.Words, u order.Understood, columns []int, taken int) []string {
	var options []string
	for _, i := range columns {
		name := columnName(w, u, i)
		options = append(options, optionTag(name, name, i == taken, attribute("data-column", strconv.Itoa(i))))
	}
	return options
}

func noColumn(w *locale.Words, taken int) string {
	return optionTag("", w.T("report.mapping.none"), taken < 0, attribute("data-column", "-1"))
}

// scoreCell offers the columns that could hold the answers; where none could, all of them.
func (d *surveySection) scoreCell(w *locale.Words) app.UI {
	s := d.Page.poll()
	u, taken, columns := s.understood(), -1, []int(nil)
	if s.read != nil {
		taken, columns = s.read.Survey.Score, slices.Clone(s.read.Survey.Scores)
		if !slices.Contains(columns, taken) {
			columns = append(columns, taken)
		}
	} else {
		columns = all(u)
		if chosen := s.options.ScoreColumn; chosen > 0 {
			taken = int(chosen) - 1
		}
	}
	options := columnOptions(w, u, columns, taken)
	if taken < 0 {
		options = append([]string{noColumn(w, taken)}, options...)
	}
	return d.cell("column-score", w.T("survey.mapping.score"), s.chooseColumn, options, samplesOf(u, taken)...).Class("two-wide")
}

func (d *surveySection) dateCell(w *locale.Words) app.UI {
	s := d.Page.poll()
	u, taken := s.understood(), -1
	if s.read != nil {
		taken = s.read.Survey.Date
	}
	options := append([]string{noColumn(w, taken)}, columnOptions(w, u, all(u), taken)...)
	return d.cell("column-date", w.T("survey.mapping.date"), s.chooseColumn, options, samplesOf(u, taken)...).Hidden(s.read == nil)
}

// all are all columns of the file.
func all(u order.Understood) []int {
	columns := make([]int, len(u.Header))
	for i := range columns {
		columns[i] = i
	}
	return columns
}

func (d *surveySection) dateOrderCell(w *locale.Words) app.UI {
	s := d.Page.poll()
	dated := s.read != nil && s.read.Survey.Date >= 0
	var options, sample []string
	if dated {
		now := or(s.options.DateOrder, s.read.Survey.DateOrder)
		options = dateOrderOptions(w, now)
		for _, text := range samplesOf(s.understood(), s.read.Survey.Date) {
			if day, ok := readDate(text, now); ok && len(sample) == 0 {
				sample = []string{"→ " + w.LongDate(day)}
			}
		}
	}
	return d.cell("date-order", w.T("report.mapping.date-order"), s.chooseDialect, options, sample...).Hidden(!dated)
}

func (d *surveySection) encodingCell(w *locale.Words) app.UI {
	s := d.Page.poll()
	now := s.options.Encoding
	if s.read != nil {
		now = s.read.Survey.Encoding
	}
	options := guessed(w, now == "")
	for _, name := range dsv.Encodings() {
		options = append(options, optionTag(name, encodingName(name), name == now, ""))
	}
	return d.cell("encoding", w.T("report.mapping.encoding"), s.chooseDialect, options)
}

func (d *surveySection) delimiterCell(w *locale.Words) app.UI {
	s := d.Page.poll()
	now := s.options.Delimiter
	if s.read != nil {
		now = s.read.Survey.Delimiter
	}
	options := append(guessed(w, now == 0), delimiterOptions(w, now)...)
	return d.cell("delimiter", w.T("report.mapping.delimiter"), s.chooseDialect, options)
}

// guessed is the option of a select that nobody has chosen from, where what was taken is not known.
func guessed(w *locale.Words, unknown bool) []string {
	if !unknown {
		return nil
	}
	return []string{optionTag("", w.T("survey.mapping.guessed"), true, "")}
}

// chooseColumn takes another column for the answers or their dates.
func (s *surveyState) chooseColumn(ctx app.Context, _ app.Event) {
	picked, err := strconv.Atoi(ctx.JSSrc().Get("selectedOptions").Index(0).Get("dataset").Get("column").String())
	if err != nil {
		return
	}
	choice := order.None
	if picked >= 0 {
		choice = order.Column(picked)
	}
	if ctx.JSSrc().Get("name").String() == "survey-column-date" {
		s.options.DateColumn, s.options.DateOrder = choice, ""
	} else {
		s.options.ScoreColumn = choice
	}
	s.ask()
}

// chooseDialect takes another reading of the dates or the bytes. Another encoding or delimiter makes other columns, so
// that the columns chosen are forgotten.
func (s *surveyState) chooseDialect(ctx app.Context, _ app.Event) {
	o := &s.options
	value := ctx.JSSrc().Get("value").String()
	if value == "" {
		return
	}
	switch ctx.JSSrc().Get("name").String() {
	case "survey-date-order":
		o.DateOrder = parse.DateOrder(value)
	case "survey-encoding":
		o.Encoding = value
		o.ScoreColumn, o.DateColumn, o.DateOrder = order.Guess, order.Guess, ""
	case "survey-delimiter":
		o.Delimiter = value[0]
		o.ScoreColumn, o.DateColumn, o.DateOrder = order.Guess, order.Guess, ""
	}
	s.ask()
}
