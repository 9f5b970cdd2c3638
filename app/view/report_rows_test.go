//go:build !js

package view

import (
	"slices"
	"strings"
	"testing"

	"keeprate/app/wire"
	"keeprate/pkg/order"
)

// TestRolesByColumn: every column that makes the amount is shown as the amount's.
func TestRolesByColumn(t *testing.T) {
	u := order.Understood{Columns: order.Columns{Date: 0, Customer: 1, Amount: 2, Order: -1, Status: -1, Refund: -1, Currency: -1, Cancelled: -1, Quantity: -1, Price: -1, Payment: -1, Sort: -1, Test: -1, LastName: -1}, AmountParts: []int{3, 4}}
	of := rolesByColumn(u)
	for column, want := range []string{"date", "customer", "amount", "amount", "amount"} {
		if !slices.Equal(of[column], []string{want}) {
			t.Errorf("column %d is for %v, want %s", column, of[column], want)
		}
	}
}

// TestADayAboveIsShown: under a blank cell stands the day that it has from above, and under none what could not be read.
func TestADayAboveIsShown(t *testing.T) {
	s := sheet{&Page{}, catalogue(t), &wire.Ready{}}
	for _, c := range []struct {
		id, cell, want string
		x              order.Shown
	}{
		{"date", "", "→ 3 March 2026", order.Shown{Day: 20515, DayOK: true}},
		{"date", "3.03.2026", "→ 3 March 2026", order.Shown{Day: 20515, DayOK: true}},
		{"date", "", "", order.Shown{}},
		{"amount", " ", "", order.Shown{DayOK: true}},
	} {
		if got := s.cellRead([]string{c.id}, c.x, c.cell); !strings.Contains(got, c.want) || (got == "") != (c.want == "") {
			t.Errorf("%s %q is shown as %q, want %q", c.id, c.cell, got, c.want)
		}
	}
}
