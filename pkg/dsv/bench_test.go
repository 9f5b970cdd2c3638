package dsv

import (
	"bytes"
	"testing"
)

// BenchmarkRows is the tokeniser alone: rows cut into fields, no field looked at.
func BenchmarkRows(b *testing.B) {
	plain := []byte("Order ID,E-mail,Total,Created at,Status\n")
	row := []byte("#100123,some.customer@example.com,1234.50,2025-03-01 10:15:00 +0100,paid,fulfilled,EUR,Item with a name,,,,,\n")
	quoted := bytes.ReplaceAll(row, []byte("Item with a name"), []byte("\"Item, \"\"quoted\"\"\""))
	for _, bb := range []struct {
		name string
		row  []byte
	}{{"plain", row}, {"quoted", quoted}} {
		data := append(bytes.Clone(plain), bytes.Repeat(bb.row, 1_000_000)...)
		b.Run(bb.name, func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			b.ReportAllocs()
			for b.Loop() {
				r := NewReader(Options{})
				rows := 0
				for from := 0; from < len(data); from += 256 << 10 {
					part := data[from:min(from+256<<10, len(data))]
					copy(r.Buffer(len(part)), part)
					if err := r.Commit(len(part)); err != nil {
						b.Fatal(err)
					}
					for r.Next() {
						rows += r.Rows()
					}
				}
				r.Close()
				for r.Next() {
					rows += r.Rows()
				}
				if rows != 1_000_001 {
					b.Fatal(rows)
				}
			}
		})
	}
}
