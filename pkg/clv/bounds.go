package clv

import "math"

// heldAt are the parameters that ran away and stay at their bound, while the search goes on among the others.
type heldAt [4]bool

// end is the code of a search's end: atBound where a parameter ran away, whose likelihood is the flatter the farther it
// went, so that the others may be found less exactly.
func (h *heldAt) end(otherwise string) string {
	if *h != (heldAt{}) {
		return atBound
	}
	return otherwise
}

// way is the step to take from x, and the steepness of the slope there among the parameters that are free. A parameter
// at a bound beyond which the slope or the step leads is held from then on.
func (s *search) way(x, slope *point, held *heldAt) (way point, steepness float64) {
	for more := true; more; {
		more, way, steepness = false, point{}, 0
		for i := range way {
			if held[i] {
				continue
			}
			steepness = max(steepness, math.Abs(slope[i])) // NaN stays NaN, and fails every comparison
			if way[i] = -slope[i]; s.learnt {
				way[i] = 0
				for j := range way {
					if !held[j] {
						way[i] -= s.inverse[i][j] * slope[j]
					}
				}
			}
		}
		for i := range way {
			if !held[i] && (outward(x[i], -slope[i]) || outward(x[i], way[i])) {
				s.hold(i)
				held[i], more = true, true
				break
			}
		}
	}
	return way, steepness
}

// outward tells whether a step from x leads beyond a bound that it stands at.
func outward(x, step float64) bool { return x >= farthest && step > 0 || x <= -farthest && step < 0 }

// room is how many times a step can be taken until the first parameter is at its bound.
func room(x, way *point) float64 {
	least := math.Inf(1)
	for i, step := range way {
		if step != 0 {
			least = min(least, (math.Copysign(farthest, step)-x[i])/step)
		}
	}
	return least
}

// bounded is a logarithm that is at its bound where it is all but there.
func bounded(x float64) float64 {
	const near = 1e-9
	if math.Abs(x) > farthest-near {
		return math.Copysign(farthest, x)
	}
	return x
}

// hold takes a parameter out of what is known of the curvature: the inverse among the others is what it would be had
// they been alone.
func (s *search) hold(i int) {
	pivot := s.inverse[i][i]
	for j := range s.inverse {
		for k := range s.inverse {
			if j != i && k != i && pivot > 0 {
				s.inverse[j][k] -= s.inverse[j][i] * s.inverse[i][k] / pivot
			}
		}
	}
	for j := range s.inverse {
		s.inverse[i][j], s.inverse[j][i] = 0, 0
	}
	s.inverse[i][i] = pivot
}

// release lets go of a parameter whose slope leads inward now that the others are at their best.
func release(x, slope *point, held *heldAt) bool {
	for i, at := range held {
		if at && math.Abs(slope[i]) > 10*tolerance && !outward(x[i], -slope[i]) {
			held[i] = false
			return true
		}
	}
	return false
}
