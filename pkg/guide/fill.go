package guide

import (
	"bytes"
	"fmt"
	"slices"
	"text/template"

	"keeprate/pkg/formula"
	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/metric/shown"
	"keeprate/pkg/site"
)

// fill puts the table's figures where a text asks for them: the functions are what an author may write in {{…}}.
func fill(name, body string, page site.Page, w *locale.Words) ([]byte, error) {
	own := metric.ByID(metric.ID(page.Metric))
	t, err := template.New(name).Option("missingkey=error").Funcs(template.FuncMap{
		// an input and the result of a metric's first worked example
		"example": func(id, input string) (string, error) { return exampleInput(w, metric.ByID(metric.ID(id)), input) },
		"result":  func(id string) (string, error) { return exampleResult(w, metric.ByID(metric.ID(id))) },
		// the same of the page's own metric
		"in":  func(input string) (string, error) { return exampleInput(w, own, input) },
		"out": func() (string, error) { return exampleResult(w, own) },
		// a benchmark of retention, and the churn that it means
		"benchmark": func(id string) (string, error) { return benchmark(w, metric.CustomerRetentionRate, id) },
		"lost":      func(id string) (string, error) { return benchmark(w, metric.CustomerChurnRate, id) },
		// a source with its year, a claim as the product words it
		"source": func(id string) (string, error) {
			all := metric.Sources()
			i := slices.IndexFunc(all, func(s metric.Source) bool { return string(s.ID) == id })
			if i < 0 {
				return "", fmt.Errorf("no source %q", id)
			}
			return shown.Source(w, all[i]), nil
		},
		"claim": func(id string) (string, error) {
			if !slices.Contains(metric.Claims(), metric.ClaimID(id)) {
				return "", fmt.Errorf("no claim %q", id)
			}
			return w.T(metric.ClaimID(id).Key()), nil
		},
	}).Parse(body)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := t.Execute(&out, nil); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func exampleInput(w *locale.Words, m *metric.Metric, input string) (string, error) {
	if m == nil || len(m.Examples) == 0 {
		return "", fmt.Errorf("no metric with a worked example")
	}
	x, ok := m.Examples[0].In[formula.Var(input)]
	if !ok {
		return "", fmt.Errorf("the example of %s has no input %q", m.ID, input)
	}
	return shown.Value(w, metric.InputByID(formula.Var(input)).Unit(), x), nil
}

func exampleResult(w *locale.Words, m *metric.Metric) (string, error) {
	if m == nil || len(m.Examples) == 0 {
		return "", fmt.Errorf("no metric with a worked example")
	}
	return shown.Value(w, m.Unit, m.Examples[0].Out), nil
}

func benchmark(w *locale.Words, m *metric.Metric, id string) (string, error) {
	i := slices.IndexFunc(m.Benchmarks, func(b metric.Benchmark) bool { return b.ID == id })
	if i < 0 {
		return "", fmt.Errorf("no benchmark %q", id)
	}
	return w.Percent(m.Benchmarks[i].Value, 0), nil
}
