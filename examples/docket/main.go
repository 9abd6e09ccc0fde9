package main

import (
	"cmp"
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

//go:embed cases/*.json
var embedded embed.FS

// Exit codes.
const (
	exitOK    = 0
	exitIO    = 1 // a file cannot be read, or the output not written
	exitInput = 2 // the command line is wrong, or a file cannot be read
)

const usage = `docket says where the matters of case files stand, and why.

Usage: docket [-json] [-lang zh|en|both] [-on DATE|today] [FILE… | -]

Without a file it runs the three cases it carries; - reads standard input. The day asked about is
that of the last event in the file, unless -on gives another. What the record shows to be wrong
stands beside the answer; only a file that cannot be read is refused. README.md documents the files.

`

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr, func() calendar.Date { return calendar.DateOf(time.Now()) }))
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
	in := both
	flags.Func("lang", "the `language` of the page: zh, en or both", func(s string) error {
		in = language(s)
		if in != zh && in != en && in != both {
			return errors.New("zh, en or both")
		}
		return nil
	})
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

	answers, bad, err := answerAll(flags.Args(), stdin, on, today)
	if len(bad) > 0 {
		fmt.Fprintln(stderr, strings.Join(bad, "\n"))
		return exitInput
	}
	if err == nil {
		err = write(stdout, answers, in, *asJSON)
	}
	if err != nil {
		fmt.Fprintln(stderr, "docket:", err)
		return exitIO
	}
	return exitOK
}

// answered is a matter as the program prints it.
type answered struct {
	Answer answer.Answer         `json:"answer"`
	Found  []dossier.Observation `json:"found,omitempty"`
}

// answerAll answers the matters of the files named, of standard input for -, and the embedded cases if none is named; or it returns all
// that is wrong with any of them, and then none is answered. What is longer than a dossier may be is cut behind that length, and refused
// for it. A file that names no day at all is asked about today.
func answerAll(names []string, stdin io.Reader, on calendar.Date, today func() calendar.Date) (all []answered, bad []string, err error) {
	file := os.ReadFile
	if len(names) == 0 {
		names, _ = fs.Glob(embedded, "cases/*.json") // the pattern is a good one
		file = embedded.ReadFile
	}
	for _, name := range names {
		read := file
		if name == "-" {
			name = "standard input"
			read = func(string) ([]byte, error) { return io.ReadAll(io.LimitReader(stdin, strictjson.MaxBytes+1)) }
		}
		data, err := read(name)
		if err != nil {
			return nil, nil, err
		}
		d, flaws := dossier.Read(data)
		for _, v := range flaws {
			bad = append(bad, visible(name+": "+v.Error()))
		}
		if len(flaws) > 0 {
			continue
		}
		day := cmp.Or(on, d.LastDay())
		if day.IsZero() {
			day = today()
		}
		opened := d.Open()
		all = append(all, answered{opened.On(day), opened.ExamineOn(day)})
	}
	return all, bad, nil
}

// visible writes out what nobody can see, so that no file and no name of a file sends a terminal anything but text.
func visible(line string) string {
	for hidden := strictjson.Invisible(line); len(hidden) > 0; hidden = strictjson.Invisible(line) {
		line = strings.ReplaceAll(line, string(hidden[0]), fmt.Sprintf("<%U>", hidden[0]))
	}
	return line
}

func write(w io.Writer, all []answered, in language, asJSON bool) error {
	if asJSON {
		enc := json.NewEncoder(w)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(all)
	}
	_, err := io.WriteString(w, each(all, "\n", func(a answered) string { return text(a.Answer, a.Found, in) }))
	return err
}
