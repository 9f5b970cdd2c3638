//go:build !js

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
)

// programs are the WebAssembly programs and the script that runs them.
type programs struct {
	client []byte // the page's: go-app and the views
	whole  []byte // the same with what reads files and shows reports
	worker []byte // the orders engine's
	exec   []byte // the toolchain's wasm_exec.js
}

// compile builds the programs in the module at root, with their functions'
// names for those who weigh them. The same sources and toolchain give the same
// bytes, wherever they lie.
func compile(root string, named bool) (programs, error) {
	dir := filepath.Join(root, ".build")
	modFile, err := leanModule(root, dir)
	if err != nil {
		return programs{}, err
	}
	// Inlining is off: 8 % smaller, and the page never waits on arithmetic. It is on in the runtime, where it costs 1 %: a
	// fifth fewer functions for the browser to compile, one by one, before the page answers, and an engine faster by a
	// tenth. It is on where the engine counts rows and customers, too: at twice the speed.
	inlining := []string{"-gcflags=all=-l " + conditionFirst, "-gcflags=runtime=" + conditionFirst, "-gcflags=internal/...=" + conditionFirst}
	client := append([]string{"-modfile=" + modFile}, inlining...)
	engine := slices.Clone(inlining)
	for _, pkg := range []string{"dsv", "order", "customer", "rfm", "cohort", "clv"} {
		engine = append(engine, "-gcflags=keeprate/pkg/"+pkg+"="+conditionFirst)
	}
	var p programs
	err = together(
		func() (err error) {
			p.client, err = buildWasm(root, dir, named, "client", "./app", append([]string{"-tags=calculators"}, client...)...)
			return err
		},
		func() (err error) {
			p.whole, err = buildWasm(root, dir, named, "whole", "./app", client...)
			return err
		},
		func() (err error) {
			p.worker, err = buildWasm(root, dir, named, "worker", "./app/worker", engine...)
			return err
		},
		func() (err error) {
			p.exec, err = wasmExec(root)
			return err
		},
	)
	return p, err
}

// conditionFirst leaves a loop's condition before what it is for, where jumps.go finds the loop.
const conditionFirst = "-d=ssa/loop_rotate/off"

func buildWasm(root, dir string, named bool, name, pkg string, flags ...string) ([]byte, error) {
	out := filepath.Join(dir, name+".wasm")
	args := append([]string{"build", "-trimpath", "-buildvcs=false", "-o", out}, flags...)
	if !named {
		args = append(args, "-ldflags=-s -w")
	}
	cmd := exec.Command("go", append(args, pkg)...)
	cmd.Dir = root
	// The collector before Go 1.26's: 8 KB less. The newer one is faster where there are many small objects; the engine
	// has a few large arrays without pointers, the page has a small heap.
	cmd.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFLAGS=", "GOEXPERIMENT=nogreenteagc")
	if text, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building %s: %w\n%s", pkg, err, text)
	}
	program, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	if named {
		return program, nil
	}
	return direct(untraced(program)), nil
}

// wasmExec reads the script that fits the toolchain: the one inside go-app is of an older Go.
func wasmExec(root string) ([]byte, error) {
	goroot, err := output(root, "go", "env", "GOROOT")
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(goroot), "lib", "wasm", "wasm_exec.js"))
}

// output runs a command in dir and returns what it printed.
func output(dir, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	var problem bytes.Buffer
	cmd.Stderr = &problem
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, &problem)
	}
	return string(out), nil
}

// together runs all jobs at once and returns their errors joined.
func together(jobs ...func() error) error {
	errs := make([]error, len(jobs))
	var wait sync.WaitGroup
	for i, job := range jobs {
		wait.Go(func() { errs[i] = job() })
	}
	wait.Wait()
	return errors.Join(errs...)
}
