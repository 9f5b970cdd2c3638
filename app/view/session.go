package view

import (
	"net/url"
	"sort"
	"strconv"
	"strings"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
)

// entry is what a person typed, and in which language: "9.000" is nine thousand in Romanian and nine in English.
type entry struct {
	text string
	lang locale.Lang
}

// memory is what the person has typed on any page. It lives as long as the tab.
type memory struct{ entries map[formula.Var]entry }

var session = memory{entries: map[formula.Var]entry{}}

// periodName is the select of a rate's period; it has no place in the formula.
const periodName formula.Var = "period"

func (s *memory) set(name formula.Var, text string, lang locale.Lang) {
	s.entries[name] = entry{text, lang}
	dropPrinted()
}

func (s *memory) clear(names ...formula.Var) {
	dropPrinted()
	for _, n := range names {
		delete(s.entries, n)
	}
}

// get is the text to show in a language. A number that the other language would read differently is written anew;
// anything else stays as it was typed.
func (s *memory) get(name formula.Var, w *locale.Words) (string, bool) {
	e, ok := s.entries[name]
	if !ok || e.lang == w.Lang() || languages[e.lang] == nil {
		return e.text, ok
	}
	was := languages[e.lang].Read(e.text)
	if now := w.Read(e.text); !was.OK || now.OK && now.Value == was.Value {
		return e.text, true
	}
	return w.Number(was.Value, 10), true
}

// namesOf are the inputs of a metric as the session knows them.
func namesOf(m *metric.Metric) []formula.Var {
	if m == metric.RFM {
		return rfmNames()
	}
	var names []formula.Var
	for _, in := range m.Inputs() {
		names = append(names, in.ID)
	}
	if m.Paste != nil {
		names = append(names, m.Paste.ID)
	}
	if m.Periodic {
		names = append(names, periodName)
	}
	return names
}

// fragment writes the person's inputs of a metric as an address's fragment: readable numbers in plain form, so that
// a link means the same in every language; the rest as typed.
func (s *memory) fragment(m *metric.Metric) string {
	var parts []string
	for _, name := range namesOf(m) {
		e, ok := s.entries[name]
		if !ok || e.text == "" {
			continue
		}
		text := e.text
		if w := languages[e.lang]; w != nil && (m.Paste == nil || name != m.Paste.ID) {
			if r := w.Read(e.text); r.OK {
				text = strconv.FormatFloat(r.Value, 'f', -1, 64)
			}
		}
		parts = append(parts, string(name)+"="+url.QueryEscape(text))
	}
	return strings.Join(parts, "&")
}

// restore reads a fragment into the session. Names that are no inputs of the metric are left alone.
func (s *memory) restore(fragment string, m *metric.Metric, w *locale.Words) {
	values, err := url.ParseQuery(fragment)
	if err != nil {
		return
	}
	for _, name := range namesOf(m) {
		if !values.Has(string(name)) {
			continue
		}
		text := values.Get(string(name))
		if x, ok := plain(text); ok {
			text = w.Number(x, 10)
		}
		s.set(name, text, w.Lang())
	}
}

// plain reads a number as fragments hold it: digits and a point.
func plain(text string) (float64, bool) {
	if text == "" || strings.Trim(text, "0123456789.-") != "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(text, 64)
	return x, err == nil
}

// fragmentOf writes known values as a fragment: the way from a report to a calculator.
func fragmentOf(m *metric.Metric, v formula.Values) string {
	var parts []string
	for _, in := range m.Inputs() {
		if x, ok := v[in.ID]; ok {
			if in.Kind == metric.Share {
				x *= 100
			}
			parts = append(parts, string(in.ID)+"="+strconv.FormatFloat(x, 'f', -1, 64))
		}
	}
	sort.Strings(parts)
	return strings.Join(parts, "&")
}
