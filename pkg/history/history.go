// Package history keeps the summary figures of reports, month after month, so that the next report can say what has
// changed. It holds figures and dates, and never an order or a customer.
//
// Where it is kept, the file to be taken along and the file brought back are one form: JSON, "keeprate-history" 1.
package history

import (
	"strings"

	"keeprate/pkg/report"
)

// Most is how many snapshots are kept: ten years of months. The ones whose periods ended first make room.
const Most = 120

// Snapshot is the summary of one report.
type Snapshot struct {
	Shop       string // what the owner calls it, or the file's name: it tells shops apart
	Saved      int32  // the day it was kept
	Start, End int32  // the period
	LapseDays  int32  // 0: none
	Currency   string
	Figures    report.Figures // finite ones, by id
}

// History is snapshots, one of a shop and period, by the end of the period, its start and the shop. The zero value has
// none.
type History struct{ Snapshots []Snapshot }

// Add keeps a snapshot, in place of the one of the same shop and period.
func (h *History) Add(s Snapshot) { h.add(s, true) }

// Merge takes over the snapshots of another history, as one that was brought back from a file. Of two of the same shop
// and period the one that was saved later stays, and of one day the one that is here.
func (h *History) Merge(other History) {
	for _, s := range other.Snapshots {
		h.add(s, false)
	}
}

// Remove takes out the snapshot of the same shop and period, if there is one.
func (h *History) Remove(s Snapshot) {
	var others []Snapshot
	for _, x := range h.Snapshots {
		if compare(x, s) != 0 {
			others = append(others, x)
		}
	}
	h.Snapshots = others
}

// Erase takes out all.
func (h *History) Erase() { h.Snapshots = nil }

// Of lists the snapshots of a shop, by the end of the period.
func (h *History) Of(shop string) []Snapshot {
	var list []Snapshot
	for _, s := range h.Snapshots {
		if s.Shop == shop {
			list = append(list, s)
		}
	}
	return list
}

// add puts a snapshot in its place, unless there is one that is to stay. latest: this one was saved after all others.
func (h *History) add(s Snapshot, latest bool) {
	s.Figures = finite(s.Figures)
	i := 0
	for i < len(h.Snapshots) && compare(h.Snapshots[i], s) < 0 {
		i++
	}
	rest := h.Snapshots[i:]
	if len(rest) > 0 && compare(rest[0], s) == 0 {
		if !latest && s.Saved <= rest[0].Saved {
			return
		}
		rest = rest[1:]
	}
	// Room of its own, so that a copy of the history stays what it was.
	list := make([]Snapshot, 0, len(h.Snapshots)+1)
	list = append(append(append(list, h.Snapshots[:i]...), s), rest...)
	h.Snapshots = list[max(0, len(list)-Most):]
}

// compare orders by the end of the period, its start and the shop, which are all that tells snapshots apart.
func compare(x, y Snapshot) int {
	if x.End != y.End {
		return int(x.End) - int(y.End)
	}
	if x.Start != y.Start {
		return int(x.Start) - int(y.Start)
	}
	return strings.Compare(x.Shop, y.Shop)
}

// finite is the figures that are numbers, by id, each id once.
func finite(list report.Figures) report.Figures {
	var fs report.Figures
	for _, f := range list {
		_, there := fs.Get(f.ID)
		if there || f.Value-f.Value != 0 { // not for what is no number, or infinite
			continue
		}
		i := len(fs)
		for fs = append(fs, f); i > 0 && fs[i-1].ID > f.ID; i-- {
			fs[i], fs[i-1] = fs[i-1], f
		}
	}
	return fs
}
