package sample

// words are what a shop's file has of its language and country.
type words struct {
	lang, file string
	delimiter  byte
	decimal    byte
	grouping   byte // between thousands; 0: nothing
	dateSign   byte // between day, month and year; 0: year first, with hyphens
	currency   string
	usual      int // what an order is usually worth
	header     [8]string
	status     [refunded + 1]string // by fate
	first      string               // names, of women and men
	last       string               // names that are the same for both
}

var languages = [...]words{
	{
		lang: "en", file: "sample-shop.csv", delimiter: ',', decimal: '.', currency: "EUR", usual: 42,
		header: [...]string{"Order number", "Order date", "Customer name", "Email", "Status", "Total", "Refunded amount", "Currency"},
		status: [...]string{"Completed", "Processing", "Shipped", "Cancelled", "Refunded"},
		first:  "Emma Olivia Amelia Grace Sophie Chloe Hannah Lucy Alice Julia Jack Harry Oliver George Thomas James Daniel Samuel Peter Henry",
		last:   "Smith Jones Taylor Brown Wilson Evans Walker Wright Green Hall Wood Clarke Cooper Ward Turner Carter Morris Baker Foster Hughes",
	},
	{
		lang: "pl", file: "przykladowy-sklep.csv", delimiter: ';', decimal: ',', currency: "PLN", usual: 145,
		header: [...]string{"Nr zamówienia", "Data zamówienia", "Klient", "E-mail", "Status zamówienia", "Wartość zamówienia", "Kwota zwrotu", "Waluta"},
		status: [...]string{"Zrealizowane", "W realizacji", "Wysłane", "Anulowane", "Zwrócone"},
		first:  "Anna Katarzyna Agnieszka Małgorzata Joanna Ewa Magdalena Monika Zofia Żaneta Piotr Krzysztof Tomasz Paweł Michał Marcin Łukasz Jakub Adam Grzegorz",
		last:   "Nowak Wójcik Kowalczyk Woźniak Mazur Krawczyk Kaczmarek Zając Król Wróbel Stępień Dudek Pawlak Sikora Walczak Bąk Michalak Szewczyk Pietrzak Duda",
	},
	{
		lang: "sr", file: "primer-prodavnice.csv", delimiter: ';', decimal: ',', grouping: '.', dateSign: '.', currency: "RSD", usual: 4200,
		header: [...]string{"Број поруџбине", "Датум поруџбине", "Купац", "Имејл", "Статус поруџбине", "Укупан износ", "Износ повраћаја", "Валута"},
		status: [...]string{"Завршена", "У обради", "Послата", "Отказана", "Рефундирана"},
		first:  "Ана Јелена Милица Марија Ивана Јована Драгана Сања Наташа Тијана Никола Марко Милан Стефан Лука Ђорђе Душан Немања Жељко Игор",
		last:   "Јовановић Петровић Николић Марковић Ђорђевић Стојановић Илић Станковић Павловић Живковић Тодоровић Поповић Ристић Костић Лазић Митић Шарић Васић Нешић Грујић",
	},
	{
		lang: "ro", file: "magazin-exemplu.csv", delimiter: ';', decimal: ',', dateSign: '.', currency: "RON", usual: 180,
		header: [...]string{"Număr comandă", "Data comenzii", "Client", "E-mail client", "Stare comandă", "Total comandă", "Sumă rambursată", "Monedă"},
		status: [...]string{"Finalizată", "În procesare", "Expediată", "Anulată", "Rambursată"},
		first:  "Maria Elena Ioana Andreea Ana Cristina Alexandra Gabriela Ștefania Mihaela Andrei Alexandru Mihai Ștefan Ionuț Gabriel Radu Florin Cătălin Bogdan",
		last:   "Popescu Ionescu Popa Rusu Stoica Stan Dumitru Gheorghe Munteanu Matei Marin Lazăr Ciobanu Țurcanu Dinu Nistor Moldovan Tănase Sandu Vlad",
	},
	{
		lang: "el", file: "deigma-katastimatos.csv", delimiter: ';', decimal: ',', dateSign: '/', currency: "EUR", usual: 42,
		header: [...]string{"Αριθμός παραγγελίας", "Ημερομηνία παραγγελίας", "Πελάτης", "Email", "Κατάσταση παραγγελίας", "Σύνολο παραγγελίας", "Ποσό επιστροφής", "Νόμισμα"},
		status: [...]string{"Ολοκληρωμένη", "Σε επεξεργασία", "Απεσταλμένη", "Ακυρωμένη", "Επιστροφή χρημάτων"},
		first:  "Μαρία Ελένη Κατερίνα Σοφία Άννα Ιωάννα Δήμητρα Χριστίνα Βασιλική Ειρήνη Γιώργος Γιάννης Δημήτρης Νίκος Κώστας Παναγιώτης Βασίλης Χρήστος Θανάσης Μιχάλης",
		last:   "Βασιλείου Γεωργίου Δημητρίου Ιωάννου Νικολάου Αθανασίου Αντωνίου Κωνσταντίνου Χριστοδούλου Αναγνώστου Οικονόμου Θεοδώρου Παπαγεωργίου Παπανικολάου Αλεξίου Στεφάνου Λάμπρου Μιχαήλ Παύλου Σταύρου",
	},
}

// wordsOf are the words of a language. Serbian in Latin script has those of the Cyrillic one, in Latin letters.
func wordsOf(lang string) *words {
	w := languages[0]
	for _, other := range languages {
		if other.lang == lang || lang == "sr-Latn" && other.lang == "sr" {
			w = other
		}
	}
	if lang == "sr-Latn" {
		for i, text := range w.header {
			w.header[i] = latin.write(text)
		}
		for i, text := range w.status {
			w.status[i] = latin.write(text)
		}
		w.first, w.last = latin.write(w.first), latin.write(w.last)
	}
	return &w
}
