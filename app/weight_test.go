//go:build !js

package main

import (
	"encoding/binary"
	"maps"
	"testing"
)

// A module of one imported and three own functions: their sizes go to the packages that their names tell.
func TestPackageSizes(t *testing.T) {
	block := func(content ...byte) []byte {
		return append(binary.AppendUvarint(nil, uint64(len(content))), content...)
	}
	join := func(parts ...[]byte) (all []byte) {
		for _, p := range parts {
			all = append(all, p...)
		}
		return all
	}
	text := func(s string) []byte { return block([]byte(s)...) }
	names := join([]byte{4},
		[]byte{0}, text("imported"), []byte{1}, text("keeprate_pkg_order.read"),
		[]byte{2}, text("github.com_maxence_charriere_go_app_v9_pkg_app.__Compo_.Render"), []byte{3}, text("type_.eq.keeprate_pkg_order.doubt"))
	module := join([]byte("\x00asm\x01\x00\x00\x00"),
		[]byte{importSection}, block(1),
		[]byte{codeSection}, block(join([]byte{3}, block(1, 2, 3), block(4), block(5, 6))...),
		[]byte{customSection}, block(join(text("name"), []byte{0}, block(9), []byte{functionNames}, block(names...))...))
	got, err := packageSizes(module)
	want := map[string]int{"keeprate_pkg_order": 5, "github_maxence_charriere_go_app_v9_pkg_app": 1}
	if err != nil || !maps.Equal(got, want) {
		t.Errorf("%v, %v; want %v", got, err, want)
	}
	if _, err := packageSizes(module[:8]); err == nil {
		t.Error("a module without names is taken")
	}
}
