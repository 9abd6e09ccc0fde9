package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// module is a module with a data section of these bytes, and a section before it that must stay as it is.
func module(data ...byte) []byte {
	head := []byte{0, 'a', 's', 'm', 1, 0, 0, 0, 5, 3, 1, 0, 2}
	return append(append(head, dataSection, byte(len(data))), data...)
}

func TestJoined(t *testing.T) {
	got, err := joined(module( // not in the order of their places
		2,                                     // two segments
		0, opI32Const, 0x85, 8, opEnd, 1, 'c', // at 1029
		0, opI32Const, 0x80, 8, opEnd, 2, 'a', 'b', // at 1024
	))
	require.NoError(t, err)
	assert.Equal(t, module(1, 0, opI32Const, 0x80, 8, opEnd, 6, 'a', 'b', 0, 0, 0, 'c'), got)
	again, err := joined(got)
	require.NoError(t, err)
	assert.Equal(t, got, again)
}

func TestNotJoined(t *testing.T) {
	for name, wasm := range map[string][]byte{
		"nothing":            nil,
		"no end":             module(1, 0, opI32Const, 0x80, 8, opEnd, 9, 'a'),
		"no segment":         module(0),
		"more behind":        module(1, 0, opI32Const, 1, opEnd, 1, 'a', 0),
		"overlapping":        module(2, 0, opI32Const, 4, opEnd, 2, 'a', 'b', 0, opI32Const, 5, opEnd, 1, 'c'),
		"passive":            module(1, 1, 1, 'a'),
		"another expression": module(1, 0, 0x23, 0, opEnd, 1, 'a'),
		"a long number":      module(1, 0, opI32Const, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, opEnd, 1, 'a'),
	} {
		_, err := joined(wasm)
		assert.ErrorIs(t, err, errModule, name)
	}
}

// TestSigned writes and reads numbers about every place where one more byte is needed.
func TestSigned(t *testing.T) {
	for shift := range 31 {
		for _, n := range []int{1<<shift - 1, 1 << shift, -1 << shift, -1<<shift - 1} {
			r := wasmReader{appendSigned(nil, n), false}
			assert.Equal(t, n, r.signed())
			assert.False(t, r.short)
			assert.Empty(t, r.text)
		}
	}
}
