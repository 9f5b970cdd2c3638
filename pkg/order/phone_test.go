package order

import (
	"strings"
	"testing"
)

// A customer's number is one however it is written; what stands for no number stays.
func TestPhoneNumbersHaveOneSpelling(t *testing.T) {
	for _, c := range []struct{ lang, want, spellings string }{
		{"sr", "+381641234567", "064/123-45-67|064 1234567|+381 64 123 4567|+381641234567|00381641234567|381641234567|+381 (0)64 123-4567|0641234567|64 123 4567"},
		{"sr-Latn", "+38111123456", "011/123-456|+381 11 123 456"},
		{"ro", "+40722123456", "0722.123.456|0722 123 456|+40722123456|40722123456|0040 722 123 456"},
		{"pl", "+48601234567", "601 234 567|601-234-567|+48 601 234 567|48601234567|0048601234567|(48) 601 234 567"},
		{"pl", "+48486012345", "48 601 23 45|+48 48 601 23 45"},
		{"el", "+306971234567", "697 123 4567|6971234567|+30 6971234567|00306971234567"},
		{"pl", "+420600100200", "+420600100200|00420 600 100 200"},
		{"en", "0722123456", "0722 123 456|0722-123-456"},
		{"en", "+40722123456", "+40 722 123 456|0040722123456"},
	} {
		in := &intake{home: home(c.lang)}
		for spelling := range strings.SplitSeq(c.spellings, "|") {
			if got := string(in.phone([]byte(spelling))); got != c.want {
				t.Errorf("%s: %q becomes %q, want %q", c.lang, spelling, got, c.want)
			}
		}
	}
	in := &intake{home: home("pl")}
	for _, cell := range []string{"", "-", "0", "000000000", "+000 000 000", "111111111", "brak", "3,81642E+11", "12345", "601 234 567 w. 12", "1234567890123456"} {
		if got := string(in.phone([]byte(cell))); got != cell {
			t.Errorf("%q becomes %q", cell, got)
		}
	}
}

// In a file the spellings are one customer.
func TestOneCustomerByPhone(t *testing.T) {
	file := "Datum;Mobilni;Iznos\n1.3.2025.;064/123-4567;6.200,00\n5.3.2025.;+381 64 123 4567;3.000,00\n6.4.2025.;064/123-4568;3.100,00\n"
	r, err := read([]byte(file), len(file), Options{Lang: "sr"})
	if err != nil {
		t.Fatal(err)
	}
	if got := r.Orders().CustomerCount(); got != 2 {
		t.Errorf("%d customers, want 2", got)
	}
}

// Words and second numbers beside a number are no part of it; what may be another thing, or be an extension, stays.
func TestPhoneNumberAmongOtherThings(t *testing.T) {
	for _, c := range []struct{ lang, want, cells string }{
		{"pl", "+48600100200", "tel. kom. 600 100 200|600100200 (WhatsApp)|600100200(WhatsApp)|tel. 600 100 200|tel: +48600100 200|kom.600100200|600-100-200, 22 555 11 22|600 100 200 / 601 200 300|600100200/601200300|" +
			"600 100 200 lub 601 200 300|600100200 +48601200300|600100200; anna@x.pl|(+48) 600 100 200|tel (48) 600 100 200|600100200\n601200300|600\u00a0100\u00a0200|\u202a+48\u00a0600\u2011100\u2011200\u202c|☎ 600 100 200|Anna: 600 100 200|600 100 200 - Anna|600 100 200."},
		{"sr", "+381641234567", "тел. 064/123-45-67|064/123-45-67 (Вибер)|064/123-4567 / 065/123-4568|064/123-4567, 065/1234568|моб: +381 64 123 4567 или 011/123-456"},
		{"ro", "+40722123456", "tel. 0722 123 456|0722.123.456 / 0733.123.456|mobil: 0722123456"},
		{"el", "+306971234567", "τηλ. 697 123 4567|κιν.: 6971234567 - σταθερό 210 123 4567"},
		{"en", "0722123456", "mobile 0722 123 456|0722-123-456 (after work)"},
	} {
		in := &intake{home: home(c.lang)}
		for cell := range strings.SplitSeq(c.cells, "|") {
			if got := string(in.phone([]byte(cell))); got != c.want {
				t.Errorf("%s: %q becomes %q, want %q", c.lang, cell, got, c.want)
			}
		}
	}
	in := &intake{home: home("pl")}
	for _, cell := range []string{"22 555 11 22 wew. 12", "601 234 567 x12", "anna12345678@x.pl", "12345678@x.pl", "jan.12345678@x.pl", "ORD-20240001", "u12345678", "PL 61 1090 1014 0000 0712 1981 2874", "12345678-90ab-cdef-1234-567890abcdef",
		"12.03.2025 14:05", "2025-03-12T14:05:00", "381641234567,00", "3,81641234567E+11", "tel. 12", "tel. brak", "600 1OO 200", "600 100 200 601 200 300", "+", "tel. +", "ul. Długa 12/14, 00-950 Warszawa"} {
		if got := string(in.phone([]byte(cell))); got != cell {
			t.Errorf("%q becomes %q", cell, got)
		}
	}
}

// In a file the words make no other customer, whichever way the cell is written.
func TestOneCustomerByPhoneAmongWords(t *testing.T) {
	file := "Data;Telefon;Kwota\n14.03.2025;600 123 002;5,00\n11.05.2025;tel. kom. 600 123 001;6,00\n12.07.2025;tel: +48600123 002;7,00\n22.07.2025;600123 001 (WhatsApp);8,00\n22.08.2025;600-123-001, 22 555 11 22;9,00\n"
	if got, want := summary(t, file, Options{Lang: "pl"}), "5 orders, 0 of nobody; +48600123002 2 12.00; +48600123001 3 23.00"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}
