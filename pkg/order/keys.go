package order

import (
	"math"
	"unsafe"

	"keeprate/pkg/dsv"
)

// keys is a set of byte strings numbered from 0 in the order of their coming,
// compared exactly. The strings lie behind each other in one arena; slots is an
// open-addressing table of (upper half of the hash, number + 1).
//
// Every string handed in must have dsv.Pad readable bytes behind it.
type keys struct {
	arena []byte
	ends  []uint32
	slots []uint64
}

func (k *keys) count() int { return len(k.ends) }

// key is the string of a number.
func (k *keys) key(id uint32) []byte {
	from := uint32(0)
	if id > 0 {
		from = k.ends[id-1]
	}
	return k.arena[from:k.ends[id]]
}

// find gives the number of a string, if it is there.
func (k *keys) find(key []byte, hash uint64) (uint32, bool) {
	if len(k.slots) == 0 {
		return 0, false
	}
	mask := uint64(len(k.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		slot := k.slots[i]
		if slot == 0 {
			return 0, false
		}
		if slot>>32 == hash>>32 {
			id := uint32(slot) - 1
			if same(k.key(id), key) {
				return id, true
			}
		}
	}
}

// add numbers a string that is not there yet. full tells that the arena has no
// room left: the numbers of its bytes have 32 bits.
func (k *keys) add(key []byte, hash uint64) (id uint32, full bool) {
	if 4*(len(k.ends)+1) > 3*len(k.slots) {
		k.grow()
	}
	if id, full = k.append(key); full {
		return 0, true
	}
	mask := uint64(len(k.slots) - 1)
	i := hash & mask
	for k.slots[i] != 0 {
		i = (i + 1) & mask
	}
	k.slots[i] = hash>>32<<32 | uint64(id+1)
	return id, false
}

// append numbers a string that nobody will look for.
func (k *keys) append(key []byte) (id uint32, full bool) {
	need := len(k.arena) + len(key)
	if need > math.MaxUint32-dsv.Pad || len(k.ends) == math.MaxUint32-1 {
		return 0, true
	}
	if need+dsv.Pad > cap(k.arena) {
		grown := make([]byte, len(k.arena), 2*cap(k.arena)+len(key)+4096)
		copy(grown, k.arena)
		k.arena = grown
	}
	k.arena = append(k.arena, key...)
	k.ends = append(k.ends, uint32(len(k.arena)))
	return uint32(len(k.ends) - 1), false
}

// grow makes the table larger and finds every string its place anew.
func (k *keys) grow() {
	size := max(1024, 4*len(k.slots))
	if len(k.slots) >= 1<<20 {
		size = 2 * len(k.slots)
	}
	slots := make([]uint64, size)
	mask := uint64(size - 1)
	for id := range uint32(len(k.ends)) {
		hash := hashOf(k.key(id))
		i := hash & mask
		for slots[i] != 0 {
			i = (i + 1) & mask
		}
		slots[i] = hash>>32<<32 | uint64(id+1)
	}
	k.slots = slots
}

// near loads what a find of this hash will need first. Done for many strings
// before the first find, it lets the memory answer all of them at a time.
func (k *keys) near(hash uint64) uint64 {
	if len(k.slots) == 0 {
		return 0
	}
	return k.slots[hash&uint64(len(k.slots)-1)]
}

const (
	mix1 = 0x9E3779B97F4A7C15
	mix2 = 0xC2B2AE3D27D4EB4F
)

// hashOf mixes a string's length and its bytes, eight at a time, the last eight
// perhaps a second time.
func hashOf(key []byte) uint64 {
	n := len(key)
	p := unsafe.Pointer(unsafe.SliceData(key))
	h := uint64(n) * mix1
	if n >= 8 {
		for i := 0; i < n-8; i += 8 {
			h = (h ^ dsv.Load(p, i)) * mix2
			h ^= h >> 29
		}
		h = (h ^ dsv.Load(p, n-8)) * mix2
	} else if n > 0 {
		h = (h ^ dsv.Load(p, 0)<<(64-8*n)) * mix2
	}
	h ^= h >> 32
	h *= mix1
	return h ^ h>>32
}

// same tells whether two strings are equal; both have dsv.Pad bytes behind them.
func same(a, b []byte) bool {
	n := len(a)
	if n != len(b) {
		return false
	}
	p, q := unsafe.Pointer(unsafe.SliceData(a)), unsafe.Pointer(unsafe.SliceData(b))
	if n < 8 {
		return n == 0 || (dsv.Load(p, 0)^dsv.Load(q, 0))<<(64-8*n) == 0
	}
	var diff uint64
	for i := 0; i < n-8; i += 8 {
		diff |= dsv.Load(p, i) ^ dsv.Load(q, i)
	}
	return diff|dsv.Load(p, n-8)^dsv.Load(q, n-8) == 0
}
