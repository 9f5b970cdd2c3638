package order

// merged are the orders of files with other headers so far, as far as it takes to
// find those of the next files among them.
type merged struct {
	numbers keys     // of orders
	latest  []int32  // by number, the last order that has it
	before  []int32  // by order, the one before it with the same number; -1 if none
	of      []uint16 // by order, the file whose word on it counts
	rows    []uint32
	anew    restart
}

// join adds the orders of files with another header. An order that is there
// already, by its number, counts once, and the later file's word is the newer one.
func (r *Reader) join(in *intake) {
	if r.joined == nil {
		r.joined = &merged{anew: restart{known: r.anew}}
		for i := range r.out.Len() {
			r.joined.add(r.groups[0], i, r.joined.find(r.groups[0], i))
		}
	}
	to, from := r.out, &in.out
	statuses := places(&to.Statuses, from.Statuses, func(a, b Status) bool { return a.Text == b.Text && a.By == b.By && a.Kind == b.Kind })
	currencies := places(&to.Currencies, from.Currencies, func(a, b Currency) bool { return a.Code == b.Code })
	customers := r.joinCustomers(in)
	for i := range from.Len() {
		customer, status, currency := from.Customer[i], statuses[from.Status[i]], currencies[from.Currency[i]]
		if customer != NoCustomer {
			customer = customers[customer]
		}
		at := r.joined.find(in, i)
		if same := r.sameOrder(in, i, at, customer); same >= 0 {
			r.repeat(in, i, int(same), customer, status, currency)
			continue
		}
		r.joined.add(in, i, at)
		to.Customer = append(to.Customer, customer)
		to.Day = append(to.Day, from.Day[i])
		to.Amount = append(to.Amount, from.Amount[i])
		to.Status = append(to.Status, status)
		to.Currency = append(to.Currency, currency)
		to.Statuses[status].Orders++
		to.Currencies[currency].Orders++
	}
	r.noteAnew(&r.joined.anew)
	to.rank()
}

// joinCustomers gives the customers of files with another header their numbers
// among all: names by their spelling, as within a file.
func (r *Reader) joinCustomers(in *intake) []uint32 {
	first, to := r.groups[0], r.out
	customers := make([]uint32, in.out.CustomerCount())
	for i := range customers {
		key := in.out.customers.key(uint32(i))
		id, added, _ := to.customers.number(key, hashOf(key))
		if added && first.m.key == ByName && in.m.key == ByName {
			id = first.spelling(key, id)
		}
		customers[i] = id
	}
	return customers
}

// find is the place of an order's number among all; -1 if it has none.
func (j *merged) find(in *intake, order int) int {
	if in.m.Order < 0 {
		return -1
	}
	number := in.numbers.key(uint32(order))
	if len(number) == 0 {
		return -1
	}
	at, added, _ := j.numbers.number(number, numberHash(number))
	if added {
		j.latest = append(j.latest, -1)
	}
	return int(at)
}

// add adds an order whose number has a place.
func (j *merged) add(in *intake, order, number int) {
	before, rows := int32(-1), uint32(1)
	if number >= 0 {
		before, j.latest[number] = j.latest[number], int32(len(j.of))
	}
	if in.rows != nil {
		rows = in.rows[order]
	}
	j.before = append(j.before, before)
	j.of = append(j.of, in.files.of[order])
	j.rows = append(j.rows, rows)
}

// sameOrder finds the order that stands in a file of another header as well; -1 if
// none does. As within a file a number is another order's where it was spoilt, or is
// known to be given anew, and what else is known of the two differs.
func (r *Reader) sameOrder(in *intake, order, number int, customer uint32) int32 {
	if number < 0 {
		return -1
	}
	to, from := r.out, &in.out
	spoilt := isSpoilt(in.numbers.key(uint32(order)))
	lines := in.m.lines || r.groups[0].m.lines
	at := r.joined.latest[number]
	for n := 0; at >= 0 && n < maxNamesakes; at, n = r.joined.before[at], n+1 {
		stranger := customer != NoCustomer && to.Customer[at] != NoCustomer && customer != to.Customer[at]
		other := otherOrder(spoilt, stranger, from.Amount[order] >= 0, from.Day[order] != to.Day[at], !lines && from.Amount[order] != to.Amount[at])
		if !spoilt {
			r.joined.anew.returns++
			countIf(&r.joined.anew.strangers, other)
		}
		if !other || !spoilt && !r.anew {
			return at
		}
	}
	return -1
}

// repeat takes an order that is there already: what pays it back is taken off, and
// else the later file's word counts, as far as it says anything. Lines are summed up
// without what a total has beside them.
func (r *Reader) repeat(in *intake, order, at int, customer uint32, status, currency uint8) {
	to, from, j := r.out, &in.out, r.joined
	if to.Customer[at] == NoCustomer {
		to.Customer[at] = customer
	}
	if from.Amount[order] < 0 {
		if to.Amount[at] = add(to.Amount[at], from.Amount[order]); to.Amount[at] <= 0 {
			to.setStatus(at, status)
		}
		return
	}
	rows := uint32(1)
	if in.rows != nil {
		rows = in.rows[order]
	}
	r.counts.RepeatedOrders++
	r.files[max(in.files.of[order], j.of[at])-1].Repeated++
	if in.files.of[order] > j.of[at] {
		rows, j.rows[at] = j.rows[at], rows
		j.of[at] = in.files.of[order]
		if in.m.priced() && (!in.m.lines || r.groups[0].m.lines) {
			to.Amount[at] = from.Amount[order]
			to.Currencies[to.Currency[at]].Orders--
			to.Currency[at] = currency
			to.Currencies[currency].Orders++
		}
		if in.m.Date >= 0 {
			to.Day[at] = from.Day[order]
		}
		if s := from.Statuses[from.Status[order]]; s.By != "" {
			to.setStatus(at, status)
		}
	}
	r.counts.Used -= int(rows)
	r.counts.Repeated += int(rows)
}

// setStatus gives an order another status.
func (o *Orders) setStatus(order int, status uint8) {
	o.Statuses[o.Status[order]].Orders--
	o.Status[order] = status
	o.Statuses[status].Orders++
}
