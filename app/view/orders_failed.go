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
	key := "file-error." + f.Code
	var missing []string
	for _, role := range f.Missing {
		missing = append(missing, w.T("report.mapping."+role))
	}
	body := []app.UI{app.Div().Body(remark(bad, f.Code, w.T(key+".title"),
		app.P().Text(w.T(key+".text", "Name", shortName(o.name), "Missing", w.List(missing)))))}
	if f.Code == dsv.NoColumns {
		body = append(body, app.Div().Body(p.busyBar(w)), &mapping{Page: p, Lang: w.Lang(), Job: f.Job})
	}
	return []app.UI{
		entryOf([]app.UI{
			app.H1().Text(w.T("orders.heading")),
			app.P().Class("small file-name").Text(o.name),
			private(w, w.T("orders.privacy")),
		}, append(body, p.dropZone(w))),
		needs(w), howTo(w),
	}
}
