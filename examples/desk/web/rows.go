package web

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// block is a part of a long form: fields, lists to which rows can be added, and further parts. In the schema of a form names are
// relative to the block around; [block.at] writes the full ones, those of the JSON of the library's type.
type block struct {
	Title  statute.Text
	Hint   statute.Text
	Path   string
	Fields []input
	Lists  []list
	Parts  []block
	Drop   bool // of a row: it can be taken away
	Folded bool // what few need: shown closed until something in it is filled, or wrong
	Faults statute.Violations
}

// list is a part of which there are several: parties, sums, instalments.
type list struct {
	Path   string
	One    statute.Text // what a row is called
	Least  int          // so many rows are shown though nothing is in them
	Of     block
	Rows   []block
	Focus  bool // a row was just taken away here
	Faults statute.Violations
}

// at returns the part of a form that stands at a path, with as many rows as the form has, and what was typed.
func (b block) at(path string, form url.Values, rows map[string]int) block {
	b.Path = path
	b.Fields, b.Lists, b.Parts = slices.Clone(b.Fields), slices.Clone(b.Lists), slices.Clone(b.Parts)
	for i := range b.Fields {
		b.Fields[i].Name = below(path, b.Fields[i].Name)
	}
	b.Fields = filled(b.Fields, form)
	for i := range b.Lists {
		l := &b.Lists[i]
		l.Path = below(path, l.Path)
		n := max(l.Least, rows[l.Path])
		l.Rows = make([]block, 0, n)
		for k := range n {
			row := l.Of.at(fmt.Sprintf("%s[%d]", l.Path, k), form, rows)
			row.Title = statute.Text{EN: fmt.Sprintf("%s %d", l.One.EN, k+1), ZH: fmt.Sprintf("%s%d", l.One.ZH, k+1)}
			row.Drop = n > l.Least
			if l.Single() {
				row.Fields[0].Label = row.Title
			}
			l.Rows = append(l.Rows, row)
		}
	}
	for i := range b.Parts {
		b.Parts[i] = b.Parts[i].at(below(path, b.Parts[i].Path), form, rows)
	}
	return b
}

func below(path, name string) string {
	if path == "" || name == "" {
		return path + name
	}
	return path + "." + name
}

// ID names a block for links to it.
func (b block) ID() string { return idOf(b.Path) }

// ID names a list for links to it.
func (l list) ID() string { return idOf(l.Path) }

// Single reports whether a row is one field, so that it needs no frame.
func (l list) Single() bool {
	return len(l.Of.Fields) == 1 && l.Of.Fields[0].Name == ""
}

// Open reports whether a folded block is shown open.
func (b block) Open() bool {
	if len(b.Faults) > 0 {
		return true
	}
	for _, f := range b.Fields {
		if len(trimmed(append(slices.Clone(f.Values), f.Value))) > 0 || f.Focus || len(f.Faults) > 0 {
			return true
		}
	}
	for _, l := range b.Lists {
		if l.Focus || len(l.Faults) > 0 || slices.ContainsFunc(l.Rows, block.Open) {
			return true
		}
	}
	return slices.ContainsFunc(b.Parts, block.Open)
}

// all returns the fields of the block and of everything in it.
func (b *block) all() []*input {
	var list []*input
	for i := range b.Fields {
		list = append(list, &b.Fields[i])
	}
	for i := range b.Lists {
		for k := range b.Lists[i].Rows {
			list = append(list, b.Lists[i].Rows[k].all()...)
		}
	}
	for i := range b.Parts {
		list = append(list, b.Parts[i].all()...)
	}
	return list
}

// rowsOf is how many rows a list has on the page, none where there is no such list.
func (b *block) rowsOf(path string) (n int) {
	b.lists(func(l *list) {
		if l.Path == path {
			n = len(l.Rows)
		}
	})
	return n
}

// focus puts the cursor into the first field of a row, or on the button that adds one to a list.
func (b *block) focus(path string) {
	b.lists(func(l *list) {
		l.Focus = l.Path == path
		for k := range l.Rows {
			if row := &l.Rows[k]; row.Path == path {
				row.all()[0].Focus = true
			}
		}
	})
}

// lists visits every list in the block.
func (b *block) lists(visit func(*list)) {
	for i := range b.Lists {
		visit(&b.Lists[i])
		for k := range b.Lists[i].Rows {
			b.Lists[i].Rows[k].lists(visit)
		}
	}
	for i := range b.Parts {
		b.Parts[i].lists(visit)
	}
}

// inputs returns the fields of a form as nest takes them.
func (b *block) inputs() []input {
	var list []input
	for _, f := range b.all() {
		list = append(list, *f)
	}
	return list
}

// rowNumber is the number of a row in a name.
var rowNumber = regexp.MustCompile(`\[(\d+)\]`)

// dense numbers the rows of every list from zero without gaps, in their order, and returns how many each has. What a field says of rows
// follows: follow is given its values and how the rows of each list were numbered.
func dense(form url.Values, follow func(name string, values []string, have map[string][]int) []string) (url.Values, map[string]int) {
	have := map[string][]int{} // of each list, as it was numbered, the rows there are
	for name := range form {
		for _, m := range rowNumber.FindAllStringSubmatchIndex(name, -1) {
			if n, err := strconv.Atoi(name[m[2]:m[3]]); err == nil {
				have[name[:m[0]]] = append(have[name[:m[0]]], n)
			}
		}
	}
	for path, list := range have {
		slices.Sort(list)
		have[path] = slices.Compact(list)
	}
	again, rows := url.Values{}, map[string]int{}
	for name, values := range form {
		renamed, from := "", 0
		for _, m := range rowNumber.FindAllStringSubmatchIndex(name, -1) {
			n, _ := strconv.Atoi(name[m[2]:m[3]]) // too long for a number: none of the rows
			k, _ := slices.BinarySearch(have[name[:m[0]]], n)
			renamed += name[from:m[0]]
			rows[renamed] = len(have[name[:m[0]]])
			renamed, from = renamed+"["+strconv.Itoa(k)+"]", m[1]
		}
		again[renamed+name[from:]] = follow(name, values, have)
	}
	return again, rows
}

// renumbered are numbers of rows after these were numbered anew; those of a row that is gone are left out.
func renumbered(values []string, have []int) (all []string) {
	for _, v := range values {
		if n, err := strconv.Atoi(v); err == nil {
			if k, ok := slices.BinarySearch(have, n); ok {
				all = append(all, strconv.Itoa(k))
			}
		}
	}
	return all
}

// without takes a row and everything in it out of a form.
func without(form url.Values, row string) {
	for name := range form {
		if name == row || strings.HasPrefix(name, row+".") || strings.HasPrefix(name, row+"[") {
			delete(form, name)
		}
	}
}

// written takes the rows out in which nothing is written: whoever fills a form in leaves some blank.
func written(form url.Values) {
	kept := map[string]bool{}
	var rows []string
	for name, values := range form {
		for _, m := range rowNumber.FindAllStringIndex(name, -1) {
			rows = append(rows, name[:m[1]])
			kept[name[:m[1]]] = kept[name[:m[1]]] || len(trimmed(values)) > 0
		}
	}
	for _, row := range rows {
		if !kept[row] {
			without(form, row)
		}
	}
}

// flat is the form that would say what a JSON value says: the other way round of nest. A list of texts stands both under its own name
// and row by row, since a form may have either.
func flat(path string, value any, into url.Values) {
	switch v := value.(type) {
	case map[string]any:
		for name, part := range v {
			flat(below(path, name), part, into)
		}
	case []any:
		for i, part := range v {
			if _, list := part.(map[string]any); !list {
				into.Add(path, fmt.Sprint(part))
			}
			flat(fmt.Sprintf("%s[%d]", path, i), part, into)
		}
	case nil:
	default:
		into.Set(path, fmt.Sprint(v))
	}
}
