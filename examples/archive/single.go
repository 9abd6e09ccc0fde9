package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
)

// each goes through a file: what can be read is judged, what cannot is said. It returns how many of each there were.
func (q *Question) each(name string, r io.Reader, say func(Said), add func(Group, Sums)) (matters, bad int64, err error) {
	err = read(name, r, func(place int, d dossier.Dossier, why error) {
		if why == nil {
			matters++
			if why = q.judge(d, say, add); why == nil {
				return
			}
		}
		bad++
		line, _ := json.Marshal(unreadable{name, place, reasons(why)}) // of texts and a number
		say(Said{File: unreadableFile, Key: fmt.Sprintf("%s %012d", name, place), Line: line})
	})
	return matters, bad, err
}

// single does it all in one process, file after file.
func single(ctx context.Context, q *Question, files []string, out string, progress io.Writer) error {
	said := make(map[string][]Said)
	sums := make(map[Group]Sums)
	say := func(s Said) { said[s.File] = append(said[s.File], s) }
	add := func(g Group, s Sums) { sums[g] = sums[g].Plus(s) }
	for i, name := range files {
		var matters, bad int64
		err := readFile(ctx, name, func(in io.Reader) (err error) {
			matters, bad, err = q.each(name, in, say, add)
			return err
		})
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		fmt.Fprintf(progress, "%d of %d files: %s: %d matters, %d cannot be read\n", i+1, len(files), name, matters, bad)
	}
	for g, s := range sums {
		line, err := rowOf(g, s)
		if err != nil {
			return err
		}
		say(line)
	}
	for name, lines := range said {
		if err := writeFile(ctx, out, name, together(lines)); err != nil {
			return err
		}
	}
	return nil
}
