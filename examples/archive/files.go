package main

import (
	"context"
	"io"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// elsewhere says whether a name has the scheme of a file system that is not this machine's, such as gs://.
func elsewhere(name string) bool { return strings.Contains(name, "://") }

// absolute is a name that another process understands.
func absolute(name string) (string, error) {
	if elsewhere(name) {
		return name, nil
	}
	return filepath.Abs(name)
}

// named are the files that arguments name. A pattern of files that are elsewhere no shell has spelled out.
func named(ctx context.Context, args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		if elsewhere(arg) && strings.ContainsAny(arg, "*?") {
			fs, err := filesystem.New(ctx, arg)
			if err != nil {
				return nil, err
			}
			found, err := fs.List(ctx, arg)
			_ = fs.Close() // it was only read
			if err != nil {
				return nil, err
			}
			files = append(files, found...)
			continue
		}
		name, err := absolute(arg)
		if err != nil {
			return nil, err
		}
		files = append(files, name)
	}
	return files, nil
}

// readFile has a file read.
func readFile(ctx context.Context, name string, read func(io.Reader) error) error {
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	in, err := fs.OpenRead(ctx, name)
	if err != nil {
		return err
	}
	defer in.Close()
	return read(in)
}

// writeFile writes a file of the result.
func writeFile(ctx context.Context, dir, name string, text []byte) error {
	fs, err := filesystem.New(ctx, dir)
	if err != nil {
		return err
	}
	defer fs.Close()
	return filesystem.Write(ctx, fs, inFolder(dir, name), text)
}

func inFolder(dir, name string) string { return strings.TrimSuffix(dir, "/") + "/" + name }
