package course_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// under is a matter after a record has been read under the law of a place.
func under(law *regime.Regime, complete history.Coverage, events ...history.Event) escalation.Case {
	c := escalation.Begin(law, complete)
	for i := range events {
		c.Read(&events[i])
	}
	return c
}

// changed is the national law with a made-up local text over it from 2026 on.
func changed(t *testing.T, change func(by regime.Source, r *regime.Rules)) *regime.Regime {
	t.Helper()
	by := regime.Source{Basis: statute.LocalRule, EN: "art. 1", ZH: "第一条"}
	own := regime.Rules{Code: "own", EN: "Own", ZH: "自定", From: calendar.MustDate(2026, 1, 1)}
	change(by, &own)
	law, err := regime.Over(regime.National(), own)
	require.NoError(t, err)
	return law
}

// newYear is a day that may fall under the law before or after such a text.
func newYear() calendar.When {
	w, _ := calendar.Between(calendar.MustDate(2025, 12, 31), calendar.MustDate(2026, 1, 1))
	return w
}

// That nobody asked in time is no question any more once the re-review opinion was served; before, only a record of every step tells (E9, E16).
func TestNoRequestInTimeAtOtherStages(t *testing.T) {
	reReviewed := append(reReviewAsked(history.Upheld, 0), history.Event{Kind: history.Receive, On: edgeDay(51)}, history.Event{Kind: history.Issue, On: edgeDay(60), Disposition: history.Upheld})
	served := append(slices.Clone(reReviewed), history.Event{Kind: history.Serve, On: edgeDay(61)})
	for name, c := range map[string]struct {
		events       []history.Event
		holes, whole decision.Tri
	}{
		"handling":               {toReview()[:1], 0, decision.No},
		"review asked for":       {toReview(), 0, decision.No},
		"re-review not served":   {reReviewed, 0, decision.No},
		"re-review opinion was":  {served, decision.No, decision.No},
		"handled, and served":    {toReview()[:3], 0, decision.Yes},
		"handled, and nothing":   {nil, 0, decision.No},
		"handled and not served": {toReview()[:2], 0, decision.No},
	} {
		holes, whole := told(history.Coverage{}, c.events...), told(history.Whole(), c.events...)
		assert.Equal(t, c.holes, holes.Lacking(regime.NoRequestInTime, edgeDay(400), "").Answer(), name)
		assert.Equal(t, c.whole, whole.Lacking(regime.NoRequestInTime, edgeDay(400), "").Answer(), "%s: nothing is missing", name)
	}
}

// What is granted is executed to the end only where no request for the next tier waits for its answer (E9).
func TestExecutedWhileARequestWaits(t *testing.T) {
	events := toReview()
	events[1].Result = history.Supported
	events = slices.Insert(events, 3, history.Event{Kind: history.Execute, On: edgeDay(20)})
	before, asked := told(history.Whole(), events[:4]...), told(history.Whole(), events...)
	assert.Equal(t, decision.Yes, before.Lacking(regime.Executed, edgeDay(40), "").Answer())
	assert.Equal(t, decision.No, asked.Lacking(regime.Executed, edgeDay(40), "").Answer())
}

// A withdrawal that somebody else declared is none, and leaves no doubt (E9).
func TestAWithdrawalByAnother(t *testing.T) {
	c := told(history.Whole(), append(toReview()[:1], history.Event{Kind: history.Withdraw, On: edgeDay(5), By: history.GeneralAgent})...)
	assert.Equal(t, decision.No, c.Lacking(regime.Withdrawn, edgeDay(6), "").Answer())
}

// What was done is not missing, whatever else is doubtful; and where a matter was taken over, its step may have been taken before (E16).
func TestWhatIsDoneIsNotMissing(t *testing.T) {
	missing := func(c escalation.Case, k history.Kind, tier regime.Tier) (is decision.Tri) {
		found := false
		c.TierClocks(func(l clock.Clock) bool {
			if l.Act == k && l.Tier == tier {
				is, found = l.Missing, true
			}
			return true
		})
		assert.True(t, found, "no limit on %v, %v", k, tier)
		return is
	}
	received := append(toReview(), history.Event{Kind: history.Receive, On: edgeDay(31)})
	law := everyPowerLaw()
	assert.Equal(t, decision.No, missing(told(history.Whole(), toReview()[:2]...), history.Issue, regime.Handling))
	assert.Equal(t, decision.Yes, missing(told(history.Whole(), toReview()[:1]...), history.Issue, regime.Handling))

	handed := append(slices.Clone(received), history.Event{Kind: history.HandOver, On: edgeDay(33)}, history.Event{Kind: history.RefuseRequest, On: edgeDay(35)})
	assert.Equal(t, decision.No, missing(under(law, history.Whole(), handed...), history.HandOver, regime.Review))
	assert.Equal(t, decision.Tri(0), missing(under(law, history.Whole(), handed...), history.Issue, regime.Review), "the ground of the refusal is not recorded")

	taken := history.Event{Kind: history.TakeOver, After: history.Receive, Tier: regime.Review, On: edgeDay(0), Since: edgeDay(-1), Organ: edgeBureau}
	over := under(law, history.Whole(), taken)
	assert.Equal(t, decision.Tri(0), missing(over, history.AcceptRequest, regime.Review), "in the other system, perhaps")
	assert.Equal(t, decision.Yes, missing(over, history.Issue, regime.Review))
	assert.Equal(t, decision.Tri(0), over.Supported(history.Supported), "what was decided there is not on record here")
	asked := append(slices.Clone([]history.Event{taken}), history.Event{Kind: history.Issue, On: edgeDay(5), Disposition: history.Upheld},
		history.Event{Kind: history.Serve, On: edgeDay(6)}, history.Event{Kind: history.RequestRereview, On: edgeDay(8), Organ: edgeOffice},
		history.Event{Kind: history.Receive, On: edgeDay(9)})
	assert.Equal(t, decision.Yes, missing(under(law, history.Whole(), asked...), history.AcceptRequest, regime.Rereview))
}

// A doubtful conclusion is on record though the matter goes on; what an opinion on review answers is over (E9).
func TestAConclusionThatMayBeNone(t *testing.T) {
	concluded := history.Event{Kind: history.Conclude, On: edgeDay(5)} // on what ground is not recorded
	c := told(history.Whole(), toReview()[0], concluded, toReview()[1])
	assert.True(t, c.Taken(history.Conclude, 0).Known())
}

// Since an organ refused, another may have been asked where not every step is on record: the next step tells which (E16).
func TestTheOrganAfterARefusal(t *testing.T) {
	refused := append(toReview(), history.Event{Kind: history.RefuseRequest, On: edgeDay(35), Tier: regime.Review, Because: statute.E6})
	issued := history.Event{Kind: history.Issue, On: edgeDay(50), Disposition: history.Upheld, Tier: regime.Review}
	for name, c := range map[string]struct {
		complete history.Coverage
		e        history.Event
		want     regime.Organ
	}{
		"nothing is missing":     {history.Whole(), issued, edgeBureau},
		"another may have given": {history.Coverage{}, issued, regime.Organ{}},
		"the file tells none":    {history.Coverage{}, history.Event{Kind: history.HandOver, Tier: regime.Review, On: edgeDay(50)}, edgeBureau},
	} {
		assert.Equal(t, c.want, func() regime.Organ {
			m := told(c.complete, append(slices.Clone(refused), c.e)...)
			return m.Organ(regime.Review)
		}(), name)
	}
	first := toReview()[1]
	first.Tier = regime.Handling
	handled := told(history.Coverage{}, toReview()[0], history.Event{Kind: history.RefuseRequest, On: edgeDay(5), Because: statute.E6}, first)
	assert.Equal(t, edgeBranch, handled.Organ(regime.Handling), "no request is answered in handling")
}

// The day before which a step cannot lie is that of what comes before it: of the opinion for its service on one more petitioner, and of the
// steps of reception for one of reception, whatever the petitioners did (E21).
func TestFloorOfOneOfSeveral(t *testing.T) {
	served := told(history.Whole(), toReview()[:3]...)
	assert.Equal(t, edgeDay(9).Earliest(), served.Floor(&history.Event{Kind: history.Serve, Person: "乙"}))
	assert.Equal(t, edgeDay(10).Earliest(), served.Floor(&history.Event{Kind: history.Serve}))
	first := told(history.Whole(), append(toReview()[:2], history.Event{Kind: history.Serve, Person: "甲", On: edgeDay(12)})...)
	assert.Equal(t, edgeDay(12).Earliest(), first.Floor(&history.Event{Kind: history.Receive}))
	registered := told(history.Whole(), history.Event{Kind: history.Register, On: edgeDay(0)}, history.Event{Kind: history.Withdraw, By: history.Petitioner, Person: "甲", On: edgeDay(20)})
	assert.Equal(t, edgeDay(0).Earliest(), registered.Floor(&history.Event{Kind: history.Notify}))
}

// The notice of an opinion has to be right by the law of its day and of the day of service, as far as these are on record (E5, E13).
func TestANoticeOnEitherDayOfAChange(t *testing.T) {
	longer := changed(t, func(by regime.Source, r *regime.Rules) {
		r.Tiers[regime.Review][regime.Window] = regime.Stipulation{Limit: statute.Number{N: 45, Unit: statute.Days}, By: by}
	})
	before, after := calendar.On(calendar.MustDate(2025, 12, 20)), calendar.On(calendar.MustDate(2026, 1, 10))
	for name, c := range map[string]struct {
		days           int
		issued, served calendar.When
		want           decision.Tri
	}{
		"the new time, not served":                 {45, after, calendar.When{}, decision.Yes},
		"the old time, not served":                 {30, after, calendar.When{}, decision.No},
		"the old time, served after the change":    {30, before, after, decision.No},
		"the old time, served before the change":   {30, before, before, decision.Yes},
		"the old time, served on either day":       {30, before, newYear(), 0},
		"the new time, issued on either day":       {45, newYear(), after, 0},
		"neither time, and served on either day":   {10, before, newYear(), decision.No},
		"the new time too early, served on either": {45, before, newYear(), decision.No},
	} {
		events := []history.Event{
			{Kind: history.Accept, On: calendar.On(calendar.MustDate(2025, 12, 1)), Organ: edgeBranch},
			{Kind: history.Issue, On: c.issued, Result: history.NotSupported, Notice: history.RemedyNotice{Remedy: refusal.Review, Days: c.days}},
		}
		if !c.served.IsZero() {
			events = append(events, history.Event{Kind: history.Serve, On: c.served})
		}
		matter := under(longer, history.Whole(), events...)
		assert.Equal(t, c.want, matter.NoticeRight(regime.Handling), name)
	}
}

// A last day that the notice names is looked at only where the rest of it is right, and not after re-review, which no window follows.
func TestTheLastDayOfANotice(t *testing.T) {
	day := calendar.MustDate(2026, 3, 1)
	issued := func(n history.RemedyNotice) []history.Event {
		events := toReview()[:3]
		events[1].Notice = n
		return events
	}
	wrong := told(history.Coverage{}, issued(history.RemedyNotice{Remedy: refusal.ReReview, Days: 30, LastDay: day})[:2]...)
	assert.Equal(t, decision.No, wrong.NoticeRight(regime.Handling), "it names the wrong remedy, whenever the window ends")
	none := history.RemedyNotice{Remedy: refusal.NoneInThisProcedure, LastDay: day}
	last := told(history.Whole(), append(reReviewAsked(history.Upheld, 0), history.Event{Kind: history.Receive, On: edgeDay(51)},
		history.Event{Kind: history.Issue, On: edgeDay(60), Disposition: history.Upheld, Notice: none})...)
	assert.Equal(t, decision.Yes, last.NoticeRight(regime.Rereview))
}

// The time to ask begins anew where another procedure gave the matter back, for who had not asked before that (E24).
func TestTheWindowAfterAnotherProcedure(t *testing.T) {
	led, back := history.Event{Kind: history.LeadInto, On: edgeDay(15)}, history.Event{Kind: history.ProcedureDeclined, On: edgeDay(25)}
	asked := toReview()[3]
	for name, c := range map[string]struct {
		events []history.Event
		want   calendar.When
	}{
		"it took nothing":            {toReview()[:3], edgeDay(10)},
		"given back":                 {append(toReview()[:3], led, back), edgeDay(25)},
		"given back, and then asked": {append(toReview()[:3], led, back, asked), edgeDay(25)},
		"asked, and then given back": {append(toReview(), history.Event{Kind: history.LeadInto, On: edgeDay(35)}, history.Event{Kind: history.ProcedureDeclined, On: edgeDay(40)}), edgeDay(10)},
		"given back before it was served": {
			append([]history.Event{toReview()[0], toReview()[1], {Kind: history.LeadInto, On: edgeDay(9)}, {Kind: history.ProcedureDeclined, On: edgeDay(9)}}, toReview()[2]), edgeDay(10),
		},
	} {
		matter := told(history.Whole(), c.events...)
		assert.Equal(t, c.want, matter.WindowStart(regime.Review, ""), name)
	}
	unserved := told(history.Coverage{}, toReview()[:2]...)
	assert.Equal(t, calendar.NotBefore(edgeDay(9).Earliest()), unserved.WindowStart(regime.Review, ""))
	assert.False(t, func() bool { d := unserved.WindowDue(regime.Review, ""); return d.IsZero() }(), "it may have been served")
	complete := told(history.Whole(), toReview()[:2]...)
	assert.True(t, func() bool { d := complete.WindowDue(regime.Review, ""); return d.IsZero() }(), "it was not")
	nothing := told(history.Coverage{}, toReview()[:1]...)
	assert.True(t, func() bool { d := nothing.WindowDue(regime.Review, ""); return d.IsZero() }(), "no opinion is on record")
}

// A request of another petitioner, or one after the organ took it up, changes nothing about who decides it (E21).
func TestWhoDecidesWhatWasAskedForTwice(t *testing.T) {
	again := history.Event{Kind: history.RequestReview, On: edgeDay(33), Organ: edgeCity}
	byAnother := again
	byAnother.Person = "乙"
	for name, c := range map[string]struct {
		more []history.Event
		want regime.Organ
	}{
		"by another":                    {[]history.Event{byAnother}, edgeBureau},
		"of another organ":              {[]history.Event{again}, regime.Organ{}},
		"of another, after the receipt": {[]history.Event{{Kind: history.Receive, On: edgeDay(31)}, again}, edgeBureau},
	} {
		matter := told(history.Whole(), append(toReview(), c.more...)...)
		assert.Equal(t, c.want, matter.Organ(regime.Review), name)
	}
	registered := told(history.Whole(), history.Event{Kind: history.Register, On: edgeDay(0), Organ: edgeBranch})
	assert.Equal(t, edgeBranch, registered.Organ(0), "of no tier, the organ that it came to")
}

// A late request stays late, though one before it was refused that was late as well (E6).
func TestALateRequestAfterALateOne(t *testing.T) {
	first := history.Event{Kind: history.RequestReview, On: edgeDay(60), Organ: edgeBureau, AsMade: decision.Yes, Excuse: history.GoodReason} // until when is not recorded
	second := history.Event{Kind: history.RequestReview, On: edgeDay(70), Organ: edgeBureau, AsMade: decision.Yes}
	refused := history.Event{Kind: history.RefuseRequest, On: edgeDay(65), Because: statute.E6}
	matter := told(history.Whole(), append(toReview()[:3], first, refused, second)...)
	assert.Equal(t, decision.No, matter.Opinion(regime.Review).InTime)
	inTime := toReview()
	inTime[3].On = edgeDay(20)
	matter = told(history.Whole(), append(inTime, refused, second)...)
	assert.NotEqual(t, decision.No, matter.Opinion(regime.Review).InTime, "the one that was refused was in time")
}

// What another procedure gives back is open again only if it had ended there (E24).
func TestGivenBackAfterAnotherEnd(t *testing.T) {
	end := func(g regime.Ground) []history.Event {
		return []history.Event{
			toReview()[0],
			{Kind: history.Elect, Person: "甲", On: edgeDay(1)},
			{Kind: history.LeadInto, On: edgeDay(2)},
			{Kind: history.Withdraw, By: history.Petitioner, On: edgeDay(3)},
			{Kind: history.Conclude, Ground: g, On: edgeDay(4)},
			{Kind: history.ProcedureDeclined, On: edgeDay(5)},
		}
	}
	withdrawn, led := told(history.Whole(), end(regime.Withdrawn)...), told(history.Whole(), end(regime.LedIntoProcedure)...)
	assert.Equal(t, procedure.Concluded, withdrawn.Stage())
	assert.Equal(t, procedure.InHandling, led.Stage())
}

// A hearing that was held before the limit began, or on a day that may fall under either of two texts, is counted by what stands on record
// now, whatever was asked before (P8, E13).
func TestHearingsAndWhatTheyAreCountedFrom(t *testing.T) {
	fromAcceptance := changed(t, func(by regime.Source, r *regime.Rules) {
		r.Tiers[regime.Review][regime.FromAcceptance] = regime.Stipulation{By: by}
		r.Tiers[regime.Review][regime.Hearing] = regime.Stipulation{By: by}
		r.Tiers[regime.Review][regime.HearingStops] = regime.Stipulation{By: by}
		r.Tiers[regime.Handling][regime.HearingStops] = regime.Stipulation{By: by}
	})
	hear := history.Event{Kind: history.Hear, On: edgeDay(32), Until: edgeDay(33)}
	received := append(toReview(), history.Event{Kind: history.Receive, On: edgeDay(31)})
	for name, c := range map[string]struct {
		law    *regime.Regime
		events []history.Event
	}{
		"heard, then received": {regime.National(), append(toReview(), hear, history.Event{Kind: history.Receive, On: edgeDay(35)})},
		"heard, then accepted": {fromAcceptance, append(slices.Clone(received), hear, history.Event{Kind: history.AcceptRequest, On: edgeDay(35)})},
	} {
		often, never := escalation.Begin(c.law, history.Whole()), under(c.law, history.Whole(), c.events...)
		for i := range c.events {
			often.Read(&c.events[i])
			often.OpinionDue(regime.Review)
		}
		assert.Equal(t, never.OpinionDue(regime.Review), often.OpinionDue(regime.Review), name)
	}

	opened := history.Event{Kind: history.Accept, On: calendar.On(calendar.MustDate(2025, 12, 1)), Organ: edgeBranch}
	heard := func(on calendar.When) period.Deadline {
		c := under(fromAcceptance, history.Whole(), opened, history.Event{Kind: history.Hear, On: on, Until: calendar.On(calendar.MustDate(2026, 1, 9))})
		return c.OpinionDue(regime.Handling)
	}
	plain := under(fromAcceptance, history.Whole(), opened)
	sure, either := heard(calendar.On(calendar.MustDate(2026, 1, 5))), heard(newYear())
	none := plain.OpinionDue(regime.Handling)
	assert.True(t, none.Earliest().Before(sure.Earliest()), "its days do not count")
	assert.Equal(t, none.Earliest(), either.Earliest(), "on a reading they count")

	begun := history.Event{Kind: history.Accept, On: newYear(), Organ: edgeBranch}
	open := under(fromAcceptance, history.Coverage{}, begun)
	due, unrecorded := open.Lengthened(regime.Handling)
	assert.Equal(t, history.Extend, unrecorded)
	plainly := open.OpinionDue(regime.Handling)
	assert.Equal(t, plainly.Suspend(period.Stop{}).Extend(period.Days(30)).Ends(), due.Ends(), "a hearing of any length may be off the record")
	assert.NotEqual(t, plainly.Extend(period.Days(30)).Ends(), due.Ends())
}

// What the review opinion makes of the claim is known though the service of the one before it is not on record (E16).
func TestTheResultOfAVariedOpinion(t *testing.T) {
	events := append(reviewed(history.Varied, history.Supported), history.Event{Kind: history.Serve, On: edgeDay(41)})
	events = slices.Delete(events, 2, 3) // the service of the opinion on handling
	c := told(history.Coverage{}, events...)
	assert.Equal(t, decision.Yes, c.Supported(history.Supported))
}

// Whoever asks for the next tier has the opinion below it, however its service is proved; of several petitioners that says nothing about
// the others, and nobody asks for anything after re-review (E20, E21).
func TestWhoAsksHasTheOpinion(t *testing.T) {
	record := func(person string, first, last decision.Tri) []history.Event {
		events := append(toReview(), reReviewAsked(history.Upheld, 0)[4:]...)
		events = append(events, history.Event{Kind: history.Receive, On: edgeDay(51)},
			history.Event{Kind: history.Issue, On: edgeDay(60), Disposition: history.Upheld}, history.Event{Kind: history.Serve, On: edgeDay(61), Proof: last})
		events[2].Proof = first
		for i := range events {
			if k := events[i].Kind; k == history.Serve || k.Asks() != 0 {
				events[i].Person = person
			}
		}
		return events
	}
	for name, c := range map[string]struct {
		person      string
		first, last decision.Tri
		want        decision.Tri
	}{
		"every service proved":            {"", 0, 0, decision.Yes},
		"the first not, and review asked": {"", decision.No, 0, decision.Yes},
		"the first not, of one by name":   {"甲", decision.No, 0, 0},
		"the last not":                    {"", 0, decision.No, 0},
		"the last not, of one by name":    {"甲", 0, decision.No, 0},
	} {
		matter := told(history.Whole(), record(c.person, c.first, c.last)...)
		assert.Equal(t, c.want, matter.Lacking(regime.RereviewServed, edgeDay(90), "").Answer(), name)
	}
}

// Where a text lets a verification end the matter, it has to be approved only if the text says so.
func TestAVerificationThatNobodyApproves(t *testing.T) {
	verified := append(toReview()[:3], history.Event{Kind: history.Verify, On: edgeDay(20)})
	for name, approved := range map[string]bool{"nobody approves": false, "it is approved": true} {
		law := changed(t, func(by regime.Source, r *regime.Rules) {
			if r.Grounds[regime.VerifiedFinal].By = by; approved {
				r.Grounds[regime.VerifiedFinal].Approved = by
			}
		})
		want := decision.Yes
		if approved {
			want = 0 // by whom is not recorded
		}
		matter := under(law, history.Whole(), verified...)
		assert.Equal(t, want, matter.Lacking(regime.VerifiedFinal, edgeDay(30), "").Answer(), name)
	}
}

// A conclusion leaves a window open only where an opinion was served, and nobody asked after it.
func TestTheWindowAfterAConclusion(t *testing.T) {
	end := func(events ...history.Event) escalation.Case {
		return told(history.Whole(), append(events, history.Event{Kind: history.LeadInto, On: edgeDay(35)},
			history.Event{Kind: history.Conclude, Ground: regime.LedIntoProcedure, On: edgeDay(36)})...)
	}
	for name, c := range map[string]struct {
		matter escalation.Case
		open   bool
	}{"served": {end(toReview()[:3]...), true}, "not served": {end(toReview()[:2]...), false}, "asked": {end(toReview()...), false}} {
		assert.Equal(t, procedure.Concluded, c.matter.Stage(), name)
		assert.Equal(t, c.open, c.matter.WindowSurvives(regime.Review, ""), name)
	}
}
