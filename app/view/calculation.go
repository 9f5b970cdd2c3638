package view

import (
	"strings"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/metric/shown"
)

// field is one input as it stands on the page: the text, how it was read, what is wrong with it.
type field struct {
	input      metric.Input
	text       string
	example    string // what stands there until somebody types; the loader selects it on focus
	reading    locale.Reading
	value      float64
	problem    string // a code, or ""
	understood string // shown where the text could be taken in more than one way, or is not plain
}

// calculation is a metric at work: the fields, the values they hold and the result.
type calculation struct {
	w       *locale.Words
	metric  *metric.Metric
	fields  []field
	example bool // the numbers are the page's worked example, nobody has typed yet
	values  formula.Values
	result  metric.Result

	pasted   string
	numbers  []float64 // what was read of the pasted list
	rejected []string  // and what was not
}

// newCalculation reads what the person has typed, or else takes the metric's worked example.
func newCalculation(m *metric.Metric, w *locale.Words) *calculation {
	c := &calculation{w: w, metric: m, values: formula.Values{}}
	c.paste()
	c.example = !c.hasOwn()
	for _, in := range m.Inputs() {
		f := field{input: in}
		if x, ok := m.Examples[0].In[in.ID]; ok {
			f.example = exampleText(w, in, x)
		}
		switch counted, ok := c.values[in.ID]; {
		case ok: // counted from the pasted list
			f.text = w.Number(counted, 10)
		case c.example:
			f.text = f.example
		default:
			f.text, _ = session.get(in.ID, w)
		}
		c.read(&f)
		c.fields = append(c.fields, f)
	}
	if c.complete() {
		c.result = m.Eval(c.values)
	}
	return c
}

// evaluated is the calculation of values that did not come from fields: from a file of orders.
func evaluated(m *metric.Metric, w *locale.Words, v formula.Values) *calculation {
	return &calculation{w: w, metric: m, values: v, result: m.Eval(v)}
}

func exampleText(w *locale.Words, in metric.Input, x float64) string {
	if in.Kind == metric.Share {
		x *= 100
	}
	return w.Number(x, 10)
}

// hasOwn reports whether the person has typed any of the metric's numbers.
func (c *calculation) hasOwn() bool {
	for _, in := range c.metric.Inputs() {
		if _, ok := session.entries[in.ID]; ok {
			return true
		}
	}
	return len(c.numbers) > 0
}

// paste counts the pasted list, where the metric takes one.
func (c *calculation) paste() {
	p := c.metric.Paste
	if p == nil {
		return
	}
	c.pasted, _ = session.get(p.ID, c.w)
	if strings.TrimSpace(c.pasted) == "" {
		return
	}
	numbers, bad := c.w.ReadList(c.pasted)
	values, rejected := p.Count(numbers)
	c.rejected = bad
	for _, x := range rejected {
		c.rejected = append(c.rejected, c.w.Number(x, 4))
	}
	c.numbers = usable(numbers, rejected)
	if len(c.numbers) > 0 {
		c.values = values
	}
}

// usable is the numbers without the rejected ones.
func usable(numbers, rejected []float64) []float64 {
	bad := map[float64]bool{}
	for _, x := range rejected {
		bad[x] = true
	}
	var out []float64
	for _, x := range numbers {
		if !bad[x] {
			out = append(out, x)
		}
	}
	return out
}

func (c *calculation) read(f *field) {
	f.read(c.w)
	if !f.reading.OK {
		return
	}
	if f.problem == "" {
		c.values[f.input.ID] = f.value
	}
	if !c.example {
		f.understood = understood(c.w, f)
	}
}

// read reads the text: the value, or what is wrong with it.
func (f *field) read(w *locale.Words) {
	f.reading = w.Read(f.text)
	if !f.reading.OK {
		f.problem = f.reading.Problem
		if f.problem == locale.Empty && f.input.Optional {
			f.problem = ""
		}
		return
	}
	f.value = f.reading.Value
	if f.input.Kind == metric.Share {
		f.value /= 100
	}
	f.problem = f.input.Check(f.value)
}

// understood is the number as it was read, where the text leaves any doubt: it could be read in another way, or it
// holds more than digits and a decimal sign.
func understood(w *locale.Words, f *field) string {
	if strings.Trim(f.text, "0123456789") == "" || !f.reading.Ambiguous && f.text == w.Number(f.reading.Value, 10) {
		return ""
	}
	if f.input.Kind == metric.Share {
		return w.Percent(f.value, 4)
	}
	return f.reading.Understood
}

// complete reports whether every number that the formula needs is there and sound.
func (c *calculation) complete() bool {
	for _, f := range c.fields {
		if f.problem != "" {
			return false
		}
	}
	return true
}

// steps are the operations of the calculation, one by one.
func (c *calculation) steps() []formula.Step { return formula.Steps(c.result.Formula, c.values) }

// interval is the 95 % confidence interval of the value.
func (c *calculation) interval() (low, high float64, ok bool) {
	if c.metric.Interval == nil || !c.result.Defined {
		return 0, 0, false
	}
	return c.metric.Interval(c.values)
}

// period is the span that the person's rate belongs to: a year, until another is chosen.
func period() metric.Period {
	if e, ok := session.entries[periodName]; ok {
		for _, p := range metric.Periods() {
			if string(p) == e.text {
				return p
			}
		}
	}
	return metric.Year
}

// args are the named numbers of the metric's sentence and findings: every input, every named expression, the value.
func (c *calculation) args() []string {
	var args []string
	for _, in := range c.metric.Inputs() {
		if x, ok := c.values[in.ID]; ok {
			args = append(args, camel(string(in.ID)), show(c.w, in.Unit(), x))
		}
	}
	for _, n := range c.metric.Named {
		if x, ok := formula.Eval(n.Expr, c.values); ok {
			args = append(args, n.Name, show(c.w, n.Unit, x))
		}
	}
	if c.result.Defined {
		args = append(args, "Value", show(c.w, c.metric.Unit, c.result.Value))
	}
	return args
}

// sentence says what the person's own numbers mean.
func (c *calculation) sentence() string {
	key := c.metric.Key("sentence")
	if _, all := formula.Eval(c.metric.Refined, c.values); all {
		key = c.metric.Key("sentence-refined")
	}
	if c.metric.Per == nil {
		return c.w.T(key, c.args()...)
	}
	per, _ := formula.Eval(c.metric.Per, c.values)
	return c.w.N(key, per, c.args()...)
}

// camel turns an input's id into the name it has in messages: repeat-customers → RepeatCustomers.
func camel(id string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(id, "-") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

// show writes a value in its unit, rounded for reading.
func show(w *locale.Words, u metric.Unit, x float64) string { return shown.Value(w, u, x) }
