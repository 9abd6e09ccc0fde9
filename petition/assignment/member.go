package assignment

import "slices"

// Rank says whether a person holds a leading post in the organ. Zero is unknown, and unknown cannot lead a case.
//
// Codes: leading, ordinary.
type Rank uint8

// The ranks.
const (
	Leading  Rank = 1 + iota // leading 领导职务
	Ordinary                 // ordinary 非领导职务
)

// Member is a person who takes part in an assignment: the leader, or a member of the team who sits in it for one
// discipline.
type Member struct {
	ID         string     `json:"id"` // identity within the roster; the same person always has the same
	Name       string     `json:"name,omitempty"`
	Organ      string     `json:"organ,omitempty"` // to which organ, firm or body the person belongs
	Rank       Rank       `json:"rank,omitempty"`
	Discipline Discipline `json:"discipline,omitempty"` // of a leader it may stay unknown
}

// Task is what an assignment has to know of a matter.
type Task struct {
	ID        string       `json:"id"`
	Organ     string       `json:"organ,omitempty"`     // the organ that handles it; its leader is of this organ
	Claims    []string     `json:"claims,omitempty"`    // the claims, by name; each is covered by the plan and answered in the end
	Needs     []Discipline `json:"needs,omitempty"`     // disciplines needed beyond the three of every team
	Conflicts []string     `json:"conflicts,omitempty"` // persons with a direct interest in it, as far as known (28(3))
}

// everyTeam are the disciplines without which there is no team (F3).
var everyTeam = [...]Discipline{PetitionWork, LegalAffairs, Supervision}

// disciplines lists what a team for the matter must have, each once.
func (m Task) disciplines() []Discipline {
	list := slices.Clone(everyTeam[:])
	for _, d := range m.Needs {
		if !slices.Contains(list, d) {
			list = append(list, d)
		}
	}
	return list
}
