//go:build !js

package main

import (
	"cmp"
	"io/fs"
	"net/http"
	"strconv"
	"strings"
)

// rules are what the site's own files _headers and _redirects say, in the way
// of Netlify and Cloudflare Pages: so what is tried here is what they will do.
type rules struct {
	headers   []headerRule
	redirects []redirectRule
}

// headerRule sets a header on the addresses that fit a pattern: a path, or the
// beginning of paths with a * after it.
type headerRule struct{ pattern, name, value string }

// redirectRule leads from the addresses that fit a pattern to another, in which
// :splat is what the * has stood for.
type redirectRule struct {
	pattern, to string
	status      int
}

// readRules reads the rules of a site. One without such files has none.
func readRules(files fs.FS) (r rules) {
	pattern := ""
	for line := range lines(files, "_headers") {
		name, value, indented := strings.Cut(line, ":")
		if strings.TrimLeft(line, " \t") == line {
			pattern = strings.TrimSpace(line)
		} else if indented {
			r.headers = append(r.headers, headerRule{pattern, strings.TrimSpace(name), strings.TrimSpace(value)})
		}
	}
	for line := range lines(files, "_redirects") {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		rule := redirectRule{fields[0], fields[1], http.StatusMovedPermanently}
		if len(fields) > 2 {
			status, _ := strconv.Atoi(fields[2])
			rule.status = cmp.Or(status, rule.status)
		}
		r.redirects = append(r.redirects, rule)
	}
	return r
}

// lines are a file's lines that say something.
func lines(files fs.FS, name string) func(yield func(string) bool) {
	data, _ := fs.ReadFile(files, name) // without the file there are none
	return func(yield func(string) bool) {
		for line := range strings.Lines(string(data)) {
			text := strings.TrimSpace(line)
			if text != "" && text[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// setHeaders sets the headers for an address.
func (r rules) setHeaders(header http.Header, path string) {
	for _, rule := range r.headers {
		if _, ok := splat(rule.pattern, path); ok {
			header.Set(rule.name, rule.value)
		}
	}
}

// redirect is where an address leads at which nothing is; ok is false where no
// rule says so.
func (r rules) redirect(path string) (to string, status int, ok bool) {
	for _, rule := range r.redirects {
		if rest, ok := splat(rule.pattern, path); ok {
			return strings.ReplaceAll(rule.to, ":splat", rest), rule.status, true
		}
	}
	return "", 0, false
}

// splat reports whether a path fits a pattern, and what the * stands for.
func splat(pattern, path string) (rest string, ok bool) {
	if start, open := strings.CutSuffix(pattern, "*"); open {
		return strings.CutPrefix(path, start)
	}
	return "", pattern == path
}
