// Package history keeps the summary figures of reports, month after month, so that the next report can say what has
// changed. It holds figures and dates, and never an order or a customer.
//
// Where it is kept, the file to be taken along and the file brought back are one form: JSON, "keeprate-history" 1.
package history

import (
	"slices"

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
	if i, ok := slices.BinarySearchFunc(h.Snapshots, s, compare); ok {
		h.Snapshots = slices.Delete(h.Snapshots, i, i+1)
	}
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
	i, there := slices.BinarySearchFunc(h.Snapshots, s, compare)
	switch {
	case !there:
		h.Snapshots = slices.Insert(h.Snapshots, i, s)
	case latest || s.Saved > h.Snapshots[i].Saved:
		h.Snapshots[i] = s
	}
	h.Snapshots = h.Snapshots[max(0, len(h.Snapshots)-Most):]
}

// compare orders by the end of the period, its start and the shop, which are all that tells snapshots apart.
func compare(x, y Snapshot) int {
	switch {
	case x.End != y.End:
		return int(x.End) - int(y.End)
	case x.Start != y.Start:
		return int(x.Start) - int(y.Start)
	case x.Shop < y.Shop:
		return -1
	case x.Shop > y.Shop:
		return 1
	}
	return 0
}

// finite is the figures that are numbers, by id, each id once.
func finite(list report.Figures) report.Figures {
	var fs report.Figures
	for _, f := range list {
		if f.Value-f.Value != 0 { // not for what is no number, or infinite
			continue
		}
		i, there := slices.BinarySearchFunc(fs, f, func(x, y report.Figure) int {
			switch {
			case x.ID < y.ID:
				return -1
			case x.ID > y.ID:
				return 1
			}
			return 0
		})
		if !there {
			fs = slices.Insert(fs, i, f)
		}
	}
	return fs
}
