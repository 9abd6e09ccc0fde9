package course_test

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// referee is the slow twin of the table. It keeps no state and knows no guard: for every question it reads the whole
// history again and follows 信访工作条例 (2022) article by article, counting days one by one. It aims to be read next to the
// text, and is what the table is held against. What is on record stands here, which step may follow in referee_steps_test.go, what the
// opinions come to in referee_grounds_test.go.
type referee []history.Event

// everyPower says that the referee judges under the made-up local text of [everyPowerLaw], which gives every power that some
// local text gives.
var everyPower bool

// mainLine is articles 31 to 36 in order. What has been done of it is where a matter stands.
var mainLine = [...]history.Kind{
	history.Accept, history.Issue, history.Serve, // 处理
	history.RequestReview, history.Receive, history.Issue, history.Serve, // 复查
	history.RequestRereview, history.Receive, history.Issue, history.Serve, // 复核
}

const ( // how much of the main line is done
	handlingOpen, handlingIssued, handlingServed          = 1, 2, 3
	reviewAsked, reviewOpen, reviewIssued, reviewServed   = 4, 5, 6, 7
	rereviewAsked, rereviewOpen, rereviewDone, allOfItEnd = 8, 9, 10, 11
)

func (h referee) done() int {
	done, review, rereview := 0, 0, 0 // the latter: where the request for the tier was made
	for i := range h {
		e := &h[i]
		switch {
		case e.Kind == history.SendBack, e.Kind == history.Reopen:
			done = handlingOpen
		case e.Kind == history.WithdrawRequest && done > reviewServed:
			done = rereview
		case e.Kind == history.WithdrawRequest:
			done = review
		case e.Kind == history.RefuseRequest && done > reviewServed:
			done = reviewServed
		case e.Kind == history.RefuseRequest:
			done = handlingServed
		case e.Kind == history.RequestReview && done >= reviewAsked, e.Kind == history.RequestRereview && done >= rereviewAsked: // another's
		case e.Kind == history.RequestReview && (done == handlingOpen || done == handlingIssued): // against silence
			review, done = done, reviewAsked
		case e.Kind == history.RequestRereview && (done == reviewOpen || done == reviewIssued):
			rereview, done = done, rereviewAsked
		case done < len(mainLine) && e.Kind == mainLine[done]:
			switch e.Kind {
			case history.RequestReview:
				review = done
			case history.RequestRereview:
				rereview = done
			}
			done++
		}
	}
	return done
}

// stage says where the matter stands, by how much of the main line is done.
func (h referee) stage() procedure.Stage {
	if h.isConcluded() != 0 {
		return procedure.Concluded
	}
	if done := h.done(); done > 0 {
		return [...]procedure.Stage{
			0, procedure.InHandling, procedure.HandlingIssued, procedure.HandlingServed, procedure.ReviewRequested, procedure.InReview, procedure.ReviewIssued, procedure.ReviewServed,
			procedure.RereviewRequested, procedure.InRereview, procedure.RereviewIssued, procedure.RereviewServed,
		}[done]
	}
	if h.last(history.Decline) != nil {
		return procedure.NotAccepted
	}
	if h.last(history.Register) != nil || h.last(history.TakeOver) != nil { // of what was registered
		return procedure.Registered
	}
	return procedure.Unregistered
}

// anew reports whether a step begins a new round.
func anew(k history.Kind) bool { return k == history.SendBack || k == history.Reopen }

// round is what happened since the matter was last sent back, that event included.
func (h referee) round() referee {
	for i := len(h) - 1; i >= 0; i-- {
		if anew(h[i].Kind) {
			return h[i:]
		}
	}
	return h
}

// find returns the last event of the kind in this round, in the tier asked about (0: in any), that still counts.
func (h referee) find(k history.Kind, t regime.Tier) *history.Event {
	var found *history.Event
	tier := regime.Tier(0)
	var given [regime.Rereview + 1]bool
	round := h.round()
	for i := range round {
		e := &round[i]
		switch e.Kind {
		case history.SendBack, history.Reopen:
			tier = regime.Handling
		case history.Accept:
			tier = max(tier, regime.Handling)
		case history.RequestReview:
			tier = regime.Review
		case history.RequestRereview:
			tier = regime.Rereview
		case history.RefuseRequest, history.WithdrawRequest:
			if found != nil && tier == t {
				found = nil
			}
			given[tier] = false
			tier--
		case history.Issue:
			if e.Supplement == decision.Yes && !given[tier] && tier > regime.Handling {
				continue // added to the opinion of the tier before
			}
			given[tier] = true
		case history.Serve:
			if !given[tier] {
				continue // of what was added to the opinion of the tier before
			}
		}
		if e.Kind == k && (t == 0 || tier == t) && found == nil { // the first counts
			found = e
		}
	}
	return found
}

func (h referee) last(k history.Kind) *history.Event {
	for i := len(h) - 1; i >= 0; i-- {
		if h[i].Kind == history.Reopen && proofs[k] != 0 {
			return nil // what the matter had ended with proves nothing any more
		}
		if h[i].Kind == k {
			return &h[i]
		}
	}
	return nil
}

// organ is who decides a tier: who was named last.
func (h referee) organ(t regime.Tier) regime.Organ {
	if t == regime.Handling {
		for i := len(h) - 1; i >= 0; i-- {
			if e := &h[i]; e.Kind == history.Accept && referee(h[:i]).done() == 0 || e.Kind == history.Issue && !e.Organ.IsZero() && referee(h[:i]).done() == handlingOpen {
				return e.Organ
			}
		}
		return regime.Organ{}
	}
	ask := history.RequestReview
	if t == regime.Rereview {
		ask = history.RequestRereview
	}
	asked := h.find(ask, t)
	if asked == nil {
		return regime.Organ{}
	}
	o := asked.Organ
	for _, k := range []history.Kind{history.Receive, history.Issue} {
		if e := h.find(k, t); e != nil && !e.Organ.IsZero() {
			o = e.Organ
		}
	}
	return o
}

// mayFollow is article 35, article 36 and 国法函〔2005〕253号, written out.
var mayFollow = map[regime.Organ][]regime.Organ{
	{Level: regime.Township, System: regime.Government}: {{Level: regime.County, System: regime.Government}},
	{Level: regime.County, System: regime.Government}:   {{Level: regime.Municipal, System: regime.Government}},
	{Level: regime.Municipal, System: regime.Government}: {
		{Level: regime.Provincial, System: regime.Government},
	},
	{Level: regime.County, System: regime.PublicSecurity}: {
		{Level: regime.County, System: regime.Government}, {Level: regime.Municipal, System: regime.PublicSecurity},
	},
	{Level: regime.Municipal, System: regime.PublicSecurity}: {
		{Level: regime.Municipal, System: regime.Government}, {Level: regime.Provincial, System: regime.PublicSecurity},
	},
	{Level: regime.Provincial, System: regime.PublicSecurity}: {{Level: regime.Provincial, System: regime.Government}},
}

// above says whether o may decide after below; unknown if one of them is not recorded or no text says.
func above(o, below regime.Organ) decision.Tri {
	if o.Name != "" && o.Name == below.Name {
		return decision.No
	}
	list := mayFollow[below.Kind()]
	if o.Level == 0 || o.System == 0 || len(list) == 0 {
		return 0
	}
	for _, kind := range list {
		if kind == o.Kind() {
			return decision.Yes
		}
	}
	return decision.No
}

func silent(below regime.Organ) bool {
	return below.Level != 0 && below.System != 0 && len(mayFollow[below.Kind()]) == 0
}

// endOf counts days one by one after the start, but for those of hearings, and moves on over days off.
func endOf(start calendar.Date, days int, hearings []history.Event) calendar.Date {
	d := start
	for counted := 0; counted < days; {
		d = d.AddDays(1)
		counted++
		for _, h := range hearings {
			if !d.Before(h.On.Earliest()) && !d.After(h.Until.Earliest()) {
				counted--
				break
			}
		}
	}
	for !calendar.China().IsWorkday(d) {
		d = d.AddDays(1)
	}
	return d
}

// noticed is E5: the opinion of the tier named the right remedy, its 30 days, and no wrong organ.
func (h referee) noticed(t regime.Tier) bool {
	issued := h.find(history.Issue, t)
	if issued == nil || issued.Notice.Given == decision.No {
		return false
	}
	return h.rightly(issued, t)
}

func (h referee) rightly(answer *history.Event, t regime.Tier) bool {
	n := answer.Notice
	right := [...]refusal.Remedy{regime.Handling: refusal.Review, regime.Review: refusal.ReReview, regime.Rereview: 0}
	return n.Remedy == right[t] && n.Days == 30 && !silent(h.organ(t)) && above(n.Organ, h.organ(t)) != decision.No
}

// over says whether nobody can ask any more after the opinion of tier t: article 35 and 36(1) with E4 to E6.
func (h referee) over(t regime.Tier, on calendar.Date) bool {
	served := h.find(history.Serve, t)
	if served == nil || !h.noticed(t) {
		return false
	}
	start := served.On.Earliest()
	if answer, received := h.added(t); answer != nil {
		if !h.rightly(answer, t) {
			return false // it speaks of a window, and not rightly
		}
		served, start = received, received.On.Earliest()
	}
	if back := h.last(history.ProcedureDeclined); back != nil && len(h.until(back)) > len(h.until(served)) {
		start = back.On.Earliest() // no day is lost by what another procedure did not take
	}
	return on.After(endOf(start, 30, nil))
}
