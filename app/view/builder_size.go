package view

import (
	"strconv"
	"strings"
)

// heights are what the chosen frame needs at three widths, in pixels, as its preview tells.
type heights struct {
	shown  int // at the preview's own width on this screen
	own    int // at the width that the lines ask for
	broad  int // at broadWidth
	middle int // from middleWidth to broadWidth, with a line to spare
	narrow int // at narrowWidth, with a line to spare
}

// Widths in pixels.
const (
	narrowWidth = leastWidth // what an article leaves on the narrowest phone, 320 wide
	middleWidth = 480        // from here on a frame in one column is about the same height,
	mostMiddle  = 600        // higher still where a wider picture needs it
	broadWidth  = 740        // from here on a frame has two columns
	columnWidth = 640        // an article's column, where no width was chosen
	leastWidth  = 280
	mostWidth   = 1200
	margins     = 40 // of an article, both together, on a phone
	spare       = 24 // a line of text: words break so that a little more width may take more height
)

// beforeTold are the heights until the preview has told.
var beforeTold = heights{shown: 1000, own: 1000, broad: 850, middle: 1050, narrow: 1300}

// pixels is the chosen width; 0 where none was chosen or the text is no width.
func (c *embedChoice) pixels() int {
	px, err := strconv.Atoi(strings.TrimSpace(c.width))
	if err != nil || px < leastWidth || px > mostWidth {
		return 0
	}
	return px
}

// ownWidth is the width that the frame has where there is room.
func (c *embedChoice) ownWidth() int {
	if px := c.pixels(); px > 0 {
		return px
	}
	return columnWidth
}

// css is the height as a style: of a frame of this width where the screen has room for it, more on narrower screens.
// Styles in a line know the screen's width alone, so an article's margins are taken as they are on phones.
func (h heights) css(width int) string {
	if width <= narrowWidth {
		return cssPixels(h.own)
	}
	middle, at := h.middle, middleWidth
	if width < middleWidth {
		middle, at = h.own, width
	}
	low, least := h.own, cssPixels(h.own)
	if width > broadWidth {
		least = stepUp(low, least, width, h.broad)
		low = max(low, h.broad)
	}
	least = stepUp(low, least, min(width, broadWidth), middle)
	if h.narrow <= middle {
		return least
	}
	// A straight line between the two: what is needed in between is less.
	perPixel := float64(h.narrow-middle) / float64(at-narrowWidth)
	start := h.narrow + int(perPixel*(narrowWidth+margins)+1)
	return "clamp(" + least + "," + cssPixels(start) + " - " + strconv.FormatFloat(perPixel*100, 'f', 0, 64) + "vw," + cssPixels(h.narrow) + ")"
}

// stepUp is a style that goes up to a height where the screen has no room for a width, and else is least, which is low at
// the lowest.
func stepUp(low int, least string, width, high int) string {
	if high <= low {
		return least
	}
	return "clamp(" + least + ",(" + cssPixels(width+margins) + " - 100vw)*999," + cssPixels(high) + ")"
}

func cssPixels(n int) string { return strconv.Itoa(n) + "px" }
