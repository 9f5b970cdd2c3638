package order

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"keeprate/pkg/order/parse/forms"
	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// encodings are those in which a file is written.
var encodings = []struct {
	name string
	to   encoding.Encoding
}{
	{"utf-8", unicode.UTF8},
	{"utf-8 with a mark", unicode.UTF8BOM},
	{"utf-16le", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
	{"utf-16be", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
	{"utf-16le without a mark", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"utf-16be without a mark", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
	{"windows-1250", charmap.Windows1250},
	{"windows-1251", charmap.Windows1251},
	{"windows-1252", charmap.Windows1252},
	{"windows-1253", charmap.Windows1253},
	{"iso-8859-2", charmap.ISO8859_2},
	{"iso-8859-5", charmap.ISO8859_5},
	{"iso-8859-7", charmap.ISO8859_7},
}

var (
	delimitersOf = []string{",", ";", "\t", "|"}
	lineEnds     = []string{"\n", "\r\n", "\r"}
)

// How the cells of a file are quoted.
const (
	quoteNeeded = iota
	quoteAll
	quoteSome
	quotings
)

// How a file names its customers.
const (
	keyEmail = iota
	keyName
	keyBoth
)

// export is a file before it is written: one point of the product of all the
// ways to write one.
type export struct {
	encoding, delimiter, lineEnd, quoting int
	tongue                                *tongue
	date                                  forms.Date
	money                                 forms.Money
	key                                   int
	ownCurrency                           bool // a column of its own
	notes                                 bool // cells with delimiters, quotes and line breaks
	orders                                []sold
}

// convention draws what does not have to be gone through in full.
func (e *export) convention(random *rand.Rand) {
	e.key, e.ownCurrency, e.notes = random.IntN(3), random.IntN(2) == 0, random.IntN(2) == 0
	e.money.Minus = forms.Minuses[random.IntN(len(forms.Minuses))]
	e.money.Sign = forms.Signs[random.IntN(len(forms.Signs))]
	e.orders = shopOrders(random, e.tongue, &e.money, 6+random.IntN(8))
}

// header draws a name for a role in the file's language.
func (e *export) header(random *rand.Rand, r role.Role) string {
	names := strings.Split(e.tongue.table[r], ", ")
	name := names[random.IntN(len(names))]
	if e.tongue.cyrillic {
		return cyrillic.Replace(name)
	}
	// Comma below is in none of the old encodings.
	name = strings.NewReplacer("ș", "ş", "ț", "ţ").Replace(name)
	if random.IntN(3) == 0 {
		first, n := utf8.DecodeRuneInString(name)
		name = strings.ToUpper(string(first)) + name[n:]
	}
	return name
}

// cyrillic writes the Latin names of Serbian in its other script.
var cyrillic = func() *strings.Replacer {
	pairs := []string{"lj", "љ", "nj", "њ", "dž", "џ"}
	latin := []rune("abcčćdđefghijklmnoprsštuvzžPDVIB")
	for i, r := range []rune("абцчћдђефгхијклмнопрсштувзжПДВИБ") {
		pairs = append(pairs, string(latin[i]), string(r))
	}
	return strings.NewReplacer(pairs...)
}()

// text is the file, before it is encoded, and what reading it must give.
func (e *export) text(random *rand.Rand) (file, want string) {
	columns := []role.Role{role.Order, role.Date, role.Total, role.Status}
	if e.key != keyName {
		columns = append(columns, role.Email)
	}
	if e.key != keyEmail {
		columns = append(columns, role.Name)
	}
	if e.ownCurrency {
		columns = append(columns, role.Currency)
	}
	if e.notes {
		columns = append(columns, role.Item)
	}
	random.Shuffle(len(columns), func(i, j int) { columns[i], columns[j] = columns[j], columns[i] })
	var out, read strings.Builder
	row := func(cell func(role.Role) string) {
		for i, r := range columns {
			if i > 0 {
				out.WriteString(delimitersOf[e.delimiter])
			}
			out.WriteString(e.quote(random, cell(r)))
		}
		out.WriteString(lineEnds[e.lineEnd])
	}
	named := "-" // the currency that the amounts' name has
	row(func(r role.Role) string {
		name := e.header(random, r)
		if r == role.Total && strings.Contains(name, "€") {
			named = "EUR"
		}
		return name
	})
	for _, o := range e.orders {
		row(func(r role.Role) string {
			switch r {
			case role.Order:
				return o.number
			case role.Date:
				return e.date.Write(o.day)
			case role.Total:
				return e.money.Write(o.amount, e.tongue.Tongue)
			case role.Status:
				return o.status
			case role.Email:
				return o.email
			case role.Name:
				return o.name
			case role.Currency:
				return e.tongue.Currency
			}
			return []string{"mug", "5\" disc", "red, blue; or\tgreen|white", "two" + lineEnds[e.lineEnd] + "lines", ""}[random.IntN(5)]
		})
		read.WriteString(o.text(e, named))
	}
	return out.String(), read.String()
}

// text is what reading an order must give, as text prints it; currency is what
// the amounts' name says of it.
func (o *sold) text(e *export, currency string) string {
	customer, kind, by := o.email, e.tongue.statuses[o.status], ""
	if e.key == keyName {
		customer = o.name
	}
	if e.ownCurrency || strings.ContainsAny(e.money.Sign, "WC") {
		currency = e.tongue.Currency
	}
	if o.amount < 0 && kind.Counted() {
		kind, by = status.Refunded, " by refund"
	}
	return day(o.day) + " " + customer + " " + money(o.amount) + " " + currency + " " + o.status + "/" + kind.String() + by + "\n"
}

// quote quotes a cell as the file does.
func (e *export) quote(random *rand.Rand, cell string) string {
	if e.quoting == quoteAll || e.quoting == quoteSome && random.IntN(2) == 0 || strings.ContainsAny(cell, "\"\r\n"+delimitersOf[e.delimiter]) {
		return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
	}
	return cell
}

// mute tells of a file whose letters are too few to say its encoding, so that the
// person has to: English, Polish or Serbian without names in ISO-8859-2, and one
// of more apostrophes than letters.
func (e *export) mute() bool {
	name := encodings[e.encoding].name
	return !strings.HasPrefix(name, "utf") && (e.tongue.Lang == "en" || name == "iso-8859-2" && e.key == keyEmail || e.money.Group == "’")
}

// reads tells whether the file reads as the orders it was made from. It is not
// ok if its encoding lacks a character of the file.
func (e *export) reads(t *testing.T, random *rand.Rand) (ok bool) {
	file, want := e.text(random)
	data, err := encodings[e.encoding].to.NewEncoder().Bytes([]byte(file))
	if err != nil {
		return false
	}
	opt := Options{Lang: e.tongue.Lang, Today: 20_500}
	if e.mute() {
		opt.Encoding = encodings[e.encoding].name
	}
	r, err := read(data, []int{len(data), 1000, 7}[random.IntN(3)], opt)
	if err != nil || text(r) != want || r.Counts().Used != len(e.orders) {
		u := r.Understood()
		t.Errorf("%s in %s: %v\n%s--- is\n%s--- instead of\n%s%s %q %+v", e.tongue.Lang, encodings[e.encoding].name, err, file, text(r), want, u.Encoding, u.Delimiter, u.Columns)
	}
	return true
}

// TestEveryDialect: every encoding, delimiter, line end and way of quoting in
// every language that can be so written, with conventions drawn for each.
func TestEveryDialect(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	files := 0
	for i := range len(encodings) * len(delimitersOf) * len(lineEnds) * quotings * len(tongues) {
		e := export{tongue: &tongues[i%len(tongues)]}
		i /= len(tongues)
		e.quoting, i = i%quotings, i/quotings
		e.lineEnd, i = i%len(lineEnds), i/len(lineEnds)
		e.delimiter, e.encoding = i%len(delimitersOf), i/len(delimitersOf)
		if _, err := encodings[e.encoding].to.NewEncoder().String(e.tongue.names[0] + e.tongue.Months); err != nil {
			continue
		}
		for range 40 {
			e.date, e.money = forms.Dates[random.IntN(len(forms.Dates))], forms.Amounts[random.IntN(len(forms.Amounts))]
			if e.date.Tongue == nil || e.date.Tongue == e.tongue.Tongue {
				if e.convention(random); e.reads(t, random) {
					files++
					break
				}
			}
		}
	}
	if files != 49*len(delimitersOf)*len(lineEnds)*quotings { // 49 languages in encodings
		t.Errorf("only %d files were written", files)
	}
}

// TestEveryConvention: every way of writing dates with a third of the ways of
// writing amounts, and every one of these with a third of those, with a dialect
// drawn for each.
func TestEveryConvention(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	for i, date := range forms.Dates {
		for j, money := range forms.Amounts {
			if (i+j)%3 > 0 {
				continue
			}
			written := false
			for range 200 {
				e := export{date: date, money: money, delimiter: random.IntN(len(delimitersOf)), lineEnd: random.IntN(len(lineEnds)), quoting: random.IntN(quotings), encoding: random.IntN(len(encodings))}
				e.tongue = &tongues[random.IntN(len(tongues))]
				if at := slices.IndexFunc(tongues, func(in tongue) bool { return in.Tongue == date.Tongue }); at >= 0 {
					e.tongue = &tongues[at]
				}
				e.convention(random)
				if written = e.reads(t, random); written {
					break
				}
			}
			if !written {
				t.Fatal("no encoding has every character of " + date.Layout + " and " + strconv.Quote(money.Group))
			}
		}
		if t.Failed() {
			return
		}
	}
}
