package statute_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The case files in testdata/editions show a text on its first day: every provision of it, where it stood on the day before, on
// that day and on the day after ("-" where it did not), the number it names, and the citation of the day in Chinese. Each file
// was compared with the text, article by article. Its command:
//
//	first edition=ARL2023
func TestEditionsOnTheirFirstDay(t *testing.T) {
	policytest.Run(t, "testdata/editions/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		return func(c *policytest.Command) string {
			var e statute.Edition
			if err := e.UnmarshalText([]byte(c.Get("edition"))); c.Name != "first" || err != nil || e == 0 {
				c.Errorf("no such edition")
				return ""
			}
			return firstDay(e)
		}
	})
}

// firstDay prints the provisions of e around its first day, one a line.
func firstDay(e statute.Edition) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s (%s)", e.From(), e.ZH(), e.Issue())
	for _, p := range statute.Provision(0).All() {
		first, ok := p.On(e.From())
		if !ok || first.Edition() != e {
			continue
		}
		fmt.Fprintf(&b, "\n%s:", p)
		for offset := -1; offset <= 1; offset++ {
			at := "-"
			if c, ok := p.On(e.From().AddDays(offset)); ok {
				at = c.Article()
			}
			fmt.Fprintf(&b, " %s", strings.ReplaceAll(at, " ", ""))
		}
		if limit := first.Limit().ZH(); limit != "" {
			fmt.Fprintf(&b, " %s", limit)
		}
		fmt.Fprintf(&b, " %s %s", strings.TrimPrefix(first.ZH(), e.ZH()+" "), p.ZH())
	}
	return b.String()
}
