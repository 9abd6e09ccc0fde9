package procedure

import (
	"math/bits"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
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

// Proofs returns the kinds of events that prove a ground of conclusion besides the opinions served, in the order in which they happen:
// for a missed window the verification, which only some local texts ask for (E9).
func Proofs(g regime.Ground) []history.Kind { return slices.Clone(proofs[g]) }

// Lacks is a set of what a ground of conclusion still needs (E9), as bits in the order in which they are reported. What each is
// called stands in needs.go of package escalation.
type Lacks uint32

// The first four are about the opinion of a tier; see Of.
const (
	LacksOpinion     Lacks = 1 << iota // it was not served
	LacksProperOrgan                   // the organ that gave it is not one that may (E2)
	LacksOrganRecord                   // which organ gave it is not recorded well enough to tell
	LacksImpartial                     // an official who had to stand aside decided it (E8)

	LacksNewRound     Lacks = 1 << (iota + 2*tierLacks) // the opinion was set aside, and the matter not yet handled again
	LacksOpenOpinion                                    // an opinion served whose next remedy was not asked for
	LacksNotice                                         // that it named the right next remedy (E5)
	LacksLapse                                          // the window is not over (E6)
	LacksVerification                                   // a local text asks for one
	LacksSupport                                        // an opinion that supports the claim in full
	LacksAnswer                                         // a request is still to be answered
	LacksExecution
	LacksAgreement
	LacksPerformance
	LacksRuling
	LacksDeclaration
	LacksProcedure // the acceptance of the matter by the other procedure
	LacksEnd       // the record that the petitioner died or ended without a successor
	LacksApproval  // of a verification
	LacksGround    // it is no ground at all, or none in this place
	LacksText      // no text that applies here speaks of the ground
)

// tierLacks is how many bits a tier has.
const tierLacks = 4

// Of moves the bits about an opinion to those of tier t.
func (l Lacks) Of(t regime.Tier) Lacks { return l << (tierLacks * (t - 1)) }

// Lacking is what a ground needs, by whether it is there: what is known to be missing, and what the record does not decide, are still needed.
type Lacking [decision.No + 1]Lacks

// Need notes whether something that the ground needs is there.
func (l *Lacking) Need(there decision.Tri, what Lacks) {
	l[min(there, decision.No)] |= what
}

// Answer says whether the ground holds.
func (l Lacking) Answer() decision.Tri {
	if l[decision.No] != 0 {
		return decision.No
	}
	return decision.YesIf(l[0] == 0)
}

// Unsure is the same where steps that are not on record may have led the matter elsewhere: nothing is known to be missing.
func (l Lacking) Unsure() Lacking { return Lacking{0: l.needed()} }

// needed is all that is not known to be there.
func (l Lacking) needed() Lacks { return l[0] | l[decision.No] }

// Want is one thing that a ground still needs.
type Want struct {
	What int          // its place among all that a ground may need: four of an opinion, the same for each tier, then the others
	Tier regime.Tier  // of an opinion; zero for the others
	Is   decision.Tri // No: known to be missing; unknown: the record does not say
}

// Len returns how many things the ground still needs.
func (l Lacking) Len() int { return bits.OnesCount32(uint32(l.needed())) }

// All yields what the ground still needs, nearest first.
func (l Lacking) All(yield func(Want) bool) {
	for set := uint32(l.needed()); set != 0; set &= set - 1 {
		bit := bits.TrailingZeros32(set)
		w := Want{What: bit - 2*tierLacks}
		if bit < 3*tierLacks {
			w.Tier, w.What = regime.Handling+regime.Tier(bit/tierLacks), bit%tierLacks
		}
		if l[decision.No]>>bit&1 == 1 {
			w.Is = decision.No
		}
		if !yield(w) {
			return
		}
	}
}
