package view

import (
	"math"
	"strings"
)

// Strokes are how this product draws people and orders: marks in groups of five, as one counts on paper. A filled
// mark stayed, an empty one left, a cut one is new, a half one is slipping. Rows stand over each other on one scale;
// hairlines carry the kept marks from a row to the next. Fractions of the unit are marks cut short.

// stroke is the kind of a run of marks; its value is the name in captions.
type stroke string

const (
	strokeKept stroke = "kept"
	strokeGone stroke = "gone"
	strokeNew  stroke = "new"
	strokeHalf stroke = "half"
)

// run is marks of one kind in a row.
type run struct {
	kind   stroke
	amount float64
}

// The geometry of a row, in units of the drawing: marks of 7 every 10, a gap of 4 after each fifth.
const (
	markStep, markWidth, markGap = 10, 7, 4
	rowHeight, rowGap            = 42, 16
)

// place is the left edge of mark i when marks stand in groups.
func place(i, group int) float64 { return float64(i*markStep + i/group*markGap) }

// unitFor is how many things one mark stands for: from the series 1, 2, 5, 10, …, so that the longest row has at
// most 60 marks.
func unitFor(longest float64) float64 {
	unit := 1.
	for {
		for _, m := range []float64{1, 2, 5} {
			if longest/(unit*m) <= 60 {
				return unit * m
			}
		}
		unit *= 10
	}
}

// drawStrokes draws rows of runs. carry joins the first run of every row to that of the next with hairlines.
func drawStrokes(rows [][]run, unit float64, group int, carry bool) string {
	var paths = map[stroke]*strings.Builder{}
	for _, k := range []stroke{strokeKept, strokeGone, strokeNew, strokeHalf} {
		paths[k] = &strings.Builder{}
	}
	var hairs, outlines strings.Builder
	longest, y := 0., 0.
	for r, row := range rows {
		from := 0.
		for n, one := range row {
			to := from + one.amount/unit
			if b := paths[one.kind]; b != nil { // a run of no kind is a gap
				drawRun(b, one.kind, from, to, y, group)
				if one.kind == strokeHalf {
					drawRun(&outlines, strokeGone, from, to, y, group)
				}
			}
			if carry && n == 0 && r+1 < len(rows) {
				drawCarry(&hairs, to, y+rowHeight, group)
			}
			from = to
		}
		longest = max(longest, from)
		y += rowHeight + rowGap
	}
	last := int(math.Ceil(longest-1e-9)) - 1
	width := place(max(last, 0), group) + markWidth
	height := y - rowGap
	return `<svg viewBox="0 0 ` + short(width) + " " + short(height) + `" preserveAspectRatio="none" aria-hidden="true">` +
		`<path class="line-carry" d="` + hairs.String() + `"/><path class="fill-kept" d="` + paths[strokeKept].String() + `"/>` +
		`<path class="line-gone" d="` + paths[strokeGone].String() + `"/><path class="fill-new" d="` + paths[strokeNew].String() + `"/>` +
		`<path class="fill-kept" d="` + paths[strokeHalf].String() + `"/><path class="line-kept" d="` + outlines.String() + `"/></svg>`
}

// drawRun draws the marks of a run from position from to position to, in marks.
func drawRun(b *strings.Builder, kind stroke, from, to, y float64, group int) {
	for i := int(from + 1e-9); float64(i) < to-1e-9; i++ {
		left, right := max(from-float64(i), 0), min(to-float64(i), 1)
		if right-left < .02 {
			continue
		}
		x, w := place(i, group)+left*markWidth, (right-left)*markWidth
		switch kind {
		case strokeKept:
			b.WriteString("M" + short(x) + " " + short(y) + "h" + short(w) + "v42h-" + short(w) + "z")
		case strokeGone:
			// The outline stands inside the mark, unless the mark is too narrow to have an inside.
			if w > 1.4 {
				x, w = x+.42, w-.84
			}
			b.WriteString("M" + short(x) + " " + short(y+1) + "h" + short(w) + "v40h-" + short(w) + "z")
		case strokeNew:
			b.WriteString("M" + short(x) + " " + short(y+14-14*left) + "L" + short(x+w) + " " + short(y+14-14*right) +
				"V" + short(y+42) + "H" + short(x) + "z")
		case strokeHalf:
			b.WriteString("M" + short(x) + " " + short(y+21) + "h" + short(w) + "v21h-" + short(w) + "z")
		}
	}
}

func drawCarry(b *strings.Builder, to, y float64, group int) {
	for i := 0; float64(i) < to-1e-9; i++ {
		part := min(to-float64(i), 1)
		b.WriteString("M" + short(place(i, group)+part*markWidth/2) + " " + short(y) + "v16")
	}
}
