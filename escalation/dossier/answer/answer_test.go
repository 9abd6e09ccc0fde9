package answer_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The last day as it is shown the day before, on it and the day after.
func TestLastDayAtItsEdges(t *testing.T) {
	last := calendar.MustDate(2026, 3, 3)
	for _, test := range []struct {
		on     calendar.Date
		left   int
		en, zh string
	}{
		{last.AddDays(-1), 1, "by 2026-03-03, 1 day left", "至2026-03-03，还有1日"},
		{last, 0, "by 2026-03-03, the last day", "至2026-03-03，今日届满"},
		{last.AddDays(1), -1, "by 2026-03-03, 1 day over", "至2026-03-03，已过1日"},
	} {
		l := answer.Agreed(last, calendar.Date{}, test.on)
		assert.Equal(t, test.left, l.Left)
		assert.Equal(t, statute.Text{EN: test.en, ZH: test.zh}, l.Words())
	}
	assert.True(t, answer.Agreed(calendar.Date{}, calendar.Date{}, last).IsZero())
	assert.Empty(t, answer.LastDay{}.Words())
}

// A deadline keeps its doubts: contested, rough, or without an end that can be told.
func TestUntilKeepsTheDoubts(t *testing.T) {
	on := calendar.MustDate(2023, 1, 10)
	assert.True(t, answer.Until(period.Deadline{}, on).IsZero())

	exact := answer.Until(period.Days(30).FromDay(on, nil).Under(period.Petition()), on)
	assert.False(t, exact.Rough)
	assert.Equal(t, 30, exact.Of)
	assert.Equal(t, calendar.On(on), exact.From)
	assert.NotEmpty(t, exact.Counted.EN)

	january, ok := calendar.InMonth(2023, 1)
	require.True(t, ok)
	rough := answer.Until(period.Days(30).From(january, nil), on)
	assert.True(t, rough.Rough)
	assert.Equal(t, january, rough.From, "what it runs from is told as far as it is known")
	assert.True(t, rough.Earliest.Before(rough.Latest))
	assert.Contains(t, rough.Words().EN, "between ", "any day between them")

	// Of a contested end the days are told to both: 2023-02-08 and 2023-02-09.
	for day, left := range map[int]string{7: "1 to 2 days left", 8: "the earlier is today, 1 day left to the later", 9: "the earlier is over, the later is today", 10: "1 day over"} {
		words := answer.Until(period.Days(30).FromDay(on, nil).Under(period.Petition()), calendar.MustDate(2023, 2, day)).Words()
		assert.Equal(t, "by 2023-02-08 or 2023-02-09, "+left, words.EN)
		assert.NotEmpty(t, words.ZH)
	}

	unknown := answer.Until(period.Days(30).From(calendar.NotBefore(on), nil), on)
	assert.False(t, unknown.IsZero())
	assert.True(t, unknown.Latest.IsZero())
	assert.Equal(t, "the last day cannot be told", unknown.Words().EN)
}

// The three lines are never blank, whatever is known.
func TestSummaryOfNothing(t *testing.T) {
	var now answer.Now
	for _, line := range now.Summary() {
		assert.True(t, line.IsComplete())
	}
	late := answer.Call{Claim: "a", Do: statute.Text{EN: "pay", ZH: "付款"}, Last: answer.Agreed(calendar.MustDate(2023, 1, 1), calendar.Date{}, calendar.MustDate(2023, 1, 3))}
	next := answer.Call{Do: statute.Text{EN: "serve", ZH: "送达"}, Last: answer.Agreed(calendar.MustDate(2023, 1, 9), calendar.Date{}, calendar.MustDate(2023, 1, 3))}
	now.Duty, now.Overdue = &next, []answer.Call{late}
	assert.Equal(t, "by the record, overdue: a: pay, by 2023-01-01, 2 days over; next: serve, by 2023-01-09, 6 days left", now.Summary()[1].EN)
}

// A right whose last day cannot be told says what has to be known first; one that has a last day says that.
func TestARightSaysWhatItsLastDayDependsOn(t *testing.T) {
	day := calendar.MustDate(2023, 1, 9)
	right := answer.Call{Do: statute.Text{EN: "ask", ZH: "请求"}, Lacks: statute.Text{EN: "the day of service", ZH: "送达日期"}}
	now := answer.Now{Right: &right}
	assert.Equal(t, statute.Text{EN: "ask; the last day depends on: the day of service", ZH: "请求；届满日取决于：送达日期"}, now.Summary()[2])
	right.Last = answer.Agreed(day, calendar.Date{}, day)
	assert.Equal(t, statute.Text{EN: "ask, by 2023-01-09, the last day", ZH: "请求，至2023-01-09，今日届满"}, now.Summary()[2])
}

func TestLines(t *testing.T) {
	assert.Equal(t, []statute.Text{{EN: "a", ZH: "甲"}, {EN: "b"}}, answer.Lines("a\n\nb\n", "甲\n"))
	assert.Equal(t, []statute.Text{{EN: "a", ZH: "甲"}, {ZH: "乙"}}, answer.Lines("a", "甲\n乙"))
	assert.Nil(t, answer.Lines("", "\n"))
}
