package course_test

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// referee is the slow twin of the table. It keeps no state and knows no guard: for every question it reads the whole
// history again and follows 信访工作条例 (2022) article by article, counting days one by one. It aims to be read next to the
// text, and is what the table is held against.
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

// reading is a history with what every question about a next step begins with, read once.
type reading struct {
	referee              // without what came too late for anything to follow from it
	whole                referee
	late                 [regime.Rereview + 1]bool // see timely
	done                 int
	concluded            regime.Ground
	declined, registered bool
	ends                 calendar.Date // the last day for the opinion of the tier at hand, once it was asked for
}

func (h referee) read() reading {
	whole := h
	h, late := h.timely()
	return reading{referee: h, whole: whole, late: late, done: h.done(), concluded: h.isConcluded(), declined: h.last(history.Decline) != nil, registered: h.last(history.Register) != nil || h.last(history.TakeOver) != nil}
}

// lastDay is that last day, counted once; t is the tier at hand.
func (h *reading) lastDay(t regime.Tier) calendar.Date {
	if h.ends.IsZero() {
		h.ends = h.opinionEnds(t)
	}
	return h.ends
}

func reception(k history.Kind) bool {
	return k == history.Register || k == history.Notify || k == history.Transfer || k == history.ObjectToTransfer || k == history.Decline
}

func (h *reading) allows(e history.Event) bool {
	for i := len(h.whole) - 1; i >= 0; i-- { // no date runs backwards, in reception or in the tiers
		if before := &h.whole[i]; reception(before.Kind) == reception(e.Kind) {
			if e.On.Earliest().Before(before.On.Earliest()) {
				return false
			}
			break
		}
	}
	done := h.done
	switch e.Kind {
	case history.Elect, history.Supervise, history.AnswerSupervision, history.Assess, history.Merge, history.Split:
		return true
	case history.TakeOver:
		stood := h.stage() // it stands at the beginning, or says who took the place of another in a reform
		return stood == procedure.Unregistered || stood >= procedure.InHandling && stood <= procedure.RereviewIssued && stood.Tier() == e.Tier
	case history.Reopen:
		return h.concluded != 0 || done == allOfItEnd
	}
	if concluded := h.concluded; concluded != 0 {
		asks := e.Kind == history.RequestReview && done == handlingServed || e.Kind == history.RequestRereview && done == reviewServed
		own := concluded != regime.NoRequestInTime && concluded != regime.Executed && concluded != regime.LedIntoProcedure && concluded != regime.VerifiedFinal
		executes := e.Kind == history.Execute && h.supports(history.PartlySupported) != decision.No // what was promised is still to be done
		givenBack := e.Kind == history.ProcedureDeclined && h.led()
		return e.Kind == history.Disclose || executes || givenBack || asks && !own && h.mayAsk(e, done)
	}
	declined, registered := h.declined && done == 0, h.registered
	underWay := done > 0 || registered && !declined
	served := done == handlingServed || done == reviewServed || done == allOfItEnd
	switch e.Kind {
	case history.Register:
		return true // a second registration adds nothing
	case history.Transfer:
		return done == 0 && !declined || done > 0 && done < allOfItEnd // to whoever takes its place in a reform
	case history.ObjectToTransfer:
		return done == 0 && !declined && h.last(history.Transfer) != nil
	case history.Notify, history.Disclose:
		return done > 0 || registered || declined
	case history.Decline:
		return done == 0 && !declined && e.Because != 0 && e.Because.String()[0] == 'T' && e.Because != statute.T5 &&
			e.Because != statute.T8 && e.Because != statute.T9 && e.Because < statute.T11 || e.Because == statute.T14 && done == 0 && !declined
	case history.Accept, history.Serve, history.Receive, history.Issue, history.RequestReview, history.RequestRereview:
		if t := h.overtaken(&e, h.late); t != 0 {
			return e.Kind == history.Serve || h.mayDecide(e, t)
		}
		if h.another(e, done) {
			return true
		}
		if everyPower && e.Kind == history.RequestReview && (done == handlingOpen || done == handlingIssued) {
			return h.silent(regime.Handling, e)
		}
		if everyPower && e.Kind == history.RequestRereview && (done == reviewOpen || done == reviewIssued) {
			return h.silent(regime.Review, e)
		}
		return h.again(e, done) || done < len(mainLine) && e.Kind == mainLine[done] && h.mayStep(e, done)
	case history.AcceptRequest, history.HandOver: // no national text asks for it, and none forbids it
		return (done == reviewOpen || done == rereviewOpen) && !(e.Kind == history.AcceptRequest && h.tooLate(openTier(done)))
	case history.WithdrawRequest:
		return (done == reviewAsked || done == reviewOpen || done == rereviewAsked || done == rereviewOpen) &&
			(e.By == history.Petitioner || e.By == history.SpecialAgent)
	case history.RefuseRequest:
		asked := h.find(history.RequestReview, regime.Review)
		if done == rereviewAsked || done == rereviewOpen {
			asked = h.find(history.RequestRereview, regime.Rereview)
		} else if done != reviewAsked && done != reviewOpen {
			return false
		}
		return e.Because == statute.E6 && h.until(asked).wasLate(*asked) && !h.joinedInTime(asked)
	case history.Extend:
		t := openTier(done)
		return (t == regime.Handling || everyPower && t != 0 && !h.tooLate(t)) && h.find(history.Extend, t) == nil && e.Days >= 1 && e.Days <= 30 &&
			e.Approved == decision.Yes && e.ReasonTold == decision.Yes && !e.On.Earliest().After(h.lastDay(t))
	case history.Hear:
		return openTier(done) != 0 // whether its days count is another question
	case history.Stop:
		return openTier(done) != 0
	case history.SendBack:
		return (done == reviewServed || done == allOfItEnd) && h.stillSetAside(done)
	case history.Settle, history.LeadInto, history.Cease:
		return underWay
	case history.ProcedureDeclined:
		return underWay && h.led()
	case history.Verify:
		return done > 0
	case history.Perform, history.Confirm:
		return underWay && h.last(history.Settle) != nil
	case history.Execute:
		return served && h.supports(history.PartlySupported) != decision.No
	case history.Withdraw:
		return underWay && (e.By == history.Petitioner || e.By == history.SpecialAgent)
	case history.Conclude:
		return underWay && h.proves(e.Ground, e.On.Earliest(), done)
	}
	return false
}

func askedTier(k history.Kind) regime.Tier {
	if k == history.RequestRereview {
		return regime.Rereview
	}
	return regime.Review
}

// another says whether another petitioner asks for what was asked for already: when and of whom does not matter, since it opens nothing.
func (h referee) another(e history.Event, done int) bool {
	asks := e.Kind
	if e.Person == "" || !(asks == history.RequestReview && done >= reviewAsked || asks == history.RequestRereview && done >= rereviewAsked) {
		return false
	}
	for i := len(h) - 1; i >= 0 && h[i].Kind != history.RefuseRequest && h[i].Kind != history.WithdrawRequest && !anew(h[i].Kind); i-- {
		if h[i].Kind == asks && h[i].Person == e.Person {
			return false
		}
	}
	return true
}

// again says whether the step repeats one that was taken: nothing follows from it. An opinion is repeated by the organ that gave it.
func (h referee) again(e history.Event, done int) bool {
	switch e.Kind {
	case history.Accept:
		return done >= handlingOpen && done <= handlingServed
	case history.Serve:
		return done == handlingServed || done == reviewServed || done == allOfItEnd || h.addedMeanwhile(done)
	case history.Receive:
		return (done == reviewOpen || done == rereviewOpen) && h.mayStep(e, done)
	case history.Issue:
		t := answeredTier[done]
		in := h.organ(t)
		return t != 0 && e.Supplement != decision.No && (in.Name == "" || e.Organ.Name == "" || in.Name == e.Organ.Name) && !(t == regime.Handling && e.Disposition != 0)
	}
	return false
}

func (h referee) isConcluded() regime.Ground {
	back, answered := false, false
	for i := len(h) - 1; i >= 0; i-- {
		switch h[i].Kind {
		case history.ProcedureDeclined:
			back = true
		case history.Conclude:
			if back && h[i].Ground == regime.LedIntoProcedure {
				back = false // one that it stood upon may still hold
				continue
			}
			return h[i].Ground
		case history.RequestReview, history.RequestRereview:
			if h[:i+1].tooLate(askedTier(h[i].Kind)) && answered { // it undid nothing
				continue
			}
			return 0
		case history.RefuseRequest, history.WithdrawRequest:
			answered = true
		case history.Reopen:
			return 0
		}
	}
	return 0
}

// overtaken is the tier that an opinion or its service is of, where another tier was asked for against the silence of the organ it comes from;
// zero where it is of the tier at hand. Late says of which tiers such an opinion was given.
func (h referee) overtaken(e *history.Event, late [regime.Rereview + 1]bool) regime.Tier {
	now := h.stage().Tier()
	if now <= regime.Handling {
		return 0
	}
	for t := now - 1; t >= regime.Handling; t-- {
		named := e.Organ.Name != "" && e.Organ.Name == h.organ(t).Name
		first := h.organ(regime.Handling).Name
		anew := (first == "" || first == e.Organ.Name) && h.stillSetAside(h.done()) // it may have been sent back
		if e.Kind == history.Issue && named && !anew && h.find(history.Issue, t) == nil && e.Organ.Name != h.organ(now).Name {
			return t
		}
		if e.Kind == history.Serve && late[t] && (named || t == now-1 && h.find(history.Issue, now) == nil) {
			return t
		}
	}
	return 0
}

// timely takes out what is of a tier that was overtaken, and says of which tiers an opinion was given so late. Nationally no text lets anybody
// ask against silence.
func (h referee) timely() (kept referee, late [regime.Rereview + 1]bool) {
	if !everyPower {
		return h, late
	}
	for i := range h {
		e := &h[i]
		if t := kept.overtaken(e, late); t != 0 {
			late[t] = true
			continue
		}
		switch e.Kind {
		case history.Issue, history.RefuseRequest, history.WithdrawRequest: // which the tier at hand has now, or is not owed any more
			late[kept.stage().Tier()] = false
		case history.SendBack, history.Reopen:
			late = [regime.Rereview + 1]bool{}
		}
		kept = append(kept, *e)
	}
	return kept, late
}

// mayDecide says whether the opinion of a tier may be what e says.
func (h referee) mayDecide(e history.Event, t regime.Tier) bool {
	if h.tooLate(t) {
		return false
	}
	in := h.organ(t)
	if t > regime.Handling && in.Name != "" && e.Organ.Name != "" && in.Name != e.Organ.Name {
		return false // the opinion on handling is given by whoever has power over the matter (31, 32(2)), which need not be who accepted it
	}
	system := e.Organ.System
	if system == 0 {
		system = in.System
	}
	return !(t == regime.Handling && e.Disposition != 0) &&
		(e.Disposition != history.SetAside || system == regime.PublicSecurity || everyPower)
}

func (h referee) mayStep(e history.Event, done int) bool {
	switch e.Kind {
	case history.Issue:
		return h.mayDecide(e, openTier(done))
	case history.RequestReview, history.RequestRereview:
		return h.mayAsk(e, done)
	case history.Receive:
		below := regime.Handling
		if done == rereviewAsked || done == rereviewOpen {
			below = regime.Review
		}
		return above(e.Organ, h.organ(below)) != decision.No
	}
	return true
}

func (h referee) mayAsk(e history.Event, done int) bool {
	below := regime.Handling
	if done == reviewServed {
		below = regime.Review
	}
	if above(e.Organ, h.organ(below)) == decision.No {
		return false
	}
	excused := e.Excuse != 0 && !e.Removed.IsZero() && !e.On.Earliest().After(endOf(e.Removed.Earliest(), 10, nil))
	return excused || e.AsMade == decision.Yes || !h.over(below, e.On.Earliest())
}

// tooLate says whether the request that a tier answers came late, and nothing excuses it: nothing follows from it but its refusal.
func (h referee) tooLate(t regime.Tier) bool {
	ask := history.RequestReview
	if t == regime.Rereview {
		ask = history.RequestRereview
	}
	asked := h.find(ask, t)
	if t <= regime.Handling || asked == nil || asked.AsMade != decision.Yes || !h.until(asked).wasLate(*asked) {
		return false
	}
	return asked.Excuse == 0 || asked.Removed.IsZero() || asked.On.Earliest().After(endOf(asked.Removed.Earliest(), 10, nil))
}

// until is the history before an event of it.
func (h referee) until(e *history.Event) referee {
	for i := range h {
		if &h[i] == e {
			return h[:i]
		}
	}
	return h
}

func (h referee) wasLate(asked history.Event) bool {
	below := regime.Handling
	if asked.Kind == history.RequestRereview {
		below = regime.Review
	}
	return h.over(below, asked.On.Earliest())
}

func openTier(done int) regime.Tier {
	return [allOfItEnd + 1]regime.Tier{handlingOpen: regime.Handling, reviewOpen: regime.Review, rereviewOpen: regime.Rereview}[done]
}

// answeredTier is the tier whose opinion has been given, by how much of the main line is done, until the next is asked for.
var answeredTier = [allOfItEnd + 1]regime.Tier{
	handlingIssued: regime.Handling, handlingServed: regime.Handling, reviewIssued: regime.Review, reviewServed: regime.Review,
	rereviewDone: regime.Rereview, allOfItEnd: regime.Rereview,
}

// opinionEnds is the last day for the opinion of a tier, at the latest that any reading allows: articles 34 to 36, what was
// set when the matter was sent back, and an extension.
func (h referee) opinionEnds(t regime.Tier) calendar.Date {
	days, start := 30, h.find(history.Receive, t)
	if t == regime.Handling {
		days, start = 60, h.find(history.Accept, t)
		if round := h.round(); len(round) > 0 && anew(round[0].Kind) {
			if start = &round[0]; start.Days > 0 {
				days = start.Days
			}
		}
	}
	if e := h.find(history.Extend, t); e != nil {
		days += e.Days
	}
	var hearings []history.Event
	round := h.round()
	for i := range round {
		if round[i].Kind == history.RefuseRequest || round[i].Kind == history.WithdrawRequest {
			hearings = nil // what is asked for again is heard again
		}
		if round[i].Kind == history.Hear && round[:i].tierNow() == t {
			hearings = append(hearings, round[i])
		}
	}
	for i := range round { // nor the days that it was in a procedure which gave it back
		if round[i].Kind != history.ProcedureDeclined || round[:i].tierNow() != t {
			continue
		}
		for k := i - 1; k >= 0 && round[k].Kind != history.ProcedureDeclined; k-- {
			if round[k].Kind == history.LeadInto {
				hearings = append(hearings, history.Event{On: round[k].On, Until: round[i].On})
				break
			}
		}
	}
	return endOf(start.On.Earliest(), days, hearings)
}

// tierNow is the tier that is open after what has happened.
func (h referee) tierNow() regime.Tier {
	t := regime.Handling
	for i := range h {
		switch h[i].Kind {
		case history.RequestReview:
			t = regime.Review
		case history.RequestRereview:
			t = regime.Rereview
		case history.RefuseRequest, history.WithdrawRequest:
			t--
		}
	}
	return t
}

// silent says whether the next tier may be asked against the silence of this one, until an answer is received: in handling
// from then on, in review for thirty days.
func (h *reading) silent(t regime.Tier, e history.Event) bool {
	if h.tooLate(t) {
		return false
	}
	ends := h.lastDay(t)
	if h.led() && !h.last(history.LeadInto).On.Earliest().After(ends) {
		return false // it is elsewhere
	}
	if above(e.Organ, h.organ(t)) == decision.No || !e.On.Earliest().After(ends) {
		return false
	}
	return t == regime.Handling || !e.On.Earliest().After(endOf(ends, 30, nil))
}

// stillSetAside says whether the opinion on handling is gone, or may be, after what was served.
func (h referee) stillSetAside(done int) bool {
	review := h.find(history.Issue, regime.Review)
	served := review != nil && h.find(history.Serve, regime.Review) != nil
	gone := served && (review.Disposition == history.SetAside || review.Disposition == 0) // it may have been
	if done == allOfItEnd {
		switch h.find(history.Issue, regime.Rereview).Disposition {
		case history.SetAside, 0:
			gone = true
		case history.Varied:
			gone = false
		}
	}
	return gone
}

// supports says whether the opinions served so far support the claim as far as that; unknown where one does not say what it makes of the
// one below.
func (h referee) supports(least history.Result) decision.Tri {
	result, known := history.Result(0), true
	for t := regime.Handling; t <= regime.Rereview; t++ {
		if h.find(history.Serve, t) == nil {
			continue
		}
		switch o := h.find(history.Issue, t); {
		case t == regime.Handling, o.Disposition == history.Varied:
			result, known = o.Result, o.Result != 0
		case o.Disposition == history.SetAside:
			result, known = 0, true
		case o.Disposition == 0:
			known = false
		}
	}
	switch {
	case !known:
		return 0
	case result == history.Supported, result == least:
		return decision.Yes
	}
	return decision.No
}

// executed says whether something was executed since an opinion last changed what is granted.
func (h referee) executed() bool {
	done := h.last(history.Execute)
	for t := regime.Review; t <= regime.Rereview && done != nil; t++ {
		varied := h.find(history.Issue, t)
		if varied == nil || varied.Disposition != history.Varied {
			continue
		}
		for i := range h { // whichever of the two comes first
			if &h[i] == done {
				return false
			}
			if &h[i] == varied {
				break
			}
		}
	}
	return done != nil
}

// proves is the table of E9.
func (h referee) proves(g regime.Ground, on calendar.Date, done int) bool {
	switch g {
	case regime.RereviewServed:
		if done != allOfItEnd {
			return false
		}
		for t := regime.Handling; t <= regime.Rereview; t++ {
			if h.find(history.Serve, t) == nil || t > regime.Handling && above(h.organ(t), h.organ(t-1)) != decision.Yes {
				return false
			}
		}
		return !h.organ(regime.Handling).IsZero() && !h.stillSetAside(done)
	case regime.NoRequestInTime:
		t := [allOfItEnd + 1]regime.Tier{handlingServed: regime.Handling, reviewServed: regime.Review}[done]
		if t == 0 || !h.over(t, on) {
			return false
		}
		verified := h.last(history.Verify)
		return !everyPower || verified != nil && !verified.On.Earliest().Before(h.find(history.Serve, t).On.Earliest())
	case regime.Executed:
		served := done == handlingServed || done == reviewServed || done == allOfItEnd || done < reviewAsked
		return served && h.supports(history.Supported) == decision.Yes && h.round().executed()
	case regime.SettledPerformed, regime.SettledConfirmed:
		proof := history.Perform
		if g == regime.SettledConfirmed {
			proof = history.Confirm
		}
		for i := len(h) - 1; i >= 0 && h[i].Kind != history.Settle && h[i].Kind != history.Reopen; i-- {
			if h[i].Kind == proof {
				return true
			}
		}
		return false
	case regime.Withdrawn:
		for i := len(h) - 1; i >= 0; i-- {
			switch h[i].Kind {
			case history.Withdraw:
				return true
			case history.RequestReview, history.RequestRereview, history.Reopen:
				return false
			}
		}
		return false
	case regime.LedIntoProcedure:
		return h.led()
	}
	return false
}

// led says whether the matter is in a procedure that has not given it back (E24).
func (h referee) led() bool {
	for i := len(h) - 1; i >= 0 && h[i].Kind != history.ProcedureDeclined && h[i].Kind != history.Reopen; i-- {
		if h[i].Kind == history.LeadInto {
			return true
		}
	}
	return false
}

// everyPowerLaw is a made-up local text over the national one: every power that some local text gives, in one place.
func everyPowerLaw() *regime.Regime {
	by := regime.Source{Basis: statute.LocalRule, EN: "made up", ZH: "虚构"}
	days := func(n int) regime.Stipulation {
		return regime.Stipulation{Limit: statute.Number{N: n, Unit: statute.Days}, By: by}
	}
	upper := [...]regime.Stipulation{
		regime.Acceptance: days(15), regime.FileHandover: days(5), regime.Extension: days(30), regime.Hearing: {By: by},
		regime.Remand: {By: by}, regime.Silence: days(30),
	}
	rules := regime.Rules{Code: "every_power", EN: "Every power", ZH: "虚构", From: calendar.MustDate(2023, 1, 1)}
	rules.Tiers[regime.Handling][regime.Silence] = regime.Stipulation{By: by}
	for p, term := range upper {
		rules.Tiers[regime.Review][p] = term
		if regime.Point(p) != regime.Silence {
			rules.Tiers[regime.Rereview][p] = term
		}
	}
	rules.Grounds[regime.NoRequestInTime] = regime.Concluding{By: by, Verified: by}
	law, err := regime.Over(regime.National(), rules)
	if err != nil {
		panic(err)
	}
	return law
}
