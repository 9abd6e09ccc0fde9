// Command codecs writes, for each package, json.gen.go: the methods that read its types from JSON by petition/strictjson, so
// that the library needs no reflection and every type is read with the same strictness. The struct tags are the only place
// where the names are written.
//
// A method ReadJSON is written for each exported struct type with json tags, for the struct types that they or methods
// ReadJSON written by hand use, and for each type that has only UnmarshalText. A type with a ReadJSON of its own keeps it;
// one with a method refuse(r *strictjson.Reader) has it called when no field has a flaw, to report what is wrong with the whole.
// Each exported type with a ReadJSON gets an UnmarshalJSON that refuses what ReadJSON refuses. Tags decide about names alone:
// omitempty and omitzero are about writing.
//
// A type whose comment has the line //codecs:clone gets a method Clone, which returns it with lists of its own, so that a list that it
// gets later is not forgotten.
//
// A type that writes itself by MarshalJSON and has no ReadJSON is an answer, made from other values: it gets a ReadJSON that
// refuses. What the command cannot write it refuses, so that no type is read another way unseen: a type with UnmarshalJSON
// but without ReadJSON, and fields of types from outside the module.
//
//	go run ./.ci/codecs
package main

import (
	"fmt"
	"os"
)

//go:generate go run . ../..

func main() {
	top := "."
	if len(os.Args) == 2 {
		top = os.Args[1]
	}
	out, err := generate(os.DirFS(top))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for name, text := range out {
		if err := os.WriteFile(top+"/"+name, text, 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
