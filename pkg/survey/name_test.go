package survey

import "testing"

func TestFold(t *testing.T) {
	tests := []struct{ name, want string }{
		{"", "  "},
		{"  ?! ", "  "},
		{"Oceń: 0–10", " ocen 0 10 "},
		{"npsScore_2", " nps score 2 "},
		{"NPS", " nps "},
		{"Στο ΣΎΣΤΗΜΑ, μας", " στο συστημα μασ "},
		{"Преноћиште ђака", " prenociste daka "},
		{"cafe\u0301 țară", " cafe tara "},
	}
	for _, test := range tests {
		if got := framed(test.name); got != test.want {
			t.Errorf("%q: %q, want %q", test.name, got, test.want)
		}
	}
}

// TestScoreNames: the likelier a name, the later it stands.
func TestScoreNames(t *testing.T) {
	ranks := [][]string{
		{"Age", "ID", "Wiek", "Број поруџбина", "Număr comenzi", "Ηλικία", "Score ID", "Year of birth"},
		{"", "Why?", "Comment", "Custom Data 1", "System", "Procent", "Σύστημα"},
		{"Score", "Rating", "Ocena obsługi", "Оцена", "Nota", "Βαθμολογία", "From 0 to 10", "Skala 0-10"},
		{"How likely are you to buy again?", "Jak prawdopodobne są kolejne zakupy?", "Колико је вероватно да дођете?", "Cât de probabil este?", "Πόσο πιθανό είναι;"},
		{"NPS", "Net Promoter Score®", "Would you recommend us?", "Czy polecisz sklep?", "Poleciłabyś nas?", "Gotowość do rekomendacji", "Da li biste nas preporučili?", "ПРЕПОРУКА", "Ne recomandați?", "Θα μας συνιστούσατε;", "Σύσταση", "recommendScore"},
	}
	least := []int{-surely, 0, perhaps, rather, surely}
	for i, list := range ranks {
		for _, name := range list {
			if got := scoreName(framed(name)); got < least[i] || i+1 < len(least) && got >= least[i+1] {
				t.Errorf("%q: %d, want %d", name, got, least[i])
			}
		}
	}
}

// TestDateNames: the day of the answer before its beginning, and that before another thing's.
func TestDateNames(t *testing.T) {
	ranks := [][]string{
		{"Submit Date (UTC)", "End Date", "Completed at", "Data zakończenia", "Datum završetka", "Data finalizării", "Ημερομηνία υποβολής"},
		{"Date", "Data", "Датум", "Ημερομηνία", "Time", "Vreme"},
		{"Start Date (UTC)", "Data zamówienia", "Датум поруџбине", "Data comenzii", "Ημερομηνία παραγγελίας"},
		{"Why?", "NPS", "Update"},
	}
	for i, list := range ranks[1:] {
		for _, before := range ranks[i] {
			for _, name := range list {
				if a, b := dateName(framed(before)), dateName(framed(name)); a <= b {
					t.Errorf("%q: %d, not more than %q: %d", before, a, name, b)
				}
			}
		}
	}
	for _, name := range []string{"Date of birth", "Data urodzenia", "Datum rođenja", "Датум рођења", "Data nașterii", "Ημερομηνία γέννησης"} {
		if got := dateName(framed(name)); got >= 0 {
			t.Errorf("%q: %d", name, got)
		}
	}
}
