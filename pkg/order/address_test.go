package order

import (
	"strings"
	"testing"
)

// TestAddressInACell: whatever stands around it, an address is the same.
func TestAddressInACell(t *testing.T) {
	for want, cells := range map[string]string{
		"anna@x.com": "anna@x.com|Anna Nowak <anna@x.com>|\"Nowak, Anna\" <anna@x.com>|ANNA<anna@x.com>|<anna@x.com>|mailto:anna@x.com|mailto:anna@x.com?subject=a|anna@x.com (Anna)|anna@x.com(Anna)|" +
			"anna@x.com, b@x.com|anna@x.com;copy@y.com|anna@x.com; |anna@x.com / 600 100 200|600 100 200 / anna@x.com|anna@x.com/600100200|anna@x.com.| anna@x.com|anna@x.com\u00a0(Anna)|Anna\u00a0anna@x.com|anna@x.com – Anna|“anna@x.com”|" +
			"'anna@x.com' <b@x.com>|Anna @ work, anna@x.com|{\"name\": \"Anna\", \"email\": \"anna@x.com\"}|e-mail: anna@x.com|[anna@x.com](mailto:anna@x.com)|2@3.50 anna@x.com",
		"o'neil+shop_1@mail-x.co.uk": "O'Neil <o'neil+shop_1@mail-x.co.uk>|o'neil+shop_1@mail-x.co.uk",
		"żaneta@książka.pl":          "Żaneta <żaneta@książka.pl>|mailto:żaneta@książka.pl",
		"άννα@δοκιμή.ελ":             "Άννα <άννα@δοκιμή.ελ>, β@x.gr",
		"":                           "|anna|@anna.nowak|anna@|anna@x|2@3.50|2 szt @ 3.50|a@b@c.com|https://x.com/@anna.nowak|Anna (x.com)|@",
	} {
		for cell := range strings.SplitSeq(cells, "|") {
			if got := string(address([]byte(cell))); got != want {
				t.Errorf("%q holds %q, want %q", cell, got, want)
			}
		}
	}
}

// TestBareCells: what is taken for an address without a look at its words is one, and what is not comes to the same.
func TestBareCells(t *testing.T) {
	in := &intake{m: mapping{key: ByEmail}}
	for cell, want := range map[string]string{"a@x.com": "a@x.com", "o'neil@x.com": "o'neil@x.com", "a+b@x.com": "a+b@x.com", "ż@x.pl": "ż@x.pl", "a_b-c.d@x.co": "a_b-c.d@x.co",
		"a@x.com.": "a@x.com", "'a@x.com'": "a@x.com", "a@x.com\u00a0": "a@x.com", "<a@x.com>": "a@x.com", "a@x.com;b@x.com": "a@x.com", "a/b": "a/b", "nie podał": "nie podał", "mailto:": "mailto:"} {
		if got := string(in.bare([]byte(cell))); got != want {
			t.Errorf("%q stands for %q, want %q", cell, got, want)
		}
	}
	in.m.key = ByID
	if got := string(in.bare([]byte("a@x.com;1"))); got != "a@x.com;1" {
		t.Errorf("an id became %q", got)
	}
}

// TestCustomersByTheAddressInTheirCells: it is the key whatever the column is called, and where no cell or few hold one,
// nothing changes.
func TestCustomersByTheAddressInTheirCells(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"names before them", "Order,Date,Customer,Total\n1,2025-01-06,EMMA <EMMA@X.COM>,92.04\n2,2025-01-27,Grace Hill <grace@x.com>,10\n3,2025-03-27,Emma Walsh <emma@x.com>,7.96\n", "3 orders, 0 of nobody; emma@x.com 2 100.00; grace@x.com 1 10.00"},
		{"a name that says nothing", "Data;Nadawca;Kwota\n14.03.2025;\"\"\"Ewa Lis\"\" <ewa@x.pl>\";5,00\n11.05.2025;jan@x.pl (Jan Lis);6,00\n12.07.2025;mailto:ewa@x.pl;7,00\n13.07.2025;jan@x.pl;8,00\n", "4 orders, 0 of nobody; ewa@x.pl 2 12.00; jan@x.pl 2 14.00"},
		{"more than one", "Дата;Е-пошта;Износ\n14.03.2025.;ana@x.rs, kopija@x.rs;5,00\n11.05.2025.;ana@x.rs;6,00\n12.07.2025.;ANA@x.rs / 064123456;7,00\n13.07.2025.;ana@x.rs.;8,00\n14.07.2025.;petar@x.rs;9,00\n", "5 orders, 0 of nobody; ana@x.rs 4 26.00; petar@x.rs 1 9.00"},
		{"of one order", "Comandă;Data;Client;Total\n1;14.03.2025;Ana <ana@x.ro>;5,00\n1;14.03.2025;ana@x.ro;5,00\n2;15.03.2025;Ion (ion@x.ro);6,00\n", "2 orders, 0 of nobody; ana@x.ro 1 5.00; ion@x.ro 1 6.00"},
		{"hidden by Allegro", "Data;E-mail;Kwota\n14.03.2025;Anna <8awgqyk6a5+cub31c122@allegromail.pl>;5,00\n11.05.2025;8awgqyk6a5+17454c1b6@allegromail.pl;6,00\n", "2 orders, 0 of nobody; 8awgqyk6a5@allegromail.pl 2 11.00"},
		{"of nobody", "Ημερομηνία;Πελάτης;Ποσό\n14/03/2025;Επισκέπτης <noemail@x.gr>;5,00\n11/05/2025;Άννα <anna@x.gr>;6,00\n12/05/2025;noemail@x.gr;7,00\n", "3 orders, 2 of nobody; anna@x.gr 1 6.00"},
		{"control: names, of which one has an address", "Date,Customer,Total\n2025-01-06,Emma Walsh,1\n2025-01-27,Grace Hill,2\n2025-02-27,Grace Hill (grace@x.com),3\n2025-03-27,Emma Walsh,4\n2025-03-28,Emma Walsh,5\n", "5 orders, 0 of nobody; Emma Walsh 3 10.00; Grace Hill 1 2.00; Grace Hill (grace@x.com) 1 3.00"},
		{"control: notes with addresses", "Data;Klient;Uwagi;Kwota\n14.03.2025;Ewa Lis;pisać na sklep@x.pl;5,00\n11.05.2025;Jan Lis;pisać na biuro@x.pl;6,00\n12.05.2025;Ewa Lis;pisać na dom@x.pl;6,00\n", "3 orders, 0 of nobody; Ewa Lis 2 11.00; Jan Lis 1 6.00"},
		{"control: ids of customers", "Date,Customer ID,Total\n2025-01-06,a/1,1\n2025-01-27,b/1,2\n2025-02-27,a/1.,3\n", "3 orders, 0 of nobody; a/1 1 1.00; b/1 1 2.00; a/1. 1 3.00"},
	} {
		if got := summary(t, tt.file, Options{}); got != tt.want {
			t.Errorf("%s:\n got %s\nwant %s", tt.name, got, tt.want)
		}
	}
}
