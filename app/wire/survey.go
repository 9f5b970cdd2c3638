package wire

import (
	"keeprate/pkg/order"
	"keeprate/pkg/survey"
)

// What the page and the engine say about a survey's answers.

// OpenSurvey asks for the answers in the files that travel beside it.
type OpenSurvey struct {
	Job     uint32
	Options survey.Options
}

// ChangeSurvey asks for the answers of the same files by other choices.
type ChangeSurvey struct {
	Job     uint32
	Options survey.Options
}

// Surveyed is what was read.
type Surveyed struct {
	Job    uint32
	Name   string // of the file
	Survey survey.Survey
}

func (*OpenSurvey) kind() kind   { return openSurvey }
func (*ChangeSurvey) kind() kind { return changeSurvey }
func (*Surveyed) kind() kind     { return surveyed }

func (m *OpenSurvey) visit(c *coder) {
	whole(c, &m.Job)
	surveyOptions(c, &m.Options)
}

func (m *ChangeSurvey) visit(c *coder) {
	whole(c, &m.Job)
	surveyOptions(c, &m.Options)
}

func surveyOptions(c *coder, o *survey.Options) {
	text(c, &o.Lang)
	whole(c, &o.Today)
	text(c, &o.Encoding)
	whole(c, &o.Delimiter)
	text(c, &o.DateOrder)
	whole(c, &o.ScoreColumn)
	whole(c, &o.DateColumn)
}

func (m *Surveyed) visit(c *coder) {
	whole(c, &m.Job)
	text(c, &m.Name)
	s := &m.Survey
	text(c, &s.Encoding)
	whole(c, &s.Delimiter)
	texts(c, &s.Header)
	list(c, &s.Samples, texts)
	text(c, &s.Platform)
	whole(c, &s.Score)
	wholes(c, &s.Scores)
	whole(c, &s.Date)
	text(c, &s.DateOrder)
	c.yes(&s.DateOpen)
	answers(c, &s.Answers)
	list(c, &s.Months, func(c *coder, m *survey.Month) {
		whole(c, &m.Year)
		whole(c, &m.Month)
		answers(c, &m.Answers)
	})
	whole(c, &s.Undated)
	whole(c, &s.Scale)
	whole(c, &s.Rows)
	whole(c, &s.Used)
	whole(c, &s.Blank)
	whole(c, &s.Skipped)
	list(c, &s.Problems, problem)
	list(c, &s.Counts, codeCount)
}

func answers(c *coder, list *[11]int) {
	for i := range list {
		whole(c, &list[i])
	}
}

func codeCount(c *coder, n *order.CodeCount) {
	text(c, &n.Code)
	whole(c, &n.Count)
}
