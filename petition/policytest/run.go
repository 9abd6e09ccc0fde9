package policytest

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// rewriteFlag is -rewrite, ours or that of a package initialized before this one.
var rewriteFlag = registerRewrite()

func registerRewrite() *flag.Flag {
	if flag.Lookup("rewrite") == nil {
		flag.Bool("rewrite", false, "write the answers given into the case files")
	}
	return flag.Lookup("rewrite")
}

// Rewriting reports whether the test was started with -rewrite.
func Rewriting() bool { return rewriteFlag.Value.String() == "true" }

// Run runs every file that glob names as a subtest. It calls story once for each file, for the handler that keeps what
// the file's story has built up, and gives the handler the file's commands in order; what the handler returns must
// equal the answer in the file. See the package comment for the format and for what else fails.
func Run(t *testing.T, glob string, story func(t *testing.T) func(c *Command) string) {
	t.Helper()
	names, err := find(glob)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		base := filepath.Base(name)
		t.Run(strings.TrimSuffix(base, filepath.Ext(base)), func(t *testing.T) {
			if err := runFile(t, name, story); err != nil {
				t.Fatal(err)
			}
		})
	}
}

func find(glob string) ([]string, error) {
	names, err := filepath.Glob(glob)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", glob, err)
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no file is named %s: a run that finds no cases proves nothing", glob)
	}
	return names, nil
}

func runFile(t *testing.T, name string, story func(t *testing.T) func(c *Command) string) error {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	f, err := parse(filepath.ToSlash(name), data)
	if err != nil {
		return err
	}
	problems := f.play(story(t), Rewriting())
	for _, p := range problems {
		t.Error(p)
	}
	if t.Failed() || !Rewriting() {
		return nil
	}
	text := f.text()
	if string(text) == string(data) {
		return nil
	}
	return os.WriteFile(name, text, 0o644)
}

// play gives the file's commands to the handler, in order, and lists everything that is wrong. With rewrite, the
// handler's answers replace those of the file.
func (f *file) play(handler func(c *Command) string, rewrite bool) []string {
	var problems []string
	for _, s := range f.stanzas {
		got, err := splitAnswer(handler(s.cmd))
		for _, p := range s.cmd.problems() {
			problems = append(problems, fmt.Sprintf("%s: %s", s.cmd.Pos, p))
		}
		if err != nil {
			problems = append(problems, fmt.Sprintf("%s: %v", s.cmd.Pos, err))
			continue
		}
		same := slices.Equal(got, s.answer)
		if rewrite {
			s.answer, s.changed = got, s.changed || !same
			continue
		}
		if !same {
			problems = append(problems, fmt.Sprintf("%s: %s\nwant:\n%s\ngot:\n%s", s.cmd.Pos, s.text, indent(s.answer), indent(got)))
		}
	}
	return problems
}

func indent(lines []string) string {
	if len(lines) == 0 {
		return "    (no answer)"
	}
	return "    " + strings.Join(lines, "\n    ")
}
