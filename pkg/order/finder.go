package order

import "strings"

// finder gives out columns, each for one role.
type finder struct {
	columns  []column
	platform *platform
	taken    []bool
}

// choose is the person's column, else the best for the first role that has one.
func (f *finder) choose(choice Choice, roles ...role) int {
	if choice != Guess {
		return f.chosen(choice)
	}
	for _, r := range roles {
		if i := f.best(r); i >= 0 {
			return i
		}
	}
	return -1
}

// chosen is the column a person chose, -1 for none.
func (f *finder) chosen(choice Choice) int {
	if choice < 1 || int(choice) > len(f.columns) {
		return -1
	}
	f.taken[choice-1] = true
	return int(choice) - 1
}

// best takes the column that the platform has for a role, else the one whose
// name says it most surely. Its cells must suit; where they are all blank, only
// a name that is the role's own is taken, and one with filled cells before it.
func (f *finder) best(r role) int {
	if names := f.platform.names(r); names != "" {
		for name := range strings.SplitSeq(names, ", ") {
			for i := range f.columns {
				if c := &f.columns[i]; c.normal == name && !f.taken[i] && c.suits(r) {
					f.taken[i] = true
					return i
				}
			}
		}
	}
	best, bestScore := -1, 0
	for i := range f.columns {
		c := &f.columns[i]
		if c.named.role != r || f.taken[i] || !c.suits(r) {
			continue
		}
		score := c.named.score
		if c.filled == 0 && c.capacity > 0 {
			if score /= 8; c.named.score <= scoreExact/2 {
				continue
			}
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if best >= 0 {
		f.taken[best] = true
	}
	return best
}

// byCells takes the first column that no name explains and whose cells fit.
func (f *finder) byCells(fits func(*column) bool) int {
	return f.first(func(c *column) bool { return c.named.score <= scorePart && fits(c) })
}

// first takes the first column that fits.
func (f *finder) first(fits func(*column) bool) int {
	for i := range f.columns {
		if !f.taken[i] && fits(&f.columns[i]) {
			f.taken[i] = true
			return i
		}
	}
	return -1
}

// largest takes the column of amounts with decimal places that no name explains
// and that adds up to most.
func (f *finder) largest() int {
	best := -1
	for i := range f.columns {
		c := &f.columns[i]
		if !f.taken[i] && c.named.score <= scorePart && c.mostly(c.amounts, 9) && c.decimals > 0 && !c.mostly(c.dates, 9) &&
			(best < 0 || c.sum > f.columns[best].sum) {
			best = i
		}
	}
	if best >= 0 {
		f.taken[best] = true
	}
	return best
}
