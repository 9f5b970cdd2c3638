package wire

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"keeprate/pkg/order/status"
	"keeprate/pkg/report"
)

// none are the messages with nothing in them.
func none() []Message {
	return []Message{
		&Open{}, &Change{}, &Export{}, &Progress{}, &Failed{}, &Ready{}, &Exported{}, &OpenSurvey{}, &ChangeSurvey{}, &Surveyed{}, &Browse{}, &Rows{}, &Foresee{}, &Outlook{},
	}
}

// full are the messages with every exported field filled with something of its own, so that a field the coder was not
// told of is missed.
func full() []Message {
	all := none()
	next := 0
	for _, m := range all {
		fill(reflect.ValueOf(m).Elem(), &next)
	}
	return all
}

func fill(v reflect.Value, next *int) {
	*next++
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), next)
			}
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), next)
		fill(v.Index(1), next)
	case reflect.Array:
		for i := range v.Len() {
			fill(v.Index(i), next)
		}
	case reflect.Map:
		v.Set(reflect.MakeMap(v.Type()))
		for range 3 {
			key, value := reflect.New(v.Type().Key()).Elem(), reflect.New(v.Type().Elem()).Elem()
			fill(key, next)
			fill(value, next)
			v.SetMapIndex(key, value)
		}
	case reflect.Bool:
		v.SetBool(true)
	case reflect.String:
		v.SetString("text " + string(rune('a'+*next%26)) + "ż")
	case reflect.Float64:
		v.SetFloat(float64(*next) + .1)
	case reflect.Uint8:
		if v.Type() == reflect.TypeFor[status.Kind]() {
			v.SetUint(uint64(status.Cancelled))
			return
		}
		v.SetUint(uint64(*next%200 + 1))
	case reflect.Uint32:
		v.SetUint(uint64(*next) << 20)
	default:
		v.SetInt(int64(-*next) << 10)
	}
}

func TestRoundTrip(t *testing.T) {
	for _, m := range append(full(), none()...) {
		got, err := Decode(Encode(m))
		if err != nil {
			t.Errorf("%T: %v", m, err)
			continue
		}
		if !reflect.DeepEqual(got, m) {
			t.Errorf("%T: read\n%+v\nwrote\n%+v", m, got, m)
		}
	}
}

func TestCutShortIsMalformed(t *testing.T) {
	for _, m := range full() {
		whole := Encode(m)
		for n := range whole {
			if got, err := Decode(whole[:n]); !errors.Is(err, ErrMalformed) {
				t.Fatalf("%T: %d of %d bytes read as %+v, %v", m, n, len(whole), got, err)
			}
		}
		if _, err := Decode(append(whole, 0)); !errors.Is(err, ErrMalformed) {
			t.Errorf("%T: a byte too many gives %v", m, err)
		}
	}
}

func TestNoMessage(t *testing.T) {
	for _, b := range [][]byte{nil, {0}, {99}, {255, 1}} {
		if m, err := Decode(b); m != nil || !errors.Is(err, ErrMalformed) {
			t.Errorf("%v reads as %+v, %v", b, m, err)
		}
	}
}

func TestEqualMessagesGiveEqualBytes(t *testing.T) {
	basis := func() report.Report {
		r := report.Report{}
		next := 0
		fill(reflect.ValueOf(&r.Basis).Elem(), &next)
		return r
	}
	for range 20 {
		if a, b := Encode(&Ready{Report: basis()}), Encode(&Ready{Report: basis()}); !bytes.Equal(a, b) {
			t.Fatal("a map is written in the order in which it happens to lie")
		}
	}
}

// FuzzDecode: no bytes bring the reader down, and what it reads it writes back to the same message.
func FuzzDecode(f *testing.F) {
	for _, m := range full() {
		f.Add(Encode(m))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		m, err := Decode(b)
		if err != nil {
			return
		}
		written := Encode(m)
		again, err := Decode(written)
		if err != nil {
			t.Fatalf("%T cannot be read back: %v", m, err)
		}
		if !bytes.Equal(Encode(again), written) {
			t.Fatalf("%T changes by being written", m)
		}
	})
}
