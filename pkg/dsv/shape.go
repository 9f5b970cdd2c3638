package dsv

import (
	"math"
	"slices"
)

// shape is what a dialect makes of the head.
type shape struct {
	score   float64 // how likely it is a table; 0 for one column
	columns int     // fields of most rows
	returns int     // rows that end with a carriage return alone
}

const (
	shaped   = 500 // rows of the head that are looked at
	titles   = 20  // of them, those that may stand above the header
	decimals = 0.8 // share of the commas that stand in numbers or before spaces where they cut no fields
)

// shape cuts the head into rows and says how evenly: the share of rows with the
// commonest number of fields, times the root of that number. A header is looked
// for as the first of two rows with that number; lines above it count against it.
func (d Dialect) shape(head []byte, whole bool) shape {
	fields, counts, sh := make([]int, 0, shaped), map[int]int{}, shape{}
	for s := d.over(head, whole); len(fields) < shaped && s.Next(); {
		for i := 0; i < s.Rows() && len(fields) < shaped; i++ {
			if n := s.Fields(i); n > 1 || len(trim(s.Raw(i, 0))) > 0 {
				fields = append(fields, n)
				counts[n]++
				if s.text[s.rows[i+1].Start-1] == '\r' {
					sh.returns++
				}
			}
		}
	}
	for n, rows := range counts {
		if rows > counts[sh.columns] || rows == counts[sh.columns] && n > sh.columns {
			sh.columns = n
		}
	}
	if sh.columns < 2 {
		return sh
	}
	start := 0
	for start < min(len(fields), titles) && !sh.header(fields[start:]) {
		start++
	}
	if start == titles || start == len(fields) {
		start = 0
	}
	even := 0
	for _, n := range fields[start:] {
		if n == sh.columns {
			even++
		}
	}
	sh.score = float64(even) / float64(len(fields)-start) * math.Sqrt(float64(sh.columns))
	if start > 0 {
		sh.score *= 0.6 - 0.01*float64(start)
	}
	if d.Delimiter != ',' {
		sh.score *= 1.2 // it seldom stands in text
	} else if inNumbers(head) > decimals {
		sh.score /= 2
		if start > 0 && slices.Max(fields[:start]) == 1 {
			sh.score = 0 // prose, or one column of amounts
		}
	}
	return sh
}

// header tells whether rows may begin with the header: it and the next row have
// as many fields as most. Rows may have one more, from a delimiter at their end.
func (sh *shape) header(fields []int) bool {
	if len(fields) == 1 {
		return fields[0] == sh.columns
	}
	return fields[1] == sh.columns && (fields[0] == sh.columns || fields[0] == sh.columns-1 && sh.columns > 2)
}

// inNumbers is the share of the commas outside quotes that stand between digits or
// before a space.
func inNumbers(head []byte) float64 {
	all, number, quoted := 0, 0, len(head) > 0 && head[0] == '"'
	for i := 1; i+1 < len(head); i++ {
		switch {
		case head[i] == '"':
			quoted = !quoted
		case head[i] == ',' && !quoted:
			all++
			if after := head[i+1]; digit(head[i-1]) && digit(after) || after == ' ' {
				number++
			}
		}
	}
	return float64(number) / float64(max(all, 1))
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
