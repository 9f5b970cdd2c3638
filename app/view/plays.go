package view

import (
	"github.com/maxence-charriere/go-app/v9/pkg/app"

	"keeprate/pkg/locale"
	"keeprate/pkg/metric"
	"keeprate/pkg/site"
)

// playOf is the page of the guide that tells how to follow a piece of advice. One play gathers several.
var playOf = map[metric.AdviceID]string{
	"decide-before":          "decide-before",
	"know-the-loyal":         "know-the-loyal",
	"welcome":                "welcome",
	"communication-calendar": "communication-calendar",
	"customer-mail":          "customer-mail",
	"personal-experience":    "customer-mail",
	"sms-campaigns":          "sms-campaigns",
	"win-back":               "win-back",
	"loyalty-programme":      "loyalty-programme",
	"better-prices":          "loyalty-programme",
	"partner-offers":         "loyalty-programme",
	"exclusive-access":       "exclusive-access",
	"service-first":          "service-first",
	"one-voice":              "service-first",
	"priority-contact":       "service-first",
	"apologise":              "apologise",
	"ask-feedback":           "ask-feedback",
	"trust":                  "trust",
	"reputation":             "trust",
	"delivery-and-returns":   "delivery-and-returns",
	"useful-content":         "useful-content",
	"social-media":           "useful-content",
	"be-unique":              "be-unique",
}

// playFor is the first play for the customers of a segment.
var playFor = map[string]string{
	"champions":          "exclusive-access",
	"loyal":              "loyalty-programme",
	"potential-loyalist": "customer-mail",
	"new":                "welcome",
	"promising":          "ask-feedback",
	"need-attention":     "communication-calendar",
	"about-to-sleep":     "win-back",
	"at-risk":            "win-back",
	"cannot-lose":        "apologise",
	"hibernating":        "win-back",
	"lost":               "win-back",
}

// playAfter is the play that a finding of the report calls for, by the message that says what to do.
var playAfter = map[string]string{
	"report.behaviour.mix.do":       "welcome",
	"report.behaviour.second.do":    "welcome",
	"report.behaviour.gaps.do":      "communication-calendar",
	"report.behaviour.by-orders.do": "loyalty-programme",
	"report.behaviour.top.do":       "service-first",
	"report.behaviour.values.do":    "loyalty-programme",
}

// playLink leads from a piece of advice to the play. about names the advice for those who hear links without what stands
// around them.
func playLink(w *locale.Words, play, about string) app.UI {
	return app.A().Class("how").Href(href(articlePage(w, play))).Body(
		app.Text(w.T("guide.how")), app.Span().Class("sr").Text(": "+about))
}

// playTag is playLink as HTML.
func playTag(w *locale.Words, play, about string) string {
	return tag("a", class("how")+attribute("href", href(site.Page{Kind: site.Article, Lang: w.Lang(), Article: play})),
		escape(w.T("guide.how")), tag("span", class("sr"), escape(": "+about)))
}
