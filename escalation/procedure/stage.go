package procedure

import (
	"math/bits"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
)

// Stage is where a matter stands: the rows of the transition table. The three tiers have one shape: asked for, open,
// decided, served.
//
// Codes: unregistered, registered, not_accepted, in_handling, handling_issued, handling_served, review_requested,
// in_review, review_issued, review_served, rereview_requested, in_rereview, rereview_issued, rereview_served,
// concluded.
type Stage uint8

// The stages. Zero is unknown: a matter of which nothing is known, not even its place.
const (
	Unregistered      Stage = 1 + iota // unregistered 未登记: nothing is recorded yet
	Registered                         // registered 已登记: 未决定是否受理
	NotAccepted                        // not_accepted 不予受理
	InHandling                         // in_handling 处理中
	HandlingIssued                     // handling_issued 处理意见已作出: 未送达
	HandlingServed                     // handling_served 处理意见已送达
	ReviewRequested                    // review_requested 已请求复查: 尚无收到记录
	InReview                           // in_review 复查中
	ReviewIssued                       // review_issued 复查意见已作出: 未送达
	ReviewServed                       // review_served 复查意见已送达
	RereviewRequested                  // rereview_requested 已请求复核: 尚无收到记录
	InRereview                         // in_rereview 复核中
	RereviewIssued                     // rereview_issued 复核意见已作出: 未送达
	RereviewServed                     // rereview_served 复核意见已送达
	Concluded                          // concluded 已终结

	numStages
)

// EN returns s in plain English, for people.
func (s Stage) EN() string { return history.Plain(s.String()) }

// stageTiers is the tier of each stage, zero before acceptance and after conclusion.
var stageTiers = [numStages]regime.Tier{
	InHandling: regime.Handling, HandlingIssued: regime.Handling, HandlingServed: regime.Handling,
	ReviewRequested: regime.Review, InReview: regime.Review, ReviewIssued: regime.Review, ReviewServed: regime.Review,
	RereviewRequested: regime.Rereview, InRereview: regime.Rereview, RereviewIssued: regime.Rereview, RereviewServed: regime.Rereview,
}

// Tier returns the tier that s belongs to, zero before acceptance and after conclusion.
func (s Stage) Tier() regime.Tier {
	if s >= numStages {
		return 0
	}
	return stageTiers[s]
}

// IsEnd reports whether the procedure is over at s. A right that outlives the end, such as an open window, is named by
// the standing.
func (s Stage) IsEnd() bool { return s == NotAccepted || s == Concluded }

// Stages is a set of stages.
type Stages uint16

func at(list ...Stage) Stages {
	var set Stages
	for _, s := range list {
		set |= 1 << s
	}
	return set
}

// Has reports whether s is one of them.
func (set Stages) Has(s Stage) bool { return set>>s&1 == 1 }

func (set Stages) first() Stage { return Stage(bits.TrailingZeros16(uint16(set))) }

// Elsewhere are the stages to which a matter goes back where its request is taken back or refused that was not made after service:
// against silence, or after the conclusion.
const Elsewhere Stages = 1<<InHandling | 1<<HandlingIssued | 1<<InReview | 1<<ReviewIssued | 1<<Concluded

// everywhere are all stages.
const everywhere Stages = 1<<numStages - 2

// open are the stages at which the procedure is under way.
const open Stages = 1<<InHandling | 1<<HandlingIssued | 1<<HandlingServed |
	1<<ReviewRequested | 1<<InReview | 1<<ReviewIssued | 1<<ReviewServed |
	1<<RereviewRequested | 1<<InRereview | 1<<RereviewIssued | 1<<RereviewServed

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
