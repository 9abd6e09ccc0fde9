package statute_test

import (
	"fmt"
	"strings"
	"testing"

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
