// Package customer turns orders into a Book: each customer's purchases, sorted by day. Every figure about customers
// is computed from it.
package customer

// Book holds the purchases of each customer and, apart from them, those whose file names nobody. Customers are
// numbered from 0; each has at least one purchase.
type Book struct {
	Currency      string // of every amount: ISO code or what the file writes; "" where it names none
	Excluded      int    // orders left out for their status
	OtherCurrency int    // orders of a counted status left out for their currency
	NoDates       bool   // the file has no days: each is 0
	NoAmounts     bool   // the file has no amounts: each is 0

	// Nobody holds the purchases without a customer: they count as orders and revenue, and in no customer figure.
	Nobody Purchases

	names  func(c int) string
	folded func(dst []byte, c int) []byte // appends order.AppendFolded of a name
	index  *Names                         // nil until asked for
	starts []uint32                       // of customer c: all[starts[c]:starts[c+1]]
	all    Purchases
	spend  []int64

	ascending []int64 // spend, sorted; nil until asked for

	firstDay, lastDay int32

	// Kept is for what was computed from the Book alone, so that it need not be computed again: a Book stays as it was
	// built. It is not for two goroutines at once.
	Kept any
}

// Purchases are orders in columns, sorted by day and then by amount, so that the order of the file's rows is lost.
type Purchases struct {
	Day    []int32 // days since 1970-01-01
	Amount []int64 // 1/10000 of the currency unit
}

// Len is the number of purchases.
func (p Purchases) Len() int { return len(p.Day) }

// Len is the number of customers.
func (b *Book) Len() int { return len(b.spend) }

// Orders is the number of purchases of all customers and of nobody.
func (b *Book) Orders() int { return len(b.all.Day) + len(b.Nobody.Day) }

// Name is the key by which the file tells customer c from others.
func (b *Book) Name(c int) string { return b.names(c) }

// Purchases are the purchases of customer c. The slices belong to the Book.
func (b *Book) Purchases(c int) Purchases {
	from, to := b.starts[c], b.starts[c+1]
	return Purchases{b.all.Day[from:to:to], b.all.Amount[from:to:to]}
}

// All are the purchases of all customers, those of customer c from starts[c] up to starts[c+1]: for what goes through
// every purchase, where a call for each customer takes longer than the counting. The slices belong to the Book.
func (b *Book) All() (all Purchases, starts []uint32) { return b.all, b.starts }

// First is the day of the customer's first purchase.
func (b *Book) First(c int) int32 { return b.all.Day[b.starts[c]] }

// Last is the day of the customer's last purchase.
func (b *Book) Last(c int) int32 { return b.all.Day[b.starts[c+1]-1] }

// Count is the number of the customer's purchases.
func (b *Book) Count(c int) int { return int(b.starts[c+1] - b.starts[c]) }

// Spend is the sum of the customer's purchases in 1/10000 of the currency unit.
func (b *Book) Spend(c int) int64 { return b.spend[c] }

// Spends are the sums of all customers' purchases, by customer. The slice belongs to the Book.
func (b *Book) Spends() []int64 { return b.spend }

// Days are the first and the last day of all purchases, with or without a customer; false where there are none.
func (b *Book) Days() (first, last int32, ok bool) { return b.firstDay, b.lastDay, b.Orders() > 0 }

// Until counts the purchases of customer c up to a day: their number, their sum and the last one's day.
// The number is zero where the customer had not bought yet.
func (b *Book) Until(c int, day int32) (orders int, spend int64, last int32) {
	if at := b.Last(c); at <= day {
		return b.Count(c), b.spend[c], at
	}
	p := b.Purchases(c)
	for i, at := range p.Day {
		if at > day {
			break
		}
		orders, spend, last = i+1, spend+p.Amount[i], at
	}
	return orders, spend, last
}

// finish sorts the purchases and sums up what the columns hold.
func (b *Book) finish() {
	b.Nobody.sort()
	days := b.Nobody.Day
	if b.Nobody.Len() == 0 {
		days = b.all.Day
	}
	if len(days) > 0 {
		b.firstDay, b.lastDay = days[0], days[len(days)-1]
	}
	b.spend = make([]int64, len(b.starts)-1)
	for c := range b.spend {
		p := b.Purchases(c)
		if len(p.Day) > 1 {
			p.sort()
		}
		var sum int64
		for _, amount := range p.Amount {
			sum += amount
		}
		b.spend[c] = sum
		b.firstDay, b.lastDay = min(b.firstDay, p.Day[0]), max(b.lastDay, p.Day[len(p.Day)-1])
	}
}

// sort sorts by day and then by amount, in place: by insertion, from a distance of one where there are few, as most
// customers have, and from ever smaller ones where there are many (Shell's sort). Purchases in order already cost
// little.
func (p Purchases) sort() {
	days, amounts := p.Day, p.Amount[:len(p.Day)]
	gap := 1
	for gap < len(days)/9 {
		gap = gap*9/4 + 1
	}
	for ; gap > 0; gap = gap * 4 / 9 {
		for i := gap; i < len(days); i++ {
			day, amount, j := days[i], amounts[i], i
			for ; j >= gap && (days[j-gap] > day || days[j-gap] == day && amounts[j-gap] > amount); j -= gap {
				days[j], amounts[j] = days[j-gap], amounts[j-gap]
			}
			days[j], amounts[j] = day, amount
		}
	}
}
