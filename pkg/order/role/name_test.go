package role

import (
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/order/fold"
)

// TestAliases: no name stands for two roles, in any two languages.
func TestAliases(t *testing.T) {
	of := map[string]Role{}
	for _, lang := range languages {
		for r, list := range lang {
			for name := range strings.SplitSeq(list, ", ") {
				n := fold.Normal(name)
				if n == "" {
					continue
				}
				if other, ok := of[n]; ok && other != Role(r) {
					t.Errorf("%q (%q) has roles %d and %d", name, n, other, r)
				}
				of[n] = Role(r)
			}
		}
	}
}

// TestNameRole: names that are no alias as they stand, and such as mislead.
func TestNameRole(t *testing.T) {
	for name, want := range map[string]Role{
		"CustomerID": CustomerID, "InvoiceDate": Date, "customerEmail": Email, "orderTotal": Total, "OrderDate": Date,
		"Order Date (UTC)": Date, "Data zamówienia (czas lokalny)": Date, "Order Total (inc tax)": Total, "Total (RON) (livrare inclusa)": Total,
		"Датум поруџбине": Date, "Поруџбина бр.": Order, "Укупно": Total, "Купац": Name, "Имејл купца": Email,
		"Wartość kuponu": Other, "Fulfillment Status": Other, "Cena": Price, "Preț": Price, "Τιμή": Price,
		"Nume": LastName, "Prenume": FirstName, "Status płatności": Payment, "Pobranie": Other, "Αντικαταβολή": Other, "Ramburs": Other,
	} {
		if got := Of(name); got.Role != want {
			t.Errorf("%q has role %d (score %d), want %d", name, got.Role, got.Score, want)
		}
	}
	for _, name := range []string{"Order Tax Amount", "Shipping Cost (inc tax)", "Discount Amount", "Coupon Code", "Order Shipping Amount", "Ship State", "Data wysyłki zamówienia", "Koszt dostawy zamówienia"} {
		if got := Of(name); got.Role != Other && got.Score > 100 {
			t.Errorf("%q speaks for role %d with %d", name, got.Role, got.Score)
		}
	}
}

// TestTablesAreNormal: what names are compared with is in normal form.
func TestTablesAreNormal(t *testing.T) {
	check := func(word string) {
		if fold.Normal(word) != word {
			t.Errorf("%q is not normal: %q", word, fold.Normal(word))
		}
	}
	for _, words := range []string{decoys, parts, pieces, sums, spans, averages, alone, anyNumber, looseNumbers, ownNumbers, thingNumbers} {
		for _, word := range strings.Fields(words) {
			check(word)
		}
	}
	for _, phrase := range slices.Concat(grossWords, netWords, discounted) {
		check(phrase)
	}
}
