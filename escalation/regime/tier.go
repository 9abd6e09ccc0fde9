package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Tier is one of the three tiers. They follow one another; none can be left out (E1).
//
// Codes: handling, review, rereview.
type Tier uint8

// The tiers. Zero is unknown.
const (
	Handling Tier = 1 + iota // handling 处理: by the organ with power over the claim
	Review                   // review 复查: by the organ one level above
	Rereview                 // rereview 复核: by the organ one level above that; the last tier
)

// EN returns t in plain English, for people.
func (t Tier) EN() string {
	if t == Rereview {
		return "re-review"
	}
	return t.String()
}

// Remedy returns the one remedy against the opinion of t (E14): after re-review, none in this procedure.
func (t Tier) Remedy() refusal.Remedy {
	switch t {
	case Handling:
		return refusal.Review
	case Review:
		return refusal.ReReview
	}
	return refusal.NoneInThisProcedure
}

// Ground is a ground on which a matter may be concluded (终结, E9). There are no others.
//
// Codes: rereview_served, no_request_in_time, supported_and_executed, settled_and_performed, settled_and_confirmed,
// withdrawn, led_into_procedure, verified, settled, no_successor.
type Ground uint8

// The grounds, in the order of the table of E9. Zero is unknown.
const (
	RereviewServed   Ground = 1 + iota // rereview_served 复核意见已送达: 复核意见送达: three opinions, each by its proper organ and served
	NoRequestInTime                    // no_request_in_time 逾期未请求复查、复核: an opinion that named the remedy was served, the window is over
	Executed                           // supported_and_executed 诉求支持并执行完毕: claim fully supported, opinion executed
	SettledPerformed                   // settled_and_performed 书面和解、调解并履行完毕
	SettledConfirmed                   // settled_and_confirmed 调解协议经司法确认
	Withdrawn                          // withdrawn 撤回信访事项: by the petitioner, or an agent with special authority
	LedIntoProcedure                   // led_into_procedure 导入其他法定途径并被受理
	VerifiedFinal                      // verified 核查终结: a verification is finished, where a text makes that a ground of its own
	Settled                            // settled 达成调解协议: where a text asks for the signed agreement, and not for its performance
	NoSuccessor                        // no_successor 死亡或者终止且无权利义务承受人: where a text makes that a ground

	numGrounds
)

// Grounds lists the grounds in the order of the table of E9.
func Grounds() []Ground { return Ground(0).All() }

// RefusalGround is on what a request for review or re-review may be refused (E19). Lateness is one everywhere; the others only
// where a text of the place says so.
//
// Codes: late, repeated, level_skipped, already_accepted, outside_scope, statutory_path.
type RefusalGround uint8

// The grounds of refusal. Zero is unknown.
const (
	RefusedLate          RefusalGround = 1 + iota // late 逾期且无正当理由
	RefusedRepeated                               // repeated 重复请求
	RefusedSkipping                               // level_skipped 越级请求
	RefusedAccepted                               // already_accepted 已经受理或者正在办理
	RefusedOutside                                // outside_scope 不属于复查、复核范围
	RefusedStatutoryPath                          // statutory_path 应当通过其他法定途径解决

	numRefusals
)

// RefusalOn returns the ground that a rule states for refusing a request for review or re-review (E19), zero if it states none.
func RefusalOn(r statute.Rule) RefusalGround {
	switch r {
	case statute.E6:
		return RefusedLate
	case statute.E10, statute.T1: // concluded, on the same facts and reasons
		return RefusedRepeated
	case statute.E1, statute.E2: // a tier left out, or an organ that is not the next one up
		return RefusedSkipping
	case statute.T2:
		return RefusedAccepted
	case statute.T3, statute.T4, statute.T6, statute.T7:
		return RefusedOutside
	case statute.T10, statute.T14: // the second: a path that is used up
		return RefusedStatutoryPath
	}
	return 0
}

// EN returns g in plain English, as the reason of a refusal.
func (g RefusalGround) EN() string {
	if g == 0 || g >= numRefusals {
		return g.String()
	}
	return [...]string{
		RefusedLate: "it is late", RefusedRepeated: "it repeats one that was answered", RefusedSkipping: "it skips a level",
		RefusedAccepted: "the matter is accepted already or being handled", RefusedOutside: "it is outside the scope",
		RefusedStatutoryPath: "it belongs on a statutory path",
	}[g]
}
