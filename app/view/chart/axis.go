package chart

import "math"

// Axis is a scale of values with its lines.
type Axis struct {
	Low, High float64
	Ticks     []Tick
}

// Tick is a line of an axis and what is written at it.
type Tick struct {
	At   float64
	Text string
}

// most is how many steps an axis has at most.
const most = 5

// NewAxis is the axis around low and high, in steps of 1, 2 or 5 times a power of ten, none smaller than least: 1 for
// what is counted. Where low and high are equal, it is a step high.
func NewAxis(low, high, least float64, text func(float64) string) Axis {
	step := math.Pow(10, math.Floor(math.Log10(max((high-low)/most, least, 1e-9))))
	// The power of ten itself may be too small, and ten times it too where zero lies between low and high.
	for _, m := range []float64{1, 2, 5, 10, 20} {
		if steps := math.Ceil(high/(m*step)-1e-9) - math.Floor(low/(m*step)+1e-9); steps <= most && m*step >= least-1e-12 {
			step *= m
			break
		}
	}
	a := Axis{Low: math.Floor(low/step+1e-9) * step, High: math.Ceil(high/step-1e-9) * step}
	a.High = max(a.High, a.Low+step)
	for i := range int(math.Round((a.High-a.Low)/step)) + 1 {
		at := a.Low + float64(i)*step
		if math.Abs(at) < step/1e6 {
			at = 0
		}
		a.Ticks = append(a.Ticks, Tick{at, text(at)})
	}
	return a
}

// y is how far below the top a value lies, in percent.
func (a Axis) y(v float64) float64 { return 100 * (a.High - v) / (a.High - a.Low) }

// lines are the axis's lines and texts; the texts stand left of the picture.
func (a Axis) lines() string {
	var out string
	for _, t := range a.Ticks {
		class, y := "grid", percent(a.y(t.At))
		if t.At == 0 && a.Low < 0 {
			class = "grid zero"
		}
		out += `<line class="` + class + `" x1="0" x2="100%" y1="` + y + `" y2="` + y + `"/><text class="y" x="0" y="` + y + `">` + escape(t.Text) + `</text>`
	}
	return out
}

// room is the class that leaves as much place on the left as the longest text takes.
func (a Axis) room() string {
	longest := 0
	for _, t := range a.Ticks {
		longest = max(longest, letters(t.Text))
	}
	switch {
	case longest <= 5:
		return ""
	case longest <= 8:
		return " room-8"
	}
	return " room-12"
}
