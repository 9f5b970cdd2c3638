//go:build !js

package locale

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
)

// Entry is a message as a catalogue file holds it. Description tells the translator where the
// message stands and what its placeholders hold; the rest are the plural forms, of a plain
// message Other alone.
type Entry struct {
	Description string `json:"description"`
	One         string `json:"one,omitempty"`
	Few         string `json:"few,omitempty"`
	Many        string `json:"many,omitempty"`
	Other       string `json:"other"`
}

// Entries parses a catalogue file. It refuses what go-i18n would let pass: a key that stands twice,
// a field that is no part of an Entry.
func Entries(file []byte) (map[string]Entry, error) {
	decoder := json.NewDecoder(bytes.NewReader(file))
	decoder.DisallowUnknownFields()
	if start, err := decoder.Token(); err != nil || start != json.Delim('{') {
		return nil, errors.New("locale: a catalogue is a JSON object of messages")
	}
	entries := map[string]Entry{}
	for decoder.More() {
		key, err := decoder.Token()
		if err != nil {
			return nil, fmt.Errorf("locale: %w", err)
		}
		name := key.(string)
		if _, twice := entries[name]; twice {
			return nil, fmt.Errorf("locale: message %s stands twice", name)
		}
		var entry Entry
		if err := decoder.Decode(&entry); err != nil {
			return nil, fmt.Errorf("locale: message %s: %w", name, err)
		}
		entries[name] = entry
	}
	if _, err := decoder.Token(); err != nil {
		return nil, fmt.Errorf("locale: %w", err)
	}
	if _, err := decoder.Token(); err != io.EOF {
		return nil, errors.New("locale: something stands after the catalogue")
	}
	return entries, nil
}

// Format returns a catalogue file as it is kept: sorted by key, the fields in the order of Entry,
// two spaces of indentation.
func Format(file []byte) ([]byte, error) {
	entries, err := Entries(file)
	if err != nil {
		return nil, err
	}
	var tidy bytes.Buffer
	encoder := json.NewEncoder(&tidy)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("  ", "  ")
	tidy.WriteString("{")
	for i, key := range slices.Sorted(maps.Keys(entries)) {
		if i > 0 {
			tidy.WriteString(",")
		}
		fmt.Fprintf(&tidy, "\n  %q: ", key)
		if err := encoder.Encode(entries[key]); err != nil {
			return nil, fmt.Errorf("locale: message %s: %w", key, err)
		}
		tidy.Truncate(tidy.Len() - 1) // the encoder's line break
	}
	tidy.WriteString("\n}\n")
	return tidy.Bytes(), nil
}
