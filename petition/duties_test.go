package petition_test

import (
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// plainDuties is the slow twin of the duties under the Baotou policy: D1 to D15 and T4 one after the other, on known facts.
func plainDuties(f petition.Facts) []string {
	rule := plainRoute(f).Rule()
	ownProcedure := plainRoute(f) == petition.ToCriminalProcedure
	direct := f.Source == petition.Direct
	returned := rule == statute.T3 || rule == statute.T4 || rule == statute.T7
	var codes []string
	owe := func(code string, when bool) {
		if when {
			codes = append(codes, code)
		}
	}
	owe("register", true)
	owe("written_notice", direct && f.ContactClear == yes && !ownProcedure)
	owe("record_why_no_notice", direct && f.ContactClear == no && !ownProcedure)
	owe("recuse", f.DirectInterest == yes)
	owe("report_at_once", f.Urgent == yes)
	owe("keep_secret", f.Category == petition.Accusation)
	owe("elect_representatives", f.Representation == petition.JointUnrepresented || f.Representation == petition.JointTooManySpeakers)
	owe("direct_to_right_level", f.TooHigh == yes)
	owe("dissuade_apart", f.Disorder == yes)
	owe("tell_of_relief", f.Hardship == yes)
	simple := (rule == statute.T13 || rule == statute.T8) && f.Source != petition.Assigned && f.Representation == petition.Alone &&
		f.Urgent == no && f.Repeated == no && f.Ease != petition.NotEasy && f.Obstacle == petition.NoObstacle
	owe("simplified_acceptance", simple)
	owe("simplified_opinion", simple)
	owe("transfer_notice", !direct && !returned && !ownProcedure)
	owe("return_transfer", !direct && returned)
	owe("other_notice_rules", ownProcedure)
	owe("name_mediation_committee", rule == statute.T4 && f.TwoSided == yes)
	owe("name_who_decides_first", rule == statute.T4)
	owe("divert_to_mediation_committee", rule == statute.T12)
	owe("invite_helpers", rule == statute.T12)
	owe("hear_and_coordinate", rule == statute.T4)
	owe("mediate_with_lawyers", rule == statute.T12)
	owe("offer_proxy", f.Vulnerable == yes)
	owe("lawyer_explains", rule == statute.T4 || rule == statute.T12)
	owe("psychological_help", (rule == statute.T4 || rule == statute.T12) && f.TwoSided == yes)
	return codes
}

var today = calendar.MustDate(2026, 3, 2)

func TestDutiesAgainstTheTwin(t *testing.T) {
	r := rand.New(rand.NewSource(5))
	seen := map[string]int{}
	for range 20_000 {
		f := randomFacts(r, false)
		if r.Intn(4) == 0 { // near an easy claim, which chance hardly ever draws
			f = easy().Or(f)
			never[r.Intn(len(never))].set(&f, 1)
		}
		var got []string
		for _, d := range petition.Triage(f, petition.Baotou()).Duties(today) {
			require.Equal(t, yes, d.Due, "all is known: %s", d.Code)
			require.Empty(t, d.Needs)
			got = append(got, d.Code)
			seen[d.Code]++
		}
		require.Equal(t, plainDuties(f), got, "%+v", f)
	}
	assert.Len(t, seen, 24, "every duty was due at least once")
}

func randomFacts(r *rand.Rand, unknown bool) (f petition.Facts) {
	from := 1
	if unknown {
		from = 0
	}
	for _, d := range dimensions {
		d.set(&f, from+r.Intn(d.values-from))
	}
	for _, fact := range never {
		fact.set(&f, from+r.Intn(fact.values-from))
	}
	return f
}

// With unknown facts: what is due is due however they turn out, what is open may be due or not, and what is not listed is
// not due in any case. Needs names what it depends on.
func TestDutiesWithUnknownFacts(t *testing.T) {
	r := rand.New(rand.NewSource(6))
	for range 3000 {
		f := randomFacts(r, true)
		due, open := map[string]bool{}, map[string]bool{}
		for _, d := range petition.Triage(f, petition.Baotou()).Duties(today) {
			if d.Due == yes {
				due[d.Code] = true
				continue
			}
			require.Zero(t, d.Due)
			require.NotEmpty(t, d.Needs, d.Code)
			open[d.Code] = true
		}
		for range 30 {
			known := f.Or(randomFacts(r, false)) // one way in which it may turn out
			codes := plainDuties(known)
			for code := range due {
				require.Contains(t, codes, code, "%+v", f)
			}
			for _, code := range codes {
				require.True(t, due[code] || open[code], "%s was not thought possible: %+v", code, f)
			}
		}
	}
}

// Asking for what is missing, and for what the duties need, settles everything.
func TestAskingSettles(t *testing.T) {
	r := rand.New(rand.NewSource(7))
	for range 300 {
		truth, f := randomFacts(r, false), petition.Facts{}
		for asked := 0; ; asked++ {
			require.LessOrEqual(t, asked, 30)
			d := petition.Triage(f, petition.Baotou())
			ask := petition.Fact(0)
			if missing := d.Missing(); len(missing) > 0 {
				ask = missing[0]
			}
			for _, duty := range d.Duties(today) {
				if ask == 0 && duty.Due != yes {
					ask = duty.Needs[0]
				}
			}
			if ask == 0 {
				route, settled := d.Route()
				require.True(t, settled)
				require.Equal(t, plainRoute(truth), route)
				break
			}
			before := f
			f = learn(f, truth, ask)
			require.NotEqual(t, before, f, "%v was asked in vain", ask)
		}
	}
}

// learn takes one fact over from the truth.
func learn(f, truth petition.Facts, fact petition.Fact) petition.Facts {
	only := petition.Facts{}
	switch fact {
	case petition.FactCategory:
		only.Category = truth.Category
	case petition.FactCompetence:
		only.Competence = truth.Competence
	case petition.FactPaths:
		only.Paths = truth.Paths
	case petition.FactLevel:
		only.Level = truth.Level
	case petition.FactPathConcluded:
		only.PathConcluded = truth.PathConcluded
	case petition.FactPending:
		only.Pending = truth.Pending
	case petition.FactConcluded:
		only.Concluded = truth.Concluded
	case petition.FactSameFacts:
		only.SameFacts = truth.SameFacts
	case petition.FactTwoSided:
		only.TwoSided = truth.TwoSided
	case petition.FactConsent:
		only.Consent = truth.Consent
	case petition.FactMediationBarred:
		only.MediationBarred = truth.MediationBarred
	case petition.FactPendingAt:
		only.PendingAt = truth.PendingAt
	case petition.FactSource:
		only.Source = truth.Source
	case petition.FactContactClear:
		only.ContactClear = truth.ContactClear
	case petition.FactRepresentation:
		only.Representation = truth.Representation
	case petition.FactTooHigh:
		only.TooHigh = truth.TooHigh
	case petition.FactUrgent:
		only.Urgent = truth.Urgent
	case petition.FactDirectInterest:
		only.DirectInterest = truth.DirectInterest
	case petition.FactDisorder:
		only.Disorder = truth.Disorder
	case petition.FactRepeated:
		only.Repeated = truth.Repeated
	case petition.FactVulnerable:
		only.Vulnerable = truth.Vulnerable
	case petition.FactHardship:
		only.Hardship = truth.Hardship
	case petition.FactEase:
		only.Ease = truth.Ease
	case petition.FactObstacle:
		only.Obstacle = truth.Obstacle
	}
	return f.Or(only)
}

// The limit and the duty are those of the law of the day: the day before, the day, the day after each change.
func TestDutiesFollowTheLawOfTheDay(t *testing.T) {
	f := petition.Facts{
		Category: petition.Grievance, Competence: petition.Court, Level: petition.ThisOrgan, Paths: pathway.NoPath, Pending: no, Concluded: no,
		Source: petition.Transferred, ContactClear: yes, Hardship: yes,
	}
	in2022, before := calendar.MustDate(2022, 5, 1), calendar.MustDate(2022, 4, 30)
	for _, test := range []struct {
		code   string
		on     calendar.Date
		listed bool
		within period.Limit
		cites  string
	}{
		{"written_notice", before, true, period.Days(15), "22(2)"},
		{"written_notice", in2022, true, period.Days(15), "23(2)"},
		{"written_notice", in2022.AddDays(1), true, period.Days(15), "23(2)"},
		{"transfer_notice_2005", before, true, period.Days(15), "21(2)"},
		{"transfer_notice_2005", in2022, false, period.Limit{}, ""},
		{"transfer_notice", in2022, false, period.Limit{}, ""}, // what must be returned is not told of as well
		{"return_transfer", before, false, period.Limit{}, ""},
		{"return_transfer", in2022, true, period.WorkingDays(5), "23(3)"},
		{"return_transfer", in2022.AddDays(1), true, period.WorkingDays(5), "23(3)"},
		{"tell_of_relief", before, false, period.Limit{}, ""},
		{"tell_of_relief", in2022, true, period.Limit{}, "37(2)"},
		{"register", calendar.MustDate(2005, 4, 30), false, period.Limit{}, ""},
		{"register", calendar.MustDate(2005, 5, 1), true, period.Limit{}, "22(1)"},
	} {
		f.Source = petition.Transferred
		if test.code == "written_notice" {
			f.Source = petition.Direct
		}
		d, listed := dutyOn(petition.Triage(f, nil), test.code, test.on)
		require.Equal(t, test.listed, listed, "%s on %s", test.code, test.on)
		if listed {
			assert.Equal(t, test.within, d.Within, "%s on %s", test.code, test.on)
			assert.Equal(t, test.cites, d.Cites[0].Article(), "%s on %s", test.code, test.on)
		}
	}
}

func dutyOn(d petition.Decision, code string, on calendar.Date) (petition.Duty, bool) {
	duties := d.Duties(on)
	i := slices.IndexFunc(duties, func(d petition.Duty) bool { return d.Code == code })
	if i < 0 {
		return petition.Duty{}, false
	}
	return duties[i], true
}

// A caller computes the last day from the day of the event; petition limits are counted by the readings of P8.
func TestLastDaysOfDuties(t *testing.T) {
	f := petition.Facts{
		Competence: petition.Court, Concluded: no, Pending: no, PathConcluded: no, Category: petition.Grievance,
		Source: petition.Assigned, ContactClear: yes,
	}
	d := petition.Triage(f, nil)
	received := calendar.MustDate(2026, 2, 13) // the Spring Festival lies ahead, 15–23 February; 14 and 28 are worked
	f.Competence, f.Level, f.Paths = petition.ThisSystem, petition.ThisOrgan, pathway.NoPath
	notice, _ := dutyOn(petition.Triage(f, nil), "transfer_notice", received)
	assert.Equal(t, calendar.MustDate(2026, 2, 28), notice.Deadline(received, nil).Last())
	back, _ := dutyOn(d, "return_transfer", received)
	assert.Equal(t, calendar.MustDate(2026, 2, 27), back.Deadline(received, nil).Last())
	assert.Equal(t, petition.FromReceipt, back.From)
	none, _ := dutyOn(d, "register", received)
	assert.True(t, none.Deadline(received, nil).IsZero())
}

// D13's numbers are known from a report only, and every citation of them says so.
func TestSimplifiedLimitsCarryTheirDoubt(t *testing.T) {
	f := easy()
	for _, code := range []string{"simplified_acceptance", "simplified_opinion"} {
		d, listed := dutyOn(petition.Triage(f, nil), code, today)
		require.True(t, listed)
		assert.True(t, d.May, "allowed, not owed")
		assert.NotZero(t, d.TermCite.Doubt()&statute.Secondary)
		for _, c := range d.Cites {
			assert.NotZero(t, c.Doubt()&statute.Secondary)
		}
	}
	_, listed := dutyOn(petition.Triage(f, nil), "simplified_opinion", calendar.MustDate(2022, 7, 16))
	assert.False(t, listed, "the numbers are those of the rules of 2022")
}

// easy is a claim that D13 allows to be handled simply.
func easy() petition.Facts {
	return petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Paths: pathway.NoPath, Level: petition.ThisOrgan,
		Pending: no, Concluded: no, TwoSided: no,
		Source: petition.Direct, Representation: petition.Alone, Urgent: no, Repeated: no, Ease: petition.ClearAndUndisputed,
		Obstacle: petition.NoObstacle,
	}
}

// Several claims owe each duty once: due if due for one, and then for whom.
func TestDutiesOfSeveralClaimsCountOnce(t *testing.T) {
	matter := petition.Matter{
		Facts: petition.Facts{Pending: no, Concluded: no, ContactClear: yes, Source: petition.Direct},
		Claims: []petition.Claim{
			{Name: "land", Facts: petition.Facts{Category: petition.Grievance, Competence: petition.Court, PathConcluded: no}},
			{Name: "officer", Facts: petition.Facts{Category: petition.Accusation, Competence: petition.ThisSystem, Level: petition.ThisOrgan, DirectInterest: yes}},
			{Name: "rest", Facts: petition.Facts{}},
		},
	}
	decisions := matter.Triage(petition.Baotou())
	require.Len(t, decisions, 3)
	duties := petition.Duties(today, decisions...)
	claims := map[string][]int{}
	for _, d := range duties {
		assert.NotContains(t, claims, d.Code, "once")
		claims[d.Code] = d.Claims
		if d.Code == "keep_secret" || d.Code == "recuse" || d.Code == "hear_and_coordinate" {
			assert.Equal(t, yes, d.Due)
			assert.Empty(t, d.Needs)
		}
	}
	assert.Equal(t, []int{0, 1, 2}, claims["register"])
	assert.Equal(t, []int{1}, claims["keep_secret"], "due for the accusation; that it is open for the third claim is no matter")
	assert.Equal(t, []int{1}, claims["recuse"])
	assert.Equal(t, []int{0}, claims["hear_and_coordinate"])
	assert.Equal(t, []int{0, 1, 2}, claims["offer_proxy"], "open for all")
	assert.Len(t, (petition.Matter{}).Triage(nil), 1, "no claim named: the matter is one")
}
