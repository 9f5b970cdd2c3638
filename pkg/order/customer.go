package order

import (
	"bytes"

	"keeprate/pkg/dsv"
)

// introduce decides who a customer is whose key has not stood in the file before: the
// one that it names, or nobody, or one who was written otherwise.
func (in *intake) introduce(cell []byte, id uint32) {
	who := id
	switch mail, ok := bytes.CutPrefix(cell, []byte("mailto:")); {
	case isNobody(cell, in.m.key):
		who = NoCustomer
	case ok && in.m.key == ByEmail:
		who = in.customer(&cellKey{cell: mail, hash: hashOf(mail)})
	case in.m.key == ByName:
		who = in.spelling(cell, id)
	}
	if who == id {
		return
	}
	for i := len(in.whose); i <= int(id); i++ {
		in.whose = append(in.whose, uint32(i))
	}
	in.whose[id] = who
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
	if len(name) > 64 {
		return id
	}
	for _, r := range string(name) {
		if r >= 0x530 && r < 0x1E00 || r >= 0x2E80 {
			return id
		}
	}
	var room [256]byte
	normal := appendNormal(room[:0], name)
	n, added, full := in.spellings.number(normal, hashOf(normal))
	switch {
	case full:
		return id
	case added:
		in.spelled = append(in.spelled, id)
	}
	return in.spelled[n]
}

// dittoWords stand for the customer of the row above, in normal form.
const dittoWords = "|jw|j w|jak wyzej|to samo|ten sam|ta sama|idem|ditto|dito|as above|same as above|isto|isti|ista|kao gore|acelasi|aceeasi|ca mai sus|ιδιο|ιδιοσ|ιδια|ομοιωσ|"

// isDitto tells of a cell that stands for the one above it: "jw.", "исто", -//-, ”.
func isDitto(cell []byte) bool {
	if len(cell) == 0 || len(cell) > 24 {
		return false
	}
	var room [128]byte
	if name := appendNormal(room[:0], cell); len(name) > 0 {
		return bytes.Contains([]byte(dittoWords), append(append([]byte{'|'}, name...), '|'))
	}
	return bytes.ContainsAny(cell, "\"„”“〃") || bytes.Contains(cell, []byte("//")) || bytes.Contains(cell, []byte("||")) || bytes.Contains(cell, []byte("''"))
}

// hasDittos tells whether ditto marks stand among cells.
func hasDittos(cells [][]byte) bool {
	for _, cell := range cells {
		if isDitto(cell) {
			return true
		}
	}
	return false
}

// resolveDittos puts the customer of the row above where a ditto mark stands.
func (in *intake) resolveDittos(customers []cellKey) {
	for i := range customers {
		switch k := &customers[i]; {
		case isDitto(k.cell):
			k.cell, k.hash = in.above, hashOf(in.above)
		case len(k.cell) > 0:
			in.above = k.cell
		}
	}
	// The text of the batch goes.
	n := len(in.above)
	in.above = append(make([]byte, 0, n+dsv.Pad), in.above...)
}
