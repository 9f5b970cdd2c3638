package dsv

// RowText is a whole row as it stands in the text, without the end of its line.
func (b *Block) RowText(row int) []byte {
	text := b.text[b.rows[row].Start:b.rows[row+1].Start]
	for len(text) > 0 && (text[len(text)-1] == '\n' || text[len(text)-1] == '\r') {
		text = text[:len(text)-1]
	}
	return text
}
