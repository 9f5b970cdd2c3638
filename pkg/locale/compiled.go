package locale

import (
	"errors"
	"slices"
	"strings"
)

// A compiled catalogue is text: a heading, then a line a message, sorted by key.
//
//	keeprate-words 1 pl
//	rows.skipped	Pominięto {Count} wiersz.	Pominięto {Count} wiersze.	…
//
// Tabs part the key and the forms: one form for a plain message, else one for each plural
// category of the language in the order of Lang.categories. {Name} is a placeholder; \n, \t, \\,
// \{ and \} are a line break, a tab and the signs themselves.
const heading = "keeprate-words 1 "

// compiled are the messages of a compiled catalogue: by key the rest of the line, still escaped,
// since a page shows only some of them.
type compiled struct {
	lines   map[string]string
	lang    Lang
	plurals *plurals
}

// Parse reads the client's file of one language, as Compile writes it.
func Parse(lang Lang, file []byte) (*Words, error) {
	first, rest, _ := strings.Cut(string(file), "\n")
	if first != heading+string(lang) {
		return nil, errors.New("locale: not the compiled catalogue of " + string(lang))
	}
	lines, ok := index(rest, len(lang.categories()))
	if !ok {
		return nil, errors.New("locale: the compiled catalogue of " + string(lang) + " is damaged")
	}
	return &Words{lang, &compiled{lines, lang, newPlurals(lang)}, patternOf(lang)}, nil
}

// index finds the lines by key, in one pass; a line has one form or a form for each category.
func index(text string, categories int) (lines map[string]string, ok bool) {
	const usual = 1000
	lines = make(map[string]string, usual)
	start, key, tabs := 0, 0, 0
	for i := range len(text) {
		switch text[i] {
		case '\t':
			if tabs++; tabs == 1 {
				key = i
			}
		case '\n':
			if tabs != 1 && tabs != categories {
				return nil, false
			}
			lines[text[start:key]] = text[key+1 : i]
			start, tabs = i+1, 0
		}
	}
	return lines, start == len(text)
}

func (c *compiled) keys() []string {
	keys := make([]string, 0, len(c.lines))
	for key := range c.lines {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}

func (c *compiled) forms(key string) int {
	line, ok := c.lines[key]
	if !ok {
		return 0
	}
	return strings.Count(line, "\t") + 1
}

func (c *compiled) plain(key string, args []string) string {
	return fill(key, c.lines[key], args)
}

func (c *compiled) counted(key string, count float64, args []string) string {
	line := c.lines[key]
	category := c.plurals.category(count)
	for _, name := range c.lang.categories() {
		form, rest, more := strings.Cut(line, "\t")
		if name == category || !more {
			return fill(key, form, args)
		}
		line = rest
	}
	return fault("no form "+category+" of "+key, key)
}

// fill undoes the escapes and puts the arguments in the placeholders.
func fill(key, form string, args []string) string {
	next := nextMark(form)
	if next < 0 {
		return form
	}
	var text strings.Builder
	for ; next >= 0; next = nextMark(form) {
		text.WriteString(form[:next])
		mark := form[next]
		form = form[next+1:]
		switch {
		case mark == '\\' && form != "":
			text.WriteByte(unescape(form[0]))
			form = form[1:]
		case mark == '{':
			var name string
			name, form, _ = strings.Cut(form, "}")
			value, ok := lookup(args, name)
			if !ok {
				value = fault("no argument "+name+" for "+key, undefined)
			}
			text.WriteString(value)
		}
	}
	text.WriteString(form)
	return text.String()
}

// nextMark is the place of the next placeholder or escape, or -1. strings.IndexAny takes several times as long for
// texts as short as these.
func nextMark(form string) int {
	for i := range len(form) {
		if form[i] == '{' || form[i] == '\\' {
			return i
		}
	}
	return -1
}

func unescape(c byte) byte {
	switch c {
	case 'n':
		return '\n'
	case 't':
		return '\t'
	}
	return c
}
