package dsv

import (
	"slices"
	"testing"
)

// table is a file's rows as strings, with the line each starts on.
type table struct {
	rows  [][]string
	lines []int
}

// readAll reads a file that arrives in pieces of the given size. columns are those
// of a whole row, if it is not to be as sniffed: -1.
func readAll(t testing.TB, data []byte, piece, columns int, opt Options) (table, *Reader, error) {
	t.Helper()
	r := NewReader(opt)
	var got table
	var scratch Scratch
	take := func() {
		if r.Sniffed() && columns >= 0 {
			r.Columns = columns
		}
		for r.Next() {
			for i := range r.Rows() {
				row := make([]string, r.Fields(i))
				for c := range row {
					row[c] = string(scratch.Cell(r.Raw(i, c)))
				}
				got.rows = append(got.rows, row)
				got.lines = append(got.lines, r.Line(i))
			}
		}
	}
	for from := 0; from < len(data); from += piece {
		part := data[from:min(from+piece, len(data))]
		copy(r.Buffer(len(part)), part)
		if err := r.Commit(len(part)); err != nil {
			return got, r, err
		}
		take()
	}
	err := r.Close()
	if err == nil {
		take()
	}
	return got, r, err
}

func TestRows(t *testing.T) {
	tests := []struct {
		name, in string
		want     [][]string
		lines    []int
	}{
		{"plain", "a,b\n1,2\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"no last line end", "a,b\n1,2", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"CR LF", "a,b\r\n1,2\r\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"CR alone", "a,b\r1,2\r", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"quoted delimiter", "a,b\n\"1,5\",2\n", [][]string{{"a", "b"}, {"1,5", "2"}}, []int{1, 2}},
		{"quoted line end", "a,b\n\"1\n5\",2\n3,4\n", [][]string{{"a", "b"}, {"1\n5", "2"}, {"3", "4"}}, []int{1, 2, 4}},
		{"a line end in the only row", "a,\"b\nc\",d", [][]string{{"a", "b\nc", "d"}}, []int{1}},
		{"returns in the only row", "a,\"b\rc\",d", [][]string{{"a", "b\rc", "d"}}, []int{1}},
		{"quoted last with CR LF", "a,b\r\n1,\"2\"\r\n3,\"4\"\r\n", [][]string{{"a", "b"}, {"1", "2"}, {"3", "4"}}, []int{1, 2, 3}},
		{"doubled quotes", "a,b\n\"x \"\"y\"\" z\",\"\"\"\"\n", [][]string{{"a", "b"}, {`x "y" z`, `"`}}, []int{1, 2}},
		{"empty quoted", "a,b\n\"\",\"\"\n", [][]string{{"a", "b"}, {"", ""}}, []int{1, 2}},
		{"quote inside a field", "a,b\n5\" pipe,2\n6\" pipe,3\n", [][]string{{"a", "b"}, {`5" pipe`, "2"}, {`6" pipe`, "3"}}, []int{1, 2, 3}},
		{"quote not doubled", "a,b\n\"5\" pipe\",2\n3,4\n", [][]string{{"a", "b"}, {`5" pipe`, "2"}, {"3", "4"}}, []int{1, 2, 3}},
		{"quote never closed", "a,b,c\n\"x,1,2\ny,3,4\nz,5,6\n", [][]string{{"a", "b", "c"}, {"x,1,2"}, {"y", "3", "4"}, {"z", "5", "6"}}, []int{1, 2, 3, 4}},
		{"ragged", "a,b,c\n1\n1,2,3,4\n", [][]string{{"a", "b", "c"}, {"1"}, {"1", "2", "3", "4"}}, []int{1, 2, 3}},
		{"blank lines", "a,b\n\n1,2\n\n", [][]string{{"a", "b"}, {""}, {"1", "2"}, {""}}, []int{1, 2, 3, 4}},
		{"spaces", "a , b\n\u00a01\u202f, \"2\" \n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
		{"sep line", "sep=;\na;b\n1,5;2\n", [][]string{{"a", "b"}, {"1,5", "2"}}, []int{2, 3}},
		{"mark and quoted sep line", "\ufeff\"sep=|\"\r\na|b\r\n1|2\r\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{2, 3}},
		{"blanks around quotes", "a, b ,c\n1 ,  \"2,5\"  ,3\n \"x\"\t,\"y\" \r\n", [][]string{{"a", "b", "c"}, {"1", "2,5", "3"}, {"x", "y"}}, []int{1, 2, 3}},
		{"tabs beside quotes cut", "a\tb\n\"1\"\t\"2\t3\"\n", [][]string{{"a", "b"}, {"1", "2\t3"}}, []int{1, 2}},
		{"blanks and a line end in quotes", "a,b\n1, \"2\n3\" \n4,5\n", [][]string{{"a", "b"}, {"1", "2\n3"}, {"4", "5"}}, []int{1, 2, 4}},
		{"every line end in one file", "a,b\n1,2\r3,4\r\n5,6\r", [][]string{{"a", "b"}, {"1", "2"}, {"3", "4"}, {"5", "6"}}, []int{1, 2, 3, 4}},
		{"every line end within quotes", "a,b\n\"1\r2\",3\r\"4\r\n5\",6\r\n\"7\n8\",9\r", [][]string{{"a", "b"}, {"1\r2", "3"}, {"4\r\n5", "6"}, {"7\n8", "9"}}, []int{1, 2, 4, 6}},
		{"a return within quotes alone", "a,b\n\"1\r2\",3\n4,5\n", [][]string{{"a", "b"}, {"1\r2", "3"}, {"4", "5"}}, []int{1, 2, 3}},
		{"returns in cells", "a,b,c\n1,x\ry,3\n4,5,6\n7,8,9\n", [][]string{{"a", "b", "c"}, {"1", "x\ry", "3"}, {"4", "5", "6"}, {"7", "8", "9"}}, []int{1, 2, 3, 4}},
		{"one column of mixed line ends", "a\r1\n2\r\n3\r", [][]string{{"a"}, {"1"}, {"2"}, {"3"}}, []int{1, 2, 3, 4}},
		{"backslashes before quotes", "a,b,c\n1,\"x \\\"y\\\", z\",3\n4,\"5\\\\\",6\n", [][]string{{"a", "b", "c"}, {"1", "x \"y\", z", "3"}, {"4", "5\\\\", "6"}}, []int{1, 2, 3}},
		{"backslashes that are text", "a,b\n\"C:\\dir\\\",2\n\"D:\\\",4\n", [][]string{{"a", "b"}, {`C:\dir\`, "2"}, {`D:\`, "4"}}, []int{1, 2, 3}},
		{"doubled quotes at the ends", "a,b\n\"\"\"x\"\"\",\"\"\"y\"\n\"z\"\"\",1\n", [][]string{{"a", "b"}, {`"x"`, `"y`}, {`z"`, "1"}}, []int{1, 2, 3}},
		{"text behind a quoted name", "a,b\n\"Smith\" & Sons,2\n\"Brown\" Ltd,4\n", [][]string{{"a", "b"}, {`"Smith" & Sons`, "2"}, {`"Brown" Ltd`, "4"}}, []int{1, 2, 3}},
		{"NULs", "a,b\x00\x00\n1\x00,\x00\"2\",\n3,4\n\x00\x00\x00", [][]string{{"a", "b"}, {"1", "2", ""}, {"3", "4"}}, []int{1, 2, 3}},
		{"two files in one", "\ufeffa,b\n1,2\n\ufeffa,b\n3,4\n\ufeff\"a,b\",c\n", [][]string{{"a", "b"}, {"1", "2"}, {"a", "b"}, {"3", "4"}, {"a,b", "c"}}, []int{1, 2, 3, 4, 5}},
		{"delimiters at the ends", "a;b;\n1;2;\n3;4;\n", [][]string{{"a", "b", ""}, {"1", "2", ""}, {"3", "4", ""}}, []int{1, 2, 3}},
		{"sep line with delimiters behind it", "sep=;;;\na;b;c\n1;2;3\n", [][]string{{"a", "b", "c"}, {"1", "2", "3"}}, []int{2, 3}},
		{"mark", "\ufeffa,b\n1,2\n", [][]string{{"a", "b"}, {"1", "2"}}, []int{1, 2}},
	}
	for _, tt := range tests {
		for n, piece := range []int{1, 2, 7, 1 << 20, 1 << 20} {
			columns := 0
			if n == 4 {
				columns = -1
			}
			got, _, err := readAll(t, []byte(tt.in), piece, columns, Options{})
			if err != nil {
				t.Errorf("%s: %v", tt.name, err)
				continue
			}
			if !slices.EqualFunc(got.rows, tt.want, slices.Equal) || !slices.Equal(got.lines, tt.lines) {
				t.Errorf("%s in pieces of %d:\n got %q %v\nwant %q %v", tt.name, piece, got.rows, got.lines, tt.want, tt.lines)
			}
		}
	}
}

// TestSwallowedRows: a quote that only a later row's quote closes costs its own
// row, whether or not the fields come out even; what is quoted well costs none.
func TestSwallowedRows(t *testing.T) {
	for name, tt := range map[string]struct {
		file string
		want [][]string
	}{
		"of another column": {
			"a,b,c\n1,2,3\n\"x,1,2\ny,3,4\nz,\"5\",6\n\"two\nlines\",8,9\n",
			[][]string{{"a", "b", "c"}, {"1", "2", "3"}, {"x,1,2"}, {"y", "3", "4"}, {"z", "5", "6"}, {"two\nlines", "8", "9"}},
		},
		"of the same column": {
			"a,b,c,d\n1,\"x,3,4\n5,y,6,7\n8,\"z\",9,10\n",
			[][]string{{"a", "b", "c", "d"}, {"1", "x,3,4"}, {"5", "y", "6", "7"}, {"8", "z", "9", "10"}},
		},
		"of the next row": {
			"a,b,c\n1,\"x,3\n8,\"z\",9\n",
			[][]string{{"a", "b", "c"}, {"1", "x,3"}, {"8", "z", "9"}},
		},
		"notes like rows": {
			"a,b,c,d\n1,\"Hello,\nMain St, 5, door B, thanks\nand, well, bye\",3,\"4\"\n",
			[][]string{{"a", "b", "c", "d"}, {"1", "Hello,\nMain St, 5, door B, thanks\nand, well, bye", "3", "4"}},
		},
	} {
		for _, piece := range []int{1, 1000} {
			got, _, err := readAll(t, []byte(tt.file), piece, len(tt.want[0]), Options{})
			if err != nil || !slices.EqualFunc(got.rows, tt.want, slices.Equal) {
				t.Errorf("%s in pieces of %d: %v\n got %q\nwant %q", name, piece, err, got.rows, tt.want)
			}
		}
	}
}
