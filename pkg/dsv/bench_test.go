package dsv

import (
	"bytes"
	"runtime"
	"testing"
)

// allocsPerRow reports, when the function it returns is called, how many allocations a row took.
func allocsPerRow(b *testing.B, rows int) (report func()) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	return func() {
		runtime.ReadMemStats(&after)
		b.ReportMetric(float64(after.Mallocs-before.Mallocs)/float64(rows)/float64(b.N), "allocs/row")
	}
}

// Rows of a file in Windows-1250, every second with letters beyond ASCII, and how many make up a piece of it.
const (
	codedRow  = "100123,2025-03-01 10:15:00,\xb3ukasz.kowalski@example.com,wys\xb3ane,1234.50,PLN,\"wiadomo\x9c\xe6, odbi\xf3r\"\n"
	plainRow  = "100124,2025-03-01 10:15:00,some.customer@example.com,completed,1234.50,PLN,\"box 12, at the desk\"\n"
	pieceRows = 1280
)

// BenchmarkDecode is the first stage alone: bytes to text.
func BenchmarkDecode(b *testing.B) {
	src := bytes.Repeat([]byte(codedRow+plainRow), pieceRows/2)
	wide := make([]byte, 0, 2*len(src))
	for _, c := range src {
		wide = append(wide, c, 0)
	}
	for _, bb := range []struct {
		encoding string
		data     []byte
	}{{UTF8, src}, {"windows-1250", src}, {UTF16LE, wide}} {
		b.Run(bb.encoding, func(b *testing.B) {
			d := newDecoder(bb.encoding)
			data := append(bytes.Clone(bb.data), make([]byte, Pad)...)[:len(bb.data)]
			dst := make([]byte, d.most(len(data)))
			b.SetBytes(int64(len(data)))
			report := allocsPerRow(b, pieceRows)
			for b.Loop() {
				if _, read := d.decode(dst, data, true); read != len(data) {
					b.Fatal(read)
				}
			}
			report()
		})
	}
}

// BenchmarkSniff is what is looked at before the first row is handed out: the encoding and the dialect of the head.
func BenchmarkSniff(b *testing.B) {
	head := bytes.Repeat([]byte(codedRow+plainRow), pieceRows/2)
	head = append(head, make([]byte, Pad)...)[:len(head)]
	b.SetBytes(int64(len(head)))
	report := allocsPerRow(b, pieceRows)
	for b.Loop() {
		e := &evidence{last: ' '}
		e.add(head)
		if _, _, err := sniffEncoding(head, ""); err != nil || e.best("pl", "") != "windows-1250" {
			b.Fatal(err, e.best("pl", ""))
		}
		if d := sniffDialect(head, 0, false); d.Delimiter != ',' {
			b.Fatal(d)
		}
	}
	report()
}

// Once the head is known, rows cost no allocation, whether their bytes are text already or have to be decoded.
func TestRowsAreReadWithoutAllocations(t *testing.T) {
	for _, row := range []string{plainRow, codedRow} {
		r := NewReader(Options{Lang: "pl"})
		piece, rows := bytes.Repeat([]byte(row), pieceRows), 0
		read := func() {
			copy(r.Buffer(len(piece)), piece)
			if err := r.Commit(len(piece)); err != nil {
				t.Fatal(err)
			}
			for r.Next() {
				rows += r.Rows()
			}
		}
		for range 20 { // beyond the head, and until the buffers have the size they keep
			read()
		}
		if !r.Sniffed() {
			t.Fatal("the head is not known")
		}
		if n := testing.AllocsPerRun(20, read); n != 0 {
			t.Errorf("%v allocations for %d rows in %s", n, pieceRows, r.Dialect.Encoding)
		}
		if rows < 20*pieceRows {
			t.Errorf("%d rows were read", rows)
		}
	}
}

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
			report := allocsPerRow(b, 1_000_000)
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
			report()
		})
	}
}
