package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

//go:embed page
var sources embed.FS

// scripts are the page's own, in the order in which they are read; Go's comes first.
var scripts = []string{"wasm_exec.js", "samples.js", "view.js", "letter.js", "triage.js", "deadline.js", "settlement.js", "procedure.js", "dossier.js", "play.js"}

// site is the page as files by name. The files of the page beside the program, and in single the whole of it as one file, which needs
// no server at all.
type site struct {
	files  map[string][]byte
	wasm   []byte
	zipped []byte
}

const (
	indexName  = "index.html"
	singleName = "fengqiao.html"
	wasmName   = "fengqiao.wasm"
)

// build compiles the library and puts the page together. It needs the Go command and the sources of this module.
func build(module string) (*site, error) {
	wasm, err := compile(module)
	if err != nil {
		return nil, err
	}
	goExec, err := goScript(module)
	if err != nil {
		return nil, err
	}
	samples, err := cases(module)
	if err != nil {
		return nil, err
	}
	s := &site{map[string][]byte{wasmName: wasm, "wasm_exec.js": goExec, "samples.js": samples}, wasm, zip(wasm)}
	page, err := fs.Sub(sources, "page")
	if err != nil {
		return nil, err
	}
	names, err := fs.ReadDir(page, ".")
	if err != nil {
		return nil, err
	}
	for _, entry := range names {
		if s.files[entry.Name()], err = fs.ReadFile(page, entry.Name()); err != nil {
			return nil, err
		}
	}
	html := string(s.files[indexName])
	var tags strings.Builder
	for _, name := range scripts {
		fmt.Fprintf(&tags, "<script src=\"%s\" defer></script>\n", name)
	}
	s.files[indexName] = []byte(strings.NewReplacer(
		"<!--policy-->", policy("'self'", "'self'", "'self'"), "<!--style-->", `<link rel="stylesheet" href="style.css">`, "<!--scripts-->", tags.String(),
	).Replace(html))
	s.files[singleName] = s.single(html)
	return s, nil
}

// compile builds the program. Without inlining it is an eighth smaller when compressed, and no slower than anybody notices; its data
// is put into one segment.
func compile(module string) ([]byte, error) {
	dir, err := os.MkdirTemp("", "playground")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	out := filepath.Join(dir, wasmName)
	cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-gcflags=all=-l", "-o", out, "./wasm")
	cmd.Dir, cmd.Env = module, append(os.Environ(), "GOOS=js", "GOARCH=wasm")
	if said, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build: %w\n%s", err, said)
	}
	wasm, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	return joined(wasm)
}

// goScript is Go's own script that runs such a program; it belongs to the version of Go that built it.
func goScript(module string) ([]byte, error) {
	cmd := exec.Command("go", "env", "GOROOT")
	cmd.Dir = module
	root, err := cmd.Output()
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
}

// cases are those that docket carries, as the examples of the page.
func cases(module string) ([]byte, error) {
	names, err := filepath.Glob(filepath.Join(module, "..", "docket", "cases", "*.json"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("no cases in examples/docket: %w", err)
	}
	var texts []string
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		texts = append(texts, string(text))
	}
	return []byte("\"use strict\";\nconst samples = [\n" + strings.Join(texts, ",\n") + "];\n"), nil
}

// policy is what the page may do: run these scripts and the program, and nothing with the net but read the program itself.
func policy(script, style, connect string) string {
	return fmt.Sprintf(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src %s 'wasm-unsafe-eval'; style-src %s; connect-src %s; img-src data:; base-uri 'none'; form-action 'none'">`,
		script, style, connect)
}

// single is the page as one file: everything stands inside it, the program compressed, and what may run is named by its checksum.
func (s *site) single(html string) []byte {
	var all bytes.Buffer
	for _, name := range scripts {
		all.Write(s.files[name])
		all.WriteString("\n")
	}
	script, style := all.String(), string(s.files["style.css"])
	program := base64.StdEncoding.EncodeToString(s.zipped)
	return []byte(strings.NewReplacer(
		"<!--policy-->", policy(checksum(script), checksum(style), "'none'"), "<!--style-->", "<style>"+style+"</style>",
		"<!--scripts-->", `<script type="application/gzip" id="program">`+program+"</script>\n<script>"+script+"</script>",
	).Replace(html))
}

func checksum(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func zip(data []byte) []byte {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // the level is one
	_, _ = w.Write(data)                                  // a buffer takes everything
	_ = w.Close()
	return b.Bytes()
}

// write puts the site into a folder. Beside the program lie its compressed forms, for servers that hand them out; brotli is made where
// its command is installed.
func (s *site) write(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	for name, data := range s.files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o644); err != nil {
			return err
		}
	}
	program := filepath.Join(dir, wasmName)
	if err := os.WriteFile(program+".gz", s.zipped, 0o644); err != nil {
		return err
	}
	if tool, err := exec.LookPath("brotli"); err == nil {
		return exec.Command(tool, "--force", "--best", "--keep", program).Run()
	}
	return nil
}
