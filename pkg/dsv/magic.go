package dsv

import "bytes"

// magics are the first bytes of the files people hand in instead of a CSV.
var magics = []struct{ prefix, code string }{
	{"PK\x03\x04", FileZip}, // a workbook too: see recognise
	{"PK\x05\x06", FileZip},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileXLS},
	{"\x1F\x8B", FileGzip},
	{"%PDF-", FilePDF},
}

// pages are how a table saved as a web page begins, in lower case.
var pages = []string{"<!doctype html", "<html", "<table", "<?xml"}

// recognise is the error for a head that is no delimiter-separated text, or nil.
func recognise(head []byte) error {
	if len(bytes.TrimLeft(bytes.TrimPrefix(head, []byte(bom8)), " \t\r\n\x00")) == 0 {
		return &FileError{Code: FileEmpty}
	}
	for _, m := range magics {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			// A workbook is a zip archive that names its parts near the start.
			if m.code == FileZip && (bytes.Contains(head, []byte("[Content_Types].xml")) || bytes.Contains(head, []byte("xl/"))) {
				return &FileError{Code: FileXLSX}
			}
			return &FileError{Code: m.code}
		}
	}
	start := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head[:min(len(head), 64)], []byte(bom8)), " \t\r\n"))
	for _, p := range pages {
		if bytes.HasPrefix(start, []byte(p)) {
			return &FileError{Code: FileHTML}
		}
	}
	return nil
}
