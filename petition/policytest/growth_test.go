package policytest

import (
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Twice as many stanzas, arguments or faults are at most 2.3 times the work, measured in what is allocated, which does not depend on
// the machine.
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
		allocated := func(n int) float64 {
			data := []byte(text(n))
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
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
			runtime.ReadMemStats(&after)
			return float64(after.TotalAlloc - before.TotalAlloc)
		}
		few, many := allocated(2000), allocated(16000) // doubled three times: slices grow in leaps
		assert.Greater(t, few, 0.0, name)
		assert.Less(t, many, 2.3*2.3*2.3*few, name)
		t.Logf("%s: %.0f, %.0f", name, few, many)
	}
}
