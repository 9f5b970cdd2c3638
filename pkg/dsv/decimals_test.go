package dsv

import (
	"slices"
	"strings"
	"testing"
)

// TestJoinDecimals: amounts that their own comma cut in two are whole again, and no other row is touched.
func TestJoinDecimals(t *testing.T) {
	tests := []struct{ row, want string }{
		{"1,20,50,paid", "1|20,50|paid"}, {"1,-20,5,paid", "1|-20,5|paid"}, {"1,20,paid", "1|20|paid"}, {"1,20,500,paid", "1|20|500|paid"}, {"1,,50,paid", "1||50|paid"},
		{"1,20,50,paid,twice", "1|20|50|paid|twice"}, {"1,ten,50,paid", "1|ten|50|paid"}, {"1", "1"}, {"", ""},
	}
	for _, lineEnd := range []string{"\n", "\r\n", "\r"} {
		for column, before := range []string{"", "x,", "\"x,y\",,"} {
			var file strings.Builder
			var want []string
			for range 1000 {
				for _, tt := range tests {
					file.WriteString(before + tt.row + lineEnd)
					want = append(want, strings.ReplaceAll(before, ",", "|")+tt.want)
				}
			}
			r := NewReader(Options{Delimiter: ','})
			r.Commit(copy(r.Buffer(file.Len()), file.String()))
			r.Close()
			r.JoinDecimals(column+1, column+3)
			var got []string
			var spans [1]Span
			for r.Next() {
				for i := range r.Rows() {
					var row []string
					for c := range r.Fields(i) {
						r.Column(c, i, spans[:])
						row = append(row, string(r.Text()[spans[0].Start:spans[0].End]))
					}
					got = append(got, strings.ReplaceAll(strings.Join(row, "|"), "\"x,y\"", "\"x|y\""))
				}
			}
			if !slices.Equal(got, want) {
				t.Errorf("%q, column %d: %d rows, %q", lineEnd, column, len(got), got[:min(len(got), len(tests))])
			}
		}
	}
}

// TestJoinDecimalsAtTheEnd: the amount may be the last field of a row.
func TestJoinDecimalsAtTheEnd(t *testing.T) {
	r := NewReader(Options{})
	r.Commit(copy(r.Buffer(100), "a,20,50\r\nb,7,5\r\nc,7"))
	r.Close()
	r.JoinDecimals(1, 2)
	var got []string
	for r.Next() {
		for i := range r.Rows() {
			got = append(got, strings.TrimSpace(Text(r.Raw(i, 1))))
		}
	}
	if want := []string{"20,50", "7,5", "7"}; !slices.Equal(got, want) {
		t.Errorf("%q", got)
	}
}
