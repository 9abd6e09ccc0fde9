package dossier_test

import (
	"testing"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/dossiertest"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// Whole matters, as policy people write them down.
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/stories/*.txt", func(*testing.T) func(*policytest.Command) string {
		return dossiertest.Story(dossier.Dossier{})
	})
}
