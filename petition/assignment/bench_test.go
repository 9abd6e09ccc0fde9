package assignment_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/assignment"
)

// bigDocket is a docket over a roster of a city: each person sits for one or two disciplines, one in five leads, some
// matters need more than the three, one in ten has a person recused.
func bigDocket(matters, people int) ([]assignment.Task, []assignment.Person) {
	r := rand.New(rand.NewPCG(uint64(matters), uint64(people)))
	all := append([]assignment.Discipline{assignment.CriminalInvestigation, assignment.Lawyer, assignment.Psychologist}, base...)
	roster := make([]assignment.Person, people)
	for i := range roster {
		roster[i] = assignment.Person{ID: fmt.Sprint("p", i), Rank: assignment.Ordinary, Load: r.IntN(10)}
		if i%5 == 0 {
			roster[i].Rank = assignment.Leading
		}
		roster[i].Disciplines = []assignment.Discipline{all[i%len(all)], all[r.IntN(len(all))]}
	}
	docket := make([]assignment.Task, matters)
	for i := range docket {
		docket[i].ID = fmt.Sprint("m", i)
		if r.IntN(4) == 0 {
			docket[i].Needs = []assignment.Discipline{all[r.IntN(3)]}
		}
		if r.IntN(10) == 0 {
			docket[i].Conflicts = []string{roster[r.IntN(people)].ID}
		}
	}
	return docket, roster
}

// lopsidedDocket is the worst we know for a staffing that goes matter by matter: the last quarter of the docket needs
// lawyers, who are few, have their share of everything else by then, and must be relieved of it one place at a time.
func lopsidedDocket(matters, people int) ([]assignment.Task, []assignment.Person) {
	docket, roster := bigDocket(matters, people)
	for i := range roster {
		roster[i].Disciplines = base
		if i%20 == 0 {
			roster[i].Disciplines = append([]assignment.Discipline{assignment.Lawyer}, base...)
		}
	}
	for i := range docket {
		docket[i].Needs = nil
		if i > matters*3/4 {
			docket[i].Needs = []assignment.Discipline{assignment.Lawyer}
		}
	}
	return docket, roster
}

func BenchmarkStaff(b *testing.B) {
	for name, make := range map[string]func(int, int) ([]assignment.Task, []assignment.Person){
		"city": bigDocket, "lopsided": lopsidedDocket,
	} {
		for _, n := range []int{100, 1_000, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/matters=%d", name, n), func(b *testing.B) {
				docket, roster := make(n, 500)
				b.ReportAllocs()
				for b.Loop() {
					s, err := assignment.Staff(day, docket, roster)
					if err != nil || len(s.Teams) == 0 {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/matter")
			})
		}
	}
}
