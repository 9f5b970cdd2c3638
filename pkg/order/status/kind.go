package status

// Kind is what a status means, whatever language or platform wrote it.
type Kind uint8

// The kinds, in the order of an order's life.
const (
	Unknown Kind = iota
	Draft
	Pending
	OnHold
	Processing
	Paid
	Shipped
	Completed
	PartlyRefunded
	Refunded
	Returned
	Cancelled
	Failed
)

// kinds declares each kind once: its id in messages and JSON, and whether its
// orders count unless the person says otherwise. A status that can mean money
// back or goods back is taken as refunded.
var kinds = [...]struct {
	id      string
	counted bool
}{
	Unknown:        {"unknown", true},
	Draft:          {"draft", false},
	Pending:        {"pending", true},
	OnHold:         {"on-hold", true},
	Processing:     {"processing", true},
	Paid:           {"paid", true},
	Shipped:        {"shipped", true},
	Completed:      {"completed", true},
	PartlyRefunded: {"partly-refunded", true},
	Refunded:       {"refunded", false},
	Returned:       {"returned", false},
	Cancelled:      {"cancelled", false},
	Failed:         {"failed", false},
}

// String is the kind's id in messages and JSON, such as "partly-refunded".
func (k Kind) String() string { return kinds[k].id }

// Counted tells whether orders of this kind count by default.
func (k Kind) Counted() bool { return kinds[k].counted }

// Kinds lists every kind.
func Kinds() []Kind {
	all := make([]Kind, len(kinds))
	for i := range all {
		all[i] = Kind(i)
	}
	return all
}
