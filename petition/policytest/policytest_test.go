package policytest

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// echo answers with the command line, the input, and nothing at all for the command "quiet".
func echo(c *Command) string {
	if c.Name == "quiet" {
		return ""
	}
	for _, arg := range c.Args {
		c.All(arg.Key)
	}
	return strings.TrimSpace(c.String() + "\n" + c.Input)
}

func TestParse(t *testing.T) {
	f, err := parse("a.txt", []byte("\ufeff# why\r\n\r\n  serve on=2024-03-01 by=\"张 \\\"某\\\"\" urgent empty=  \r\nfirst\n# not a comment\n----\none\n two \n\nnext\n----\n\n# end\n"))
	require.NoError(t, err)
	require.Len(t, f.stanzas, 2)
	c := f.stanzas[0].cmd
	assert.Equal(t, "serve", c.Name)
	assert.Equal(t, []Arg{{"on", "2024-03-01"}, {"by", `张 "某"`}, {"urgent", ""}, {"empty", ""}}, c.Args)
	assert.Equal(t, "first\n# not a comment", c.Input)
	assert.Equal(t, "a.txt:3", c.Pos)
	assert.Equal(t, []string{"one", " two"}, f.stanzas[0].answer)
	assert.Equal(t, "a.txt:10", f.stanzas[1].cmd.Pos)
	assert.Empty(t, f.stanzas[1].answer)
}

// Each text has one fault; it is found on the line given.
// A value that is left empty takes nothing of what follows.
func TestEmptyValue(t *testing.T) {
	c, err := parseCommand("serve empty= on=2024-03-01")
	require.NoError(t, err)
	assert.Equal(t, []Arg{{"empty", ""}, {"on", "2024-03-01"}}, c.Args)
}

func TestParseFaults(t *testing.T) {
	for _, test := range []struct {
		text string
		line int
	}{
		{"", 1},
		{"\n\n", 1},
		{"# only a comment\n", 1},
		{"a\n----\n\n\xff\n----\n", 1},
		{"a\n", 1},
		{"# c\na\ninput\n\n----\nanswer\n", 2},
		{"a\n----\nx\n\nb\n----\ny\n----\nz\n", 8},
		{"----\nx\n", 1},
		{"a\n----\nx\n\n=b\n----\ny\n", 5},
		{"a =b\n----\n", 1},
		{"a # why\n----\n", 1},
		{"a b=\"c\n----\n", 1},
		{"a b=\"c\"d\n----\n", 1},
		{"a b=\"\\q\"\n----\n", 1},
		{"a b=c\"d\"\n----\n", 1},
		{"a \"b\"\n----\n", 1},
		{"\ufeff\ufeff# c\n\na\n----\n", 1},
		{"a\u200bb\n----\n", 1},
		{"a b＝c\n----\n", 1},
	} {
		_, err := parse("f.txt", []byte(test.text))
		var fault syntaxError
		if assert.ErrorAs(t, err, &fault, "%q", test.text) {
			assert.Equal(t, fmt.Sprintf("f.txt:%d", test.line), fault.pos, "%q: %v", test.text, err)
		}
	}
}

func TestPlay(t *testing.T) {
	serve := func(c *Command) string {
		switch c.Name {
		case "serve":
			return c.Date("on").String()
		case "until":
			if on := c.Date("on"); !on.IsZero() {
				return on.String() + c.Get("to")
			}
			return ""
		case "count":
			return fmt.Sprint(c.Int("n"), c.All("who"))
		case "days":
			return fmt.Sprint(c.List("who"), Values[calendar.Date](c, "on"))
		case "blank":
			return "one\n\ntwo"
		case "dashes":
			return "one\n----"
		case "trailing":
			return "one  \r\n two\t\n\n"
		}
		c.Unknown("serve", "days", "count", "blank", "dashes", "trailing")
		return "?"
	}
	for _, test := range []struct {
		text string
		want []string // what each problem contains, in order
	}{
		{"serve on=2024-03-01\n----\n2024-03-01\n", nil},
		{"trailing\n----\none \n two\n", nil},
		{"count n=2 who=a who=b\n----\n2 [a b]\n", nil},
		{"count\n----\n0 []\n", nil},
		{"serve\n----\n", nil},
		{"days who=a,b on=2024-03-01,2024-03-02\n----\n[a b] [2024-03-01 2024-03-02]\n", nil},
		{"days on\n----\n[] []\n", nil},
		{"days who=a on=2024-03-01,2024-02-30\n----\n[a] [2024-03-01 ]\n", []string{"f.txt:1: \"2024-02-30\" is not a day of the calendar written as 2006-01-02 / “2024-02-30”不是日历上的日期，"}},
		{"# x\nserve on=2024-03-01\n----\n2024-03-02\n", []string{"f.txt:2: serve on=2024-03-01\nwant:\n    2024-03-02\ngot:\n    2024-03-01"}},
		{"serve on=2024-03-01\n----\n\nserve\n----\nx\n", []string{"f.txt:1: ", "f.txt:4: "}},
		{"serve onn=2024-03-01\n----\n", []string{"f.txt:1: serve never read the argument onn; did you mean on? / 命令serve不用参数onn，是否应为on？"}},
		{"serve on=2024-03-01 on=2024-03-02\n----\n2024-03-01\n", []string{"f.txt:1: the argument on is given twice"}},
		{"serve on=2024-02-30\n----\n", []string{"f.txt:1: on: \"2024-02-30\" is not a day of the calendar written as 2006-01-02 / “2024-02-30”不是日历上的日期，"}},
		{"until on=2024-02-30 to=2024-03-01\n----\n", []string{"f.txt:1: on: "}}, // the handler stops there, and to is no fault
		{"until on=2024-02-30 oon=2024-03-01\n----\n", []string{"f.txt:1: on: ", "f.txt:1: until never read the argument oon; did you mean on?"}},
		{"serve on\n----\n", []string{"f.txt:1: on has no value"}},
		{"count n=two\n----\n0 []\n", []string{"f.txt:1: n: "}},
		{"blank\n----\none\n\ntwo\n----\n?\n", []string{"f.txt:1: the handler's answer has a blank line", "f.txt:5: no command two; there are serve, days"}},
		{"serv on=2024-03-01\n----\n?\n", []string{"f.txt:1: no command serv; did you mean serve?"}},
		{"dashes\n----\none\n", []string{"f.txt:1: the handler's answer has the line ----"}},
	} {
		f, err := parse("f.txt", []byte(test.text))
		require.NoError(t, err, "%q", test.text)
		got := f.play(serve, false)
		if assert.Len(t, got, len(test.want), "%q: %q", test.text, got) {
			for i, want := range test.want {
				assert.Contains(t, got[i], want)
			}
		}
	}
}

func TestRewriteKeepsEverythingButAnswers(t *testing.T) {
	const before = "# head\n\n# 第三十五条\na  b=1   c=\"x y\"\ninput\n----\nwrong\nlines\n\n\n# two\nquiet\n----\nold\n\nz\n----\n\n# tail\n"
	const after = "# head\n\n# 第三十五条\na  b=1   c=\"x y\"\ninput\n----\na b=1 c=\"x y\"\ninput\n\n\n# two\nquiet\n----\n\nz\n----\nz\n\n# tail\n"
	f, err := parse("f.txt", []byte(before))
	require.NoError(t, err)
	require.Empty(t, f.play(echo, true))
	assert.Equal(t, after, string(f.text()))

	f, err = parse("f.txt", f.text())
	require.NoError(t, err)
	assert.Empty(t, f.play(echo, false), "the rewritten file passes")
	require.Empty(t, f.play(echo, true))
	assert.Equal(t, after, string(f.text()), "rewriting again changes nothing")
}

func TestCommandArguments(t *testing.T) {
	c := &Command{Name: "a", Args: []Arg{{"on", "2024-02-29"}, {"n", "-3"}, {"flag", ""}}}
	assert.Equal(t, calendar.MustDate(2024, 2, 29), c.Date("on"))
	assert.Equal(t, -3, c.Int("n"))
	assert.Equal(t, []string{"a never read the argument flag / 命令a不用参数flag"}, c.problems())
	assert.True(t, c.Has("flag"))
	assert.Empty(t, c.problems())

	assert.False(t, c.Has("absent"))
	assert.Empty(t, c.Get("absent"))
	assert.True(t, c.Date("absent").IsZero())
	assert.Empty(t, c.problems(), "asking for what is not there is no fault")
}

// The stories below fail on purpose: a child process runs them on files made for it, and the tests look at how it ends.
func TestInChild(t *testing.T) {
	glob := os.Getenv("POLICYTEST_GLOB")
	if glob == "" {
		t.Skip("run by TestRun in a process of its own")
	}
	Run(t, glob, func(t *testing.T) func(*Command) string {
		seen := 0
		return func(c *Command) string {
			seen++
			return fmt.Sprint(seen, " ", c.Name, c.Input)
		}
	})
}

func TestRun(t *testing.T) {
	if _, err := os.Executable(); err != nil {
		t.Skip("this platform starts no processes")
	}
	dir := t.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
		return name
	}
	child := func(glob string, args ...string) (string, error) {
		cmd := exec.Command(os.Args[0], append([]string{"-test.run=^TestInChild$", "-test.v"}, args...)...)
		cmd.Env = append(os.Environ(), "POLICYTEST_GLOB="+glob)
		out, err := cmd.CombinedOutput()
		return string(out), err
	}

	good := write("good.txt", "a\n----\n1 a\n\nb\nx\n----\n2 bx\n")
	write("good2.txt", "a\n----\n1 a\n")
	out, err := child(filepath.Join(dir, "good*.txt"))
	require.NoError(t, err, out)
	assert.Contains(t, out, "--- PASS: TestInChild/good ")
	assert.Contains(t, out, "--- PASS: TestInChild/good2 ", "each file has a state of its own")

	for name, text := range map[string]string{
		"wrong answer":    "a\n----\n1 b\n",
		"no stanza":       "# nothing\n",
		"not read":        "a b=c\n----\n1 a\n",
		"missing answers": "a\n",
	} {
		out, err := child(write("bad.txt", text))
		assert.Error(t, err, name)
		assert.Contains(t, out, "bad.txt:1: ", name)
	}
	out, err = child(filepath.Join(dir, "*.case"))
	assert.Error(t, err)
	assert.Contains(t, out, "no file is named")

	stale := write("stale.txt", "# why\na\n----\nold\n\nb\n----\n")
	out, err = child(stale, "-rewrite")
	require.NoError(t, err, out)
	text, err := os.ReadFile(stale)
	require.NoError(t, err)
	assert.Equal(t, "# why\na\n----\n1 a\n\nb\n----\n2 b\n", string(text))

	// What an editor wrote otherwise stays as it is: a mark at the start, the ends of lines, blanks, no end of the last line.
	const odd = "\ufeff# why  \r\n\r\na\r\n----\r\n1 a  \r\n\r\n\r\nb\r\n----\r\n"
	kept := write("kept.txt", odd+"2 b")
	out, err = child(kept, "-rewrite")
	require.NoError(t, err, out)
	text, err = os.ReadFile(kept)
	require.NoError(t, err)
	assert.Equal(t, odd+"2 b", string(text), "an answer that stands changes nothing")
	out, err = child(write("kept.txt", strings.TrimSuffix(odd, "\r\n")), "-rewrite")
	require.NoError(t, err, out)
	text, err = os.ReadFile(kept)
	require.NoError(t, err)
	assert.Equal(t, odd+"2 b\r\n", string(text), "an answer is written with the ends of lines that the file has")

	_, err = child(write("broken.txt", "a c=d\n----\nold\n"), "-rewrite")
	assert.Error(t, err)
	text, err = os.ReadFile(filepath.Join(dir, "broken.txt"))
	require.NoError(t, err)
	assert.Equal(t, "a c=d\n----\nold\n", string(text), "a file that fails otherwise is left alone")

	out, err = child(good, "-rewrite")
	require.NoError(t, err, out)
}

// The file in the package comment is the one that example_test.go runs.
func TestDocShowsTheStory(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	story, err := os.ReadFile("testdata/stories/review_refused_one_day_late.txt")
	require.NoError(t, err)
	var want strings.Builder
	for _, line := range strings.Split(strings.TrimSpace(string(story)), "\n") {
		want.WriteString(strings.TrimRight("//\t"+line, "\t") + "\n")
	}
	assert.Contains(t, string(doc), want.String())
}

// FuzzParse holds that no text breaks the parser, that what it prints reads as the same file, that a command prints as
// a command line that reads as the same command, and that rewriting is idempotent.
func FuzzParse(f *testing.F) {
	f.Fuzz(func(t *testing.T, text string) {
		first, err := parse("f.txt", []byte(text))
		if err != nil {
			return
		}
		printed := first.text()
		second, err := parse("f.txt", printed)
		require.NoError(t, err)
		require.Equal(t, first, second)
		require.Equal(t, string(printed), string(second.text()))

		for _, s := range first.stanzas {
			again, err := parseCommand(s.cmd.String())
			require.NoError(t, err, s.cmd.String())
			require.Equal(t, s.cmd.Name, again.Name)
			require.Equal(t, s.cmd.Args, again.Args)
		}

		if len(first.play(echo, true)) > 0 {
			return // the echo of a quoted value may hold what no answer can
		}
		rewritten := first.text()
		third, err := parse("f.txt", rewritten)
		require.NoError(t, err)
		require.Empty(t, third.play(echo, false))
		require.Empty(t, third.play(echo, true))
		require.Equal(t, string(rewritten), string(third.text()))
	})
}
