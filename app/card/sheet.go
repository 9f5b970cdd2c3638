//go:build !js

package card

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"

	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// sheet is a card being drawn.
type sheet struct {
	*image.Paletted
	fonts  *fonts
	buffer sfnt.Buffer
}

func (p *Printer) newSheet() *sheet {
	return &sheet{Paletted: image.NewPaletted(image.Rect(0, 0, Width, Height), p.palette), fonts: &p.fonts}
}

func (s *sheet) png() ([]byte, error) {
	var file bytes.Buffer
	// The best compression takes seven times as long to save a fifteenth.
	if err := png.Encode(&file, s.Paletted); err != nil {
		return nil, err
	}
	return file.Bytes(), nil
}

// ledger draws what all cards have: the mark in the gutter, the margin line and
// the double rule, which is an answer's own under a figure.
func (s *sheet) ledger(answer bool) {
	s.mark(64, 70, 3)
	s.fill(margin, 260, 0, 262, Height)
	s.fill(margin, 267, 0, 269, Height)
	rule := dark
	if answer {
		rule = kept
	}
	s.fill(rule, left, ruleTop, right, ruleTop+3)
	s.fill(rule, left, ruleTop+7, right, ruleTop+10)
}

// mark draws the logo as in the icon, without the icon's border: two who
// stayed, one who left, one who is new.
func (s *sheet) mark(x, y, scale int) {
	box := func(i ink, left, top, right, bottom int) {
		s.fill(i, x+left*scale, y+top*scale, x+right*scale, y+bottom*scale)
	}
	box(kept, 0, 0, 9, 40)
	box(kept, 14, 0, 23, 40)
	box(gone, 28, 0, 31, 40)
	box(gone, 34, 0, 37, 40)
	box(gone, 31, 0, 34, 3)
	box(gone, 31, 37, 34, 40)

	cut := vector.NewRasterizer(9*scale, 40*scale)
	of := float32(scale)
	cut.MoveTo(0, 14*of)
	cut.LineTo(9*of, 0)
	cut.LineTo(9*of, 40*of)
	cut.LineTo(0, 40*of)
	cut.ClosePath()
	s.print(cut, fresh, x+42*scale, y)
}

// fill covers whole pixels.
func (s *sheet) fill(i ink, left, top, right, bottom int) {
	full := shade(i, 255)
	for y := top; y < bottom; y++ {
		row := s.Pix[s.PixOffset(left, y):][:right-left]
		for x := range row {
			row[x] = full
		}
	}
}

// text draws a run. Letters are outlines, filled line by line, so that their
// places need not be whole pixels.
func (s *sheet) text(r run) error {
	set, _, err := s.fonts.glyphs(r.face, r.text, r.tracking)
	if err != nil {
		return err
	}
	// The letters' reach in whole pixels, with room for what hangs over at the ends.
	x0, y0 := int(r.x-r.size/4), int(r.base-r.size*1.1)
	area := vector.NewRasterizer(int(r.width+r.size/2)+1, int(r.size*1.5)+1)
	for _, g := range set {
		outline, err := s.fonts[r.face].LoadGlyph(&s.buffer, g.index, fixed.Int26_6(r.size*64), nil)
		if err != nil {
			return err
		}
		trace(area, outline, float32(r.x+g.x*r.size-float64(x0)), float32(r.base-float64(y0)))
	}
	s.print(area, r.ink, x0, y0)
	return nil
}

// trace adds a letter's outline with its start at x on the baseline y.
func trace(area *vector.Rasterizer, outline sfnt.Segments, x, y float32) {
	point := func(p fixed.Point26_6) (float32, float32) { return x + float32(p.X)/64, y + float32(p.Y)/64 }
	for _, part := range outline {
		ax, ay := point(part.Args[0])
		bx, by := point(part.Args[1])
		cx, cy := point(part.Args[2])
		switch part.Op {
		case sfnt.SegmentOpMoveTo:
			area.ClosePath()
			area.MoveTo(ax, ay)
		case sfnt.SegmentOpLineTo:
			area.LineTo(ax, ay)
		case sfnt.SegmentOpQuadTo:
			area.QuadTo(ax, ay, bx, by)
		case sfnt.SegmentOpCubeTo:
			area.CubeTo(ax, ay, bx, by, cx, cy)
		}
	}
	area.ClosePath()
}

// print fills the traced outlines with an ink, the area's corner at left, top.
func (s *sheet) print(area *vector.Rasterizer, i ink, left, top int) {
	cover := image.NewAlpha(area.Bounds())
	area.DrawOp = draw.Src
	area.Draw(cover, cover.Bounds(), image.Opaque, image.Point{})
	for y := range cover.Rect.Dy() {
		for x, c := range cover.Pix[y*cover.Stride:][:cover.Rect.Dx()] {
			if c := shade(i, c); c != 0 && image.Pt(left+x, top+y).In(s.Rect) {
				s.Pix[s.PixOffset(left+x, top+y)] = c
			}
		}
	}
}
