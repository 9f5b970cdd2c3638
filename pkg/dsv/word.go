package dsv

import "unsafe"

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
