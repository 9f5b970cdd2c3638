//go:build !js

package main

import (
	"bytes"
	"encoding/binary"
	"strings"
)

// untraced takes out of a WebAssembly program what only the trace of a crash would tell: from which file and line each
// instruction comes, and the names of functions that are not ours. The linker leaves out symbols and DWARF where it is
// asked to, but has no switch for these tables: 68 KB of the engine after brotli. What the stack and the garbage
// collector need of them stays. A program of another form than Go 1.26's is returned as it is.
//
// The table is runtime.pclntab: a header of 64-bit words (runtime.pcHeader), the functions' names, the files, values
// by instruction (pctab), and a record of each function (runtime._func) that says where its name and values begin.
func untraced(program []byte) []byte {
	segments := dataOf(program)
	memory := laidOut(segments)
	start := bytes.Index(memory, []byte("\xF1\xFF\xFF\xFF\x00\x00\x01\x08"))
	if start < 0 {
		return program
	}
	table := memory[start:]
	word := func(i int) int { return int(binary.LittleEndian.Uint64(table[8*i:])) }
	functions, names, files, values, records := word(1), table[word(4):word(5)], table[word(5):word(7)], table[word(7):word(8)], table[word(8):]
	clear(files)
	other := unname(names)
	kept := make([]bool, len(values))
	for i := range functions {
		record := records[number(records, 8*i+4):]
		if names[number(record, 4)] == 0 {
			binary.LittleEndian.PutUint32(record[4:], uint32(other))
		}
		keep(kept, values, number(record, 16)) // the size of the stack
		for k := range number(record, 28) {    // what the garbage collector asks for
			keep(kept, values, number(record, 44+4*k))
		}
		clear(record[20:28]) // the files and lines
		clear(record[32:40]) // the files' list, the first line
	}
	for i, kept := range kept {
		if !kept {
			values[i] = 0
		}
	}
	for _, s := range segments {
		copy(s.data, memory[s.address:])
	}
	return program
}

// unname clears the names, each with a 0 behind it, but for ours, those that the garbage collector looks for, and one
// of the runtime's that stands for all the others, since it hides its own functions in a trace: other is where.
func unname(names []byte) (other int) {
	other = -1
	for at := 0; at < len(names); {
		name := names[at:]
		name = name[:bytes.IndexByte(name, 0)]
		switch text := string(name); {
		case strings.HasPrefix(text, "keeprate/"), strings.HasPrefix(text, "main."), strings.HasPrefix(text, "reflect."):
		case other < 0 && strings.HasPrefix(text, "runtime."):
			other = at
		default:
			clear(name)
		}
		at += len(name) + 1
	}
	return other
}

// keep marks the values that begin at an offset, 0 for none: pairs of numbers of seven bits a byte, up to a first
// number of 0 that is not the very first.
func keep(kept []bool, values []byte, at int) {
	for first := at; at > 0 && (values[at] != 0 || at == first); {
		for range 2 {
			for more := true; more; at++ {
				kept[at], more = true, values[at] >= 0x80
			}
		}
	}
}

func number(b []byte, at int) int { return int(binary.LittleEndian.Uint32(b[at:])) }

// segment is data that a program is given as it starts.
type segment struct {
	address int
	data    []byte // within the program
}

// dataOf finds the data of a WebAssembly program.
func dataOf(program []byte) []segment {
	var segments []segment
	for rest := reader(program[8:]); len(rest) > 0; {
		id := rest[0]
		rest = rest[1:]
		section := rest.block()
		if id != dataSection {
			continue
		}
		for range section.number() {
			section = section[2:] // memory 0, i32.const
			address := int(section.number())
			section = section[1:] // end
			segments = append(segments, segment{address, section.block()})
		}
	}
	return segments
}

// laidOut is the memory with the data in it.
func laidOut(segments []segment) []byte {
	size := 0
	for _, s := range segments {
		size = max(size, s.address+len(s.data))
	}
	memory := make([]byte, size)
	for _, s := range segments {
		copy(memory[s.address:], s.data)
	}
	return memory
}
