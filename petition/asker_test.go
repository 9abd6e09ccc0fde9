package petition_test

import (
	"fmt"
	"math/rand"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// askedBy is a policy with another organ asking.
func askedBy(t *testing.T, p *petition.Policy, asker petition.Asker) *petition.Policy {
	t.Helper()
	asked, err := p.AskedBy(asker)
	require.NoError(t, err)
	assert.Equal(t, asker, asked.Spec().Asker)
	return asked
}

// own are the organs whose power has a name of its own among the values of competence.
var own = map[petition.Asker]petition.Competence{
	petition.CourtAsks: petition.Court, petition.ProcuratorateAsks: petition.Procuratorate, petition.DisciplineAsks: petition.DisciplineInspection,
}

// Whoever asks, the route is that of the same claim as the rules tell it, "this system" being the organ's own, by which name it is
// called; and it is a function of the claim alone. Over every claim there is.
func TestEveryOrganSeesTheClaimFromWhereItStands(t *testing.T) {
	r := rand.New(rand.NewSource(21))
	for _, asker := range petition.Asker(0).All() {
		p, step := askedBy(t, petition.InnerMongolia(), asker), 0
		everyClaim(false, func(f petition.Facts) {
			if step++; testing.Short() && step%64 != 0 || step%4 != 0 && own[asker] == 0 {
				return
			}
			as := f
			if f.Competence == own[asker] && own[asker] != 0 {
				as.Competence = petition.ThisSystem
			}
			for _, fact := range never {
				fact.set(&f, r.Intn(fact.values))
			}
			route, settled := petition.Triage(f, p).Route()
			if want := plainRoute(as); !settled || route != want {
				t.Fatalf("%v: %+v: %v, want %v", asker, f, route, want)
			}
		})
	}
}

// The vectors of each organ's policy hold every claim once.
func TestVectorsOfEveryOrgan(t *testing.T) {
	for _, asker := range petition.Asker(0).All() {
		held, space := 0, 1
		for f := petition.FactCategory; f <= petition.FactMediationBarred; f++ {
			space *= len(f.Values()) - 1
		}
		for v := range askedBy(t, petition.National(), asker).RouteVectors() {
			size := space
			for f, set := range v.When.Asked() {
				size = size / (len(f.Values()) - 1) * set.Len()
			}
			held += size
		}
		assert.Equal(t, space, held, "%v", asker)
	}
}

// plainOwed is what is owed by one kind of organ and not by others, in 2026, as a lawyer would tell it.
func plainOwed(asker petition.Asker, f petition.Facts) (codes []string) {
	if f.Competence == own[asker] {
		f.Competence = petition.ThisSystem
	}
	route := plainRoute(f)
	owe := func(code string, when bool) {
		if when {
			codes = append(codes, code)
		}
	}
	office, township, police := asker == petition.PetitionOfficeAsks, asker == petition.TownshipAsks, asker == petition.PublicSecurityAsks
	returned := route == petition.ToDisciplineInspection || route == petition.OutsideCompetence || route == petition.ToOtherOrgan
	otherRules := false // 23(4)
	switch asker {
	case petition.PublicSecurityAsks:
		otherRules = route == petition.ToCriminalProcedure
	case petition.CourtAsks, petition.ProcuratorateAsks:
		otherRules = route == petition.ToCriminalProcedure || route == petition.ToLitigation
	case petition.DisciplineAsks:
		otherRules = f.Category == petition.Accusation
	}
	direct := f.Source == petition.Direct
	owe("direct_in_time", office)
	owe("written_notice", direct && f.ContactClear == yes && !otherRules)
	owe("record_why_no_notice", direct && f.ContactClear == no && !otherRules)
	owe("transfer_notice", !direct && !office && !otherRules && !returned)
	owe("return_transfer", !direct && !office && returned)
	owe("other_notice_rules", otherRules)
	owe("take_assistance_application", township && f.Hardship == yes)
	owe("divert_to_mediation_committee", police && route == petition.MediateFirst)
	owe("sort_and_divert", office && route == petition.MediateFirst)
	return codes
}

func TestWhoOwesWhat(t *testing.T) {
	on, r := calendar.MustDate(2026, 7, 1), rand.New(rand.NewSource(22))
	told := plainOwedCodes()
	seen := map[string]bool{}
	for _, asker := range petition.Asker(0).All() {
		p := askedBy(t, petition.InnerMongolia(), asker)
		for range 3000 {
			f := randomFacts(r, false)
			if r.Intn(2) == 0 {
				f.Category, f.Competence, f.Level, f.Concluded, f.Pending = petition.Grievance, petition.ThisSystem, petition.ThisOrgan, no, no
			}
			var got []string
			for _, d := range petition.Triage(f, p).Duties(on) {
				if slices.Contains(told, d.Code) {
					got = append(got, d.Code)
					seen[fmt.Sprint(asker, d.Code)] = true
				}
			}
			require.Equal(t, plainOwed(asker, f), got, "%v: %+v", asker, f)
		}
	}
	assert.Len(t, seen, 34, "every organ's duties were due at least once")
}

func plainOwedCodes() []string {
	return []string{
		"direct_in_time", "written_notice", "record_why_no_notice", "transfer_notice", "return_transfer", "other_notice_rules",
		"take_assistance_application", "divert_to_mediation_committee", "sort_and_divert",
	}
}

// What is cited for the same answer is the text that binds the organ that asks, on the day before, the day and the day after the
// regulations of 2022.
func TestWhatBindsTheAskingOrgan(t *testing.T) {
	first := calendar.MustDate(2022, 5, 1)
	passDown := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.SubordinateOrgan, Paths: pathway.NoPath,
		Pending: no, Concluded: no,
	}
	outside := petition.Facts{Category: petition.Grievance, Competence: petition.AdministrativeOrgan, Paths: pathway.NoPath, Pending: no, Concluded: no}
	for _, test := range []struct {
		asker         petition.Asker
		facts         petition.Facts
		before, since string
	}{
		{petition.PetitionOfficeAsks, passDown, "21(1)", "22(1)"},
		{petition.PublicSecurityAsks, passDown, "21(1)(iii)", "23(1)"},
		{petition.PetitionOfficeAsks, outside, "21(1)", "22(1)"},
		{petition.DepartmentAsks, outside, "22(1)", "23(1)"},
	} {
		d := petition.Triage(test.facts, askedBy(t, petition.National(), test.asker))
		for on, want := range map[calendar.Date]string{first.AddDays(-1): test.before, first: test.since, first.AddDays(1): test.since} {
			assert.Equal(t, want, d.Reasons(on)[0].Cite.Article(), "%v on %v", test.asker, on)
		}
	}
	for _, asker := range petition.Asker(0).All() {
		d := petition.Triage(passDown, askedBy(t, petition.National(), asker))
		duty, _ := dutyOn(d, "register", first)
		require.Len(t, duty.Cites, 1)
		before, since := "22(1)", "23(1)"
		if asker == petition.PetitionOfficeAsks {
			before, since = "21(1)", "22(1)"
		}
		assert.Equal(t, since, duty.Cites[0].Article(), "%v", asker)

		// 信访条例 2, 15: it was law for governments and their departments, and for nobody else.
		last, administration := first.AddDays(-1), own[asker] == 0
		duty, listed := dutyOn(d, "register", last)
		require.Equal(t, administration, listed, "%v", asker)
		assert.Equal(t, administration, len(d.Duties(last)) > 0, "%v", asker)
		if listed {
			assert.Equal(t, before, duty.Cites[0].Article(), "%v", asker)
		}
		again := petition.Triage(petition.Facts{Concluded: yes, SameFacts: yes}, d.Policy())
		for on, reading := range map[calendar.Date]bool{last: !administration, first: false, first.AddDays(1): false} {
			assert.Equal(t, reading, again.Reasons(on)[0].Cite.Doubt()&statute.Reading != 0, "%v on %v", asker, on)
		}
	}
}

func TestAPolicySaysWhoAsks(t *testing.T) {
	for _, asker := range []petition.Asker{0, petition.Asker(len(petition.Asker(0).All()) + 1), 99} {
		s := petition.National().Spec()
		s.Asker = asker
		_, err := petition.NewPolicy(s)
		requireViolation(t, err, "asker", 0)
	}
	s := petition.National().Spec() // nobody's law can be switched off, not even that of others
	s.Asker = petition.DisciplineAsks
	i := slices.IndexFunc(s.Routes, func(r petition.RouteRow) bool { return r.Rule == statute.T9 })
	s.Routes[i].When[petition.FactCompetence] = decision.Is(petition.DisciplineInspection)
	_, err := petition.NewPolicy(s)
	require.Error(t, err)
}

// What is owed by one kind of organ rests on the text that is addressed to it.
func TestTheTextOfOneKindOfOrgan(t *testing.T) {
	first := calendar.MustDate(2026, 7, 1)
	dispute := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Paths: pathway.NoPath,
		Pending: no, Concluded: no, TwoSided: yes, Consent: yes, MediationBarred: no, Hardship: yes,
	}
	for _, test := range []struct {
		asker petition.Asker
		code  string
		law   statute.Provision
		from  calendar.Date
	}{
		{petition.PetitionOfficeAsks, "direct_in_time", statute.RegistrationAndDirection, calendar.MustDate(2005, 5, 1)},
		{petition.PetitionOfficeAsks, "sort_and_divert", statute.InnerMongoliaPetitionOffices, calendar.MustDate(2024, 5, 1)},
		{petition.PublicSecurityAsks, "divert_to_mediation_committee", statute.InnerMongoliaDiversion, calendar.MustDate(2024, 5, 1)},
		{petition.TownshipAsks, "take_assistance_application", statute.AssistanceApplication, first},
	} {
		d := petition.Triage(dispute, askedBy(t, petition.InnerMongolia(), test.asker))
		_, listed := dutyOn(d, test.code, test.from.AddDays(-1))
		assert.False(t, listed, "%s the day before", test.code)
		for _, on := range []calendar.Date{test.from, test.from.AddDays(1)} {
			duty, listed := dutyOn(d, test.code, on)
			require.True(t, listed, "%s on %v", test.code, on)
			require.Len(t, duty.Cites, 1)
			assert.Equal(t, test.law, duty.Cites[0].Provision())
		}
	}
}
