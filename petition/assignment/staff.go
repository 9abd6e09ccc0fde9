package assignment

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Person is an official on the roster. What is known of a person is what the work needs to know, and how much of it there
// already is; there is nothing here to judge a person by.
type Person struct {
	ID          string       `json:"id"`
	Name        string       `json:"name,omitempty"`
	Organ       string       `json:"organ,omitempty"`
	Rank        Rank         `json:"rank,omitempty"`        // only who is known to hold a leading post can lead
	Disciplines []Discipline `json:"disciplines,omitempty"` // those for which the person can sit in a team
	Load        int          `json:"load"`                  // open matters the person already has
}

// Team is who is to answer for one matter of the docket.
type Team struct {
	Matter  string   `json:"matter"`
	Leader  Member   `json:"leader"`
	Members []Member `json:"members,omitzero"`
}

// Order returns the order that puts the team in charge from the day on, ready for Assign.
func (t Team) Order(on calendar.Date) Order {
	return Order{On: on, Leader: t.Leader, Team: slices.Clone(t.Members)}
}

// Unstaffed is a matter for which the roster has no team, and why.
type Unstaffed struct {
	Matter  string           `json:"matter"`
	Reasons []statute.Reason `json:"reasons,omitzero"`
}

// Load is how many open matters a person has, before and after.
type Load struct {
	Person string `json:"person"`
	Before int    `json:"before"`
	After  int    `json:"after"`
}

// Staffing is a docket assigned over a roster.
type Staffing struct {
	Teams     []Team      `json:"teams,omitzero"`     // in the order of the docket
	Unstaffed []Unstaffed `json:"unstaffed,omitzero"` // in the order of the docket
	Loads     []Load      `json:"loads,omitzero"`     // in the order of the roster
}

// Spread returns the largest less the smallest load after the assignment, 0 for an empty roster.
func (s Staffing) Spread() int {
	if len(s.Loads) == 0 {
		return 0
	}
	low, high := s.Loads[0].After, s.Loads[0].After
	for _, l := range s.Loads {
		low, high = min(low, l.After), max(high, l.After)
	}
	return high - low
}

// maxLoad bounds the load that a person may come with, so that sums stay within range on every machine.
const maxLoad = 1 << 24

// maxWork bounds the matters times the people that Staff looks at in one go, since evening out the loads can take that much: a hundred
// thousand matters over a roster of a thousand.
const maxWork = 100_000_000

// Staff finds a leader and a team for every matter of the docket, on the day (F6). It reads of a matter its identity,
// organ, needs and conflicts.
//
// Every team keeps F2 and F3. A matter is staffed if the roster allows it at all, whatever the load. Among all ways of
// staffing, the loads that result are the most even there is: no matter can be passed on, nor any chain of places swapped,
// so that a busier person is relieved by one who has at least two matters fewer. The largest load is as small as it can
// be, the smallest as large, so their difference is at most 1 wherever recusals and disciplines allow it. Between equals
// the order of the roster decides: the same input gives the same result.
//
// A bad docket or roster gives every violation at once, with paths matters[2].id, roster[0].load; so does a docket that is too large for
// its roster to be assigned in one go.
func Staff(on calendar.Date, matters []Task, roster []Person) (Staffing, error) {
	c := check{statute.Findings{On: on}}
	c.docket(matters)
	c.roster(roster)
	c.If(len(roster) > 0 && len(matters) > maxWork/len(roster), "matters", statute.F6,
		fmt.Sprintf("at most %d matters times people in one go: divide the docket by organ", maxWork), fmt.Sprintf("一次分配的事项数与人员数之积不得超过%d：须按机关分批", maxWork))
	if err := c.List.Err(); err != nil {
		return Staffing{}, err
	}
	t := newTable(matters, roster)
	var result Staffing
	staffed := make([]bool, len(matters))
	for m := range matters {
		short := t.fill(m)
		staffed[m] = len(short) == 0
		if !staffed[m] {
			result.Unstaffed = append(result.Unstaffed, Unstaffed{matters[m].ID, reasons(on, short)})
		}
	}
	t.balance()
	for m := range matters {
		if staffed[m] {
			result.Teams = append(result.Teams, t.team(m, matters[m], roster))
		}
	}
	for p, person := range roster {
		result.Loads = append(result.Loads, Load{person.ID, person.Load, t.people[p].load})
	}
	return result, nil
}

func (c *check) docket(matters []Task) {
	seen := make(map[string]int, len(matters))
	for i, m := range matters {
		path := fmt.Sprintf("matters[%d]", i)
		if term.IsBlank(m.ID) {
			c.Add(path+".id", statute.F1, "name the matter", "须写明信访事项")
		} else if first, twice := seen[m.ID]; twice {
			c.Add(path+".id", statute.F1, fmt.Sprintf("the same matter as matters[%d]", first), fmt.Sprintf("与matters[%d]为同一事项", first))
		} else {
			seen[m.ID] = i
		}
		for k, d := range m.Needs {
			if !d.IsKnown() { // a docket may be long: no path is made for what is right
				c.Add(fmt.Sprintf("%s.needs[%d]", path, k), statute.F3, "no such discipline", "没有这一专业")
			}
		}
	}
}

func (c *check) roster(roster []Person) {
	seen := make(map[string]int, len(roster))
	for i, p := range roster {
		path := fmt.Sprintf("roster[%d]", i)
		if term.IsBlank(p.ID) {
			c.Add(path+".id", statute.F6, "name the person", "须写明人员")
		} else if first, twice := seen[term.Fold(p.ID)]; twice {
			c.Add(path+".id", statute.F3, fmt.Sprintf("the same person as roster[%d]", first), fmt.Sprintf("与roster[%d]为同一人", first))
		} else {
			seen[term.Fold(p.ID)] = i
		}
		for k, d := range p.Disciplines {
			c.If(!d.IsKnown(), fmt.Sprintf("%s.disciplines[%d]", path, k), statute.F3, "no such discipline", "没有这一专业")
		}
		c.If(p.Load < 0 || p.Load > maxLoad, path+".load", statute.F6, fmt.Sprintf("the load must be from 0 to %d", maxLoad), fmt.Sprintf("在办事项数须为0至%d", maxLoad))
	}
}

// shortage is a set of places for which the roster has too few people.
type shortage struct {
	places []int // kinds of place
	fit    int   // how many people there are for them
	barred int   // how many more there would be but for a direct interest
}

func reasons(on calendar.Date, short []shortage) []statute.Reason {
	var list []statute.Reason
	for _, s := range short {
		rule := statute.F3
		en, zh := make([]string, len(s.places)), make([]string, len(s.places))
		for i, kind := range s.places {
			en[i], zh[i] = "leader", "包案领导"
			if kind < firstLeader {
				en[i], zh[i] = term.Plain(Discipline(kind).String()), Discipline(kind).ZH()
			} else if len(s.places) == 1 {
				rule = statute.F2
			}
		}
		list = append(list, statute.Reason{
			Rule: rule,
			Cite: rule.Cite(on),
			EN:   fmt.Sprintf("%d needed (%s), %d on the roster, %d recused", len(s.places), strings.Join(en, ", "), s.fit, s.barred),
			ZH:   fmt.Sprintf("需要%d人（%s），名册内可用%d人，回避%d人", len(s.places), strings.Join(zh, "、"), s.fit, s.barred),
		})
	}
	return list
}

// team reads off who sits for the matter.
func (t *table) team(m int, matter Task, roster []Person) Team {
	team := Team{Matter: matter.ID}
	for s := t.first[m]; s < t.first[m+1]; s++ {
		p := roster[t.seats[s].person]
		member := Member{ID: p.ID, Name: p.Name, Organ: p.Organ, Rank: p.Rank}
		if kind := t.seats[s].kind; kind < firstLeader {
			member.Discipline = Discipline(kind)
			team.Members = append(team.Members, member)
		} else {
			team.Leader = member
		}
	}
	return team
}
