package view

import (
	"strconv"
	"strings"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/order/parse"
)

// The page shows how one cell was read, to be checked by eye. The engine alone reads the file.

// readDate reads a cell that holds the parts of a date as numbers; a month written as a word is left alone.
func readDate(text string, by parse.DateOrder) (day int32, ok bool) {
	parts := dateParts(text)
	if len(parts) != 3 {
		return 0, false
	}
	y, m, d := parts[0], parts[1], parts[2]
	switch by {
	case parse.DMY:
		y, m, d = parts[2], parts[1], parts[0]
	case parse.MDY:
		y, m, d = parts[2], parts[0], parts[1]
	case parse.YMD:
	default:
		return 0, false
	}
	if y < 100 {
		y += 2000
	}
	if m < 1 || m > 12 || d < 1 || d > 31 {
		return 0, false
	}
	return civil.Day(y, m, d), true
}

// dateParts are the three numbers that a date begins with.
func dateParts(text string) []int {
	text = strings.TrimSpace(text)
	if len(text) >= 8 && strings.Trim(text[:8], "0123456789") == "" {
		text = text[:4] + "-" + text[4:6] + "-" + text[6:8]
	}
	var parts []int
	for len(parts) < 3 {
		end := 0
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		n, err := strconv.Atoi(text[:end])
		if err != nil {
			return nil
		}
		parts = append(parts, n)
		text = strings.TrimLeft(text[end:], "./- ")
	}
	return parts
}

// readAmount reads a cell by its decimal sign; whatever else parts its digits is grouping.
func readAmount(text string, decimal byte) (float64, bool) {
	var b strings.Builder
	for _, c := range []byte(text) {
		switch {
		case c >= '0' && c <= '9', c == '-':
			b.WriteByte(c)
		case c == decimal:
			b.WriteByte('.')
		}
	}
	x, err := strconv.ParseFloat(b.String(), 64)
	return x, err == nil
}
