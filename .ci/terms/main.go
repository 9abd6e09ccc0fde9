// Command terms writes what Go makes a closed set repeat: for each type whose constants start at 1 + iota it writes the table
// of codes and Chinese terms, the methods of the text form, and the list of all values. The line comment of a constant is the
// only place where its names are written:
//
//	Supported Result = 1 + iota // supported 支持: in full
//
// The first word is the code, the second the term of art, and what follows a colon explains it. A type whose comment has the
// line //terms:tables NAME has a constant for each row of a table, or of a list of tables, whose codes are their names (T3,
// ReviewRequest); the constants are written too.
//
// The constants of a type whose comment has the line //terms:sentences have a sentence above them, in English and then in Chinese, such
// as why something is refused; a table of them, resultSentences, is written too, with the rule that ends the line comment: (M2).
//
// The command also keeps a line "Codes: …" in the comment of each set, and codes.txt, the list of all codes ever given: a code
// may be added, but one that disappears, or changes its number or its term, fails until a person changes the list.
//
// A struct of facts is such a list too: each field says in one place what the fact is called, what to ask, and which decision table
// may ask it. See facts.go.
// It writes the checks of a record's details as well, from the comments of their fields, and the record's archive form: see
// details.go and archive.go.
//
//	go generate ./.ci/terms
package main

import (
	"fmt"
	"os"
)

//go:generate go run . ../..

func main() {
	if len(os.Args) != 2 {
		fmt.Fprintln(os.Stderr, "usage: terms FOLDER, the top of the module")
		os.Exit(2)
	}
	out, err := generate(os.DirFS(os.Args[1]))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	for name, text := range out {
		if err := os.WriteFile(os.Args[1]+"/"+name, text, 0o644); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
	}
}
