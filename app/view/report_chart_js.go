package view

import (
	"syscall/js"
	"time"

	"github.com/maxence-charriere/go-app/v9/pkg/app"
)

// saveDrawing saves the chart around a button, in the format that the button names. The picture is drawn anew as one
// SVG of what stands on the page, whatever that is made of: drawings, tables, words. It is the light one, which fits
// into a letter or onto a slide.
func saveDrawing(button app.Value) {
	b := app.JSValue(button)
	figure := b.Call("closest", "figure")
	name := "keeprate-" + figure.Get("dataset").Get("chart").String()
	root := document.Get("documentElement").Get("dataset")
	theme := root.Get("theme")
	root.Set("theme", "light")
	scale := 1.
	if b.Get("dataset").Get("action").String() == "save-png" {
		scale = dots
	}
	svg, width, height := traced(figure, scale)
	if theme.IsUndefined() {
		js.Global().Get("Reflect").Call("deleteProperty", root, "theme")
	} else {
		root.Set("theme", theme)
	}
	blob := window.Get("Blob").New([]any{svg}, map[string]any{"type": "image/svg+xml"})
	if scale == 1 {
		saveAs(blob, name+".svg")
		return
	}
	failed := figure.Call("querySelector", ".wrong")
	failed.Set("textContent", "")
	rasterise(blob, width, height, func(png js.Value) {
		if png.Truthy() {
			saveAs(png, name+".png")
		} else {
			failed.Set("textContent", failed.Get("dataset").Get("text"))
		}
	})
}

// saveAs saves a blob as a download.
func saveAs(blob js.Value, name string) {
	url := window.Get("URL").Call("createObjectURL", blob)
	a := document.Call("createElement", "a")
	a.Set("href", url)
	a.Set("download", name)
	a.Call("click")
	later(time.Minute, func() { window.Get("URL").Call("revokeObjectURL", url) })
}

// dots is how many dots a PNG has for each unit of the picture, lengthwise.
const dots = 2

// rasterise makes a PNG of an SVG; null where the browser can't.
func rasterise(svg js.Value, width, height float64, done func(js.Value)) {
	image := window.Get("Image").New()
	url := window.Get("URL").Call("createObjectURL", svg)
	var load, fail js.Func
	end := func() {
		window.Get("URL").Call("revokeObjectURL", url)
		load.Release()
		fail.Release()
	}
	load = js.FuncOf(func(js.Value, []js.Value) any {
		canvas := document.Call("createElement", "canvas")
		canvas.Set("width", dots*width)
		canvas.Set("height", dots*height)
		canvas.Call("getContext", "2d").Call("drawImage", image, 0, 0, dots*width, dots*height)
		end()
		var made js.Func
		made = js.FuncOf(func(_ js.Value, args []js.Value) any {
			made.Release()
			done(args[0])
			return nil
		})
		canvas.Call("toBlob", made, "image/png")
		return nil
	})
	fail = js.FuncOf(func(js.Value, []js.Value) any { end(); done(js.Null()); return nil })
	image.Set("onload", load)
	image.Set("onerror", fail)
	image.Set("src", url)
}
