//go:build !js

package locale

import "strings"

// Compile writes the client's file of the language, for Parse; heading tells its form. The no-break
// spaces are in it already. The words must come from Load.
func (w *Words) Compile() []byte {
	catalogue, ok := w.messages.(*catalogue)
	if !ok {
		panic("locale: Compile of words that are compiled")
	}
	var file strings.Builder
	file.WriteString(heading + string(w.lang) + "\n")
	for _, key := range catalogue.keys() {
		file.WriteString(key)
		for _, form := range formsOf(catalogue.byKey[key], w.lang) {
			file.WriteByte('\t')
			writeForm(&file, form)
		}
		file.WriteByte('\n')
	}
	return []byte(file.String())
}

// escapes keep a text apart from the signs of the file.
var escapes = strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\t", `\t`, "{", `\{`, "}", `\}`)

func writeForm(file *strings.Builder, form string) {
	for _, part := range split(form) {
		if part.name == "" {
			escapes.WriteString(file, part.text)
		} else {
			file.WriteString("{" + part.name + "}")
		}
	}
}
