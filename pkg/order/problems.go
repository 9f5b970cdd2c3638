package order

import (
	"slices"
	"sort"

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
	sort.Stable(ByPlace(p.list))
	p.list = p.list[:min(len(p.list), maxProblems)]
	sort.Stable(MostFirst(p.counts))
}

// ByPlace sorts problems by file and line, and MostFirst counts, the highest
// first. They are for package sort because each list that package slices sorts
// is 10 KB more of the engine in the browser.
type (
	ByPlace   []Problem
	MostFirst []CodeCount
)

func (l ByPlace) Len() int      { return len(l) }
func (l ByPlace) Swap(i, j int) { l[i], l[j] = l[j], l[i] }
func (l ByPlace) Less(i, j int) bool {
	return l[i].File < l[j].File || l[i].File == l[j].File && l[i].Line < l[j].Line
}

func (l MostFirst) Len() int           { return len(l) }
func (l MostFirst) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }
func (l MostFirst) Less(i, j int) bool { return l[i].Count > l[j].Count }
