package policytest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The work grows with the stanzas, arguments or faults.
func TestWorkIsLinear(t *testing.T) {
	stanzas := func(n int, command string) string {
		return strings.Repeat(command+"\n----\nyes\n\n", n)
	}
	arguments := func(n int, argument func(i int) string) string {
		var b strings.Builder
		b.WriteString("ask")
		for i := range n {
			b.WriteString(" " + argument(i))
		}
		b.WriteString("\n----\nyes\n")
		return b.String()
	}
	for name, text := range map[string]func(n int) string{
		"stanzas":            func(n int) string { return stanzas(n, "ask") },
		"wrong answers":      func(n int) string { return stanzas(n, "no") },
		"faults":             func(n int) string { return stanzas(n, "fault") },
		"arguments not read": func(n int) string { return arguments(n, func(i int) string { return fmt.Sprintf("a%d=%d", i, i) }) },
		"flags not read":     func(n int) string { return arguments(n, func(i int) string { return fmt.Sprint("a", i) }) },
		"quoted arguments":   func(n int) string { return arguments(n, func(int) string { return `a="a b"` }) },
		"a repeated one, read": func(n int) string {
			return arguments(n, func(int) string { return "many=1" })
		},
		"lines of input": func(n int) string { return "ask\n" + strings.Repeat("x\n", n) + "----\nyes\n" },
		"comments":       func(n int) string { return strings.Repeat("# x\n", n) + stanzas(1, "ask") },
	} {
		Linear(t, name, 2000, func(n int) func() {
			data := []byte(text(n))
			return func() {
				f, err := parse("file.txt", data)
				require.NoError(t, err, name)
				f.play(func(c *Command) string {
					c.All("many")
					if c.Name == "fault" {
						c.Errorf("at fault")
					}
					if c.Name == "no" {
						return "no"
					}
					return "yes"
				}, false)
			}
		})
	}
}

// What grows faster than its input is seen, and so is what does nothing.
func TestSteepWorkFails(t *testing.T) {
	square := func(n int) func() { return func() { _ = make([]byte, n*n) } }
	spin := func(n int) func() {
		return func() {
			for i := range n * n {
				sink += i
			}
		}
	}
	for name, hold := range map[string]func(t testing.TB){
		"bytes":   func(t testing.TB) { Linear(t, "square", 1000, square) },
		"nothing": func(t testing.TB) { Linear(t, "nothing", 10, func(int) func() { return func() {} }) },
		"time":    func(t testing.TB) { Quick(t, "square", 300, spin) },
	} {
		inner := &quiet{TB: t}
		hold(inner)
		assert.True(t, inner.failed, name)
	}
}

var sink int

// quiet is a test whose failure is noted and not told.
type quiet struct {
	testing.TB
	failed bool
}

func (q *quiet) Errorf(string, ...any) { q.failed = true }
