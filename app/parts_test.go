//go:build !js

package main

import (
	"encoding/json"
	"maps"
	"os"
	"regexp"
	"runtime"
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
			Ref                 string `json:"bom-ref"`
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
	versions := map[string]string{}
	for _, c := range list.Components {
		versions[c.Name] = c.Version
		if !slices.Contains(list.Dependencies[0].DependsOn, c.Ref) {
			t.Errorf("Keeprate doesn't depend on %q", c.Ref)
		}
		if c.Version == "" || !strings.HasSuffix(c.Purl, "@"+c.Version) || c.Licenses[0].Expression == "" || !strings.Contains(text, "\n"+c.Name+" "+c.Version+" ("+c.Licenses[0].Expression+")\n") {
			t.Errorf("%+v", c)
		}
	}
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	testsOnly := regexp.MustCompile(`chromedp|gobwas|go-json-experiment`)
	want := map[string]string{"Go": strings.TrimPrefix(runtime.Version(), "go")}
	for _, m := range regexp.MustCompile(`(?m)^\t(\S+) (v\S+)`).FindAllStringSubmatch(string(mod), -1) {
		if !testsOnly.MatchString(m[1]) {
			want[m[1]] = m[2]
		}
	}
	if !maps.Equal(versions, want) {
		t.Errorf("the parts are %v, go.mod says %v", versions, want)
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
