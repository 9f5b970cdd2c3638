package view

import (
	"slices"

	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/app/wire"
	"keeprate/pkg/formula"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
	"keeprate/pkg/survey"
)

// surveyState is what the page knows of a survey's file. It lives as long as the tab, so that another page or
// language keeps it. It hears the engine that reads the file.
type surveyState struct {
	page   *Page
	engine engine
	job    uint32      // of the last wish; answers to earlier ones are late
	ctx    app.Context // of the section that shows it; nil before the first

	files   []file
	names   []string // of the files, none before there is one
	options survey.Options
	// corrected tells that the person has chosen something about the file, which can be chosen otherwise again.
	corrected bool

	progress wire.Progress
	busy     bool           // an answer is on its way
	read     *wire.Surveyed // the last answers
	failed   *wire.Failed   // why there are none of the last wish
	notice   string         // key of what last happened, where the section does not show it by itself

	version uint32 // counts the changes of all this, so that the section is drawn anew for them alone
}

// takesSurveys tells whether a file given to the page is taken for a survey's.
func (p *Page) takesSurveys() bool {
	return p.Site.Kind == site.Metric && p.metric() == metric.NetPromoterScore
}

// poll is the survey's state, made on first use.
func (p *Page) poll() *surveyState {
	if p.survey == nil {
		p.survey = &surveyState{page: p}
	}
	return p.survey
}

// open starts reading files: of several the one that was saved last, or the first of them that can be read.
func (s *surveyState) open(fs []file) {
	fs = slices.Clone(fs)
	slices.Reverse(fs)
	s.openBy(fs, survey.Options{Lang: string(s.page.Site.Lang), Today: today()})
}

// openBy starts reading files by options, the first that can be read.
func (s *surveyState) openBy(fs []file, options survey.Options) {
	s.forget()
	for _, f := range fs {
		s.names = append(s.names, f.name())
	}
	s.files, s.options, s.busy = fs, options, true
	s.job++
	ask := &wire.OpenSurvey{Job: s.job, Options: s.options}
	prepareEngine()
	later(0, func() { // a worker takes some 20 ms to make: the page shows first that it has heard
		if s.job == ask.Job && s.busy { // not removed, and no other file has come
			s.engine.start(s)
			s.engine.open(ask, fs)
		}
	})
	s.changed()
}

// forget gives back all that the file has taken. The engine ends with it: its memory is freed only so.
func (s *surveyState) forget() {
	s.engine.stop()
	*s = surveyState{page: s.page, ctx: s.ctx, job: s.job, version: s.version}
}

// changed lets the page show the state.
func (s *surveyState) changed() {
	s.version++
	s.page.Update()
}

// ask asks for the answers by the choices as they stand now.
func (s *surveyState) ask() {
	if !s.engine.running() {
		return
	}
	s.busy, s.corrected, s.progress = true, true, wire.Progress{}
	s.job++
	s.engine.post(&wire.ChangeSurvey{Job: s.job, Options: s.options})
	s.changed()
}

// answer takes what the engine says.
func (s *surveyState) answer(m wire.Message) {
	switch m := m.(type) {
	case *wire.Progress:
		if m.Job != s.job {
			return
		}
		s.progress = *m
	case *wire.Failed:
		if m.Job != s.job {
			return
		}
		s.busy, s.failed, s.read = false, m, nil
	case *wire.Surveyed:
		if m.Job != s.job {
			return
		}
		s.busy, s.failed, s.read = false, nil, m
		if m.Survey.Used > 0 {
			s.fill()
		}
	}
	s.changed()
}

// broke takes the engine's end: it did not start, or something broke off inside it.
func (s *surveyState) broke(code string) {
	s.engine.stop()
	s.answer(&wire.Failed{Job: s.job, Code: code})
}

// exported is never called: nothing is exported of a survey.
func (s *surveyState) exported(bool) {}

// values are the counts that the calculator takes.
func (s *surveyState) values() formula.Values {
	of := &s.read.Survey
	return formula.Values{
		metric.Promoters: float64(of.Promoters()), metric.Passives: float64(of.Passives()), metric.Detractors: float64(of.Detractors()),
	}
}

// fill puts the counts into the calculator, in place of what stood there.
func (s *surveyState) fill() {
	w := s.page.words()
	session.clear(namesOf(metric.NetPromoterScore)...)
	for name, x := range s.values() {
		session.set(name, w.Number(x, 10), w.Lang())
	}
	s.refill()
}

// refill brings the calculator's inputs to what the session holds.
func (s *surveyState) refill() {
	if s.ctx == nil || !s.page.takesSurveys() {
		return // the inputs are drawn with the page
	}
	endTyping()
	s.page.notice = ""
	s.ctx.Dispatch(func(ctx app.Context) {
		s.page.Update()
		refresh(ctx)
		saveFragment(s.page)
	})
}

// filled tells whether the calculator shows the file's counts, and not what was typed since.
func (s *surveyState) filled(c *calculation) bool {
	if s.read == nil || c.example || len(c.numbers) > 0 {
		return false
	}
	for name, x := range s.values() {
		if got, ok := c.values[name]; !ok || got != x {
			return false
		}
	}
	return true
}

// picked answers the file dialogue.
func (s *surveyState) picked(ctx app.Context, _ app.Event) { s.page.received(chosenFiles(ctx.JSSrc())) }

// fillAgain puts the file's counts back into the calculator.
func (s *surveyState) fillAgain(app.Context, app.Event) {
	if s.read != nil {
		s.fill()
		s.changed()
	}
}

// remove forgets the file, and its counts where the calculator still shows them.
func (s *surveyState) remove(app.Context, app.Event) {
	m := metric.NetPromoterScore
	if s.filled(newCalculation(m, s.page.words())) {
		session.clear(namesOf(m)...)
		s.refill()
	}
	s.forget()
	s.notice = "survey.removed"
	s.changed()
	focusOn("survey") // the button goes away
}
