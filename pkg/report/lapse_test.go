package report

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// lapse is the estimate with a list of all gaps, gone through again for every day.
func (s *shop) lapse() Lapse {
	last := slices.Max(s.Day)
	type gap struct {
		days  int32
		ended bool
	}
	var gaps []gap
	l := Lapse{}
	for _, days := range s.days() {
		for i := 1; i < len(days); i++ {
			gaps = append(gaps, gap{days[i] - days[i-1], true})
			l.Gaps++
		}
		gaps = append(gaps, gap{last - days[len(days)-1], false})
		l.Open++
	}
	if l.Gaps < 100 {
		return l
	}
	still, ended := 1., []float64{0}
	for day := int32(1); ; day++ {
		lasting, now := 0, 0
		for _, g := range gaps {
			if g.days >= day {
				lasting++
			}
			if g.days == day && g.ended {
				now++
			}
		}
		if lasting < 50 || float64(lasting) < math.Floor(float64(len(gaps))/20) {
			break
		}
		still *= 1 - float64(now)/float64(lasting)
		ended = append(ended, 1-still)
	}
	if l.Known = ended[len(ended)-1] > 0; !l.Known {
		return l
	}
	by := func(share float64) int32 {
		return int32(slices.IndexFunc(ended, func(f float64) bool { return f >= share*ended[len(ended)-1] }))
	}
	l.Half, l.Most, l.Nearly = by(.5), by(.8), by(.9)
	for ; ; l.MostSeen++ {
		n := 0
		for _, g := range gaps {
			if g.ended && g.days <= l.MostSeen {
				n++
			}
		}
		if 5*n >= 4*l.Gaps {
			return l
		}
	}
}

// Two thirds of the gaps of this shop are 100 days, a third 300, and the file ends before many of the long ones do: of
// the gaps in it more than four fifths are short.
func TestOpenGapsAreNotTakenForNone(t *testing.T) {
	rng := rand.New(rand.NewPCG(17, 18))
	s := &shop{}
	for c := range uint32(2000) {
		for day := 19000 + rng.Int32N(480); day < 19480; {
			s.Customer, s.Day, s.Amount = append(s.Customer, c), append(s.Day, day), append(s.Amount, 10000)
			if rng.IntN(3) < 2 {
				day += 100
			} else {
				day += 300
			}
		}
	}
	l := checkBehaviour(t, s).Lapse
	if l.Half != 100 || l.Most != 300 || l.MostSeen != 100 {
		t.Errorf("got %+v", l)
	}
}

// A hundred customers came back after 500 days; the many others have been known for a month.
func TestNoLapseDaysBeyondWhatMostAreKnownFor(t *testing.T) {
	s := &shop{}
	for c := range uint32(5000) {
		day := int32(19470 + c%30)
		if c < 100 {
			s.Customer, s.Day, s.Amount = append(s.Customer, c), append(s.Day, 18990), append(s.Amount, 10000)
			day = 19490
		}
		s.Customer, s.Day, s.Amount = append(s.Customer, c), append(s.Day, day), append(s.Amount, 10000)
	}
	if l := checkBehaviour(t, s).Lapse; l.Gaps != 100 || l.Known || l.Most != 0 {
		t.Errorf("got %+v", l)
	}
}
