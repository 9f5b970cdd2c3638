package survey

import (
	"strings"
	"testing"
)

func TestAnswers(t *testing.T) {
	tests := []struct {
		cells  string // separated by |
		answer int
		got    reading
	}{
		{"9|9.0|9,0|9.00|'9|9/10|9 / 10", 9, readOK},
		{"0|00|0.0|0/10", 0, readOK},
		{"10|10.0|10,00|10/10", 10, readOK},
		{"10 - Extremely likely|10 – Na pewno|10-Sigurno|10 = tak|10: sigur|10 (Extremely likely)|10 Σίγουρα|10\u00a0— свакако", 10, readLabelled},
		{"Extremely likely (10)|Extremely likely - 10|Extremely likely – 10|Bardzo chętnie: 10|Q1. How likely? [10]|10 [Σίγουρα]", 10, readLabelled},
		{"0 - Not at all likely|Not at all likely - 0|Not at all likely (0)|0 (Wcale nie)|[0]", 0, readLabelled},
		{"7 out of 10|7 z 10|7 από 10|7 od 10", 7, readLabelled},
		{"|'|-|–|n/a|N/A|#N/A|null|None", 0, readBlank},
		{"11|-1|100|2025|1001|99999999999999999999|-10", 0, readBeyond},
		{"7.5|7,5|9.10|10,000|1e1|9%|9 %|5th|9-10|9/11|9/5|9/10/25|9//11|2025-03-01|10:15|3.5.2025|10 May 2025", 0, readBad},
		{"★|x|great|Great 10|iPhone 10|SKU-5|11 - too many|Extremely likely (11)|2. How likely?|2 - How likely?|(|)|]|--|5 -|x1 - 9|(-9)|ten|5)", 0, readBad},
		{"9 " + strings.Repeat("long ", 40), 0, readBad},
	}
	for _, test := range tests {
		for cell := range strings.SplitSeq(test.cells, "|") {
			if answer, got := readAnswer([]byte(cell)); got != test.got || answer != test.answer && got <= readLabelled {
				t.Errorf("%q is %d (%d), want %d (%d)", cell, answer, got, test.answer, test.got)
			}
		}
	}
}
