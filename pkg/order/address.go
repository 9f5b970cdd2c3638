package order

import (
	"bytes"
	"strings"
)

// Cells of addresses hold more than one: Anna Nowak <anna@x.pl>, anna@x.pl (Anna), mailto:anna@x.pl, a second address
// for copies, a phone number, a full stop. As they stand, one customer would be as many as there are ways of writing.

// isParting tells of a character that parts an address from what stands beside it.
func isParting(r rune) bool {
	return r <= ' ' || r == 0xA0 || r>>12 == 2 || strings.IndexByte("\"(),/:;<>?[]{|}", byte(r)) >= 0 && r < 0x80 // U+2000 on are spaces, dashes, quotes, signs
}

// address is the first e-mail address in a cell, without what stands around it; nil if there is none.
func address(cell []byte) []byte {
	if bytes.IndexByte(cell, '@') > 0 {
		for _, word := range bytes.FieldsFunc(cell, isParting) {
			if word = bytes.Trim(word, ".'"); isEmail(word) && word[len(word)-1] > '9' { // 5@3.50 are pieces
				return word
			}
		}
	}
	return nil
}

// bare is the key that a cell stands for: of e-mail addresses the first one alone. Most cells hold nothing else, which
// their letters tell.
func (in *intake) bare(cell []byte) []byte {
	if in.m.key != ByEmail {
		return cell
	}
	odd := cell[len(cell)-1] == '.'
	for _, c := range cell {
		if c < '-' || c == '/' || c-':' < '@'-':' || c > 'z' {
			odd = true
		}
	}
	if odd {
		if first := address(cell); first != nil {
			return in.unmasked(first)
		}
	}
	return cell
}
