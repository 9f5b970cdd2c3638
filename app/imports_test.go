//go:build !js

package main

import (
	"slices"
	"strings"
	"testing"
)

// layers are the rooms of the house from the ground up. A package imports only
// packages of lower layers.
var layers = [][]string{
	{"pkg/formula", "pkg/dsv", "pkg/locale", "pkg/customer/civil", "pkg/order/fold", "pkg/order/parse/forms"},
	{"pkg/order/parse"},
	{"pkg/order/role", "pkg/order/status"},
	{"pkg/metric", "pkg/order", "pkg/archive", "pkg/sample", "pkg/whatif"},
	{"pkg/survey", "pkg/site", "pkg/metric/shown", "pkg/customer", "pkg/customer/reference"},
	{"pkg/rfm", "pkg/cohort", "pkg/clv"},
	{"pkg/report", "pkg/guide"},
	{"app/wire", "pkg/history", "app/view/chart", "app/view/breath", "app/card"},
	{"app/view", "app/worker/engine"},
	{"app/worker"},
	{"app"},
	{"app/browser", "app/screenshots", "app/webdriver"},
}

// tooHeavy is what the orders engine reaches by no way, with the reason: it
// knows no screen and no language, and stays small.
var tooHeavy = map[string]string{
	"net/http":              "3 MB, and nothing is sent anywhere",
	"fmt":                   "123 KB of the worker after brotli; strconv does",
	"encoding/json":         "reflection; the codec in wire does",
	"regexp":                "slower than a loop over bytes",
	"text/template":         "keeps every method of every type alive",
	"keeprate/pkg/locale":   "words belong to the page",
	"keeprate/app/view":     "the worker has no DOM",
	goApp + "/pkg/app":      "the worker has no DOM",
	"golang.org/x/text":     "the engine reads bytes, it knows no language",
	"github.com/nicksnyder": "the engine reads bytes, it knows no language",
}

// owners are packages that one room alone imports; the others ask that room.
var owners = map[string][]string{
	"golang.org/x/text":        {"pkg/locale"},
	"github.com/nicksnyder":    {"pkg/locale"},
	"syscall/js":               {"pkg/locale", "app/view", "app/view/breath", "app/worker", "app"},
	"golang.org/x/image":       {"app/card"},
	"github.com/go-fonts":      {"app/card"},
	"github.com/yuin/goldmark": {"pkg/guide"},
	"go.yaml.in/yaml":          {"pkg/guide"},
	goApp:                      {"app/view", "app"},
}

// ours lists our packages, as they are built for a system, with what each imports.
func ours(t *testing.T, system ...string) map[string][]string {
	t.Helper()
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	args := append(slices.Clone(system), "go", "list", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...")
	list, err := output(root, "env", args...)
	if err != nil {
		t.Fatal(err)
	}
	packages := map[string][]string{}
	for line := range strings.Lines(list) {
		fields := strings.Fields(line)
		packages[room(fields[0])] = fields[1:]
	}
	return packages
}

// room is a package's path inside the repository.
func room(path string) string { return strings.TrimPrefix(path, "keeprate/") }

func under(path, parent string) bool { return path == parent || strings.HasPrefix(path, parent+"/") }

var systems = map[string][]string{"native": nil, "browser": {"GOOS=js", "GOARCH=wasm"}}

func TestImportsPointDown(t *testing.T) {
	layer := map[string]int{}
	for i, rooms := range layers {
		for _, r := range rooms {
			layer[r] = i
		}
	}
	for name, system := range systems {
		for pkg, imports := range ours(t, system...) {
			mine, ok := layer[pkg]
			if !ok {
				t.Errorf("%s: %s has no layer", name, pkg)
			}
			for _, imported := range imports {
				theirs, ok := layer[room(imported)]
				if strings.HasPrefix(imported, "keeprate/") && (!ok || theirs >= mine) {
					t.Errorf("%s: %s imports %s, which isn't below it", name, pkg, room(imported))
				}
			}
		}
	}
}

func TestImportsStayWithTheirOwners(t *testing.T) {
	for name, system := range systems {
		for pkg, imports := range ours(t, system...) {
			for _, imported := range imports {
				for owned, rooms := range owners {
					if under(imported, owned) && !slices.Contains(rooms, pkg) {
						t.Errorf("%s: %s imports %s, which only %v may", name, pkg, imported, rooms)
					}
				}
			}
		}
	}
}

func TestImportsOfTheEngineAreLight(t *testing.T) {
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	deps, err := output(root, "env", "GOOS=js", "GOARCH=wasm", "go", "list", "-deps", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./app/worker")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(deps) {
		fields := strings.Fields(line)
		for _, imported := range fields[1:] {
			for heavy, why := range tooHeavy {
				if under(imported, heavy) {
					t.Errorf("the engine reaches %s through %s: %s", imported, fields[0], why)
				}
			}
		}
	}
}
