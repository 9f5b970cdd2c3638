package view

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// preview is the chosen frame as readers see it.
type preview struct {
	app.Compo
	Page  *Page
	Src   string // the frame's address with what was chosen
	Home  string // the same without looks and numbers: what the frame comes with
	Name  string // its title
	Width string // in pixels; empty: the column's

	first string // the Home that it came with: from then on its address is changed in place
	shown string // the Src that it was last given
	off   func() // ends the listening
}

// Render draws the frame.
func (v *preview) Render() app.UI {
	if v.first == "" {
		v.first = v.Home
	}
	frame := app.IFrame().Class("preview").Title(v.Name).Loading("lazy").Src(v.first)
	if v.Width != "" {
		frame = frame.Attr("width", v.Width)
	} else {
		frame = frame.Attr("width", "640")
	}
	height := v.Page.build.height
	if height == 0 {
		height = frameHeight
	}
	return frame.Height(height)
}
