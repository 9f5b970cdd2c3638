package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

// surveySection is the part of the page that takes a survey's file and shows what was read. Its controls keep their
// places: what stands before them is always there, if hidden.
type surveySection struct {
	app.Compo
	Page    *Page
	Lang    locale.Lang // with the rest, what it is drawn by
	Version uint32
	Filled  bool // the calculator shows the file's counts
	Over    bool // a file is being dragged over the page

	options map[string]string // by the select's name
}

// surveyPart is the section as the page stands now.
func (p *Page) surveyPart(c *calculation) app.UI {
	s := p.poll()
	return &surveySection{Page: p, Lang: c.w.Lang(), Version: s.version, Filled: s.filled(c), Over: p.report().over}
}

// OnMount and OnUpdate fill the selects once they stand.
func (d *surveySection) OnMount(ctx app.Context) {
	d.Page.poll().ctx = ctx
	ctx.Defer(func(app.Context) { fillSelects(d.options) })
}
func (d *surveySection) OnUpdate(ctx app.Context) { d.OnMount(ctx) }

// Render draws the section.
func (d *surveySection) Render() app.UI {
	w, s := languages[d.Lang], d.Page.poll()
	if w == nil {
		return absent()
	}
	return headedSurvey(w,
		s.said(w),
		s.progressBar(w),
		s.failure(w),
		app.Div().Class("findings").Body(s.findings(w)...),
		s.counts(w),
		d.differs(w),
		d.door(w),
		s.howTo(w),
		s.spread(w),
		s.months(w),
		d.mapping(w),
		s.problems(w),
	)
}

func headedSurvey(w *locale.Words, body ...app.UI) app.UI {
	return entryOf([]app.UI{
		app.H2().Text(w.T("survey.title")),
		app.P().Class("small").Text(w.T("survey.note")),
		private(w, w.T("orders.privacy")),
	}, []app.UI{app.Div().Class("survey").Body(body...)})
}

// said is what last happened, for everyone.
func (s *surveyState) said(w *locale.Words) app.UI {
	class, text := "sr", ""
	switch {
	case s.read != nil && s.read.Survey.Used > 0:
		class, text = "lede", w.N("survey.read", float64(s.read.Survey.Used), "Name", shortName(s.read.Name))
		if len(s.names) > 1 {
			text += " " + w.T("survey.one-file")
		}
	case s.notice != "":
		class, text = "small", w.T(s.notice)
	}
	return app.P().Class(class).Attr("role", "status").Text(text)
}

// progressBar shows how far the reading is: over the page where something stands in it that must not move.
func (s *surveyState) progressBar(w *locale.Words) app.UI {
	box := app.Div().Class("reading")
	if s.read != nil || s.failed != nil {
		box = app.Div().Class("reading busy")
	}
	if !s.busy {
		return box.Hidden(true)
	}
	text := w.T("orders.starting")
	if len(s.names) > 0 {
		text = w.T("orders.reading", "Name", shortName(s.names[0]))
	}
	bar := app.Progress().Aria("label", text)
	if at := s.progress; at.Total > 0 {
		bar = bar.Max(1).Value(exact(float64(at.Read) / float64(at.Total)))
	}
	return box.Hidden(false).Body(bar, app.P().Class("small").Text(text))
}

// counts are the score and what became of the rows, as the file gives them.
func (s *surveyState) counts(w *locale.Words) app.UI {
	box := app.Div()
	if s.read == nil {
		return box.Hidden(true)
	}
	of := &s.read.Survey
	var rows []string
	count := func(id string, n int, always bool) {
		if always || n > 0 {
			rows = append(rows, line(w.T("survey.counts."+id), figureTag("survey-"+id, float64(n), w.Number(float64(n), 0))))
		}
	}
	if c := evaluated(metric.NetPromoterScore, w, s.values()); c.result.Defined {
		rows = append(rows, line(w.T(metric.NetPromoterScore.Key("name")), figureTag("survey-nps", c.result.Value, c.figureText())))
		if low, high, ok := c.interval(); ok {
			rows = append(rows, line(w.T("answer.interval", "Level", w.Percent(.95, 0)), figureTag("survey-nps-low", low, show(w, metric.Points, low))+"\u2009–\u2009"+figureTag("survey-nps-high", high, show(w, metric.Points, high))))
		}
	}
	rows = append(rows, tag("div", class("words"), tag("dt", "", escape(w.T("survey.counts.column"))), tag("dd", "", escape(columnName(w, s.understood(), of.Score)))))
	count("answers", of.Used, true)
	count("blank", of.Blank, false)
	count("unusable", of.Skipped, false)
	count("undated", of.Undated, false)
	return box.Hidden(false).Body(lines("rows narrow", rows...))
}

// differs says that the calculator was changed since, and lets the file's counts come back.
func (d *surveySection) differs(w *locale.Words) app.UI {
	s := d.Page.poll()
	box := app.P().Class("small actions")
	if s.read == nil || s.read.Survey.Used == 0 || d.Filled {
		return box.Hidden(true)
	}
	return box.Hidden(false).Body(
		app.Span().Text(w.T("survey.differs")),
		button(w.T("survey.fill"), s.fillAgain).DataSet("action", "survey-fill"),
	)
}

// door is where a file is dropped or chosen, and removed again.
func (d *surveySection) door(w *locale.Words) app.UI {
	s := d.Page.poll()
	class, label, title, choose := "door", "button main", w.T("survey.drop.title"), w.T("survey.drop.choose")
	begun := s.busy || s.read != nil || s.failed != nil
	switch {
	case begun:
		class, label, choose = "begun", "button", w.T("survey.drop.another")
	case d.Over:
		class, title = "door over", w.T("orders.drop.over")
	}
	return app.Div().Class(class).Body(
		app.H3().Hidden(begun).Body(byMouse(title), byTouch(w.T("survey.drop.title-touch"))),
		app.P().Class("actions choose").Body(
			app.Input().Type("file").ID("survey").Name("survey").Class("sr").Multiple(true).Accept(fileKinds).
				OnClick(func(app.Context, app.Event) { prepareEngine() }).OnChange(s.picked),
			app.Label().Class(label).For("survey").Text(choose),
			button(w.T("survey.remove"), s.remove).DataSet("action", "survey-remove").Hidden(!begun),
		),
		app.P().Class("small").Hidden(begun).Text(w.T("survey.drop.formats")),
	)
}

// fileKinds are what the file dialogue offers first.
const fileKinds = ".csv,.tsv,.txt,.tab,.gz,.zip,text/csv,text/tab-separated-values,text/plain,application/gzip,application/zip"

// howTo is how to get the file out of the survey's tool.
func (s *surveyState) howTo(w *locale.Words) app.UI {
	item := func(title, key string) app.UI {
		return app.Details().Body(app.Summary().Text(title), app.P().Class("prose").Text(w.T(key)))
	}
	return app.Div().Class("folds").Hidden(s.busy || s.correctable()).Body(
		item(surveyTools["surveymonkey"], "survey.how.surveymonkey"),
		item(surveyTools["typeform"], "survey.how.typeform"),
		item(surveyTools["google-forms"], "survey.how.google-forms"),
		item(w.T("survey.how.other.title"), "survey.how.other"),
	)
}

// answerGroups are the three kinds of customers, the promoters first, as strokes show them.
var answerGroups = []struct {
	name        formula.Var
	lowest, top int
	stroke      stroke
}{
	{metric.Promoters, 9, 10, strokeKept},
	{metric.Passives, 7, 8, strokeHalf},
	{metric.Detractors, 0, 6, strokeGone},
}
