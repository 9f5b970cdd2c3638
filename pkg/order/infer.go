package order

import (
	"strings"

	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"
)

// What no name tells is told by the cells. Here are the rules by which a column
// is found for each role among those whose names explain nothing.

// date takes the column of days: of several, that which is filled most, and of
// such the first. Days written as numbers are taken where there are no others.
func (f *finder) date() int {
	best, rank := -1, 0
	for i := range f.columns {
		c := &f.columns[i]
		days, numbers := c.mostly(c.dates, 9), c.mostly(c.amounts, 9)
		if f.taken[i] || !c.unnamed() && !(days && (c.named.Role == role.Date || c.named.Role == role.Order && !c.suits(role.Order))) || c.filled == 0 {
			continue
		}
		score := 0
		switch {
		case days && !numbers && !c.named.Aside && c.named.Role != role.Order:
			score = 6*profiled + c.filled
		case days && !numbers: // "orderAddDate"
			score = 4*profiled + c.filled
		case days: // 20250301
			score = 2*profiled + c.filled
		case 100*c.numbered >= 95*c.filled && f.days(i):
			score = c.filled
		}
		if score > rank {
			best, rank = i, score
		}
	}
	return f.take(best)
}

// days tells whether the numbers of a column, all of which could be days, are:
// they lie within some twenty years, as a shop's orders do.
func (f *finder) days(i int) bool {
	const years = 20 * 366
	var low, high int64
	for row := f.header + 1; row < len(f.sample.rows); row++ {
		cell := f.sample.at(row, i)
		n, ok := parse.WholeNumber(cell)
		n = parse.DayOf(n, parse.NumberOrder(cell))
		if !ok {
			continue
		}
		if low == 0 {
			low, high = n, n
		}
		low, high = min(low, n), max(high, n)
	}
	return low > 10_000 && high-low < years // after 1997
}

// money takes the column of orders' amounts: those with a currency's sign before
// those with decimal places before whole ones, and of such the one that adds up
// to most, which is no tax, piece's price or shipping. Numbers behind letters
// are those of orders.
func (f *finder) money() int {
	best, rank := -1, 0
	for i := range f.columns {
		c := &f.columns[i]
		if f.taken[i] || !c.unnamed() || c.named.Aside || fold.AnyInWords(noMoney, c.normal) || !c.mostly(c.amounts, 9) || c.mostly(c.dates, 9) && c.decimals == 0 || c.mostly(c.phones, 5) || c.mostly(c.coded, 5) && c.decimals == 0 {
			continue
		}
		score := 0
		switch {
		case c.mostly(c.signed, 9):
			score = 3
		case c.decimals > 0:
			score = 2
		case c.wholeMoney() && !f.counts(i):
			score = 1
		}
		if score > rank || score == rank && best >= 0 && c.sum > f.columns[best].sum {
			best, rank = i, score
		}
	}
	return f.take(best)
}

// wholeMoney tells whether whole numbers can be amounts, as in dinars: they are
// neither years nor pieces nor codes, which are all of one length.
func (c *column) wholeMoney() bool {
	const pieces = 10 // on average
	return c.sum > pieces*int64(c.filled) && !(c.longest == c.shortest && (c.longest >= 5 && c.filled > 2 || c.longest == 4 && c.years()))
}

func (c *column) years() bool {
	for value := range c.distinct {
		if !strings.HasPrefix(value, "19") && !strings.HasPrefix(value, "20") {
			return false
		}
	}
	return true
}

// counts tells whether whole numbers go up, or down, from row to row by little,
// as an order's do and amounts do not.
func (f *finder) counts(i int) bool {
	up, down, steps := 0, 0, 0
	var before int64
	for row := f.header + 1; row < len(f.sample.rows); row++ {
		n, ok := parse.WholeNumber(f.sample.at(row, i))
		if !ok {
			continue
		}
		if before > 0 && n != before {
			steps++
			countIf(&up, n > before && n-before <= 1+before/20)
			countIf(&down, n < before && before-n <= 1+before/20)
		}
		before = n
	}
	return steps > 0 && (up == steps || down == steps)
}

// formatted tells of amounts written with their currency. A column that is known
// to be another thing can look so, such as one of coupons: EUR10.
func (c *column) formatted() bool {
	return c.mostly(c.signed, 9) && (c.unnamed() || c.named.Role.IsMoney())
}

// currency takes a column of currencies that are known.
func (f *finder) currency() int {
	return f.byCells(func(c *column) bool {
		if !c.mostly(c.codes, 9) || len(c.distinct) > 12 {
			return false
		}
		for value := range c.distinct {
			if parse.CurrencyCode([]byte(strings.ToLower(value))) == "" {
				return false
			}
		}
		return true
	})
}

// status takes a column of few values of which most are known statuses, and at
// least one is such as only orders have; else that of a till's sorts of receipts,
// unless amounts below 0 tell what was paid back, also of orders in the file.
func (f *finder) status(amount int) int {
	if i := f.statuses(); i >= 0 || amount >= 0 && f.columns[amount].minus > 0 {
		return i
	}
	return f.first(f.salesAndRefunds)
}

// statuses takes the column whose words are those of orders' statuses.
func (f *finder) statuses() int {
	return f.byCells(func(c *column) bool {
		if !c.few() || len(c.distinct) > 30 || c.mostly(c.amounts, 1) || c.longest > 60 {
			return false
		}
		known, sure := 0, false
		for value := range c.distinct {
			kind := status.Of(value)
			countIf(&known, kind != status.Unknown)
			switch kind {
			case status.Processing, status.Paid, status.Shipped, status.Completed, status.Cancelled, status.PartlyRefunded, status.Refunded:
				sure = true
			}
		}
		return sure && 10*known >= 6*len(c.distinct)
	})
}
