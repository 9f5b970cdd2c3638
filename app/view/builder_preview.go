package view

import "github.com/maxence-charriere/go-app/v9/pkg/app"

// preview is the chosen frame as readers see it.
type preview struct {
	app.Compo
	Page  *Page
	Src   string // the frame's address with what was chosen
	Home  string // the same without looks and numbers: what the frame comes with
	Name  string // its title
	Width int    // in pixels, where there is room

	first    string // the Home that it came with: from then on its address is changed in place
	shown    string // the Src that it was last given
	measured int    // the width of build.heights.own; 0 before the frame has told
	off      func() // ends the listening
}

// Render draws the frame.
func (v *preview) Render() app.UI {
	if v.first == "" {
		v.first = v.Home
	}
	return app.IFrame().Class("preview").Title(v.Name).Src(v.first).Width(v.Width).Height(v.Page.build.heights.shown)
}
