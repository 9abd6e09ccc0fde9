package security

import (
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Secured is one debt for which a surety answers, as it stands on the day asked about.
type Secured struct {
	Open     money.Amount
	Due      calendar.Date // as agreed: a longer time given later does not move the period of guarantee
	Last     calendar.Date // the last day in time, with all that was given later; no date if there is none yet
	PassedOn bool          // it passed to another debtor
}

// Pursuit is what the creditor did about a surety.
type Pursuit struct {
	Called []calendar.Date // asked a joint surety; sued the debtor of a general one, or went to arbitration
	InVain calendar.Date   // since when a general surety cannot refuse any more
}

// Liability is what may be asked of a surety on a day (A16): what is open of the debts that it secures, by how they stand to it,
// and of each kind no more than the surety answers for.
type Liability struct {
	MayBeAsked money.Amount     `json:"may_be_asked"`
	MayRefuse  money.Amount     `json:"may_refuse"` // a general surety, until the debtor's assets were tried in vain (CC 687)
	NotDue     money.Amount     `json:"not_due"`
	Freed      money.Amount     `json:"freed"`          // the period of guarantee is over (CC 693), or the debt passed to another debtor
	Until      calendar.Date    `json:"until,omitzero"` // until when the creditor has to act for what is overdue; of several days the first
	Reasons    []statute.Reason `json:"reasons,omitempty"`
}

// Liability returns what may be asked of the surety on the day, in an agreement of the day agreed, given what it has paid.
//
// A surety of which the document does not say the kind is general since 2021 (CC 686(2)). For earlier days no text is held: the
// surety is then told as a general one, which is the least that can be asked, and its period of guarantee, if it is not
// agreed, has no end here.
func (s Surety) Liability(agreed, on calendar.Date, paid money.Amount, did Pursuit, debts []Secured) Liability {
	var l Liability
	_, law := statute.SuretyKinds.On(agreed)
	for _, d := range debts {
		end := s.periodEnd(agreed, d.Due)
		due := d.Due
		if !d.Last.IsZero() && d.Last.Before(due) { // all fell due as a whole
			due = d.Last
		}
		acted := did.within(due, end)
		late := !d.Last.IsZero() && d.Last.Before(on)
		to := &l.MayBeAsked
		switch {
		case d.PassedOn || !acted && !end.IsZero() && end.Before(on):
			to = &l.Freed
		case !late:
			to = &l.NotDue
		case s.Kind != JointSurety && (did.InVain.IsZero() || did.InVain.After(on)):
			to = &l.MayRefuse
		}
		if to != &l.Freed && late && !acted && !end.IsZero() && (l.Until.IsZero() || end.Before(l.Until)) {
			l.Until = end
		}
		*to = to.Plus(d.Open)
	}
	l.limit(s.UpTo, paid)
	s.explain(&l, law, agreed)
	return l
}

// within reports whether the creditor acted after the due day and before the period of guarantee was over.
func (p Pursuit) within(due, end calendar.Date) bool {
	for _, day := range p.Called {
		if day.After(due) && (end.IsZero() || !day.After(end)) {
			return true
		}
	}
	return false
}

// periodEnd returns the last day of the period of guarantee for a debt of the day: as agreed, or where nothing was agreed, or no
// day after the due day, six months after it (CC 692(2)); no date if that is not known. That each instalment has a period of its
// own is a reading: the text speaks of the due day of the debt.
func (s Surety) periodEnd(agreed, due calendar.Date) calendar.Date {
	if s.Until.After(due) {
		return s.Until
	}
	cite, held := statute.SuretyPeriod.On(agreed)
	limit, ok := period.Of(cite.Limit())
	if !held || !ok || due.IsZero() {
		return calendar.Date{}
	}
	return limit.FromDay(due, calendar.China()).Last()
}

// limit holds the sums to what the surety answers for, less what it has paid.
func (l *Liability) limit(upTo, paid money.Amount) {
	if upTo.IsZero() {
		return
	}
	left := upTo.Less(paid)
	for _, sum := range [...]*money.Amount{&l.MayBeAsked, &l.MayRefuse, &l.NotDue} {
		if left.Compare(*sum) < 0 {
			*sum = left
		}
		left = left.Less(*sum)
	}
}

// explain says on what the sums rest; law says whether the text that is held was in force on the day of the agreement.
func (s Surety) explain(l *Liability, law bool, agreed calendar.Date) {
	kind := s.Kind
	add := func(when bool, p statute.Provision, en, zh string) {
		if when {
			l.Reasons = append(l.Reasons, statute.A16.ReasonUnder(p, agreed, en, zh))
		}
	}
	add(kind == 0 && law, statute.SuretyKinds, "the agreement does not say which kind of surety it is: a general one", "保证方式未载明，按一般保证")
	add(kind == 0 && !law, statute.SuretyKinds, "the agreement does not say which kind of surety it is, and no text is held for that day: told as a general one, which is the least",
		"保证方式未载明，且未收录当时的条文：按责任较轻的一般保证列示")
	add(!l.MayRefuse.IsZero(), statute.GeneralSurety, "it may refuse until enforcement against the debtor, after judgment or award, has failed; not where the debtor"+
		" cannot be found and has nothing, is bankrupt, is shown unable to pay, or where it gave that right up in writing",
		"经裁判或者仲裁并强制执行债务人财产仍未受偿前，可以拒绝；债务人下落不明且无财产、进入破产、确无履行能力，或者保证人书面放弃的除外")
	add(!l.MayBeAsked.IsZero() && kind == JointSurety, statute.JointSurety, "the debtor is late: a joint surety may be asked at once", "债务人逾期，可以直接请求连带责任保证人承担责任")
	add(!l.Until.IsZero() && s.Until.IsZero(), statute.SuretyPeriod, "no period of guarantee is agreed: six months from each due day", "保证期间未约定，自各期履行期限届满之日起六个月")
	add(!l.Until.IsZero() && kind == JointSurety, statute.SuretyFreed, "the creditor has to ask the surety by "+l.Until.String(), "债权人应当在"+l.Until.ZH()+"前（含当日）请求保证人承担责任")
	add(!l.Until.IsZero() && kind != JointSurety, statute.SuretyFreed, "the creditor has to sue the debtor, or go to arbitration, by "+l.Until.String(),
		"债权人应当在"+l.Until.ZH()+"前（含当日）对债务人起诉或者申请仲裁")
	add(!l.Freed.IsZero(), statute.SuretyFreed, "it is free where the creditor did not act within the period of guarantee, and of a debt that passed to another debtor"+
		" without its consent in writing", "保证期间内未依法主张的，以及未经其书面同意转移的债务，保证人不再承担责任")
	add(!l.MayBeAsked.IsZero() || !l.MayRefuse.IsZero(), statute.SuretyScope, "told are principal and penalties; unless agreed otherwise it answers for interest, damages and costs too",
		"本表列示本金和违约金；除另有约定外，保证范围还包括利息、损害赔偿金和实现债权的费用")
}
