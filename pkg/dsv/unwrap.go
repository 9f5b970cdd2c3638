package dsv

import "bytes"

// wrapping says that lines stand in quotes as a whole. A spreadsheet that cuts cells at semicolons takes a line of a file
// that is cut by commas for one cell, and where that has quotes or semicolons in it, saves it within quotes of its own:
//
//	"1001,ann@example.com,""Smith, Ann"",2.50";;
type wrapping struct {
	on  bool
	pad byte // the spreadsheet's delimiter, which then stands behind shorter lines, too; 0: not seen
}

// unwrap takes the lines that are whole in the n bytes behind the text, and in those that wait there already, out of
// their quotes and into the text. last: no more follow.
func (s *Scanner) unwrap(n int, last bool) {
	rest := s.buf[s.to : s.to+s.pending+n]
	for from := s.pending; ; from = 0 {
		i := bytes.IndexAny(rest[from:], "\r\n")
		if i < 0 {
			break
		}
		i += from
		s.to += copy(s.buf[s.to:], s.bare(rest[:i]))
		s.buf[s.to] = rest[i]
		s.to++
		rest, s.torn = rest[i+1:], false
	}
	if last {
		rest = s.bare(rest)
	}
	n = copy(s.buf[s.to:], rest)
	if s.torn = s.torn || n > maxLine; last || s.torn {
		s.to, n = s.to+n, 0
	}
	s.pending = n
}

// bare is a line out of its quotes, until the next call; one that doesn't stand in any, or is torn for its length, is as
// it was.
func (s *Scanner) bare(line []byte) []byte {
	if s.torn || len(line) > maxLine {
		return line
	}
	text, ok := s.joined(s.unquoted[:0], line)
	if s.unquoted = text; !ok {
		return line
	}
	return text
}

// joined appends the cells of a line of the spreadsheet to text, with its delimiter between them: the line as it was
// before. ok is false where no spreadsheet writes such a line.
func (w wrapping) joined(text, line []byte) (joined []byte, ok bool) {
	if w.pad != 0 {
		line = bytes.TrimRight(line, string(w.pad))
	}
	for {
		if !bytes.HasPrefix(line, []byte{'"'}) {
			i := bytes.IndexByte(line, w.pad)
			if i < 0 || w.pad == 0 {
				return append(text, line...), true
			}
			text, line = append(text, line[:i+1]...), line[i+1:]
			continue
		}
		n := quotedLength(line)
		if n == 0 || n < len(line) && (line[n] != w.pad || w.pad == 0) {
			return text, false
		}
		text = append(text, bytes.ReplaceAll(line[1:n-1], []byte(`""`), []byte{'"'})...)
		if n == len(line) {
			return text, true
		}
		text, line = append(text, w.pad), line[n+1:]
	}
}

// quotedLength is the length of the quoted cell that a line begins with, 0 if its quotes aren't closed.
func quotedLength(line []byte) int {
	for i := 1; i < len(line); i++ {
		if line[i] != '"' {
			continue
		}
		if i+1 == len(line) || line[i+1] != '"' {
			return i + 1
		}
		i++
	}
	return 0
}

// isWrapped tells whether a line begins with a quoted cell that is all of it, or all but some delimiters behind it, or
// whose own quotes show that it goes on in the next cell; and which delimiter that is, 0 for none.
func isWrapped(line []byte) (pad byte, is bool) {
	if len(line) < 2 || line[0] != '"' {
		return 0, false
	}
	n := quotedLength(line)
	switch {
	case n == 0:
		return 0, false
	case n == len(line):
		return 0, true
	case bytes.IndexByte(delimiters, line[n]) < 0:
		return 0, false
	}
	rest := bytes.TrimLeft(line[n:], string(line[n]))
	return line[n], len(rest) == 0 || !evenQuotes(bytes.ReplaceAll(line[1:n-1], []byte(`""`), []byte{'"'}))
}

func evenQuotes(text []byte) bool { return bytes.Count(text, []byte{'"'})%2 == 0 }

// wrappedLines are the lines of the head that stand in quotes, or else those that have a delimiter nowhere but behind them
// where nearly all do, and which delimiter that is.
func wrappedLines(head []byte) (lines [][]byte, w wrapping) {
	all, ends := 0, map[byte][][]byte{}
	for len(head) > 0 {
		line := head
		if i := bytes.IndexAny(head, "\r\n"); i >= 0 {
			line, head = head[:i], head[i+1:]
		} else {
			head = nil
		}
		if len(line) == 0 {
			continue
		}
		all++
		if end := line[len(line)-1]; bytes.IndexByte(bytes.TrimRight(line, string(end)), end) < 0 {
			ends[end] = append(ends[end], line)
		}
		if pad, is := isWrapped(line); is {
			lines = append(lines, line)
			if w.pad == 0 {
				w.pad = pad
			}
		}
	}
	for _, pad := range delimiters {
		if n := len(ends[pad]); len(lines) == 0 && n > 1 && float64(n) >= wrappedFit*float64(all) {
			lines, w.pad = ends[pad], pad
		}
	}
	w.on = len(lines) > 0
	return lines, w
}

// wrappedFit is the share of such lines that have to have as many fields as most rows, and of those that are padded among
// all.
const wrappedFit = 0.8

// unwrapHead takes the head out of such quotes where most lines that stand in some have the fields of a row.
func (r *Reader) unwrapHead(s *Scanner, d Dialect) Dialect {
	if d.skip > 0 {
		return d // it was told what cuts it
	}
	head := s.buf[:s.to]
	wrapped, w := wrappedLines(head)
	if !w.on {
		return d
	}
	bare := &Scanner{buf: make([]byte, s.to+Pad), wrapping: w}
	bare.unwrap(copy(bare.buf, head), r.whole)
	text := bare.buf[:bare.to]
	next := sniffDialect(text, r.opt.Delimiter, r.whole)
	if next.columns < 3 || next.Delimiter == w.pad {
		return d
	}
	whole, fit := 0, 0
	for _, line := range wrapped {
		if line, ok := w.joined(nil, line); !ok || evenQuotes(line) { // others are parts of a row
			whole++
			if ok && next.fields(line) == next.columns {
				fit++
			}
		}
	}
	if fit == 0 || float64(fit) < wrappedFit*float64(whole) {
		return d
	}
	*s = *bare
	next.wrapping = w
	return next
}

// fields is how many fields a line has.
func (d Dialect) fields(line []byte) int {
	d.skip = 0
	s := d.scanner(append(line, make([]byte, Pad)...), len(line))
	s.oneLine(0, len(line))
	return s.Fields(0)
}
