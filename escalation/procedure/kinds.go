package procedure

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
)

// TierAt is the tier that an event of a kind belongs to at a stage: the one it asks for, else the one at hand.
func TierAt(k history.Kind, s Stage) regime.Tier {
	if t := k.Asks(); t != 0 {
		return t
	}
	if k == history.Accept {
		return regime.Handling
	}
	return s.Tier()
}

// HasTier reports whether an event of the kind belongs to one tier.
func HasTier(k history.Kind) bool { return tierKinds.Has(k) }

// ByOrgan reports whether it is the organ of the tier that takes such a step.
func ByOrgan(k history.Kind) bool { return organKinds.Has(k) }

var (
	tierKinds = history.KindsOf(history.Accept, history.Extend, history.Hear, history.Stop, history.Issue, history.Serve, history.RequestReview,
		history.RequestRereview, history.Receive, history.HandOver, history.AcceptRequest, history.RefuseRequest, history.WithdrawRequest, history.SendBack)
	organKinds = history.KindsOf(history.Extend, history.Hear, history.Issue, history.Receive, history.AcceptRequest, history.RefuseRequest)
)

// Strand is a line in which events stand in the order of happening: the day of one says nothing of the day of one in another.
type Strand int

// The lines: reception, and the tiers with what ends them. What is recorded beside them stands in none.
const (
	ReceptionLine Strand = iota
	TiersLine
	NoLine
)

var (
	receptionKinds = history.KindsOf(history.Register, history.Notify, history.Transfer, history.ObjectToTransfer, history.Decline)
	besideKinds    = history.KindsOf(history.Disclose, history.Elect, history.Supervise, history.AnswerSupervision, history.Assess, history.Merge, history.Split)
)

// StrandOf is the line of a kind.
func StrandOf(k history.Kind) Strand {
	switch {
	case receptionKinds.Has(k):
		return ReceptionLine
	case besideKinds.Has(k):
		return NoLine
	}
	return TiersLine
}
