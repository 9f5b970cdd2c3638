// Package dsv reads delimiter-separated text of any encoding and dialect: it
// decodes, sniffs the dialect, and cuts the text into fields, in chunks of any
// size and without an allocation per field.
package dsv

// FileError says why a file as a whole cannot be read.
type FileError struct {
	Code    string
	Line    int      // RowTooLong, TooManyColumns: the line the row starts on, from 1; else 0
	Header  []string // NoColumns: the column names found
	Missing []string // NoColumns: the roles without a column, such as "date"
}

// The codes of FileError.
const (
	FileEmpty      = "file-empty"
	FileBinary     = "file-binary"
	FileXLSX       = "file-xlsx"    // a workbook: save it as CSV
	FileXLS        = "file-xls"     // a workbook of the old kind
	FileODS        = "file-ods"     // a workbook of LibreOffice and its like
	FileNumbers    = "file-numbers" // a document of Apple's Numbers
	FileZip        = "file-zip"
	FileGzip       = "file-gzip"
	FilePDF        = "file-pdf"
	FileHTML       = "file-html" // a web page, or a table saved under a spreadsheet's name
	NoColumns      = "no-columns"
	NotOrders      = "not-orders"       // one of several files, each row of which sums up several orders
	NoRows         = "no-rows"          // a header and nothing below it
	FileTooLarge   = "file-too-large"   // more than 4 GiB of different customers or order numbers
	RowTooLong     = "row-too-long"     // a row of more than 16 MiB without a line's end
	TooManyColumns = "too-many-columns" // a row of more than 4096 fields among the first ones
)

// FileCodes lists the codes of FileError.
func FileCodes() []string {
	return []string{
		FileEmpty, FileBinary, FileXLSX, FileXLS, FileODS, FileNumbers, FileZip, FileGzip, FilePDF, FileHTML,
		NoColumns, NotOrders, NoRows, FileTooLarge, RowTooLong, TooManyColumns,
	}
}

// Error is the code: sentences are the catalogue's.
func (e *FileError) Error() string { return e.Code }
