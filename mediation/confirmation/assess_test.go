package confirmation

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	day  = policytest.Day
	when = policytest.When
)

// ready is an application with nothing wrong, under the law since 2022.
func ready() Application {
	return Application{
		Effective: calendar.On(calendar.MustDate(2024, time.May, 10)), Filed: calendar.On(calendar.MustDate(2024, time.May, 20)),
		Joint: decision.Yes, Authorised: decision.Yes, Body: PeoplesCommittee, Established: decision.Yes, Invited: decision.No,
		Intermediate: decision.No,
		Court: Court{
			Level: Basic, Inviting: decision.No, AtBody: decision.Yes, AtDomicile: decision.No, AtObject: decision.No, SecondOne: decision.No,
		},
		Matter: Ordinary(), Grounds: Unobjectionable(), PropertyRights: decision.No,
		Papers: []Paper{AgreementText, ProofOfMediation, Identities, Addresses, Contacts},
	}
}

func TestReady(t *testing.T) {
	a := Assess(ready(), calendar.China())
	assert.Equal(t, Ready, a.Verdict)
	assert.Equal(t, period.InTime, a.Window.Timeliness)
	assert.Equal(t, decision.Yes, a.Admissible)
	assert.Equal(t, decision.Yes, a.Sound)
	assert.Empty(t, slices.Concat(a.Bars, a.Checks, a.Open))
	assert.Empty(t, a.Missing)
	assert.Empty(t, a.Papers)
	assert.Len(t, a.Courts, 3)
}

// slowCourt reads the articles on the court, for facts that are all known.
func slowCourt(app Application) bool {
	c := app.Court
	onDomicileBodyOrObject := c.AtBody == decision.Yes || c.AtDomicile == decision.Yes || c.AtObject == decision.Yes
	if c.Inviting == decision.Yes {
		return true // CPL 2021 201(i); before, SPC2011 2(2)
	}
	if eraOf(app.Filed.Earliest()) != Since2022 {
		return c.Level == Basic && c.AtBody == decision.Yes // CPL 2012 194; SPC2011 2(1)
	}
	if app.Invited == decision.Yes {
		return false // another court did
	}
	if app.Intermediate == decision.Yes {
		return c.Level == IntermediateLevel && onDomicileBodyOrObject
	}
	return c.Level == Basic && onDomicileBodyOrObject
}

var eras = map[Era]calendar.Date{
	Since2011: calendar.MustDate(2011, time.June, 1),
	Since2015: calendar.MustDate(2016, time.June, 1),
	Since2022: calendar.MustDate(2024, time.June, 3),
}

func (app *Application) set(f ApplicationFact, v uint8) {
	switch f {
	case FactEra:
		app.Filed = calendar.On(eras[Era(v)])
		app.Effective = app.Filed
	case FactJoint:
		app.Joint = decision.Tri(v)
	case FactAuthorised:
		app.Authorised = decision.Tri(v)
	case FactBody:
		app.Body = Body(v)
	case FactEstablished:
		app.Established = decision.Tri(v)
	case FactInvited:
		app.Invited = decision.Tri(v)
	case FactIntermediate:
		app.Intermediate = decision.Tri(v)
	case FactLevel:
		app.Court.Level = CourtLevel(v)
	case FactInviting:
		app.Court.Inviting = decision.Tri(v)
	case FactAtBody:
		app.Court.AtBody = decision.Tri(v)
	case FactAtDomicile:
		app.Court.AtDomicile = decision.Tri(v)
	case FactAtObject:
		app.Court.AtObject = decision.Tri(v)
	case FactSecondOne:
		app.Court.SecondOne = decision.Tri(v)
	case FactOutsideCivil:
		app.Matter.OutsideCivil = decision.Tri(v)
	case FactPersonalStatus:
		app.Matter.PersonalStatus = decision.Tri(v)
	case FactOtherProcedure:
		app.Matter.OtherProcedure = decision.Tri(v)
	case FactPropertyTitle:
		app.Matter.PropertyTitle = decision.Tri(v)
	case FactBreaksLaw:
		app.Grounds.BreaksLaw = decision.Tri(v)
	case FactHarmsOthers:
		app.Grounds.HarmsOthers = decision.Tri(v)
	case FactAgainstMorals:
		app.Grounds.AgainstMorals = decision.Tri(v)
	case FactInvoluntary:
		app.Grounds.Involuntary = decision.Tri(v)
	case FactUnclear:
		app.Grounds.Unclear = decision.Tri(v)
	case FactOther:
		app.Grounds.Other = decision.Tri(v)
	}
}

func TestFactsHoldWhatIsSet(t *testing.T) {
	for f := FactEra; f <= FactOther; f++ {
		for v := range factValues[f] {
			var app Application
			app.set(f, uint8(v))
			for other := FactEra; other <= FactOther; other++ {
				want := uint8(0)
				if other == f {
					want = uint8(v)
				}
				require.Equal(t, want, app.value(other), "%v=%d read as %v", f, v, other)
			}
		}
	}
}

// walk calls visit with every way of setting the facts; with unknown also that of leaving each unknown.
func walk(app Application, facts []ApplicationFact, unknown bool, visit func(Application)) int {
	if len(facts) == 0 {
		visit(app)
		return 1
	}
	n, first := 0, 1
	if unknown {
		first = 0
	}
	for v := first; v < len(factValues[facts[0]]); v++ {
		app.set(facts[0], uint8(v))
		n += walk(app, facts[1:], unknown, visit)
	}
	return n
}

// J4 over its whole fact space, unknown facts included: the answer is given where every way of filling them in gives it,
// and a fact is asked for where it makes a difference.
func TestCourtOverTheWholeFactSpace(t *testing.T) {
	known := walk(Application{}, courtTable.Facts, false, func(app Application) {
		outcome, settled := courtTable.Decide(courtTable.Key(app.value))
		if !settled || (outcome == competent) != slowCourt(app) {
			t.Fatalf("%+v: %d, %t", app, outcome, settled)
		}
	})
	facts := courtTable.Facts
	if testing.Short() {
		facts = facts[:5]
	}
	partly := walk(Application{}, facts, true, func(app Application) {
		var left []ApplicationFact
		for _, f := range courtTable.Facts {
			if app.value(f) == 0 {
				left = append(left, f)
			}
		}
		if len(left) > 4 {
			return
		}
		yes, no := 0, 0
		walk(app, left, false, func(full Application) {
			if slowCourt(full) {
				yes++
			} else {
				no++
			}
		})
		_, settled := courtTable.Decide(courtTable.Key(app.value))
		if settled != (yes == 0 || no == 0) || settled != (len(missing(&courtTable, &app)) == 0) {
			t.Fatalf("%+v: settled %t with %d and %d", app, settled, yes, no)
		}
	})
	t.Logf("%d vectors, %d with unknown facts", known, partly)
}

// slowBars reads J1, J3, J6 and J7 one after the other, for facts that are all known.
func slowBars(app Application) map[Defect]bool {
	era := eraOf(app.Filed.Earliest())
	yes, no := decision.Yes, decision.No
	organisation := app.Body == PeoplesCommittee || app.Body == OtherOrganisation
	all := map[Defect]bool{
		NotJoint:          app.Joint == no,
		NotAuthorised:     app.Authorised == no,
		NotEstablished:    organisation && app.Established == no,
		NobodyMediated:    app.Body == Nobody,
		CourtMediated:     app.Body == TheCourt,
		CheckOrgan:        app.Body == Police || app.Body == AdministrativeOrgan,
		CheckOtherBody:    app.Body == OtherOrganisation && app.Established == yes && era != Since2022 && app.Invited == no,
		CheckPerson:       app.Body == InvitedMediator && era == Since2022,
		OtherTrack:        app.Body == Negotiation,
		AnotherCourtFirst: app.Court.SecondOne == yes,
		OutsideCivil:      app.Matter.OutsideCivil == yes,
		PersonalStatus:    app.Matter.PersonalStatus == yes,
		OtherProcedure:    app.Matter.OtherProcedure == yes && era != Since2011,
		PropertyTitle:     app.Matter.PropertyTitle == yes && era != Since2011,
		BreaksLaw:         app.Grounds.BreaksLaw == yes,
		HarmsOthers:       app.Grounds.HarmsOthers == yes,
		AgainstMorals:     app.Grounds.AgainstMorals == yes,
		Involuntary:       app.Grounds.Involuntary == yes,
		Unclear:           app.Grounds.Unclear == yes,
		OtherGround:       app.Grounds.Other == yes,
	}
	return all
}

func TestBarsOverTheWholeFactSpace(t *testing.T) {
	seen := map[Defect]bool{}
	for _, table := range []*decision.Finder[ApplicationFact, Defect]{&admissionTable, &meritsTable} {
		n := walk(ready(), table.Facts, false, func(app Application) {
			want := slowBars(app)
			sure, open := table.Collect(table.Key(app.value))
			if open != 0 {
				t.Fatalf("%+v: open with all facts known", app)
			}
			for o := 1; o < len(table.Values); o++ {
				if sure.Has(uint8(o)) != want[table.Values[o]] {
					t.Fatalf("%+v: %v is %t", app, table.Values[o], sure.Has(uint8(o)))
				}
				seen[table.Values[o]] = true
			}
		})
		t.Logf("%d vectors of %d facts", n, len(table.Facts))
	}
	for b := Defect(1); b < numBars; b++ {
		elsewhere := b == OutOfTime || b == NotYetInForce || b == CheckRelief || b == WrongCourt || b == RejectedBefore
		assert.NotEqual(t, seen[b], elsewhere, b)
	}
}

func TestEveryBarHasARuleAndWords(t *testing.T) {
	assert.False(t, Defect(numBars).OnMerits())
	for b := Defect(1); b < numBars; b++ {
		r := defectSentences[b]
		assert.NotZero(t, r.Rule, b)
		assert.NotEmpty(t, r.EN, b)
		assert.NotEmpty(t, r.ZH, b)
		assert.Equal(t, r.Rule == statute.J7, b.OnMerits(), b)
		for _, on := range eras {
			cite := b.find(on).Reason.Cite
			assert.False(t, cite.IsZero(), b)
		}
	}
}

// The verdict over every combination of its parts.
func TestVerdicts(t *testing.T) {
	for _, tc := range []struct {
		name  string
		spoil func(*Application)
		want  Admissibility
	}{
		{"nothing", func(*Application) {}, Ready},
		{"a paper", func(a *Application) { a.Papers = a.Papers[1:] }, Incomplete},
		{"unknown merits", func(a *Application) { a.Grounds = Grounds{} }, Undetermined},
		{"unknown body", func(a *Application) { a.Body = 0 }, Undetermined},
		{"the police", func(a *Application) { a.Body = Police }, Undetermined},
		{"unclear", func(a *Application) { a.Grounds.Unclear = decision.Yes }, Rejectable},
		{"unclear, and unknown body", func(a *Application) { a.Grounds.Unclear, a.Body = decision.Yes, 0 }, Rejectable},
		{"one side alone", func(a *Application) { a.Joint, a.Grounds.Unclear = decision.No, decision.Yes }, Inadmissible},
		{"a negotiation", func(a *Application) { a.Body, a.Joint = Negotiation, decision.No }, AnotherTrack},
		{"before 2011", func(a *Application) { a.Effective, a.Filed = when(t, "2010-12-01"), when(t, "2010-12-31") }, Unavailable},
	} {
		app := ready()
		tc.spoil(&app)
		assert.Equal(t, tc.want, Assess(app, calendar.China()).Verdict, tc.name)
	}
}

// J2 against the articles: the day of taking effect is not counted, 30 days, rolled to the next working day. Every day of
// 2011 to 2026, and an application on the day before, the day, and the day after the last.
func TestWindowDayByDay(t *testing.T) {
	c, step := calendar.China(), 1
	if testing.Short() {
		step = 13
	}
	for effective := calendar.MustDate(2011, time.January, 1); effective.Year() < 2026; effective = effective.AddDays(step) {
		last := effective.AddDays(30)
		for !c.IsWorkday(last) {
			last = last.AddDays(1)
		}
		if !c.Held(last) {
			break
		}
		for filed, want := range map[calendar.Date]period.Timeliness{
			effective: period.InTime, last.AddDays(-1): period.InTime, last: period.InTime, last.AddDays(1): period.Late,
		} {
			w := window(calendar.On(effective), calendar.On(filed), c)
			require.Equal(t, want, w.Timeliness, "in force %s, filed %s", effective, filed)
			require.Equal(t, last, w.Deadline.Last())
		}
	}
}

// Days known only roughly: the answer is that of every possible pair of days, or none.
func TestWindowOfRoughDays(t *testing.T) {
	c := calendar.China()
	base := calendar.MustDate(2024, time.March, 1)
	span := func(from, n int) calendar.When {
		w, ok := calendar.Between(base.AddDays(from), base.AddDays(from+n))
		require.True(t, ok)
		return w
	}
	seen := map[period.Timeliness]int{}
	for from := range 4 {
		for n := range 4 {
			for filed := 25; filed < 44; filed++ {
				for m := range 4 {
					e, f := span(from, n), span(filed, m)
					answers := map[period.Timeliness]bool{}
					for x := e.Earliest(); !x.After(e.Latest()); x = x.AddDays(1) {
						for y := f.Earliest(); !y.After(f.Latest()); y = y.AddDays(1) {
							answers[Until(x, c).CheckDay(y)] = true
						}
					}
					got := window(e, f, c).Timeliness
					seen[got]++
					if len(answers) > 1 {
						require.Zero(t, got, "%v, %v", e, f)
					} else {
						require.True(t, answers[got], "%v, %v: %v", e, f, got)
					}
				}
			}
		}
	}
	assert.Len(t, seen, 3)
	assert.Zero(t, window(calendar.When{}, span(0, 0), c))
	w := window(span(0, 0), calendar.When{}, c)
	assert.Zero(t, w.Timeliness)
	assert.Equal(t, "2024-04-01", w.Deadline.Last().String())
	assert.True(t, window(span(5, 2), span(1, 3), c).Early)
	assert.False(t, window(span(5, 2), span(1, 4), c).Early)
}

// The law of the courts changes on 2022-01-01, the list of what is inadmissible on 2015-02-04, confirmation begins with
// 2011: each the day before, the day, the day after.
func TestEditions(t *testing.T) {
	for _, tc := range []struct {
		filed string
		era   Era
		cite  string // of J2
		j4    string
		j6    string
	}{
		{"2010-12-31", 0, "", "", ""},
		{"2011-01-01", 0, "PML 33", "", ""},
		{"2011-03-29", 0, "PML 33", "", ""},
		{"2011-03-30", Since2011, "PML 33", "SPC2011", "SPC2011"},
		{"2012-12-31", Since2011, "PML 33", "SPC2011", "SPC2011"},
		{"2013-01-01", Since2011, "CPL2012 194", "CPL2012", "SPC2011"},
		{"2015-02-03", Since2011, "CPL2012 194", "CPL2012", "SPC2011"},
		{"2015-02-04", Since2015, "CPL2012 194", "CPL2012", "CPLI2015"},
		{"2017-07-01", Since2015, "CPL2017 194", "CPL2017", "CPLI2015"},
		{"2021-12-31", Since2015, "CPL2017 194", "CPL2017", "CPLI2020"},
		{"2022-01-01", Since2022, "CPL2021 201", "CPL2021", "CPLI2020"},
		{"2022-01-02", Since2022, "CPL2021 201", "CPL2021", "CPLI2020"},
		{"2022-04-10", Since2022, "CPL2021 201", "CPL2021", "CPLI2022"},
		{"2024-01-01", Since2022, "CPL2023 205", "CPL2023", "CPLI2022"},
	} {
		on := day(t, tc.filed)
		app := ready()
		app.Filed, app.Effective = calendar.On(on), calendar.On(on)
		assert.Equal(t, tc.era, app.era(), tc.filed)
		if tc.cite != "" {
			cite := OutOfTime.find(on).Reason.Cite
			assert.Equal(t, tc.cite, cite.Edition().String()+" "+cite.Article(), tc.filed)
		}
		if tc.j4 != "" {
			assert.Equal(t, tc.j4, WrongCourt.find(on).Reason.Cite.Edition().String(), tc.filed)
			assert.Equal(t, tc.j6, PropertyTitle.find(on).Reason.Cite.Edition().String(), tc.filed)
		}
	}
}

// A court where only a party lives: competent from 2022 on.
func TestDomicileBecomesEnough(t *testing.T) {
	for filed, want := range map[string]decision.Tri{
		"2021-12-31": decision.No, "2022-01-01": decision.Yes, "2022-01-02": decision.Yes,
		"2021-12": decision.No, "2021-12-31/2022-01-01": 0,
	} {
		app := ready()
		app.Effective, app.Filed = when(t, "2021-12-15"), when(t, filed)
		if filed == "2021-12" {
			app.Effective = when(t, "2021-12-01")
		}
		app.Court.AtBody, app.Court.AtDomicile = decision.No, decision.Yes
		a := Assess(app, calendar.China())
		assert.Equal(t, want, a.Admissible, filed)
		assert.Equal(t, want == 0, slices.Contains(a.Missing, FactFiled), filed)
	}
}

// Title to property is no ground for refusal before 2015-02-04.
func TestPropertyTitleBeforeItWasNamed(t *testing.T) {
	for filed, want := range map[string]decision.Tri{"2015-02-03": decision.Yes, "2015-02-04": decision.No, "2015-02-05": decision.No} {
		app := ready()
		app.Effective, app.Filed, app.Matter.PropertyTitle = when(t, "2015-02-01"), when(t, filed), decision.Yes
		assert.Equal(t, want, Assess(app, calendar.China()).Admissible, filed)
	}
}

func TestInvitedSaysItself(t *testing.T) {
	app := ready()
	app.Invited, app.Court.Inviting = 0, decision.Yes
	a := Assess(app, calendar.China())
	assert.Equal(t, Ready, a.Verdict)
	assert.Equal(t, []CompetentCourt{{Seat: InvitingCourt, Cite: statute.J4.Cite(app.Filed.Latest())}}, a.Courts)
}

// CPL 86: asked for within 10 days after the obstacle was gone, a late application is for the court to let in.
func TestLateForAReason(t *testing.T) {
	app := ready()
	app.Filed = when(t, "2024-06-20") // ten days late
	for gone, want := range map[string]Defect{"": OutOfTime, "2024-06-09": OutOfTime, "2024-06-10": CheckRelief, "2024-06-11": CheckRelief} {
		app.ObstacleGone = when(t, gone)
		a := Assess(app, calendar.China())
		assert.Equal(t, []Defect{want}, barsOf(slices.Concat(a.Bars, a.Checks)), gone)
		assert.Equal(t, period.Late, a.Window.Timeliness)
	}
}

func TestNotYetInForce(t *testing.T) {
	app := ready()
	app.Effective = when(t, "2024-05-21")
	assert.Equal(t, []Defect{NotYetInForce}, barsOf(Assess(app, calendar.China()).Bars))
	app.Effective = when(t, "2024-05")
	a := Assess(app, calendar.China())
	assert.Equal(t, []Defect{NotYetInForce}, barsOf(a.Open))
	assert.Equal(t, []ApplicationFact{FactEffective}, a.Missing)
}

func barsOf(findings []DefectFound) []Defect {
	var bars []Defect
	for _, f := range findings {
		bars = append(bars, f.Bar)
	}
	return bars
}

// J5: papers are asked for, never refused.
func TestMissingPapers(t *testing.T) {
	app := ready()
	app.Papers = nil
	a := Assess(app, calendar.China())
	assert.Equal(t, Incomplete, a.Verdict)
	assert.Equal(t, []Paper{AgreementText, ProofOfMediation, Identities, Addresses, Contacts}, a.Papers)
	app.PropertyRights = decision.Yes
	assert.Equal(t, []Paper{AgreementText, ProofOfMediation, ProofOfProperty, Identities, Addresses, Contacts}, Assess(app, nil).Papers)
	app.PropertyRights = 0
	a = Assess(app, nil)
	assert.NotContains(t, a.Papers, ProofOfProperty)
	assert.Equal(t, []ApplicationFact{FactPropertyRights}, a.Missing)
	_, err := a.Refusal(calendar.MustDate(2024, time.May, 20))
	assert.Error(t, err, "missing papers are no ground to refuse")
}

func TestRefusals(t *testing.T) {
	on := calendar.MustDate(2024, time.May, 20)
	for _, tc := range []struct {
		name  string
		spoil func(*Application)
		on    calendar.Date
		kind  refusal.Denial
		ways  string
	}{
		{
			"late", func(a *Application) { a.Filed = when(t, "2024-06-12") }, day(t, "2024-06-12"), refusal.OutOfTime,
			"[excuse amend_or_mediate_anew suit]", // CPL 86: nobody asked for the reason yet
		},
		{
			"late, eleven days after the obstacle was gone",
			func(a *Application) { a.Filed, a.ObstacleGone = when(t, "2024-06-28"), when(t, "2024-06-17") }, day(t, "2024-06-28"),
			refusal.OutOfTime, "[amend_or_mediate_anew suit]",
		},
		{
			"late by one side", func(a *Application) { a.Filed, a.Joint = when(t, "2024-06-12"), decision.No }, day(t, "2024-06-12"),
			refusal.NotConfirmable, "[excuse amend_or_mediate_anew suit]",
		},
		{
			"late and forced", func(a *Application) { a.Filed, a.Grounds.Involuntary = when(t, "2024-06-12"), decision.Yes }, day(t, "2024-06-12"),
			refusal.NotConfirmable, "[amend_or_mediate_anew suit]",
		},
		{
			"not in force, and no day known", func(a *Application) { a.Force, a.Effective = agreement.NotInForce, calendar.When{} }, on,
			refusal.NotConfirmable, "[confirmation amend_or_mediate_anew suit]",
		},
		{
			"one side, in force some day of May, on the latest last day",
			func(a *Application) { a.Joint, a.Effective = decision.No, when(t, "2024-05") }, day(t, "2024-07-01"),
			refusal.NotConfirmable, "[confirmation amend_or_mediate_anew suit]",
		},
		{
			"one side, in force some day of May, the day after",
			func(a *Application) { a.Joint, a.Effective = decision.No, when(t, "2024-05") }, day(t, "2024-07-02"),
			refusal.NotConfirmable, "[amend_or_mediate_anew suit]",
		},
		{
			"another court was first", func(a *Application) { a.Court.SecondOne = decision.Yes }, on, refusal.NotConfirmable,
			"[confirmation amend_or_mediate_anew suit]",
		},
		{
			"another court was first, and forced", func(a *Application) { a.Court.SecondOne, a.Grounds.Involuntary = decision.Yes, decision.Yes }, on,
			refusal.NotConfirmable, "[amend_or_mediate_anew suit]",
		},
		{
			"one side", func(a *Application) { a.Joint = decision.No }, on, refusal.NotConfirmable,
			"[confirmation amend_or_mediate_anew suit]",
		},
		{
			"one side, on the last day", func(a *Application) { a.Joint = decision.No }, day(t, "2024-06-11"), refusal.NotConfirmable,
			"[confirmation amend_or_mediate_anew suit]",
		},
		{
			"one side, the day after", func(a *Application) { a.Joint = decision.No }, day(t, "2024-06-12"), refusal.NotConfirmable,
			"[amend_or_mediate_anew suit]",
		},
		{
			"wrong court", func(a *Application) { a.Court.AtBody = decision.No }, on, refusal.NotConfirmable,
			"[confirmation amend_or_mediate_anew suit]",
		},
		{
			"status", func(a *Application) { a.Matter.PersonalStatus, a.Joint = decision.Yes, decision.No }, on,
			refusal.NotConfirmable, "[amend_or_mediate_anew suit]",
		},
		{
			"forced", func(a *Application) { a.Grounds.Involuntary = decision.Yes }, on, refusal.NotConfirmable,
			"[amend_or_mediate_anew suit]",
		},
	} {
		app := ready()
		tc.spoil(&app)
		a := Assess(app, calendar.China())
		r, err := a.Refusal(tc.on)
		require.NoError(t, err, tc.name)
		assert.Equal(t, tc.kind, r.Kind(), tc.name)
		assert.Len(t, r.Grounds(), len(a.Bars))
		var ways []refusal.Remedy
		for _, w := range r.Ways() {
			ways = append(ways, w.Remedy)
		}
		assert.Equal(t, tc.ways, fmt.Sprint(ways), tc.name)
	}
	_, err := Assess(ready(), nil).Refusal(on)
	assert.Error(t, err)
}

// What the agreement shows fills up what the application leaves out, and goes before it where it is a bar, or the day is known exactly.
func TestFilledUp(t *testing.T) {
	may, month := calendar.On(calendar.MustDate(2024, time.May, 10)), calendar.NotBefore(calendar.MustDate(2024, time.May, 1))
	shown := Application{
		Effective: may, Force: agreement.NotInForce, Body: PeoplesCommittee, Invited: decision.Yes,
		Matter: Subject{OutsideCivil: decision.Yes}, Grounds: Grounds{BreaksLaw: decision.Yes},
	}
	assert.Equal(t, shown, Application{}.FilledUp(shown))
	said := Application{
		Effective: calendar.On(calendar.MustDate(2024, time.May, 12)), Force: agreement.InForce, Body: Police, Invited: decision.No,
		Matter: Subject{OutsideCivil: decision.No}, Grounds: Unobjectionable(),
	}
	filled := said.FilledUp(shown)
	assert.Equal(t, []any{may, agreement.NotInForce}, []any{filled.Effective, filled.Force})
	assert.Equal(t, []any{Police, decision.No, decision.No}, []any{filled.Body, filled.Invited, filled.Matter.OutsideCivil})
	assert.Equal(t, []any{decision.Yes, decision.No}, []any{filled.Grounds.BreaksLaw, filled.Grounds.HarmsOthers})
	shown.Effective = month
	assert.Equal(t, said.Effective, said.FilledUp(shown).Effective, "a rough day gives way to one that is told")
}

func TestOfAnAgreement(t *testing.T) {
	signed := mediation.SignedOn(calendar.On(calendar.MustDate(2024, time.May, 10)))
	a := agreement.Agreement{
		Kind: mediation.People, Form: agreement.Written, Seal: signed,
		Parties:   []agreement.Party{{Name: "甲", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: signed}},
		Mediators: []agreement.Signatory{{Name: "乙", Signed: signed}},
	}
	app := Of(a, nil)
	assert.Equal(t, "2024-05-10", app.Effective.String())
	assert.Equal(t, PeoplesCommittee, app.Body)
	assert.Zero(t, app.Grounds)
	for does, want := range map[agreement.Does]Grounds{
		agreement.Ordinary:          {},
		agreement.BarsRemedy:        {BreaksLaw: decision.Yes},
		agreement.WaivesProsecution: {BreaksLaw: decision.Yes},
		agreement.BreaksLaw:         {BreaksLaw: decision.Yes},
		agreement.DisposesOfOthers:  {HarmsOthers: decision.Yes},
		agreement.CannotBePerformed: {Other: decision.Yes},
	} {
		a.Clauses = []agreement.Clause{{Does: does}}
		assert.Equal(t, want, Of(a, nil).Grounds, does)
	}
	a.Clauses, a.Promises = nil, []agreement.Promise{{GivesUp: []agreement.Forgone{agreement.PetitionAgain}}}
	assert.Zero(t, Of(a, nil).Grounds)
	a.Promises[0].GivesUp = []agreement.Forgone{agreement.Sue}
	assert.Equal(t, Grounds{BreaksLaw: decision.Yes}, Of(a, nil).Grounds)
	for kind, body := range map[mediation.Forum]Body{
		mediation.PublicSecurity: Police, mediation.OnTheSpot: Police, mediation.Administrative: AdministrativeOrgan,
		mediation.Court: TheCourt, mediation.Private: Nobody, mediation.CriminalReconciliation: 0, 0: 0,
	} {
		a.Kind = kind
		assert.Equal(t, body, Of(a, nil).Body, kind)
		assert.Zero(t, Of(a, nil).Invited, "%s: whether a court invited it has to be asked", kind)
	}
	a.Kind = mediation.Delegated // by a court, to a committee, another body or a person
	assert.Zero(t, Of(a, nil).Body)
	assert.Equal(t, decision.Yes, Of(a, nil).Invited)
}
