package view

import (
	"slices"
	"testing"

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
