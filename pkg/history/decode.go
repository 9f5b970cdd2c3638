package history

import (
	"bytes"

	"keeprate/pkg/customer/civil"
	"keeprate/pkg/report"
)

// What Decode takes at most.
const (
	maxBytes   = 4 << 20
	maxText    = 200 // characters of a shop's name or a currency, the rest is cut off
	maxID      = 64  // bytes of a figure's id
	maxFigures = 200 // of a snapshot
)

// Error says why a text is no history. Its text is the stem of a message.
type Error string

// The errors.
const (
	NotJSON  Error = "history-not-json" // no JSON, or cut short
	Foreign  Error = "history-foreign"  // JSON, and something else: a report, another program's file
	TooNew   Error = "history-too-new"  // of a version to come
	TooLarge Error = "history-too-large"
)

// Errors lists the errors, for the messages they need.
func Errors() []Error { return []Error{NotJSON, Foreign, TooNew, TooLarge} }

func (e Error) Error() string { return string(e) }

// Decode reads a history, as Encode writes it or as a person or another program has changed it. It takes no notice of
// keys it does not know, and of figures that are no numbers. skipped is how many snapshots it could not use, for want of
// a date or for a period that ends before it begins. The error is an Error.
func Decode(text []byte) (h History, skipped int, err error) {
	if len(text) > maxBytes {
		return History{}, 0, TooLarge
	}
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	// Once through all of it for the head, which may come last, and to know that it is whole before any is used.
	r := reader{text: text}
	name, number := "", 0.
	isObject := r.object(func(key string) {
		switch key {
		case "format":
			name, _ = r.stringValue()
		case "version":
			number, _ = r.number()
		default:
			r.skip()
		}
	})
	switch r.end(); {
	case r.broken:
		return History{}, 0, NotJSON
	case !isObject || name != format || number < 1:
		return History{}, 0, Foreign
	case number > version:
		return History{}, 0, TooNew
	}
	r = reader{text: text}
	r.object(func(key string) {
		if key != "snapshots" {
			r.skip()
			return
		}
		r.array(func() {
			if s, ok := r.snapshot(); ok {
				h.add(s, false)
			} else {
				skipped++
			}
		})
	})
	return h, skipped, nil
}

// snapshot reads one; false where it lacks a date or its period ends before it begins.
func (r *reader) snapshot() (s Snapshot, ok bool) {
	var saved, start, end bool
	r.object(func(key string) {
		switch key {
		case "shop":
			s.Shop = r.name()
		case "saved":
			s.Saved, saved = r.date()
		case "start":
			s.Start, start = r.date()
		case "end":
			s.End, end = r.date()
		case "lapseDays":
			if days, ok := r.number(); ok && days >= 1 && days <= 1e6 {
				s.LapseDays = int32(days)
			}
		case "currency":
			s.Currency = r.name()
		case "figures":
			s.Figures = r.figures()
		default:
			r.skip()
		}
	})
	return s, saved && start && end && s.Start <= s.End
}

func (r *reader) figures() (list report.Figures) {
	r.object(func(id string) {
		x, ok := r.number()
		if ok && id != "" && len(id) <= maxID && len(list) < maxFigures {
			list = append(list, report.Figure{ID: id, Value: x})
		}
	})
	return list
}

// name reads a text of some length.
func (r *reader) name() string {
	text, _ := r.stringValue()
	n := 0
	for i := range text {
		if n == maxText {
			return text[:i]
		}
		n++
	}
	return text
}

// date reads a day written as 2026-11-22.
func (r *reader) date() (day int32, ok bool) {
	text, _ := r.stringValue()
	if len(text) != len("2026-11-22") {
		return 0, false
	}
	part := func(from, to int) (n int) {
		for _, c := range []byte(text[from:to]) {
			n = n*10 + int(c-'0')
		}
		return n
	}
	day = civil.Day(part(0, 4), part(5, 7), part(8, 10))
	return day, string(civil.AppendISO(nil, day)) == text // no letter, no 31st of June
}
