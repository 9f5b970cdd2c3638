package clv

import (
	"math"
	"strconv"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
)

// published is the summary of CDNOW as it was published: weeks to two places.
func published(t testing.TB) *Past {
	p := &Past{Week: 100}
	number := func(text string) float64 {
		x, err := strconv.ParseFloat(text, 64)
		if err != nil {
			t.Fatal(err)
		}
		return x
	}
	for _, row := range reference.CDNOWSummary(t)[1:] {
		p.Repeats = append(p.Repeats, int32(number(row[1])))
		p.Last = append(p.Last, int32(math.Round(number(row[2])*100)))
		p.Tenure = append(p.Tenure, int32(math.Round(number(row[3])*100)))
		p.Spend = append(p.Spend, number(row[4]))
	}
	return p
}

// digits tells whether a number is the one printed, in as many places.
func digits(t *testing.T, name string, got float64, printed string) {
	t.Helper()
	places := 0
	for i, c := range printed {
		if c == '.' {
			places = len(printed) - i - 1
		}
	}
	if text := strconv.FormatFloat(got, 'f', places, 64); text != printed {
		t.Errorf("%s is %v, published is %s", name, got, printed)
	}
}

// summed is the same, summed up here from the orders: unrounded.
func summed(t testing.TB) *Past {
	return PastOf(customer.Build(&reference.CDNOW(t).Orders, customer.Use{}), reference.Day(t, "1997-09-30"))
}

// Fader, Hardie and Lee (2005), table 2; of the rounded weeks, a refit by an independent program to more digits.
func TestBGNBDOfCDNOWIsThePublishedOne(t *testing.T) {
	for _, c := range []struct {
		name string
		past *Past
		want []string
	}{
		{"orders", summed(t), []string{"0.243", "4.414", "0.793", "2.426", "-9582.4"}},
		{"summary", published(t), []string{"0.243", "4.414", "0.793", "2.426", "-9582.4"}},
		{"summary, refit", published(t), []string{"0.24259", "4.41353", "0.79289", "2.42575", "-9582.4256"}},
	} {
		f := Foresee(c.past)
		if f.Refusal.Code != "" || f.Unbounded || f.Customers != 2357 || f.Repeat != 946 {
			t.Fatalf("%s: %+v, %d customers, %d repeat", c.name, f.Refusal, f.Customers, f.Repeat)
		}
		m := f.Model
		for i, got := range []float64{m.R, m.Alpha, m.A, m.B, m.LogLikelihood} {
			digits(t, c.name+" "+[]string{"r", "alpha", "a", "b", "log-likelihood"}[i], got, c.want[i])
		}
	}
}

// E[Y(39) | x = 2, t_x = 30.43, T = 38.86] is of Hardie's note on the model in Excel.
//
// The others are of the R package BTYD, whose search stops a little before the maximum: at its figures' sixth digit that
// shows. Of the parameters at which they hold, those below are the nearest to the maximum. That they are as likely to
// seven digits, and that the maximum itself gives the same five digits, is what can be asked for.
func TestExpectationsOfCDNOWAreThePublishedOnes(t *testing.T) {
	past := summed(t)
	fitted := Foresee(past).Model
	digits(t, "E[Y(39)]", fitted.Alive(2, 30.43, 38.86)*fitted.Orders(2, 38.86, 39), "1.226")

	stopped := BGNBD{R: .2425969488629056, Alpha: 4.413674099751378, A: .7929860310657673, B: 2.4261689530307993}
	at := point{math.Log(stopped.R), math.Log(stopped.Alpha), math.Log(stopped.A), math.Log(stopped.B)}
	h := grouped(past).histories(1)
	if less := fitted.LogLikelihood + h.likelihood(&at, new(point))*h.customers; less < 0 || less > 1e-6 {
		t.Errorf("they are less likely by %v", less)
	}
	for _, c := range []struct {
		name, printed string
		of            func(m *BGNBD) float64
	}{
		{"E[X(52)]", "1.444004", func(m *BGNBD) float64 { return m.Orders(0, 0, 52) }},
		{"P(alive) of customer 1516", "0.9688523", func(m *BGNBD) float64 { return m.Alive(26, 216./7, 31) }},
		{"E[Y(52)] of customer 1516", "25.75659", func(m *BGNBD) float64 { return m.Alive(26, 216./7, 31) * m.Orders(26, 31, 52) }},
	} {
		got := c.of(&stopped)
		digits(t, c.name, got, c.printed)
		if own := c.of(&fitted); math.Abs(own/got-1) > 4e-5 {
			t.Errorf("%s is %v by the fit", c.name, own)
		}
	}
}

// Fader and Hardie (2013), and the R package BTYD.
func TestGammaGammaOfCDNOWIsThePublishedOne(t *testing.T) {
	p := summed(t)
	a, spenders := p.amounts(1)
	if spenders != 946 {
		t.Errorf("%d customers, want 946", spenders)
	}
	m, code := a.fit(p)
	if code != "" {
		t.Fatal(code)
	}
	for i, got := range []float64{m.P, m.Q, m.Gamma, m.LogLikelihood} {
		digits(t, []string{"p", "q", "gamma", "log-likelihood"}[i], got, []string{"6.25", "3.74", "15.44", "-4055.92"}[i])
	}
	for c, want := range []string{"24.65", "18.91", "35.17", "35.17", "35.17", "71.46", "18.91", "35.17", "27.28", "35.17"} {
		digits(t, "spend of customer "+strconv.Itoa(c+1), m.Mean(int(p.Repeats[c]), p.Spend[c]), want)
	}
}

// The orders themselves, summed up here, are the published summary.
func TestPastOfCDNOWIsThePublishedOne(t *testing.T) {
	want, got := published(t), summed(t)
	for c, x := range want.Repeats {
		if got.Repeats[c] != x {
			t.Errorf("customer %d has %d repeats, want %d", c+1, got.Repeats[c], x)
		}
		for name, days := range map[string][2]float64{
			"last":   {float64(got.Last[c]) / 7, float64(want.Last[c]) / 100},
			"tenure": {float64(got.Tenure[c]) / 7, float64(want.Tenure[c]) / 100},
			"spend":  {got.Spend[c], want.Spend[c]},
		} {
			if math.Abs(days[0]-days[1]) > .0051 {
				t.Errorf("customer %d: %s is %v, want %v", c+1, name, days[0], days[1])
			}
		}
	}
}

// TestParametersThatRunAway: the others go on to their best. Of these orders, a sample that R's package rfm comes with,
// customers leave with much the same chance each, so that a and b have no likeliest values but their quotient has; an
// independent search on quotients found r, alpha, the likelihood and the orders of twelve months.
func TestParametersThatRunAway(t *testing.T) {
	b := customer.Build(&reference.RFMPackage(t).Orders, customer.Use{})
	_, last, _ := b.Days()
	f := Foresee(PastOf(b, last))
	if f.Refusal.Code != "" || !f.Unbounded {
		t.Fatalf("%+v, unbounded %v", f.Refusal, f.Unbounded)
	}
	orders := 0.
	var x Customer
	for c := range b.Len() {
		if f.Customer(c, &x) {
			orders += x.Orders[Year]
		}
	}
	m := f.Model
	if math.Abs(m.R-84.6) > .5 || math.Abs(m.Alpha-2357) > 15 || math.Abs(m.LogLikelihood+17289.724) > .01 || math.Abs(orders-1360.4) > 1 {
		t.Errorf("%+v, %v orders", m, orders)
	}
}
