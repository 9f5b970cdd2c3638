package engine

import (
	"strings"
	"testing"

	"keeprate/app/wire"
	"keeprate/pkg/report"
)

func names(p report.Page) string {
	var names []string
	for _, x := range p.Rows {
		name, _, _ := strings.Cut(x.Name, "@")
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

func TestBrowseFollowsTheReport(t *testing.T) {
	var e Engine
	if m := e.Browse(&wire.Browse{Job: 3, Query: report.Query{Count: 9}}); m.Job != 3 || m.Page.Customers != 0 || m.Page.Rows != nil {
		t.Errorf("before any file: %+v", m)
	}
	ready(t, &e, &wire.Open{Choices: asked()}, shop)
	lost := report.Query{Group: report.OfLost, SortBy: report.BySpend, Descending: true, Count: 9}
	m := e.Browse(&wire.Browse{Job: 4, Query: lost})
	if m.Job != 4 || m.Query != lost || names(m.Page) != "dora carl" || m.Page.Customers != 2 || m.Page.Revenue != 70_0000 {
		t.Errorf("lost customers: %+v", m)
	}

	c := asked()
	c.Statuses = []wire.StatusChoice{{Text: "cancelled", By: "status", Counted: true}}
	changed(t, &e, 5, c)
	if m := e.Browse(&wire.Browse{Job: 6, Query: lost}); names(m.Page) != "dora" {
		t.Errorf("with carl's cancelled order of 2024: %q are lost", names(m.Page))
	}
	c.Report.Period = report.Custom
	changed(t, &e, 7, c)
	if m := e.Browse(&wire.Browse{Job: 8, Query: report.Query{Group: report.OfFirstTime, Count: 9}}); names(m.Page) != "ana bob carl dora eva" {
		t.Errorf("in all of the file %q are new", names(m.Page))
	}
	c.Currency, c.CurrencyChosen = "RON", true
	changed(t, &e, 9, c)
	if m := e.Browse(&wire.Browse{Job: 10, Query: report.Query{Count: 9}}); names(m.Page) != "eva" || m.Page.Revenue != 80_0000 {
		t.Errorf("in the other currency: %+v", m.Page)
	}
}

func TestExportOfAQuery(t *testing.T) {
	var e Engine
	ready(t, &e, &wire.Open{Choices: asked()}, shop)
	out := string(e.Export(&wire.Export{Kind: wire.Customers, Query: report.Query{Search: "A@", SortBy: report.ByName, Descending: true, Count: 1}}))
	lines := strings.Split(strings.TrimSpace(out), "\r\n")
	if len(lines) != 4 || !strings.HasPrefix(lines[1], "eva@") || !strings.HasPrefix(lines[2], "dora@") || !strings.HasPrefix(lines[3], "ana@") {
		t.Errorf("exported %q", lines)
	}
}
