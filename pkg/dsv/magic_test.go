package dsv

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"
)

// packed is a zip archive with entries of these names and texts; streamed says
// that their sizes are written behind them, as programs that pack a stream do.
func packed(t *testing.T, streamed bool, entries ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		var out io.Writer
		var err error
		text := []byte(entries[i+1])
		if streamed {
			out, err = w.CreateHeader(&zip.FileHeader{Name: entries[i], Method: zip.Store})
		} else {
			out, err = w.CreateRaw(&zip.FileHeader{Name: entries[i], Method: zip.Store, CompressedSize64: uint64(len(text)), UncompressedSize64: uint64(len(text))})
		}
		if err != nil {
			t.Fatal(err)
		}
		out.Write(text)
	}
	w.Close()
	return b.Bytes()
}

func TestRecognise(t *testing.T) {
	const ods = "application/vnd.oasis.opendocument.spreadsheet"
	for _, streamed := range []bool{false, true} {
		workbook := string(packed(t, streamed, "[Content_Types].xml", "<Types/>", "_rels/.rels", "<r/>", "xl/workbook.xml", "<w/>"))
		for _, tt := range []struct{ name, head, want string }{
			{"xlsx", workbook, FileXLSX},
			{"xlsx whose types come last", string(packed(t, streamed, "docProps/app.xml", "<a/>", "xl/worksheets/sheet1.xml", strings.Repeat("x", 9000))), FileXLSX},
			{"docx", string(packed(t, streamed, "[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>")), FileZip},
			{"ods", string(packed(t, streamed, "mimetype", ods, "content.xml", "<o/>")), FileODS},
			{"odt", string(packed(t, streamed, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<o/>")), FileZip},
			{"numbers", string(packed(t, streamed, "preview.jpg", "\xFF\xD8\xFF", "Index/Document.iwa", "\x00")), FileNumbers},
			{"zip of tables", string(packed(t, streamed, "orders.csv", "a,b\n1,2\n", "more/orders.csv", "a,b\n")), FileZip},
			{"gzip", "\x1F\x8B\x08\x00", FileGzip},
			{"pdf", "%PDF-1.7", FilePDF},
			{"xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileXLS},
			{"page", "\ufeff  <!DOCTYPE HTML><table>", FileHTML},
			{"nothing", " \r\n\x00", FileEmpty},
			{"picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x01\x00\x00\x00\x01\x00\x08\x06\x00\x00\x00", FileBinary},
			{"text", "a,b\n1,2\n", ""},
			{"text that begins like an archive", "PK,b\n1,2\n", ""},
		} {
			for _, piece := range []int{len(tt.head), 1} {
				_, _, err := readAll(t, []byte(tt.head), piece, 0, Options{})
				got := ""
				if err != nil {
					got = err.Error()
				}
				if direct := Recognise([]byte(tt.head)); got != tt.want || direct != tt.want {
					t.Errorf("%s: read %q, recognised %q, want %q", tt.name, got, direct, tt.want)
				}
			}
		}
	}
	nested := string(packed(t, false, "orders.xlsx", string(packed(t, false, "xl/workbook.xml", "<w/>")), "orders.csv", "a\n"))
	if got := Recognise([]byte(nested)); got != FileZip {
		t.Errorf("a workbook within an archive: %q", got)
	}
	for cut := range nested {
		Recognise([]byte(nested[:cut]))
	}
}
