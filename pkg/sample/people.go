package sample

import (
	"strconv"
	"strings"
)

// people gives each customer a name and an address, by number and one after the other.
type people struct {
	first, last []string
	chance      random
	named       []person
	bearers     map[string]int // of each name so far
}

type person struct{ name, address string }

func (w *words) people() *people {
	return &people{first: strings.Fields(w.first), last: strings.Fields(w.last), chance: 7, bearers: map[string]int{}}
}

// of is the name and the address of a customer, nothing of a guest. Namesakes have a number in their addresses.
func (p *people) of(customer int) (name, address string) {
	if customer < 0 {
		return "", ""
	}
	for len(p.named) <= customer {
		first, last := p.first[p.chance.below(len(p.first))], p.last[p.chance.below(len(p.last))]
		name := first + " " + last
		local := plain.write(strings.ToLower(latin.write(first + "." + last)))
		if p.bearers[name]++; p.bearers[name] > 1 {
			local += strconv.Itoa(p.bearers[name])
		}
		p.named = append(p.named, person{name, local + "@example.com"})
	}
	return p.named[customer].name, p.named[customer].address
}

// letters are how the letters of one way of writing are written in another.
type letters map[rune]string

// latin writes Serbian Cyrillic in Latin letters.
var latin = pairs(
	"А Б В Г Д Ђ Е Ж З И Ј К Л Љ М Н Њ О П Р С Т Ћ У Ф Х Ц Ч Џ Ш а б в г д ђ е ж з и ј к л љ м н њ о п р с т ћ у ф х ц ч џ ш",
	"A B V G D Đ E Ž Z I J K L Lj M N Nj O P R S T Ć U F H C Č Dž Š a b v g d đ e ž z i j k l lj m n nj o p r s t ć u f h c č dž š",
)

// plain writes small letters without marks, and Greek ones in Latin letters, as people do in their addresses.
var plain = pairs(
	"ą ć ę ł ń ó ś ź ż č đ š ž ă â î ș ț ά έ ή ί ό ύ ώ α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω",
	"a c e l n o s z z c dj s z a a i s t a e i i o u o a v g d e z i th i k l m n x o p r s s t u f ch ps o",
)

// pairs pairs what stands in each place of two rows.
func pairs(from, to string) letters {
	all := letters{}
	written := strings.Fields(to)
	for i, letter := range strings.Fields(from) {
		for _, r := range letter {
			all[r] = written[i]
		}
	}
	return all
}

// write writes a text so; what it has no other letters for stays.
func (l letters) write(text string) string {
	var out []byte
	for _, r := range text {
		if other, ok := l[r]; ok {
			out = append(out, other...)
		} else {
			out = append(out, string(r)...)
		}
	}
	return string(out)
}
