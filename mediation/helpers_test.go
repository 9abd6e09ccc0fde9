package mediation

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

func day(t *testing.T, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	require.NoError(t, err)
	return d
}

func when(t *testing.T, s string) calendar.When {
	t.Helper()
	w, err := calendar.ParseWhen(s)
	require.NoError(t, err)
	return w
}

// finding is what tests look at: never the words.
type where struct {
	Path string
	Rule statute.Rule
}

func wheres(vs statute.Violations) []where {
	var all []where
	for _, v := range vs {
		all = append(all, where{v.Path, v.Rule})
	}
	return all
}
