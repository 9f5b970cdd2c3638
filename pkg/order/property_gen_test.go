package order

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"
)

// tongue is what files write in a language: month and weekday names, the days
// from Sunday on, statuses, names of customers, and the currency.
type tongue struct {
	lang                         string
	table                        aliases
	cyrillic                     bool
	months, shorts, days, abbrev string
	statuses                     map[string]Kind
	names                        []string
	currency, word               string
}

var tongues = []tongue{
	{
		lang: "en", table: english, currency: "EUR", word: "€",
		months: "January February March April May June July August September October November December", shorts: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
		days: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", abbrev: "Sun Mon Tue Wed Thu Fri Sat",
		statuses: map[string]Kind{"Completed": Completed, "Processing": Processing, "Cancelled": Cancelled, "Refunded": Refunded, "On hold": OnHold},
		names:    []string{"Zoë Müller", "René Früß", "Ann O'Neil", "Smith, John"},
	}, {
		lang: "pl", table: polish, currency: "PLN", word: "zł",
		months: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia", shorts: "sty lut mar kwi maj cze lip sie wrz paź lis gru",
		days: "niedziela poniedziałek wtorek środa czwartek piątek sobota", abbrev: "niedz. pon. wt. śr. czw. pt. sob.",
		statuses: map[string]Kind{"Zrealizowane": Completed, "Anulowane": Cancelled, "Wysłane": Shipped, "Opłacone": Paid, "Oczekujące na płatność": Pending},
		names:    []string{"Łukasz Gęś", "Żaneta Kość", "Jan Źdźbło", "Grażyna Śliwińska"},
	}, {
		lang: "sr", table: serbian, cyrillic: true, currency: "RSD", word: "дин.",
		months: "јануар фебруар март април мај јун јул август септембар октобар новембар децембар", shorts: "јан феб мар апр мај јун јул авг сеп окт нов дец",
		days: "недеља понедељак уторак среда четвртак петак субота", abbrev: "нед пон уто сре чет пет суб",
		statuses: map[string]Kind{"Завршено": Completed, "Отказано": Cancelled, "Послато": Shipped, "Плаћено": Paid},
		names:    []string{"Ђорђе Јовановић", "Љиљана Њежић", "Шћепан Џамбас", "Жељко Цветковић"},
	}, {
		lang: "sr-Latn", table: serbian, currency: "RSD", word: "din.",
		months: "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra", shorts: "jan feb mar apr maj jun jul avg sep okt nov dec",
		days: "nedelja ponedeljak utorak sreda četvrtak petak subota", abbrev: "ned pon uto sre čet pet sub",
		statuses: map[string]Kind{"Završeno": Completed, "Otkazano": Cancelled, "Poslato": Shipped, "Plaćeno": Paid},
		names:    []string{"Đorđe Čolić", "Žaklina Šćepanović", "Živko Đurić", "Ćira Žužić"},
	}, {
		lang: "ro", table: romanian, currency: "RON", word: "lei",
		months: "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie", shorts: "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
		days: "duminică luni marți miercuri joi vineri sâmbătă", abbrev: "dum. lun. mar. mie. joi vin. sâm.",
		statuses: map[string]Kind{"Livrată": Completed, "Anulată": Cancelled, "Expediată": Shipped, "Plătită": Paid},
		names:    []string{"Ştefan Ţîrlea", "Mălina Brâncuşi", "Ioniţă Măruţă", "Ana Şerbănescu"},
	}, {
		lang: "el", table: greek, currency: "EUR", word: "ευρώ",
		months: "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου", shorts: "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
		days: "Κυριακή Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο", abbrev: "Κυρ Δευ Τρί Τετ Πέμ Παρ Σάβ",
		statuses: map[string]Kind{"Ολοκληρώθηκε": Completed, "Ακυρώθηκε": Cancelled, "Απεστάλη": Shipped, "Σε αναμονή πληρωμής": Pending},
		names:    []string{"Άννα Παπαδοπούλου", "Γιώργος Ώτας", "Χρήστος Ψωμιάδης", "Ζωή Ξένου"},
	},
}

// dateForm is a way of writing dates: the layout of time.Format, in which MONTH,
// MON, DAY, DY and MERIDIEM stand for the names of a language.
type dateForm struct {
	order  DateOrder
	layout string
	tongue *tongue // nil: of any
}

// dateForms are the ways without names and those in each language.
var dateForms = func() []dateForm {
	var forms []dateForm
	for order, layouts := range map[DateOrder]string{
		YMD: "2006-01-02|2006-01-02 15:04:05|2006-01-02T15:04:05Z|2006-01-02T15:04:05-07:00|2006-01-02 15:04:05 MST|2006-01-02 15:04:05.000|20060102|20060102T150405Z|20060102150405|2006/01/02|2006/1/2 15:04|2006.01.02.|2006. 1. 2.|'2006-01-02",
		DMY: "02.01.2006|2.1.2006|02.01.2006.|2. 1. 2006.|2. 1. 2006. 15:04|02.01.06|2/1/06|02/01/2006|2/1/2006 3:04 PM|2/1/2006, 3:04:05 p. m.|02-01-2006|2-1-2006|15:04 02.01.2006|=\"02.01.2006\"|2 1 2006",
		MDY: "01/02/2006|1/2/06|1/2/2006 3:04:05 PM|01-02-2006|3:04 PM 1/2/2006",
	} {
		for layout := range strings.SplitSeq(layouts, "|") {
			forms = append(forms, dateForm{order, layout, nil})
		}
	}
	for i := range tongues {
		for _, layout := range []string{"2 MONTH 2006", "2. MONTH 2006. 15:04", "02-MON-06", "DAY, 2 MONTH 2006", "DY 2 MON 2006 15:04", "DAY, 02.01.2006", "DY 2/1/2006", "DY, 2006-01-02"} {
			forms = append(forms, dateForm{DMY, layout, &tongues[i]})
		}
		forms = append(forms, dateForm{MDY, "MONTH 2, 2006", &tongues[i]}, dateForm{MDY, "MON 2, 2006 3:04 PM", &tongues[i]})
	}
	return append(forms, dateForm{Serial, "", nil}, dateForm{Serial, ".5", nil}, dateForm{Serial, ",25", nil}, dateForm{UnixSecond, "", nil}, dateForm{UnixMilli, "", nil},
		dateForm{DMY, "2 ROMAN 2006", nil}, dateForm{YMD, "2006-Jan-02", &tongues[0]}, dateForm{MDY, "Mon Jan _2 15:04:05 2006", &tongues[0]}, dateForm{DMY, time.RFC1123Z, &tongues[0]},
		dateForm{DMY, "2/1/2006 3:04 μ.μ.", &tongues[5]})
}()

// write writes a day.
func (f *dateForm) write(day int32) string {
	at := time.Unix(int64(day)*secondsADay, 0).UTC()
	switch f.order {
	case Serial:
		return strconv.Itoa(int(day)+serialEpoch) + f.layout
	case UnixSecond:
		return strconv.FormatInt(at.Unix()+40_000, 10)
	case UnixMilli:
		return strconv.FormatInt(at.UnixMilli()+40_000_000, 10)
	}
	at = time.Date(at.Year(), at.Month(), at.Day(), 14, 5, 9, 0, time.FixedZone("CEST", 2*60*60))
	text := at.Format(strings.NewReplacer("MONTH", "{v}", "MON", "{w}", "DAY", "{x}", "DY", "{y}", "ROMAN", "{z}").Replace(f.layout))
	names := []string{"{z}", strings.Fields("I II III IV V VI VII VIII IX X XI XII")[at.Month()-1]}
	if t := f.tongue; t != nil {
		names = append(names, "{v}", strings.Fields(t.months)[at.Month()-1], "{w}", strings.Fields(t.shorts)[at.Month()-1], "{x}", strings.Fields(t.days)[at.Weekday()], "{y}", strings.Fields(t.abbrev)[at.Weekday()])
	}
	return strings.NewReplacer(names...).Replace(text)
}

// moneyForm is a way of writing amounts.
type moneyForm struct {
	decimal string
	group   string // before every three digits of the whole part
	indian  bool   // before every two but the last three
	places  int    // -1: as many as there are
	minus   string // round the number, as "(#)"
	sign    string // round that, as "# zł"
}

var (
	groups  = []string{"", "sign", " ", "\u00a0", "\u202f", "\u2009", "'", "’", "&nbsp;"}
	minuses = []string{"-#", "#-", "(#)", "−#", "- #", "'-#", "–#"}
	signs   = []string{"#", "#WORD", "# WORD", "#\u00a0WORD", "WORD#", "WORD #", "#CODE", "# CODE", "CODE#", "CODE #", "# CODE.", "=\"#\"", "'#", "+#"}
)

// moneyForms are the ways of writing the number itself.
var moneyForms = func() (forms []moneyForm) {
	for _, decimal := range []string{".", ","} {
		for _, group := range groups {
			if group == "sign" {
				group = string(rune('.' + ',' - int(decimal[0])))
			}
			for _, places := range []int{0, 2, 4, -1} {
				forms = append(forms, moneyForm{decimal: decimal, group: group, places: places})
			}
		}
	}
	return append(forms, moneyForm{decimal: ".", group: ",", indian: true, places: 2})
}()

// write writes an amount of ten-thousandths, which must need no more places.
func (f *moneyForm) write(v int64, t *tongue) string {
	n := magnitude(v)
	whole := strconv.FormatUint(n/unit, 10)
	places := strconv.FormatUint(unit+n%unit, 10)[1:]
	if f.places >= 0 {
		places = places[:f.places]
	} else {
		places = strings.TrimRight(places, "0")
	}
	size := 3
	for at := len(whole) - 3; at > 0; at -= size {
		whole = whole[:at] + f.group + whole[at:]
		if f.indian {
			size = 2
		}
	}
	text := whole
	if places != "" {
		text += f.decimal + places
	}
	if v < 0 {
		text = strings.Replace(f.minus, "#", text, 1)
	}
	return strings.NewReplacer("#", text, "WORD", t.word, "CODE", t.currency).Replace(f.sign)
}

// round gives an amount that the form can write.
func (f *moneyForm) round(v int64) int64 {
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

// sold is an order before it is written.
type sold struct {
	number, email, name, status string
	day                         int32
	amount                      int64
}

// shopOrders makes orders whose first decides what a column has to: a day beyond
// the twelfth, an amount with cents.
func shopOrders(random *rand.Rand, t *tongue, f *moneyForm, n int) []sold {
	var words []string
	for word := range t.statuses {
		words = append(words, word)
	}
	slices.Sort(words)
	list := make([]sold, n)
	number := 1000 + random.IntN(90_000)
	for i := range list {
		who := random.IntN(len(t.names))
		amount := int64([]int{1, 100, 1_000, 100_000, 5_000_000}[random.IntN(5)]) * int64(random.IntN(99_999))
		if random.IntN(8) == 0 {
			amount = -amount
		}
		list[i] = sold{
			number: strconv.Itoa(number + i), email: "kupac" + strconv.Itoa(who) + "@example.com", name: t.names[who],
			status: words[random.IntN(len(words))], day: int32(18_300 + random.IntN(1800)), amount: f.round(amount),
		}
	}
	list[0].day, list[0].amount = 20_172, f.round(12_345_000) // 2025-03-25
	return list
}
