package order

import (
	"keeprate/pkg/order/fold"
	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"
)

// A book of offers is written as one of orders is, but only those that were accepted are
// sales: "Sent" says of an order that it is on its way, of an offer that it is open.
const (
	// offers are words in the names of its columns, in normal form.
	offers = " offer offers quote quotes quotation quotations estimate estimates oferta oferty oferte ofertei ponuda ponude predracun predracuna προσφορα προσφορασ προσφορων "
	// won begin words for an offer that became a sale.
	won = "accepted, approved, won., invoiced, converted, zaakcept, zatwierdz, wygran, zafaktur, prihvacen, odobren, dobijen, fakturisan, acceptat, aprobat, castigat, facturat, αποδεκτ, αποδεχ, εγκεκρ, εγκριθ, κερδ, τιμολογ"
)

// isOffers tells whether the file's rows are offers: the number, the day or the status is
// named so, and some were accepted. Of what a marketplace offers the
// number comes again, and orders that came from offers have one of their own.
func (f *finder) isOffers(m *mapping) bool {
	named := false
	for i := range f.columns {
		c := &f.columns[i]
		switch offer := fold.AnyInWords(offers, c.normal); {
		case !offer && c.named.Role == role.Order, f.platform != nil, m.Status < 0:
			return false
		case offer && (i == m.Date || i == m.Status || c.unnamed() && c.mostly(c.numbers, 9) && len(c.distinct) == min(c.filled, maxDistinct)):
			named = true
		}
	}
	for value := range f.columns[max(m.Status, 0)].distinct {
		if named && status.HasStem(status.Text(value), won) {
			return true
		}
	}
	return false
}

// ofOffer is what an offer's status means, given what it means of an order.
func ofOffer(text string, kind status.Kind) status.Kind {
	if accepted, _ := status.Says(status.Text(text), won); accepted || !kind.Counted() || kind == status.Paid || kind == status.Completed || text == "" {
		return kind
	}
	return status.Draft
}
