package web

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// maxStaffed is how many matters are assigned at once.
const maxStaffed = 50

type staffingPage struct {
	Roster   []assignment.Person
	Open     []store.Row // nobody answers for them yet
	Proposed *assignment.Staffing
	Titles   map[string]store.Row // by the matter's identity
	Chosen   []string
	Faults   statute.Violations
}

func (v *visit) staffing() error {
	page, err := v.staffingPage()
	if err != nil {
		return err
	}
	return v.show(http.StatusOK, "staffing", v.In.T("分案", "Staffing"), page)
}

// staffingPage is the roster with what each has to do, and the matters that nobody answers for.
func (v *visit) staffingPage() (page staffingPage, err error) {
	page.Roster = slices.Clone(v.Roster)
	for i := range page.Roster {
		if page.Roster[i].Load, err = v.store.Count(v.r.Context(), store.Query{Person: page.Roster[i].ID, Open: true}, v.Day); err != nil {
			return page, err
		}
	}
	page.Open, _, err = v.rows(store.Query{Open: true, Unstaffed: true, Limit: maxStaffed})
	page.Titles = map[string]store.Row{}
	for _, r := range page.Open {
		page.Titles[r.ID] = r
	}
	return page, err
}

// assign proposes a team for each matter chosen, by the library over the roster, or puts what it proposes on record. Both reckon from
// the same facts, so that what was proposed is what is assigned, unless somebody changed something meanwhile.
func (v *visit) assign() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	page, err := v.staffingPage()
	if err != nil {
		return err
	}
	page.Chosen = form["matter"]
	var tasks []assignment.Task
	var chosen []store.Matter
	for _, id := range page.Chosen {
		if err := v.open(id, access.Assign); err != nil {
			return err
		}
		tasks, chosen = append(tasks, v.task()), append(chosen, v.Matter)
	}
	staffing, err := assignment.Staff(v.Day, tasks, page.Roster)
	if errors.As(err, &page.Faults) {
		return v.show(http.StatusUnprocessableEntity, "staffing", v.In.T("分案", "Staffing"), page)
	} else if err != nil {
		return err
	}
	page.Proposed = &staffing
	if form.Get("do") != "assign" {
		return v.show(http.StatusOK, "staffing", v.In.T("分案", "Staffing"), page)
	}
	for _, team := range staffing.Teams {
		at := slices.IndexFunc(chosen, func(m store.Matter) bool { return m.ID == team.Matter })
		if err := v.staff(chosen[at], team, form); err != nil {
			return err
		}
	}
	return v.back("/staffing")
}

// task is the matter as its staffing needs it.
func (v *visit) task() assignment.Task {
	d := v.Matter.Dossier
	t := assignment.Task{ID: v.Matter.ID, Organ: v.Who.Organ, Conflicts: store.AccessOf(v.Matter).Recused}
	if d.Charge != nil {
		t.Needs = d.Charge.Needs
		if d.Charge.Organ != "" {
			t.Organ = d.Charge.Organ
		}
	}
	return t
}

func (v *visit) staff(m store.Matter, team assignment.Team, form url.Values) error {
	charge := dossier.Charge{Organ: team.Leader.Organ, Order: team.Order(v.Day)}
	if m.Dossier.Charge != nil {
		charge.Needs, charge.Conflicts = m.Dossier.Charge.Needs, m.Dossier.Charge.Conflicts
	}
	change, err := store.Set("assignment", charge)
	if err != nil {
		return err
	}
	_, err = v.store.Amend(v.r.Context(), v.actor(), m.ID, m.Version, form.Get("key")+"/"+m.ID, change)
	return err
}

// handover passes the place of one person to another from the roster. The store refuses one that leaves the team incomplete, and who
// has a direct interest.
func (v *visit) handover() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	charge := v.Matter.Dossier.Charge
	if charge == nil {
		return statute.Violations{field("from", "此事项尚未分案", "nobody answers for this matter yet")}
	}
	to := slices.IndexFunc(v.Roster, func(p assignment.Person) bool { return p.ID == form.Get("person") })
	if to < 0 {
		return statute.Violations{notOnRoster("person")}
	}
	person := v.Roster[to]
	h := assignment.Handover{
		On: v.Day, From: form.Get("from"), Reason: form.Get("reason"), Recused: form.Get("recused") == "yes",
		To: assignment.Member{ID: person.ID, Name: person.Name, Organ: person.Organ, Rank: person.Rank, Discipline: placeOf(charge, form.Get("from"))},
	}
	change, err := store.Add("assignment.handovers", h)
	if err != nil {
		return err
	}
	return v.amend(form, change)
}

// placeOf is the discipline for which somebody sits in the team; none for the leader.
func placeOf(c *dossier.Charge, id string) assignment.Discipline {
	for _, h := range slices.Backward(c.Handovers) {
		if h.To.ID == id {
			return h.To.Discipline
		}
	}
	for _, m := range c.Team {
		if m.ID == id {
			return m.Discipline
		}
	}
	return 0
}

// onRoster refuses a change that puts somebody in charge whom the roster does not have, or has with another organ or rank: a program
// that changes a file could otherwise make a leader of anybody.
func (v *visit) onRoster(before, after store.File) error {
	had, _ := charged(before.Dossier.Charge)
	now, paths := charged(after.Dossier.Charge)
	var bad statute.Violations
	for i, m := range now {
		if slices.Contains(had, m) {
			continue
		}
		at := slices.IndexFunc(v.Roster, func(p assignment.Person) bool { return p.ID == m.ID })
		switch {
		case at < 0:
			bad = append(bad, notOnRoster(paths[i]+".id"))
		case m.Organ != v.Roster[at].Organ:
			bad = append(bad, field(paths[i]+".organ", "与花名册不一致", "the roster says otherwise"))
		case m.Rank != v.Roster[at].Rank:
			bad = append(bad, field(paths[i]+".rank", "与花名册不一致", "the roster says otherwise"))
		}
	}
	if len(bad) > 0 {
		return bad
	}
	return nil
}

func notOnRoster(path string) statute.Violation {
	return field(path, "花名册上没有此人", "there is no such person on the roster")
}

// charged lists everybody whom a file puts in charge, and where it does.
func charged(c *dossier.Charge) (all []assignment.Member, paths []string) {
	if c == nil {
		return nil, nil
	}
	add := func(path string, m assignment.Member) {
		all, paths = append(all, m), append(paths, "assignment."+path)
	}
	if c.Leader.ID != "" { // of a file that names the organ alone there is none yet
		add("leader", c.Leader)
	}
	for i, m := range c.Team {
		add(fmt.Sprintf("team[%d]", i), m)
	}
	for i, h := range c.Handovers {
		add(fmt.Sprintf("handovers[%d].to", i), h.To)
	}
	return all, paths
}
