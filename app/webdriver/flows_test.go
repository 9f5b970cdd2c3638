//go:build browsers

package webdriver

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"
)

// shop has four customers in 2023, two of whom buy again in 2024; one row can't be read.
const shop = `Order number,Order date,Status,E-mail,Total,Currency
1,2023-01-15,completed,ana@example.com,10.00,EUR
2,2023-02-15,completed,bob@example.com,20.00,EUR
3,2023-03-15,completed,carl@example.com,30.00,EUR
4,2023-12-15,completed,dora@example.com,40.00,EUR
5,2024-01-20,completed,ana@example.com,50.00,EUR
6,2024-05-20,completed,bob@example.com,60.50,EUR
7,soon,completed,eva@example.com,80.00,EUR
8,2024-12-20,completed,eva@example.com,90.00,EUR
`

// flows are what people do, from an empty page to the end.
var flows = []struct {
	name string
	take func(p page, site string)
}{
	{"type", func(p page, site string) {
		p.open(site + "/pl/crr/")
		p.enter("start", "1 000")
		p.enter("end", "900")
		p.enter("new", "400")
		p.figureIs("crr", .5)
		p.wait(`location.hash === '#start=1000&end=900&new=400'`)
		p.enter("start", "abc")
		p.wait(`document.querySelector('#start-problem[role=alert]').dataset.problem === 'not-a-number' && !document.querySelector('data[data-figure=crr]')`)
	}},
	{"switch the language", func(p page, site string) {
		p.open(site + "/pl/crr/#start=100&end=90&new=40")
		p.click(".lang summary")
		p.click(`.lang a[hreflang="el"]`)
		p.wait(`location.pathname === '/el/crr/' && document.documentElement.lang === 'el'`)
		p.figureIs("crr", .5)
		p.wait(`document.querySelector('[name=start]').value === '100'`)
	}},
	{"choose a file and take the report along", func(p page, site string) {
		p.open(site + "/en/orders/")
		p.keys(p.find("input[name=orders]"), ordersFile(p.t))
		p.wait(`document.querySelector('[data-report=ready]')`)
		p.figureIs("overall.orders", 7)
		p.wait(`!document.querySelector('[data-problem^="file-"]')`) // no browser takes it for a file that has changed
		p.run(`const e = document.querySelector('[name=period]'); e.value = 'calendar-year'; e.dispatchEvent(new Event('change', {bubbles: true}))`)
		p.figureIs("crr", .5)
		// What is saved is a file made in the page.
		p.run(`window.saved = {}; const make = window.URL.createObjectURL; window.URL.createObjectURL = (blob) => {
			blob.text().then((text) => { window.saved[blob.type.split(';')[0]] = text; }); return make.call(window.URL, blob); }`)
		p.click(`[data-action="export-json"]`)
		p.wait(`JSON.parse(window.saved['application/json']).figures.crr === 0.5`)
		p.click(`[data-action="export-customers"]`)
		p.wait(`window.saved['text/csv'].includes('ana@example.com')`)
	}},
	{"read a file that has changed", func(p page, site string) {
		file := ordersFile(p.t)
		chosen := time.Now().Add(-time.Hour) // some browsers tell times apart by the second, Firefox not at all
		if err := os.Chtimes(file, chosen, chosen); err != nil {
			p.t.Fatal(err)
		}
		p.open(site + "/en/orders/")
		p.keys(p.find("input[name=orders]"), file)
		p.wait(`document.querySelector('[data-report=ready]')`)
		if err := os.WriteFile(file, []byte(strings.ReplaceAll(shop, "ana@", "eva@")), 0o644); err != nil {
			p.t.Fatal(err)
		}
		p.run(`const e = document.querySelector('[name=column-customer]'); e.value = 'Status'; e.dispatchEvent(new Event('change', {bubbles: true}))`)
		p.wait(`document.querySelector('[data-problem=file-gone], [data-problem=file-changed]')`)
		p.run(`localStorage.clear()`) // the choice would hold for the next file with this header
	}},
	{"drop a file, and another one", func(p page, site string) {
		p.open(site + "/ro/churn/")
		drop := func(file string) {
			p.run(fmt.Sprintf(`const data = new DataTransfer(); data.items.add(new File([%s], 'dropped.csv'));
				for (const kind of ['dragover', 'drop']) document.querySelector('h1').dispatchEvent(new DragEvent(kind, {dataTransfer: data, bubbles: true, cancelable: true}))`, quoted(file)))
		}
		drop(shop)
		p.wait(`location.pathname === '/ro/orders/' && document.querySelector('[data-report=ready]')`)
		p.figureIs("overall.customers", 5)
		drop(shop + "11,2024-12-21,completed,new@example.com,10.00,EUR\n")
		p.figureIs("overall.customers", 6)
	}},
	{"frame a calculator", func(p page, site string) {
		blog := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
			fmt.Fprintf(w, `<!doctype html><html lang="sr"><body><h1>Блог</h1><keeprate-calculator metric="crr"></keeprate-calculator><script async src="%s/embed.js"></script></body></html>`, site)
		}))
		p.t.Cleanup(blog.Close)
		p.must(navigate, "", map[string]any{"url": blog.URL}, nil)
		p.wait(`document.querySelector('keeprate-calculator iframe').offsetHeight > 300`)
		frame := map[string]any{element: p.find("iframe")}
		p.must(switchFrame, "", map[string]any{"id": frame, "element": frame[element]}, nil)
		p.wait(`document.querySelector('[name=start]').value === '9.000'`)
		p.click("[name=start]")
		p.wait(`document.documentElement.dataset.app === 'ready'`)
		p.enter("start", "6.000")
		p.figureIs("crr", .5)
		p.wait(`innerHeight === Math.ceil(document.body.getBoundingClientRect().height)`)
		p.must(switchFrame, "", map[string]any{"id": nil}, nil)
	}},
}

func TestFlows(t *testing.T) {
	for _, b := range browsers {
		t.Run(b.name, func(t *testing.T) {
			s, err := b.start(t)
			if err != nil {
				t.Fatal(err)
			}
			defer s.close()
			site := httptest.NewServer(http.FileServer(http.Dir(dist(t))))
			t.Cleanup(site.Close)
			var agent string
			if err := s.do(execute, "", map[string]any{"script": "return navigator.userAgent", "args": []any{}}, &agent); err != nil {
				t.Fatal(err)
			}
			t.Log(agent)
			for _, f := range flows {
				t.Run(f.name, func(t *testing.T) { f.take(page{t, s}, site.URL) })
			}
			t.Run("offline", func(t *testing.T) { offline(page{t, s}) })
		})
	}
}

// offline: after one visit the site works with its server stopped, another page of it, too.
func offline(p page) {
	host := httptest.NewServer(http.FileServer(http.Dir(dist(p.t))))
	defer host.Close()
	p.open(host.URL + "/ro/orders/")
	p.wait(`navigator.serviceWorker.controller.state === 'activated'`)
	host.Close()
	p.open(host.URL + "/pl/churn/")
	p.enter("start", "100")
	p.enter("end", "90")
	p.enter("new", "40")
	p.figureIs("churn", .5)
	p.open(host.URL + "/el/orders/")
	p.keys(p.find("input[name=orders]"), ordersFile(p.t))
	p.wait(`document.querySelector('[data-report=ready]')`)
	p.figureIs("overall.orders", 7)
}

// ordersFile is the shop's file on the disk, as the file dialogue names it.
func ordersFile(t *testing.T) string {
	path := filepath.Join(t.TempDir(), "orders-"+strconv.Itoa(os.Getpid())+".csv")
	if err := os.WriteFile(path, []byte(shop), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// dist is the built site: KEEPRATE_DIST, or what make build has left.
func dist(t *testing.T) string {
	dir := os.Getenv("KEEPRATE_DIST")
	if dir == "" {
		dir = "../../dist"
	}
	if _, err := os.Stat(filepath.Join(dir, "index.html")); err != nil {
		t.Fatalf("there is no built site in %s: run make build first", dir)
	}
	return dir
}
