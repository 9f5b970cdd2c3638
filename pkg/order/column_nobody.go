package order

import (
	"bytes"
	"strings"
	"sync"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/status"
)

// Guests have no key of their own, so shops write something in its place. Kept
// as one customer, all of them would be the shop's most faithful one.
const (
	// nobodyWords mean nobody by themselves or with each other ("Guest Guest"), in normal form.
	nobodyWords = " guest guests gosc goscinny gost gosti invitat oaspete vizitator musafir επισκεπτησ επισκεπτρια " +
		"anonymous anonim anonimo anonimowy anonimni anonymized anonymised ανωνυμοσ αγνωστοσ unknown nieznany nepoznat nepoznato necunoscut " +
		"none null nil nan undefined empty blank deleted brak nema nincs lipsa niciunul κενο customer client klient kupac πελατησ user "
	// nobodyPhrases mean nobody as a whole: whom shops' tills and books sell to.
	nobodyPhrases = "|n a|na|not available|not set|not provided|no name|noname|no email|no mail|walk in|walk in customer|cash customer|cash sale|retail customer|" +
		"invalid request|" +
		"brak danych|nie podano|klient detaliczny|klienci detaliczni|sprzedaz detaliczna|klient anonimowy|klient indywidualny|klient z ulicy|osoba prywatna|osoba fizyczna|sprzedaz paragonowa|paragon|" +
		"bez naziva|bez imena|nije uneto|krajnji kupac|krajnji potrosac|kupac gradanin|fizicko lice|fizicka lica|maloprodaja|" +
		"fara nume|fara email|nespecificat|client ocazional|clienti diversi|client magazin|client persoana fizica|persoana fizica|persoane fizice|client final|bon fiscal|" +
		"πελατησ λιανικησ|πελατεσ λιανικησ|πελατησ λιανικων πωλησεων|λιανικη|ιδιωτησ|διαφοροι πελατεσ|χωρισ ονομα|δεν υπαρχει|γενικοσ πελατησ|"
	// nobodyMail are the names in placeholder addresses.
	nobodyMail = " guest noemail nomail noreply nobody anonymous anonim unknown none null na gosc gost brak brakmaila brakemail brakadresu nema nemamejl nemaimejl nemaemail faraemail faramail invitat oaspete "
)

// sameMail are the names that are placeholders only where the domain begins so too.
const sameMail = " email mail klient client customer test "

// generic are of nobodyWords those that stand for nobody only beside another.
const generic = " customer client klient kupac πελατησ user "

// isNobody tells of a customer's key whether it means no particular customer: a
// guest's name, a word for none, a 0, mere signs, a placeholder address.
func isNobody(cell []byte, key KeyKind) bool {
	if len(cell) > 64 {
		return false
	}
	if isSpoilt(cell) {
		return true
	}
	if at := bytes.IndexByte(cell, '@'); at >= 0 && key != ByName {
		return isNobodyMail(cell[:at], cell[at+1:])
	}
	if key == ByID && len(cell) > 0 && cell[0]-'1' < 9 {
		return false
	}
	var room [192]byte
	name := string(fold.AppendNormal(room[:0], cell))
	switch {
	case name == "":
		return true // "-", "?", "…"
	case name == "na" && key == ByName:
		return false
	case name[0] >= '0' && name[0] <= '9':
		return isNoNumber(name, key)
	case strings.Contains(nobodyPhrases, "|"+name+"|"):
		return true
	case key == ByID && bytes.IndexByte(cell, ' ') < 0:
		return fold.InWords(nobodyWords, name) && !fold.InWords(generic, name)
	case (key == ByEmail || key == ByPhone) && isExcuse(name):
		return true
	}
	sure := false
	for word := range strings.FieldsSeq(name) {
		if !fold.InWords(nobodyWords, word) {
			return false
		}
		sure = sure || !fold.InWords(generic, word)
	}
	return sure
}

// isExcuse tells of what stands in the place of an address or a phone number that
// it is one word, without a digit, or begins with a no: "nie podał", "nema tel",
// "fără". A name of several words may be the customer's.
func isExcuse(name string) bool {
	space := strings.IndexByte(name, ' ')
	return !strings.ContainsAny(name, "0123456789") && (space < 0 || status.IsNegation(name[:space]))
}

// isFault tells of a cell that a spreadsheet could not work out: #REF!, #N/D!,
// #ΤΙΜΗ!, #NAME?, Err:502.
func isFault(cell []byte) bool {
	n := len(cell)
	if n < 4 || cell[0] != '#' || cell[1] <= '9' {
		return n == 7 && string(cell[:5]) == "Err:5"
	}
	last := cell[n-1]
	return last == '!' || last == '?' || n <= len("#Δ/Υ") && last > '9' && bytes.IndexByte(cell, '/') > 0
}

// isNobodyMail tells whether an address is a placeholder, by the name in it.
func isNobodyMail(name, domain []byte) bool {
	// A file has many addresses, and most are longer than any of these or have a digit.
	if len(name) > 24 || len(name) > 0 && name[len(name)-1]-'0' <= 9 {
		return false
	}
	var room [64]byte
	normal := fold.AppendNormal(room[:0], name)
	bare := fold.AppendClosed(normal[:0], normal)
	if len(bare) == 0 || len(domain) == 0 {
		return true
	}
	same, listed := placeholders()[string(bare)]
	// mail@mail.com is nobody's, mail@shop.rs may be somebody's.
	return listed && (!same || bytes.HasPrefix(bytes.ToLower(domain), bare))
}

// placeholders are the names in placeholder addresses, and of each whether the domain has to begin so, too.
var placeholders = sync.OnceValue(func() map[string]bool {
	m := map[string]bool{}
	for word := range strings.FieldsSeq(nobodyMail) {
		m[word] = false
	}
	for word := range strings.FieldsSeq(sameMail) {
		m[word] = true
	}
	return m
})

// isNoNumber tells whether a number stands for none: it is 0, or a phone number
// of one digit only.
func isNoNumber(number string, key KeyKind) bool {
	digits := strings.ReplaceAll(number, " ", "")
	if strings.Trim(digits, "0") == "" {
		return true
	}
	return key == ByPhone && len(digits) >= 6 && strings.Trim(digits, digits[:1]) == ""
}
