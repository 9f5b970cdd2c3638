package view

import "math"

// tallest is how high the browsers let an element be, with room to spare: Firefox ends near 17.9 million pixels. A list
// that would be higher is squeezed into it, and a pixel of scrolling passes more than a pixel of rows.
const tallest = 15e6

// spareRows are written beyond what is seen, so that most scrolling writes nothing.
const spareRows = 12

// scroll is where the list stands: all lengths in pixels.
type scroll struct {
	rows   int     // in the list
	height float64 // of a row
	seen   float64 // of the rows at a time
	top    float64 // scrolled away
}

// track is the height that all rows take.
func (s scroll) track() float64 { return min(float64(s.rows)*s.height, tallest) }

// first is the row at the upper edge, with the part of it that is scrolled away.
func (s scroll) first() float64 {
	way := s.track() - s.seen
	if way <= 0 {
		return 0
	}
	return math.Max(0, math.Min(1, s.top/way)) * (float64(s.rows) - s.seen/s.height)
}

// visible are the rows that are seen in part at least: from first up to last.
func (s scroll) visible() (first, last int) {
	at := s.first()
	return int(at), min(s.rows, int(math.Ceil(at+s.seen/s.height)))
}

// around are the rows to write.
func (s scroll) around() (first, last int) {
	first, last = s.visible()
	return max(0, first-spareRows), min(s.rows, last+spareRows)
}

// place is how far down its track the row stands that is the first one written.
func (s scroll) place(first int) float64 { return s.top + (float64(first)-s.first())*s.height }
