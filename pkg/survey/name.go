package survey

import (
	"strings"

	"keeprate/pkg/order/fold"
)

// framed is a name as names are compared, with a space at either end.
//
//	"Oceń: 0–10" → " ocen 0 10 ", "npsScore" → " nps score "
func framed(name string) string { return " " + fold.Name(name) + " " }

// Beginnings of words in English, Polish, Serbian, Romanian and Greek, as framed
// writes them; a space behind one ends the word.
const (
	recommending = " recommend, recoman, nps, net promoter, promoter, polec, rekomend, preporu, συστησ, συστην, συστασ, συνιστ, προτειν"
	likelihood   = " likel, prawdopodob, verovatn, probabil, πιθαν, spremn, gotow, chetn"
	scoring      = " scor, rate, rating, ocen, wynik, punkt, punctaj, nota , evalu, βαθμ, αξιολογ"
	notScores    = " id , no , nr , lp , rb , age , wiek, godin, varst, ηλικ, quantity, qty, count, ilosc, liczba, kolicin, broj, cantit, numar, ποσοτ, αριθμ," +
		" order, visit, purchas, month, day , hour, year, duration"

	submitted = " submit, timestamp, end date, complet, finish, sygnatura czasow, marcaj, χρονικη σημ, vremenska oz, zakoncz, przesl, zavrs, finaliz, ολοκληρ, υποβολ"
	dated     = " date, data, datum, dat , time, czas, vreme, timp, created, recorded, respond, ημερ, ημ, χρον"
	notDone   = " start, begin, stage, update, rozpocz, pocet, incep, εναρξ, order, purchas, zamow, zakup, porud, kupov, comen, achiz, παραγγ, αγορ"
	born      = " birth, urodz, roden, naster, γεννησ"
)

// names tells whether one of the words of a list begins in a folded name.
func names(folded, list string) bool {
	if len(folded) < 2 {
		return false
	}
	for word := range strings.SplitSeq(list, ",") {
		if strings.Contains(folded, word) {
			return true
		}
	}
	return false
}

// How surely a name speaks for a column, by its words.
const (
	surely  = 200
	rather  = 100
	perhaps = 50
)

// scoreName tells how surely a folded name is that of the question for which
// answers are sought; below 0 it is another thing's.
func scoreName(folded string) int {
	points := 0
	if names(folded, recommending) {
		points += surely
	}
	if names(folded, likelihood) {
		points += rather
	}
	if names(folded, scoring) || namesScale(folded) {
		points += perhaps
	}
	if points < rather && names(folded, notScores) {
		return -surely
	}
	return points
}

// namesScale tells whether a name says that answers go from 0 to 10.
func namesScale(folded string) bool {
	i := strings.Index(folded, " 0 ")
	return i >= 0 && strings.Contains(folded[i+2:], " 10 ")
}

// dateName tells how surely a folded name is that of the day of the answer.
func dateName(folded string) int {
	points := 0
	if names(folded, submitted) {
		points += rather
	}
	if names(folded, dated) {
		points += perhaps
	}
	if names(folded, notDone) {
		points -= perhaps - 10
	}
	if names(folded, born) {
		points -= surely
	}
	return points
}

// platformOf recognises the tool by the names of its columns.
func platformOf(folded []string, header []string) string {
	if len(folded) == 0 {
		return ""
	}
	any := func(name string) bool {
		for _, f := range folded {
			if f == name {
				return true
			}
		}
		return false
	}
	switch {
	case any(" respondent id ") && any(" collector id "):
		return SurveyMonkey
	case header[0] == "#" && (any(" network id ") || any(" submit date utc ")):
		return Typeform
	case strings.Contains("| timestamp | sygnatura czasowa | vremenska oznaka | marcaj de timp | marcaj temporal | χρονικη σημανση |", "|"+folded[0]+"|"):
		return GoogleForms
	}
	return ""
}
