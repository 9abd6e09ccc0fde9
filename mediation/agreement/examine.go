package agreement

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Examine returns every defect of an agreement that was signed, as things stand on the day on: all for which [Agreement.Check]
// would refuse the draft, on the articles of the day of signing, each signature that the agreement or a surety needs and does not have, and
// days that cannot be in that order. A signature without authority that has bound the party since, by ratification or
// because a court found apparent agency, was mended. None of them changes an answer: [Agreement.Effect],
// [Agreement.Binding], the ledger and confirmation answer all the same.
func (a Agreement) Examine(on calendar.Date, c *calendar.Calendar) []statute.Irregularity {
	day, spoken := a.day(), a.byWord(c)
	signed := day
	if signed.IsZero() {
		signed = on
	}
	faulty := make(map[int]bool) // whoever signed for the party was at fault, which is told
	f := findings{kind: a.Kind, on: signed, list: a.faults(signed, func(i int) statute.Certainty {
		faulty[i] = true
		switch a.bind(i, day, on, spoken, c).Bound {
		case IsBound:
			return statute.Mended
		case NotBound, Pending:
			return statute.Violated
		}
		return statute.CannotTell
	})}
	if a.Form == Written {
		_, held := a.upheld() // then what is not recorded of the signatures is settled
		for i := range a.Parties {
			if b := a.bind(i, day, on, spoken, c); !faulty[i] && b.Bound != IsBound && !(held && b.Bound == 0) {
				f.unsigned(fmt.Sprintf("parties[%d].signed", i), b.Reason, b.Bound == NotBound)
			}
		}
		if a.Kind.Invited() { // it is in force without (IMP2016 24(3)); whether a body presided, which then seals it, is not recorded
			for i, m := range a.Mediators {
				if m.Signed.Given != decision.Yes {
					f.unsigned(fmt.Sprintf("mediators[%d].signed", i), statute.A2.ReasonUnder(statute.InvitedSignatures, signed,
						"the mediator signs too", "特邀调解员也应当签名"), m.Signed.Given == decision.No)
				}
			}
		}
		if a.needsSeal(a.partySignatures(c)) {
			for _, s := range a.committeeSignatures() {
				if s.counts != decision.Yes && !(held && s.counts == 0) {
					f.unsigned(s.path, s.why, s.counts == decision.No)
				}
			}
		}
	}
	for i, s := range a.Terms.Sureties {
		if s.Signed.Given != decision.Yes && !a.isParty(s.Party) { // a party signs as a party
			f.unsigned(fmt.Sprintf("terms.sureties[%d].signed", i), security.Unsigned(signed), s.Signed.Given == decision.No)
		}
	}
	a.daysInOrder(&f)
	return f.list
}

// daysInOrder finds days that cannot be in the order recorded: a finding before the agreement, a ratification before the
// signature, a signature before the day on which it was reached; and what falls due before the agreement, which hardly anybody agrees: one of the two days may be wrong.
func (a Agreement) daysInOrder(f *findings) {
	for i, p := range a.Parties {
		if p.Signed.On.SurelyBefore(a.Reached) { // the text was signed before anybody had agreed to it
			f.open(fmt.Sprintf("parties[%d].signed.on", i), statute.A2.Reason(f.on, "signed before it was reached", "签署早于达成协议之日"))
		}
		f.when(p.Ratified.On.SurelyBefore(p.Signed.On), fmt.Sprintf("parties[%d].ratified.on", i), statute.X5, "ratified before it was signed", "追认早于签署")
	}
	reached := a.Reached.Earliest()
	if a.Reached.IsZero() {
		reached = a.day()
	}
	for _, v := range a.Terms.Backdated(reached).Under("terms") {
		f.open(v.Path, v.Reason)
	}
	if made := calendar.On(a.day()); !a.day().IsZero() {
		for i, r := range a.Court {
			f.when(r.On.SurelyBefore(made), fmt.Sprintf("court[%d].on", i), statute.A20, "lies before the agreement", "早于协议之日")
		}
	}
}

// findings collects defects, with the articles in force on one day.
type findings struct {
	kind mediation.Forum
	on   calendar.Date
	list []statute.Irregularity
}

func (f *findings) add(path string, r statute.Rule, en, zh string) {
	f.addCited(path, r.Reason(f.on, en, zh))
}

// when is add where the condition holds.
func (f *findings) when(wrong bool, path string, r statute.Rule, en, zh string) {
	if wrong {
		f.add(path, r, en, zh)
	}
}

// addCited is add for a finding that rests on another than the rule's first authority.
func (f *findings) addCited(path string, r statute.Reason) {
	f.list = append(f.list, r.At(path).InRecord(statute.Violated))
}

// open is addCited for what the paper does not say: of a draft a fault, of a record unknown.
func (f *findings) open(path string, r statute.Reason) {
	f.list = append(f.list, r.At(path).InRecord(statute.CannotTell))
}

// unsigned is a signature that does not count, or may not.
func (f *findings) unsigned(path string, r statute.Reason, sure bool) {
	if sure {
		f.addCited(path, r)
	} else {
		f.open(path, r)
	}
}

// name refuses a name with characters that nobody can see.
func (f *findings) name(name, path string) {
	if why, hidden := statute.A1.Unseen(name); hidden {
		f.addCited(path, why)
	}
}
