package engine

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"keeprate/app/wire"
	"keeprate/pkg/clv"
	"keeprate/pkg/customer/civil"
	"keeprate/pkg/report"
)

// busy is a shop's file of two years, whose customers come again and stay away.
func busy() string {
	rng := rand.New(rand.NewPCG(21, 22))
	out := []byte("Order number,Order date,Status,E-mail,Total,Currency\n")
	number := 0
	for c := range 400 {
		rate, day := 10+rng.ExpFloat64()*60, rng.Float64()*600
		for day < 730 {
			number++
			out = strconv.AppendInt(out, int64(number), 10)
			out = civil.AppendISO(append(out, ','), day2024+int32(day))
			status := ",completed,c"
			if rng.IntN(20) == 0 {
				status = ",cancelled,c"
			}
			out = strconv.AppendInt(append(out, status...), int64(c), 10)
			out = strconv.AppendFloat(append(out, "@example.com,"...), 5+rng.ExpFloat64()*40, 'f', 2, 64)
			out = append(out, ",EUR\n"...)
			if rng.Float64() < .25 {
				break
			}
			day += rng.ExpFloat64() * rate
		}
	}
	return string(out)
}

func TestForesee(t *testing.T) {
	var e Engine
	if e.Foresee(&wire.Foresee{Job: 1}) != nil {
		t.Error("there is an outlook without a report")
	}
	opened(t, &e, &wire.Open{Choices: asked()}, busy())
	m := e.Foresee(&wire.Foresee{Job: 8})
	if m.Job != 8 || m.Outlook.Refusal.Code != "" || m.Outlook.MoneyRefusal.Code != "" || m.Outlook.Customers < 300 || len(m.Outlook.Away.Top) == 0 {
		t.Fatalf("%+v", m)
	}

	// A change of the period needs no other foresight, one of the statuses or the day does.
	made := e.foresight
	c := asked()
	c.Report.Period = report.Month
	changed(t, &e, 9, c)
	if e.Foresee(&wire.Foresee{}); e.foresight != made {
		t.Error("foreseen once more for another period")
	}
	c.Report.AsOf = m.Outlook.AsOf - 60
	changed(t, &e, 10, c)
	if early := e.Foresee(&wire.Foresee{}); e.foresight == made || early.Outlook.AsOf != c.Report.AsOf {
		t.Error("another day has the same foresight")
	}
	made = e.foresight
	c.Statuses = []wire.StatusChoice{{Text: "cancelled", By: "status", Counted: true}}
	changed(t, &e, 11, c)
	if more := e.Foresee(&wire.Foresee{}); e.foresight == made || more.Outlook.Model == m.Outlook.Model {
		t.Error("other statuses have the same foresight")
	}
}

func TestForeseeRefuses(t *testing.T) {
	var e Engine
	opened(t, &e, &wire.Open{Choices: asked()}, shop)
	m := e.Foresee(&wire.Foresee{Job: 3})
	if m.Outlook.Refusal != (clv.Refusal{Code: clv.TooFewCustomers, Have: 5, Need: clv.MinCustomers}) {
		t.Errorf("%+v", m.Outlook.Refusal)
	}
}

func TestExportsHaveWhatIsForeseen(t *testing.T) {
	var e Engine
	opened(t, &e, &wire.Open{Choices: asked()}, busy())
	if out := string(e.Export(&wire.Export{Kind: wire.Customers})); !strings.Contains(out, ",predicted-value-12-months\r\n") {
		t.Errorf("%.300s", out)
	}
	changed(t, &e, 2, asked())
	if out := string(e.Export(&wire.Export{Kind: wire.JSON})); !strings.Contains(out, `"clv":{"asOf":`) {
		t.Errorf("%.300s", out)
	}
	if e.foresight == nil {
		t.Error("nothing is kept of it")
	}
}

func TestTheListHasWhatIsForeseen(t *testing.T) {
	var e Engine
	opened(t, &e, &wire.Open{Choices: asked()}, busy())
	plain := e.Browse(&wire.Browse{Query: report.Query{SortBy: report.ByOrders, Count: 10}})
	if plain.Page.Alive != nil || e.foresight != nil {
		t.Error("foreseen before anybody asked")
	}
	sorted := e.Browse(&wire.Browse{Query: report.Query{SortBy: report.ByPredicted, Descending: true, Count: 1000}})
	p := sorted.Page
	if len(p.Predicted) != len(p.Rows) || len(p.Rows) != p.Customers || p.Customers < 300 {
		t.Fatalf("%d predicted for %d of %d rows", len(p.Predicted), len(p.Rows), p.Customers)
	}
	for i := range p.Rows {
		if i > 0 && p.Predicted[i] > p.Predicted[i-1] {
			t.Errorf("%v comes after %v", p.Predicted[i], p.Predicted[i-1])
		}
		if again := len(p.Rows[i].Days) > 1; again == math.IsNaN(p.Alive[i]) {
			t.Errorf("%+v is active with %v", p.Rows[i], p.Alive[i])
		}
	}
	// The list of an earlier report, and one that was there before it was foreseen.
	if page := e.Browse(&wire.Browse{Query: report.Query{SortBy: report.ByOrders, Count: 10}}).Page; len(page.Alive) != 10 {
		t.Errorf("%d of 10 rows have a probability", len(page.Alive))
	}
	c := asked()
	c.Report.AsOf = e.report.RFM.AsOf - 60
	changed(t, &e, 2, c)
	if page := e.Browse(&wire.Browse{Query: report.Query{SortBy: report.ByOrders, Count: 10}}).Page; page.Alive != nil {
		t.Error("the list shows what was foreseen on another day")
	}
}
