package view

import (
	"cmp"
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/history"
	"keeprate/pkg/locale"
	"keeprate/pkg/report"
)

// historyKey is where the browser keeps the summaries: figures and dates, and the names that shops were given.
const historyKey = "keeprate-history"

// historyShown is what the page knows of the summaries that the browser keeps.
type historyShown struct {
	read    bool
	kept    history.History
	damaged bool   // what is stored cannot be read
	apart   bool   // the browser had no room: these are in the tab alone, to be saved as a file
	shop    string // as typed; the zero value is the one that shopName chooses
	typed   bool
	last    event // what was done last
}

// event is something that was done, told in whatever language the page has now.
type event struct {
	key   string // of a message; "": nothing was
	count float64
	args  []string
	bad   bool
	more  float64 // snapshots that could not be used
}

// text tells it.
func (e event) text(w *locale.Words) string {
	if e.key == "" {
		return ""
	}
	args := append([]string{"Button", w.T("history.export")}, e.args...)
	text := w.N(e.key, e.count, args...)
	if e.more > 0 {
		text += " " + w.N("history.imported.skipped", e.more)
	}
	return text
}

// summaries are those that the browser keeps, read once; h is never nil.
func (p *Page) summaries() *historyShown {
	h := &p.report().history
	if !h.read {
		h.read = true
		h.reread()
	}
	return h
}

// reread takes what is stored now: another tab may have kept something meanwhile.
func (h *historyShown) reread() {
	if h.apart {
		return
	}
	h.damaged = false
	text := storedText(historyKey)
	if text == "" {
		h.kept = history.History{}
		return
	}
	kept, _, err := history.Decode([]byte(text))
	h.kept, h.damaged = kept, err != nil
}

// store keeps the summaries in the browser, and says what came of it.
func (h *historyShown) store(done event) {
	text := ""
	if len(h.kept.Snapshots) > 0 {
		text = string(h.kept.Encode())
	}
	stored := storeText(historyKey, text)
	h.last, h.damaged, h.apart = done, false, !stored
	if !stored {
		h.last = event{key: "history.full", bad: true}
	}
}

// shopName is what the owner calls the shop: as typed, else the shop whose summary was kept last, if its currency is
// the report's.
func (h *historyShown) shopName(w *locale.Words, r *report.Report) string {
	if name := strings.TrimSpace(h.shop); h.typed && name != "" {
		return name
	}
	name, saved := "", int32(0)
	for _, x := range h.kept.Snapshots {
		if x.Currency == r.Currency && x.Saved >= saved && x.Shop != "" {
			name, saved = x.Shop, x.Saved
		}
	}
	if name == "" {
		name = w.T("history.shop.default")
	}
	return name
}

// snapshot is the summary of a report.
func snapshot(r *report.Report, shop string, today int32) history.Snapshot {
	return history.Snapshot{
		Shop: shop, Saved: today, Start: r.Period.Start, End: r.Period.End, LapseDays: r.Period.LapseDays,
		Currency: r.Currency, Figures: r.Figures,
	}
}

// history is what has changed since a summary that was kept before, and the keeping.
func (s sheet) history() app.UI {
	w, h := s.w, s.p.summaries()
	if !h.typed {
		renew("history-shop")
	}
	name := h.shopName(w, &s.Report)
	now := snapshot(&s.Report, name, today())
	nothing := len(s.Report.Figures) == 0 || s.p.report().invented
	return headed(w.T("history.title"), w.T("history.note"),
		app.P().Class("small").Text(w.T("history.private")),
		h.warning(w),
		app.Div().Class("cols controls").Body(
			app.Div().Body(
				app.Label().Class("tiny").For("history-shop").Text(w.T("history.shop")),
				app.Input().ID("history-shop").Name("history-shop").Type("text").MaxLength(100).AutoComplete(false).
					Attr("list", "history-shops").Aria("describedby", "history-shop-hint").
					Value(steady("history-shop", name)).OnInput(s.p.nameShop),
				app.P().Class("tiny").ID("history-shop-hint").Text(w.T("history.shop.hint"))),
			app.Div().Class("beside-field").Body(
				button(w.T("history.keep"), s.p.keepSummary).Class("button", "main").Disabled(nothing).DataSet("action", "history-keep")),
		),
		s.historyState(h, now, nothing),
		app.DataList().ID("history-shops").Body(h.shopOptions()...),
		s.historyChanges(h, now, nothing),
		s.historyList(h, name),
		app.Div().Class("spaced").Body(
			s.otherShops(h, name),
			app.P().Class("actions choose").Body(
				button(w.T("history.export"), s.p.exportHistory).Disabled(len(h.kept.Snapshots) == 0).DataSet("action", "history-export"),
				app.Input().Type("file").ID("history-file").Name("history-file").Class("sr").Accept(".json,application/json").OnChange(s.p.importHistory),
				app.Label().Class("button").For("history-file").Text(w.T("history.import"))),
			app.Div().Class("folds").Body(app.Details().Body(app.Summary().Text(w.T("history.erase")), s.p.eraser(w)))),
	)
}

// keptBefore tells who comes back without a file what this browser has kept.
func (p *Page) keptBefore(w *locale.Words) app.UI {
	all := p.summaries().kept.Snapshots
	if len(all) == 0 {
		return absent()
	}
	latest := slices.MaxFunc(all, func(a, b history.Snapshot) int { return cmp.Compare(a.End, b.End) })
	return app.P().Class("prose").DataSet("kept", len(all)).Text(
		w.N("orders.kept", float64(len(all)), "Shop", latest.Shop, "From", w.Date(latest.Start), "To", w.Date(latest.End)))
}

// warning is that the browser keeps nothing, or that what it had kept is damaged.
func (h *historyShown) warning(w *locale.Words) app.UI {
	box := app.Div()
	switch {
	case storageBlocked():
		return box.Hidden(false).Body(remark(warn, "storage-blocked", w.T("history.blocked")))
	case h.damaged:
		return box.Hidden(false).Body(remark(warn, "history-damaged", w.T("history.damaged")))
	}
	return box.Hidden(true)
}

// historyState tells what was done last, else how the period stands to what is kept.
func (s sheet) historyState(h *historyShown, now history.Snapshot, nothing bool) app.UI {
	w := s.w
	said := app.P().Class("small").Attr("role", "status").DataSet("event", h.last.key)
	text := h.last.text(w)
	if h.last.bad {
		said = said.Class("wrong")
	}
	switch {
	case text != "":
	case s.p.report().invented:
		text = w.T("history.invented")
	case nothing:
		text = w.T("history.no-period")
	}
	for _, x := range h.kept.Of(now.Shop) {
		if text == "" && x.Start == now.Start && x.End == now.End {
			text = w.T("history.already", "Day", w.Date(x.Saved))
		}
	}
	return said.Text(text)
}

func (h *historyShown) shops() (names []string) {
	seen := map[string]bool{}
	for _, x := range h.kept.Snapshots {
		if !seen[x.Shop] {
			seen[x.Shop] = true
			names = append(names, x.Shop)
		}
	}
	return names
}

func (h *historyShown) shopOptions() (options []app.UI) {
	for _, name := range h.shops() {
		options = append(options, app.Option().Value(name))
	}
	return options
}

// otherShops names the shops of which summaries are kept too.
func (s sheet) otherShops(h *historyShown, shop string) app.UI {
	var names []string
	count := len(h.kept.Snapshots) - len(h.kept.Of(shop))
	for _, name := range h.shops() {
		if name != shop {
			names = append(names, s.w.T("history.name", "Shop", name))
		}
	}
	p := app.P().Class("small")
	if count == 0 {
		return p.Hidden(true)
	}
	return p.Hidden(false).Text(s.w.N("history.others", float64(count), "Names", s.w.List(names)))
}

// eraser erases everything that is kept, of all shops.
func (p *Page) eraser(w *locale.Words) app.UI {
	n := len(p.summaries().kept.Snapshots)
	text := w.T("history.erase.none")
	if n > 0 {
		text = w.N("history.erase.text", float64(n))
	}
	return app.Div().Class("eraser").Body(
		app.P().Text(text),
		app.P().Class("actions").Body(button(w.T("history.erase.all"), p.eraseHistory).Disabled(n == 0).DataSet("action", "history-erase")))
}

// nameShop takes the shop's name.
func (p *Page) nameShop(ctx app.Context, _ app.Event) {
	h := p.summaries()
	h.shop, h.typed, h.last = ctx.JSSrc().Get("value").String(), true, event{}
	p.redraw(historySection)
}

// keepSummary keeps the report's figures in the browser.
func (p *Page) keepSummary(app.Context, app.Event) {
	o, h := p.report(), p.summaries()
	if o.ready == nil || len(o.ready.Report.Figures) == 0 {
		return
	}
	w := p.words()
	x := snapshot(&o.ready.Report, h.shopName(w, &o.ready.Report), today())
	h.reread()
	h.shop, h.typed = x.Shop, true
	h.kept.Add(x)
	h.store(event{key: "history.kept", args: []string{"Shop", x.Shop, "From", w.Date(x.Start), "To", w.Date(x.End)}})
	p.redraw(historySection)
}

// removeSummary takes one out.
func (p *Page) removeSummary(ctx app.Context, _ app.Event) {
	h := p.summaries()
	data := ctx.JSSrc().Get("dataset")
	start, ok := parseISO(data.Get("start").String())
	end, too := parseISO(data.Get("end").String())
	if !ok || !too {
		return
	}
	h.reread()
	h.kept.Remove(history.Snapshot{Shop: data.Get("shop").String(), Start: start, End: end})
	h.store(event{key: "history.removed"})
	p.redraw(historySection)
	focusOn("history-shop")
}

// eraseHistory erases all.
func (p *Page) eraseHistory(app.Context, app.Event) {
	h := p.summaries()
	h.kept.Erase()
	h.store(event{key: "history.erased"})
	p.redraw(historySection)
	focusOn("history-shop") // the button can't be pressed any more
}

// exportHistory saves all summaries as a file.
func (p *Page) exportHistory(app.Context, app.Event) {
	h := p.summaries()
	saveText("keeprate-history.json", "application/json", string(h.kept.Encode()))
}

// importHistory takes over the summaries of a file.
func (p *Page) importHistory(ctx app.Context, _ app.Event) {
	for _, f := range chosenFiles(ctx.JSSrc()) {
		readText(f, func(text string) { p.takeHistory(text) })
		return
	}
}

func (p *Page) takeHistory(text string) {
	h := p.summaries()
	other, skipped, err := history.Decode([]byte(text))
	if err != nil {
		h.last = event{key: "history.error." + err.Error(), bad: true}
	} else {
		h.reread()
		h.kept.Merge(other)
		h.store(event{key: "history.imported", count: float64(len(other.Snapshots)), more: float64(skipped)})
	}
	p.redraw(historySection)
}
