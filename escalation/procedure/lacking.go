package procedure

import (
	"iter"
	"math/bits"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// proofs are what proves each ground of conclusion besides the opinions served (E9).
var proofs = map[regime.Ground][]history.Kind{
	regime.NoRequestInTime:  {history.Verify}, // where a local text asks for it
	regime.Executed:         {history.Execute},
	regime.SettledPerformed: {history.Settle, history.Perform},
	regime.SettledConfirmed: {history.Settle, history.Confirm},
	regime.Withdrawn:        {history.Withdraw},
	regime.LedIntoProcedure: {history.LeadInto},
	regime.VerifiedFinal:    {history.Verify},
	regime.Settled:          {history.Settle},
	regime.NoSuccessor:      {history.Cease},
}

// Proofs yields the kinds of events that prove a ground of conclusion besides the opinions served, in the order in which they happen:
// for a missed window the verification, which only some local texts ask for (E9).
func Proofs(g regime.Ground) iter.Seq[history.Kind] { return slices.Values(proofs[g]) }

// Lack is something that a ground of conclusion may still need (E9), in the order in which it is reported. What each is called stands in
// needs.go of package escalation.
//
// Codes: opinion_served, proper_organ, organ_record, impartial_decision, new_round, open_opinion, remedy_notice, lapse,
// verification, support, answer, execution, agreement, performance, ruling, declaration, other_procedure, end,
// approval, ground, text.
type Lack uint8

// The first four are about the opinion of a tier.
const (
	LacksOpinion     Lack = 1 + iota // opinion_served 意见送达: it was not served
	LacksProperOrgan                 // proper_organ 有权机关: the organ that gave it is not one that may (E2)
	LacksOrganRecord                 // organ_record 机关记录: which organ gave it is not recorded well enough to tell
	LacksImpartial                   // impartial_decision 回避: an official who had to stand aside decided it (E8)

	LacksNewRound     // new_round 重新办理: the opinion was set aside, and the matter not yet handled again
	LacksOpenOpinion  // open_opinion 未请求复查复核的意见: an opinion served whose next remedy was not asked for
	LacksNotice       // remedy_notice 救济告知: that it named the right next remedy (E5)
	LacksLapse        // lapse 期限届满: the window is not over (E6)
	LacksVerification // verification 核查认定: a local text asks for one
	LacksSupport      // support 支持诉求: an opinion that supports the claim in full
	LacksAnswer       // answer 答复: a request is still to be answered
	LacksExecution    // execution 执行
	LacksAgreement    // agreement 和解调解协议
	LacksPerformance  // performance 履行
	LacksRuling       // ruling 司法确认裁定
	LacksDeclaration  // declaration 撤回声明
	LacksProcedure    // other_procedure 其他程序受理: the acceptance of the matter by the other procedure
	LacksEnd          // end 终止事实: the record that the petitioner died or ended without a successor
	LacksApproval     // approval 核查审核: of a verification
	LacksGround       // ground 终结事由: it is no ground at all, or none in this place
	LacksText         // text 条文依据: no text that applies here speaks of the ground

	numLacks
)

// lacks say by which rule each is needed, and which event would supply it, zero where none can.
var lacks = [numLacks]struct {
	rule  statute.Rule
	needs history.Kind
}{
	LacksOpinion: {statute.E9, history.Serve}, LacksProperOrgan: {statute.E2, 0}, LacksOrganRecord: {statute.E2, 0},
	LacksImpartial: {statute.E8, history.Issue}, LacksNewRound: {statute.E7, history.SendBack}, LacksOpenOpinion: {statute.E4, history.Serve},
	LacksNotice: {statute.E5, 0}, LacksLapse: {statute.E6, 0}, LacksVerification: {statute.E9, history.Verify},
	LacksSupport: {statute.E9, history.Issue}, LacksAnswer: {statute.E9, history.Serve}, LacksExecution: {statute.E9, history.Execute},
	LacksAgreement: {statute.E9, history.Settle}, LacksPerformance: {statute.E9, history.Perform}, LacksRuling: {statute.E9, history.Confirm},
	LacksDeclaration: {statute.E9, history.Withdraw}, LacksProcedure: {statute.E9, history.LeadInto}, LacksEnd: {statute.E9, history.Cease},
	LacksApproval: {statute.E9, history.Verify}, LacksGround: {statute.E9, 0}, LacksText: {statute.E9, 0},
}

// Lacking is what a ground needs, by whether it is there, and by the tier of the opinion that it is about, as bits of a Lack each: what is
// known to be missing, and what the record does not decide, are still needed.
type Lacking [decision.No + 1][regime.Rereview + 1]uint32

// Need notes whether something that the ground needs is there: of the opinion of tier t, of the matter where that is zero.
func (l *Lacking) Need(there decision.Tri, what Lack, t regime.Tier) {
	l[min(there, decision.No)][min(t, regime.Rereview)] |= 1 << what
}

// NeedStep is Need for a step that proves the ground.
func (l *Lacking) NeedStep(taken decision.Tri, k history.Kind) {
	for what := LacksSupport; what < numLacks; what++ {
		if lacks[what].needs == k {
			l.Need(taken, what, 0)
		}
	}
}

// Answer says whether the ground holds.
func (l Lacking) Answer() decision.Tri {
	if l[decision.No] != [regime.Rereview + 1]uint32{} {
		return decision.No
	}
	return decision.YesIf(l[0] == [regime.Rereview + 1]uint32{})
}

// Unsure is the same where steps that are not on record may have led the matter elsewhere: nothing is known to be missing.
func (l Lacking) Unsure() (unsure Lacking) {
	for t := range l[0] {
		unsure[0][t] = l[0][t] | l[decision.No][t]
	}
	return unsure
}

// Want is one thing that a ground still needs.
type Want struct {
	What  Lack
	Tier  regime.Tier  // of an opinion; zero for the others
	Rule  statute.Rule // by which it is needed
	Needs history.Kind // the event that would supply it; zero if none can
	Is    decision.Tri // No: known to be missing; unknown: the record does not say
}

// needed is what is known to be missing and what the record does not decide, of the opinion of tier t.
func (l *Lacking) needed(t regime.Tier) uint32 {
	return (l[0][t] | l[decision.No][t]) & (1<<numLacks - 2)
}

// Len returns how many things the ground still needs.
func (l Lacking) Len() (n int) {
	for t := range l[0] {
		n += bits.OnesCount32(l.needed(regime.Tier(t)))
	}
	return n
}

// All yields what the ground still needs, nearest first. Bits of no Lack are left out.
func (l Lacking) All(yield func(Want) bool) {
	for _, t := range [...]regime.Tier{regime.Handling, regime.Review, regime.Rereview, 0} {
		for set := l.needed(t); set != 0; set &= set - 1 {
			what := Lack(bits.TrailingZeros32(set))
			w := Want{What: what, Tier: t, Rule: lacks[what].rule, Needs: lacks[what].needs}
			if l[decision.No][t]>>what&1 == 1 {
				w.Is = decision.No
			}
			if !yield(w) {
				return
			}
		}
	}
}
