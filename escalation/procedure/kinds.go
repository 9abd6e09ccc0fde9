package procedure

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
)

// TierAt is the tier that an event of a kind belongs to at a stage: the one it asks for, else the one at hand.
func TierAt(k history.Kind, s Stage) regime.Tier {
	switch k {
	case history.RequestReview:
		return regime.Review
	case history.RequestRereview:
		return regime.Rereview
	case history.Accept:
		return regime.Handling
	}
	return s.Tier()
}

// kindSet is a set of kinds.
type kindSet uint64

func kindsOf(list ...history.Kind) (set kindSet) {
	for _, k := range list {
		set |= 1 << k
	}
	return set
}

func (set kindSet) has(k history.Kind) bool { return set>>k&1 == 1 }

// HasTier reports whether an event of the kind belongs to one tier.
func HasTier(k history.Kind) bool { return tierKinds.has(k) }

// ByOrgan reports whether it is the organ of the tier that takes such a step.
func ByOrgan(k history.Kind) bool { return organKinds.has(k) }

var (
	tierKinds = kindsOf(history.Accept, history.Extend, history.Hear, history.Stop, history.Issue, history.Serve, history.RequestReview,
		history.RequestRereview, history.Receive, history.HandOver, history.AcceptRequest, history.RefuseRequest, history.SendBack)
	organKinds = kindsOf(history.Extend, history.Hear, history.Issue, history.Receive, history.AcceptRequest, history.RefuseRequest)
)
