package web_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/desk/web"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// samples are a value for each detail that an event may have, but for the claim: here each claim has its own record.
var samples = map[string]string{
	"tier": `"handling"`, "organ": `{"name": "x"}`, "person": `"甲"`, "received": `"2026-11-01"`, "after": `"accepted"`, "since": `"2026-11-01"`, "until": `"2026-12-01"`, "cause": `"appraisal"`, "days": `5`,
	"approved": `"yes"`, "reason_told": `"yes"`, "result": `"supported"`, "disposition": `"upheld"`, "states": `["claims"]`, "notice": `{"given": "yes", "days": 30, "unit": "days", "last_day": "2026-12-27"}`, "recused": `"no"`,
	"same_again": `"no"`, "supplement": `"no"`, "way": `"post"`, "posted": `"2026-11-01"`, "proof": `"yes"`, "excuse": `"force_majeure"`, "removed": `"2026-11-01"`, "as_made": `"yes"`, "because": `"D6"`,
	"by": `"petitioner"`, "ground": `"withdrawn"`, "feedback": `"2026-12-01"`, "satisfied": `"yes"`, "other": `"x"`, "corrects": `1`,
}

// The form of each event has the details that the library takes for it, and no other.
func TestEveryStepHasItsForm(t *testing.T) {
	for _, kind := range history.Kind(0).All() {
		fields := web.StepFields(kind)
		for name, value := range samples {
			var e history.Event
			err := e.UnmarshalJSON([]byte(`{"kind": "` + kind.String() + `", "on": "2026-11-27", "` + name + `": ` + value + `}`))
			require.NoError(t, err, name)
			takes := !slices.ContainsFunc(history.Validate([]history.Event{e}), func(v statute.Violation) bool {
				return v.Rule == statute.E1 && strings.HasSuffix(v.Path, "."+name)
			})
			has := slices.ContainsFunc(fields, func(f string) bool { return f == name || strings.HasPrefix(f, name+".") })
			assert.Equal(t, takes, has, "%v %s", kind, name)
		}
	}
}
