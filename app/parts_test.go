//go:build !js

package main

import (
	"encoding/json"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"keeprate/pkg/site"
)

// Every module that the site is made with has its licence beside the site, and stands in the list of parts; of those
// that go.mod names, only what tests use is left out.
func TestPartsAreNamedWithTheirLicences(t *testing.T) {
	files := generated(t, everywhere)
	var list struct {
		BomFormat, SpecVersion string
		Components             []struct {
			Name, Version, Purl string
			Licenses            []struct{ Expression string }
		}
		Dependencies []struct{ DependsOn []string }
	}
	if err := json.Unmarshal(files[site.PartsFile], &list); err != nil {
		t.Fatal(err)
	}
	if list.BomFormat != "CycloneDX" || list.SpecVersion != "1.6" || len(list.Dependencies[0].DependsOn) != len(list.Components) {
		t.Errorf("%+v", list)
	}
	text := string(files[site.LicencesFile])
	if !strings.Contains(text, "MIT License") {
		t.Error("Keeprate's own licence is missing")
	}
	var names []string
	for _, c := range list.Components {
		names = append(names, c.Name)
		if c.Version == "" || !strings.HasSuffix(c.Purl, "@"+c.Version) || c.Licenses[0].Expression == "" || !strings.Contains(text, "\n"+c.Name+" "+c.Version+" ("+c.Licenses[0].Expression+")\n") {
			t.Errorf("%+v", c)
		}
	}
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	testsOnly := regexp.MustCompile(`chromedp|gobwas|go-json-experiment`)
	for _, m := range regexp.MustCompile(`(?m)^\t(\S+) (v\S+)`).FindAllStringSubmatch(string(mod), -1) {
		if slices.Contains(names, m[1]) == testsOnly.MatchString(m[1]) {
			t.Errorf("%s is a part: %t", m[1], slices.Contains(names, m[1]))
		}
	}
	if !slices.Contains(names, "Go") {
		t.Error("Go itself is missing")
	}
}

func TestLicencesAreToldByTheirWords(t *testing.T) {
	for text, want := range map[string]string{
		"Permission is hereby granted, free of charge,\nto any person obtaining a copy of this software and": "MIT",
		"Redistribution and use in source and binary forms, with or without":                                 "BSD-3-Clause",
		"All rights reserved.": "", "": "",
	} {
		if got := licenceOf(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// README says of every module that go.mod asks for why it is there.
func TestDependenciesAreExplained(t *testing.T) {
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	direct := regexp.MustCompile(`(?m)^\t(\S+) v\S+$`).FindAllStringSubmatch(string(mod), -1)
	for _, m := range direct {
		if !strings.Contains(string(readme), "| `"+m[1]+"` |") {
			t.Errorf("README doesn't say why %s is needed", m[1])
		}
	}
	if len(direct) == 0 {
		t.Error("go.mod asks for nothing")
	}
}
