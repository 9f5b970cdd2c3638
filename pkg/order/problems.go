package order

import (
	"cmp"
	"slices"

	"keeprate/pkg/dsv"
)

const (
	maxProblems = 10_000 // that are listed; all are counted
	problemText = 80     // characters of a cell that are shown
	problemRow  = 400    // characters of a row that are kept
)

// problems lists and counts what was not used.
type problems struct {
	list   []Problem
	counts []CodeCount
}

func (p *problems) add(x Problem, cell, row []byte) {
	p.again(x.Code, 1)
	if len(p.list) < maxProblems {
		x.Text, x.Row = dsv.Cut(cell, problemText), dsv.Cut(row, problemRow)
		p.list = append(p.list, x)
	}
}

// again counts a problem that so many more rows share.
func (p *problems) again(code string, rows int) {
	i := slices.IndexFunc(p.counts, func(c CodeCount) bool { return c.Code == code })
	if i < 0 {
		i = len(p.counts)
		p.counts = append(p.counts, CodeCount{Code: code})
	}
	p.counts[i].Count += rows
}

// join adds the problems of other files.
func (p *problems) join(other *problems) {
	p.list = append(p.list, other.list...)
	for _, c := range other.counts {
		p.again(c.Code, c.Count)
	}
}

// sort puts the list in the order of the files, the counts the highest first.
func (p *problems) sort() {
	slices.SortStableFunc(p.list, func(a, b Problem) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	p.list = p.list[:min(len(p.list), maxProblems)]
	slices.SortStableFunc(p.counts, func(a, b CodeCount) int { return cmp.Compare(b.Count, a.Count) })
}
