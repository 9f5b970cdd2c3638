package order

import (
	"math"
	"unsafe"

	"keeprate/pkg/dsv"
)

// keys is a set of byte strings numbered from 0 in the order of their coming,
// compared exactly. The strings lie behind each other in one arena, before each
// its number and its length, so that a look into the table and one into the
// arena find it; slots is an open-addressing table of (hash, place in the arena).
// The hash alone says where a slot belongs, so that the table grows without a look
// at the strings.
//
// Every string handed in must have dsv.Pad readable bytes behind it.
type keys struct {
	arena  []byte
	places []uint32 // of each string
	slots  []uint64
}

// keyHead is the room of number and length before a string.
const keyHead = 8

func (k *keys) count() int { return len(k.places) }

// key is the string of a number.
func (k *keys) key(id uint32) []byte {
	_, key := k.at(k.places[id])
	return key
}

// at is the number and the string at a place of the arena.
func (k *keys) at(place uint32) (uint32, []byte) {
	head := dsv.Load(unsafe.Pointer(&k.arena[place-keyHead]), 0)
	return uint32(head), k.arena[place : place+uint32(head>>32)]
}

// find gives the number of a string, if it is there.
func (k *keys) find(key []byte, hash uint32) (uint32, bool) {
	if len(k.slots) == 0 {
		return 0, false
	}
	id, _, ok := k.look(key, hash)
	return id, ok
}

// look finds the number of a string, or the free slot where it belongs.
func (k *keys) look(key []byte, hash uint32) (id, free uint32, ok bool) {
	mask := uint32(len(k.slots) - 1)
	for i := hash & mask; ; i = (i + 1) & mask {
		slot := k.slots[i]
		if slot == 0 {
			return 0, i, false
		}
		if uint32(slot>>32) == hash {
			if id, there := k.at(uint32(slot)); same(there, key) {
				return id, 0, true
			}
		}
	}
}

// number is the number of a string, which is added if it is not there. full
// tells that the arena has no room left: its places have 32 bits.
func (k *keys) number(key []byte, hash uint32) (id uint32, added, full bool) {
	if 4*(len(k.places)+1) > 3*len(k.slots) {
		k.grow()
	}
	id, free, ok := k.look(key, hash)
	if ok {
		return id, false, false
	}
	if id, full = k.append(key); full {
		return 0, false, true
	}
	k.slots[free] = uint64(hash)<<32 | uint64(k.places[id])
	return id, true, false
}

// append numbers a string that nobody will look for.
func (k *keys) append(key []byte) (id uint32, full bool) {
	need := len(k.arena) + keyHead + len(key)
	if need > math.MaxUint32-dsv.Pad {
		return 0, true
	}
	if need+dsv.Pad > cap(k.arena) {
		grown := make([]byte, len(k.arena), max(need+dsv.Pad, 2*cap(k.arena), 4096))
		copy(grown, k.arena)
		k.arena = grown
	}
	id = uint32(len(k.places))
	n := uint32(len(key))
	k.arena = append(k.arena, byte(id), byte(id>>8), byte(id>>16), byte(id>>24), byte(n), byte(n>>8), byte(n>>16), byte(n>>24))
	k.places = append(k.places, uint32(len(k.arena)))
	k.arena = append(k.arena, key...)
	return id, false
}

// grow makes the table larger and gives every string its slot anew.
func (k *keys) grow() {
	size := max(1024, 4*len(k.slots))
	if len(k.slots) >= 1<<16 {
		size = 2 * len(k.slots)
	}
	old := k.slots
	k.slots = make([]uint64, size)
	mask := uint32(size - 1)
	for _, slot := range old {
		if slot == 0 {
			continue
		}
		i := uint32(slot>>32) & mask
		for k.slots[i] != 0 {
			i = (i + 1) & mask
		}
		k.slots[i] = slot
	}
}

// reserve makes room for so many strings of about so many bytes.
func (k *keys) reserve(count, size int) {
	slots := 1024
	for 3*slots < 4*count {
		slots *= 2
	}
	k.slots = make([]uint64, slots)
	k.places = make([]uint32, 0, count)
	k.arena = make([]byte, 0, count*(size+keyHead)+dsv.Pad)
}

// slot is the first slot of a hash. To load it for many strings before the first
// find, and then what nearby loads, lets the memory answer for all of them at a time.
func (k *keys) slot(hash uint32) uint64 {
	if len(k.slots) == 0 {
		return 0
	}
	return k.slots[hash&uint32(len(k.slots)-1)]
}

// nearby loads from the arena what a slot points to.
func (k *keys) nearby(slot uint64) byte {
	if slot == 0 {
		return 0
	}
	return k.arena[uint32(slot)]
}

const (
	mix1 = 0x9E3779B97F4A7C15
	mix2 = 0xC2B2AE3D27D4EB4F
)

// mix hashes a string: its length and its bytes, eight at a time, the last eight
// perhaps a second time. It also tells whether one of the letters A–Z is in it.
func mix(key []byte) (hash uint32, capitals bool) {
	n := len(key)
	p := unsafe.Pointer(unsafe.SliceData(key))
	h := uint64(n) * mix1
	if n < 8 {
		if n == 0 {
			return 0, false
		}
		w := dsv.Load(p, 0) << (64 - 8*n)
		h = (h ^ w) * mix2
		h ^= h >> 32
		return uint32(h * mix1 >> 32), capital8(w) != 0
	}
	var found uint64
	for i := 0; i < n-8; i += 8 {
		w := dsv.Load(p, i)
		found |= capital8(w)
		h = (h ^ w) * mix2
		h ^= h >> 29
	}
	w := dsv.Load(p, n-8)
	found |= capital8(w)
	h = (h ^ w) * mix2
	h ^= h >> 32
	return uint32(h * mix1 >> 32), found != 0
}

// capital8 marks the bytes of a word that are letters A–Z: the first sum sets
// their high bit from A on, the second from after Z on.
func capital8(w uint64) uint64 {
	low := w & 0x7f7f7f7f7f7f7f7f
	return (low + 0x3f3f3f3f3f3f3f3f) &^ (low + 0x2525252525252525) &^ w & 0x8080808080808080
}

// hashOf is the hash of mix.
func hashOf(key []byte) uint32 {
	hash, _ := mix(key)
	return hash
}

// numberHash is hashOf for order numbers: numbers that differ in their last digit
// alone share a cache line of the table, as files list them one after another.
func numberHash(key []byte) uint32 {
	n := len(key)
	if n == 0 {
		return 0
	}
	last := uint32(key[n-1])
	return hashOf(key[:n-1])&^7 ^ last<<24 | last&7
}

// asCell is a text with the bytes behind it that a cell has.
func asCell(text string) []byte {
	return append(make([]byte, 0, len(text)+dsv.Pad), text...)
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
