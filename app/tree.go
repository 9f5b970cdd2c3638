//go:build !js

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// tree is a site in memory: the content of every file by its path from the root.
type tree map[string][]byte

// hashed puts a file under web/ by a name that changes with its content, so that
// hosts and browsers may keep it for good, and returns its path.
func (t tree) hashed(name string, data []byte) string {
	ext := path.Ext(name)
	file := "web/" + strings.TrimSuffix(name, ext) + "." + digest(data) + ext
	t[file] = data
	return file
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:5])
}

// paths are the files' paths in order.
func (t tree) paths() []string { return slices.Sorted(maps.Keys(t)) }

// write makes dir hold the tree's files and no others. A file that stays as it
// is isn't touched, so that a server over dir goes on serving it.
func (t tree) write(dir string) error {
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		if _, ok := t[filepath.ToSlash(relative)]; !ok {
			return os.Remove(name)
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	for _, file := range t.paths() {
		name := filepath.Join(dir, filepath.FromSlash(file))
		if old, err := os.ReadFile(name); err == nil && string(old) == string(t[file]) {
			continue
		}
		if err := writeFile(name, t[file]); err != nil {
			return err
		}
	}
	return nil
}

// indexed turns a page's path into its file's: "pl/crr/" into "pl/crr/index.html".
func indexed(page string) string {
	if page == "" || strings.HasSuffix(page, "/") {
		return page + "index.html"
	}
	return page
}
