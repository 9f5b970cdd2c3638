package order

import (
	"bytes"
	"strings"
	"testing"
)

// readForm reads a day that a form wrote, by what is known of the form.
func readForm(f *dateForm, text string) (int32, reading) {
	d := dateColumn{order: f.order}
	v, got := d.read(padded(text))
	if got != readOK {
		return 0, got
	}
	return d.settle(v, f.order == MDY)
}

// TestDateForms: every day of three years comes back from every form.
func TestDateForms(t *testing.T) {
	if len(dateForms) < 95 {
		t.Fatal(len(dateForms))
	}
	for _, f := range dateForms {
		for day := int32(19_723); day < 20_819; day++ {
			if v, got := readForm(&f, f.write(day)); v != day || got != readOK {
				t.Errorf("%q is day %d (%d), want %d", f.write(day), v, got, day)
				break
			}
		}
	}
}

// FuzzDateForms: the same for any day a form can write.
func FuzzDateForms(f *testing.F) {
	for i := range dateForms {
		f.Add(uint16(i), uint16(i*311))
	}
	f.Fuzz(func(t *testing.T, form, from uint16) {
		way := &dateForms[int(form)%len(dateForms)]
		day := 7305 + int32(from)%(43_829-7305) // 1990 to 2089, which two digits can tell
		if v, got := readForm(way, way.write(day)); v != day || got != readOK {
			t.Errorf("%q is day %d (%d), want %d", way.write(day), v, got, day)
		}
	})
}

// FuzzReadDate: whatever a cell holds, what is read of it lies in range, and a
// pair is written as it was read.
func FuzzReadDate(f *testing.F) {
	for _, form := range dateForms {
		f.Add([]byte(form.write(20_172)), false)
	}
	for _, cell := range []string{"", "'", "=\"", "0000-00-00", "mar., 04.03.2025", "12 IX 2024", "45717,5", "99999999999999999999", "\xff\xfe", "1.1.1", "31/31/31"} {
		f.Add([]byte(cell), true)
	}
	inRange := func(day int32) bool { return day >= monthStart[0] && day < monthStart[len(monthStart)-1] }
	f.Fuzz(func(t *testing.T, cell []byte, yearFirst bool) {
		v, got := readDate(padded(string(cell)), yearFirst)
		switch {
		case got != readOK && v != 0:
			t.Fatalf("%q: %d with %d", cell, v, got)
		case got == readOK && v >= 0 && !inRange(v):
			t.Fatalf("%q is day %d", cell, v)
		case got == readOK && v < 0:
			one, gotOne := unpair(v, false)
			two, gotTwo := unpair(v, true)
			if gotOne == readOK && !inRange(one) || gotTwo == readOK && !inRange(two) || gotOne != readOK && gotTwo != readOK {
				t.Fatalf("%q is %d or %d", cell, one, two)
			}
			if again, got := readDate(padded(pairText(v)), false); again != v || got != readOK {
				t.Fatalf("%q is %s, which is %d", cell, pairText(v), again)
			}
		}
		for _, order := range []DateOrder{"", DMY, MDY, YMD, Serial, UnixSecond, UnixMilli} {
			d := dateColumn{order: order, fixed: yearFirst, today: 20_500}
			d.sniff([][]byte{padded(string(cell))})
			v, got := d.read(padded(string(cell)))
			if got == readOK && v >= 0 && (!inRange(v) || v > 20_501) {
				t.Fatalf("%q is day %d by %s", cell, v, order)
			}
			if day, got := d.settle(v, false); v < 0 && got == readOK && (!inRange(day) || day > 20_501) {
				t.Fatalf("%q is day %d by %s in the end", cell, day, order)
			}
		}
	})
}

// FuzzReadMoney: whatever a cell holds, its amount can be counted with, its
// currency is one, and the quick way reads what the slow one does.
func FuzzReadMoney(f *testing.F) {
	for i, form := range moneyForms {
		form.minus, form.sign = minuses[i%len(minuses)], signs[i%len(signs)]
		f.Add([]byte(form.write(form.round(-12_345_678_900), &tongues[i%len(tongues)])), byte(i))
	}
	for _, cell := range []string{"1.2E+05", "&#322;", "&;5", "5&#x", "NaN", "(((", "1,23,456.00", "\xff5", "5\xe2\x80", ".", "-.", "99999999999999,99"} {
		f.Add([]byte(cell), byte(0))
	}
	f.Fuzz(func(t *testing.T, cell []byte, mode byte) {
		column := moneyColumn{decimal: []byte{0, '.', ','}[mode%3], fixed: mode%3 > 0 && mode&64 > 0}
		slow := column
		v, currency, got := column.read(padded(string(cell)))
		if got != readOK && got != readDoubt && v != 0 || magnitude(v) >= 1e17 || got == readDoubt && (column.decimal != 0 || v%unit != 0) {
			t.Fatalf("%q is %d, %d", cell, v, got)
		}
		if len(currency) > 0 && (got == readOK || got == readDoubt) && currencyCode(currency) == "" {
			t.Fatalf("%q is in %q", cell, currency)
		}
		if plain, ok := slow.readPlain(padded(string(cell))); ok {
			slow = moneyColumn{decimal: column.decimal, fixed: column.fixed}
			if any, _, got := slow.readAny(padded(string(cell))); any != plain || got != readOK || !column.fixed && (slow.points != column.points || slow.commas != column.commas) {
				t.Fatalf("%q is %d, slowly %d, %d", cell, plain, any, got)
			}
		}
		again := moneyColumn{decimal: column.decimal, fixed: column.fixed}
		if w, _, gotAgain := again.read(padded(string(cell))); w != v || gotAgain != got {
			t.Fatalf("%q is %d, then %d", cell, v, w)
		}
	})
}

// FuzzMoneyForms: an amount comes back from every way of writing it, once its
// column's decimal sign is known.
func FuzzMoneyForms(f *testing.F) {
	for i := range len(moneyForms) {
		for j, v := range []int64{0, 1, -1, 12_345_000, -12_345_678_900, 99_999_999_999_999_999, 10_000_000, 1_234_567_891_234} {
			f.Add(v, uint16(i), uint8(j+i), uint8(3*j+i), uint8(i+j))
		}
	}
	f.Fuzz(func(t *testing.T, v int64, number uint16, minus, sign, tongue uint8) {
		form := moneyForms[int(number)%len(moneyForms)]
		form.minus, form.sign = minuses[int(minus)%len(minuses)], signs[int(sign)%len(signs)]
		in := &tongues[int(tongue)%len(tongues)]
		want := form.round(v % 100_000_000_000_000_000)
		text := form.write(want, in)
		for _, fixed := range []bool{false, true} {
			column := moneyColumn{decimal: form.decimal[0], fixed: fixed}
			got, currency, how := column.read(padded(text))
			if got != want || how != readOK {
				t.Fatalf("%q is %d (%d), want %d", text, got, how, want)
			}
			if named := strings.ContainsAny(form.sign, "WC"); named != (len(currency) > 0) || named && currencyCode(bytes.Clone(currency)) != in.currency {
				t.Fatalf("%q is in %q", text, currency)
			}
		}
	})
}
