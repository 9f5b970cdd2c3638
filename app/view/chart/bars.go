package chart

// Bars are lying bars in a table: what it is, the bar, its numbers. It needs no other table beside it, and its names may
// be longer than those under Columns.
type Bars struct {
	ID      string
	Caption string   // for screen readers; "" for none
	Heads   []string // of the names, then of the numbers
	Rows    []Bar
}

// Bar is a row.
type Bar struct {
	Name   string
	Share  float64  // of the full length, 0 to 1
	Kind   Kind     // "" is Kept
	Values []string // HTML: texts are the caller's to escape
}

// HTML draws the bars.
func (b Bars) HTML() string {
	class := "bars" + b.room()
	out := `<table class="` + class + `">`
	if b.Caption != "" {
		out += `<caption class="sr">` + escape(b.Caption) + `</caption>`
	}
	out += `<thead><tr>`
	for i, h := range b.Heads {
		if i == 0 {
			out += `<th scope="col">` + escape(h) + `</th><td class="lying" aria-hidden="true"></td>`
		} else {
			out += `<th scope="col" class="n">` + escape(h) + `</th>`
		}
	}
	out += `</tr></thead><tbody>`
	fills := patterns(b.ID)
	for _, row := range b.Rows {
		out += `<tr><th scope="row">` + escape(row.Name) + `</th><td class="lying" aria-hidden="true"><svg width="100%" height="18">` +
			fills + `<rect x="0" y="1" width="` + percent(100*max(0, min(1, row.Share))) + `" height="16"` + paint(b.ID, row.Kind) + `/></svg></td>`
		fills = ""
		for _, v := range row.Values {
			out += `<td class="n">` + v + `</td>`
		}
		out += `</tr>`
	}
	return out + `</tbody></table>`
}

// room is the class that makes room for the names on a phone: two numbers leave enough of it beside them, three only for
// short names.
func (b Bars) room() string {
	if len(b.Heads) <= 3 {
		return " two"
	}
	for _, row := range b.Rows {
		if letters(row.Name) > 8 {
			return " names"
		}
	}
	return ""
}
