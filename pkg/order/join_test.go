package order

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/order/parse"
)

// TestOtherColumns: files with other columns are judged as those with the same.
func TestOtherColumns(t *testing.T) {
	const head, more = "Order;Date;Email;Total;Status\n", "Order;Date;Email;Total;Status;City\n"
	for name, c := range map[string]struct {
		files    []string
		want     []string
		repeated []int // by file
		excluded int
	}{
		"the later file knows of a cancellation": {
			files:    []string{"a: " + head + "1;2025-03-01;a@x.pl;10;paid\n2;2025-03-02;b@x.pl;20;paid\n", "b: " + more + "1;2025-03-01;a@x.pl;10;cancelled;X\n3;2025-03-03;b@x.pl;30;paid;X\n"},
			want:     []string{"2025-03-01 a@x.pl 10.00", "2025-03-02 b@x.pl 20.00", "2025-03-03 b@x.pl 30.00"},
			repeated: []int{0, 1}, excluded: 1,
		},
		"its status may be blank": {
			files:    []string{"a: " + head + "1;2025-03-01;a@x.pl;10;cancelled\n2;2025-03-02;b@x.pl;20;paid\n", "b: Order;Date;Email;Total\n1;2025-03-01;a@x.pl;9\n"},
			want:     []string{"2025-03-01 a@x.pl 9.00", "2025-03-02 b@x.pl 20.00"},
			repeated: []int{0, 1}, excluded: 1,
		},
		"lines beside totals": {
			files:    []string{"a: " + head + "1;2025-03-01;a@x.pl;15;paid\n2;2025-03-02;b@x.pl;20;paid\n", "b: Order;Date;Email;Item;Line total\n1;2025-03-01;a@x.pl;pen;1\n1;2025-03-01;a@x.pl;ink;2\n2;2025-03-02;b@x.pl;pen;3\n2;2025-03-02;b@x.pl;pen;4\n"},
			want:     []string{"2025-03-01 a@x.pl 15.00", "2025-03-02 b@x.pl 20.00"},
			repeated: []int{0, 2},
		},
		"a list of refunds": {
			files:    []string{"a: " + head + "1;2025-03-01;a@x.pl;15;paid\n2;2025-03-02;b@x.pl;20;paid\n", "b: Order;Date;Total;Reason\n1;2025-03-05;-5;late\n2;2025-03-06;-20;broken\n"},
			want:     []string{"2025-03-01 a@x.pl 10.00", "2025-03-02 b@x.pl 0.00"},
			repeated: []int{0, 0}, excluded: 1,
		},
		"names in other spellings": {
			files:    []string{"a: Date;Client;Total\n2025-03-01;Anna Nowak;10\n2025-03-02;Jan Lis;20\n", "b: Date;Client;Total;Note\n2025-04-01;ANNA NOWAK;11;x\n2025-04-02;Jan Lis;21;x\n"},
			want:     []string{"2025-03-01 Anna Nowak 10.00", "2025-03-02 Jan Lis 20.00", "2025-04-01 Anna Nowak 11.00", "2025-04-02 Jan Lis 21.00"},
			repeated: []int{0, 0},
		},
		"shortened numbers": {
			files: []string{
				"a: " + head + "4.01235E+15;2025-03-01;a@x.pl;10;paid\n4.01235E+15;2025-03-02;b@x.pl;20;paid\n7;2025-03-04;d@x.pl;7;paid\n8;2025-03-05;d@x.pl;7;paid\n9;2025-03-06;d@x.pl;7;paid\n",
				"b: " + more + "4.01235E+15;2025-03-02;b@x.pl;20;paid;X\n4.01235E+15;2025-03-03;c@x.pl;30;paid;X\n8;2025-03-05;d@x.pl;7;paid;X\n9;2025-03-06;d@x.pl;7;paid;X\n10;2025-03-07;d@x.pl;7;paid;X\n",
			},
			want: []string{"2025-03-01 a@x.pl 10.00", "2025-03-02 b@x.pl 20.00", "2025-03-03 c@x.pl 30.00", "2025-03-04 d@x.pl 7.00",
				"2025-03-05 d@x.pl 7.00", "2025-03-06 d@x.pl 7.00", "2025-03-07 d@x.pl 7.00"},
			repeated: []int{0, 3},
		},
	} {
		r, err := readAll(Options{}, c.files...)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		got := strings.Split(strings.TrimSpace(ordersText(r)), "\n")
		slices.Sort(got)
		var repeated []int
		sum := 0
		for _, f := range r.Files() {
			repeated = append(repeated, f.Repeated)
			sum += f.Repeated
		}
		counts := r.Counts()
		if !slices.Equal(got, c.want) || !slices.Equal(repeated, c.repeated) || counts.RepeatedOrders != sum || counts.Excluded != c.excluded {
			t.Errorf("%s: %q, repeated %v of %d, %d excluded; want %q, %v, %d", name, got, repeated, counts.RepeatedOrders, counts.Excluded, c.want, c.repeated, c.excluded)
		}
		if counts.Used+counts.Skipped+counts.Repeated != counts.Rows {
			t.Errorf("%s: %+v: rows got lost", name, counts)
		}
		inStatuses := 0
		for _, s := range r.Orders().Statuses {
			inStatuses += s.Orders
		}
		if inStatuses != r.Orders().Len() {
			t.Errorf("%s: %d orders have a status, of %d", name, inStatuses, r.Orders().Len())
		}
	}
}

// ordersText has a line for each order.
func ordersText(r *Reader) string {
	var b strings.Builder
	o := r.Orders()
	for i := range o.Len() {
		fmt.Fprintln(&b, day(o.Day[i]), o.CustomerName(o.Customer[i]), money(o.Amount[i]))
	}
	return b.String()
}

// TestNumbersStartAnewUnderOtherColumns: the second year's export has a column more.
func TestNumbersStartAnewUnderOtherColumns(t *testing.T) {
	first, second := "Order;Date;Email;Total\n", "Order;Date;Email;Total;Status\n"
	for i := range 50 {
		first += fmt.Sprintf("%d;2024-01-%02d;c%d@x.pl;10\n", i+1, 1+i%28, i)
		second += fmt.Sprintf("%d;2025-02-%02d;d%d@x.pl;20;paid\n", i+1, 1+i%28, i)
	}
	files := []string{"a: " + first, "b: " + second, "c: " + second}
	r, err := readAll(Options{}, files...)
	if err != nil || r.Again() == nil {
		t.Fatal(err, "the files are not read once more")
	}
	again := r.Again()
	for _, f := range files {
		name, content, _ := strings.Cut(f, ": ")
		again.Begin(name, int64(len(content)))
		again.Feed([]byte(content))
		again.End("")
	}
	if err := again.Close(); err != nil || again.Orders().Len() != 100 || again.Counts().RepeatedOrders != 50 || again.Again() != nil {
		t.Errorf("%v: %d orders, %+v", err, again.Orders().Len(), again.Counts())
	}
}

// TestManyShortenedNumbers: a spreadsheet made thousands of numbers the same, in two files.
func TestManyShortenedNumbers(t *testing.T) {
	file := func(from int) string {
		var b strings.Builder
		b.WriteString("Order;Date;Email;Total\n")
		for i := range 6000 {
			fmt.Fprintf(&b, "A%d;2025-01-02;c%d@x.pl;10\n", from*10+i, from+i)
		}
		for i := range 700 {
			fmt.Fprintf(&b, "4.01235E+15;2025-%02d-%02d;c%d@x.pl;10\n", 1+i/28%12, 1+i%28, from+i)
		}
		return b.String()
	}
	r, err := readAll(Options{}, "a: "+file(0), "b: "+file(10000), "c: "+file(10000))
	if err != nil || r.Orders().Len() != 2*6700 || r.Counts().RepeatedOrders != 6700 {
		t.Errorf("%v: %d orders, %+v", err, r.Orders().Len(), r.Counts())
	}
}

// TestFilesWithoutHeaders: each is read by its own columns.
func TestFilesWithoutHeaders(t *testing.T) {
	r, err := readAll(Options{},
		"a: 2025-03-01,a@x.pl,10.50\n2025-03-02,b@x.pl,11.50\n2025-03-03,c@x.pl,12.50\n",
		"b: a@x.pl,2025-04-01,10.50\nb@x.pl,2025-04-02,11.50\nc@x.pl,2025-04-03,12.50\n",
		"c: 2025-05-01,a@x.pl,10.50\n2025-05-02,b@x.pl,11.50\n")
	if err != nil || r.Orders().Len() != 8 || r.Counts().Skipped != 0 || !r.Files()[1].Other || r.Files()[2].Other {
		t.Errorf("%v: %+v %+v\n%s", err, r.Counts(), r.Files(), ordersText(r))
	}
}

// TestDoubtsOutliveAnOrder: an order that begins anew says nothing of the decimal sign of the others.
func TestDoubtsOutliveAnOrder(t *testing.T) {
	const head = "Order;Date;Email;Line total;Status\n"
	var doubtful, sure strings.Builder
	for i := range 20_000 {
		fmt.Fprintf(&doubtful, "A%d;2025-01-02;c%d@x.pl;1.234;paid\n", i, i)
	}
	between := "C1;2025-01-02;c@x.pl;1.005;cancelled\nC1;2025-01-02;c@x.pl;1.006;paid\n"
	for i := range 3000 {
		fmt.Fprintf(&sure, "B%d;2025-01-02;c%d@x.pl;12.50;paid\n", i, i)
	}
	r, err := readAll(Options{}, "a: "+head+doubtful.String()+between+sure.String())
	if err != nil {
		t.Fatal(err)
	}
	o := r.Orders()
	if got, anew := money(o.Amount[5]), money(o.Amount[20_000]); got != "1.234" || anew != "1.006" {
		t.Errorf("an amount of 1.234 is %s, one of 1.006 in an order that began anew %s", got, anew)
	}
}

// TestShortenedNumbersAmongOthers do not keep the column of numbers from being one.
func TestShortenedNumbersAmongOthers(t *testing.T) {
	var b strings.Builder
	b.WriteString("Order ID,Date,Buyer,Item,Line total\n")
	for i := range 20 {
		fmt.Fprintf(&b, "%d,2025-01-%02d,Ann%c Smith,a,10\n%[1]d,2025-01-%02[2]d,Ann%[3]c Smith,b,5\n", 20230+i, 1+i, 'a'+i)
	}
	for i := range 30 {
		fmt.Fprintf(&b, "4.01235E+15,2025-02-%02d,Bob%c Brown,a,7\n", 1+i%28, 'a'+i%25)
	}
	r, err := readAll(Options{}, "a: "+b.String())
	if err != nil || r.Orders().Len() != 50 {
		t.Errorf("%v: %d orders, %+v", err, r.Orders().Len(), r.Understood().Warnings)
	}
}

// TestPricesPaidBack: rows that pay an order back are known by their pieces, too.
func TestPricesPaidBack(t *testing.T) {
	const file = "kód,Date,Email,Unit price,Qty\nA-100,2025-03-01,a@x.pl,10,1\nA-101,2025-03-02,b@x.pl,12,1\nA-102,2025-03-02,c@x.pl,12,1\n"
	for _, back := range []string{"A-100,2025-03-09,a@x.pl,-10,1\n", "A-100,2025-03-09,a@x.pl,10,-1\n"} {
		r, err := readAll(Options{}, "a: "+file+back)
		if err != nil || r.Understood().Columns.Order != 0 || r.Orders().Len() != 3 {
			t.Errorf("%v: order number %d, %d orders", err, r.Understood().Columns.Order, r.Orders().Len())
		}
	}
}

// TestNothingIsWritten: words for no value mean the same for amounts and flags.
func TestNothingIsWritten(t *testing.T) {
	for _, word := range []string{"brak", "nema", "lipsă", "κενό", "n/a", "nincs", "—", "none", "empty", "Nie dotyczy", "nd.", "δεν υπάρχει"} {
		if !parse.SaysNothing(asCell(word)) || isSet(asCell(word)) {
			t.Errorf("%s: says nothing %v, flags %v", word, parse.SaysNothing(asCell(word)), isSet(asCell(word)))
		}
	}
	for _, word := range []string{"anulowane", "da", "12,50", "Nemanja", "brak towaru"} {
		if parse.SaysNothing(asCell(word)) {
			t.Errorf("%s says something", word)
		}
	}
}
