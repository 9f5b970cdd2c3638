package metric

import (
	"strconv"

	"keeprate/pkg/formula"
)

// Key is the id of one of the metric's own messages: "crr.name".
func (m *Metric) Key(part string) string { return string(m.ID) + "." + part }

// StepKey is the message that says in words what operation i (from 0) of a formula does.
func (m *Metric) StepKey(i int) string { return m.Key("step-" + strconv.Itoa(i+1)) }

// Keys lists the messages that the metric needs in every language.
func (m *Metric) Keys() []string {
	keys := []string{m.Key("name"), m.Key("short"), m.Key("title"), m.Key("description"), m.Key("lede"), m.Key("meaning")}
	if m.Formula != nil {
		keys = append(keys, m.Key("sentence"), m.Key("formula-note"))
		e := m.Formula
		if m.Refined != nil {
			e = m.Refined
		}
		for i := range formula.Operations(e) {
			keys = append(keys, m.StepKey(i))
		}
		if m.Refined != nil {
			keys = append(keys, m.Key("sentence-refined"))
		}
	}
	for _, in := range m.Inputs() {
		keys = append(keys, in.Keys()...)
	}
	for _, r := range m.Rules {
		keys = append(keys, "finding."+r.Code+".title", "finding."+r.Code+".text")
	}
	for _, b := range m.Benchmarks {
		keys = append(keys, "benchmark."+b.ID, SourceByID(b.Source).Key())
	}
	for _, c := range m.Claims {
		keys = append(keys, c.Key(), c.Source().Key())
	}
	for _, t := range m.Traps {
		keys = append(keys, "trap."+string(t)+".title", "trap."+string(t)+".text")
	}
	for _, a := range m.Advice {
		keys = append(keys, "advice."+string(a)+".title", "advice."+string(a)+".text")
	}
	return keys
}

// Key is the message that states the claim.
func (c ClaimID) Key() string { return "claim." + string(c) }

// Key is the message that names the source.
func (s Source) Key() string { return "source." + string(s.ID) }

// Keys lists the input's messages: its label, the rule of counting under it, and its name inside a formula.
func (in Input) Keys() []string {
	p := "input." + string(in.ID)
	if in.Letter != "" {
		return []string{p + ".label", p + ".hint"}
	}
	return []string{p + ".label", p + ".hint", p + ".term"}
}
