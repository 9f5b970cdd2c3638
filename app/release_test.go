//go:build !js

package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"keeprate/pkg/site"
)

// A release holds the built site twice, told by a version, with checksums that fit, and is the same each time.
func TestReleases(t *testing.T) {
	t.Setenv("VERSION", "1.2.3")
	built := tree{"index.html": []byte("<!doctype html>"), "pl/crr/index.html": []byte("33,3%"), site.PartsFile: []byte("{}")}
	made := func() tree {
		root := t.TempDir()
		dir := filepath.Join(root, "dist")
		if err := built.write(dir); err != nil {
			t.Fatal(err)
		}
		if err := release(root, dir); err != nil {
			t.Fatal(err)
		}
		files, err := builtFiles(filepath.Join(root, "release"))
		if err != nil {
			t.Fatal(err)
		}
		return files
	}
	first, second := made(), made()
	if got, want := strings.Join(first.paths(), " "), "SHA256SUMS keeprate-1.2.3.sbom.cdx.json keeprate-1.2.3.tar.gz keeprate-1.2.3.zip"; got != want {
		t.Errorf("a release holds %s, want %s", got, want)
	}
	for name, data := range first {
		if !bytes.Equal(data, second[name]) {
			t.Errorf("%s is another the second time", name)
		}
		if sum := fmt.Sprintf("%x  %s\n", sha256.Sum256(data), name); name != "SHA256SUMS" && !strings.Contains(string(first["SHA256SUMS"]), sum) {
			t.Errorf("the checksums lack %s", sum)
		}
	}
	if got := fmt.Sprint(untarred(t, first["keeprate-1.2.3.tar.gz"])); got != fmt.Sprint(unzipped(t, first["keeprate-1.2.3.zip"])) || len(untarred(t, first["keeprate-1.2.3.tar.gz"])) != len(built) {
		t.Errorf("the archives hold %s", got)
	}
	if data := untarred(t, first["keeprate-1.2.3.tar.gz"])["keeprate-1.2.3/pl/crr/index.html"]; data != "33,3%" {
		t.Errorf("a page in the archive says %q", data)
	}
	if err := release(t.TempDir(), t.TempDir()); err == nil || !strings.Contains(err.Error(), "make build") {
		t.Errorf("without a built site: %v", err)
	}
	if _, err := os.Stat("release"); err == nil {
		t.Error("the test has left a release behind")
	}
}

func untarred(t *testing.T, data []byte) map[string]string {
	t.Helper()
	plain, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for list := tar.NewReader(plain); ; {
		head, err := list.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(list)
		if err != nil {
			t.Fatal(err)
		}
		files[head.Name] = string(content)
	}
}

func unzipped(t *testing.T, data []byte) map[string]string {
	t.Helper()
	list, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, f := range list.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[f.Name] = string(content)
	}
	return files
}
