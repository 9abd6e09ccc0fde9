package statute_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The case files in testdata/days show what is cited on the day before a day on which the law changed, on that day, and on the
// day after, and what a rule says then. Their commands:
//
//	cite provision=OpinionContent around=2022-05-01
//	says rule=E3 around=2022-05-01 [place=jiangsu_regulation]
func TestDayByDay(t *testing.T) {
	policytest.Run(t, "testdata/days/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		return func(c *policytest.Command) string {
			var (
				p     statute.Provision
				r     statute.Rule
				place statute.Instrument
				lines []string
			)
			day := c.Date("around")
			c.Decode("provision", &p)
			c.Decode("rule", &r)
			c.Decode("place", &place)
			for offset := -1; offset <= 1; offset++ {
				d := day.AddDays(offset)
				switch c.Name {
				case "cite":
					cite, _ := p.On(d)
					line := cite.ZH()
					if limit := cite.Limit().ZH(); limit != "" {
						line += "，" + limit
					}
					lines = append(lines, fmt.Sprintf("%s %s", d, line))
				case "says":
					_, zh := r.Says(d)
					by := statute.ListZH(r.OnIn(place, d))
					if by == "" {
						by = "该日没有收录的依据"
					}
					lines = append(lines, fmt.Sprintf("%s %s", d, zh), "  "+by)
				default:
					c.Errorf("no such command")
				}
			}
			return strings.Join(lines, "\n")
		}
	})
}

// The days on which the law changed are all there: each first day of an edition, and each last one, stands in a case file of
// testdata/days with a provision of that text, or has a file in testdata/editions.
func TestEveryEditionHasItsDays(t *testing.T) {
	days, editions := filesUnder(t, "testdata/days"), filesUnder(t, "testdata/editions")
	shown := func(e statute.Edition, day calendar.Date) bool {
		if strings.Contains(editions, fmt.Sprintf("edition=%s\n", e)) {
			return true
		}
		return slices.ContainsFunc(statute.Provision(0).All(), func(p statute.Provision) bool {
			return p.Instrument() == e.Instrument() && strings.Contains(days, fmt.Sprintf("provision=%s around=%s\n", p, day))
		})
	}
	seen, instruments := 0, map[statute.Instrument]bool{}
	for _, p := range statute.Provision(0).All() {
		instruments[p.Instrument()] = true
	}
	for i := range instruments {
		for _, e := range i.Editions() {
			seen++
			assert.True(t, shown(e, e.From()), "the first day of %s, %s, has no case", e, e.From())
			if until := e.Until(); !until.IsZero() {
				assert.True(t, shown(e, until), "the day after the last one of %s, %s, has no case", e, until)
			}
		}
	}
	assert.Greater(t, seen, 60)
}

// filesUnder returns all files of a folder, one after another.
func filesUnder(t *testing.T, dir string) string {
	t.Helper()
	names, err := filepath.Glob(dir + "/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var b strings.Builder
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		b.Write(data)
	}
	return b.String()
}
