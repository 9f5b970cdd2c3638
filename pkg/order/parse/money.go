package parse

import (
	"math"
	"math/bits"
	"strings"
)

// Unit is one whole of a currency: money is counted in its ten-thousandths.
const Unit = 10_000

// maxWhole is the largest number of digits before the decimal sign.
const maxWhole = 13

// Money reads the amounts of one column. Which sign is the decimal one is
// a matter of the whole column: a cell such as 1.234 says it of itself only if
// no other cell does.
type Money struct {
	Decimal byte   // '.' or ',', 0 while nothing has decided
	Fixed   bool   // chosen by the person
	Pieces  bool   // these are quantities, which may have a unit beside them
	Points  uint32 // cells that only a decimal point explains
	Commas  uint32 // cells that only a decimal comma explains

	sign []byte // the currency's sign of the cell before
	room []byte // for a cell that has to be written anew
}

// Read gives the amount of a cell in ten-thousandths, and the sign or word of
// the currency in it. Doubt: it holds if the one separator parts thousands,
// and is a thousandth of that if it is the decimal sign.
func (m *Money) Read(cell []byte) (value int64, currency []byte, got Result) {
	if value, ok := m.readPlain(cell); ok {
		return value, nil, OK
	}
	return m.ReadAny(cell)
}

// readPlain reads 1234, 1234.5 and 1234.50, with either decimal sign, perhaps
// with a minus in front.
func (m *Money) readPlain(cell []byte) (int64, bool) {
	i, n := 0, len(cell)
	if n > 0 && cell[0] == '-' {
		i = 1
	}
	whole := i
	var value int64
	for i < n && cell[i]-'0' <= 9 {
		value = value*10 + int64(cell[i]-'0')
		i++
	}
	if i == whole || i-whole > maxWhole {
		return 0, false
	}
	value *= Unit
	if i < n {
		places := n - i - 1
		if places != 1 && places != 2 {
			return 0, false
		}
		tenth := cell[i+1] - '0'
		if tenth > 9 {
			return 0, false
		}
		value += int64(tenth) * (Unit / 10)
		if places == 2 {
			hundredth := cell[i+2] - '0'
			if hundredth > 9 {
				return 0, false
			}
			value += int64(hundredth) * (Unit / 100)
		}
		switch sign := cell[i]; {
		case m.Fixed && sign != m.Decimal:
			return 0, false
		case sign == '.':
			m.Points++
		case sign == ',':
			m.Commas++
		default:
			return 0, false
		}
	}
	if cell[0] == '-' {
		value = -value
	}
	return value, true
}

// Decide settles what single separators before three digits mean, from the cells
// Read so far; without evidence they part thousands. open tells that there was none.
func (m *Money) Decide() (open bool) {
	switch {
	case m.Fixed:
	case m.Points > m.Commas:
		m.Decimal = '.'
	case m.Commas > m.Points:
		m.Decimal = ','
	default:
		return m.Decimal == 0
	}
	return false
}

// times multiplies an amount by a quantity, both in ten-thousandths, rounding
// half away from zero.
func Times(a, b int64) (int64, bool) {
	negative := (a < 0) != (b < 0)
	hi, lo := bits.Mul64(magnitude(a), magnitude(b))
	lo, carry := bits.Add64(lo, Unit/2, 0)
	if hi += carry; hi >= Unit {
		return 0, false
	}
	product, _ := bits.Div64(hi, lo, Unit)
	if product > math.MaxInt64/2 {
		return 0, false
	}
	if negative {
		return -int64(product), true
	}
	return int64(product), true
}

func magnitude(x int64) uint64 {
	if x < 0 {
		return uint64(-x)
	}
	return uint64(x)
}

// Shown is the decimal sign in force; where no amount has one, that of the language.
func (m *Money) Shown(lang string) byte {
	switch {
	case m.Decimal != 0:
		return m.Decimal
	case lang == "" || strings.HasPrefix(lang, "en"):
		return '.'
	}
	return ','
}
