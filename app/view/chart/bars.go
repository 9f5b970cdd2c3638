package chart

// Bars are lying bars in a table: what it is, the bar, the number. It needs no other table beside it, and its names may
// be longer than those under Columns.
type Bars struct {
	ID      string
	Caption string
	Heads   [3]string // of the names, of the numbers, of the second numbers; an empty third: there are none
	Rows    []Bar
}

// Bar is a row.
type Bar struct {
	Name  string
	Share float64 // of the full length, 0 to 1
	Kind  Kind    // "" is Kept
	// Value and Second are HTML: figures are written as such by the caller, who escapes them.
	Value, Second string
	Strong        bool // the one that the text speaks of
}

// HTML draws the bars.
func (b Bars) HTML() string {
	var out string
	fills := patterns(b.ID)
	for _, row := range b.Rows {
		class := ""
		if row.Strong {
			class = ` class="strong"`
		}
		out += `<tr` + class + `><th scope="row">` + escape(row.Name) + `</th><td class="lying" aria-hidden="true"><svg width="100%" height="18">` +
			fills + `<rect x="0" y="1" width="` + percent(100*max(0, min(1, row.Share))) + `" height="16"` + paint(b.ID, row.Kind) + `/></svg></td>` +
			`<td class="n">` + row.Value + `</td>`
		if b.Heads[2] != "" {
			out += `<td class="n">` + row.Second + `</td>`
		}
		out += `</tr>`
		fills = ""
	}
	head := `<tr><th scope="col">` + escape(b.Heads[0]) + `</th><td class="lying" aria-hidden="true"></td><th scope="col" class="n">` + escape(b.Heads[1]) + `</th>`
	if b.Heads[2] != "" {
		head += `<th scope="col" class="n">` + escape(b.Heads[2]) + `</th>`
	}
	caption := ""
	if b.Caption != "" {
		caption = `<caption>` + escape(b.Caption) + `</caption>`
	}
	return `<table class="bars">` + caption + `<thead>` + head + `</tr></thead><tbody>` + out + `</tbody></table>`
}
