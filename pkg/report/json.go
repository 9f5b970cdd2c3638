package report

import (
	"io"

	"keeprate/pkg/order"
)

// Source is the file that a report is made of, as its reader understood it.
type Source struct {
	Name       string
	Understood order.Understood
	Counts     order.Counts
	Problems   []order.Problem
}

// WriteJSON writes the whole report in the format "keeprate-report", version 1. Numbers are unrounded: the shortest
// decimal that reads back as the same number.
func (r *Report) WriteJSON(w io.Writer, src Source) error {
	j := document{noAmounts: r.NoAmounts}
	j.open('{')
	j.key("format").text("keeprate-report")
	j.key("version").count(1)
	j.file(src)
	j.mapping(src.Understood)
	j.counts(src, r.Counts)
	j.currency(r)
	j.period(r)
	j.key("figures").figures(r.Figures)
	j.key("overall").figures(r.Overall)
	j.trend(r)
	j.rfm(r)
	j.cohorts(r)
	j.curve(r)
	j.change(&r.Change)
	j.loss(r)
	j.mix(r)
	j.key("year").figures(r.Year)
	j.lapse(r)
	j.behaviour(r)
	j.clv(r)
	j.problems(src.Problems)
	j.close('}')
	_, err := w.Write(append(j.out, '\n'))
	return err
}

func (j *document) file(src Source) {
	u := src.Understood
	j.key("file").open('{')
	j.key("name").text(src.Name)
	j.key("bytes").count(int(src.Counts.Bytes))
	j.key("rows").count(src.Counts.Rows)
	j.key("encoding").text(u.Encoding)
	j.key("delimiter").char(u.Delimiter)
	if u.Columns.Date >= 0 {
		j.key("dateOrder").text(string(u.DateOrder))
	}
	j.key("decimal").char(u.Decimal)
	j.key("platform").text(u.Platform)
	j.close('}')
}

// mapping names the column of each role that has one.
func (j *document) mapping(u order.Understood) {
	j.key("mapping").open('{')
	for _, role := range []struct {
		name   string
		column int
	}{
		{"date", u.Columns.Date}, {"customer", u.Columns.Customer}, {"amount", u.Columns.Amount},
		{"order", u.Columns.Order}, {"status", u.Columns.Status}, {"refund", u.Columns.Refund},
		{"currency", u.Columns.Currency}, {"cancelled", u.Columns.Cancelled},
		{"quantity", u.Columns.Quantity}, {"price", u.Columns.Price},
	} {
		if role.column >= 0 && role.column < len(u.Header) {
			name := u.Header[role.column]
			if role.name == "amount" {
				for _, part := range u.AmountParts {
					name += " + " + u.Header[part]
				}
			}
			j.key(role.name).text(name)
		}
	}
	j.close('}')
}

func (j *document) counts(src Source, c Counts) {
	j.key("counts").open('{')
	j.key("rows").count(src.Counts.Rows)
	j.key("orders").count(c.Orders)
	j.key("customers").count(c.Customers)
	j.key("excludedOrders").count(c.ExcludedOrders + c.OtherCurrency)
	j.key("skippedRows").count(src.Counts.Skipped)
	j.close('}')
}

// currency is that of every amount: as ISO code or as the file writes it, null where it names none.
func (j *document) currency(r *Report) {
	j.key("currency")
	if r.Currency == "" {
		j.null()
		return
	}
	j.text(r.Currency)
}

func (j *document) period(r *Report) {
	j.key("period")
	if r.Counts.Orders == 0 || r.NoDates {
		j.null()
		return
	}
	p := r.Period
	j.open('{')
	j.key("start").date(p.Start)
	j.key("end").date(p.End)
	j.key("previousStart").previous(p, p.PreviousStart)
	j.key("previousEnd").previous(p, p.PreviousEnd)
	j.key("lapseDays")
	if p.LapseDays > 0 {
		j.count(int(p.LapseDays))
	} else {
		j.null()
	}
	j.close('}')
}

// previous writes a day of the period before: null where there is none.
func (j *document) previous(p Period, day int32) {
	if p.Reversed() {
		j.null()
		return
	}
	j.date(day)
}

func (j *document) figures(fs Figures) {
	j.open('{')
	for _, f := range fs {
		j.key(f.ID).number(f.Value)
	}
	j.close('}')
}

func (j *document) trend(r *Report) {
	j.key("trend").open('[')
	for _, p := range r.Trend {
		j.open('{')
		j.key("start").date(p.Start)
		j.key("end").date(p.End)
		j.key("partial").yes(p.Partial)
		j.key("figures").figures(p.Figures)
		j.close('}')
	}
	j.close(']')
}

func (j *document) rfm(r *Report) {
	j.key("rfm")
	if r.NoDates {
		j.null()
		return
	}
	j.open('{')
	if r.RFM.All.Customers > 0 {
		j.key("asOf").date(r.RFM.AsOf)
	}
	j.key("rule").text(r.RFM.Rule.String())
	j.key("cuts").open('{')
	j.key("recency").numbers(r.RFM.Cuts.Recency)
	j.key("frequency").numbers(r.RFM.Cuts.Frequency)
	if !r.NoAmounts {
		j.key("monetary").numbers(r.RFM.Cuts.Monetary)
	}
	j.close('}')
	j.key("segments").open('[')
	for _, s := range r.RFM.Segments {
		j.open('{')
		j.key("id").text(s.ID)
		j.totals(s.Total)
		j.close('}')
	}
	j.close(']')
	j.total("all", r.RFM.All)
	j.grid(&r.RFM)
	j.fields("frequencyLevels oneOrder", int64(r.RFM.FrequencyLevels), int64(r.RFM.OneOrder))
	j.close('}')
}

func (j *document) cohorts(r *Report) {
	j.key("cohorts").open('[')
	for _, c := range r.Cohorts {
		j.open('{')
		j.key("cohort").text(c.Label)
		j.key("customers").count(c.Customers)
		j.key("active").open('[')
		for _, n := range c.Active {
			j.count(n)
		}
		j.close(']')
		if !r.NoAmounts {
			j.key("revenue").open('[')
			for _, sum := range c.Revenue {
				j.money(sum)
			}
			j.close(']')
		}
		j.close('}')
	}
	j.close(']')
}

func (j *document) problems(problems []order.Problem) {
	j.key("problems").open('[')
	for _, p := range problems {
		j.open('{')
		j.key("line").count(p.Line)
		j.key("code").text(p.Code)
		j.key("column").text(p.Column)
		j.key("text").text(p.Text)
		j.close('}')
	}
	j.close(']')
}
