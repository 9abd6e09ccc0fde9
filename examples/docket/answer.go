package main

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// report is everything the library says about a matter on a day. Its JSON is what -json prints; page.go sets it for people.
type report struct {
	Case       string                 `json:"case"`
	Title      statute.Text           `json:"title"`
	Source     statute.Text           `json:"source,omitzero"`
	Policy     statute.Text           `json:"policy"`
	Law        statute.Text           `json:"law,omitzero"` // the petition regulation of the place in force on the day
	Received   calendar.Date          `json:"received"`
	On         calendar.Date          `json:"on"`
	Claims     []claimReport          `json:"claims"`
	Duties     []dutyReport           `json:"duties"`
	Proxy      *proxyReport           `json:"proxy,omitempty"`
	Assignment *assignment.Assignment `json:"assignment,omitempty"`
	Missing    []missing              `json:"missing,omitempty"`
}

// claimReport is what the library says about one claim.
type claimReport struct {
	Name         string                 `json:"name"`
	Title        statute.Text           `json:"title"`
	Triage       petition.Explanation   `json:"triage"`
	Mediation    *mediation.Eligibility `json:"mediation,omitempty"`
	Agreement    *agreementReport       `json:"agreement,omitempty"`
	Confirmation *confirmationReport    `json:"confirmation,omitempty"`
	Promises     []promise              `json:"promises,omitempty"`
	Timeline     []step                 `json:"timeline,omitempty"`
	Standing     *escalation.Standing   `json:"standing,omitempty"`
}

// dutyReport is a duty with its last day, where it has one and what it runs from is recorded.
type dutyReport struct {
	petition.Duty
	Deadline period.Deadline `json:"deadline,omitzero"`
	Done     calendar.Date   `json:"done,omitzero"`
}

// proxyReport is an authority on file, and what was done under it or for want of one.
type proxyReport struct {
	Authorities []proxy.Authorisation `json:"authorities,omitempty"`
	Acts        []actReport           `json:"acts,omitempty"`
}

// actReport is whether what an agent did binds the petitioner.
type actReport struct {
	Act     proxy.AgentAct `json:"act"`
	Verdict proxy.Validity `json:"verdict"`
}

// agreementReport is what was settled: in words, in sums, for whom, since when, and what became of it.
type agreementReport struct {
	Kind      mediation.Forum     `json:"kind"`
	Worth     statute.Reason      `json:"worth"`
	Effect    agreement.Effect    `json:"effect"`
	Binding   []agreement.Binding `json:"binding"`
	Terms     statute.Text        `json:"terms"`
	Sums      []sum               `json:"sums,omitempty"`
	Statement ledger.Statement    `json:"statement"`
	Promises  []promise           `json:"promises,omitempty"`
	Remarks   []statute.Reason    `json:"remarks,omitempty"`

	Defects []statute.Irregularity `json:"defects,omitempty"` // of the record, which is answered all the same
}

// sum is a payment's sum in figures and in formal numerals.
type sum struct {
	For     string       `json:"for,omitempty"`
	Figures money.Amount `json:"figures"`
	Formal  string       `json:"formal"`
}

// confirmationReport is whether a court may confirm the agreement: what the two sides are told, and what is to be said of
// their application, if they have made one.
type confirmationReport struct {
	Advice     statute.Text               `json:"advice"`
	Assessment *confirmation.Assessment   `json:"assessment,omitempty"`
	Ruled      calendar.Date              `json:"ruled,omitzero"`    // by the events: the ruling that confirms it
	Enforce    []confirmation.Enforcement `json:"enforce,omitempty"` // what of it is open may be enforced until
}

// promise is a promise to end the petition: what it covers, and what of its words had to be struck out.
type promise struct {
	agreement.Promise
	Covers    statute.Reason   `json:"covers"`
	StruckOut []statute.Reason `json:"struck_out,omitempty"`
}

// missing is something that still has to be found out, supplied or done.
type missing struct {
	Claim string         `json:"claim,omitempty"`
	Rules []statute.Rule `json:"rules,omitempty"` // that wait for it
	EN    string         `json:"en"`
	ZH    string         `json:"zh"`
}

// lastDay is the day of the last event that the file records: the day asked about unless another is given.
func (m *matter) lastDay() calendar.Date {
	last := m.Received
	note := func(d calendar.Date) {
		if d.After(last) {
			last = d
		}
	}
	for _, c := range m.Claims {
		for _, e := range c.Events {
			note(e.On.Earliest())
			note(e.Until.Earliest())
		}
		for _, e := range c.Entries {
			note(e.On)
		}
	}
	return last
}

// answer asks the library everything about the matter on a day.
func (m *matter) answer(on calendar.Date) report {
	r := report{Case: m.Case, Title: m.Title, Source: m.Source, Policy: m.Policy.rows().Name(), Received: m.Received, On: on}
	if law, ok := m.law.On(on); ok {
		rules := law.Rules()
		r.Law = statute.Text{EN: rules.EN, ZH: rules.ZH}
	}
	var decisions []petition.Decision
	for i := range m.Claims {
		c := &m.Claims[i]
		d := petition.Triage(m.facts(c), m.Policy.rows())
		decisions = append(decisions, d)
		answered := claimReport{Name: c.Name, Title: c.Title, Triage: d.Explain(m.Received)}
		if c.Dispute != nil {
			e := mediation.MayMediate(*c.Dispute, m.Received)
			answered.Mediation = &e
		}
		if c.Agreement != nil {
			answered.Agreement, answered.Confirmation = m.agreement(i, on), m.confirmation(i, on)
		}
		answered.Promises = c.promised(on)
		if len(c.Events) > 0 {
			answered.Timeline = timeline(m.law, c.Events, on)
			standing, _ := escalation.StandingOn(m.law, c.Events, on) // every event was allowed when the file was read
			answered.Standing = &standing
		}
		r.Claims = append(r.Claims, answered)
	}
	for _, d := range petition.Duties(m.Received, decisions...) {
		r.Duties = append(r.Duties, m.duty(d, on))
	}
	if m.Proxy != nil {
		r.Proxy = &proxyReport{Authorities: m.authority.Authorities}
		for _, act := range m.Proxy.Acts {
			if !act.On.After(on) {
				r.Proxy.Acts = append(r.Proxy.Acts, actReport{act, m.authority.Check(act, on, m.law.Calendar())})
			}
		}
	}
	if !m.assignment.IsZero() {
		r.Assignment = &m.assignment
	}
	r.Missing = m.missing(&r)
	return r
}

// facts are the claim's facts, filled up with those of the matter, and with what section 6 says of its mediation unless
// the file says it itself.
func (m *matter) facts(c *claim) petition.Facts {
	f := c.Facts.Or(m.Facts)
	if c.Dispute == nil || f.MediationBarred != 0 {
		return f
	}
	if c.Dispute.Kind != 0 {
		f.MediationBarred = mediation.MayMediate(*c.Dispute, m.Received).MediationBarred()
	} else {
		f.MediationBarred = mediation.AllKinds(*c.Dispute, m.Received).MediationBarred()
	}
	return f
}

// doneBy are the events that discharge a duty at reception.
var doneBy = map[string]history.Kind{
	"register":       history.Register,
	"written_notice": history.Notify, "written_notice_2005": history.Notify,
	"transfer_notice": history.Notify, "transfer_notice_2005": history.Notify,
}

// duty adds the last day: counted from receipt, or from the acceptance that the events record.
func (m *matter) duty(d petition.Duty, on calendar.Date) dutyReport {
	r := dutyReport{Duty: d}
	from := m.Received
	if d.From == petition.FromAcceptance {
		from = m.first(history.Accept, on)
	}
	r.Deadline = d.Deadline(from, m.law.Calendar())
	if kind := doneBy[d.Code]; kind != 0 {
		r.Done = m.first(kind, on)
	}
	return r
}

// first is the day of the first event of a kind in any claim.
func (m *matter) first(kind history.Kind, on calendar.Date) calendar.Date {
	var events []history.Event
	for _, c := range m.Claims {
		events = append(events, c.Events...)
	}
	return first(events, kind, on)
}

// first is the day of the first event of a kind, no date if there is none by the day asked about.
func first(events []history.Event, kind history.Kind, on calendar.Date) calendar.Date {
	var first calendar.Date
	for _, e := range events {
		if e.Kind == kind && !e.On.Earliest().After(on) && (first.IsZero() || e.On.Earliest().Before(first)) {
			first = e.On.Earliest()
		}
	}
	return first
}

func (m *matter) agreement(i int, on calendar.Date) *agreementReport {
	a, cal := m.Claims[i].Agreement, m.law.Calendar()
	day := agreedOn(a, m.Received, cal)
	r := &agreementReport{
		Kind: a.Kind, Worth: a.Kind.Worth(day), Effect: a.Effect(cal), Binding: a.Binding(on, cal),
		Terms: statute.Text{EN: a.Terms.EN(), ZH: a.Terms.ZH()}, Statement: m.books[i].On(on), Remarks: a.Remarks(day),
		Defects: a.Examine(on, cal),
	}
	for _, p := range a.Terms.Payments {
		if !p.Amount.IsZero() {
			r.Sums = append(r.Sums, sum{p.For, p.Amount, p.Amount.Formal()})
		}
	}
	return r
}

// promised answers for the promises of a claim, in its agreement and apart from it.
func (c *claim) promised(on calendar.Date) []promise {
	all := c.Promises
	if c.Agreement != nil {
		all = append(append([]agreement.Promise{}, c.Agreement.Promises...), all...)
	}
	var answers []promise
	for _, p := range all {
		kept, struckOut := p.CutDown(on)
		_, covers := kept.Covers(agreement.PetitionAgain, on, calendar.Date{})
		answers = append(answers, promise{kept, covers, struckOut})
	}
	return answers
}

// confirmation fills the application up with what the agreement shows.
func (m *matter) confirmation(i int, on calendar.Date) *confirmationReport {
	c, cal := &m.Claims[i], m.law.Calendar()
	app := confirmation.Of(*c.Agreement, cal)
	if c.Confirmation != nil {
		shown := app
		app = *c.Confirmation
		app.Effective, app.Body = cmp.Or(app.Effective, shown.Effective), cmp.Or(app.Body, shown.Body)
		app.Force, app.Unmet = shown.Force, shown.Unmet // the agreement is on file
		app.Grounds.BreaksLaw = cmp.Or(shown.Grounds.BreaksLaw, app.Grounds.BreaksLaw)
		app.Grounds.HarmsOthers = cmp.Or(shown.Grounds.HarmsOthers, app.Grounds.HarmsOthers)
		app.Grounds.Other = cmp.Or(shown.Grounds.Other, app.Grounds.Other)
	}
	r := &confirmationReport{Advice: confirmation.Advise(app, on, cal).Text()}
	if c.Confirmation != nil {
		assessed := confirmation.Assess(app, cal)
		r.Assessment = &assessed
	}
	if r.Ruled = first(c.Events, history.Confirm, on); !c.Agreement.Confirmed(r.Ruled, on) {
		r.Ruled = calendar.Date{} // never ruled, or set aside since
	}
	if r.Ruled.IsZero() || m.books[i].On(on).Outstanding.IsZero() {
		return r
	}
	dues, endless := confirmation.Dues(c.Agreement.Terms, on)
	r.Enforce = confirmation.Ruling{Effective: r.Ruled, Dues: dues, Endless: endless}.Enforceable(on, cal)
	return r
}

// missing gathers what every part of the report still needs, once each, in the order of the page.
func (m *matter) missing(r *report) []missing {
	var list []missing
	add := func(claim string, rule statute.Rule, en, zh string) {
		i := slices.IndexFunc(list, func(m missing) bool { return m.Claim == claim && m.EN == en })
		if i < 0 {
			i, list = len(list), append(list, missing{Claim: claim, EN: en, ZH: zh})
		}
		if rule != 0 && !slices.Contains(list[i].Rules, rule) {
			list[i].Rules = append(list[i].Rules, rule)
		}
	}
	for i := range r.Claims {
		c := &r.Claims[i]
		for _, q := range c.Triage.Missing {
			add(c.Name, 0, q.Ask.EN, q.Ask.ZH)
		}
		if e := c.Mediation; e != nil {
			for _, f := range e.Checks { // to be cleared up whatever the answer is
				add(c.Name, f.Reason.Rule, f.Reason.EN, f.Reason.ZH)
			}
			for _, q := range e.Questions() {
				add(c.Name, 0, q.EN, q.ZH)
			}
		}
		if a := c.Agreement; a != nil && a.Effect.Force != agreement.InForce {
			for _, why := range a.Effect.Reasons {
				add(c.Name, why.Rule, why.EN, why.ZH)
			}
		}
		if f := c.Confirmation; f != nil && f.Assessment != nil {
			for _, check := range f.Assessment.Checks {
				add(c.Name, check.Reason.Rule, check.Reason.EN, check.Reason.ZH)
			}
			for _, q := range f.Assessment.Questions() {
				add(c.Name, 0, q.EN, q.ZH)
			}
			for _, paper := range f.Assessment.Papers {
				add(c.Name, statute.J5, "hand in: "+plain(paper.String()), "补交："+paper.ZH())
			}
		}
		if c.Standing != nil {
			for _, d := range c.Standing.Doubts {
				if d.Kind == escalation.NotRecorded || d.Kind == escalation.Defective {
					add(c.Name, d.Rule, d.EN, d.ZH)
				}
			}
		}
	}
	for _, d := range r.Duties {
		if d.Due != decision.Yes {
			for _, f := range d.Needs {
				add("", d.Rule, f.Question().EN, f.Question().ZH)
			}
		}
	}
	for _, a := range m.authority.Authorities {
		for _, t := range a.Missing() {
			add("", statute.X4, t.EN, t.ZH)
		}
	}
	if r.Proxy != nil {
		for _, act := range r.Proxy.Acts {
			for _, t := range act.Verdict.Missing {
				add("", statute.X6, t.EN, t.ZH)
			}
		}
	}
	return list
}
