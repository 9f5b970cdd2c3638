package archive

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/dsv"
)

// member is a file to be put into an archive.
type member struct {
	name, text string
	method     uint16
	// raw is written with its sizes in the local header, as programs do that can go back; else they follow the bytes.
	raw bool
}

// pack makes an archive with the standard library.
func pack(t testing.TB, comment string, members ...member) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, m := range members {
		h := &zip.FileHeader{Name: m.name, Method: m.method}
		if m.raw {
			packed := deflate(t, m.text)
			if m.method == zip.Store {
				packed = []byte(m.text)
			}
			h.CompressedSize64, h.UncompressedSize64, h.CRC32 = uint64(len(packed)), uint64(len(m.text)), crc32.ChecksumIEEE([]byte(m.text))
			f, err := w.CreateRaw(h)
			check(t, err)
			_, err = f.Write(packed)
			check(t, err)
			continue
		}
		f, err := w.CreateHeader(h)
		check(t, err)
		_, err = io.WriteString(f, m.text)
		check(t, err)
	}
	check(t, w.SetComment(comment))
	check(t, w.Close())
	return b.Bytes()
}

func deflate(t testing.TB, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.DefaultCompression)
	check(t, err)
	_, err = io.WriteString(w, text)
	check(t, err)
	check(t, w.Close())
	return b.Bytes()
}

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func open(archive []byte) ([]Entry, error) {
	return Open(bytes.NewReader(archive), int64(len(archive)))
}

// unpack is an entry's content, as far as it can be unpacked.
func unpack(archive []byte, e Entry) (string, error) {
	packed := archive[e.Offset : e.Offset+e.Packed]
	if e.Method == Stored {
		return string(packed), nil
	}
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	return string(text), err
}

// rows is a table that packs well, but not absurdly.
func rows(n int) string {
	var b strings.Builder
	b.WriteString("Date,Customer,Total\n")
	for i := range n {
		fmt.Fprintf(&b, "2025-03-%02d,customer%d@shop.example,%d.%02d\n", i%28+1, i*7919%977, i*31%400, i*17%100)
	}
	return b.String()
}

// openSpreadsheet is what an ODS says of itself.
const openSpreadsheet = "application/vnd.oasis.opendocument.spreadsheet"

// codes are the entries by name, with their codes.
func codes(entries []Entry) string {
	var parts []string
	for _, e := range entries {
		parts = append(parts, strings.TrimSuffix(e.Name+" "+e.Code, " "))
	}
	return strings.Join(parts, "; ")
}

// The standard library writes, and we find the same names and contents, however the archive is laid out.
func TestTablesOfTheStandardLibrarysArchives(t *testing.T) {
	a, b := rows(3000), rows(10)
	for name, archive := range map[string][]byte{
		"sizes behind":     pack(t, "", member{"orders_1.csv", a, zip.Deflate, false}, member{"in/Zamówienia.csv", b, zip.Store, false}),
		"sizes in front":   pack(t, "", member{"orders_1.csv", a, zip.Deflate, true}, member{"in/Zamówienia.csv", b, zip.Store, true}),
		"a comment":        pack(t, strings.Repeat("comment ", 8000)+"PK\x05\x06 and so on, as if it were the end", member{"orders_1.csv", a, zip.Deflate, false}, member{"in/Zamówienia.csv", b, zip.Store, false}),
		"a program before": append([]byte(strings.Repeat("MZ ", 5000)), pack(t, "", member{"orders_1.csv", a, zip.Deflate, false}, member{"in/Zamówienia.csv", b, zip.Store, false})...),
		"something after":  append(pack(t, "", member{"orders_1.csv", a, zip.Deflate, false}, member{"in/Zamówienia.csv", b, zip.Store, false}), "\r\n--boundary--"...),
	} {
		entries, err := open(archive)
		if err != nil || codes(entries) != "orders_1.csv; in/Zamówienia.csv" {
			t.Errorf("%s: %s, %v", name, codes(entries), err)
			continue
		}
		for i, want := range []string{a, b} {
			if got, err := unpack(archive, entries[i]); got != want || err != nil || entries[i].Size != int64(len(want)) || entries[i].Sum != crc32.ChecksumIEEE([]byte(want)) || entries[i].Cut {
				t.Errorf("%s: %+v holds %d bytes (%v), want %d", name, entries[i], len(got), err, len(want))
			}
		}
	}
}

func TestWhatIsTaken(t *testing.T) {
	all := []member{
		{name: "folder/"}, {name: "orders.CSV"}, {name: "a/b.tsv"}, {name: `win\c.txt`}, {name: "./d.tab"},
		{name: "__MACOSX/._orders.csv"}, {name: "__MACOSX/in/x.csv"}, {name: ".hidden.csv"}, {name: "a/.git/x.csv"},
		{name: "logo.png"}, {name: "csv"}, {name: "old.xls"}, {name: "new.xlsx"}, {name: "free.ods"},
		{name: "mac.numbers"}, {name: "pack.numbers/Index.zip"}, {name: "e.csv.gz"}, {name: "f.zip"}, {name: "csv/readme"},
	}
	const want = `orders.CSV; a/b.tsv; win\c.txt; ./d.tab; old.xls file-xls; new.xlsx file-xlsx; free.ods file-ods; ` +
		`mac.numbers file-numbers; pack.numbers/Index.zip file-numbers; e.csv.gz archive-method; f.zip archive-method`
	if entries, err := open(pack(t, "", all...)); codes(entries) != want || err != nil {
		t.Errorf("got  %s, %v\nwant %s", codes(entries), err, want)
	}
}

func TestWholeArchivesThatGiveNothing(t *testing.T) {
	table := member{name: "orders.csv", text: "a,b\n1,2\n"}
	for name, test := range map[string]struct {
		archive []byte
		want    string
	}{
		"nothing inside":     {pack(t, ""), Empty},
		"no table inside":    {pack(t, "", member{name: "a.png"}, member{name: "b/"}), Empty},
		"no archive":         {[]byte("PK\x03\x04 is how an archive begins"), Damaged},
		"nothing at all":     {nil, Damaged},
		"a workbook":         {pack(t, "", member{name: "[Content_Types].xml"}, member{name: "_rels/.rels"}, member{name: "xl/workbook.xml"}, table), dsv.FileXLSX},
		"a text document":    {pack(t, "", member{name: "[Content_Types].xml"}, member{name: "word/document.xml"}), Empty},
		"an ODS":             {pack(t, "", member{name: "mimetype", text: openSpreadsheet, raw: true}, member{name: "content.xml"}), dsv.FileODS},
		"an ODS, streamed":   {pack(t, "", member{name: "mimetype", text: openSpreadsheet}, member{name: "content.xml"}), dsv.FileODS},
		"a cut ODS":          {pack(t, "", member{name: "mimetype", text: openSpreadsheet, raw: true}, member{name: "content.xml"})[:100], dsv.FileODS},
		"an ODS, deflated":   {pack(t, "", member{name: "mimetype", text: openSpreadsheet, method: zip.Deflate}, member{name: "content.xml"}), dsv.FileODS},
		"an ODT":             {pack(t, "", member{name: "mimetype", text: "application/vnd.oasis.opendocument.text", raw: true}), Empty},
		"of Numbers":         {pack(t, "", member{name: "Index/Document.iwa"}, member{name: "preview.jpg"}), dsv.FileNumbers},
		"a cut workbook":     {pack(t, "", member{name: "[Content_Types].xml"}, member{name: "xl/workbook.xml", text: rows(100)})[:1000], dsv.FileXLSX},
		"cut before a table": {pack(t, "", member{name: "a.png", text: rows(100), method: zip.Deflate}, table)[:900], Damaged},
	} {
		entries, err := open(test.archive)
		if !errors.Is(err, Error(test.want)) || len(entries) > 0 {
			t.Errorf("%s: %v, %v, want %s", name, entries, err, test.want)
		}
	}
}

// patched is an archive of one deflated table with bytes of its record in the directory written over.
func patched(t testing.TB, at int, bytes_ ...byte) []byte {
	archive := pack(t, "", member{name: "first.csv", text: rows(5), raw: true}, member{name: "orders.csv", text: rows(50), method: zip.Deflate, raw: true})
	record := bytes.LastIndex(archive, []byte("PK\x01\x02"))
	copy(archive[record+at:], bytes_)
	return archive
}

func TestEntriesThatCannotBeRead(t *testing.T) {
	for name, test := range map[string]struct {
		archive []byte
		want    string
	}{
		"sound":                      {patched(t, 0), ""},
		"under a password":           {patched(t, 8, encrypted), Locked},
		"masked":                     {patched(t, 9, masked>>8), Locked},
		"LZMA":                       {patched(t, 10, 14), Method},
		"AES":                        {patched(t, 10, 99), Method},
		"longer than the archive":    {patched(t, 20, 0, 0, 1), Damaged},
		"of no local header":         {patched(t, 42, 1), Damaged},
		"beyond the end":             {patched(t, 42, 0, 0, 0, 0x7f), Damaged},
		"a bomb as it says itself":   {patched(t, 24, 0, 0, 0, 0x7f), Bomb},
		"the first once more":        {patched(t, 42, 0, 0, 0, 0), Bomb},
		"a size without its 64 bits": {patched(t, 20, 255, 255, 255, 255), Damaged},
	} {
		entries, err := open(test.archive)
		if want := strings.TrimSuffix("first.csv; orders.csv "+test.want, " "); codes(entries) != want || err != nil {
			t.Errorf("%s: %s, %v, want %s", name, codes(entries), err, want)
		}
	}
}

func TestTooManyEntries(t *testing.T) {
	var members []member
	for i := range maxEntries + 1 {
		members = append(members, member{name: fmt.Sprintf("%d.csv", i)})
	}
	if entries, err := open(pack(t, "", members...)); len(entries) != maxEntries || !errors.Is(err, Error(Many)) {
		t.Errorf("%d entries, %v", len(entries), err)
	}
	if entries, err := open(pack(t, "", members[:maxEntries]...)); len(entries) != maxEntries || err != nil {
		t.Errorf("%d entries, %v", len(entries), err)
	}
	pictures := slices.Repeat([]member{{name: "a.png"}}, maxRecords)
	last := append(pictures, member{name: "orders.csv"})
	if entries, err := open(pack(t, "", last...)); len(entries) != 0 || !errors.Is(err, Error(Many)) {
		t.Errorf("%d entries, %v", len(entries), err)
	}
	long := slices.Repeat([]member{{name: strings.Repeat("long", 10000) + ".png"}}, maxFolder/40000+1)
	last = append([]member{{name: "orders.csv"}}, append(long, member{name: "more.csv"})...)
	if entries, err := open(pack(t, "", last...)); codes(entries) != "orders.csv" || !errors.Is(err, Error(Many)) {
		t.Errorf("%s, %v", codes(entries), err)
	}
}

func TestNames(t *testing.T) {
	for _, test := range []struct {
		written string
		isUTF8  bool
		want    string
	}{
		{"orders.csv", false, "orders.csv"},
		{"παραγγελίες.csv", true, "παραγγελίες.csv"},
		{"παραγγελίες.csv", false, "παραγγελίες.csv"},
		{"zam\xA2wienia.csv", false, "zamówienia.csv"},
		{"narud\xA7be.csv", false, "narudžbe.csv"},
		{"zam\xA2wienia.csv", true, "zam\uFFFDwienia.csv"},
		{"\x80\xFF", false, "Ç\u00A0"},
	} {
		if got := readable(test.written, test.isUTF8); got != test.want {
			t.Errorf("%q (UTF-8: %v) is shown as %q, want %q", test.written, test.isUTF8, got, test.want)
		}
	}
}

// broken is a file that the browser has lost.
type broken struct{ after int64 }

var errGone = errors.New("gone")

func (b broken) ReadAt(p []byte, at int64) (int, error) {
	if at < b.after {
		return 0, errGone
	}
	return 0, io.EOF
}

func TestWorkbooksByName(t *testing.T) {
	for name, want := range map[string]string{
		"orders.XLSX": dsv.FileXLSX, "a.csv.xls": dsv.FileXLS, "orders.numbers": dsv.FileNumbers, "orders.zip": "", "": "",
	} {
		if got := Workbook(name); got != want {
			t.Errorf("%q is %q, want %q", name, got, want)
		}
	}
}

func TestTheFilesOwnErrorIsReturned(t *testing.T) {
	if _, err := Open(broken{1000}, 1000); !errors.Is(err, errGone) {
		t.Errorf("got %v", err)
	}
	if _, err := Open(broken{0}, 1000); !errors.Is(err, Error(Damaged)) {
		t.Errorf("a file shorter than it was: %v", err)
	}
}

func TestCodesAreListedOnce(t *testing.T) {
	all := append(Codes(), dsv.FileCodes()...)
	slices.Sort(all)
	if n := len(all); len(slices.Compact(all)) != n {
		t.Errorf("a code is there twice: %v", all)
	}
}
