package order

import (
	"strings"
	"testing"
)

// TestTitleYear: the one year of a title or a file's name, if it is not that of a single day.
func TestTitleYear(t *testing.T) {
	for _, tt := range []struct {
		title, name string
		want        int
	}{
		{"Zamówienia 2025 r.", "", 2025}, {"Porudžbine 2024.", "", 2024}, {"ΠΑΡΑΓΓΕΛΙΕΣ 2025", "", 2025}, {"", "b13_comenzi_2024.csv", 2024}, {"", "orders-2024.csv", 2024}, {"", "zamówienia 2024 (1).csv", 2024},
		{"Mart 2025", "", 2025}, {"2025", "orders 2026.csv", 2025},
		{"", "", 0}, {"Zamówienia", "orders.csv", 0}, {"2024 i 2025", "", 0}, {"Sezon 2024/25", "", 0}, {"Sezon 2024/2025", "", 0}, {"2024-25", "", 0}, {"2024–25", "", 0}, {"Wydruk: 03.01.2026", "", 0}, {"Stan na 3 stycznia 2026", "", 0},
		{"3. 1. 2026.", "", 0}, {"", "zamowienia-2025-01.csv", 0}, {"Sprzedaż 03.2025", "", 0}, {"01.01.2025 - 31.12.2025", "", 0}, {"", "export_2025-01-03.csv", 0}, {"", "export 03_01_2026.csv", 0}, {"", "20250103.csv", 0}, {"Nr 12025", "", 0}, {"Rok 1999", "", 0}, {"Zamówienia 2025, wydruk 03.01.2026", "", 0},
	} {
		s := sample{rows: [][][]byte{{[]byte(tt.title + strings.Repeat(" ", 16))[:len(tt.title)]}, {}}, name: tt.name}
		if got := max(s.titleYear(1), 0); got != tt.want {
			t.Errorf("%q, %q: %d, want %d", tt.title, tt.name, got, tt.want)
		}
	}
}

// TestYearOfTitle: days without a year are of the title's.
func TestYearOfTitle(t *testing.T) {
	const head = "Data;Klient;Kwota\n"
	const orders = "2024-01-08 Ana Pop 1.00\n2024-03-12 Jan Nowak 2.00\n2024-12-20 Ana Pop 3.00\n"
	const list = "08.01.;Ana Pop;1,00\n12.03.;Jan Nowak;2,00\n20.12.;Ana Pop;3,00\n"
	unread := func(line string) string { return line + " date-unreadable" }
	expectOnce(t, []oncePer{
		{"in the title", "Zamówienia 2024 r.\n" + head + list, orders, ""},
		{"with an unreadable one, and none", "Zamówienia 2024 r.\n" + head + list + "?3.;Jan Nowak;4,00\n", "", unread("3") + ", " + unread("4") + ", " + unread("5") + ", " + unread("6")},
		{"in no title", "Zamówienia\n" + head + list, "", unread("3") + ", " + unread("4") + ", " + unread("5")},
		{"in a title of two years", "2024/25\n" + head + list, "", unread("3") + ", " + unread("4") + ", " + unread("5")},
		{"over the turn of the year", "Sezon 2024\n" + head + list + "03.01.;Jan Nowak;4,00\n", "", unread("3") + ", " + unread("4") + ", " + unread("5") + ", " + unread("6")},
		{"over days with their own", "Rok 2024\n" + head + "08.01.2023;Ana Pop;1,00\n12.03.;Jan Nowak;2,00\n", "2023-01-08 Ana Pop 1.00\n", unread("4")},
	})
}

// TestYearOfName: each file has the year of its own name, and the same row in two of them is two orders.
func TestYearOfName(t *testing.T) {
	r := NewReader(Options{Lang: "ro", Files: 3})
	for _, name := range []string{"comenzi_2023.csv", "comenzi_2024.csv", "comenzi.csv"} {
		r.Begin(name, 0)
		r.Feed([]byte("Data;Client;Total\n08.01;Ana Pop;1,00\n12.03;Ion Rusu;2,00\n"))
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	if got, want := listed(r.Orders()), "2023-01-08 Ana Pop 1.00\n2023-03-12 Ion Rusu 2.00\n2024-01-08 Ana Pop 1.00\n2024-03-12 Ion Rusu 2.00\n"; got != want {
		t.Errorf("%swant\n%s", got, want)
	}
	c, u := r.Counts(), r.Understood()
	if c.RepeatedOrders != 0 || c.Skipped != 2 || !u.Shown[0].DayOK || day(u.Shown[0].Day) != "2023-01-08" || u.DateSample != "08.01.2023" {
		t.Errorf("%+v, %+v", c, u)
	}
}
