package survey

import (
	"math/bits"
	"sort"

	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"
)

// candidate is a column that could hold the answers.
type candidate struct {
	column int
	points int  // how much speaks for it
	sure   bool // enough to be taken without being chosen
}

type likeliestFirst []candidate

func (l likeliestFirst) Len() int           { return len(l) }
func (l likeliestFirst) Swap(i, j int)      { l[i], l[j] = l[j], l[i] }
func (l likeliestFirst) Less(i, j int) bool { return l[i].points > l[j].points }

// listOf is the list of options that a column is one of, or nil.
func (s *sheet) listOf(c int) *list {
	for i := range s.lists {
		if l := &s.lists[i]; c >= l.first && c < l.first+11 {
			return l
		}
	}
	return nil
}

// chosen is the column a person chose, -1 for none.
func (s *sheet) chosen(choice order.Choice) int {
	if choice < 1 || int(choice) > len(s.header) {
		return -1
	}
	return int(choice) - 1
}

// candidates are the columns that could hold the answers, the likeliest first.
func (s *sheet) candidates() []candidate {
	var found []candidate
	filled := 0
	for c, name := range s.folded {
		cells := s.column(c)
		k := candidate{column: c}
		switch l := s.listOf(c); {
		case l == nil:
			if k.judge(cells, scoreName(name)) {
				found = append(found, k)
			}
		case l.first == c:
			k.points, k.sure = scoreName(name)+rather, true
			found = append(found, k)
		}
		if len(cells) > 0 {
			filled++
		}
	}
	sort.Stable(likeliestFirst(found))
	if filled == 1 && len(found) == 1 {
		found[0].sure = true
	}
	return found
}

// judge tells whether cells could be answers, and how much speaks for it: what
// the column's name says, then that the answers reach beyond 5 and 7, and that
// many different ones are given. A count of rows is none.
func (k *candidate) judge(cells [][]byte, name int) bool {
	given := len(cells)
	seen, read, highest := uint(0), 0, 0
	rises, falls, last, steps := 0, 0, -1, 0
	for _, cell := range cells {
		n, got := readAnswer(cell)
		switch got {
		case readBlank:
			given--
		case readOK, readLabelled:
			read++
			seen |= 1 << n
			highest = max(highest, n)
			if last >= 0 {
				steps++
				if n == last+1 {
					rises++
				}
				if n == last-1 {
					falls++
				}
			}
			last = n
		}
	}
	share := 9
	if name >= rather {
		share = 3
	}
	if 10*read < share*given || given == 0 && name < rather {
		return false
	}
	different := bits.OnesCount(seen)
	k.points = name + 2*different
	if highest > 5 {
		k.points += 30
	}
	if highest > 7 {
		k.points += 30
	}
	counted := steps > 1 && (rises == steps || falls == steps) && seen&3 != 0
	if counted && name <= 0 {
		k.points -= rather
	}
	k.sure = name > 0 || name == 0 && !counted && highest > 2 && (different > 1 || highest > 5)
	return true
}

// dateColumn is the column of the day on which an answer was given, -1 for none.
func (s *sheet) dateColumn(score int) int {
	best, most := -1, 0
	for c, name := range s.folded {
		cells := s.column(c)
		if c == score || len(cells) == 0 || s.listOf(c) != nil {
			continue
		}
		days := order.NewDays("", 0)
		days.Sniff(cells)
		read := 0
		for _, cell := range cells {
			if _, code := days.Read(cell); code == "" {
				read++
			}
		}
		named := dateName(name)
		by, _ := days.Shown("")
		number := by == parse.Serial || by == parse.UnixSecond || by == parse.UnixMilli
		share := 9
		if named > 0 {
			share = 5
		}
		if named < 0 || named == 0 && number || 10*read < share*len(cells) {
			continue
		}
		if points := named + 10*read/len(cells) + 1; points > most {
			best, most = c, points
		}
	}
	return best
}
