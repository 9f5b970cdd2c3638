package order

import (
	"cmp"
	"slices"

	"keeprate/pkg/dsv"
)

const (
	maxProblems = 10_000 // that are listed; all are counted
	problemText = 80     // characters of a cell that are shown
)

// problems lists and counts what was not used.
type problems struct {
	list   []Problem
	counts []CodeCount
}

func (p *problems) add(line int, code, column string, cell []byte) {
	p.again(code, 1)
	if len(p.list) < maxProblems {
		p.list = append(p.list, Problem{Line: line, Code: code, Column: column, Text: dsv.Cut(cell, problemText)})
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

// sort puts the list in the order of the file, the counts the highest first.
func (p *problems) sort() {
	slices.SortStableFunc(p.list, func(a, b Problem) int { return cmp.Compare(a.Line, b.Line) })
	slices.SortStableFunc(p.counts, func(a, b CodeCount) int { return cmp.Compare(b.Count, a.Count) })
}
