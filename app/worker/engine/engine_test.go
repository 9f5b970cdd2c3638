package engine

import (
	"strings"
	"testing"

	"keeprate/app/wire"
	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
	"keeprate/pkg/report"
	"keeprate/pkg/survey"
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

// feed reads the parts in pieces of a size, as the script does, as often as the engine asks for it.
func feed(t *testing.T, e *Engine, texts []string, size int) wire.Message {
	t.Helper()
	for range 3 {
		if !feedOnce(e, texts, size) {
			continue
		}
		if answer, again := e.Close(); !again {
			return answer
		}
	}
	t.Fatal("the engine never has enough")
	return nil
}

// feedOnce is false where the engine wants everything once more.
func feedOnce(e *Engine, texts []string, size int) bool {
	for i, text := range texts {
		e.Begin(i)
		for len(text) > 0 {
			n := min(size, len(text))
			copy(e.Buffer(n), text[:n])
			if !e.Commit(n) {
				break
			}
			if e.Restart() {
				return false
			}
			text = text[n:]
		}
		e.End(i, "")
	}
	return true
}

// opened is the answer to an Open of some texts.
func opened(t *testing.T, e *Engine, open *wire.Open, texts ...string) wire.Message {
	t.Helper()
	var parts []Part
	for i, text := range texts {
		parts = append(parts, Part{Name: []string{"orders.csv", "more.csv", "most.csv"}[i], Bytes: int64(len(text))})
	}
	open.Job = 1
	e.Open(open, parts)
	return feed(t, e, texts, 100)
}

// ready is the report of the texts.
func ready(t *testing.T, e *Engine, open *wire.Open, texts ...string) *wire.Ready {
	t.Helper()
	m, ok := opened(t, e, open, texts...).(*wire.Ready)
	if !ok {
		t.Fatal("no report")
	}
	return m
}

// changed is the answer to other choices, which is there at once.
func changed(t *testing.T, e *Engine, job uint32, c wire.Choices) *wire.Ready {
	t.Helper()
	answer, again := e.Change(&wire.Change{Job: job, Choices: c})
	m, ok := answer.(*wire.Ready)
	if again || !ok || m.Job != job {
		t.Fatalf("again %v, answer %v", again, answer)
	}
	return m
}

func figure(t *testing.T, m *wire.Ready, id string, want float64) {
	t.Helper()
	if got, ok := m.Report.Figures.Get(id); !ok || got != want {
		t.Errorf("%s is %v, %v; want %v", id, got, ok, want)
	}
}

func TestOpenAnswersWithTheReport(t *testing.T) {
	var e Engine
	m := ready(t, &e, &wire.Open{Choices: asked()}, shop)
	if m.Job != 1 || m.Files[0].Name != "orders.csv" || m.Counts.Rows != 10 || m.Counts.Skipped != 1 {
		t.Errorf("job %d, %q, %d rows, %d skipped", m.Job, m.Files[0].Name, m.Counts.Rows, m.Counts.Skipped)
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
	opened(t, &e, &wire.Open{Choices: asked()}, shop)
	c := asked()
	c.Report.Period, c.Report.Start, c.Report.End = report.Custom, day2024, day2024+181
	figure(t, changed(t, &e, 7, c), "orders", 2)
}

// day2024 is 2024-01-01.
const day2024 = 19723

func TestChangeOfStatusesAndCurrency(t *testing.T) {
	var e Engine
	opened(t, &e, &wire.Open{Choices: asked()}, shop)
	c := asked()
	c.Statuses = []wire.StatusChoice{{Text: "cancelled", By: "status", Counted: true}}
	m := changed(t, &e, 2, c)
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
	m = changed(t, &e, 3, c)
	figure(t, m, "revenue", 80)
	c = asked()
	m = changed(t, &e, 4, c)
	figure(t, m, "orders", 3)
}

func TestChangeOfTheMappingReadsTheFileAgain(t *testing.T) {
	var e Engine
	opened(t, &e, &wire.Open{Choices: asked()}, shop)
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
	if export := e.Export(&wire.Export{Kind: wire.JSON}); export != nil {
		t.Error("there is an export without a report")
	}
	ready, ok := feed(t, &e, []string{shop}, 1<<18).(*wire.Ready)
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
		m, ok := opened(t, &e, &wire.Open{Choices: asked()}, c.text).(*wire.Failed)
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
	e.Open(&wire.Open{Job: 5, Choices: asked()}, []Part{{Bytes: 2 * int64(len(shop))}})
	e.Begin(0)
	copy(e.Buffer(len(shop)), shop)
	if !e.Commit(len(shop)) {
		t.Fatal("nothing more is wanted")
	}
	if p := e.Progress(); p.Job != 5 || p.Read != int64(len(shop)) || p.Total != 2*int64(len(shop)) {
		t.Errorf("%+v", p)
	}
}

func TestExports(t *testing.T) {
	var e Engine
	opened(t, &e, &wire.Open{Choices: asked()}, shop)
	for _, c := range []struct {
		kind wire.ExportKind
		want string
	}{
		{wire.JSON, `"format":"keeprate-report"`},
		{wire.Customers, "ana@example.com"},
		{wire.Problems, "10,date-unreadable,Order date,soon"},
	} {
		if out := strings.ReplaceAll(string(e.Export(&wire.Export{Kind: c.kind})), ": ", ":"); !strings.Contains(out, c.want) {
			t.Errorf("export %d lacks %s:\n%.300s", c.kind, c.want, out)
		}
	}
}

// TestMemory: what was chosen for a header applies to the next file with it, from its first row on.
func TestMemory(t *testing.T) {
	var e Engine
	first := ready(t, &e, &wire.Open{Choices: asked()}, shop)
	if first.Header == "" || first.Recalled {
		t.Fatalf("header %q, recalled %v", first.Header, first.Recalled)
	}
	chosen := asked()
	chosen.File.CustomerColumn, chosen.File.Lang = order.Column(2), "pl"
	chosen.Statuses = []wire.StatusChoice{{Text: "cancelled", By: "status", Counted: true}}
	memory := []wire.Memory{{Header: "another"}, {Header: first.Header, Choices: chosen}}

	var next Engine
	m := ready(t, &next, &wire.Open{Choices: asked(), Memory: memory}, shop)
	if !m.Recalled || m.Header != first.Header || m.Understood.Columns.Customer != 2 || m.Choices.File.Lang != "en" || m.Counts.Rows != 10 {
		t.Errorf("recalled %v, customer in column %d, %+v", m.Recalled, m.Understood.Columns.Customer, m.Counts)
	}
	figure(t, m, "orders", 4)
	if m := changed(t, &next, 2, m.Choices); m.Header != first.Header {
		t.Errorf("header %q", m.Header)
	}
}

func TestSeveralFiles(t *testing.T) {
	var e Engine
	head, rows, _ := strings.Cut(shop, "\n")
	half := strings.Index(rows, "\n5,") + 1
	m := ready(t, &e, &wire.Open{Choices: asked()}, head+"\n"+rows[:half], head+"\n"+rows, "%PDF-1.7")
	figure(t, m, "crr", .5)
	if f := m.Files; len(f) != 3 || f[0].Rows != 4 || f[1].Repeated != 4 || f[2].Code != dsv.FilePDF {
		t.Errorf("%+v", f)
	}
	if m.Counts.Rows != 14 || m.Counts.RepeatedOrders != 4 {
		t.Errorf("%+v", m.Counts)
	}
	if out := string(e.Export(&wire.Export{Kind: wire.Problems})); !strings.Contains(out, "more.csv") {
		t.Errorf("the problem's file is not named:\n%s", out)
	}
}

// TestLettersThatComeLate: a file that is plain at its start is read again in the encoding that its letters tell.
func TestLettersThatComeLate(t *testing.T) {
	text := "Order number,Order date,Customer,Total\n" + strings.Repeat("1,2024-01-01,Ana,10\n", 20_000) + "2,2024-01-02,Wojciech \xa3ugowski,20\n"
	var e Engine
	c := asked()
	c.File.Lang = "pl"
	e.Open(&wire.Open{Job: 1, Choices: c}, []Part{{Name: "orders.csv"}})
	m, ok := feed(t, &e, []string{text}, 1<<16).(*wire.Ready)
	if !ok || !strings.HasPrefix(m.Understood.Encoding, "windows-125") && !strings.HasPrefix(m.Understood.Encoding, "iso-8859") {
		t.Errorf("%+v", m)
	}
	if out := string(e.Export(&wire.Export{Kind: wire.Customers})); !strings.Contains(out, "Wojciech Ługowski") {
		t.Errorf("%s", out)
	}
}

func TestSurvey(t *testing.T) {
	answers := "Submitted,How likely are you to recommend us?\n2025-01-05,10\n2025-01-06,9\n2025-02-07,3\n"
	var e Engine
	e.OpenSurvey(&wire.OpenSurvey{Job: 3}, []Part{{Name: "a.pdf"}, {Name: "answers.csv"}, {Name: "more.csv"}})
	m, ok := feed(t, &e, []string{"%PDF-1.7", answers, answers}, 20).(*wire.Surveyed)
	if !ok || m.Job != 3 || m.Name != "answers.csv" || m.Survey.Promoters() != 2 || m.Survey.Detractors() != 1 || len(m.Survey.Months) != 2 {
		t.Fatalf("%+v", m)
	}
	e.ChangeSurvey(&wire.ChangeSurvey{Job: 4, Options: survey.Options{DateColumn: order.None}})
	m, ok = feed(t, &e, []string{"%PDF-1.7", answers, answers}, 20).(*wire.Surveyed)
	if !ok || m.Job != 4 || len(m.Survey.Months) != 0 {
		t.Fatalf("%+v", m)
	}
	e.OpenSurvey(&wire.OpenSurvey{Job: 5}, []Part{{Name: "a.pdf"}})
	if f, ok := feed(t, &e, []string{"%PDF-1.7"}, 20).(*wire.Failed); !ok || f.Job != 5 || f.Code != dsv.FilePDF {
		t.Errorf("%+v", f)
	}
}
