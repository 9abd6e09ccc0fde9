package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"slices"
)

// Go's linker leaves out every run of zeros longer than eight bytes and begins a new segment of data behind it, up to the 100,000
// that a browser takes. Each begins with an address, and addresses do not compress, as zeros do: in one segment the program is a
// tenth smaller when compressed, and sooner laid out in memory.

// Parts of a WebAssembly module, of the core specification (5.4.1 and 5.5).
const (
	moduleHeader = 8 // magic number and version
	dataSection  = 11
	opI32Const   = 0x41
	opEnd        = 0x0b
)

var errModule = errors.New("this is no WebAssembly module as Go's linker writes it")

// joined returns the program with all its data in one segment.
func joined(wasm []byte) ([]byte, error) {
	if len(wasm) < moduleHeader {
		return nil, errModule
	}
	out, rest := bytes.Clone(wasm[:moduleHeader]), wasmReader{wasm[moduleHeader:], false}
	for len(rest.text) > 0 {
		id := rest.bytes(1)
		body := rest.bytes(rest.number())
		if rest.short {
			return nil, errModule
		}
		if id[0] == dataSection {
			var err error
			if body, err = oneSegment(body); err != nil {
				return nil, err
			}
		}
		out = append(binary.AppendUvarint(append(out, id...), uint64(len(body))), body...)
	}
	return out, nil
}

// segment is data and the place in memory where it belongs.
type segment struct {
	at   int
	data []byte
}

// oneSegment returns a data section with one segment, filled with zeros between the old ones.
func oneSegment(section []byte) ([]byte, error) {
	r := wasmReader{section, false}
	var all []segment
	for range r.number() {
		flags, op := r.number(), r.bytes(1)
		at, end := r.signed(), r.bytes(1)
		all = append(all, segment{at, r.bytes(r.number())})
		if r.short || flags != 0 || op[0] != opI32Const || end[0] != opEnd {
			return nil, errModule
		}
	}
	if len(all) == 0 || len(r.text) > 0 {
		return nil, errModule
	}
	slices.SortFunc(all, func(a, b segment) int { return a.at - b.at })
	var memory []byte
	for _, s := range all {
		gap := s.at - all[0].at - len(memory)
		if gap < 0 { // two have the same place
			return nil, errModule
		}
		memory = append(append(memory, make([]byte, gap)...), s.data...)
	}
	out := appendSigned([]byte{1, 0, opI32Const}, all[0].at) // one segment, of memory 0
	out = binary.AppendUvarint(append(out, opEnd), uint64(len(memory)))
	return append(out, memory...), nil
}

// wasmReader reads a module; where it ends too early all that follows is zero, and short is set.
type wasmReader struct {
	text  []byte
	short bool
}

func (r *wasmReader) bytes(n int) []byte {
	if n < 0 || n > len(r.text) {
		r.text, r.short = nil, true
		return make([]byte, 1)
	}
	head := r.text[:n]
	r.text = r.text[n:]
	return head
}

// number reads an unsigned number of LEB128.
func (r *wasmReader) number() int {
	n, size := binary.Uvarint(r.text)
	r.bytes(max(size, 0))
	r.short = r.short || size <= 0 || n > 1<<32
	return int(n)
}

// signed reads a signed number of LEB128, whose highest bit that is written is its sign.
func (r *wasmReader) signed() int {
	n := 0
	for shift := 0; shift < 35; shift += 7 {
		b := r.bytes(1)[0]
		n |= int(b&0x7f) << shift
		if b&0x80 == 0 {
			if b&0x40 != 0 {
				n -= 1 << (shift + 7)
			}
			return n
		}
	}
	r.short = true
	return 0
}

func appendSigned(out []byte, n int) []byte {
	for n < -0x40 || n >= 0x40 {
		out = append(out, byte(n&0x7f|0x80))
		n >>= 7
	}
	return append(out, byte(n&0x7f))
}
