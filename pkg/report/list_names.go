package report

import (
	"bytes"

	"keeprate/pkg/customer"
	"keeprate/pkg/order"
)

// names are the names of a Book's customers as they are searched and sorted: folded, behind each other.
type names struct {
	book   *customer.Book
	folded []byte
	starts []uint32 // of customer c: folded[starts[c]:starts[c+1]-1], and then nameEnd
	order  []uint32 // the customers by name; nil until asked for
}

// nameEnd stands behind every name, and in none.
const nameEnd = 0xFF

func fold(b *customer.Book) *names {
	n := &names{book: b, starts: make([]uint32, 1, b.Len()+1), folded: make([]byte, 0, 24*b.Len())}
	for c := range b.Len() {
		n.folded = append(order.AppendFolded(n.folded, b.Name(c)), nameEnd)
		n.starts = append(n.starts, uint32(len(n.folded)))
	}
	return n
}

// find marks the customers whose name has a folded text in it, one of a byte at least.
func (n *names) find(part []byte, found []bool) {
	for at, c := 0, 0; ; at = int(n.starts[c]) {
		i := bytes.Index(n.folded[at:], part)
		if i < 0 {
			return
		}
		for at += i; int(n.starts[c+1]) <= at; {
			c++
		}
		found[c] = true
		c++
	}
}

// sorted is the customers by name, those of equal folded names as the file has them.
func (n *names) sorted() []uint32 {
	if n.order != nil {
		return n.order
	}
	xs := make([]keyed, len(n.starts)-1)
	for c := range xs {
		xs[c].customer = uint32(c)
	}
	n.sortFrom(0, xs, make([]keyed, len(xs)))
	n.order = make([]uint32, len(xs))
	for i, x := range xs {
		n.order[i] = x.customer
	}
	return n.order
}

// fewNames are sorted by comparing them whole.
const fewNames = 16

// sortFrom sorts customers whose names agree up to a place: by the eight bytes there, and those who agree in them too
// by what follows.
func (n *names) sortFrom(place int, xs, room []keyed) {
	if len(xs) <= fewNames {
		for i := 1; i < len(xs); i++ {
			x, j := xs[i], i
			for name := n.from(place, x.customer); j > 0 && bytes.Compare(n.from(place, xs[j-1].customer), name) > 0; j-- {
				xs[j] = xs[j-1]
			}
			xs[j] = x
		}
		return
	}
	for i, x := range xs {
		xs[i].key = eight(n.from(place, x.customer))
	}
	sortKeyed(xs, room)
	for i := 0; i < len(xs); {
		j, longer := i, false
		for ; j < len(xs) && xs[j].key == xs[i].key; j++ {
			longer = longer || len(n.from(place, xs[j].customer)) > 8
		}
		if longer && j > i+1 {
			n.sortFrom(place+8, xs[i:j], room[i:j])
		}
		i = j
	}
}

// from is a folded name from a place on, nothing where it is shorter.
func (n *names) from(place int, c uint32) []byte {
	name := n.folded[n.starts[c] : n.starts[c+1]-1]
	return name[min(place, len(name)):]
}

// eight is the first eight bytes of a name as a number, with zeros behind a shorter one.
func eight(name []byte) (key uint64) {
	if len(name) >= 8 {
		return uint64(name[7]) | uint64(name[6])<<8 | uint64(name[5])<<16 | uint64(name[4])<<24 |
			uint64(name[3])<<32 | uint64(name[2])<<40 | uint64(name[1])<<48 | uint64(name[0])<<56
	}
	for i, c := range name {
		key |= uint64(c) << (56 - 8*i)
	}
	return key
}
