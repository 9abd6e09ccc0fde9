package assignment_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Art. 28(3): who is recused stays so however the name is written, full-width or with a blank behind it, and is not another person.
func TestPersonsAreComparedAsNamesAre(t *testing.T) {
	on := calendar.MustDate(2024, 5, 10)
	task := assignment.Task{ID: "m", Claims: []string{"c"}}
	leader := assignment.Member{ID: "L", Rank: assignment.Leading}
	team := func(third string) []assignment.Member {
		return []assignment.Member{
			{ID: "A", Discipline: assignment.PetitionWork}, {ID: "B", Discipline: assignment.LegalAffairs}, {ID: third, Discipline: assignment.Supervision},
		}
	}
	paths := func(err error) (list []string) {
		var found statute.Violations
		require.ErrorAs(t, err, &found)
		for _, v := range found {
			list = append(list, v.Path)
		}
		return list
	}
	recused := task
	recused.Conflicts = []string{"Ｌ", "B "}
	_, err := assignment.Assign(recused, assignment.Order{On: on, Leader: leader, Team: team("C")})
	assert.Equal(t, []string{"leader.id", "team[1].id"}, paths(err))
	_, err = assignment.Assign(task, assignment.Order{On: on, Leader: leader, Team: team("Ａ")})
	assert.Equal(t, []string{"team[2].id"}, paths(err), "the same person twice")

	a, err := assignment.Assign(task, assignment.Order{On: on, Leader: leader, Team: team("C")})
	require.NoError(t, err)
	a, err = a.Handover(assignment.Handover{On: on.AddDays(1), From: "Ｌ", To: assignment.Member{ID: "N", Rank: assignment.Leading}, Reason: "r", Recused: true})
	require.NoError(t, err)
	now, _ := a.Leader(on.AddDays(1))
	assert.Equal(t, "N", now.ID)
	_, err = a.Handover(assignment.Handover{On: on.AddDays(2), From: "N", To: leader, Reason: "r"})
	assert.Equal(t, []string{"to.id"}, paths(err), "recused, and cannot come back")

	result, err := assignment.Staff(on, []assignment.Task{recused}, []assignment.Person{{ID: "L", Rank: assignment.Leading}})
	require.NoError(t, err)
	assert.Len(t, result.Unstaffed, 1)
}

// One matter is one, however its number is written: in the register, and on a docket.
func TestMattersAreComparedAsNamesAre(t *testing.T) {
	on := calendar.MustDate(2024, 5, 13)
	order := assignment.Order{On: on, Leader: assignment.Member{ID: "L", Rank: assignment.Leading}, Team: []assignment.Member{
		{ID: "A", Discipline: assignment.PetitionWork}, {ID: "B", Discipline: assignment.LegalAffairs}, {ID: "C", Discipline: assignment.Supervision},
	}}
	first, err := assignment.Assign(assignment.Task{ID: "2024-7", Claims: []string{"c"}}, order)
	require.NoError(t, err)
	other, err := assignment.Assign(assignment.Task{ID: "2024-8", Claims: []string{"c"}}, order)
	require.NoError(t, err)
	again, err := assignment.Assign(assignment.Task{ID: "２０２４-7 ", Claims: []string{"c"}}, order)
	require.NoError(t, err)
	found := assignment.OnePerMatter([]assignment.Assignment{first, other, again})
	require.Len(t, found, 1)
	assert.Equal(t, "[2]", found[0].Path)

	_, err = assignment.Staff(on, []assignment.Task{{ID: "2024-7"}, {ID: "2024-8"}, {ID: "２０２４-7"}}, nil)
	var twice statute.Violations
	require.ErrorAs(t, err, &twice)
	require.Len(t, twice, 1)
	assert.Equal(t, "matters[2].id", twice[0].Path)
}
