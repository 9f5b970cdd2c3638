package survey

import (
	"bytes"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"
)

// FuzzReader: a file in pieces reads as the whole does, and no row is lost.
func FuzzReader(f *testing.F) {
	samples, _ := filepath.Glob(filepath.Join("..", "..", "..", "shared", "samples", "nps-*"))
	for _, name := range samples {
		if data, err := os.ReadFile(name); err == nil {
			f.Add(data, uint16(7), byte(0), byte(0))
		}
	}
	for _, shape := range shapes {
		if data, err := shape.in.NewEncoder().Bytes([]byte(shape.file)); err == nil {
			f.Add(data, uint16(3), byte(shape.opt.ScoreColumn), byte(shape.opt.DateColumn))
		}
	}
	f.Fuzz(func(t *testing.T, data []byte, size uint16, score, date byte) {
		opt := Options{Lang: "pl", Today: 20_500, ScoreColumn: order.Choice(int8(score)), DateColumn: order.Choice(int8(date))}
		whole, err := read(data, len(data)+1, opt)
		cut, cutErr := read(data, int(size)%(len(data)+1)+1, opt)
		if (err == nil) != (cutErr == nil) || err != nil && err.Error() != cutErr.Error() || !reflect.DeepEqual(whole, cut) {
			t.Fatalf("%v %+v\n%v %+v", err, whole, cutErr, cut)
		}
		if fault := faultOf(whole); err == nil && fault != "" {
			t.Fatalf("%s: %+v", fault, whole)
		}
	})
}

// TestPieces: a file of several windows, with all that makes rows odd, gives what
// was put into it, in pieces of any size.
func TestPieces(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	var file bytes.Buffer
	file.WriteString("Submitted;How likely are you to recommend us?;Why?\r\n")
	var answers [11]int
	var months [24][11]int
	blank, bad, undated := 0, 0, 0
	for range 20_000 {
		n, month := random.IntN(11), random.IntN(24)
		date := strconv.Itoa(random.IntN(28)+1) + "/" + strconv.Itoa(month%12+1) + "/" + strconv.Itoa(2023+month/12) + pick("", " 10:15", " 23:59:59")
		answer := pick("", "x", "1001", strconv.Itoa(n), strconv.Itoa(n)+"/10", strconv.Itoa(n)+" - so", "\""+strconv.Itoa(n)+",0\"", "so ("+strconv.Itoa(n)+")")
		noDate := random.IntN(10) == 0
		if noDate {
			date = pick("", "?", "31/2/2024")
		}
		switch answer {
		case "":
			blank++
		case "x", "1001":
			bad++
		default:
			answers[n]++
			if noDate {
				undated++
			} else {
				months[month][n]++
			}
		}
		file.WriteString(date + ";" + answer + ";" + pick("plain", "\"with; delimiter\"", "\"two\r\nlines\"", "\"\"\"quoted\"\"\"", "5\" wide", strings.Repeat("long ", 50)) + "\r\n")
	}
	opt := Options{Today: 20_500}
	whole, err := read(file.Bytes(), file.Len(), opt)
	if err != nil {
		t.Fatal(err)
	}
	if whole.Answers != answers || whole.Rows != 20_000 || whole.Blank != blank || whole.Skipped != bad || whole.Undated != undated || faultOf(whole) != "" {
		t.Errorf("%v, want %v; rows %d, blank %d of %d, skipped %d of %d, undated %d of %d; %s", whole.Answers, answers, whole.Rows,
			whole.Blank, blank, whole.Skipped, bad, whole.Undated, undated, faultOf(whole))
	}
	if len(whole.Months) != 24 {
		t.Fatalf("%d months", len(whole.Months))
	}
	for i, m := range whole.Months {
		if m.Answers != months[i] || m.Year != 2023+i/12 || m.Month != i%12+1 {
			t.Errorf("%+v, want %v", m, months[i])
		}
	}
	if whole.DateOrder != parse.DMY || whole.DateOpen || len(whole.Problems) != maxProblems || whole.Problems[0].Line > whole.Problems[maxProblems-1].Line {
		t.Errorf("%s %v, %d problems", whole.DateOrder, whole.DateOpen, len(whole.Problems))
	}
	for _, piece := range []int{1, 7, 4093, 70_000} {
		if cut, err := read(file.Bytes(), piece, opt); err != nil || !reflect.DeepEqual(whole, cut) {
			t.Fatalf("pieces of %d: %v, %s", piece, err, text(cut)[:200])
		}
	}
}

// TestWide: of thousands of columns the one that is asked for is found.
func TestWide(t *testing.T) {
	file := strings.Repeat("a,", 4000) + "NPS\n" + strings.Repeat("4,", 4000) + "9\n"
	s, err := read([]byte(file), 1<<18, Options{})
	if err != nil || s.Score != 4000 || s.Used != 1 || len(s.Scores) != 4001 {
		t.Error(err, s.Score, s.Used, len(s.Scores))
	}
}
