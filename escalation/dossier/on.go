package dossier

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/receipt"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// On returns everything the library says about the matter on a day, by what had happened by then. Each question is judged by its
// own day: reception by that of receipt, mediation by that of the first session, an agreement by the one from which it is in
// force, advice and what is open by the day asked about. It is total: whatever the record says, there is an answer.
func (d Dossier) On(day calendar.Date) answer.Answer { return d.Open().On(day) }

// On is [Dossier.On].
func (o Opened) On(day calendar.Date) answer.Answer {
	m := o.matter()
	a := answer.Answer{
		Format: int(Format), Case: m.Case, Title: m.Title, Source: m.Source, Received: m.Received, On: day, Policy: m.policy.Name(),
	}
	if law, ok := m.regime.On(day); ok {
		rules := law.Rules()
		a.Law = statute.Text{EN: rules.EN, ZH: rules.ZH}
		if m.Place != 0 && m.regime.BeforeLocalText(day) {
			a.Law.EN += ", an earlier local text, if there was one, is not held"
			a.Law.ZH += "（当地此前的规定未收录）"
		} else if m.Place == 0 && len(m.Regulations) == 0 && slices.ContainsFunc(m.Claims, func(c Demand) bool { return len(c.Events) > 0 }) {
			// The days of the tiers are those of the national text, and some local ones set others: they are not shown as sure (a safeguard).
			a.Law.EN += ", the place is not recorded: a local text may set other last days and rights"
			a.Law.ZH += "（办理地未记录，当地规定可能另定期限和权利）"
		}
	}
	var ask answer.Questionnaire
	decisions := make([]petition.Decision, 0, len(m.Claims))
	for i := range m.Claims {
		facts, can := m.facts(&m.Claims[i], day)
		decided := petition.Triage(facts, m.policy)
		decisions = append(decisions, decided)
		a.Claims = append(a.Claims, m.claim(i, decided, can, day, &ask))
		if a.AtReception(i) {
			ask.Triage(m.claimName(i), len(m.Claims[i].Events) > 0 || m.Claims[i].Facts.Or(m.Facts) != petition.Facts{}, decided)
		}
	}
	if m.Received.Earliest().After(day) {
		decisions = nil // nothing is owed before
	}
	duties := petition.Duties(cmp.Or(m.Received.Latest(), day), decisions...)
	for _, duty := range duties {
		a.Duties = append(a.Duties, m.duty(duty, day))
		if slices.ContainsFunc(duty.Claims, a.AtReception) {
			ask.Duty(duty)
		}
	}
	a.Agency = m.agency(day, &ask)
	a.Charge = m.chargeOn(day, &ask)
	a.Questions = ask.All(len(m.Claims))
	a.Now = a.First()
	return a
}

// claim answers for one claim.
func (m *matter) claim(i int, d petition.Decision, can *mediation.Eligibility, on calendar.Date, ask *answer.Questionnaire) answer.ClaimAnswer {
	c, name := &m.Claims[i], m.claimName(i)
	route, _ := d.Route()
	a := answer.ClaimAnswer{
		Name: name, Title: c.Title, Route: route, Candidates: d.Candidates(), Facts: d.Facts(),
		Reasons: d.Reasons(cmp.Or(m.Received.Latest(), on)), Unless: d.Unless(), Accused: slices.Clone(c.Accused),
	}
	for k, topic := range c.Topics {
		if !slices.Contains(c.Topics[:k], topic) {
			a.Ways = append(a.Ways, topic.Steps(on)...)
		}
	}
	if can != nil {
		a.Mediation = can
		ask.Mediation(name, *can)
	}
	if c.reached(on) {
		a.Agreement = m.agreement(i, on, ask)
		a.Confirmation = m.confirmation(i, on, a.Agreement, ask)
	}
	a.Promises = c.promised(on)
	if len(c.Events) > 0 {
		a.Tiers = m.tiers(i, a.Route, answer.FreeOf(d, cmp.Or(m.Received.Latest(), on)), c.onFile(a.Agreement), on)
		a.TakeAway(on)
		ask.Tiers(name, a.Tiers)
	}
	return a
}

// discharges are the events that discharge a duty at reception.
var discharges = map[string]history.Kind{
	"register":       history.Register,
	"direct_in_time": history.Transfer,
	"written_notice": history.Notify, "written_notice_2005": history.Notify,
	"transfer_notice": history.Notify, "transfer_notice_2005": history.Notify,
	"return_transfer": history.ObjectToTransfer,
}

// duty adds the last day, counted from receipt or from the acceptance that the events record, and for which claims it is done.
func (m *matter) duty(d petition.Duty, on calendar.Date) answer.DutyAnswer {
	a := answer.DutyAnswer{Code: d.Code, Do: d.Do, May: d.May, Due: d.Due, Rule: d.Rule, Basis: d.Basis, By: discharges[d.Code]}
	if len(d.Cites) > 0 {
		a.Cite = d.Cites[0]
	}
	from := m.Received
	if len(d.Claims) == 1 {
		from = m.receipt.Of(m.Claims[d.Claims[0]].Events)
	}
	switch {
	case d.From == petition.FromAcceptance:
		from = calendar.When{}
		for _, i := range d.Claims {
			if e := m.firstOf(history.Accept, i, d.Rule, on); e != nil && (from.IsZero() || e.On.Latest().Before(from.Latest())) {
				from = e.On
			}
		}
	case d.Rule == statute.D14:
		for _, i := range d.Claims {
			from = receipt.PassedOn(m.Claims[i].Events, on, from)
		}
	}
	var due period.Deadline
	if !from.IsZero() && !d.Within.IsZero() {
		due = d.Within.From(from, m.cal).Under(period.Petition())
		a.Last = answer.Until(due, on)
	}
	a.Claims = make([]string, 0, len(d.Claims))
	for _, i := range d.Claims {
		a.Claims = append(a.Claims, m.claimName(i))
		own := due
		if !due.IsZero() && from == m.Received { // the duty runs from receipt, and that of one claim may be another day
			own = d.Within.From(m.receipt.Of(m.Claims[i].Events), m.cal).Under(period.Petition())
		}
		done := m.firstOf(a.By, i, d.Rule, on)
		if d.Rule == statute.D2 && (done == nil || own.Check(done.On) != period.InTime) { // it did its part by passing the claim on (D14)
			if passed := m.firstOf(history.Transfer, i, d.Rule, on); passed != nil && (done == nil || passed.On.Latest().Before(done.On.Latest())) {
				done = passed
			}
		}
		if done != nil {
			one := answer.Done{Claim: m.claimName(i), Act: done.Kind, Who: done.Organ, On: done.On}
			if k := receipt.OwnRegistration(m.Claims[i].Events); done.Kind == history.Transfer && k >= 0 { // which may name the organ that it went to
				one.Who = m.Claims[i].Events[k].Organ
			}
			if !own.IsZero() {
				one.Kept = own.Check(done.On)
			}
			a.Done = append(a.Done, one)
		}
	}
	return a
}

// firstOf is the first event of a kind by the day in a claim of the organ that a duty is of, nil if there is none: under D14 of the last one to
// which the claim was passed on, under D2 of the one that received it; whose it is matters for nothing else.
func (m *matter) firstOf(kind history.Kind, i int, duty statute.Rule, on calendar.Date) (first *history.Event) {
	events, legs, leg := m.Claims[i].Events, m.opened[i].legs, 0
	for k := range events {
		e := &events[k]
		if e.On.Earliest().After(on) {
			continue
		}
		ofOrgan := legs == nil || duty != statute.D14 && duty != statute.D2 || legs[k] == leg
		if ofOrgan && (e.Kind == kind || kind == history.Notify && e.IsNotice()) && (first == nil || e.On.Latest().Before(first.On.Latest())) {
			first = e
		}
		if e.Kind == history.Transfer && duty == statute.D14 {
			first, leg = nil, leg+1
		}
	}
	return first
}

// agency answers for the agents.
func (m *matter) agency(on calendar.Date, ask *answer.Questionnaire) *answer.AgencyAnswer {
	if m.Agency == nil {
		return nil
	}
	a := &answer.AgencyAnswer{}
	for _, authority := range m.authority.Authorities {
		a.Papers = append(a.Papers, authority.Paper())
		ask.Open(statute.X4, authority.Missing())
	}
	a.Papers = append(a.Papers, m.authority.Partly...)
	for _, act := range m.Agency.Acts {
		if act.On.After(on) {
			continue
		}
		act.Matter = cmp.Or(act.Matter, m.Case) // in which it stands
		v := m.authority.Check(act, on, m.cal)
		act.By = slices.Clone(act.By) // the answer is not a part of the dossier
		until, _ := v.RatifyBy.Deadline()
		a.Acts = append(a.Acts, answer.ActAnswer{Act: act, Effect: v.Effect, Reasons: v.Reasons, Notes: v.Notes, Ratify: answer.Until(until, on)})
		ask.Open(statute.X6, v.Missing)
	}
	return a
}

// chargeOn answers for who is in charge.
func (m *matter) chargeOn(on calendar.Date, ask *answer.Questionnaire) *answer.ChargeAnswer {
	charge := m.charge
	if charge.IsZero() || charge.From().After(on) {
		return nil
	}
	all := m.Charge.Handovers
	if known := slices.DeleteFunc(slices.Clone(all), func(h assignment.Handover) bool { return h.On.After(on) }); len(known) < len(all) {
		charge, _, _ = m.charged(known)
	}
	a := &answer.ChargeAnswer{From: charge.From(), Team: charge.Team(), Steps: charge.Steps()}
	if closed := charge.Closed(); !closed.After(on) {
		a.Closed = closed
	}
	if leader, ok := charge.Leader(on); ok {
		a.Leader = &leader
	}
	ask.Open(statute.F2, charge.Missing(on))
	return a
}

// promised answers for the promises of a claim, in its agreement and apart from it.
func (c *Demand) promised(on calendar.Date) []answer.PromiseAnswer {
	var answers []answer.PromiseAnswer
	add := func(paper agreement.Agreement, all []agreement.Promise) {
		for i, p := range all {
			if p.On.Earliest().After(on) || paper.FoundVoid("promises", i) {
				continue
			}
			kept, struckOut := p.CutDown(paper.Kind, on)
			_, covers := kept.Covers(paper.Kind, agreement.PetitionAgain, on, calendar.Date{})
			answers = append(answers, answer.PromiseAnswer{By: p.By, On: p.On, Covers: covers, StruckOut: struckOut})
		}
	}
	if c.Agreement != nil {
		add(known(*c.Agreement, on), c.Agreement.Promises)
	}
	add(agreement.Agreement{}, c.Promises)
	return answers
}
