package chart

import "strings"

// Table is the numbers of a picture in words: for screen readers, and for all who want to read them off.
type Table struct {
	Caption string     // "" for none
	Heads   []string   // of the columns; every column after the first holds numbers
	Rows    [][]string // the first cell of each is its head
	Markup  bool       // the cells after the first are HTML; else they are text
}

// HTML writes the table.
func (t Table) HTML() string { return table("", t.Caption, t.Heads, t.body()) }

// body joins the rows at the end, as Heat does.
func (t Table) body() string {
	var all []string
	for _, row := range t.Rows {
		out := `<tr>`
		for i, cell := range row {
			switch {
			case i == 0:
				out += `<th scope="row">` + escape(cell) + `</th>`
			case t.Markup:
				out += `<td class="n">` + cell + `</td>`
			default:
				out += `<td class="n">` + escape(cell) + `</td>`
			}
		}
		all = append(all, out, `</tr>`)
	}
	return strings.Join(all, "")
}

func table(class, caption string, heads []string, rows string) string {
	out := `<table>`
	if class != "" {
		out = `<table class="` + class + `">`
	}
	if caption != "" {
		out += `<caption>` + escape(caption) + `</caption>`
	}
	out += `<thead><tr>`
	for i, h := range heads {
		if i == 0 {
			out += `<th scope="col">` + escape(h) + `</th>`
		} else {
			out += `<th scope="col" class="n">` + escape(h) + `</th>`
		}
	}
	return out + `</tr></thead><tbody>` + rows + `</tbody></table>`
}
