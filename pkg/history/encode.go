package history

import (
	"strconv"
	"unicode/utf8"

	"keeprate/pkg/customer/civil"
)

// The form's name and the version written.
const (
	format  = "keeprate-history"
	version = 1
)

// Encode writes the history. It is written by hand, because the client does without encoding/json.
//
//	{"format":"keeprate-history","version":1,"snapshots":[
//	{"shop":"orders.csv","saved":"2026-11-22","start":"2025-11-23","end":"2026-11-22","lapseDays":null,"currency":"PLN","figures":{"crr":0.38}}
//	]}
//
// Numbers are the shortest decimals that read back as the same; what is no finite number is left out.
func (h *History) Encode() []byte {
	out := []byte(`{"format":"` + format + `","version":` + strconv.Itoa(version) + `,"snapshots":[`)
	for i, s := range h.Snapshots {
		if i > 0 {
			out = append(out, ',')
		}
		out = s.append(append(out, '\n'))
	}
	return append(out, "\n]}\n"...)
}

func (s *Snapshot) append(out []byte) []byte {
	out = appendText(appendKey(out, `{"shop":`), s.Shop)
	out = appendDate(appendKey(out, `,"saved":`), s.Saved)
	out = appendDate(appendKey(out, `,"start":`), s.Start)
	out = appendDate(appendKey(out, `,"end":`), s.End)
	lapse := "null"
	if s.LapseDays > 0 {
		lapse = strconv.Itoa(int(s.LapseDays))
	}
	out = appendKey(appendKey(out, `,"lapseDays":`), lapse)
	out = appendText(appendKey(out, `,"currency":`), s.Currency)
	out = appendKey(out, `,"figures":`)
	sign := byte('{')
	for _, f := range finite(s.Figures) {
		out = appendKey(appendText(append(out, sign), f.ID), ":")
		out = strconv.AppendFloat(out, f.Value, 'g', -1, 64)
		sign = ','
	}
	if sign == '{' {
		out = append(out, sign)
	}
	return appendKey(out, "}}")
}

// appendKey appends what is of JSON itself.
func appendKey(out []byte, key string) []byte { return append(out, key...) }

func appendDate(out []byte, day int32) []byte {
	return append(civil.AppendISO(append(out, '"'), day), '"')
}

func appendText(out []byte, text string) []byte {
	const hex = "0123456789abcdef"
	out = append(out, '"')
	for _, r := range text { // an invalid byte is read, and so written, as U+FFFD
		switch {
		case r == '"' || r == '\\':
			out = append(out, '\\', byte(r))
		case r < ' ':
			out = append(out, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			out = utf8.AppendRune(out, r)
		}
	}
	return append(out, '"')
}
