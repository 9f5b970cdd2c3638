package metric

import (
	"keeprate/pkg/formula"
)

// Rule watches the values for something that a person should know. One that blocks forbids the result: the values
// contradict each other or leave nothing to divide by.
type Rule struct {
	Code    string
	Blocks  bool
	Applies func(formula.Values) bool
	Marks   []formula.Var // the inputs it speaks of, the part before the whole
	Args    []NamedExpr   // further numbers for its words
}

// NamedExpr is a number for a message, computed from the values.
type NamedExpr struct {
	Name string
	Expr formula.Expr
	Unit Unit
}

// Finding is a rule that applied.
type Finding struct {
	Code   string
	Blocks bool
	Marks  []formula.Var
	Args   []Arg
}

// Arg is a named number in a finding's words.
type Arg struct {
	Name  string
	Value float64
	Unit  Unit
}

func (r Rule) finding(v formula.Values) Finding {
	f := Finding{Code: r.Code, Blocks: r.Blocks, Marks: r.Marks}
	for _, a := range r.Args {
		if x, ok := formula.Eval(a.Expr, v); ok {
			f.Args = append(f.Args, Arg{a.Name, x, a.Unit})
		}
	}
	return f
}

// Positive blocks the result unless x > 0. It is written so that NaN fails it.
func Positive(x formula.Var, code string) Rule {
	return Rule{Code: code, Blocks: true, Marks: []formula.Var{x},
		Applies: func(v formula.Values) bool { return !(v[x] > 0) }}
}

// AtMost blocks the result unless a ≤ b. It is written so that NaN fails it.
func AtMost(a, b formula.Expr, code string, args ...NamedExpr) Rule {
	return Rule{Code: code, Blocks: true, Marks: append(formula.Vars(a), formula.Vars(b)...), Args: args,
		Applies: func(v formula.Values) bool { return !(at(a, v) <= at(b, v)) }}
}

// Note tells something without forbidding the result.
func Note(code string, applies func(formula.Values) bool, args ...NamedExpr) Rule {
	return Rule{Code: code, Applies: applies, Args: args}
}

// at is the value of e, or NaN where it is undefined.
func at(e formula.Expr, v formula.Values) float64 {
	x, ok := formula.Eval(e, v)
	if !ok {
		return nan
	}
	return x
}
