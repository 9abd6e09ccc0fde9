package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"
)

// maxLine is the longest answer that is read, in bytes.
const maxLine = 4 << 20

// serve answers the requests of in, one a line, until it ends.
func serve(in io.Reader, out io.Writer, with map[string]answerer) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, maxLine)
	for lines.Scan() {
		var r Request
		a := Answer{Error: "not a request"}
		if err := json.Unmarshal(lines.Bytes(), &r); err == nil {
			a = reply(with, r)
		}
		text, err := json.Marshal(a)
		if err != nil {
			return err
		}
		if _, err := fmt.Fprintf(out, "%s\n", text); err != nil {
			return err
		}
	}
	return lines.Err()
}

// implementation is what is graded: it gives an answer for each request, in their order.
type implementation func(requests []Request) ([]Answer, error)

// inside grades without a process.
func inside(with map[string]answerer) implementation {
	return func(requests []Request) ([]Answer, error) {
		answers := make([]Answer, len(requests))
		for i, r := range requests {
			answers[i] = reply(with, r)
		}
		return answers, nil
	}
}

// over grades what a program writes for what it reads.
func over(start func(in io.Reader, out io.Writer) error) implementation {
	return func(requests []Request) ([]Answer, error) {
		var ask strings.Builder
		for _, r := range requests {
			line, err := json.Marshal(r)
			if err != nil {
				return nil, err
			}
			ask.Write(line)
			ask.WriteByte('\n')
		}
		reader, writer := io.Pipe()
		done := make(chan error, 1)
		go func() {
			err := start(strings.NewReader(ask.String()), writer)
			writer.CloseWithError(err) // nil: the end
			done <- err
		}()
		var answers []Answer
		lines := bufio.NewScanner(reader)
		lines.Buffer(nil, maxLine)
		for lines.Scan() {
			var a Answer
			if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
				a.Error = "not an answer"
			}
			answers = append(answers, a)
		}
		_ = reader.CloseWithError(io.ErrClosedPipe)
		if err := <-done; err != nil {
			return nil, err
		}
		return answers, lines.Err()
	}
}

// Mark is one vector and whether it was answered as the articles have it.
type Mark struct {
	Vector
	Got   Answer
	Right bool
}

// grade asks for all vectors. An answer that is missing, or stands where another is due, is wrong.
func grade(vectors []Vector, ask implementation) ([]Mark, error) {
	requests := make([]Request, len(vectors))
	for i, v := range vectors {
		requests[i] = v.Request
	}
	answers, err := ask(requests)
	if err != nil {
		return nil, err
	}
	marks := make([]Mark, len(vectors))
	for i, v := range vectors {
		marks[i] = Mark{Vector: v, Got: Answer{Error: "no answer"}}
		if i < len(answers) {
			marks[i].Got = answers[i]
			marks[i].Right = answers[i].ID == v.ID && equal(answers[i].Answer, v.Answer)
		}
	}
	return marks, nil
}

// tally is how many of some vectors were answered right.
type tally struct {
	name         string
	right, of    int
	firstMistake string
}

func tallies(marks []Mark, by func(m Mark) string) []tally {
	at := make(map[string]int)
	var all []tally
	for _, m := range marks {
		name := by(m)
		i, known := at[name]
		if !known {
			i = len(all)
			at[name] = i
			all = append(all, tally{name: name})
		}
		all[i].of++
		if m.Right {
			all[i].right++
		} else if all[i].firstMistake == "" {
			all[i].firstMistake = m.ID + ": " + m.Tests
		}
	}
	return all
}

func percent(t tally) string {
	if t.right == t.of {
		return "100 %"
	}
	return fmt.Sprintf("%.1f %%", 100*float64(t.right)/float64(t.of))
}

func score(marks []Mark) tally { return tallies(marks, func(Mark) string { return "all" })[0] }

// report is the score by verb and by article, the worst article first, each with the first thing that went wrong.
func report(name string, marks []Mark) string {
	var page strings.Builder
	total := score(marks)
	fmt.Fprintf(&page, "%s: %s, %d of %d vectors\n", name, percent(total), total.right, total.of)
	for _, t := range tallies(marks, func(m Mark) string { return m.Verb }) {
		fmt.Fprintf(&page, "  %-14s %7s  %d of %d\n", t.name, percent(t), t.right, t.of)
	}
	articles := tallies(marks, func(m Mark) string { return strings.TrimSpace(m.Rule + " " + m.Article) })
	slices.SortStableFunc(articles, func(a, b tally) int { return cmp.Compare(a.right*b.of, b.right*a.of) })
	for _, t := range articles {
		if t.right < t.of {
			fmt.Fprintf(&page, "  %3d of %3d wrong: %s\n      %s\n", t.of-t.right, t.of, t.name, t.firstMistake)
		}
	}
	return page.String()
}
