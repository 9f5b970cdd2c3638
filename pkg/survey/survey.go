// Package survey reads the export of a customer survey, whatever tool wrote it:
// it finds the column in which customers say from 0 to 10 how likely they are to
// recommend the shop, and counts the answers, in all and by calendar month. The
// score and its interval are package metric's.
package survey

import (
	"keeprate/pkg/order"
	"keeprate/pkg/order/parse"
)

// Options are the person's choices; the zero value guesses everything. What is
// set is taken as it stands and never overruled.
type Options struct {
	Lang  string // language of the page, "pl" …; decides D/M against M/D where the file leaves it open
	Today int32  // days since 1970-01-01; later dates are a problem. 0: not checked

	Encoding  string          // one of dsv.Encodings(); "": guess
	Delimiter byte            // ',' ';' '\t' '|'; 0: guess
	DateOrder parse.DateOrder // "": guess

	ScoreColumn order.Choice
	DateColumn  order.Choice
}

// Survey is what a file says, and what was made of it: shown to the person, who
// may correct it through Options. Rows = Used + Blank + Skipped; the answers add
// up to Used, and so do those of the months and Undated where there is a date.
type Survey struct {
	Encoding  string // one of dsv.Encodings()
	Delimiter byte
	Header    []string   // the column names as written; "" where blank, and where the file has no header
	Samples   [][]string // the cells of the first rows, as many per row as Header has; at most 5 rows
	Platform  string     // "surveymonkey", "typeform", "google-forms"; "" if none was recognised

	Score  int   // column of the answers, of eleven columns of options the first; -1 none
	Scores []int // every column whose cells could be answers, the likeliest first
	Date   int   // column of the dates, -1 none

	DateOrder parse.DateOrder // "" without dates
	DateOpen  bool            // no date in the file decides between DMY and MDY

	Answers [11]int // how many gave 0 … 10
	Months  []Month // every month from the first answer's to the last one's; nil without dates
	Undated int     // answers without a date that could be read, where there is a column of dates
	Scale   int     // highest answer that was offered: 10, or 5 or 7 where the answers plainly end there

	Rows     int // below the header; blank lines are none
	Used     int
	Blank    int // no answer was given
	Skipped  int // the answer could not be used
	Problems []Problem
	Counts   []order.CodeCount // every problem, also those beyond the listed ones; most first
}

// Month is the answers of one calendar month.
type Month struct {
	Year, Month int // month from 1
	Answers     [11]int
}

// Problem is an answer that was not used, or the date of one that was, and why.
type Problem = order.Problem

// The problems of an answer. Its date may have those that package order gives a
// date; the answer counts all the same.
const (
	AnswerUnreadable = "answer-unreadable"
	AnswerOutOfRange = "answer-out-of-range" // a number, but none from 0 to 10
)

// Codes lists the problems that a survey can have.
func Codes() []string {
	return []string{AnswerUnreadable, AnswerOutOfRange, order.DateUnreadable, order.DateFuture, order.DateBefore1990}
}

// The tools that are recognised by their columns.
const (
	SurveyMonkey = "surveymonkey"
	Typeform     = "typeform"
	GoogleForms  = "google-forms"
)

// Promoters is how many answered 9 or 10.
func (s *Survey) Promoters() int { return sum(s.Answers[9:]) }

// Passives is how many answered 7 or 8.
func (s *Survey) Passives() int { return sum(s.Answers[7:9]) }

// Detractors is how many answered 0 to 6.
func (s *Survey) Detractors() int { return sum(s.Answers[:7]) }

func sum(answers []int) int {
	n := 0
	for _, a := range answers {
		n += a
	}
	return n
}
