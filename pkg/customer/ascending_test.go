package customer

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

func TestAscendingAgreesWithTheStandardSort(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	lists := [][]int64{{}, {7}, {3, 3, 3}, {math.MaxInt64, 0, math.MinInt64, -1, 1}, {2048, 2047, 0, 4096 * 2048}}
	for range 200 {
		list := make([]int64, 1+rng.IntN(300))
		for i := range list {
			list[i] = rng.Int64N(1<<(1+rng.IntN(60))) - rng.Int64N(1<<20)
		}
		lists = append(lists, list)
	}
	for _, list := range lists {
		before := slices.Clone(list)
		if got := Ascending(list); !slices.Equal(got, slices.Sorted(slices.Values(list))) {
			t.Fatalf("%v is sorted as %v", list, got)
		}
		if !slices.Equal(list, before) {
			t.Fatal("the list itself was changed")
		}
	}
}
