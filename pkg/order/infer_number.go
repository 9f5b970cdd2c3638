package order

import (
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/role"
)

// nameOrder takes the column of order numbers by its name. One that numbers
// something beside, such as the parcel or the account, would make one order of many.
func (m *mapping) nameOrder(f *finder, choice Choice) {
	if choice != Guess {
		m.Order = f.chosen(choice)
		return
	}
	if m.Order = f.sure(role.Order); m.Order >= 0 && m.platform == nil && f.sparseNumber(m, m.Order) {
		if next := f.nextNumber(m); next >= 0 {
			m.Order = next
		}
	}
}

// nextNumber takes the next column by its name that most orders have a number in.
func (f *finder) nextNumber(m *mapping) int {
	at := f.sure(role.Order)
	for at >= 0 && f.sparseNumber(m, at) {
		at = f.sure(role.Order)
	}
	return at
}

// sparseNumber tells of a column of order numbers that most orders have none in it.
// The lines of an order, which have no day, may leave it out.
func (f *finder) sparseNumber(m *mapping, i int) bool {
	orders, numbered := 0, 0
	for row := f.header + 1; row < len(f.sample.rows); row++ {
		if m.Date < 0 || len(f.sample.at(row, m.Date)) > 0 {
			orders++
			countIf(&numbered, len(f.sample.at(row, i)) > 0)
		}
	}
	return 2*numbered < orders
}

// findOrder drops a column of order numbers that cannot be one, as its numbers
// come again with other customers on other days, or on other days alone where its
// name is not quite an order number's. It finds one by the cells where no name tells.
func (m *mapping) findOrder(f *finder, choice Choice) {
	if choice != Guess {
		return
	}
	spare := -1
	if m.Order >= 0 && m.platform == nil && f.sparseNumber(m, m.Order) {
		spare, m.Order = m.Order, -1
	}
	var wrong []int
	for m.Order >= 0 && m.platform == nil && f.misnumbers(m) {
		wrong, m.Order = append(wrong, m.Order), f.nextNumber(m)
	}
	for _, i := range wrong {
		f.taken[i] = false // "Document" may tell sales and returns apart
	}
	if m.Order < 0 {
		if m.Order = f.number(m); m.Order < 0 {
			m.Order = spare
		}
	}
}

// misnumbers tells whether the column taken for the order's numbers makes one order of several.
func (f *finder) misnumbers(m *mapping) bool {
	by := *m
	if !f.columns[m.Order].named.IsOwn() {
		by.Customer = -1
	}
	repeats, contradictions := f.repeats(&by, m.Order, by.Customer < 0)
	return 2*contradictions > repeats || repeats > 0 && f.comesBack(m)
}

// comesBack tells whether the values of the order's column mostly come again on
// another day, between rows of other orders and with an amount of their own. That
// is what somebody orders again, or the numbers of another month, even if the
// customer is the same. Numbers that are counted can come again as parts of a
// payment, too: each fall has to begin them anew, and several to follow it.
func (f *finder) comesBack(m *mapping) bool {
	last := map[string]int{}
	repeats, back, falls, counted, anew := 0, 0, 0, true, true
	var first, before, newest string
	for i, amount := range f.values(max(m.Amount, m.Price)) {
		row := f.header + 1 + i
		number := f.sample.at(row, m.Order)
		if parse.SaysNothing(number) {
			continue
		}
		cell := string(number)
		if at := last[cell]; at > 0 {
			repeats++
			if row > at+1 && amount > 0 && f.differ(at, row, m.Date) {
				back++
			}
		} else {
			counted = counted && below(newest, cell)
			newest = cell
		}
		if before == "" {
			first = cell
		} else if below(cell, before) {
			falls++
			anew = anew && cell == first
		}
		last[cell], before = row, cell
	}
	if 2*back <= repeats {
		return false
	}
	const few = 5 // go up by chance
	return anew && falls > 0 && back >= 2*falls || f.columns[m.Order].isLoose() && !(counted && len(last) >= few)
}

// below tells whether a number stands before another where they are counted.
func below(a, b string) bool { return len(a) < len(b) || len(a) == len(b) && a < b }

// number takes the column of order numbers, given where the days and customers
// are. Taking a wrong one would make one order of several, so a column in which
// a repeated value has another day or customer is none, and what never repeats
// has to look like a number that is given out.
func (f *finder) number(m *mapping) int {
	best, rank := -1, 0
	for i := range f.columns {
		c := &f.columns[i]
		if f.taken[i] || !c.unnamed() || m.Date < 0 || !c.mostly(c.keys, 9) || c.mostly(c.dates, 9) || c.mostly(c.signed, 5) ||
			c.decimals > 0 && c.mostly(c.amounts, 9) || c.longest < 3 || 2*c.filled < c.capacity {
			continue
		}
		if r := f.rateNumber(m, i); r > rank {
			best, rank = i, r
		}
	}
	return f.take(best)
}

// rateNumber tells how surely a column holds order numbers: 3 where they repeat
// on the rows of an order, 2 where they are counted up or down, 1 where each is
// another and long enough to be one; 0 if they are none.
func (f *finder) rateNumber(m *mapping, i int) int {
	repeats, contradictions := f.repeats(m, i, true)
	rows := len(f.sample.rows) - f.header - 1
	c := &f.columns[i]
	switch {
	case contradictions > 0 || len(c.distinct) < 2:
		return 0
	case repeats > 0:
		return 3
	case rows < 3 || c.mostly(c.phones, 5):
		return 0
	case c.mostly(c.amounts, 9) && !c.mostly(c.coded, 5):
		if f.counts(i) && !f.countsRows(i) {
			return 2
		}
	case c.shortest >= 8 || c.shortest == c.longest:
		return 1
	}
	return 0
}

// countsRows tells whether a column only numbers the rows of the file.
func (f *finder) countsRows(i int) bool {
	for row := f.header + 1; row < len(f.sample.rows); row++ {
		if n, ok := parse.WholeNumber(f.sample.at(row, i)); ok && n != int64(row-f.header) {
			return false
		}
	}
	return true
}

// repeats counts the rows of a column's repeated values, and those of them that
// are of another order by their day and customer; strictly: by one of the two.
// A blank cell contradicts nothing, and neither does a row that pays an order back.
func (f *finder) repeats(m *mapping, i int, strict bool) (repeats, contradictions int) {
	first := map[string]int{}
	for row := f.header + 1; row < len(f.sample.rows); row++ {
		cell := f.sample.at(row, i)
		if parse.SaysNothing(cell) || isSpoilt(cell) {
			continue
		}
		before, ok := first[string(cell)]
		if !ok {
			first[string(cell)] = row
			continue
		}
		day, customer := f.differ(before, row, m.Date), f.differ(before, row, m.Customer)
		other := day && customer || strict && (day || customer)
		repeats++
		countIf(&contradictions, other && !f.paysOff(m, before) && !f.paysOff(m, row))
	}
	return repeats, contradictions
}

// paysOff tells whether the amount of a row is below 0, be it by its pieces.
func (f *finder) paysOff(m *mapping, row int) bool {
	for _, column := range [...]int{m.Amount, m.Price, m.Quantity} {
		var money parse.Money
		if amount, _, _ := money.Read(f.sample.at(row, column)); amount < 0 {
			return true
		}
	}
	return false
}

// differ tells whether two rows have different cells, neither blank, in a column.
func (f *finder) differ(a, b, column int) bool {
	one, other := f.sample.at(a, column), f.sample.at(b, column)
	return string(one) != string(other) && !parse.SaysNothing(one) && !parse.SaysNothing(other)
}

// customer takes the column of customers where no name tells of one: numbers
// that come again on other days, else phone numbers, else names. On all rows of
// an order they are the same.
func (f *finder) customer(m *mapping) (int, KeyKind) {
	is := func(fits func(c *column, i int) bool) int {
		for i := range f.columns {
			if c := &f.columns[i]; !f.taken[i] && c.unnamed() && !role.NumbersThings(c.normal) && fits(c, i) && f.agrees(m, i) {
				return f.take(i)
			}
		}
		return -1
	}
	numbers := func(c *column, i int) bool {
		return c.mostly(c.keys, 9) && !c.mostly(c.dates, 9) && !c.mostly(c.phones, 9) && c.decimals == 0 &&
			(c.shortest >= 3 || c.normal == "id") && 10*c.filled >= 9*c.capacity && f.returns(m, i)
	}
	if i := is(numbers); i >= 0 {
		return i, ByID
	}
	if i := is(func(c *column, _ int) bool { return c.mostly(c.phones, 8) }); i >= 0 {
		return i, ByPhone
	}
	if i := is(func(c *column, _ int) bool { return c.mostly(c.people, 8) && 10*len(c.distinct) > c.filled }); i >= 0 {
		return i, ByName
	}
	return -1, ByNone
}

// returns tells whether values of a column come again on another day, yet are so
// many that they can be customers.
func (f *finder) returns(m *mapping, i int) bool {
	if m.Date < 0 {
		return false
	}
	byDay := mapping{Columns: noColumns}
	byDay.Date, byDay.Amount = m.Date, m.Amount
	repeats, otherDay := f.repeats(&byDay, i, true)
	return otherDay > 0 && 20*repeats < 19*(len(f.sample.rows)-f.header-1)
}

// agrees tells whether all rows of an order have the same in a column.
func (f *finder) agrees(m *mapping, i int) bool {
	if m.Order < 0 {
		return true
	}
	byValue := mapping{Columns: noColumns}
	byValue.Customer = i
	_, contradictions := f.repeats(&byValue, m.Order, true)
	return contradictions == 0
}
