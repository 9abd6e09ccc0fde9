package main

import (
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

//go:embed cases/*.json
var embedded embed.FS

// Exit codes.
const (
	exitOK    = 0
	exitIO    = 1 // a file cannot be read, or the output not written
	exitInput = 2 // the command line or a case file is wrong
)

const usage = `docket says where the matters of case files stand, and why.

Usage: docket [-json] [-on DATE|today] [FILE… | -]

Without a file it runs the three cases it carries; - reads standard input. The day asked about is
that of the last event in the file, unless -on gives another. README.md documents the case files.

`

func main() {
	today := func() calendar.Date { return calendar.DateOf(time.Now()) }
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, today))
}

// run is main without the process. It asks for today only when it is told to.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer, today func() calendar.Date) int {
	flags := flag.NewFlagSet("docket", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		_, _ = io.WriteString(stderr, usage)
		flags.PrintDefaults()
	}
	asJSON := flags.Bool("json", false, "print everything as JSON, a list with one object for each case")
	var on calendar.Date
	flags.Func("on", "the `day` asked about, 2006-01-02 or today", func(s string) (err error) {
		if s == "today" {
			on = today()
			return nil
		}
		on, err = calendar.ParseDate(s)
		return err
	})
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return exitOK
		}
		return exitInput
	}

	inputs, err := open(flags.Args(), stdin)
	if err != nil {
		fmt.Fprintln(stderr, "docket:", err)
		return exitIO
	}
	reports, bad := answerAll(inputs, on)
	if len(bad) > 0 {
		for _, finding := range bad {
			fmt.Fprintln(stderr, finding)
		}
		return exitInput
	}
	if err := write(stdout, reports, *asJSON); err != nil {
		fmt.Fprintln(stderr, "docket:", err)
		return exitIO
	}
	return exitOK
}

// input is a case file that has been read.
type input struct {
	name string
	data []byte
}

// open reads the files named, standard input for -, and the embedded cases if none is named.
func open(names []string, stdin io.Reader) ([]input, error) {
	var inputs []input
	add := func(name string, data []byte, err error) error {
		inputs = append(inputs, input{name, data})
		return err
	}
	if len(names) == 0 {
		found, err := fs.Glob(embedded, "cases/*.json")
		for _, name := range found {
			data, err := embedded.ReadFile(name)
			if err := add(name, data, err); err != nil {
				return nil, err
			}
		}
		return inputs, err
	}
	for _, name := range names {
		var data []byte
		var err error
		if name == "-" {
			name = "standard input"
			data, err = io.ReadAll(stdin)
		} else {
			data, err = os.ReadFile(name)
		}
		if err := add(name, data, err); err != nil {
			return nil, err
		}
	}
	return inputs, nil
}

// answerAll answers every case, or returns all that is wrong with any of the files: then none is answered.
func answerAll(inputs []input, on calendar.Date) (reports []report, bad []string) {
	for _, in := range inputs {
		m, found := read(in.data)
		for _, v := range found {
			bad = append(bad, line(in.name, v))
		}
		if len(found) > 0 {
			continue
		}
		day := on
		if day.IsZero() {
			day = m.lastDay()
		}
		reports = append(reports, m.answer(day))
	}
	return reports, bad
}

func line(file string, v statute.Violation) string { return file + ": " + v.Error() }

func write(w io.Writer, reports []report, asJSON bool) error {
	if asJSON {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(reports)
	}
	for i := range reports {
		text := reports[i].text()
		if i > 0 {
			text = "\n" + text
		}
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
	}
	return nil
}
