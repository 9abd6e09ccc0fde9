package security

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Secured is one debt for which a surety answers, as it stands on the day asked about: as it was agreed first, or was changed since
// with the surety's consent in writing, and made lighter without it. What was made heavier without it is left out.
type Secured struct {
	Open     money.Amount
	Due      calendar.Date // another time given without the consent of the surety does not move its period of guarantee (CC 695(2))
	Last     calendar.Date // the last day in time, with all that was given later; no date if there is none yet
	PassedOn bool          // it passed to another debtor without the consent of the surety (CC 697(1))
	Heavier  bool          // it was made heavier without it (CC 695(1))
	Moved    bool          // it got another time without it
	Assigned bool          // it passed to another creditor, and nothing shows that the surety was told (CC 696(1))
	Shared   bool          // another surety answers for it too (CC 699)
}

// Alteration is what was agreed of a debt later, and its sureties may not have agreed to: another day, another sum, another debtor or
// creditor.
type Alteration struct {
	On       calendar.Date
	Due      calendar.Date // the new day, if there is one
	Sum      money.Amount  // the new sum, if there is one
	PassedOn bool          // to another debtor
	Assigned bool          // to another creditor
}

// Absorbs reports whether the next alteration can stand for this one too: no surety agreed, on one of the days given, between the two, and
// neither sets a sum. So a day that is put off again and again does not fill the memory.
func (a Alteration) Absorbs(later Alteration, agreed []calendar.Date) bool {
	return later.Sum.IsZero() && a.Sum.IsZero() && !slices.ContainsFunc(agreed, func(day calendar.Date) bool {
		return !day.Before(a.On) && day.Before(later.On)
	})
}

// With returns an alteration that sets no sum and a later one of that kind as one.
func (a Alteration) With(later Alteration) Alteration {
	return Alteration{On: later.On, Due: cmp.Or(later.Due, a.Due), PassedOn: later.PassedOn || a.PassedOn, Assigned: later.Assigned || a.Assigned}
}

// Altered returns how the debt stands to a surety that agreed in writing to what was altered until the day. Of what was altered later, less
// counts for the surety and more does not (CC 695, 697).
func (s Secured) Altered(alterations []Alteration, agreedTo calendar.Date) Secured {
	for _, a := range alterations {
		sum := cmp.Or(a.Sum, s.Open)
		if !a.On.After(agreedTo) {
			s.Open, s.Due = sum, cmp.Or(a.Due, s.Due)
			continue
		}
		s.Heavier = s.Heavier || s.Open.Compare(sum) < 0
		if sum.Compare(s.Open) < 0 {
			s.Open = sum
		}
		s.Moved = s.Moved || !a.Due.IsZero()
		s.PassedOn = s.PassedOn || a.PassedOn
		s.Assigned = s.Assigned || a.Assigned
	}
	return s
}

// Pursuit is what the creditor did about a surety.
type Pursuit struct {
	Called []calendar.Date // asked a joint surety; sued the debtor of a general one, or went to arbitration
	InVain calendar.Date   // since when a general surety cannot refuse any more
}

// Liability is what may be asked of a surety on a day (A16): what is open of the debts that it secures, by how they stand to it,
// and of each kind no more than the surety answers for.
type Liability struct {
	// Bound says whether it had signed by the day. One that had not is not bound, and the sums are nothing; where that is not known,
	// they are what may be asked if it had.
	Bound      decision.Tri     `json:"bound,omitzero"`
	MayBeAsked money.Amount     `json:"may_be_asked"`
	MayRefuse  money.Amount     `json:"may_refuse"` // a general surety, until the debtor's assets were tried in vain (CC 687)
	NotDue     money.Amount     `json:"not_due"`
	Freed      money.Amount     `json:"freed"`          // the period of guarantee is over (CC 693), or the debt passed to another debtor
	Until      calendar.Date    `json:"until,omitzero"` // until when the creditor has to act for what is overdue; of several days the first
	Reasons    []statute.Reason `json:"reasons,omitempty"`
}

// Liability returns what may be asked of the surety on the day, in an agreement of the day agreed, given what it has paid.
//
// The law is that of the day on which the surety signed, where it is known, and else of the agreement: a surety of which the document
// does not say the kind is general since 2021 (CC 686(2)), and joint before. For days before 1995-10-01 no text is held: the surety is
// then told as a general one, which is the least that can be asked, and its period of guarantee, if it is not agreed, has no
// end here.
func (s Surety) Liability(agreed, on calendar.Date, paid money.Amount, did Pursuit, debts []Secured) Liability {
	l := Liability{Bound: s.signedBy(on)}
	if signed, exact := s.Signed.On.Exact(); exact {
		agreed = signed
	}
	if l.Bound == decision.No {
		debts = nil
	}
	law, _ := lawOn(agreed)
	var why causes
	for _, d := range debts {
		end := s.periodEnd(law, agreed, d.Due)
		due := d.Due
		if !d.Last.IsZero() && d.Last.Before(due) { // all fell due as a whole
			due = d.Last
		}
		acted := did.within(due, end)
		late := !d.Last.IsZero() && d.Last.Before(on)
		over := !acted && !end.IsZero() && end.Before(on)
		to := &l.MayBeAsked
		switch {
		case d.PassedOn || over:
			to = &l.Freed
		case !late:
			to = &l.NotDue
		case s.kind(law) == GeneralSurety && (did.InVain.IsZero() || did.InVain.After(on)):
			to = &l.MayRefuse
		}
		if to != &l.Freed && late && !acted && !end.IsZero() && (l.Until.IsZero() || end.Before(l.Until)) {
			l.Until = end
		}
		*to = to.Plus(d.Open)
		why.passedOn, why.over = why.passedOn || d.PassedOn, why.over || over && !d.PassedOn
		why.heavier, why.moved = why.heavier || d.Heavier, why.moved || d.Moved && !d.PassedOn
		why.assigned, why.shared = why.assigned || d.Assigned, why.shared || d.Shared && to != &l.Freed
	}
	if l.limit(s.UpTo, paid); l.MayBeAsked.IsZero() && l.MayRefuse.IsZero() { // it has paid all it answers for
		l.Until = calendar.Date{}
	}
	s.explain(&l, why, paid, agreed)
	return l
}

// signedBy reports whether the surety had signed by the day.
func (s Surety) signedBy(on calendar.Date) decision.Tri {
	if s.Signed.Given == decision.Yes && !s.Signed.On.IsZero() {
		if s.Signed.On.Earliest().After(on) {
			return decision.No
		}
		if last := s.Signed.On.Latest(); last.IsZero() || last.After(on) {
			return 0
		}
	}
	return s.Signed.Given
}

// Unsigned is why nobody is surety who did not sign, by the law of the day: a surety is bound in writing only.
func Unsigned(day calendar.Date) statute.Reason {
	law, _ := lawOn(day)
	return statute.A16.ReasonUnder(law.form, day, "a surety is bound in writing only: it has to sign", "保证须以书面形式成立，保证人应当签署")
}

// within reports whether the creditor acted after the due day and before the period of guarantee was over.
func (p Pursuit) within(due, end calendar.Date) bool {
	return slices.ContainsFunc(p.Called, func(day calendar.Date) bool { return day.After(due) && (end.IsZero() || !day.After(end)) })
}

// periodEnd returns the last day of the period of guarantee for a debt of the day: as agreed, or where nothing was agreed, or no
// day after the due day, as long as the law says (CC 692(2)); no date if that is not known. That each instalment has a period of its
// own is a reading: the text speaks of the due day of the debt.
func (s Surety) periodEnd(law suretyLaw, agreed, due calendar.Date) calendar.Date {
	if s.Until.After(due) {
		return s.Until
	}
	limit, _, held := s.limit(law, agreed)
	if !held || due.IsZero() {
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

// causes are what happened to any of the debts of a surety.
type causes struct{ passedOn, over, heavier, moved, assigned, shared bool }

// explain says on what the sums rest.
func (s Surety) explain(l *Liability, why causes, paid money.Amount, agreed calendar.Date) {
	law, held := lawOn(agreed)
	kind := s.kind(law)
	add := func(when bool, p statute.Provision, en, zh string) {
		if when && p != 0 {
			l.Reasons = append(l.Reasons, statute.A16.ReasonUnder(p, dayOf(p, agreed), en, zh))
		}
	}
	if l.Bound == decision.No {
		l.Reasons = []statute.Reason{Unsigned(agreed)}
		return
	}
	asked := !l.MayBeAsked.IsZero() || !l.MayRefuse.IsZero()
	add(l.Bound != decision.Yes && (asked || !l.NotDue.IsZero()), law.form, "it is not known whether it signed: if it did not, nothing may be asked of it",
		"保证人是否书面签署不明：未签署的，不得请求其承担责任")
	add(s.Kind == 0 && held && kind == GeneralSurety, law.kinds, "the agreement does not say which kind of surety it is: a general one", "保证方式未载明，按一般保证")
	add(s.Kind == 0 && held && kind == JointSurety, law.kinds, "the agreement does not say which kind of surety it is: a joint one, until 2020",
		"保证方式未载明，按当时的法律为连带责任保证")
	add(s.Kind == 0 && !held, law.kinds, "the agreement does not say which kind of surety it is, and no text is held for that day: told as a general one, which is the least",
		"保证方式未载明，且未收录当时的条文：按责任较轻的一般保证列示")
	add(!l.MayRefuse.IsZero(), law.general, "it may refuse until enforcement against the debtor, after judgment or award, has failed; not where the debtor"+
		" cannot be found and has nothing, is bankrupt, is shown unable to pay, or where it gave that right up in writing",
		"经裁判或者仲裁并强制执行债务人财产仍未受偿前，可以拒绝；债务人下落不明且无财产、进入破产、确无履行能力，或者保证人书面放弃的除外")
	add(!l.MayBeAsked.IsZero() && kind == JointSurety, law.joint, "the debtor is late: a joint surety may be asked at once", "债务人逾期，可以直接请求连带责任保证人承担责任")
	if limit, by, held := s.limit(law, agreed); held {
		add(!l.Until.IsZero() && s.Until.IsZero(), by, "no period of guarantee is agreed that one can tell: "+limit.EN()+" from each due day",
			"保证期间未约定或者约定不明，自各期履行期限届满之日起"+limit.ZH())
	}
	add(!l.Until.IsZero() && kind == JointSurety, law.freed[kind], "the creditor has to ask the surety by "+l.Until.String(), "债权人应当在"+l.Until.ZH()+"前（含当日）请求保证人承担责任")
	add(!l.Until.IsZero() && kind == GeneralSurety, law.freed[kind], "the creditor has to sue the debtor, or go to arbitration, by "+l.Until.String(),
		"债权人应当在"+l.Until.ZH()+"前（含当日）对债务人起诉或者申请仲裁")
	add(why.over, law.freed[kind], "it is free of what the creditor did not pursue within the period of guarantee", "保证期间内未依法主张的，不再承担保证责任")
	add(why.passedOn, law.passedOn, "it is free of a debt that passed to another debtor: its consent in writing is not on record", "未见其书面同意而转移的债务，不再承担保证责任")
	add(why.heavier, law.heavier, "it does not answer for what was added to the debt: its consent in writing is not on record", "未见其书面同意而加重的部分，不承担保证责任")
	add(why.moved, law.kept, "another day of performance leaves the period of guarantee alone: the surety's consent in writing is not on record", "未见其书面同意而变更履行期限的，保证期间不受影响")
	add(why.assigned && law.each != 0, law.assigned, "the claim passed to another creditor: that the surety was told is not on record, and until it is told that has no effect for it",
		"债权已经转让：是否通知保证人未见记载，未通知的，转让对其不发生效力")
	add(why.assigned && law.each == 0, law.assigned, "the claim passed to another creditor: the surety answers to that one as before, unless otherwise agreed",
		"债权已经转让：除另有约定外，保证人在原范围内向受让人继续承担责任")
	add(!paid.IsZero(), law.recourse, "it may ask the debtor for the "+paid.String()+" that it has paid, unless otherwise agreed, and not to the harm of the creditor",
		"已承担的"+paid.String()+"元，除另有约定外可以向债务人追偿，但不得损害债权人的利益")
	add(why.shared, law.several, "several sureties answer for it: each may be asked for all that it secures, unless their shares are agreed with the creditor",
		"同一债务有数个保证人：未与债权人约定份额的，可以请求任何一个在其保证范围内承担责任")
	add(why.shared, law.each, "who pursues one of them in its period of guarantee has not pursued the others", "在保证期间内仅向部分保证人主张的，不及于其他保证人")
	add(why.shared && law.each != 0, law.among, "who of them has paid may ask the others for their part of what the debtor cannot pay where they agreed so or signed the same paper, and else the debtor alone",
		"承担责任后，约定可以相互追偿或者在同一份合同书上签署的，可以请求其他保证人按比例分担向债务人不能追偿的部分；否则只能向债务人追偿")
	add(why.shared && law.each == 0, law.among, "who of them has paid may ask the others for their part of what the debtor cannot pay: equal parts unless otherwise agreed",
		"承担责任后，向债务人不能追偿的部分由各保证人按约定分担，没有约定的平均分担")
	add(asked, law.scope, "told are principal and penalties; unless agreed otherwise it answers for interest, damages and costs too",
		"本表列示本金和违约金；除另有约定外，保证范围还包括利息、损害赔偿金和实现债权的费用")
}
