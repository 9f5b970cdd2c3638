//go:build !js

package card

import "strings"

// words are a text's parts between the spaces at which a line may break. A
// no-break space isn't one, so that it holds its neighbours together.
func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\n' || r == '\t' })
}

// paragraph is a text in measured words.
type paragraph struct {
	words  []string
	widths []float64 // of the words, in ems
	space  float64   // between two words, in ems
}

// count is how many lines the paragraph takes in a column of so many ems, with
// as much in each as goes in. A word wider than the column gives none.
func (p paragraph) count(column float64) int {
	lines, used := 0, column+1
	for _, width := range p.widths {
		if width > column {
			return 0
		}
		if used+p.space+width > column {
			lines, used = lines+1, width
		} else {
			used += p.space + width
		}
	}
	return lines
}

// balanced breaks the paragraph into n lines of about the same width, none
// wider than the column. A line likes to end where a clause does.
func (p paragraph) balanced(n int, column float64) []string {
	best, least := []int(nil), 0.0
	var try func(from, n int, cost float64, ends []int)
	try = func(from, n int, cost float64, ends []int) {
		width := -p.space
		for to := from; to < len(p.words); to++ {
			width += p.space + p.widths[to]
			if width > column {
				return
			}
			end := to + 1
			sum := cost + p.cost(width/column, end)
			switch {
			case n > 1:
				try(end, n-1, sum, append(ends, end))
			case end == len(p.words) && (best == nil || sum < least):
				best, least = append(append([]int(nil), ends...), end), sum
			}
		}
	}
	try(0, n, 0, nil)

	var lines []string
	from := 0
	for _, end := range best {
		lines = append(lines, strings.Join(p.words[from:end], " "))
		from = end
	}
	return lines
}

// clause is what a line saves by ending with a clause: as much as it costs to
// be somewhat uneven.
const clause = .2

// cost of a line by its share of the column. The squares of parts with a
// constant sum are least when the parts are equal.
func (p paragraph) cost(share float64, end int) float64 {
	cost := share * share
	if end < len(p.words) && strings.ContainsAny(p.words[end-1][len(p.words[end-1])-1:], ":,;?.") {
		cost -= clause
	}
	return cost
}
