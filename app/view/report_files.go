package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/archive"
	"keeprate/pkg/locale"
	"keeprate/pkg/order"
)

// filesTable is what each of several files gave, or why one gave nothing. A single sound file needs none.
func (o *ordersPage) filesTable(w *locale.Words, files []order.FileRead) app.UI {
	box := app.Div()
	if len(files) == 0 || len(files) == 1 && (files[0].Code == "" || o.failed != nil) {
		return box.Hidden(true)
	}
	rows := make([]string, len(files))
	for i, f := range files {
		rows[i] = tag("tr", "", rowHead(escape(f.Name)), number(escape(w.Number(float64(f.Rows), 0))), tag("td", "", escape(fileRemark(w, f))))
	}
	return box.Hidden(false).Body(app.Div().Class("scroll").TabIndex(0).Attr("role", "region").Aria("label", w.T("report.files.name")).Body(app.Raw(tag("table", class("files"),
		tag("thead", "", tag("tr", "",
			tag("th", ` scope="col"`, escape(w.T("report.files.name"))),
			tag("th", ` scope="col"`+class("n"), escape(w.T("report.files.rows"))),
			tag("th", ` scope="col"`, escape(w.T("report.files.remark"))))),
		tag("tbody", "", rows...)))))
}

// incomplete warns of a file of which the report may not have all, and says what to do where choosing it again would help.
func (s sheet) incomplete(f order.FileRead) app.UI {
	name := shortName(f.Name)
	if o := s.p.report(); len(o.names) == 1 {
		name = o.named() // and not that of a table in an archive
	}
	remedy := func() app.UI { return app.P().Text(s.w.T("file-error."+f.Code+".text", "Name", name)) }
	if f.Code == wire.FileChanged && f.Rows > 0 {
		return remark(warn, f.Code, s.w.T("file-error."+f.Code+".title"), remedy())
	}
	said := []app.UI{app.P().Text(fileRemark(s.w, f))}
	if f.Code == wire.FileGone || f.Code == archive.Damaged {
		said = append(said, remedy())
	}
	return remark(warn, f.Code, s.w.T("report.files.incomplete", "Name", shortName(f.Name)), said...)
}

// fileRemark says what became of a file.
func fileRemark(w *locale.Words, f order.FileRead) string {
	text := ""
	add := func(s string) {
		if text != "" {
			text += " "
		}
		text += s
	}
	switch {
	case f.Code == wire.FileChanged && f.Rows > 0:
		add(w.T("file-error."+f.Code+".text", "Name", shortName(f.Name)))
	case f.Code != "" && f.Rows > 0:
		add(w.T("report.files.broken-off", "Reason", w.T("file-error."+f.Code+".title")))
	case f.Code != "":
		add(w.T("report.files.not-read", "Reason", w.T("file-error."+f.Code+".title")))
	}
	if f.Code != "" && f.Line > 0 {
		add(w.T("file-error.line", "Line", w.Number(float64(f.Line), 0)))
	}
	if f.Other {
		add(w.T("report.files.other"))
	}
	if f.Repeated > 0 {
		add(w.N("report.files.repeated", float64(f.Repeated)))
	}
	return text
}
