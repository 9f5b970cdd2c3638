package dsv

// The encodings by name, as Options.Encoding takes and Dialect.Encoding gives them.
const (
	UTF8    = "utf-8"
	UTF16LE = "utf-16le"
	UTF16BE = "utf-16be"
)

// single declares a single-byte encoding once: the decoder, the guess and the
// list of names derive from it.
type single struct {
	name    string
	high    string // the characters of the upper half, see codepage.go
	typical string // letters that speak for this encoding in the languages of our shops
	langs   string // languages of the page that prefer it where nothing decides
}

const (
	latinLetters    = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻčđšžČĐŠŽăâîşţĂÂÎŞŢ"
	westernLetters  = "éèêëàâçôöäüßñáíóúîïÉÖÄÜ"
	cyrillicLetters = "абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ"
	greekLetters    = "αβγδεζηθικλμνξοπρςστυφχψωάέήίόύώΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ"
)

// The first of equal candidates wins, so the commoner family stands first.
var singles = []single{
	{"windows-1250", windows1250, latinLetters, " pl sr-Latn ro "},
	{"windows-1251", windows1251, cyrillicLetters, " sr "},
	{"windows-1252", windows1252, westernLetters, " en "},
	{"windows-1253", windows1253, greekLetters, " el "},
	{"iso-8859-2", latin2, latinLetters, ""},
	{"iso-8859-5", cyrillic5, cyrillicLetters, ""},
	{"iso-8859-7", greek7, greekLetters, ""},
}

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
