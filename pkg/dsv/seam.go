package dsv

// The reader's owner replaces what stands here by the real thing; pkg/order is
// built on these.

// Preview is how a stretch of the file reads by an encoding.
type Preview struct{ Encoding, Text string }

// Previews are readings of one stretch by the encodings that could be meant.
func (r *Reader) Previews() []Preview { return nil }

// Err is why Next stopped, if it was not the end of the text so far.
func (r *Reader) Err() error { return nil }

// Again names the encoding in which the file must be read once more, "" for none.
func (r *Reader) Again() string { return "" }
