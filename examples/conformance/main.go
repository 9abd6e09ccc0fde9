package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// Exit codes.
const (
	exitRight = 0 // everything asked was answered right
	exitWrong = 1 // something was not
	exitUsage = 2
)

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("conformance", flag.ContinueOnError)
	flags.SetOutput(stderr)
	pipe := flags.String("pipe", "", "grade this `command`, which answers a request a line")
	serves := flags.Bool("serve", false, "answer requests from standard input")
	simple := flags.Bool("naive", false, "with -serve: answer with the naive implementation")
	sum := flags.Bool("digest", false, "print a checksum of the library's answers, which is the same on every platform")
	rows := flags.String("rows", "", "take out each row of the library in turn, whose source is in this `folder`, and tell which rows no vector catches")
	if err := flags.Parse(args); err != nil {
		return exitUsage
	}
	fail := func(err error) int {
		_, _ = fmt.Fprintln(stderr, "conformance:", err)
		return exitWrong
	}
	if *serves {
		with := library
		if *simple {
			with = naive
		}
		if err := serve(stdin, stdout, with); err != nil {
			return fail(err)
		}
		return exitRight
	}
	vectors, err := read()
	if err != nil {
		return fail(err)
	}
	if *sum {
		digest, answers, err := digest(vectors)
		if err != nil {
			return fail(err)
		}
		_, _ = fmt.Fprintf(stdout, "%s of %d answers\n", digest, answers)
		return exitRight
	}
	if *rows != "" {
		return mutate(*rows, stdout, stderr)
	}
	subjects := []struct {
		name string
		ask  implementation
	}{{"the library", inside(library)}, {"the naive implementation", inside(naive)}}
	if *pipe != "" {
		subjects = subjects[:1]
		subjects[0].name, subjects[0].ask = *pipe, over(program(*pipe, stderr))
	}
	code := exitRight
	for i, s := range subjects {
		marks, err := grade(vectors, s.ask)
		if err != nil {
			return fail(err)
		}
		_, _ = io.WriteString(stdout, report(s.name, marks))
		if t := score(marks); i == 0 && t.right < t.of {
			code = exitWrong
		}
	}
	return code
}

// program starts a command line, its words separated by spaces.
func program(line string, stderr io.Writer) func(in io.Reader, out io.Writer) error {
	return func(in io.Reader, out io.Writer) error {
		words := strings.Fields(line)
		if len(words) == 0 {
			return fmt.Errorf("no command")
		}
		c := exec.Command(words[0], words[1:]...) //nolint:gosec // the user names what is to be graded
		c.Stdin, c.Stdout, c.Stderr = in, out, stderr
		return c.Run()
	}
}
