package order

import (
	"slices"
	"strings"

	"keeprate/pkg/order/role"
)

// finder gives out columns, each for one role.
type finder struct {
	columns  []column
	platform *platform
	taken    []bool
	sample   *sample
	header   int // row of the sample
}

// choose is the person's column, else the best for the first role that has one.
func (f *finder) choose(choice Choice, roles ...role.Role) int {
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
	return f.take(int(choice) - 1)
}

// take marks a column as given out; -1 is none.
func (f *finder) take(i int) int {
	if i >= 0 {
		f.taken[i] = true
	}
	return i
}

// best takes the column that the platform has for a role, else the one whose
// name says it most surely, even if it may be of something beside.
func (f *finder) best(r role.Role) int {
	if i := f.sure(r); i >= 0 {
		return i
	}
	return f.take(f.named(r, true))
}

// sure is best without the columns of something beside, such as the total's tax.
func (f *finder) sure(r role.Role) int {
	if i := f.ofPlatform(r); i >= 0 {
		return f.take(i)
	}
	return f.take(f.named(r, false))
}

// ofPlatform is the column that the platform has for a role: of its names the
// first, and of columns of one name the first with filled cells.
func (f *finder) ofPlatform(r role.Role) int {
	names := f.platform.names(r)
	if names == "" {
		return -1
	}
	for _, blank := range [...]bool{false, true} {
		for name := range strings.SplitSeq(names, ", ") {
			for i := range f.columns {
				if c := &f.columns[i]; c.normal == name && !f.taken[i] && c.suits(r) && (c.filled == 0) == blank {
					return i
				}
			}
		}
	}
	return -1
}

// column is the one with this name in normal form, given out or not; -1 if there
// is none.
func (f *finder) column(normal string) int {
	if normal == "" {
		return -1
	}
	return slices.IndexFunc(f.columns, func(c column) bool { return c.normal == normal })
}

// named is the column whose name says a role most surely. Its cells must suit;
// where they are all blank, only a name that is the role's own is taken, and one
// with filled cells before it. What is missing more often than another stands back:
// an account's address where guests order, too. So does a total that is mostly 0
// beside one that is not, such as what is still owed, and an address that is the
// same in all rows, as the shop's own.
func (f *finder) named(r role.Role, aside bool) int {
	fits := func(c *column, i int) bool {
		return c.named.Role == r && c.named.Aside == aside && !c.named.Part && !f.taken[i] && c.suits(r)
	}
	most, sums, values := 0, 0, 0 // of filled cells, of amounts, of different ones
	for i := range f.columns {
		if c := &f.columns[i]; fits(c, i) {
			most, sums, values = max(most, c.filled), max(sums, c.amounts-c.zeros), max(values, len(c.distinct))
		}
	}
	best, bestScore := -1, 0
	for i := range f.columns {
		c := &f.columns[i]
		if !fits(c, i) {
			continue
		}
		score := c.named.Score
		if c.filled == 0 && c.capacity > 0 {
			if score /= 8; !c.named.IsOwn() {
				continue
			}
		} else if c.sparse(r, most) || r == role.Email && c.isOne() && values > 2 {
			score /= 4
		} else if r == role.Total && 2*c.zeros >= c.filled && 2*sums > most {
			score /= 4
		} else if r.IsMoney() {
			score = f.prefer(c, score, sums)
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	return best
}

// sparse tells whether another column of the same role has so many more filled
// cells that it is the better one.
func (c *column) sparse(r role.Role, most int) bool {
	switch r {
	case role.Date, role.Total, role.Price, role.CustomerID, role.Phone, role.Name:
		return 2*c.filled < most
	case role.Email:
		return 10*c.filled < 9*most
	}
	return false
}

// isOne tells of a column that it has the same in many rows.
func (c *column) isOne() bool { return c.filled >= 8 && len(c.distinct) == 1 }

// byCells takes the first column that no name explains and whose cells fit.
func (f *finder) byCells(fits func(*column) bool) int {
	return f.first(func(c *column) bool { return c.unnamed() && fits(c) })
}

// first takes the first column that fits.
func (f *finder) first(fits func(*column) bool) int {
	for i := range f.columns {
		if !f.taken[i] && fits(&f.columns[i]) {
			return f.take(i)
		}
	}
	return -1
}

// unnamed tells whether the name of a column explains nothing.
func (c *column) unnamed() bool { return c.named.IsVague() }
