//go:build browsers

package webdriver

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"
)

// element is the key by which WebDriver names an element: the standard's own constant.
const element = "element-6066-11e4-a52e-4f735466cecf"

// command is what a test asks of a browser, with its name in both dialects: HTTP as the standard has it, and Marionette,
// which Firefox speaks itself.
type command struct{ method, path, marionette string }

var (
	navigate    = command{"POST", "/url", "WebDriver:Navigate"}
	execute     = command{"POST", "/execute/sync", "WebDriver:ExecuteScript"}
	find        = command{"POST", "/element", "WebDriver:FindElement"}
	clickOn     = command{"POST", "/element/{id}/click", "WebDriver:ElementClick"}
	clear       = command{"POST", "/element/{id}/clear", "WebDriver:ElementClear"}
	sendKeys    = command{"POST", "/element/{id}/value", "WebDriver:ElementSendKeys"}
	switchFrame = command{"POST", "/frame", "WebDriver:SwitchToFrame"}
)

// session is a running browser with one window.
type session interface {
	// do carries a command out; id is the element that it is about, if any. The answer's value is written to out.
	do(c command, id string, arguments map[string]any, out any) error
	close()
}

// patience is how long a page may take on a busy machine; no test asserts a time.
const patience = 90 * time.Second

// page drives a session and fails the test where the browser can't follow.
type page struct {
	t *testing.T
	session
}

func (p page) must(c command, id string, arguments map[string]any, out any) {
	p.t.Helper()
	if err := p.do(c, id, arguments, out); err != nil {
		p.t.Fatalf("%s: %v", c.path, err)
	}
}

// open loads an address and waits until the client answers.
func (p page) open(address string) {
	p.t.Helper()
	p.must(navigate, "", map[string]any{"url": address}, nil)
	p.wait(`document.documentElement.dataset.app === 'ready'`)
}

// run runs a script in the page.
func (p page) run(script string) {
	p.t.Helper()
	p.must(execute, "", map[string]any{"script": script, "args": []any{}}, nil)
}

// wait waits until an expression is true. While it throws, it is not.
func (p page) wait(expression string) {
	p.t.Helper()
	var last error
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		var ok bool
		last = p.do(execute, "", map[string]any{"script": "try { return !!(" + expression + ") } catch { return false }", "args": []any{}}, &ok)
		if ok {
			return
		}
	}
	var shown string
	_ = p.do(execute, "", map[string]any{"script": "return location.href + ' ' + (document.querySelector('main') || document.body).innerText.slice(0, 600)", "args": []any{}}, &shown)
	p.t.Fatalf("never true: %s (%v)\n%s", expression, last, shown)
}

// find is the first element that a selector fits.
func (p page) find(selector string) string {
	p.t.Helper()
	var found map[string]string
	p.must(find, "", map[string]any{"using": "css selector", "value": selector}, &found)
	return found[element]
}

func (p page) click(selector string) {
	p.t.Helper()
	p.must(clickOn, p.find(selector), map[string]any{}, nil)
}

// enter types into a field in place of what is there.
func (p page) enter(name, text string) {
	p.t.Helper()
	id := p.find("[name=" + name + "]")
	p.must(clear, id, map[string]any{}, nil)
	p.keys(id, text)
}

func (p page) keys(id, text string) {
	p.t.Helper()
	p.must(sendKeys, id, map[string]any{"text": text}, nil)
}

// figureIs waits until a figure has a value to a relative precision of a millionth.
func (p page) figureIs(id string, want float64) {
	p.t.Helper()
	p.wait(fmt.Sprintf(`Math.abs(Number(document.querySelector('data[data-figure="%s"]').value) - %v) <= 1e-6 * Math.max(1, Math.abs(%[2]v))`, id, want))
}

// quoted is a text as JavaScript writes it.
func quoted(text string) string {
	b, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return string(b)
}
