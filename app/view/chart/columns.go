package chart

import "math"

// Columns are bars that stand side by side.
type Columns struct {
	ID, Label string
	Series    []Series // one: plain bars; several: stacked, in this order from zero
	Columns   []Column
	Axis      Axis // has to hold zero
	// Touching leaves no gap between the bars: a histogram over a continuous quantity. Each Label then stands at its bar's
	// left edge, where its values begin.
	Touching bool
}

// Column is a bar.
type Column struct {
	Label  string
	Values []float64 // by series, none negative
	Text   string    // over the bar; left out where it doesn't fit
	Pale   bool      // of an unfinished unit, or another that can't be compared
}

// HTML draws the columns, with a legend where there are several series.
func (c Columns) HTML() string {
	n := float64(max(len(c.Columns), 1))
	slot, gap := 100/n, 14/n
	if c.Touching {
		gap = 0
	}
	var bars, texts string
	zero := c.Axis.y(0)
	for i, col := range c.Columns {
		x, width := float64(i)*slot+gap, slot-2*gap
		up, down := 0., 0.
		for j, v := range col.Values {
			if !(v > 0) {
				continue
			}
			top, height := c.Axis.y(up+v), c.Axis.y(up)-c.Axis.y(up+v)
			if c.Series[j].Below {
				top, height = c.Axis.y(-down), c.Axis.y(-down-v)-c.Axis.y(-down)
				down += v
			} else {
				up += v
			}
			bar := `<rect x="` + percent(x) + `" y="` + percent(top) + `" width="` + percent(width) + `" height="` + percent(height) + `"` + paint(c.ID, c.Series[j].Kind) + `/>`
			if col.Pale {
				bar = `<g class="pale">` + bar + `</g>`
			}
			bars += bar
		}
		texts += c.text(col.Text, x+width/2, c.Axis.y(up))
	}
	legend := ""
	if len(c.Series) > 1 {
		legend = Legend(c.ID, c.Series, false)
	}
	classes := " columns" + c.Axis.room()
	if c.Touching {
		classes += " touching"
	}
	return legend + picture(classes, c.Label, patterns(c.ID)+c.Axis.lines()+bars+
		`<line class="base" x1="0" x2="100%" y1="`+percent(zero)+`" y2="`+percent(zero)+`"/>`+texts+c.labels(slot))
}

// text is what stands over a bar.
func (c Columns) text(s string, x, y float64) string {
	if s == "" {
		return ""
	}
	class := "v"
	switch all := (c.longest() + 1) * len(c.Columns); {
	case all > wide:
		return ""
	case all > narrow:
		class = "v more"
	}
	return `<text class="` + class + `" x="` + percent(x) + `" y="` + percent(y) + `">` + escape(s) + `</text>`
}

func (c Columns) longest() int {
	longest := 0
	for _, col := range c.Columns {
		longest = max(longest, letters(col.Text))
	}
	return longest
}

// labels stand under the bars.
func (c Columns) labels(slot float64) string {
	var names []string
	for _, col := range c.Columns {
		names = append(names, col.Label)
	}
	onDesk, onPhone := every(names)
	var out string
	for i, name := range names {
		if name == "" || i%onDesk != 0 || i+onDesk/2 >= len(names) { // the last ones would stick out
			continue
		}
		class, x := "x", (float64(i)+.5)*slot
		if c.Touching {
			x = float64(i) * slot
		}
		if i%onPhone != 0 || i+onPhone/2 >= len(names) {
			class = "x more"
		}
		out += `<text class="` + class + `" x="` + percent(x) + `" y="100%">` + escape(name) + `</text>`
	}
	return out
}

// Stacked are the lowest and the highest value that the stacked columns reach: what their axis has to hold.
func Stacked(series []Series, columns []Column) (low, high float64) {
	for _, col := range columns {
		up, down := 0., 0.
		for j, v := range col.Values {
			if math.IsNaN(v) {
				continue
			}
			if series[j].Below {
				down -= v
			} else {
				up += v
			}
		}
		low, high = min(low, down), max(high, up)
	}
	return low, high
}
