package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// run takes in rows of a batch of n, from its k-th on, for as long as each is a whole order that leaves nothing to ask,
// as most rows of most files are. It returns how many those were. What row would write order by order is copied here
// column by column.
func (in *intake) run(b *dsv.Block, from, k, n int) int {
	if in.files.several {
		return 0
	}
	l, id, size := &in.lanes, len(in.out.Day), 0
	customers := in.out.Customer[id : id+n-k]
	for size < len(customers) && !in.full {
		i := (k + size) & (batchRows - 1)
		if l.dayGot[i] != parse.OK || l.valueGot[i] != parse.OK || l.value[i] < 0 || l.cancelled[i] || l.test[i] || l.backGot[i] == parse.Bad {
			break
		}
		if in.m.Order >= 0 && !in.numbers.fresh(&l.order[i], uint32(id+size)) {
			break
		}
		customers[size] = in.customer(&l.customer[i])
		size++
	}
	if size == 0 {
		return 0
	}
	to := k + size
	in.out.Customer = in.out.Customer[:id+size]
	in.out.Day = append(in.out.Day, l.day[k:to]...)
	in.out.Amount = append(in.out.Amount, l.value[k:to]...)
	in.out.Status = append(in.out.Status, l.status[k:to]...)
	in.out.Currency = append(in.out.Currency, l.currency[k:to]...)
	in.flags = in.flags[:id+size]
	clear(in.flags[id:])
	in.line = in.line[:id+size]
	for i := range size {
		in.line[id+i] = uint32(b.Line(from + k + i))
	}
	if in.m.Order >= 0 {
		in.rows = in.rows[:id+size]
		for i := range size {
			in.rows[id+i] = 1
		}
	}
	if in.m.Refund >= 0 {
		in.back = append(in.back, l.back[k:to]...)
	}
	if in.m.Payment >= 0 {
		in.paid = append(in.paid, l.payment[k:to]...)
	}
	in.last = id + size - 1
	in.counts.Rows += size
	in.counts.Used += size
	return size
}
