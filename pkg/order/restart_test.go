package order

import (
	"strconv"
	"strings"
	"testing"
)

// renumbered is a file of so many years, in each of which the orders' numbers go from 1 up to the same. The
// orders have lines, and every tenth has a refund some days on.
func renumbered(years, numbers int, format func(n int) string) string {
	var file strings.Builder
	file.WriteString("Order number,Date,Email,Item,Line total\n")
	for year := range years {
		date := func(n int) string {
			return strconv.Itoa(2020+year) + "-" + strconv.Itoa(101 + n*12/(numbers+1))[1:] + "-11"
		}
		for n := range numbers {
			row := func(date, amount string) {
				file.WriteString(format(n+1) + "," + date + ",c" + strconv.Itoa((year*numbers+n)%997) + "@x.pl,pen," + amount + "\n")
			}
			row(date(n), "7")
			row(date(n), "3")
			if n%10 == 5 && n > 10 {
				file.WriteString(format(n-5) + "," + date(n) + ",shop@x.pl,pen,-4\n")
			}
		}
	}
	return file.String()
}

// TestNumbersStartAnew: what lies beyond the head of the file shows that its numbers come again for other orders.
func TestNumbersStartAnew(t *testing.T) {
	for name, tt := range map[string]struct {
		file  string
		again bool
		want  int
	}{
		"each year":           {renumbered(3, 2000, strconv.Itoa), true, 6000},
		"with letters":        {renumbered(3, 2000, func(n int) string { return strconv.Itoa(n) + "/W" }), true, 6000},
		"far apart":           {renumbered(2, 2000, func(n int) string { return strconv.Itoa(n * 40_000) }), true, 4000},
		"never, with refunds": {renumbered(1, 4000, strconv.Itoa), false, 4000},
	} {
		r, err := read([]byte(tt.file), 1<<16, Options{})
		if err != nil {
			t.Fatal(name, err)
		}
		next := r.Again()
		if (next != nil) != tt.again {
			t.Fatal(name, next, r.in.anew)
		}
		if next != nil {
			next.Feed([]byte(tt.file))
			if r = next; r.Close() != nil || r.Again() != nil {
				t.Fatal(name, "a third parse.Result")
			}
		}
		check(t, r)
		sum := int64(0)
		for _, amount := range r.Orders().Amount {
			sum += amount
		}
		refunds := strings.Count(tt.file, "-4\n")
		if n := r.Orders().Len(); n != tt.want || money(sum) != strconv.Itoa(10*n-4*refunds)+".00" || refunds == 0 {
			t.Errorf("%s: %d orders, %s, %d refunds", name, n, money(sum), refunds)
		}
	}
}

// TestNumbersStartAnewByFile: a file for each year, in any order, one of them twice.
func TestNumbersStartAnewByFile(t *testing.T) {
	years := strings.SplitAfter(renumbered(3, 500, strconv.Itoa), "\n")
	header, rows := years[0], years[1:]
	each := len(rows) / 3
	var files []string
	for _, year := range []int{1, 0, 2, 0} {
		files = append(files, header+strings.Join(rows[year*each:(year+1)*each], ""))
	}
	r := NewReader(Options{Files: len(files)})
	for again := false; ; again = true {
		for i, file := range files {
			r.Begin(strconv.Itoa(i), int64(len(file)))
			r.Feed([]byte(file))
			r.End("")
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
		next := r.Again()
		if (next != nil) == again {
			t.Fatal(next, r.in.anew)
		}
		if next == nil {
			break
		}
		r = next
	}
	check(t, r)
	if c := r.Counts(); c.Orders != 1500 || c.RepeatedOrders != 500 || r.Files()[3].Repeated != 500 {
		t.Errorf("%+v %+v", c, r.Files())
	}
}
