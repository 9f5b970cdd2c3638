package survey

import (
	"sort"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
)

// tally is the answers of one day, or of one date whose day and month are not
// yet told apart: so the memory grows with the days of the survey alone.
type tally struct {
	day     int32
	answers [11]int
	line    int    // of the first answer
	text    string // its date as written, while that is open
}

// tallies are the answers by day.
type tallies struct {
	at   map[int32]int
	list []tally
}

func (t *tallies) add(day int32, answer, line int, date []byte) {
	if n := len(t.list); n > 0 && t.list[n-1].day == day {
		t.list[n-1].answers[answer]++
		return
	}
	i, ok := t.at[day]
	if !ok {
		if t.at == nil {
			t.at = map[int32]int{}
		}
		i = len(t.list)
		t.at[day] = i
		t.list = append(t.list, tally{day: day, line: line})
		if day < 0 {
			t.list[i].text = dsv.Cut(date, shownText)
		}
	}
	t.list[i].answers[answer]++
}

// finish concludes what only the whole file can tell.
func (r *Reader) finish() {
	out := &r.out
	if r.days != nil {
		out.DateOrder, out.DateOpen = r.days.Shown(r.opt.Lang)
		r.months()
	}
	out.Scale = r.scale()
	sort.Stable(order.ByPlace(out.Problems))
	out.Problems = out.Problems[:min(len(out.Problems), maxProblems)]
	sort.Stable(order.MostFirst(out.Counts))
}

// months sorts the days into months. A date that turns out to be none, such as
// 02/15 where the day comes first, is listed once, by the first line it stands on.
func (r *Reader) months() {
	out := &r.out
	first, last := 0, -1
	dated := r.tallies.list[:0]
	for _, t := range r.tallies.list {
		day, code := r.days.Settle(t.day, r.opt.Lang)
		if code != "" {
			n := sum(t.answers[:])
			out.Undated += n
			r.count(code, n)
			out.Problems = append(out.Problems, Problem{Line: t.line, Code: code, Column: out.Header[out.Date], Index: out.Date, Text: t.text})
			continue
		}
		month := civil.Month(day)
		if last < first {
			first, last = month, month
		}
		first, last = min(first, month), max(last, month)
		t.day = int32(month)
		dated = append(dated, t)
	}
	for month := first; month <= last; month++ {
		out.Months = append(out.Months, Month{Year: month / 12, Month: month%12 + 1})
	}
	for _, t := range dated {
		answers := &out.Months[int(t.day)-first].Answers
		for n, count := range t.answers {
			answers[n] += count
		}
	}
}

// enough is how many answers it takes to say that nobody could give more than 5 or 7.
const enough = 20

// scale is the highest answer that was offered. Answers from 1 to 5 or 7 alone
// are those to a question of another kind, unless its name says that it is not.
func (r *Reader) scale() int {
	answers := &r.out.Answers
	if r.ten || r.out.Used < enough || answers[0] > 0 {
		return 10
	}
	for top := 10; top > 0; top-- {
		if answers[top] > 0 && (top == 5 || top == 7) {
			return top
		} else if answers[top] > 0 {
			break
		}
	}
	return 10
}
