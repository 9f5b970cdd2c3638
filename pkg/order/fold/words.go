package fold

import "strings"

// Closed is a text in normal form without its spaces.
func Closed(text string) string { return strings.ReplaceAll(Normal(text), " ", "") }

// AppendClosed appends a text in normal form without its spaces. It may be done in place.
func AppendClosed(dst, text []byte) []byte {
	for _, c := range text {
		if c != ' ' {
			dst = append(dst, c)
		}
	}
	return dst
}

// InWords tells whether a word is one of a list with spaces around each.
// Inlined wherever a name is looked at it made the engine 2 KB larger.
//
//go:noinline
func InWords(list, word string) bool { return strings.Contains(list, " "+word+" ") }

// AnyInWords tells whether at least one word of a text in normal form is.
func AnyInWords(list, text string) bool {
	for word := range strings.FieldsSeq(text) {
		if InWords(list, word) {
			return true
		}
	}
	return false
}
