package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/locale"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
)

// What a person has corrected in a shop's file holds for the next one with the same header: a shop exports every month.
// It is kept in this browser, without a word of the header or of a row, until it is forgotten here.

// maxMemories is how many headers are remembered, the latest first.
const maxMemories = 20

// keepChoices remembers what was corrected for the header of the report.
func (p *Page) keepChoices() {
	o := p.report()
	o.recalled = o.recalled || o.ready.Recalled
	if !o.corrected || o.ready.Header == "" {
		return
	}
	kept := wire.Memory{Header: o.ready.Header, Choices: o.choices}
	kept.Choices.Report = report.Options{}
	f := &kept.Choices.File
	f.Lang, f.Today, f.Bytes, f.Files = "", 0, 0, 0
	o.recalled = saveMemories(append([]wire.Memory{kept}, without(memories(), o.ready.Header)...))
	o.corrected, o.unkept = false, !o.recalled
}

// without leaves one header out, and the oldest beyond what is kept.
func without(list []wire.Memory, header string) []wire.Memory {
	var others []wire.Memory
	for _, m := range list {
		if m.Header != header && len(others) < maxMemories-1 {
			others = append(others, m)
		}
	}
	return others
}

// forget takes back everything that was chosen for files like this one, now and before.
func (p *Page) forget(app.Context, app.Event) {
	o := p.report()
	if o.ready == nil {
		return
	}
	saveMemories(without(memories(), o.ready.Header))
	now := o.choices
	o.choices = wire.Choices{
		File:   order.Options{Lang: now.File.Lang, Today: now.File.Today, Bytes: now.File.Bytes, Files: now.File.Files},
		Report: now.Report,
	}
	o.recalled, o.unkept = false, false
	p.change()
}

// memoryNote says that choices are remembered and lets them be forgotten. It keeps its place where there are none.
func (p *Page) memoryNote(w *locale.Words) app.UI {
	box := app.P().Class("small actions")
	if p.report().unkept {
		return box.Hidden(false).Body(
			app.Span().Class("wrong").Text(w.T("report.not-remembered")),
			button(w.T("report.forget"), p.forget).DataSet("action", "forget"),
		)
	}
	if !p.report().recalled {
		return box.Hidden(true)
	}
	return box.Hidden(false).Body(
		app.Span().Text(w.T("report.remembered")),
		button(w.T("report.forget"), p.forget).DataSet("action", "forget"),
	)
}
