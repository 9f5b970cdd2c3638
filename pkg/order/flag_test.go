package order

import (
	"strconv"
	"strings"
	"testing"
)

// flagged reads eight orders, the third and the sixth with set in the last column, the others with not.
func flagged(t *testing.T, header, set, not string) string {
	t.Helper()
	var file strings.Builder
	file.WriteString("Data;Klient;Kwota;" + header + "\n")
	for i := range 8 {
		cell := not
		if i == 2 || i == 5 {
			cell = set
		}
		file.WriteString(strconv.Itoa(i+13) + ".02.2025;Ana " + "NP"[i%2:i%2+1] + "op;" + strconv.Itoa(10*(i+1)) + ",00;" + cell + "\n")
	}
	r, err := read([]byte(file.String()), 7, Options{})
	if err != nil {
		t.Fatal(header, err)
	}
	check(t, r)
	var got []string
	for _, s := range r.Orders().Statuses {
		got = append(got, strconv.Itoa(s.Orders)+" "+strings.TrimSpace(s.Kind.String()+" "+s.By))
	}
	return strings.Join(got, ", ")
}

// TestFlags: spreadsheets write true and false in the user's language, and people in many ways.
func TestFlags(t *testing.T) {
	for _, tt := range []struct{ header, set, not, want string }{
		{"Anulowane", "PRAWDA", "FAŁSZ", "6 unknown, 2 cancelled cancelled"},
		{"Anulată", "ADEVĂRAT", "FALS", "6 unknown, 2 cancelled cancelled"},
		{"Ακυρώθηκε", "ΑΛΗΘΕΣ", "ΨΕΥΔΕΣ", "6 unknown, 2 cancelled cancelled"},
		{"Otkazano", "TAČNO", "NETAČNO", "6 unknown, 2 cancelled cancelled"},
		{"Отказано", "ТАЧНО", "НЕТАЧНО", "6 unknown, 2 cancelled cancelled"},
		{"Zwrot", "PRAWDA", "FAŁSZ", "6 unknown, 2 refunded refund"},
		{"Anulowane?", "TAK", "nie dotyczy", "6 unknown, 2 cancelled cancelled"},
		{"Anulowane?", "T", "N", "6 unknown, 2 cancelled cancelled"},
		{"Otkazano", "D", "N", "6 unknown, 2 cancelled cancelled"},
		{"Anulowane", "x", "ok", "6 unknown, 2 cancelled cancelled"},
		{"Cancelled", "tak, dzwoniła", "", "6 unknown, 2 cancelled cancelled"},
		{"Cancelled at", "2025-03-01 10:15", "", "6 unknown, 2 cancelled cancelled"},

		{"Zwrot towaru", "x", "", "6 unknown, 2 refunded refund"},
		{"Povrat", "da", "ne", "6 unknown, 2 refunded refund"},
		{"Vraćeno", "✓", "", "6 unknown, 2 refunded refund"},
		{"Враћено", "х", "", "6 unknown, 2 refunded refund"},
		{"Retur", "DA", "NU", "6 unknown, 2 refunded refund"},
		{"Επιστροφή", "ΝΑΙ", "ΟΧΙ", "6 unknown, 2 refunded refund"},
		{"Returned?", "V", "-", "6 unknown, 2 refunded refund"},
		{"Odwołane", "+", "", "6 unknown, 2 cancelled cancelled"},
		{"Nije preuzeto", "da", "", "6 unknown, 2 cancelled cancelled"},
		{"No show", "Yes", "", "6 unknown, 2 cancelled cancelled"},

		{"Show", "Yes", "", "8 unknown"},
		{"Returned", "Yes", "Yes", "8 unknown"}, // can be returned
		{"Returned", "1", "0", "8 unknown"},     // pieces
		{"Returned", "2", "", "8 unknown"},
		{"Returned", "12.03.2025", "", "8 unknown"}, // a rental
		{"Return customer", "Yes", "No", "8 unknown"},
		{"Powód zwrotu", "x", "", "8 unknown"},
		{"Zwrot możliwy", "tak", "nie", "8 unknown"},
	} {
		if got := flagged(t, tt.header, tt.set, tt.not); got != tt.want {
			t.Errorf("%s %q %q: %s, want %s", tt.header, tt.set, tt.not, got, tt.want)
		}
	}
}

// TestSalesAndRefunds: tills and books tell a return by its sort alone. Where the column's name doesn't say that it has
// sorts, a minus tells the return; and every sort must be known.
func TestSalesAndRefunds(t *testing.T) {
	for _, tt := range []struct{ header, sale, other, back, amount, want string }{
		{"Type", "Sale", "Sale", "Return", "80", "Return"},
		{"Tip", "Vânzare", "Avans", "Retur marfă", "80", "Retur marfă"},
		{"Τύπος παραστατικού", "Απόδειξη λιανικής", "Τιμολόγιο πώλησης", "Πιστωτικό λιανικής", "80", "Πιστωτικό λιανικής"},
		{"Rodzaj dokumentu", "Faktura VAT", "Paragon", "Zwrot", "80", "Zwrot"},
		{"Врста", "Продаја", "Аванс", "Повраћај", "80", "Повраћај"},
		{"Vrsta", "Fiskalni račun", "Faktura", "Storno računa", "80", "Storno računa"},
		{"Type", "Order", "Invoice", "Credit note", "80", "Credit note"},

		{"Type", "Sale", "Sale", "Return", "-80", "Return"},
		{"Type", "Sale", "Gift", "Return", "80", "Return"},

		{"Till", "Sale", "Sale", "Return", "80", "Return"},
		{"Till", "Sale", "Sale", "Return", "-80", ""},
		{"Till", "Sale", "Gift", "Return", "80", ""},
		{"Type", "Sale", "Sale", "Payment", "80", ""},
		{"Document", "Faktura 1", "Paragon 2", "Zwrot 3", "80", ""},
	} {
		file := "Date;" + tt.header + ";Customer;Amount\n13/02/2025;" + tt.sale + ";Ann Smith;120\n15/02/2025;" + tt.sale + ";John Brown;80\n19/02/2025;" + tt.back + ";John Brown;" + tt.amount +
			"\n24/02/2025;" + tt.other + ";Eve Fox;40\n"
		r, err := read([]byte(file), 7, Options{})
		if err != nil {
			t.Fatal(tt.header, err)
		}
		check(t, r)
		out := ""
		for _, s := range r.Orders().Statuses {
			if !s.Counted {
				out += s.Text
			}
		}
		if got := r.Understood().Columns.Status >= 0; out != tt.want || got != (tt.want != "") {
			t.Errorf("%s: %q as status %v", tt.header, out, got)
		}
	}
}

// TestMarksTogether: of two columns of marks each says its own, and marks beside amounts paid back say nothing of the rest.
func TestMarksTogether(t *testing.T) {
	const head = "Data;Klient;Kwota;"
	for header, want := range map[string]string{
		"Zwrócone;Nieodebrane": "refund Zwrócone, cancelled Nieodebrane", "Anulowane;Retur": "refund Retur, cancelled Anulowane",
	} {
		m, columns := mapFile(t, head+header+"\n1.02.2025;Ana Pop;10,00;;\n2.02.2025;Ion Pop;20,00;x;\n3.02.2025;Ana Pop;30,00;;x\n")
		if got := described(&m, columns); got != "date Data, customer Klient by name, amount Kwota, "+want {
			t.Errorf("%s: %s", header, got)
		}
	}
	m, columns := mapFile(t, head+"Kwota zwrotu;Retur\n1.02.2025;Ana Pop;10,00;;\n2.02.2025;Ion Pop;20,00;5,00;x\n3.02.2025;Ana Pop;30,00;;\n")
	if got := described(&m, columns); got != "date Data, customer Klient by name, amount Kwota, refund Kwota zwrotu" {
		t.Error(got)
	}
}

// TestFlagsTakeNoMemory: a file has one in each row.
func TestFlagsTakeNoMemory(t *testing.T) {
	for _, text := range []string{"no", "FALSE", "Nie", "nu e cazul", "2025-01-03", "0000-00-00 00:00:00", "ναι", "Anna Nowak"} {
		cell := asCell(text)
		if n := testing.AllocsPerRun(50, func() { isSet(cell) }); n != 0 {
			t.Errorf("%s: %v allocations", text, n)
		}
	}
}
