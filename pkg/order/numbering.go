package order

import (
	"unsafe"

	"keeprate/pkg/dsv"
)

// numbering finds an order by its number. Shops count: most numbers are digits
// behind the same few characters, as in 1042, #1042 or ZAM/1042, and lie close
// together. Those index a table of pages; all others are compared as strings.
//
// Of several files every number is kept as a string, since their orders are to be
// found among each other's.
type numbering struct {
	keys
	orders []uint32            // by the keys' number, the order; nil where that is the same
	others map[uint32][]uint32 // by the first order with a number, the others of several files

	counted bool // whether digits are looked up in pages
	prefix  uint64
	mask    uint64 // of the bytes that prefix has
	before  int    // how many they are
	pages   []*page
	held    int  // pages
	spilled bool // some number of digits lies among the keys, as its page would have been too empty
}

// page holds, for as many numbers in a row, their orders counted from 1.
type page [pageSize]uint32

const (
	pageSize  = 1 << pageBits
	pageBits  = 11
	maxDigits = 8
	// freePages and ordersPerPage bound what pages may cost: numbers drawn at random would need one each.
	freePages     = 256
	ordersPerPage = 64
)

// learn decides from the first orders' numbers how they are counted.
func (n *numbering) learn(sample [][]byte, several bool) {
	if n.counted = !several; several || len(sample) == 0 {
		return
	}
	first := sample[0]
	digits := len(first)
	for digits > 0 && first[digits-1]-'0' <= 9 && len(first)-digits < maxDigits {
		digits--
	}
	if digits > 8 {
		return // a UUID and its like: no digit of it counts anything
	}
	for i := range digits {
		n.prefix |= uint64(first[i]) << (8 * i)
		n.mask |= 0xff << (8 * i)
	}
	n.before = digits
}

// ordinal is what the digits of a number say, plus 1; 0 if it is no such number. Up
// to eight digits are read at once, as the bytes of a word.
func (n *numbering) ordinal(cell []byte) uint32 {
	size := len(cell) - n.before
	if !n.counted || uint(size-1) >= maxDigits {
		return 0
	}
	p := unsafe.Pointer(unsafe.SliceData(cell))
	if dsv.Load(p, 0)&n.mask != n.prefix {
		return 0
	}
	const zeros = 0x3030303030303030
	word := dsv.Load(p, n.before)
	x := (word<<(64-8*size) | zeros>>(8*size)) ^ zeros
	if (x+0x7676767676767676|x)&0x8080808080808080 != 0 || byte(word) == '0' && size > 1 {
		return 0 // 007 is another number than 7
	}
	x = x*10 + x>>8
	x = ((x&0x000000ff000000ff)*0x000f424000000064 + (x>>16&0x000000ff000000ff)*0x0000271000000001) >> 32
	return uint32(x) + 1
}

// order finds the order of a number. If there is none yet and one may be added,
// the number is given to the next order. full: there is no room for more.
func (n *numbering) order(k *cellKey, add bool, next uint32) (at uint32, known, full bool) {
	if k.ordinal == 0 {
		return n.byString(k, add, next)
	}
	i := k.ordinal - 1
	if int(i>>pageBits) < len(n.pages) {
		if p := n.pages[i>>pageBits]; p != nil {
			if at := p[i%pageSize]; at != 0 {
				return at - 1, true, false
			}
		}
	}
	if n.spilled {
		k.hash = numberHash(k.cell)
		if at, ok := n.find(k.cell, k.hash); ok {
			return n.orders[at], true, false
		}
	}
	if !add {
		return 0, false, false
	}
	if p := n.page(i>>pageBits, next); p != nil {
		p[i%pageSize] = next + 1
		return next, false, false
	}
	n.spilled = true
	k.hash = numberHash(k.cell)
	return n.byString(k, true, next)
}

// fresh gives the next order its number, unless there is none, an order has it already, or there is no room for more.
func (n *numbering) fresh(k *cellKey, next uint32) bool {
	if i := k.ordinal - 1; k.ordinal != 0 && !n.spilled && int(i>>pageBits) < len(n.pages) && n.pages[i>>pageBits] != nil {
		at := &n.pages[i>>pageBits][i%pageSize]
		if *at != 0 {
			return false
		}
		*at = next + 1
		return true
	}
	if len(k.cell) == 0 {
		return false
	}
	_, known, full := n.order(k, true, next)
	return !known && !full
}

// rebind gives a number that an order has to the next one. It is for a single file
// alone: of several each number keeps its place among the keys.
func (n *numbering) rebind(k *cellKey, next uint32) {
	if i := k.ordinal - 1; k.ordinal != 0 && int(i>>pageBits) < len(n.pages) && n.pages[i>>pageBits] != nil {
		if at := &n.pages[i>>pageBits][i%pageSize]; *at != 0 {
			*at = next + 1
			return
		}
	}
	if at, ok := n.find(k.cell, numberHash(k.cell)); ok {
		n.orders[at] = next
	}
}

// namesake finds, of several files, the last of the orders with a number that fit
// best, of which id is the first, or where none fits gives the number to the next one.
func (n *numbering) namesake(cell []byte, id int, fits func(order int) int) (order int, known, full bool) {
	order, best := id, fits(id)
	others := n.others[uint32(id)]
	for _, other := range others[max(len(others)-maxNamesakes, 0):] {
		if fit := fits(int(other)); fit >= best {
			order, best = int(other), fit
		}
	}
	if best > 0 {
		return order, true, false
	}
	at, full := n.append(cell)
	if n.others == nil {
		n.others = map[uint32][]uint32{}
	}
	n.others[uint32(id)] = append(others, at)
	return int(at), false, full
}

// maxNamesakes bounds what a number may cost that a spreadsheet made of thousands.
const maxNamesakes = 1000

// page is a page, made if need be; nil if that would cost too much for so many orders.
func (n *numbering) page(i, orders uint32) *page {
	if int(i) >= len(n.pages) {
		grown := make([]*page, max(int(i)+1, 2*len(n.pages)))
		copy(grown, n.pages)
		n.pages = grown
	}
	if n.pages[i] == nil {
		if n.held >= freePages+int(orders)/ordersPerPage {
			return nil
		}
		n.held++
		n.pages[i] = new(page)
	}
	return n.pages[i]
}

// byString is order for a number that is compared as a string.
func (n *numbering) byString(k *cellKey, add bool, next uint32) (at uint32, known, full bool) {
	if !add {
		at, known = n.find(k.cell, k.hash)
	} else {
		var added bool
		at, added, full = n.number(k.cell, k.hash)
		known = !added && !full
		if added && n.counted {
			n.orders = append(n.orders, next)
		}
	}
	if known && n.counted {
		at = n.orders[at]
	}
	return at, known, full
}

// none gives the next order no number.
func (n *numbering) none() (full bool) {
	if n.counted {
		return false
	}
	_, full = n.append(nil)
	return full
}
