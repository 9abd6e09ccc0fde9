package main

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
)

const (
	module    = "github.com/fengqiao-go/fengqiao"
	generated = "json.gen.go"
	reader    = module + "/petition/strictjson"
)

// folder is one package.
type folder struct {
	dir, pkg string
	types    []*typ // in the order of files and lines
	byName   map[string]*typ
	used     []string // the identifiers in methods ReadJSON written by hand, and what strictjson is told to read
}

// typ is one type declared in a package.
type typ struct {
	in      *folder
	name    string
	expr    ast.Expr
	imports map[string]string // of its file: path by name
	methods map[string]bool
	alias   bool // expr names another type
	write   bool // a ReadJSON is to be written
	clone   bool // a Clone is to be written: its comment has the line //codecs:clone
}

func (t *typ) exported() bool { return ast.IsExported(t.name) }

// isRead reports whether the type has a ReadJSON or gets one.
func (t *typ) isRead() bool { return t.write || t.methods["ReadJSON"] }

// isAnswer reports whether the type writes itself and is not read.
func (t *typ) isAnswer() bool { return t.methods["MarshalJSON"] && !t.methods["ReadJSON"] }

func (t *typ) isStruct() bool {
	_, ok := t.expr.(*ast.StructType)
	return ok
}

// hasTags reports whether a field of the struct type has a json tag.
func (t *typ) hasTags() bool {
	s, ok := t.expr.(*ast.StructType)
	return ok && slices.ContainsFunc(s.Fields.List, func(f *ast.Field) bool {
		_, ok := tag(f)
		return ok
	})
}

// tag returns the name in the json tag of a field, and false if it has no such tag.
func tag(f *ast.Field) (string, bool) {
	if f.Tag == nil {
		return "", false
	}
	text, _ := strconv.Unquote(f.Tag.Value)
	value, ok := reflect.StructTag(text).Lookup("json")
	name, _, _ := strings.Cut(value, ",")
	return name, ok
}

// readAll reads the packages below the top of the module, leaving out nested modules, test data and hidden folders.
func readAll(root fs.FS) (map[string]*folder, error) {
	all := map[string]*folder{}
	err := fs.WalkDir(root, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		_, nested := fs.Stat(root, path.Join(name, "go.mod"))
		if name != "." && (nested == nil || d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".")) {
			return fs.SkipDir
		}
		f, err := readFolder(root, name)
		if err == nil && f.pkg != "" {
			all[path.Join(module, name)] = f
		}
		return err
	})
	if err == nil && len(all) == 0 {
		err = errors.New("no Go files found: a generator that finds no work proves nothing")
	}
	return all, err
}

// readFolder reads one package without its tests and without what this command wrote.
func readFolder(root fs.FS, dir string) (*folder, error) {
	f := &folder{dir: dir, byName: map[string]*typ{}}
	entries, err := fs.ReadDir(root, dir)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") || name == generated {
			continue
		}
		text, err := fs.ReadFile(root, path.Join(dir, name))
		if err != nil {
			return nil, err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path.Join(dir, name), text, parser.SkipObjectResolution|parser.ParseComments)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
		f.pkg = file.Name.Name
		f.addTypes(file)
	}
	for _, file := range files {
		f.addMethods(file)
	}
	return f, nil
}

func (f *folder) addTypes(file *ast.File) {
	imports := map[string]string{}
	for _, spec := range file.Imports {
		where, _ := strconv.Unquote(spec.Path.Value)
		name := path.Base(where)
		if spec.Name != nil {
			name = spec.Name.Name
		}
		imports[name] = where
	}
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok || gen.Tok != token.TYPE {
			continue
		}
		for _, spec := range gen.Specs {
			spec := spec.(*ast.TypeSpec)
			if spec.TypeParams != nil {
				continue
			}
			t := &typ{in: f, name: spec.Name.Name, expr: spec.Type, imports: imports, methods: map[string]bool{}}
			t.alias = spec.Assign.IsValid()
			t.clone = marked(gen.Doc) || marked(spec.Doc)
			f.byName[t.name] = t
			if !t.alias {
				f.types = append(f.types, t)
			}
		}
	}
}

func marked(doc *ast.CommentGroup) bool {
	return doc != nil && slices.ContainsFunc(doc.List, func(c *ast.Comment) bool { return c.Text == "//codecs:clone" })
}

func (f *folder) addMethods(file *ast.File) {
	ast.Inspect(file, func(n ast.Node) bool {
		if index, ok := n.(*ast.IndexExpr); ok {
			if sel, ok := index.X.(*ast.SelectorExpr); ok && isName(sel.X, "strictjson") {
				if id, ok := index.Index.(*ast.Ident); ok {
					f.used = append(f.used, id.Name)
				}
			}
		}
		return true
	})
	for _, decl := range file.Decls {
		fn, ok := decl.(*ast.FuncDecl)
		if !ok || fn.Recv == nil {
			continue
		}
		of := fn.Recv.List[0].Type
		if star, ok := of.(*ast.StarExpr); ok {
			of = star.X
		}
		name, ok := of.(*ast.Ident)
		if !ok || f.byName[name.Name] == nil {
			continue
		}
		f.byName[name.Name].methods[fn.Name.Name] = true
		if fn.Name.Name == "ReadJSON" {
			ast.Inspect(fn.Body, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok {
					f.used = append(f.used, id.Name)
				}
				return true
			})
		}
	}
}

func isName(x ast.Expr, name string) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == name
}
