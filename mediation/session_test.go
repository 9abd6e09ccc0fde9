package mediation

import (
	"cmp"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// meeting is a session as it should be.
func meeting(k Forum, on calendar.When) Session {
	return Session{
		Kind: k, On: on, Result: Failed,
		Attendants: []Attendant{
			{Name: "甲", Role: Offender, Capacity: FullCapacity, By: Self, Consent: Given},
			{Name: "乙", Role: Injured, Capacity: FullCapacity, By: Self, Consent: Given},
		},
		Mediators: []Mediator{{Name: "丙", Interest: decision.No, Accepted: decision.Yes}},
	}
}

func TestSessionAsItShouldBe(t *testing.T) {
	for _, k := range Forum(0).All() {
		assert.Empty(t, Sessions{meeting(k, calendar.On(y2024))}.Validate(nil), k)
	}
}

func TestSessionFindsEverythingAtOnce(t *testing.T) {
	s := meeting(PublicSecurity, calendar.On(y2024))
	s.Fee, s.Result = money.MustParse("50"), Settled
	s.Attendants[0].By, s.Attendants[0].Consent = SpecialAgent, Withdrawn
	s.Attendants[1].Capacity, s.Attendants[1].Consent = NeedsGuardian, 0
	s.Attendants = append(s.Attendants, Attendant{Name: "丁", Consent: Refused})
	s.Mediators = []Mediator{{Name: "戊", Interest: decision.Yes}, {Name: "己", Accepted: decision.No}, {Name: "庚"}}
	s.Guests = []Guest{{Name: "辛", As: Lawyer, Consent: decision.Yes}, {Name: "壬", As: Psychologist}, {Name: "癸", Consent: decision.No}}
	police := []string{
		"[0].attendants[0].consent M1",
		"[0].attendants[0].by X7",
		"[0].attendants[1].consent M1",
		"[0].attendants[1].guardian M4",
		"[0].attendants[2].consent M1",
		"[0].mediators[0].interest D4",
	}
	assert.Equal(t, police, wheres(Sessions{s}.Validate(nil)))
	s.Kind = People
	assert.Equal(t, []string{
		"[0].attendants[0].consent M1",
		"[0].attendants[1].consent M1",
		"[0].attendants[2].consent M1",
		"[0].mediators[0].interest M8",
		"[0].mediators[1].accepted M8",
		"[0].guests[1].consent M9",
		"[0].guests[2].consent M9",
		"[0].fee M10",
	}, wheres(Sessions{s}.Validate(nil)))
	assert.Equal(t, []string{
		"[0].kind M1", "[0].attendants M1", "[0].mediators M8",
	}, wheres(Sessions{{}}.Validate(nil)))
}

// M1: a side may withdraw; what may not be is that mediation goes on.
func TestWithdrawalStopsMediation(t *testing.T) {
	for r := SessionResult(0); r <= Adjourned; r++ {
		s := meeting(People, calendar.On(y2024))
		s.Attendants[1].Consent, s.Result = Withdrawn, r
		if r == Settled || r == Adjourned {
			assert.Equal(t, []string{"[0].attendants[1].consent M1"}, wheres(Sessions{s}.Validate(nil)), r)
		} else {
			assert.Empty(t, Sessions{s}.Validate(nil), r)
		}
	}
}

// A mediator with an interest steps back in every kind, each on its own authority; whom a court invited may stay where both sides want
// him (IMP2016 15).
func TestMediatorWithAnInterest(t *testing.T) {
	want := map[Forum]string{
		People: "M8 safeguard", Private: "M8 safeguard", Sectoral: "M8 safeguard", Delegated: "M8 statute", Entrusted: "M8 statute",
	}
	for _, k := range Forum(0).All() {
		s := meeting(k, calendar.On(y2024))
		s.Mediators[0].Interest, s.Mediators[0].Accepted = decision.Yes, 0
		found := Sessions{s}.Validate(nil)
		if assert.Len(t, found, 1, k) {
			assert.Equal(t, cmp.Or(want[k], "D4 statute"), found[0].Rule.String()+" "+found[0].Cite.Basis().String(), k)
		}
		s.Mediators[0].Accepted = decision.Yes
		assert.Equal(t, k.Invited(), len(Sessions{s}.Validate(nil)) == 0, k)
	}
}

// Each kind of mediation has its own article on a side that refuses or withdraws (M1).
func TestConsentRestsOnTheArticleOfTheKind(t *testing.T) {
	for k, want := range map[Forum][2]statute.Provision{ // on refusal, on withdrawal
		People:         {statute.MediationOpening, statute.PartyRights},
		PublicSecurity: {statute.MediationRefused, statute.MediationRefused},
		Administrative: {statute.PetitionMediation, statute.PetitionMediation},
		Private:        {},
		Delegated:      {statute.InvitedConsent, statute.InvitedWithdrawal},
		Entrusted:      {statute.InvitedWithdrawal, statute.InvitedWithdrawal},
		Sectoral:       {},
	} {
		for i, consent := range []Consent{Refused, Withdrawn} {
			s := meeting(k, calendar.On(y2024))
			s.Result, s.Attendants[0].Consent = Settled, consent
			found := Sessions{s}.Validate(nil)
			if assert.Len(t, found, 1, "%v %v", k, consent) {
				assert.Equal(t, want[i], found[0].Cite.Provision(), "%v %v", k, consent)
			}
		}
	}
}

// M6: after a first attempt on Friday 2024-09-20 seven working days, the make-up Sunday 2024-09-29 among them, end on
// Monday 2024-09-30, the day before the holidays.
func TestSecondAttemptWithinSevenWorkingDays(t *testing.T) {
	c := calendar.China()
	first := day(t, "2024-09-20")
	assert.Equal(t, "2024-09-30", SecondBy(first, c).Last().String())
	one := Sessions{meeting(PublicSecurity, calendar.On(first))}
	for on, want := range map[string]Attempt{
		"2024-09-29": SecondAttempt, "2024-09-30": SecondAttempt, "2024-10-01": SecondTooLate,
	} {
		assert.Equal(t, want, one.Attempt(day(t, on), c), on)
		found := wheres(append(one, meeting(PublicSecurity, when(t, on))).Validate(c))
		if want == SecondTooLate {
			assert.Equal(t, []string{"[1].on M6"}, found, on)
		} else {
			assert.Empty(t, found, on)
		}
	}
	assert.Empty(t, append(one, meeting(PublicSecurity, when(t, "2024-09"))).Validate(c), "it may have been in time")
	assert.Equal(t, FirstAttempt, Sessions{}.Attempt(first, c))
	assert.Equal(t, FirstAttempt, Sessions{meeting(People, calendar.On(first))}.Attempt(first, c), "only the police's attempts count")
	rough := Sessions{meeting(PublicSecurity, when(t, "2024-09"))}
	for on, want := range map[string]Attempt{ // the first on 1 September gives until the 10th, on the 30th until 15 October
		"2024-09-10": SecondAttempt, "2024-09-11": 0, "2024-10-15": 0, "2024-10-16": SecondTooLate,
	} {
		assert.Equal(t, want, rough.Attempt(day(t, on), c), on)
	}
	assert.Equal(t, []string{"[1].on M6"}, wheres(append(rough, meeting(PublicSecurity, when(t, "2024-10-16"))).Validate(c)), "late whichever day it was")
	assert.Empty(t, append(rough, meeting(PublicSecurity, when(t, "2024-10-15"))).Validate(c), "it may have been in time")
	assert.Zero(t, Sessions{meeting(PublicSecurity, calendar.When{})}.Attempt(first, c), "of no day nothing is late")
	assert.Zero(t, one.Attempt(calendar.Date{}, c))
	two := append(one, meeting(PublicSecurity, when(t, "2024-09-24")))
	assert.Equal(t, FurtherOne, two.Attempt(day(t, "2024-09-25"), c))
	assert.Equal(t, []string{"[2].on M6"}, wheres(append(two, meeting(OnTheSpot, when(t, "2024-09-25"))).Validate(c)))
	people := Sessions{meeting(People, calendar.On(first)), meeting(People, when(t, "2024-12")), meeting(People, when(t, "2025"))}
	assert.Empty(t, people.Validate(c), "a people's mediation committee may try as often as the sides want")
}

// M12 and M15 over every answer, the day before, the day and the day after the change of 2026-01-01.
func TestOutcomeOverEveryConclusion(t *testing.T) {
	seen := map[Consequence]int{}
	for _, text := range []string{"2025-12-31", "2026-01-01", "2026-01-02"} {
		on := day(t, text)
		for _, k := range append(Forum(0).All(), 0) {
			for n := range 3 * 3 * 3 * 3 * 3 {
				tri := func(i int) decision.Tri { return decision.Tri(n / i % 3) }
				c := Attempted{k, tri(1), tri(3), tri(9), tri(27), tri(81)}
				o := c.Outcome(on)
				seen[o.Consequence]++
				assert.Equal(t, slowConsequence(c, text >= "2026"), o.Consequence, "%+v on %s", c, text)
				assert.Equal(t, o.Consequence == 0, len(o.Missing) > 0, "%+v", c)
				assert.NotEmpty(t, o.Reasons)
				if o.Consequence == Penalised || o.Consequence == DealtWith {
					assert.Equal(t, refusal.Suit, o.Ways[0].Remedy, "the parties are told that they may sue")
				}
			}
		}
	}
	assert.Len(t, seen, 5)
}

func slowConsequence(c Attempted, since2026 bool) Consequence {
	all := []decision.Tri{c.Agreed, c.Performed, c.BeforeDecision, c.Applied, c.Accepted}
	switch c.Kind {
	case PublicSecurity, OnTheSpot: // PSAPL 9(3), APR 185
		failed := c.Agreed == decision.No || c.Agreed == decision.Yes && c.Performed == decision.No
		if failed && since2026 {
			return DealtWith
		}
		if failed {
			return Penalised
		}
		if c.Agreed == decision.Yes && c.Performed == decision.Yes {
			return NoPenalty
		}
	case People, Private: // PSAPL 9(4), before that APR 186
		for _, a := range all {
			if a == decision.No {
				return CaseOpen
			}
		}
		for _, a := range all {
			if a != decision.Yes {
				return 0
			}
		}
		return NoPenalty
	}
	return 0
}

func TestSettledElsewhereBeforeAnyTextHeld(t *testing.T) {
	c := Attempted{People, decision.Yes, decision.Yes, decision.Yes, decision.Yes, decision.Yes}
	for text, want := range map[string]Consequence{"2018-12-31": 0, "2019-01-01": NoPenalty, "2019-01-02": NoPenalty} {
		assert.Equal(t, want, c.Outcome(day(t, text)).Consequence, text)
	}
}

// M11: the courts are always named; in a case of the police also that the case goes on.
func TestAfterFailure(t *testing.T) {
	for _, k := range Forum(0).All() {
		o := AfterFailure(k, y2024)
		assert.Equal(t, refusal.Suit, o.Ways[0].Remedy)
		assert.Len(t, o.Ways, 3)
		for _, w := range o.Ways {
			assert.False(t, w.Until.IsZero())
			assert.NotEmpty(t, w.Organ.EN)
		}
		assert.Len(t, o.Reasons, map[bool]int{true: 2, false: 1}[k.ByPolice() || k.Invited()], k)
	}
}

func TestCommittee(t *testing.T) {
	good := Committee{Members: 5, Chairs: 1, Women: 2, ManyPeoples: decision.No, SetUp: decision.Yes, Registered: decision.Yes}
	assert.Empty(t, good.Validate(y2024))
	assert.Equal(t, decision.Yes, good.Lawful(y2024))
	for n, ok := range map[int]bool{2: false, 3: true, 9: true, 10: false} {
		c := good
		c.Members = n
		assert.Equal(t, ok, len(c.Validate(y2024)) == 0, n)
	}
	for _, edge := range []struct {
		women, minorities int
		want              []string
	}{
		{1, 0, nil},
		{5, 5, nil},
		{6, 0, []string{"women M14"}},
		{-1, 0, []string{"women M14"}},
		{1, 6, []string{"minorities M14"}},
		{1, -1, []string{"minorities M14"}},
	} {
		c := good
		c.Women, c.Minorities = edge.women, edge.minorities
		assert.Equal(t, edge.want, wheres(c.Validate(y2024)), "%+v", edge)
	}
	several := good
	several.ManyPeoples, several.Minorities = decision.Yes, 1
	assert.Empty(t, several.Validate(y2024))
	for path, spoil := range map[string]func(*Committee){
		"members":    func(c *Committee) { c.Members = 1 << 30 },
		"chairs":     func(c *Committee) { c.Chairs = 2 },
		"women":      func(c *Committee) { c.Women = 0 },
		"minorities": func(c *Committee) { c.ManyPeoples = decision.Yes },
		"set_up":     func(c *Committee) { c.SetUp = decision.No },
		"registered": func(c *Committee) { c.Registered = decision.No },
	} {
		c := good
		spoil(&c)
		assert.Equal(t, []string{path + " M14"}, wheres(c.Validate(y2024)))
		assert.Equal(t, decision.No, c.Lawful(y2024), path)
	}
	for _, forget := range []func(*Committee){
		func(c *Committee) { c.SetUp = 0 }, func(c *Committee) { c.Registered = 0 }, func(c *Committee) { c.ManyPeoples = 0 },
	} {
		c := good
		forget(&c)
		assert.Equal(t, decision.Tri(0), c.Lawful(y2024), "unknown is not unlawful")
	}
	few := Committee{Members: 1}
	for _, v := range few.Validate(day(t, "2010-12-31")) {
		assert.NotEqual(t, statute.Practice, v.Cite.Basis(), "%s: before the law there was no such rule, and practice is no substitute", v.Path)
	}
	unregistered := good
	unregistered.Registered = decision.No
	assert.Equal(t, statute.Practice, unregistered.Validate(y2024)[0].Cite.Basis(), "registration is practice, not law")
}

// What an agreement is worth goes by the law of its day and rests on an article about its own kind, or on none (the day
// before, the day).
func TestWorthByDay(t *testing.T) {
	for _, c := range []struct {
		kind  Forum
		on    string
		basis statute.Basis
		cite  statute.Provision
		says  string
	}{
		{People, "2005-06-01", statute.Safeguard, 0, "own contract"},
		{People, "2010-12-31", statute.Safeguard, 0, "own contract"},
		{People, "2011-01-01", statute.Statute, statute.ConfirmationOfMediation, "enforceable once a court has confirmed it"},
		{PublicSecurity, "1995-05-10", statute.Safeguard, 0, "own contract"},
		{CriminalReconciliation, "2012-12-31", statute.Safeguard, 0, "own contract"},
		{PublicSecurity, "2025-12-31", statute.Statute, statute.UnperformedMediation, "imposes the penalty"},
		{PublicSecurity, "2026-01-01", statute.Statute, statute.UnperformedMediation, "deals with the act"},
		{Administrative, "2024-05-10", statute.Safeguard, 0, "own contract"},
		{Private, "2005-06-01", statute.Safeguard, 0, "own contract"},
		{Private, "2024-05-10", statute.Safeguard, 0, "once performed, applied for and accepted"},
		{Delegated, "2016-07-01", statute.Statute, statute.InvitedEffect, "put on the court's record"},
		{Entrusted, "2016-07-01", statute.Statute, statute.EntrustedAgreement, "its own mediation document"},
		{Sectoral, "2012-12-31", statute.Safeguard, 0, "own contract"},
		{Sectoral, "2021-12-31", statute.Statute, statute.JointConfirmation, "before that readings differ"},
		{Sectoral, "2026-05-01", statute.Statute, statute.JointConfirmation, "enforceable once a court has confirmed it"},
	} {
		w := c.kind.Worth(day(t, c.on))
		assert.Equal(t, c.basis, w.Cite.Basis(), "%s %s", c.kind, c.on)
		assert.Equal(t, c.cite, w.Cite.Provision(), "%s %s", c.kind, c.on)
		assert.Contains(t, w.EN, c.says, "%s %s", c.kind, c.on)
	}
	assert.NotContains(t, Private.Worth(day(t, "2005-06-01")).EN, "police", "no text on that was held then")
	for _, k := range Forum(0).All() {
		for _, on := range changeDays() {
			for _, c := range k.Scope(on).WorthCites {
				assert.NotContains(t, []statute.Provision{statute.PetitionMediation}, c.Provision(), "%s: not on an article about petitions", k)
			}
		}
	}
}

func TestWorthOfEveryKind(t *testing.T) {
	for k := Forum(0); k <= Sectoral+1; k++ {
		w := k.Worth(y2024)
		assert.NotEmpty(t, w.EN, k)
		assert.NotEmpty(t, w.ZH, k)
		if k >= People && k <= Sectoral && k != Court {
			assert.False(t, w.Cite.IsZero(), k)
		}
	}
}

// I3: a name that holds what nobody can see is refused, of whoever takes part.
func TestNamesThatCannotBeSeen(t *testing.T) {
	s := meeting(People, calendar.On(y2024))
	s.Attendants[0].Name, s.Mediators[0].Name = "甲\u200b", "丙\u202e"
	s.Guests = []Guest{{Name: "丁\x1b", Consent: decision.Yes}}
	assert.Equal(t, []string{
		"[0].attendants[0].name M1", "[0].mediators[0].name M1", "[0].guests[0].name M1",
	}, wheres(Sessions{s}.Validate(nil)))
	s.Attendants[0].Name, s.Mediators[0].Name, s.Guests[0].Name = "", "", ""
	for _, v := range (Sessions{s}).Validate(nil) {
		assert.NotContains(t, v.EN, "cannot be seen", "%s: nothing is hidden where there is no name", v.Path)
	}
	assert.Len(t, Sessions{s}.Validate(nil), 3, "yet each is to be named")
}
