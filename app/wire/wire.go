// Package wire is what the page and the orders engine in its worker say to each other: plain structs, and one compact
// binary form for them. Each struct is declared to the coder once, for writing and reading alike.
//
// A message is a byte that says its kind, and then its fields. What is too large to be copied twice travels beside it:
// the files with an Open, the bytes with an Exported.
package wire

import "errors"

// Message is any of the messages below.
type Message interface {
	kind() kind
	visit(c *coder)
}

// kind is the first byte of a message. The page and the engine are built together, so the numbers may change.
type kind byte

const (
	open kind = iota + 1
	change
	export
	progress
	failed
	ready
	exported
	openSurvey
	changeSurvey
	surveyed
	browse
	rows
	foresee
	outlook
)

// ErrMalformed is returned for bytes that are no message: cut short, or of other contents than any message has.
var ErrMalformed = errors.New("wire: malformed message")

// Encode writes a message.
func Encode(m Message) []byte {
	c := coder{bytes: []byte{byte(m.kind())}}
	m.visit(&c)
	return c.bytes
}

// Decode reads a message. Nothing of it refers to the bytes afterwards.
func Decode(bytes []byte) (Message, error) {
	if len(bytes) == 0 {
		return nil, ErrMalformed
	}
	m := empty(kind(bytes[0]))
	if m == nil {
		return nil, ErrMalformed
	}
	c := coder{bytes: bytes[1:], reading: true}
	m.visit(&c)
	if c.broken || len(c.bytes) > 0 {
		return nil, ErrMalformed
	}
	return m, nil
}

func empty(k kind) Message {
	switch k {
	case open:
		return &Open{}
	case change:
		return &Change{}
	case export:
		return &Export{}
	case progress:
		return &Progress{}
	case failed:
		return &Failed{}
	case ready:
		return &Ready{}
	case exported:
		return &Exported{}
	case openSurvey:
		return &OpenSurvey{}
	case changeSurvey:
		return &ChangeSurvey{}
	case surveyed:
		return &Surveyed{}
	case browse:
		return &Browse{}
	case rows:
		return &Rows{}
	case foresee:
		return &Foresee{}
	case outlook:
		return &Outlook{}
	}
	return nil
}
