package order

// keys is a set of distinct byte strings numbered from 0, compared exactly.
type keys struct {
	arena []byte
	ends  []uint32
}

func (k *keys) count() int { return len(k.ends) }

func (k *keys) key(id uint32) []byte {
	from := uint32(0)
	if id > 0 {
		from = k.ends[id-1]
	}
	return k.arena[from:k.ends[id]]
}
