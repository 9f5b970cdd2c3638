//go:build !js

package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"keeprate/pkg/site"
)

// releasedAt is the time of every file in a release, so that the same site gives the same bytes. ZIP knows none before.
var releasedAt = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// release packs the built site in dir for people who host it: as .tar.gz and .zip, with what the site is made of and the
// checksums beside them. VERSION names it; else the repository's last tag and commit do.
func release(root, dir string) error {
	version := os.Getenv("VERSION")
	if version == "" {
		said, err := output(root, "git", "describe", "--tags", "--always", "--dirty")
		if err != nil {
			return err
		}
		version = strings.TrimSpace(said)
	}
	files, err := builtFiles(dir)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("there is no built site in %s: run make build first", dir)
	}
	name := "keeprate-" + version
	packed := tree{}
	if packed[name+".tar.gz"], err = tarred(name, files); err != nil {
		return err
	}
	if packed[name+".zip"], err = zipped(name, files); err != nil {
		return err
	}
	if parts, ok := files[site.PartsFile]; ok {
		packed[name+"."+site.PartsFile] = parts
	}
	var sums bytes.Buffer
	for _, file := range packed.paths() {
		fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(packed[file]), file)
	}
	packed["SHA256SUMS"] = sums.Bytes()
	out := filepath.Join(root, "release")
	if err := packed.write(out); err != nil {
		return err
	}
	fmt.Printf("%s:\n%s", out, &sums)
	return nil
}

// builtFiles reads a built site.
func builtFiles(dir string) (tree, error) {
	files := tree{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		files[filepath.ToSlash(relative)], err = os.ReadFile(name)
		return err
	})
	return files, err
}

// tarred packs files below a folder as .tar.gz.
func tarred(folder string, files tree) ([]byte, error) {
	var out bytes.Buffer
	zip, err := gzip.NewWriterLevel(&out, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	list := tar.NewWriter(zip)
	for _, name := range files.paths() {
		head := &tar.Header{Typeflag: tar.TypeReg, Name: folder + "/" + name, Mode: 0o644, Size: int64(len(files[name])), ModTime: releasedAt, Format: tar.FormatPAX}
		if err := list.WriteHeader(head); err != nil {
			return nil, err
		}
		if _, err := list.Write(files[name]); err != nil {
			return nil, err
		}
	}
	err = errors.Join(list.Close(), zip.Close())
	return out.Bytes(), err
}

// zipped packs files below a folder as .zip.
func zipped(folder string, files tree) ([]byte, error) {
	var out bytes.Buffer
	list := zip.NewWriter(&out)
	for _, name := range files.paths() {
		w, err := list.CreateHeader(&zip.FileHeader{Name: folder + "/" + name, Method: zip.Deflate, Modified: releasedAt})
		if err != nil {
			return nil, err
		}
		if _, err := io.Copy(w, bytes.NewReader(files[name])); err != nil {
			return nil, err
		}
	}
	err := list.Close()
	return out.Bytes(), err
}
