package site

import "slices"

// plays are the guide's pages on what to do, in the playbook's order: first what comes before everything, then by the
// customer's way with the shop.
var plays = []string{
	"decide-before", "know-the-loyal",
	"welcome", "communication-calendar", "customer-mail", "sms-campaigns", "win-back",
	"loyalty-programme", "exclusive-access",
	"service-first", "apologise", "ask-feedback",
	"trust", "delivery-and-returns", "useful-content", "be-unique",
}

// concepts are the guide's pages on what one has to understand.
var concepts = []string{
	"retention-and-loyalty", "bonds", "who-counts", "which-period", "contractual", "new-won-back-lost",
	"winning-and-keeping", "export-orders",
}

// The guide's pages of their own kind.
const (
	Claims   = "claims"   // what sources say, checked
	Glossary = "glossary" // the terms in all languages
)

// Plays lists the ids of the guide's plays.
func Plays() []string { return slices.Clone(plays) }

// Concepts lists the ids of the guide's concepts.
func Concepts() []string { return slices.Clone(concepts) }

// Articles lists the ids of the guide's pages, in the guide's order.
func Articles() []string { return slices.Concat(plays, concepts, []string{Claims, Glossary}) }
