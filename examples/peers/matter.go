package main

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// matter is what the floor and the state machine keep of a history: every day, organ and opinion. Their guards are written by
// hand for the national regulation of 2022 and the steps of histories.go. They make the checks that Fengqiao makes of these
// steps; unlike Fengqiao they know no other law, no other step, no rough days and no holes in a record, and cannot say why they
// refuse.
type matter struct {
	registered, notified calendar.Date
	reception, last      calendar.Date // of the last step of reception, and of the last in the tiers

	tier     int
	extended bool
	tiers    [3]tier
}

type tier struct {
	organ                         regime.Organ
	notice                        history.RemedyNotice
	asked, opened, issued, served calendar.Date
	result                        history.Result
	disposition                   history.Disposition
	states                        history.Contents
	recused                       decision.Tri
}

// inOrder makes the checks that stand before every step: the order of the days, and details that belong to the kind.
func (m *matter) inOrder(e *history.Event) bool {
	on, floor := e.On.Earliest(), m.last
	if e.Kind == history.Register || e.Kind == history.Notify {
		floor = m.reception
	}
	return !on.Before(floor) && fits(e, m.tier+1)
}

// fits makes those of them that ask only for the event, and for the number of the tier at hand.
func fits(e *history.Event, tier int) bool {
	if e.On.IsZero() || !e.Recorded.IsZero() && e.Recorded.Before(e.On.Earliest()) || !seen(e.Organ.Name) ||
		!seen(e.Person) || !seen(e.Claim) || !seen(e.Document) {
		return false
	}
	if e.Organ.Level > regime.Central || e.Organ.System > regime.VerticalDepartment || e.Tier != 0 && int(e.Tier) != tier {
		return false
	}
	if !e.Received.IsZero() && e.Kind != history.Register || !e.Until.IsZero() || !e.Removed.IsZero() ||
		e.Cause != 0 || e.Excuse != 0 || e.Because != 0 || e.By != 0 || e.Ground != 0 ||
		e.After != 0 || !e.Since.IsZero() || e.AsMade != 0 || !e.Feedback.IsZero() || e.Satisfied != 0 || e.Other != "" || e.Corrects != 0 ||
		e.Way != 0 || !e.Posted.IsZero() || e.Proof != 0 {
		return false
	}
	if e.Kind != history.Extend && (e.Days != 0 || e.Approved != 0 || e.ReasonTold != 0) ||
		uint(e.Days) > maxDays || e.Approved > decision.No || e.ReasonTold > decision.No {
		return false
	}
	n := &e.Notice
	if e.Kind != history.Issue {
		return e.Result == 0 && e.Disposition == 0 && e.States == 0 && e.Recused == 0 && e.SameAgain == 0 && e.Supplement == 0 &&
			*n == history.RemedyNotice{}
	}
	return e.Result <= history.NotSupported && e.Disposition <= history.SetAside && e.States <= history.StatesAll && e.Recused <= decision.No &&
		e.SameAgain <= decision.No && e.Supplement <= decision.No && n.Given <= decision.No && n.Remedy <= refusal.NoneInThisProcedure &&
		n.Organ.Level <= regime.Central && n.Organ.System <= regime.VerticalDepartment && uint(n.Days) <= maxDays && n.Unit <= statute.Persons &&
		seen(n.Organ.Name)
}

// maxDays is more than any text grants.
const maxDays = 3660

// seen reports whether a name holds nothing invisible.
func seen(name string) bool { return name == "" || term.CheckName(name) == nil }

func (m *matter) register(e *history.Event) {
	m.registered, m.reception = e.On.Earliest(), e.On.Earliest()
}

func (m *matter) notify(e *history.Event) { m.notified, m.reception = e.On.Earliest(), e.On.Earliest() }

func (m *matter) accept(e *history.Event) {
	m.tiers[0].organ, m.tiers[0].opened, m.last = e.Organ, e.On.Earliest(), e.On.Earliest()
}

// mayExtend: once, before the limit has ended, by up to 30 days, approved and with the reason told.
func (m *matter) mayExtend(e *history.Event) bool {
	return m.tier == 0 && !m.extended && e.Days >= 1 && e.Days <= 30 && e.Approved == decision.Yes && e.ReasonTold == decision.Yes &&
		!after(m.tiers[0].opened, e.On.Earliest(), 60)
}

func (m *matter) extend(e *history.Event) { m.extended, m.last = true, e.On.Earliest() }

func (m *matter) mayIssue(e *history.Event) bool {
	if m.tier == 0 { // no text says who answers a matter in handling
		return e.Disposition == 0
	}
	return agrees(&m.tiers[m.tier].organ, &e.Organ) && e.Disposition != history.SetAside
}

func (m *matter) issue(e *history.Event) {
	t := &m.tiers[m.tier]
	t.issued, t.result, t.disposition, t.states, t.notice, t.recused = e.On.Earliest(), e.Result, e.Disposition, e.States, e.Notice, e.Recused
	t.organ = named(t.organ, &e.Organ)
	m.last = e.On.Earliest()
}

func (m *matter) serve(e *history.Event) {
	m.tiers[m.tier].served, m.last = e.On.Earliest(), e.On.Earliest()
}

// mayAsk checks a request against the window of 30 days, which is only over if the opinion told of it and was not given by
// somebody who had to stand aside.
func (m *matter) mayAsk(e *history.Event) bool {
	t := &m.tiers[m.tier]
	return above(&e.Organ, &t.organ) &&
		(!after(t.served, e.On.Earliest(), 30) || t.notice.Days != 30 || t.recused == decision.Yes)
}

func (m *matter) ask(e *history.Event) {
	m.tier++
	m.tiers[m.tier].asked, m.tiers[m.tier].organ, m.last = e.On.Earliest(), e.Organ, e.On.Earliest()
}

func (m *matter) mayReceive(e *history.Event) bool {
	organ := named(m.tiers[m.tier].organ, &e.Organ)
	return above(&organ, &m.tiers[m.tier-1].organ)
}

func (m *matter) receive(e *history.Event) {
	t := &m.tiers[m.tier]
	t.opened, t.organ, m.last = e.On.Earliest(), named(t.organ, &e.Organ), e.On.Earliest()
}

// after reports whether a day lies after a limit of so many days, which a day off at its end prolongs.
func after(from, on calendar.Date, days int) bool {
	return on.DaysSince(from) > days && period.Days(days).FromDay(from, nil).CheckDay(on) == period.Late
}

// named is the organ as the event names it, else as it was.
func named(was regime.Organ, now *regime.Organ) regime.Organ {
	if now.Name != "" {
		return *now
	}
	return was
}

// agrees says whether two organs may be one; what is not recorded does not speak against it.
func agrees(a, b *regime.Organ) bool {
	return (a.Name == "" || b.Name == "" || term.Same(a.Name, b.Name)) && (a.Level == 0 || b.Level == 0 || a.Level == b.Level) &&
		(a.System == 0 || b.System == 0 || a.System == b.System)
}

// above says whether o may decide after the one below: the government of its level over a department, or the next level of the
// same system, or the government of that.
func above(o, below *regime.Organ) bool {
	if o.Name != "" && term.Same(o.Name, below.Name) {
		return false
	}
	if o.Level == 0 && o.System == 0 || below.Level == 0 && below.System == 0 {
		return true
	}
	if below.System != regime.Government && o.Level == below.Level && o.System == regime.Government {
		return true
	}
	return o.Level == below.Level+1 && o.System == below.System
}

// bySwitch is the walk written out by hand. It returns where it ended and how many events it took.
func bySwitch(m *matter, events []history.Event) (stage procedure.Stage, n int) {
	*m = matter{}
	stage = procedure.Unregistered
	for i := range events {
		e := &events[i]
		if !m.inOrder(e) {
			return stage, i
		}
		switch e.Kind {
		case history.Register:
			if stage != procedure.Unregistered {
				return stage, i
			}
			m.register(e)
			stage = procedure.Registered
		case history.Notify:
			if stage < procedure.Registered {
				return stage, i
			}
			m.notify(e)
		case history.Accept:
			if stage > procedure.Registered {
				return stage, i
			}
			m.accept(e)
			stage = procedure.InHandling
		case history.Extend:
			if stage != procedure.InHandling || !m.mayExtend(e) {
				return stage, i
			}
			m.extend(e)
		case history.Issue:
			if stage != procedure.InHandling && stage != procedure.InReview || !m.mayIssue(e) {
				return stage, i
			}
			m.issue(e)
			stage++
		case history.Serve:
			if stage != procedure.HandlingIssued && stage != procedure.ReviewIssued {
				return stage, i
			}
			m.serve(e)
			stage++
		case history.RequestReview, history.RequestRereview:
			from := procedure.HandlingServed
			if e.Kind == history.RequestRereview {
				from = procedure.ReviewServed
			}
			if stage != from || !m.mayAsk(e) {
				return stage, i
			}
			m.ask(e)
			stage++
		case history.Receive:
			if stage != procedure.ReviewRequested && stage != procedure.RereviewRequested || !m.mayReceive(e) {
				return stage, i
			}
			m.receive(e)
			stage++
		default:
			return stage, i
		}
	}
	return stage, len(events)
}
