package order

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse/forms"
)

// shared is a reference file, which is not part of the product. Where it is
// absent the test is skipped, in CI it fails.
func shared(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "shared", name))
	switch {
	case err == nil:
	case os.Getenv("CI") != "":
		t.Fatal(err)
	default:
		t.Skip("reference file absent: " + name)
	}
	return data
}

// read reads a file that arrives in pieces of the given size.
func read(data []byte, piece int, opt Options) (*Reader, error) {
	r := NewReader(opt)
	for from := 0; from < len(data); from += piece {
		if err := r.Feed(data[from:min(from+piece, len(data))]); err != nil {
			return r, err
		}
	}
	return r, r.Close()
}

// text prints everything that was made of a file, one order a line:
//
//	2025-03-01 ana@example.com 62.0000 EUR paid/paid
func text(r *Reader) string {
	var b strings.Builder
	o := r.Orders()
	for i := range o.Len() {
		s := o.Statuses[o.Status[i]]
		name := o.CustomerName(o.Customer[i])
		if name == "" {
			name = "-"
		}
		currency := o.Currencies[o.Currency[i]].Code
		if currency == "" {
			currency = "-"
		}
		b.WriteString(day(o.Day[i]) + " " + name + " " + money(o.Amount[i]) + " " + currency + " " + s.Text + "/" + s.Kind.String())
		if s.By != "status" && s.By != "" {
			b.WriteString(" by " + s.By)
		}
		b.WriteByte('\n')
	}
	for _, p := range r.Problems() {
		b.WriteString("line " + strconv.Itoa(p.Line) + " " + p.Code + " [" + p.Column + "] " + p.Text + "\n")
	}
	return b.String()
}

// How days and amounts are written in what tests expect.
var day, money = forms.PlainDay, forms.PlainAmount

// code is the code of a file error, "" for none.
func code(err error) string {
	var f *dsv.FileError
	if errors.As(err, &f) {
		return f.Code
	}
	return ""
}
