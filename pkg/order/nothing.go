package order

import (
	"bytes"
	"strings"
)

// nothingWords are what people and programs write for no value, in normal form and without spaces.
const nothingWords = " null none nan na nil empty blank nd niedotyczy brak brakdanych nema nemapodataka lipsa nuexista nincs κενο καμια δενυπαρχει "

// saysNothing tells of a cell without an amount or a date whether it says just
// that: "—", n/a, NULL, brak, lipsă.
func saysNothing(cell []byte) bool {
	if len(cell) > 24 {
		return false
	}
	if len(bytes.TrimFunc(cell, func(r rune) bool { return isDash(r) || isSpace(r) })) == 0 || string(cell) == `\N` {
		return true
	}
	var room [96]byte
	text := appendNormal(room[:0], cell)
	return strings.Contains(nothingWords, " "+string(appendClosed(text[:0], text))+" ")
}

// appendClosed appends a text in normal form without its spaces. It may be done in place.
func appendClosed(dst, text []byte) []byte {
	for _, c := range text {
		if c != ' ' {
			dst = append(dst, c)
		}
	}
	return dst
}
