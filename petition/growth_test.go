package petition_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// Rows of duties come from a file; each is looked at once, however many there are. Comparing them allocates nothing, so a clock tells.
func TestWorkGrowsWithTheDuties(t *testing.T) {
	policytest.Quick(t, "duties", 200, func(n int) func() {
		var spec petition.PolicySpec
		for i := range n {
			spec.Duties = append(spec.Duties, petition.DutyRow{Code: fmt.Sprint("duty ", i)})
		}
		return func() {
			_, err := petition.NewPolicy(spec)
			require.Error(t, err)
		}
	})
}
