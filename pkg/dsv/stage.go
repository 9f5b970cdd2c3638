package dsv

import "bytes"

// stage is how far a Reader has come in knowing what it reads.
type stage uint8

const (
	collecting stage = iota // the head
	ascii                   // text so far that is the same in every encoding: it is passed on as it is
	deciding                // the stretch that begins with the first byte beyond ASCII
	utf8Text                // passed on as it is
	coded                   // to be decoded
)

// straight tells that the bytes of the file are the text.
func (s stage) straight() bool { return s == ascii || s == utf8Text }

// proceed takes the stages for which enough bytes are there, or, at the end of the
// file, all that remain. What it decides depends on the file alone, not on its pieces.
func (r *Reader) proceed(last bool) error {
	r.fault = r.advance(last)
	return r.fault
}

func (r *Reader) advance(last bool) error {
	if r.stage == collecting {
		if there, err := r.headThere(); err != nil || !there && !last {
			return err
		}
		if err := r.sniff(last); err != nil {
			return err
		}
	}
	if r.stage == deciding && (last || r.n-r.context >= stretch) {
		r.decide(min(r.n, r.context+stretch), last)
		r.n, r.context = copy(r.raw, r.raw[r.context:r.n]), 0
	}
	if r.stage > deciding && r.n > 0 {
		r.decode(r.Scanner, r.n, last)
	}
	if r.stage.straight() {
		r.raw = nil
	}
	return nil
}

// headThere tells whether all bytes that sniff looks at are there: the head, which
// is to have lines in both its halves, lest it end in the middle of the header; and
// if it has bytes beyond ASCII, the stretch that begins with them.
func (r *Reader) headThere() (bool, error) {
	for r.want == 0 && r.n >= r.size {
		head := r.raw[:r.size]
		lines := max(bytes.LastIndexByte(head, '\n'), bytes.LastIndexByte(head, '\r'))
		switch {
		case lines >= r.size/2 || lines >= 0 && r.size >= maxLine:
			r.want = r.size
			if first := firstHigh(head); first < r.size {
				r.want = max(r.size, first+stretch)
			}
			continue
		case r.size >= maxLine:
			return false, &FileError{Code: RowTooLong, Line: 1}
		case r.size == headSize:
			if code := Recognise(head); code != "" && r.opt.Encoding == "" {
				return false, &FileError{Code: code}
			}
			text := append(append(make([]byte, 0, len(head)+1+Pad), head...), '\n')
			if line := sniffDialect(text, r.opt.Delimiter, true).tooWide(text); line > 0 {
				return false, &FileError{Code: TooManyColumns, Line: line}
			}
		}
		r.size *= 2
	}
	return r.want > 0 && r.n >= r.want, nil
}

// sniff finds encoding and dialect from the head and starts the scanner.
func (r *Reader) sniff(last bool) error {
	head := r.raw[:min(r.n, r.size)]
	if code := recognise(head); code != "" {
		return &FileError{Code: code}
	}
	encoding, skip, err := sniffEncoding(head, r.opt.Encoding)
	if err != nil {
		return err
	}
	known := r.n
	if r.want > 0 {
		known = min(known, r.want)
	}
	r.padded = bytes.IndexByte(head, 0) >= 0
	r.sampleWide(head)
	r.n, r.known = copy(r.raw, r.raw[skip:r.n]), encoding
	head = r.raw[:len(head)-skip]
	switch {
	case wide(encoding):
		if r.sample16 == "" {
			r.sample = sampleOf(head)
		}
		r.use(encoding)
	case firstHigh(head) < len(head):
		r.decide(known-skip, last)
	default:
		r.use(UTF8)
		r.stage = ascii
		if encoding != "" {
			r.Dialect.Encoding = encoding
		}
	}

	s := &Scanner{}
	r.whole = last && len(head) == r.n
	r.decode(s, len(head), r.whole)
	d := sniffDialect(s.buf[:s.to], r.opt.Delimiter, r.whole)
	d = r.unwrapHead(s, d)
	if line := d.tooWide(s.buf[:s.to]); line > 0 {
		return &FileError{Code: TooManyColumns, Line: line}
	}
	r.head = copy(s.buf, s.buf[d.skip:s.to+s.pending]) - s.pending
	d.Encoding, d.skip = r.Dialect.Encoding, 0
	r.Dialect, r.Scanner = d, d.scanner(s.buf, r.head)
	r.pending, r.torn = s.pending, s.torn
	if r.stage == ascii {
		n := copy(r.room(r.n), r.raw[:r.n])
		r.raw, r.n = nil, 0
		r.pass(n)
	}
	return nil
}

// pass takes n bytes written to the scanner's room as text. In plain ASCII the
// first byte beyond it ends that: from there on the bytes are collected again.
func (r *Reader) pass(n int) {
	at := r.to + r.pending
	text, rest := r.buf[at:at+n], []byte(nil)
	if r.stage == ascii && beyond(text) {
		first := firstHigh(text)
		text, rest = text[:first], text[first:]
	}
	if r.padded {
		text = squeeze(text)
	}
	r.commit(len(text))
	if len(rest) == 0 {
		return
	}
	// The rest of the row before it is still there: rows that are not whole wait.
	row := r.buf[r.from : r.to+r.pending]
	word := row
	for len(word) > 0 && len(word) > len(row)-previewed && wordByte(word[len(word)-1]) {
		word = word[:len(word)-1]
	}
	word = row[len(word):]
	r.stage, r.context = deciding, len(word)
	r.n += copy(r.Buffer(len(word)), word)
	r.n += copy(r.Buffer(len(rest)), rest)
}

// decide settles the encoding by the first n of the raw bytes.
func (r *Reader) decide(n int, last bool) {
	data, encoding := r.raw[:n], r.known
	if r.sample16 == "" {
		r.sample = sampleOf(data)
	}
	if encoding == "" {
		e := &evidence{last: ' '}
		e.add(data)
		if last && n == r.n {
			e.add([]byte{' '})
		}
		if encoding = e.best(r.opt.Lang, ""); encoding != UTF8 {
			e.add(r.raw[n:r.n])
			r.evidence = e
		}
	}
	r.use(encoding)
}

// decode makes text of the first n of the raw bytes, but for a character that is cut.
func (r *Reader) decode(s *Scanner, n int, last bool) {
	read := 0
	for {
		part := r.raw[read:min(n, read+window)]
		end := read+len(part) == n
		written, k := r.decoder.decode(s.room(r.decoder.most(len(part))), part, last && end)
		if r.padded {
			written = len(squeeze(s.buf[s.to : s.to+written]))
		}
		s.commit(written)
		if read += k; end {
			break
		}
	}
	r.n = copy(r.raw, r.raw[read:r.n])
}

// use decodes from here on.
func (r *Reader) use(encoding string) {
	r.Dialect.Encoding, r.decoder, r.stage = encoding, newDecoder(encoding), coded
	if r.decoder.plain() {
		r.stage = utf8Text
	}
}
