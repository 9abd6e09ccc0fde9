package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// answerer answers the input of one verb.
type answerer func(input json.RawMessage) (any, error)

// library answers with the library.
var library = map[string]answerer{
	"triage":       on(triage),
	"duties":       on(duties),
	"deadline":     on(deadline),
	"mediation":    on(mediate),
	"agreement":    on(agreed),
	"ledger":       on(booked),
	"confirmation": on(confirm),
	"procedure":    on(standing),
	"step":         on(step),
	"audit":        on(audited),
	"dossier":      on(whole),
}

// on reads the input of a verb and answers it.
func on[T any](answer func(in T) any) answerer {
	return func(input json.RawMessage) (any, error) {
		var in T
		if err := json.Unmarshal(input, &in); err != nil {
			return nil, err
		}
		return answer(in), nil
	}
}

type claimInput struct {
	Asker petition.Asker `json:"asker,omitzero"` // which kind of organ asks; left out, the police
	Facts petition.Facts `json:"facts"`
	Duty  string         `json:"duty,omitempty"` // which one is asked about, and on which day
	On    calendar.Date  `json:"on,omitzero"`
}

// policies are the national rules, as each kind of organ asks by them.
var policies = sync.OnceValue(func() map[petition.Asker]*petition.Policy {
	all := map[petition.Asker]*petition.Policy{0: petition.National()}
	for _, asker := range petition.Asker(0).All() {
		spec := petition.National().Spec()
		spec.Asker = asker
		if p, err := petition.NewPolicy(spec); err == nil {
			all[asker] = p
		}
	}
	return all
})

type triageAnswer struct {
	Route      petition.Route   `json:"route,omitzero"`
	Candidates []petition.Route `json:"candidates,omitempty"` // where it is not settled
	Ask        []petition.Fact  `json:"ask,omitempty"`        // the best question first
}

// triage: where does the claim go, and if that is not settled, what has to be asked?
func triage(in claimInput) any {
	d := petition.Triage(in.Facts, policies()[in.Asker])
	route, settled := d.Route()
	if settled {
		return triageAnswer{Route: route}
	}
	return triageAnswer{Candidates: d.Candidates(), Ask: d.Missing()}
}

type dutyAnswer struct {
	Due decision.Tri `json:"due,omitzero"` // left out: it depends on what is not known
	May bool         `json:"may,omitempty"`
}

// duties: does the organ owe this at reception, under the regulation of the day?
func duties(in claimInput) any {
	for _, d := range petition.Triage(in.Facts, policies()[in.Asker]).Duties(in.On) {
		if d.Code == in.Duty {
			return dutyAnswer{d.Due, d.May}
		}
	}
	return dutyAnswer{Due: decision.No}
}

type deadlineInput struct {
	General bool          `json:"general,omitempty"` // counted as the Civil Code and the procedure laws say, which leave nothing open
	Limit   period.Limit  `json:"limit"`
	From    calendar.When `json:"from"`
	Done    calendar.When `json:"done,omitzero"`
}

type deadlineAnswer struct {
	Ends        calendar.When     `json:"ends,omitzero"` // a stretch, where readings or the days that it can have started differ
	Contested   bool              `json:"contested,omitempty"`
	Provisional bool              `json:"provisional,omitempty"`
	Rough       bool              `json:"rough,omitempty"`
	Check       period.Timeliness `json:"check,omitzero"` // of the day on which it was done
}

// deadline: when does a limit end, and was it kept? The petition regulations leave the start day and the move over days off open.
func deadline(in deadlineInput) any {
	by := period.Petition()
	if in.General {
		by = period.General()
	}
	d := in.Limit.From(in.From, calendar.China()).Under(by)
	a := deadlineAnswer{Ends: d.Ends(), Contested: d.Contested(), Provisional: d.Provisional(), Rough: d.Rough()}
	if !in.Done.IsZero() {
		a.Check = d.Check(in.Done)
	}
	return a
}

type disputeInput struct {
	Dispute mediation.Dispute `json:"dispute"`
	On      calendar.Date     `json:"on"`
}

type disputeAnswer struct {
	Verdict mediation.Permission    `json:"verdict"`
	Bars    []mediation.Bar         `json:"bars,omitempty"`
	Checks  []mediation.Bar         `json:"checks,omitempty"`
	Ask     []mediation.DisputeFact `json:"ask,omitempty"`
}

// mediate: may the dispute be mediated in this kind of mediation, and what bars it?
func mediate(in disputeInput) any {
	e := mediation.MayMediate(in.Dispute, in.On)
	a := disputeAnswer{Verdict: e.Verdict, Ask: e.Missing}
	for _, bar := range e.Bars {
		a.Bars = append(a.Bars, bar.Bar)
	}
	for _, check := range e.Checks {
		a.Checks = append(a.Checks, check.Bar)
	}
	return a
}

type agreementInput struct {
	Agreement agreement.Agreement `json:"agreement"`
	On        calendar.Date       `json:"on"`
}

type agreementAnswer struct {
	Force   agreement.Force `json:"force,omitzero"`
	Day     calendar.When   `json:"day,omitzero"`
	Bound   []boundAnswer   `json:"bound,omitempty"`
	Defects []ruleAt        `json:"defects,omitempty"`
}

type boundAnswer struct {
	Who   string          `json:"who"`
	Bound agreement.Bound `json:"bound,omitzero"`
}

type ruleAt struct {
	Path string       `json:"path,omitempty"`
	Rule statute.Rule `json:"rule,omitzero"`
}

// agreed: is the agreement in force, since when, on whom is it binding, and what is wrong with it?
func agreed(in agreementInput) any {
	effect := in.Agreement.Effect(calendar.China())
	a := agreementAnswer{Force: effect.On(in.On), Day: effect.Day}
	for _, b := range in.Agreement.Binding(in.On, calendar.China()) {
		a.Bound = append(a.Bound, boundAnswer{b.Who, b.Bound})
	}
	for _, v := range in.Agreement.Examine(in.On, calendar.China()) {
		a.Defects = append(a.Defects, ruleAt{v.Path, v.Rule})
	}
	return a
}

type ledgerInput struct {
	Terms   settlement.Terms `json:"terms"`
	Agreed  calendar.Date    `json:"agreed"`
	Entries []ledger.Entry   `json:"entries,omitempty"`
	On      calendar.Date    `json:"on"`
}

type ledgerAnswer struct {
	Refused     []ruleAt      `json:"refused,omitempty"` // terms or entries that cannot be booked
	Promised    string        `json:"promised,omitempty"`
	Paid        string        `json:"paid,omitempty"`
	Outstanding string        `json:"outstanding,omitempty"`
	Overdue     string        `json:"overdue,omitempty"`
	Interest    string        `json:"interest,omitempty"` // open, for late performance of what a court confirmed
	NextDue     calendar.Date `json:"next_due,omitzero"`
	AtLeast     bool          `json:"at_least,omitempty"` // sums are lower bounds
	Fulfilled   bool          `json:"fulfilled,omitempty"`
}

// booked: what is open, overdue and due next under the terms?
func booked(in ledgerInput) any {
	book, err := booking.Open(in.Terms, in.Agreed)
	if err == nil {
		book, err = book.Record(in.Entries...)
	}
	if err != nil {
		return ledgerAnswer{Refused: rulesOf(err)}
	}
	s := book.On(in.On)
	return ledgerAnswer{
		Promised: s.Promised.String(), Paid: s.Paid.String(), Outstanding: s.Outstanding.String(), Overdue: s.Overdue.String(),
		Interest: s.Interest.Outstanding.String(), NextDue: s.NextDue, AtLeast: s.AtLeast, Fulfilled: s.Fulfilled(),
	}
}

func rulesOf(err error) []ruleAt {
	var all statute.Violations
	if !errors.As(err, &all) {
		return []ruleAt{{}}
	}
	var rules []ruleAt
	for _, v := range all {
		rules = append(rules, ruleAt{v.Path, v.Rule})
	}
	return rules
}

type applicationInput struct {
	Application confirmation.Application `json:"application"`
}

type applicationAnswer struct {
	Verdict confirmation.Admissibility `json:"verdict"`
	Last    calendar.When              `json:"last,omitzero"` // to apply
	Filed   period.Timeliness          `json:"filed,omitzero"`
	Bars    []confirmation.Defect      `json:"bars,omitempty"`
	Checks  []confirmation.Defect      `json:"checks,omitempty"`
}

// confirm: can a court confirm the agreement?
func confirm(in applicationInput) any {
	out := confirmation.Assess(in.Application, calendar.China())
	a := applicationAnswer{Verdict: out.Verdict, Last: out.Window.Deadline.Ends(), Filed: out.Window.Timeliness}
	for _, bar := range out.Bars {
		a.Bars = append(a.Bars, bar.Bar)
	}
	for _, check := range out.Checks {
		a.Checks = append(a.Checks, check.Bar)
	}
	return a
}

// recordInput is a record of the tiers: of one claim, under the regulations of a place.
type recordInput struct {
	Place    regime.Place     `json:"place,omitzero"`
	Events   []history.Event  `json:"events"`
	Complete history.Coverage `json:"complete,omitzero"`
	Next     history.Event    `json:"next,omitzero"` // of step
	On       calendar.Date    `json:"on,omitzero"`
}

// clear are facts that leave nothing to ask about the route, of which a record of the tiers does not speak.
var clear = petition.Facts{
	Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Paths: pathway.NoPath,
	Pending: decision.No, Concluded: decision.No, TwoSided: decision.No,
}

func (in recordInput) dossier() dossier.Dossier {
	return dossier.Dossier{
		Place: in.Place, Facts: clear, Claims: []dossier.Demand{{Name: "claim", Events: in.Events, Complete: in.Complete}},
	}
}

func (in recordInput) regime() *regime.Regime {
	if in.Place == 0 {
		return regime.National()
	}
	return regime.In(in.Place)
}

type procedureAnswer struct {
	Stage  procedure.Stage `json:"stage,omitzero"`
	Round  int             `json:"round,omitempty"`
	Duties []callAnswer    `json:"duties,omitempty"`
	Rights []callAnswer    `json:"rights,omitempty"`
	Ended  regime.Ground   `json:"ended,omitzero"`
}

type callAnswer struct {
	Rule     statute.Rule  `json:"rule,omitzero"`
	Act      history.Kind  `json:"act,omitzero"` // of a right
	Earliest calendar.Date `json:"earliest,omitzero"`
	Latest   calendar.Date `json:"latest,omitzero"`
}

// standing: where does the matter stand on a day, what is owed, and what may the petitioner ask for?
func standing(in recordInput) any {
	t := in.dossier().On(in.On).Claims[0].Tiers
	if t == nil {
		return nil
	}
	a := procedureAnswer{Stage: t.Stage, Round: t.Round}
	for _, d := range t.Duties {
		a.Duties = append(a.Duties, callAnswer{Rule: d.Rule, Earliest: d.Last.Earliest, Latest: d.Last.Latest})
	}
	for _, r := range t.Rights {
		a.Rights = append(a.Rights, callAnswer{Rule: r.Rule, Act: r.Act, Earliest: r.Last.Earliest, Latest: r.Last.Latest})
	}
	if t.Ended != nil {
		a.Ended = t.Ended.Ground
	}
	return a
}

type stepAnswer struct {
	Allowed bool           `json:"allowed,omitempty"`
	Missing []statute.Rule `json:"missing,omitempty"` // the rules by which it is refused
}

// step: may this happen next?
func step(in recordInput) any {
	_, err := in.dossier().Append("claim", len(in.Events), "", in.Next)
	var refused *escalation.TransitionError
	a := stepAnswer{Allowed: err == nil}
	switch {
	case errors.As(err, &refused):
		for _, m := range refused.Missing() {
			a.Missing = append(a.Missing, m.Rule)
		}
	case err != nil:
		for _, v := range rulesOf(err) {
			a.Missing = append(a.Missing, v.Rule)
		}
	}
	slices.Sort(a.Missing)
	a.Missing = slices.Compact(a.Missing)
	return a
}

type auditAnswer struct {
	Check    audit.Check   `json:"check"`
	Verdict  audit.Verdict `json:"verdict"`
	Rule     statute.Rule  `json:"rule,omitzero"`
	Tier     regime.Tier   `json:"tier,omitzero"`
	Event    int           `json:"event"` // -1: one that is not there
	DaysLate int           `json:"days_late,omitempty"`
}

// audited: what was done wrong by the day?
func audited(in recordInput) any {
	report := audit.Examine(in.regime(), history.History{Events: in.Events, Complete: in.Complete, AsOf: in.On})
	var all []auditAnswer
	for _, f := range report.Findings() {
		all = append(all, auditAnswer{f.Check, f.Verdict, f.Rule, f.Tier, f.Event, f.DaysLate})
	}
	return all
}

type dossierInput struct {
	Dossier json.RawMessage `json:"dossier"`
	On      calendar.Date   `json:"on"`
}

type dossierAnswer struct {
	Refused []ruleAt       `json:"refused,omitempty"` // it cannot be read
	Routes  []triageAnswer `json:"routes,omitempty"`  // by claim
	Stages  []string       `json:"stages,omitempty"`  // of the claims that have events
	Duty    callAnswer     `json:"duty,omitzero"`     // the next
	Right   callAnswer     `json:"right,omitzero"`    // the next
	Overdue []statute.Rule `json:"overdue,omitempty"`
	Found   []foundAnswer  `json:"found,omitempty"`
}

type foundAnswer struct {
	Kind dossier.ObservationKind `json:"kind"`
	ruleAt
}

// whole: a matter as a whole: what comes next, and what does its record show?
func whole(in dossierInput) any {
	d, wrong := dossier.Read(in.Dossier)
	if len(wrong) > 0 {
		return dossierAnswer{Refused: rulesOf(wrong)}
	}
	now := d.On(in.On)
	var a dossierAnswer
	for _, c := range now.Claims {
		route := triageAnswer{Route: c.Route}
		if c.Route == 0 {
			route.Candidates = c.Candidates
		}
		a.Routes = append(a.Routes, route)
	}
	for _, s := range now.Now.Stages {
		a.Stages = append(a.Stages, s.Stage.String())
	}
	if next := now.Now.Duty; next != nil {
		a.Duty = callAnswer{Rule: next.Rule, Earliest: next.Last.Earliest, Latest: next.Last.Latest}
	}
	if next := now.Now.Right; next != nil {
		a.Right = callAnswer{Rule: next.Rule, Earliest: next.Last.Earliest, Latest: next.Last.Latest}
	}
	for _, late := range now.Now.Overdue {
		a.Overdue = append(a.Overdue, late.Rule)
	}
	for _, f := range d.ExamineOn(in.On) {
		a.Found = append(a.Found, foundAnswer{f.Kind, ruleAt{f.Path, f.Rule}})
	}
	return a
}

// reply answers one request.
func reply(with map[string]answerer, r Request) Answer {
	answer, known := with[r.Verb]
	if !known {
		return Answer{ID: r.ID, Error: fmt.Sprintf("no verb %q", r.Verb)}
	}
	says, err := answer(r.Input)
	if err != nil {
		return Answer{ID: r.ID, Error: err.Error()}
	}
	text, err := json.Marshal(says)
	if err != nil {
		return Answer{ID: r.ID, Error: err.Error()}
	}
	return Answer{ID: r.ID, Answer: text}
}
