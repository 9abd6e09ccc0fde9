package strictjson

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"unicode/utf8"
)

// kind is what a piece of JSON is.
type kind uint8

const (
	null kind = iota
	boolean
	number
	text
	array
	object
)

var kindNames = [...]struct{ en, zh string }{
	null:    {"null", "null"},
	boolean: {"true or false", "布尔值"},
	number:  {"a number", "数字"},
	text:    {"a text", "文本"},
	array:   {"a list", "数组"},
	object:  {"an object", "对象"},
}

// node is a piece of JSON. Members keep their order and their repetitions.
type node struct {
	kind    kind
	raw     []byte // its text
	value   string // of a text
	truth   bool
	items   []*node
	members []member
}

type member struct {
	key  string
	node *node
}

// syntaxError says where a text stops being JSON.
type syntaxError struct {
	line, column int
	msg          string
}

func (e syntaxError) Error() string {
	return fmt.Sprintf("line %d, column %d: %s", e.line, e.column, e.msg)
}

// parse reads one JSON value that fills the whole of data.
func parse(data []byte) (*node, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, at(data, validPrefix(data), "not UTF-8")
	}
	var whole json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		offset := len(data)
		if syntax := (*json.SyntaxError)(nil); errors.As(err, &syntax) {
			offset = int(syntax.Offset) - 1
		}
		return nil, at(data, offset, err.Error())
	}
	p := parser{data: data, dec: json.NewDecoder(bytes.NewReader(data))}
	p.dec.UseNumber()
	return p.value(p.token())
}

func validPrefix(data []byte) int {
	n := 0
	for n < len(data) {
		r, size := utf8.DecodeRune(data[n:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		n += size
	}
	return n
}

func at(data []byte, offset int, msg string) syntaxError {
	before := data[:max(0, min(offset, len(data)))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return syntaxError{bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1, msg}
}

// parser makes a tree of a text already known to be JSON, so that its tokens come without errors.
type parser struct {
	data  []byte
	dec   *json.Decoder
	start int // of the token last read
}

func (p *parser) token() json.Token {
	p.start = int(p.dec.InputOffset())
	for p.start < len(p.data) && bytes.IndexByte([]byte(" \t\r\n,:"), p.data[p.start]) >= 0 {
		p.start++
	}
	tok, err := p.dec.Token()
	if err != nil {
		return err // seen by value, which knows no such token
	}
	return tok
}

// value reads the value that starts with tok.
func (p *parser) value(tok json.Token) (*node, error) {
	n, start := &node{}, p.start
	switch tok := tok.(type) {
	case nil:
		n.kind = null
	case bool:
		n.kind, n.truth = boolean, tok
	case json.Number:
		n.kind = number
	case string:
		n.kind, n.value = text, tok
	case json.Delim:
		if err := p.inside(n, tok); err != nil {
			return nil, err
		}
	case error:
		return nil, tok
	}
	n.raw = p.data[start:p.dec.InputOffset()]
	return n, nil
}

func (p *parser) inside(n *node, open json.Delim) error {
	n.kind = array
	if open == '{' {
		n.kind = object
	}
	for {
		tok := p.token()
		if d, ok := tok.(json.Delim); ok && (d == ']' || d == '}') {
			return nil
		}
		key := ""
		if n.kind == object {
			key, _ = tok.(string)
			tok = p.token()
		}
		child, err := p.value(tok)
		if err != nil {
			return err
		}
		if n.kind == object {
			n.members = append(n.members, member{key, child})
		} else {
			n.items = append(n.items, child)
		}
	}
}
