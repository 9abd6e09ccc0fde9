package tiertest_test

import (
	"testing"

	"github.com/fengqiao-go/fengqiao/escalation/tiertest"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// The stories of the three tiers, and those told in petition/policytest/README.md.
func TestStories(t *testing.T) {
	for _, files := range []string{"../testdata/*.txt", "testdata/*.txt"} {
		policytest.Run(t, files, func(*testing.T) func(*policytest.Command) string { return tiertest.Story(nil) })
	}
}
