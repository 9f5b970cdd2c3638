package metric

import (
	"maps"
	"slices"
)

// SourceID names a publication.
type SourceID string

// Source is where a figure comes from. Its name is a message.
type Source struct {
	ID      SourceID
	Year    int    // 0: the article does not state it
	Article string // the article that cites it
}

const (
	articleA = "000_bc506f51a4491c11.txt"
	articleB = "001_f50b92248a04cece.txt"
	articleC = "002_05b1f694d2a0a856.txt"
	articleD = "003_418596d9bc0ec22f.txt"
	articleE = "004_73aa172d1bdb5e03.txt"
)

var sources = []Source{
	{"statista", 2020, articleB},
	{"omniconvert", 0, articleD},
	{"bain", 2000, articleB},
	{"accenture", 0, articleB},
	{"aberdeen", 0, articleB},
	{"gemius", 0, articleB},
	{"temkin", 0, articleA},
	{"guide-pl", 2023, articleB},
	{"guide-sr", 0, articleC},
	{"guide-ro", 2023, articleD},
	{"guide-el", 0, articleE},
}

// SourceByID returns a declared source; an unknown id is a programmer's error.
func SourceByID(id SourceID) Source {
	for _, s := range sources {
		if s.ID == id {
			return s
		}
	}
	panic("source not declared: " + string(id))
}

// Sources lists every declared source.
func Sources() []Source { return slices.Clone(sources) }

// Benchmark is a value to compare with, as a claim of its source and not a law.
type Benchmark struct {
	ID     string
	Value  float64
	Source SourceID
}

var retentionByIndustry = []Benchmark{
	{"e-commerce", .30, "omniconvert"},
	{"retail", .63, "statista"},
	{"banking", .75, "statista"},
	{"telecommunications", .78, "statista"},
	{"it", .81, "statista"},
	{"insurance", .83, "statista"},
	{"professional-services", .84, "statista"},
	{"media", .84, "statista"},
}

// complement turns benchmarks of a rate into those of its opposite: a retention of 63 % is a churn of 37 %.
func complement(bs []Benchmark) []Benchmark {
	out := make([]Benchmark, len(bs))
	for i, b := range bs {
		b.Value = 1 - b.Value
		out[i] = b
	}
	return out
}

// ClaimID names a statement that a source makes.
type ClaimID string

// claims says who makes each.
var claims = map[ClaimID]SourceID{
	"retention-profit":    "bain",
	"keeping-is-cheaper":  "guide-ro",
	"keeping-five-times":  "guide-sr",
	"loyal-worth-ten":     "guide-el",
	"personalisation":     "accenture",
	"sms-opened":          "guide-pl",
	"emotional-words":     "guide-pl",
	"bad-on-phone":        "guide-pl",
	"consistent-channels": "aberdeen",
	"parcel-lockers":      "gemius",
	"loyal-buy-and-tell":  "temkin",
}

// Source returns who makes the claim; an unknown one is a programmer's error.
func (c ClaimID) Source() Source { return SourceByID(claims[c]) }

// Claims lists every declared claim, in the order of their names.
func Claims() []ClaimID { return slices.Sorted(maps.Keys(claims)) }

// TrapID names a mistake that readers arrive with, explained on the page.
type TrapID string

// AdviceID names something a shop can do.
type AdviceID string
