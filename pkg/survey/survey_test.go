package survey

import (
	"errors"
	"strconv"
	"strings"
	"testing"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
)

// read reads a file in pieces of the given size.
func read(data []byte, piece int, opt Options) (*Survey, error) {
	r := NewReader(opt)
	for len(data) > 0 {
		n := copy(r.Buffer(min(piece, len(data))), data)
		if err := r.Commit(n); err != nil {
			return r.Survey(), err
		}
		data = data[n:]
	}
	err := r.Close()
	return r.Survey(), err
}

// text is a survey in short: "3 dates 0 YMD: 6 9; rows 3 blank 1; 2025-03 6 9".
func text(s *Survey) string {
	var b strings.Builder
	b.WriteString(strconv.Itoa(s.Score))
	if s.Date >= 0 {
		b.WriteString(" dates " + strconv.Itoa(s.Date) + " " + string(s.DateOrder))
		if s.DateOpen {
			b.WriteString("?")
		}
	}
	b.WriteString(":" + given(s.Answers) + "; rows " + strconv.Itoa(s.Rows))
	for _, n := range []struct {
		name  string
		count int
	}{{"blank", s.Blank}, {"skipped", s.Skipped}, {"undated", s.Undated}} {
		if n.count > 0 {
			b.WriteString(" " + n.name + " " + strconv.Itoa(n.count))
		}
	}
	for _, m := range s.Months {
		b.WriteString("; " + strconv.Itoa(m.Year) + "-" + strconv.Itoa(m.Month) + given(m.Answers))
	}
	for _, p := range s.Problems {
		b.WriteString("; line " + strconv.Itoa(p.Line) + " " + p.Code + " " + p.Column + " " + strconv.Quote(p.Text))
	}
	if s.Scale != 10 {
		b.WriteString("; scale " + strconv.Itoa(s.Scale))
	}
	return b.String()
}

// given is every answer, the lowest first; 9×3 is three of them.
func given(answers [11]int) string {
	out := ""
	for n, count := range answers {
		if count > 0 {
			out += " " + strconv.Itoa(n)
		}
		if count > 1 {
			out += "×" + strconv.Itoa(count)
		}
	}
	return out
}

// faultOf is what is wrong with a survey that should hold together, "" if nothing is.
func faultOf(s *Survey) string {
	dated, problems := s.Undated, 0
	for i, m := range s.Months {
		dated += sum(m.Answers[:])
		if i > 0 && 12*m.Year+m.Month != 12*s.Months[i-1].Year+s.Months[i-1].Month+1 {
			return "months"
		}
	}
	for _, c := range s.Counts {
		if c.Code == AnswerUnreadable || c.Code == AnswerOutOfRange {
			problems += c.Count
		}
	}
	switch {
	case s.Rows != s.Used+s.Blank+s.Skipped:
		return "rows"
	case sum(s.Answers[:]) != s.Used || s.Promoters()+s.Passives()+s.Detractors() != s.Used:
		return "answers"
	case s.Date >= 0 && dated != s.Used || s.Date < 0 && dated != 0:
		return "dated"
	case problems != s.Skipped:
		return "problems"
	}
	return ""
}

// TestGroups: promoters from 9, detractors to 6.
func TestGroups(t *testing.T) {
	s := Survey{Answers: [11]int{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024}}
	if s.Promoters() != 1536 || s.Passives() != 384 || s.Detractors() != 127 {
		t.Error(s.Promoters(), s.Passives(), s.Detractors())
	}
}

// TestFails: a file without answers is an error that lets a person choose.
func TestFails(t *testing.T) {
	tests := []struct {
		name, file, code string
		opt              Options
		scores           int
	}{
		{"empty", "", dsv.FileEmpty, Options{}, 0},
		{"blank cells", ";;\n;;\n", dsv.FileEmpty, Options{}, 0},
		{"a workbook", "PK\x03\x04 [Content_Types].xml", dsv.FileXLSX, Options{}, 0},
		{"a header alone", "Date,NPS\n", dsv.NoRows, Options{}, 1},
		{"no answers", "Name,City\nAna,Novi Sad\nMaja,Niš\n", dsv.NoColumns, Options{}, 0},
		{"ages alone", "Age,City\n9,Niš\n8,Niš\n10,Niš\n", dsv.NoColumns, Options{}, 1},
		{"running numbers", "Row,City\n1,Niš\n2,Niš\n3,Niš\n4,Niš\n", dsv.NoColumns, Options{}, 1},
		{"yes and no", "Consent,City\n1,Niš\n0,Niš\n1,Niš\n", dsv.NoColumns, Options{}, 1},
		{"none chosen", "NPS\n9\n", dsv.NoColumns, Options{ScoreColumn: order.None}, 1},
		{"one chosen that is not there", "NPS\n9\n", dsv.NoColumns, Options{ScoreColumn: order.Column(7)}, 1},
	}
	for _, test := range tests {
		s, err := read([]byte(test.file), 1<<16, test.opt)
		var file *dsv.FileError
		if !errors.As(err, &file) || file.Code != test.code {
			t.Errorf("%s: %v, want %s", test.name, err, test.code)
			continue
		}
		if len(s.Scores) != test.scores || s.Rows != 0 {
			t.Errorf("%s: %v columns, %d rows", test.name, s.Scores, s.Rows)
		}
		if test.code == dsv.NoColumns && (strings.Join(file.Missing, ",") != "score" || len(s.Header) == 0 || len(s.Samples) == 0 || len(file.Header) != len(s.Header)) {
			t.Errorf("%s: %+v, %q, %q", test.name, file, s.Header, s.Samples)
		}
	}
}

// TestAgain: an error stays; so does a survey that is complete.
func TestAgain(t *testing.T) {
	r := NewReader(Options{})
	r.Commit(copy(r.Buffer(3), "a,b"))
	first := r.Close()
	if first == nil || r.Close() != first || r.Commit(0) != first {
		t.Error(first)
	}
	r = NewReader(Options{})
	r.Commit(copy(r.Buffer(8), "NPS\n9\n8\n"))
	if err := r.Close(); err != nil || r.Close() != nil || r.Survey().Used != 2 {
		t.Error(err, text(r.Survey()))
	}
}
