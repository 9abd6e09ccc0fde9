package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func main() {
	on := flag.String("on", "", "the `day` of which matters are judged, 2026-01-31; today if it is left out")
	draft := flag.String("draft", "", "a change of law in a `file`, as regulations in JSON: what would it do to these matters?")
	out := flag.String("out", "result", "the `folder` for the result")
	alone := flag.Bool("single", false, "one process, without Beam: the same bytes")
	produce := flag.Int("make", 0, "write `n` matters to try it with into the folder, instead of reading any")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "go run . [flags] FILE…   dossiers, one a line in JSON, or in archive form in files that end in", compact)
		flag.PrintDefaults()
	}
	flag.Parse()
	beam.Init()
	if err := run(context.Background(), *on, *draft, *out, *alone, *produce, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "archive:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, on, draft, out string, alone bool, produce int, args []string) error {
	if produce > 0 {
		return makeMatters(out, produce)
	}
	q, err := ask(on, draft)
	if err != nil {
		return err
	}
	files, err := named(ctx, args)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return errors.New("no files; -help says how")
	}
	if out, err = absolute(out); err != nil {
		return err
	}
	way := distributed
	if alone {
		way = single
	}
	began := time.Now()
	if err := way(ctx, q, files, out, os.Stderr); err != nil {
		return err
	}
	return summary(ctx, os.Stdout, out, time.Since(began))
}

// ask reads the question.
func ask(on, draft string) (*Question, error) {
	q := &Question{On: calendar.DateOf(time.Now())}
	var err error
	if on != "" {
		if q.On, err = calendar.ParseDate(on); err != nil {
			return nil, err
		}
	}
	if draft != "" {
		text, err := os.ReadFile(draft)
		if err != nil {
			return nil, err
		}
		if err := json.Unmarshal(text, &q.Draft); err != nil {
			return nil, fmt.Errorf("%s: %w", draft, err)
		}
	}
	return q, q.ready()
}

// summary prints the sums over all groups, and how much could not be read. A file of the result that would be empty is not written.
func summary(ctx context.Context, w io.Writer, out string, took time.Duration) error {
	var all Sums
	err := readFile(ctx, inFolder(out, sumsFile), func(r io.Reader) (err error) {
		all, err = total(r)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	bad := 0
	err = readFile(ctx, inFolder(out, unreadableFile), func(r io.Reader) (err error) {
		bad, err = countLines(r)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	return show(w, all, bad, took, out)
}
