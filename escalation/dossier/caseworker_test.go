package dossier_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// asks reports whether the answer asks something for a rule.
func asks(a answer.Answer, rule statute.Rule) bool {
	return slices.ContainsFunc(a.Questions, func(q answer.Wanted) bool { return slices.Contains(q.Rules, rule) })
}

// A matter that was passed on twice: the notice of the last organ is due fifteen days after its own receipt, on every part of the page
// alike (D14); while it has not registered the matter, its last day is not known.
func TestPassedOnTwice(t *testing.T) {
	const head = `{"received": "2023-03-06", "facts": {"category": "grievance", "source": "transferred", "competence": "this_system",
		"level": "this_organ", "paths": ["none"], "two_sided": "no", "pending": "no", "concluded": "no"}, "claims": [{"events": [
		{"kind": "registered", "on": "2023-03-06"}, {"kind": "transferred", "on": "2023-03-15"},
		{"kind": "registered", "on": "2023-03-20"}, {"kind": "transferred", "on": "2023-04-03"}`
	last := func(d dossier.Dossier) answer.LastDay {
		for _, duty := range d.On(day(t, "2023-04-20")).Duties {
			if duty.Rule == statute.D14 && duty.By == history.Notify {
				return duty.Last
			}
		}
		t.Fatal("no duty to tell the petitioner")
		return answer.LastDay{}
	}
	assert.Equal(t, calendar.MustDate(2023, 4, 27), last(read(t, head+`, {"kind": "registered", "on": "2023-04-12"}]}]}`)).Latest)
	assert.Equal(t, calendar.MustDate(2023, 4, 26), last(read(t, head+`, {"kind": "registered", "on": "2023-04-12", "received": "2023-04-11"}]}]}`)).Latest)
	assert.Zero(t, last(read(t, head+`]}]}`)))
}

// After an opinion nobody asks any more how the matter is to be received; before it, all of that is asked.
func TestReceptionIsOver(t *testing.T) {
	const told = `{"received": "2023-03-06", "claims": [{"events": [{"kind": "registered", "on": "2023-03-06"}`
	handling := read(t, told+`]}]}`).On(day(t, "2023-04-28"))
	assert.True(t, handling.AtReception(0))
	assert.True(t, asks(handling, statute.D5))
	answered := read(t, told+`, {"kind": "opinion_issued", "tier": "handling", "on": "2023-04-28"}]}]}`).On(day(t, "2023-04-28"))
	assert.False(t, answered.AtReception(0))
	assert.False(t, asks(answered, statute.D5))
	assert.True(t, asks(answered, statute.E5), "what the opinion told is still asked")
	assert.False(t, answered.AtReception(1))

	// An agreement of which nothing is told as a petition asks nothing of one, either.
	const agreed = `"claims": [{"agreement": {"reached": "2023-03-06", "parties": [{"name": "甲某"}]}}]}`
	assert.False(t, asks(read(t, `{`+agreed).On(day(t, "2023-04-28")), statute.D5))
	assert.True(t, asks(read(t, `{"received": "2023-03-01", `+agreed).On(day(t, "2023-04-28")), statute.D5))
	assert.True(t, asks(read(t, `{"facts": {"category": "grievance"}, `+agreed).On(day(t, "2023-04-28")), statute.D5))

	// Nor does one that a court confirmed, and nothing is found missing of a reception that never was.
	const confirmed = `"claims": [{"agreement": {"reached": "2023-03-06", "parties": [{"name": "甲某"}]}, "events": [
		{"kind": "settled", "on": "2023-03-06"}, {"kind": "confirmed", "on": "2023-03-20"}, {"kind": "performed", "on": "2023-03-21"}`
	reception := []statute.Rule{statute.D1, statute.D2, statute.E1}
	about := func(text string) bool {
		return slices.ContainsFunc(read(t, text).Examine(), func(o dossier.Observation) bool { return slices.Contains(reception, o.Rule) })
	}
	for text, received := range map[string]bool{
		`{` + confirmed + `]}]}`:                                           false,
		`{"received": "2023-03-01", ` + confirmed + `]}]}`:                 true,
		`{"facts": {"category": "grievance"}, ` + confirmed + `]}]}`:       true,
		`{` + confirmed + `, {"kind": "accepted", "on": "2023-03-01"}]}]}`: true,
	} {
		assert.Equal(t, received, asks(read(t, text).On(day(t, "2023-04-28")), statute.D5), text)
		assert.Equal(t, received, about(text), text)
	}
}

// What a court found is known from its day on: on the day before, the agreement is what it was.
func TestFoundByTheDay(t *testing.T) {
	d := read(t, `{"claims": [{"agreement": {"kind": "private", "form": "written", "reached": "2012-11-30",
		"parties": [{"name": "甲某", "signed": {"given": "yes"}, "signer": "self", "capacity": "full"}],
		"court": [{"what": "revoked", "on": "2013-06-03"}]}}]}`)
	force := func(on string) agreement.Force { return d.On(day(t, on)).Claims[0].Agreement.Force }
	assert.Equal(t, agreement.InForce, force("2013-06-02"))
	assert.Equal(t, agreement.NotInForce, force("2013-06-03"))
	assert.Equal(t, day(t, "2013-06-03"), d.LastDay())
}

// The day that a dossier is asked about does not lie before a day whose end is open.
func TestLastDayOfAnOpenEnd(t *testing.T) {
	for text, want := range map[string]string{
		`{"claims": [{"events": [{"kind": "registered", "on": "2013-06-03/.."}]}]}`:                                       "2013-06-03",
		`{"claims": [{"events": [{"kind": "registered", "on": "../2013-06-03"}]}]}`:                                       "2013-06-03",
		`{"claims": [{"agreement": {"reached": "2013-01", "court": [{"what": "suit_pending", "on": "2013-06-03/.."}]}}]}`: "2013-06-03",
		`{"claims": [{"entries": [{"kind": "performed", "within": "2013-06/.."}]}]}`:                                      "2013-06-01",
	} {
		assert.Equal(t, day(t, want), read(t, text).LastDay(), text)
	}
}

// One blank in the record is one thing to look up, however many checks wait for it; what is on record and says too little is named.
func TestOneBlankOneQuestion(t *testing.T) {
	d := read(t, `{"claims": [{"events": [{"kind": "opinion_issued", "tier": "handling", "on": "2023-04-28",
		"organ": {"name": "甲局", "level": "county", "system": "other_department"}}]}]}`)
	found := shown(d.Examine())
	assert.Equal(t, []seen{
		{"claims[0].events[0]", dossier.ToClear, statute.E1}, // the acceptance: order and limit
		{"claims[0].events[0]", dossier.ToClear, statute.E8}, // the opinion: recusal, content, remedy
		{"claims[0].events", dossier.ToClear, statute.E4},
		{"claims[0].events", dossier.ToClear, statute.D1},
		{"claims[0].events", dossier.ToClear, statute.D2},
	}, found)
}

// A review asked of the organ that decided, or of the proper one: only in the first case is it said where and until when it can still be
// asked, and only while it can.
func TestAskedOfTheWrongOrgan(t *testing.T) {
	asked := func(organ string) dossier.Dossier {
		return read(t, `{"claims": [{"events": [{"kind": "registered", "on": "2024-01-08"},
			{"kind": "accepted", "on": "2024-01-10", "organ": {"name": "市住建局", "level": "municipal", "system": "other_department"}},
			{"kind": "opinion_issued", "on": "2024-03-08", "result": "not_supported", "notice": {"given": "yes", "remedy": "review", "days": 30}},
			{"kind": "opinion_served", "on": "2024-03-20"},
			{"kind": "review_requested", "on": "2024-04-17", "as_made": "yes", "organ": `+organ+`}]}]}`)
	}
	wrong := asked(`{"name": "市住建局", "level": "municipal", "system": "other_department"}`)
	assert.True(t, asks(wrong.On(day(t, "2024-04-19")), statute.E2))
	assert.False(t, asks(wrong.On(day(t, "2024-04-20")), statute.E2))
	right := asked(`{"name": "市人民政府", "level": "municipal", "system": "government"}`)
	assert.False(t, asks(right.On(day(t, "2024-04-19")), statute.E2))
}

// Two petitioners, two windows: each request is held against the window of whoever made it (E21).
func TestRequestAgainstOnesOwnWindow(t *testing.T) {
	asked := func(who string) answer.StepAnswer {
		d := read(t, `{"claims": [{"events": [{"kind": "registered", "on": "2024-01-08", "person": "甲某"}, {"kind": "registered", "on": "2024-01-08", "person": "乙某"},
			{"kind": "accepted", "on": "2024-01-10", "organ": {"name": "市住建局", "level": "municipal", "system": "other_department"}},
			{"kind": "opinion_issued", "on": "2024-03-08", "result": "not_supported", "notice": {"given": "yes", "remedy": "review", "days": 30}},
			{"kind": "opinion_served", "on": "2024-03-12", "person": "甲某"}, {"kind": "opinion_served", "on": "2024-03-20", "person": "乙某"},
			{"kind": "review_requested", "on": "2024-04-10", "person": "`+who+`", "organ": {"name": "市人民政府", "level": "municipal", "system": "government"}}]}]}`)
		steps := d.On(d.LastDay()).Claims[0].Tiers.Timeline
		return steps[len(steps)-1]
	}
	assert.Equal(t, day(t, "2024-04-11"), asked("甲某").Last.Latest)
	assert.Equal(t, day(t, "2024-04-19"), asked("乙某").Last.Latest)
	assert.Equal(t, period.InTime, asked("甲某").Kept)
}

// Once it is known that an agreement cannot be confirmed, nothing more is asked about its confirmation.
func TestNothingMoreAskedOfWhatIsBarred(t *testing.T) {
	filed := func(matter string) answer.Answer {
		return read(t, `{"claims": [{"agreement": {"kind": "people", "form": "written", "reached": "2023-05-08"},
			"confirmation": {"filed": "2023-06-07", "matter": `+matter+`}}]}`).On(day(t, "2023-06-07"))
	}
	court := func(a answer.Answer) bool {
		return slices.ContainsFunc(a.Questions, func(q answer.Wanted) bool { return q.Ask.Path == "court.level" })
	}
	require.True(t, court(filed(`{}`)))
	assert.False(t, court(filed(`{"property_title": "yes"}`)))
}

// Where only the national text is known on a day, and the place has one of its own from a later day on, that is said: it may have had
// one before. Not on the day from which it is in force, nor after its repeal, nor where no local text is known.
func TestLocalTextNotHeld(t *testing.T) {
	law := func(place, on string) string {
		return read(t, `{"place": "`+place+`", "claims": [{}]}`).On(day(t, on)).Law.ZH
	}
	for place, on := range map[string]string{"zhejiang": "2016-07-31", "chongqing": "2015-04-15", "xinjiang": "2022-08-08"} {
		assert.NotEqual(t, law("nationwide", on), law(place, on), place)
	}
	for place, on := range map[string]string{"zhejiang": "2016-08-01", "guangdong": "2022-06-01", "inner_mongolia": "2024-05-01"} {
		assert.NotContains(t, law(place, on), "未收录", place)
	}
}

// What a report does not tell of a police agreement is no defect of the paper (APR 184(2), A18); a draft without it is refused all the same.
func TestWhatIsNotToldOfAPaper(t *testing.T) {
	d := read(t, `{"claims": [{"agreement": {"kind": "public_security", "form": "written", "reached": "2023-11-20",
		"parties": [{"name": "甲某"}, {"name": "乙某"}]}}]}`)
	assert.Contains(t, shown(d.Examine()), seen{"claims[0].agreement.facts", dossier.ToClear, statute.A1})
	refused := d.Claims[0].Agreement.Check(day(t, "2023-11-20"))
	assert.True(t, slices.ContainsFunc(refused, func(v statute.Violation) bool { return v.Path == "facts" && v.Rule == statute.A1 }))
}

// An agreement that is in force on what is taken for granted asks for that, until it is performed (A2; CC 17, 18). Of what a court found
// void nobody is told how to have it confirmed, and what follows from it is no question (A20).
func TestWhatIsTakenForGrantedIsAsked(t *testing.T) {
	agreed := func(rest string) answer.Answer {
		return read(t, `{"claims": [{"agreement": {"kind": "private", "form": "written", "reached": "2024-05-10",
			"parties": [{"name": "甲某", "signed": {"given": "yes", "on": "2024-05-10"}}, {"name": "乙某", "signed": {"given": "yes", "on": "2024-05-10"}}],
			"terms": {"payments": [{"amount": "100.00", "obligors": [{"party": "甲某"}], "beneficiaries": ["乙某"]}]}`+rest+`}]}`).On(day(t, "2024-05-20"))
	}
	inForce := agreed(`}`)
	assert.Equal(t, agreement.InForce, inForce.Claims[0].Agreement.Force)
	assert.True(t, asks(inForce, statute.X2))
	assert.NotEmpty(t, inForce.Claims[0].Confirmation.Advice)
	assert.False(t, asks(agreed(`}, "entries": [{"kind": "paid", "on": "2024-05-20", "amount": "100.00"}]`), statute.X2))
	void := agreed(`, "court": [{"what": "void", "on": "2024-05-19"}]}`)
	assert.True(t, void.Claims[0].Agreement.Void())
	assert.Empty(t, void.Claims[0].Confirmation.Advice)
	assert.Empty(t, void.Questions)
}

// A taking-over from another system states the stage, whoever keeps the record and whatever else it tells (E16); where it does not say in
// which tier, nobody guesses (E17), and in neither case was anything skipped.
func TestTakenOverStatesTheStage(t *testing.T) {
	over := func(tier string) dossier.Dossier {
		return read(t, `{"claims": [{"events": [{"kind": "taken_over", "on": "2026-02-16", "after": "opinion_issued", "since": "2026-02-05"`+tier+`}]}]}`)
	}
	for tier, stage := range map[string]procedure.Stage{
		`, "tier": "handling"`: procedure.HandlingIssued, `, "tier": "review"`: procedure.ReviewIssued, ``: procedure.Unregistered,
	} {
		d := over(tier)
		assert.Equal(t, stage, d.On(d.LastDay()).Claims[0].Tiers.Stage, tier)
		for _, o := range d.Examine() {
			assert.Equal(t, dossier.ToClear, o.Kind, tier)
		}
	}
}

// A late request shows until when it could have been made (V6): one petitioner's, or, made by an elected representative for all, the last
// of theirs (E21). Where nothing shows that the window lapsed, nobody calls it late (E5).
func TestLateRequestShowsItsLastDay(t *testing.T) {
	asked := func(elected, who, on, recused string) answer.StepAnswer {
		d := read(t, `{"claims": [{"events": [{"kind": "registered", "on": "2024-01-08", "person": "甲某"}, {"kind": "registered", "on": "2024-01-08", "person": "乙某"},`+elected+`
			{"kind": "accepted", "on": "2024-01-10", "organ": {"name": "市住建局", "level": "municipal", "system": "other_department"}},
			{"kind": "opinion_issued", "on": "2024-03-08", "result": "not_supported"`+recused+`, "notice": {"given": "yes", "remedy": "review", "days": 30}},
			{"kind": "opinion_served", "on": "2024-03-12", "person": "甲某"}, {"kind": "opinion_served", "on": "2024-03-20", "person": "乙某"},
			{"kind": "review_requested", "on": "`+on+`", "as_made": "yes", "person": "`+who+`", "organ": {"name": "市人民政府", "level": "municipal", "system": "government"}}]}]}`)
		steps := d.On(d.LastDay()).Claims[0].Tiers.Timeline
		return steps[len(steps)-1]
	}
	const elected, impartial = `{"kind": "representative_elected", "on": "2024-01-09", "person": "甲某"},`, `, "recused": "no"`
	for _, tc := range []struct {
		elected, who, on, last string
		kept                   period.Timeliness
	}{
		{"", "甲某", "2024-04-11", "2024-04-11", period.Contested},
		{"", "甲某", "2024-04-12", "2024-04-11", period.Late},
		{elected, "甲某", "2024-04-12", "2024-04-19", period.InTime},
		{elected, "甲某", "2024-04-19", "2024-04-19", period.Contested},
		{elected, "甲某", "2024-04-20", "2024-04-19", period.Late},
		{elected, "乙某", "2024-04-20", "2024-04-19", period.Late},
	} {
		step := asked(tc.elected, tc.who, tc.on, impartial)
		assert.Equal(t, day(t, tc.last), step.Last.Latest, "%+v", tc)
		assert.Equal(t, tc.kept, step.Kept, "%+v", tc)
	}
	open := asked(elected, "甲某", "2024-04-20", "")
	assert.Equal(t, day(t, "2024-04-19"), open.Last.Latest)
	assert.Zero(t, open.Kept)
}

// A claim that was registered after another one of the same matter may have been raised later: of its receipt is known only that it was
// not before the petition's, and not after its registration, and nobody is late on a day that is not known (P11, E12). One that names its
// own day, or was registered with the first, is held against that day; alone, it is the petition.
func TestAClaimAddedLater(t *testing.T) {
	notified := func(first, second string) (dossier.Dossier, period.Timeliness) {
		d := read(t, `{"received": "2023-03-06", "facts": {"contact_clear": "yes", "source": "direct"}, "claims": [
			{"name": "a", "events": [`+first+`]},
			{"name": "b", "events": [{"kind": "registered", `+second+`}, {"kind": "notified", "on": "2023-05-09"}]}]}`)
		steps := d.On(d.LastDay()).Claims[1].Tiers.Timeline
		for _, duty := range d.On(d.LastDay()).Duties {
			for _, done := range duty.Done {
				if duty.Code == "written_notice" && done.Claim == "b" {
					assert.Equal(t, steps[len(steps)-1].Kept, done.Kept, second)
				}
			}
		}
		return d, steps[len(steps)-1].Kept
	}
	breaches := func(d dossier.Dossier) (n int) {
		for _, o := range d.Examine() {
			if o.Kind == dossier.Breach && strings.HasPrefix(o.Path, "claims[1]") {
				n++
			}
		}
		return n
	}
	const first = `{"kind": "registered", "on": "2023-03-06"}, {"kind": "notified", "on": "2023-03-07"}`
	for _, tc := range []struct {
		first, second string
		kept          period.Timeliness
		breaches      int
	}{
		{first, `"on": "2023-05-05"`, period.CannotTell, 0},
		{first, `"on": "2023-05-05", "received": "2023-05-04"`, period.InTime, 0},
		{first, `"on": "2023-05-05", "received": "2023-04-10"`, period.Late, 1},
		{first, `"on": "2023-03-06"`, period.Late, 1},
		{``, `"on": "2023-03-08"`, period.Late, 1},
	} {
		d, kept := notified(tc.first, tc.second)
		assert.Equal(t, tc.kept, kept, "%+v", tc)
		assert.Equal(t, tc.breaches, breaches(d), "%+v", tc)
	}
}

// One payment without a debtor does not stop the ledger: the others are told as the least, and it is something to find out, no defect.
func TestOnePaymentThatCannotBeRead(t *testing.T) {
	d := read(t, `{"claims": [{"agreement": {"kind": "people", "form": "written", "reached": "2023-03-06", "parties": [{"name": "甲某"}, {"name": "乙某"}],
		"terms": {"payments": [{"amount": "100.00", "obligors": [{"party": "甲某"}], "beneficiaries": ["乙某"], "due": {"on": "2023-04-03"}},
			{"amount": "50.00", "beneficiaries": ["乙某"]}], "acts": [{"what": "清运砖石"}]}},
		"entries": [{"kind": "paid", "on": "2023-04-01", "amount": "20.00", "by": "甲某"}]}]}`)
	a := d.On(day(t, "2023-04-28"))
	s := a.Claims[0].Agreement.Statement
	require.NotNil(t, s)
	require.NoError(t, s.Check())
	assert.Equal(t, "80.00", s.Overdue.String())
	assert.True(t, s.AtLeast)
	assert.Equal(t, []string{"payments[1]"}, s.Unread)
	assert.False(t, a.Claims[0].Agreement.Fulfilled)
	all := shown(d.Examine())
	for _, path := range []string{"payments[1].obligors", "acts[0].kind", "acts[0].obligors"} {
		rule := statute.A7
		if strings.HasPrefix(path, "payments") {
			rule = statute.A5
		}
		assert.Contains(t, all, seen{"claims[0].agreement.terms." + path, dossier.ToClear, rule})
	}
	assert.False(t, slices.ContainsFunc(all, func(o seen) bool { return o.Kind == dossier.Flawed }))
}
