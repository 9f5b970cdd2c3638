package dsv

import "bytes"

// BreakOff ends a file whose bytes stopped coming in the middle: a last line
// without its end is left out, as an amount in it may be cut.
func (r *Reader) BreakOff() error {
	if err := r.Err(); err != nil {
		return err
	}
	if err := r.proceed(true); err != nil {
		return err
	}
	r.to = r.from + bytes.LastIndexByte(r.buf[r.from:r.to], '\n') + 1
	r.end()
	return nil
}
