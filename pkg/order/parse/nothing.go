package parse

import (
	"bytes"
	"strings"

	"keeprate/pkg/order/fold"
)

// nothingWords are what people and programs write for no value, in normal form and without spaces.
const nothingWords = " null none nan na nil empty blank nd niedotyczy brak brakdanych nema nemapodataka lipsa nuexista nincs κενο καμια δενυπαρχει "

// SaysNothing tells of a cell without an amount or a date whether it says just
// that: "—", n/a, NULL, brak, lipsă.
func SaysNothing(cell []byte) bool {
	if len(cell) > 24 {
		return false
	}
	if len(bytes.TrimFunc(cell, func(r rune) bool { return isDash(r) || isSpace(r) })) == 0 || string(cell) == `\N` {
		return true
	}
	var room [96]byte
	text := fold.AppendNormal(room[:0], cell)
	return strings.Contains(nothingWords, " "+string(fold.AppendClosed(text[:0], text))+" ")
}
