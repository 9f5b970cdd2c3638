package chart

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")

func escape(s string) string { return escaper.Replace(s) }

func letters(s string) int { return utf8.RuneCountInString(s) }

// short writes a coordinate with two decimals at most.
func short(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

func percent(x float64) string { return short(x) + "%" }

// The widths that labels have to fit in, in letters: those of a narrow phone and of a desk.
const narrow, wide = 34, 100

// every says which of n labels side by side are written: each wide-th of them on a desk, each narrow-th on a phone,
// which is a multiple of it.
func every(labels []string) (onDesk, onPhone int) {
	longest := 0
	for _, l := range labels {
		longest = max(longest, letters(l)+2)
	}
	all := longest * len(labels)
	onDesk = max(1, (all+wide-1)/wide)
	onPhone = onDesk * max(1, (all+narrow*onDesk-1)/(narrow*onDesk))
	return onDesk, onPhone
}

// picture is the frame of a drawing: a box that the stylesheet gives a height and margins for the labels.
func picture(classes, label, drawing string) string {
	return `<div class="chart` + classes + `" role="img" aria-label="` + escape(label) + `"><svg aria-hidden="true" width="100%" height="100%">` +
		drawing + `</svg></div>`
}
