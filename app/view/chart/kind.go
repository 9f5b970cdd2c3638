package chart

// Kind is what a series is, and so how it is drawn.
type Kind string

// The kinds.
const (
	Kept Kind = "kept" // filled: who stayed, the plain and only series too
	New  Kind = "new"  // hatched
	Half Kind = "half" // striped
	Gone Kind = "gone" // an outline
)

// Series is one of the things that a picture compares.
type Series struct {
	Name string
	Kind Kind
	// Below draws the values of Columns downwards from zero.
	Below bool
}

// patterns are the fills that are more than a colour.
func patterns(id string) string {
	return `<defs><pattern id="` + id + `-new" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
		`<rect class="fill-new" width="6" height="6"/><rect class="fill-cut" width="1.5" height="6"/></pattern>` +
		`<pattern id="` + id + `-half" width="6" height="6" patternUnits="userSpaceOnUse">` +
		`<rect class="fill-cut" width="6" height="6"/><rect class="fill-kept" width="6" height="3"/></pattern></defs>`
}

// paint are the attributes that give a shape its kind.
func paint(id string, k Kind) string {
	switch k {
	case New, Half:
		return ` class="fill-` + string(k) + `-hatched" fill="url(#` + id + `-` + string(k) + `)"`
	case Gone:
		return ` class="fill-gone"`
	}
	return ` class="fill-kept"`
}

// Legend names the series, each with a sample of how it is drawn. Lines are told by their stroke, else by the fill.
func Legend(id string, series []Series, lines bool) string {
	var out string
	for _, s := range series {
		sample := `<rect x="1" y="1" width="14" height="10"` + paint(id, s.Kind) + `/>`
		if lines {
			sample = `<path d="M0 6H24" class="ln ` + string(s.Kind) + `"/>`
		}
		out += `<span><svg class="key" aria-hidden="true" width="24" height="12">` + sample + `</svg>` + escape(s.Name) + `</span>`
	}
	return `<p class="key-row">` + out + `</p>`
}
