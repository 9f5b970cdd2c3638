// Package archive finds the tables in a zip archive: where their bytes lie and how they are packed. It unpacks nothing;
// the browser does that faster. It reads the directory alone, through io.ReaderAt, whatever the archive's size.
//
// archive/zip of the standard library would do, but weighs too much for a program that visitors download.
package archive

import (
	"io"
	"strings"

	"keeprate/pkg/dsv"
)

// Entry is a table in an archive, or something beside it that a person may take for one.
type Entry struct {
	Name   string // with its folders, for showing
	Method int    // Stored or Deflated
	Offset int64  // of the packed bytes in the archive
	Packed int64  // bytes in the archive
	Size   int64  // bytes unpacked, as the archive declares; 0 where it breaks off before that
	Sum    uint32 // CRC-32 of the unpacked bytes, likewise
	Code   string // one of Codes, or of dsv's for workbooks, where the entry cannot be read; the fields above may be unset
	Cut    bool   // the archive breaks off within the entry's packed bytes
}

// The methods of packing.
const (
	Stored   = 0
	Deflated = 8
)

// The codes of Error and Entry.
const (
	Damaged     = "archive-damaged"     // cut short, or contradicting itself
	Empty       = "archive-empty"       // no table inside
	Many        = "archive-many"        // more tables than are taken, or than can be looked through
	Locked      = "archive-locked"      // under a password
	Method      = "archive-method"      // packed in a way that is not read: another method, an archive in the archive
	Bomb        = "archive-bomb"        // so much out of so little that it is no table
	Unsupported = "archive-unsupported" // the browser has nothing to unpack with
	Folder      = "file-directory"      // no archive: a folder as it is
)

// Codes lists the codes of Error and Entry, but for those of workbooks: they are dsv's.
func Codes() []string {
	return []string{Damaged, Empty, Many, Locked, Method, Bomb, Unsupported, Folder}
}

// Error is the code of why an archive gives nothing, or not all that it should: one of Codes, or of dsv's, since a
// workbook is an archive too.
type Error string

// Error is the code: sentences are the catalogue's.
func (e Error) Error() string { return string(e) }

// The limits.
const (
	maxEntries = 1000    // taken of an archive
	maxRecords = 1 << 15 // looked through for them
	maxFolder  = 4 << 20 // bytes of the directory, likewise
	bombRatio  = 200     // bytes unpacked from one
	bombSize   = 1 << 30 // bytes unpacked below which no ratio is absurd
)

// Open lists the tables of the archive of so many bytes, in the archive's order. Where the archive is cut short or too
// long the entries come beside an Error: what was found can be read all the same. An error of r is returned as it is.
func Open(r io.ReaderAt, size int64) ([]Entry, error) {
	s := &source{r: r, size: size}
	records, state := s.directory()
	if len(records) == 0 && state == Damaged {
		records = s.salvage()
	}
	code := workbook(records)
	var entries []Entry
	if code == "" {
		entries, code = s.tables(records)
	}
	switch {
	case s.failed != nil:
		return nil, s.failed
	case code != "":
		return entries, Error(code)
	case len(entries) == 0 && state == "":
		return nil, Error(Empty)
	case state != "" && (len(entries) == 0 || !entries[len(entries)-1].Cut): // a cut entry says it itself
		return entries, Error(state)
	}
	return entries, nil
}

// tables are the entries of the records that are worth one. The code is Many where there were more.
func (s *source) tables(records []record) (entries []Entry, code string) {
	for i := range records {
		r := &records[i]
		take, code := byName(r.name)
		if !take {
			continue
		}
		if len(entries) == maxEntries {
			return entries, Many
		}
		e := Entry{Name: readable(r.name, r.flags&utf8Names != 0), Method: r.method, Packed: r.packed, Size: r.size, Sum: r.sum, Code: code, Cut: r.cut}
		if code == "" {
			e.Offset, e.Code = s.locate(r, entries)
		}
		entries = append(entries, e)
	}
	return entries, ""
}

// locate is the offset of a record's packed bytes, or the code of why they cannot be read beside those of others.
func (s *source) locate(r *record, others []Entry) (offset int64, code string) {
	offset = r.data
	switch {
	case r.flags&(encrypted|masked) != 0:
		return 0, Locked
	case r.method != Stored && r.method != Deflated:
		return 0, Method
	case r.size < 0 || r.packed < 0:
		return 0, Damaged
	case r.size > bombSize && r.size/bombRatio > r.packed:
		return 0, Bomb
	case offset == 0:
		if offset = s.data(r.header); offset == 0 {
			return 0, Damaged
		}
	}
	if r.packed > s.size-offset {
		return 0, Damaged
	}
	for i := range others {
		o := &others[i]
		if o.Code == "" && offset < o.Offset+o.Packed && o.Offset < offset+r.packed {
			return 0, Bomb // the same bytes unpacked over and over
		}
	}
	return offset, ""
}

// workbook is the code of the program whose document the archive is, or "".
func workbook(records []record) string {
	types, sheets := false, false
	for i := range records {
		r := &records[i]
		switch {
		case r.name == "[Content_Types].xml":
			types = true
		case strings.HasPrefix(r.name, "xl/"):
			sheets = true
		case strings.HasPrefix(r.name, "Index/") && strings.HasSuffix(r.name, ".iwa"):
			return dsv.FileNumbers
		case r.name == "mimetype" && r.sum == odsSum && r.size == odsSize:
			return dsv.FileODS
		}
	}
	if types && sheets {
		return dsv.FileXLSX
	}
	return ""
}

// The checksum and length of application/vnd.oasis.opendocument.spreadsheet.
const (
	odsSum  = 0x8a396c85
	odsSize = 46
)
