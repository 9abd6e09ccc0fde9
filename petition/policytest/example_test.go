package policytest_test

import (
	"fmt"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// TestStories is what a user's own test looks like. Its case file is the one in the package comment.
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/stories/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		var last calendar.Date // what this story keeps from one command to the next
		return func(c *policytest.Command) string {
			switch c.Name {
			case "serve":
				last = c.Date("on").AddDays(31) // a stand-in for the library: 30 days, rolled over the Sunday
				return "last day to ask for review: " + last.String()
			case "review":
				if c.Get("by") == "" {
					c.Errorf("a request needs somebody who makes it")
				}
				if c.Date("on").After(last) {
					return "refused: out of time since " + last.String()
				}
				return "received"
			}
			c.Unknown("serve", "review")
			return ""
		}
	})
}

func ExampleCommand() {
	// serve on=2024-03-01 note="left at the door" urgent
	c := policytest.Command{Name: "serve", Args: []policytest.Arg{
		{Key: "on", Value: "2024-03-01"},
		{Key: "note", Value: "left at the door"},
		{Key: "urgent"},
	}}
	fmt.Println(c.Date("on").ZH(), c.Get("note"), c.Has("urgent"), c.Has("by"))
	fmt.Println(c.String())
	// Output:
	// 2024年3月1日 left at the door true false
	// serve on=2024-03-01 note="left at the door" urgent
}
