package guide

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"

	"go.yaml.in/yaml/v3"

	"keeprate/pkg/site"
)

// Matter is a file's front matter: what stands above the text.
type Matter struct {
	Kind        string   `yaml:"kind"`        // metric, play, concept, claims, glossary, guide
	Heading     string   `yaml:"heading"`     // the page's own heading
	Name        string   `yaml:"name"`        // what links call it
	Title       string   `yaml:"title"`       // for search results and the browser's tab
	Description string   `yaml:"description"` // for search results
	When        string   `yaml:"when"`        // plays: the finding that calls for it
	Metrics     []string `yaml:"metrics"`     // plays: which metrics show that it worked
	Segments    []string `yaml:"segments"`    // plays: which segments it is for; none for all customers
	Terms       []Term   `yaml:"terms"`       // the glossary's
}

// Term is an entry of the glossary.
type Term struct {
	ID    string `yaml:"id"`
	Term  string `yaml:"term"`
	Also  string `yaml:"also"` // other names and abbreviations
	Means string `yaml:"means"`
}

var fence = []byte("---\n")

// split parts a file into its front matter and its text.
func split(file []byte) (Matter, []byte, error) {
	var m Matter
	rest, ok := bytes.CutPrefix(file, fence)
	if !ok {
		return m, nil, errors.New("it has no front matter")
	}
	head, text, ok := bytes.Cut(rest, append([]byte("\n"), fence...))
	if !ok {
		return m, nil, errors.New("its front matter has no end")
	}
	decoder := yaml.NewDecoder(bytes.NewReader(head))
	decoder.KnownFields(true)
	if err := decoder.Decode(&m); err != nil {
		return m, nil, fmt.Errorf("front matter: %w", err)
	}
	return m, text, nil
}

// complete tells what is missing in the front matter of a page, or too much.
func (m *Matter) complete(p site.Page) error {
	needs := map[string][]string{
		"metric":   {},
		"play":     {"Heading", "Name", "Title", "Description", "When", "Metrics"},
		"concept":  {"Heading", "Name", "Title", "Description"},
		"claims":   {"Heading", "Name", "Title", "Description"},
		"glossary": {"Heading", "Name", "Title", "Description", "Terms"},
		"guide":    {"Heading", "Title", "Description"},
	}
	if m.Kind != kindOf(p) {
		return fmt.Errorf("front matter: its kind is %q, want %q", m.Kind, kindOf(p))
	}
	value := reflect.ValueOf(*m)
	for _, name := range needs[m.Kind] {
		if value.FieldByName(name).IsZero() {
			return fmt.Errorf("front matter: %s is missing", name)
		}
	}
	return nil
}

// each rewrites every text of the front matter that people read.
func (m *Matter) each(change func(string) string) {
	for _, text := range []*string{&m.Heading, &m.Name, &m.Title, &m.Description, &m.When} {
		*text = change(*text)
	}
	for i := range m.Terms {
		for _, text := range []*string{&m.Terms[i].Term, &m.Terms[i].Also, &m.Terms[i].Means} {
			*text = change(*text)
		}
	}
}
