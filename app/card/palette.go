//go:build !js

package card

import "image/color"

// ink is one of the colours on the paper, the light theme's.
type ink int

const (
	dark   ink = iota // text
	soft              // secondary text
	kept              // what stays, and the figure
	gone              // outline of the lost
	fresh             // the new
	margin            // the margin line
	inks
)

var paper = color.RGBA{0xf4, 0xf4, 0xe7, 0xff}

var colours = [inks]color.RGBA{
	dark:   {0x17, 0x21, 0x1e, 0xff},
	soft:   {0x52, 0x5d, 0x57, 0xff},
	kept:   {0x1d, 0x3c, 0x9c, 0xff},
	gone:   {0x66, 0x73, 0x6b, 0xff},
	fresh:  {0xc7, 0x69, 0x00, 0xff},
	margin: {0xd9, 0x8a, 0x7d, 0xff},
}

// shades is how many steps lead from the paper to an ink. Twice as many look the
// same and make the file a fifth larger.
const shades = 7

// palette is the paper and, for each ink, its shades from the faintest to the full.
type palette = color.Palette

func newPalette() palette {
	p := palette{paper}
	for _, c := range colours {
		for step := 1; step <= shades; step++ {
			mix := func(from, to uint8) uint8 {
				return uint8((int(from)*(shades-step) + int(to)*step + shades/2) / shades)
			}
			p = append(p, color.RGBA{mix(paper.R, c.R), mix(paper.G, c.G), mix(paper.B, c.B), 0xff})
		}
	}
	return p
}

// shade is the palette's index of an ink that covers so much of a pixel.
func shade(i ink, cover uint8) uint8 {
	step := (int(cover)*shades + 127) / 255
	if step == 0 {
		return 0
	}
	return uint8(int(i)*shades + step)
}
