package order

import (
	"keeprate/pkg/dsv"
)

// Reader reads an orders file that arrives in chunks.
//
//	r := NewReader(opt)
//	for each chunk { if err := r.Feed(chunk); err != nil { … } }
//	if err := r.Close(); err != nil { … }
//	o := r.Orders()
//
// An error is a *dsv.FileError: the file as a whole cannot be read. How the
// bytes are cut into chunks never matters.
type Reader struct {
	opt    Options
	src    *dsv.Reader
	in     intake
	under  Understood
	err    error
	closed bool
}

// piece is how much Feed takes at a time.
const piece = 256 << 10

// NewReader starts a file.
func NewReader(opt Options) *Reader {
	return &Reader{opt: opt, src: dsv.NewReader(dsv.Options{Encoding: opt.Encoding, Delimiter: opt.Delimiter, Lang: opt.Lang})}
}

// Buffer offers n bytes to write the next piece of the file into, for Commit.
// It stays valid until the next call of any method; 256 KiB is a good size.
func (r *Reader) Buffer(n int) []byte { return r.src.Buffer(n) }

// Commit takes the first n bytes of Buffer as the next piece of the file. After
// an error every call returns it.
func (r *Reader) Commit(n int) error {
	if r.err == nil {
		r.in.counts.Bytes += int64(n)
		if r.err = r.src.Commit(n); r.err == nil {
			r.read()
		}
	}
	return r.err
}

// Feed takes the next piece of the file; chunk may be reused afterwards.
func (r *Reader) Feed(chunk []byte) error {
	for len(chunk) > 0 && r.err == nil {
		n := copy(r.Buffer(min(len(chunk), piece)), chunk)
		r.Commit(n)
		chunk = chunk[n:]
	}
	return r.err
}

// Close ends the file. Orders is complete afterwards.
func (r *Reader) Close() error {
	if r.err != nil || r.closed {
		return r.err
	}
	r.closed = true
	if r.err = r.src.Close(); r.err == nil {
		r.read()
	}
	if r.err == nil && r.in.counts.Rows == 0 {
		r.err = &dsv.FileError{Code: dsv.NoRows, Header: r.under.Header}
	}
	if r.err == nil {
		r.in.finish(r.opt)
		r.conclude()
	}
	return r.err
}

// read takes in the rows that are there: sniff → map → rows.
func (r *Reader) read() {
	if !r.src.Sniffed() {
		return
	}
	if !r.Sniffed() {
		if r.err = r.start(); r.err != nil {
			return
		}
	}
	for r.src.Next() {
		r.in.take(&r.src.Block)
		if r.in.full {
			r.err = &dsv.FileError{Code: dsv.FileTooLarge}
			return
		}
	}
}

// Sniffed tells whether Understood has something to show already.
func (r *Reader) Sniffed() bool { return r.under.Encoding != "" }

// Orders holds what was read; it is complete after Close.
func (r *Reader) Orders() *Orders { return &r.in.out }

// Understood says what was made of the file. What a whole column decides, the
// date order and the decimal sign, is final after Close.
func (r *Reader) Understood() Understood { return r.under }

// Problems lists the first 10,000 problems by line.
func (r *Reader) Problems() []Problem { return r.in.list.list }

// Counts says what became of the rows; it is complete after Close.
func (r *Reader) Counts() Counts {
	c := r.in.counts
	c.Problems = r.in.list.counts
	return c
}
