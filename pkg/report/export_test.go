package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"math"
	"os"
	"reflect"
	"strings"
	"testing"

	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"
)

var update = flag.Bool("update", false, "write the golden files")

// tiny is a file of three years and three customers.
func tiny(t *testing.T) (*Report, Source) {
	b := book(t,
		sale{0, "2022-11-03", 19.99}, sale{0, "2023-02-01", 100}, sale{0, "2023-03-01", 0.1},
		sale{1, "2022-12-24", 250.5}, sale{1, "2023-02-11", 12.3456},
		sale{2, "2023-01-31", 1000}, sale{-1, "2023-02-28", 5},
	)
	r := Make(b, Options{Period: Quarter, Anchor: b.First(2)})
	return r, Source{
		Name: `zamówienia "2023".csv`,
		Understood: order.Understood{
			Encoding: "windows-1250", Delimiter: ';', DateOrder: parse.DMY, Decimal: ',', Platform: "baselinker",
			Header:  []string{"ID zamówienia", "Data dodania", "E-mail", "Suma brutto", "Status"},
			Columns: order.Columns{Order: 0, Date: 1, Customer: 2, Amount: 3, Status: 4, Refund: -1, Currency: -1, Cancelled: -1, Quantity: -1, Price: -1},
		},
		Counts: order.Counts{Bytes: 612, Rows: 9, Used: 7, Skipped: 2},
		Problems: []order.Problem{
			{Line: 17, Code: order.DateUnreadable, Column: "Data dodania", Text: "32.13.2024"},
			{Line: 18, Code: order.AmountUnreadable, Column: "Suma brutto", Text: "=1+1\t\x01\\ \xff"},
		},
	}
}

func TestJSONIsTheGoldenFile(t *testing.T) {
	r, src := tiny(t)
	var out bytes.Buffer
	if err := r.WriteJSON(&out, src); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/report.json"
	if *update {
		if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(out.Bytes(), want) {
		t.Errorf("got %s\nwant %s", out.Bytes(), want)
	}
}

// contract is the report of the contract, read by a reader that is not ours. Unknown keys are errors.
type contract struct {
	Format  string `json:"format"`
	Version int    `json:"version"`
	File    struct {
		Name      string `json:"name"`
		Bytes     int    `json:"bytes"`
		Rows      int    `json:"rows"`
		Encoding  string `json:"encoding"`
		Delimiter string `json:"delimiter"`
		DateOrder string `json:"dateOrder"`
		Decimal   string `json:"decimal"`
		Platform  string `json:"platform"`
	} `json:"file"`
	Mapping  map[string]string `json:"mapping"`
	Counts   map[string]int    `json:"counts"`
	Currency *string           `json:"currency"`
	Period   *struct {
		Start         string `json:"start"`
		End           string `json:"end"`
		PreviousStart string `json:"previousStart"`
		PreviousEnd   string `json:"previousEnd"`
		LapseDays     *int   `json:"lapseDays"`
	} `json:"period"`
	Figures map[string]float64 `json:"figures"`
	Overall map[string]float64 `json:"overall"`
	Trend   []struct {
		Start   string             `json:"start"`
		End     string             `json:"end"`
		Partial bool               `json:"partial"`
		Figures map[string]float64 `json:"figures"`
	} `json:"trend"`
	RFM struct {
		AsOf     string               `json:"asOf"`
		Rule     string               `json:"rule"`
		Cuts     map[string][]float64 `json:"cuts"`
		Segments []struct {
			ID string `json:"id"`
			totalJSON
		} `json:"segments"`
		All  totalJSON `json:"all"`
		Grid []struct {
			R int `json:"r"`
			F int `json:"f"`
			totalJSON
		} `json:"grid"`
		FrequencyLevels int `json:"frequencyLevels"`
		OneOrder        int `json:"oneOrder"`
	} `json:"rfm"`
	Cohorts []struct {
		Cohort    string    `json:"cohort"`
		Customers int       `json:"customers"`
		Active    []int     `json:"active"`
		Revenue   []float64 `json:"revenue"`
	} `json:"cohorts"`
	behaviourJSON
	Problems []struct {
		Line   int    `json:"line"`
		Code   string `json:"code"`
		Column string `json:"column"`
		Text   string `json:"text"`
	} `json:"problems"`
}

func decode(t *testing.T, r *Report, src Source) contract {
	t.Helper()
	var out bytes.Buffer
	if err := r.WriteJSON(&out, src); err != nil {
		t.Fatal(err)
	}
	var c contract
	d := json.NewDecoder(&out)
	d.DisallowUnknownFields()
	if err := d.Decode(&c); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestJSONReadsBackAsTheReport(t *testing.T) {
	r, src := tiny(t)
	c := decode(t, r, src)
	if c.Format != "keeprate-report" || c.Version != 1 || c.File.Name != src.Name || c.File.Delimiter != ";" || c.File.Bytes != 612 {
		t.Errorf("head is %+v", c)
	}
	if c.Currency == nil || *c.Currency != "PLN" {
		t.Errorf("currency is %v", c.Currency)
	}
	if want := map[string]string{"order": "ID zamówienia", "date": "Data dodania", "customer": "E-mail", "amount": "Suma brutto", "status": "Status"}; !reflect.DeepEqual(c.Mapping, want) {
		t.Errorf("mapping is %v", c.Mapping)
	}
	u := &src.Understood
	u.AmountParts = []int{u.Columns.Status}
	if got := decode(t, r, src).Mapping["amount"]; got != "Suma brutto + Status" {
		t.Errorf("an amount of two columns is %q", got)
	}
	u.AmountParts = nil
	if want := map[string]int{"rows": 9, "orders": 7, "customers": 3, "excludedOrders": 0, "skippedRows": 2}; !reflect.DeepEqual(c.Counts, want) {
		t.Errorf("counts are %v", c.Counts)
	}
	if p := c.Period; p.Start != "2023-01-01" || p.End != "2023-03-31" || p.PreviousStart != "2022-10-01" || p.PreviousEnd != "2022-12-31" || p.LapseDays != nil {
		t.Errorf("period is %+v", p)
	}
	for name, x := range map[string]struct {
		got  map[string]float64
		want Figures
	}{"figures": {c.Figures, r.Figures}, "overall": {c.Overall, r.Overall}, "trend": {c.Trend[1].Figures, r.Trend[1].Figures}} {
		if len(x.got) == 0 || len(x.got) != len(x.want) {
			t.Errorf("%s: got %v, want %v", name, x.got, x.want)
		}
		for _, f := range x.want {
			if got, ok := x.got[f.ID]; !ok || got != f.Value {
				t.Errorf("%s: %s is %v, want %v to the last bit", name, f.ID, got, f.Value)
			}
		}
	}
	if c.Figures["start"] != 2 || c.Figures["end"] != 3 || c.Figures["new"] != 1 || c.Figures["crr"] != 1 {
		t.Errorf("figures are %v", c.Figures)
	}
	revenue := 0.
	for _, s := range c.RFM.Segments {
		revenue += s.Revenue
	}
	if len(c.RFM.Segments) != 11 || math.Abs(revenue-1382.9356) > 1e-9 || len(c.RFM.Cuts["monetary"]) != 4 || c.RFM.AsOf != "2023-03-01" {
		t.Errorf("rfm is %+v", c.RFM)
	}
	if len(c.Cohorts) != 3 || c.Cohorts[0].Cohort != "2022-11" || !reflect.DeepEqual(c.Cohorts[0].Active, []int{1, 0, 0, 1, 1}) {
		t.Errorf("cohorts are %+v", c.Cohorts)
	}
	if c.Problems[1].Text != "=1+1\t\x01\\ \uFFFD" {
		t.Errorf("problem text is %q", c.Problems[1].Text)
	}
}

func TestJSONOfAnEmptyFile(t *testing.T) {
	if c := decode(t, Make(book(t), Options{}), Source{}); c.Period != nil || len(c.Figures) != 0 || c.Trend == nil || c.Problems == nil {
		t.Errorf("got %+v", c)
	}
}

func TestMoneyIsExact(t *testing.T) {
	for amount, want := range map[int64]string{
		0: "0", 1: "0.0001", -1: "-0.0001", 10000: "1", 199900: "19.99", 10: "0.001", -123450000: "-12345",
		89114079040: "8911407.904", math.MaxInt64: "922337203685477.5807", math.MinInt64: "-922337203685477.5808",
	} {
		if got := string(appendMoney(nil, amount)); got != want {
			t.Errorf("%d is %s, want %s", amount, got, want)
		}
	}
}

func TestCustomersAsCSV(t *testing.T) {
	r, _ := tiny(t)
	var out strings.Builder
	if err := r.WriteCustomers(&out, Layout{}); err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{
		"customer,first,last,days-since-last,orders,spend,r,f,m,segment",
		",2022-11-03,2023-03-01,0,3,120.09,5,5,1,potential-loyalist",
		",2022-12-24,2023-02-11,18,2,262.8456,3,3,3,potential-loyalist",
		",2023-01-31,2023-01-31,29,1,1000,1,1,5,cannot-lose", "",
	}, "\r\n")
	if out.String() != want {
		t.Errorf("got %s\nwant %s", out.String(), want)
	}
	early := Make(r.book, Options{AsOf: r.Counts.FirstDay})
	out.Reset()
	if err := early.WriteCustomers(&out, Layout{}); err != nil || strings.Count(out.String(), "\n") != 2 {
		t.Errorf("as of the first day: %v, %s", err, out.String())
	}
}

func TestCustomersAsCSVForASpreadsheet(t *testing.T) {
	r, _ := tiny(t)
	var out strings.Builder
	layout := Layout{Spreadsheet: true, Semicolons: true, Words: []Word{{"spend", "Wydano; razem"}, {"potential-loyalist", "Na drodze do lojalności"}}}
	if err := r.WriteCustomers(&out, layout); err != nil {
		t.Fatal(err)
	}
	want := strings.Join([]string{
		`customer;first;last;days-since-last;orders;"Wydano; razem";r;f;m;segment`,
		";2022-11-03;2023-03-01;0;3;120,09;5;5;1;Na drodze do lojalności",
		";2022-12-24;2023-02-11;18;2;262,8456;3;3;3;Na drodze do lojalności",
		";2023-01-31;2023-01-31;29;1;1000;1;1;5;cannot-lose", "",
	}, "\r\n")
	if out.String() != "\ufeff"+want {
		t.Errorf("got %q\nwant %q", out.String(), want)
	}
	out.Reset()
	if err := WriteProblems(&out, []order.Problem{{Line: 3, Code: order.DateUnreadable, Text: "1,5;2"}}, nil, layout); err != nil {
		t.Fatal(err)
	}
	if want := "\ufeffline;code;column;text;row\r\n3;date-unreadable;;\"1,5;2\";\r\n"; out.String() != want {
		t.Errorf("got %q\nwant %q", out.String(), want)
	}
}

func TestProblemsAsCSVReadBackAndRunNothing(t *testing.T) {
	problems := []order.Problem{}
	for i, text := range []string{"=HYPERLINK(1)", "+48 600", "-1", "@x", "\tx", "\rx", "a,b", `say "no"`, "two\nlines", "plain", "", "a=b", "'quoted"} {
		problems = append(problems, order.Problem{Line: i + 2, Code: order.DateUnreadable, Column: "Data", Text: text, Row: text, File: i % 2})
	}
	var out bytes.Buffer
	if err := WriteProblems(&out, problems, []string{"a.csv", "=b.csv"}, Layout{}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil || len(rows) != len(problems)+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	for i, p := range problems {
		for _, cell := range rows[i+1] {
			if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
				t.Errorf("%q would run", cell)
			}
		}
		text := rows[i+1][3]
		if rows[i+1][4] != text || rows[i+1][5] != []string{"a.csv", "'=b.csv"}[i%2] {
			t.Errorf("row %q", rows[i+1])
		}
		if text != p.Text && text != "'"+p.Text {
			t.Errorf("%q is written as %q", p.Text, text)
		}
	}
}

// Excel goes by its language, not by the file: what is no cell here may be one there.
func TestNothingRunsHoweverTheFileIsTakenApart(t *testing.T) {
	texts := []string{
		"x;=HYPERLINK(1)", "x,=1+1", "x\t@SUM(1)", "x|+cmd", "x\n=1", "x;\"=1", "x; =1", "a;b,-cmd", ";;=1", "5;-3,20;+48 600", "a=b@c",
	}
	var problems []order.Problem
	for _, text := range texts {
		problems = append(problems, order.Problem{Line: 2, Code: order.DateUnreadable, Column: text, Text: text, Row: text})
	}
	for _, layout := range []Layout{{}, {Spreadsheet: true, Semicolons: true}} {
		var out strings.Builder
		if err := WriteProblems(&out, problems, nil, layout); err != nil {
			t.Fatal(err)
		}
		for _, separator := range separators {
			for _, cell := range strings.FieldsFunc(out.String(), func(r rune) bool { return r == separator || r == '\n' }) {
				if cell = strings.TrimLeft(cell, "\" \ufeff"); cell != "" && strings.IndexByte("=@", cell[0]) >= 0 || strings.HasPrefix(cell, "+c") || strings.HasPrefix(cell, "-c") {
					t.Errorf("taken apart at %q, %q would run", separator, cell)
				}
			}
		}
		if !strings.Contains(out.String(), "5;-3,20;+48 600") || !strings.Contains(out.String(), "a=b@c") {
			t.Errorf("what runs nowhere was changed: %s", out.String())
		}
	}
}

type broken struct{}

var errBroken = errors.New("no space")

func (broken) Write([]byte) (int, error) { return 0, errBroken }

func TestAFailingWriterIsReported(t *testing.T) {
	r, src := tiny(t)
	for name, err := range map[string]error{
		"json": r.WriteJSON(broken{}, src), "customers": r.WriteCustomers(broken{}, Layout{}), "problems": WriteProblems(broken{}, src.Problems, nil, Layout{}),
	} {
		if !errors.Is(err, errBroken) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
