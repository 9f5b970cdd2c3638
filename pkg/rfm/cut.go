package rfm

import (
	"math"
	"slices"
)

// ladder is the four cut points of one measure: exact, in the measure's own integers (days, orders, 1/10000 of the
// currency unit), and as they are shown. A value is as many steps up as there are steps that it reaches.
type ladder struct {
	steps [4]int64
	shown []float64
}

// level is the number of steps that v reaches, 0 to 4.
func (l *ladder) level(v int64) int {
	n := 0
	if v >= l.steps[0] { // no loop: it would take as long again as the comparing
		n++
	}
	if v >= l.steps[1] {
		n++
	}
	if v >= l.steps[2] {
		n++
	}
	if v >= l.steps[3] {
		n++
	}
	return n
}

// measure is how one of the three is cut: its values in ascending order, how many of its integers make a unit, and
// whether more is better.
type measure struct {
	sorted []int64
	unit   int64
	more   bool
}

// byRank cuts the span from the lowest to the highest rank into five equal widths, closed on the right. The rank of
// a value is 1 + the number of strictly smaller ones. Where all values are equal, all are best.
func (m measure) byRank() ladder {
	s := m.sorted
	lowest, highest := s[0], s[len(s)-1]
	if lowest == highest {
		at := lowest
		if !m.more {
			at++
		}
		return m.ladder([4]int64{at, at, at, at})
	}
	top, _ := slices.BinarySearch(s, highest)
	var steps [4]int64
	for k := range steps {
		// The first value whose rank − 1, the place i of the first of its equals, passes (k+1)/5 of the span.
		i := top*(k+1)/5 + 1
		for s[i] == s[i-1] {
			i++
		}
		steps[k] = s[i]
	}
	return m.ladder(steps)
}

// byQuantile cuts at the type-7 quantiles of 20, 40, 60 and 80 % plus one unit, in exact fifths.
// Type 7: h = (n − 1)·p, x[⌊h⌋] + (h − ⌊h⌋)·(x[⌊h⌋+1] − x[⌊h⌋]) (Hyndman and Fan 1996).
func (m measure) byQuantile() ladder {
	l := ladder{shown: make([]float64, 4)}
	for k := range l.steps {
		h := (len(m.sorted) - 1) * (k + 1)
		i, rest := h/5, int64(h%5)
		fifths := m.sorted[i] * 5
		if rest > 0 {
			fifths += rest * (m.sorted[i+1] - m.sorted[i])
		}
		fifths += 5 * m.unit
		l.shown[k] = float64(fifths) / float64(5*m.unit)
		l.steps[k] = ceilDiv(fifths, 5)
	}
	return l
}

// byOwn takes a person's cut points.
func (m measure) byOwn(cuts []float64) ladder {
	l := ladder{shown: slices.Clone(cuts)}
	for k, cut := range cuts {
		l.steps[k] = ceil(cut * float64(m.unit))
	}
	return l
}

func (m measure) ladder(steps [4]int64) ladder {
	l := ladder{steps, make([]float64, len(steps))}
	for k, s := range steps {
		l.shown[k] = float64(s) / float64(m.unit)
	}
	return l
}

// Valid reports whether each list is empty or four ascending numbers; equal neighbours leave a score unused.
func (c Cuts) Valid() bool {
	for _, list := range [3][]float64{c.Recency, c.Frequency, c.Monetary} {
		if len(list) != 0 && len(list) != 4 || !slices.IsSorted(list) {
			return false
		}
		for _, x := range list {
			if math.IsNaN(x) || math.IsInf(x, 0) {
				return false
			}
		}
	}
	return true
}

func ceilDiv(a, b int64) int64 {
	q := a / b
	if a%b > 0 {
		q++
	}
	return q
}

// ceil rounds up, but takes what lies within a thousandth of an integer for that integer: 255.8 · 10000 is
// 2558000.0000000005 in binary.
func ceil(x float64) int64 {
	if near := math.Round(x); math.Abs(x-near) < .001 {
		x = near
	}
	const limit = 1 << 62
	return int64(math.Ceil(min(max(x, -limit), limit)))
}
