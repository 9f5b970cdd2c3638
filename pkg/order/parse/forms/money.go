package forms

import (
	"strconv"
	"strings"
)

// unit is one whole of a currency: amounts are in its ten-thousandths.
const unit = 10_000

// Money is a way of writing amounts.
type Money struct {
	Decimal string
	Group   string // before every three digits of the whole part
	indian  bool   // before every two but the last three
	places  int    // -1: as many as there are
	Minus   string // round the number, as "(#)"
	Sign    string // round that, as "# zł"
}

// What stands round an amount: a minus, the currency's sign, word or code, what keeps it as text.
var (
	groups  = []string{"", "sign", " ", "\u00a0", "\u202f", "\u2009", "'", "’", "&nbsp;"}
	Minuses = []string{"-#", "#-", "(#)", "−#", "- #", "'-#", "–#"}
	Signs   = []string{"#", "#WORD", "# WORD", "#\u00a0WORD", "WORD#", "WORD #", "#CODE", "# CODE", "CODE#", "CODE #", "# CODE.", "=\"#\"", "'#", "+#"}
)

// Amounts are the ways of writing the number itself.
var Amounts = func() (forms []Money) {
	for _, decimal := range []string{".", ","} {
		for _, group := range groups {
			if group == "sign" {
				group = string(rune('.' + ',' - int(decimal[0])))
			}
			for _, places := range []int{0, 2, 4, -1} {
				forms = append(forms, Money{Decimal: decimal, Group: group, places: places})
			}
		}
	}
	return append(forms, Money{Decimal: ".", Group: ",", indian: true, places: 2})
}()

// Write writes an amount of ten-thousandths, which must need no more places.
func (f *Money) Write(v int64, t *Tongue) string {
	n := uint64(max(v, -v))
	whole := strconv.FormatUint(n/unit, 10)
	places := strconv.FormatUint(unit+n%unit, 10)[1:]
	if f.places >= 0 {
		places = places[:f.places]
	} else {
		places = strings.TrimRight(places, "0")
	}
	size := 3
	for at := len(whole) - 3; at > 0; at -= size {
		whole = whole[:at] + f.Group + whole[at:]
		if f.indian {
			size = 2
		}
	}
	text := whole
	if places != "" {
		text += f.Decimal + places
	}
	if v < 0 {
		text = strings.Replace(f.Minus, "#", text, 1)
	}
	return strings.NewReplacer("#", text, "WORD", t.word, "CODE", t.Currency).Replace(f.Sign)
}

// Round gives an amount that the form can write.
func (f *Money) Round(v int64) int64 {
	for range 4 - max(f.places, 0) {
		if f.places >= 0 {
			v -= v % 10
			v /= 10
		}
	}
	for range 4 - max(f.places, 0) {
		if f.places >= 0 {
			v *= 10
		}
	}
	return v
}
