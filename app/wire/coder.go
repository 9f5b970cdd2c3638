package wire

import "math"

// coder carries values from a struct into bytes, or, when reading, from the bytes into the struct. Its methods take
// pointers so that one visit serves both ways.
type coder struct {
	bytes   []byte // written so far; when reading, what is still to be read
	reading bool
	broken  bool // the bytes read were no message; every later value stays as it was
}

// take cuts n bytes off what is to be read.
func (c *coder) take(n uint64) []byte {
	if c.broken || n > uint64(len(c.bytes)) {
		c.broken = true
		return nil
	}
	part := c.bytes[:n]
	c.bytes = c.bytes[n:]
	return part
}

// integer is any of the whole numbers that messages hold.
type integer interface {
	~int | ~int32 | ~int64 | ~uint8 | ~uint32
}

// whole carries an integer of any type. The work is done by methods here as in list, since each type makes another
// copy of a generic function.
func whole[T integer](c *coder, x *T) {
	v := c.signed(int64(*x))
	c.broken = c.broken || int64(T(v)) != v
	if !c.broken {
		*x = T(v)
	}
}

// signed carries an integer, small ones of either sign in a byte, and returns what was read or written.
func (c *coder) signed(x int64) int64 {
	folded := uint64(x)<<1 ^ uint64(x>>63) // 0, −1, 1, −2, …
	c.varint(&folded)
	return int64(folded>>1) ^ -int64(folded&1)
}

// varint carries seven bits a byte, the lowest first; the eighth says that more follow.
func (c *coder) varint(x *uint64) {
	if !c.reading {
		v := *x
		for ; v >= 0x80; v >>= 7 {
			c.bytes = append(c.bytes, byte(v)|0x80)
		}
		c.bytes = append(c.bytes, byte(v))
		return
	}
	*x = 0
	for shift := 0; shift < 64; shift += 7 {
		b := c.take(1)
		if b == nil {
			return
		}
		*x |= uint64(b[0]&0x7f) << shift
		if b[0] < 0x80 {
			return
		}
	}
	c.broken = true
}

func (c *coder) yes(x *bool) {
	v := uint8(0)
	if *x {
		v = 1
	}
	whole(c, &v)
	c.broken = c.broken || v > 1
	*x = v == 1
}

// number carries a float64 bit by bit.
func (c *coder) number(x *float64) {
	if !c.reading {
		for bits, i := math.Float64bits(*x), 0; i < 8; i++ {
			c.bytes = append(c.bytes, byte(bits>>(8*i)))
		}
		return
	}
	bits := uint64(0)
	for i, b := range c.take(8) {
		bits |= uint64(b) << (8 * i)
	}
	if !c.broken {
		*x = math.Float64frombits(bits)
	}
}

// text carries a string or any type made of one.
func text[T ~string](c *coder, x *T) {
	n := uint64(len(*x))
	c.varint(&n)
	if !c.reading {
		c.bytes = append(c.bytes, *x...)
		return
	}
	*x = T(c.take(n))
}

// list carries a slice by what carries an element; an empty one is read as nil.
func list[T any](c *coder, xs *[]T, each func(*coder, *T)) {
	if n := c.length(len(*xs)); c.reading {
		*xs = nil
		if n > 0 {
			*xs = make([]T, n)
		}
	}
	for i := range *xs {
		each(c, &(*xs)[i])
	}
}

// length carries the length of a list. An element has a byte at least, so a false one is told before memory is asked for.
func (c *coder) length(n int) int {
	whole(c, &n)
	if c.reading && (n < 0 || n > len(c.bytes)) {
		c.broken = true
	}
	if c.broken {
		return 0
	}
	return n
}

func texts(c *coder, xs *[]string)        { list(c, xs, text[string]) }
func days(c *coder, xs *[]int32)          { list(c, xs, whole[int32]) }
func numbers(c *coder, xs *[]float64)     { list(c, xs, (*coder).number) }
func wholes[T integer](c *coder, xs *[]T) { list(c, xs, whole[T]) }
