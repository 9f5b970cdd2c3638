package rfm

import "testing"

func TestEveryCellIsInExactlyOneSegment(t *testing.T) {
	seen := map[string]string{}
	for _, s := range Segments() {
		for _, cell := range s.Cells {
			if len(cell) != 3 {
				t.Fatalf("%s has the cell %q", s.ID, cell)
			}
			if other, twice := seen[cell]; twice {
				t.Errorf("%s is in %s and in %s", cell, other, s.ID)
			}
			seen[cell] = s.ID
		}
	}
	for r := 1; r <= 5; r++ {
		for f := 1; f <= 5; f++ {
			for m := 1; m <= 5; m++ {
				cell := string([]byte{byte('0' + r), byte('0' + f), byte('0' + m)})
				got, ok := Segment(r, f, m)
				if !ok || seen[cell] == "" || got != seen[cell] {
					t.Errorf("%s is in %q, the map says %q", cell, got, seen[cell])
				}
				if gr, gf, gm := CellOf(r, f, m).Scores(); gr != r || gf != f || gm != m {
					t.Errorf("%s is packed as %d%d%d", cell, gr, gf, gm)
				}
			}
		}
	}
	if len(seen) != 125 {
		t.Errorf("the map has %d cells", len(seen))
	}
}

func TestImpossibleScoresHaveNoSegment(t *testing.T) {
	for _, s := range [][3]int{{0, 1, 1}, {1, 6, 1}, {1, 1, -1}} {
		if id, ok := Segment(s[0], s[1], s[2]); ok || id != "" || Neighbours(s[0], s[1], s[2]) != nil {
			t.Errorf("%v is in %q", s, id)
		}
	}
}

func TestNeighboursAreOneStepAway(t *testing.T) {
	near := Neighbours(5, 3, 1)
	want := []Neighbour{{4, 3, 1, "potential-loyalist"}, {5, 2, 1, "promising"}, {5, 4, 1, "potential-loyalist"}, {5, 3, 2, "potential-loyalist"}}
	if len(near) != len(want) {
		t.Fatalf("got %v", near)
	}
	for i := range want {
		if near[i] != want[i] {
			t.Errorf("got %v, want %v", near[i], want[i])
		}
	}
}

func TestRulesAreFoundByTheirIDs(t *testing.T) {
	for _, r := range Rules() {
		if got, ok := ParseRule(r.String()); !ok || got != r {
			t.Errorf("%s is found as %s", r, got)
		}
	}
	if _, ok := ParseRule("best"); ok {
		t.Error("an unknown rule was found")
	}
}
