package web

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// input is one field of a form. Its name is the path of the value in the JSON of the library's type, so that the library reads what a
// form says as strictly as a file, and finds faults by the same paths.
type input struct {
	Name    string
	Kind    inputKind
	Label   statute.Text
	Hint    statute.Text
	Options []option
	Value   string
	Values  []string // of a field with several
	Must    bool
	Whole   bool // takes the whole width
	Focus   bool // the page opens with the cursor in it: it was just added
	Faults  statute.Violations
}

type inputKind string

const (
	oneLine  inputKind = "text"
	aDay     inputKind = "day" // also a month, a year, a stretch: as calendar.When is written
	aNumber  inputKind = "number"
	longText inputKind = "long"
	choose   inputKind = "choose"
	several  inputKind = "several"
	places   inputKind = "places" // several rows of a list, by their number from zero
	aPlace   inputKind = "place"  // one row of one of several lists, by its path
	flag     inputKind = "flag"   // true, or not stated
	aSum     inputKind = "sum"
	aName    inputKind = "name" // of a party; those there are are offered
)

// Is lets a template ask which kind of field it is.
func (i input) Is(kind string) bool { return string(i.Kind) == kind }

// Has reports whether an option is chosen.
func (i input) Has(code string) bool { return i.Value == code || slices.Contains(i.Values, code) }

// ID names the field for its label and its faults.
func (i input) ID() string { return idOf(i.Name) }

// idOf is a path as the name of an element.
func idOf(path string) string { return strings.NewReplacer(".", "-", "[", "-", "]", "").Replace(path) }

type option struct {
	Code string
	Name statute.Text
}

// codes are the values of a closed set of the library as options, in order.
func codes[E coded](all []E) []option {
	var list []option
	for _, e := range all {
		list = append(list, option{e.String(), statute.Text{EN: history.Plain(e.String()), ZH: e.ZH()}})
	}
	return list
}

// filled returns the fields with what a form said.
func filled(fields []input, form url.Values) []input {
	fields = slices.Clone(fields)
	for i := range fields {
		if v, ok := form[fields[i].Name]; ok {
			fields[i].Value, fields[i].Values = v[0], v
		}
	}
	return fields
}

// nest writes what a form says as JSON: "notice.organ.name" is a member of a member, "parties[1].name" one of an element. What was left
// blank is left out, since it is not known. An element of which everything is blank does not exist. What should be a number and is none
// is left out as well, and told of beside the text.
func nest(form url.Values, fields []input) (json.RawMessage, error) {
	root := map[string]any{}
	var bad statute.Violations
	for _, f := range fields {
		given := trimmed(form[f.Name])
		if len(given) == 0 {
			continue
		}
		value, ok := f.value(given)
		if !ok {
			bad = append(bad, field(f.Name, "应填整数", "must be a whole number"))
			continue
		}
		put(root, strings.FieldsFunc(f.Name, func(r rune) bool { return r == '.' || r == '[' || r == ']' }), value)
	}
	text, err := json.Marshal(listed(root))
	if err != nil {
		return nil, err
	}
	return text, bad.Err()
}

// value is what was typed or chosen in a field, as JSON has it; not ok where it should be a number and is none.
func (i input) value(given []string) (value any, ok bool) {
	switch i.Kind {
	case several:
		return given, true
	case flag:
		return true, true
	case aNumber, places:
		numbers := make([]int, len(given))
		for k, text := range given {
			n, err := strconv.Atoi(text)
			if err != nil {
				return nil, false
			}
			numbers[k] = n
		}
		if i.Kind == places {
			return numbers, true
		}
		return numbers[0], true
	}
	return given[0], true
}

func trimmed(given []string) []string {
	var all []string
	for _, v := range given {
		if v = strings.TrimSpace(v); v != "" {
			all = append(all, v)
		}
	}
	return all
}

func put(at map[string]any, path []string, value any) {
	for _, name := range path[:len(path)-1] {
		next, ok := at[name].(map[string]any)
		if !ok {
			next = map[string]any{}
			at[name] = next
		}
		at = next
	}
	at[path[len(path)-1]] = value
}

// listed turns members that are numbers into lists, in their order.
func listed(tree any) any {
	object, ok := tree.(map[string]any)
	if !ok {
		return tree
	}
	var places []int
	for name := range object {
		object[name] = listed(object[name])
		if n, err := strconv.Atoi(name); err == nil {
			places = append(places, n)
		}
	}
	if len(places) == 0 || len(places) < len(object) {
		return object
	}
	slices.Sort(places)
	list := make([]any, 0, len(places))
	for _, n := range places {
		list = append(list, object[strconv.Itoa(n)])
	}
	return list
}
