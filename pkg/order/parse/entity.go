package parse

import (
	"bytes"
	"unicode/utf8"

	"keeprate/pkg/dsv"
)

// unescape puts characters for what a web page's text writes with & and ;.
func (m *Money) unescape(cell []byte) []byte {
	plain := m.room[:0]
	for i := 0; i < len(cell); i++ {
		if cell[i] == '&' {
			if end := bytes.IndexByte(cell[i:min(len(cell), i+10)], ';'); end > 0 {
				plain = utf8.AppendRune(plain, entity(cell[i+1:i+end]))
				i += end
				continue
			}
		}
		plain = append(plain, cell[i])
	}
	n := len(plain)
	m.room = append(plain, make([]byte, dsv.Pad)...)
	return m.room[:n]
}

// entity is the character of the name or number between & and ;.
func entity(name []byte) rune {
	switch string(name) {
	case "nbsp", "thinsp", "ensp", "emsp":
		return ' '
	case "euro":
		return '€'
	case "pound":
		return '£'
	case "minus", "ndash", "mdash":
		return '-'
	}
	base, r := rune(10), rune(0)
	if len(name) > 1 && name[0] == '#' {
		name = name[1:]
		if name[0]|0x20 == 'x' {
			base, name = 16, name[1:]
		}
		for _, c := range name {
			switch {
			case c-'0' <= 9:
				r = r*base + rune(c-'0')
			case base == 16 && c|0x20-'a' < 6:
				r = r*base + rune(c|0x20-'a') + 10
			default:
				return utf8.RuneError
			}
		}
	}
	return r
}
