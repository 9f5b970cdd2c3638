package order

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

// rank puts the statuses and currencies with most orders first, and leaves out those
// whose orders all have got another.
func (o *Orders) rank() {
	var identity [256]uint8
	for i := range identity {
		identity[i] = uint8(i)
	}
	statuses, currencies := identity, identity
	o.Statuses = ranked(o.Statuses, o.Status, &statuses, func(s Status) int { return s.Orders })
	o.Currencies = ranked(o.Currencies, o.Currency, &currencies, func(c Currency) int { return c.Orders })
	for n := len(o.Statuses); n > 1 && o.Statuses[n-1].Orders == 0; n-- {
		o.Statuses = o.Statuses[:n-1]
	}
	for n := len(o.Currencies); n > 1 && o.Currencies[n-1].Orders == 0; n-- {
		o.Currencies = o.Currencies[:n-1]
	}
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
