package dsv

// BreakOff ends a file whose bytes stopped coming in the middle: a last line
// without its end is left out, as an amount in it may be cut.
func (r *Reader) BreakOff() error {
	if err := r.Err(); err != nil {
		return err
	}
	if err := r.proceed(true); err != nil {
		return err
	}
	r.pending = 0
	for r.to > r.from && r.buf[r.to-1] != '\n' && !(r.returns && r.buf[r.to-1] == '\r') {
		r.to--
	}
	r.end()
	return nil
}
