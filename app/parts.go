//go:build !js

package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"keeprate/pkg/site"
)

// part is something of other people's that the site or what makes it is made of.
type part struct {
	name, version string
	licence       string // as SPDX writes it
	text          string // the licence's own words, and notices
}

// readParts finds the parts of the module at root: Go, and every module of go.mod that the two programs or the
// generator link. What only tests use is no part. A part without a licence that is known is an error.
func readParts(root string) ([]part, error) {
	folders := map[string]string{} // by "name version"
	for _, target := range [][]string{{"./app"}, {"GOOS=js", "GOARCH=wasm", "./app", "./app/worker"}} {
		at := slices.IndexFunc(target, func(s string) bool { return strings.HasPrefix(s, ".") })
		args := append(slices.Clone(target[:at]), "go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}\t{{.Dir}}{{end}}{{end}}")
		list, err := output(root, "env", append(args, target[at:]...)...)
		if err != nil {
			return nil, err
		}
		for line := range strings.Lines(list) {
			if name, folder, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
				folders[name] = folder
			}
		}
	}
	about, err := output(root, "go", "env", "GOVERSION", "GOROOT")
	if err != nil {
		return nil, err
	}
	toolchain := strings.Fields(about)
	folders["Go "+strings.TrimPrefix(toolchain[0], "go")] = toolchain[1]

	var parts []part
	for _, key := range slices.Sorted(maps.Keys(folders)) {
		p := part{}
		p.name, p.version, _ = strings.Cut(key, " ")
		if p.text, err = licenceText(folders[key]); err != nil {
			return nil, err
		}
		if p.licence = licenceOf(p.text); p.licence == "" {
			return nil, fmt.Errorf("the licence of %s %s is none that is known: read it, and add it to licences", p.name, p.version)
		}
		parts = append(parts, p)
	}
	return parts, nil
}

// licenceText is what the files of a folder say that are named as licences and notices are.
func licenceText(folder string) (string, error) {
	var texts []string
	for _, pattern := range []string{"LICEN[CS]E*", "COPYING*", "NOTICE*"} {
		files, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			return "", err
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				return "", err
			}
			texts = append(texts, strings.TrimSpace(strings.ReplaceAll(string(text), "\r\n", "\n")))
		}
	}
	return strings.Join(texts, "\n\n"), nil
}

// licences are told by their own words. All of them let anyone use, change and pass on.
var licences = []struct{ id, words string }{
	{"Apache-2.0", "Apache License, Version 2.0"},
	{"BSD-3-Clause", "Redistribution and use in source and binary forms"},
	{"MIT", "Permission is hereby granted, free of charge, to any person obtaining a copy of this software"},
	{"OFL-1.1", "SIL OPEN FONT LICENSE Version 1.1"},
}

// licenceOf is the licence that a text is, or all that it holds; "" for none that is known.
func licenceOf(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	var found []string
	for _, l := range licences {
		if strings.Contains(text, l.words) {
			found = append(found, l.id)
		}
	}
	return strings.Join(found, " AND ")
}

// addParts adds the licences of all parts, and their list as CycloneDX has it.
func addParts(t tree, own string, parts []part) error {
	var b strings.Builder
	fmt.Fprintf(&b, "Keeprate\n\n%s\n\nIt is made with these parts.\n", strings.TrimSpace(own))
	for _, p := range parts {
		fmt.Fprintf(&b, "\n\n%s %s (%s)\n\n%s\n", p.name, p.version, p.licence, p.text)
	}
	t[site.LicencesFile] = []byte(b.String())

	type licence struct {
		Expression string `json:"expression"`
	}
	type component struct {
		Type     string    `json:"type"`
		Ref      string    `json:"bom-ref"`
		Name     string    `json:"name"`
		Version  string    `json:"version,omitempty"`
		Licences []licence `json:"licenses"`
		Package  string    `json:"purl,omitempty"`
	}
	type dependency struct {
		Ref string   `json:"ref"`
		On  []string `json:"dependsOn"`
	}
	keeprate := component{Type: "application", Ref: "keeprate", Name: "keeprate", Licences: []licence{{licenceOf(own)}}}
	list := struct {
		Format   string `json:"bomFormat"`
		Spec     string `json:"specVersion"`
		Version  int    `json:"version"`
		Metadata struct {
			Component component `json:"component"`
		} `json:"metadata"`
		Components   []component  `json:"components"`
		Dependencies []dependency `json:"dependencies"`
	}{Format: "CycloneDX", Spec: "1.6", Version: 1, Dependencies: []dependency{{Ref: keeprate.Ref}}}
	list.Metadata.Component = keeprate
	for _, p := range parts {
		c := component{Type: "library", Name: p.name, Version: p.version, Licences: []licence{{p.licence}}, Package: "pkg:golang/" + p.name + "@" + p.version}
		if p.name == "Go" {
			c.Package = "pkg:golang/std@" + p.version
		}
		c.Ref = c.Package
		list.Components = append(list.Components, c)
		list.Dependencies[0].On = append(list.Dependencies[0].On, c.Ref)
	}
	data, err := json.MarshalIndent(list, "", "  ")
	t[site.PartsFile] = append(data, '\n')
	return err
}
