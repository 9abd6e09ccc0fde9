package main

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// A set is one closed set of values.
type set struct {
	name        string
	doc         string // its comment, for the word that the generated comments use
	identifiers bool   // its constants are the rows of tables, and name themselves
	sentences   bool   // the comments above its constants say in both languages what each of them means
	values      []value
}

type value struct {
	name, code, zh, says string
	sentence             [2]string // of a set of sentences, in English and in Chinese
	rule                 string    // of a set of sentences, where its comment ends with one, such as (M2)
}

// folder is one package with closed sets.
type folder struct {
	dir, pkg string
	fset     *token.FileSet
	files    map[string]*ast.File
	texts    map[string][]byte
	sets     []set
	facts    []*facts
}

// generated is the name of the file that is written for each package.
const generated = "terms.gen.go"

// written are the methods that only the generator writes; ZH is left to a set that is named by its identifiers, whose
// Chinese is a sentence.
var written = []string{"String", "ZH", "MarshalText", "UnmarshalText", "ReadJSON", "UnmarshalJSON", "All"}

// readFolder reads the package in dir without its tests. It has no sets if there is no Go code.
func readFolder(root fs.FS, dir string, numbers map[string]int) (*folder, error) {
	f := &folder{dir: dir, fset: token.NewFileSet(), files: map[string]*ast.File{}, texts: map[string][]byte{}}
	entries, err := fs.ReadDir(root, dir)
	if err != nil {
		return nil, err
	}
	for _, entry := range entries {
		name := path.Join(dir, entry.Name())
		if entry.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") || strings.HasSuffix(name, ".gen.go") {
			continue
		}
		text, err := fs.ReadFile(root, name)
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(f.fset, name, text, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		f.files[name], f.texts[name], f.pkg = file, text, file.Name.Name
	}
	return f, errors.Join(f.findSets(), f.findFacts(numbers), errors.Join(f.byHand()...))
}

func (f *folder) names() []string {
	names := make([]string, 0, len(f.files))
	for name := range f.files {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// findSets collects the closed sets, in the order of files and of lines.
func (f *folder) findSets() error {
	var faults []error
	docs := map[string]string{}
	for _, name := range f.names() {
		for _, decl := range f.files[name].Decls {
			if gen, ok := decl.(*ast.GenDecl); ok && gen.Tok == token.TYPE {
				for _, spec := range gen.Specs {
					spec := spec.(*ast.TypeSpec)
					docs[spec.Name.Name] = rawComment(spec.Doc) + rawComment(gen.Doc)
				}
			}
		}
	}
	for _, name := range f.names() {
		for _, decl := range f.files[name].Decls {
			gen, ok := decl.(*ast.GenDecl)
			if !ok || gen.Tok != token.CONST {
				continue
			}
			of := setOf(gen)
			if of == "" {
				continue
			}
			s := set{name: of, doc: docs[of], sentences: strings.Contains(docs[of], sentences+"\n")}
			for _, spec := range gen.Specs {
				spec := spec.(*ast.ValueSpec)
				if !isMember(spec, of) {
					continue
				}
				v, err := readValue(spec)
				if err != nil {
					faults = append(faults, fmt.Errorf("%s: %s: %w", f.fset.Position(spec.Pos()), spec.Names[0].Name, err))
				}
				if s.sentences {
					v.sentence = sentenceOf(rawComment(spec.Doc))
				}
				s.values = append(s.values, v)
			}
			faults = append(faults, s.repeated()...)
			f.sets = append(f.sets, s)
		}
	}
	for _, of := range slices.Sorted(maps.Keys(docs)) {
		if m := tables.FindStringSubmatch(docs[of]); m != nil {
			s := set{name: of, doc: docs[of], identifiers: true, values: f.rows(m[1])}
			if len(s.values) == 0 {
				faults = append(faults, fmt.Errorf("%s: %s: there is no table %s with a row that begins with a name", f.dir, of, m[1]))
			}
			faults = append(faults, s.repeated()...)
			f.sets = append(f.sets, s)
		}
	}
	return errors.Join(faults...)
}

// tables is the line in the comment of a type whose constants are the rows of tables: it names the table, or the list of them.
var tables = regexp.MustCompile(`(?m)^//terms:tables (\w+)$`)

// rows returns the values in the tables that are declared under the name, or listed in what is.
func (f *folder) rows(name string) (values []value) {
	texts, lists := map[string]string{}, []ast.Expr{ast.NewIdent(name)}
	for _, file := range f.names() {
		ast.Inspect(f.files[file], func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			if lit, ok := spec.Values[0].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				texts[spec.Names[0].Name], _ = strconv.Unquote(lit.Value)
			} else if spec.Names[0].Name == name {
				lists = append(lists, spec.Values[0])
			}
			return false
		})
	}
	for _, list := range lists {
		ast.Inspect(list, func(n ast.Node) bool {
			if id, ok := n.(*ast.Ident); ok {
				values = append(values, rowsOf(texts[id.Name])...)
			}
			return true
		})
	}
	return values
}

// rowsOf returns the values of one table: a row begins, at the left edge, with the name of a constant. The last two of its cells,
// or of its lines where it goes on below, say in both languages what it is.
func rowsOf(text string) (values []value) {
	var row []string
	for line := range strings.Lines(text) {
		name, _, _ := strings.Cut(strings.TrimSpace(line), " ")
		switch {
		case strings.HasPrefix(line, " "):
			row = append(row, strings.TrimSpace(line))
		case ast.IsExported(name):
			values = append(values, value{name: name, code: name})
			row = strings.Split(strings.TrimSpace(line), "|")
		}
		if n := len(row); n >= 2 && len(values) > 0 {
			values[len(values)-1].says = strings.TrimSpace(row[n-2]) + " / " + strings.TrimSpace(row[n-1])
		}
	}
	return values
}

// setOf returns the type of a block of constants that starts at 1 + iota, or with _ at iota; "" for any other block.
func setOf(gen *ast.GenDecl) string {
	first, ok := gen.Specs[0].(*ast.ValueSpec)
	if !ok || len(first.Values) != 1 {
		return ""
	}
	of, ok := first.Type.(*ast.Ident)
	if !ok {
		return ""
	}
	switch x := first.Values[0].(type) {
	case *ast.Ident:
		if x.Name == "iota" && first.Names[0].Name == "_" {
			return of.Name
		}
	case *ast.BinaryExpr:
		one, isLit := x.X.(*ast.BasicLit)
		iota, isIdent := x.Y.(*ast.Ident)
		if x.Op == token.ADD && isLit && one.Value == "1" && isIdent && iota.Name == "iota" {
			return of.Name
		}
	}
	return ""
}

// isMember reports whether a constant of the block is a value of the set: not the blank zero, not the number of values
// (numKinds), which closes a block, and not a constant that is defined by an expression of its own.
func isMember(spec *ast.ValueSpec, of string) bool {
	name := spec.Names[0].Name
	if len(spec.Values) > 0 {
		id, ok := spec.Type.(*ast.Ident)
		return ok && id.Name == of && name != "_"
	}
	return !strings.HasPrefix(name, "num")
}

// named splits the line comment of a constant: code, Chinese term, explanation.
var named = regexp.MustCompile(`^([a-z][a-z0-9_.]*) ([^\s:]+)(: .+)?$`)

func readValue(spec *ast.ValueSpec) (value, error) {
	name := spec.Names[0].Name
	comment := ""
	if spec.Comment != nil {
		comment = strings.TrimSpace(spec.Comment.Text())
	}
	m := named.FindStringSubmatch(comment)
	if m == nil {
		return value{name: name}, fmt.Errorf("its comment %q is not: code 术语, or code 术语: explanation", comment)
	}
	v := value{name: name, code: m[1], zh: m[2]}
	if of := resting.FindStringSubmatch(comment); of != nil {
		v.rule = of[1]
	}
	return v, nil
}

// resting is a rule at the end of a comment, first of those in the brackets.
var resting = regexp.MustCompile(`\(([A-Z][0-9]+)(;[^)]*)?\)$`)

// sentences is the last line in the comment of a type whose constants have sentences above them.
const sentences = "//terms:sentences"

// sentenceOf reads the comment above a constant: a sentence in English, and from the first line that holds Chinese characters and no
// space on, the same in Chinese. Each may go on below. It is blank where there is no comment.
func sentenceOf(comment string) (says [2]string) {
	for line := range strings.Lines(comment) {
		line = strings.TrimSpace(strings.TrimPrefix(line, "//"))
		switch {
		case says[1] != "" || isHan(line) && !strings.Contains(line, " "):
			says[1] += line
		case says[0] != "":
			says[0] += " " + line
		default:
			says[0] = line
		}
	}
	return says
}

// repeated lists the codes and terms that two values of the set share, and the sentences that are said in one language alone.
func (s set) repeated() (faults []error) {
	seen := map[string]bool{"unknown": true}
	for _, v := range s.values {
		if v.code != "" && seen[v.code] {
			faults = append(faults, fmt.Errorf("%s: the code %q stands twice, or is that of zero", s.name, v.code))
		}
		seen[v.code] = true
		if (v.sentence[0] == "") != (v.sentence[1] == "") {
			faults = append(faults, fmt.Errorf("%s: the sentence above %s stands in one language alone", s.name, v.name))
		}
	}
	return faults
}

// byHand lists the methods of closed sets that are written by hand.
func (f *folder) byHand() (faults []error) {
	sets := map[string]set{}
	for _, s := range f.sets {
		sets[s.name] = s
	}
	for _, name := range f.names() {
		for _, decl := range f.files[name].Decls {
			fn, ok := decl.(*ast.FuncDecl)
			if !ok || fn.Recv == nil || !slices.Contains(written, fn.Name.Name) {
				continue
			}
			of := fn.Recv.List[0].Type
			if star, ok := of.(*ast.StarExpr); ok {
				of = star.X
			}
			id, ok := of.(*ast.Ident)
			if s, closed := sets[nameOf(id, ok)]; closed && !(s.identifiers && fn.Name.Name == "ZH") {
				faults = append(faults, fmt.Errorf("%s: %s.%s is written by hand; the generator writes it",
					f.fset.Position(fn.Pos()), s.name, fn.Name.Name))
			}
		}
	}
	return faults
}

func nameOf(id *ast.Ident, ok bool) string {
	if !ok {
		return ""
	}
	return id.Name
}

func rawComment(group *ast.CommentGroup) string {
	if group == nil {
		return ""
	}
	var b strings.Builder
	for _, c := range group.List {
		b.WriteString(c.Text + "\n")
	}
	return b.String()
}
