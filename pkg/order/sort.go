package order

import (
	"strings"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/parse"
	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"
)

// Books of documents and lists of payments say in a column of sorts what a row is:
// an invoice, the pro forma before it, a payout, money that went back. The sort
// can only take a row out, by the words below; any other leaves it what it was.
const (
	// sortWords and ofSorts are the words of which such a column's name is made.
	sortWords = " type kind rodzaj typ tip vrsta operacja operation τυποσ ειδοσ "
	ofSorts   = " transaction document doc invoice receipt of dokumentu transakcji operacji faktury documentului dokumenta racuna transakcije tranzactie παραστατικου "

	// saleWords name what a till or a book writes of a sale, and of no other thing.
	saleWords = " charge platnosc transakcja promet zahlung rechnung plata sale sales order invoice receipt payment prodaja sprzedaz vanzare πωληση zamowienie faktura paragon rachunek zaliczka wplata " +
		"porudzbina narudzbina racun avans uplata comanda factura bon chitanta incasare παραγγελια αποδειξη τιμολογιο προκαταβολη "

	// noSales begin words of what is no order, outgoings where it is below 0.
	noSales   = "pro forma, proform, predracun, προτιμολογ, quot, estimate., wycen, kopij, obuk, " + status.Unbought + ", payout, withdraw, wyplat, isplat, abbuchung, auszahl, adust, shop subscription"
	outgoings = "fee., fees., transfer., transfers., oplat, prowizj, provizi, comision"
	// corrections can be of what was too little, too, and show what is right now.
	corrections = "korekt, koryg, ispravk, corecti, correct"
)

// sortMeaning is what a sort makes of its rows.
type sortMeaning struct {
	kind  status.Kind // Unknown: what they are without it
	label uint8       // of the kind, among the statuses
	minus bool        // only those below 0 are meant
	amend bool        // of what is right now where they are above 0
}

// meaningOf tells what a sort makes of its rows.
func (p *platform) meaningOf(sort string) sortMeaning {
	words := " " + fold.Normal(sort)
	kind := p.kindOf(sort)
	switch {
	case status.HasStem(words, noSales) || p != nil && p.noOrder != "" && status.HasStem(words, p.noOrder):
		return sortMeaning{kind: status.Draft}
	case status.HasStem(words, outgoings):
		return sortMeaning{kind: status.Draft, minus: true}
	case status.HasStem(words, corrections):
		return sortMeaning{kind: status.Refunded, amend: true}
	case kind == status.PartlyRefunded:
		kind = status.Refunded
	case kind < status.Refunded || kind == status.Failed || status.HasStem(words, "customer, klient, kupac, client, πελατ"):
		kind = status.Unknown
	}
	return sortMeaning{kind: kind}
}

// countSorts counts the sorts of sales in a column, those that are none, of these what is
// paid back, and others.
func (f *finder) countSorts(c *column) (sales, none, back, others int) {
	for value := range c.distinct {
		switch s := f.platform.meaningOf(value); {
		case s.kind != status.Unknown && !s.minus:
			none++
			countIf(&back, s.kind != status.Draft)
		case strings.ContainsAny(value, "0123456789") || !fold.AnyInWords(saleWords, fold.Normal(value)):
			others++
		default:
			sales++
		}
	}
	return sales, none, back, others
}

// isSort tells of a column of sorts: its name says so, and some are of sales, as
// those of products or customers are not. So is one of order numbers that says of carts
// that they became none.
func (f *finder) isSort(c *column) bool {
	if c.namesOrders() && f.platform == nil {
		_, none, back, _ := f.countSorts(c)
		return none > 0 && back == 0
	}
	if !made(fold.Name(c.name), sortWords, ofSorts) || !c.few() {
		return false
	}
	sales, _, _, _ := f.countSorts(c)
	return sales > 0
}

// namesOrders tells whether a column's whole name is that of an order's number.
func (c *column) namesOrders() bool {
	return c.named.Role == role.Order && c.named.IsOwn()
}

// salesAndRefunds tells of the sorts of a till's receipts or a book's documents,
// whatever the column's name: the amounts of both are positive, and only the sort
// tells one from the other, as Prodaja and Refundacija, Faktura, Paragon and Zwrot.
func (f *finder) salesAndRefunds(c *column) bool {
	if !c.few() || c.longest > 60 {
		return false
	}
	sales, none, back, others := f.countSorts(c)
	return sales > 0 && back > 0 && back == none && others == 0
}

// findSort takes the column of sorts, beside the status or instead of one.
func (m *mapping) findSort(f *finder, choice Choice) {
	if choice == None {
		return
	}
	if m.Sort = f.ofPlatform(role.Sort); m.Sort < 0 {
		m.Sort = f.first(f.isSort)
	}
	if m.Sort < 0 && m.Status >= 0 {
		if c := &f.columns[m.Status]; c.named.Role != role.Status && c.named.Role != role.Payment && (f.isSort(c) || f.salesAndRefunds(c)) {
			m.Sort = m.Status
		}
	} else if m.Sort >= 0 && m.Status < 0 && choice == Guess {
		if _, none, _, _ := f.countSorts(&f.columns[m.Sort]); none > 0 && !f.columns[m.Sort].namesOrders() {
			m.Status = m.Sort
		}
	}
}

// readSorts gives rows that are none of orders the sort for a status, and turns the
// amounts of those that pay back below 0, where they don't say of which order. A
// refund that failed is none.
func (in *intake) readSorts(b *dsv.Block, from, n int) {
	l, alone := &in.lanes, in.m.Sort == in.m.Status
	var sorts [batchRows]uint8
	in.readLabels(b, from, in.m.Sort, &in.sorts, sorts[:n])
	for i, label := range sorts[:n] {
		for len(in.sortMeanings) <= int(label) {
			in.sortMeanings = append(in.sortMeanings, in.learnSort(uint8(len(in.sortMeanings))))
		}
		s := in.sortMeanings[label]
		l.apart[i] = s.kind != status.Unknown && (l.value[i] < 0 || !s.minus) && (alone || in.kind(l.status[i]) != status.Failed)
		switch {
		case l.apart[i]:
			l.status[i] = s.label
			if s.kind != status.Draft && (in.m.original < 0 || in.m.platform == nil && !s.amend) {
				l.value[i] = min(l.value[i], -l.value[i])
			}
		case s.minus && alone:
			l.status[i] = 0
		}
	}
}

// learnSort tells what the sort with a label makes of its rows, and makes it a status where they are no sale.
func (in *intake) learnSort(sort uint8) sortMeaning {
	text := in.sorts.text(sort)
	s := in.m.platform.meaningOf(text)
	if s.kind != status.Unknown {
		if s.label = in.statuses.number(asCell(text)); s.label == maxLabels {
			return sortMeaning{}
		}
		in.kinds[s.label], in.ofSort[s.label] = &s.kind, true
	}
	return s
}

// moreOfSort prepares an order for another row of it: what is no sale is no part of
// it, and where its rows so far were none, it begins with this one. It tells whether
// the row has an amount for the order.
func (in *intake) moreOfSort(k, id int) bool {
	l, before := &in.lanes, in.out.Status[id]
	if l.apart[k] {
		return in.kind(l.status[k]) != status.Draft
	}
	if in.ofSort[before] {
		in.out.Status[id] = 0
		if in.kind(before) == status.Draft {
			in.forgetDoubts(id)
			in.out.Amount[id] = 0
			if l.dayGot[k] == parse.OK {
				in.out.Day[id] = l.day[k]
			}
			in.flags[id] = in.flags[id]&^(flagMinus|flagFromMinus|flagRepeats) | flagNoAmount
		}
	}
	return true
}
