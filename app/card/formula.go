//go:build !js

package card

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordedMost is the largest size of a formula in words: a larger one would rival the title.
const wordedMost = 60

// formula sets a formula on one line: numbers, signs and abbreviations in serif,
// a quantity's letter in italics, and words, if there are any, in sans. It stands
// on baseline 0; size is its em in pixels.
func (p *Printer) formula(text string) (runs []run, size float64, err error) {
	pieces := piecesOf(strings.Join(words(text), " "))
	worded := false
	for _, piece := range pieces {
		worded = worded || kindOf(piece) == wording
	}
	at := 0.0
	for _, piece := range pieces {
		r := run{face: figure.face, ink: figure.ink, text: piece, size: 1, x: at}
		switch {
		case kindOf(piece) == quantity:
			r.face = italic
		case worded:
			r.face, r.size = sans, .8
		}
		_, width, err := p.fonts.glyphs(r.face, piece, 0)
		if err != nil {
			return nil, 0, err
		}
		r.width = width * r.size
		at += r.width
		runs = append(runs, r)
	}
	size = min(figure.most, column/at)
	if worded {
		size = min(size, wordedMost)
	}
	if size < figure.least {
		return nil, 0, fmt.Errorf("%q doesn’t fit", text)
	}
	for i := range runs {
		runs[i].x = left + runs[i].x*size
		runs[i].width *= size
		runs[i].size *= size
	}
	return runs, size, nil
}

// piecesOf cuts a formula into its words and what stands between them.
func piecesOf(text string) []string {
	var pieces []string
	from, inWord := 0, false
	for i, r := range text {
		if letter := unicode.IsLetter(r); letter != inWord {
			if i > from {
				pieces = append(pieces, text[from:i])
			}
			from, inWord = i, letter
		}
	}
	return append(pieces, text[from:])
}

type kind int

const (
	sign     kind = iota // digits, operators, brackets, spaces and abbreviations
	quantity             // a single capital: E
	wording              // anything else with letters
)

func kindOf(piece string) kind {
	letters, _ := utf8.DecodeRuneInString(piece)
	switch {
	case !unicode.IsLetter(letters), utf8.RuneCountInString(piece) > 1 && strings.ToUpper(piece) == piece:
		return sign
	case utf8.RuneCountInString(piece) == 1 && unicode.IsUpper(letters):
		return quantity
	}
	return wording
}
