package survey

import (
	"slices"

	"keeprate/pkg/dsv"
	"keeprate/pkg/order"
)

// Reader reads a survey's file that arrives in pieces.
//
//	copy(r.Buffer(n), piece); err := r.Commit(n)   // for each piece
//	if err := r.Close(); err != nil { … }
//	s := r.Survey()
//
// An error is a *dsv.FileError: the file as a whole cannot be read. How the bytes
// are cut into pieces never matters.
type Reader struct {
	opt     Options
	src     *dsv.Reader
	out     Survey
	err     error
	started bool
	closed  bool

	from    int   // line of the first answers
	list    *list // where each answer has a column
	ten     bool  // the file itself says that answers go to 10
	days    *order.Days
	tallies tallies
	scratch dsv.Scratch
}

// NewReader starts a file.
func NewReader(opt Options) *Reader {
	return &Reader{
		opt: opt, out: Survey{Score: -1, Date: -1, Scale: 10},
		src: dsv.NewReader(dsv.Options{Encoding: opt.Encoding, Delimiter: opt.Delimiter, Lang: opt.Lang}),
	}
}

// Buffer offers n bytes to write the next piece of the file into, for Commit. It
// stays valid until the next call of any method; 256 KiB is a good size.
func (r *Reader) Buffer(n int) []byte { return r.src.Buffer(n) }

// Commit takes the first n bytes of Buffer as the next piece of the file. After
// an error every call returns it.
func (r *Reader) Commit(n int) error {
	if r.err == nil {
		if r.err = r.src.Commit(n); r.err == nil {
			r.read()
		}
	}
	return r.err
}

// Close ends the file. Survey is complete afterwards.
func (r *Reader) Close() error {
	if r.err != nil || r.closed {
		return r.err
	}
	r.closed = true
	if r.err = r.src.Close(); r.err == nil {
		r.read()
	}
	if r.err == nil && r.out.Rows == 0 {
		r.err = &dsv.FileError{Code: dsv.NoRows, Header: r.out.Header}
	}
	if r.err == nil {
		r.finish()
	}
	return r.err
}

// Survey is what was read, complete after Close. Where no column of answers was
// found, it has what a person needs to choose one.
func (r *Reader) Survey() *Survey { return &r.out }

// read takes in the rows that are there: sniff → find → count.
func (r *Reader) read() {
	if !r.src.Sniffed() {
		return
	}
	if !r.started {
		r.started = true
		if r.err = r.start(); r.err != nil {
			return
		}
	}
	for r.src.Next() {
		for i := range r.src.Rows() {
			if r.src.Line(i) >= r.from {
				r.scratch.Reset()
				r.row(i)
			}
		}
	}
	r.err = r.src.Err()
}

// start looks at the head of the file and decides which columns are read.
func (r *Reader) start() error {
	out := &r.out
	out.Encoding, out.Delimiter = r.src.Dialect.Encoding, r.src.Dialect.Delimiter
	s := takeSheet(r.src.Head())
	if len(s.rows) == 0 {
		return &dsv.FileError{Code: dsv.FileEmpty}
	}
	out.Header, out.Samples, out.Platform = s.header, s.samples(), platformOf(s.folded, s.header)
	found := s.candidates()
	for _, k := range found {
		out.Scores = append(out.Scores, k.column)
	}
	if r.opt.ScoreColumn != order.Guess {
		out.Score = s.chosen(r.opt.ScoreColumn)
	} else if i := slices.IndexFunc(found, func(k candidate) bool { return k.sure }); i >= 0 {
		out.Score = found[i].column
	}
	if out.Score < 0 {
		return &dsv.FileError{Code: dsv.NoColumns, Header: out.Header, Missing: []string{"score"}}
	}
	if r.list = s.listOf(out.Score); r.list != nil {
		out.Score = r.list.first
	}
	name := s.folded[out.Score]
	r.ten = r.list != nil || names(name, " nps, net promoter") || namesScale(name)
	if out.Date = s.chosen(r.opt.DateColumn); r.opt.DateColumn == order.Guess {
		out.Date = s.dateColumn(out.Score)
	}
	if out.Date >= 0 {
		r.days = order.NewDays(r.opt.DateOrder, r.opt.Today)
		r.days.Sniff(s.column(out.Date))
	}
	r.from = s.from()
	r.src.Columns = len(out.Header)
	return nil
}
