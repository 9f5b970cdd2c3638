package dsv

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// Scratch holds the few cells that do not stand in the text as they are meant.
type Scratch struct{ buf []byte }

// Reset gives the room of all cells back; they are no longer valid then.
func (s *Scratch) Reset() { s.buf = s.buf[:0] }

// Room is n bytes of scratch with Pad bytes behind them.
func (s *Scratch) Room(n int) []byte {
	if len(s.buf)+n+Pad > cap(s.buf) {
		s.buf = make([]byte, 0, max(2*cap(s.buf), n+Pad, 4096)) // cells handed out keep the old one
	}
	from := len(s.buf)
	s.buf = s.buf[:from+n]
	return s.buf[from : from+n : from+n]
}

// Cell is what a raw field means: without the spaces around it, and without its
// quotes. Pad bytes can be read behind it.
func (s *Scratch) Cell(raw []byte) []byte {
	n := len(raw)
	if n == 0 || plainEdge[raw[0]] && plainEdge[raw[n-1]] {
		return raw
	}
	return s.unquote(raw)
}

// plainEdge tells of each byte whether a cell that starts or ends with it may be
// taken as it stands: no space, no control, no quote, no part of a wide space.
var plainEdge = func() (t [256]bool) {
	for c := '!'; c < 0x7F; c++ {
		t[c] = c != '"'
	}
	return t
}()

// unquote takes the quotes off a cell that has them, and undoes what makes a quote
// in it a character: doubling, or a backslash.
func (s *Scratch) unquote(raw []byte) []byte {
	raw = trim(raw)
	switch {
	case len(raw) < 2 || raw[0] != '"':
		return raw
	case raw[len(raw)-1] == '"':
		raw = raw[1 : len(raw)-1]
	case bytes.Count(raw, []byte{'"'})%2 == 0:
		return raw // "Smith" & Sons
	default:
		raw = raw[1:] // never closed
	}
	if bytes.IndexByte(raw, '"') >= 0 {
		plain, n := s.Room(len(raw)), 0
		for i := 0; i < len(raw); i++ {
			twice := i+1 < len(raw) && raw[i+1] == '"'
			if twice && raw[i] == '"' || twice && raw[i] == '\\' && !(i+2 < len(raw) && raw[i+2] == '"') {
				i++
			}
			plain[n] = raw[i]
			n++
		}
		raw = plain[:n]
	}
	return trim(raw)
}

// trim cuts off spaces of every width, line ends and a stray byte order mark.
func trim(b []byte) []byte {
	for len(b) > 0 {
		if b[0] <= ' ' {
			b = b[1:]
		} else if r, n := utf8.DecodeRune(b); b[0] >= 0x80 && invisible(r) {
			b = b[n:]
		} else {
			break
		}
	}
	for len(b) > 0 {
		c := b[len(b)-1]
		if c <= ' ' {
			b = b[:len(b)-1]
		} else if r, n := utf8.DecodeLastRune(b); c >= 0x80 && invisible(r) {
			b = b[:len(b)-n]
		} else {
			break
		}
	}
	return b
}

// invisible tells of a character beyond ASCII whether it shows nothing.
func invisible(r rune) bool {
	return r == 0xA0 || r == 0x202F || r == 0x3000 || r == 0xFEFF || r >= 0x2000 && r <= 0x200D
}

// Text is a cell as a string for people, its unreadable bytes as U+FFFD.
func Text(cell []byte) string { return strings.ToValidUTF8(string(cell), "\uFFFD") }

// Cut is Text, cut to so many characters, the last of them "…" if any is left out.
func Cut(cell []byte, most int) string {
	text := Text(cell[:min(len(cell), utf8.UTFMax*(most+1))])
	n := 0
	for i := range text {
		if n == most-1 && utf8.RuneCountInString(text[i:]) > 1 {
			return text[:i] + "…"
		}
		n++
	}
	return text
}
