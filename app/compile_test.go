//go:build !js

package main

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestProgramsAreTheSameEverywhere builds the programs here and in a copy of the
// repository elsewhere: anyone can check that a site is made of these sources.
func TestProgramsAreTheSameEverywhere(t *testing.T) {
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	elsewhere := t.TempDir()
	copySources(t, root, elsewhere)
	here, err := compile(root, false)
	if err != nil {
		t.Fatal(err)
	}
	there, err := compile(elsewhere, false)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(here.client, there.client) {
		t.Error("the client differs")
	}
	if !bytes.Equal(here.worker, there.worker) {
		t.Error("the orders engine differs")
	}
	for name, program := range map[string][]byte{"client": here.client, "orders engine": here.worker} {
		if !bytes.HasPrefix(program, []byte("\x00asm")) {
			t.Errorf("the %s is no WebAssembly", name)
		}
		if bytes.Contains(program, []byte(root)) {
			t.Errorf("the %s names the folder it was built in", name)
		}
	}
	for _, traced := range []string{"keeprate/pkg/formula/formula.go", "strings.Index"} {
		for name, program := range map[string][]byte{"client": here.client, "orders engine": here.worker} {
			if bytes.Contains(program, []byte(traced)) {
				t.Errorf("the %s has %s in it, which only a crash would tell: has the toolchain's table of functions changed?", name, traced)
			}
		}
	}
	for _, left := range []string{"net/http.", "encoding/json.", "golang.org/x/text/"} {
		if bytes.Contains(here.client, []byte(left)) {
			t.Errorf("the client has %s in it", left)
		}
	}
}

// copySources copies what the programs are made of.
func copySources(t *testing.T, from, to string) {
	t.Helper()
	err := filepath.WalkDir(from, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(from, name)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if relative != "." && (strings.HasPrefix(relative, ".") || relative == "dist") {
				return fs.SkipDir
			}
			return nil
		}
		if filepath.Ext(name) != ".go" && !strings.HasPrefix(relative, "go.") && filepath.Ext(name) != ".txt" {
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return writeFile(filepath.Join(to, relative), data)
	})
	if err != nil {
		t.Fatal(err)
	}
}
