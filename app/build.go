//go:build !js

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"keeprate/pkg/site"
)

// build makes the static site in dir from the repository at root.
func build(root, dir string) error {
	place, err := site.NewPlace(os.Getenv("BASE_PATH"), os.Getenv("SITE_URL"))
	if err != nil {
		return err
	}
	from, err := readSources(root)
	if err != nil {
		return err
	}
	programs, err := compile(root, false)
	if err != nil {
		return err
	}
	files, err := generate(place, from, programs)
	if err != nil {
		return err
	}
	if err := files.write(dir); err != nil {
		return err
	}
	fmt.Printf("%s: %d files for %s\n", dir, len(files), place.URL(""))
	if !place.Known() {
		fmt.Println("SITE_URL is not set: canonical links are relative, and sitemap.xml has paths only.")
	}
	return nil
}

// moduleRoot finds the repository from the working directory.
func moduleRoot() (string, error) {
	file, err := output("", "go", "env", "GOMOD")
	if err != nil {
		return "", err
	}
	return filepath.Dir(strings.TrimSpace(file)), nil
}
