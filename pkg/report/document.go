package report

import (
	"strconv"
	"unicode/utf8"

	"keeprate/pkg/customer/civil"
)

// document is JSON being written. It is written by hand because encoding/json and its reflection are a good part of
// the size of the engine in the browser.
type document struct {
	out       []byte
	noAmounts bool // money is not known: its keys are absent
}

// next puts the comma between two values.
func (j *document) next() {
	if n := len(j.out); n > 0 {
		switch j.out[n-1] {
		case '{', '[', ':':
		default:
			j.out = append(j.out, ',')
		}
	}
}

func (j *document) open(bracket byte) {
	j.next()
	j.out = append(j.out, bracket)
}

func (j *document) close(bracket byte) { j.out = append(j.out, bracket) }

func (j *document) key(name string) *document {
	j.text(name)
	j.out = append(j.out, ':')
	return j
}

func (j *document) null() {
	j.next()
	j.out = append(j.out, "null"...)
}

func (j *document) count(n int) {
	j.next()
	j.out = strconv.AppendInt(j.out, int64(n), 10)
}

func (j *document) yes(x bool) {
	j.next()
	word := "false"
	if x {
		word = "true"
	}
	j.out = append(j.out, word...)
}

// number writes a finite number; what is undefined is left out before it comes here.
func (j *document) number(x float64) {
	j.next()
	j.out = strconv.AppendFloat(j.out, x, 'f', -1, 64)
}

func (j *document) numbers(xs []float64) {
	j.open('[')
	for _, x := range xs {
		j.number(x)
	}
	j.close(']')
}

func (j *document) money(amount int64) {
	j.next()
	j.out = appendMoney(j.out, amount)
}

func (j *document) date(day int32) {
	j.next()
	j.out = append(civil.AppendISO(append(j.out, '"'), day), '"')
}

// char writes a character as text, or the empty text where there is none.
func (j *document) char(c byte) {
	if c == 0 {
		j.text("")
		return
	}
	j.text(string(rune(c)))
}

func (j *document) text(s string) {
	const hex = "0123456789abcdef"
	j.next()
	j.out = append(j.out, '"')
	for _, r := range s { // an invalid byte is read, and so written, as U+FFFD
		switch {
		case r == '"' || r == '\\':
			j.out = append(j.out, '\\', byte(r))
		case r < ' ':
			j.out = append(j.out, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			j.out = utf8.AppendRune(j.out, r)
		}
	}
	j.out = append(j.out, '"')
}

// appendMoney writes 1/10000 of the currency unit exactly, in units and as few decimals as it takes.
func appendMoney(dst []byte, amount int64) []byte {
	rest := uint64(amount)
	if amount < 0 {
		dst, rest = append(dst, '-'), -rest
	}
	dst = strconv.AppendUint(dst, rest/10000, 10)
	if rest %= 10000; rest == 0 {
		return dst
	}
	dst = append(dst, '.')
	for digit := uint64(1000); rest > 0; digit /= 10 {
		dst = append(dst, byte('0'+rest/digit))
		rest %= digit
	}
	return dst
}
