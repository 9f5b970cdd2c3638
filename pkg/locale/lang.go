package locale

import (
	"slices"
	"strings"
)

// A Lang is a language of the product: the tag its addresses and its catalogue carry.
type Lang string

// The languages of the product.
const (
	Polish       Lang = "pl"
	Serbian      Lang = "sr" // in Cyrillic
	SerbianLatin Lang = "sr-Latn"
	Romanian     Lang = "ro"
	Greek        Lang = "el"
	English      Lang = "en"
)

// Langs returns the languages in the order of the menu.
func Langs() []Lang {
	return []Lang{Polish, Serbian, SerbianLatin, Romanian, Greek, English}
}

// Name returns the language's name in itself, or the tag of an unknown language.
func (l Lang) Name() string {
	switch l {
	case Polish:
		return "Polski"
	case Serbian:
		return "Српски"
	case SerbianLatin:
		return "Srpski"
	case Romanian:
		return "Română"
	case Greek:
		return "Ελληνικά"
	case English:
		return "English"
	}
	return string(l)
}

// categories returns the plural categories of the language in the order in which the
// compiled catalogue holds the forms of a message (CLDR 48, cardinal numbers).
func (l Lang) categories() []string {
	switch l {
	case Polish:
		return []string{"one", "few", "many", "other"}
	case Serbian, SerbianLatin, Romanian:
		return []string{"one", "few", "other"}
	case Greek, English:
		return []string{"one", "other"}
	}
	return nil
}

// Detect returns the language for a reader whose browser prefers the given languages, most
// wanted first; English when it speaks none of them. Croatian, Bosnian and Montenegrin readers
// get Serbian in Latin, Moldovan ones Romanian.
func Detect(preferred []string) Lang {
	for _, tag := range preferred {
		if lang, ok := detect(tag); ok {
			return lang
		}
	}
	return English
}

// detect returns the language for one tag, such as sr-Latn-RS.
func detect(tag string) (lang Lang, ok bool) {
	parts := strings.Split(strings.ReplaceAll(strings.ToLower(tag), "_", "-"), "-")
	language, subtags := parts[0], parts[1:]
	switch language {
	case "pl", "ro", "el", "en":
		return Lang(language), true
	case "mo":
		return Romanian, true
	case "sr":
		if slices.Contains(subtags, "latn") || slices.Contains(subtags, "me") && !slices.Contains(subtags, "cyrl") {
			return SerbianLatin, true
		}
		return Serbian, true
	case "hr", "bs", "sh", "cnr":
		if slices.Contains(subtags, "cyrl") {
			return Serbian, true
		}
		return SerbianLatin, true
	}
	return "", false
}
