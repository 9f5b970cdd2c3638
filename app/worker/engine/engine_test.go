package engine

import (
	"strings"
	"testing"

	"keeprate/app/wire"
	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
)

// shop has four customers in 2023, two of whom buy again in 2024, in two currencies and three statuses.
const shop = `Order number,Order date,Status,E-mail,Total,Currency
1,2023-01-15,completed,ana@example.com,10.00,EUR
2,2023-02-15,completed,bob@example.com,20.00,EUR
3,2023-03-15,completed,carl@example.com,30.00,EUR
4,2023-12-15,completed,dora@example.com,40.00,EUR
5,2024-01-20,completed,ana@example.com,50.00,EUR
6,2024-05-20,completed,bob@example.com,60.50,EUR
7,2024-06-20,cancelled,carl@example.com,70.00,EUR
8,2024-07-20,completed,eva@example.com,80.00,RON
9,soon,completed,eva@example.com,80.00,EUR
10,2024-12-20,completed,eva@example.com,90.00,EUR
`

// asked are choices of the calendar year of the last order.
func asked() wire.Choices {
	return wire.Choices{File: order.Options{Lang: "en", Bytes: int64(len(shop))}, Report: report.Options{Period: report.CalendarYear}}
}

// feed reads a text in pieces of a size, as the script does.
func feed(t *testing.T, e *Engine, text string, size int) wire.Message {
	t.Helper()
	for len(text) > 0 {
		n := min(size, len(text))
		copy(e.Buffer(n), text[:n])
		if failed := e.Commit(n); failed != nil {
			return failed
		}
		text = text[n:]
	}
	return e.Close()
}

// opened is the answer to an Open of a text.
func opened(t *testing.T, e *Engine, text string, c wire.Choices) wire.Message {
	t.Helper()
	e.Open(&wire.Open{Job: 1, Name: "orders.csv", Choices: c}, int64(len(text)))
	return feed(t, e, text, 100)
}

func figure(t *testing.T, m *wire.Ready, id string, want float64) {
	t.Helper()
	if got, ok := m.Report.Figures.Get(id); !ok || got != want {
		t.Errorf("%s is %v, %v; want %v", id, got, ok, want)
	}
}

func TestOpenAnswersWithTheReport(t *testing.T) {
	var e Engine
	m, ok := opened(t, &e, shop, asked()).(*wire.Ready)
	if !ok {
		t.Fatal("no report")
	}
	if m.Job != 1 || m.Name != "orders.csv" || m.Counts.Rows != 10 || m.Counts.Skipped != 1 {
		t.Errorf("job %d, %q, %d rows, %d skipped", m.Job, m.Name, m.Counts.Rows, m.Counts.Skipped)
	}
	if len(m.Problems) != 1 || m.Problems[0].Line != 10 || m.Problems[0].Code != order.DateUnreadable {
		t.Errorf("problems %+v", m.Problems)
	}
	figure(t, m, "start", 4)
	figure(t, m, "end", 3)
	figure(t, m, "new", 1)
	figure(t, m, "crr", .5)
	figure(t, m, "revenue", 200.5)
	if m.Report.Currency != "EUR" || m.Report.Counts.OtherCurrency != 1 {
		t.Errorf("currency %q, %d in others", m.Report.Currency, m.Report.Counts.OtherCurrency)
	}
}

func TestChangeOfThePeriodReadsNothingAgain(t *testing.T) {
	var e Engine
	opened(t, &e, shop, asked())
	c := asked()
	c.Report.Period, c.Report.Start, c.Report.End = report.Custom, day2024, day2024+181
	m, again := e.Change(&wire.Change{Job: 7, Choices: c})
	if again || m == nil {
		t.Fatalf("again %v, answer %v", again, m)
	}
	if m.Job != 7 {
		t.Errorf("job %d", m.Job)
	}
	figure(t, m, "orders", 2)
}

// day2024 is 2024-01-01.
const day2024 = 19723

func TestChangeOfStatusesAndCurrency(t *testing.T) {
	var e Engine
	opened(t, &e, shop, asked())
	c := asked()
	c.Statuses = []wire.StatusChoice{{Text: "cancelled", By: "status", Counted: true}}
	m, _ := e.Change(&wire.Change{Job: 2, Choices: c})
	figure(t, m, "orders", 4)
	for _, s := range m.Statuses {
		if !s.Counts {
			t.Errorf("%q does not count", s.Text)
		}
		if s.Text == "cancelled" && s.Counted {
			t.Error("the default has changed with the choice")
		}
	}
	c.Currency, c.CurrencyChosen = "RON", true
	m, _ = e.Change(&wire.Change{Job: 3, Choices: c})
	figure(t, m, "revenue", 80)
	c = asked()
	m, _ = e.Change(&wire.Change{Job: 4, Choices: c})
	figure(t, m, "orders", 3)
}

func TestChangeOfTheMappingReadsTheFileAgain(t *testing.T) {
	var e Engine
	opened(t, &e, shop, asked())
	c := asked()
	c.File.CustomerColumn = order.None
	m, again := e.Change(&wire.Change{Job: 2, Choices: c})
	if !again || m != nil {
		t.Fatalf("again %v, answer %v", again, m)
	}
	// Before the file has been fed once more, a change of the period waits for it.
	c.Report.Period = report.Last12Months
	if m, again := e.Change(&wire.Change{Job: 3, Choices: c}); again || m != nil {
		t.Fatalf("again %v, answer %v", again, m)
	}
	if export := e.Export(wire.JSON); export != nil {
		t.Error("there is an export without a report")
	}
	ready, ok := feed(t, &e, shop, 1<<18).(*wire.Ready)
	if !ok || ready.Job != 3 || ready.Report.Counts.Customers != 0 || ready.Report.Period.Kind != report.Last12Months {
		t.Errorf("%+v", ready)
	}
}

func TestFailures(t *testing.T) {
	for _, c := range []struct{ name, text, code string }{
		{"nothing", "", dsv.FileEmpty},
		{"a workbook", "PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00[Content_Types].xml xl/workbook.xml" + strings.Repeat("\x00", 4000), dsv.FileXLSX},
		{"no date", "Order,Total\n1,20.00\n2,30.00\n", dsv.NoColumns},
		{"a header", "Order number,Order date,E-mail,Total\n", dsv.NoRows},
	} {
		var e Engine
		m, ok := opened(t, &e, c.text, asked()).(*wire.Failed)
		if !ok || m.Code != c.code || m.Job != 1 {
			t.Errorf("%s: %+v, want %s", c.name, m, c.code)
			continue
		}
		if c.code == dsv.NoColumns && (len(m.Missing) == 0 || m.Missing[0] != "date" || len(m.Understood.Header) != 2) {
			t.Errorf("%s: missing %v among %v", c.name, m.Missing, m.Understood.Header)
		}
	}
}

func TestProgress(t *testing.T) {
	var e Engine
	e.Open(&wire.Open{Job: 5, Choices: asked()}, 2*int64(len(shop)))
	copy(e.Buffer(len(shop)), shop)
	if failed := e.Commit(len(shop)); failed != nil {
		t.Fatal(failed)
	}
	if p := e.Progress(); p.Job != 5 || p.Read != int64(len(shop)) || p.Total != 2*int64(len(shop)) {
		t.Errorf("%+v", p)
	}
}

func TestExports(t *testing.T) {
	var e Engine
	opened(t, &e, shop, asked())
	for _, c := range []struct {
		kind wire.ExportKind
		want string
	}{
		{wire.JSON, `"format":"keeprate-report"`},
		{wire.Customers, "ana@example.com"},
		{wire.Problems, "10,date-unreadable,Order date,soon"},
	} {
		if out := strings.ReplaceAll(string(e.Export(c.kind)), ": ", ":"); !strings.Contains(out, c.want) {
			t.Errorf("export %d lacks %s:\n%.300s", c.kind, c.want, out)
		}
	}
}
