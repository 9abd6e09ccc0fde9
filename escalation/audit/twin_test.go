package audit

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// slow is the twin of the walk: one function a check, each of which reads the whole history for itself and follows the
// national text of 2022, counting days one by one. It knows no place, no second round and no hearing below re-review.
type slow struct {
	events   []history.Event
	complete bool
	asOf     calendar.Date
}

// tierAt says to which tier the i-th event belongs.
func (h slow) tierAt(i int) regime.Tier {
	in := regime.Handling
	opinions := map[regime.Tier]bool{}
	for j := 0; ; j++ {
		e := h.events[j]
		t := in
		switch {
		case e.Kind == history.RequestReview:
			t = regime.Review
		case e.Kind == history.RequestRereview:
			t = regime.Rereview
		case e.Kind == history.Accept:
			t = regime.Handling
		case e.Tier != 0:
			t = e.Tier
		case e.Kind == history.Issue && opinions[t] && t < regime.Rereview:
			t++
		}
		if j == i {
			return t
		}
		switch e.Kind {
		case history.RequestReview, history.RequestRereview:
			in = t
			opinions[t] = false
		case history.Accept:
			in = t
		case history.Issue:
			opinions[t] = true
			in = max(in, t)
		case history.RefuseRequest:
			opinions[t] = false
			in = max(t-1, regime.Handling)
		}
	}
}

// find returns the last event of a kind in a tier that still counts: a request starts its tier anew, a refusal undoes it.
func (h slow) find(k history.Kind, t regime.Tier) *history.Event {
	var found *history.Event
	for i := range h.events {
		e := &h.events[i]
		if h.tierAt(i) != t {
			continue
		}
		switch {
		case e.Kind == k:
			found = e
		case e.Kind == history.RefuseRequest, e.Kind == asks(t) && t != regime.Handling:
			found = nil
		}
	}
	return found
}

func (h slow) any(k history.Kind) *history.Event {
	for i := len(h.events) - 1; i >= 0; i-- {
		if h.events[i].Kind == k {
			return &h.events[i]
		}
	}
	return nil
}

func end(start calendar.Date, days int) calendar.Date {
	for ; days > 0; days-- {
		start = start.AddDays(1)
	}
	for !calendar.China().IsWorkday(start) {
		start = start.AddDays(1)
	}
	return start
}

// organ is who decides a tier: who was named last among the events that name the organ of a tier.
func (h slow) organ(t regime.Tier) regime.Organ {
	var o regime.Organ
	for i := range h.events {
		e := &h.events[i]
		if h.tierAt(i) != t {
			continue
		}
		switch e.Kind {
		case history.RefuseRequest:
			o = regime.Organ{}
		case history.RequestReview, history.RequestRereview:
			o = e.Organ
		case history.Accept, history.Issue, history.Receive:
			if !e.Organ.IsZero() && (e.Kind != history.Receive || t != regime.Handling) {
				o = e.Organ
			}
		}
	}
	return o
}

func (h slow) registration() Verdict {
	switch {
	case h.any(history.Register) != nil:
		return Complied
	case h.complete:
		return Violated
	}
	return CannotTell
}

func (h slow) notice() Verdict {
	r, n := h.any(history.Register), h.any(history.Notify)
	if r == nil || n == nil && !h.complete {
		return CannotTell
	}
	last := end(r.On, 15)
	if n == nil {
		if h.asOf.After(last) {
			return Violated
		}
		return 0
	}
	if n.On.After(last) {
		return Violated
	}
	return Complied
}

func (h slow) opinionLimit(t regime.Tier) Verdict {
	days := 30
	if t == regime.Handling {
		days = 60
	}
	issued, opened := h.find(history.Issue, t), h.find(opens(t), t)
	if opened == nil {
		if issued == nil {
			return 0
		}
		start := h.latestBefore(t)
		if !start.IsZero() && !issued.On.After(end(start, days)) {
			return Complied
		}
		return CannotTell
	}
	extension := 0
	if e := h.find(history.Extend, t); e != nil && t == regime.Handling {
		extension = e.Days // the random histories extend lawfully or not at all
	}
	on := h.asOf
	if issued != nil {
		on = issued.On
	}
	last := opened.On.AddDays(days + extension)
	for !calendar.China().IsWorkday(last) {
		last = last.AddDays(1)
	}
	if on.After(last) && issued == nil && !h.complete {
		return CannotTell
	}
	if on.After(last) {
		return Violated
	}
	if issued == nil {
		return 0
	}
	return Complied
}

// latestBefore is the day of the last step on record before a tier was opened.
func (h slow) latestBefore(t regime.Tier) calendar.Date {
	if t == regime.Handling {
		if e := h.any(history.Register); e != nil {
			return e.On
		}
		return calendar.Date{}
	}
	for _, e := range []*history.Event{h.find(asks(t), t), h.find(history.Serve, t-1), h.find(history.Issue, t-1)} {
		if e != nil {
			return e.On
		}
	}
	return calendar.Date{}
}

// over follows E4, E5 and E6.
func (h slow) over(t regime.Tier, on calendar.Date) decision.Tri {
	served, issued := h.find(history.Serve, t-1), h.find(history.Issue, t-1)
	if served == nil && issued == nil {
		return 0
	}
	if served == nil {
		if on.After(end(issued.On, 30)) {
			return 0
		}
		return decision.No
	}
	if !on.After(end(served.On, 30)) {
		return decision.No
	}
	if issued == nil || issued.Notice.Given == 0 && issued.Notice.Remedy == 0 {
		return 0
	}
	right := map[regime.Tier]refusal.Remedy{regime.Review: refusal.Review, regime.Rereview: refusal.ReReview}
	if issued.Notice.Remedy == right[t] && issued.Notice.Days == 30 {
		return decision.Yes
	}
	return decision.No
}

func (h slow) accepted(t regime.Tier) Verdict {
	opened, issued, asked := h.find(history.Receive, t), h.find(history.Issue, t), h.find(asks(t), t)
	if opened == nil && issued == nil {
		return 0
	}
	if asked == nil {
		taken := opened
		if taken == nil {
			taken = issued
		}
		if h.over(t, taken.On) == decision.No {
			return Complied
		}
		return CannotTell
	}
	switch h.over(t, asked.On) {
	case decision.No:
		return Complied
	case decision.Yes:
		if asked.Excuse != 0 && !asked.On.After(end(asked.Removed, 10)) {
			return Complied
		}
		return Violated
	}
	return CannotTell
}

func (h slow) service(t regime.Tier) Verdict {
	if h.find(history.Serve, t) != nil {
		return Complied
	}
	if h.find(history.Issue, t) == nil {
		return 0
	}
	if !h.complete {
		return CannotTell
	}
	return 0
}

func (h slow) proper(t regime.Tier) Verdict {
	if h.find(history.Issue, t) == nil {
		return 0
	}
	o, below := h.organ(t), h.organ(t-1)
	if o.Name != "" && o.Name == below.Name {
		return Violated
	}
	if below.IsZero() || o.Level == 0 {
		return CannotTell
	}
	if o.System == regime.Government && o.Level == below.Level && below.System != regime.Government ||
		o.Level == below.Level+1 && o.System == below.System {
		return Complied
	}
	return Violated
}

func (h slow) content(t regime.Tier) Verdict {
	e := h.find(history.Issue, t)
	if e == nil {
		return 0
	}
	switch e.States {
	case 0:
		return CannotTell
	case history.StatesAll:
		return Complied
	}
	return Violated
}

func (h slow) remedy(t regime.Tier) Verdict {
	e := h.find(history.Issue, t)
	if e == nil {
		return 0
	}
	n := e.Notice
	want := map[regime.Tier]history.RemedyNotice{
		regime.Handling: {Remedy: refusal.Review, Days: 30},
		regime.Review:   {Remedy: refusal.ReReview, Days: 30},
		regime.Rereview: {Remedy: refusal.NoneInThisProcedure},
	}[t]
	switch {
	case n.Given == decision.No:
		return Violated
	case n.Remedy == 0:
		return CannotTell
	case n.Remedy == want.Remedy && (n.Days == want.Days || t == regime.Rereview):
		return Complied
	}
	return Violated
}

// agree holds the walk against its twin, check by check.
func agree(t *testing.T, h history.History) {
	t.Helper()
	r := Examine(regime.National(), h)
	s := slow{h.Events, h.Complete, h.AsOf}
	want := func(c Check, tier regime.Tier, v Verdict) {
		if r.Verdict(c, tier) != v {
			t.Fatalf("%s of %s: the walk says %s, the twin %s\n%+v", c, tier, r.Verdict(c, tier), v, h)
		}
	}
	want(Registration, 0, s.registration())
	want(NoticeLimit, 0, s.notice())
	for tier := regime.Handling; tier <= regime.Rereview; tier++ {
		want(OpinionLimit, tier, s.opinionLimit(tier))
		want(Content, tier, s.content(tier))
		want(RemedyNamed, tier, s.remedy(tier))
		want(Service, tier, s.service(tier))
		if tier != regime.Handling {
			want(ProperOrgan, tier, s.proper(tier))
			want(RequestAccepted, tier, s.accepted(tier))
		}
	}
	for _, f := range r.Findings() {
		if f.Rule == 0 || f.Cite.IsZero() || f.Why == 0 || f.EN() == "" || f.ZH() == "" || r.Verdict(f.Check, f.Tier) < f.Verdict {
			t.Fatalf("an incomplete finding: %+v", f)
		}
		if f.Verdict == Violated && f.Event >= len(h.Events) {
			t.Fatalf("a finding about no event: %+v", f)
		}
	}
}

// twinEvents are what the histories are made of.
func twinEvents() []history.Event {
	organ := func(l regime.Level, s regime.System) regime.Organ {
		return regime.Organ{Name: l.String() + s.String(), Level: l, System: s}
	}
	branch, district := organ(regime.County, regime.PublicSecurity), organ(regime.County, regime.Government)
	bureau, city := organ(regime.Municipal, regime.PublicSecurity), organ(regime.Municipal, regime.Government)
	review, rereview := history.RemedyNotice{Remedy: refusal.Review, Days: 30}, history.RemedyNotice{Remedy: refusal.ReReview, Days: 30}
	return []history.Event{
		{Kind: history.Register},
		{Kind: history.Notify},
		{Kind: history.Accept, Organ: branch},
		{Kind: history.Accept},
		{Kind: history.Issue, Organ: branch, States: history.StatesAll, Notice: review},
		{Kind: history.Issue, Tier: regime.Handling, States: history.StatesFacts, Notice: history.RemedyNotice{Given: decision.No}},
		{Kind: history.Issue, Tier: regime.Review, Organ: district, States: history.StatesAll, Notice: rereview},
		{Kind: history.Issue, Tier: regime.Rereview, Organ: city, Notice: history.RemedyNotice{Remedy: refusal.NoneInThisProcedure}},
		{Kind: history.Serve},
		{Kind: history.Serve, Tier: regime.Review},
		{Kind: history.RequestReview, Organ: bureau},
		{Kind: history.RequestReview, Organ: branch},
		{Kind: history.RequestReview, Excuse: history.GoodReason},
		{Kind: history.RequestRereview, Organ: city},
		{Kind: history.Receive, Tier: regime.Review},
		{Kind: history.Receive, Tier: regime.Rereview, Organ: city},
		{Kind: history.RefuseRequest, Tier: regime.Review, Because: statute.E6},
	}
}

// Every history of three events, on days that matter, and many long random ones.
func TestTwin(t *testing.T) {
	shapes := twinEvents()
	start := calendar.MustDate(2026, 1, 5)
	gaps := []int{0, 31, 61}
	compared := 0
	for _, complete := range []bool{false, true} {
		for i := range shapes {
			for j := range shapes {
				for k := range shapes {
					for _, g1 := range gaps {
						for _, g2 := range gaps {
							if testing.Short() && (g1+g2+i+j+k)%5 != 0 {
								continue
							}
							a, b, c := shapes[i], shapes[j], shapes[k]
							a.On, b.On, c.On = start, start.AddDays(g1), start.AddDays(g1+g2)
							agree(t, record(complete, a, b, c))
							compared++
						}
					}
				}
			}
		}
	}
	rng := rand.New(rand.NewPCG(1, 2))
	for range 20000 {
		var events []history.Event
		on := start
		for range 1 + rng.IntN(12) {
			e := shapes[rng.IntN(len(shapes))]
			on = on.AddDays(rng.IntN(40))
			e.On = on
			events = append(events, e)
		}
		agree(t, record(rng.IntN(2) == 0, events...))
		compared++
	}
	require.Greater(t, compared, 25000)
	t.Logf("%d histories compared", compared)
}

func record(complete bool, events ...history.Event) history.History {
	for i := range events {
		if events[i].Excuse != 0 {
			events[i].Removed = events[i].On.AddDays(-3)
		}
	}
	return history.History{Events: events, Complete: complete, AsOf: events[len(events)-1].On}
}
