package survey

import (
	"bytes"
	"slices"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
)

// maxProblems is how many problems are listed; all are counted.
const maxProblems = 1000

// row takes in one row of answers.
func (r *Reader) row(i int) {
	out := &r.out
	answer, text, got := r.answer(i)
	if got == readBlank && r.blank(i) {
		return
	}
	out.Rows++
	day, code, when := int32(0), "", []byte(nil)
	if r.days != nil { // of rows without an answer too: they may tell D/M from M/D
		when = r.cell(i, out.Date)
		day, code = r.days.Read(when)
	}
	switch got {
	case readBlank:
		out.Blank++
		return
	case readBad, readBeyond:
		problem := AnswerUnreadable
		if got == readBeyond {
			problem = AnswerOutOfRange
		}
		out.Skipped++
		r.count(problem, 1)
		r.problem(r.src.Line(i), problem, out.Score, text)
		return
	}
	out.Used++
	out.Answers[answer]++
	switch {
	case r.days == nil:
	case code == "":
		r.tallies.add(day, answer, r.src.Line(i), when)
	default:
		out.Undated++
		if code != order.DateBlank {
			r.count(code, 1)
			r.problem(r.src.Line(i), code, out.Date, when)
		}
	}
}

func (r *Reader) cell(i, column int) []byte { return r.scratch.Cell(r.src.Raw(i, column)) }

// answer is the answer of a row, and the cell that says it.
func (r *Reader) answer(i int) (int, []byte, reading) {
	if r.list == nil {
		cell := r.cell(i, r.out.Score)
		n, got := readAnswer(cell)
		return n, cell, got
	}
	answer, text, marks, noes, zero := 0, []byte(nil), 0, 0, false
	for k := range 11 {
		n := k
		if r.list.falling {
			n = 10 - k
		}
		cell := r.cell(i, r.out.Score+k)
		switch {
		case len(cell) == 0:
		case isNo(cell):
			noes++
			zero = zero || n == 0
		default:
			answer, text = n, cell
			marks++
		}
	}
	switch {
	case marks == 0 && noes == 1 && zero: // the option 0, filled with its own name
		return 0, nil, readOK
	case marks == 0:
		return 0, nil, readBlank
	case marks > 1:
		return 0, text, readBad
	}
	return answer, text, readOK
}

// isNo tells whether the cell of an option says that it was not chosen.
func isNo(cell []byte) bool {
	return string(cell) == "0" || string(cell) == "-" || bytes.EqualFold(cell, []byte("false")) || bytes.EqualFold(cell, []byte("no"))
}

// blank tells whether no cell of a row has anything in it.
func (r *Reader) blank(i int) bool {
	for c := range r.src.Fields(i) {
		if len(r.cell(i, c)) > 0 {
			return false
		}
	}
	return true
}

// problem lists a problem of a cell, if there is room.
func (r *Reader) problem(line int, code string, column int, cell []byte) {
	if len(r.out.Problems) < maxProblems {
		r.out.Problems = append(r.out.Problems, Problem{Line: line, Code: code, Column: r.out.Header[column], Index: column, Text: dsv.Cut(cell, shownText)})
	}
}

// count counts a problem of so many rows.
func (r *Reader) count(code string, rows int) {
	i := slices.IndexFunc(r.out.Counts, func(c order.CodeCount) bool { return c.Code == code })
	if i < 0 {
		i = len(r.out.Counts)
		r.out.Counts = append(r.out.Counts, order.CodeCount{Code: code})
	}
	r.out.Counts[i].Count += rows
}
