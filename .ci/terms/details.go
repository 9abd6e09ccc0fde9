package main

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A struct whose comment has the line //terms:details lists the details of a kind of record. The comment of each field begins
// with the values of the struct's Kind that it goes with, and its greatest value where its type does not tell that:
//
//	Days int `json:"days,omitempty"` // Extend?, SendBack!, <=maxDays E5: by how many
//
// From these the generator writes what goes with what, and the checks of that: plain code without a table to look up, since
// they are made for every record that is read. A field without such a beginning is no detail: it is checked by hand.

const detailsFile = "details.gen.go"

// clause is one condition before the colon; kindFirst a comment that looks as if it meant one.
var (
	clause    = regexp.MustCompile(`^(?:(any|[A-Z]\w*)([?!])|<=(\w+)(?: ([A-Z]\d+))?)$`)
	kindFirst = regexp.MustCompile(`^[A-Z]\w*`)
)

// field is one field of the struct, or of a struct within it.
type field struct {
	path, expr string // in JSON; in Go, from the receiver
	typ        string // qualified with its package, unless it is the folder's own
	may, must  []string
	any        bool // goes with every kind
	most, rule string
	leaves     []field // of a struct: its fields; else the field itself alone
}

// details writes the checks and the archive form of the struct of the folder that is marked, by the names of the files, and the
// lines that the list of codes has of it; nothing if none is.
func (f *folder) details(all map[string]*folder, numbers map[string]int) (map[string][]byte, []string, error) {
	for _, name := range f.names() {
		for _, decl := range f.files[name].Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.TYPE || !strings.Contains(rawComment(gen.Doc), "//terms:details") {
				continue
			}
			spec := gen.Specs[0].(*ast.TypeSpec)
			fields, err := f.fields(spec.Type.(*ast.StructType), "", "e", all)
			if err != nil {
				return nil, nil, err
			}
			record, lines, err := f.archive(spec.Name.Name, fields, all, numbers)
			if err != nil {
				return nil, nil, err
			}
			checks, err := f.detailSource(spec.Name.Name, slices.DeleteFunc(fields, func(d field) bool { return !d.any && d.may == nil }), all)
			return map[string][]byte{detailsFile: checks, archiveFile: record}, lines, err
		}
	}
	return nil, nil, nil
}

// fields reads the fields of a struct, and of those within it that the generator can see into.
func (f *folder) fields(s *ast.StructType, outer, expr string, all map[string]*folder) (fields []field, err error) {
	var faults []error
	for _, x := range s.Fields.List {
		d := field{path: outer + jsonName(x), expr: expr + "." + x.Names[0].Name, typ: typeName(x.Type)}
		comment := ""
		if x.Comment != nil {
			comment = strings.TrimSpace(x.Comment.Text())
		}
		if err := f.readClauses(&d, comment); err != nil {
			faults = append(faults, fmt.Errorf("%s: %s: %w", f.fset.Position(x.Pos()), x.Names[0].Name, err))
		}
		d.leaves = []field{d}
		if home, inner := structOf(d.typ, f, all); inner != nil {
			within, err := home.fields(inner, d.path+".", d.expr, all)
			if err != nil {
				faults = append(faults, err)
			}
			d.leaves = nil
			for _, x := range within {
				for _, l := range x.leaves {
					if home != f && home.set(l.typ, all) != nil && !strings.Contains(l.typ, ".") {
						l.typ = home.pkg + "." + l.typ // as seen from the folder that is written
					}
					d.leaves = append(d.leaves, l)
				}
			}
		}
		fields = append(fields, d)
	}
	return fields, errors.Join(faults...)
}

func (f *folder) readClauses(d *field, comment string) error {
	before, _, found := strings.Cut(comment, ": ")
	parts := strings.Split(before, ", ")
	if !found || !slices.ContainsFunc(parts, clause.MatchString) {
		if word := kindFirst.FindString(comment); f.kind(word) {
			return fmt.Errorf("its comment begins with %s, but neither %q nor %q", word, word+"?", word+"!")
		}
		return nil
	}
	for _, part := range parts {
		m := clause.FindStringSubmatch(part)
		switch {
		case m == nil:
			return fmt.Errorf("%q is neither Kind?, Kind!, any? nor <=number", part)
		case m[1] == "any":
			d.any = true
		case m[3] != "":
			d.most, d.rule = m[3], m[4]
		case !f.kind(m[1]):
			return fmt.Errorf("%s is no kind", m[1])
		default:
			d.may = append(d.may, m[1])
			if m[2] == "!" {
				d.must = append(d.must, m[1])
			}
		}
	}
	return nil
}

func (f *folder) kind(name string) bool {
	s := f.set("Kind", nil)
	return s != nil && slices.ContainsFunc(s.values, func(v value) bool { return v.name == name })
}

// set returns the closed set of that name, nil if there is none.
func (f *folder) set(typ string, all map[string]*folder) *set {
	if pkg, name, ok := strings.Cut(typ, "."); ok {
		if all[pkg] == nil {
			return nil
		}
		return all[pkg].set(name, all)
	}
	for i := range f.sets {
		if f.sets[i].name == typ {
			return &f.sets[i]
		}
	}
	return nil
}

// structOf returns the struct with only exported fields that a type is, and its folder.
func structOf(typ string, f *folder, all map[string]*folder) (*folder, *ast.StructType) {
	if pkg, name, ok := strings.Cut(typ, "."); ok {
		if all[pkg] == nil {
			return nil, nil
		}
		f, typ = all[pkg], name
	}
	for _, file := range f.files {
		for _, decl := range file.Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.TYPE {
				continue
			}
			for _, spec := range gen.Specs {
				s, ok := spec.(*ast.TypeSpec).Type.(*ast.StructType)
				if ok && spec.(*ast.TypeSpec).Name.Name == typ && exported(s) {
					return f, s
				}
			}
		}
	}
	return nil, nil
}

func exported(s *ast.StructType) bool {
	return !slices.ContainsFunc(s.Fields.List, func(x *ast.Field) bool { return len(x.Names) != 1 || !x.Names[0].IsExported() })
}

func jsonName(x *ast.Field) string {
	if x.Tag == nil {
		return x.Names[0].Name
	}
	tag, _ := strconv.Unquote(x.Tag.Value)
	name, _, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
	return name
}

func typeName(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.Ident:
		return x.Name
	case *ast.SelectorExpr:
		return typeName(x.X) + "." + x.Sel.Name
	}
	return ""
}

// bound is the condition that a leaf has a meaning, "" where every value has one.
func (f *folder) bound(d field, all map[string]*folder) string {
	if s := f.set(d.typ, all); s != nil && d.most == "" {
		last := s.values[len(s.values)-1].name
		if pkg, _, ok := strings.Cut(d.typ, "."); ok {
			last = pkg + "." + last
		}
		return d.expr + " <= " + last
	}
	if d.most != "" && d.typ == "int" {
		return "uint(" + d.expr + ") <= " + d.most // below zero is far above
	}
	if d.most != "" {
		return d.expr + " <= " + d.most
	}
	return ""
}

// absent is the condition that a field has none of what it may hold: numbers joined first, since most fields are empty.
func (f *folder) absent(fields []field, all map[string]*folder) string {
	var numbers, others []string
	for _, d := range fields {
		for _, l := range d.leaves {
			switch {
			case l.typ == "string":
				numbers = append(numbers, "uint64(len("+l.expr+"))")
			case l.typ == "int" || l.most != "" || f.set(l.typ, all) != nil:
				numbers = append(numbers, "uint64("+l.expr+")")
			default:
				others = append(others, l.expr+".IsZero()")
			}
		}
	}
	if len(numbers) > 0 {
		others = append([]string{strings.Join(numbers, "|") + " == 0"}, others...)
	}
	return strings.Join(others, " &&\n")
}

func (f *folder) detailSource(record string, fields []field, all map[string]*folder) ([]byte, error) {
	var b bytes.Buffer
	fmt.Fprintf(&b, "\n// details are the details of a record, in the order of its fields.\nvar details = [...]detail{\n")
	for _, d := range fields {
		may, must := bits(d.may), bits(d.must)
		if d.any {
			may = "^Kinds(0)"
		}
		fmt.Fprintf(&b, "{path: %q, may: %s, must: %s},\n", d.path, may, must)
	}
	fmt.Fprintf(&b, "}\n\n// given returns which details e has, as bits in the order of the table.\nfunc (e *%s) given() (set uint64) {\n", record)
	for i, d := range fields {
		fmt.Fprintf(&b, "if !(%s) {\nset |= 1 << %d\n}\n", f.absent([]field{d}, all), i)
	}
	fmt.Fprintf(&b, "return set\n}\n\n// badNumbers lists the details of e whose number has no meaning.\nfunc (e *%s) badNumbers() (bad []badNumber) {\n", record)
	for _, d := range fields {
		for _, l := range d.leaves {
			bound, rule, most := f.bound(l, all), "E1", "0"
			if l.rule != "" {
				rule = l.rule
			}
			if l.typ == "int" {
				most = l.most
				if most == "" {
					return nil, fmt.Errorf("%s: a number needs its greatest value, <=number", l.path)
				}
			}
			if bound != "" {
				fmt.Fprintf(&b, "if !(%s) {\nbad = append(bad, badNumber{path: %q, rule: statute.%s, most: %s})\n}\n", bound, l.path, rule, most)
			}
		}
	}
	fmt.Fprintf(&b, "return bad\n}\n\n")
	f.writeFit(&b, record, fields, all)

	text := fmt.Sprintf("// Code generated by .ci/terms from the comments of the fields. DO NOT EDIT.\n\npackage %s\n\nimport (\n", f.pkg)
	for _, pkg := range f.imported(b.String(), all) {
		text += fmt.Sprintf("%q\n", "github.com/fengqiao-go/fengqiao/"+pkg)
	}
	out, err := format.Source([]byte(text + ")\n" + b.String()))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", f.dir, err)
	}
	return out, nil
}

// writeFit writes the check that nothing is there that does not belong, that what is needed is, and that all is in range. Kinds
// with the same details share it.
func (f *folder) writeFit(b *bytes.Buffer, record string, fields []field, all map[string]*folder) {
	conditions := func(kind string) string {
		var foreign []field
		var conds []string
		for _, d := range fields {
			if !d.any && !slices.Contains(d.may, kind) {
				foreign = append(foreign, d)
				continue
			}
			if slices.Contains(d.must, kind) {
				conds = append(conds, "!("+f.absent([]field{d}, all)+")")
			}
			for _, l := range d.leaves {
				if bound := f.bound(l, all); bound != "" {
					conds = append(conds, bound)
				}
			}
		}
		return strings.Join(append(conds, f.absent(foreign, all)), " &&\n")
	}
	fmt.Fprintf(b, "// detailsFit reports whether e has no detail that does not go with its kind, all that it needs, and numbers with a meaning.\n")
	fmt.Fprintf(b, "func (e *%s) detailsFit() bool {\nswitch e.Kind {\n", record)
	var order []string
	same := map[string][]string{}
	for _, v := range f.set("Kind", all).values {
		if slices.ContainsFunc(fields, func(d field) bool { return slices.Contains(d.may, v.name) }) {
			c := conditions(v.name)
			if same[c] == nil {
				order = append(order, c)
			}
			same[c] = append(same[c], v.name)
		}
	}
	for _, c := range order {
		fmt.Fprintf(b, "case %s:\nreturn %s\n", strings.Join(same[c], ", "), c)
	}
	fmt.Fprintf(b, "}\nreturn %s\n}\n", conditions(""))
}

func bits(kinds []string) string {
	if len(kinds) == 0 {
		return "0"
	}
	return "1<<" + strings.Join(kinds, " | 1<<")
}

// imported lists the folders that the text names.
func (f *folder) imported(text string, all map[string]*folder) []string {
	var dirs []string
	for name, g := range all {
		if g != f && regexp.MustCompile(`\b`+name+`\.[A-Z]`).MatchString(text) {
			dirs = append(dirs, g.dir)
		}
	}
	slices.SortFunc(dirs, func(a, b string) int { return strings.Compare(path.Clean(a), path.Clean(b)) })
	return dirs
}
