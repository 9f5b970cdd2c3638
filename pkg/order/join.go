package order

// join adds the orders of files with another header. An order that is there
// already, by its number, counts once.
func (r *Reader) join(in *intake) {
	to, from := r.out, &in.out
	numbers := r.numbers()
	statuses := places(&to.Statuses, from.Statuses, func(a, b Status) bool { return a.Text == b.Text && a.By == b.By && a.Kind == b.Kind })
	currencies := places(&to.Currencies, from.Currencies, func(a, b Currency) bool { return a.Code == b.Code })
	customers := make([]uint32, from.CustomerCount())
	for i := range customers {
		key := from.customers.key(uint32(i))
		customers[i], _, _ = to.customers.number(key, hashOf(key))
	}
	for i := range from.Len() {
		if in.m.Order >= 0 {
			if key := in.numbers.key(uint32(i)); len(key) > 0 {
				if _, added, _ := numbers.number(key, numberHash(key)); !added {
					r.counts.RepeatedOrders++
					continue
				}
			}
		}
		customer := from.Customer[i]
		if customer != NoCustomer {
			customer = customers[customer]
		}
		status, currency := statuses[from.Status[i]], currencies[from.Currency[i]]
		to.Customer = append(to.Customer, customer)
		to.Day = append(to.Day, from.Day[i])
		to.Amount = append(to.Amount, from.Amount[i])
		to.Status = append(to.Status, status)
		to.Currency = append(to.Currency, currency)
		to.Statuses[status].Orders++
		to.Currencies[currency].Orders++
	}
	to.rank()
}

// numbers holds the order numbers of all files joined so far.
func (r *Reader) numbers() *keys {
	if r.joined == nil {
		r.joined = &keys{}
		if in := r.groups[0]; in.m.Order >= 0 {
			for i := range in.numbers.keys.count() {
				if key := in.numbers.key(uint32(i)); len(key) > 0 {
					r.joined.number(key, numberHash(key))
				}
			}
		}
	}
	return r.joined
}

// places finds each of more in a list, to which the new ones are added without
// their orders.
func places[T Status | Currency](list *[]T, more []T, equal func(a, b T) bool) []uint8 {
	at := make([]uint8, len(more))
	for i, x := range more {
		found := -1
		for k, y := range *list {
			if equal(x, y) {
				found = k
			}
		}
		if found < 0 {
			if found = len(*list); found > 255 {
				found = 255 // files of ever other statuses
			} else {
				*list = append(*list, emptied(x))
			}
		}
		at[i] = uint8(found)
	}
	return at
}

func emptied[T Status | Currency](x T) T {
	switch p := any(&x).(type) {
	case *Status:
		p.Orders = 0
	case *Currency:
		p.Orders = 0
	}
	return x
}

// rank puts the statuses and currencies with most orders first.
func (o *Orders) rank() {
	var identity [256]uint8
	for i := range identity {
		identity[i] = uint8(i)
	}
	statuses, currencies := identity, identity
	o.Statuses = ranked(o.Statuses, o.Status, &statuses, func(s Status) int { return s.Orders })
	o.Currencies = ranked(o.Currencies, o.Currency, &currencies, func(c Currency) int { return c.Orders })
}

// fillCurrency takes orders that name no currency for the file's own, where that
// is only one: shops leave it out on some rows.
func (o *Orders) fillCurrency() {
	if len(o.Currencies) != 2 || o.Currencies[0].Code != "" && o.Currencies[1].Code != "" {
		return
	}
	named := o.Currencies[0]
	if named.Code == "" {
		named = o.Currencies[1]
	}
	named.Orders = len(o.Currency)
	o.Currencies = []Currency{named}
	clear(o.Currency)
}
