//go:build !js

package main

import (
	"strings"
	"testing"
)

func TestElementsBecomeOne(t *testing.T) {
	const source = `package app

// HTMLA is a link.
type HTMLA interface {
	UI
	ID(format string, v ...any) HTMLA
}

func A() HTMLA {
	e := &htmlA{
		htmlElement: htmlElement{
			tag: "a",
		},
	}
	return e
}

type htmlA struct {
	htmlElement
}

func (e *htmlA) ID(format string, v ...any) HTMLA {
	e.setAttr("id", FormatString(format, v...))
	return e
}

type HTMLB interface {
	UI
}

func (e *htmlB) ID(format string, v ...any) HTMLB {
	e.setAttr("id", FormatString(format, v...))
	return e
}

type HTMLTextarea interface {
	Text(v any) HTMLTextarea
}

func (e *htmlTextarea) Text(v any) HTMLTextarea {
	e.setAttr("value", v)
	return e
}
`
	got, err := oneElement([]byte(source))
	if err != nil {
		t.Fatal(err)
	}
	text := strings.Join(strings.Fields(string(got)), " ")
	for _, want := range []string{
		"type HTMLA = *htmlElement", "type HTMLB = *htmlElement", "func A() HTMLA {", `e := &htmlElement{`,
		"func (e *htmlElement) ID(format string, v ...any) *htmlElement {", "type HTMLTextarea interface {",
		"func (e *htmlTextarea) Text(v any) HTMLTextarea {",
	} {
		if strings.Count(text, want) != 1 {
			t.Errorf("%q stands there %d times, in\n%s", want, strings.Count(text, want), got)
		}
	}
	if strings.Contains(text, "htmlB) ID") || strings.Contains(text, "htmlA) ID") {
		t.Errorf("a copy is left: %s", got)
	}
	if _, err := oneElement([]byte("no Go")); err == nil {
		t.Error("what isn't Go is taken")
	}
}
