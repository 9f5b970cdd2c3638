// Package reference reads, for tests, the public data sets whose figures are published. The data are not part of the
// product: they lie beside the checkout, in shared/data.
package reference

import (
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"keeprate/pkg/order"
)

// Set is the orders of a data set, with the customers numbered as the file first names them.
type Set struct {
	order.Orders
	Names []string // by customer
}

// CDNOW is 6,919 purchases of 2,357 customers, 1997-01-01 to 1998-06-30 (Bruce Hardie).
func CDNOW(t testing.TB) *Set {
	s := newBuilder(t)
	for line := range strings.Lines(read(t, "CDNOW_sample.txt")) {
		if f := strings.Fields(line); len(f) == 5 {
			s.add(f[0], "20060102", f[2], f[4])
		}
	}
	return &s.Set
}

// CDNOWSummary is what is known of the customers of CDNOW on 1997-09-30, in weeks, as published: repeats, t_x, T and mean
// spend, with the header as first row and the customers in the order of CDNOW.
func CDNOWSummary(t testing.TB) [][]string { return table(t, "cdnow_summary_expected.csv") }

// RFMPackage is 4,906 orders of 995 customers, the example of the R package rfm.
func RFMPackage(t testing.TB) *Set { return fromCSV(t, "rfm_data_orders.csv", 0, 1, 2) }

// OnlineRetail is 18,532 invoices of 4,338 customers, 2010-12-01 to 2011-12-09 (UCI Online Retail).
func OnlineRetail(t testing.TB) *Set { return fromCSV(t, "uci_online_retail_orders.csv", 2, 1, 3) }

// Apparel is 3,187 simulated purchases of 600 customers, 2005 to 2010 (CLVTools).
func Apparel(t testing.TB) *Set { return fromCSV(t, "CLVTools_apparelTrans.csv", 0, 1, 2) }

// RFMPackageScores and OnlineRetailScores are the published scores of two of the sets, with the header as first row.
func RFMPackageScores(t testing.TB) [][]string {
	return table(t, "rfm_data_orders.expected_scores.csv")
}

// OnlineRetailScores are the published scores of OnlineRetail.
func OnlineRetailScores(t testing.TB) [][]string {
	return table(t, "uci_online_retail_rfm_expected.csv")
}

// Day is the day number of a date as 2006-01-02.
func Day(t testing.TB, date string) int32 { return day(t, time.DateOnly, date) }

func fromCSV(t testing.TB, file string, customer, date, amount int) *Set {
	s := newBuilder(t)
	for _, row := range table(t, file)[1:] {
		s.add(row[customer], time.DateOnly, row[date], row[amount])
	}
	return &s.Set
}

type builder struct {
	Set
	t   testing.TB
	ids map[string]uint32
}

func newBuilder(t testing.TB) *builder {
	s := &builder{t: t, ids: map[string]uint32{}}
	s.Statuses = []order.Status{{Counted: true}}
	s.Currencies = []order.Currency{{}}
	return s
}

func (s *builder) add(name, layout, date, amount string) {
	id, known := s.ids[name]
	if !known {
		id = uint32(len(s.Names))
		s.ids[name] = id
		s.Names = append(s.Names, name)
	}
	x, err := strconv.ParseFloat(amount, 64)
	if err != nil {
		s.t.Fatal(err)
	}
	s.Customer = append(s.Customer, id)
	s.Day = append(s.Day, day(s.t, layout, date))
	s.Amount = append(s.Amount, int64(math.Round(x*10000)))
	s.Status = append(s.Status, 0)
	s.Currency = append(s.Currency, 0)
}

func day(t testing.TB, layout, date string) int32 {
	t.Helper()
	at, err := time.Parse(layout, date)
	if err != nil {
		t.Fatal(err)
	}
	return int32(at.Unix() / 86400)
}

func table(t testing.TB, file string) [][]string {
	rows, err := csv.NewReader(strings.NewReader(read(t, file))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// read finds a file in shared/data beside the checkout. Where it is absent the test is skipped, and fails in CI,
// which sets the data up.
func read(t testing.TB, file string) string {
	t.Helper()
	root, err := filepath.Abs(".")
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(root, "go.mod")); err == nil {
			break
		}
		if root == filepath.Dir(root) {
			t.Fatal("no go.mod above the test")
		}
		root = filepath.Dir(root)
	}
	text, err := os.ReadFile(filepath.Join(root, "..", "shared", "data", file))
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal(err)
		}
		t.Skipf("the reference data are absent: %v", err)
	}
	return string(text)
}
