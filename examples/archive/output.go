package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/fengqiao-go/fengqiao/escalation/compare"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
)

// The files of the result. Findings stand in a file for each place and year of receipt, since those of a nation do not fit in one memory.
const (
	sumsFile       = "sums.jsonl"
	unreadableFile = "unreadable.jsonl"
)

func findingsOf(d dossier.Dossier) string {
	year := "undated"
	if day := history.Cited(d.Received); !day.IsZero() {
		year = strconv.Itoa(day.Year())
	}
	return fmt.Sprintf("findings-%s-%s.jsonl", codeOf(d.Place), year)
}

// row is a line of the file of sums.
type row struct {
	Group
	Sums
}

func rowOf(g Group, s Sums) (Said, error) {
	line, err := json.Marshal(row{g, s})
	return Said{File: sumsFile, Key: g.key(), Line: line}, err
}

// together puts the lines of a file in order. Equal keys, as of two matters of one name, go by their lines.
func together(lines []Said) []byte {
	slices.SortFunc(lines, func(a, b Said) int {
		if c := strings.Compare(a.Key, b.Key); c != 0 {
			return c
		}
		return bytes.Compare(a.Line, b.Line)
	})
	var text []byte
	for _, l := range lines {
		text = append(append(text, l.Line...), '\n')
	}
	return text
}

// total adds up the lines of the file of sums.
func total(r io.Reader) (Sums, error) {
	var all Sums
	for in := json.NewDecoder(r); ; {
		var line row
		if err := in.Decode(&line); errors.Is(err, io.EOF) {
			return all, nil
		} else if err != nil {
			return all, err
		}
		all = all.Plus(line.Sums)
	}
}

func countLines(r io.Reader) (n int, err error) {
	in := bufio.NewScanner(r)
	for in.Buffer(nil, 1<<20); in.Scan(); {
		n++
	}
	return n, in.Err()
}

// show prints what was counted, for people.
func show(w io.Writer, all Sums, bad int, took time.Duration, out string) error {
	b := fmt.Appendf(nil, "%d matters in %v, and %d that cannot be read\n\n", all.Indicators.Matters(), took.Round(time.Millisecond), bad)
	for _, i := range indicator.Indicators() {
		if r := all.Indicators.Rate(i); r.Of > 0 {
			b = fmt.Appendf(b, "%8s  %9d of %9d  %s %v\n", r.Percent(), r.Is, r.Of, i.ZH(), i)
		}
	}
	if d := all.Draft; d.Matters+d.Unclear > 0 {
		b = fmt.Appendf(b, "\n%d of %d matters would stand differently under the draft; %d cannot be followed\n", d.Differ, d.Matters, d.Unclear)
		for _, aspect := range compare.Aspect(0).All() {
			if d.In[aspect] > 0 {
				b = fmt.Appendf(b, "%9d  %s %v\n", d.In[aspect], aspect.ZH(), aspect)
			}
		}
	}
	_, err := w.Write(fmt.Appendf(b, "\nfindings, sums and what could not be read: %s\n", out))
	return err
}
