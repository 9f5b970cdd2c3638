package order

import (
	"strings"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order/fold"
)

// introduce decides who a customer is whose key has not stood in the file before: the
// one that it names, or nobody, or one who was written otherwise.
func (in *intake) introduce(cell []byte, id uint32) {
	who, bare := id, in.bare(cell)
	switch {
	case isNobody(bare, in.m.key):
		who = NoCustomer
	case in.m.key == ByName:
		who = in.spelling(cell, id)
	case len(bare) < len(cell):
		who, _, _ = in.out.customers.number(bare, hashOf(bare))
	}
	if who != id {
		for n := len(in.whose); n < int(id); n++ {
			in.whose = append(in.whose, uint32(n))
		}
		in.whose = append(in.whose, who)
	}
}

// who is the customer that a key's number stands for.
func (in *intake) who(id uint32) uint32 {
	if int(id) < len(in.whose) {
		return in.whose[id]
	}
	return id
}

// spelling is the first customer whose name is the same but for capitals, accents,
// script and spaces: who keeps a book by hand writes Anna Nowak, ANNA NOWAK and
// Ана Поповић, Ana Popovic. In other scripts than Latin, Greek and Cyrillic the
// marks make names, and stay.
func (in *intake) spelling(name []byte, id uint32) uint32 {
	for _, c := range name {
		if c > 0xD4 { // it begins a character beyond U+0530
			return id
		}
	}
	spelling := hashBytes(fold.AppendNormal(in.scratch.Room(2 * len(name))[:0], name))
	if first := in.spelled[spelling]; first > 0 {
		return uint32(first - 1)
	}
	if in.spelled == nil {
		in.spelled = map[uint64]int32{}
	}
	in.spelled[spelling] = int32(id + 1)
	return id
}

// dittos stand for the customer of the row above: words in normal form, or signs.
const dittos = ",jw,j w,jak wyzej,to samo,idem,ditto,dito,as above,same as above,isto,isti,ista,acelasi,aceeasi,ιδιο,ιδια,ομοιωσ,-//-,//,-||-,||,-\"-,\",”,„,“,〃,"

// isDitto tells of a cell that stands for the one above it: "jw.", "исто", -//-, ”.
func isDitto(cell []byte) bool {
	if len(cell) == 0 || len(cell) > 24 {
		return false
	}
	text := fold.Normal(string(cell))
	if text == "" {
		text = string(cell)
	}
	return strings.Contains(dittos, ","+text+",")
}

// hasDittos tells whether ditto marks stand among the customers.
func (s *sample) hasDittos(m *mapping) bool {
	for row := m.header + 1; row < len(s.rows); row++ {
		if isDitto(s.at(row, m.Customer)) {
			return true
		}
	}
	return false
}

// resolveDittos puts the customer of the row above where a ditto mark stands, or
// nothing where cells are merged.
func (in *intake) resolveDittos(b *dsv.Block, from int, customers []cellKey) {
	above, merged := in.above, in.carry.customers
	for i := range customers {
		switch k := &customers[i]; {
		case merged && in.totals(b, from+i) >= 0:
			above = above[:0]
		case isDitto(k.cell) || merged && len(k.cell) == 0:
			k.cell, k.hash = above, hashOf(above)
		case len(k.cell) > 0:
			above = k.cell
		}
	}
	in.above = append(make([]byte, 0, len(above)+dsv.Pad), above...) // the batch's text goes
}
