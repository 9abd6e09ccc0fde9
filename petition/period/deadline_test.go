package period_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

func day(t testing.TB, s string) calendar.Date {
	t.Helper()
	d, err := calendar.ParseDate(s)
	require.NoError(t, err)
	return d
}

func TestTexts(t *testing.T) {
	d := period.Days(60).From(day(t, "2026-01-20"), calendar.China())
	assert.Equal(t, "自2026-01-20（不计）起60日，2026-03-21为周六，顺延至2026-03-23", d.ZH())
}
