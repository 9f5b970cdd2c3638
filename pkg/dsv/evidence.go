package dsv

import (
	"strings"
	"unicode"
	"unsafe"
)

// evidence is what decides the encoding of a file's bytes: how often which two
// stand side by side, at least one of them beyond ASCII. How a text reads in an
// encoding is a sum over such pairs, so the whole file can be weighed in all
// encodings for the price of counting.
type evidence struct {
	pairs [1 << 16]uint32 // by first byte << 8 | second byte
	last  byte            // of what was added so far
}

// add counts the pairs of the next part of the file. Pad bytes follow it.
func (e *evidence) add(data []byte) {
	base, last := unsafe.Pointer(unsafe.SliceData(data)), e.last
	for i := 0; i < len(data); {
		if i+8 <= len(data) && last < 0x80 && Load(base, i)&high1 == 0 {
			i += 8
			last = data[i-1]
			continue
		}
		for _, b := range data[i:min(len(data), i+8)] {
			if last|b >= 0x80 {
				e.pairs[int(last)<<8|int(b)]++
			}
			last = b
		}
		i += 8
	}
	e.last = last
}

// pair is how often a byte stood behind another one.
type pair struct {
	a, b byte
	n    int
}

// list is the pairs that were there.
func (e *evidence) list() (list []pair) {
	for i, n := range e.pairs {
		if n > 0 {
			list = append(list, pair{byte(i >> 8), byte(i), int(n)})
		}
	}
	return list
}

// best names the encoding in which the evidence reads best. Where several read it
// equally well it is used, if that is one of them, otherwise one in which files in
// the page's language come.
func (e *evidence) best(lang, used string) string {
	list := e.list()
	if isUTF8(list, e.last >= 0x80) {
		return UTF8
	}
	best, most := used, 0
	if s := singleByName(used); s != nil {
		most = s.reads(list, lang)
	}
	for i := range singles {
		s := &singles[i]
		if score := s.reads(list, lang); best == "" || score > most && (best != used || s.differs(list, used)) {
			best, most = s.name, score
		}
	}
	return best
}

// isUTF8 tells whether the bytes beyond ASCII are those of UTF-8 characters, but
// for a few strays. cut: the last character may be.
func isUTF8(list []pair, cut bool) bool {
	var whole, broken, follow, due int // characters; strays; bytes after a second one, and how many were announced
	for _, p := range list {
		starts, continues := p.a >= 0xC2 && p.a < 0xF5, p.b&0xC0 == 0x80
		switch {
		case starts && continues:
			whole += p.n
			if p.a >= 0xE0 {
				due += p.n
			}
			if p.a >= 0xF0 {
				due += p.n
			}
		case p.a >= 0xC0 || continues && p.a < 0x80:
			broken += p.n
		case continues:
			follow += p.n
		}
	}
	if odd := max(follow-due, due-follow); odd > 2 || !cut {
		broken += odd
	}
	return whole > 0 && whole >= 4*broken
}

// differs tells whether there is a byte that another encoding reads differently.
func (s *single) differs(list []pair, other string) bool {
	one, two := s.runes(), singleByName(other).runes()
	for _, p := range list {
		if p.b >= 0x80 && one[p.b-0x80] != two[p.b-0x80] {
			return true
		}
	}
	return false
}

// reads says how much pairs of bytes look like words of one of the languages that
// are written in an encoding: the best of them counts.
func (s *single) reads(list []pair, lang string) int {
	most, known := 0, false
	for i := range languages {
		l := &languages[i]
		if !strings.Contains(l.encodings, s.name) {
			continue
		}
		score, table := prior(s.name), l.characters(s)
		for _, p := range list {
			score += p.n * beside(&table[p.a], &table[p.b])
		}
		// So little decides only between what reads about equally well.
		if len(lang) > 1 && l.code[:2] == lang[:2] {
			score++
		}
		if !known || score > most {
			most, known = score, true
		}
	}
	return most
}

// character is what is known of a byte's character in a language.
type character struct {
	weight int8 // how much it speaks for the language by itself
	script uint8
	habit  uint8
	upper  bool
	vowel  bool
	glide  bool // of the vowels i or u
	symbol bool // stands in no word
	usual  bool // a symbol that may stand behind a word
}

// The habits of letters, as to what stands beside them in a word.
const (
	beforeNoVowel  = 1 + iota // ńśź
	besideNoVowel             // ąę, which start no word either; only i or u may be before them
	beforeNoOther             // ă: no vowel but i or u is behind it
	beforeVowel               // ñ
	beforeNoLetter            // ς
	beforeLetter              // σ
	besideNoAccent            // ά and its like
)

// unlikely is what breaking a habit costs.
const unlikely = 6

// The scripts of letters; 0 is none.
const (
	latin = 1 + iota
	greek
	cyrillic
)

const (
	vowels  = "aeiouyąęóăâîàäãåæéèêëíïôöõøœúûüùáőűěůýαεηιουωάέήίόύώϊϋΐΰаеиоуыэюя"
	symbols = "ªºµ¶¤¦¨¬¯´¸¹¼¾ˇ˘˙˛˝΄΅ͺ₯ˆ˜ƒ†‡" // that hardly anybody writes
	endings = "©°²³½"                        // behind a word or number
	brands  = "®™€"                          // the same, and often so
)

// characters are the bytes as an encoding has them, seen from a language.
func (l *language) characters(s *single) *[256]character {
	table, high := new([256]character), s.runes()
	for b := range table {
		r := rune(b)
		if b >= 0x80 {
			r = high[b-0x80]
		}
		table[b] = l.character(r)
	}
	return table
}

func (l *language) character(r rune) (c character) {
	small := unicode.ToLower(r)
	switch {
	case r < 0x80 && (small < 'a' || small > 'z'):
	case r == unicode.ReplacementChar || r >= 0x80 && r < 0xA0:
		c.weight, c.symbol = -8, true
	case strings.ContainsRune(symbols, r):
		c.weight, c.symbol = -2, true
	case strings.ContainsRune(brands, r):
		c.weight, c.symbol, c.usual = 3, true, true
	case unicode.IsLetter(r):
		c.script, c.upper, c.vowel, c.glide = latin, small != r, strings.ContainsRune(vowels, small), small == 'i' || small == 'u'
		if r >= 0x400 {
			c.script = cyrillic
		} else if r >= 0x370 {
			c.script = greek
		}
		switch small {
		case 'ń', 'ś', 'ź':
			c.habit = beforeNoVowel
		case 'ą', 'ę':
			c.habit = besideNoVowel
		case 'ă':
			c.habit = beforeNoOther
		case 'ñ':
			c.habit = beforeVowel
		case 'ς':
			c.habit = beforeNoLetter
		case 'σ':
			c.habit = beforeLetter
		case 'ά', 'έ', 'ή', 'ί', 'ό', 'ύ', 'ώ':
			c.habit = besideNoAccent
		}
		switch {
		case r < 0x80:
		case strings.ContainsRune(l.letters, small):
			c.weight = 3
		case strings.ContainsRune(foreign, small):
			c.weight = 1
		default:
			c.weight = -1
		}
	case !unicode.IsPunct(r) && r != '\u00A0' && r != '\u00AD':
		c.symbol, c.usual = true, strings.ContainsRune(endings, r)
	}
	return c
}

// beside is what a pair of neighbours says for a language: its second character
// by itself, and whether the two can stand in a word like this.
func beside(a, b *character) int {
	score := int(b.weight)
	switch {
	case a.script != 0 && b.script != 0:
		switch {
		case a.script != b.script:
			score -= unlikely
		case a.script == latin && a.weight != 0 && b.weight != 0:
			score -= 2 // seldom two beyond ASCII in a row
		case a.vowel != b.vowel:
			score++
		default:
			score--
		}
		if b.upper && !a.upper {
			score -= 4
		}
	case a.symbol && b.script != 0:
		score -= 3
	case a.script != 0 && b.symbol && !b.usual:
		score -= 3
	}
	odd := b.habit == besideNoVowel && (a.script == 0 || a.vowel && !a.glide)
	switch a.habit {
	case beforeNoVowel, besideNoVowel:
		odd = odd || b.vowel
	case beforeNoOther:
		odd = odd || b.vowel && !b.glide
	case beforeVowel:
		odd = odd || !b.vowel
	case beforeNoLetter:
		odd = odd || b.script != 0
	case beforeLetter:
		odd = odd || b.script == 0 && !a.upper
	case besideNoAccent:
		odd = odd || b.habit == besideNoAccent
	}
	if odd {
		score -= unlikely
	}
	return score
}
