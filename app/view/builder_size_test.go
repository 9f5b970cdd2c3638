package view

import "testing"

func TestHeightsAsStyle(t *testing.T) {
	h := heights{shown: 1, own: 800, broad: 850, middle: 1050, narrow: 1290}
	for width, want := range map[int]string{
		280:  "800px",
		300:  "clamp(800px,9131px - 2450vw,1290px)",
		400:  "clamp(800px,2597px - 408vw,1290px)",
		640:  "clamp(clamp(800px,(680px - 100vw)*999,1050px),1675px - 120vw,1290px)",
		1000: "clamp(clamp(clamp(800px,(1040px - 100vw)*999,850px),(780px - 100vw)*999,1050px),1675px - 120vw,1290px)",
	} {
		if got := h.css(width); got != want {
			t.Errorf("at %d: %s, want %s", width, got, want)
		}
	}
	if got := (heights{own: 900, broad: 900, middle: 900, narrow: 900}).css(640); got != "900px" {
		t.Errorf("the same height everywhere is %s", got)
	}
}

func TestWidthsAsTyped(t *testing.T) {
	for text, want := range map[string]int{"": 0, "640": 640, " 280 ": 280, "279": 0, "1200": 1200, "1201": 0, "wide": 0, "50%": 0} {
		if got := (&embedChoice{width: text}).pixels(); got != want {
			t.Errorf("%q is %d, want %d", text, got, want)
		}
	}
}
