package procedure

import (
	"math/bits"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Guard is a condition of a step, by name, so that the table, the diagram and the refusals can show it. What each asks
// for is in one place, holds.go of package course; what is missing when it fails is one row of needs.go of package escalation.
//
// Codes: governed, in_order, right_tier, ground_named, transferred_before, extension_provided, extended_once,
// extension_length, before_expiry, approved, reason_told, hearing_provided, organ_in_charge, result_of_tier,
// level_above, in_time, after_silence, window_survives, refusal_holds, power_to_remand, was_set_aside,
// acceptance_asked, file_asked, settled_before, granted, own_declaration, ground_proved, supplementary, led_before,
// by_another.
type Guard uint8

// The guards. Zero is none. The first three stand before every step.
const (
	Governed          Guard = 1 + iota // governed 有规定可依: a regulation is in force on the day
	InOrder                            // in_order 日期不倒流: not before the event before
	RightTier                          // right_tier 层级相符: the tier, if the event names one, is the one at hand
	GroundNamed                        // ground_named 写明理由: a rule under which this organ need not accept
	TransferredBefore                  // transferred_before 已转送
	ExtensionProvided                  // extension_provided 有延长规定: the regulation lets this tier be extended
	ExtendedOnce                       // extended_once 未曾延长
	ExtensionLength                    // extension_length 延长日数合规: at least 1 day, at most what the regulation says
	BeforeExpiry                       // before_expiry 届满前批准
	Approved                           // approved 经批准: 负责人批准
	ReasonTold                         // reason_told 已告知延长理由
	HearingProvided                    // hearing_provided 有听证规定
	OrganInCharge                      // organ_in_charge 由承办机关作出: not by another organ
	ResultOfTier                       // result_of_tier 结果属于本级: in handling there is no opinion below to uphold, vary or set aside
	LevelAbove                         // level_above 上一级机关: the organ asked is not known to be a wrong one
	InTime                             // in_time 在期限内: or no lapse can be held against the petitioner, or excused
	AfterSilence                       // after_silence 逾期不答复: and a text opens the next tier against it
	WindowSurvives                     // window_survives 期限未受终结影响: the conclusion was not the petitioner's own doing
	RefusalHolds                       // refusal_holds 拒绝有据: the request was late, or a text of the place knows the ground
	PowerToRemand                      // power_to_remand 有权责令重新办理
	WasSetAside                        // was_set_aside 意见已被撤销
	AcceptanceAsked                    // acceptance_asked 规定有受理环节
	FileAsked                          // file_asked 规定移送案卷
	SettledBefore                      // settled_before 已达成书面协议
	Granted                            // granted 诉求得到支持或者部分支持: what is granted is executed, the rest is not
	OwnDeclaration                     // own_declaration 本人或者特别授权代理人声明
	GroundProved                       // ground_proved 终结事由成立
	Supplementary                      // supplementary 补充、重复答复: a second answer that says the same, or says that it adds to the first
	LedBefore                          // led_before 已导入该程序
	ByAnother                          // by_another 由另一信访人提出: not by the one who asked already

)

// Guards is a set of guards.
type Guards uint32

func need(list ...Guard) Guards {
	var set Guards
	for _, g := range list {
		set |= 1 << g
	}
	return set
}

// All yields the guards in order.
func (set Guards) All(yield func(Guard) bool) {
	for ; set != 0; set &= set - 1 {
		if !yield(set.First()) {
			return
		}
	}
}

// Has reports whether g is one of them.
func (set Guards) Has(g Guard) bool { return set>>g&1 == 1 }

// First is the first of them, which has at least one.
func (set Guards) First() Guard { return Guard(bits.TrailingZeros32(uint32(set))) }

// Footing is what the table and the guards say of an event.
type Footing struct {
	From   Stage        // that the step is taken from: where the matter stands, or where steps that are not on record led it
	Placed decision.Tri // whether the matter was there
	No     Guards       // that do not hold
	Open   Guards       // that the record does not decide
	Row    *Edge        // the row of the table; nil where it has none
}

// Refused says whether the step is not allowed: something does not hold; or it would cost the petitioner a right, and something
// is not known.
func (v *Footing) Refused() bool {
	return v.Fails() || !v.Governed() || !v.Holds() && v.costs()
}

// Failing returns the guards for which the step is refused.
func (v *Footing) Failing() Guards {
	if !v.Governed() || v.costs() {
		return v.No | v.Open
	}
	return v.No
}

// costs reports whether the step may cost the petitioner a right.
func (v *Footing) costs() bool { return v.Row != nil && v.Row.Costs }

// Governed reports whether a regulation of the place was in force.
func (v *Footing) Governed() bool { return !v.Open.Has(Governed) }

// Guards yields the guards that do not hold, and those that the record does not decide.
func (v *Footing) Guards(yield func(Guard, decision.Tri) bool) {
	for g := range (v.No | v.Open).All {
		answer := decision.Tri(0)
		if v.No.Has(g) {
			answer = decision.No
		}
		if !yield(g, answer) {
			return
		}
	}
}

// Holds reports whether every guard is known to hold, and the step is in place.
func (v *Footing) Holds() bool { return v.No|v.Open == 0 && v.Placed == decision.Yes }

// Fails reports whether a guard is known not to hold, or the step to be out of place.
func (v *Footing) Fails() bool { return v.No != 0 || v.Placed == decision.No }

// Again says whether the step repeats one that was taken, so that nothing follows from it.
func (v *Footing) Again() bool { return v.Row != nil && v.Row.Again }

// Tier is the tier that the event asked about is counted to; zero for none.
func (v *Footing) Tier(e *history.Event) regime.Tier {
	if e == nil || !HasTier(e.Kind) {
		return 0
	}
	if v.Row == nil && e.Tier != 0 {
		return e.Tier
	}
	return TierAt(e.Kind, v.From)
}
