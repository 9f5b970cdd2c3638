package dsv

// headSize is how much of a file is looked at before its first row is handed out.
const headSize = 256 << 10

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
type Reader struct {
	*Scanner // nil until Sniffed
	Dialect  Dialect

	opt     Options
	raw     []byte // bytes not yet decoded
	n       int    // of them
	decoder *decoder
	head    int // length of the head's text
	whole   bool
}

// NewReader starts a file.
func NewReader(opt Options) *Reader { return &Reader{opt: opt} }

// Sniffed tells whether Dialect is known.
func (r *Reader) Sniffed() bool { return r.Scanner != nil }

// Buffer is room for n bytes of the file, for Commit; it holds until the next
// call of any method.
func (r *Reader) Buffer(n int) []byte {
	if r.Sniffed() && r.decoder.plain() {
		return r.room(n)
	}
	if need := r.n + n + Pad; need > len(r.raw) {
		grown := make([]byte, max(need, min(2*len(r.raw), 2*headSize)))
		copy(grown, r.raw[:r.n])
		r.raw = grown
	}
	return r.raw[r.n : r.n+n : r.n+n]
}

// Commit takes n bytes written to Buffer. An error is a *FileError.
func (r *Reader) Commit(n int) error {
	switch {
	case r.Sniffed() && r.decoder.plain():
		r.commit(n)
	case r.Sniffed():
		r.n += n
		r.decode(false)
	default:
		r.n += n
		if r.n >= headSize {
			return r.sniff(false)
		}
	}
	return nil
}

// Close ends the file.
func (r *Reader) Close() error {
	if !r.Sniffed() {
		if err := r.sniff(true); err != nil {
			return err
		}
	}
	r.decode(true)
	r.end()
	return nil
}

// Next makes the next rows the block; false: more of the file is needed, or it is read.
func (r *Reader) Next() bool { return r.Sniffed() && r.Scanner.Next() }

// Head is a scanner of its own over the first rows, for looking ahead. It shares
// the text with the Reader, so it is to be used before the first Next.
func (r *Reader) Head() *Scanner {
	return r.Dialect.over(r.buf[:r.head], r.whole)
}

// sniff finds encoding and dialect from the head and starts the scanner.
func (r *Reader) sniff(whole bool) error {
	head := r.raw[:min(r.n, headSize)]
	if code := recognise(head); code != "" {
		return &FileError{Code: code}
	}
	encoding, skip, err := sniffEncoding(head, r.opt.Encoding, r.opt.Lang)
	if err != nil {
		return err
	}
	r.decoder, r.whole = newDecoder(encoding), whole

	s := &Scanner{}
	text := s.room(r.decoder.most(len(head)))
	written, read := r.decoder.decode(text, head[skip:], whole)
	r.head = written
	r.Dialect = sniffDialect(s.buf[:written], r.opt.Delimiter, whole)
	r.Dialect.Encoding = encoding
	r.Scanner = r.Dialect.over(s.buf[:written], false)
	r.Scanner.buf = s.buf
	r.n = copy(r.raw, r.raw[skip+read:r.n])
	r.decode(whole)
	return nil
}

// decode makes text of the raw bytes, but for a character that is cut.
func (r *Reader) decode(last bool) {
	written, read := r.decoder.decode(r.room(r.decoder.most(r.n)), r.raw[:r.n], last)
	r.commit(written)
	r.n = copy(r.raw, r.raw[read:r.n])
}
