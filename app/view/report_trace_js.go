package view

import (
	"strconv"
	"strings"
	"syscall/js"
)

// tracer writes what stands on the page as SVG, at the places where it stands.
type tracer struct {
	out                      strings.Builder
	scale                    float64 // that the picture will be drawn at: strokes that don't grow with it are drawn stronger
	any                      bool    // something was written: the bounds hold
	left, top, right, bottom float64
}

// margin is around the picture, in its units.
const margin = 20

// traced is a figure's drawing under its title.
func traced(figure js.Value, scale float64) (svg string, width, height float64) {
	t := &tracer{scale: scale}
	t.walk(figure.Call("querySelector", ".drawing"))
	caption := figure.Call("querySelector", "figcaption")
	style := styleOf(caption)
	size := pixels(style, "fontSize")
	title := wrapped(caption.Get("textContent").String(), int((t.right-t.left)/(size*.55)))
	head := float64(len(title))*size*1.3 + 12
	width, height = t.right-t.left+2*margin, t.bottom-t.top+head+2*margin
	var out strings.Builder
	out.WriteString(`<svg xmlns="http://www.w3.org/2000/svg" width="` + short(width) + `" height="` + short(height) + `" viewBox="0 0 ` + short(width) + " " + short(height) + `">` +
		`<title>` + escape(caption.Get("textContent").String()) + `</title><rect width="100%" height="100%" fill="` + rgb(styleOf(document.Get("documentElement")), "background-color") + `"/>`)
	for i, line := range title {
		out.WriteString(`<text x="` + strconv.Itoa(margin) + `" y="` + short(margin+size*(1+1.3*float64(i))) + `"` + font(style) + ` fill="` + rgb(style, "color") + `">` + escape(line) + `</text>`)
	}
	out.WriteString(`<g transform="translate(` + short(margin-t.left) + " " + short(margin+head-t.top) + `)">` + t.out.String() + `</g></svg>`)
	return out.String(), width, height
}

// holds stretches the bounds over a box.
func (t *tracer) holds(box js.Value) (x, y, w, h float64) {
	x, y, w, h = box.Get("left").Float(), box.Get("top").Float(), box.Get("width").Float(), box.Get("height").Float()
	if !t.any {
		t.any, t.left, t.top, t.right, t.bottom = true, x, y, x, y
	}
	t.left, t.top, t.right, t.bottom = min(t.left, x), min(t.top, y), max(t.right, x+w), max(t.bottom, y+h)
	return x, y, w, h
}

// walk writes an element of the page: its ground, the line under it, an outline, then what is in it.
func (t *tracer) walk(e js.Value) {
	style := styleOf(e)
	if hidden(style) {
		return
	}
	if e.Get("tagName").String() == "svg" {
		x, y, w, h := t.holds(e.Call("getBoundingClientRect"))
		t.out.WriteString(`<svg x="` + short(x) + `" y="` + short(y) + `" width="` + short(w) + `" height="` + short(h) + `" overflow="visible"` +
			kept(e, "viewBox", "preserveAspectRatio") + `>`)
		t.shapes(e)
		t.out.WriteString(`</svg>`)
		return
	}
	t.box(e, style)
	nodes := e.Get("childNodes")
	for i := range nodes.Length() {
		switch n := nodes.Index(i); n.Get("nodeType").Int() {
		case 1:
			t.walk(n)
		case 3:
			t.words(n, style)
		}
	}
}

func (t *tracer) box(e, style js.Value) {
	ground := rgb(style, "background-color")
	border, outline := pixels(style, "borderBottomWidth"), style.Get("outlineStyle").String() == "dashed"
	if ground == "" && border == 0 && !outline {
		return
	}
	x, y, w, h := t.holds(e.Call("getBoundingClientRect"))
	if ground != "" {
		t.out.WriteString(rectangle(x, y, w, h) + ` fill="` + ground + `"/>`)
	}
	if border > 0 {
		t.out.WriteString(rectangle(x, y+h-border, w, border) + ` fill="` + rgb(style, "border-bottom-color") + `"/>`)
	}
	if outline {
		t.out.WriteString(rectangle(x+1, y+1, w-2, h-2) + ` fill="none" stroke-dasharray="3 3" stroke="` + rgb(style, "outline-color") + `"/>`)
	}
}

func rectangle(x, y, w, h float64) string {
	return `<rect x="` + short(x) + `" y="` + short(y) + `" width="` + short(w) + `" height="` + short(h) + `"`
}

// words writes a text line by line, as the browser has broken it.
func (t *tracer) words(node, style js.Value) {
	text := node.Get("data").String()
	selection := document.Call("createRange")
	line, at := "", js.Undefined()
	flush := func() {
		if line != "" {
			x, y, _, h := t.holds(at)
			size := pixels(style, "fontSize")
			t.out.WriteString(`<text x="` + short(x) + `" y="` + short(y+h/2+.36*size) + `"` + font(style) + ` fill="` + rgb(style, "color") + `">` + escape(line) + `</text>`)
		}
	}
	from := 0 // in UTF-16 units, as ranges count
	for _, word := range strings.SplitAfter(text, " ") {
		length := 0
		for _, r := range word {
			length++
			if r > 0xffff {
				length++
			}
		}
		selection.Call("setStart", node, from)
		selection.Call("setEnd", node, from+length)
		from += length
		if strings.TrimSpace(word) == "" {
			continue
		}
		box := selection.Call("getBoundingClientRect")
		if line != "" && box.Get("top").Float() > at.Get("top").Float()+2 {
			flush()
			line = ""
		}
		if line == "" {
			at = box
		} else {
			t.holds(box)
		}
		line += word
	}
	flush()
}

// shapes writes what is in an SVG element, with what the stylesheet gives it written out.
func (t *tracer) shapes(parent js.Value) {
	children := parent.Get("children")
	for i := range children.Length() {
		e := children.Index(i)
		style, name := styleOf(e), e.Get("tagName").String()
		if name != "defs" && hidden(style) {
			continue
		}
		t.out.WriteString("<" + name + kept(e, "id", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "width", "height", "d", "points",
			"viewBox", "preserveAspectRatio", "patternUnits", "patternTransform"))
		for _, property := range []string{"fill", "stroke"} {
			value := style.Call("getPropertyValue", property).String()
			if !strings.HasPrefix(value, "url") {
				if value = rgb(style, property); value == "" {
					value = "none"
				}
			}
			t.attribute(property, strings.ReplaceAll(value, `"`, ""))
		}
		stroke := 1.
		if style.Call("getPropertyValue", "vector-effect").String() == "non-scaling-stroke" {
			stroke = t.scale
		}
		for _, property := range []string{"stroke-width", "stroke-dasharray"} {
			t.attribute(property, scaled(style.Call("getPropertyValue", property).String(), stroke))
		}
		for _, property := range []string{"stroke-linejoin", "opacity", "vector-effect"} {
			t.attribute(property, style.Call("getPropertyValue", property).String())
		}
		if name == "text" {
			t.holds(e.Call("getBoundingClientRect"))
			t.out.WriteString(font(style))
			t.attribute("text-anchor", style.Get("textAnchor").String())
			t.attribute("transform", style.Get("transform").String())
			t.out.WriteString(`>` + escape(e.Get("textContent").String()) + `</text>`)
			continue
		}
		t.out.WriteString(`>`)
		t.shapes(e)
		t.out.WriteString(`</` + name + `>`)
	}
}

// scaled multiplies a list of lengths.
func scaled(lengths string, by float64) string {
	parts := strings.Split(lengths, ", ")
	for i, part := range parts {
		x, err := strconv.ParseFloat(strings.TrimSuffix(part, "px"), 64)
		if err != nil {
			return lengths
		}
		parts[i] = short(x * by)
	}
	return strings.Join(parts, " ")
}

func (t *tracer) attribute(name, value string) {
	if value != "" && value != "none" || name == "fill" {
		t.out.WriteString(attribute(name, value))
	}
}

// kept are those of an element's attributes that it has.
func kept(e js.Value, names ...string) string {
	var out string
	for _, name := range names {
		if value := e.Call("getAttribute", name); value.Type() == js.TypeString {
			out += attribute(name, value.String())
		}
	}
	return out
}

func styleOf(e js.Value) js.Value { return window.Call("getComputedStyle", e) }

// hidden tells what isn't seen, or is there for screen readers alone.
func hidden(style js.Value) bool {
	return style.Get("display").String() == "none" || style.Get("visibility").String() == "hidden" || strings.HasPrefix(style.Get("clipPath").String(), "inset(50%")
}

func font(style js.Value) string {
	return attribute("font-family", style.Get("fontFamily").String()) + attribute("font-size", style.Get("fontSize").String()) +
		attribute("font-weight", style.Get("fontWeight").String())
}

func pixels(style js.Value, property string) float64 {
	x, _ := strconv.ParseFloat(strings.TrimSuffix(style.Get(property).String(), "px"), 64)
	return x
}

// rgb is a colour as every program knows it; "" where it is none. Browsers write mixed colours as color(srgb …).
func rgb(style js.Value, property string) string {
	value := strings.TrimSpace(style.Call("getPropertyValue", property).String())
	if parts, ok := strings.CutPrefix(value, "color(srgb "); ok {
		var channels []string
		for _, part := range strings.Fields(strings.TrimSuffix(parts, ")"))[:3] {
			x, _ := strconv.ParseFloat(part, 64)
			channels = append(channels, strconv.Itoa(int(255*x+.5)))
		}
		return "rgb(" + strings.Join(channels, ", ") + ")"
	}
	if value == "none" || value == "transparent" || strings.HasPrefix(value, "rgba(") && strings.HasSuffix(value, ", 0)") {
		return ""
	}
	return value
}

// wrapped breaks a title into lines of so many letters.
func wrapped(text string, letters int) []string {
	var lines []string
	for _, word := range strings.Fields(text) {
		if n := len(lines); n > 0 && len([]rune(lines[n-1]+" "+word)) <= letters {
			lines[n-1] += " " + word
		} else {
			lines = append(lines, word)
		}
	}
	return lines
}
