package api_test

import (
	"fmt"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// What a package exports, as Go source: the declarations without what is behind them. Of a struct's unexported fields it keeps
// that there are some, and whether they can be compared.

// parts are the folders of the library; the others hold programs.
var parts = []string{"petition", "mediation", "escalation"}

// surface returns the source by package.
func surface(dir string) (map[string]string, error) {
	// What another command reads is no input of the test to go test, which would show an old result from its cache: so it is read here.
	for _, part := range parts {
		if err := filepath.WalkDir(filepath.Join(dir, part), func(string, fs.DirEntry, error) error { return nil }); err != nil {
			return nil, err
		}
	}
	args := []string{"list", "-export", "-deps", "-f", "{{.ImportPath}} {{.Export}}"}
	for _, part := range parts {
		args = append(args, "./"+part+"/...")
	}
	list := exec.Command("go", args...)
	list.Dir, list.Stderr = dir, os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, err
	}
	files := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		name, file, _ := strings.Cut(line, " ")
		files[name] = file
	}
	from := importer.ForCompiler(token.NewFileSet(), "gc", func(name string) (io.ReadCloser, error) { return os.Open(files[name]) })
	sources := map[string]string{}
	for name := range files {
		if strings.HasPrefix(name, module+"/") {
			pkg, err := from.Import(name)
			if err != nil {
				return nil, err
			}
			sources[strings.TrimPrefix(name, module+"/")] = source(pkg)
		}
	}
	return sources, nil
}

// writer writes one package.
type writer struct {
	pkg     *types.Package
	body    strings.Builder
	imports map[string]string // path → name
	written map[*types.TypeName]bool
	wanted  []*types.TypeName // unexported types that something exported speaks of
}

func source(pkg *types.Package) string {
	w := writer{pkg: pkg, imports: map[string]string{}, written: map[*types.TypeName]bool{}}
	for _, name := range pkg.Scope().Names() {
		if token.IsExported(name) {
			w.object(pkg.Scope().Lookup(name))
		}
	}
	for len(w.wanted) > 0 {
		name := w.wanted[0]
		w.wanted = w.wanted[1:]
		w.object(name)
	}
	var head strings.Builder
	fmt.Fprintf(&head, "package %s\n\n", pkg.Name())
	for _, from := range slices.Sorted(maps.Keys(w.imports)) {
		name := w.imports[from]
		if name != path.Base(from) {
			name += " "
		} else {
			name = ""
		}
		fmt.Fprintf(&head, "import %s%q\n", name, from)
	}
	return head.String() + w.body.String()
}

func (w *writer) object(o types.Object) {
	switch o := o.(type) {
	case *types.Const:
		fmt.Fprintf(&w.body, "const %s", o.Name())
		if b, ok := o.Type().(*types.Basic); !ok || b.Info()&types.IsUntyped == 0 {
			w.body.WriteString(" " + w.text(o.Type()))
		}
		fmt.Fprintf(&w.body, " = %s\n", o.Val().ExactString())
	case *types.Var:
		fmt.Fprintf(&w.body, "var %s %s\n", o.Name(), w.text(o.Type()))
	case *types.Func:
		w.function("", o)
	case *types.TypeName:
		w.named(o)
	}
}

func (w *writer) named(o *types.TypeName) {
	if w.written[o] {
		return
	}
	w.written[o] = true
	if alias, ok := o.Type().(*types.Alias); ok {
		fmt.Fprintf(&w.body, "\ntype %s = %s\n", o.Name(), w.text(alias.Rhs()))
		return
	}
	t := o.Type().(*types.Named)
	fmt.Fprintf(&w.body, "\ntype %s%s ", o.Name(), w.params(t.TypeParams()))
	if s, ok := t.Underlying().(*types.Struct); ok {
		w.fields(s)
	} else {
		w.body.WriteString(w.text(t.Underlying()) + "\n")
	}
	var methods []*types.Func
	for m := range t.Methods() {
		if m.Exported() {
			methods = append(methods, m)
		}
	}
	slices.SortFunc(methods, func(a, b *types.Func) int { return strings.Compare(a.Name(), b.Name()) })
	for _, m := range methods {
		w.function("("+w.text(m.Signature().Recv().Type())+") ", m)
	}
}

// fields writes a struct, one field a line. One blank field stands for those that are not exported: it can be compared as they can.
func (w *writer) fields(s *types.Struct) {
	hidden, comparable := false, true
	w.body.WriteString("struct {\n")
	for f := range s.Fields() {
		switch {
		case f.Embedded():
			fmt.Fprintf(&w.body, "\t%s\n", w.text(f.Type()))
		case f.Exported():
			fmt.Fprintf(&w.body, "\t%s %s\n", f.Name(), w.text(f.Type()))
		default:
			hidden, comparable = true, comparable && types.Comparable(f.Type())
		}
	}
	switch {
	case hidden && comparable:
		w.body.WriteString("\t_ struct{}\n")
	case hidden:
		w.body.WriteString("\t_ [0]func()\n")
	}
	w.body.WriteString("}\n")
}

// function writes a function or method, which is never called. The names of its parameters are nobody's concern.
func (w *writer) function(receiver string, f *types.Func) {
	s := f.Signature()
	fmt.Fprintf(&w.body, "func %s%s%s", receiver, f.Name(), w.params(s.TypeParams()))
	nameless := types.NewSignatureType(nil, nil, nil, withoutNames(s.Params()), withoutNames(s.Results()), s.Variadic())
	fmt.Fprintf(&w.body, "%s { panic(0) }\n", strings.TrimPrefix(w.text(nameless), "func"))
}

func withoutNames(params *types.Tuple) *types.Tuple {
	var list []*types.Var
	for p := range params.Variables() {
		list = append(list, types.NewParam(token.NoPos, nil, "", p.Type()))
	}
	return types.NewTuple(list...)
}

func (w *writer) params(list *types.TypeParamList) string {
	var params []string
	for p := range list.TypeParams() {
		params = append(params, p.Obj().Name()+" "+w.text(p.Constraint()))
	}
	if params == nil {
		return ""
	}
	return "[" + strings.Join(params, ", ") + "]"
}

// text is the type in source.
func (w *writer) text(t types.Type) string {
	w.visit(t)
	return types.TypeString(t, func(p *types.Package) string {
		if p == w.pkg {
			return ""
		}
		w.imports[p.Path()] = p.Name()
		return p.Name()
	})
}

// visit looks in a type for unexported types of the package, which are to be written too.
func (w *writer) visit(t types.Type) {
	switch t := t.(type) {
	case interface{ Obj() *types.TypeName }: // named, alias or parameter
		if o := t.Obj(); o.Pkg() == w.pkg && o.Parent() == w.pkg.Scope() && !o.Exported() {
			w.wanted = append(w.wanted, o)
		}
		if named, ok := t.(*types.Named); ok {
			for arg := range named.TypeArgs().Types() {
				w.visit(arg)
			}
		}
	case *types.Map:
		w.visit(t.Key())
		w.visit(t.Elem())
	case interface{ Elem() types.Type }:
		w.visit(t.Elem())
	case *types.Signature:
		for p := range t.Params().Variables() {
			w.visit(p.Type())
		}
		for r := range t.Results().Variables() {
			w.visit(r.Type())
		}
	case *types.Struct:
		for f := range t.Fields() {
			w.visit(f.Type())
		}
	case *types.Interface:
		for m := range t.ExplicitMethods() {
			w.visit(m.Type())
		}
		for e := range t.EmbeddedTypes() {
			w.visit(e)
		}
	case *types.Union:
		for term := range t.Terms() {
			w.visit(term.Type())
		}
	}
}
