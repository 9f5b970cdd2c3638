//go:build !js

package locale

import (
	"errors"
	"regexp"
	"strings"
)

// part is a piece of a message: text, or a placeholder with its name.
type part struct{ text, name string }

var placeholder = regexp.MustCompile(`\{\{\.([A-Z][A-Za-z0-9]*)\}\}`)

// split parts the form of a message into text and placeholders.
func split(form string) []part {
	var parts []part
	end := 0
	for _, at := range placeholder.FindAllStringSubmatchIndex(form, -1) {
		if at[0] > end {
			parts = append(parts, part{text: form[end:at[0]]})
		}
		parts = append(parts, part{text: form[at[0]:at[1]], name: form[at[2]:at[3]]})
		end = at[1]
	}
	if end < len(form) {
		parts = append(parts, part{text: form[end:]})
	}
	return parts
}

// checkPlaceholders refuses what go-i18n would take for more than the name of an argument.
func checkPlaceholders(form string) error {
	rest := placeholder.ReplaceAllString(form, "")
	if strings.Contains(rest, "{{") || strings.Contains(rest, "}}") {
		return errors.New("a placeholder is not of the form {{.Name}}: " + form)
	}
	return nil
}

// latinForm transliterates the text between the placeholders.
func latinForm(form string) string {
	var latin strings.Builder
	for _, part := range split(form) {
		if part.name == "" {
			part.text = Latin(part.text)
		}
		latin.WriteString(part.text)
	}
	return latin.String()
}
