package parse

import (
	"bytes"
	"strings"
	"testing"

	"keeprate/pkg/order/parse/forms"
)

// readForm reads a day that a form wrote, by what is known of the form.
func readForm(f *forms.Date, text string) (int32, Result) {
	d := Dates{Order: DateOrder(f.Order)}
	v, got := d.Read(padded(text))
	if got != OK {
		return 0, got
	}
	return d.Settle(v, f.Order == string(MDY))
}

// TestDateForms: every day of three years comes back from every form.
func TestDateForms(t *testing.T) {
	if len(forms.Dates) < 95 {
		t.Fatal(len(forms.Dates))
	}
	for _, f := range forms.Dates {
		for day := int32(19_723); day < 20_819; day++ {
			if v, got := readForm(&f, f.Write(day)); v != day || got != OK {
				t.Errorf("%q is day %d (%d), want %d", f.Write(day), v, got, day)
				break
			}
		}
	}
}

// FuzzDateForms: the same for any day a form can write.
func FuzzDateForms(f *testing.F) {
	for i := range forms.Dates {
		f.Add(uint16(i), uint16(i*311))
	}
	f.Fuzz(func(t *testing.T, form, from uint16) {
		way := &forms.Dates[int(form)%len(forms.Dates)]
		day := 7305 + int32(from)%(43_829-7305) // 1990 to 2089, which two digits can tell
		if v, got := readForm(way, way.Write(day)); v != day || got != OK {
			t.Errorf("%q is day %d (%d), want %d", way.Write(day), v, got, day)
		}
	})
}

// FuzzReadDate: whatever a cell holds, what is read of it lies in range, and a
// pair is written as it was read.
func FuzzReadDate(f *testing.F) {
	for _, form := range forms.Dates {
		f.Add([]byte(form.Write(20_172)), false)
	}
	for _, cell := range []string{"", "'", "=\"", "0000-00-00", "mar., 04.03.2025", "12 IX 2024", "45717,5", "99999999999999999999", "\xff\xfe", "1.1.1", "31/31/31"} {
		f.Add([]byte(cell), true)
	}
	inRange := func(day int32) bool { return day >= monthStart[0] && day < monthStart[len(monthStart)-1] }
	f.Fuzz(func(t *testing.T, cell []byte, yearFirst bool) {
		v, got := Date(padded(string(cell)), yearFirst)
		switch {
		case got != OK && v != 0:
			t.Fatalf("%q: %d with %d", cell, v, got)
		case got == OK && v >= 0 && !inRange(v):
			t.Fatalf("%q is day %d", cell, v)
		case got == OK && v < 0:
			one, gotOne := unpair(v, false)
			two, gotTwo := unpair(v, true)
			if gotOne == OK && !inRange(one) || gotTwo == OK && !inRange(two) || gotOne != OK && gotTwo != OK {
				t.Fatalf("%q is %d or %d", cell, one, two)
			}
			if again, got := Date(padded(PairText(v)), false); again != v || got != OK {
				t.Fatalf("%q is %s, which is %d", cell, PairText(v), again)
			}
		}
		for _, order := range []DateOrder{"", DMY, MDY, YMD, Serial, UnixSecond, UnixMilli} {
			d := Dates{Order: order, Fixed: yearFirst, Today: 20_500}
			d.Sniff([][]byte{padded(string(cell))})
			v, got := d.Read(padded(string(cell)))
			if got == OK && v >= 0 && (!inRange(v) || v > 20_501) {
				t.Fatalf("%q is day %d by %s", cell, v, order)
			}
			if day, got := d.Settle(v, false); v < 0 && got == OK && (!inRange(day) || day > 20_501) {
				t.Fatalf("%q is day %d by %s in the end", cell, day, order)
			}
		}
	})
}

// FuzzReadMoney: whatever a cell holds, its amount can be counted with, its
// currency is one, and the quick way reads what the slow one does.
func FuzzReadMoney(f *testing.F) {
	for i, form := range forms.Amounts {
		form.Minus, form.Sign = forms.Minuses[i%len(forms.Minuses)], forms.Signs[i%len(forms.Signs)]
		f.Add([]byte(form.Write(form.Round(-12_345_678_900), &forms.Tongues[i%len(forms.Tongues)])), byte(i))
	}
	for _, cell := range []string{"1.2E+05", "&#322;", "&;5", "5&#x", "NaN", "(((", "1,23,456.00", "\xff5", "5\xe2\x80", ".", "-.", "99999999999999,99"} {
		f.Add([]byte(cell), byte(0))
	}
	f.Fuzz(func(t *testing.T, cell []byte, mode byte) {
		column := Money{Decimal: []byte{0, '.', ','}[mode%3], Fixed: mode%3 > 0 && mode&64 > 0}
		slow := column
		v, currency, got := column.Read(padded(string(cell)))
		if got != OK && got != Doubt && v != 0 || magnitude(v) >= 1e17 || got == Doubt && (column.Decimal != 0 || v%Unit != 0) {
			t.Fatalf("%q is %d, %d", cell, v, got)
		}
		if len(currency) > 0 && (got == OK || got == Doubt) && CurrencyCode(currency) == "" {
			t.Fatalf("%q is in %q", cell, currency)
		}
		if plain, ok := slow.readPlain(padded(string(cell))); ok {
			slow = Money{Decimal: column.Decimal, Fixed: column.Fixed}
			if any, _, got := slow.ReadAny(padded(string(cell))); any != plain || got != OK || !column.Fixed && (slow.Points != column.Points || slow.Commas != column.Commas) {
				t.Fatalf("%q is %d, slowly %d, %d", cell, plain, any, got)
			}
		}
		again := Money{Decimal: column.Decimal, Fixed: column.Fixed}
		if w, _, gotAgain := again.Read(padded(string(cell))); w != v || gotAgain != got {
			t.Fatalf("%q is %d, then %d", cell, v, w)
		}
	})
}

// FuzzMoneyForms: an amount comes back from every way of writing it, once its
// column's decimal sign is known.
func FuzzMoneyForms(f *testing.F) {
	for i := range len(forms.Amounts) {
		for j, v := range []int64{0, 1, -1, 12_345_000, -12_345_678_900, 99_999_999_999_999_999, 10_000_000, 1_234_567_891_234} {
			f.Add(v, uint16(i), uint8(j+i), uint8(3*j+i), uint8(i+j))
		}
	}
	f.Fuzz(func(t *testing.T, v int64, number uint16, minus, sign, tongue uint8) {
		form := forms.Amounts[int(number)%len(forms.Amounts)]
		form.Minus, form.Sign = forms.Minuses[int(minus)%len(forms.Minuses)], forms.Signs[int(sign)%len(forms.Signs)]
		in := &forms.Tongues[int(tongue)%len(forms.Tongues)]
		want := form.Round(v % 100_000_000_000_000_000)
		text := form.Write(want, in)
		for _, fixed := range []bool{false, true} {
			column := Money{Decimal: form.Decimal[0], Fixed: fixed}
			got, currency, how := column.Read(padded(text))
			if got != want || how != OK {
				t.Fatalf("%q is %d (%d), want %d", text, got, how, want)
			}
			if named := strings.ContainsAny(form.Sign, "WC"); named != (len(currency) > 0) || named && CurrencyCode(bytes.Clone(currency)) != in.Currency {
				t.Fatalf("%q is in %q", text, currency)
			}
		}
	})
}
