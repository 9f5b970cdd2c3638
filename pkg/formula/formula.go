// Package formula holds arithmetic as data. A metric's formula is declared once, as an expression; its value, the
// calculation shown step by step and its printed forms (one line of text, MathML) all come from that declaration.
package formula

import "math"

// Values are the numbers known, by the name of what they count.
type Values map[Var]float64

// Expr is an expression: a Var, a Const or a Call.
type Expr interface{ isExpr() }

// Var is a number that has to be known: "start", "orders". Its name is the id of the page's input.
type Var string

// Const is a number that belongs to the formula itself, such as the 100 of a score in points.
type Const float64

// Op is one of the four operations.
type Op byte

// The operations. Sum and Product take two or more operands, Difference and Quotient take two.
const (
	Sum Op = iota
	Difference
	Product
	Quotient
)

// Call is an operation on its operands.
type Call struct {
	Op   Op
	Args []Expr
}

func (Var) isExpr()   {}
func (Const) isExpr() {}
func (Call) isExpr()  {}

// Add is the sum of two or more expressions.
func Add(args ...Expr) Expr { return Call{Sum, args} }

// Sub is a − b.
func Sub(a, b Expr) Expr { return Call{Difference, []Expr{a, b}} }

// Mul is the product of two or more expressions.
func Mul(args ...Expr) Expr { return Call{Product, args} }

// Div is a / b.
func Div(a, b Expr) Expr { return Call{Quotient, []Expr{a, b}} }

// Eval computes e. It reports false where a value is missing or the result is no finite number (a division by zero).
func Eval(e Expr, v Values) (float64, bool) {
	x := eval(e, v, nil)
	return x, !math.IsNaN(x) && !math.IsInf(x, 0)
}

// Step is one operation of a calculation with its operands already computed: 5000 − 2000 = 3000.
type Step struct {
	Op       Op
	Operands []float64
	Result   float64
}

// Steps lists the operations of e in the order in which a person would do them, innermost and leftmost first.
// It is empty where the result is undefined.
func Steps(e Expr, v Values) []Step {
	var steps []Step
	x := eval(e, v, func(s Step) { steps = append(steps, s) })
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return nil
	}
	return steps
}

// eval is NaN where a value is missing, so that a missing value spoils every result that needs it.
func eval(e Expr, v Values, record func(Step)) float64 {
	switch e := e.(type) {
	case Var:
		if x, ok := v[e]; ok {
			return x
		}
		return math.NaN()
	case Const:
		return float64(e)
	case Call:
		operands := make([]float64, len(e.Args))
		for i, a := range e.Args {
			operands[i] = eval(a, v, record)
		}
		x := apply(e.Op, operands)
		if record != nil {
			record(Step{e.Op, operands, x})
		}
		return x
	}
	return math.NaN()
}

func apply(op Op, xs []float64) float64 {
	x := xs[0]
	for _, y := range xs[1:] {
		switch op {
		case Sum:
			x += y
		case Difference:
			x -= y
		case Product:
			x *= y
		case Quotient:
			x /= y
		}
	}
	return x
}

// Vars lists the variables of e in the order of their first appearance.
func Vars(e Expr) []Var {
	var vars []Var
	seen := map[Var]bool{}
	walk(e, func(v Var) {
		if !seen[v] {
			seen[v] = true
			vars = append(vars, v)
		}
	})
	return vars
}

func walk(e Expr, visit func(Var)) {
	switch e := e.(type) {
	case Var:
		visit(e)
	case Call:
		for _, a := range e.Args {
			walk(a, visit)
		}
	}
}

// Known reports whether every variable of e has a value.
func Known(e Expr, v Values) bool {
	switch e := e.(type) {
	case Var:
		_, ok := v[e]
		return ok
	case Call:
		for _, a := range e.Args {
			if !Known(a, v) {
				return false
			}
		}
	}
	return true
}

// Operations counts the operations of e: the number of its Steps.
func Operations(e Expr) int {
	c, ok := e.(Call)
	if !ok {
		return 0
	}
	n := 1
	for _, a := range c.Args {
		n += Operations(a)
	}
	return n
}
