package archive

import (
	"strings"
	"unicode/utf8"

	"keeprate/pkg/dsv"
)

// byName says whether an entry is worth naming to the person: a table or, with the code of why it is not read, what
// may hold one.
func byName(name string) (take bool, code string) {
	name = strings.ToLower(strings.ReplaceAll(name, `\`, "/"))
	for part := range strings.SplitSeq(name, "/") {
		if part == "__macosx" || strings.HasPrefix(part, ".") && strings.Trim(part, ".") != "" {
			return false, "" // what systems keep for themselves
		}
	}
	ending := name[strings.LastIndexByte(name, '.')+1:]
	if len(ending) == len(name) {
		return false, ""
	}
	switch ending {
	case "csv", "tsv", "txt", "tab":
		return true, ""
	case "gz", "zip":
		if strings.HasSuffix(name, "index.zip") { // within a document of Numbers that was packed as the folder it is
			return true, dsv.FileNumbers
		}
		return true, Method
	}
	code = Workbook(name)
	return code != "", code
}

// Workbook is the code of the program whose document a file seems to be by its name, or "".
func Workbook(name string) string {
	switch name = strings.ToLower(name); name[strings.LastIndexByte(name, '.')+1:] {
	case "xlsx", "xlsm":
		return dsv.FileXLSX
	case "xls":
		return dsv.FileXLS
	case "ods":
		return dsv.FileODS
	case "numbers":
		return dsv.FileNumbers
	}
	return ""
}

// readable is an entry's name for showing. Names that are no UTF-8 come from Windows, in the code page of its console:
// we take that of Central Europe.
func readable(name string, isUTF8 bool) string {
	if isUTF8 || utf8.ValidString(name) {
		return strings.ToValidUTF8(name, "\uFFFD")
	}
	var b strings.Builder
	high := []rune(cp852)
	for i := range len(name) {
		if c := name[i]; c < 0x80 {
			b.WriteByte(c)
		} else {
			b.WriteRune(high[c-0x80])
		}
	}
	return b.String()
}

// cp852 is the upper half of code page 852.
const cp852 = "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00AD˝˛ˇ˘§÷¸°¨˙űŘř■\u00A0"
