package assignment_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var day = calendar.MustDate(2026, time.March, 2)

var base = []assignment.Discipline{assignment.PetitionWork, assignment.LegalAffairs, assignment.Supervision}

// randomDocket makes a small docket and roster in which people have several disciplines, conflicts bite and loads differ.
func randomDocket(r *rand.Rand, matters, people int) ([]assignment.Task, []assignment.Person) {
	all := append(slices.Clone(base), assignment.Lawyer)
	organs := []string{"", "A", "B"}
	roster := make([]assignment.Person, people)
	for i := range roster {
		p := assignment.Person{ID: fmt.Sprint("p", i), Organ: organs[r.IntN(3)], Rank: assignment.Rank(r.IntN(3)), Load: r.IntN(4)}
		for _, d := range all {
			if r.IntN(3) > 0 {
				p.Disciplines = append(p.Disciplines, d)
			}
		}
		roster[i] = p
	}
	docket := make([]assignment.Task, matters)
	for i := range docket {
		m := assignment.Task{ID: fmt.Sprint("m", i), Organ: organs[r.IntN(3)]}
		if r.IntN(3) == 0 {
			m.Needs = append(m.Needs, assignment.Lawyer)
		}
		for r.IntN(3) == 0 {
			m.Conflicts = append(m.Conflicts, roster[r.IntN(people)].ID)
		}
		docket[i] = m
	}
	return docket, roster
}

// teams lists every team the roster allows for the matter, each as the indexes of leader and members, by trying all.
func teams(m assignment.Task, roster []assignment.Person) [][]int {
	places := slices.Clone(base)
	for _, d := range m.Needs {
		if !slices.Contains(places, d) {
			places = append(places, d)
		}
	}
	var found [][]int
	var seat func(taken []int)
	seat = func(taken []int) {
		if len(taken) == len(places)+1 {
			found = append(found, slices.Clone(taken))
			return
		}
		for i, p := range roster {
			if slices.Contains(taken, i) || slices.Contains(m.Conflicts, p.ID) {
				continue
			}
			if len(taken) == 0 {
				if p.Rank != assignment.Leading || p.Organ != "" && m.Organ != "" && p.Organ != m.Organ {
					continue
				}
			} else if !slices.Contains(p.Disciplines, places[len(taken)-1]) {
				continue
			}
			seat(append(taken, i))
		}
	}
	seat(nil)
	return found
}

// evenest tries every combination of teams and returns the most even loads, largest first, and the smallest spread.
func evenest(docket []assignment.Task, roster []assignment.Person) (best []int, spread int) {
	loads := make([]int, len(roster))
	for i, p := range roster {
		loads[i] = p.Load
	}
	options := make([][][]int, 0, len(docket))
	for _, m := range docket {
		sets := map[string][]int{} // which people, in whatever places
		for _, team := range teams(m, roster) {
			slices.Sort(team)
			sets[fmt.Sprint(team)] = team
		}
		if len(sets) > 0 {
			var list [][]int
			for _, team := range sets {
				list = append(list, team)
			}
			options = append(options, list)
		}
	}
	spread = -1
	var try func(m int)
	try = func(m int) {
		if m == len(options) {
			sorted := slices.Clone(loads)
			slices.SortFunc(sorted, func(a, b int) int { return b - a })
			if best == nil || slices.Compare(sorted, best) < 0 {
				best = sorted
			}
			if s := slices.Max(loads) - slices.Min(loads); spread < 0 || s < spread {
				spread = s
			}
			return
		}
		for _, team := range options[m] {
			for _, p := range team {
				loads[p]++
			}
			try(m + 1)
			for _, p := range team {
				loads[p]--
			}
		}
	}
	try(0)
	return best, spread
}

// checkStaffing holds what must be true of any staffing: every team could be put in charge, all that could be staffed is,
// and the loads are those of the teams.
func checkStaffing(t *testing.T, docket []assignment.Task, roster []assignment.Person, s assignment.Staffing) {
	t.Helper()
	require.Len(t, docket, len(s.Teams)+len(s.Unstaffed))
	loads := map[string]int{}
	for _, p := range roster {
		loads[p.ID] = p.Load
	}
	teamOf := map[string]assignment.Team{}
	for _, team := range s.Teams {
		teamOf[team.Matter] = team
		for _, m := range append([]assignment.Member{team.Leader}, team.Members...) {
			loads[m.ID]++
			i := slices.IndexFunc(roster, func(p assignment.Person) bool { return p.ID == m.ID })
			assert.True(t, m.Discipline == 0 || slices.Contains(roster[i].Disciplines, m.Discipline))
		}
	}
	for _, m := range docket {
		if team, ok := teamOf[m.ID]; ok {
			m.Claims = []string{"claim"}
			_, err := assignment.Assign(m, team.Order(day))
			require.NoError(t, err)
		}
	}
	for i, l := range s.Loads {
		assert.Equal(t, assignment.Load{Person: roster[i].ID, Before: roster[i].Load, After: loads[roster[i].ID]}, l)
	}
	for _, u := range s.Unstaffed {
		assert.NotEmpty(t, u.Reasons)
		for _, r := range u.Reasons {
			assert.Contains(t, []statute.Rule{statute.F2, statute.F3}, r.Rule)
		}
	}
}

// On everything small the loads are the most even of all combinations, the spread the smallest, and a matter is left
// unstaffed only if no team exists.
func TestStaffAgainstAllCombinations(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 1))
	rounds := 600
	if testing.Short() {
		rounds = 60
	}
	worked, unstaffed, uneven := 0, 0, 0
	for round := range rounds {
		docket, roster := randomDocket(r, 1+r.IntN(4), 4+r.IntN(4))
		combinations := 1
		staffable := 0
		for _, m := range docket {
			if n := len(teams(m, roster)); n > 0 {
				staffable++
				combinations *= n
			}
		}
		if combinations > 2_000_000 {
			continue
		}
		s, err := assignment.Staff(day, docket, roster)
		require.NoError(t, err)
		checkStaffing(t, docket, roster, s)
		require.Len(t, s.Teams, staffable, "round %d", round)
		want, spread := evenest(docket, roster)
		got := make([]int, len(s.Loads))
		for i, l := range s.Loads {
			got[i] = l.After
		}
		slices.SortFunc(got, func(a, b int) int { return b - a })
		require.Equal(t, want, got, "round %d: %v over %v", round, docket, roster)
		require.Equal(t, spread, s.Spread(), "round %d", round)
		worked++
		unstaffed += len(s.Unstaffed)
		if spread > 1 {
			uneven++
		}
	}
	t.Logf("%d dockets, %d matters without a team, %d dockets that no staffing makes even", worked, unstaffed, uneven)
	assert.Greater(t, worked, rounds/2)
	assert.Positive(t, unstaffed)
	assert.Positive(t, uneven)
}

func TestStaffReportsEveryViolation(t *testing.T) {
	docket, roster := randomDocket(rand.New(rand.NewPCG(1, 1)), 3, 4)
	docket[1].ID = "m0"
	docket[2].ID, docket[2].Needs = " ", []assignment.Discipline{assignment.Lawyer, 0, 99}
	roster[0].ID, roster[0].Load = "", -1
	roster[2].ID, roster[2].Disciplines = "p1", []assignment.Discipline{0}
	roster[3].Load = 1 << 30
	s, err := assignment.Staff(day, docket, roster)
	assert.Equal(t, []string{
		"matters[1].id F1", "matters[2].id F1", "matters[2].needs[1] F3", "matters[2].needs[2] F3",
		"roster[0].id F6", "roster[0].load F6", "roster[2].id F3", "roster[2].disciplines[0] F3", "roster[3].load F6",
	}, found(t, err))
	assert.Equal(t, assignment.Staffing{}, s)

	for load, want := range map[int][]string{0: nil, 1 << 24: nil, 1<<24 + 1: {"roster[0].load F6"}, -1: {"roster[0].load F6"}} {
		_, err = assignment.Staff(day, nil, []assignment.Person{{ID: "p", Load: load}})
		assert.Equal(t, want, found(t, err), load)
	}
}

func TestStaffSaysWhatIsShort(t *testing.T) {
	person := func(id string, rank assignment.Rank, ds ...assignment.Discipline) assignment.Person {
		return assignment.Person{ID: id, Rank: rank, Disciplines: ds}
	}
	roster := []assignment.Person{
		person("both", assignment.Ordinary, assignment.PetitionWork, assignment.LegalAffairs),
		person("head", assignment.Leading),
		person("supervisor", assignment.Ordinary, assignment.Supervision),
	}
	docket := []assignment.Task{{ID: "one", Needs: []assignment.Discipline{assignment.Psychologist}, Conflicts: []string{"head", "not on the roster"}}}
	s, err := assignment.Staff(day, docket, roster)
	require.NoError(t, err)
	checkStaffing(t, docket, roster, s)
	require.Len(t, s.Unstaffed, 1)
	var en []string
	for _, r := range s.Unstaffed[0].Reasons {
		en = append(en, r.Rule.String()+" "+r.EN)
	}
	assert.Equal(t, []string{
		"F2 1 needed (leader), 0 on the roster, 1 recused",
		"F3 2 needed (legal affairs, petition work), 1 on the roster, 0 recused",
		"F3 1 needed (psychologist), 0 on the roster, 0 recused",
	}, en)
	for _, l := range s.Loads {
		assert.Zero(t, l.After, "nothing half-applied")
	}
}

// One person who could do everything must not be put where another person would do, or the matter stays without a team.
func TestStaffMovesPeopleWithinAMatter(t *testing.T) {
	roster := []assignment.Person{
		{ID: "all", Rank: assignment.Leading, Disciplines: base},
		{ID: "leader", Rank: assignment.Leading, Load: 9},
		{ID: "two", Disciplines: []assignment.Discipline{assignment.PetitionWork, assignment.LegalAffairs}, Load: 9},
		{ID: "one", Disciplines: []assignment.Discipline{assignment.PetitionWork}, Load: 9},
	}
	docket := []assignment.Task{{ID: "m"}}
	s, err := assignment.Staff(day, docket, roster)
	require.NoError(t, err)
	checkStaffing(t, docket, roster, s)
	require.Len(t, s.Teams, 1)
	assert.Equal(t, "leader", s.Teams[0].Leader.ID)
}

// The first of the roster is as good a one to pass a matter to as any: here no other person has fewer, and only passing the first
// matter on from "busy", who had none when it was filled, makes the loads even.
func TestStaffPassesMattersToTheFirstOfTheRoster(t *testing.T) {
	person := func(id string, load int, rank assignment.Rank, ds ...assignment.Discipline) assignment.Person {
		return assignment.Person{ID: id, Load: load, Rank: rank, Disciplines: ds}
	}
	roster := []assignment.Person{
		person("first", 1, assignment.Ordinary, assignment.PetitionWork), person("busy", 0, assignment.Ordinary, assignment.PetitionWork),
		person("head", 0, assignment.Leading), person("li", 0, assignment.Ordinary, assignment.LegalAffairs),
		person("zhao", 0, assignment.Ordinary, assignment.Supervision),
	}
	docket := []assignment.Task{{ID: "one"}, {ID: "two", Conflicts: []string{"first"}}, {ID: "three", Conflicts: []string{"first"}}}
	s, err := assignment.Staff(day, docket, roster)
	require.NoError(t, err)
	checkStaffing(t, docket, roster, s)
	assert.Equal(t, 2, s.Loads[0].After)
	assert.Equal(t, 2, s.Loads[1].After)
}

func TestStaffEmpty(t *testing.T) {
	s, err := assignment.Staff(day, nil, nil)
	require.NoError(t, err)
	assert.Zero(t, s.Spread())
	s, err = assignment.Staff(day, []assignment.Task{{ID: "m"}}, nil)
	require.NoError(t, err)
	assert.Len(t, s.Unstaffed, 1)
}

// A docket too big for all combinations: the same twice, every team one that can be put in charge, and as even as a
// roster allows on which each person can do everything.
func TestStaffBigDocket(t *testing.T) {
	docket, roster := bigDocket(2_000, 100)
	s, err := assignment.Staff(day, docket, roster)
	require.NoError(t, err)
	again, err := assignment.Staff(day, docket, roster)
	require.NoError(t, err)
	assert.Equal(t, s, again)
	checkStaffing(t, docket, roster, s)

	for i := range roster {
		roster[i].Rank, roster[i].Disciplines = assignment.Leading, append(slices.Clone(base), assignment.CriminalInvestigation, assignment.Lawyer, assignment.Psychologist)
	}
	s, err = assignment.Staff(day, docket, roster)
	require.NoError(t, err)
	checkStaffing(t, docket, roster, s)
	assert.Empty(t, s.Unstaffed)
	assert.LessOrEqual(t, s.Spread(), 1)
}

func FuzzStaff(f *testing.F) {
	f.Add(uint64(1), byte(3), byte(5))
	f.Add(uint64(2), byte(0), byte(1))
	f.Fuzz(func(t *testing.T, seed uint64, matters, people byte) {
		r := rand.New(rand.NewPCG(seed, 0))
		docket, roster := randomDocket(r, int(matters%16), int(people%16)+1)
		for range r.IntN(4) { // and something bad, sometimes
			roster[r.IntN(len(roster))].Disciplines = []assignment.Discipline{assignment.Discipline(r.IntN(256))}
			roster[r.IntN(len(roster))].Load = r.IntN(1<<30) - 1<<29
			if len(docket) > 0 {
				docket[r.IntN(len(docket))].Needs = []assignment.Discipline{assignment.Discipline(r.IntN(256))}
				docket[r.IntN(len(docket))].ID = ""
			}
		}
		s, err := assignment.Staff(day, docket, roster)
		if err == nil {
			checkStaffing(t, docket, roster, s)
		} else {
			assert.NotEmpty(t, found(t, err))
		}
	})
}

// FuzzAssignment reads any text as an assignment: what is read can be written and read again.
func FuzzAssignment(f *testing.F) {
	o := order()
	o.Plan = plan()
	a, err := assignment.Assign(farmland(), o)
	require.NoError(f, err)
	for _, text := range []string{"{}", `{"matter":{"id":"m","claims":["c"]},"handovers":[{}],"closing":{}}`} {
		f.Add([]byte(text))
	}
	text, err := json.Marshal(a)
	require.NoError(f, err)
	f.Add(text)
	f.Fuzz(func(t *testing.T, text []byte) {
		var a, b assignment.Assignment
		if json.Unmarshal(text, &a) != nil {
			return
		}
		again, err := json.Marshal(a)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(again, &b))
		twice, err := json.Marshal(b)
		require.NoError(t, err)
		assert.Equal(t, string(again), string(twice))
	})
}
