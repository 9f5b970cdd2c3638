package engine

import (
	"strconv"

	"keeprate/app/wire"
	"keeprate/pkg/customer/civil"
	"keeprate/pkg/report"
)

// A browser runs WebAssembly slowly at first, and compiles once more what turns out to run often: for a file of a
// million orders that took as long as the reading itself. Warming makes it do so while nobody waits.

// How much of it a browser wants, by measurement: further rows and reports gained nothing.
const (
	warmRows    = 48_000
	warmPiece   = 3000 // rows a step
	warmReports = 6
)

// Warming reads invented orders and makes reports of them, in steps of some milliseconds. The zero value is at its
// beginning.
type Warming struct {
	engine  *Engine
	rows    int
	reports int
}

// Step does a little more; false when all is done.
func (w *Warming) Step() (more bool) {
	switch {
	case w.engine == nil:
		w.engine = &Engine{}
		w.engine.Open(&wire.Open{}, []Part{{}})
		w.engine.Begin(0)
		w.feed([]byte("Order number,Order date,E-mail,Status,Total,Currency,Note\n"))
	case w.rows < warmRows:
		w.feed(appendInvented(nil, w.rows, warmPiece))
		w.rows += warmPiece
	case w.reports == 0:
		w.engine.End(0, "")
		w.engine.Close()
		w.reports++
	case w.reports < warmReports:
		m := wire.Change{Choices: w.engine.choices}
		m.Choices.Report.Anchor = w.engine.report.Counts.LastDay - int32(100*w.reports)
		m.Choices.Report.Period = report.Kind(w.reports % 4)
		w.engine.book = nil // build it once more
		w.engine.Change(&m)
		w.reports++
	default:
		w.engine = nil
		return false
	}
	return true
}

func (w *Warming) feed(rows []byte) {
	copy(w.engine.Buffer(len(rows)), rows)
	w.engine.Commit(len(rows))
}

// appendInvented appends rows of a shop's export from the number on. Days and customers follow no pattern, as in a real
// one.
func appendInvented(out []byte, from, rows int) []byte {
	for i := from; i < from+rows; i++ {
		chance := uint32(i) * 2654435761
		customer, day := chance>>8%uint32(1+i), int32(18000+chance%1400)
		out = strconv.AppendInt(out, int64(100_000+i), 10)
		out = civil.AppendISO(append(out, ','), day)
		out = strconv.AppendInt(append(out, " 10:15:00,customer"...), int64(customer), 10)
		out = strconv.AppendInt(append(out, "@example.com,completed,"...), int64(5+chance%300), 10)
		out = append(out, ".50,EUR,\"box, at the desk\"\n"...)
	}
	return out
}
