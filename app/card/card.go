//go:build !js

// Package card draws the picture that social networks show beside a link: a
// leaf of the ledger with the page's title on it. It works while the site is
// built and never reaches a visitor's browser.
package card

import "fmt"

// Width and Height of a card in pixels, as Open Graph asks for them.
const Width, Height = 1200, 630

// Card is what a picture says. All texts are in the page's language, each one
// a single paragraph.
type Card struct {
	Kicker string // what the page is, in a word or two: “Calculator”; may be empty
	Title  string // the page's heading, set in at most four lines
	Line   string // a sentence under the title, in at most two lines; may be empty
	Figure string // the formula on one line, `(E − N) / S`; may be empty
}

// Printer draws cards. It may be used by several goroutines at once.
type Printer struct {
	fonts   fonts
	palette palette
}

// New prepares the fonts.
func New() (*Printer, error) {
	fonts, err := readFonts()
	if err != nil {
		return nil, fmt.Errorf("card: %w", err)
	}
	return &Printer{fonts: fonts, palette: newPalette()}, nil
}

// Draw gives a card as a PNG, the same bytes for the same card. It fails where
// a text has a character that the fonts lack, or doesn't fit at a size that can
// be read.
func (p *Printer) Draw(c Card) ([]byte, error) {
	runs, err := p.layout(c)
	if err != nil {
		return nil, fmt.Errorf("card %q: %w", c.Title, err)
	}
	s := p.newSheet()
	s.ledger(c.Figure != "")
	for _, r := range runs {
		if err := s.text(r); err != nil {
			return nil, fmt.Errorf("card %q: %w", c.Title, err)
		}
	}
	return s.png()
}
