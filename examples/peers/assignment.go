package main

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

var assignmentRow = row{name: "assignment", check: checkAssignment, works: func() []work {
	return []work{
		assignmentWork("over a roster of 500", func(int) int { return 500 }),
		assignmentWork("over one person for 20 matters", func(matters int) int { return matters / 20 }),
	}
}}

// assignmentWork is staffing dockets of growing size; the time is that of one matter.
func assignmentWork(roster string, people func(matters int) int) work {
	w := work{name: "assigning matters " + roster}
	for _, matters := range []int{100, 1_000, 10_000, 100_000} {
		d := newDocket(matters, people(matters))
		w.sides = append(w.sides, side{
			name: fmt.Sprintf("Fengqiao, %s matters, each", short(float64(matters))),
			per:  matters,
			run: func(n int) {
				for range n {
					sinkStaffing, sinkErr = assignment.Staff(d.day, d.matters, d.roster)
				}
			},
		})
	}
	first, last := w.sides[0].name, w.sides[len(w.sides)-1].name
	w.goals = []goal{{side: last, within: 2, against: []string{first}}}
	return w
}

var sinkStaffing assignment.Staffing

// docket is the matters of a day and the roster they are to be assigned over: everybody sits for one or two disciplines, one in
// five may lead, some matters need more than the three, in one of ten somebody is recused.
type docket struct {
	day     calendar.Date
	matters []assignment.Task
	roster  []assignment.Person
}

var (
	everyTeam = []assignment.Discipline{assignment.PetitionWork, assignment.LegalAffairs, assignment.Supervision}
	further   = []assignment.Discipline{assignment.CriminalInvestigation, assignment.Lawyer, assignment.Psychologist}
)

func newDocket(matters, people int) docket {
	r := rand.New(rand.NewPCG(uint64(matters), uint64(people)))
	all := slices.Concat(everyTeam, further)
	d := docket{calendar.MustDate(2026, time.January, 5), make([]assignment.Task, matters), make([]assignment.Person, people)}
	for i := range d.roster {
		p := assignment.Person{ID: fmt.Sprint("p", i), Rank: assignment.Ordinary, Load: r.IntN(10)}
		if i%5 == 0 {
			p.Rank = assignment.Leading
		}
		p.Disciplines = []assignment.Discipline{all[i%len(all)], all[r.IntN(len(all))]}
		d.roster[i] = p
	}
	for i := range d.matters {
		m := assignment.Task{ID: fmt.Sprint("m", i)}
		if r.IntN(4) == 0 {
			m.Needs = []assignment.Discipline{further[r.IntN(len(further))]}
		}
		if r.IntN(10) == 0 {
			m.Conflicts = []string{d.roster[r.IntN(people)].ID}
		}
		d.matters[i] = m
	}
	return d
}

// checkAssignment holds a staffing against the law, since there is no other side: every matter has a leader who may lead and
// each discipline it needs, nobody twice, nobody recused, and the loads are those of the teams.
func checkAssignment(few bool) error {
	d := newDocket(10_000, 500)
	if few {
		d = newDocket(500, 60)
	}
	s, err := assignment.Staff(d.day, d.matters, d.roster)
	if err != nil {
		return err
	}
	if len(s.Teams)+len(s.Unstaffed) != len(d.matters) || len(s.Teams) < len(d.matters)/2 {
		return fmt.Errorf("%d matters: %d staffed, %d not", len(d.matters), len(s.Teams), len(s.Unstaffed))
	}
	people, load := make(map[string]assignment.Person), make(map[string]int)
	for _, p := range d.roster {
		people[p.ID], load[p.ID] = p, p.Load
	}
	matters := make(map[string]assignment.Task)
	for _, m := range d.matters {
		matters[m.ID] = m
	}
	for _, t := range s.Teams {
		if err := lawful(t, matters[t.Matter], people); err != nil {
			return fmt.Errorf("%s: %w", t.Matter, err)
		}
		load[t.Leader.ID]++
		for _, m := range t.Members {
			load[m.ID]++
		}
	}
	for _, l := range s.Loads {
		if load[l.Person] != l.After {
			return fmt.Errorf("%s has %d matters, not %d", l.Person, load[l.Person], l.After)
		}
	}
	return nil
}

func lawful(t assignment.Team, m assignment.Task, people map[string]assignment.Person) error {
	if people[t.Leader.ID].Rank != assignment.Leading {
		return fmt.Errorf("%s may not lead", t.Leader.ID)
	}
	seen := map[string]bool{t.Leader.ID: true}
	var covered []assignment.Discipline
	for _, member := range t.Members {
		if seen[member.ID] {
			return fmt.Errorf("%s sits twice", member.ID)
		}
		seen[member.ID] = true
		if !slices.Contains(people[member.ID].Disciplines, member.Discipline) {
			return fmt.Errorf("%s does not sit for %v", member.ID, member.Discipline)
		}
		covered = append(covered, member.Discipline)
	}
	for _, needed := range slices.Concat(everyTeam, m.Needs) {
		if !slices.Contains(covered, needed) {
			return fmt.Errorf("nobody sits for %v", needed)
		}
	}
	for _, recused := range m.Conflicts {
		if seen[recused] {
			return fmt.Errorf("%s is recused", recused)
		}
	}
	return nil
}
