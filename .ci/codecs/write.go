package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"unicode"
)

// maxFields is strictjson.MaxFields.
const maxFields = 128

// foreign are the functions that read types from outside the module: package and name by package and type.
var foreign = map[string][2]string{
	"github.com/shopspring/decimal.Decimal": {module + "/mediation/money", "ReadDecimal"},
}

// foreignReader returns the function that reads a type from outside the module, "" if there is none.
func (g *generator) foreignReader(t, of *typ, x ast.Expr) string {
	sel, ok := x.(*ast.SelectorExpr)
	if !ok {
		return ""
	}
	id, ok := sel.X.(*ast.Ident)
	if !ok {
		return ""
	}
	by, ok := foreign[of.imports[id.Name]+"."+sel.Sel.Name]
	if !ok {
		return ""
	}
	if f := g.all[by[0]]; f != t.in {
		g.imports[by[0]] = true
		return f.pkg + "." + by[1]
	}
	return by[1]
}

// generate returns the files that the command writes, by name from the top of the module.
func generate(root fs.FS) (map[string][]byte, error) {
	all, err := readAll(root)
	if err != nil {
		return nil, err
	}
	g := generator{all: all}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		for _, t := range all[name].types {
			g.root(t)
		}
	}
	out := map[string][]byte{}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		text := g.source(name, all[name])
		if text == nil {
			continue
		}
		formatted, err := format.Source(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w\n%s", name, err, text)
		}
		out[path.Join(all[name].dir, generated)] = formatted
	}
	list, err := g.list()
	if err != nil {
		return nil, err
	}
	if out[listFile] = list; len(out) == 1 {
		g.faults = append(g.faults, errors.New("no type to read: a generator that finds no work proves nothing"))
	}
	return out, errors.Join(g.faults...)
}

type generator struct {
	all     map[string]*folder
	imports map[string]bool // of the file being written
	faults  []error
}

func (g *generator) fault(t *typ, format string, args ...any) {
	g.faults = append(g.faults, fmt.Errorf("%s.%s: "+format, append([]any{t.in.dir, t.name}, args...)...))
}

// root decides whether the type is read for its own sake.
func (g *generator) root(t *typ) {
	used := slices.Contains(t.in.used, t.name)
	switch {
	case t.isRead():
	case t.exported() && (t.methods["MarshalJSON"] || t.methods["UnmarshalJSON"] || t.methods["UnmarshalText"]), t.isStruct() && (t.exported() && t.hasTags() || used && !t.exported()):
		g.reach(t)
	}
}

// reach marks a type for writing, and the types of its fields with it.
func (g *generator) reach(t *typ) {
	if t.isRead() {
		return
	}
	if t.methods["UnmarshalJSON"] {
		g.fault(t, "has an UnmarshalJSON and no ReadJSON")
		return
	}
	t.write = true
	if !t.isAnswer() && !t.methods["UnmarshalText"] {
		for _, f := range g.fields(t) {
			g.reachIn(f.of, f.expr)
		}
	}
}

// reachIn marks the types in an expression that stands in the file of t.
func (g *generator) reachIn(t *typ, x ast.Expr) {
	switch x := x.(type) {
	case *ast.StarExpr:
		g.reachIn(t, x.X)
	case *ast.ArrayType:
		g.reachIn(t, x.Elt)
	case *ast.MapType:
		g.reachIn(t, x.Key)
		g.reachIn(t, x.Value)
	default:
		named := g.find(t, x)
		if named == nil || named.isRead() {
			return
		}
		if named.isStruct() || named.isAnswer() || named.methods["UnmarshalText"] {
			g.reach(named)
		} else {
			g.reachIn(named, named.expr)
		}
	}
}

// copied writes the statements that give the lists of a value their own memory: the value at the path, of a type that stands in the file of
// of. Loops in one another take their variables in turn.
func (g *generator) copied(at string, of *typ, x ast.Expr, loops string) string {
	if list, ok := x.(*ast.ArrayType); ok && list.Len == nil {
		g.imports["slices"] = true
		if loops == "" {
			g.fault(of, "has lists in one another that are too deep")
			return ""
		}
		text := at + " = slices.Clone(" + at + ")\n"
		if inner := g.copied(at+"["+loops[:1]+"]", of, list.Elt, loops[1:]); inner != "" {
			text += "for " + loops[:1] + " := range " + at + " {\n" + inner + "}\n"
		}
		return text
	}
	named := g.find(of, x)
	switch {
	case named == nil:
		return ""
	case at != "x" && (named.clone || named.methods["Clone"]):
		return at + " = " + at + ".Clone()\n"
	case !named.isStruct():
		return g.copied(at, named, named.expr, loops)
	}
	text := ""
	for _, f := range g.fields(named) {
		text += g.copied(at+"."+f.goName, f.of, f.expr, loops)
	}
	return text
}

// find returns the type of the module that a name in the file of t means, nil if it is none.
func (g *generator) find(t *typ, x ast.Expr) *typ {
	var named *typ
	switch x := x.(type) {
	case *ast.Ident:
		named = t.in.byName[x.Name]
	case *ast.SelectorExpr:
		if id, ok := x.X.(*ast.Ident); ok && g.all[t.imports[id.Name]] != nil {
			named = g.all[t.imports[id.Name]].byName[x.Sel.Name]
		}
	}
	if named != nil && named.alias {
		return g.find(named, named.expr)
	}
	return named
}

// field is one name of a struct type: the Go field, and the type in whose file its type stands.
type field struct {
	json, goName string
	of           *typ
	expr         ast.Expr
}

// fields lists the fields of a struct type by the rules of encoding/json, those of embedded structs in their place.
func (g *generator) fields(t *typ) []field {
	var list []field
	for _, f := range t.expr.(*ast.StructType).Fields.List {
		name, _ := tag(f)
		if name == "-" {
			continue
		}
		if f.Names == nil && name == "" {
			embedded := g.find(t, f.Type)
			if embedded == nil || !embedded.isStruct() {
				g.fault(t, "embeds what is no struct of the module")
				continue
			}
			list = append(list, g.fields(embedded)...)
			continue
		}
		names := f.Names
		if names == nil { // embedded under a name, as if it were a field
			names = []*ast.Ident{embeddedName(f.Type)}
		}
		for _, id := range names {
			if id.IsExported() {
				json := name
				if json == "" {
					json = id.Name
				}
				list = append(list, field{json, id.Name, t, f.Type})
			}
		}
	}
	return list
}

// embeddedName is the name that an embedded type gives to its field.
func embeddedName(e ast.Expr) *ast.Ident {
	switch e := e.(type) {
	case *ast.StarExpr:
		return embeddedName(e.X)
	case *ast.SelectorExpr:
		return e.Sel
	case *ast.Ident:
		return e
	}
	return ast.NewIdent("_")
}

// listFile holds a list of all types that are read, so that the tests leave none out.
const listFile = ".ci/codecs/types_gen_test.go"

// list writes the list of the exported types of the library that are read.
func (g *generator) list() ([]byte, error) {
	g.imports = map[string]bool{}
	var body bytes.Buffer
	for _, name := range slices.Sorted(maps.Keys(g.all)) {
		f := g.all[name]
		for _, t := range f.types {
			if t.isRead() && t.exported() && f.pkg != "main" {
				g.imports[name] = true
				fmt.Fprintf(&body, "of[%s.%s](),\n", f.pkg, t.name)
			}
		}
	}
	var b bytes.Buffer
	b.WriteString("// Code generated by .ci/codecs. DO NOT EDIT.\n\npackage main\n\nimport (\n")
	for _, name := range slices.Sorted(maps.Keys(g.imports)) {
		fmt.Fprintf(&b, "%q\n", name)
	}
	fmt.Fprintf(&b, ")\n\n// allTypes are the types that are read.\nvar allTypes = []codec{\n%s}\n", body.Bytes())
	return format.Source(b.Bytes())
}

// source writes the file of one package, nil if there is nothing to write.
func (g *generator) source(importPath string, f *folder) []byte {
	g.imports = map[string]bool{reader: true}
	var body bytes.Buffer
	for _, t := range f.types {
		if t.write {
			g.writeRead(&body, t)
		}
		if t.clone {
			fmt.Fprintf(&body, "\n// Clone returns x with lists of its own.\nfunc (x %s) Clone() %[1]s {\n%sreturn x\n}\n", t.name, g.copied("x", t, ast.NewIdent(t.name), "ijk"))
		}
		if t.isRead() && t.exported() && !t.methods["UnmarshalJSON"] && importPath != reader {
			fmt.Fprintf(&body, "\n// UnmarshalJSON reads what ReadJSON reads.\n")
			fmt.Fprintf(&body, "func (x *%s) UnmarshalJSON(text []byte) error { return strictjson.Into(x, text) }\n", t.name)
		}
	}
	if body.Len() == 0 {
		return nil
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by .ci/codecs from the struct tags. DO NOT EDIT.\n\npackage %s\n\nimport (\n", f.pkg)
	delete(g.imports, importPath)
	if g.imports["slices"] {
		b.WriteString("\"slices\"\n\n")
	}
	for _, name := range slices.Sorted(maps.Keys(g.imports)) {
		if name != "slices" {
			fmt.Fprintf(&b, "%q\n", name)
		}
	}
	b.WriteString(")\n")
	b.Write(body.Bytes())
	return b.Bytes()
}

// writeRead writes the method ReadJSON of a type.
func (g *generator) writeRead(b *bytes.Buffer, t *typ) {
	if t.isAnswer() {
		fmt.Fprintf(b, "\n// ReadJSON refuses: an answer is made from other values and not read.\n")
		fmt.Fprintf(b, "func (x *%s) ReadJSON(r *strictjson.Reader) { r.NotRead() }\n", t.name)
		return
	}
	if t.methods["UnmarshalText"] {
		fmt.Fprintf(b, "\n// ReadJSON reads the text form as a JSON text, strictly.\n")
		fmt.Fprintf(b, "func (x *%s) ReadJSON(r *strictjson.Reader) { r.Unmarshal(x.UnmarshalText) }\n", t.name)
		return
	}
	fields := g.fields(t)
	if len(fields) > maxFields {
		g.fault(t, "has %d names, more than %d", len(fields), maxFields)
	}
	seen := map[string]bool{}
	names := lowerFirst(t.name) + "Names"
	var list, cases strings.Builder
	for _, f := range fields {
		fmt.Fprintf(&list, "%q, ", f.json)
		fmt.Fprintf(&cases, "case %q:\n%s\n", f.json, g.read(t, f))
		if seen[f.json] {
			g.fault(t, "has the name %q twice", f.json)
		}
		seen[f.json] = true
	}
	fmt.Fprintf(b, "\nvar %s = []string{%s}\n", names, strings.TrimSuffix(list.String(), ", "))
	before, after, refuses := "", "", ""
	if t.methods["refuse"] {
		before, after, refuses = "before := r.Flaws()\n", "if r.Flaws() == before {\nx.refuse(r)\n}\n", ", and refuses what cannot be put to use"
	}
	fmt.Fprintf(b, "\n// ReadJSON reads the fields strictly, in any order%s.\n", refuses)
	fmt.Fprintf(b, "func (x *%s) ReadJSON(r *strictjson.Reader) {\n%sr.Object(%s, func(name string) {\nswitch name {\n%s}\n})\n%s}\n",
		t.name, before, names, cases.String(), after)
}

// read writes the statement that reads a field.
func (g *generator) read(t *typ, f field) string {
	if named := g.find(f.of, f.expr); named != nil && named.isRead() {
		return "x." + f.goName + ".ReadJSON(r)"
	}
	return g.call(t, f.of, f.expr, "&x."+f.goName)
}

// call writes the call that reads a type without a ReadJSON: the expression x in the file of the type of, for the file of t.
func (g *generator) call(t, of *typ, x ast.Expr, to string) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return fmt.Sprintf("strictjson.Pointer(%s, r, %s)", to, g.reader(t, of, x.X))
	case *ast.ArrayType:
		if x.Len != nil {
			return fmt.Sprintf("strictjson.Array((%s)[:], r, %s)", to, g.reader(t, of, x.Elt))
		}
		return fmt.Sprintf("strictjson.List(%s, r, %s)", to, g.reader(t, of, x.Elt))
	case *ast.MapType:
		return fmt.Sprintf("strictjson.Map(%s, r, %s, %s)", to, g.reader(t, of, x.Key), g.reader(t, of, x.Value))
	}
	if name := cmp.Or(basic(x), g.foreignReader(t, of, x)); name != "" {
		return fmt.Sprintf("%s(%s, r)", name, to)
	}
	if named := g.find(of, x); named != nil && !named.isStruct() {
		return g.call(t, named, named.expr, to)
	}
	g.fault(t, "a field has a type that cannot be read: %T %v", x, x)
	return ""
}

// reader writes a function that reads the type.
func (g *generator) reader(t, of *typ, x ast.Expr) string {
	named := g.find(of, x)
	if named != nil && named.isRead() {
		return "(*" + g.typeName(t, of, x) + ").ReadJSON"
	}
	if name := cmp.Or(basic(x), g.foreignReader(t, of, x)); name != "" {
		return name
	}
	if named != nil && basic(named.expr) != "" {
		return basic(named.expr)
	}
	return fmt.Sprintf("func(to *%s, r *strictjson.Reader) { %s }", g.typeName(t, of, x), g.call(t, of, x, "to"))
}

// basic returns the function that reads a type of the language, "" for other types.
func basic(x ast.Expr) string {
	id, ok := x.(*ast.Ident)
	switch {
	case !ok:
	case id.Name == "string":
		return "strictjson.Text"
	case id.Name == "bool":
		return "strictjson.Bool"
	case strings.HasPrefix(strings.TrimPrefix(id.Name, "u"), "int"):
		return "strictjson.Int"
	}
	return ""
}

// typeName writes a type of the file of one type for the file of another.
func (g *generator) typeName(t, of *typ, x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return "*" + g.typeName(t, of, x.X)
	case *ast.ArrayType:
		return "[]" + g.typeName(t, of, x.Elt)
	case *ast.MapType:
		return "map[" + g.typeName(t, of, x.Key) + "]" + g.typeName(t, of, x.Value)
	}
	named := g.find(of, x)
	if named == nil {
		return fmt.Sprint(x)
	}
	if named.in == t.in {
		return named.name
	}
	g.imports[path.Join(module, named.in.dir)] = true
	return named.in.pkg + "." + named.name
}

func lowerFirst(name string) string {
	first := []rune(name)
	first[0] = unicode.ToLower(first[0])
	return string(first)
}
