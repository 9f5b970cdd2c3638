package metric

import "math"

// fractions are the shares that people say in words: "one in three".
var fractions = []struct {
	id    string
	value float64
}{
	{"1-20", 1. / 20}, {"1-10", 1. / 10}, {"1-5", 1. / 5}, {"1-4", 1. / 4}, {"1-3", 1. / 3}, {"2-5", 2. / 5},
	{"1-2", 1. / 2}, {"3-5", 3. / 5}, {"2-3", 2. / 3}, {"3-4", 3. / 4}, {"4-5", 4. / 5}, {"9-10", 9. / 10},
}

// InWords is the id of the spoken share that x is about: "none", "few" (under 1 in 30), "1-3", "nearly-all", "all".
// It is "" where x is no share, and where none of them is within 3.5 points and a tenth of x: nobody would call 16.7 %
// one in five.
func InWords(x float64) string {
	switch {
	case !(x >= 0) || !(x <= 1):
		return ""
	case x == 0:
		return "none"
	case x == 1:
		return "all"
	case x < 1./30:
		return "few"
	case x > .95:
		return "nearly-all"
	}
	best := fractions[0]
	for _, f := range fractions {
		if math.Abs(f.value-x) < math.Abs(best.value-x) {
			best = f
		}
	}
	if off := math.Abs(best.value - x); off > .035 || off > x/10 {
		return ""
	}
	return best.id
}

// SharesInWords lists every id that InWords can return.
func SharesInWords() []string {
	ids := []string{"none", "few", "nearly-all", "all"}
	for _, f := range fractions {
		ids = append(ids, f.id)
	}
	return ids
}
