package rfm

import "strings"

// SegmentRule is a segment's id and the cells that make it, each written as its three scores: "555".
type SegmentRule struct {
	ID    string
	Cells []string
}

// segments is the whole map, best first: each of the 125 cells stands in exactly one segment. Other tools use the
// same names with other ranges, so a page prints the cells beside the name.
var segments = []struct{ id, cells string }{
	{"champions", "555 554 544 545 454 455 445"},
	{"loyal", "543 444 435 355 354 345 344 335"},
	{"potential-loyalist", "553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323"},
	{"new", "512 511 422 421 412 411 311"},
	{"promising", "525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313"},
	{"need-attention", "535 534 443 434 343 334 325 324"},
	{"about-to-sleep", "331 321 312 221 213"},
	{"at-risk", "255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124"},
	{"cannot-lose", "155 154 144 214 215 115 114 113"},
	{"hibernating", "332 322 231 241 251 233 232 223 222 132 123 122 212 211"},
	{"lost", "111 112 121 131 141 151"},
}

// cellSegment is the index in segments by Cell.
var cellSegment = func() (index [126]uint8) {
	for i, s := range segments {
		for c := range strings.FieldsSeq(s.cells) {
			index[CellOf(int(c[0]-'0'), int(c[1]-'0'), int(c[2]-'0'))] = uint8(i)
		}
	}
	return index
}()

// Segments lists the segments, best first, with the cells of each.
func Segments() []SegmentRule {
	rules := make([]SegmentRule, len(segments))
	for i, s := range segments {
		rules[i] = SegmentRule{s.id, strings.Fields(s.cells)}
	}
	return rules
}

// Segment is the id of the segment of three scores; false where one is outside 1 to 5.
func Segment(r, f, m int) (string, bool) {
	for _, s := range [3]int{r, f, m} {
		if s < 1 || s > 5 {
			return "", false
		}
	}
	return CellOf(r, f, m).Segment(), true
}

// Neighbour is a cell one score away from another.
type Neighbour struct {
	R, F, M int
	Segment string
}

// Neighbours lists the cells that differ from the given one by one point in one score: what a single step up or down
// would make of the customer. Recency first, each measure downwards and then upwards; empty for impossible scores.
func Neighbours(r, f, m int) []Neighbour {
	if _, ok := Segment(r, f, m); !ok {
		return nil
	}
	var near []Neighbour
	for axis := range 3 {
		for _, step := range [2]int{-1, 1} {
			at := [3]int{r, f, m}
			at[axis] += step
			if id, ok := Segment(at[0], at[1], at[2]); ok {
				near = append(near, Neighbour{at[0], at[1], at[2], id})
			}
		}
	}
	return near
}
