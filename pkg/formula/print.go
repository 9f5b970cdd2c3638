package formula

import (
	"strconv"
	"strings"
)

// Names gives the printed form of a variable: a letter ("S") or a term in the reader's language ("orders").
type Names func(Var) string

// sign is the operator as it is printed: a true minus and a multiplication cross.
func sign(op Op) string {
	switch op {
	case Sum:
		return "+"
	case Difference:
		return "−"
	case Product:
		return "×"
	}
	return "/"
}

// Text prints e on one line with the brackets that one line needs: (E − N) / S.
func Text(e Expr, name Names) string { return text(e, name, false) }

func text(e Expr, name Names, inner bool) string {
	switch e := e.(type) {
	case Var:
		return name(e)
	case Const:
		return constant(e)
	case Call:
		parts := make([]string, len(e.Args))
		for i, a := range e.Args {
			parts[i] = text(a, name, bracketed(e.Op, i, a))
		}
		s := strings.Join(parts, " "+sign(e.Op)+" ")
		if inner {
			return "(" + s + ")"
		}
		return s
	}
	return ""
}

// bracketed says whether operand i of op needs brackets on one line.
func bracketed(op Op, i int, a Expr) bool {
	c, ok := a.(Call)
	if !ok {
		return false
	}
	switch op {
	case Sum:
		return false
	case Difference:
		return i > 0 && (c.Op == Sum || c.Op == Difference)
	case Product:
		return c.Op == Sum || c.Op == Difference
	}
	return c.Op == Sum || c.Op == Difference || i > 0
}

// MathML prints e as presentation MathML, without the surrounding <math>. A quotient is a fraction, so it needs no
// brackets; a one-letter name is an identifier, a longer one is text.
func MathML(e Expr, name Names) string {
	var b strings.Builder
	mathML(&b, e, name, false)
	return b.String()
}

func mathML(b *strings.Builder, e Expr, name Names, inner bool) {
	switch e := e.(type) {
	case Var:
		n := name(e)
		if len(n) == 1 {
			b.WriteString("<mi>" + n + "</mi>")
		} else {
			b.WriteString("<mtext>" + escape(n) + "</mtext>")
		}
	case Const:
		b.WriteString("<mn>" + constant(e) + "</mn>")
	case Call:
		if e.Op == Quotient {
			b.WriteString("<mfrac><mrow>")
			mathML(b, e.Args[0], name, false)
			b.WriteString("</mrow><mrow>")
			mathML(b, e.Args[1], name, false)
			b.WriteString("</mrow></mfrac>")
			return
		}
		if inner {
			b.WriteString("<mo>(</mo>")
		}
		for i, a := range e.Args {
			if i > 0 {
				b.WriteString(Operator(e.Op))
			}
			mathML(b, a, name, bracketed(e.Op, i, a) && !isQuotient(a))
		}
		if inner {
			b.WriteString("<mo>)</mo>")
		}
	}
}

// Operator is the MathML of an operation's sign.
func Operator(op Op) string { return "<mo>" + sign(op) + "</mo>" }

// Numbers formats an operand or a result for MathML(Step).
type Numbers func(float64) string

// MathML prints the left side of a step with its operands as numbers: a fraction for a quotient.
func (s Step) MathML(number Numbers) string {
	if s.Op == Quotient {
		return "<mfrac><mrow>" + num(s.Operands[0], number) + "</mrow><mrow>" + num(s.Operands[1], number) + "</mrow></mfrac>"
	}
	var b strings.Builder
	for i, x := range s.Operands {
		if i > 0 {
			b.WriteString(Operator(s.Op))
		}
		b.WriteString(num(x, number))
	}
	return b.String()
}

// Text prints the left side of a step on one line: 5000 − 2000. A negative operand after the first is bracketed.
func (s Step) Text(number Numbers) string {
	parts := make([]string, len(s.Operands))
	for i, x := range s.Operands {
		parts[i] = number(x)
		if x < 0 && i > 0 {
			parts[i] = "(" + parts[i] + ")"
		}
	}
	return strings.Join(parts, " "+sign(s.Op)+" ")
}

func num(x float64, number Numbers) string {
	n := "<mn>" + escape(number(x)) + "</mn>"
	if x < 0 {
		return "<mo>(</mo>" + n + "<mo>)</mo>"
	}
	return n
}

func isQuotient(e Expr) bool {
	c, ok := e.(Call)
	return ok && c.Op == Quotient
}

func constant(c Const) string { return strconv.FormatFloat(float64(c), 'f', -1, 64) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

func escape(s string) string { return escaper.Replace(s) }
