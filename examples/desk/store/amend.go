package store

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
)

// Change sets one part of a file, or appends to a list of it. The path is that of a violation: claims[0].agreement; what begins
// with "cover." is of the cover sheet, all else of the dossier. What is not there yet is made. The value null takes the part away.
type Change struct {
	Path   string          `json:"path"`
	Append bool            `json:"append,omitempty"`
	Value  json.RawMessage `json:"value"`
}

// Set is a change that sets a part to a value.
func Set(path string, value any) (Change, error) { return change(path, false, value) }

// Add is a change that appends a value to a list.
func Add(path string, value any) (Change, error) { return change(path, true, value) }

func change(path string, add bool, value any) (Change, error) {
	text, err := json.Marshal(value)
	return Change{path, add, text}, err
}

// amended is the file with changes, read again as strictly as a new one. Events are no part that can be set: they are recorded, and
// set right by another event, so that the record shows what was thought when.
func (f File) amended(changes []Change) (File, error) {
	text, err := json.Marshal(f)
	if err != nil {
		return f, err
	}
	var tree any
	if err := exactly(text, &tree); err != nil {
		return f, err
	}
	for _, c := range changes {
		path := c.Path
		if !strings.HasPrefix(path, "cover.") {
			path = "dossier." + path
		}
		var value any
		if err := exactly(c.Value, &value); err != nil {
			return f, fault(c.Path, "the value is no JSON", "所填内容不是JSON")
		}
		if tree, err = put(tree, path, c.Append, value); err != nil {
			return f, fault(c.Path, err.Error(), "路径无法对应案卷内容")
		}
	}
	if text, err = json.Marshal(tree); err != nil {
		return f, err
	}
	next, err := readFile(text)
	if err != nil {
		return f, err
	}
	return next, sameRecord(f.Dossier, next.Dossier)
}

// exactly reads JSON with its numbers as they are written.
func exactly(text []byte, to any) error {
	r := json.NewDecoder(bytes.NewReader(text))
	r.UseNumber()
	return r.Decode(to)
}

// put returns the tree with a value at a path.
func put(tree any, path string, add bool, value any) (any, error) {
	if path == "" {
		if !add {
			return value, nil
		}
		list, ok := tree.([]any)
		if !ok && tree != nil {
			return nil, fmt.Errorf("is no list")
		}
		return append(list, value), nil
	}
	if rest, ok := strings.CutPrefix(path, "["); ok {
		number, rest, ok := strings.Cut(rest, "]")
		n, err := strconv.Atoi(number)
		list, isList := tree.([]any)
		if !ok || err != nil || !isList || n < 0 || n >= len(list) {
			return nil, fmt.Errorf("there is no element %q", number)
		}
		list[n], err = put(list[n], strings.TrimPrefix(rest, "."), add, value)
		return list, err
	}
	end := strings.IndexAny(path, ".[")
	if end < 0 {
		end = len(path)
	}
	name, rest := path[:end], strings.TrimPrefix(path[end:], ".")
	object, ok := tree.(map[string]any)
	if !ok {
		if tree != nil {
			return nil, fmt.Errorf("has no part %q", name)
		}
		object = map[string]any{}
	}
	if rest == "" && !add && value == nil {
		delete(object, name)
		return object, nil
	}
	part, err := put(object[name], rest, add, value)
	object[name] = part
	return object, err
}

// sameRecord refuses an amendment that changes what only Record may change, or after which an entry before it would not find its
// claim: claims stay where they are and keep their names.
func sameRecord(before, after dossier.Dossier) error {
	if len(after.Claims) < len(before.Claims) {
		return fault("claims", "a claim cannot be taken away", "诉求不得删除")
	}
	for i := range before.Claims {
		b, a := &before.Claims[i], &after.Claims[i]
		path := fmt.Sprintf("claims[%d]", i)
		if a.Name != b.Name {
			return fault(path+".name", "a claim keeps its name", "诉求代号不得更改")
		}
		same := len(a.Events) == len(b.Events) && len(a.Keys) == len(b.Keys)
		for k := 0; same && k < len(a.Events); k++ {
			same = a.Events[k] == b.Events[k]
		}
		for k := 0; same && k < len(a.Keys); k++ {
			same = a.Keys[k] == b.Keys[k]
		}
		if !same {
			return fault(path+".events", "events are recorded one by one, and set right by another event", "事项应逐件记录，并以新的事项更正")
		}
	}
	return nil
}
