//go:build !js

package main

import (
	"bytes"
	"testing"
)

// headOf begins a function without variables of its own: its jumps go by local 0.
func headOf(parts int, table ...byte) []byte {
	h := append([]byte{0, opLoop, noResult}, bytes.Repeat([]byte{opBlock, noResult}, parts)...)
	return append(append(h, opLocalGet, 0, opBrTable, byte(len(table)-1)), append(table, opEnd)...)
}

// head is of three parts.
var head = headOf(3, 0, 1, 1, 2)

// jump goes to the part that the table says, by way of the loop.
func jump(to, loop byte) []byte { return []byte{opI32Const, to, opLocalSet, 0, opBr, loop} }

// call leaves the function, to go on behind it one day.
var call = []byte{opCall, 7, opBrIf, 9}

func TestJumpsAreDirect(t *testing.T) {
	const last = 3 // the third jump that the table knows, or any beyond it
	nop, end := []byte{0x01}, []byte{opEnd}
	over := []byte{opEnd, opEnd} // the loop, the function
	ifTrue := []byte{opLocalGet, 1, opIf, noResult}
	loop, block := []byte{opLoop, noResult}, []byte{opBlock, noResult}
	one, three := headOf(1, 0, 0, 0, 0), head
	for name, c := range map[string]struct {
		code [][]byte
		head []byte
		want [][]byte
	}{
		"over one part":        {[][]byte{jump(last, 2), end, end, over}, three, [][]byte{{opBr, 1}, end, end, over}},
		"beyond the table":     {[][]byte{jump(9, 2), end, end, over}, three, [][]byte{{opBr, 1}, end, end, over}},
		"to the next part":     {[][]byte{jump(2, 2), end, end, over}, three, [][]byte{{opBr, 0}, end, end, over}},
		"from the second part": {[][]byte{end, jump(last, 1), end, over}, three, [][]byte{end, {opBr, 0}, end, over}},
		"under a condition": {
			[][]byte{ifTrue, jump(last, 3), end, end, end, over}, three,
			[][]byte{ifTrue[:2], {opBrIf, 1}, end, end, over},
		},
		"with more under the condition": {
			[][]byte{ifTrue, nop, jump(last, 3), end, end, end, over}, three,
			[][]byte{ifTrue, nop, {opBr, 2}, end, end, end, over},
		},
		"a loop of one part": {
			[][]byte{end, nop, jump(2, 1), end, over}, three,
			[][]byte{end, loop, nop, {opBr, 0}, end, end, over},
		},
		"a loop of all parts, left in the middle": {
			[][]byte{nop, end, ifTrue, {0x0f}, end, end, jump(0, 0), over}, one,
			[][]byte{loop, block, block, nop, end, ifTrue, {0x0f}, end, end, {opBr, 0}, end, over},
		},
		"a loop within a loop": {
			[][]byte{nop, end, nop, jump(1, 1), end, jump(0, 0), over}, one,
			[][]byte{loop, block, block, nop, end, loop, nop, {opBr, 0}, end, end, {opBr, 0}, end, over},
		},
		"a loop entered in the middle": {
			[][]byte{jump(last, 2), end, nop, end, jump(1, 0), over}, three,
			[][]byte{{opBr, 1}, end, nop, end, jump(1, 0), over},
		},
		"a loop with such a loop in it": {
			[][]byte{ifTrue, jump(last, 3), end, end, nop, end, ifTrue, jump(1, 1), end, jump(0, 0), over}, three,
			[][]byte{ifTrue[:2], {opBrIf, 1}, end, nop, end, ifTrue, jump(1, 1), end, jump(0, 0), over},
		},
		"a loop with a call in it": {
			[][]byte{nop, call, end, nop, end, jump(0, 0), over}, three,
			[][]byte{nop, {opCall, 7, opBrIf, 3}, end, nop, end, jump(0, 0), over},
		},
		"out of the loop": {[][]byte{{opI32Const, 2, opLocalSet, 1, opDrop, opBr, 9}, end, end, over}, three, [][]byte{{opI32Const, 2, opLocalSet, 1, opDrop, opBr, 3}, end, end, over}},
		"numbers that look like jumps": {
			[][]byte{{opI64Const, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, opDrop, opI32Const, 0x7f, opDrop}, jump(2, 2), end, end, over}, three,
			[][]byte{{opI64Const, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x7f, opDrop, opI32Const, 0x7f, opDrop}, {opBr, 0}, end, end, over},
		},
	} {
		r := rowOf(append(bytes.Clone(head), bytes.Join(c.code, nil)...))
		if r == nil {
			t.Errorf("%s: not known", name)
			continue
		}
		if got, want := r.direct(), append(bytes.Clone(c.head), bytes.Join(c.want, nil)...); !bytes.Equal(got, want) {
			t.Errorf("%s:\n% x, want\n% x", name, got, want)
		}
	}
}

func TestFunctionsOfOtherFormsStay(t *testing.T) {
	for name, function := range map[string][]byte{
		"no loop":              {0, opI32Const, 2, opLocalSet, 0, opEnd},
		"no table":             append([]byte{0, opLoop, noResult, opBlock, noResult, opLocalGet, 0, opDrop, opEnd}, append(jump(0, 0), opEnd, opEnd)...),
		"unknown instruction":  append(bytes.Clone(head), 0xfd, 0x0c, opEnd, opEnd, opEnd, opEnd),
		"a jump of its own":    append(bytes.Clone(head), opBr, 2, opEnd, opEnd, opEnd, opEnd),
		"by another variable":  append(bytes.Clone(head), opI32Const, 2, opLocalSet, 1, opBr, 2, opEnd, opEnd, opEnd, opEnd),
		"past the head's back": append(bytes.Clone(head), opBr, 0, opEnd, opEnd, opEnd, opEnd),
	} {
		if rowOf(function) != nil {
			t.Errorf("%s: taken for a row", name)
		}
	}
}

// TestProgramsKeepTheirOtherSections: only functions change, and the sizes that are written of them.
func TestProgramsKeepTheirOtherSections(t *testing.T) {
	function := append(bytes.Clone(head), append(jump(2, 2), opEnd, opEnd, opEnd, opEnd)...)
	shorter := rowOf(function).direct()
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
