package dsv

import "strings"

// The encodings by name, as Options.Encoding takes and Dialect.Encoding gives them.
const (
	UTF8    = "utf-8"
	UTF16LE = "utf-16le"
	UTF16BE = "utf-16be"
)

// single declares a single-byte encoding once: the decoder, the guess and the
// list of names derive from it.
type single struct {
	name string
	high string // the characters of the upper half, see codepage.go
}

// Of candidates that read equally well the first wins, so the commoner stands first.
var singles = []single{
	{"windows-1250", windows1250},
	{"windows-1251", windows1251},
	{"windows-1252", windows1252},
	{"windows-1253", windows1253},
	{"iso-8859-2", latin2},
	{"iso-8859-5", cyrillic5},
	{"iso-8859-7", greek7},
	{"ibm852", ibm852},
	{"ibm737", ibm737},
	{"x-mac-ce", macCE},
	{"x-mac-greek", macGreek},
	{"x-mac-cyrillic", macCyrillic},
}

// language is what is known of the letters beyond ASCII of a language of the page.
type language struct {
	code      string
	encodings string // in which its files come
	letters   string
}

// English stands for all that files of the West have: names.
var languages = []language{
	{"pl", "windows-1250 iso-8859-2 ibm852 x-mac-ce", "ąćęłńóśźż"},
	{"sr-Latn", "windows-1250 iso-8859-2 ibm852", "čćđšž"},
	{"ro", "windows-1250 iso-8859-2 ibm852", "ăâîşţ"},
	{"en", "windows-1252", "àâäçéèëîïñóôöõúûüùßáí"},
	{"sr", "windows-1251 iso-8859-5 x-mac-cyrillic", "абвгдђежзијклљмнњопрстћуфхцчџш"},
	{"el", "windows-1253 iso-8859-7 ibm737 x-mac-greek", "αβγδεζηθικλμνξοπρςστυφχψωάέήίόύώ"},
}

// foreign are letters of their neighbours, which stand in names.
const foreign = "ąćęłńóśźżčđšžăâîşţàäãåæçéèêëíïñôöõøœúûüùßáőűěřůýďťňϊϋ"

// Encodings lists the names of every encoding that can be read.
func Encodings() []string {
	names := []string{UTF8, UTF16LE, UTF16BE}
	for _, s := range singles {
		names = append(names, s.name)
	}
	return names
}

// runes is the upper half as 128 characters.
func (s *single) runes() [128]rune {
	var table [128]rune
	for i := range table {
		table[i] = rune(0x80 + i)
	}
	high := []rune(s.high)
	copy(table[128-len(high):], high)
	return table
}

func singleByName(name string) *single {
	for i := range singles {
		if singles[i].name == name {
			return &singles[i]
		}
	}
	return nil
}

// prior is what speaks for an encoding before anything is read. In those of the
// standard next to no file comes today. Those of MS-DOS and the Macintosh are what
// Excel's "CSV (MS-DOS)" and "CSV (Macintosh)" write: they have to read a good deal
// better than the others, as in a word or two they may by chance.
func prior(name string) int {
	switch {
	case strings.HasPrefix(name, "windows"):
		return 2
	case strings.HasPrefix(name, "iso"):
		return 0
	}
	return -15
}
