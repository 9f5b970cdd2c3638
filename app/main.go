//go:build !js

// Command app is the whole product. Built for js/wasm it is the client in the
// page; built natively it makes the site and serves it.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
)

const usage = `usage: go run ./app COMMAND [-dir DIST]

  build   make the static site; BASE_PATH=/shop/calc/ and SITE_URL=https://… say where it will stand
  serve   serve the site on PORT (8080), under BASE_PATH
  size    compare what visitors download with the budget
  release pack the built site with checksums; VERSION names it
  weight  print which packages the programs are made of
`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	commands := map[string]func(root, dir string) error{"build": build, "serve": serve, "size": size, "weight": weight, "release": release}
	if len(args) == 0 || commands[args[0]] == nil {
		return errors.New(usage)
	}
	flags := flag.NewFlagSet(args[0], flag.ContinueOnError)
	flags.SetOutput(io.Discard) // what is wrong is said once, below
	dir := flags.String("dir", "", "the site's folder (dist in the repository)")
	switch err := flags.Parse(args[1:]); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Print(usage)
		return nil
	case err != nil:
		return err
	case flags.NArg() > 0:
		return fmt.Errorf("%s takes no %q\n%s", args[0], flags.Arg(0), usage)
	}
	root, err := moduleRoot()
	if err != nil {
		return err
	}
	if *dir == "" {
		*dir = root + "/dist"
	}
	return commands[args[0]](root, *dir)
}
