// Package chart draws pictures of numbers as SVG and HTML text. Its functions are pure: they know no language, no
// report and no browser. The stylesheet web/charts.css colours what they draw.
//
//	axis := chart.NewAxis(0, 250, 1, w.Whole)  // texts come already written in the page's language
//	svg := chart.Columns{
//		ID:      "orders",                        // unique on the page: patterns are found by it
//		Label:   "Orders by month. Most: May, 250.", // what a screen reader says of the picture
//		Series:  []chart.Series{{Name: "Kept", Kind: chart.Kept}, {Name: "New", Kind: chart.New}},
//		Columns: []chart.Column{{Label: "May", Values: []float64{200, 50}, Text: "250"}},
//		Axis:    axis,
//	}.HTML()
//
// There are Columns (bars that stand, stacked or a histogram), Lines (with bands), Bars (a table of lying bars, for
// groups with longer names) and Heat (a table of shaded cells). Bars and Heat are tables and need no other; beside a
// picture stands a Table with the same numbers.
//
// Text is never scaled: positions are percentages of whatever width the picture gets, so that it stays crisp and of one
// size on a phone as on a desk. What would not fit on a phone carries the class more, which hides it there.
//
// A Kind is told by its pattern as well as by its colour, the same as the marks of the page: Kept is filled, Gone is
// empty, New is cut (hatched), Half is filled by half (striped).
package chart
