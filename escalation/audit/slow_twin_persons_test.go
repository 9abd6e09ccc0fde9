package audit_test

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// E21, as the page has it: service and windows go person by person; what one does binds the others only if they elected that one; the
// matter stands where the last open window stands. A step that names nobody is one of all.

// persons are the petitioners whom a record has named so far.
type persons struct {
	named   []string
	elected map[string]int // since which event
	did     map[history.Kind]map[string]bool
}

func (p *persons) name(who string) {
	if who != "" && !slices.Contains(p.named, who) {
		p.named = append(p.named, who)
	}
}

func (p *persons) elect(who string, since int) {
	if p.elected == nil {
		p.elected = map[string]int{}
	}
	if _, ok := p.elected[who]; !ok {
		p.elected[who] = since
	}
}

// binds is whom a step of one binds: the one alone, or all, who have no name.
func (p *persons) binds(who string) string {
	if _, ok := p.elected[who]; ok {
		return ""
	}
	return who
}

// whom lists the petitioners whom a question is about: the one, or each of all, one without a name if the record names nobody.
func (p *persons) whom(who string) []string {
	if who == "" && len(p.named) > 0 {
		return p.named
	}
	return []string{who}
}

// disposes says whether a step gives up or settles what is asked for: one who was elected to bring the matter needs special authority to
// take it for the others (X3).
func disposes(k history.Kind) bool {
	return k == history.Settle || k == history.Withdraw || k == history.WithdrawRequest
}

// bindsBy is whom a step binds.
func (p *persons) bindsBy(e *history.Event) string {
	if disposes(e.Kind) && e.By != history.SpecialAgent {
		return e.Person
	}
	return p.binds(e.Person)
}

func (p *persons) take(e *history.Event) {
	if p.did == nil {
		p.did = map[history.Kind]map[string]bool{}
	}
	if p.did[e.Kind] == nil {
		p.did[e.Kind] = map[string]bool{}
	}
	p.did[e.Kind][p.bindsBy(e)] = true
}

// took says whether one took a step, or each of all did.
func (p *persons) took(k history.Kind, who string) bool {
	return !slices.ContainsFunc(p.whom(who), func(one string) bool { return !p.did[k][""] && !p.did[k][one] })
}

// undo forgets steps of one, or of all: what is settled anew is performed anew.
func (p *persons) undo(who string, steps ...history.Kind) {
	for _, k := range steps {
		if delete(p.did[k], who); p.binds(who) == "" {
			clear(p.did[k])
		}
	}
}

// receipt is that an opinion, or an answer that was added to it, was received.
type receipt struct {
	at     int
	who    string // none for all
	added  bool
	notice decision.Tri // whether what was received names the next remedy rightly, on that day too (E5, E13)
}

// received is what one petitioner received first of the opinion of a tier, and what was added to it later; nil if nothing was.
// What the elected ones received counts for those who received nothing themselves.
func (w *twin) received(t regime.Tier, who string) (first *receipt, more []receipt) {
	var byElected *receipt
	for n := range w.tiers[t].got {
		r := &w.tiers[t].got[n]
		since, elected := w.several.elected[r.who]
		switch own := r.who == "" || r.who == who; {
		case r.added && (own || elected && since < r.at):
			more = append(more, *r)
		case own && !r.added && first == nil:
			first = r
		case elected && since < r.at && !r.added:
			byElected = r
		}
	}
	if first == nil {
		first = byElected
	}
	return first, more
}

func (w *twin) allReceived(t regime.Tier) bool {
	return !slices.ContainsFunc(w.several.whom(""), func(p string) bool { first, _ := w.received(t, p); return first == nil })
}

// serve: one petitioner receives the opinion, or all do; then the window of each begins (E4, E21).
func (w *twin) serve(i int) {
	e, t := &w.events[i], w.tier
	below := t - 1
	switch {
	case w.phase == served && w.tiers[t].added >= 0:
		w.addedReceived(i, t)
		return
	case (w.phase == asked || w.phase == opened) && t > regime.Handling && w.tiers[below].added >= 0:
		w.addedReceived(i, below)
		return
	case (w.phase == asked || w.phase == opened) && t > regime.Handling && w.tiers[below].served >= 0 && e.Person != "":
		t = below // the only opinion there is: another one asked already, and this one receives it now
		if !w.inPlace(i, t, true) {
			return
		}
	case !w.inPlace(i, t, w.phase == decided || w.phase == served):
		return
	default:
		w.phase = served
	}
	o := &w.tiers[t]
	if o.served < 0 {
		o.served = i
		w.ended(&w.notice, w.day(i)) // the opinion tells in writing that the matter was accepted
	}
	// It must still be right where the law changed before it was received, or no window can run out on it (E5, E13).
	notice := all(o.notice, w.rightNotice(&w.events[o.issued].Notice, t, &o.organ, w.lawAt(i)))
	o.got = append(o.got, receipt{at: i, who: e.Person, notice: notice})
}

// beside says whether the day of a step hangs on nothing that the step at j before it did: what one petitioner received, or did, says nothing of
// when another acted, nor when an organ of a later tier did, which rests on the request for that tier (E21).
func (w *twin) beside(j, i int, t regime.Tier) bool {
	a, b := &w.events[j], &w.events[i]
	if a.Person == "" || a.Person == b.Person {
		return false
	}
	mine := func(e *history.Event) bool {
		return e.Kind == history.Serve || e.Kind == history.RequestReview || e.Kind == history.RequestRereview
	}
	ofTier := slices.ContainsFunc(w.tiers[t].got, func(r receipt) bool { return r.at == j })
	return mine(a) && b.Person != "" && mine(b) || a.Kind == history.Serve && b.Person == "" && t > regime.Handling && !ofTier
}

// join is the request of another petitioner while the tier is open: it is opened in time if one of them asked in time.
func (w *twin) join(t regime.Tier, who string, inTime decision.Tri) {
	o := &w.tiers[t]
	o.askedBy[who] = true
	if inTime == decision.Yes || inTime == 0 && o.inTime == decision.No {
		o.inTime = inTime
	}
	if inTime == decision.Yes {
		o.late = decision.No
	}
}

// closeService: the text sets no time for the service of an opinion, so one that somebody did not receive is a breach only once the matter
// was concluded on top of it.
func (w *twin) closeService() {
	for t := regime.Handling; t <= regime.Rereview; t++ {
		switch o := &w.tiers[t]; {
		case o.issued < 0:
		case w.allReceived(t):
			w.rule(audit.Service, t, o.served, audit.Complied)
		case w.concluded:
			w.say(ruling{check: audit.Service, tier: t, round: w.round, verdict: audit.Violated, event: -1, who: o.organ.Name})
		}
	}
}

// E18: a second answer of the same organ is no new opinion and no next tier. It takes no window away, and opens one only if it says so.

// answered is the tier of which an organ that answers had already given the opinion; none if this is the opinion itself.
func (w *twin) answered(i int) regime.Tier {
	e := &w.events[i]
	if e.Supplement == decision.No || w.phase < asked || w.phase == over {
		return 0
	}
	for t := w.tier; t >= regime.Handling; t-- {
		if o := &w.tiers[t]; o.issued >= 0 && o.organ == e.Organ && !e.Organ.IsZero() && (e.Supplement == decision.Yes || t == w.tier) {
			return t
		}
	}
	return 0
}

func (w *twin) add(i int, t regime.Tier) {
	e := &w.events[i]
	if !w.inPlace(i, t, true) {
		return
	}
	w.tiers[t].added = i
	if e.Recused == decision.Yes { // 28(3) says it of whoever handles the matter
		w.rule(audit.Recusal, t, i, audit.Violated)
	}
	if e.Notice.Remedy != 0 { // of what it says of a remedy, as of the opinion (E14)
		w.rule(audit.RemedyNamed, t, i, keeping(w.rightNotice(&e.Notice, t, &e.Organ, w.lawAt(i))))
	}
}

func (w *twin) addedReceived(i int, t regime.Tier) {
	if !w.inPlace(i, t, true) {
		return
	}
	o := &w.tiers[t]
	e := &w.events[o.added]
	notice := decision.No // it says nothing of a remedy
	if e.Notice.Remedy == t.Remedy() {
		notice = all(w.rightNotice(&e.Notice, t, &e.Organ, w.lawAt(o.added)), w.rightNotice(&e.Notice, t, &e.Organ, w.lawAt(i)))
		if notice == decision.No {
			notice = 0 // it opens a window, of which nothing right is said (E5)
		}
	}
	o.got = append(o.got, receipt{at: i, who: w.events[i].Person, added: true, notice: notice})
	o.added = -1
}
