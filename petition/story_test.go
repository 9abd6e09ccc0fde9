package petition_test

import (
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/triagetest"
)

// The stories in testdata/triage: what becomes of a matter at reception, in the words of package triagetest.
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/triage/*.txt", func(*testing.T) func(*policytest.Command) string { return triagetest.Story(nil) })
}
