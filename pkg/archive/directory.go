package archive

import (
	"io"
	"math"
)

// The records of a zip archive by their signatures, and their lengths without what varies.
const (
	localSign   = 0x04034b50 // before an entry's bytes
	folderSign  = 0x02014b50 // of an entry in the directory
	endSign     = 0x06054b50 // behind the directory
	end64Sign   = 0x06064b50
	locatorSign = 0x07064b50 // says where the one of end64Sign is
	behindSign  = 0x08074b50 // of the sizes behind an entry's bytes

	localLen   = 30
	folderLen  = 46
	endLen     = 22
	end64Len   = 56
	locatorLen = 20

	maxRecord = folderLen + 3*math.MaxUint16 // bytes of an entry in the directory
	maxTail   = 65 << 10                     // bytes behind the directory: a comment of 64 KiB, and something after it
)

// The bits of an entry's flags.
const (
	encrypted = 1 << 0
	behind    = 1 << 3 // the sizes are written behind the bytes
	utf8Names = 1 << 11
	masked    = 1 << 13 // the local header says nothing
)

const none32 = math.MaxUint32 // a field whose value is in the zip64 extra

// record is what an archive says of an entry.
type record struct {
	name          string // as written
	flags, method int
	sum           uint32
	packed, size  int64 // negative where they are beyond all sense
	header        int64 // offset of the local header
	data          int64 // offset of the packed bytes, 0 before the local header has been read
	cut           bool
}

// source is the archive's file.
type source struct {
	r      io.ReaderAt
	size   int64
	failed error // of the file itself, not of what is in it
}

// at returns the n bytes at an offset, or nil where the file does not hold them.
func (s *source) at(offset int64, n int) []byte {
	if s.failed != nil || offset < 0 || offset > s.size-int64(n) {
		return nil
	}
	b := make([]byte, n)
	if got, err := s.r.ReadAt(b, offset); got < n {
		if err != io.EOF && err != io.ErrUnexpectedEOF {
			s.failed = err
		}
		return nil
	}
	return b
}

// data is the offset of the bytes behind a local header, or 0 where there is none.
func (s *source) data(header int64) int64 {
	h := s.at(header, localLen)
	if h == nil || le32(h) != localSign {
		return 0
	}
	return header + localLen + int64(le16(h[26:])) + int64(le16(h[28:]))
}

// directory lists the archive's entries. The state is Damaged where there is no directory or not all of it, Many where
// it is longer than is looked through.
func (s *source) directory() (records []record, state string) {
	start, base, count, ok := s.end()
	if !ok {
		return nil, Damaged
	}
	records, more := s.records(start)
	switch {
	case more:
		state = Many
	case uint16(len(records)) != uint16(count): // some writers keep but 16 bits
		state = Damaged
	}
	for i := range records {
		records[i].header += base
	}
	return records, state
}

// end finds the directory by the record behind it: its offset, the offset from which it counts, for archives with a
// program in front, and how many entries it has.
func (s *source) end() (start, base int64, count uint64, ok bool) {
	length := min(s.size, maxTail)
	tail := s.at(s.size-length, int(length))
	at := len(tail) - endLen
	for ; at >= 0; at-- {
		if le32(tail[at:]) == endSign && at+endLen+le16(tail[at+20:]) <= len(tail) {
			break
		}
	}
	if at < 0 {
		return 0, 0, 0, false
	}
	end := tail[at:]
	position := s.size - int64(len(tail)) + int64(at)
	count, folder, offset := uint64(le16(end[10:])), uint64(le32(end[12:])), uint64(le32(end[16:]))
	if count == math.MaxUint16 || folder == none32 || offset == none32 {
		if l := s.at(position-locatorLen, locatorLen); l != nil && le32(l) == locatorSign {
			position = int64(le64(l[8:]))
			e := s.at(position, end64Len)
			if e == nil || le32(e) != end64Sign {
				return 0, 0, 0, false
			}
			count, folder, offset = le64(e[32:]), le64(e[40:]), le64(e[48:])
		}
	}
	if folder > uint64(position) || offset > math.MaxInt64 {
		return 0, 0, 0, false
	}
	start = position - int64(folder)
	base = start - int64(offset)
	if base > 0 { // or the directory's length is wrong
		if _, n := parse(s.at(int64(offset), int(min(s.size-int64(offset), maxRecord)))); n > 0 {
			start, base = int64(offset), 0
		}
	}
	return start, base, count, true
}

// records reads the directory from its start as far as it goes, or as far as is looked through: then there is more.
func (s *source) records(start int64) (records []record, more bool) {
	folder := s.at(start, int(min(s.size-start, maxFolder)))
	clipped := s.size-start > maxFolder
	for len(records) < maxRecords {
		r, n := parse(folder)
		if n == 0 {
			return records, clipped && (len(folder) < folderLen || le32(folder) == folderSign)
		}
		records, folder = append(records, r), folder[n:]
	}
	return records, true
}

// parse reads a record of the directory and tells its length, 0 where there is none.
func parse(b []byte) (r record, n int) {
	if len(b) < folderLen || le32(b) != folderSign {
		return r, 0
	}
	name, extra, comment := le16(b[28:]), le16(b[30:]), le16(b[32:])
	n = folderLen + name + extra + comment
	if n > len(b) {
		return r, 0
	}
	r = record{
		name:  string(b[folderLen : folderLen+name]),
		flags: le16(b[8:]), method: le16(b[10:]), sum: le32(b[16:]),
		packed: int64(le32(b[20:])), size: int64(le32(b[24:])), header: int64(le32(b[42:])),
	}
	extend(b[folderLen+name:folderLen+name+extra], &r.size, &r.packed, &r.header)
	return r, n
}

// extend puts the 64-bit values of the extra fields in the place of those that did not fit into 32 bits.
func extend(extra []byte, values ...*int64) {
	for len(extra) >= 4 {
		tag, n := le16(extra), le16(extra[2:])
		if extra = extra[4:]; n > len(extra) {
			return
		}
		field := extra[:n]
		extra = extra[n:]
		if tag != 1 {
			continue
		}
		for _, v := range values {
			if *v == none32 && len(field) >= 8 {
				*v, field = int64(le64(field)), field[8:]
			}
		}
		return
	}
}

func le16(b []byte) int    { return int(b[0]) | int(b[1])<<8 }
func le32(b []byte) uint32 { return uint32(le16(b)) | uint32(le16(b[2:]))<<16 }
func le64(b []byte) uint64 { return uint64(le32(b)) | uint64(le32(b[4:]))<<32 }
