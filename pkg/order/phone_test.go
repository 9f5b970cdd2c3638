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
