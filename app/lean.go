//go:build !js

package main

import (
	"embed"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

const goApp = "github.com/maxence-charriere/go-app/v9"

//go:embed lean/*.go.txt
var leanFiles embed.FS

// leftOut are go-app's own files that the client does without.
var leftOut = map[string]bool{"http.go": true, "resource.go": true, "cache.go": true, "crypto.go": true, "static.go": true}

// elementsFile is the one that declares go-app's elements.
const elementsFile = "html_gen.go"

// leaner are the changes to go-app's text, each with what stands there and what shall. They lead the imports that weigh
// most to small packages of the same name. A change is drawn at once, within the event that it came from, so that the key
// pressed and its answer are on the screen together: go-app waits up to eight milliseconds for others, and the browser
// has the page painted in the meantime. And what go-app draws twice is drawn once: a component that is new, that its
// parent has changed or that an address has led to.
var leaner = [][2]string{
	{`"encoding/json"`, `"` + goApp + `/lean/json"`},
	{`"regexp"`, `"` + goApp + `/lean/regexp"`},
	{`"github.com/google/uuid"`, `"` + goApp + `/lean/uuid"`},
	{"\t\t\t\te.handleDispatch(d)\n", "\t\t\t\te.handleDispatch(d)\n\t\t\t\tif len(e.dispatches) == 0 {\n\t\t\t\t\te.handleFrame()\n\t\t\t\t}\n"},
	{"c.dispatch(mounter.OnMount)", told + "mounter.OnMount})"},
	{"c.dispatch(updater.OnUpdate)", told + "updater.OnUpdate})"},
	{"c.dispatch(nav.OnNav)", told + "nav.OnNav})"},
	{"\tc.dispatch(nil)\n", ""},
}

// told has a component's function called without the component being drawn again.
const told = "c.getDispatcher().Dispatch(Dispatch{Mode: Next, Source: c.self(), Function: "

// leanModule makes a copy of go-app under dir that links neither net/http nor
// encoding/json, regexp and crypto: a third of the client's size. It returns
// the path of a go.mod that replaces go-app by it, to be used by -modfile, so
// that the repository's own go.mod stays as it is.
//
// A copy, because Go refuses to lay files over the module cache by -overlay.
func leanModule(root, dir string) (string, error) {
	source, err := output(root, "go", "list", "-m", "-f", "{{.Dir}}", goApp)
	if err != nil {
		return "", err
	}
	source = strings.TrimSpace(source)
	target := filepath.Join(dir, "go-app")
	if err := os.RemoveAll(target); err != nil {
		return "", err
	}
	changed := map[string]bool{}
	for _, pkg := range []string{"pkg/app", "pkg/errors"} {
		if err := copyPackage(filepath.Join(source, pkg), filepath.Join(target, pkg), changed); err != nil {
			return "", err
		}
	}
	for _, change := range leaner {
		if !changed[change[0]] {
			return "", fmt.Errorf("go-app has no %q any more: see what stands in its place, and mend the list in app/lean.go", change[0])
		}
	}
	for from, to := range map[string]string{
		"handler": "pkg/app/handler_lean.go", "json": "lean/json/json.go",
		"regexp": "lean/regexp/regexp.go", "uuid": "lean/uuid/uuid.go",
	} {
		data, err := leanFiles.ReadFile("lean/" + from + ".go.txt")
		if err != nil {
			return "", err
		}
		if err := writeFile(filepath.Join(target, to), data); err != nil {
			return "", err
		}
	}
	if err := copyFile(filepath.Join(source, "go.mod"), filepath.Join(target, "go.mod")); err != nil {
		return "", err
	}
	return leanModFile(root, dir, target)
}

func leanModFile(root, dir, target string) (string, error) {
	data, err := os.ReadFile(filepath.Join(root, "go.mod"))
	if err != nil {
		return "", err
	}
	relative, err := filepath.Rel(root, target)
	if err != nil {
		return "", err
	}
	data = append(data, "\nreplace "+goApp+" => ./"+filepath.ToSlash(relative)+"\n"...)
	modFile := filepath.Join(dir, "go.mod")
	if err := writeFile(modFile, data); err != nil {
		return "", err
	}
	return modFile, copyFile(filepath.Join(root, "go.sum"), filepath.Join(dir, "go.sum"))
}

// copyPackage copies a package's Go files, without its tests, as the client needs them, and notes which of leaner's
// changes it has made.
func copyPackage(from, to string, changed map[string]bool) error {
	entries, err := os.ReadDir(from)
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || leftOut[name] {
			continue
		}
		data, err := os.ReadFile(filepath.Join(from, name))
		if err != nil {
			return err
		}
		if name == elementsFile {
			if data, err = oneElement(data); err != nil {
				return err
			}
		}
		text := string(data)
		for _, change := range leaner {
			if strings.Contains(text, change[0]) {
				text = strings.ReplaceAll(text, change[0], change[1])
				changed[change[0]] = true
			}
		}
		if err := writeFile(filepath.Join(to, name), []byte(text)); err != nil {
			return err
		}
	}
	return nil
}

func copyFile(from, to string) error {
	data, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return writeFile(to, data)
}

// writeFile writes a file and the folders it needs.
func writeFile(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, data, 0o644)
}
