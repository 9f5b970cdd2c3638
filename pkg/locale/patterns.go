package locale

// pattern is how a language writes numbers and dates. The values are what Intl prints (ICU 78.2, CLDR 48), and IntlCases
// is there to hold them to any other Intl.
type pattern struct {
	decimal, group string
	minimumGroup   int                // digits the first group needs (CLDR minimumGroupingDigits)
	percent        string             // the sign with the space before it
	signFirst      bool               // the currency stands before the number
	signs          map[string]string  // by currency, where Intl has more than its code
	dates          [dateStyles]string // by dateStyle: d, dd day; M, MM month; MMMM, LLLL its name; y year
	months         [12]string         // beside a day
	monthLabels    [12]string         // alone
}

// patternOf returns the pattern of a language; of an unknown one, an empty one.
func patternOf(lang Lang) *pattern {
	switch lang {
	case Polish:
		return &pattern{
			decimal: ",", group: "\u00a0", minimumGroup: 2, percent: "%",
			signs: map[string]string{
				"BRL": "R$", "EUR": "€", "PLN": "zł",
			},
			dates: [dateStyles]string{"d.MM.y", "d MMMM y", "LLLL y"},
			months: [12]string{
				"stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września",
				"października", "listopada", "grudnia",
			},
			monthLabels: [12]string{
				"styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień",
				"październik", "listopad", "grudzień",
			},
		}
	case Serbian:
		return serbian("КМ", [12]string{
			"јануар", "фебруар", "март", "април", "мај", "јун", "јул", "август", "септембар", "октобар",
			"новембар", "децембар",
		})
	case SerbianLatin:
		return serbian("KM", [12]string{
			"januar", "februar", "mart", "april", "maj", "jun", "jul", "avgust", "septembar", "oktobar",
			"novembar", "decembar",
		})
	case Romanian:
		return &pattern{
			decimal: ",", group: ".", minimumGroup: 1, percent: "\u00a0%",
			signs: map[string]string{
				"EUR": "€", "GBP": "£", "PLN": "zł", "RON": "lei", "USD": "$",
			},
			dates: [dateStyles]string{"dd.MM.y", "d MMMM y", "LLLL y"},
			months: [12]string{
				"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie",
				"octombrie", "noiembrie", "decembrie",
			},
			monthLabels: [12]string{
				"ianuarie", "februarie", "martie", "aprilie", "mai", "iunie", "iulie", "august", "septembrie",
				"octombrie", "noiembrie", "decembrie",
			},
		}
	case Greek:
		return &pattern{
			decimal: ",", group: ".", minimumGroup: 1, percent: "%",
			signs: map[string]string{
				"AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$",
				"ILS": "₪", "INR": "₹", "JPY": "JP¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "THB": "฿",
				"TWD": "NT$", "USD": "$", "VND": "₫",
			},
			dates: [dateStyles]string{"d/M/y", "d MMMM y", "LLLL y"},
			months: [12]string{
				"Ιανουαρίου", "Φεβρουαρίου", "Μαρτίου", "Απριλίου", "Μαΐου", "Ιουνίου", "Ιουλίου", "Αυγούστου",
				"Σεπτεμβρίου", "Οκτωβρίου", "Νοεμβρίου", "Δεκεμβρίου",
			},
			monthLabels: [12]string{
				"Ιανουάριος", "Φεβρουάριος", "Μάρτιος", "Απρίλιος", "Μάιος", "Ιούνιος", "Ιούλιος", "Αύγουστος",
				"Σεπτέμβριος", "Οκτώβριος", "Νοέμβριος", "Δεκέμβριος",
			},
		}
	case English:
		return &pattern{
			decimal: ".", group: ",", minimumGroup: 1, percent: "%", signFirst: true,
			signs: map[string]string{
				"AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$",
				"ILS": "₪", "INR": "₹", "JPY": "¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "PHP": "₱",
				"TWD": "NT$", "USD": "$", "VND": "₫",
			},
			dates: [dateStyles]string{"dd/MM/y", "d MMMM y", "LLLL y"},
			months: [12]string{
				"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
				"November", "December",
			},
			monthLabels: [12]string{
				"January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
				"November", "December",
			},
		}
	}
	return &pattern{}
}

// serbian is the pattern of both scripts, which differ in the words alone: the Bosnian mark, the months.
func serbian(mark string, months [12]string) *pattern {
	return &pattern{
		decimal: ",", group: ".", minimumGroup: 1, percent: "%",
		signs: map[string]string{
			"BAM": mark, "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$",
			"ILS": "₪", "INR": "₹", "JPY": "¥", "MXN": "MX$", "TWD": "NT$", "USD": "US$",
		},
		dates:       [dateStyles]string{"d. M. y.", "d. MMMM y.", "LLLL y."},
		months:      months,
		monthLabels: months,
	}
}
