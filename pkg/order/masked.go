package order

import (
	"bytes"
	"strings"
)

// Allegro hides its buyers' addresses: what stands before the "+" is the buyer's,
// what stands behind it the transaction's, as in
// 8awgqyk6a5+cub31c122@allegromail.pl. As it stands, everyone who bought twice
// would be two customers, in each export of a shop that sells there.
const (
	allegroMail  = "allegromail."
	allegroGroup = "user.allegrogroup.pl"
)

// maybeMasked tells addresses that unmasked has to look at from all others, by
// seven bytes near their end: before "mail.pl" and "mail.com", and "group.pl".
func maybeMasked(email []byte) bool {
	n := len(email)
	return n > 16 && (string(email[n-14:n-7]) == "allegro" || string(email[n-15:n-8]) == "allegro")
}

// unmasked is the address that the buyer has in all transactions. The cell of
// any other address is given back as it is.
func (in *intake) unmasked(cell []byte) []byte {
	at := bytes.LastIndexByte(cell, '@')
	plus := bytes.IndexByte(cell[:max(at, 0)], '+')
	if domain := string(cell[at+1:]); plus < 1 || !strings.HasPrefix(domain, allegroMail) && domain != allegroGroup {
		return cell
	}
	own := in.scratch.Room(plus + len(cell) - at)
	copy(own[copy(own, cell[:plus]):], cell[at:])
	return own
}
