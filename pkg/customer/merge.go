package customer

import (
	"errors"
	"slices"
	"strings"

	"keeprate/pkg/order/fold"
)

// ErrCurrencies is returned for two Books whose amounts are in different currencies: they are never added up.
var ErrCurrencies = errors.New("customer: books of different currencies")

// Merge is the Book of both files' orders; customers with equal names are one. Its customers are numbered by name,
// so any number of Books, merged in any order, give the same Book. An order that both files hold counts twice.
func (b *Book) Merge(other *Book) (*Book, error) {
	if b.Currency != other.Currency && b.Orders() > 0 && other.Orders() > 0 {
		return nil, ErrCurrencies
	}
	m := &Book{
		Currency:      b.Currency,
		Excluded:      b.Excluded + other.Excluded,
		OtherCurrency: b.OtherCurrency + other.OtherCurrency,
		NoDates:       b.NoDates || other.NoDates,
		NoAmounts:     b.NoAmounts || other.NoAmounts,
		starts:        []uint32{0},
	}
	if b.Orders() == 0 {
		m.Currency = other.Currency
	}
	if b.Orders() == 0 && other.Orders() == 0 {
		m.Currency = max(b.Currency, other.Currency)
	}
	m.Nobody.add(b.Nobody)
	m.Nobody.add(other.Nobody)
	m.join(append(b.entries(), other.entries()...))
	m.finish()
	return m, nil
}

// entry is one customer of one of the Books that are merged.
type entry struct {
	name string
	Purchases
}

func (b *Book) entries() []entry {
	es := make([]entry, b.Len())
	for c := range es {
		es[c] = entry{b.Name(c), b.Purchases(c)}
	}
	return es
}

// join fills the Book with the entries, those of one name as one customer.
func (b *Book) join(es []entry) {
	slices.SortStableFunc(es, func(x, y entry) int { return strings.Compare(x.name, y.name) })
	var names []string
	for i := 0; i < len(es); {
		j := i
		for ; j < len(es) && es[j].name == es[i].name; j++ {
			b.all.add(es[j].Purchases)
		}
		names = append(names, es[i].name)
		b.starts = append(b.starts, uint32(b.all.Len()))
		i = j
	}
	b.names = func(c int) string { return names[c] }
	b.folded = func(dst []byte, c int) []byte { return fold.AppendFolded(dst, []byte(names[c])) }
}

func (p *Purchases) add(q Purchases) {
	p.Day = append(p.Day, q.Day...)
	p.Amount = append(p.Amount, q.Amount...)
}
