package order

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// normal is the form in which names of columns, statuses and months are
// compared: lower case, Cyrillic in Latin letters, no marks, and one space for
// every run of spaces and signs. It costs nothing where it is already normal.
//
//	"Numer_zamówienia:" → "numer zamowienia", "Број поруџбине" → "broj porudzbine"
func normal(text string) string {
	return string(appendNormal(make([]byte, 0, len(text)), text))
}

// appendNormal appends the normal form of text to dst.
func appendNormal[T string | []byte](dst []byte, text T) []byte {
	start := len(dst)
	for i := 0; i < len(text); {
		r, n := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, n = utf8.DecodeRuneInString(string(text[i:min(i+utf8.UTFMax, len(text))]))
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
			if plain, ok := folded[r]; ok {
				for j := range len(plain) {
					dst = appendLetter(dst, start, plain[j])
				}
			} else if base, ok := greekBase[r]; ok {
				dst = utf8.AppendRune(dst, base)
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

// folded gives letters with marks, and Cyrillic ones, as plain Latin letters.
var folded = func() map[rune]string {
	m := map[rune]string{'ß': "ss", 'æ': "ae", 'œ': "oe", 'љ': "lj", 'њ': "nj", 'џ': "dz", 'щ': "st", 'ю': "ju", 'я': "ja", 'ъ': "", 'ь': ""}
	for _, group := range []string{
		"aàáâãäåāăąǎ", "cçćĉċčц", "dďđðђ", "eèéêëēĕėęěэ", "gĝğġģ", "hĥħх", "iìíîïĩīĭįıи", "jĵјй",
		"kķк", "lĺļľłл", "nñńņňн", "oòóôõöøōŏőо", "rŕŗř", "sśŝşšșсш", "tţťŧțт", "uùúûüũūŭůűų", "wŵ", "yýÿŷы", "zźżžзж",
		"aа", "bб", "cћч", "dд", "eеё", "fф", "gг", "mм", "pп", "rр", "uу", "vв",
	} {
		plain := group[:1]
		for _, r := range group[1:] {
			m[r] = plain
		}
	}
	return m
}()

// greekBase gives Greek letters with marks, and the final sigma, plain.
var greekBase = func() map[rune]rune {
	m := map[rune]rune{}
	for _, group := range []string{"αά", "εέ", "ηή", "ιίϊΐ", "οό", "υύϋΰ", "ωώ", "σς"} {
		letters := []rune(group)
		for _, r := range letters[1:] {
			m[r] = letters[0]
		}
	}
	return m
}()

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
