package dsv

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// naive is the rule for quotes and line ends written down the plain way, for files
// with a delimiter that is no blank, and whose quotes are all closed: see walk.
func naive(text string, d Dialect) (rows [][]string, closed bool) {
	lineEnd := func(i int) int { // how many bytes of one stand at i
		switch {
		case strings.HasPrefix(text[i:], "\r\n"):
			return 2
		case text[i] == '\n' || text[i] == '\r' && d.returns:
			return 1
		}
		return 0
	}
	blank := func(c byte) bool { return c == ' ' || c == '\t' }
	escaped := func(i int) bool {
		n := 0
		for i > n && text[i-n-1] == '\\' {
			n++
		}
		return d.escapes && n%2 == 1
	}
	var row []string
	start, quoted := 0, false
	for i := 0; i < len(text); i++ {
		switch {
		case quoted && text[i] == '"' && !escaped(i):
			if strings.HasPrefix(text[i+1:], `"`) {
				i++
				continue
			}
			next := i + 1
			for next < len(text) && blank(text[next]) {
				next++
			}
			quoted = next < len(text) && text[next] != d.Delimiter && lineEnd(next) == 0
		case quoted:
		case text[i] == d.Delimiter:
			row, start = append(row, text[start:i]), i+1
		case lineEnd(i) > 0:
			row = append(row, text[start:i])
			i += lineEnd(i) - 1
			rows, row, start = append(rows, row), nil, i+1
		case text[i] == '"':
			quoted = strings.TrimLeft(strings.TrimPrefix(text[start:i], bom8), " \t") == ""
		}
	}
	if start < len(text) || row != nil {
		rows = append(rows, append(row, text[start:]))
	}
	return rows, !quoted
}

// whole joins the rows of a file as they stand in its text, and checks that each
// field lies in its row.
func whole(t *testing.T, data []byte, opt Options) (text []byte, r *Reader) {
	r = NewReader(opt)
	take := func() {
		for r.Next() {
			for i := range r.Rows() {
				from, to := r.rows[i].Start, r.rows[i+1].Start
				text = append(text, r.text[from:min(int(to), r.to)]...)
				end := from
				for c := range r.Fields(i) {
					field := r.Raw(i, c)
					if c > 0 {
						end++ // the delimiter
					}
					if !bytes.Equal(field, r.text[end:int(end)+len(field)]) {
						t.Fatalf("field %d of row %d is out of its place", c, i)
					}
					end += uint32(len(field))
				}
				if end > to || bytes.Trim(r.text[end:to], "\r\n") != nil && len(bytes.Trim(r.text[end:to], "\r\n")) > 0 {
					t.Fatalf("row %d has text that is in no field: %q", i, r.text[end:to])
				}
			}
		}
	}
	copy(r.Buffer(len(data)), data)
	if r.Commit(len(data)) != nil {
		return nil, nil
	}
	take()
	if r.Close() != nil {
		return nil, nil
	}
	take()
	return text, r
}

// FuzzRows holds the tokeniser against naive, every way of cutting the file into
// pieces against the whole, and the rows against the text: none of it is lost.
func FuzzRows(f *testing.F) {
	f.Add([]byte("a,b\n\"1\n\"\"5\",2\r\n3,\"4\"\r\n5\"x,\"6\"7\",\n"), uint16(7))
	f.Add([]byte("\"never closed,\n1,2\n"), uint16(1))
	f.Add(bytes.Repeat([]byte("\"a,\"\n"), 14000), uint16(999))
	f.Add([]byte("a,b\r1, \"2\" \n\"3\"\t,4\r\n\ufeff \"5\n\",6\r"), uint16(3))
	f.Add([]byte("a,b,c\n1,\"x \\\"y\\\", z\",3\n4,\"5\\\\\",6\n"), uint16(5))
	f.Add([]byte("a,b,c\n\"Smith\" & Sons,1,2\n\"Brown\" Ltd,3,4\n"), uint16(4))
	f.Add([]byte("a,b,c\n\"1,\"\"2;3\"\",4\";\n5,6,7;\n\"8,\"\"\";\" 9\"\",10\""), uint16(6))
	f.Add([]byte("a;b\x00\x00\n1;\x00\"2\"\n"), uint16(2))
	f.Fuzz(func(t *testing.T, data []byte, piece uint16) {
		opt := Options{Encoding: UTF8, Delimiter: ','}
		text, r := whole(t, data, opt)
		if r == nil {
			return
		}
		plain := bytes.ReplaceAll(bytes.TrimPrefix(data, []byte(bom8)), []byte{0}, nil)
		_, skip := separatorLine(append(plain, make([]byte, Pad)...)[:len(plain)])
		file, rows := plain[skip:], text
		if r.on { // lines in quotes are out of them
			quotes := func(c rune) rune {
				if c == '"' || c == rune(r.pad) {
					return -1
				}
				return c
			}
			file, rows = bytes.Map(quotes, file), bytes.Map(quotes, rows)
		}
		if !bytes.Equal(rows, file) {
			t.Fatalf("rows of\n%q\nfile\n%q", text, plain[skip:])
		}
		one, _, _ := readAll(t, data, len(data)+1, 3, opt)
		cut, _, err := readAll(t, data, int(piece)%len(data)+1, 3, opt)
		if err != nil || !slices.EqualFunc(one.rows, cut.rows, slices.Equal) || !slices.Equal(one.lines, cut.lines) {
			t.Fatalf("pieces of %d: %v\n%q\nwhole\n%q", int(piece)%len(data)+1, err, cut.rows, one.rows)
		}
		want, closed := naive(string(text), r.Dialect)
		if !closed {
			return
		}
		var scratch Scratch
		for _, row := range want {
			for c := range row {
				row[c] = string(scratch.Cell(append([]byte(row[c]), make([]byte, Pad)...)[:len(row[c])]))
			}
		}
		if got, _, _ := readAll(t, data, len(data)+1, 0, opt); !slices.EqualFunc(got.rows, want, slices.Equal) {
			t.Fatalf("got  %q\nwant %q", got.rows, want)
		}
	})
}

// FuzzPieces cuts files of any encoding and dialect, whose letters come as late as
// it likes, and holds what was made of the pieces against the whole.
func FuzzPieces(f *testing.F) {
	for _, file := range files {
		for _, encoding := range append([]string{UTF8, UTF16LE, UTF16BE}, strings.Fields(file.encodings)...) {
			data, _ := encode(file.text, encoding)
			f.Add(data, uint32(0), uint32(1))
			f.Add(data, uint32(headSize-10), uint32(70_001))
		}
	}
	f.Add([]byte("\xEF\xBB\xBFa,b\n1,2"), uint32(0), uint32(2))
	f.Add([]byte("a,b\r1,\"2\n3\"\r\xE9,\x00\r"), uint32(290_000), uint32(262_143))
	f.Add([]byte("\xFF\xFEa\x00,\x00b\x00\n\x00\x01\xD8"), uint32(0), uint32(1))
	f.Fuzz(func(t *testing.T, data []byte, plain, piece uint32) {
		plain %= 300_000
		data = append(bytes.Repeat([]byte("17;2025-03-01;ana@example.com;12,50\n"), int(plain)/36), data...)
		piece = max(piece%uint32(len(data)+1), uint32(len(data)/1000)+1)
		one, a, err := readAll(t, data, len(data)+1, 4, Options{Lang: "pl"})
		cut, b, other := readAll(t, data, int(piece), 4, Options{Lang: "pl"})
		if (err == nil) != (other == nil) || err != nil && err.Error() != other.Error() {
			t.Fatalf("pieces of %d: %v, whole: %v", piece, other, err)
		}
		if err != nil {
			return
		}
		if a.Dialect != b.Dialect || a.Again() != b.Again() || !slices.Equal(a.Previews(), b.Previews()) {
			t.Fatalf("pieces of %d: %v, again %q, %q\nwhole: %v, again %q, %q", piece, b.Dialect, b.Again(), b.Previews(), a.Dialect, a.Again(), a.Previews())
		}
		if !slices.EqualFunc(one.rows, cut.rows, slices.Equal) || !slices.Equal(one.lines, cut.lines) {
			t.Fatalf("pieces of %d: %d rows, whole: %d rows", piece, len(cut.rows), len(one.rows))
		}
		for i := range 300 {
			Recognise(data[:min(i, len(data))])
		}
	})
}
