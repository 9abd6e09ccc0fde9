package agreement

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Force says whether an agreement is in force. Zero is undetermined: something that decides it is not known.
//
// Codes: in_force, not_in_force.
type Force uint8

// The answers.
const (
	InForce    Force = 1 + iota // in_force 已生效
	NotInForce                  // not_in_force 未生效
)

// Effect is whether an agreement is in force, and since when.
type Effect struct {
	Force   Force            `json:"force,omitzero"`
	Day     calendar.When    `json:"day,omitzero"`       // in force from this day; not known where a day it hangs on is not
	HangsOn []string         `json:"hangs_on,omitempty"` // paths of the signatures that came last, which set the day
	Lacking []string         `json:"lacking,omitempty"`  // paths of what keeps it from being in force
	Missing []string         `json:"missing,omitempty"`  // paths of what has to be known; of one in force, also of what is taken for granted
	Reasons []statute.Reason `json:"reasons,omitempty"`
}

// Effect says whether and from which day the agreement is in force: a written one from the last signature or seal that
// its kind needs (A2), an oral one or one on camera from the day it was reached (A3). A signature without
// authority does not count until it is ratified, and then counts from its own day.
//
// An agreement before a people's mediation committee needs the parties, the mediator and the committee's seal; every
// other kind, and any agreement from before the People's Mediation Law, the parties alone. A court's mediation document
// takes effect by its service, which this package does not know, and so does that which it makes of an agreement before whom it
// entrusted.
//
// Where the agreement makes its effect hang on an event or a first day, that counts too (A17). What a court found void, or
// revoked, was never in force (A20); a suit that is pending changes nothing, and is told among the reasons. Where a court dismissed a
// challenge, it was in force by that day, whatever of the signatures is not recorded.
func (a Agreement) Effect(c *calendar.Calendar) Effect {
	if e, undone := a.undone(); undone {
		return e
	}
	e := a.effectOfForm(c)
	if on, held := a.upheld(); held && e.Force == 0 {
		e = a.standing(on)
	}
	e = a.Start.after(e, a.day())
	notes, missing := a.courtNotes()
	e.Reasons, e.Missing = append(e.Reasons, notes...), append(e.Missing, missing...)
	if e.Force == InForce && slices.ContainsFunc(a.Clauses, func(c Clause) bool { return c.refused().EN != "" }) {
		e.Reasons = append(e.Reasons, a.partly("it holds a clause that cannot stand: the rest is in force, so far as it can do without that clause",
			"含有不能成立的条款：不影响其他部分效力的，其他部分仍然有效"))
	}
	return e
}

// effectOfForm is the effect by kind, form and signatures alone.
func (a Agreement) effectOfForm(c *calendar.Calendar) Effect {
	why := func(en, zh string) []statute.Reason { return []statute.Reason{a.onSigning(a.day(), en, zh)} }
	switch {
	case a.Kind.ByCourt():
		return Effect{Missing: []string{"kind"}, Reasons: why(
			"the court's mediation document takes effect by rules of its own: see there", "法院调解书的生效以法院文书和送达为准")}
	case a.Kind == 0:
		return Effect{Missing: []string{"kind"}, Reasons: why("who has to sign depends on the kind of mediation", "由谁签署取决于调解的种类")}
	case a.Form == Written:
		return a.effectOfSignatures(c)
	case a.Form == 0:
		return Effect{Missing: []string{"form"}, Reasons: why("the day depends on whether it is in writing", "生效之日取决于协议的形式")}
	case a.Form == OnCamera && a.Kind != mediation.OnTheSpot || a.Form == Oral && (a.Kind.ByPolice() || a.Kind == mediation.CriminalReconciliation):
		return Effect{Force: NotInForce, Lacking: []string{"form"}, Reasons: why("this kind of mediation needs a written agreement", "该种调解须制作书面协议")}
	}
	e := Effect{Force: InForce, Day: a.Reached, HangsOn: []string{"reached"}}
	if a.Reached.IsZero() {
		e = Effect{Missing: []string{"reached"}}
	}
	e.Reasons = []statute.Reason{a.onWord(a.day(), "not in writing: in force from the day it was reached",
		"非书面协议，自达成协议之日起生效")}
	return e
}

// A required signature: where it stands, when it was given, and whether it counts.
type required struct {
	path   string
	on     calendar.When
	counts decision.Tri
	why    statute.Reason
	ask    []string // that it counts takes for granted what stands at these paths
}

func (a Agreement) effectOfSignatures(c *calendar.Calendar) Effect {
	needed := a.partySignatures(c)
	if a.needsSeal(needed) {
		needed = append(needed, a.committeeSignatures()...)
	}
	var e Effect
	var ask []string
	days := make([]calendar.When, len(needed))
	for i, s := range needed {
		days[i], ask = s.on, append(ask, s.ask...)
		switch s.counts {
		case decision.Yes:
			continue
		case decision.No:
			e.Lacking = append(e.Lacking, s.path)
		default:
			e.Missing = append(e.Missing, s.path)
		}
		if !slices.Contains(e.Reasons, s.why) {
			e.Reasons = append(e.Reasons, s.why)
		}
	}
	if len(e.Lacking) > 0 {
		e.Force = NotInForce
		return e
	}
	if len(e.Missing) > 0 {
		return e
	}
	e.Force, e.Day, e.Missing = InForce, lastOf(days...), ask
	for _, s := range needed {
		if s.on.IsZero() {
			e.Missing = append(e.Missing, s.path+".on")
		} else if !e.Day.IsZero() && !s.on.SurelyBefore(e.Day) {
			e.HangsOn = append(e.HangsOn, s.path)
		}
	}
	e.Reasons = append(e.Reasons, a.onSigning(e.Day.Latest(), "in force "+e.Day.EN()+": the last signature it needs",
		"自"+e.Day.ZH()+"起生效：所需的最后一项签署"))
	if slices.ContainsFunc(a.Parties, func(p Party) bool { return p.ownHand() && p.Capacity == 0 }) {
		e.Reasons = append(e.Reasons, statute.X2.ReasonUnder(statute.AdultCapacity, a.day(),
			"a party whose capacity is not recorded is taken for an adult, who may settle for himself", "未记载行为能力的当事人，按能够独立实施民事法律行为的成年人对待"))
	}
	return e
}

// paper is where the law of a kind of mediation says what its agreement states, who signs it, and that it need not be in writing. Zero is a
// text that is not held.
type paper struct{ content, signing, word statute.Provision }

var papers = map[mediation.Forum]paper{
	mediation.People:                 {statute.AgreementContent, statute.AgreementEffect, statute.OralAgreement},
	mediation.PublicSecurity:         {content: statute.PoliceAgreement, signing: statute.PoliceAgreement},
	mediation.OnTheSpot:              {statute.PoliceAgreement, statute.PoliceAgreement, statute.OnTheSpotMediation},
	mediation.CriminalReconciliation: {signing: statute.CriminalReconciliation},
	mediation.Delegated:              {statute.InvitedContent, statute.InvitedEffect, statute.InvitedOralAgreement},
	mediation.Entrusted:              {statute.InvitedContent, statute.InvitedEffect, statute.InvitedOralAgreement},
}

// onPaper is a reason of the rule on the article given, and where there is none the library's own, which is cited as that.
func onPaper(r statute.Rule, by statute.Provision, on calendar.Date, en, zh string) statute.Reason {
	if by == 0 {
		return r.ReasonOfSafeguard(en, zh)
	}
	return r.ReasonUnder(by, on, en, zh)
}

// onContent is a reason about what the document states (A1). Where no text is held, that one can see who owes what is the library's own.
func (a Agreement) onContent(on calendar.Date, en, zh string) statute.Reason {
	return onPaper(statute.A1, papers[a.Kind].content, on, en, zh)
}

// onSigning is a reason about who has to sign (A2). Where no text is held, and before the kind of mediation had a law, that all parties sign is
// the library's own.
func (a Agreement) onSigning(on calendar.Date, en, zh string) statute.Reason {
	by := papers[a.Kind].signing
	if _, early := a.Kind.NotYet(on); early {
		by = 0
	}
	return onPaper(statute.A2, by, on, en, zh)
}

// onWord is the same for agreements that are not in writing (A3).
func (a Agreement) onWord(on calendar.Date, en, zh string) statute.Reason {
	return onPaper(statute.A3, papers[a.Kind].word, on, en, zh)
}

// partySignatures are those that an agreement in writing needs of its parties.
func (a Agreement) partySignatures(c *calendar.Calendar) []required {
	if len(a.Parties) == 0 {
		return []required{{path: "parties", why: a.onSigning(a.day(), "not known who the parties are", "当事人不明")}}
	}
	needed, day := make([]required, len(a.Parties)), a.day()
	for i, p := range a.Parties {
		b := a.bind(i, day, calendar.Date{}, false, c)
		s := required{path: partyPath(i, ".signed"), on: p.Signed.On, why: b.Reason}
		switch b.Bound {
		case IsBound:
			s.counts, s.ask = decision.Yes, b.Missing
		case NotBound, Pending:
			s.counts = decision.No
		default:
			s.path = b.Missing[0]
		}
		needed[i] = s
	}
	return needed
}

func (a Agreement) committeeSignatures() []required {
	unsigned := a.onSigning(a.day(),
		"a people's mediation agreement is in force only once mediator and committee have signed and sealed it; whether it"+
			" binds as a plain contract before that is for a court",
		"人民调解协议书须经人民调解员签名并加盖人民调解委员会印章方生效；此前是否具有一般合同效力，由人民法院认定")
	var needed []required
	for i, m := range a.Mediators {
		needed = append(needed, required{path: fmt.Sprintf("mediators[%d].signed", i), on: m.Signed.On, counts: m.Signed.Given, why: unsigned})
	}
	if len(needed) == 0 {
		needed = append(needed, required{path: "mediators", why: unsigned})
	}
	return append(needed, required{path: "seal", on: a.Seal.On, counts: a.Seal.Given, why: unsigned})
}

// needsSeal reports whether mediator and committee have to sign too, given the signatures of the parties: not where all of these were
// given before the People's Mediation Law, which brought that in.
func (a Agreement) needsSeal(parties []required) bool {
	days := make([]calendar.When, len(parties))
	for i, s := range parties {
		days[i] = s.on
	}
	last := lastOf(days...).Latest()
	_, inForce := statute.AgreementEffect.On(last)
	return a.Kind == mediation.People && (last.IsZero() || inForce)
}

// lastOf returns when the last of the events happened; not known if that of any of them is not.
func lastOf(events ...calendar.When) calendar.When {
	if len(events) == 0 || slices.Contains(events, calendar.When{}) {
		return calendar.When{}
	}
	last := events[0]
	for _, w := range events[1:] {
		last = last.Later(w)
	}
	return last
}
