package order

// declared are words for what a parcel is insured for, mostly nothing.
const declared = " declared deklarowana zadeklarowana declarata deklarisana δηλωθεισα "

// whole is the sum taken for the orders' amounts, or a better one: instead of what
// a parcel was said to be worth what is collected for it, and instead of the lines'
// sums one of the order, which has the shipping in it.
func (f *finder) whole(m *mapping) int {
	if anyInWords(declared, f.columns[m.Amount].normal) {
		if i := f.first((*column).collected); i >= 0 {
			return i
		}
	}
	if m.Order < 0 || !m.differ(f.sample, m.Amount) {
		return m.Amount
	}
	lines, sums := f.values(m.Amount), f.sums(m)
	for i := range f.columns {
		if c := &f.columns[i]; !f.taken[i] && c.named.role == roleTotal && !c.named.aside && c.suits(roleTotal) && !m.differ(f.sample, i) && encloses(f.values(i), lines, sums) {
			return f.take(i)
		}
	}
	return m.Amount
}

// encloses tells whether totals, in all rows of nearly all orders of several, are
// their lines' sums and a little more. All that a customer ever spent is much more.
func encloses(totals, lines, sums []int64) bool {
	rows, right := 0, 0
	for k, total := range totals {
		if lines[k] != sums[k] {
			rows++
			countIf(&right, total >= sums[k] && total <= 2*sums[k])
		}
	}
	return 10*right >= 9*rows
}
