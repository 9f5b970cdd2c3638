package order

import "keeprate/pkg/dsv"

// Reader reads the orders of a shop from one file, or from several that belong
// together, which arrive in chunks.
//
//	r := NewReader(opt)
//	for each file {
//		r.Begin(name, bytes) // may be left out before the first
//		for each chunk { if r.Feed(chunk) != nil { break } }
//		r.End("")
//	}
//	if err := r.Close(); err != nil { … }
//	o := r.Orders()
//
// An error is a *dsv.FileError: the file as a whole cannot be read. Of several
// files the others count all the same. How the bytes are cut into chunks never
// matters.
type Reader struct {
	opt    Options
	src    *dsv.Reader
	in     *intake   // that takes in the file in hand; nil before its head is known
	groups []*intake // one for the files of each header
	files  []FileRead
	under  Understood
	shown  int   // the file that under is of
	year   int   // of its days that have none
	err    error // of the file in hand
	first  error // of all files
	begun  bool  // a file is in hand
	closed bool
	out    *Orders
	counts Counts
	list   problems

	encodings []string // by file: what a whole reading of it has found out, "" for a guess
	anew      bool     // order numbers are known to start anew within a file
	again     bool     // one of these was found out too late for this reading
	joined    *merged  // orders of files with several headers
}

// FileRead says what one of several files gave.
type FileRead struct {
	Name     string
	Bytes    int64
	Rows     int
	Repeated int    // orders that a file before it has as well
	Code     string // why it could not be read to its end, or at all; "" if it was
	Line     int    // where that lies, 0 if in no line
	Other    bool   // its columns are others than the first file's
}

// piece is how much Feed takes at a time.
const piece = 256 << 10

// NewReader starts a shop's files.
func NewReader(opt Options) *Reader { return &Reader{opt: opt, out: &Orders{}} }

// Begin starts the next file, of about so many bytes; 0 is not known.
func (r *Reader) Begin(name string, bytes int64) {
	if r.begun {
		r.End("")
	}
	encoding := r.opt.Encoding
	if i := len(r.files); encoding == "" && i < len(r.encodings) {
		encoding = r.encodings[i]
	}
	r.files = append(r.files, FileRead{Name: name})
	r.src = dsv.NewReader(dsv.Options{Encoding: encoding, Delimiter: r.opt.Delimiter, Lang: r.opt.Lang})
	r.in, r.err, r.begun = nil, nil, true
	r.opt.Bytes = bytes
}

// file is what is known of the file in hand.
func (r *Reader) file() *FileRead { return &r.files[len(r.files)-1] }

// Buffer offers n bytes to write the next piece of the file into, for Commit.
// It stays valid until the next call of any method; 256 KiB is a good size.
func (r *Reader) Buffer(n int) []byte {
	if !r.begun {
		r.Begin("", r.opt.Bytes)
	}
	return r.src.Buffer(n)
}

// Commit takes the first n bytes of Buffer as the next piece of the file. After
// an error nothing more of this file is wanted, and every call returns it.
func (r *Reader) Commit(n int) error {
	if r.err == nil {
		r.counts.Bytes += int64(n)
		r.file().Bytes += int64(n)
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

// End ends the file in hand. code, if not "", says why its bytes broke off.
func (r *Reader) End(code string) error {
	if !r.begun {
		r.Begin("", 0)
	}
	if r.err == nil && (code == "" || r.file().Bytes > 0) {
		end := r.src.Close
		if code != "" {
			end = r.src.BreakOff
		}
		if r.err = end(); r.err == nil {
			r.read()
		}
	}
	f := r.file()
	if r.in != nil {
		f.Rows, f.Repeated = r.in.endFile()
		r.noteEncoding()
		r.noteAnew(&r.in.anew)
	}
	if f.Rows == 0 && r.err == nil {
		r.err = &dsv.FileError{Code: dsv.NoRows, Header: r.under.Header}
	}
	if code != "" {
		f.Code = code
		if f.Rows == 0 {
			r.err = &dsv.FileError{Code: code}
		}
	} else if r.err != nil {
		f.Code, f.Line = r.err.Error(), faultLine(r.err)
	}
	if r.first == nil {
		r.first = r.err
	}
	r.begun = false
	return r.err
}

// faultLine is the line that an error names, 0 for none.
func faultLine(err error) int {
	if f, ok := err.(*dsv.FileError); ok {
		return f.Line
	}
	return 0
}

// Close ends the last file. Orders is complete afterwards. The error is that of
// the first file that could not be read, if no file could.
func (r *Reader) Close() error {
	if !r.closed {
		r.closed = true
		if r.begun || len(r.files) == 0 {
			r.End("")
		}
		r.conclude()
	}
	if r.counts.Rows == 0 {
		return r.first
	}
	return nil
}

// read takes in the rows that are there: sniff → map → rows.
func (r *Reader) read() {
	if !r.src.Sniffed() {
		return
	}
	if r.in == nil {
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
	r.err = r.src.Err()
}

// noteAnew remembers that order numbers start anew, once that is found out.
func (r *Reader) noteAnew(s *restart) {
	if s.found() {
		r.anew, r.again = true, true
	}
}

// noteEncoding remembers what the whole of a file says of its encoding.
func (r *Reader) noteEncoding() {
	for len(r.encodings) < len(r.files) {
		r.encodings = append(r.encodings, "")
	}
	if encoding := r.src.Again(); encoding != "" {
		r.encodings[len(r.files)-1], r.again = encoding, true
	}
	if len(r.files)-1 == r.shown {
		r.under.Encoding, r.under.Previews = r.src.Dialect.Encoding, r.src.Previews()
	}
}

// Again is, after Close, the reader by which all files have to be read once more,
// since letters that came late in one of them belie the encoding it was read in, or
// rows that came late that a number is one order's only. It is nil where everything
// was right.
func (r *Reader) Again() *Reader {
	if !r.again {
		return nil
	}
	next := NewReader(r.opt)
	next.encodings, next.anew = r.encodings, r.anew
	return next
}

// Sniffed tells whether Understood has something to show already.
func (r *Reader) Sniffed() bool { return r.under.Encoding != "" }

// Orders holds what was read; it is complete after Close.
func (r *Reader) Orders() *Orders { return r.out }

// Understood says what was made of the first file that could be read. What a whole column decides,
// the date order and the decimal sign, is final after Close.
func (r *Reader) Understood() Understood { return r.under }

// Files says what each of the files gave.
func (r *Reader) Files() []FileRead { return r.files }

// Problems lists the first 10,000 problems by file and line.
func (r *Reader) Problems() []Problem { return r.list.list }

// Counts says what became of the rows; it is complete after Close.
func (r *Reader) Counts() Counts {
	c := r.counts
	if !r.closed {
		for _, in := range r.groups {
			c.Rows += in.counts.Rows
		}
	}
	return c
}
