package agreement

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
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
	f := a.faults(signed, func(i int) statute.Certainty {
		faulty[i] = true
		switch a.bind(i, day, on, spoken, c).Bound {
		case IsBound:
			return statute.Mended
		case NotBound, Pending:
			return statute.Violated
		}
		return statute.CannotTell
	})
	if a.Form == Written {
		_, held := a.upheld() // then what is not recorded of the signatures is settled
		for i := range a.Parties {
			if b := a.bind(i, day, on, spoken, c); !faulty[i] && b.Bound != IsBound && !(held && b.Bound == 0) {
				sure := statute.CannotTell
				if b.Bound == NotBound {
					sure = statute.Violated
				}
				f.Record(partyPath(i, ".signed"), b.Reason, sure)
			}
		}
		if a.Kind.Invited() { // it is in force without (IMP2016 24(3)); whether a body presided, which then seals it, is not recorded
			for i, m := range a.Mediators {
				why := statute.A2.ReasonUnder(statute.InvitedSignatures, signed, "the mediator signs too", "特邀调解员也应当签名")
				f.Record(fmt.Sprintf("mediators[%d].signed", i), why, mediation.Unmet(m.Signed.Given))
			}
		}
		if a.needsSeal(a.partySignatures(c)) {
			for _, s := range a.committeeSignatures() {
				if !held || s.counts != 0 {
					f.Record(s.path, s.why, mediation.Unmet(s.counts))
				}
			}
		}
	}
	for i, s := range a.Terms.Sureties {
		if !a.isParty(s.Party) { // a party signs as a party
			f.Record(fmt.Sprintf("terms.sureties[%d].signed", i), security.Unsigned(signed), mediation.Unmet(s.Signed.Given))
		}
	}
	a.daysInOrder(f)
	return f.InRecord()
}

// daysInOrder finds a day of signing without a signature, and days that cannot be in the order recorded: a finding before the agreement, a
// ratification before the signature, a signature before the day on which it was reached; and what falls due before the agreement, which
// hardly anybody agrees: one of the two days may be wrong.
func (a Agreement) daysInOrder(f *findings) {
	_, held := a.upheld()
	signed := func(path string, s mediation.Signature) {
		if s.Given == 0 && !s.On.IsZero() && !held && a.Form != Oral {
			why := statute.A2.Reason(f.On, "gives a day of signing, but not that it was signed: say given yes", "载明签署之日，却未载明已经签署：given应写yes")
			f.Record(path+".given", why, statute.CannotTell)
		}
	}
	for i, m := range a.Mediators {
		signed(fmt.Sprintf("mediators[%d].signed", i), m.Signed)
	}
	signed("seal", a.Seal)
	for i, p := range a.Parties {
		signed(partyPath(i, ".signed"), p.Signed)
		if p.Signed.On.SurelyBefore(a.Reached) { // the text was signed before anybody had agreed to it
			f.Record(partyPath(i, ".signed.on"), statute.A2.Reason(f.On, "signed before it was reached", "签署早于达成协议之日"), statute.CannotTell)
		}
		f.If(p.Ratified.On.SurelyBefore(p.Signed.On), partyPath(i, ".ratified.on"), statute.X5, "ratified before it was signed", "追认早于签署")
	}
	reached := a.Reached.Earliest()
	if a.Reached.IsZero() {
		reached = a.day()
	}
	for _, v := range a.withoutVoid().Backdated(reached).Under("terms") {
		f.Record(v.Path, v.Reason, statute.CannotTell)
	}
	if made := calendar.On(a.day()); !a.day().IsZero() {
		for i, r := range a.Court {
			f.If(r.On.SurelyBefore(made), fmt.Sprintf("court[%d].on", i), statute.A20, "lies before the agreement", "早于协议之日")
		}
	}
}
