package locale

import (
	"strings"
	"unicode"
)

// latin is the Serbian Latin alphabet by the Cyrillic one, letter for letter.
var latin = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'ђ': "đ", 'е': "e", 'ж': "ž", 'з': "z", 'и': "i",
	'ј': "j", 'к': "k", 'л': "l", 'љ': "lj", 'м': "m", 'н': "n", 'њ': "nj", 'о': "o", 'п': "p", 'р': "r",
	'с': "s", 'т': "t", 'ћ': "ć", 'у': "u", 'ф': "f", 'х': "h", 'ц': "c", 'ч': "č", 'џ': "dž", 'ш': "š",
}

// Latin writes Serbian Cyrillic in Latin, letter by letter; what is not Serbian Cyrillic stays.
// A capital Љ, Њ or Џ gives Lj, Nj, Dž, but LJ, NJ, DŽ in a word of capitals.
func Latin(text string) string {
	letters := []rune(text)
	var out strings.Builder
	for i, letter := range letters {
		lower := unicode.ToLower(letter)
		spelt, ok := latin[lower]
		switch {
		case !ok:
			out.WriteRune(letter)
		case letter == lower:
			out.WriteString(spelt)
		case amongCapitals(letters, i):
			out.WriteString(strings.ToUpper(spelt))
		default:
			first := []rune(spelt)
			out.WriteString(strings.ToUpper(string(first[:1])) + string(first[1:]))
		}
	}
	return out.String()
}

// amongCapitals tells whether the letter stands in a word of capitals: by the next letter, or at
// the word's end by the one before.
func amongCapitals(letters []rune, i int) bool {
	if i+1 < len(letters) && unicode.IsLetter(letters[i+1]) {
		return unicode.IsUpper(letters[i+1])
	}
	return i > 0 && unicode.IsUpper(letters[i-1])
}
