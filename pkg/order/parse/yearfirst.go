package parse

// yearFirst tells whether dates of three short numbers begin with the year, as
// 24/03/12 may and few do: read so all of them are days, and what stands in front
// hardly varies, while what stands behind is spread as days are and a shop's years
// are not.
func yearFirst(cells [][]byte) bool {
	const decade = 10
	front, back := map[int]bool{}, map[int]bool{}
	low, high := 99, 0
	for _, cell := range cells {
		var p dateParts
		if !p.scan(unwrap(cell)) {
			continue // no date in any order
		}
		if _, got := Date(cell, true); got != OK || p.count < 3 || p.digits[0] > 2 || p.digits[2] > 2 {
			return false
		}
		front[p.value[0]], back[p.value[2]] = true, true
		low, high = min(low, p.value[2]), max(high, p.value[2])
	}
	return len(back) > 2*len(front) && high-low >= decade
}
