// Package fold brings text into the forms in which it is compared: names of
// columns, statuses and months in normal form, customers' names folded letter by
// letter.
package fold

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Normal is the form in which names of columns, statuses and months are
// compared: lower case, Cyrillic in Latin letters, no marks, and one space for
// every run of spaces and signs. It costs nothing where it is already normal.
//
//	"Numer_zamówienia:" → "numer zamowienia", "Број поруџбине" → "broj porudzbine"
func Normal(text string) string {
	return string(AppendNormal(nil, []byte(text)))
}

// Name is the normal form of a column's name, also of words that are written
// together: "npsScore" → "nps score".
func Name(name string) string { return Normal(splitCamel(name)) }

// AppendNormal appends the normal form of text to dst.
func AppendNormal(dst, text []byte) []byte {
	start := len(dst)
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRune(text[i:])
		}
		i += n
		switch {
		case r >= 'A' && r <= 'Z':
			dst = appendLetter(dst, start, byte(r|0x20))
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			dst = appendLetter(dst, start, byte(r))
		case r < utf8.RuneSelf:
			if strings.IndexByte(`"'*`, byte(r)) < 0 {
				dst = appendSpace(dst, start)
			}
		default:
			r = unicode.ToLower(r)
			if plain, ok := folded()[r]; ok {
				for j := range len(plain) {
					dst = appendLetter(dst, start, plain[j])
				}
			} else if unicode.IsLetter(r) {
				dst = utf8.AppendRune(dst, r)
			} else if !unicode.IsMark(r) && r != 0xFEFF {
				dst = appendSpace(dst, start)
			}
		}
	}
	if n := len(dst); n > start && dst[n-1] == ' ' {
		dst = dst[:n-1]
	}
	return dst
}

// appendLetter appends c; the j of dj is dropped, as đ is written d and dj.
func appendLetter(dst []byte, start int, c byte) []byte {
	if n := len(dst); c == 'j' && n > start && dst[n-1] == 'd' {
		return dst
	}
	return append(dst, c)
}

func appendSpace(dst []byte, start int) []byte {
	if n := len(dst); n > start && dst[n-1] != ' ' {
		dst = append(dst, ' ')
	}
	return dst
}

// folded gives letters with marks, Cyrillic ones and the final sigma as plain
// letters.
var folded = sync.OnceValue(func() map[rune]string {
	m := map[rune]string{'ъ': "", 'ь': ""}
	for group := range strings.FieldsSeq(
		"a:àáâãäåāăąǎ c:çćĉċčц d:ďđðђ e:èéêëēĕėęěэ g:ĝğġģ h:ĥħх i:ìíîïĩīĭįıий j:ĵј k:ķк l:ĺļľłл n:ñńņňн o:òóôõöøōŏőо " +
			"r:ŕŗř s:śŝşšșсш t:ţťŧțт u:ùúûüũūŭůűų w:ŵ y:ýÿŷы z:źżžзж ss:ß ae:æ oe:œ " +
			"a:а b:б c:ћч d:д e:её f:ф g:г m:м p:п r:р u:у v:в lj:љ nj:њ dz:џ st:щ ju:ю ja:я " +
			"α:ά ε:έ η:ή ι:ίϊΐ ο:ό υ:ύϋΰ ω:ώ σ:ς") {
		plain, letters, _ := strings.Cut(group, ":")
		for _, r := range letters {
			m[r] = plain
		}
	}
	return m
})

// splitCamel parts words written together: "CustomerID" → "Customer ID".
func splitCamel(name string) string {
	var b strings.Builder
	before := ' '
	for _, r := range name {
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		before = r
	}
	return b.String()
}
