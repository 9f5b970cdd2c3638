//go:build !js

package main

import (
	"cmp"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// heaviest is how many packages of each program weight prints.
const heaviest = 15

// weight prints what the programs are made of: the packages with the most machine code. It builds them with their
// functions' names, which visitors don't get. size says what they download.
func weight(root, _ string) error {
	programs, err := compile(root, true)
	if err != nil {
		return err
	}
	for _, p := range []struct {
		name string
		code []byte
	}{{"client", programs.client}, {"client with the report", programs.whole}, {"orders engine", programs.worker}} {
		packages, err := packageSizes(p.code)
		if err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
		total := 0
		for _, size := range packages {
			total += size
		}
		fmt.Printf("%s: %d KB of code before compression\n", p.name, total/1000)
		names := slices.SortedFunc(maps.Keys(packages), func(a, b string) int { return cmp.Compare(packages[b], packages[a]) })
		for _, name := range names[:min(heaviest, len(names))] {
			fmt.Printf("%8.1f KB %5.1f %%  %s\n", float64(packages[name])/1000, 100*float64(packages[name])/float64(total), name)
		}
	}
	return nil
}

// The sections of a WebAssembly module that are looked at.
const (
	customSection = 0
	importSection = 2
	codeSection   = 10
	dataSection   = 11
	functionNames = 1 // the part of the custom section "name"
)

// packageOf is the package in a function's name as Go's linker writes it for WebAssembly, with _ for slashes.
func packageOf(name string) string {
	for _, made := range []string{"type_.eq.", "type_.hash."} {
		name = strings.TrimPrefix(name, made)
	}
	name = strings.Replace(name, "github.com", "github", 1)
	name, _, _ = strings.Cut(name, ".")
	return name
}

// packageSizes is the size of a module's functions by package.
func packageSizes(module []byte) (map[string]int, error) {
	if len(module) < 8 {
		return nil, errors.New("it is no WebAssembly module")
	}
	var code []int
	names := map[uint64]string{}
	imported := uint64(0)
	for rest := reader(module[8:]); len(rest) > 0; {
		kind := rest[0]
		rest = rest[1:]
		section := rest.block()
		switch kind {
		case importSection:
			imported = section.number() // of Go's imports, all are functions
		case codeSection:
			for range section.number() {
				code = append(code, len(section.block()))
			}
		case customSection:
			if string(section.block()) != "name" {
				continue
			}
			for len(section) > 0 {
				part := section[0]
				section = section[1:]
				list := section.block()
				if part != functionNames {
					continue
				}
				for range list.number() {
					index := list.number()
					names[index] = string(list.block())
				}
			}
		}
	}
	if len(names) == 0 {
		return nil, errors.New("its functions have no names")
	}
	sizes := map[string]int{}
	for i, size := range code {
		sizes[packageOf(names[imported+uint64(i)])] += size
	}
	return sizes, nil
}

// reader is what is left of a module.
type reader []byte

// number reads an unsigned LEB128 number.
func (r *reader) number() uint64 {
	n, size := binary.Uvarint(*r)
	*r = (*r)[max(size, 1):]
	return n
}

// block reads a length and as many bytes.
func (r *reader) block() reader {
	n := r.number()
	block := (*r)[:n]
	*r = (*r)[n:]
	return block
}
