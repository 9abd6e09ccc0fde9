package main

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"go/ast"
	"go/format"
	"go/token"
	"go/types"
	"maps"
	"path"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// A struct whose comment has the line
//
//	//terms:facts Fact
//
// is a list of facts: each field with a tag fact:"…" is one, and says everything about it in one place.
//
//	// Is it a dispute between two sides?
//	// 是否属于双方争议？
//	TwoSided decision.Tri `json:"two_sided,omitzero" fact:"route duty"` // 双方争议: explanation
//
// The tag names the decision tables that may ask the fact, the line comment its Chinese term, the JSON name its code (with the
// names of the fields around it: court.level), and the two lines above the question in both languages, if there is one. A
// field whose type is a struct of the package with such fields is looked into. What is worked out from other facts stands in
// the same form in a struct with the line //terms:derived Fact, which a method derived() of the first struct returns.
//
// Written from it are the constants FactTwoSided of the closed set, the values and questions of each fact, for each table the
// list of its facts (routeFacts), and value, which returns a fact's value by its number. Further words on the directive ask
// for more: "or" for a method Or that merges, "pack=route" for a packed form that has the key of that table ready.
//
// The numbers come from the list of codes, so that fields may be moved; a new fact gets the next number.

// modulePath is what the import of a package of the module begins with.
const modulePath = "github.com/fengqiao-go/fengqiao/"

// factFile is the name of the file that is written for each package with facts.
const factFile = "facts.gen.go"

// facts is one such list.
type facts struct {
	set   string // the closed set, Fact
	of    string // the struct, Facts
	more  []string
	facts []fact // by number
}

type fact struct {
	name, code, zh, note string // name is the constant's
	field                string // how the struct has it: Court.Level; of a derived fact derived().Era
	typ, values          string // values is the table of their names; "" if it has none
	en, askZH            string
	tables               []string
	derived              bool
	from                 string // the import of the module that its type needs; "" if it needs none
}

var directive = regexp.MustCompile(`(?m)^//terms:(facts|derived) ([A-Z]\w*)(.*)$`)

// findFacts collects the lists of facts, and adds their closed sets to those of the package.
func (f *folder) findFacts(numbers map[string]int) error {
	structs := map[string]*ast.StructType{}
	docs := map[string]string{}
	var order []string
	for _, name := range f.names() {
		for _, decl := range f.files[name].Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.TYPE {
				continue
			}
			for _, spec := range gen.Specs {
				spec := spec.(*ast.TypeSpec)
				if s, ok := spec.Type.(*ast.StructType); ok {
					structs[spec.Name.Name] = s
					docs[spec.Name.Name] = rawComment(spec.Doc) + rawComment(gen.Doc)
					order = append(order, spec.Name.Name)
				}
			}
		}
	}
	r := factReader{folder: f, structs: structs}
	lists := map[string]*facts{}
	for _, kind := range []string{"facts", "derived"} {
		for _, name := range order {
			m := directive.FindStringSubmatch(docs[name])
			if m == nil || m[1] != kind {
				continue
			}
			list := lists[m[2]]
			if kind == "facts" {
				list = &facts{set: m[2], of: name, more: strings.Fields(m[3])}
				lists[m[2]] = list
				f.facts = append(f.facts, list)
			}
			if list == nil {
				return fmt.Errorf("%s.%s: there is no list of facts %s", f.dir, name, m[2])
			}
			r.read(list, structs[name], "", "", kind == "derived")
		}
	}
	for _, list := range f.facts {
		list.sort(numbers, f.dir)
		f.sets = append(f.sets, list.closedSet())
		r.faults = append(r.faults, list.halfAsked()...)
	}
	return errors.Join(r.faults...)
}

// factReader reads the fields of structs.
type factReader struct {
	folder  *folder
	structs map[string]*ast.StructType
	faults  []error
}

func (r *factReader) read(list *facts, s *ast.StructType, outer, path string, derived bool) {
	for _, field := range s.Fields.List {
		if len(field.Names) != 1 {
			continue
		}
		name := field.Names[0].Name
		tag := reflect.StructTag("")
		if field.Tag != nil {
			text, _ := strconv.Unquote(field.Tag.Value)
			tag = reflect.StructTag(text)
		}
		code, _, _ := strings.Cut(tag.Get("json"), ",")
		tables, is := tag.Lookup("fact")
		typ := types.ExprString(field.Type)
		if !is {
			if inner := r.structs[typ]; inner != nil && !derived {
				r.read(list, inner, outer+name+".", path+code+".", false)
			}
			continue
		}
		one := fact{
			name: "Fact" + name, code: path + code, field: outer + name, typ: typ, tables: strings.Fields(tables), derived: derived,
			values: cmp.Or(tag.Get("values"), r.valuesOf(typ)),
		}
		if pkg, _, outside := strings.Cut(typ, "."); outside {
			one.from = r.folder.importOf(pkg)
		}
		if derived {
			one.field = "derived()." + name
		}
		one.zh, one.note, _ = strings.Cut(strings.TrimSpace(field.Comment.Text()), ": ")
		one.en, one.askZH = question(field.Doc.Text())
		if code == "" || one.zh == "" || strings.Contains(one.zh, " ") || !isHan(one.zh) {
			r.faults = append(r.faults, fmt.Errorf("%s: %s: a fact has a JSON name and a line comment: 术语, or 术语: explanation",
				r.folder.fset.Position(field.Pos()), name))
		}
		list.facts = append(list.facts, one)
	}
}

// importOf is the package of the module, by its folder, that the files of f know by the name.
func (f *folder) importOf(pkg string) string {
	for _, file := range f.files {
		for _, spec := range file.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			if dir, ours := strings.CutPrefix(name, modulePath); ours && path.Base(dir) == pkg {
				return dir
			}
		}
	}
	return ""
}

func isHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

// question reads the last two lines of a comment; blank if they are no question.
func question(doc string) (en, zh string) {
	lines := strings.Split(strings.TrimSpace(doc), "\n")
	if n := len(lines); n >= 2 && strings.HasSuffix(lines[n-2], "?") && strings.HasSuffix(lines[n-1], "？") {
		return lines[n-2], lines[n-1]
	}
	return "", ""
}

// valuesOf returns the table with the names of a type's values.
func (r *factReader) valuesOf(typ string) string {
	if typ == "decision.Tri" {
		return "triValues"
	}
	for _, s := range r.folder.sets {
		if s.name == typ {
			return lowerFirst(typ) + "Terms"
		}
	}
	return ""
}

// sort puts the facts in the order of the numbers that they have in the list of codes; what is new comes last.
func (l *facts) sort(numbers map[string]int, dir string) {
	number := func(f fact) int {
		if n := numbers[dir+"."+l.set+" "+f.code]; n != 0 {
			return n
		}
		return 1 << 16
	}
	slices.SortStableFunc(l.facts, func(a, b fact) int { return number(a) - number(b) })
}

func (l *facts) closedSet() set {
	s := set{name: l.set}
	for _, f := range l.facts {
		s.values = append(s.values, value{name: f.name, code: f.code, zh: f.zh})
	}
	return s
}

// halfAsked lists the facts without a question where others have one.
func (l *facts) halfAsked() (faults []error) {
	if !l.asks() {
		return nil
	}
	for _, f := range l.facts {
		if f.en == "" {
			faults = append(faults, fmt.Errorf("%s: %s has no question above it", l.of, f.name))
		}
	}
	return faults
}

func (l *facts) asks() bool {
	return slices.ContainsFunc(l.facts, func(f fact) bool { return f.en != "" })
}

// factSource writes the generated file of the package's facts.
func (f *folder) factSource() ([]byte, error) {
	var body bytes.Buffer
	imports := map[string]bool{"petition/decision": true, termPackage: true}
	for _, list := range f.facts {
		if err := list.write(&body, imports); err != nil {
			return nil, fmt.Errorf("%s: %w", f.dir, err)
		}
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "// Code generated by .ci/terms from the fields of structs of facts. DO NOT EDIT.\n\npackage %s\n\nimport (\n", f.pkg)
	if imports["cmp"] {
		b.WriteString("\"cmp\"\n\n")
	}
	for _, name := range slices.Sorted(maps.Keys(imports)) {
		if name != "cmp" {
			fmt.Fprintf(&b, "%q\n", modulePath+name)
		}
	}
	b.WriteString(")\n\nvar triValues = decision.Question(\"\", \"\").Values\n")
	b.Write(body.Bytes())
	text, err := format.Source(b.Bytes())
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", f.dir, err, b.Bytes())
	}
	return text, nil
}

func (l *facts) write(b *bytes.Buffer, imports map[string]bool) error {
	fmt.Fprintf(b, "\n// The facts. Zero is unknown.\nconst (\n")
	for i, f := range l.facts {
		start := ""
		if i == 0 {
			start = " " + l.set + " = 1 + iota"
		}
		fmt.Fprintf(b, "%s%s // %s", f.name, start, f.code+" "+f.zh)
		if f.note != "" {
			fmt.Fprintf(b, ": %s", f.note)
		}
		b.WriteString("\n")
	}
	b.WriteString("\nnumFacts = iota + 1\n)\n")

	fmt.Fprintf(b, "\n// factValues are the names of the values that each fact may have.\nvar factValues = [numFacts][]term.Term{\n")
	for _, f := range l.facts {
		if f.values != "" {
			fmt.Fprintf(b, "%s: %s,\n", f.name, f.values)
		}
	}
	b.WriteString("}\n")
	if l.asks() {
		imports["petition/statute"] = true
		b.WriteString("\n// factQuestions are what to ask to learn each fact.\nvar factQuestions = [numFacts]statute.Text{\n")
		for _, f := range l.facts {
			fmt.Fprintf(b, "%s: {EN: %q, ZH: %q},\n", f.name, f.en, f.askZH)
		}
		fmt.Fprintf(b, "}\n\n// Question returns what to ask to learn the fact; blank for a number that is no fact.\n")
		fmt.Fprintf(b, "func (f %s) Question() statute.Inquiry {\nif f == 0 || f >= numFacts {\nreturn statute.Inquiry{}\n}\n", l.set)
		b.WriteString("return statute.Inquiry{Path: f.String(), Text: factQuestions[f]}\n}\n")
	}
	for _, table := range l.tables() {
		fmt.Fprintf(b, "\n// %sFacts are the facts that the table may ask, by number.\nvar %sFacts = []%s{\n", table, table, l.set)
		for _, f := range l.askedBy(table) {
			b.WriteString(f.name + ",\n")
		}
		b.WriteString("}\n")
	}
	for _, word := range l.more {
		switch table, pack := strings.CutPrefix(word, "pack="); {
		case word == "or":
			imports["cmp"] = true
			l.writeOr(b)
		case pack && len(l.askedBy(table)) > 0:
			return l.writePacked(b, table, imports)
		default:
			return fmt.Errorf("%s: %q cannot be written", l.of, word)
		}
	}
	fmt.Fprintf(b, "\n// value returns the value of a fact by its number, zero if it is unknown or has no such values.\n")
	fmt.Fprintf(b, "func (f *%s) value(of %s) uint8 {\nswitch of {\n", l.of, l.set)
	for _, f := range l.facts {
		if f.values != "" {
			fmt.Fprintf(b, "case %s: return uint8(f.%s)\n", f.name, f.field)
		}
	}
	b.WriteString("}\nreturn 0\n}\n")
	return nil
}

func (l *facts) writeOr(b *bytes.Buffer) {
	fmt.Fprintf(b, "\n// Or returns f with its unknown facts taken from g.\nfunc (f %s) Or(g %s) %s {\n", l.of, l.of, l.of)
	for _, f := range l.facts {
		if !f.derived {
			fmt.Fprintf(b, "f.%s = cmp.Or(f.%s, g.%s)\n", f.field, f.field, f.field)
		}
	}
	b.WriteString("return f\n}\n")
}

// writePacked writes the packed form: four words can be passed in registers, and packing is a few operations, where copying the
// struct and looping over its facts takes several times as long as the decision.
func (l *facts) writePacked(b *bytes.Buffer, table string, imports map[string]bool) error {
	asked := l.askedBy(table)
	var rest, whole []fact
	for _, f := range l.facts {
		switch {
		case slices.ContainsFunc(asked, func(o fact) bool { return o.name == f.name }):
		case f.derived:
		case f.values != "":
			rest = append(rest, f)
		default:
			whole = append(whole, f)
		}
	}
	if len(asked) > 16 || len(rest) > 16 {
		return fmt.Errorf("%s: more facts than the packed form has room for", l.of)
	}
	fmt.Fprintf(b, "\n// packedFacts are the facts in a form that is quick to copy and to ask.\ntype packedFacts struct {\n")
	fmt.Fprintf(b, "%s decision.Key // the facts of the table\nrest decision.Key\n", table)
	for _, f := range whole {
		fmt.Fprintf(b, "%s %s\n", lowerFirst(f.field), f.typ)
		if f.from != "" {
			imports[f.from] = true
		}
	}
	fmt.Fprintf(b, "}\n\n// pack packs the facts; a number that does not fit into four bits is no value and becomes unknown.\nfunc (f *%s) pack() packedFacts {\n", l.of)
	if slices.ContainsFunc(asked, func(f fact) bool { return f.derived }) {
		b.WriteString("derived := f.derived()\n")
	}
	fmt.Fprintf(b, "return packedFacts{\n%s: %s,\nrest: %s,\n", table, packed(asked), packed(rest))
	for _, f := range whole {
		fmt.Fprintf(b, "%s: f.%s,\n", lowerFirst(f.field), f.field)
	}
	fmt.Fprintf(b, "}\n}\n\n// value returns the value of a fact by its number, zero if it is unknown or has no such values.\n")
	fmt.Fprintf(b, "func (p packedFacts) value(of %s) uint8 {\nvar v uint8\nswitch of {\n", l.set)
	for i, f := range asked {
		fmt.Fprintf(b, "case %s: v = p.%s.Value(%d)\n", f.name, table, i)
	}
	for i, f := range rest {
		fmt.Fprintf(b, "case %s: v = p.rest.Value(%d)\n", f.name, i)
	}
	fmt.Fprintf(b, "}\nif int(v) >= len(factValues[of]) {\nreturn 0\n}\nreturn v\n}\n")
	fmt.Fprintf(b, "\n// unpack returns the facts; a number that was no value is unknown.\nfunc (p packedFacts) unpack() (f %s) {\n", l.of)
	for _, f := range l.facts {
		switch {
		case f.derived:
		case f.values == "":
			fmt.Fprintf(b, "f.%s = p.%s\n", f.field, lowerFirst(f.field))
		default:
			fmt.Fprintf(b, "f.%s = %s(p.value(%s))\n", f.field, f.typ, f.name)
		}
	}
	b.WriteString("return f\n}\n")
	return nil
}

// packed writes the key of the facts as one expression, in groups of four, which the compiler loads at once where they lie side by
// side.
func packed(facts []fact) string {
	halves := [2][]string{}
	for four := range slices.Chunk(facts, 4) {
		var terms []string
		for i, f := range four {
			from := "f."
			if f.derived {
				from = ""
			}
			terms = append(terms, shifted("uint32("+from+strings.Replace(f.field, "()", "", 1)+")", 8*i))
		}
		group := strings.Join(terms, "|")
		half := &halves[0]
		if len(halves[0]) == 2 {
			half = &halves[1]
		}
		*half = append(*half, shifted("uint64("+group+")", 32*len(*half)))
	}
	if len(halves[1]) == 0 {
		halves[1] = []string{"0"}
	}
	return "decision.Pack(\n" + strings.Join(halves[0], "|\n") + ",\n" + strings.Join(halves[1], "|\n") + ",\n)"
}

func shifted(term string, bits int) string {
	if bits == 0 {
		return term
	}
	return fmt.Sprintf("%s<<%d", term, bits)
}

// tables returns the names of the tables, in the order in which facts name them.
func (l *facts) tables() (tables []string) {
	for _, f := range l.facts {
		for _, t := range f.tables {
			if !slices.Contains(tables, t) {
				tables = append(tables, t)
			}
		}
	}
	return tables
}

func (l *facts) askedBy(table string) (asked []fact) {
	for _, f := range l.facts {
		if slices.Contains(f.tables, table) {
			asked = append(asked, f)
		}
	}
	return asked
}
