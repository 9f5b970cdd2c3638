//go:build !js

package main

import (
	"encoding/binary"
	"slices"
)

// direct makes a WebAssembly program's jumps go where they lead. Go's compiler writes a function as a row of blocks within a
// loop, and each jump as a return to the loop's head, where a table leads on:
//
//	loop block block block
//	  local.get 0  br_table 0 1 2          the head: to which block?
//	end … i32.const 2  local.set 0  br 3   a jump to the third block, by way of the head
//	end …
//	end …
//
// A jump ahead can leave the blocks before its aim at once, as `br 1`. A browser then sees which value comes from where,
// and has less to compile: the table's is the one jump that it can't look through. Jumps back go by the head as before.
// A function of another form stays as it is.
func direct(program []byte) []byte {
	out := slices.Clone(program[:8])
	for rest := program[8:]; len(rest) > 0; {
		id := rest[0]
		size, n := binary.Uvarint(rest[1:])
		content := rest[1+n : 1+n+int(size)]
		rest = rest[1+n+int(size):]
		if id == codeSection {
			content = directBodies(content)
		}
		out = binary.AppendUvarint(append(out, id), uint64(len(content)))
		out = append(out, content...)
	}
	return out
}

func directBodies(section []byte) []byte {
	count, n := binary.Uvarint(section)
	out := binary.AppendUvarint(nil, count)
	for section = section[n:]; len(section) > 0; {
		size, n := binary.Uvarint(section)
		body := section[n : n+int(size)]
		section = section[n+int(size):]
		if shorter := directBody(body); shorter != nil {
			body = shorter
		}
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out
}

// The instructions that matter here.
const (
	opBlock, opLoop, opIf, opElse, opEnd = 0x02, 0x03, 0x04, 0x05, 0x0b
	opBr, opBrIf, opBrTable              = 0x0c, 0x0d, 0x0e
	opLocalGet, opLocalSet, opI32Const   = 0x20, 0x21, 0x41
	noResult                             = 0x40
)

// row is the row of blocks of a function, once its head has been found.
type row struct {
	table  []uint64 // which block each jump leads to; the last is for all beyond the others
	local  uint64   // that holds the jump
	loop   int      // how many blocks the loop lies in
	blocks int
}

// leads is the block that a jump leads to.
func (r *row) leads(jump uint64) int { return int(r.table[min(jump, uint64(len(r.table)-1))]) }

// directBody is a function with its jumps ahead made direct; nil where it has another form.
func directBody(body []byte) []byte {
	code, ok := instructions(body)
	if !ok {
		return nil
	}
	out := slices.Clone(body[:code[0].from])
	var r *row
	var open []byte // the blocks around, by what opened them
	passed := 0     // how many of the row's blocks have been left
	for i := 0; i < len(code); i++ {
		c := code[i]
		if r != nil && i+2 < len(code) && c.op == opI32Const && code[i+1].op == opLocalSet && code[i+1].arg == r.local &&
			code[i+2].op == opBr && len(open)-1-int(code[i+2].arg) == r.loop {
			if to := r.leads(c.arg); to >= passed {
				// The blocks still open are passed … blocks-1, the last of them outermost, right in the loop.
				depth := len(open) - 1 - (r.loop + r.blocks - to)
				if n := len(open); open[n-1] == opIf && code[i-1].op == opIf && code[i+3].op == opEnd {
					out = binary.AppendUvarint(append(out[:len(out)-2], opBrIf), uint64(depth-1))
					open, i = open[:n-1], i+3
				} else {
					out = binary.AppendUvarint(append(out, opBr), uint64(depth))
					i += 2
				}
				continue
			}
		}
		switch c.op {
		case opLoop:
			if r == nil {
				r = rowAt(code[i+1:], len(open))
			}
			open = append(open, c.op)
		case opBlock, opIf:
			open = append(open, c.op)
		case opEnd:
			if len(open) > 0 {
				open = open[:len(open)-1]
			}
			if r != nil && len(open) > r.loop && len(open) == r.loop+r.blocks-passed {
				passed++
			}
		}
		out = append(out, body[c.from:c.to]...)
	}
	if r == nil {
		return nil
	}
	return out
}

// rowAt is the row of blocks that begins there, directly within a loop; nil if none does.
func rowAt(code []instruction, loop int) *row {
	blocks := 0
	for blocks < len(code) && code[blocks].op == opBlock && code[blocks].arg == noResult {
		blocks++
	}
	if head := code[blocks:]; blocks == 0 || len(head) < 3 || head[0].op != opLocalGet || head[1].op != opBrTable || head[2].op != opEnd {
		return nil
	}
	r := &row{table: code[blocks+1].table, local: code[blocks].arg, loop: loop, blocks: blocks}
	if slices.Max(r.table) >= uint64(blocks) {
		return nil
	}
	return r
}

// instruction is where one stands in a function, and its first operand.
type instruction struct {
	op       byte
	arg      uint64
	table    []uint64 // of br_table
	from, to int
}

// instructions takes a function apart, behind the declaration of its variables. It is not ok where there is an instruction
// that Go's compiler doesn't use.
func instructions(body []byte) (code []instruction, ok bool) {
	at := 0
	number := func() uint64 {
		x, n := binary.Uvarint(body[at:])
		at += n
		return x
	}
	for range number() { // groups of variables: how many, of which type
		number()
		at++
	}
	for at < len(body) {
		c := instruction{op: body[at], from: at}
		at++
		switch op := c.op; {
		case op >= opBlock && op <= opIf:
			c.arg = uint64(body[at])
			at++
		case op == opBr, op == opBrIf, op == 0x10, op >= opLocalGet && op <= 0x24, op == opI32Const, op == 0x3f, op == 0x40:
			c.arg = number() // of i32.const too: jumps are never negative, and other numbers don't matter
		case op == opBrTable:
			for range number() + 1 {
				c.table = append(c.table, number())
			}
		case op == 0x11, op >= 0x28 && op <= 0x3e:
			number()
			number()
		case op == 0x42: // i64.const, of up to ten bytes and signed
			for body[at] >= 0x80 {
				at++
			}
			at++
		case op == 0x43:
			at += 4
		case op == 0x44:
			at += 8
		case op == 0xfc:
			switch sub := number(); {
			case sub == 10: // memory.copy
				at += 2
			case sub == 11: // memory.fill
				at++
			case sub > 7:
				return nil, false
			}
		case op <= 0x01, op == opElse, op == opEnd, op == 0x0f, op == 0x1a, op == 0x1b, op >= 0x45 && op <= 0xc4:
		default:
			return nil, false
		}
		c.to = at
		code = append(code, c)
	}
	return code, true
}
