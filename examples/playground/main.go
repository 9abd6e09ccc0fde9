// Command playground puts the library into one page that anybody can try: compiled to WebAssembly, in Chinese and English, without a
// server of ours. Nothing that is typed leaves the page.
//
//	go run .              builds the page and shows it on this machine
//	go run . -out DIR     writes the page's files
//
// fengqiao.html in that folder is the whole page in one file, for a mail or a stick; index.html reads the program from beside it, for a
// file server.
package main

import (
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

func main() {
	out := flag.String("out", "", "write the page into this `folder` and end")
	addr := flag.String("addr", "localhost:8017", "`address` to show it on")
	flag.Parse()
	if err := run(*out, *addr); err != nil {
		fmt.Fprintln(os.Stderr, "playground:", err)
		os.Exit(1)
	}
}

func run(out, addr string) error {
	module, err := sourceFolder()
	if err != nil {
		return err
	}
	fmt.Println("building the page …")
	page, err := build(module)
	if err != nil {
		return err
	}
	if out != "" {
		return page.write(out)
	}
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	fmt.Printf("http://%s/\n", listener.Addr())
	return http.Serve(listener, page.handler())
}

// sourceFolder is where this module lies: go run has it as the working folder, or the compiler recorded it.
func sourceFolder() (string, error) {
	_, file, _, _ := runtime.Caller(0)
	for _, dir := range []string{".", filepath.Dir(file)} {
		if _, err := os.Stat(filepath.Join(dir, "wasm", "main.go")); err == nil {
			return dir, nil
		}
	}
	return "", fmt.Errorf("run it in its own folder, examples/playground")
}

// handler serves the files, the program compressed.
func (s *site) handler() http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		if name == "" {
			name = indexName
		}
		data, known := s.files[name]
		if !known {
			http.NotFound(w, r)
			return
		}
		switch filepath.Ext(name) {
		case ".wasm":
			w.Header().Set("Content-Type", "application/wasm")
		case ".js":
			w.Header().Set("Content-Type", "text/javascript; charset=utf-8")
		case ".css":
			w.Header().Set("Content-Type", "text/css; charset=utf-8")
		case ".html":
			w.Header().Set("Content-Type", "text/html; charset=utf-8")
		}
		if name == wasmName && strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			w.Header().Set("Content-Encoding", "gzip")
			data = s.zipped
		}
		_, _ = w.Write(data) // a browser that goes away is no error of ours
	})
}
