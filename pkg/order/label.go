package order

import "keeprate/pkg/dsv"

// maxLabels is the largest number of different statuses or currencies; what goes
// beyond is one label together, as then another column was meant. Each of them by
// each of the sources but one, and that one, have room in a byte.
const maxLabels = 60

// labels numbers the few values of a column from 1; 0 is a blank cell.
type labels struct {
	keys   keys
	last   []byte // the value asked for last, which is mostly asked for again
	lastID uint8
}

// isLast tells whether a cell as it stands is the value asked for last.
func (l *labels) isLast(cell []byte) bool { return same(cell, l.last) && len(l.last) > 0 }

// number is the number of a value.
func (l *labels) number(cell []byte) uint8 {
	switch {
	case len(cell) == 0:
		return 0
	case string(cell) == string(l.last):
		return l.lastID
	}
	hash := hashOf(cell)
	id, ok := l.keys.find(cell, hash)
	if !ok {
		if l.keys.count() == maxLabels-1 {
			l.last, l.lastID = nil, maxLabels
			return maxLabels
		}
		id, _, _ = l.keys.number(cell, hash)
	}
	l.last = l.keys.key(id)
	l.lastID = uint8(id + 1)
	return l.lastID
}

// text is the value of a number.
func (l *labels) text(number uint8) string {
	switch number {
	case 0:
		return ""
	case maxLabels:
		return "…"
	}
	return dsv.Text(l.keys.key(uint32(number) - 1))
}
