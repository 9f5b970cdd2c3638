package dsv

import (
	"bytes"
	"math/bits"
	"unsafe"
)

// Pad is how many readable bytes follow every text and cell of this package
// within its memory, so that eight bytes can be loaded at any of its places.
const Pad = 64

// Load is the eight bytes at p + i, the first of them lowest. There must be
// eight: Pad sees to that. Every platform the product is built for is little-endian.
func Load(p unsafe.Pointer, i int) uint64 {
	return *(*uint64)(unsafe.Add(p, i))
}

const (
	ones   = 0x0101010101010101
	low7   = 0x7f7f7f7f7f7f7f7f
	high1  = 0x8080808080808080
	quotes = '"' * ones
)

// zeros marks, by its high bit, each byte of x that is zero.
func zeros(x uint64) uint64 { return ^((x&low7 + low7) | x | low7) }

// maybeZero is not 0 if a byte of x is zero, and seldom else.
func maybeZero(x uint64) uint64 { return (x - ones) &^ x & high1 }

// gather moves the high bits of the eight bytes into the lowest eight bits.
func gather(x uint64) uint64 { return (x >> 7) * 0x0102040810204080 >> 56 }

// beyond tells whether a text has a byte beyond ASCII. Pad bytes follow it.
func beyond(text []byte) bool {
	base, i := unsafe.Pointer(unsafe.SliceData(text)), 0
	var all uint64
	for ; i+64 <= len(text); i += 64 {
		p := unsafe.Add(base, i)
		all |= Load(p, 0) | Load(p, 8) | Load(p, 16) | Load(p, 24) | Load(p, 32) | Load(p, 40) | Load(p, 48) | Load(p, 56)
	}
	for ; i < len(text); i++ {
		all |= uint64(text[i])
	}
	return all&high1 != 0
}

// firstHigh is the place of the first byte beyond ASCII, or the length of a text
// that has none. Pad bytes follow it.
func firstHigh(text []byte) int {
	base := unsafe.Pointer(unsafe.SliceData(text))
	for i := 0; i < len(text); i += 8 {
		if high := Load(base, 0+i) & high1; high != 0 {
			return min(len(text), i+bits.TrailingZeros64(high)>>3)
		}
	}
	return len(text)
}

// squeeze takes the NULs out of a text, in place, and returns what is left of it.
func squeeze(text []byte) []byte {
	n := bytes.IndexByte(text, 0)
	if n < 0 {
		return text
	}
	for _, c := range text[n:] {
		text[n] = c
		if c != 0 {
			n++
		}
	}
	return text[:n]
}
