package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
)

// fileSpans tells the orders of several files apart, and knows an order that an
// earlier file has as well: a shop's exports overlap, or the same one was saved
// twice. Of a single file nothing is kept.
type fileSpans struct {
	several bool
	current uint16   // file in hand, counted from 1
	of      []uint16 // by order, the file whose word on it counts
	starts  []fileStart

	// An order may be cut between two files: the rows of a file's first order
	// that are not among those of the last order before it are added to it.
	lastID int
	last   []uint64 // hashes of its rows, as long as it is the last
	before int      // the last order of the file before, -1 if none
	cut    bool     // only rows of that order have been read so far

	// Without order numbers equal rows of two files are one order.
	seen, here map[uint64]int32 // how often a row stands in an earlier file, in this one
}

// fileStart is where a file begins: with which row and which order.
type fileStart struct {
	file, order, rows, repeated int
}

// begin starts a file, its number counted from 0.
func (f *fileSpans) begin(file, order, rows, repeated int, numbered bool) {
	f.current = uint16(file + 1)
	f.starts = append(f.starts, fileStart{file, order, rows, repeated})
	f.before, f.cut = -1, order > 0
	if f.cut {
		f.before = f.lastID
	}
	if f.several && !numbered {
		f.here = map[uint64]int32{}
	}
}

// end ends a file.
func (f *fileSpans) end() {
	if f.seen == nil {
		f.seen = f.here
	}
	for row, n := range f.here {
		f.seen[row] = max(f.seen[row], n)
	}
	f.here = nil
}

// number is the number of the file in hand, counted from 0.
func (f *fileSpans) number() int { return int(f.current) - 1 }

// keep gives an order another place, as those before it are left out.
func (f *fileSpans) keep(to, order int) {
	if f.several {
		f.of[to] = f.of[order]
	}
}

// file is the number of the file that an order stands in first.
func (f *fileSpans) file(order int) int {
	at := 0
	for _, s := range f.starts {
		if s.order <= order {
			at = s.file
		}
	}
	return at
}

// twin tells of a row without an order number whether an earlier file has it, on
// the same day and by the same customer, who may stand in the row above.
func (f *fileSpans) twin(row []byte, day int32, customer uint32) bool {
	hash := hashBytes(row) ^ uint64(uint32(day))<<32 ^ uint64(customer)
	f.here[hash]++
	return f.here[hash] <= f.seen[hash]
}

// note remembers the rows of the last order.
func (f *fileSpans) note(order int, row []byte) {
	if order != f.lastID {
		f.lastID, f.last = order, f.last[:0]
	}
	f.last = append(f.last, hashBytes(row))
}

// has tells whether a row is one of the last order's.
func (f *fileSpans) has(row []byte) bool {
	hash := hashBytes(row)
	for _, h := range f.last {
		if h == hash {
			return true
		}
	}
	return false
}

// hashBytes is FNV-1a: rows, other than cells, may lie at the very end of memory.
func hashBytes(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// again takes a row of an order that an earlier file has. The later file's word
// is the newer one, so that with its first row the order begins anew.
func (in *intake) again(b *dsv.Block, i, k, id int, usable bool) {
	f := &in.files
	if f.cut && id == f.before {
		if f.has(b.RowText(i)) {
			in.repeat(1)
			return
		}
		in.more(b, i, k, id)
		return
	}
	if !usable || in.lanes.valueGot[k] == parse.Blank {
		in.repeat(1)
		return
	}
	f.cut = false
	in.forgetDoubts(id)
	l := &in.lanes
	in.counts.Used -= int(in.rows[id])
	in.counts.Repeated += int(in.rows[id])
	in.counts.RepeatedOrders++
	in.out.Day[id], in.out.Amount[id] = l.day[k], l.value[k]
	in.out.Status[id], in.out.Currency[id] = l.status[k], l.currency[k]
	if customer := in.customer(&l.customer[k]); customer != NoCustomer {
		in.out.Customer[id] = customer
	}
	in.flags[id], in.rows[id] = in.firstFlags(b, i, k, id), 1
	if in.m.Refund >= 0 {
		in.back[id] = in.paidBack(b, i, k)
	}
	if in.m.Payment >= 0 {
		in.paid[id] = l.payment[k]
	}
	f.of[id] = f.current
	f.note(id, b.RowText(i))
	in.last = id
	in.counts.Rows++
	in.counts.Used++
}

// repeat counts rows that an earlier file has.
func (in *intake) repeat(rows int) {
	in.counts.Rows += rows
	in.counts.Repeated += rows
}

// beginFile starts another file of the same header, whose rows begin at a line.
func (in *intake) beginFile(file, line int) {
	in.from, in.last, in.carry.got = line, -1, parse.Blank
	if in.carry.customers {
		in.above = in.above[:0]
	}
	in.files.begin(file, in.out.Len(), in.counts.Rows, in.counts.RepeatedOrders, in.m.Order >= 0)
}

// endFile ends it and tells how many rows it had, and how many orders of theirs
// an earlier file has.
func (in *intake) endFile() (rows, repeated int) {
	s := in.files.starts[len(in.files.starts)-1]
	in.files.end()
	return in.counts.Rows - s.rows, in.counts.RepeatedOrders - s.repeated
}
