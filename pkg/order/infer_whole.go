package order

import (
	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"
)

// declared begin words for what a parcel is insured for, mostly nothing.
const declared = "declar, deklar, zadeklar, δηλωθ"

// whole is the sum taken for the orders' amounts, or a better one: instead of what
// a parcel was said to be worth what is collected for it, and instead of the lines'
// sums one of the order, which has the shipping in it.
func (f *finder) whole(m *mapping) int {
	if status.HasStem(" "+f.columns[m.Amount].normal, declared) {
		if i := f.collected(); i >= 0 {
			return i
		}
	}
	if m.Order >= 0 && m.differ(f.sample, m.Amount) {
		for i := range f.columns {
			if c := &f.columns[i]; !f.taken[i] && c.named.Role == role.Total && !c.named.Aside && !m.differ(f.sample, i) && f.encloses(m, i) {
				return f.take(i)
			}
		}
	}
	return m.Amount
}

// encloses tells whether a column's amounts are about the sums of the lines of
// nearly all orders of several. All that a customer ever spent is more.
func (f *finder) encloses(m *mapping, i int) bool {
	lines := f.values(m.Amount)
	var sum int64
	rows, orders, right := 0, 0, 0
	for k, total := range f.values(i) {
		sum += lines[k]
		if rows++; k+1 < len(lines) && !f.differ(f.header+1+k, f.header+2+k, m.Order) {
			continue
		}
		if rows > 1 {
			orders++
			countIf(&right, 2*total >= sum && total <= 2*sum)
		}
		sum, rows = 0, 0
	}
	return 10*right >= 9*orders
}
