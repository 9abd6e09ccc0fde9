package triagetest_test

import (
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/triagetest"
)

// Two of the stories that petition/policytest/README.md tells. Those of the library are in petition/testdata/triage.
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/*.txt", func(*testing.T) func(*policytest.Command) string { return triagetest.Story(nil) })
}
