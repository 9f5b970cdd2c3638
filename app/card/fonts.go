//go:build !js

package card

import (
	"errors"
	"fmt"
	"unicode"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"github.com/go-fonts/liberation/liberationserifitalic"
	"github.com/go-fonts/liberation/liberationserifregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// face names a font. As on the pages, sans is for words and serif for mathematics.
type face int

const (
	bold face = iota
	sans
	serif
	italic
	faces
)

// fonts are the parsed fonts by face. They are only read, each reader with a
// buffer of its own.
type fonts [faces]*sfnt.Font

func readFonts() (f fonts, err error) {
	for i, data := range [faces][]byte{
		bold:   liberationsansbold.TTF,
		sans:   liberationsansregular.TTF,
		serif:  liberationserifregular.TTF,
		italic: liberationserifitalic.TTF,
	} {
		if f[i], err = sfnt.Parse(data); err != nil {
			return f, err
		}
	}
	return f, nil
}

// glyph is a letter's shape and its place in a text, in ems from the text's start.
type glyph struct {
	index sfnt.GlyphIndex
	x     float64
}

// glyphs sets a text with the font's kerning and tracking, which is added
// between letters, and gives its width. Both are in ems, so that they hold for
// every size.
func (f *fonts) glyphs(face face, text string, tracking float64) (set []glyph, width float64, err error) {
	var buffer sfnt.Buffer
	shapes := f[face]
	units := fixed.Int26_6(shapes.UnitsPerEm())
	em := float64(units)
	var last sfnt.GlyphIndex
	for _, letter := range text {
		if letter == wordJoiner || letter == softHyphen {
			continue
		}
		index, err := shapes.GlyphIndex(&buffer, letter)
		if err != nil {
			return nil, 0, err
		}
		// A mark on its own would stand beside its letter, not over it.
		if index == 0 || unicode.Is(unicode.Mn, letter) {
			return nil, 0, fmt.Errorf("no glyph for %q (%U)", letter, letter)
		}
		if len(set) > 0 {
			kern, err := shapes.Kern(&buffer, last, index, units, font.HintingNone)
			if err != nil && !errors.Is(err, sfnt.ErrNotFound) {
				return nil, 0, err
			}
			width += float64(kern)/em + tracking
		}
		set = append(set, glyph{index, width})
		advance, err := shapes.GlyphAdvance(&buffer, index, units, font.HintingNone)
		if err != nil {
			return nil, 0, err
		}
		width += float64(advance) / em
		last = index
	}
	return set, width, nil
}

// Characters that say how a line may break and have no shape.
const (
	softHyphen = '\u00ad'
	wordJoiner = '\u2060'
)
