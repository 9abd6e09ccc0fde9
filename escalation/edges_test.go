package escalation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// read is a case after a record was read, whatever the table says of it.
func read(law *regime.Regime, events ...history.Event) escalation.Case {
	c := escalation.Begin(law, history.Whole())
	for i := range events {
		c.Read(&events[i])
	}
	return c
}

// One petitioner more than a matter may have, and a correction given to a case, are each told as what they are.
func TestWhatACaseCannotTakeIsTold(t *testing.T) {
	c := read(regime.National(), handled()...)
	for i := range history.MaxPersons {
		c.Read(&history.Event{Kind: history.Serve, On: calendar.On(day("2026-02-02")), Person: fmt.Sprint("person ", i)})
	}
	for path, e := range map[string]history.Event{
		"person":   {Kind: history.Serve, On: calendar.On(day("2026-02-02")), Person: "one more"},
		"corrects": {Kind: history.Serve, On: calendar.On(day("2026-02-02")), Corrects: 1},
	} {
		assert.False(t, c.Allows(e), path)
		_, err := c.Apply(e)
		var vs statute.Violations
		require.ErrorAs(t, err, &vs, path)
		require.Len(t, vs, 1, path)
		assert.Equal(t, path, vs[0].Path)
	}
}

// Where a window follows, the service is owed for its sake; after re-review it ends the procedure (E4, E9).
func TestWordsOfWhatIsOwed(t *testing.T) {
	for k := range 256 { // words for what is no duty are not asked for, and break nothing
		o := escalation.Owed{Act: history.Kind(k), Tier: regime.Handling}
		assert.NotPanics(t, func() { o.Reason() }, "%d", k)
	}
	says := func(act history.Kind, tier regime.Tier) string { // without the name of the tier
		o := escalation.Owed{Act: act, Tier: tier}
		assert.Contains(t, o.Reason().EN, tier.EN())
		return strings.Replace(o.Reason().EN, tier.EN(), "", 1)
	}
	assert.Equal(t, says(history.Serve, regime.Handling), says(history.Serve, regime.Review))
	assert.NotEqual(t, says(history.Serve, regime.Review), says(history.Serve, regime.Rereview))
	assert.Equal(t, says(history.Issue, regime.Review), says(history.Issue, regime.Rereview))
}

// Of an extension that may not hold, since its approval is not recorded, both ends of the limit are told; of one that holds, the later alone.
func TestBothEndsOfALimitAreTold(t *testing.T) {
	for approved, ordinary := range map[decision.Tri]bool{0: true, decision.Yes: false} {
		c := read(regime.National(), history.Event{Kind: history.Accept, On: calendar.On(day("2026-01-12"))},
			history.Event{Kind: history.Extend, On: calendar.On(day("2026-03-02")), Days: 20, Approved: approved, ReasonTold: decision.Yes})
		for _, o := range c.On(day("2026-03-02")).Duties() {
			if o.Act == history.Issue {
				assert.Contains(t, o.EN, "2026-04-02")
				assert.Contains(t, o.ZH, "2026-04-02")
				assert.Equal(t, ordinary, strings.Contains(o.EN, "2026-03-13"), o.EN)
				assert.Equal(t, ordinary, strings.Contains(o.ZH, "2026-03-13"), o.ZH)
			}
		}
	}
}

// The grounds of conclusion are told while there is something to conclude: not of a day before the last event, of which the stage is not
// known, and not once the matter is concluded.
func TestGroundsAreOfAnOpenMatter(t *testing.T) {
	c := read(regime.National(), handled()...)
	assert.NotEmpty(t, c.On(c.Last()).Grounds())
	assert.Empty(t, c.On(c.Last().AddDays(-1)).Grounds())
	assert.Empty(t, escalation.Standing{}.Grounds())
	ended := read(regime.National(), concluded(append(handled(), history.Event{Kind: history.Withdraw, On: calendar.On(day("2026-02-02")), By: history.Petitioner}), regime.Withdrawn, "2026-02-02")...)
	require.Equal(t, procedure.Concluded, ended.Stage())
	assert.Empty(t, ended.On(ended.Last()).Grounds())
}

// Who stands above an organ hangs on its level and on its system: where either is not recorded, that is asked (E2).
func TestLevelAndSystemAreAsked(t *testing.T) {
	for _, test := range []struct {
		organ regime.Organ
		asked bool
	}{
		{regime.Organ{Name: "某局", Level: regime.County, System: regime.PublicSecurity}, false},
		{regime.Organ{Name: "某局", Level: regime.County}, true},
		{regime.Organ{Name: "某局", System: regime.PublicSecurity}, true},
	} {
		events := handled()
		for i := range events {
			if events[i].Kind == history.Accept || events[i].Kind == history.Issue {
				events[i].Organ = test.organ
			}
		}
		c, asked := read(regime.National(), events...), false
		for _, d := range c.On(c.Last()).Doubts() {
			asked = asked || d.Rule == statute.E2
		}
		assert.Equal(t, test.asked, asked, "%+v", test.organ)
	}
}

// With no share of the limit the warning begins so many days before its end, however long it is.
func TestWarningByDaysAlone(t *testing.T) {
	law := regime.National().WithWarning(regime.Warning{Days: 7})
	c := read(law, history.Event{Kind: history.Accept, On: calendar.On(day("2026-01-05"))})
	last := c.OpinionDue(regime.Handling).Latest()
	for days, want := range map[int]escalation.Urgency{8: 0, 7: escalation.Yellow, 0: escalation.Yellow, -1: escalation.Red} {
		var warn escalation.Urgency
		for _, o := range c.On(last.AddDays(-days)).Owed {
			if o.Act == history.Issue {
				warn = o.Warn
			}
		}
		assert.Equal(t, want, warn, "%d days left", days)
	}
}

// toRereview are the steps from the service of the handling opinion to that of the re-review opinion, each by its proper organ.
func toRereview() []history.Event {
	government := regime.Organ{Name: "包头市人民政府", Level: regime.Municipal, System: regime.Government}
	return []history.Event{
		{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: district},
		{Kind: history.Receive, On: calendar.On(day("2026-02-11"))},
		{Kind: history.Issue, On: calendar.On(day("2026-02-20")), Disposition: history.Upheld, Recused: decision.No, Notice: history.RemedyNotice{Remedy: refusal.ReReview, Days: 30}},
		{Kind: history.Serve, On: calendar.On(day("2026-02-21"))},
		{Kind: history.RequestRereview, On: calendar.On(day("2026-03-02")), Organ: government},
		{Kind: history.Receive, On: calendar.On(day("2026-03-03"))},
		{Kind: history.Issue, On: calendar.On(day("2026-03-20")), Disposition: history.Upheld, Recused: decision.No},
		{Kind: history.Serve, On: calendar.On(day("2026-03-21"))},
	}
}

// That no remedy is left rests on the article on re-review once it was asked for, and on no article where the matter ended otherwise: the
// petitioner's own withdrawal is no such text (E14).
func TestWhyNoRemedyIsLeft(t *testing.T) {
	rereview := toRereview()
	withdrawn := concluded([]history.Event{{Kind: history.Withdraw, On: calendar.On(day("2026-02-02")), By: history.Petitioner}}, regime.Withdrawn, "2026-02-02")
	noLonger, _ := statute.NoLongerAccepted.On(day("2026-03-21"))
	for _, test := range []struct {
		more  []history.Event
		stage procedure.Stage
		cited bool
	}{
		{rereview[:5], procedure.RereviewRequested, true},
		{rereview[:6], procedure.InRereview, true},
		{rereview, procedure.RereviewServed, true},
		{withdrawn, procedure.Concluded, false},
	} {
		c := read(regime.National(), append(handled(), test.more...)...)
		require.Equal(t, test.stage, c.Stage())
		_, err := c.Apply(history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-03-21")), Organ: district})
		var refused *escalation.TransitionError
		require.ErrorAs(t, err, &refused)
		for _, way := range refused.Ways() {
			if way.Remedy == refusal.NoneInThisProcedure {
				assert.Equal(t, test.cited, way.Why.Cite.Provision() == noLonger.Provision() && way.Why.Cite.String() == noLonger.String(), "%v: %v", test.stage, way.Why.Cite)
			}
		}
	}
}

// A refusal on another ground than lateness lacks the ground, a text of the place that knows it, or the fact that makes it one (E19).
func TestWhatARefusalLacks(t *testing.T) {
	asked := append(handled(), history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: district})
	said := map[statute.Rule]string{}
	for _, because := range []statute.Rule{statute.D1, statute.T2, statute.E6} {
		c := read(regime.National(), asked...)
		for _, m := range c.WhyNot(history.Event{Kind: history.RefuseRequest, On: calendar.On(day("2026-02-11")), Because: because}) {
			if m.Guard == procedure.RefusalHolds {
				said[because] = m.EN
				assert.Equal(t, because != statute.E6, m.Rule == statute.E19, "%v", because)
			}
		}
	}
	assert.Len(t, said, 3)
	assert.NotEqual(t, said[statute.D1], said[statute.T2], "what no rule gives as a ground is none; what no text of the place knows is another thing")
	assert.Contains(t, said[statute.T2], regime.RefusalOn(statute.T2).EN())
}

// Another petition on the same facts and for the same reasons is barred by a conclusion and by a re-review that stands, and by nothing else; the
// article is that of the ground (E10).
func TestWhatBarsAnotherPetition(t *testing.T) {
	withdraw := history.Event{Kind: history.Withdraw, On: calendar.On(day("2026-02-02")), By: history.Petitioner}
	for _, test := range []struct {
		name        string
		events      []history.Event
		facts, same decision.Tri
		want        decision.Tri
	}{
		{"not concluded", handled(), decision.Yes, decision.Yes, decision.No},
		{"concluded", concluded(append(handled(), withdraw), regime.Withdrawn, "2026-02-02"), decision.Yes, decision.Yes, decision.Yes},
		{"concluded, new facts", concluded(append(handled(), withdraw), regime.Withdrawn, "2026-02-02"), decision.No, decision.Yes, decision.No},
		{"concluded, new reasons", concluded(append(handled(), withdraw), regime.Withdrawn, "2026-02-02"), decision.Yes, decision.No, decision.No},
		{"concluded, not said of the facts", concluded(append(handled(), withdraw), regime.Withdrawn, "2026-02-02"), 0, decision.Yes, 0},
		{"concluded, not said of the reasons", concluded(append(handled(), withdraw), regime.Withdrawn, "2026-02-02"), decision.Yes, 0, 0},
	} {
		got, why := read(regime.National(), test.events...).Barred(test.facts, test.same, day("2026-02-03"))
		assert.Equal(t, test.want, got, test.name)
		assert.NotEmpty(t, why.EN, test.name)
		assert.NotEmpty(t, why.ZH, test.name)
	}

	rereviewed := read(regime.National(), append(handled(), toRereview()...)...)
	got, why := rereviewed.Barred(decision.Yes, decision.Yes, day("2026-03-22"))
	assert.Equal(t, decision.Yes, got)
	assert.Equal(t, statute.E10.ReasonBy(statute.NoLongerAccepted, day("2026-03-22"), "", "").Cite, why.Cite)
	got, why = read(regime.National(), concluded(append(handled(), withdraw), regime.Withdrawn, "2026-02-02")...).Barred(decision.Yes, decision.Yes, day("2026-02-03"))
	assert.Equal(t, decision.Yes, got)
	assert.Equal(t, statute.Safeguard, why.Cite.Basis(), "no article speaks of conclusion on a withdrawal")
}

// The notice is owed until the opinion is given, which says that the matter was accepted (D2); the opinion is owed until it is given, and not
// while the matter is in the procedure that it was led into, in which the notice is still owed (E24).
func TestNoticeAndOpinionAreOwed(t *testing.T) {
	registered := history.Event{Kind: history.Register, On: calendar.On(day("2026-01-05"))}
	accepted := history.Event{Kind: history.Accept, On: calendar.On(day("2026-01-06"))}
	notified := history.Event{Kind: history.Notify, On: calendar.On(day("2026-01-06"))}
	issued := history.Event{Kind: history.Issue, On: calendar.On(day("2026-01-07")), Result: history.NotSupported}
	led := history.Event{Kind: history.LeadInto, On: calendar.On(day("2026-01-07"))}
	back := history.Event{Kind: history.ProcedureDeclined, On: calendar.On(day("2026-01-08"))}
	for _, test := range []struct {
		name            string
		events          []history.Event
		notice, opinion bool
	}{
		{"accepted", []history.Event{registered, accepted}, true, true},
		{"told", []history.Event{registered, notified, accepted}, false, true},
		{"decided", []history.Event{registered, accepted, issued}, false, false},
		{"led into a procedure", []history.Event{registered, accepted, led}, true, false},
		{"told, and led into a procedure", []history.Event{registered, notified, accepted, led}, false, false},
		{"given back", []history.Event{registered, accepted, led, back}, true, true},
	} {
		owed := map[history.Kind]bool{}
		for _, o := range read(regime.National(), test.events...).On(day("2026-01-09")).Owed {
			owed[o.Act] = true
		}
		assert.Equal(t, test.notice, owed[history.Notify], test.name)
		assert.Equal(t, test.opinion, owed[history.Issue], test.name)
	}
}

// A request that went to an organ which surely may not decide it took nothing away: until the window ends it may be made anew, and not once the
// opinion is given, nor where the organ was the next one up, or may have been (E2, E4).
func TestAskedOfAnOrganThatMayNotDecide(t *testing.T) {
	wrong := regime.Organ{Name: "某县公安局", Level: regime.County, System: regime.PublicSecurity}
	for _, test := range []struct {
		name  string
		organ regime.Organ
		more  []history.Event
		on    string
		anew  bool
	}{
		{"an organ of the same level", wrong, nil, "2026-03-02", true},
		{"the window over", wrong, nil, "2026-03-04", false},
		{"received there", wrong, []history.Event{{Kind: history.Receive, On: calendar.On(day("2026-02-11")), Organ: wrong}}, "2026-03-02", true},
		{"decided there", wrong, []history.Event{{Kind: history.Issue, On: calendar.On(day("2026-02-12")), Organ: wrong, Tier: regime.Review, Disposition: history.Upheld}}, "2026-03-02", false},
		{"the next one up", district, nil, "2026-03-02", false},
		{"not recorded", regime.Organ{}, nil, "2026-03-02", false},
	} {
		asked := history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: test.organ}
		c := read(regime.National(), append(append(handled(), asked), test.more...)...)
		anew := false
		for _, r := range c.On(day(test.on)).Entitled {
			anew = anew || r.Tier == regime.Review && r.Rule == statute.E4
		}
		assert.Equal(t, test.anew, anew, test.name)
	}
}

// Concluded after three tiers, whatever the ground: nothing is left to ask for in this procedure (E14).
func TestNothingIsOpenAfterThreeTiers(t *testing.T) {
	executed := history.Event{Kind: history.Execute, On: calendar.On(day("2026-03-22"))}
	c := read(regime.National(), concluded(append(append(supported(), toRereview()...), executed), regime.Executed, "2026-03-23")...)
	require.Equal(t, procedure.Concluded, c.Stage())
	assert.Empty(t, c.On(day("2026-03-23")).Entitled)
	early := read(regime.National(), concluded(append(supported(), history.Event{Kind: history.Execute, On: calendar.On(day("2026-02-02"))}), regime.Executed, "2026-02-03")...)
	require.Equal(t, procedure.Concluded, early.Stage())
	assert.NotEmpty(t, early.On(day("2026-02-03")).Entitled, "after the handling opinion review may still be asked for")
}

// What a ground of conclusion lacks is either known to be missing or not on record (E16). That nobody asked for the next tier is proved by a
// record declared complete alone, and that is what is asked for.
func TestWhatAGroundLacksIsOpenOrKnown(t *testing.T) {
	conclude := func(c escalation.Case, on string) (missing, open []escalation.Missing) {
		for _, m := range c.On(day(on)).Grounds() {
			if m.Ground != regime.NoRequestInTime {
				continue
			}
			for _, lacks := range m.Missing {
				if lacks.Open {
					open = append(open, lacks)
				} else {
					missing = append(missing, lacks)
				}
			}
		}
		return missing, open
	}
	holes, err := escalation.Resume(regime.National(), history.History{Events: handled()})
	require.NoError(t, err)
	missing, open := conclude(holes, "2026-03-10")
	assert.Empty(t, missing)
	asked := 0
	for _, m := range open {
		if m.Rule == statute.E4 {
			asked++
			assert.Contains(t, m.EN, "a record declared complete")
			assert.Contains(t, m.EN, regime.Review.EN())
			assert.Contains(t, m.ZH, regime.Review.ZH())
		}
	}
	assert.Equal(t, 1, asked, "%v", open)

	begun, err := escalation.Resume(regime.National(), history.History{Events: handled()[:1]})
	require.NoError(t, err)
	_, open = conclude(begun, "2026-03-10")
	for _, m := range open {
		assert.NotContains(t, m.EN, "a record declared complete", "no opinion is served: there is nothing yet that nobody asked against")
	}

	missing, open = conclude(read(regime.National(), handled()...), "2026-02-10") // the window is still open
	assert.NotEmpty(t, missing)
	assert.Empty(t, open)

	pending := read(regime.National(), append(handled(), history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: district})...)
	missing, _ = conclude(pending, "2026-03-10")
	assert.NotEmpty(t, missing)
	for _, m := range missing {
		assert.NotContains(t, m.EN, "a record declared complete", "that review was asked for is on record")
	}
}

// Which organ had to decide is cited by the text that says so: of the place, for review and re-review; for the first tier by the article that
// has the next organ be the one above it (E2).
func TestProperOrganIsCitedByItsText(t *testing.T) {
	wrong := toRereview()
	wrong[0].Organ = regime.Organ{Name: "某县公安局", Level: regime.County, System: regime.PublicSecurity}
	unnamed := handled()
	for i := range unnamed {
		unnamed[i].Organ = regime.Organ{}
	}
	cited := func(events []history.Event) (by []statute.Citation) {
		c := read(regime.In(regime.Beijing), events...)
		for _, p := range c.On(day("2026-03-21")).Grounds() {
			for _, m := range p.Missing {
				if m.Rule == statute.E2 && p.Ground == regime.RereviewServed {
					by = append(by, m.Cite)
				}
			}
		}
		return by
	}
	if by := cited(append(handled(), wrong...)); assert.NotEmpty(t, by) {
		assert.Equal(t, statute.LocalRule, by[0].Basis())
	}
	if by := cited(unnamed); assert.NotEmpty(t, by) {
		assert.Equal(t, statute.E2.CiteBy(statute.LevelAbove, day("2026-03-21")), by[0])
	}
}

// Of what a refused step lacks each thing is known to be missing, or not on record (E16).
func TestWhatAStepLacksIsOpenOrKnown(t *testing.T) {
	c := read(regime.National(), history.Event{Kind: history.Accept, On: calendar.On(day("2026-01-05"))})
	open := map[procedure.Guard]bool{}
	for _, m := range c.WhyNot(history.Event{Kind: history.Extend, On: calendar.On(day("2026-05-05")), Days: 30, ReasonTold: decision.No}) {
		open[m.Guard] = m.Open
	}
	assert.Equal(t, map[procedure.Guard]bool{procedure.BeforeExpiry: false, procedure.Approved: true, procedure.ReasonTold: false}, open)

	holes, err := escalation.Resume(regime.National(), history.History{Events: []history.Event{{Kind: history.Accept, On: calendar.On(day("2026-01-05"))}}})
	require.NoError(t, err)
	lacks := holes.WhyNot(history.Event{Kind: history.RefuseRequest, On: calendar.On(day("2026-02-11")), Tier: regime.Review, Because: statute.D1})
	require.NotEmpty(t, lacks)
	for _, m := range lacks {
		assert.Equal(t, procedure.RefusalHolds, m.Guard, "the steps before may only not be on record: %s", m)
	}
}

// Of two petitioners served on different days each is told the last day of their own window (E21).
func TestLateForOnesOwnWindow(t *testing.T) {
	c := read(regime.National(), append(handled()[:2:2],
		history.Event{Kind: history.Serve, On: calendar.On(day("2026-02-02")), Person: "甲"},
		history.Event{Kind: history.Serve, On: calendar.On(day("2026-02-24")), Person: "乙"})...)
	for who, last := range map[string]string{"甲": "2026-03-04", "乙": "2026-03-26"} {
		for on, late := range map[calendar.Date]bool{day(last): false, day(last).AddDays(1): true} {
			found := false
			for _, m := range c.WhyNot(history.Event{Kind: history.RequestReview, On: calendar.On(on), Organ: district, Person: who}) {
				found = found || m.Guard == procedure.InTime
				assert.Equal(t, day(last), m.Last, "%s", who)
			}
			assert.Equal(t, late, found, "%s on %v", who, on)
		}
	}
}

// That the organ asked is not the next one up is a ground where a text of the place knows it: there the fact is lacking, elsewhere the text (E19).
func TestWhatARefusalOfASkippedLevelLacks(t *testing.T) {
	own := regime.Rules{Code: "own", EN: "Own", ZH: "自定", From: day("2024-01-01")}
	own.Refusals[regime.RefusedSkipping] = regime.Source{Basis: statute.LocalRule, EN: "art. 1", ZH: "第一条"}
	laid, err := regime.Over(regime.National(), own)
	require.NoError(t, err)
	asked := append(handled(), history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-02-10")), Organ: district})
	for name, law := range map[string]*regime.Regime{"national": regime.National(), "a text of the place": laid} {
		c, found := read(law, asked...), 0
		for _, m := range c.WhyNot(history.Event{Kind: history.RefuseRequest, On: calendar.On(day("2026-02-11")), Because: statute.E2}) {
			found++
			assert.Equal(t, law == laid, !strings.Contains(m.EN, regime.RefusedSkipping.EN()), "%s: %s", name, m)
		}
		assert.Equal(t, 1, found, name)
	}
}

// A request in time that was refused as late leaves the opinion owed, though its receipt is not on record (E14, E19). Where the service is not on
// record either, the refusal may have been right, and nobody is known to owe it.
func TestRefusedInTimeTheOpinionIsOwed(t *testing.T) {
	asked := history.Event{Kind: history.RequestReview, On: calendar.On(day("2026-03-02")), Organ: district} // the last day
	refused := history.Event{Kind: history.RefuseRequest, On: calendar.On(day("2026-03-03")), Organ: district, Because: statute.E6}
	for _, test := range []struct {
		name   string
		events []history.Event
		owed   bool
	}{
		{"asked", append(handled(), asked), true},
		{"refused", append(handled(), asked, refused), true},
		{"the service is not on record", append(handled()[:2], asked, refused), false},
	} {
		at := escalation.Begin(regime.National(), history.Coverage{})
		for i := range test.events {
			at.Read(&test.events[i])
		}
		owed := false
		for _, o := range at.On(day("2026-06-01")).Owed {
			owed = owed || o.Act == history.Issue && o.Tier == regime.Review
		}
		assert.Equal(t, test.owed, owed, test.name)
	}
}
