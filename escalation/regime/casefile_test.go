package regime

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// One case file a place: on the day before its text came into force, on the day and on the day after, and so where it ended or the
// national regulations changed, what holds there that does not hold nationwide.
//
//	law in=shandong on=2016-01-01
//	----
//	the regulation in force, then one difference a line; "as before" where the answer before it says the same
func TestPlaces(t *testing.T) {
	policytest.Run(t, "testdata/*.txt", func(*testing.T) func(*policytest.Command) string {
		before := ""
		return func(c *policytest.Command) string {
			var p Place
			if c.Name != "law" || !c.Decode("in", &p) {
				c.Errorf("law in=place on=day")
			}
			day := c.Date("on")
			law, ok := In(p).On(day)
			if !ok {
				return "no regulation"
			}
			lines := []string{fmt.Sprintf("%s over %q", law.Rules().Code, law.Rules().LaidOver)}
			for _, d := range Diff(National(), day, In(p), day) {
				lines = append(lines, d.EN())
			}
			answer := strings.Join(lines, "\n")
			if answer == before {
				return "as before"
			}
			before = answer
			return answer
		}
	})
}
