package fold

import (
	"unicode"
	"unicode/utf8"
)

// AppendFolded appends text in the form in which customers' names are searched and sorted: lower case, Cyrillic in
// Latin letters, no marks. Signs and spaces stay, and each character is folded for itself, so that what is part of a
// text is part of it when both are folded. It never contains the byte 0xFF.
//
//	"Łucja.Żak@Example.com" → "lucja.zak@example.com", "Ђорђе" → "djordje"
func AppendFolded(dst, text []byte) []byte {
	start := len(dst)
	dst = append(dst, text...)
	for i, c := range text {
		if c >= utf8.RuneSelf {
			return appendFoldedRunes(dst[:start+i], text[i:])
		}
		if c-'A' < 26 {
			dst[start+i] = c | 0x20
		}
	}
	return dst
}

func appendFoldedRunes(dst, text []byte) []byte {
	for len(text) > 0 {
		r, n := utf8.DecodeRune(text) // an invalid byte is read as U+FFFD
		text = text[n:]
		switch {
		case r >= 'A' && r <= 'Z':
			dst = append(dst, byte(r|0x20))
		case r < utf8.RuneSelf:
			dst = append(dst, byte(r))
		default:
			dst = appendFoldedRune(dst, unicode.ToLower(r))
		}
	}
	return dst
}

func appendFoldedRune(dst []byte, r rune) []byte {
	switch plain, ok := folded()[r]; {
	case r == 'đ' || r == 'ђ': // d alone where columns are compared, and written dj by whoever has no đ
		return append(dst, 'd', 'j')
	case ok:
		return append(dst, plain...)
	case unicode.IsMark(r):
		return dst
	}
	return utf8.AppendRune(dst, r)
}
