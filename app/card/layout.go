//go:build !js

package card

import (
	"errors"
	"fmt"

	"keeprate/pkg/site"
)

// The leaf, in pixels: a gutter with the mark, the margin line, the column.
const (
	left, right = 312, Width - 64 // the column
	column      = right - left
	top         = 64
	ruleTop     = 500 // the double rule, on which the figure stands
	kickerBase  = 98
	footBase    = 566
)

// run is a piece of a line in one font, with its baseline's start in pixels.
type run struct {
	face     face
	ink      ink
	size     float64 // of an em
	tracking float64 // added between letters, in ems
	text     string
	x, base  float64
	width    float64
}

// style is how a kind of text is set.
type style struct {
	face        face
	ink         ink
	tracking    float64 // in ems
	leading     float64 // from baseline to baseline, in ems
	most, least float64 // size of an em
	lines       int     // at most
}

// What the letters reach over and under the line, in ems: capitals with an
// accent, and the hooks of ș, ţ, ą.
const rise, fall = .93, .24

var (
	kicker = style{face: sans, ink: soft, most: 36, least: 24, leading: 1.2, lines: 1}
	title  = style{face: bold, ink: dark, tracking: -.022, most: 112, least: 50, leading: 1.08, lines: 4}
	line   = style{face: sans, ink: soft, most: 38, least: 26, leading: 1.35, lines: 2}
	figure = style{face: serif, ink: kept, most: 80, least: 30, leading: 1, lines: 1}
	name   = style{face: bold, ink: dark, tracking: -.03, most: 38, least: 38, leading: 1, lines: 1}
)

// layout places a card's texts: the kicker from the top, the figure from the
// double rule, the title in what is left between, as large as it goes.
func (p *Printer) layout(c Card) ([]run, error) {
	var runs []run
	over, under := float64(top), float64(ruleTop-28)

	foot, _, err := p.block(name, site.Name, 60)
	if err != nil {
		return nil, err
	}
	runs = append(runs, place(foot, footBase)...)

	if c.Kicker != "" {
		lines, _, err := p.block(kicker, c.Kicker, 60)
		if err != nil {
			return nil, err
		}
		runs = append(runs, place(lines, kickerBase)...)
		over = kickerBase + 24
	}
	if c.Figure != "" {
		line, size, err := p.formula(c.Figure)
		if err != nil {
			return nil, err
		}
		runs = append(runs, place(line, ruleTop-24)...)
		under = ruleTop - 24 - size - 16
	}
	if c.Line != "" {
		lines, height, err := p.block(line, c.Line, 120)
		if err != nil {
			return nil, err
		}
		runs = append(runs, place(lines, under-height+rise*lines[0].size)...)
		under -= height + 16
	}
	lines, _, err := p.block(title, c.Title, under-over)
	if err != nil {
		return nil, err
	}
	return append(runs, place(lines, over+rise*lines[0].size)...), nil
}

// place moves a block's lines so that the first stands on a baseline.
func place(lines []run, base float64) []run {
	for i := range lines {
		lines[i].base += base
	}
	return lines
}

// block sets a text from the column's left edge in as few and as large lines
// as its style and the height allow, the first on baseline 0, and gives the
// height that they take.
func (p *Printer) block(s style, text string, height float64) (lines []run, taken float64, err error) {
	measured := paragraph{words: words(text)}
	if len(measured.words) == 0 {
		return nil, 0, errors.New("no text")
	}
	for _, word := range measured.words {
		_, width, err := p.fonts.glyphs(s.face, word, s.tracking)
		if err != nil {
			return nil, 0, err
		}
		measured.widths = append(measured.widths, width)
	}
	_, space, err := p.fonts.glyphs(s.face, " ", 0)
	if err != nil {
		return nil, 0, err
	}
	measured.space = space + 2*s.tracking

	size, n := measured.fit(s, height)
	if n == 0 {
		return nil, 0, fmt.Errorf("%q doesn’t fit", text)
	}
	for i, text := range measured.balanced(n, column/size) {
		_, width, err := p.fonts.glyphs(s.face, text, s.tracking)
		if err != nil {
			return nil, 0, err
		}
		lines = append(lines, run{
			face: s.face, ink: s.ink, size: size, tracking: s.tracking, text: text,
			x: left, base: float64(i) * s.leading * size, width: width * size,
		})
	}
	return lines, s.height(size, n), nil
}

// height is what n lines take, in pixels.
func (s style) height(size float64, n int) float64 {
	return size * (rise + fall + s.leading*float64(n-1))
}

// fewer is to what part of its size a text may shrink in order to need fewer lines.
const fewer = .94

// fit gives the size and the number of lines of a paragraph in the column:
// about the largest size of the style at which it takes no more than the
// height, or no lines if there is none.
func (p paragraph) fit(s style, height float64) (size float64, lines int) {
	least := s.least
	for try := s.most; try >= least; try-- {
		n := p.count(column / try)
		switch fits := n > 0 && n <= s.lines && s.height(try, n) <= height; {
		case fits && lines == 0:
			size, lines, least = try, n, max(least, fewer*try)
		case fits && n < lines:
			size, lines = try, n
		}
	}
	return size, lines
}
