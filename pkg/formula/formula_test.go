package formula

import (
	"slices"
	"testing"
)

const (
	s Var = "start"
	e Var = "end"
	n Var = "new"
)

var retention = Div(Sub(e, n), s)

func letters(v Var) string { return map[Var]string{s: "S", e: "E", n: "N"}[v] }

func TestEval(t *testing.T) {
	for _, c := range []struct {
		name string
		expr Expr
		in   Values
		want float64
		ok   bool
	}{
		{"retention", retention, Values{s: 9000, e: 5000, n: 2000}, 1. / 3, true},
		{"missing value", retention, Values{s: 9000, e: 5000}, 0, false},
		{"division by zero", retention, Values{s: 0, e: 5, n: 2}, 0, false},
		{"zero by zero", Div(s, s), Values{s: 0}, 0, false},
		{"product of three", Mul(s, e, Const(2)), Values{s: 3, e: 5}, 30, true},
		{"sum of three", Add(s, e, n), Values{s: 1, e: 2, n: 3}, 6, true},
	} {
		got, ok := Eval(c.expr, c.in)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%s: got %v, %v, want %v, %v", c.name, got, ok, c.want, c.ok)
		}
	}
}

func TestStepsAreInTheOrderAPersonWorks(t *testing.T) {
	steps := Steps(retention, Values{s: 9000, e: 5000, n: 2000})
	if len(steps) != Operations(retention) || len(steps) != 2 {
		t.Fatalf("got %d steps, want 2", len(steps))
	}
	if got := steps[0]; got.Op != Difference || !slices.Equal(got.Operands, []float64{5000, 2000}) || got.Result != 3000 {
		t.Errorf("first step is %+v", got)
	}
	if got := steps[1]; got.Op != Quotient || !slices.Equal(got.Operands, []float64{3000, 9000}) || got.Result != 1./3 {
		t.Errorf("second step is %+v", got)
	}
	if got := Steps(retention, Values{s: 0, e: 1, n: 1}); got != nil {
		t.Errorf("an undefined result has steps: %+v", got)
	}
}

func TestVarsKeepTheOrderOfAppearance(t *testing.T) {
	if got := Vars(Div(Sub(s, Sub(e, n)), s)); !slices.Equal(got, []Var{s, e, n}) {
		t.Errorf("got %v", got)
	}
}

func TestTextHasTheBracketsOneLineNeeds(t *testing.T) {
	for _, c := range []struct {
		expr Expr
		want string
	}{
		{retention, "(E − N) / S"},
		{Div(Sub(s, Sub(e, n)), s), "(S − (E − N)) / S"},
		{Div(s, Add(s, e, n)), "S / (S + E + N)"},
		{Mul(Const(100), Div(Sub(s, e), n)), "100 × (S − E) / N"},
		{Div(s, Div(e, n)), "S / (E / N)"},
		{Sub(s, Mul(e, n)), "S − E × N"},
	} {
		if got := Text(c.expr, letters); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestMathML(t *testing.T) {
	want := "<mfrac><mrow><mi>E</mi><mo>−</mo><mi>N</mi></mrow><mrow><mi>S</mi></mrow></mfrac>"
	if got := MathML(retention, letters); got != want {
		t.Errorf("got %s", got)
	}
	words := func(v Var) string { return string(v) + " & <more>" }
	if got, want := MathML(s, words), "<mtext>start &amp; &lt;more&gt;</mtext>"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	step := Step{Difference, []float64{5, -2}, 7}
	number := func(x float64) string { return constant(Const(x)) }
	if got, want := step.MathML(number), "<mn>5</mn><mo>−</mo><mo>(</mo><mn>-2</mn><mo>)</mo>"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if got, want := step.Text(number), "5 − (-2)"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
