package report

import (
	"math"
	"reflect"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
)

// totalJSON is a group of customers in the JSON.
type totalJSON struct {
	Customers int     `json:"customers"`
	Orders    int     `json:"orders"`
	Revenue   float64 `json:"revenue"`
}

// behaviourJSON are the sections of change, loss and behaviour, read by a reader that is not ours.
type behaviourJSON struct {
	CohortsOpen bool `json:"cohortsOpen"`
	CohortCurve []struct {
		Cohorts   int     `json:"cohorts"`
		Customers int     `json:"customers"`
		Active    int     `json:"active"`
		Revenue   float64 `json:"revenue"`
	} `json:"cohortCurve"`
	Change struct {
		Verdict    string             `json:"verdict"`
		Difference *float64           `json:"difference"`
		Low        *float64           `json:"low"`
		High       *float64           `json:"high"`
		PValue     *float64           `json:"pValue"`
		Figures    map[string]float64 `json:"figures"`
	} `json:"change"`
	Lost *struct {
		totalJSON
		StartOrders  int     `json:"startOrders"`
		StartRevenue float64 `json:"startRevenue"`
		DaysAfter    int     `json:"daysAfter"`
		Returned     int     `json:"returned"`
	} `json:"lost"`
	Mix *struct {
		FirstTime totalJSON `json:"firstTime"`
		Returning totalJSON `json:"returning"`
		Nobody    totalJSON `json:"nobody"`
	} `json:"mix"`
	Year  map[string]float64 `json:"year"`
	Lapse struct {
		Gaps   int `json:"gaps"`
		Open   int `json:"open"`
		Days50 int `json:"days50"`
		Days80 int `json:"days80"`
		Days90 int `json:"days90"`
		Seen80 int `json:"seen80"`
	} `json:"lapse"`
	Behaviour struct {
		OrderValues struct {
			quantilesJSON
			Bars []struct {
				From   float64 `json:"from"`
				Orders int     `json:"orders"`
			} `json:"bars"`
		} `json:"orderValues"`
		Gaps struct {
			quantilesJSON
			Bars []struct {
				From int `json:"from"`
				Gaps int `json:"gaps"`
			} `json:"bars"`
		} `json:"gaps"`
		SecondOrder struct {
			Customers int      `json:"customers"`
			Made      int      `json:"made"`
			Median    *float64 `json:"median"`
			Within    []struct {
				Days      int `json:"days"`
				Customers int `json:"customers"`
				Made      int `json:"made"`
			} `json:"within"`
		} `json:"secondOrder"`
		ByOrders []struct {
			From int `json:"from"`
			totalJSON
		} `json:"byOrders"`
		Top []struct {
			Percent   int     `json:"percent"`
			Customers int     `json:"customers"`
			Revenue   float64 `json:"revenue"`
		} `json:"top"`
		Known totalJSON `json:"known"`
	} `json:"behaviour"`
}

type quantilesJSON struct {
	P5  *float64 `json:"p5"`
	P25 *float64 `json:"p25"`
	P50 *float64 `json:"p50"`
	P75 *float64 `json:"p75"`
	P95 *float64 `json:"p95"`
}

func TestTheSectionsOfBehaviourReadBack(t *testing.T) {
	set := reference.Apparel(t)
	r := Make(customer.Build(&set.Orders, customer.Use{}), Options{Period: CalendarYear, Anchor: reference.Day(t, "2008-06-01")})
	c := decode(t, r, Source{})

	if x := c.Change; x.Verdict != string(r.Change.Verdict) || !r.Change.Compared || *x.Difference != r.Change.Difference ||
		*x.Low != r.Change.Low || *x.High != r.Change.High || *x.PValue != r.Change.P {
		t.Errorf("change is %+v, want %+v", x, r.Change)
	}
	for _, f := range r.Change.Previous {
		if c.Change.Figures[f.ID] != f.Value {
			t.Errorf("previous %s is %v, want %v", f.ID, c.Change.Figures[f.ID], f.Value)
		}
	}
	if x := c.Lost; x.Customers != r.Loss.Customers || x.Orders != r.Loss.Orders || x.Revenue != units(r.Loss.Revenue) ||
		x.StartOrders != r.Loss.StartOrders || x.StartRevenue != units(r.Loss.StartRevenue) ||
		x.DaysAfter != int(r.Loss.DaysAfter) || x.Returned != r.Loss.Returned {
		t.Errorf("lost is %+v, want %+v", x, r.Loss)
	}
	if got := c.Mix.FirstTime.Revenue + c.Mix.Returning.Revenue + c.Mix.Nobody.Revenue; math.Abs(got-c.Figures["revenue"]) > 1e-6 {
		t.Errorf("the mix is %v of %v", got, c.Figures["revenue"])
	}
	if len(c.Year) != len(r.Year) || len(c.Year) == 0 {
		t.Errorf("year is %v, want %v", c.Year, r.Year)
	}
	l := Lapse{Gaps: c.Lapse.Gaps, Open: c.Lapse.Open, Known: true, Half: int32(c.Lapse.Days50), Most: int32(c.Lapse.Days80),
		Nearly: int32(c.Lapse.Days90), MostSeen: int32(c.Lapse.Seen80)}
	if l != r.Lapse {
		t.Errorf("lapse is %+v, want %+v", l, r.Lapse)
	}
	b := c.Behaviour
	if v := r.Behaviour.Values; *b.OrderValues.P5 != units(v.P5) || *b.OrderValues.P50 != units(v.P50) || *b.OrderValues.P95 != units(v.P95) ||
		len(b.OrderValues.Bars) != len(v.Bins) || b.OrderValues.Bars[1].From != units(v.Bins[1].From) || b.OrderValues.Bars[1].Orders != v.Bins[1].Count {
		t.Errorf("order values are %+v, want %+v", b.OrderValues, v)
	}
	if g := r.Behaviour.Gaps; *b.Gaps.P25 != g.P25 || *b.Gaps.P75 != g.P75 || len(b.Gaps.Bars) != 8 || b.Gaps.Bars[7].Gaps != g.Bins[7].Count {
		t.Errorf("gaps are %+v, want %+v", b.Gaps, g)
	}
	if s := r.Behaviour.Second; b.SecondOrder.Customers != s.Customers || b.SecondOrder.Made != s.Made || *b.SecondOrder.Median != s.Median ||
		len(b.SecondOrder.Within) != 5 || b.SecondOrder.Within[4].Made != s.Within[4].Made || b.SecondOrder.Within[4].Customers != s.Within[4].Customers {
		t.Errorf("second order is %+v, want %+v", b.SecondOrder, s)
	}
	if len(b.ByOrders) != 6 || b.ByOrders[5].Customers != r.Behaviour.ByOrders[5].Customers || b.ByOrders[5].From != 10 {
		t.Errorf("by orders: %+v", b.ByOrders)
	}
	if len(b.Top) != 2 || b.Top[1].Revenue != units(r.Behaviour.Top[1].Revenue) || b.Known.Revenue != units(r.Behaviour.Known.Revenue) {
		t.Errorf("top %+v of %+v", b.Top, b.Known)
	}
	if len(c.CohortCurve) != len(r.CohortCurve) || c.CohortCurve[3].Active != r.CohortCurve[3].Active || c.CohortsOpen != r.CohortsOpen {
		t.Errorf("curve is %+v, want %+v", c.CohortCurve, r.CohortCurve)
	}
	if len(c.RFM.Grid) != 25 || c.RFM.All.Customers != 600 || c.RFM.Grid[24].R != 5 || c.RFM.Grid[24].Orders != r.RFM.Grid[4][4].Orders {
		t.Errorf("grid is %+v", c.RFM.Grid)
	}
	if len(c.Cohorts[0].Revenue) != len(c.Cohorts[0].Active) || c.Cohorts[0].Revenue[0] != units(r.Cohorts[0].Revenue[0]) {
		t.Errorf("the first cohort is %+v", c.Cohorts[0])
	}
}

// What is not known is absent or null, never zero.
func TestWhatIsNotKnownIsNotInTheJSON(t *testing.T) {
	for name, r := range map[string]*Report{
		"no orders":      Make(book(t), Options{}),
		"one order":      Make(book(t, sale{0, "2024-03-01", 5}), Options{}),
		"no customers":   Make(book(t, sale{-1, "2024-03-01", 5}, sale{-1, "2024-05-01", 5}), Options{}),
		"reversed dates": Make(book(t, sale{0, "2024-03-01", 5}), Options{Period: Custom, Start: 19900, End: 19800}),
	} {
		c := decode(t, r, Source{})
		if c.Change.Difference != nil || c.Change.PValue != nil || c.Change.Verdict != "unknown" {
			t.Errorf("%s: change is %+v", name, c.Change)
		}
		if _, counted := c.Figures["start"]; (c.Lost != nil) != counted || (c.Mix != nil) != (len(c.Figures) > 0) {
			t.Errorf("%s: lost %+v, mix %+v, figures %v", name, c.Lost, c.Mix, c.Figures)
		}
		if c.Behaviour.SecondOrder.Median != nil || c.Behaviour.Gaps.P50 != nil || c.Lapse.Days80 != 0 {
			t.Errorf("%s: behaviour %+v, lapse %+v", name, c.Behaviour, c.Lapse)
		}
		if (c.Behaviour.OrderValues.P50 == nil) != (r.Counts.Orders == 0) {
			t.Errorf("%s: order values %+v", name, c.Behaviour.OrderValues)
		}
		if p := c.Period; p != nil && (p.PreviousStart == "" || p.PreviousEnd == "") != r.Period.Reversed() {
			t.Errorf("%s: period %+v", name, p)
		}
		if !reflect.DeepEqual(c.Year, map[string]float64{}) && len(c.Year) != len(r.Year) {
			t.Errorf("%s: year %v", name, c.Year)
		}
	}
}
