package order

import (
	"keeprate/pkg/dsv"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/status"
)

// more takes in another row of an order: its money, and what the order lacks.
func (in *intake) more(b *dsv.Block, i, k, id int) {
	l := &in.lanes
	got, status := l.valueGot[k], l.status[k]
	if in.m.Sort >= 0 {
		if !in.moreOfSort(k, id) {
			got = parse.Blank
		}
		if l.apart[k] {
			status = 0
		}
	}
	if got == parse.Bad {
		in.skip(b, i, in.unreadable(b, i), AmountUnreadable)
		return
	}
	value, got := in.moreMoney(k, id, got)
	if status != 0 && in.out.Status[id] != 0 && status != in.out.Status[id] && in.otherStatus(id, status) {
		value, got = min(value, 0), parse.OK
	}
	in.out.Amount[id] = add(in.out.Amount[id], value)
	if got == parse.Doubt {
		in.doubt(id, value, in.cell(b, i, in.amountColumn()))
	}
	switch {
	case in.m.Refund < 0:
	case in.m.refundLines:
		in.back[id] = add(in.back[id], in.paidBack(b, i, k))
	default:
		in.back[id] = max(in.back[id], in.paidBack(b, i, k))
	}
	in.complete(k, id, status)
	if in.files.several {
		in.files.note(id, b.RowText(i))
	}
	in.rows[id]++
	in.last = id
	in.counts.Rows++
	in.counts.Used++
}

// moreMoney is what a further row adds to its order's amount, and how that was read.
// A total is taken from the first row that has one, lines add up, and so does money
// going back.
func (in *intake) moreMoney(k, id int, read parse.Result) (value int64, got parse.Result) {
	flags := &in.flags[id]
	value, got = in.lanes.value[k], read
	switch {
	case got == parse.Blank:
		return 0, parse.OK
	case *flags&(flagNoAmount|flagFromMinus) == 0 && value >= 0 && !in.m.lines: // the total once more
		*flags |= flagRepeats
		return 0, parse.OK
	case *flags&flagRepeats != 0 && value < 0 && value == in.minus && id == in.last: // what was paid back once more
		return 0, parse.OK
	case *flags&flagNoAmount != 0:
		*flags &^= flagNoAmount
		if value < 0 {
			*flags |= flagMinus | flagFromMinus
			in.minus = value
		}
	case value < 0:
		*flags |= flagMinus
		in.minus = value
	case *flags&flagFromMinus != 0:
		// The file lists the refund before the sale.
		*flags &^= flagFromMinus
		if in.lanes.dayGot[k] == parse.OK {
			in.out.Day[id] = in.lanes.day[k]
		}
	}
	return value, got
}

// complete fills in what an order lacks by a further row of it.
func (in *intake) complete(k, id int, status uint8) {
	l := &in.lanes
	if in.out.Customer[id] == NoCustomer {
		in.out.Customer[id] = in.customer(&l.customer[k])
	}
	if in.out.Status[id] == 0 {
		in.out.Status[id] = status
	}
	if in.out.Currency[id] == 0 {
		in.out.Currency[id] = l.currency[k]
	}
	if in.m.Payment >= 0 && in.paid[id] == 0 {
		in.paid[id] = l.payment[k]
	}
	in.flags[id] |= l.marks(k)
}

// otherStatus takes the status of a further line of an order, where it is another
// one: an order counts if a line of it does. off tells that the line is called off, and
// its amount no part of the order's.
func (in *intake) otherStatus(id int, status uint8) (off bool) {
	before, now := in.kind(in.out.Status[id]).Counted(), in.kind(status).Counted()
	if !before && now {
		if in.m.lines {
			in.forgetDoubts(id)
			in.out.Amount[id] = min(in.out.Amount[id], 0)
		}
		in.out.Status[id] = status
	}
	return in.m.lines && before && !now
}

// kind is what a status means. It is found out once: lines of several statuses may
// be as many as the file's rows.
func (in *intake) kind(status uint8) status.Kind {
	if in.kinds[status] == nil {
		text := in.statuses.text(status)
		kind := in.m.platform.kindOf(text)
		if in.m.offers {
			kind = ofOffer(text, kind)
		}
		in.kinds[status] = &kind
	}
	return *in.kinds[status]
}
