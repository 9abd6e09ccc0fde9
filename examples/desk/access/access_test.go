package access_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const (
	here  = "市公安局"
	above = "市人民政府"
	other = "区民政局"
)

// The matters that every role and action is tried with.
var (
	own = access.Matter{ID: "own", TakenBy: "front", Organs: []string{here}, Above: []string{above}, Accusation: decision.No}

	foreign    = access.Matter{ID: "foreign", TakenBy: "elsewhere", Organs: []string{other}, Above: []string{"区人民政府"}, Accusation: decision.No}
	accusation = access.Matter{
		ID: "accusation", TakenBy: "elsewhere", Organs: []string{here, other, above}, Above: []string{above}, Accusation: decision.Yes, Accused: []string{here},
	}
	recused = access.Matter{ID: "recused", TakenBy: "elsewhere", Organs: []string{here}, Above: []string{above}, Accusation: decision.No, Recused: []string{"p1"}}
)

func who(r access.Role) access.Who {
	w := access.Who{Account: "a", Role: r, Person: "p1", Organ: here}
	switch r {
	case access.Reviewer:
		w.Organ = above
	case access.Petitioner:
		w = access.Who{Role: r, Matter: "own"}
	}
	return w
}

// work is written from how a petition room divides it, not from the table of the package.
var work = map[access.Role]string{
	access.Reception:  "Receive Browse See Record Amend Print",
	access.Handler:    "Receive Browse See Record Amend Print Decide Settle",
	access.Leader:     "Receive Browse See Record Amend Print Decide Settle Assign Count Staff Manage Trace",
	access.Reviewer:   "Browse See Record Print Review",
	access.Auditor:    "Browse See Count Trace",
	access.Petitioner: "Follow",
}

var names = map[access.Action]string{
	access.See: "See", access.Record: "Record", access.Decide: "Decide", access.Review: "Review", access.Settle: "Settle", access.Amend: "Amend",
	access.Assign: "Assign", access.Print: "Print", access.Follow: "Follow", access.Receive: "Receive", access.Browse: "Browse", access.Count: "Count",
	access.Staff: "Staff", access.Manage: "Manage", access.Trace: "Trace",
}

func does(r access.Role, a access.Action) bool {
	for _, w := range strings.Fields(work[r]) {
		if w == names[a] {
			return true
		}
	}
	return false
}

// Every role, every action, every matter: 6 × 15 × 4 answers, each as written here from the rules.
func TestMay(t *testing.T) {
	asked := 0
	for _, r := range access.Roles() {
		for _, a := range access.Actions() {
			for _, m := range []access.Matter{own, foreign, accusation, recused} {
				asked++
				want := does(r, a)
				if want && a.OfMatter() {
					switch m.ID {
					case "foreign":
						want = r == access.Auditor
					case "accusation": // of the people here only the reviewer works at another organ
						want = r == access.Reviewer
					case "recused":
						want = false // the person is the same in every role
					}
					if r == access.Petitioner {
						want = m.ID == "own"
					}
				}
				got, why := access.May(who(r), a, m)
				assert.Equal(t, want, got, "%v %v %v", r, names[a], m.ID)
				assert.Equal(t, got, why == 0, "%v %v %v: a denial has its reason", r, names[a], m.ID)
			}
		}
	}
	require.Equal(t, 6*15*4, asked)
}

func TestNobodyMayDoAnything(t *testing.T) {
	for _, a := range access.Actions() {
		got, _ := access.May(access.Who{}, a, own)
		assert.False(t, got, names[a])
	}
	for _, r := range access.Roles() {
		got, _ := access.May(who(r), 0, own)
		assert.False(t, got, "no action")
	}
}

func TestAnAccusationIsKeptFromTheAccused(t *testing.T) {
	unnamed := access.Matter{ID: "x", TakenBy: "front", Accusation: decision.Yes}
	named := access.Matter{ID: "x", TakenBy: "front", Accusation: decision.Yes, Accused: []string{"Ａ局"}}
	unsorted := access.Matter{ID: "x", TakenBy: "front", Accused: []string{here}}
	grievance := access.Matter{ID: "x", TakenBy: "front", Organs: []string{here}, Accusation: decision.No, Accused: []string{here}}
	for _, c := range []struct {
		name string
		w    access.Who
		m    access.Matter
		want bool
	}{
		{"nobody is named: who took it down", access.Who{Account: "front", Role: access.Reception, Organ: here}, unnamed, true},
		{"nobody is named: a colleague", access.Who{Account: "b", Role: access.Leader, Organ: here}, unnamed, false},
		{"nobody is named: the auditor", access.Who{Account: "c", Role: access.Auditor, Organ: above}, unnamed, false},
		{"another organ is named", access.Who{Account: "b", Role: access.Leader, Organ: here}, named, true},
		{"the same name in other letters", access.Who{Account: "b", Role: access.Leader, Organ: "A局"}, named, false},
		{"a part of the accused organ", access.Who{Account: "b", Role: access.Leader, Organ: "Ａ局治安支队"}, named, false},
		{"who took it down, of a part of the accused organ", access.Who{Account: "front", Role: access.Reception, Organ: "A局治安支队"}, named, false},
		{"another organ, of which the accused may be a part", access.Who{Account: "b", Role: access.Leader, Organ: "A"}, named, true},
		{"an account of the whole room is not known to be outside", access.Who{Account: "b", Role: access.Leader}, named, false},
		{"who took it down, of the accused organ itself", access.Who{Account: "front", Role: access.Reception, Organ: "A局"}, named, false},
		{"the category is not known yet", access.Who{Account: "b", Role: access.Leader, Organ: here}, unsorted, false},
		{"the category is not known yet, another organ", access.Who{Account: "b", Role: access.Auditor, Organ: other}, unsorted, true},
		{"a grievance is answered by the organ it is about", access.Who{Account: "b", Role: access.Handler, Organ: here}, grievance, true},
	} {
		got, why := access.May(c.w, access.See, c.m)
		assert.Equal(t, c.want, got, c.name)
		if !got {
			assert.Equal(t, access.Disclosure, why, c.name)
			assert.True(t, why.Hidden(), c.name)
		}
	}
}

func TestReasonsOfLawComeFromTheLibrary(t *testing.T) {
	day := calendar.MustDate(2026, 11, 27)
	assert.Equal(t, statute.D6, access.Disclosure.Reason(day).Rule)
	assert.Equal(t, statute.D4, access.Interest.Reason(day).Rule)
	for _, d := range []access.Denial{access.Disclosure, access.Interest, access.NotTheirs, access.NotTheirWork} {
		why := d.Reason(day)
		assert.NotEmpty(t, why.EN)
		assert.NotEmpty(t, why.ZH)
		assert.Equal(t, why.Rule != 0, !why.Cite.IsZero(), "a rule has its article, and nothing else has one")
	}
}

func TestForStep(t *testing.T) {
	for _, k := range history.Kind(0).All() {
		a := access.ForStep(k, false)
		assert.True(t, a.OfMatter(), k)
		if a == access.Decide {
			assert.Equal(t, access.Review, access.ForStep(k, true), k)
		} else {
			assert.Equal(t, a, access.ForStep(k, true), k)
		}
	}
	assert.Equal(t, access.Decide, access.ForStep(history.Issue, false))
	assert.Equal(t, access.Settle, access.ForStep(history.Confirm, false))
	assert.Equal(t, access.Record, access.ForStep(history.Serve, false))
}

func TestRolesHaveCodes(t *testing.T) {
	for _, r := range access.Roles() {
		assert.Equal(t, r, access.ParseRole(r.String()))
		assert.NotEmpty(t, r.ZH())
	}
	assert.Zero(t, access.ParseRole("unknown"))
	assert.Zero(t, access.ParseRole("root"))
}
