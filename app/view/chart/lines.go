package chart

import (
	"math"
	"strings"
)

// Lines are values in the course of time or age.
type Lines struct {
	ID, Label string
	X         []string // a label for each point
	Axis      Axis
	Lines     []Line
}

// Line is a line with a point for each label.
type Line struct {
	Series
	Points []float64 // NaN where there is none: the line has a gap
	// Low and High bound a band around the line; nil: none.
	Low, High []float64
	End       string // at the last point: mostly its value
}

// HTML draws the lines, with a legend where there are several.
func (l Lines) HTML() string {
	var bands, lines, dots, ends string
	var series []Series
	for _, one := range l.Lines {
		series = append(series, one.Series)
		bands += l.band(one)
		lines += `<path class="ln ` + string(one.Kind) + `" d="` + l.path(one.Points) + `"/>`
		dots += l.dots(one)
		ends += l.end(one)
	}
	legend := ""
	if len(series) > 1 {
		legend = Legend(l.ID, series, true)
	}
	return legend + picture(" lines"+l.Axis.room(), l.Label, l.Axis.lines()+
		`<svg viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">`+bands+lines+`</svg>`+dots+l.labels()+ends)
}

func (l Lines) x(i int) float64 {
	if len(l.X) < 2 {
		return 50
	}
	return 100 * float64(i) / float64(len(l.X)-1)
}

func (l Lines) path(points []float64) string {
	var b strings.Builder
	command := "M"
	for i, v := range points {
		if math.IsNaN(v) {
			command = "M"
			continue
		}
		b.WriteString(command + short(l.x(i)) + " " + short(l.Axis.y(v)))
		command = "L"
	}
	return b.String()
}

// band runs along the upper bounds and back along the lower ones, piece by piece.
func (l Lines) band(one Line) string {
	var b strings.Builder
	for from := 0; from < len(one.Low); {
		to := from
		for to < len(one.Low) && !math.IsNaN(one.Low[to]) {
			to++
		}
		if to-from > 1 {
			command := "M"
			for i := from; i < to; i++ {
				b.WriteString(command + short(l.x(i)) + " " + short(l.Axis.y(one.High[i])))
				command = "L"
			}
			for i := to - 1; i >= from; i-- {
				b.WriteString("L" + short(l.x(i)) + " " + short(l.Axis.y(one.Low[i])))
			}
			b.WriteString("z")
		}
		from = to + 1
	}
	if b.Len() == 0 {
		return ""
	}
	return `<path class="band" d="` + b.String() + `"/>`
}

// dots mark the points where they are few, and those that no line reaches.
func (l Lines) dots(one Line) string {
	var out string
	for i, v := range one.Points {
		alone := !math.IsNaN(v) && (i == 0 || math.IsNaN(one.Points[i-1])) && (i == len(one.Points)-1 || math.IsNaN(one.Points[i+1]))
		if !math.IsNaN(v) && (len(one.Points) <= 16 || alone) {
			out += `<circle class="dot-` + string(one.Kind) + `" cx="` + percent(l.x(i)) + `" cy="` + percent(l.Axis.y(v)) + `" r="3.5"/>`
		}
	}
	return out
}

// end writes at the last point.
func (l Lines) end(one Line) string {
	for i := len(one.Points) - 1; i >= 0 && one.End != ""; i-- {
		if v := one.Points[i]; !math.IsNaN(v) {
			return `<text class="end ` + string(one.Kind) + `" x="` + percent(l.x(i)) + `" y="` + percent(l.Axis.y(v)) + `">` + escape(one.End) + `</text>`
		}
	}
	return ""
}

// labels stand under the points. Long ones are counted from the last point, the one that matters most.
func (l Lines) labels() string {
	onDesk, onPhone := every(l.X)
	from := 0
	if last := len(l.X) - 1; last >= 0 && letters(l.X[last]) > 4 {
		from = last
	}
	var out string
	for i, name := range l.X {
		class := "x"
		switch {
		case name == "" || (i-from)%onDesk != 0:
			continue
		case (i-from)%onPhone != 0:
			class = "x more"
		}
		out += `<text class="` + class + `" x="` + percent(l.x(i)) + `" y="100%">` + escape(name) + `</text>`
	}
	return out
}

// Range are the lowest and the highest value of the lines and their bands: what their axis has to hold. False where
// there is none.
func Range(lines []Line) (low, high float64, ok bool) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, one := range lines {
		for _, list := range [][]float64{one.Points, one.Low, one.High} {
			for _, v := range list {
				if !math.IsNaN(v) {
					low, high, ok = min(low, v), max(high, v), true
				}
			}
		}
	}
	return low, high, ok
}
