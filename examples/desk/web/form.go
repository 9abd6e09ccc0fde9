package web

import (
	"encoding/json"
	"net/url"
	"slices"
	"strconv"
	"strings"

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
}

type inputKind string

const (
	oneLine  inputKind = "text"
	aDay     inputKind = "day" // also a month, a year, a stretch: as calendar.When is written
	aNumber  inputKind = "number"
	longText inputKind = "long"
	choose   inputKind = "choose"
	several  inputKind = "several"
)

// Is lets a template ask which kind of field it is.
func (i input) Is(kind string) bool { return string(i.Kind) == kind }

// Has reports whether an option is chosen.
func (i input) Has(code string) bool { return i.Value == code || slices.Contains(i.Values, code) }

// ID names the field for its label and its faults.
func (i input) ID() string { return strings.NewReplacer(".", "-", "[", "-", "]", "").Replace(i.Name) }

type option struct {
	Code string
	Name statute.Text
}

// codes are the values of a closed set of the library as options, in order.
func codes[E term](all []E) []option {
	var list []option
	for _, e := range all {
		list = append(list, option{e.String(), statute.Text{EN: plain(e.String()), ZH: e.ZH()}})
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
// blank is left out, since it is not known. An element of which everything is blank does not exist.
func nest(form url.Values, fields []input) (json.RawMessage, error) {
	root := map[string]any{}
	for _, f := range fields {
		var value any
		switch given := trimmed(form[f.Name]); {
		case len(given) == 0:
			continue
		case f.Kind == several:
			value = given
		case f.Kind == aNumber:
			n, err := strconv.Atoi(given[0])
			if err != nil {
				return nil, statute.Violations{field(f.Name, "应填整数", "must be a whole number")}
			}
			value = n
		default:
			value = given[0]
		}
		put(root, strings.FieldsFunc(f.Name, func(r rune) bool { return r == '.' || r == '[' || r == ']' }), value)
	}
	return json.Marshal(listed(root))
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
