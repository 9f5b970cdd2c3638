package order

import (
	"math/rand/v2"
	"slices"
	"strconv"

	"keeprate/pkg/order/parse/forms"
	"keeprate/pkg/order/role"
	"keeprate/pkg/order/status"
)

// tongue is what files of shops write in a language.
type tongue struct {
	*forms.Tongue
	table    role.Aliases
	cyrillic bool
	statuses map[string]status.Kind
	names    []string
}

// tongues are those of forms.Tongues.
var tongues = []tongue{
	{
		Tongue: &forms.Tongues[0], table: role.English,
		statuses: map[string]status.Kind{"Completed": status.Completed, "Processing": status.Processing, "Cancelled": status.Cancelled, "Refunded": status.Refunded, "On hold": status.OnHold},
		names:    []string{"Zoë Müller", "René Früß", "Ann O'Neil", "Smith, John"},
	},
	{
		Tongue: &forms.Tongues[1], table: role.Polish,
		statuses: map[string]status.Kind{"Zrealizowane": status.Completed, "Anulowane": status.Cancelled, "Wysłane": status.Shipped, "Opłacone": status.Paid, "Oczekujące na płatność": status.Pending},
		names:    []string{"Łukasz Gęś", "Żaneta Kość", "Jan Źdźbło", "Grażyna Śliwińska"},
	},
	{
		Tongue: &forms.Tongues[2], table: role.Serbian, cyrillic: true,
		statuses: map[string]status.Kind{"Завршено": status.Completed, "Отказано": status.Cancelled, "Послато": status.Shipped, "Плаћено": status.Paid},
		names:    []string{"Ђорђе Јовановић", "Љиљана Њежић", "Шћепан Џамбас", "Жељко Цветковић"},
	},
	{
		Tongue: &forms.Tongues[3], table: role.Serbian,
		statuses: map[string]status.Kind{"Završeno": status.Completed, "Otkazano": status.Cancelled, "Poslato": status.Shipped, "Plaćeno": status.Paid},
		names:    []string{"Đorđe Čolić", "Žaklina Šćepanović", "Živko Đurić", "Ćira Žužić"},
	},
	{
		Tongue: &forms.Tongues[4], table: role.Romanian,
		statuses: map[string]status.Kind{"Livrată": status.Completed, "Anulată": status.Cancelled, "Expediată": status.Shipped, "Plătită": status.Paid},
		names:    []string{"Ştefan Ţîrlea", "Mălina Brâncuşi", "Ioniţă Măruţă", "Ana Şerbănescu"},
	},
	{
		Tongue: &forms.Tongues[5], table: role.Greek,
		statuses: map[string]status.Kind{"Ολοκληρώθηκε": status.Completed, "Ακυρώθηκε": status.Cancelled, "Απεστάλη": status.Shipped, "Σε αναμονή πληρωμής": status.Pending},
		names:    []string{"Άννα Παπαδοπούλου", "Γιώργος Ώτας", "Χρήστος Ψωμιάδης", "Ζωή Ξένου"},
	},
}

// sold is an order before it is written.
type sold struct {
	number, email, name, status string
	day                         int32
	amount                      int64
}

// shopOrders makes orders whose first decides what a column has to: a day beyond
// the twelfth, an amount with cents.
func shopOrders(random *rand.Rand, t *tongue, f *forms.Money, n int) []sold {
	var words []string
	for word := range t.statuses {
		words = append(words, word)
	}
	slices.Sort(words)
	list := make([]sold, n)
	number := 1000 + random.IntN(90_000)
	for i := range list {
		who := random.IntN(len(t.names))
		amount := int64([]int{1, 100, 1_000, 100_000, 5_000_000}[random.IntN(5)]) * int64(random.IntN(99_999))
		if random.IntN(8) == 0 {
			amount = -amount
		}
		list[i] = sold{
			number: strconv.Itoa(number + i), email: "kupac" + strconv.Itoa(who) + "@example.com", name: t.names[who],
			status: words[random.IntN(len(words))], day: int32(18_300 + random.IntN(1800)), amount: f.Round(amount),
		}
	}
	list[0].day, list[0].amount = 20_172, f.Round(12_345_000) // 2025-03-25
	return list
}
