package agreement

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var y2024 = calendar.MustDate(2024, time.May, 10)

var (
	day  = policytest.Day
	when = policytest.When
)

var wheres = policytest.Places

// sound is a good agreement before a people's mediation committee, signed by all on the day.
func sound(signed calendar.When) Agreement {
	return Agreement{
		Kind: mediation.People, Form: Written,
		Parties: []Party{
			{Name: "甲", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: mediation.SignedOn(signed)},
			{Name: "乙", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: mediation.SignedOn(signed)},
		},
		Mediators: []Signatory{{Name: "丙", Signed: mediation.SignedOn(signed)}},
		Seal:      mediation.SignedOn(signed),
		Facts:     "甲的牛撞伤乙的牛", Dispute: "赔偿数额", Responsibility: "甲承担全部责任", Manner: "现金支付",
		Terms: settlement.Terms{Payments: []settlement.Payment{{
			For: "赔偿款", Amount: money.MustParse("3000"), Beneficiaries: []string{"乙"},
			Obligors: []settlement.Obligor{{Party: "甲"}},
			Schedule: settlement.Schedule{Due: settlement.Due{On: calendar.MustDate(2024, time.September, 1)}},
		}}},
	}
}

func TestSoundAgreement(t *testing.T) {
	a := sound(calendar.On(y2024))
	assert.NoError(t, a.Check(y2024).Err())
	assert.Empty(t, a.Remarks(y2024))
}

func TestValidateFindsEverythingAtOnce(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Kind, a.Form, a.Facts, a.Responsibility = mediation.PublicSecurity, Written, " ", ""
	a.Parties[0].Role, a.Parties[0].Signer = mediation.Offender, mediation.SpecialAgent
	a.Parties[1].Name, a.Parties[1].Capacity = "甲", mediation.NeedsGuardian
	a.Parties = append(a.Parties, Party{Signer: mediation.GeneralAgent}, Party{Name: "丁", Signer: mediation.Unauthorised})
	a.Terms.Payments[0].Obligors[0].Party = "戊"
	a.Terms.Acts = []settlement.Act{{
		Kind: settlement.Apology, What: "当面道歉", Obligors: []string{"己"}, Beneficiaries: []string{"乙"},
		Due: settlement.Due{On: y2024},
	}}
	a.Clauses = []Clause{
		{Does: Ordinary},
		{Does: BarsRemedy},
		{Does: WaivesProsecution},
		{Does: DisposesOfOthers},
		{Does: BreaksLaw},
		{Does: CannotBePerformed},
		{},
	}
	a.Promises = []Promise{{By: "庚", GivesUp: []Forgone{PetitionAgain, PetitionAnew, Sue, ReportCrime, OtherRemedy, SeekPerformance, 0}}}
	assert.Equal(t, []string{
		"parties[0].signer X7",
		"parties[1].name A1",
		"parties[1].signer M4",
		"parties[2].name A1",
		"parties[2].signer X3",
		"parties[3].signer X2",
		"facts A1",
		"responsibility A1",
		"terms.payments[0].obligors[0].party A13",
		"terms.acts[0].obligors[0] A13",
		"clauses[1] A13",
		"clauses[2] A13",
		"clauses[3] A13",
		"clauses[4] A13",
		"clauses[5] A13",
		"clauses[6].does A13",
		"promises[0].by A12",
		"promises[0].gives_up[1] A12",
		"promises[0].gives_up[2] A13",
		"promises[0].gives_up[3] A13",
		"promises[0].gives_up[4] A13",
		"promises[0].gives_up[5] A13",
		"promises[0].gives_up[6] A12",
	}, wheres(a.Check(y2024)))
	for _, v := range a.Check(y2024) {
		assert.NotEmpty(t, v.EN, v.Path)
		assert.NotEmpty(t, v.ZH, v.Path)
		assert.False(t, v.Cite.IsZero(), v.Path)
	}
	a.Clauses = append(a.Clauses, Clause{Does: numDoes}, Clause{Does: 255})
	assert.Subset(t, wheres(a.Check(y2024)), []string{"clauses[7].does A13", "clauses[8].does A13"}, "no such classes")
	assert.Empty(t, a.Remarks(y2024))
}

// I3: names are compared without what cannot be seen in them, and what is hidden is refused.
func TestNamesAsTheyAreRead(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Parties[0].Name, a.Terms.Payments[0].Obligors[0].Party = "Ａ公司 ", "A公司"
	assert.Empty(t, a.Check(y2024), "full-width and ordinary letters are the same party")
	a.Parties[1].Name, a.Mediators[0].Name = "乙\u200b", "丙\n丁"
	assert.Subset(t, wheres(a.Check(y2024)), []string{"parties[1].name A1", "mediators[0].name A1"})

	a = sound(calendar.On(y2024))
	a.Mediators[0].Name = ""
	assert.Equal(t, []string{"mediators[0].name A1"}, wheres(a.Check(y2024)), "a draft has to name the mediator")
	for _, i := range a.Examine(y2024, nil) {
		assert.Equal(t, []any{"mediators[0].name", statute.CannotTell}, []any{i.Path, i.Certainty}, "a record that does not is no defect")
	}
}

func TestValidateNothing(t *testing.T) {
	assert.Equal(t, []string{
		"kind A1", "form A1", "parties A1", "terms A1",
	}, wheres(Agreement{}.Check(calendar.Date{})))
	var a Agreement
	a.Terms.Payments = []settlement.Payment{{}}
	found := wheres(a.Check(y2024))
	assert.Contains(t, found, "terms.payments[0].obligors A5", "the terms' own violations stand under terms")
}

// What a people's mediation agreement may state is asked for, and its absence does not spoil it (PML 29(1)).
func TestWhatMayBeStatedIsARemark(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Facts, a.Dispute, a.Responsibility, a.Manner = "", "", "", ""
	assert.Empty(t, a.Check(y2024))
	assert.Len(t, a.Remarks(y2024), 4)
	for _, r := range a.Remarks(y2024) {
		assert.NotContains(t, r.ZH, "须", "PML 29(1) says may")
		assert.Contains(t, r.ZH, "可以")
	}
	a.Kind = mediation.PublicSecurity
	assert.Len(t, a.Check(y2024), 4, "that of the police must state them (APR 184(2))")
	assert.Empty(t, a.Remarks(y2024))
}

// A payment without a time is lawful, and is pointed out; in an agreement of the police it is a fault, on the article that
// asks for the time. What is paid on the spot needs none.
func TestPaymentsWithoutATime(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Terms.Payments = append(a.Terms.Payments, a.Terms.Payments[0])
	for i := range a.Terms.Payments {
		a.Terms.Payments[i].Schedule = settlement.Schedule{}
	}
	require.Len(t, a.Terms.Undated(), 2)
	assert.Empty(t, a.Check(y2024))
	require.Len(t, a.Remarks(y2024), 1, "said once")
	assert.Equal(t, statute.A1, a.Remarks(y2024)[0].Rule)
	assert.Equal(t, statute.AgreementContent, a.Remarks(y2024)[0].Cite.Provision())

	a.Kind = mediation.PublicSecurity
	found := a.Check(y2024)
	assert.Equal(t, []string{"terms.payments[0].due A1", "terms.payments[1].due A1"}, wheres(found))
	assert.Equal(t, statute.PoliceAgreement, found[0].Cite.Provision())
	assert.Empty(t, a.Remarks(y2024))

	a.Kind = mediation.OnTheSpot
	assert.Empty(t, a.Check(y2024))
	assert.Empty(t, a.Remarks(y2024))
}

func TestForms(t *testing.T) {
	for _, tc := range []struct {
		kind mediation.Forum
		form Form
		want []string
	}{
		{mediation.People, Written, nil},
		{mediation.People, Oral, nil},
		{mediation.Private, Oral, nil},
		{mediation.Administrative, Oral, nil},
		{mediation.OnTheSpot, OnCamera, nil},
		{mediation.PublicSecurity, Oral, []string{"form A1"}},
		{mediation.OnTheSpot, Oral, []string{"form A1"}},
		{mediation.CriminalReconciliation, Oral, []string{"form A1"}},
		{mediation.Court, Oral, []string{"form A1"}},
		{mediation.PublicSecurity, OnCamera, []string{"form M5"}},
		{mediation.People, OnCamera, []string{"form M5"}},
		{mediation.People, 0, []string{"form A1"}},
		{mediation.People, 99, []string{"form A1"}},
		{99, Written, []string{"kind A1"}},
	} {
		a := sound(calendar.On(y2024))
		a.Kind, a.Form, a.Recorded, a.Reached = tc.kind, tc.form, decision.Yes, calendar.On(y2024)
		assert.Equal(t, tc.want, wheres(a.Check(y2024)), "%v %v", tc.kind, tc.form)
		if tc.form == Oral || tc.form == OnCamera {
			a.Recorded, a.Reached = decision.No, calendar.When{}
			assert.Equal(t, append(tc.want, "recorded A3", "reached A3"), wheres(a.Check(y2024)))
		}
	}
}

func TestABeneficiaryNeedNotBeAParty(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Terms.Payments[0].Beneficiaries = []string{"乙的女儿"}
	assert.Empty(t, a.Check(y2024))
}

// A2: the last of the signatures and seals sets the day, whichever it is.
func TestEffectHangsOnTheLastSignature(t *testing.T) {
	first, last := calendar.On(y2024), calendar.On(y2024.AddDays(3))
	for path, late := range map[string]func(*Agreement){
		"parties[0].signed":   func(a *Agreement) { a.Parties[0].Signed.On = last },
		"parties[1].signed":   func(a *Agreement) { a.Parties[1].Signed.On = last },
		"mediators[0].signed": func(a *Agreement) { a.Mediators[0].Signed.On = last },
		"seal":                func(a *Agreement) { a.Seal.On = last },
	} {
		a := sound(first)
		late(&a)
		e := a.Effect(nil)
		assert.Equal(t, InForce, e.Force, path)
		assert.Equal(t, last, e.Day, path)
		assert.Equal(t, []string{path}, e.HangsOn)
		require.Len(t, e.Reasons, 1)
		assert.Equal(t, statute.AgreementEffect, e.Reasons[0].Cite.Provision())
	}
	e := sound(first).Effect(nil)
	assert.Equal(t, []string{"parties[0].signed", "parties[1].signed", "mediators[0].signed", "seal"}, e.HangsOn)
}

func TestEffectWithoutASignature(t *testing.T) {
	for path, without := range map[string]func(*Agreement, decision.Tri){
		"parties[1].signed":   func(a *Agreement, g decision.Tri) { a.Parties[1].Signed.Given = g },
		"mediators[0].signed": func(a *Agreement, g decision.Tri) { a.Mediators[0].Signed.Given = g },
		"seal":                func(a *Agreement, g decision.Tri) { a.Seal.Given = g },
	} {
		a := sound(calendar.On(y2024))
		without(&a, decision.No)
		e := a.Effect(nil)
		assert.Equal(t, NotInForce, e.Force, path)
		assert.Equal(t, []string{path}, e.Lacking)
		assert.True(t, e.Day.IsZero())

		without(&a, 0)
		e = a.Effect(nil)
		assert.Equal(t, Force(0), e.Force, "%s: unknown is not unsigned", path)
		require.Len(t, e.Missing, 1)
		assert.Contains(t, e.Missing[0], path)
	}
	a := sound(calendar.On(y2024))
	a.Mediators = nil
	assert.Equal(t, []string{"mediators"}, a.Effect(nil).Missing)
	a.Parties = nil
	assert.Equal(t, []string{"parties", "mediators"}, a.Effect(nil).Missing)
}

// A day known to the month only is handed on as that, and a signature whose day is unknown leaves the day unknown though
// the agreement is in force.
func TestEffectOfRoughDays(t *testing.T) {
	a := sound(calendar.On(day(t, "2024-02-10")))
	a.Seal.On = when(t, "2024-02")
	e := a.Effect(nil)
	assert.Equal(t, InForce, e.Force)
	assert.Equal(t, "2024-02-10/2024-02-29", e.Day.String())
	assert.Equal(t, []string{"parties[0].signed", "parties[1].signed", "mediators[0].signed", "seal"}, e.HangsOn)
	a.Seal.On = calendar.When{}
	e = a.Effect(nil)
	assert.Equal(t, InForce, e.Force)
	assert.True(t, e.Day.IsZero())
	assert.Equal(t, []string{"seal.on"}, e.Missing)
}

// Mediator and seal are needed before a people's mediation committee alone, and since its law.
func TestWhoHasToSignByKind(t *testing.T) {
	for k, provision := range map[mediation.Forum]statute.Provision{
		mediation.PublicSecurity: statute.PoliceAgreement, mediation.OnTheSpot: statute.PoliceAgreement,
		mediation.CriminalReconciliation: statute.CriminalReconciliation, mediation.Administrative: 0, mediation.Private: 0,
	} {
		a := sound(calendar.On(y2024))
		a.Kind, a.Mediators, a.Seal = k, nil, mediation.Signature{}
		e := a.Effect(nil)
		assert.Equal(t, InForce, e.Force, k)
		assert.Equal(t, provision, e.Reasons[0].Cite.Provision(), k)
		if provision == 0 {
			assert.Equal(t, statute.Safeguard, e.Reasons[0].Cite.Basis(), "not dressed up as law")
		}
	}
	for signed, want := range map[string]Force{"2010-12-31": InForce, "2011-01-01": 0, "2011-01-02": 0} {
		a := sound(when(t, signed))
		a.Mediators, a.Seal = nil, mediation.Signature{}
		assert.Equal(t, want, a.Effect(nil).Force, signed)
	}
	a := sound(calendar.On(y2024))
	a.Kind = mediation.Court
	assert.Equal(t, []string{"kind"}, a.Effect(nil).Missing)
	a.Kind = 0
	assert.Equal(t, []string{"kind"}, a.Effect(nil).Missing)
}

// A3: an oral agreement is in force from the day it is reached, signatures or none.
func TestEffectOfAnOralAgreement(t *testing.T) {
	a := Agreement{Kind: mediation.People, Form: Oral, Reached: calendar.On(y2024), Recorded: decision.Yes}
	e := a.Effect(nil)
	assert.Equal(t, InForce, e.Force)
	assert.Equal(t, calendar.On(y2024), e.Day)
	assert.Equal(t, statute.A3, e.Reasons[0].Rule)
	a.Reached = calendar.When{}
	e = a.Effect(nil)
	assert.Equal(t, Force(0), e.Force)
	assert.Equal(t, []string{"reached"}, e.Missing)
	a.Kind, a.Reached = mediation.PublicSecurity, calendar.On(y2024)
	assert.Equal(t, NotInForce, a.Effect(nil).Force, "the police need paper")
	a.Kind, a.Form = mediation.OnTheSpot, OnCamera
	assert.Equal(t, InForce, a.Effect(nil).Force, "or a recording on the spot")
	a.Form = 0
	assert.Equal(t, []string{"form"}, a.Effect(nil).Missing)
}

// Nobody signs an oral agreement, and it binds all the same who reached it (PML 30, 31(1)); not where the law asks for paper, nor a party
// who needs a guardian.
func TestAnOralAgreementBinds(t *testing.T) {
	a := Agreement{
		Kind: mediation.People, Form: Oral, Reached: calendar.On(y2024), Recorded: decision.Yes,
		Parties: []Party{{Name: "甲", Capacity: mediation.FullCapacity}, {Name: "乙"}, {Name: "丙", Capacity: mediation.NeedsGuardian, Signer: mediation.Self}},
	}
	bound := a.Binding(y2024, nil)
	assert.Equal(t, IsBound, bound[0].Bound)
	assert.Equal(t, statute.OralAgreement, bound[0].Reason.Cite.Provision())
	assert.Empty(t, bound[0].Missing)
	assert.Equal(t, IsBound, bound[1].Bound)
	assert.Equal(t, []string{"parties[1].capacity"}, bound[1].Missing)
	assert.Zero(t, bound[2].Bound)
	a.Kind = mediation.PublicSecurity
	assert.Zero(t, a.Binding(y2024, nil)[0].Bound, "the police need paper")
	a.Kind, a.Form = mediation.OnTheSpot, OnCamera
	assert.Equal(t, IsBound, a.Binding(y2024, nil)[0].Bound, "a recording on the spot is enough (APR 178(3))")
	a.Kind, a.Form, a.Reached = mediation.People, Oral, calendar.When{}
	assert.Zero(t, a.Binding(y2024, nil)[0].Bound, "not known to be in force")
}

// What may not stand takes nothing from the rest (CC 156; CL 56), which is said where the agreement is in force and holds such a clause.
func TestTheRestStands(t *testing.T) {
	said := func(change func(a *Agreement)) int {
		a := sound(calendar.On(y2024))
		change(&a)
		n := 0
		for _, r := range a.Effect(nil).Reasons {
			if r.Rule == statute.A20 && r.Cite.Provision() == statute.PartlyVoid {
				n++
			}
		}
		return n
	}
	for does := range Does(numDoes + 1) {
		want := 1
		if does <= Ordinary || does == numDoes {
			want = 0
		}
		assert.Equal(t, want, said(func(a *Agreement) { a.Clauses = []Clause{{Does: does}} }), does)
	}
	assert.Equal(t, 0, said(func(a *Agreement) {
		a.Clauses, a.Parties[0].Signed = []Clause{{Does: BarsRemedy}}, mediation.Signature{Given: decision.No}
	}), "not in force")
	assert.Equal(t, 0, said(func(*Agreement) {}), "no such clause")
}

func TestWhoIsBound(t *testing.T) {
	signed, notice := mediation.SignedOn(calendar.On(day(t, "2024-03-01"))), calendar.On(day(t, "2024-03-11"))
	yes := mediation.Signature{Given: decision.Yes}
	for _, tc := range []struct {
		name  string
		kind  mediation.Forum
		party Party
		on    string
		want  Bound
		rule  statute.Rule
	}{
		{"himself", mediation.People, Party{Signer: mediation.Self, Capacity: mediation.FullCapacity, Signed: signed}, "", IsBound, statute.A2},
		{"at 16 on own earnings", mediation.People, Party{Signer: mediation.Self, Capacity: mediation.SelfSupporting, Signed: signed}, "", IsBound, statute.A2},
		{"capacity not recorded", mediation.People, Party{Signer: mediation.Self, Signed: signed}, "", IsBound, statute.A2},
		{"signer not recorded", mediation.People, Party{Capacity: mediation.FullCapacity, Signed: signed}, "", IsBound, statute.A2},
		{"nothing recorded but that it signed", mediation.PublicSecurity, Party{Signed: signed}, "", IsBound, statute.A2},
		{"minor, and nobody knows who signed", mediation.People, Party{Capacity: mediation.NeedsGuardian, Signed: signed}, "", 0, statute.A2},
		{"not signed", mediation.People, Party{Signer: mediation.Self, Signed: mediation.Signature{Given: decision.No}}, "", NotBound, statute.A2},
		{"unknown whether signed", mediation.People, Party{Signer: mediation.Self, Capacity: mediation.FullCapacity}, "", 0, statute.A2},
		{"minor alone", mediation.People, Party{Signer: mediation.Self, Capacity: mediation.NeedsGuardian, Signed: signed}, "", Pending, statute.X5},
		{"minor's guardian", mediation.People, Party{Signer: mediation.Guardian, Capacity: mediation.NeedsGuardian, Signed: signed}, "", IsBound, statute.X2},
		{"guardian of an adult", mediation.People, Party{Signer: mediation.Guardian, Capacity: mediation.FullCapacity, Signed: signed}, "", Pending, statute.X5},
		{"guardian of nobody knows whom", mediation.People, Party{Signer: mediation.Guardian, Signed: signed}, "", 0, statute.A2},
		{"agent with special authority", mediation.People, Party{Signer: mediation.SpecialAgent, Signed: signed}, "", IsBound, statute.X3},
		{"agent with general authority", mediation.People, Party{Signer: mediation.GeneralAgent, Signed: signed}, "", Pending, statute.X5},
		{"spouse", mediation.People, Party{Signer: mediation.Unauthorised, Signed: signed}, "", Pending, statute.X5},
		{"spouse, ratified", mediation.People, Party{Signer: mediation.Unauthorised, Signed: signed, Ratified: yes}, "", IsBound, statute.X5},
		{
			"spouse, refused", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, Ratified: mediation.Signature{Given: decision.No}},
			"",
			NotBound, statute.X5,
		},
		{
			"spouse, apparent agency found", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, ApparentAgency: decision.Yes},
			"",
			IsBound, statute.X5,
		},
		{
			"offender's agent before the police", mediation.PublicSecurity,
			Party{Role: mediation.Offender, Signer: mediation.SpecialAgent, Signed: signed},
			"",
			NotBound, statute.X7,
		},
		{
			"injured party's agent before the police", mediation.PublicSecurity,
			Party{Role: mediation.Injured, Signer: mediation.SpecialAgent, Signed: signed},
			"",
			IsBound, statute.X3,
		},
		{"somebody's agent before the police", mediation.OnTheSpot, Party{Signer: mediation.SpecialAgent, Signed: signed}, "", 0, statute.A2},
		// CC 171: 30 days from 2024-03-11 end on Wednesday 2024-04-10.
		{
			"silence on the last day", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: notice},
			"2024-04-10",
			Pending, statute.X5,
		},
		{
			"silence a day later", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: notice},
			"2024-04-11",
			NotBound, statute.X5,
		},
		{"ratified on the last day", mediation.People, Party{
			Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: notice,
			Ratified: mediation.SignedOn(calendar.On(day(t, "2024-04-10"))),
		}, "2024-05-01", IsBound, statute.X5},
		{"ratified a day later", mediation.People, Party{
			Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: notice,
			Ratified: mediation.SignedOn(calendar.On(day(t, "2024-04-11"))),
		}, "2024-05-01", NotBound, statute.X5},
		{"ratified some time in April", mediation.People, Party{
			Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: notice,
			Ratified: mediation.SignedOn(when(t, "2024-04")),
		}, "2024-05-01", 0, statute.X5},
		{
			"ratified on a day nobody knows", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: notice, Ratified: yes},
			"2024-05-01", 0, statute.X5,
		},
		{"silence after notice some time in March, on the last day it may have", mediation.People, Party{
			Signer: mediation.Unauthorised, Signed: signed,
			RatifyNotice: when(t, "2024-03"),
		}, "2024-04-30", 0, statute.X5},
		{
			"silence beyond it", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: when(t, "2024-03")},
			"2024-05-01",
			NotBound, statute.X5,
		},
		{"silence within the first it may have been", mediation.People, Party{
			Signer: mediation.Unauthorised, Signed: signed,
			RatifyNotice: when(t, "2024-03"),
		}, "2024-04-01", Pending, statute.X5},
		{"ratified in time for a notice some time in March", mediation.People, Party{
			Signer: mediation.Unauthorised, Signed: signed,
			RatifyNotice: when(t, "2024-03"), Ratified: mediation.SignedOn(calendar.On(day(t, "2024-04-01"))),
		}, "", IsBound, statute.X5},
		{"ratified perhaps in time", mediation.People, Party{
			Signer: mediation.Unauthorised, Signed: signed,
			RatifyNotice: when(t, "2024-03"), Ratified: mediation.SignedOn(calendar.On(day(t, "2024-04-02"))),
		}, "", 0, statute.X5},
		{
			"minor alone is no agency", mediation.People,
			Party{Signer: mediation.Self, Capacity: mediation.NeedsGuardian, Signed: signed, ApparentAgency: decision.Yes},
			"", Pending, statute.X5,
		},
		// The general principles of 1986 set no time, the contract law beside them and the general rules of 2017 one month, the
		// code 30 days.
		{
			"silence under the general principles alone", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: calendar.On(day(t, "1999-09-30"))},
			"2024-05-01", Pending, statute.X5,
		},
		{
			"silence under the contract law", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: calendar.On(day(t, "2017-09-29"))},
			"2017-10-31", NotBound, statute.X5,
		},
		{
			"the month of the contract law, which ended on a Sunday, has not gone by", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: calendar.On(day(t, "2017-09-29"))},
			"2017-10-30", Pending, statute.X5,
		},
		{
			"silence under the general rules", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: calendar.On(day(t, "2017-10-01"))},
			"2017-11-02", NotBound, statute.X5,
		},
		{
			"the month of the general rules has not gone by", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: calendar.On(day(t, "2017-10-01"))},
			"2017-11-01", Pending, statute.X5,
		},
		{
			"silence under the Civil Code", mediation.People,
			Party{Signer: mediation.Unauthorised, Signed: signed, RatifyNotice: calendar.On(day(t, "2021-01-01"))},
			"2024-05-01", NotBound, statute.X5,
		},
	} {
		a := Agreement{Kind: tc.kind, Form: Written, Parties: []Party{tc.party}}
		var on calendar.Date
		if tc.on != "" {
			on = day(t, tc.on)
		}
		b := a.Binding(on, calendar.China())[0]
		assert.Equal(t, tc.want, b.Bound, tc.name)
		assert.Equal(t, tc.rule, b.Reason.Rule, tc.name)
		assert.NotEmpty(t, b.Reason.ZH, tc.name)
		granted := tc.party.Signer == 0 || tc.party.Signer == mediation.Self && tc.party.Capacity == 0 // that it is its own, valid signature
		assert.Equal(t, tc.want == 0 || granted && tc.want == IsBound, len(b.Missing) > 0, tc.name)
	}
}

// What a court found is cited from the law of the day of signing, and so is the time to ratify.
func TestUnauthorisedSignaturesCiteTheLawOfTheDay(t *testing.T) {
	for signedOn, want := range map[string]statute.Provision{
		"1999-09-30": statute.UnauthorisedAct, // the general principles do not speak of it
		"1999-10-01": statute.ContractApparentAuthority,
		"2017-09-30": statute.ContractApparentAuthority,
		"2017-10-01": statute.ApparentAuthority,
		"2021-01-01": statute.ApparentAuthority,
	} {
		a := Agreement{Kind: mediation.People, Form: Written, Parties: []Party{{
			Signer: mediation.Unauthorised, Signed: mediation.SignedOn(calendar.On(day(t, signedOn))), ApparentAgency: decision.Yes,
		}}}
		b := a.Binding(y2024, calendar.China())[0]
		assert.Equal(t, IsBound, b.Bound, signedOn)
		assert.Equal(t, want, b.Reason.Cite.Provision(), signedOn)
		assert.False(t, b.Reason.Cite.Edition().From().After(day(t, signedOn)), "in force on %s", signedOn)
	}
	for notice, want := range map[string]statute.Provision{
		"2017-09-29": statute.ContractRatificationDemand, "2017-10-01": statute.RatificationDemand, "2021-01-01": statute.RatificationDemand,
	} {
		a := Agreement{Kind: mediation.People, Form: Written, Parties: []Party{{
			Signer: mediation.Unauthorised, Signed: mediation.SignedOn(calendar.On(day(t, "2017-09-01"))), RatifyNotice: calendar.On(day(t, notice)),
		}}}
		b := a.Binding(y2024, calendar.China())[0]
		assert.Equal(t, NotBound, b.Bound, notice)
		assert.Equal(t, want, b.Reason.Cite.Provision(), notice)
	}
}

// Where neither the day of ratifying nor that of the notice is known exactly, both are asked for.
func TestRatifiedOnADayNobodyKnows(t *testing.T) {
	a := Agreement{Kind: mediation.People, Form: Written, Parties: []Party{{
		Signer: mediation.Unauthorised, Signed: mediation.SignedOn(calendar.On(day(t, "2024-03-01"))), RatifyNotice: when(t, "2024-03"),
		Ratified: mediation.Signature{Given: decision.Yes},
	}}}
	assert.Equal(t, []string{"parties[0].ratified.on", "parties[0].ratify_notice"}, a.Binding(y2024, calendar.China())[0].Missing)
}

// A variation takes effect on the day of the old agreement or later; where one of the days is not known, nothing is said.
func TestVariationIsNotEarlierThanWhatItVaries(t *testing.T) {
	early := []string{" A2"}
	for _, c := range []struct {
		old, varied calendar.When
		want        []string
	}{
		{calendar.On(y2024), calendar.On(y2024.AddDays(-1)), early},
		{calendar.On(y2024), calendar.On(y2024), nil},
		{calendar.On(y2024), calendar.On(y2024.AddDays(1)), nil},
		{calendar.When{}, calendar.On(y2024), nil},
		{calendar.On(y2024), calendar.When{}, nil},
	} {
		assert.Equal(t, c.want, wheres(sound(c.varied).Replaces(sound(c.old), y2024, nil)), "%v after %v", c.varied, c.old)
	}
}

// Who stands for somebody without full capacity is said by the civil law of the day; before the police the rule on minors
// says it.
func TestGuardiansAreCitedFromTheCivilLaw(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Parties[1].Capacity = mediation.NeedsGuardian
	found := a.Check(y2024)
	require.Len(t, found, 1)
	assert.Equal(t, statute.X2, found[0].Rule)
	assert.Equal(t, statute.GuardianRepresents, found[0].Cite.Provision())
	assert.Equal(t, statute.CC, found[0].Cite.Edition())
	a.Kind = mediation.PublicSecurity
	require.Len(t, a.Check(y2024), 1)
	assert.Equal(t, statute.M4, a.Check(y2024)[0].Rule)

	a.Parties[1].Signer = mediation.Guardian
	assert.Empty(t, a.Check(y2024))
	b := a.Binding(y2024, nil)[1]
	assert.Equal(t, IsBound, b.Bound)
	assert.Equal(t, statute.GuardianRepresents, b.Reason.Cite.Provision())
}

// An agent's signature counts from its own day once ratified, and not before.
func TestEffectOfARatifiedSignature(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Parties[0].Signer = mediation.Unauthorised
	e := a.Effect(nil)
	assert.Equal(t, NotInForce, e.Force)
	assert.Equal(t, []string{"parties[0].signed"}, e.Lacking)
	a.Parties[0].Ratified = mediation.SignedOn(calendar.On(y2024.AddDays(20)))
	e = a.Effect(nil)
	assert.Equal(t, InForce, e.Force)
	assert.Equal(t, calendar.On(y2024), e.Day)
}

func TestWhoIsNoPartyIsNotBound(t *testing.T) {
	b := sound(calendar.On(y2024)).BindingOn("张某", y2024, nil)
	assert.Equal(t, NotBound, b.Bound)
	assert.Equal(t, IsBound, sound(calendar.On(y2024)).BindingOn("甲", y2024, nil).Bound)
	assert.Equal(t, NotBound, Agreement{Parties: []Party{{}}}.BindingOn("", y2024, nil).Bound)
}

// A12: over every step and every order of the days, a promise covers petitioning again and nothing else, until default.
func TestPromiseCoversOneStepUntilDefault(t *testing.T) {
	p := Promise{By: "甲", On: calendar.On(y2024), GivesUp: []Forgone{PetitionAgain, PetitionAnew, Sue, ReportCrime, OtherRemedy, SeekPerformance}}
	covered := 0
	for s := Forgone(0); int(s) <= len(forgoneTerms); s++ {
		for _, defaulted := range []calendar.Date{{}, y2024.AddDays(10)} {
			for on := y2024; !on.After(y2024.AddDays(11)); on = on.AddDays(1) {
				ok, why := p.Covers(mediation.People, s, on, defaulted)
				lapsed := !defaulted.IsZero() && !on.Before(defaulted)
				require.Equal(t, s == PetitionAgain && !lapsed, ok, "%v on %v", s, on)
				require.NotEmpty(t, why.EN)
				require.NotZero(t, why.Rule)
				if s == PetitionAgain || s == PetitionAnew {
					require.Equal(t, statute.Safeguard, why.Cite.Basis(), "the reach of a promise is no statute")
				}
				if ok {
					covered++
				}
			}
		}
	}
	assert.Equal(t, 12+10, covered)
}

func TestStepsHaveNames(t *testing.T) {
	assert.Equal(t, "unknown", Forgone(0).EN())
	assert.Equal(t, "suing", Sue.EN())
	assert.Equal(t, "invalid(7)", (SeekPerformance + 1).EN())
}

func TestPromiseIsCutDown(t *testing.T) {
	p := Promise{By: "甲", Text: "永不上访、起诉、报案", GivesUp: []Forgone{PetitionAgain, PetitionAnew, Sue, ReportCrime, 0}}
	cut, reasons := p.CutDown(mediation.People, y2024)
	assert.Equal(t, []Forgone{PetitionAgain}, cut.GivesUp)
	assert.Equal(t, p.Text, cut.Text, "what was signed stays on record")
	require.Len(t, reasons, 4)
	assert.Equal(t, statute.A12, reasons[0].Rule)
	assert.Equal(t, statute.A13, reasons[1].Rule)
	assert.Len(t, p.GivesUp, 5, "the promise given is not changed")
	again, none := cut.CutDown(mediation.People, y2024)
	assert.Equal(t, cut, again)
	assert.Empty(t, none)
}

// What the document states rests on the article of the kind; where no text held here speaks of the kind, on a safeguard.
func TestContentRestsOnTheArticleOfTheKind(t *testing.T) {
	want := map[mediation.Forum]statute.Provision{
		mediation.People: statute.AgreementContent, mediation.PublicSecurity: statute.PoliceAgreement, mediation.OnTheSpot: statute.PoliceAgreement,
		mediation.Delegated: statute.InvitedContent, mediation.Entrusted: statute.InvitedContent,
	}
	for _, k := range mediation.Forum(0).All() {
		looked := 0
		for _, v := range (Agreement{Kind: k}).Check(y2024) {
			if v.Rule == statute.A1 {
				looked++
				assert.Equal(t, want[k], v.Cite.Provision(), "%v %s", k, v.Path)
				assert.Equal(t, want[k] == 0, v.Cite.Basis() == statute.Safeguard, "%v %s", k, v.Path)
			}
		}
		assert.GreaterOrEqual(t, looked, 3, k)
	}
}

// A13: that mediation bars no remedy is the law of people's mediation; for every other kind it is a safeguard, wherever it is said.
func TestWhatNoAgreementMayHoldRestsOnTheLawOfTheKind(t *testing.T) {
	for _, k := range append(mediation.Forum(0).All(), 0) {
		a := Agreement{
			Kind: k, Clauses: []Clause{{Does: BarsRemedy}, {}}, Promises: []Promise{{By: "甲", GivesUp: []Forgone{Sue}}},
			Terms: settlement.Terms{Acts: []settlement.Act{{Obligors: []string{"丁"}}}},
		}
		var said []statute.Reason
		for _, v := range a.Check(y2024) {
			if v.Rule == statute.A13 {
				said = append(said, v.Reason)
			}
		}
		assert.Len(t, said, 4, k)
		_, struckOut := a.Promises[0].CutDown(k, y2024)
		_, open := a.Promises[0].Covers(k, Sue, y2024, calendar.Date{})
		for _, why := range append(append(said, struckOut...), open) {
			assert.Equal(t, k == mediation.People, why.Cite.Provision() == statute.MediationPrinciples, k)
			assert.Equal(t, k != mediation.People, why.Cite.Basis() == statute.Safeguard, k)
		}
	}
}

// What a record does not tell of a payment or an act, the paper need not lack: it is asked, and only what is contradicted is a defect. Of a
// draft both are faults (A18).
func TestUndescribedTermsAreAsked(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Terms.Payments = append(a.Terms.Payments, settlement.Payment{Amount: money.MustParse("5"), Beneficiaries: []string{"乙"}},
		settlement.Payment{
			Amount: money.MustParse("3"), Beneficiaries: []string{"乙"}, Sharing: settlement.BySums,
			Obligors: []settlement.Obligor{{Party: "甲", Sum: money.MustParse("1")}, {Party: "丁", Sum: money.MustParse("1")}},
		})
	a.Parties = append(a.Parties, Party{Name: "丁", Capacity: mediation.FullCapacity, Signer: mediation.Self, Signed: mediation.SignedOn(calendar.On(y2024))})
	a.Terms.Acts = []settlement.Act{{}}
	want := map[string]statute.Certainty{
		"terms.payments[1].obligors": statute.CannotTell, "terms.payments[2].obligors": statute.Violated, "terms.acts[0].kind": statute.CannotTell,
		"terms.acts[0].what": statute.CannotTell, "terms.acts[0].obligors": statute.CannotTell, "terms.acts[0].beneficiaries": statute.CannotTell,
	}
	got := make(map[string]statute.Certainty)
	for _, i := range a.Examine(y2024, nil) {
		got[i.Path] = i.Certainty
	}
	assert.Equal(t, want, got)
	assert.Len(t, a.Check(y2024), len(want))
}
