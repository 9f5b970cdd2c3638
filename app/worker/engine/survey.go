package engine

import (
	"keeprate/app/wire"
	"keeprate/pkg/dsv"
	"keeprate/pkg/survey"
)

// polling is the work on a survey's answers: those of the first file that can be read.
type polling struct {
	options survey.Options
	reader  *survey.Reader
	part    int   // that is being read, or was
	err     error // of the part
	done    bool  // a part was read to its end
}

// OpenSurvey begins files of which the first readable one holds a survey's answers.
func (e *Engine) OpenSurvey(m *wire.OpenSurvey, parts []Part) {
	*e = Engine{job: m.Job, parts: parts, polling: &polling{options: m.Options}}
	for _, p := range parts {
		e.total += p.Bytes
	}
}

// ChangeSurvey takes other choices: the files are to be fed once more.
func (e *Engine) ChangeSurvey(m *wire.ChangeSurvey) {
	e.job, e.fed, e.polling = m.Job, 0, &polling{options: m.Options}
}

func (p *polling) begin(i int) {
	if !p.done {
		p.part, p.err, p.reader = i, nil, survey.NewReader(p.options)
	}
}

func (p *polling) commit(n int) bool {
	if !p.done && p.err == nil {
		p.err = p.reader.Commit(n)
	}
	return !p.done && p.err == nil
}

func (p *polling) end(code string) {
	switch {
	case p.done:
	case code != "" && p.err == nil:
		p.err = &dsv.FileError{Code: code}
	case p.err == nil:
		p.err = p.reader.Close()
		p.done = p.err == nil
	}
}

// close answers with what was read, or with why nothing could be.
func (p *polling) close(job uint32, parts []Part) wire.Message {
	name := ""
	if p.part < len(parts) {
		name = parts[p.part].Name
	}
	if p.done {
		return &wire.Surveyed{Job: job, Name: name, Survey: *p.reader.Survey()}
	}
	f := &wire.Failed{Job: job, Code: dsv.FileEmpty}
	if file, ok := p.err.(*dsv.FileError); ok {
		f.Code, f.Line, f.Missing, f.Understood.Header = file.Code, file.Line, file.Missing, file.Header
	}
	if p.reader != nil {
		s := p.reader.Survey()
		f.Understood.Encoding, f.Understood.Delimiter, f.Understood.Samples = s.Encoding, s.Delimiter, s.Samples
	}
	return f
}
