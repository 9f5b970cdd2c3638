package order

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// readFiles reads files that arrive in pieces of a size.
func readFiles(opt Options, size int, files ...[]byte) (*Reader, error) {
	opt.Files = len(files)
	r := NewReader(opt)
	for i, f := range files {
		r.Begin(strconv.Itoa(i), int64(len(f)))
		for from := 0; from < len(f); from += size {
			if r.Feed(f[from:min(from+size, len(f))]) != nil {
				break
			}
		}
		r.End("")
	}
	return r, r.Close()
}

// FuzzFiles: of whatever several files hold, no row is lost, and how they come in pieces does not matter.
func FuzzFiles(f *testing.F) {
	f.Add([]byte("Order;Date;Email;Total\n1;2025-03-01;a@x.pl;10\n"), []byte("Order;Date;Email;Total\n1;2025-03-01;a@x.pl;12\n2;2025-03-02;b@x.pl;5\n"), uint16(3))
	f.Add([]byte("Date,Email,Total\n2025-03-01,a@x.pl,10\n2025-03-01,a@x.pl,10\n"), []byte("Date,Email,Total\n2025-03-01,a@x.pl,10\n"), uint16(9))
	f.Add([]byte("Order,Date,Item,Line total\n1,2025-03-01,pen,1\n1,,ink,2\n"), []byte("Data;Klient;Suma\n1.3.2025;Ewa;10,00\nRazem;;10\n"), uint16(5))
	f.Fuzz(func(t *testing.T, a, b []byte, size uint16) {
		opt := Options{Lang: "pl", Today: 20_500}
		whole, err := readFiles(opt, 1<<20, a, b)
		cut, cutErr := readFiles(opt, int(size)%(len(a)+len(b)+1)+1, a, b)
		if code(err) != code(cutErr) {
			t.Fatal(err, cutErr)
		}
		if d := difference(whole, cut); d != "" {
			t.Fatal(d)
		}
		rows := 0
		for _, x := range whole.Files() {
			rows += x.Rows
		}
		if n := whole.Counts(); rows != n.Rows || n.Rows != n.Used+n.Skipped+n.Repeated {
			t.Fatalf("%d rows in the files, %+v", rows, n)
		}
		if err == nil {
			check(t, whole)
		}
	})
}

// FuzzSplit: the rows of one file, parted among several in whatever order, give the same orders.
func FuzzSplit(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, uint8(1))
	f.Fuzz(func(t *testing.T, data []byte, turn uint8) {
		const header = "Order number,Order date,Email,Total\n"
		var all bytes.Buffer
		all.WriteString(header)
		parts := [3]bytes.Buffer{}
		for i := range parts {
			parts[i].WriteString(header)
		}
		for i := 0; i+3 <= len(data); i += 3 {
			line := "A" + strconv.Itoa(i) + ",2024-" + strconv.Itoa(10+int(data[i])%3) + "-" + strconv.Itoa(10+int(data[i+1])%19) +
				",c" + strconv.Itoa(int(data[i+1])%7) + "@x.pl," + strconv.Itoa(int(data[i+2])) + ".50\n"
			all.WriteString(line)
			parts[int(data[i]/3)%3].WriteString(line)
		}
		whole, err := readFiles(Options{}, 1<<20, all.Bytes())
		if err != nil {
			return // there are no rows
		}
		orders := [][3]int{{0, 1, 2}, {2, 1, 0}, {1, 2, 0}}
		p := orders[int(turn)%len(orders)]
		// The third file overlaps: it stands twice among them.
		split, err := readFiles(Options{}, 1<<20, parts[p[0]].Bytes(), parts[p[1]].Bytes(), parts[p[2]].Bytes(), parts[p[0]].Bytes())
		if err != nil {
			t.Fatal(err)
		}
		if a, b := sorted(text(whole)), sorted(text(split)); a != b {
			t.Fatalf("%s\nand\n%s", a, b)
		}
	})
}

func sorted(text string) string {
	lines := strings.SplitAfter(text, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "")
}
