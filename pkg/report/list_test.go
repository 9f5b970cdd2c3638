package report

import (
	"cmp"
	"encoding/csv"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"keeprate/pkg/customer"
	"keeprate/pkg/customer/reference"
	"keeprate/pkg/order"
	"keeprate/pkg/order/fold"
	"keeprate/pkg/rfm"
)

// namedBook is a Book of a file whose customers bear names; sales say whose they are by place in names.
func namedBook(t testing.TB, names []string, sales []sale) *customer.Book {
	t.Helper()
	var file strings.Builder
	file.WriteString("Order number;Date;Customer;Status;Total\r\n")
	for i, s := range sales {
		file.WriteString(strconv.Itoa(i+1) + ";" + s.date + ";\"" + names[s.customer] + "\";completed;" + strconv.FormatFloat(s.amount, 'f', 2, 64) + "\r\n")
	}
	reader := order.NewReader(order.Options{Lang: "en"})
	if err := reader.Feed([]byte(file.String())); err != nil {
		t.Fatal(err)
	}
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	return customer.Build(reader.Orders(), customer.Use{})
}

// someNames are names that sorting and searching could trip over: parts of each other, equal when folded, long.
func someNames(rng *rand.Rand, n int) []string {
	syllables := []string{"an", "na", "Ło", "ż", "đo", "Ђ", "or", "ș", "ώ", "ann", " ", "-", "@example.com", "1", "averyverylongsyllable"}
	seen := map[string]bool{"": true}
	var names []string
	for len(names) < n {
		name := "x"
		for range 1 + rng.IntN(4) {
			name += syllables[rng.IntN(len(syllables))]
		}
		if name = strings.TrimSpace(name); !seen[name] && order.HeaderKey([]string{name}) != "" {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

func someShop(t testing.TB, rng *rand.Rand) *customer.Book {
	names := someNames(rng, 1+rng.IntN(80))
	var sales []sale
	for range 1 + rng.IntN(300) {
		sales = append(sales, sale{rng.IntN(len(names)), iso(19000 + rng.Int32N(900)), float64(rng.IntN(5)) * 10})
	}
	return namedBook(t, names, sales)
}

// slowList is what a query finds, by a slow and obvious way.
func slowList(r *Report, q Query, alive, predicted []float64) []int {
	b := r.book
	bought := func(c int, s span) bool {
		return slices.ContainsFunc(b.Purchases(c).Day, func(day int32) bool { return s.first <= day && day <= s.last })
	}
	folded := func(c int) string { return string(fold.AppendFolded(nil, []byte(b.Name(c)))) }
	w := newWindow(span{r.Period.Start, r.Period.End}, span{r.Period.PreviousStart, r.Period.PreviousEnd}, r.Period.LapseDays)
	in := func(c int) bool {
		if b.First(c) > r.RFM.AsOf {
			return false
		}
		x := row(b, r.scores, c)
		if q.Segment != "" && q.Segment != x.Segment || q.R != 0 && q.R != x.R || q.F != 0 && q.F != x.F || q.M != 0 && q.M != x.M {
			return false
		}
		if !strings.Contains(folded(c), string(fold.AppendFolded(nil, []byte(strings.TrimSpace(q.Search))))) {
			return false
		}
		start, end := bought(c, w.before), bought(c, w.after)
		if r.Period.End < r.Period.Start {
			start, end = false, false
		}
		switch q.Group {
		case OfStart:
			return start
		case OfRetained:
			return start && end
		case OfLost:
			return start && !end
		case OfFirstTime:
			return !start && end && b.First(c) >= r.Period.Start
		case OfWonBack:
			return !start && end && b.First(c) < r.Period.Start
		case OfSlipping:
			return x.Orders >= SlippingOrders && x.MedianGap > 0 && float64(x.DaysSinceLast) > SlippingFactor*x.MedianGap
		case OfAway:
			return false // nothing is foreseen
		}
		return true
	}
	value := func(c int) float64 {
		x := row(b, r.scores, c)
		switch q.SortBy {
		case ByOrders:
			return float64(x.Orders)
		case BySpend:
			return float64(x.Spend)
		case ByFirst:
			return float64(x.First)
		case ByLast:
			return float64(x.Last)
		case ByDaysSince:
			return float64(x.DaysSinceLast)
		case ByMedianGap:
			if x.MedianGap == 0 {
				return math.NaN()
			}
			return x.MedianGap
		case BySegment:
			return float64(slices.IndexFunc(rfm.Segments(), func(s rfm.SegmentRule) bool { return s.ID == x.Segment }))
		case ByAlive:
			if alive != nil {
				return alive[c]
			}
		case ByPredicted:
			if predicted != nil {
				return predicted[c]
			}
		}
		return math.NaN()
	}
	var found []int
	for c := range b.Len() {
		if in(c) {
			found = append(found, c)
		}
	}
	byName := func(x, y int) int { return cmp.Or(cmp.Compare(folded(x), folded(y)), cmp.Compare(x, y)) }
	slices.SortFunc(found, func(x, y int) int {
		order := 0
		switch q.SortBy {
		case InFileOrder:
			order = cmp.Compare(x, y)
		case ByName:
			order = byName(x, y)
		default:
			a, b := value(x), value(y)
			if a != a || b != b {
				switch {
				case a == a:
					return -1
				case b == b:
					return 1
				}
				return byName(x, y)
			}
			order = cmp.Compare(a, b)
		}
		if q.Descending {
			order = -order
		}
		return cmp.Or(order, byName(x, y))
	})
	return found
}

func someQuery(rng *rand.Rand) Query {
	pick := func(xs ...string) string { return xs[rng.IntN(len(xs))] }
	score := func() int { return max(0, rng.IntN(30)-24) }
	return Query{
		Search:  pick("", "", "", "", "", "", "AN", "x", "lo", "ŁO", " đo", "d", "example", "zz", "1", "\u0301"),
		Segment: pick("", "", "", "", "", "", "champions", "lost", "hibernating", "none"),
		Group:   Groups()[rng.IntN(len(Groups()))] * Group(rng.IntN(3)/2),
		R:       score(), F: score(), M: score(),
		SortBy: Columns()[rng.IntN(len(Columns()))], Descending: rng.IntN(2) == 0,
		From: rng.IntN(30) - 2, Count: rng.IntN(20) - 1,
	}
}

func TestTheListIsWhatTheObviousWayFinds(t *testing.T) {
	rng := rand.New(rand.NewPCG(4, 4))
	someFound := 0
	for range 150 {
		b := someShop(t, rng)
		first, last, _ := b.Days()
		for range 3 {
			r := Make(b, Options{
				Period: Kinds()[rng.IntN(len(Kinds()))], Start: first + rng.Int32N(400), End: last - rng.Int32N(400),
				LapseDays: rng.Int32N(2) * 200, AsOf: rng.Int32N(2) * (first + (last-first)/2),
			})
			l := r.List()
			var alive, predicted []float64
			for range 20 {
				if rng.IntN(4) == 0 {
					alive, predicted = nil, nil
					for range b.Len() {
						alive, predicted = append(alive, float64(rng.IntN(5))-2), append(predicted, rng.NormFloat64())
					}
					alive[rng.IntN(b.Len())] = math.NaN()
					if rng.IntN(3) == 0 { // as where orders have no amounts
						predicted = nil
					}
					l.Hand(ByAlive, alive)
					l.Hand(ByPredicted, predicted)
				}
				q := someQuery(rng)
				want := slowList(r, q, alive, predicted)
				got := l.Page(q)
				check := Page{Customers: len(want), From: min(max(q.From, 0), len(want))}
				for _, c := range want {
					x := row(b, r.scores, c)
					check.Orders += x.Orders
					check.Revenue += x.Spend
				}
				for _, c := range want[check.From:min(len(want), check.From+max(q.Count, 0))] {
					check.Rows = append(check.Rows, row(b, r.scores, c))
					if alive != nil {
						check.Alive = append(check.Alive, alive[c])
					}
					if predicted != nil {
						check.Predicted = append(check.Predicted, predicted[c])
					}
				}
				someFound += len(check.Rows)
				sameNaN(got.Alive, check.Alive)
				if !reflect.DeepEqual(got, check) {
					t.Fatalf("%+v finds\n%+v\nwant\n%+v", q, got, check)
				}
			}
		}
	}
	if someFound < 5000 {
		t.Errorf("the queries found %d rows: too few to tell anything", someFound)
	}
}

// sameNaN makes NaN in both lists comparable.
func sameNaN(got, want []float64) {
	for i := range min(len(got), len(want)) {
		if got[i] != got[i] && want[i] != want[i] {
			got[i], want[i] = 0, 0
		}
	}
}

func TestTheGroupsAreTheFiguresHeadcounts(t *testing.T) {
	set := reference.CDNOW(t)
	b := customer.Build(&set.Orders, customer.Use{})
	for _, opt := range []Options{{Period: Quarter}, {Period: Month, LapseDays: 90}, {Period: CalendarYear}} {
		r := Make(b, opt)
		l := r.List()
		start, _ := r.Figures.Get("start")
		retained, _ := r.Figures.Get("retained")
		firstTime, _ := r.Figures.Get("first-time")
		wonBack, _ := r.Figures.Get("won-back")
		for group, want := range map[Group]float64{
			Everybody: 2357, OfStart: start, OfRetained: retained, OfLost: start - retained, OfFirstTime: firstTime, OfWonBack: wonBack,
			OfSlipping: float64(r.Slipping.Customers),
		} {
			if got := l.Page(Query{Group: group}); got.Customers != int(want) {
				t.Errorf("%v: %d customers in %v, want %v", opt.Period, got.Customers, group, want)
			}
		}
		if got := l.Page(Query{Group: OfSlipping}); got.Revenue != r.Slipping.Revenue {
			t.Errorf("slipping customers spent %d, want %d", got.Revenue, r.Slipping.Revenue)
		}
		if got := l.Page(Query{Group: OfAway}); got.Customers != 0 {
			t.Errorf("%d customers slip away before anything is foreseen", got.Customers)
		}
		r.Foresee(nil)
		away := r.Outlook().Away
		got := r.List().Page(Query{Group: OfAway, Count: away.Customers})
		if got.Customers != away.Customers || got.Revenue != away.Spent || away.Customers == 0 {
			t.Errorf("%d customers slip away, who spent %d; the outlook has %d, %d", got.Customers, got.Revenue, away.Customers, away.Spent)
		}
		for _, c := range away.Top {
			if !slices.ContainsFunc(got.Rows, func(x Customer) bool { return x.Name == c.Name }) {
				t.Errorf("%s is not in the list", c.Name)
			}
		}
		for _, s := range r.RFM.Segments {
			if got := l.Page(Query{Segment: s.ID}); got.Customers != s.Customers || got.Orders != s.Orders || got.Revenue != s.Revenue {
				t.Errorf("%s: %+v, want %+v", s.ID, got, s)
			}
		}
		cell := r.RFM.Grid[4][4]
		if got := l.Page(Query{R: 5, F: 5}); got.Customers != cell.Customers || got.Revenue != cell.Revenue {
			t.Errorf("cell 55 has %+v, want %+v", got, cell)
		}
	}
}

func TestAListOfNobody(t *testing.T) {
	for _, sales := range [][]sale{nil, {{-1, "2024-01-10", 30}}} {
		l := Make(book(t, sales...), Options{}).List()
		for _, by := range Columns() {
			if got := l.Page(Query{Search: "a", SortBy: by, Count: 10}); !reflect.DeepEqual(got, Page{}) {
				t.Errorf("by %v: %+v", by, got)
			}
		}
	}
}

func TestIdsOfGroupsAndColumns(t *testing.T) {
	for _, g := range Groups() {
		if got, ok := ParseGroup(g.String()); got != g || !ok {
			t.Errorf("%v reads as %v", g, got)
		}
	}
	for _, x := range Columns() {
		if got, ok := ParseColumn(x.String()); got != x || !ok {
			t.Errorf("%v reads as %v", x, got)
		}
	}
	if _, ok := ParseGroup("x"); ok || len(Groups()) != len(groupIDs) || len(Columns()) != len(columnIDs) {
		t.Error("a group or column is missing or one too many")
	}
	if _, ok := ParseColumn("x"); ok {
		t.Error("x is no column")
	}
}

// The customers written by a query are those that it shows, in its order, and the cells are those of the whole list.
func TestCustomersOfAQueryAsCSV(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 5))
	for range 20 {
		r := Make(someShop(t, rng), Options{})
		l := r.List()
		var all, part strings.Builder
		if err := r.WriteCustomers(&all, Layout{}); err != nil {
			t.Fatal(err)
		}
		q := someQuery(rng)
		if err := l.WriteCustomers(&part, q, Layout{}); err != nil {
			t.Fatal(err)
		}
		whole := map[string]bool{}
		for line := range strings.Lines(all.String()) {
			whole[line] = true
		}
		for line := range strings.Lines(part.String()) {
			if !whole[line] {
				t.Errorf("%q is not in the whole list", line)
			}
		}
		rows, err := csv.NewReader(strings.NewReader(part.String())).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		q.From, q.Count = 0, 1000
		page := l.Page(q)
		if len(rows) != len(page.Rows)+1 {
			t.Fatalf("%d rows for %d customers", len(rows)-1, len(page.Rows))
		}
		for i, x := range page.Rows {
			if rows[i+1][0] != x.Name {
				t.Errorf("row %d is %q, want %q", i, rows[i+1][0], x.Name)
			}
		}
		part.Reset()
		if err := l.WriteCustomers(&part, Query{}, Layout{}); err != nil || part.String() != all.String() {
			t.Errorf("the zero query is not the whole list: %v", err)
		}
		if err := l.WriteCustomers(broken{}, q, Layout{}); err != errBroken {
			t.Errorf("a failing writer: %v", err)
		}
	}
}
