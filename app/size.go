//go:build !js

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/andybalholm/brotli"

	"keeprate/pkg/locale"
	"keeprate/pkg/site"
)

// budget is the most that a part of the site may weigh, in KB after brotli, the
// coding of hosts that care.
type budget struct {
	name    string
	most    int
	pattern []string // files in the site's folder, added up
}

func budgets() []budget {
	all := []budget{
		{"client", 860, []string{"web/app.*.wasm"}},
		{"client with the report", 1140, []string{"web/whole.*.wasm"}},
		{"orders engine", 740, []string{"web/worker.*.wasm"}}, // 440 of it is Go's runtime; 500 is the goal
	}
	for _, lang := range locale.Langs() {
		page := site.Page{Kind: site.Metric, Lang: lang, Metric: "crr"}
		all = append(all, budget{"page " + page.Path() + " with style", 25, []string{page.Path() + "index.html"}})
	}
	return all
}

// size weighs the built site in dir and fails where it is over budget.
func size(_, dir string) error {
	var over error
	fmt.Printf("%-30s %9s %9s %9s\n", "", "plain KB", "brotli KB", "at most")
	for _, b := range budgets() {
		plain, coded, err := weigh(dir, b.pattern)
		if err != nil {
			return err
		}
		fmt.Printf("%-30s %9.1f %9.1f %9d\n", b.name, float64(plain)/1000, float64(coded)/1000, b.most)
		if coded > b.most*1000 {
			over = errors.Join(over, fmt.Errorf("%s is over its budget", b.name))
		}
	}
	return over
}

func weigh(dir string, patterns []string) (plain, coded int, err error) {
	for _, pattern := range patterns {
		names, err := filepath.Glob(filepath.Join(dir, filepath.FromSlash(pattern)))
		if err != nil {
			return 0, 0, err
		}
		if len(names) != 1 {
			return 0, 0, fmt.Errorf("%s: %d files, want one; has the site been built?", pattern, len(names))
		}
		data, err := os.ReadFile(names[0])
		if err != nil {
			return 0, 0, err
		}
		var b bytes.Buffer
		w := brotli.NewWriterLevel(&b, brotli.BestCompression)
		w.Write(data)
		w.Close()
		plain, coded = plain+len(data), coded+b.Len()
	}
	return plain, coded, nil
}
