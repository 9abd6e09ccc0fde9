package policytest

import (
	"encoding"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Command is what a handler gets: one command line of a case file, with its input.
type Command struct {
	Name  string
	Args  []Arg
	Input string // the lines between the command line and ----, without the last line end
	Pos   string // file:line of the command line

	read   map[int]bool // arguments the handler has asked for
	asked  []string     // the names it asked for, there or not
	faults []string
}

// Arg is one argument of a command line. A flag has no value.
type Arg struct {
	Key, Value string
}

// Has reports whether the command has the argument, and marks it as read.
func (c *Command) Has(key string) bool {
	_, ok := c.find(key)
	return ok
}

// Get returns the value of the argument, "" for a flag and for an argument that is not there, and marks it as read. An
// argument that was not read by the end of the command fails the test; so does one given twice, unless [Command.All] is
// asked for it.
func (c *Command) Get(key string) string {
	i, ok := c.find(key)
	if !ok {
		return ""
	}
	return c.Args[i].Value
}

// All returns the values of an argument that may be given several times, in order, and marks all of them as read.
func (c *Command) All(key string) []string {
	var values []string
	for i, arg := range c.Args {
		if arg.Key == key {
			c.mark(i)
			values = append(values, arg.Value)
		}
	}
	return values
}

// Date returns the argument as a day written 2006-01-02, and no date if it is not there. Other text fails the test.
func (c *Command) Date(key string) calendar.Date {
	var d calendar.Date
	c.Decode(key, &d)
	return d
}

// Int returns the argument as a whole number, and 0 if it is not there. Other text fails the test.
func (c *Command) Int(key string) int {
	i, ok := c.find(key)
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(c.Args[i].Value)
	if err != nil {
		c.Errorf("%s: %q is not a whole number / 应为整数", key, c.Args[i].Value)
	}
	return n
}

// Decode reads the argument into v, which may be any value with a text form, such as the library's dates and enums, and
// reports whether it was there and good. Bad or empty text fails the test.
func (c *Command) Decode(key string, v encoding.TextUnmarshaler) bool {
	i, ok := c.find(key)
	if !ok {
		return false
	}
	text := c.Args[i].Value
	if text == "" {
		c.Errorf("%s has no value / %[1]s没有值", key)
		return false
	}
	if err := v.UnmarshalText([]byte(text)); err != nil {
		c.Errorf("%s: %s", key, say(err))
		return false
	}
	return true
}

// List returns the parts of an argument separated by commas, none if it is not there or empty, and marks it as read.
func (c *Command) List(key string) []string {
	if text := c.Get(key); text != "" {
		return strings.Split(text, ",")
	}
	return nil
}

// Values returns the parts of an argument separated by commas, each read as a value with a text form:
// Values[pathway.Path](c, "paths"). Bad text fails the test.
func Values[T any, P textValue[T]](c *Command, key string) []T {
	var values []T
	for _, text := range c.List(key) {
		values = append(values, Value[T, P](c, text))
	}
	return values
}

// Value reads part of an argument as a value with a text form. Bad text fails the test.
func Value[T any, P textValue[T]](c *Command, text string) (v T) {
	if err := P(&v).UnmarshalText([]byte(text)); err != nil {
		c.Errorf("%s", say(err))
	}
	return v
}

// say puts an error into both languages where it has both.
func say(err error) string {
	if both, ok := err.(strictjson.Bilingual); ok {
		en, zh := both.Words()
		return en + " / " + zh
	}
	return err.Error()
}

type textValue[T any] interface {
	*T
	encoding.TextUnmarshaler
}

// Errorf fails the test at the command's line. A handler calls it for what the case file got wrong, such as a command
// it does not know, so that this is never mistaken for an answer.
func (c *Command) Errorf(format string, args ...any) {
	c.faults = append(c.faults, fmt.Sprintf(format, args...))
}

// String returns the command line in its plainest form; reading it gives the same command.
func (c *Command) String() string {
	var b strings.Builder
	b.WriteString(c.Name)
	for _, arg := range c.Args {
		b.WriteString(" " + arg.Key)
		if arg.Value != "" {
			b.WriteString("=" + quote(arg.Value))
		}
	}
	return b.String()
}

// quote leaves a value bare where reading it back needs no quotation marks.
func quote(value string) string {
	quoted := strconv.Quote(value)
	if quoted[1:len(quoted)-1] == value && !strings.ContainsFunc(value, unicode.IsSpace) {
		return value
	}
	return quoted
}

// find marks the first argument of that name as read.
func (c *Command) find(key string) (int, bool) {
	c.asked = append(c.asked, key)
	for i, arg := range c.Args {
		if arg.Key == key {
			c.mark(i)
			return i, true
		}
	}
	return 0, false
}

func (c *Command) mark(i int) {
	if c.read == nil {
		c.read = make(map[int]bool)
	}
	c.read[i] = true
}

// Unknown fails the test for a command that is none of those the handler knows, and names the nearest.
func (c *Command) Unknown(known ...string) {
	near, nearZH := meant(c.Name, known)
	c.Errorf("no command %s%s; there are %s / 没有命令%[1]s%[4]s；可用的有：%[3]s", c.Name, near, strings.Join(known, ", "), nearZH)
	for i := range c.Args { // that nobody read them is no fault of theirs
		c.mark(i)
	}
}

// meant asks for the nearest of the names that there are; "" if none is near.
func meant(name string, known []string) (en, zh string) {
	if near := strictjson.Nearest(name, known); near != "" {
		return "; did you mean " + near + "?", "，是否应为" + near + "？"
	}
	return "", ""
}

// problems lists what the case file got wrong in this command, seen once the handler has run.
func (c *Command) problems() []string {
	problems := append([]string(nil), c.faults...)
	for i, arg := range c.Args {
		if !c.read[i] {
			if slices.Contains(c.asked, arg.Key) {
				problems = append(problems, fmt.Sprintf("the argument %s is given twice / 参数%[1]s重复", arg.Key))
				continue
			}
			near, nearZH := meant(arg.Key, c.asked)
			if near == "" && len(c.faults) > 0 {
				continue // what the handler would have read after the fault is not known
			}
			problems = append(problems, fmt.Sprintf("%s never read the argument %s%s / 命令%[1]s不用参数%[2]s%[4]s", c.Name, arg.Key, near, nearZH))
		}
	}
	return problems
}
