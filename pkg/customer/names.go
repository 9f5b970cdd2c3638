package customer

import "bytes"

// Names are the names of a Book's customers as they are searched and sorted: folded, behind each other.
type Names struct {
	folded []byte
	starts []uint32 // of customer c: folded[starts[c]:starts[c+1]-1], and then nameEnd
	order  []uint32 // the customers by name; nil until asked for
}

// nameEnd stands behind every name, and in none.
const nameEnd = 0xFF

// Names gives the names, which are folded once.
func (b *Book) Names() *Names {
	if b.index == nil {
		n := &Names{folded: make([]byte, 0, 24*b.Len()), starts: make([]uint32, 1, b.Len()+1)}
		for c := range b.Len() {
			n.folded = append(b.folded(n.folded, c), nameEnd)
			n.starts = append(n.starts, uint32(len(n.folded)))
		}
		b.index = n
	}
	return b.index
}

// Find marks the customers whose name has a folded text in it, one of a byte at least.
func (n *Names) Find(part []byte, found []bool) {
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

// Sorted is the customers by name, those of equal folded names in the order of the Book. The slice belongs to Names.
func (n *Names) Sorted() []uint32 {
	if n.order == nil {
		xs := make([]Keyed, len(n.starts)-1)
		for c := range xs {
			xs[c].Customer = uint32(c)
		}
		n.sortFrom(0, xs, make([]Keyed, len(xs)))
		n.order = make([]uint32, len(xs))
		for i, x := range xs {
			n.order[i] = x.Customer
		}
	}
	return n.order
}

// fewNames are sorted by comparing them whole.
const fewNames = 16

// sortFrom sorts customers whose names agree up to a place: by the eight bytes there, and those who agree in them too
// by what follows.
func (n *Names) sortFrom(place uint32, xs, room []Keyed) {
	if len(xs) <= fewNames {
		for i := 1; i < len(xs); i++ {
			x, j := xs[i], i
			for name := n.from(place, x.Customer); j > 0 && bytes.Compare(n.from(place, xs[j-1].Customer), name) > 0; j-- {
				xs[j] = xs[j-1]
			}
			xs[j] = x
		}
		return
	}
	for i := range xs {
		xs[i].Key = eight(n.from(place, xs[i].Customer))
	}
	SortKeyed(xs, room)
	for i := 0; i < len(xs); {
		j := i + 1
		for j < len(xs) && xs[j].Key == xs[i].Key {
			j++
		}
		if j > i+1 && n.longer(place+8, xs[i:j]) {
			n.sortFrom(place+8, xs[i:j], room[i:j])
		}
		i = j
	}
}

// longer tells whether a name goes on beyond a place.
func (n *Names) longer(place uint32, xs []Keyed) bool {
	for _, x := range xs {
		if len(n.from(place, x.Customer)) > 0 {
			return true
		}
	}
	return false
}

// from is a folded name from a place on, nothing where it is shorter.
func (n *Names) from(place, c uint32) []byte {
	start, end := n.starts[c], n.starts[c+1]-1
	return n.folded[min(start+place, end):end]
}

// eight is the first eight bytes of a name as a number, with zeros behind a shorter one, as no name has any.
func eight(name []byte) (key uint64) {
	if len(name) >= 8 {
		name = name[:8]
		return uint64(name[7]) | uint64(name[6])<<8 | uint64(name[5])<<16 | uint64(name[4])<<24 |
			uint64(name[3])<<32 | uint64(name[2])<<40 | uint64(name[1])<<48 | uint64(name[0])<<56
	}
	for i, c := range name {
		key |= uint64(c) << (56 - 8*i)
	}
	return key
}
