// Package parse reads what the cells of an orders file say: days, amounts and their
// currencies, in every way of writing them. What a cell leaves open is decided by its
// whole column.
package parse

// Result says how a cell was read.
type Result uint8

// The results. With all but OK and Doubt there is no value.
const (
	OK       Result = iota
	Blank           // nothing stands there, or words that say so, as in n/a
	Bad             // it can't be read
	TooEarly        // a date before 1990
	TooLate         // a date after today
	Doubt           // an amount such as 1.234, which may be either
)
