package dsv

import "strings"

// Valid is a cell's text as a string, its unreadable bytes as U+FFFD.
func Valid(cell []byte) string { return strings.ToValidUTF8(string(cell), "\uFFFD") }
