package period_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// The commands of the case files in testdata/cases:
//
//	deadline limit=30日 from=2019-02-01 [petition] [known=2020-01-26]   starts a deadline, counted by the petition
//	                                  regulations if so marked, with the notices known on a day
//	extend limit=30日                  suspend from=… to=…                 hearing from=… to=…
//	fix reading=not_rolled by=某局      settles an open reading
//	check on=2019-02-13               in time?
//	english                           the deadline in English
//
// The days of from, to and on are those of a record: 2018-10-31, 2018-10, 2018, 2018-10-01/2018-10-15, ../2018-10-31,
// 2018-10-31/.., or "" for a day not known.
//
//	count                             the count, day by day, without the ordinary days
func TestCases(t *testing.T) {
	policytest.Run(t, "testdata/cases/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		var d period.Deadline
		rules := period.Petition()
		return func(c *policytest.Command) string {
			switch c.Name {
			case "deadline":
				cal := calendar.China()
				if c.Has("known") {
					cal = cal.AsOf(c.Date("known"))
				}
				d, rules = limit(c).From(when(c, "from"), cal), period.Petition()
				if c.Has("petition") {
					d = d.Under(rules)
				}
			case "extend":
				d = d.Extend(limit(c))
			case "suspend":
				d = d.Suspend(period.Stop{From: when(c, "from"), To: when(c, "to")})
			case "hearing":
				d = d.Hearing(period.Stop{From: when(c, "from"), To: when(c, "to")})
			case "fix":
				var r period.Reading
				err := r.UnmarshalText([]byte(c.Get("reading")))
				if err == nil {
					rules, err = rules.Fix(r, c.Get("by"))
				}
				if err != nil {
					return "refused: " + err.Error()
				}
				d = d.Under(rules)
			case "check":
				return check(d, when(c, "on"))
			case "english":
				return d.EN()
			case "count":
				return count(d)
			default:
				c.Errorf("unknown command %s", c.Name)
			}
			return d.ZH()
		}
	})
}

func when(c *policytest.Command, key string) calendar.When {
	return policytest.Value[calendar.When](c, c.Get(key))
}

// check adds the days used and left where both are known.
func check(d period.Deadline, on calendar.When) string {
	answer := fmt.Sprintf("%s %s", d.Check(on), d.Check(on).ZH())
	if day, exact := on.Exact(); exact {
		if used, known := d.DaysUsed(day); known {
			answer += fmt.Sprintf(", day %d", used)
		}
		if left, known := d.DaysLeft(day); known {
			answer += fmt.Sprintf(", %d left", left)
		}
	}
	return answer
}

func limit(c *policytest.Command) period.Limit {
	l, err := period.ParseLimit(c.Get("limit"))
	if err != nil {
		c.Errorf("%v", err)
	}
	return l
}

// count leaves out the days on which nothing happens but counting, except the first and the last.
func count(d period.Deadline) string {
	var lines []string
	skipped := false
	for x := range d.Count() {
		if x.Why == period.Counted && x.Number > 1 && x.Date != d.Unrolled() && x.Day.Name == "" {
			if !skipped {
				lines = append(lines, "…")
			}
			skipped = true
			continue
		}
		skipped = false
		lines = append(lines, x.ZH())
	}
	return strings.Join(lines, "\n")
}
