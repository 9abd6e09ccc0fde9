package course_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	edgeCity  = regime.Organ{Name: "某市政府", Level: regime.Municipal, System: regime.Government}
	edgeOther = regime.Organ{Name: "某事务中心", Level: regime.County, System: regime.OtherDepartment}
)

// Which stage a step is taken from, and whether the matter was there: where steps that are not on record may have led further, a step is
// counted where only one place is possible, and nowhere else (E17); in a complete record it is out of place.
func TestWhereAStepIsCounted(t *testing.T) {
	add := func(events []history.Event, more ...history.Event) []history.Event {
		return append(slices.Clone(events), more...)
	}
	received := history.Event{Kind: history.Receive, On: edgeDay(31)}
	refused := history.Event{Kind: history.RefuseRequest, On: edgeDay(35), Because: statute.E6} // though it was in time
	of := func(person string) []history.Event {
		events := toReview()
		events[3].Person = person
		return add(events, refused)
	}
	byOther := toReview()[:3]
	byOther[0].Organ = edgeOther
	concluded := add(toReview()[:1], history.Event{Kind: history.Withdraw, On: edgeDay(2), By: history.Petitioner},
		history.Event{Kind: history.Conclude, On: edgeDay(3), Ground: regime.Withdrawn})
	ended := add(toReview()[:3], history.Event{Kind: history.Withdraw, On: edgeDay(12), By: history.Petitioner},
		history.Event{Kind: history.Conclude, On: edgeDay(13), Ground: regime.Withdrawn})
	reviewServed := add(reviewed(history.Upheld, 0), history.Event{Kind: history.Serve, On: edgeDay(41)})
	byName := slices.Clone(reviewServed)
	byName[0].Organ = regime.Organ{Name: "某局"}
	declined := []history.Event{{Kind: history.Decline, On: edgeDay(0)}} // on what ground is not recorded
	request := history.Event{Kind: history.RequestReview, Organ: edgeBureau}
	requestOf := func(person string) history.Event {
		return history.Event{Kind: history.RequestReview, Organ: edgeBureau, Person: person}
	}
	whole, holes := history.Whole(), history.Coverage{}
	for name, c := range map[string]struct {
		complete history.Coverage
		events   []history.Event
		e        history.Event
		from     procedure.Stage // zero: there is no row
		placed   decision.Tri
	}{
		"asked anew after a refusal that took nothing":     {whole, add(toReview(), refused), request, procedure.HandlingServed, decision.Yes},
		"re-review after a refusal of review":              {whole, add(toReview(), refused), history.Event{Kind: history.RequestRereview, Organ: edgeCity}, procedure.ReviewServed, decision.No},
		"asked anew by the one refused":                    {whole, of("甲"), requestOf("甲"), procedure.HandlingServed, decision.Yes},
		"asked by another than the one refused":            {whole, of("甲"), requestOf("乙"), procedure.ReviewRequested, decision.Yes},
		"asked by nobody named after one was refused":      {whole, of("甲"), request, procedure.HandlingServed, decision.Yes},
		"told of a refusal that may have been lawful":      {whole, declined, history.Event{Kind: history.Notify}, procedure.Unregistered, 0},
		"told of nothing":                                  {whole, nil, history.Event{Kind: history.Notify}, procedure.Unregistered, decision.No},
		"disclosed after such a refusal":                   {whole, declined, history.Event{Kind: history.Disclose}, procedure.Unregistered, decision.No},
		"passed on while it is handled, or once it ended":  {holes, toReview()[:1], history.Event{Kind: history.Transfer}, 0, 0},
		"passed on while it is handled, and has not ended": {whole, toReview()[:1], history.Event{Kind: history.Transfer}, 0, 0},
		"given back while it is handled":                   {whole, toReview()[:1], history.Event{Kind: history.ObjectToTransfer}, 0, decision.No},
		"extended where it may have been sent back":        {holes, reviewed(history.SetAside, 0), history.Event{Kind: history.Extend}, 0, 0},
		"extended where it was not sent back":              {holes, reviewServed, history.Event{Kind: history.Extend}, procedure.InRereview, 0},
		"an opinion of this tier by another, or the next":  {holes, add(toReview(), received), history.Event{Kind: history.Issue, Organ: edgeCity, Disposition: history.Upheld}, 0, 0},
		"an opinion on an opinion while it is handled":     {holes, toReview()[:1], history.Event{Kind: history.Issue, Disposition: history.Upheld}, 0, 0},
		"the file handed over once it was concluded":       {holes, concluded, history.Event{Kind: history.HandOver}, 0, decision.No},
		"received for review by the organ that decided":    {holes, byOther, history.Event{Kind: history.Receive, Organ: edgeOther}, 0, decision.No},
		"received by another, for review or re-review":     {holes, byOther, history.Event{Kind: history.Receive, Organ: regime.Organ{Name: "某局"}}, 0, 0},
		"received by name by the organ that decided first": {holes, byName, history.Event{Kind: history.Receive, Organ: regime.Organ{Name: "某局"}}, 0, 0},
		"added to the opinion, once it was concluded":      {whole, ended, history.Event{Kind: history.Issue, Organ: edgeBranch, Supplement: decision.Yes}, 0, decision.No},
		"the first opinion, served during re-review":       {whole, reReviewAsked(history.Upheld, 0), history.Event{Kind: history.Serve, Tier: regime.Handling, Person: "乙"}, 0, decision.No},
	} {
		matter := told(c.complete, c.events...)
		c.e.On = edgeDay(60)
		var v procedure.Footing
		matter.Ask(&c.e, &v)
		assert.Equal(t, c.placed, v.Placed, "%s: whether it was there", name)
		if c.from == 0 {
			assert.Nil(t, v.Row, name)
		} else if assert.NotNil(t, v.Row, name) {
			assert.Equal(t, c.from, v.From, name)
		}
	}
}

// A step that has no effect, whose place is known, leaves no doubt about where the matter stands: the window is over as it was before.
func TestAStepWithoutEffectLeavesNoDoubt(t *testing.T) {
	late := edgeDay(400)
	for name, c := range map[string]struct {
		complete history.Coverage
		more     history.Event
	}{
		"received though nobody asked":     {history.Whole(), history.Event{Kind: history.Receive, On: edgeDay(20)}},
		"refused, and no request recorded": {history.Coverage{}, history.Event{Kind: history.RefuseRequest, On: edgeDay(20), Tier: regime.Review, Because: statute.E6}},
	} {
		matter := told(c.complete, append(toReview()[:3], c.more)...)
		assert.Equal(t, procedure.HandlingServed, matter.Stage(), name)
		assert.Equal(t, decision.Yes, matter.Lapse(regime.Review, late, ""), name)
	}
}

// What may fall under the law of either of two days is sure where both say so, and no more (E13).
func TestAStepOnEitherDayOfAChange(t *testing.T) {
	differ := 0
	for _, place := range regime.Places() {
		law := regime.In(place)
		for _, rules := range law.All()[1:] {
			before, from := rules.From.AddDays(-1), rules.From
			either, _ := calendar.Between(before, from)
			story := modelStory()
			for n := range story {
				c := escalation.Begin(law, history.Whole())
				for i := range story[:n] {
					e := story[i]
					e.On = calendar.On(e.On.Earliest().AddDays(before.DaysSince(story[n-1].On.Earliest()) - 1))
					c.Read(&e)
				}
				for _, e := range allVariants {
					ask := func(on calendar.When) (v procedure.Footing) {
						if e.On = on; e.Kind == history.Hear || e.Kind == history.Stop {
							e.Until = on
						}
						c.Ask(&e, &v)
						return v
					}
					one, other, rough := ask(calendar.On(before)), ask(calendar.On(from)), ask(either)
					if one.Row != other.Row || one.Row == nil {
						continue
					}
					if one.No != other.No || one.Open != other.Open {
						differ++
					}
					assert.Zero(t, rough.No&^(one.No&other.No), "%v, %v, %v, %v: it may not be taken", place, rules.Code, c.Stage(), e.Kind)
					if rough.No|rough.Open == 0 {
						assert.Zero(t, one.No|one.Open|other.No|other.Open, "%v, %v, %v, %v: it may be taken", place, rules.Code, c.Stage(), e.Kind)
					}
				}
			}
		}
	}
	assert.Positive(t, differ, "no law changed what a step asks for")
}

// Nothing is no step, and nothing to say the answer in is no answer.
func TestNoStep(t *testing.T) {
	c, e := told(history.Whole(), toReview()[:1]...), toReview()[1]
	was := c
	var v procedure.Footing
	c.Ask(nil, &v)
	assert.Zero(t, v)
	c.Ask(&e, nil)
	assert.Equal(t, was, c)
}

// Who could be asked when the request was made goes on with it, whatever the law says since; who may follow now may do so (E13).
func TestTheOrganAskedUnderAnotherLaw(t *testing.T) {
	department := regime.Organ{Name: "某税务局", Level: regime.County, System: regime.VerticalDepartment}
	government := regime.Organ{Name: "某县政府", Level: regime.County, System: regime.Government}
	since := changed(t, func(by regime.Source, r *regime.Rules) { r.Vertical = by })
	until := changed(t, func(by regime.Source, r *regime.Rules) {
		r.Vertical, r.From, r.Until = by, calendar.MustDate(2024, 1, 1), calendar.MustDate(2026, 1, 1)
	})
	day := func(d int) calendar.When { return calendar.On(calendar.MustDate(2026, 1, d)) }
	before := calendar.On(calendar.MustDate(2025, 12, 20))
	for name, c := range map[string]struct {
		law   *regime.Regime
		asked calendar.When
		holds bool
	}{
		"asked before it was ruled out":            {since, before, true},
		"asked on the last day before, or later":   {since, newYear(), true},
		"asked since it is ruled out":              {since, day(5), false},
		"asked while it was ruled out, and is not": {until, before, true},
	} {
		matter := under(c.law, history.Whole(),
			history.Event{Kind: history.Accept, On: calendar.On(calendar.MustDate(2025, 12, 1)), Organ: department},
			history.Event{Kind: history.Issue, On: calendar.On(calendar.MustDate(2025, 12, 5)), Result: history.NotSupported},
			history.Event{Kind: history.Serve, On: calendar.On(calendar.MustDate(2025, 12, 6))},
			history.Event{Kind: history.RequestReview, On: c.asked, Organ: government}, history.Event{Kind: history.Receive, On: day(6)})
		var v procedure.Footing
		matter.Ask(&history.Event{Kind: history.Issue, On: day(20), Disposition: history.Upheld}, &v)
		assert.Equal(t, !c.holds, v.No.Has(procedure.OrganInCharge), name)
	}
}

// Another organ than the one in charge gives an opinion: one of its level and system may have taken its place or decide in its name (PWR2022
// 24(2)), of handling or where none was given yet; one of another kind may not, except that who should have been asked decides what was
// asked of a wrong one (E1, E2). What is not known of the one in charge does not make another one of another kind.
func TestWhoIsInCharge(t *testing.T) {
	like := func(o regime.Organ) regime.Organ { o.Name += "二"; return o }
	asked := append(toReview(), history.Event{Kind: history.Receive, On: edgeDay(31)})
	answered := append(slices.Clone(asked), history.Event{Kind: history.Issue, On: edgeDay(40), Disposition: history.Upheld})
	wrong := slices.Clone(asked)
	wrong[3].Organ = edgeOther
	unknown := func(change func(o *regime.Organ)) []history.Event {
		events := toReview()[:3]
		change(&events[0].Organ)
		return events
	}
	for name, c := range map[string]struct {
		before []history.Event
		by     regime.Organ
		is     decision.Tri
	}{
		"the one that decided":                    {toReview()[:3], edgeBranch, decision.Yes},
		"one of its kind adds to the opinion":     {toReview()[:3], like(edgeBranch), 0},
		"one of another kind adds to it":          {toReview()[:3], edgeOther, decision.No},
		"another, where the level is not known":   {unknown(func(o *regime.Organ) { o.Level = 0 }), like(edgeBranch), 0},
		"another, where the system is not known":  {unknown(func(o *regime.Organ) { o.System = 0 }), like(edgeBranch), 0},
		"the one asked for review":                {asked, edgeBureau, decision.Yes},
		"one of its kind, asked for review":       {asked, like(edgeBureau), 0},
		"one of another kind, asked for review":   {asked, edgeOther, decision.No},
		"another of its kind reviews once more":   {answered, like(edgeBureau), decision.No},
		"the right one, where a wrong was asked":  {wrong, edgeBureau, decision.Yes},
		"a wrong one, where a wrong was asked":    {wrong, like(edgeOther), decision.No},
		"the one that was asked, which was wrong": {wrong, edgeOther, decision.No},
	} {
		t.Run(name, func(t *testing.T) {
			tier := regime.Handling
			if len(c.before) > 3 {
				tier = regime.Review
			}
			e := history.Event{Kind: history.Issue, On: edgeDay(45), Organ: c.by, Tier: tier}
			assert.Equal(t, c.is, guard(told(history.Whole(), c.before...), e, procedure.OrganInCharge))
		})
	}
}
