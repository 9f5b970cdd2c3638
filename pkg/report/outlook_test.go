package report

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"keeprate/pkg/clv"
	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
)

// cdnow is a report of CDNOW with its foresight.
func cdnow(t *testing.T, opt Options) (*Report, *clv.Forecast) {
	b := customer.Build(&reference.CDNOW(t).Orders, customer.Use{})
	r := Make(b, opt)
	r.Foresee(nil)
	return r, clv.Foresee(clv.PastOf(b, r.RFM.AsOf))
}

// TestOutlookAddsUpTheCustomers: every sum of the outlook against a slow one over the customers.
func TestOutlookAddsUpTheCustomers(t *testing.T) {
	for name, opt := range map[string]Options{"the last day": {}, "an earlier day": {AsOf: reference.Day(t, "1997-12-24")}} {
		r, f := cdnow(t, opt)
		o := r.Outlook()
		if o.Refusal.Code != "" || o.MoneyRefusal.Code != "" || o.AsOf != r.RFM.AsOf || iso(o.FirstDay) != "1997-01-01" {
			t.Fatalf("%s: %+v, %+v, as of %s, from %s", name, o.Refusal, o.MoneyRefusal, iso(o.AsOf), iso(o.FirstDay))
		}
		if o.Model != f.Model || o.Spend != f.Spend || o.Customers != 2357 || o.Correlation != f.Correlation {
			t.Errorf("%s: %+v", name, o)
		}
		want := Outlook{}
		type stake struct {
			name  string
			money float64
		}
		var stakes []stake
		var money [4]float64
		expected, away := map[*AliveBin]float64{}, 0.
		for c := range r.book.Len() {
			var x clv.Customer
			f.Customer(c, &x)
			orders, spent, _ := r.book.Until(c, o.AsOf)
			bin := &want.OneTime
			if x.Repeats > 0 {
				want.Repeat++
				want.Active += x.Alive
				for i := range want.Alive {
					if x.Alive >= float64(i)/10 {
						bin = &want.Alive[i]
					}
				}
				falling := x.Alive < .75*x.AliveAtLast
				if falling && x.Alive >= .1 && x.Alive < .6 {
					want.Away.Customers++
					want.Away.Spent += spent
					away += x.Money[2] / x.Alive * (1 - x.Alive)
					stakes = append(stakes, stake{r.book.Name(c), x.Money[2] / x.Alive * (1 - x.Alive)})
				}
			} else if orders > 1 && r.book.First(c) != r.book.Last(c) && r.book.Last(c) <= o.AsOf {
				t.Errorf("%s: %s has come again", name, r.book.Name(c))
			}
			bin.Customers++
			bin.Spent += spent
			expected[bin] += x.Money[2]
			for h := range money {
				want.Horizons[h].Orders += x.Orders[h]
				money[h] += x.Money[h]
			}
		}
		if o.Repeat != want.Repeat || math.Abs(o.Active-want.Active) > 1e-6 {
			t.Errorf("%s: %d repeat, %v active, want %d, %v", name, o.Repeat, o.Active, want.Repeat, want.Active)
		}
		for i, bin := range append(want.Alive[:], want.OneTime) {
			got := append(o.Alive[:], o.OneTime)[i]
			from := &want.OneTime
			if i < 10 {
				from = &want.Alive[i]
			}
			if got.Customers != bin.Customers || got.Spent != bin.Spent || math.Abs(float64(got.Expected)-10000*expected[from]) > 1 {
				t.Errorf("%s: bin %d is %+v, want %+v and %v", name, i, got, bin, expected[from])
			}
		}
		for h, x := range o.Horizons {
			if x.Months != []int{3, 6, 12, 36}[h] || x.Discount != []float64{0, 0, 0, .1}[h] ||
				math.Abs(x.Orders-want.Horizons[h].Orders) > 1e-6 || math.Abs(float64(x.Money)-10000*money[h]) > 1 {
				t.Errorf("%s: %+v, want %v, %v", name, x, want.Horizons[h].Orders, money[h])
			}
		}
		slices.SortStableFunc(stakes, func(x, y stake) int {
			if x.money != y.money {
				return int(math.Copysign(1, y.money-x.money))
			}
			return bytes.Compare([]byte(x.name), []byte(y.name))
		})
		if len(stakes) < AwayRows || len(o.Away.Top) != AwayRows || o.Away.Customers != want.Away.Customers ||
			o.Away.Spent != want.Away.Spent || math.Abs(float64(o.Away.AtStake)-10000*away) > 1 {
			t.Fatalf("%s: %d, %d of %d are slipping away", name, len(o.Away.Top), o.Away.Customers, len(stakes))
		}
		for i, x := range o.Away.Top {
			if x.Name != stakes[i].name || math.Abs(float64(x.AtStake)-10000*stakes[i].money) > 1 || x.Segment == "" || x.Orders < 2 {
				t.Errorf("%s: row %d is %+v, want %+v", name, i, x, stakes[i])
			}
		}
		if ws := o.Warnings(); len(ws) != 0 {
			t.Errorf("%s: %+v", name, ws)
		}
	}
}

func TestForesightServesEveryReportOfItsBookAndDay(t *testing.T) {
	r, _ := cdnow(t, Options{})
	f := r.foresight
	again := Make(r.book, Options{Period: Month})
	if again.Outlook() != nil {
		t.Error("there is an outlook before it was asked for")
	}
	if again.Foresee(f) != f || again.Outlook() == nil {
		t.Error("another period makes another foresight")
	}
	if got := Make(r.book, Options{AsOf: r.RFM.AsOf - 30}).Foresee(f); got == f || got.asOf != f.asOf-30 {
		t.Error("another day has the same foresight")
	}
	other, _ := cdnow(t, Options{})
	if other.Foresee(f) == f {
		t.Error("another Book has the same foresight")
	}
}

func TestOutlookIsRefused(t *testing.T) {
	for name, sales := range map[string][]sale{
		"no orders": nil, "one order": {{0, "2024-01-01", 5}},
		"one customer": {{0, "2024-01-01", 5}, {0, "2024-05-01", 5}, {0, "2024-12-01", 5}}, "orders of nobody": {{-1, "2024-01-01", 5}},
	} {
		r := Make(book(t, sales...), Options{})
		f := r.Foresee(nil)
		o := r.Outlook()
		if o.Refusal.Code != clv.TooFewCustomers || o.Check.Refusal != o.Refusal || o.Away.Top != nil || o.Horizons != [4]Horizon{} {
			t.Errorf("%s: %+v", name, o)
		}
		if f.Alive() != nil || f.Predicted() != nil {
			t.Errorf("%s: there are columns", name)
		}
		if got := exported(t, r); len(got[0]) != 10 {
			t.Errorf("%s: columns %v", name, got[0])
		}
		var file struct {
			CLV map[string]any `json:"clv"`
		}
		written(t, r, &file)
		if refusal, _ := file.CLV["refusal"].(map[string]any); refusal["code"] != clv.TooFewCustomers || refusal["need"] != 50. || file.CLV["bgNbd"] != nil {
			t.Errorf("%s: %v", name, file.CLV)
		}
	}
}

// free is CDNOW without amounts.
func free(t *testing.T) *Report {
	set := reference.CDNOW(t)
	clear(set.Amount)
	r := Make(customer.Build(&set.Orders, customer.Use{}), Options{})
	r.Foresee(nil)
	return r
}

func TestWithoutAmountsOrdersAreForeseen(t *testing.T) {
	r := free(t)
	paid, _ := cdnow(t, Options{})
	o, with := r.Outlook(), paid.Outlook()
	if o.Refusal.Code != "" || o.MoneyRefusal != (clv.Refusal{Code: clv.NoAmounts, Need: clv.MinRepeat}) || o.Model != with.Model || o.Check != with.Check {
		t.Errorf("%+v", o)
	}
	for h := range o.Horizons {
		if o.Horizons[h].Money != 0 || o.Horizons[h].Orders != with.Horizons[h].Orders {
			t.Errorf("%+v, with amounts %+v", o.Horizons[h], with.Horizons[h])
		}
	}
	before := math.Inf(1)
	for _, x := range o.Away.Top {
		stake := x.Orders12 / x.Alive * (1 - x.Alive)
		if x.AtStake != 0 || x.Expected != 0 || stake > before {
			t.Errorf("%+v after %v", x, before)
		}
		before = stake
	}
	rows := exported(t, r)
	if head := rows[0]; len(head) != 12 || head[11] != "expected-orders-12-months" {
		t.Errorf("columns %v", head)
	}
	var file foretoldFile
	written(t, r, &file)
	if file.CLV.GammaGamma.Refusal == nil || file.CLV.Horizons[0]["orders"] != o.Horizons[0].Orders {
		t.Errorf("%+v", file.CLV)
	}
	if _, ok := file.CLV.Horizons[0]["revenue"]; ok {
		t.Error("there is revenue without amounts")
	}
}

func TestWarnings(t *testing.T) {
	for _, c := range []struct {
		o    Outlook
		want []string
	}{
		{Outlook{Correlation: .29, Check: clv.Check{Predicted: 100, Actual: 130}}, nil},
		{Outlook{Correlation: -.31}, []string{SpendFollowsOrders}},
		{Outlook{Unbounded: true, Check: clv.Check{Predicted: 100, Actual: 140}}, []string{ParametersUnbounded, CheckFarOff}},
		{Outlook{Check: clv.Check{Predicted: 140, Actual: 100}}, []string{CheckFarOff}},
	} {
		var got []string
		for _, w := range c.o.Warnings() {
			got = append(got, w.Code)
			if !slices.Contains(OutlookCodes(), w.Code) {
				t.Errorf("%s is missing in OutlookCodes", w.Code)
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%+v: %v, want %v", c.o, got, c.want)
		}
	}
}

// exported is the customers' CSV, read by a reader that is not ours.
func exported(t *testing.T, r *Report) [][]string {
	t.Helper()
	var out bytes.Buffer
	if err := r.WriteCustomers(&out, Layout{}); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func written(t *testing.T, r *Report, to any) {
	t.Helper()
	var out bytes.Buffer
	if err := r.WriteJSON(&out, Source{}); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(out.Bytes(), to); err != nil {
		t.Fatalf("%v in %s", err, out.Bytes())
	}
}

func TestCustomersAreExportedWithWhatIsForeseen(t *testing.T) {
	r, f := cdnow(t, Options{AsOf: reference.Day(t, "1997-06-30")})
	rows := exported(t, r)
	if want := []string{"p-alive", "expected-orders-12-months", "predicted-value-12-months"}; !slices.Equal(rows[0][10:], want) {
		t.Fatalf("columns %v", rows[0])
	}
	if len(rows) != r.book.Len()+1 {
		t.Fatalf("%d rows", len(rows))
	}
	for c, row := range rows[1:] {
		var x clv.Customer
		f.Customer(c, &x)
		alive := ""
		if x.Repeats > 0 {
			alive = strconv.FormatFloat(x.Alive, 'f', 4, 64)
		}
		money, err := strconv.ParseFloat(row[12], 64)
		if row[10] != alive || row[11] != strconv.FormatFloat(x.Orders[2], 'f', 4, 64) || err != nil || math.Abs(money-x.Money[2]) > .00501 {
			t.Fatalf("row %v, want %+v", row, x)
		}
	}
}

// foretoldFile is the section of the JSON.
type foretoldFile struct {
	CLV struct {
		AsOf            string `json:"asOf"`
		Customers       int    `json:"customers"`
		RepeatCustomers int    `json:"repeatCustomers"`
		Refusal         any    `json:"refusal"`
		TimeUnit        string `json:"timeUnit"`
		OrderUnit       string `json:"orderUnit"`
		BGNBD           struct {
			R             float64 `json:"r"`
			Alpha         float64 `json:"alpha"`
			A             float64 `json:"a"`
			B             float64 `json:"b"`
			LogLikelihood float64 `json:"logLikelihood"`
		} `json:"bgNbd"`
		GammaGamma struct {
			Refusal    any                `json:"refusal"`
			Parameters map[string]float64 `json:"parameters"`
		} `json:"gammaGamma"`
		Horizons     []map[string]float64 `json:"horizons"`
		Active       float64              `json:"active"`
		Alive        []map[string]float64 `json:"alive"`
		OneTime      map[string]float64   `json:"oneTime"`
		SlippingAway map[string]float64   `json:"slippingAway"`
		Check        struct {
			Refusal   any                  `json:"refusal"`
			Start     string               `json:"start"`
			End       string               `json:"end"`
			All       map[string]float64   `json:"all"`
			ByRepeats []map[string]float64 `json:"byRepeats"`
		} `json:"check"`
	} `json:"clv"`
}

func TestJSONHasTheOutlook(t *testing.T) {
	r, _ := cdnow(t, Options{})
	o := r.Outlook()
	var file foretoldFile
	written(t, r, &file)
	c := file.CLV
	if c.AsOf != "1998-06-30" || c.Customers != 2357 || c.RepeatCustomers != o.Repeat || c.Refusal != nil || c.TimeUnit != "week" {
		t.Errorf("%+v", c)
	}
	if (clv.BGNBD{R: c.BGNBD.R, Alpha: c.BGNBD.Alpha, A: c.BGNBD.A, B: c.BGNBD.B, LogLikelihood: c.BGNBD.LogLikelihood}) != o.Model {
		t.Errorf("%+v, want %+v", c.BGNBD, o.Model)
	}
	if g := c.GammaGamma.Parameters; g["p"] != o.Spend.P || g["q"] != o.Spend.Q || g["gamma"] != o.Spend.Gamma || g["correlation"] != o.Correlation {
		t.Errorf("%+v, want %+v", g, o.Spend)
	}
	for h, x := range o.Horizons {
		if got := c.Horizons[h]; got["months"] != float64(x.Months) || got["orders"] != x.Orders || got["revenue"] != units(x.Money) || got["yearlyDiscount"] != x.Discount {
			t.Errorf("%v, want %+v", got, x)
		}
	}
	for i, x := range o.Alive {
		if got := c.Alive[i]; got["from"] != float64(i)/10 || got["customers"] != float64(x.Customers) || got["revenue"] != units(x.Spent) || got["expectedRevenue12Months"] != units(x.Expected) {
			t.Errorf("%v, want %+v", got, x)
		}
	}
	if c.OneTime["customers"] != float64(o.OneTime.Customers) || c.Active != o.Active ||
		c.SlippingAway["customers"] != float64(o.Away.Customers) || c.SlippingAway["atStake12Months"] != units(o.Away.AtStake) {
		t.Errorf("%+v", c)
	}
	if k := c.Check; k.Refusal != nil || k.Start != "1998-04-01" || k.End != "1998-06-30" || k.All["predicted"] != o.Check.Predicted ||
		k.All["actual"] != o.Check.Actual || len(k.ByRepeats) != 5 || k.ByRepeats[3]["predictedMean"] != o.Check.Groups[3].Predicted {
		t.Errorf("%+v, want %+v", k, o.Check)
	}
}

// TestOutlookOfAnyShop: whatever the orders, sums are finite and the parts make the whole.
func TestOutlookOfAnyShop(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 12))
	held := 0
	for range 60 {
		o := &order.Orders{}
		customers, span := 1+rng.Uint32N(400), 1+rng.Int32N(1500)
		for range rng.IntN(3000) {
			who := rng.Uint32N(1 + rng.Uint32N(customers))
			o.Customer = append(o.Customer, who)
			o.Day = append(o.Day, 19000+rng.Int32N(1+span*int32(who%7)/6)) // some leave early
			o.Amount = append(o.Amount, rng.Int64N(2_000_000)-rng.Int64N(2)*500_000)
		}
		b := customer.Build(o, customer.Use{})
		r := Make(b, Options{AsOf: rng.Int32N(2) * (19000 + rng.Int32N(span+100))})
		f := r.Foresee(nil)
		out := r.Outlook()
		if out.Refusal.Code != "" {
			continue
		}
		held++
		all := out.OneTime.Customers
		for _, bin := range out.Alive {
			all += bin.Customers
		}
		if all != out.Customers || out.Active < 0 || out.Active > float64(out.Repeat) {
			t.Errorf("%d of %d customers, %v of %d active", all, out.Customers, out.Active, out.Repeat)
		}
		before := Horizon{}
		for _, h := range out.Horizons {
			if !(h.Orders >= before.Orders) || math.IsInf(h.Orders, 0) || h.Money < 0 {
				t.Errorf("%+v after %+v", h, before)
			}
			before = h
		}
		for c, p := range f.Alive() {
			if p < 0 || p > 1 {
				t.Errorf("customer %d is active with %v", c, p)
			}
		}
	}
	if held < 10 {
		t.Errorf("only %d shops had a model", held)
	}
}
