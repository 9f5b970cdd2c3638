//go:build !js

package main

import (
	"bytes"
	"testing"
)

// head begins a function without variables of its own, of three blocks in a loop: its jumps go by local 0.
var head = []byte{0, opLoop, noResult, opBlock, noResult, opBlock, noResult, opBlock, noResult, opLocalGet, 0, opBrTable, 3, 0, 1, 1, 2, opEnd}

// jump goes to the block that the table says, by way of the loop.
func jump(to, loop byte) []byte { return []byte{opI32Const, to, opLocalSet, 0, opBr, loop} }

func TestJumpsAheadAreDirect(t *testing.T) {
	const last = 3 // the third jump that the table knows, or any beyond it
	ifTrue := []byte{opLocalGet, 1, opIf, noResult}
	for name, c := range map[string]struct{ code, want [][]byte }{
		"over one block":        {[][]byte{jump(last, 2), {opEnd}, {opEnd}, {opEnd, opEnd}}, [][]byte{{opBr, 1}, {opEnd}, {opEnd}, {opEnd, opEnd}}},
		"beyond the table":      {[][]byte{jump(9, 2), {opEnd}, {opEnd}, {opEnd, opEnd}}, [][]byte{{opBr, 1}, {opEnd}, {opEnd}, {opEnd, opEnd}}},
		"to the next block":     {[][]byte{jump(2, 2), {opEnd}, {opEnd}, {opEnd, opEnd}}, [][]byte{{opBr, 0}, {opEnd}, {opEnd}, {opEnd, opEnd}}},
		"from the second block": {[][]byte{{opEnd}, jump(last, 1), {opEnd}, {opEnd, opEnd}}, [][]byte{{opEnd}, {opBr, 0}, {opEnd}, {opEnd, opEnd}}},
		"under a condition": {
			[][]byte{ifTrue, jump(last, 3), {opEnd}, {opEnd}, {opEnd}, {opEnd, opEnd}},
			[][]byte{ifTrue[:2], {opBrIf, 1}, {opEnd}, {opEnd}, {opEnd, opEnd}},
		},
		"with more under the condition": {
			[][]byte{ifTrue, {0x01}, jump(last, 3), {opEnd}, {opEnd}, {opEnd}, {opEnd, opEnd}},
			[][]byte{ifTrue, {0x01}, {opBr, 2}, {opEnd}, {opEnd}, {opEnd}, {opEnd, opEnd}},
		},
		"back":            {[][]byte{{opEnd}, {opEnd}, jump(0, 0), {opEnd, opEnd}}, nil},
		"to where it is":  {[][]byte{{opEnd}, jump(1, 1), {opEnd}, {opEnd, opEnd}}, nil},
		"out of the loop": {[][]byte{{opI32Const, 2, opLocalSet, 0, opBr, 1}, {opEnd}, {opEnd}, {opEnd, opEnd}}, nil},
		"by another way":  {[][]byte{{opI32Const, 2, opLocalSet, 1, opBr, 2}, {opEnd}, {opEnd}, {opEnd, opEnd}}, nil},
		"numbers that look like jumps": {
			[][]byte{{0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, 0x1a, opI32Const, 0x7f, 0x1a}, jump(2, 2), {opEnd}, {opEnd}, {opEnd, opEnd}},
			[][]byte{{0x42, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, 0x1a, opI32Const, 0x7f, 0x1a}, {opBr, 0}, {opEnd}, {opEnd}, {opEnd, opEnd}},
		},
	} {
		function := append(bytes.Clone(head), bytes.Join(c.code, nil)...)
		want := append(bytes.Clone(head), bytes.Join(c.want, nil)...)
		if c.want == nil {
			want = function
		}
		if got := directBody(function); !bytes.Equal(got, want) {
			t.Errorf("%s: % x, want % x", name, got, want)
		}
	}
}

func TestFunctionsOfOtherFormsStay(t *testing.T) {
	for name, function := range map[string][]byte{
		"no loop":             {0, opI32Const, 2, opLocalSet, 0, opEnd},
		"no table":            append([]byte{0, opLoop, noResult, opBlock, noResult, opLocalGet, 0, 0x1a, opEnd}, append(jump(0, 0), opEnd, opEnd)...),
		"unknown instruction": append(bytes.Clone(head), 0xfd, 0x0c, opEnd, opEnd, opEnd, opEnd),
	} {
		if got := directBody(function); got != nil {
			t.Errorf("%s: % x", name, got)
		}
	}
}

// TestProgramsKeepTheirOtherSections: only functions change, and the sizes that are written of them.
func TestProgramsKeepTheirOtherSections(t *testing.T) {
	function := append(bytes.Clone(head), append(jump(2, 2), opEnd, opEnd, opEnd, opEnd)...)
	shorter := directBody(function)
	program := func(functions ...[]byte) []byte {
		section := []byte{byte(len(functions))}
		for _, f := range functions {
			section = append(append(section, byte(len(f))), f...)
		}
		p := append([]byte("\x00asm\x01\x00\x00\x00"), 1, 2, 'a', 'b', codeSection, byte(len(section)))
		return append(append(p, section...), 11, 1, 'c')
	}
	plain := []byte{0, opEnd}
	if got, want := direct(program(plain, function, plain)), program(plain, shorter, plain); !bytes.Equal(got, want) {
		t.Errorf("% x, want % x", got, want)
	}
}
