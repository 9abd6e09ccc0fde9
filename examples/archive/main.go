package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
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

func run(ctx context.Context, on, draft, out string, alone bool, produce int, files []string) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	if produce > 0 {
		return makeMatters(out, produce)
	}
	if len(files) == 0 {
		return errors.New("no files; -help says how")
	}
	q, err := ask(on, draft)
	if err != nil {
		return err
	}
	for i, name := range files {
		if files[i], err = filepath.Abs(name); err != nil {
			return err
		}
	}
	if out, err = filepath.Abs(out); err != nil {
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
	return summary(os.Stdout, out, time.Since(began))
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

// summary prints the sums over all groups.
func summary(w io.Writer, out string, took time.Duration) error {
	text, err := os.ReadFile(filepath.Join(out, sumsFile))
	if errors.Is(err, os.ErrNotExist) {
		_, err = fmt.Fprintln(w, "no matter could be counted")
		return err
	}
	if err != nil {
		return err
	}
	all, err := total(text)
	if err != nil {
		return err
	}
	return show(w, all, took, out)
}
