package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/dsv"
	"keeprate/pkg/locale"
)

// failure says what was found in place of orders and what to do. Where columns are missing, they can be chosen.
func (p *Page) failure(w *locale.Words) []app.UI {
	o := p.report()
	f := o.failed
	said := []app.UI{app.P().Text(p.failureText(w))}
	if programs := savesFrom[f.Code]; programs != nil {
		var items []app.UI
		for _, program := range programs {
			items = append(items, app.Li().Text(w.T("save-csv."+program)))
		}
		said = append(said, app.Ul().Body(items...))
	}
	body := []app.UI{app.Div().Body(remark(bad, f.Code, w.T("file-error."+f.Code+".title"), said...)), o.filesTable(w, f.Files)}
	if f.Code == dsv.NoColumns {
		body = append(body, app.Div().Body(p.busyBar(w)), &mapping{Page: p, Lang: w.Lang(), Job: f.Job})
	}
	return []app.UI{
		entryOf([]app.UI{
			app.H1().Text(w.T("orders.heading")),
			app.P().Class("small file-name").Text(o.fileName(w)),
			private(w, w.T("orders.privacy")),
		}, append(body, p.dropZone(w), p.pasteDoor(w))),
		needs(w), howTo(w),
	}
}

// failureText is the remedy, and the line where there is one.
func (p *Page) failureText(w *locale.Words) string {
	o := p.report()
	f := o.failed
	var missing []string
	for _, role := range f.Missing {
		missing = append(missing, w.T("report.mapping."+role))
	}
	name := o.named()
	for _, x := range f.Files {
		if len(f.Files) > 1 && x.Code == f.Code {
			name = shortName(x.Name)
			break
		}
	}
	text := w.T("file-error."+f.Code+".text", "Name", name, "Missing", w.List(missing))
	if f.Line > 0 {
		text += " " + w.T("file-error.line", "Line", w.Number(float64(f.Line), 0))
	}
	return text
}

// savesFrom are the programs that save what was given as CSV, by the failure's code.
var savesFrom = map[string][]string{
	dsv.FileXLSX:    {"excel", "libreoffice", "google"},
	dsv.FileXLS:     {"excel", "libreoffice", "google"},
	dsv.FileODS:     {"libreoffice", "google"},
	dsv.FileNumbers: {"numbers"},
	dsv.FilePDF:     {"shop"},
	dsv.FileHTML:    {"excel", "libreoffice"},
}
