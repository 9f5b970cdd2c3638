package view

import (
	"math"
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/report"
	"keeprate/pkg/whatif"
)

// whatIfChoices are what the person supposes; the zero value supposes nothing.
type whatIfChoices struct {
	begun     bool     // the inputs show these choices, not those of a report before
	retention *float64 // a rate of the person's own, nil: the file's
	margin    *float64 // nil: unknown
	levers    [len(levers)]float64
}

// lever is something that may change, by a slider and a number beside it.
type lever struct {
	id         string
	most, step float64 // of the slider
	low, high  float64 // of the number
}

// The levers. Their numbers are points, orders and percent.
var levers = [...]lever{
	{"retention", 30, 1, -100, 100},
	{"orders", 3, .1, -100, 100},
	{"value", 50, 1, -99, 1000},
}

func (l lever) slider() string { return "whatif-slide-" + l.id }
func (l lever) number() string { return "whatif-more-" + l.id }

// The inputs of the shop itself.
const (
	whatIfRetention = "whatif-retention"
	whatIfMargin    = "whatif-margin"
)

// levers puts the choices to whatif.
func (c *whatIfChoices) all() whatif.Levers {
	return whatif.Levers{Retention: c.levers[0] / 100, Orders: c.levers[1], Value: c.levers[2] / 100}
}

func (c *whatIfChoices) moved() bool { return c.levers != [len(levers)]float64{} }

// supposed is the shop's year that everything starts from. Which year a period of the report is makes no difference
// here: retention is by the year, and so is all that follows from it.
type supposed struct {
	whatif.Shop
	fromFile float64 // the file's retention rate, NaN where it reaches back over less than two years
	assumed  bool    // how many customers are won is not known: as many as are lost
	short    bool    // the file covers less than twelve months
}

func suppose(r *report.Report, c *whatIfChoices) supposed {
	get := func(id string) float64 {
		if x, ok := r.Year.Get(id); ok {
			return x
		}
		return whatif.Unknown
	}
	x := supposed{fromFile: get("crr"), short: r.Counts.LastDay-r.Counts.FirstDay < 364}
	x.Shop = whatif.Shop{
		Start: get("customers"), Retention: x.fromFile, New: get("new"),
		Orders: get("orders-per-customer"), Value: get("average-order-value"), Margin: whatif.Unknown,
	}
	if c.retention != nil {
		x.Retention = *c.retention
	}
	if c.margin != nil {
		x.Margin = *c.margin
	}
	if math.IsNaN(x.New) {
		x.New, x.assumed = x.Start*(1-x.Retention), true
	}
	return x
}

// whatIf is what other habits would bring. It reckons on the page itself, so that it follows while one drags.
func (s sheet) whatIf() app.UI {
	w, c := s.w, &s.p.report().whatIf
	title, note := w.T("whatif.title"), w.T("whatif.note")
	if s.Report.Counts.Customers == 0 {
		return headed(title, "", app.P().Class("prose").Text(w.T("whatif.none", "Section", w.T("report.understood.title"))))
	}
	if !c.begun {
		c.begun = true
		names := []string{whatIfRetention, whatIfMargin}
		for _, l := range levers {
			names = append(names, l.slider(), l.number())
		}
		renew(names...)
	}
	x := suppose(&s.Report, c)
	return headed(title, note,
		s.supposedShop(x, c),
		s.leverFields(c),
		app.Div().Class("whatif-result").Body(s.whatIfResult(x, c)...),
		app.Div().Class("folds").Body(s.assumptions()),
		app.Div().Class("whatif-claim").Body(s.claim(x)...),
	)
}

// supposedShop is the year that everything starts from, with the two figures the person may know better.
func (s sheet) supposedShop(x supposed, c *whatIfChoices) app.UI {
	w, n := s.w, s.Report.Counts
	basis := w.T("whatif.basis", "Day", w.Date(n.LastDay))
	if x.short {
		basis = w.T("whatif.basis-short", "From", w.Date(n.FirstDay), "To", w.Date(n.LastDay))
	}
	var rows []string
	add := func(term, id string, value float64, text string) {
		if !math.IsNaN(value) {
			rows = append(rows, line(term, figureTag("whatif."+id, value, text)))
		}
	}
	add(w.T("whatif.basis.customers"), "start", x.Start, w.Number(x.Start, 0))
	won := w.T("whatif.basis.new")
	if x.assumed {
		won += ". " + w.T("whatif.basis.new-assumed")
	}
	add(won, "new", x.New, w.Number(x.New, 0))
	add(s.name("orders-per-customer"), "orders-per-customer", x.Orders, w.Number(x.Orders, 2))
	if x.Value > 0 {
		add(s.name("average-order-value"), "average-order-value", x.Value, w.Money(x.Value, s.Report.Currency))
	}
	hint := w.T("whatif.retention.missing")
	if !math.IsNaN(x.fromFile) {
		hint = w.T("whatif.retention.from-file", "Rate", w.Percent(x.fromFile, 1))
	}
	rate, margin := "", ""
	if !math.IsNaN(x.Retention) {
		rate = w.Number(100*x.Retention, 1)
	}
	if c.margin != nil {
		margin = w.Number(100**c.margin, 1)
	}
	return app.Div().Class("spaced").Body(
		app.P().Class("small").Text(basis),
		app.Div().Class("cols controls").Body(
			s.percentField(whatIfRetention, w.T("whatif.retention"), hint, rate, 0, s.p.typeRate),
			s.percentField(whatIfMargin, w.T("whatif.margin"), w.T("whatif.margin.hint"), margin, -100, s.p.typeMargin),
		),
		lines("rows narrow", rows...),
	)
}

// percentField is an input for a percentage, with its hint and what is wrong with it.
func (s sheet) percentField(id, label, hint, text string, low float64, typed app.EventHandler) app.UI {
	return app.Div().Body(
		app.Label().For(id).Class("tiny").Text(label),
		s.marked(app.Input().ID(id).Name(id).Type("text").Attr("inputmode", "decimal").AutoComplete(false).
			Value(steady(id, s.p.report().text(id, text))).OnInput(typed).OnChange(s.p.left), id, id+"-hint"),
		app.P().Class("tiny").ID(id+"-hint").Text(hint),
		s.outOfReach(id, low, 100))
}

// outOfReach stands under an input whose text is no number that it could be.
func (s sheet) outOfReach(id string, low, high float64) app.UI {
	return s.wrong(id, "whatif.bad", "Low", s.w.Number(low, 0), "High", s.w.Number(high, 0))
}

// leverFields are the sliders, each with its number.
func (s sheet) leverFields(c *whatIfChoices) app.UI {
	w := s.w
	fields := []app.UI{app.Legend().Class("strong").Text(w.T("whatif.levers"))}
	for i, l := range levers {
		x, label := c.levers[i], w.T("whatif.lever."+l.id)
		fields = append(fields, app.Div().Class("lever").Body(
			app.Label().For(l.number()).Text(label),
			app.Input().ID(l.slider()).Name(l.slider()).Type("range").Min(0).Max(l.most).Step(l.step).
				Aria("label", w.T("whatif.slider", "Label", label)).Aria("valuetext", w.Number(x, 1)).
				DataSet("lever", i).Value(steady(l.slider(), exact(min(max(x, 0), l.most)))).OnInput(s.p.slide),
			s.marked(app.Input().ID(l.number()).Name(l.number()).Type("text").Attr("inputmode", "decimal").AutoComplete(false).
				DataSet("lever", i).Value(steady(l.number(), s.p.report().text(l.number(), w.Number(x, 2)))).
				OnInput(s.p.typeLever).OnChange(s.p.left), l.number(), ""),
			s.outOfReach(l.number(), l.low, l.high)))
	}
	fields = append(fields, app.P().Class("actions").Body(button(w.T("whatif.reset"), s.p.resetLevers).DataSet("action", "whatif-reset")))
	set := app.FieldSet().Class("levers")
	if c.moved() { // then they are printed too
		set = set.Class("moved")
	}
	return set.Body(fields...)
}

// assumptions are what pkg/whatif takes for granted.
func (s sheet) assumptions() app.UI {
	var items []app.UI
	for _, id := range []string{"new", "alike", "same", "free", "margin", "money"} {
		items = append(items, app.Li().Text(s.w.T("whatif.assumption."+id)))
	}
	return app.Details().Body(app.Summary().Text(s.w.T("whatif.assumptions")), app.Ul().Class("plain-list").Body(items...))
}

// slide takes what a slider is moved to.
func (p *Page) slide(ctx app.Context, _ app.Event) {
	x, err := strconv.ParseFloat(ctx.JSSrc().Get("value").String(), 64)
	if i, ok := leverOf(ctx); ok && err == nil {
		delete(p.report().wrong, levers[i].number())
		p.report().whatIf.levers[i] = x
		p.supposeAgain(ctx)
	}
}

// typeLever takes the number beside a slider; an empty one changes nothing.
func (p *Page) typeLever(ctx app.Context, _ app.Event) {
	i, ok := leverOf(ctx)
	if !ok {
		return
	}
	l := levers[i]
	if x, ok := p.typedNumber(ctx, l.number(), l.low, l.high); ok {
		now := 0.
		if x != nil {
			now = *x
		}
		p.report().whatIf.levers[i] = now
	}
	p.supposeAgain(ctx)
}

func leverOf(ctx app.Context) (int, bool) {
	i, err := strconv.Atoi(ctx.JSSrc().Get("dataset").Get("lever").String())
	return i, err == nil && i >= 0 && i < len(levers)
}

// resetLevers puts the levers back, and ends what is wrong in the other inputs: they hold what counts again.
func (p *Page) resetLevers(ctx app.Context, _ app.Event) {
	o := p.report()
	o.whatIf.levers, o.typed = [len(levers)]float64{}, typing{}
	delete(o.wrong, whatIfRetention)
	delete(o.wrong, whatIfMargin)
	for _, l := range levers {
		delete(o.wrong, l.number())
	}
	p.supposeAgain(ctx)
}

func (p *Page) typeRate(ctx app.Context, _ app.Event) {
	if x, ok := p.typedNumber(ctx, whatIfRetention, 0, 100); ok {
		p.report().whatIf.retention = hundredth(x)
	}
	p.supposeAgain(ctx)
}

func (p *Page) typeMargin(ctx app.Context, _ app.Event) {
	if x, ok := p.typedNumber(ctx, whatIfMargin, -100, 100); ok {
		p.report().whatIf.margin = hundredth(x)
	}
	p.supposeAgain(ctx)
}

func hundredth(x *float64) *float64 {
	if x == nil {
		return nil
	}
	y := *x / 100
	return &y
}

// typedNumber reads an input. ok is false where its text is no number within reach: the one from before stands, and the
// text stays as it is. An empty input gives nil.
func (p *Page) typedNumber(ctx app.Context, name string, low, high float64) (x *float64, ok bool) {
	o := p.report()
	was := o.whatIf
	o.typed.begin(name, func() { o.whatIf = was })
	text := strings.TrimSpace(ctx.JSSrc().Get("value").String())
	reading := p.words().Read(text)
	switch {
	case reading.Problem == locale.Empty:
	case !reading.OK || reading.Value < low || reading.Value > high:
		o.refuse(name, text)
		return nil, false
	default:
		x = &reading.Value
	}
	delete(o.wrong, name)
	return x, true
}

// supposeAgain draws the section by the choices as they are now; the inputs that nobody is typing in follow.
func (p *Page) supposeAgain(ctx app.Context) {
	refresh(ctx)
	p.redraw(whatIfSection)
}
