package history

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// reader reads JSON (RFC 8259) value by value. A value of another kind than asked for is skipped; at the first fault all
// reading ends, and broken stays true.
type reader struct {
	text   []byte
	at     int
	depth  int
	broken bool
}

// maxDepth is how many values may lie within each other.
const maxDepth = 64

// next is the first byte of the next value or sign, 0 at the end.
func (r *reader) next() byte {
	for !r.broken && r.at < len(r.text) {
		switch c := r.text[r.at]; c {
		case ' ', '\t', '\r', '\n':
			r.at++
		default:
			return c
		}
	}
	return 0
}

// sign reads one byte that must come.
func (r *reader) sign(c byte) {
	if r.next() != c {
		r.broken = true
		return
	}
	r.at++
}

// end tells that nothing may follow.
func (r *reader) end() { r.broken = r.broken || r.next() != 0 || r.at < len(r.text) }

// object reads an object: member is called before each value, and reads it. It is false where there is none.
func (r *reader) object(member func(key string)) bool {
	if r.next() != '{' {
		r.skip()
		return false
	}
	r.members('}', func() {
		key := r.quoted()
		r.sign(':')
		if !r.broken {
			member(key)
		}
	})
	return !r.broken
}

// array reads an array: each is called before each value, and reads it.
func (r *reader) array(each func()) {
	if r.next() != '[' {
		r.skip()
		return
	}
	r.members(']', each)
}

// members reads what is between brackets, parted by commas.
func (r *reader) members(closing byte, one func()) {
	r.at++
	if r.depth++; r.depth > maxDepth {
		r.broken = true
	}
	if r.next() == closing {
		r.at++
		r.depth--
		return
	}
	for !r.broken {
		one()
		if r.next() == closing {
			break
		}
		r.sign(',')
	}
	r.at++
	r.depth--
}

// stringValue reads a text; false where the value is none.
func (r *reader) stringValue() (string, bool) {
	if r.next() != '"' {
		r.skip()
		return "", false
	}
	text := r.quoted()
	return text, !r.broken
}

// number reads a finite number; false where the value is none.
func (r *reader) number() (float64, bool) {
	if c := r.next(); c != '-' && (c < '0' || c > '9') {
		r.skip()
		return 0, false
	}
	from := r.at
	if r.text[r.at] == '-' {
		r.at++
	}
	if whole := r.at; r.digits() > 1 && r.text[whole] == '0' {
		r.broken = true
	}
	if r.at < len(r.text) && r.text[r.at] == '.' {
		r.at++
		r.digits()
	}
	if r.at < len(r.text) && r.text[r.at]|0x20 == 'e' {
		r.at++
		if r.at < len(r.text) && (r.text[r.at] == '+' || r.text[r.at] == '-') {
			r.at++
		}
		r.digits()
	}
	if r.broken {
		return 0, false
	}
	x, err := strconv.ParseFloat(string(r.text[from:r.at]), 64)
	return x, err == nil // a number too large is none
}

// digits reads digits, of which there must be one.
func (r *reader) digits() int {
	from := r.at
	for r.at < len(r.text) && r.text[r.at] >= '0' && r.text[r.at] <= '9' {
		r.at++
	}
	r.broken = r.broken || r.at == from
	return r.at - from
}

// skip reads any value.
func (r *reader) skip() {
	switch c := r.next(); {
	case c == '{':
		r.object(func(string) { r.skip() })
	case c == '[':
		r.array(r.skip)
	case c == '"':
		r.quoted()
	case c == '-' || c >= '0' && c <= '9':
		r.number()
	default:
		for _, word := range [...]string{"null", "true", "false"} {
			if end := r.at + len(word); end <= len(r.text) && string(r.text[r.at:end]) == word {
				r.at = end
				return
			}
		}
		r.broken = true
	}
}

// quoted reads a text with its quotes. What is no UTF-8, or half of a surrogate pair, is U+FFFD.
func (r *reader) quoted() string {
	r.sign('"')
	var out []byte
	for !r.broken && r.at < len(r.text) {
		c := r.text[r.at]
		switch {
		case c == '"':
			r.at++
			return string(out)
		case c == '\\':
			r.at++
			out = utf8.AppendRune(out, r.escaped())
		case c < ' ':
			r.broken = true
		default:
			letter, n := utf8.DecodeRune(r.text[r.at:])
			out = utf8.AppendRune(out, letter)
			r.at += n
		}
	}
	r.broken = true
	return ""
}

// escaped reads what follows a backslash.
func (r *reader) escaped() rune {
	const signs, meant = `"\/bfnrt`, "\"\\/\b\f\n\r\t"
	if r.at < len(r.text) {
		c := r.text[r.at]
		r.at++
		for i := range len(signs) {
			if signs[i] == c {
				return rune(meant[i])
			}
		}
		if c == 'u' {
			return r.unit()
		}
	}
	r.broken = true
	return 0
}

// unit reads the four digits of a UTF-16 unit, and those of its other half.
func (r *reader) unit() rune {
	first := r.four()
	if !utf16.IsSurrogate(first) {
		return first
	}
	if r.at+6 <= len(r.text) && r.text[r.at] == '\\' && r.text[r.at+1] == 'u' {
		before := r.at
		r.at += 2
		if pair := utf16.DecodeRune(first, r.four()); pair != utf8.RuneError {
			return pair
		}
		r.at = before
	}
	return utf8.RuneError
}

// four reads four hexadecimal digits.
func (r *reader) four() rune {
	if r.at+4 <= len(r.text) {
		if x, err := strconv.ParseUint(string(r.text[r.at:r.at+4]), 16, 32); err == nil {
			r.at += 4
			return rune(x)
		}
	}
	r.broken = true
	return 0
}
