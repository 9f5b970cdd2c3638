// Package locale holds the words of the product: messages with their plural forms, numbers,
// money and dates as each language writes them, and the reading of numbers as people type them.
//
// The same Words come from two sources. Natively Load parses the catalogues with go-i18n, which
// renders every page; Compile then writes what the browser needs of one language, and Parse
// reads that file in the client, where the browser's Intl picks plural forms.
// A test holds the two to the same text.
package locale

import "math"

// Words are the messages and the formats of one language.
type Words struct {
	lang     Lang
	messages messages
	pattern  *pattern
}

// messages are the catalogue of one language, whichever way it was loaded.
type messages interface {
	// keys returns every key, sorted.
	keys() []string
	// forms returns how many plural forms the message has: 1 for a plain one, 0 for none such.
	forms(key string) int
	// plain fills the only form.
	plain(key string, args []string) string
	// counted fills the form for count.
	counted(key string, count float64, args []string) string
}

// Lang returns the language.
func (w *Words) Lang() Lang { return w.lang }

// Keys returns the keys of all messages, sorted.
func (w *Words) Keys() []string { return w.messages.keys() }

// Has tells whether the catalogue has the message.
func (w *Words) Has(key string) bool { return w.messages.forms(key) > 0 }

// T returns the message with its placeholders filled: args are name, value, name, value…, and
// {{.Name}} becomes the value. A missing key, a missing argument or a message with plural forms
// is a programmer's error: it panics natively, so that tests see it, while the client shows
// the key or a dash and goes on.
func (w *Words) T(key string, args ...string) string {
	if len(args)%2 != 0 {
		return fault("odd number of arguments for "+key, key)
	}
	switch w.messages.forms(key) {
	case 0:
		return fault("no message "+key+" in "+string(w.lang), key)
	case 1:
		return w.messages.plain(key, args)
	}
	return fault("message "+key+" has plural forms: ask N for it", key)
}

// N returns the message in the plural form for count. {{.Count}} is the count as text unless
// args give it. A count is shown, and so agrees in grammar, with one decimal at most.
// A message without plural forms is filled as by T; the errors are those of T.
func (w *Words) N(key string, count float64, args ...string) string {
	if len(args)%2 != 0 {
		return fault("odd number of arguments for "+key, key)
	}
	count = math.Round(count*10) / 10
	if _, given := lookup(args, "Count"); !given {
		args = append([]string{"Count", w.Number(count, 1)}, args...)
	}
	switch w.messages.forms(key) {
	case 0:
		return fault("no message "+key+" in "+string(w.lang), key)
	case 1:
		return w.messages.plain(key, args)
	}
	return w.messages.counted(key, count, args)
}

// lookup finds the value of a placeholder among the arguments of T.
func lookup(args []string, name string) (string, bool) {
	for i := 0; i+1 < len(args); i += 2 {
		if args[i] == name {
			return args[i+1], true
		}
	}
	return "", false
}
