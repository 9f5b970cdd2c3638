package order

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
	buf    []byte
	orders Orders
}

// NewReader starts a file.
func NewReader(opt Options) *Reader { return &Reader{opt: opt} }

// Buffer offers n bytes to write the next piece of the file into, for Commit.
// It stays valid until the next call of any method; 256 KiB is a good size.
func (r *Reader) Buffer(n int) []byte {
	if len(r.buf) < n {
		r.buf = make([]byte, n)
	}
	return r.buf[:n]
}

// Commit takes the first n bytes of Buffer as the next piece of the file.
func (r *Reader) Commit(n int) error { return r.Feed(r.buf[:n]) }

// Feed takes the next piece of the file; chunk may be reused afterwards.
func (r *Reader) Feed(chunk []byte) error { return nil }

// Close ends the file. Orders is complete afterwards.
func (r *Reader) Close() error { return nil }

// Sniffed tells whether Understood has something to show already.
func (r *Reader) Sniffed() bool { return false }

// Orders holds what was read; it is complete after Close.
func (r *Reader) Orders() *Orders { return &r.orders }

// Understood says what was made of the file. The date order is final after Close.
func (r *Reader) Understood() Understood { return Understood{} }

// Problems lists the first 10,000 problems by line.
func (r *Reader) Problems() []Problem { return nil }

// Counts says what became of the rows.
func (r *Reader) Counts() Counts { return Counts{} }
