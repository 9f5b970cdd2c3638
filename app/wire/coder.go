package wire

import (
	"encoding/binary"
	"math"
)

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

// whole carries an integer, small ones of either sign in a byte.
func whole[T integer](c *coder, x *T) {
	if !c.reading {
		c.bytes = binary.AppendVarint(c.bytes, int64(*x))
		return
	}
	v, n := binary.Varint(c.bytes)
	if n <= 0 || int64(T(v)) != v {
		c.broken = true
		return
	}
	c.bytes = c.bytes[n:]
	*x = T(v)
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
		c.bytes = binary.LittleEndian.AppendUint64(c.bytes, math.Float64bits(*x))
		return
	}
	if b := c.take(8); b != nil {
		*x = math.Float64frombits(binary.LittleEndian.Uint64(b))
	}
}

// text carries a string or any type made of one.
func text[T ~string](c *coder, x *T) {
	if !c.reading {
		c.bytes = binary.AppendUvarint(c.bytes, uint64(len(*x)))
		c.bytes = append(c.bytes, *x...)
		return
	}
	n, used := binary.Uvarint(c.bytes)
	if used <= 0 {
		c.broken = true
		return
	}
	c.bytes = c.bytes[used:]
	*x = T(c.take(n))
}

// list carries a slice by what carries an element; an empty one is read as nil. It grows by what was really read, so
// that a false length asks for no memory.
func list[T any](c *coder, xs *[]T, each func(*coder, *T)) {
	n := len(*xs)
	whole(c, &n)
	if !c.reading {
		for i := range *xs {
			each(c, &(*xs)[i])
		}
		return
	}
	if n < 0 || n > len(c.bytes) { // an element has a byte at least
		c.broken = true
	}
	*xs = nil
	for i := 0; i < n && !c.broken; i++ {
		var x T
		each(c, &x)
		*xs = append(*xs, x)
	}
}

func texts(c *coder, xs *[]string)        { list(c, xs, text[string]) }
func days(c *coder, xs *[]int32)          { list(c, xs, whole[int32]) }
func numbers(c *coder, xs *[]float64)     { list(c, xs, (*coder).number) }
func wholes[T integer](c *coder, xs *[]T) { list(c, xs, whole[T]) }
