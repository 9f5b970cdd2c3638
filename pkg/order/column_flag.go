package order

import "bytes"

// The words with which a cell flags its row or does not, in normal form.
const (
	yesWords  = " 1 y yes true x test testowe probna tak da ναι "
	noWords   = " 0 n no false live nie ne nu οχι "
	flagWords = yesWords + noWords
)

// flags tells whether the cells say yes or no.
func (c *column) flags() bool {
	for value := range c.distinct {
		if !inWords(flagWords, normal(value)) {
			return false
		}
	}
	return true
}

// yesOrNo tells of filled cells that say yes or no and are no amounts: numbers
// only where they are both 0 and 1.
func (c *column) yesOrNo() bool {
	numbers := c.mostly(c.amounts, 9) && !(len(c.distinct) == 2 && c.distinct["0"] && c.distinct["1"])
	return c.filled > 0 && c.flags() && !numbers
}

// flagsByName tells of flags whose meaning the column's whole name says: those of
// "Cancelled quantity" are numbers.
func (c *column) flagsByName() bool { return c.named.score > scoreExact/2 && c.yesOrNo() }

// isSet tells whether a cell that flags an order, or holds the day of what befell
// it, does so. Databases write no day as NULL or as one of zeros.
func isSet(cell []byte) bool {
	if len(cell) == 0 || saysNothing(cell) || len(bytes.Trim(cell, "0-/.: T")) == 0 {
		return false
	}
	return len(cell) > 8 || !inWords(noWords, normal(string(cell)))
}
