package main

import (
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/reception"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// tri answers a check by what is on record.
func (v *verdicts) tri(c audit.Check, t regime.Tier, complied decision.Tri) {
	if complied == 0 {
		v[c][t] = max(v[c][t], audit.CannotTell)
		return
	}
	v.answer(c, int(t), complied == decision.Yes)
}

// roughVerdicts answers every check as verdictsByHand does, by the walk of rough.go: where a day is known only roughly a verdict
// may be that the record does not tell.
func roughVerdicts(law *regime.Regime, events []history.Event) (v verdicts) {
	m := roughMatter{law: law}
	stage := procedure.Unregistered
	var extended period.Limit // by which the time of the first tier was extended
	doubtful := false         // whether that was lawful is not on record
	for i := range events {
		e := &events[i]
		to, placed := leadsTo(stage, e.Kind)
		on, law, later, agrees := m.day(e)
		if !placed || !agrees || !fits(e, m.tier+1) || m.mayAct(e, law) == decision.No && m.mayAct(e, later) == decision.No {
			v.answer(audit.Sequence, 0, false)
			return v
		}
		stage = to
		switch e.Kind {
		case history.Extend:
			f := m.found(e, on, law, later)
			v.tri(audit.Extension, regime.Tier(m.tier+1), f.holds())
			if on = m.dated(e, on); !f.no {
				m.keep(e, on)
				extended, doubtful = period.Days(e.Days), f.open
			}
		case history.RequestReview, history.RequestRereview:
			on = m.dated(e, on)
			late := m.lapsed(m.tier, on)
			m.keep(e, on)
			m.tiers[m.tier].late = late
		case history.Receive:
			m.keep(e, m.dated(e, on))
			if t := &m.tiers[m.tier]; t.late == 0 && m.lapsed(m.tier-1, t.asked) == decision.No {
				t.late = decision.No // it was made by the day of its receipt
			}
		default:
			m.keep(e, m.dated(e, on))
		}
		v.answer(audit.Sequence, 0, true)
		if e.Kind != history.Register && e.Kind != history.Notify {
			v.answer(audit.Sequence, m.tier+1, true)
		}
	}
	v.answer(audit.Registration, 0, !m.registered.IsZero())
	told := m.notified // or it was not owed any more, once the opinion was received
	if !m.answered.IsZero() {
		day, owed := told.And(calendar.NotAfter(m.answered.Latest()))
		if told = day; !owed {
			told = m.answered
		}
	}
	v.tri(audit.NoticeLimit, 0, isLate(reception.Fixed(law, statute.NoticeToPetitioner, m.registered), told).Not())
	for t := regime.Handling; int(t) <= m.tier+1; t++ {
		due := m.ends(t, regime.Opinion, m.tiers[t-1].opened)
		less := due
		if t == regime.Handling {
			if due = due.Extend(extended); !doubtful {
				less = due
			}
		}
		v.judgeRough(t, &m, due, less)
	}
	return v
}

// holds is whether every guard holds.
func (f found) holds() decision.Tri {
	if f.no {
		return decision.No
	}
	return decision.YesIf(!f.open)
}

// judgeRough answers what was owed in a tier, by when its opinion was due, and by when if an extension that may not have been lawful
// does not count.
func (v *verdicts) judgeRough(t regime.Tier, m *roughMatter, due, less period.Deadline) {
	o := &m.tiers[t-1]
	if t > regime.Handling {
		switch {
		case o.late == 0 || o.late == decision.Yes && !o.issued.IsZero() || o.late == decision.No && !o.opened.IsZero():
			v.tri(audit.RequestAccepted, t, o.late.Not())
		case o.late == decision.Yes:
			v[audit.RequestAccepted][t] = audit.Noted // that it was made, or arrived, is no breach
		}
	}
	if o.opened.IsZero() {
		return
	}
	on := o.issued
	if on.IsZero() {
		on = calendar.On(m.reception.OrLater(m.last))
	}
	inTime := isLate(due, on).Not()
	if inTime == decision.Yes && less != due && isLate(less, on) != decision.No {
		inTime = 0
	}
	if !o.issued.IsZero() || inTime != decision.Yes {
		v.tri(audit.OpinionLimit, t, inTime)
	}
	if o.issued.IsZero() {
		return
	}
	v.tri(audit.Recusal, t, o.recused.Not())
	v.content(t, o)
	v.tri(audit.RemedyNamed, t, m.told(t, o.issued))
	if t > regime.Handling {
		v.tri(audit.ProperOrgan, t, m.proper(t))
	}
	if !o.served.IsZero() {
		v.answer(audit.Service, int(t), true)
	}
}

// content answers whether an opinion has its parts, of which the regulations of 2005 name none.
func (v *verdicts) content(t regime.Tier, o *roughTier) {
	if _, asked := statute.OpinionContent.On(history.Cited(o.issued)); asked {
		complete := decision.Tri(0)
		if o.states != 0 {
			complete = decision.Known(o.states == history.StatesAll)
		}
		v.tri(audit.Content, t, complete)
	} else if _, may := statute.OpinionContent.On(o.issued.Latest()); may && o.states != history.StatesAll {
		v.tri(audit.Content, t, 0)
	}
}
