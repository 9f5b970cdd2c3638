package dsv

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

const (
	bom8    = "\xEF\xBB\xBF"
	bom16LE = "\xFF\xFE"
	bom16BE = "\xFE\xFF"
)

// sniffEncoding names the encoding of a file by its first bytes, and how many of
// them are a byte order mark. chosen, if not "", is taken as it stands; lang
// decides between encodings that fit equally well.
func sniffEncoding(head []byte, chosen, lang string) (encoding string, skip int, err error) {
	switch {
	case bytes.HasPrefix(head, []byte(bom8)):
		encoding, skip = UTF8, len(bom8)
	case bytes.HasPrefix(head, []byte(bom16LE)):
		encoding, skip = UTF16LE, len(bom16LE)
	case bytes.HasPrefix(head, []byte(bom16BE)):
		encoding, skip = UTF16BE, len(bom16BE)
	}
	if chosen != "" {
		if chosen != encoding {
			skip = 0
		}
		return chosen, skip, nil
	}
	if encoding != "" {
		return encoding, skip, nil
	}
	if bytes.IndexByte(head, 0) >= 0 {
		if encoding = guess16(head); encoding == "" {
			return "", 0, &FileError{Code: FileBinary}
		}
		return encoding, 0, nil
	}
	if validButForTheEnd(head) {
		return UTF8, 0, nil
	}
	return guessSingle(head, lang), 0, nil
}

// validButForTheEnd tells whether head is UTF-8, its last character perhaps cut.
func validButForTheEnd(head []byte) bool {
	for i := 1; i <= utf8.UTFMax-1 && i <= len(head); i++ {
		if c := head[len(head)-i]; utf8.RuneStart(c) {
			if c >= utf8.RuneSelf && !utf8.FullRune(head[len(head)-i:]) {
				head = head[:len(head)-i]
			}
			break
		}
	}
	return utf8.Valid(head)
}

// guess16 recognises UTF-16 without a mark: its zero bytes are the upper halves
// of ASCII characters, among them a line's end. It is "" for other binary data.
func guess16(head []byte) string {
	var zeros [2]int // at even and at odd places
	lines := 0
	for i, b := range head {
		if b == 0 {
			zeros[i&1]++
			if other := i ^ 1; other < len(head) && (head[other] == '\n' || head[other] == '\r') {
				lines++
			}
		}
	}
	most, least := max(zeros[0], zeros[1]), min(zeros[0], zeros[1])
	switch {
	case lines == 0 || 16*most < len(head) || 20*least > most:
		return ""
	case zeros[1] > zeros[0]:
		return UTF16LE
	}
	return UTF16BE
}

// guessSingle names the single-byte encoding under which head reads best.
func guessSingle(head []byte, lang string) string {
	best, bestScore := "", 0
	for i := range singles {
		s := &singles[i]
		score := 4 * s.score(head)
		if strings.Contains(s.langs, " "+lang+" ") {
			score++
		}
		if best == "" || score > bestScore {
			best, bestScore = s.name, score
		}
	}
	return best
}

// score says how much head looks like words of our shops' languages: letters
// that are typical, of one script, with no symbol inside a word and no capital
// after a small letter.
func (s *single) score(head []byte) int {
	table := s.runes()
	typical := map[rune]bool{}
	for _, r := range s.typical {
		typical[r] = true
	}
	at := func(i int) rune {
		if i < 0 || i >= len(head) {
			return ' '
		}
		if head[i] < 0x80 {
			return rune(head[i])
		}
		return table[head[i]-0x80]
	}
	score := 0
	for i, b := range head {
		if b < 0x80 {
			continue
		}
		before, r, after := at(i-1), at(i), at(i+1)
		switch {
		case r == utf8.RuneError || r < 0xA0:
			score -= 6
		case !unicode.IsLetter(r):
			if unicode.IsLetter(before) && unicode.IsLetter(after) {
				score -= 4
			} else if unicode.IsLetter(before) && !unicode.IsPunct(r) && r != '\u00A0' {
				score -= 2
			}
		default:
			if typical[r] {
				score += 2
			}
			if unicode.IsUpper(r) && unicode.IsLower(before) {
				score -= 3
			}
			if !unicode.Is(unicode.Latin, r) && (asciiLetter(before) || asciiLetter(after)) {
				score -= 3
			}
		}
	}
	return score
}

func asciiLetter(r rune) bool { return r|0x20 >= 'a' && r|0x20 <= 'z' }
