package petition_test

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// ownPolicy draws a policy as a user might write it, or want to slip through: that of the law or one of those built on it, with rows
// changed, moved, left out, put before others, called something else, and rows of the user's own on bases of every kind.
func ownPolicy(r *rand.Rand) petition.PolicySpec {
	s := []*petition.Policy{petition.National(), petition.InnerMongolia(), petition.Baotou()}[r.Intn(3)].Spec()
	if r.Intn(3) == 0 {
		s.Asker = petition.Asker(1 + r.Intn(int(petition.DisciplineAsks)))
	}
	for range 1 + r.Intn(3) {
		if r.Intn(2) == 0 {
			changeRoutes(r, &s)
		} else {
			changeDuties(r, &s)
		}
	}
	return s
}

// someSet is a set of the values that a fact can have, or all of them.
func someSet(r *rand.Rand) decision.Set { return decision.Set(r.Intn(8)) << 1 }

func changeRoutes(r *rand.Rand, s *petition.PolicySpec) {
	i, j := r.Intn(len(s.Routes)), r.Intn(len(s.Routes))
	fact := petition.Fact(1 + r.Intn(int(petition.FactMediationBarred)))
	switch r.Intn(8) {
	case 0:
		s.Routes[i].When[fact] = someSet(r)
	case 1:
		s.Routes[i].When[fact] = 0
	case 2:
		s.Routes[i].Then, s.Routes[i].Rule = s.Routes[j].Then, s.Routes[j].Rule
	case 3:
		s.Routes[i], s.Routes[j] = s.Routes[j], s.Routes[i]
	case 4:
		s.Routes = slices.Delete(s.Routes, i, i+1)
	case 5:
		s.Routes[i].OverAll = !s.Routes[i].OverAll
	default: // a row more, that says something of some claims
		row := s.Routes[j]
		row.Over, row.OverAll = nil, true
		row.When[fact] = someSet(r)
		s.Routes = slices.Insert(s.Routes, i, row)
	}
}

func changeDuties(r *rand.Rand, s *petition.PolicySpec) {
	d := &s.Duties[r.Intn(len(s.Duties))]
	provisions := []statute.Provision{
		0, statute.HandlingPeriod, statute.NoticeToPetitioner, statute.JiangsuAcceptance, statute.InnerMongoliaFree, statute.HebeiAcceptance,
	}
	law := provisions[r.Intn(len(provisions))]
	switch r.Intn(12) {
	case 0:
		d.When[1+r.Intn(int(petition.FactRoute))] = someSet(r)
	case 1:
		d.Basis = statute.Basis(r.Intn(5))
	case 2:
		d.Law = law
	case 3:
		d.Term = petition.TimeLimit{Law: law, Within: period.Days(90), From: petition.FromReceipt}
	case 4:
		d.May = !d.May
	case 5:
		d.Until = law
	case 6:
		d.Do.ZH, d.Do2005.ZH = "不必办理", "不必办理"
	case 7:
		d.Rule = statute.Rule(1 + r.Intn(int(statute.R5)))
	case 8:
		s.Duties = slices.DeleteFunc(s.Duties, func(o petition.DutyRow) bool { return o.Code == d.Code && r.Intn(2) == 0 })
	case 9: // a second row of the same duty
		row := *d
		row.When[petition.FactHardship] = someSet(r)
		row.May = r.Intn(2) == 0
		s.Duties = append(s.Duties, row)
	default:
		row := interpreters
		row.Code = []string{"own", d.Code}[r.Intn(2)]
		row.Basis, row.Law = statute.Basis(1+r.Intn(4)), law
		row.Rule = []statute.Rule{0, statute.D13, statute.D9, statute.T12}[r.Intn(4)]
		row.Term = petition.TimeLimit{Law: provisions[r.Intn(len(provisions))], Within: period.WorkingDays(2), From: petition.FromReceipt}
		s.Duties = slices.Insert(s.Duties, r.Intn(len(s.Duties)), row)
	}
}

// byStatute reports whether a rule rests on national law by its text, and not by a reading alone.
func byStatute(rule statute.Rule) bool {
	return slices.ContainsFunc(rule.Authorities(), func(a statute.Authority) bool {
		return a.Basis == statute.Statute && a.Doubt&statute.Reading == 0
	})
}

// Nothing that worsens what a statute says passes: of every policy that is let through, each claim that a statute sorts goes where the
// statute says, each duty of the law is owed with its words, its limit and its articles, and whatever is printed for a row is no stronger
// than what the row rests on.
func TestNoPolicyWorsensTheLaw(t *testing.T) {
	r := rand.New(rand.NewSource(10))
	days := []calendar.Date{calendar.MustDate(2019, 3, 4), calendar.MustDate(2022, 5, 4), calendar.MustDate(2024, 6, 3), today}
	national := map[petition.Asker]*petition.Policy{}
	passed, sorted, owed, own := 0, 0, 0, 0
	policies := 2000
	if testing.Short() {
		policies = 300
	}
	for range policies {
		s := ownPolicy(r)
		p, err := petition.NewPolicy(s)
		if err != nil {
			continue
		}
		passed++
		law := national[s.Asker]
		if law == nil {
			law = askedBy(t, petition.National(), s.Asker)
			national[s.Asker] = law
		}
		for range 60 {
			f := randomFacts(r, false)
			is, was := petition.Triage(f, p), petition.Triage(f, law)
			route, settled := is.Route()
			lawful, _ := was.Route()
			require.True(t, settled)
			if byStatute(lawful.Rule()) {
				sorted++
				require.Equal(t, lawful, route, "%+v", f)
			}
			on := days[r.Intn(len(days))]
			all := is.Duties(on)
			for _, duty := range was.Duties(on) {
				if duty.Basis != statute.Statute || route != lawful {
					continue
				}
				owed++
				i := slices.IndexFunc(all, func(d petition.Duty) bool { return d.Code == duty.Code })
				require.GreaterOrEqual(t, i, 0, "%s is not owed: %+v", duty.Code, f)
				got := all[i]
				got.Cites = slices.DeleteFunc(slices.Clone(got.Cites), func(c statute.Citation) bool { return c.Basis() == statute.LocalRule })
				require.Equal(t, duty, got, "what the law asks is changed")
			}
			for _, duty := range all {
				row := s.Duties[slices.IndexFunc(s.Duties, func(d petition.DutyRow) bool { return d.Code == duty.Code })]
				if slices.ContainsFunc(law.Spec().Duties, func(d petition.DutyRow) bool { return d.Code == duty.Code }) {
					continue
				}
				own++
				requireNoStronger(t, row, duty)
			}
		}
	}
	assert.Greater(t, passed, policies/20)
	assert.NotZero(t, sorted)
	assert.NotZero(t, owed)
	assert.NotZero(t, own)
	t.Logf("%d policies passed; %d claims sorted by statute, %d duties of the law, %d of their own", passed, sorted, owed, own)
}

// requireNoStronger holds what is printed of a duty against what its row rests on: a practice is no law unless a local text made it so,
// and that only while it is in force.
func requireNoStronger(t *testing.T, row petition.DutyRow, duty petition.Duty) {
	t.Helper()
	by := row.Basis
	if row.Law.Basis() == statute.LocalRule {
		by = min(by, statute.LocalRule)
	}
	require.GreaterOrEqual(t, duty.Basis, by, "%s", duty.Code)
	for _, c := range duty.Cites {
		require.GreaterOrEqual(t, c.Basis(), duty.Basis, "%s: %s", duty.Code, c)
	}
	if !duty.TermCite.IsZero() {
		require.GreaterOrEqual(t, duty.TermCite.Basis(), duty.Basis, "%s: its limit", duty.Code)
	}
}
