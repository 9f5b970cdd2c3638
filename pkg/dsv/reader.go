package dsv

const (
	headSize = 256 << 10 // bytes looked at before the first row is handed out, at least
	stretch  = 256 << 10 // bytes by which the encoding is chosen, from the first one beyond ASCII on
)

// Options are the person's choices; the zero value guesses everything.
type Options struct {
	Encoding  string // one of Encodings()
	Delimiter byte
	Lang      string // language of the page: decides between encodings that fit equally well
}

// Reader takes a file in pieces of any size and hands out its rows: decode →
// sniff → tokenise. Until the head is there, or the file has ended, it only
// collects; where the pieces are cut never matters.
//
//	copy(r.Buffer(n), piece); err := r.Commit(n)   // and r.Close() at the end
//	for r.Next() { for i := range r.Rows() { r.Raw(i, column) … } }
//	err := r.Err()
type Reader struct {
	*Scanner // nil until Sniffed
	Dialect  Dialect

	opt      Options
	stage    stage
	raw      []byte // bytes not yet decoded
	n        int    // of them
	size     int    // of them, those that are the head: headSize, or more if the first line is longer
	want     int    // bytes that sniff looks at; 0: not known yet
	context  int    // of raw, the bytes that are text already: the word before the first byte beyond ASCII
	known    string // the encoding where nothing is to be guessed
	padded   bool   // the head has NULs, and what follows it may have more
	decoder  *decoder
	evidence *evidence // nil where the encoding is beyond doubt
	sample   []byte    // for Previews
	sample16 string    // the encoding of a file of UTF-16; sample is text then
	head     int       // length of the head's text
	whole    bool      // the head is all there is
	fault    error     // why nothing more is read
}

// NewReader starts a file.
func NewReader(opt Options) *Reader { return &Reader{opt: opt, size: headSize} }

// Sniffed tells whether Dialect is known. Its encoding is that of what has been
// read so far: as long as that is plain ASCII, UTF8.
func (r *Reader) Sniffed() bool { return r.Scanner != nil }

// Buffer is room for n bytes of the file, for Commit; it holds until the next
// call of any method.
func (r *Reader) Buffer(n int) []byte {
	if r.Sniffed() && r.stage.straight() {
		return r.room(n)
	}
	if need := r.n + n + Pad; need > len(r.raw) {
		grown := make([]byte, max(need, min(2*len(r.raw), len(r.raw)+8<<20)))
		copy(grown, r.raw[:r.n])
		r.raw = grown
	}
	return r.raw[r.n : r.n+n : r.n+n]
}

// Commit takes n bytes written to Buffer. An error is a *FileError.
func (r *Reader) Commit(n int) error {
	if err := r.Err(); err != nil {
		return err
	}
	if r.stage.straight() {
		r.pass(n)
	} else {
		if r.evidence != nil {
			r.evidence.add(r.raw[r.n : r.n+n])
		}
		r.n += n
	}
	return r.proceed(false)
}

// Close ends the file.
func (r *Reader) Close() error {
	if err := r.Err(); err != nil {
		return err
	}
	if err := r.proceed(true); err != nil {
		return err
	}
	r.end()
	return nil
}

// Next makes the next rows the block; false: more of the file is needed, or it is
// read, or Err says why not.
func (r *Reader) Next() bool { return r.Sniffed() && r.Scanner.Next() }

// Err is a *FileError where the file cannot be read any further, nil otherwise.
// The rows handed out before are as good as any.
func (r *Reader) Err() error {
	if r.fault == nil && r.Sniffed() && r.endless {
		r.fault = &FileError{Code: RowTooLong, Line: int(r.line)}
	}
	return r.fault
}

// Head is a scanner of its own over the first rows, for looking ahead. It shares
// the text with the Reader, so it is to be used before the first Next.
func (r *Reader) Head() *Scanner { return r.Dialect.over(r.buf[:r.head], r.whole) }

// Again names, after Close, the encoding in which the file reads better, judged by
// all of it, than in the one that was guessed from the first place beyond ASCII:
// then it should be read once more with that as Options.Encoding. It is "" where
// all is well, and where the encoding was chosen.
func (r *Reader) Again() string {
	if r.evidence == nil {
		return ""
	}
	if best := r.evidence.best(r.opt.Lang, r.Dialect.Encoding); best != r.Dialect.Encoding {
		return best
	}
	return ""
}
