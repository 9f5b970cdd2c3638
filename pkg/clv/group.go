package clv

// groups are the customers of one history each: equal repeats, last and tenure make an equal part of the likelihood and
// equal predictions, and a million customers have far fewer histories.
type groups struct {
	week  float64 // as in Past
	of    []int32 // by customer: the group; −1 where the customer had not come yet
	all   []group
	pairs []pair

	customers, repeating int   // of all groups, and of those with repeats
	longest, most        int32 // tenure and number of repeats
}

type group struct {
	repeats, last, tenure int32 // as in Past
	customers             int32
	pair                  int32
}

// pair is what groups have in common that differ in last alone: what they would order if active.
type pair struct{ repeats, tenure int32 }

func grouped(p *Past) *groups {
	g := &groups{week: p.Week, of: make([]int32, len(p.Repeats))}
	var histories, pairs index
	for c, repeats := range p.Repeats {
		if repeats < 0 {
			g.of[c] = -1
			continue
		}
		last, tenure := p.Last[c], p.Tenure[c]
		at, isNew := histories.find(uint64(repeats)<<40 | uint64(tenure)<<20 | uint64(last))
		if isNew {
			which, isNew := pairs.find(uint64(repeats)<<20 | uint64(tenure))
			if isNew {
				g.pairs = append(g.pairs, pair{repeats, tenure})
			}
			g.all = append(g.all, group{repeats, last, tenure, 0, which})
		}
		g.all[at].customers++
		g.of[c] = at
		g.customers++
		if repeats > 0 {
			g.repeating++
		}
		g.longest, g.most = max(g.longest, tenure), max(g.most, repeats)
	}
	return g
}

// index numbers keys in the order in which they come: a hash table of open addressing.
type index struct {
	slots []slot // a power of two, half of them free
	n     int32
}

type slot struct {
	key    uint64 // 1 more than it; 0 is free
	number int32
}

// find is the number of a key, and whether the key is new.
func (x *index) find(key uint64) (number int32, isNew bool) {
	if 2*int(x.n) >= len(x.slots) {
		x.grow()
	}
	s := x.slot(key + 1)
	if s.key == 0 {
		*s = slot{key + 1, x.n}
		x.n++
		return s.number, true
	}
	return s.number, false
}

func (x *index) slot(key uint64) *slot {
	mask := uint64(len(x.slots) - 1)
	for at := key * 0x9e3779b97f4a7c15 >> 20; ; at++ { // Fibonacci hashing: the middle bits depend on all below them
		if s := &x.slots[at&mask]; s.key == key || s.key == 0 {
			return s
		}
	}
}

func (x *index) grow() {
	old := x.slots
	x.slots = make([]slot, max(1024, 2*len(old)))
	for _, s := range old {
		if s.key != 0 {
			*x.slot(s.key) = s
		}
	}
}
