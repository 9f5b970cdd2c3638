package view

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/order"
)

// firstRows are the file's first rows as they were understood: over each column what it was taken for, under a cell
// how it was read. What several columns make together stands under the last of them. A column that is for nothing
// stays pale.
func (s sheet) firstRows() app.UI {
	w, u := s.w, s.Understood
	of, sum := rolesByColumn(u), -1
	if n := len(u.AmountParts); n > 0 {
		sum = u.AmountParts[n-1]
	}
	head := []string{tag("th", ` scope="col"`, escape(w.T("report.first-rows.line")))}
	for i := range u.Header {
		taken := ""
		for _, id := range of[i] {
			taken += tag("span", class("role"), escape(w.T("report.mapping."+id)))
		}
		head = append(head, tag("th", ` scope="col"`+roleClass(of[i]), taken, escape(columnName(w, u, i))))
	}
	var rows []string
	for i, cells := range u.Samples {
		row := []string{rowHead(strconv.Itoa(u.SampleLines[i]))}
		label := s.totalsLabel(u.SampleLines[i])
		for c, cell := range cells {
			read := ""
			switch {
			case label == "" && i < len(u.Shown) && sum >= 0 && of[c] != nil && of[c][0] == "amount":
				if c == sum && u.Shown[i].AmountOK {
					read = asRead(w.Money(float64(u.Shown[i].Amount)/10000, s.Report.Currency))
				}
			case label == "" && i < len(u.Shown):
				read = s.cellRead(of[c], u.Shown[i], cell)
			case label != "" && label == cell:
				read = asRead(w.T("problem." + order.TotalsLine + ".name"))
			}
			row = append(row, tag("td", roleClass(of[c]), escape(cell), read))
		}
		rows = append(rows, tag("tr", "", row...))
	}
	title := w.T("report.first-rows.title")
	return app.Div().Class("folds wide").Body(app.Details().Open(true).Body(
		app.Summary().Text(title),
		app.Div().Class("scroll").Attr("tabindex", "0").Attr("role", "region").Aria("label", title).Body(
			app.Raw(tag("table", class("first-rows"), tag("thead", "", tag("tr", "", head...)), tag("tbody", "", rows...)))),
	))
}

// rolesByColumn are the roles that each column was taken for.
func rolesByColumn(u order.Understood) map[int][]string {
	c, of := u.Columns, map[int][]string{}
	add := func(id string, column int) {
		if column >= 0 {
			of[column] = append(of[column], id)
		}
	}
	for _, r := range roles {
		add(r.id, r.taken(c))
	}
	for _, part := range u.AmountParts {
		add("amount", part)
	}
	add("cancelled", c.Cancelled)
	add("quantity", c.Quantity)
	add("price", c.Price)
	add("payment", c.Payment)
	add("sort", c.Sort)
	add("test", c.Test)
	add("last-name", c.LastName)
	return of
}

// roleClass colours a column by its first role.
func roleClass(ids []string) string {
	if len(ids) == 0 {
		return class("unused")
	}
	return class("role-" + ids[0])
}

// cellRead is how a cell was read, where that is another text than the cell's own.
func (s sheet) cellRead(ids []string, x order.Shown, cell string) string {
	above := x.DayOK && len(ids) > 0 && ids[0] == "date" // the day may stand above a blank cell
	if len(ids) == 0 || strings.TrimSpace(cell) == "" && !above {
		return ""
	}
	w, text := s.w, ""
	switch ids[0] {
	case "date":
		if text = w.T("report.first-rows.not-read"); x.DayOK {
			text = w.LongDate(x.Day)
		}
	case "amount":
		if text = w.T("report.first-rows.not-read"); x.AmountOK {
			text = s.w.Money(float64(x.Amount)/10000, s.Report.Currency)
		}
	case "status":
		text = w.T("status." + x.Kind.String())
	}
	if text == "" || strings.EqualFold(strings.ReplaceAll(text, "\u00a0", " "), strings.TrimSpace(cell)) {
		return ""
	}
	return asRead(text)
}

func asRead(text string) string { return tag("span", class("as-read"), escape("→ "+text)) }

// totalsLabel is what tells that a line of the first file only adds up others, "" if none does.
func (s sheet) totalsLabel(line int) string {
	for _, x := range s.Problems {
		if x.Line == line && x.File == 0 && x.Code == order.TotalsLine {
			return x.Text
		}
	}
	return ""
}
