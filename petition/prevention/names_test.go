package prevention_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/prevention"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// One person is one, however the name is written: on the committee, among the lawyers and where one is away.
func TestPersonsAreComparedAsNamesAre(t *testing.T) {
	on := calendar.MustDate(2024, 5, 13)
	found := prevention.CheckCommittee(on, []prevention.CommitteeMember{
		{ID: "h", Chair: true, Heads: decision.Yes, Discipline: assignment.Supervision},
		{ID: "p", Discipline: assignment.PetitionWork},
		{ID: "l", Discipline: assignment.LegalAffairs},
		{ID: "ｈ", Discipline: assignment.CriminalInvestigation},
	})
	require.Len(t, found, 1)
	assert.Equal(t, "members[3].id", found[0].Path)

	plan := prevention.DutyPlan{From: on, Weeks: 1, Lawyers: []prevention.DutyLawyer{{ID: "a"}, {ID: "b"}}, Absences: []prevention.Absence{{Lawyer: "ａ ", From: on, To: on}}}
	roster, err := prevention.DutyRoster(plan, nil)
	require.NoError(t, err)
	assert.Equal(t, "b", roster[0].Lawyer)
	plan.Lawyers[1].ID = " a"
	_, err = prevention.DutyRoster(plan, nil)
	assert.Error(t, err)
}

// One dispute has one number, however it is written.
func TestDisputesAreComparedAsNamesAre(t *testing.T) {
	on := calendar.MustDate(2024, 5, 13)
	_, err := prevention.Screenings([]prevention.TrackedDispute{{ID: "2024-7", Opened: on}, {ID: "2024-8", Opened: on}, {ID: "２０２４-7", Opened: on}}, period.Days(30), nil)
	var twice statute.Violations
	require.ErrorAs(t, err, &twice)
	require.Len(t, twice, 1)
	assert.Equal(t, "disputes[2].id", twice[0].Path)
}
