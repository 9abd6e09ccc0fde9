package policytest

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// separator stands between the command and its answer.
const separator = "----"

// file is a case file. Every line but an answer that changes is kept as it was written, to the byte: a mark at the start of the
// file, the ends of lines, blanks at the end of one.
type file struct {
	name    string
	stanzas []*stanza
	raw     []string // the lines with their ends
}

type stanza struct {
	text     string // the command line
	cmd      *Command
	answer   []string
	from, to int  // where the answer stands among the lines
	changed  bool // the answer is another than stands there
}

// syntaxError is a finding in the text of a case file.
type syntaxError struct {
	pos string // file:line
	msg string
}

func (e syntaxError) Error() string { return e.pos + ": " + e.msg }

// parse reads a case file, up to the first fault: what comes after a fault would be read wrongly.
func parse(name string, data []byte) (*file, error) {
	if !utf8.Valid(data) {
		return nil, syntaxError{name + ":1", "the file is not UTF-8"}
	}
	f := &file{name: name, raw: strings.SplitAfter(string(data), "\n")}
	if last := len(f.raw) - 1; last > 0 && f.raw[last] == "" {
		f.raw = f.raw[:last]
	}
	lines := make([]string, len(f.raw))
	for i, line := range f.raw {
		lines[i] = trimEnd(line)
	}
	lines[0] = strings.TrimPrefix(lines[0], "\ufeff")

	for i := 0; i < len(lines); {
		line := lines[i]
		if line == "" || strings.HasPrefix(strings.TrimSpace(line), "#") {
			i++
			continue
		}
		s, next, err := f.stanza(lines, i)
		if err != nil {
			return nil, err
		}
		f.stanzas = append(f.stanzas, s)
		i = next
	}
	if len(f.stanzas) == 0 {
		return nil, syntaxError{name + ":1", "the file holds no stanza: a command line, " + separator + ", an answer / 文件中没有案例：一行命令、一行" + separator + "、答案"}
	}
	return f, nil
}

// stanza reads the stanza whose command line is lines[i] and returns where the next one may start.
func (f *file) stanza(lines []string, i int) (*stanza, int, error) {
	pos := func(i int) string { return fmt.Sprintf("%s:%d", f.name, i+1) }
	cmd, err := parseCommand(lines[i])
	if err != nil {
		return nil, 0, syntaxError{pos(i), err.Error()}
	}
	cmd.Pos = pos(i)
	s := &stanza{text: lines[i], cmd: cmd}

	var input []string
	for i++; ; i++ {
		if i == len(lines) || lines[i] == "" {
			return nil, 0, syntaxError{cmd.Pos, fmt.Sprintf("no line %s after the command %s / 命令%[2]s之后没有%[1]s一行", separator, cmd.Name)}
		}
		if lines[i] == separator {
			break
		}
		input = append(input, lines[i])
	}
	cmd.Input = strings.Join(input, "\n")

	s.from = i + 1
	for i++; i < len(lines) && lines[i] != ""; i++ {
		if lines[i] == separator {
			return nil, 0, syntaxError{pos(i), "a second " + separator + ": an answer ends with a blank line / 又一行" + separator + "：答案应以空行结束"}
		}
		s.answer = append(s.answer, lines[i])
	}
	s.to = i
	return s, i, nil
}

// text prints the file with the answers that changed; parsing what it prints gives the same file.
func (f *file) text() []byte {
	end := "\n"
	if strings.HasSuffix(f.raw[0], "\r\n") {
		end = "\r\n"
	}
	var b strings.Builder
	at := 0
	for _, s := range f.stanzas {
		if !s.changed {
			continue
		}
		before := strings.Join(f.raw[at:s.from], "")
		b.WriteString(before)
		if !strings.HasSuffix(before, "\n") {
			b.WriteString(end)
		}
		for _, line := range s.answer {
			b.WriteString(line + end)
		}
		at = s.to
	}
	b.WriteString(strings.Join(f.raw[at:], ""))
	return []byte(b.String())
}

// splitAnswer makes a handler's output the answer of a stanza, or says why a case file cannot hold it.
func splitAnswer(output string) ([]string, error) {
	output = strings.ReplaceAll(output, "\r\n", "\n")
	output = strings.TrimRightFunc(output, unicode.IsSpace)
	if output == "" {
		return nil, nil
	}
	lines := strings.Split(output, "\n")
	for i, line := range lines {
		lines[i] = trimEnd(line)
	}
	if slices.Contains(lines, "") {
		return nil, fmt.Errorf("the handler's answer has a blank line, where an answer would end:\n%s", indent(lines))
	}
	if slices.Contains(lines, separator) {
		return nil, fmt.Errorf("the handler's answer has the line %s, where an answer would start:\n%s", separator, indent(lines))
	}
	return lines, nil
}

// parseCommand reads a command line: name key=value key="quoted value" flag.
func parseCommand(line string) (*Command, error) {
	rest := strings.TrimSpace(line)
	name, rest := word(rest)
	if err := checkWord("command", name); err != nil {
		return nil, err
	}
	c := &Command{Name: name}
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		var arg Arg
		var err error
		if arg, rest, err = parseArg(rest); err != nil {
			return nil, err
		}
		c.Args = append(c.Args, arg)
	}
	return c, nil
}

// parseArg reads one argument off the front of s.
func parseArg(s string) (Arg, string, error) {
	key, rest := word(s)
	if err := checkWord("argument", key); err != nil {
		return Arg{}, "", err
	}
	value, hasValue := strings.CutPrefix(rest, "=")
	if !hasValue {
		return Arg{Key: key}, rest, nil
	}
	if !strings.HasPrefix(value, `"`) {
		end := strings.IndexFunc(value, unicode.IsSpace)
		if end < 0 {
			end = len(value)
		}
		if strings.Contains(value[:end], `"`) {
			return Arg{}, "", fmt.Errorf("%s: a quotation mark inside a value that does not start with one / 值未以引号开头，其中却有引号", key)
		}
		return Arg{key, value[:end]}, value[end:], nil
	}
	quoted, err := strconv.QuotedPrefix(value)
	if err != nil {
		return Arg{}, "", fmt.Errorf("%s: the quoted value does not end, or has an escape Go does not know / 引号未成对，或者转义有误", key)
	}
	text, err := strconv.Unquote(quoted)
	if err != nil {
		return Arg{}, "", fmt.Errorf("%s: %s: %w", key, quoted, err)
	}
	rest = value[len(quoted):]
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && !unicode.IsSpace(r) {
		return Arg{}, "", fmt.Errorf("%s: no blank after the quoted value / 引号之后须有空格", key)
	}
	return Arg{key, text}, rest, nil
}

// word cuts the run of characters before the next blank or equals sign off the front of s.
func word(s string) (word, rest string) {
	end := strings.IndexFunc(s, func(r rune) bool { return r == '=' || unicode.IsSpace(r) })
	if end < 0 {
		return s, ""
	}
	return s[:end], s[end:]
}

func checkWord(what, w string) error {
	if w == "" {
		return fmt.Errorf("an %s without a name before the equals sign / 等号之前须有名称", what)
	}
	if strings.ContainsAny(w, "＝＃“”") {
		return fmt.Errorf("%q: full-width punctuation: write = # \" / 全角标点：应写作半角", w)
	}
	if strings.HasPrefix(w, "#") {
		return fmt.Errorf("%q: a comment stands on a line of its own / 说明须另起一行", w)
	}
	if strings.Contains(w, `"`) {
		return fmt.Errorf("%q: a quotation mark outside a value / 引号只用于值", w)
	}
	if strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsGraphic(r) }) { // a second byte order mark, say
		return fmt.Errorf("%q: a character that nobody can see / 含有不可见字符", w)
	}
	if w == separator {
		return fmt.Errorf("%s without a command line before it / %[1]s之前没有命令", separator)
	}
	return nil
}

func trimEnd(line string) string { return strings.TrimRightFunc(line, unicode.IsSpace) }
