// Package forms writes days and amounts in the ways in which shops' files do, so
// that tests can read them back.
package forms

// Tongue is what files write in a language: the names of months and of weekdays,
// from Sunday on, and the currency.
type Tongue struct {
	Lang           string
	Months, shorts string
	days, abbrev   string
	Currency, word string
}

// Tongues are the languages.
var Tongues = []Tongue{
	{
		Lang: "en", Currency: "EUR", word: "€",
		Months: "January February March April May June July August September October November December", shorts: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
		days: "Sunday Monday Tuesday Wednesday Thursday Friday Saturday", abbrev: "Sun Mon Tue Wed Thu Fri Sat",
	},
	{
		Lang: "pl", Currency: "PLN", word: "zł",
		Months: "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia", shorts: "sty lut mar kwi maj cze lip sie wrz paź lis gru",
		days: "niedziela poniedziałek wtorek środa czwartek piątek sobota", abbrev: "niedz. pon. wt. śr. czw. pt. sob.",
	},
	{
		Lang: "sr", Currency: "RSD", word: "дин.",
		Months: "јануар фебруар март април мај јун јул август септембар октобар новембар децембар", shorts: "јан феб мар апр мај јун јул авг сеп окт нов дец",
		days: "недеља понедељак уторак среда четвртак петак субота", abbrev: "нед пон уто сре чет пет суб",
	},
	{
		Lang: "sr-Latn", Currency: "RSD", word: "din.",
		Months: "januara februara marta aprila maja juna jula avgusta septembra oktobra novembra decembra", shorts: "jan feb mar apr maj jun jul avg sep okt nov dec",
		days: "nedelja ponedeljak utorak sreda četvrtak petak subota", abbrev: "ned pon uto sre čet pet sub",
	},
	{
		Lang: "ro", Currency: "RON", word: "lei",
		Months: "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie", shorts: "ian. feb. mar. apr. mai iun. iul. aug. sept. oct. nov. dec.",
		days: "duminică luni marți miercuri joi vineri sâmbătă", abbrev: "dum. lun. mar. mie. joi vin. sâm.",
	},
	{
		Lang: "el", Currency: "EUR", word: "ευρώ",
		Months: "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου", shorts: "Ιαν Φεβ Μαρ Απρ Μαΐ Ιουν Ιουλ Αυγ Σεπ Οκτ Νοε Δεκ",
		days: "Κυριακή Δευτέρα Τρίτη Τετάρτη Πέμπτη Παρασκευή Σάββατο", abbrev: "Κυρ Δευ Τρί Τετ Πέμ Παρ Σάβ",
	},
}
