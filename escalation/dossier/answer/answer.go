package answer

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
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
	"github.com/fengqiao-go/fengqiao/petition/recourse"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Answer is everything the library says about a matter on a day: first what is to be done now. It is plain data of its own, so
// that one service writes it and another reads it back equal.
type Answer struct {
	Format    int           `json:"format"`
	Case      string        `json:"case,omitempty"`
	Title     statute.Text  `json:"title,omitzero"`
	Source    statute.Text  `json:"source,omitzero"`
	Received  calendar.When `json:"received,omitzero"`
	On        calendar.Date `json:"on"`
	Policy    statute.Text  `json:"policy"`
	Law       statute.Text  `json:"law,omitzero"` // the regulation in force on the day; none where none is held
	Now       Now           `json:"now"`
	Claims    []ClaimAnswer `json:"claims,omitempty"`
	Duties    []DutyAnswer  `json:"duties,omitempty"` // at reception
	Agency    *AgencyAnswer `json:"proxy,omitempty"`
	Charge    *ChargeAnswer `json:"assignment,omitempty"`
	Questions []Wanted      `json:"questions,omitempty"` // the one that decides most first
}

// Now is what a case worker looks for first.
type Now struct {
	Stages  []StageNow `json:"stages,omitempty"`  // one a claim that has events
	Urgent  []Call     `json:"urgent,omitempty"`  // what comes before all else at reception: an urgent matter, an official with an interest (D5, D4); no event says that it was done
	Duty    *Call      `json:"duty,omitempty"`    // that ends next, or is over the longest
	Next    *Call      `json:"next,omitempty"`    // that ends next, where Duty is over
	Right   *Call      `json:"right,omitempty"`   // of the petitioner, or to have a confirmed agreement enforced, that ends next
	Overdue []Call     `json:"overdue,omitempty"` // duties, and sums and acts agreed; not what is late on one reading alone
}

// StageNow is where a claim stands in the three tiers.
type StageNow struct {
	Claim string          `json:"claim"`
	Stage procedure.Stage `json:"stage,omitzero"`
	Words statute.Text    `json:"words"`
}

// Call is something to be done, or that may be asked for: by or of whom, and until when.
type Call struct {
	Claim     string             `json:"claim,omitempty"`
	Act       history.Kind       `json:"act,omitzero"` // the event that discharges it, or by which it is asked for; none for what the parties owe, and where none does once and for all
	Do        statute.Text       `json:"do"`
	Who       statute.Text       `json:"who,omitzero"`         // left out where the record does not say
	Party     bool               `json:"party,omitempty"`      // owed by a party to the agreement (A7, A8), or open to one (J10); any other duty is an organ's, and what may be asked for is the petitioner's
	IfBinding bool               `json:"if_binding,omitempty"` // owed only if the agreement binds, which is not known to be in force
	Sum       money.Amount       `json:"sum,omitzero"`
	Last      LastDay            `json:"last,omitzero"`
	Lacks     statute.Text       `json:"lacks,omitzero"` // of a right: what has to be known before its last day can be told
	Warn      escalation.Urgency `json:"warn,omitzero"`  // of a duty of the tiers
	Rule      statute.Rule       `json:"rule,omitzero"`
	Cite      statute.Citation   `json:"cite,omitzero"`
}

// LastDay is a deadline as an answer shows it on the day asked about. Without Latest the record does not say how late it may end.
// The zero LastDay is none.
type LastDay struct {
	From        calendar.When `json:"from,omitzero"`     // 起算: the day of the event that sets it running, not counted itself (P1); none for a day that an agreement names
	Earliest    calendar.Date `json:"earliest,omitzero"` // it ends between the two, which are the same where that is sure
	Latest      calendar.Date `json:"latest,omitzero"`
	Left        int           `json:"left"` // natural days to Latest: 0 on it, negative after
	Used        int           `json:"used,omitempty"`
	Of          int           `json:"of,omitempty"`          // how many days it has with its extensions; 0 where that cannot be told
	Contested   bool          `json:"contested,omitempty"`   // readings differ (P8)
	Provisional bool          `json:"provisional,omitempty"` // the days off of a year are not published yet (P7)
	Rough       bool          `json:"rough,omitempty"`       // what it runs from is not known to the day (P11)
	Counted     statute.Text  `json:"counted,omitzero"`      // how, in words
}

// IsZero reports whether there is no last day.
func (l LastDay) IsZero() bool { return l == LastDay{} }

// Until shows a deadline on a day; no deadline is no last day.
func Until(d period.Deadline, on calendar.Date) LastDay {
	if d.IsZero() {
		return LastDay{}
	}
	ends := d.Ends()
	en, zh := d.Words()
	l := LastDay{
		From: d.Start(), Earliest: ends.Earliest(), Latest: ends.Latest(), Contested: d.Contested(), Provisional: d.Provisional(), Rough: d.Rough(),
		Counted: statute.Text{EN: en, ZH: zh},
	}
	if !l.Latest.IsZero() {
		l.Left = left(l.Latest, on)
	}
	l.Used, _ = d.DaysUsed(on)
	l.Of, _ = d.DaysUsed(d.Unrolled())
	return l
}

// left counts the days to a last day, from a day that has been named.
func left(last, on calendar.Date) int {
	if on.IsZero() {
		return 0
	}
	return last.DaysSince(on)
}

// Agreed shows a last day that an agreement names. Where it is a day off the text is silent on whether it moves to the working day
// given (A21).
func Agreed(day, moved, on calendar.Date) LastDay {
	if day.IsZero() {
		return LastDay{}
	}
	moved = cmp.Or(moved, day)
	return LastDay{Earliest: day, Latest: moved, Left: left(moved, on), Contested: day != moved}
}

// AtReception reports whether it still matters how the claim at place i is received: no more once an opinion on it was given, or it was
// concluded; and not where all that is told is an agreement.
func (a *Answer) AtReception(i int) bool {
	if i < 0 || i >= len(a.Claims) {
		return false
	}
	c := &a.Claims[i]
	acted := false
	if c.Tiers != nil {
		if c.Tiers.Stage >= procedure.HandlingIssued {
			return false
		}
		acted = slices.ContainsFunc(c.Tiers.Timeline, func(s StepAnswer) bool { return !OfAgreement(s.Act) })
	}
	return c.Agreement == nil || Petitioned(a.Received, c.Facts, acted)
}

// Overtaken reports whether a step of reception that is not on record has no use any more, for none of the claims that it is owed for.
func (a *Answer) Overtaken(d DutyAnswer) bool {
	if d.By == 0 || len(d.Done) > 0 {
		return false
	}
	for i := range a.Claims {
		if slices.Contains(d.Claims, a.Claims[i].Name) && a.AtReception(i) {
			return false
		}
	}
	return true
}

// Petitioned reports whether anything shows that a petition was received: its day, a fact that decides where it goes, or that something
// was done besides what is [OfAgreement].
func Petitioned(received calendar.When, f petition.Facts, acted bool) bool {
	return !received.IsZero() || f.Category != 0 || f.Source != 0 || f.Competence != 0 || f.Paths != 0 || acted
}

// OfAgreement reports whether an event is one that becomes of an agreement whether or not there was a petition.
func OfAgreement(k history.Kind) bool {
	return k == history.Settle || k == history.Perform || k == history.Confirm
}

// ClaimAnswer is what is said about one claim.
type ClaimAnswer struct {
	Name         string                 `json:"name"`
	Title        statute.Text           `json:"title,omitzero"`
	Route        petition.Route         `json:"route,omitzero"` // zero while it is not settled
	Candidates   []petition.Route       `json:"candidates,omitempty"`
	Facts        petition.Facts         `json:"facts,omitzero"` // with those of the matter, and what was worked out
	Reasons      []statute.Reason       `json:"reasons,omitempty"`
	Unless       []petition.Alternative `json:"unless,omitempty"`  // what would have changed the route
	Accused      []string               `json:"accused,omitempty"` // the organs that it is directed against
	Ways         []recourse.Step        `json:"ways,omitempty"`    // outside of the petition procedure, by what the claim is about and the law of the day
	Mediation    *mediation.Eligibility `json:"mediation,omitempty"`
	Agreement    *AgreementAnswer       `json:"agreement,omitempty"`
	Confirmation *ConfirmationAnswer    `json:"confirmation,omitempty"`
	Promises     []PromiseAnswer        `json:"promises,omitempty"`
	Tiers        *TiersAnswer           `json:"tiers,omitempty"`
}

// DutyAnswer is a duty at reception, with its last day where it has one and what it runs from is recorded.
type DutyAnswer struct {
	Code   string           `json:"code"`
	Do     statute.Text     `json:"do"`
	May    bool             `json:"may,omitempty"` // allowed rather than owed
	Due    decision.Tri     `json:"due"`           // yes, or unknown: it depends on the questions
	Rule   statute.Rule     `json:"rule,omitzero"`
	Basis  statute.Basis    `json:"basis"`
	Cite   statute.Citation `json:"cite,omitzero"`
	Last   LastDay          `json:"last,omitzero"`
	Claims []string         `json:"claims,omitempty"` // for which it is due, or may be
	By     history.Kind     `json:"by,omitzero"`      // the event that discharges it, where there is one
	Done   []Done           `json:"done,omitempty"`   // by claim: one that is done does nothing for another
}

// Done is a duty that was discharged for a claim.
type Done struct {
	Claim string            `json:"claim"`
	Act   history.Kind      `json:"act,omitzero"` // the event that discharged it; passing the claim on does so for a notice (D14)
	Who   regime.Organ      `json:"who,omitzero"` // so far as the record names the organ
	On    calendar.When     `json:"on"`
	Kept  period.Timeliness `json:"kept,omitzero"` // zero where the duty has no limit
}

// AgencyAnswer is who speaks for the petitioner, and whether what they did binds.
type AgencyAnswer struct {
	Papers []proxy.Mandate `json:"papers,omitempty"` // those that are good, and those of which the record leaves that open
	Acts   []ActAnswer     `json:"acts,omitempty"`
}

// ActAnswer is whether what an agent did binds the petitioner.
type ActAnswer struct {
	Act     proxy.AgentAct   `json:"act"`
	Effect  proxy.ActEffect  `json:"effect"`
	Reasons []statute.Reason `json:"reasons,omitempty"`
	Ratify  LastDay          `json:"ratify,omitzero"` // until when it can be ratified, where that is what it waits for
	Notes   []statute.Reason `json:"notes,omitempty"`
}

// ChargeAnswer is who answers for the matter.
type ChargeAnswer struct {
	From   calendar.Date         `json:"from"`
	Closed calendar.Date         `json:"closed,omitzero"`
	Leader *assignment.Member    `json:"leader,omitempty"` // on the day
	Team   []assignment.Member   `json:"team,omitempty"`
	Steps  []assignment.PlanStep `json:"steps,omitempty"`
}

// AgreementAnswer is what was settled: in words, in sums, for whom, since when, and what became of it. An agreement that was not
// reached by the day asked about has no answer.
type AgreementAnswer struct {
	Kind      mediation.Forum   `json:"kind,omitzero"`
	Force     agreement.Force   `json:"force,omitzero"` // on the day asked about
	Day       calendar.When     `json:"day,omitzero"`   // in force from
	Reasons   []statute.Reason  `json:"reasons,omitempty"`
	Worth     statute.Reason    `json:"worth"`
	Bound     []BoundAnswer     `json:"bound,omitempty"`
	Terms     []statute.Text    `json:"terms,omitempty"` // line by line
	Sums      []SumAnswer       `json:"sums,omitempty"`
	Clauses   []string          `json:"clauses,omitempty"`
	Statement *ledger.Statement `json:"statement,omitempty"` // none where the terms cannot be put in a book
	Fulfilled bool              `json:"fulfilled,omitempty"`
	Remarks   []statute.Reason  `json:"remarks,omitempty"`
}

// BoundAnswer is whether the agreement binds a person on the day.
type BoundAnswer struct {
	Who    string          `json:"who"`
	Bound  agreement.Bound `json:"bound,omitzero"`
	Ratify LastDay         `json:"ratify,omitzero"`
	Reason statute.Reason  `json:"reason"`
}

// NotInForce reports whether the agreement is known not to be in force, and Void whether that is because a court found so: then it binds
// nobody from the start, while one that is not in force yet may come to be.
func (a *AgreementAnswer) NotInForce() bool { return a.Force == agreement.NotInForce }

// Void is explained at NotInForce.
func (a *AgreementAnswer) Void() bool {
	return slices.ContainsFunc(a.Bound, func(b BoundAnswer) bool { return b.Bound == agreement.NotBound && b.Reason.Rule == statute.A20 })
}

// Unowed reports whether it is known that what the terms say these are to do for those is not owed: the condition or first day of the
// agreement has not come (A17), a court took it away (A20), or it does not bind the one side or the other, or not before it is ratified
// (A2, X5; CC 145, 171). That it lacks the seal of a committee says nothing of that.
func (a *AgreementAnswer) Unowed(by, to []string) bool {
	if !a.NotInForce() {
		return false
	}
	return a.Void() || slices.ContainsFunc(a.Reasons, func(r statute.Reason) bool { return r.Rule == statute.A17 }) || a.free(by) || a.free(to)
}

// Qualify says what an agreement is worth that is not in force on the day, and beside its sums that they are owed only if it binds, or that
// nothing of them is where a court found so. It rests on what the effect of the agreement rests on; one in force stays as it is.
func (a *AgreementAnswer) Qualify() {
	if a.Force == 0 && a.Worth.Rule != 0 {
		a.Worth.EN, a.Worth.ZH = "if it is in force: "+a.Worth.EN, "如已生效，"+a.Worth.ZH
	}
	if a.Force == agreement.InForce || len(a.Reasons) == 0 {
		return
	}
	why := a.lacking()
	if a.NotInForce() {
		a.Worth = why
	}
	if a.Statement == nil {
		return
	}
	switch {
	case a.Void():
		why.EN, why.ZH = "by its terms alone: nothing of it is owed, "+why.EN, "以上仅按条款列示，均不负履行义务："+why.ZH
	case a.NotInForce():
		why.EN, why.ZH = "by its terms alone, which are owed only so far as it binds: it is not in force, "+why.EN, "以上仅按条款列示，以协议具有约束力为前提；协议未生效："+why.ZH
	default:
		why.EN, why.ZH = "by its terms alone, which are owed only if it is in force, which is not known: "+why.EN, "以上仅按条款列示，以协议生效为前提；能否生效尚不能确定："+why.ZH
	}
	a.Statement.Notes = append(a.Statement.Notes, why)
}

// lacking is why an agreement is not in force: its condition, its first day or a court before what else is told.
func (a *AgreementAnswer) lacking() statute.Reason {
	i := slices.IndexFunc(a.Reasons, func(r statute.Reason) bool { return r.Rule == statute.A17 || r.Rule == statute.A20 })
	return a.Reasons[max(i, 0)]
}

// free reports whether the agreement binds none of these, or none before it is ratified.
func (a *AgreementAnswer) free(all []string) bool {
	return len(all) > 0 && !slices.ContainsFunc(all, func(name string) bool {
		return !slices.ContainsFunc(a.Bound, func(b BoundAnswer) bool {
			return b.Who == name && (b.Bound == agreement.NotBound || b.Bound == agreement.Pending)
		})
	})
}

// SumAnswer is a payment's sum in figures and in formal numerals.
type SumAnswer struct {
	For     string       `json:"for,omitempty"`
	Figures money.Amount `json:"figures"`
	Formal  string       `json:"formal"`
}

// ConfirmationAnswer is whether a court may confirm the agreement: what the two sides are told, and what is to be said of their
// application, if they have made one by the day.
type ConfirmationAnswer struct {
	Advice   []statute.Text                `json:"advice,omitempty"` // line by line; none once an application was made
	Verdict  confirmation.Admissibility    `json:"verdict,omitzero"` // of an application that was made
	Filed    period.Timeliness             `json:"filed,omitzero"`
	Last     LastDay                       `json:"last,omitzero"` // to apply
	Courts   []confirmation.CompetentCourt `json:"courts,omitempty"`
	Bars     []confirmation.DefectFound    `json:"bars,omitempty"`
	Checks   []confirmation.DefectFound    `json:"checks,omitempty"`
	Papers   []confirmation.Paper          `json:"papers,omitempty"`    // still to be handed in
	Ruled    calendar.When                 `json:"ruled,omitzero"`      // by events or ledger: the ruling that confirms it
	SetAside bool                          `json:"set_aside,omitempty"` // the ruling no longer stands on the day, or the agreement was found void or revoked
	Enforce  []EnforceAnswer               `json:"enforce,omitempty"`
}

// EnforceAnswer is until when an open performance can be enforced.
type EnforceAnswer struct {
	Due        calendar.Date     `json:"due,omitzero"`
	Last       LastDay           `json:"last,omitzero"`
	Timeliness period.Timeliness `json:"timeliness,omitzero"`
}

// PromiseAnswer is a promise to end the petition: what it covers, and what of its words had to be struck out.
type PromiseAnswer struct {
	By        string           `json:"by"`
	On        calendar.When    `json:"on,omitzero"`
	Covers    statute.Reason   `json:"covers"`
	StruckOut []statute.Reason `json:"struck_out,omitempty"`
}

// TiersAnswer is where a claim stands in the three tiers.
type TiersAnswer struct {
	Stage    procedure.Stage    `json:"stage,omitzero"`
	Round    int                `json:"round,omitempty"` // more than 1 after it was sent back
	Duties   []Call             `json:"duties,omitempty"`
	Rights   []RightAnswer      `json:"rights,omitempty"`
	Doubts   []Wanted           `json:"doubts,omitempty"`
	Grounds  []GroundAnswer     `json:"grounds,omitempty"` // of conclusion, the nearest first
	Ended    *EndAnswer         `json:"ended,omitempty"`
	Timers   []escalation.Timer `json:"timers,omitempty"` // on which day something changes by itself
	Timeline []StepAnswer       `json:"timeline,omitempty"`
}

// RightAnswer is something the petitioner may ask for.
type RightAnswer struct {
	Call
	Organs []regime.Organ `json:"organs,omitempty"` // the petitioner chooses; none where no text names one
	Open   bool           `json:"open,omitempty"`   // no limit
	Excuse bool           `json:"excuse,omitempty"` // the window is over: only with a good reason (E6)
	For    string         `json:"for,omitempty"`    // of several petitioners, the one whose right it is
}

// GroundAnswer is a ground of conclusion and what it still lacks.
type GroundAnswer struct {
	Ground regime.Ground    `json:"ground"`
	Lacks  []statute.Reason `json:"lacks,omitempty"`
}

// EndAnswer is how the claim was concluded.
type EndAnswer struct {
	Ground regime.Ground    `json:"ground"`
	On     calendar.When    `json:"on"`
	Basis  statute.Basis    `json:"basis,omitzero"`
	Cite   statute.Citation `json:"cite,omitzero"`
	Covers statute.Reason   `json:"covers,omitzero"`
	Lacks  []statute.Reason `json:"lacks,omitempty"` // what it rested on and a court has taken away since (A20, J15)
}

// StepAnswer is one event, and the limit it had to keep as it stood just before.
type StepAnswer struct {
	On    calendar.When     `json:"on,omitzero"`
	Act   history.Kind      `json:"act"`
	Tier  regime.Tier       `json:"tier,omitzero"`
	Who   regime.Organ      `json:"who,omitzero"`
	What  statute.Text      `json:"what,omitzero"` // the outcome, in words
	For   string            `json:"for,omitempty"` // of several petitioners, the one whom it concerns
	To    string            `json:"to,omitempty"`  // the organ that the claim is directed against, if the step passed it on to that one (D6)
	Last  LastDay           `json:"last,omitzero"`
	Kept  period.Timeliness `json:"kept,omitzero"`
	Rule  statute.Rule      `json:"rule,omitzero"`
	Cite  statute.Citation  `json:"cite,omitzero"`
	Lacks []statute.Reason  `json:"lacks,omitempty"` // a step that the procedure does not allow there, or not for sure: what it lacked
}

// Fell reports whether the step concluded the claim for all, and the claim was reopened since, or what that rested on fell away. A conclusion
// for one of several petitioners leaves the claim open for the others (E21).
func (t *TiersAnswer) Fell(step StepAnswer) bool {
	return t != nil && t.Ended == nil && step.Act == history.Conclude && step.For == "" && len(step.Lacks) == 0
}

// Wanted is something to be found out, supplied or done. The path of a question is that of the fact in the value that hangs on it: the
// facts of the claim, the dispute, the application.
type Wanted struct {
	Claim string          `json:"claim,omitempty"` // none: it is about the whole matter
	Rules []statute.Rule  `json:"rules,omitempty"` // that wait for it
	Ask   statute.Inquiry `json:"ask"`
}
