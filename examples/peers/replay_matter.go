package main

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// matter is what the peers keep of a history: every day, organ and opinion. Its guards are those of the national regulation
// of 2022, for the steps of handling and review alone; unlike Fengqiao it knows no other law and no other step, does not look
// for details that do not belong, and cannot say why it refuses.
type matter struct {
	registered, notified, last calendar.Date

	tier  int
	tiers [3]tier
}

type tier struct {
	organ                         regime.Organ
	notice                        history.RemedyNotice
	asked, opened, issued, served calendar.Date
	result                        history.Result
	disposition                   history.Disposition
	states                        history.Contents
}

func (m *matter) inOrder(e *history.Event) bool {
	return !e.On.IsZero() && !e.On.Earliest().Before(m.last) && (e.Recorded.IsZero() || !e.Recorded.Before(e.On.Earliest()))
}

func (m *matter) register(e *history.Event) { m.registered, m.last = e.On.Earliest(), e.On.Earliest() }

func (m *matter) notify(e *history.Event) { m.notified, m.last = e.On.Earliest(), e.On.Earliest() }

func (m *matter) accept(e *history.Event) {
	m.tiers[0].organ, m.tiers[0].opened, m.last = e.Organ, e.On.Earliest(), e.On.Earliest()
}

func (m *matter) mayIssue(e *history.Event) bool {
	return agrees(&m.tiers[m.tier].organ, &e.Organ) && (m.tier > 0 || e.Disposition == 0) && e.Disposition != history.SetAside
}

func (m *matter) issue(e *history.Event) {
	t := &m.tiers[m.tier]
	t.issued, t.result, t.disposition, t.states, t.notice = e.On.Earliest(), e.Result, e.Disposition, e.States, e.Notice
	if e.Organ.Name != "" {
		t.organ = e.Organ
	}
	m.last = e.On.Earliest()
}

func (m *matter) serve(e *history.Event) {
	m.tiers[m.tier].served, m.last = e.On.Earliest(), e.On.Earliest()
}

// mayAsk holds the request for review against the window of 30 days, which is only over if the opinion told of it.
func (m *matter) mayAsk(e *history.Event) bool {
	t := &m.tiers[0]
	return above(&e.Organ, &t.organ) &&
		(e.On.Earliest().DaysSince(t.served) <= 30 || t.notice.Days != 30 || period.Days(30).FromDay(t.served, nil).CheckDay(e.On.Earliest()) != period.Late)
}

func (m *matter) ask(e *history.Event) {
	m.tier = 1
	m.tiers[1].asked, m.tiers[1].organ, m.last = e.On.Earliest(), e.Organ, e.On.Earliest()
}

func (m *matter) mayReceive(e *history.Event) bool { return above(&e.Organ, &m.tiers[0].organ) }

func (m *matter) receive(e *history.Event) {
	t := &m.tiers[m.tier]
	t.opened, m.last = e.On.Earliest(), e.On.Earliest()
	if e.Organ.Name != "" {
		t.organ = e.Organ
	}
}

// agrees says whether two organs may be one; what is not recorded does not speak against it.
func agrees(a, b *regime.Organ) bool {
	return (a.Name == "" || b.Name == "" || a.Name == b.Name) && (a.Level == 0 || b.Level == 0 || a.Level == b.Level) &&
		(a.System == 0 || b.System == 0 || a.System == b.System)
}

// above says whether o may decide after a police branch of a county has: the county's government, or the police above it.
func above(o, below *regime.Organ) bool {
	if o.Name != "" && o.Name == below.Name {
		return false
	}
	return o.Level == 0 && o.System == 0 || o.Level == below.Level && o.System == regime.Government ||
		o.Level == below.Level+1 && o.System == below.System
}
