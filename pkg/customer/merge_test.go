package customer

import (
	"encoding/binary"
	"errors"
	"reflect"
	"slices"
	"testing"

	"keeprate/pkg/order"
)

// named is a Book whose customers bear names, as from a file of their own.
func named(currency string, orders ...namedOrder) *Book {
	o := &order.Orders{Currencies: []order.Currency{{Code: currency}}}
	var names []string
	for _, x := range orders {
		id := order.NoCustomer
		if x.name != "" {
			at := slices.Index(names, x.name)
			if at < 0 {
				at, names = len(names), append(names, x.name)
			}
			id = uint32(at)
		}
		o.Customer, o.Day, o.Amount = append(o.Customer, id), append(o.Day, x.day), append(o.Amount, x.amount)
	}
	b := Build(o, Use{})
	b.names = func(c int) string { return names[c] }
	return b
}

type namedOrder struct {
	name   string
	day    int32
	amount int64
}

// content is all that a Book holds, comparable.
func content(b *Book) any {
	type row struct {
		name  string
		spend int64
		Purchases
	}
	var rows []row
	for c := range b.Len() {
		rows = append(rows, row{b.Name(c), b.Spend(c), b.Purchases(c)})
	}
	first, last, _ := b.Days()
	return []any{b.Currency, b.Excluded, b.OtherCurrency, b.Nobody, rows, first, last}
}

func TestMergeJoinsCustomersOfOneName(t *testing.T) {
	a := named("PLN", namedOrder{"b@x", 5, 100}, namedOrder{"a@x", 3, 10}, namedOrder{"", 1, 7})
	b := named("PLN", namedOrder{"c@x", 4, 1}, namedOrder{"b@x", 2, 200})
	m, err := a.Merge(b)
	if err != nil {
		t.Fatal(err)
	}
	want := named("PLN", namedOrder{"a@x", 3, 10}, namedOrder{"b@x", 2, 200}, namedOrder{"b@x", 5, 100},
		namedOrder{"c@x", 4, 1}, namedOrder{"", 1, 7})
	if !reflect.DeepEqual(content(m), content(want)) {
		t.Errorf("got %v, want %v", content(m), content(want))
	}
}

func TestCurrenciesAreNeverAddedUp(t *testing.T) {
	a, b := named("PLN", namedOrder{"a", 1, 1}), named("EUR", namedOrder{"a", 1, 1})
	if _, err := a.Merge(b); !errors.Is(err, ErrCurrencies) {
		t.Errorf("got %v", err)
	}
	if m, err := named("EUR").Merge(a); err != nil || m.Currency != "PLN" {
		t.Errorf("a book without orders: %v", err)
	}
}

// Parts of a file, merged in any order, are the Book of the whole file.
func FuzzMerge(f *testing.F) {
	f.Add([]byte{}, uint8(0))
	f.Add([]byte{1, 5, 9, 1, 5, 8, 2, 5, 9, 0, 1, 1, 7, 200, 3}, uint8(7))
	f.Fuzz(func(t *testing.T, data []byte, cut uint8) {
		var all []namedOrder
		parts := make([][]namedOrder, 3)
		for i := 0; i+3 <= len(data); i += 3 {
			x := namedOrder{"", int32(binary.LittleEndian.Uint16(data[i+1:])) - 999, int64(data[i+2]) - 9}
			if data[i]%8 > 0 {
				x.name = string([]byte{'a' + data[i]%8})
			}
			all = append(all, x)
			parts[(i+int(cut))/3%3] = append(parts[(i+int(cut))/3%3], x)
		}
		whole := merge(t, named("PLN", all...), named("PLN"))
		for _, p := range [][3]int{{0, 1, 2}, {2, 1, 0}, {1, 0, 2}} {
			a, b, c := named("PLN", parts[p[0]]...), named("PLN", parts[p[1]]...), named("PLN", parts[p[2]]...)
			left, right := merge(t, merge(t, a, b), c), merge(t, a, merge(t, b, c))
			if !reflect.DeepEqual(content(left), content(whole)) || !reflect.DeepEqual(content(right), content(whole)) {
				t.Fatalf("order %v: %v and %v, want %v", p, content(left), content(right), content(whole))
			}
		}
	})
}

func merge(t *testing.T, a, b *Book) *Book {
	m, err := a.Merge(b)
	if err != nil {
		t.Fatal(err)
	}
	return m
}
