package course_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var edgeOffice = regime.Organ{Name: "某省厅", Level: regime.Provincial, System: regime.PublicSecurity}

// reviewed are the steps up to an opinion on review, and reReviewAsked those up to a request for re-review.
func reviewed(d history.Disposition, r history.Result) []history.Event {
	return append(toReview(), history.Event{Kind: history.Receive, On: edgeDay(31)}, history.Event{Kind: history.Issue, On: edgeDay(40), Disposition: d, Result: r})
}

func reReviewAsked(d history.Disposition, r history.Result) []history.Event {
	return append(reviewed(d, r), history.Event{Kind: history.Serve, On: edgeDay(41)}, history.Event{Kind: history.RequestRereview, On: edgeDay(50), Organ: edgeOffice})
}

// What an opinion makes of the claim counts once it was served; where its service may be off the record, nothing is known (E16).
func TestAnOpinionWhoseServiceIsNotOnRecord(t *testing.T) {
	serve := func(day int) history.Event { return history.Event{Kind: history.Serve, On: edgeDay(day)} }
	last := func(d history.Disposition) history.Event {
		return history.Event{Kind: history.Issue, On: edgeDay(60), Disposition: d, Result: history.Supported}
	}
	received := history.Event{Kind: history.Receive, On: edgeDay(51)}
	for name, c := range map[string]struct {
		events                                       []history.Event
		supported, supportedWhole, aside, asideWhole decision.Tri
	}{
		"only handled":                    {toReview()[:3], decision.No, decision.No, decision.No, decision.No},
		"review varied it, not served":    {reviewed(history.Varied, history.Supported), 0, decision.No, 0, decision.No},
		"review varied it, served":        {append(reviewed(history.Varied, history.Supported), serve(41)), decision.Yes, decision.Yes, decision.No, decision.No},
		"review set it aside, not served": {reviewed(history.SetAside, 0), 0, decision.No, 0, decision.No},
		"review set it aside, served":     {append(reviewed(history.SetAside, 0), serve(41)), decision.No, decision.No, decision.Yes, decision.Yes},
		"re-review asked for":             {reReviewAsked(history.Upheld, 0), 0, decision.No, 0, decision.No},
		"re-review upheld it, not served": {append(reReviewAsked(history.Upheld, 0), received, last(history.Upheld)), 0, decision.No, decision.No, decision.No},
		"re-review set it aside, not served": {
			append(reReviewAsked(history.Upheld, 0), received, last(history.SetAside)), 0, decision.No, 0, decision.No,
		},
		"re-review set it aside, served": {
			append(reReviewAsked(history.Upheld, 0), received, last(history.SetAside), serve(61)), decision.No, decision.No, decision.Yes, decision.Yes,
		},
	} {
		holes, whole := told(history.Coverage{}, c.events...), told(history.Whole(), c.events...)
		assert.Equal(t, c.supported, holes.Supported(history.Supported), "%s: support", name)
		assert.Equal(t, c.supportedWhole, whole.Supported(history.Supported), "%s: support, nothing is missing", name)
		assert.Equal(t, c.aside, holes.SetAside(), "%s: set aside", name)
		assert.Equal(t, c.asideWhole, whole.SetAside(), "%s: set aside, nothing is missing", name)
	}
}

// When an opinion is due does not depend on who asked before: a reader who asks after each step is told what one is who never asked.
func TestAskingOftenChangesNoDay(t *testing.T) {
	hear := func(from, to int) history.Event {
		return history.Event{Kind: history.Hear, On: edgeDay(from), Until: edgeDay(to)}
	}
	extend := history.Event{Kind: history.Extend, On: edgeDay(20), Days: 30, Approved: decision.Yes, ReasonTold: decision.Yes}
	accept := history.Event{Kind: history.Accept, On: edgeDay(0), Organ: edgeBranch}
	received := append(toReview(), history.Event{Kind: history.Receive, On: edgeDay(31)})
	for name, events := range map[string][]history.Event{
		"two hearings":                  {accept, hear(5, 9), hear(12, 30)},
		"a hearing, then extended":      {accept, hear(5, 9), extend},
		"extended, then a hearing":      {accept, extend, hear(25, 29)},
		"in review, before acceptance":  append(slices.Clone(received), hear(32, 33), history.Event{Kind: history.AcceptRequest, On: edgeDay(35)}),
		"in review, before and after":   append(slices.Clone(received), hear(32, 33), history.Event{Kind: history.AcceptRequest, On: edgeDay(35)}, hear(36, 40)),
		"in review, and none on record": received,
	} {
		allowed := 0
		for _, place := range regime.Places() {
			often, never := escalation.Begin(regime.In(place), history.Whole()), escalation.Begin(regime.In(place), history.Whole())
			var err error
			for _, e := range events {
				if never, err = never.Apply(e); err != nil {
					break // no text of the place provides for it
				}
				often.Read(&e)
				for tier := regime.Handling; tier <= regime.Rereview; tier++ {
					assert.Equal(t, never.OpinionDue(tier), often.OpinionDue(tier), "%s, %v, %v", name, place, tier)
				}
			}
			if err == nil {
				allowed++
			}
		}
		assert.Positive(t, allowed, name)
	}
}

// A ground that the law of one of two days knows is taken to be one of an event on either (E9, E16).
func TestAGroundOfEitherDay(t *testing.T) {
	changed := 0
	for _, place := range regime.Places() {
		law := regime.In(place)
		c := escalation.Begin(law, history.Whole())
		for _, rules := range law.All()[1:] {
			before, _ := law.On(rules.From.AddDays(-1))
			after, _ := law.On(rules.From)
			either, ok := calendar.Between(rules.From.AddDays(-1), rules.From)
			require.True(t, ok)
			for g := regime.RereviewServed; g <= regime.NoSuccessor; g++ {
				assert.Equal(t, before.IsGround(g) || after.IsGround(g), c.IsGround(g, either), "%v, %v, %v", place, rules.Code, g)
				if before.IsGround(g) != after.IsGround(g) {
					changed++
				}
			}
		}
	}
	assert.Positive(t, changed)
}

// Where a text asks for a verification besides a missed window, one after the opinion was served counts, and none before (E6, E9).
func TestAVerificationComesAfterTheOpinion(t *testing.T) {
	text := regime.Source{Basis: statute.LocalRule, EN: "art. 1", ZH: "第一条"}
	own := regime.Rules{Code: "own", EN: "Own", ZH: "自定", From: calendar.MustDate(2024, 1, 1)}
	own.Grounds[regime.NoRequestInTime] = regime.Concluding{By: text, Verified: text}
	asks, err := regime.Over(regime.National(), own)
	require.NoError(t, err)
	for verified, proved := range map[int]bool{0: false, 9: false, 11: true, 50: true} { // served on the tenth day
		for law, need := range map[*regime.Regime]bool{regime.National(): false, asks: true} {
			events := toReview()[:3]
			if verified != 0 {
				events = append(events, history.Event{Kind: history.Verify, On: edgeDay(verified)})
				slices.SortStableFunc(events, func(a, b history.Event) int { return a.On.Earliest().Compare(b.On.Earliest()) })
			}
			c := escalation.Begin(law, history.Whole())
			for i := range events {
				c.Read(&events[i])
			}
			want := decision.YesIf(proved || !need)
			if want == 0 {
				want = decision.No // the record is complete
			}
			assert.Equal(t, want, c.Lacking(regime.NoRequestInTime, edgeDay(60), "").Answer(), "verified on day %d", verified)
		}
	}
}

// Who declared a withdrawal has to be on record; where it is not, nobody can tell whether it was one (E9, E16).
func TestAWithdrawalByWhomIsNotRecorded(t *testing.T) {
	for by, want := range map[history.Declarant]decision.Tri{0: 0, history.Petitioner: decision.Yes} {
		c := told(history.Whole(), append(toReview()[:1], history.Event{Kind: history.Withdraw, On: edgeDay(5), By: by})...)
		assert.Equal(t, want, c.Lacking(regime.Withdrawn, edgeDay(6), "").Answer(), by)
	}
	none := told(history.Whole(), toReview()[:1]...)
	assert.Equal(t, decision.No, none.Lacking(regime.Withdrawn, edgeDay(6), "").Answer())
}

// A matter that was passed on may be given back until it is accepted, or was given back or passed on again (D14).
func TestGivingBack(t *testing.T) {
	other := regime.Organ{Name: "某信访局", Level: regime.Municipal, System: regime.OtherDepartment}
	first := history.Event{Kind: history.Register, On: edgeDay(0), Organ: other}
	passed := []history.Event{first, {Kind: history.Transfer, On: edgeDay(2)}, {Kind: history.Register, On: edgeDay(3), Organ: edgeBranch}}
	for name, c := range map[string]struct {
		events []history.Event
		open   bool
	}{
		"not passed on":   {[]history.Event{first}, false},
		"passed on":       {passed, true},
		"given back":      {append(slices.Clone(passed), history.Event{Kind: history.ObjectToTransfer, On: edgeDay(5)}), false},
		"passed on again": {append(slices.Clone(passed), history.Event{Kind: history.Transfer, On: edgeDay(5)}), false},
		"accepted":        {append(slices.Clone(passed), history.Event{Kind: history.Accept, On: edgeDay(5)}), false},
	} {
		matter := told(history.Whole(), c.events...)
		_, open := matter.GiveBack()
		assert.Equal(t, c.open, open, name)
	}
}

// Each limit of a tier is owed once, and on handling the opinion alone: its acceptance is a limit of reception.
func TestLimitsOfATierAreOwedOnce(t *testing.T) {
	for _, place := range regime.Places() {
		c := escalation.Begin(regime.In(place), history.Whole())
		for _, e := range append(toReview(), history.Event{Kind: history.Receive, On: edgeDay(31)}) {
			c.Read(&e)
			owed := map[[2]int]int{}
			for l := range c.TierClocks {
				owed[[2]int{int(l.Act), int(l.Tier)}]++
				assert.True(t, l.Tier != regime.Handling || l.Act == history.Issue, "%v: %v", place, l.Act)
			}
			for what, n := range owed {
				assert.Equal(t, 1, n, "%v: %v", place, what)
			}
		}
	}
}

// A request that was refused, perhaps lawfully, may not have to be decided any more: that its opinion is missing is not sure (E16, E19).
func TestWhatIsOwedAfterARefusal(t *testing.T) {
	owed := func(more ...history.Event) (missing decision.Tri) {
		c := told(history.Whole(), append(toReview(), append([]history.Event{{Kind: history.Receive, On: edgeDay(31)}}, more...)...)...)
		c.TierClocks(func(l clock.Clock) bool {
			if l.Tier == regime.Review && l.Act == history.Issue {
				missing = l.Missing
			}
			return true
		})
		return missing
	}
	assert.Equal(t, decision.Yes, owed())
	assert.Equal(t, decision.Yes, owed(history.Event{Kind: history.RefuseRequest, On: edgeDay(35), Because: statute.E6}), "it was in time")
	assert.Equal(t, decision.Tri(0), owed(history.Event{Kind: history.RefuseRequest, On: edgeDay(35)}), "its ground is not recorded")
}
