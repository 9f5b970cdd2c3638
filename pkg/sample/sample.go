// Package sample invents a shop: three years of orders, for whoever wants to see a report before taking out his own
// file. It is written as the export of a shop in the reader's country would be, and goes the way of any other file.
//
// The shop does well at Christmas and badly in summer. Most of its customers buy once; some come back, each in his own
// rhythm, until they stop, a few of them good customers who have lately fallen silent. One month's campaign brought
// many customers at once, who leave sooner than others. Nobody in it exists: the names are common ones put together by
// chance, the addresses end in example.com, which belongs to nobody.
package sample

import (
	"strconv"

	"keeprate/pkg/customer/civil"
)

// Name is the name of the file.
func Name(lang string) string { return wordsOf(lang).file }

// Shop is the file, in UTF-8: the orders of the three years before today, and of today. Equal arguments give equal
// bytes, and the customers do the same in every language; a language it has no words for gets English ones. today is a
// day since 1970-01-01.
func Shop(lang string, today int32) []byte {
	w := wordsOf(lang)
	people := w.people()
	orders := visits(today)
	out := make([]byte, 0, 1<<19)
	out = w.row(out, w.header[:]...)
	number := 10000
	for day, placed := range orders.byDay {
		for _, o := range placed {
			number++
			name, address := people.of(o.customer)
			total, refund, status := w.price(o.worth), "", completed
			switch o.fate {
			case refundedInPart:
				refund = w.price(o.worth * .3)
			case refunded:
				refund, status = total, refunded
			default:
				status = o.fate
			}
			out = w.row(out, strconv.Itoa(number), w.date(orders.first+int32(day)), name, address, w.status[status], total, refund, w.currency)
		}
	}
	return out
}

// row appends a line. No cell has a delimiter in it: decimal commas meet semicolons.
func (w *words) row(out []byte, cells ...string) []byte {
	for i, cell := range cells {
		if i > 0 {
			out = append(out, w.delimiter)
		}
		out = append(out, cell...)
	}
	return append(out, '\r', '\n')
}

// date writes a day in the order that is usual in the country.
func (w *words) date(day int32) string {
	iso := string(civil.AppendISO(nil, day))
	if w.dateSign == 0 {
		return iso
	}
	sign := string(w.dateSign)
	return iso[8:] + sign + iso[5:7] + sign + iso[:4]
}

// price writes an order's worth, 1 being what an order of the shop is usually worth, as a price of the country.
func (w *words) price(worth float64) string {
	hundredths := int(worth*float64(w.usual)) * 100
	if w.usual >= 1000 {
		hundredths -= hundredths % 1000 // whole tens
	} else {
		hundredths += [...]int{0, 50, 90, 99}[hundredths/100%4]
	}
	text := strconv.Itoa(hundredths / 100)
	if n := len(text); n > 3 && w.grouping != 0 {
		text = text[:n-3] + string(w.grouping) + text[n-3:]
	}
	cents := strconv.Itoa(100 + hundredths%100)
	return text + string(w.decimal) + cents[1:]
}
