package dsv

import (
	"bytes"
	"strings"
)

// magics are the first bytes of the files people hand in instead of a CSV.
var magics = []struct{ prefix, code string }{
	{zipEntry, FileZip}, // a workbook too: see zipKind
	{"PK\x05\x06", FileZip},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileXLS},
	{"\x1F\x8B", FileGzip},
	{"%PDF-", FilePDF},
}

// pages are how a table saved as a web page begins, in lower case.
var pages = []string{"<!doctype html", "<html", "<table", "<?xml"}

// Recognise is the code of FileError for the first bytes of a file that is no
// delimiter-separated text, "" for one that may be. 256 KiB are enough.
func Recognise(head []byte) string {
	if code := recognise(head); code != "" {
		return code
	}
	if _, _, err := sniffEncoding(head, ""); err != nil {
		return FileBinary
	}
	return ""
}

// recognise is Recognise but for binary data without a name.
func recognise(head []byte) string {
	if len(bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bom8)), " \t\r\n\x00")) == 0 {
		return FileEmpty
	}
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			if m.prefix == zipEntry {
				return zipKind(head)
			}
			return m.code
		}
	}
	start := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head[:min(len(head), 64)], []byte(bom8)), " \t\r\n"))
	for _, p := range pages {
		if bytes.HasPrefix(start, []byte(p)) {
			return FileHTML
		}
	}
	return ""
}

// zipEntry is what each entry of a zip archive begins with.
const zipEntry = "PK\x03\x04"

// zipKind tells the workbooks among the zip archives by the entries they begin with.
func zipKind(head []byte) string {
	const fixed, types = 30, "[Content_Types].xml"
	kind := FileZip
	if start := head[:min(len(head), fixed+len(types))]; bytes.Contains(start, []byte(types)) || bytes.Contains(start, []byte("xl/")) {
		kind = FileXLSX // if what follows says nothing else
	}
	for len(head) >= fixed {
		number := func(at int) int { return int(head[at]) | int(head[at+1])<<8 }
		body := head[min(len(head), fixed+number(26)):]
		switch name := string(head[fixed : len(head)-len(body)]); {
		case name == "mimetype" && bytes.HasPrefix(body, []byte("application/vnd.oasis.opendocument.spreadsheet")):
			return FileODS
		case strings.HasSuffix(name, ".iwa") || name == "Index.zip":
			return FileNumbers
		case strings.HasPrefix(name, "xl/"):
			return FileXLSX
		case strings.HasPrefix(name, "word/") || strings.HasPrefix(name, "ppt/"):
			return FileZip
		case name == types:
			kind = FileXLSX
		}
		// What is packed is passed over, for it may be an archive itself; where its
		// size is written only behind it, the next entry has to be searched for.
		skip := number(28)
		if number(6)&8 == 0 {
			skip += number(18) | number(20)<<16
		}
		head = body[min(len(body), skip):]
		next := bytes.Index(head, []byte(zipEntry))
		if next < 0 {
			break
		}
		head = head[next:]
	}
	return kind
}
