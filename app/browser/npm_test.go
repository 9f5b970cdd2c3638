package browser

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// npmCache is the ignored folder of the checkout that keeps unpacked packages from run to run.
const npmCache = "../../.build/npm"

// The outside suites and the benchmark's peers, each pinned to the bytes of one release: integrity is npm's own, the
// sha512 of the tarball. They are fetched when they are needed and never become part of this repository.
type npmRelease struct{ name, version, integrity string }

var (
	npmSpectrum = npmRelease{"csv-spectrum", "2.0.0", "sha512-gjW9YEAkcrJo4AEdrV9+4lkUXlOyYyC+1Ap3efzMiUUs1OTdZ29VraBZNBBKZK7iiUkbMNkUmfKp/jnayzHxAA=="}
	npmPapa     = npmRelease{"papaparse", "5.7.1", "sha512-qOR+UDWv6D3hMxnWWOk0ZpBdCkd+kw5Yh7aXOaNSQU8A+73EA2bhW7EiUix/hY0yulUi5FRvt7PpYSI2VDvY0g=="}
	npmNaughty  = npmRelease{"blns", "2.0.4", "sha512-ZEZZD8DvGJhTw9oE3uLjyThFDMRQbcH011YySUK+kAcueHvaUDRfWKp7QJrQblat8WzcegWwVFuNd+XZ49LROQ=="} // the Big List of Naughty Strings
	npmUDSV     = npmRelease{"udsv", "0.7.3", "sha512-RLDImCO8M0DQmMi9V9YRjoecAc8+GiylpZico6ZuibPvRGRj3LGI1YPYLzBrnQTSax0metXnDoBFg/1zSgGIhg=="}
	npmDuckDB   = npmRelease{"@duckdb/duckdb-wasm", "1.32.0", "sha512-IewXTNYEjsZCPE9weUWgtjGxUlMRo7qhX0GF6tq/KjK8bnY+RAl4cyUdYUfcdzbyb4b9ZxPC+FOsCcxgaKFWMg=="}
	npmArrow    = npmRelease{"apache-arrow", "17.0.0", "sha512-X0p7auzdnGuhYMVKYINdQssS4EcKec9TCXyez/qtJt32DrIMGbzqiaMiQ0X6fQlQpw8Fl0Qygcv4dfRAr5Gu9Q=="} // DuckDB's results come in it
)

// npmPackage is the folder of an unpacked npm package. The first time the package's tarball is fetched with npm, which
// knows the registry, and held against the integrity; no script of the package is run. What can't be had fails the test.
func npmPackage(t testing.TB, release npmRelease) string {
	t.Helper()
	dir, err := release.unpacked()
	if err != nil {
		t.Fatalf("the npm package %s@%s can't be had: %v", release.name, release.version, err)
	}
	return dir
}

func (r npmRelease) unpacked() (string, error) {
	dir, err := filepath.Abs(filepath.Join(npmCache, strings.NewReplacer("@", "", "/", "-").Replace(r.name)+"-"+r.version))
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(dir); err == nil {
		return dir, nil // it has its name only once it is checked and whole
	}
	if err := os.MkdirAll(filepath.Dir(dir), 0o755); err != nil {
		return "", err
	}
	work, err := os.MkdirTemp(filepath.Dir(dir), "new-")
	if err != nil {
		return "", err
	}
	defer os.RemoveAll(work)

	tarball, err := npmFetch(r.name+"@"+r.version, work)
	if err != nil {
		return "", err
	}
	if sum := sha512.Sum512(tarball); "sha512-"+base64.StdEncoding.EncodeToString(sum[:]) != r.integrity {
		return "", fmt.Errorf("its tarball is another than the one that was pinned: %x", sum)
	}
	unpacked := filepath.Join(work, "package")
	if err := unpack(tarball, unpacked); err != nil {
		return "", err
	}
	return dir, os.Rename(unpacked, dir)
}

// npmFetch downloads a package's tarball into a folder with npm.
func npmFetch(spec, folder string) ([]byte, error) {
	var complaint bytes.Buffer
	pack := exec.Command("npm", "pack", spec, "--ignore-scripts", "--silent", "--pack-destination", folder)
	pack.Dir, pack.Stderr = folder, &complaint
	printed, err := pack.Output()
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return nil, errors.New("npm, which fetches it, is not on the PATH: install the package npm")
	case err != nil:
		return nil, fmt.Errorf("npm pack: %w\n%s%s", err, printed, complaint.Bytes())
	}
	return os.ReadFile(filepath.Join(folder, filepath.Base(strings.TrimSpace(string(printed)))))
}

// unpack writes the files of a tarball, without their common first folder, to a new folder. A name that leads out of the
// folder is an error; whatever is no plain file is left out.
func unpack(tarball []byte, folder string) error {
	uncompressed, err := gzip.NewReader(bytes.NewReader(tarball))
	if err != nil {
		return err
	}
	files := tar.NewReader(uncompressed)
	for {
		header, err := files.Next()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return err
		}
		if header.Typeflag != tar.TypeReg {
			continue
		}
		_, name, _ := strings.Cut(header.Name, "/")
		if !filepath.IsLocal(name) {
			return fmt.Errorf("the tarball has a file outside its folder: %q", header.Name)
		}
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		content, err := io.ReadAll(files)
		if err != nil {
			return err
		}
		if err := os.WriteFile(path, content, 0o644); err != nil {
			return err
		}
	}
}

// TestUnpackStaysInItsFolder: a tarball of a package can't write anywhere else.
func TestUnpackStaysInItsFolder(t *testing.T) {
	for name, good := range map[string]bool{
		"package/dist/a.js": true, "package/../../escaped": false, "package//escaped": false, "package": false, "package/a/../../escaped": false,
	} {
		var tarball bytes.Buffer
		compressed := gzip.NewWriter(&tarball)
		w := tar.NewWriter(compressed)
		if err := w.WriteHeader(&tar.Header{Name: name, Typeflag: tar.TypeReg, Size: 2, Mode: 0o644}); err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte("ok")); err != nil {
			t.Fatal(err)
		}
		w.Close()
		compressed.Close()
		parent := t.TempDir()
		err := unpack(tarball.Bytes(), filepath.Join(parent, "folder"))
		if got := err == nil; got != good {
			t.Errorf("%q: %v", name, err)
		}
		if _, err := os.Stat(filepath.Join(parent, "escaped")); err == nil {
			t.Errorf("%q was written outside", name)
		}
		content, err := os.ReadFile(filepath.Join(parent, "folder", "dist", "a.js"))
		if good && (err != nil || string(content) != "ok") {
			t.Errorf("%q: %q %v", name, content, err)
		}
	}
}
