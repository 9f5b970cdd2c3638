package order

import (
	"strings"
	"testing"

	"keeprate/pkg/order/parse"
)

// TestDays: a column without an orders file around it, its cells without the
// bytes behind them that a Block's have.
func TestDays(t *testing.T) {
	tests := []struct {
		name, cells string
		by          parse.DateOrder
		today       int32
		lang        string
		want        string
		shown       parse.DateOrder
		open        bool
	}{
		{"ISO", "2025-03-01 10:15:00|2025-03-02T00:00:00Z||hello", "", 0, "pl", "2025-03-01 2025-03-02 blank date-unreadable", parse.YMD, false},
		{"day first", "03/04/2025|13/04/2025", "", 0, "en-US", "2025-04-03 2025-04-13", parse.DMY, false},
		{"month first", "03/04/2025 10:00:00|04/13/2025 9:00:00", "", 0, "pl", "2025-03-04 2025-04-13", parse.MDY, false},
		{"open", "03/04/2025", "", 0, "pl", "2025-04-03", parse.DMY, true},
		{"open, American page", "03/04/2025", "", 0, "en-US", "2025-03-04", parse.MDY, true},
		{"chosen", "03/04/2025|31/04/2025", parse.MDY, 0, "pl", "2025-03-04 date-unreadable", parse.MDY, false},
		{"out of range", "2025-03-01|2025-03-02|2025-03-03|1989-12-31", "", 20148, "pl", "2025-03-01 2025-03-02 date-future date-before-1990", parse.YMD, false},
		{"a future pair", "01/02/2025|03/04/2026", "", 20148, "pl", "2025-02-01 date-future", parse.DMY, true},
		{"serials", "45717|45718.5", "", 0, "pl", "2025-03-01 2025-03-02", parse.Serial, false},
		{"the named months of a form", "1 marca 2025|2 kwietnia 2025", "", 0, "pl", "2025-03-01 2025-04-02", parse.DMY, false},
	}
	for _, tt := range tests {
		d := NewDays(tt.by, tt.today)
		var cells [][]byte
		for cell := range strings.SplitSeq(tt.cells, "|") {
			cells = append(cells, []byte(cell)[:len(cell):len(cell)])
		}
		d.Sniff(cells)
		days, codes := make([]int32, len(cells)), make([]string, len(cells))
		for i, cell := range cells {
			days[i], codes[i] = d.Read(cell)
		}
		var got []string
		for i, code := range codes {
			v := days[i]
			if code == "" {
				v, code = d.Settle(v, tt.lang)
			}
			if code == "" {
				code = day(v)
			}
			got = append(got, code)
		}
		if by, open := d.Shown(tt.lang); strings.Join(got, " ") != tt.want || by != tt.shown || open != tt.open {
			t.Errorf("%s: %v, %s open %v", tt.name, got, by, open)
		}
	}
}
