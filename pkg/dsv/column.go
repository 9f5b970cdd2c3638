package dsv

import "unsafe"

// Span is where a field lies in the text of its block; the zero Span is a field
// that its row is too short to have.
type Span struct{ Start, End uint32 }

// Text is what Spans lie in. Pad bytes can be read behind it.
func (b *Block) Text() []byte { return b.text }

// Column finds one field of each row from the given one on, as they stand in the
// text with their quotes, but without the carriage return before a line's end.
func (b *Block) Column(column, from int, spans []Span) {
	rows := b.rows[from : from+len(spans)+1]
	text := unsafe.Pointer(unsafe.SliceData(b.text))
	// A row's First … its next row's First are places of ends: index made them so.
	ends := unsafe.Pointer(unsafe.SliceData(b.ends))
	first := rows[0].First
	for i := range spans {
		next := rows[i+1].First
		field := first + uint32(column)
		first = next
		if field >= next {
			spans[i] = Span{}
			continue
		}
		start, end := rows[i].Start, *(*uint32)(unsafe.Add(ends, 4*uintptr(field)))
		if column > 0 {
			start = *(*uint32)(unsafe.Add(ends, 4*uintptr(field)-4)) + 1
		}
		if field+1 == next && end > start && *(*byte)(unsafe.Add(text, end-1)) == '\r' {
			end--
		}
		spans[i] = Span{start, end}
	}
}
