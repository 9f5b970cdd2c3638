package dsv

import (
	"bytes"
)

const (
	bom8    = "\xEF\xBB\xBF"
	bom16LE = "\xFF\xFE"
	bom16BE = "\xFE\xFF"
)

// sniffEncoding names the encoding of a file where its first bytes show it, and
// how many of them are a byte order mark; "" is text of one byte or more a
// character. chosen, if not "", is taken as it stands.
func sniffEncoding(head []byte, chosen string) (encoding string, skip int, err error) {
	switch {
	case bytes.HasPrefix(head, []byte(bom8)):
		encoding, skip = UTF8, len(bom8)
	case bytes.HasPrefix(head, []byte(bom16LE)):
		encoding, skip = UTF16LE, len(bom16LE)
	case bytes.HasPrefix(head, []byte(bom16BE)):
		encoding, skip = UTF16BE, len(bom16BE)
	}
	switch {
	case chosen != "" && chosen != encoding:
		return chosen, 0, nil
	case chosen != "" || encoding != "":
		return encoding, skip, nil
	case bytes.IndexByte(head, 0) >= 0:
		if encoding = guess16(head); encoding == "" && binary(head) {
			return "", 0, &FileError{Code: FileBinary}
		}
	}
	return encoding, 0, nil
}

// guess16 recognises UTF-16 without a mark: one byte of two is the upper half of a
// character of our scripts, a zero one among them that of a line's end. It is ""
// for all else.
func guess16(head []byte) string {
	var zeros, upper [2]int // at even and at odd places
	lines := 0
	for i, b := range head {
		if b <= 5 {
			upper[i&1]++
		}
		if b == 0 {
			zeros[i&1]++
			if other := i ^ 1; other < len(head) && (head[other] == '\n' || head[other] == '\r') {
				lines++
			}
		}
	}
	half := 0
	if zeros[1] > zeros[0] {
		half = 1
	}
	switch {
	case lines == 0 || 20*upper[half] < 9*len(head) || 20*zeros[1-half] > zeros[half]:
		return ""
	case half == 1:
		return UTF16LE
	}
	return UTF16BE
}

// binary tells of a head with NULs whether it is no text. Text may be padded with
// NULs, or have lost a stretch to them; other control characters are rare in it,
// and between two NULs lies more than a letter.
func binary(head []byte) bool {
	var runs, controls, text int
	last := byte(1)
	for _, b := range head {
		switch {
		case b == 0 && last != 0:
			runs++
		case b == 0:
		case b < ' ' && (b < '\t' || b > '\r') || b == 0x7F:
			controls++
		default:
			text++
		}
		last = b
	}
	return 50*controls > text || 2*runs > text
}
