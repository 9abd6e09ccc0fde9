package escalation

import (
	"math/bits"

	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Guard is a condition of a step, by name, so that the table, the diagram and the refusals can show it. What each asks
// for is in one place, holds.go; what is missing when it fails is said in missing.go.
type Guard uint8

// The guards. Zero is none. The first three stand before every step.
const (
	Governed          Guard = 1 + iota // 有规定可依: a regulation is in force on the day
	InOrder                            // 日期不倒流: not before the event before
	RightTier                          // 层级相符: the tier, if the event names one, is the one at hand
	GroundNamed                        // 写明理由: a rule under which this organ need not accept
	TransferredBefore                  // 已转送
	ExtensionProvided                  // 有延长规定: the regulation lets this tier be extended
	ExtendedOnce                       // 未曾延长
	ExtensionLength                    // 延长日数合规: at least 1 day, at most what the regulation says
	BeforeExpiry                       // 届满前批准
	Approved                           // 负责人批准
	ReasonTold                         // 已告知延长理由
	HearingProvided                    // 有听证规定
	OrganInCharge                      // 由承办机关作出: not by another organ
	ResultOfTier                       // 结果属于本级: in handling there is no opinion below to uphold, vary or set aside
	LevelAbove                         // 上一级机关: the organ asked is not known to be a wrong one
	InTime                             // 在期限内: or no lapse can be held against the petitioner, or excused
	AfterSilence                       // 逾期不答复: and a text opens the next tier against it
	WindowSurvives                     // 期限未受终结影响: the conclusion was not the petitioner's own doing
	RefusalHolds                       // 拒绝有据: the request was late and what excused it does not hold
	PowerToRemand                      // 有权责令重新办理
	WasSetAside                        // 意见已被撤销
	AcceptanceAsked                    // 规定有受理环节
	FileAsked                          // 规定移送案卷
	SettledBefore                      // 已达成书面协议
	FullySupported                     // 诉求得到全部支持
	OwnDeclaration                     // 本人或者特别授权代理人声明
	GroundProved                       // 终结事由成立

	numGuards
)

var guardNames = term.Table[Guard]{
	{},
	{Code: "governed", ZH: "有规定可依"},
	{Code: "in_order", ZH: "日期不倒流"},
	{Code: "right_tier", ZH: "层级相符"},
	{Code: "ground_named", ZH: "写明理由"},
	{Code: "transferred_before", ZH: "已转送"},
	{Code: "extension_provided", ZH: "有延长规定"},
	{Code: "extended_once", ZH: "未曾延长"},
	{Code: "extension_length", ZH: "延长日数合规"},
	{Code: "before_expiry", ZH: "届满前批准"},
	{Code: "approved", ZH: "经批准"},
	{Code: "reason_told", ZH: "已告知延长理由"},
	{Code: "hearing_provided", ZH: "有听证规定"},
	{Code: "organ_in_charge", ZH: "由承办机关作出"},
	{Code: "result_of_tier", ZH: "结果属于本级"},
	{Code: "level_above", ZH: "上一级机关"},
	{Code: "in_time", ZH: "在期限内"},
	{Code: "after_silence", ZH: "逾期不答复"},
	{Code: "window_survives", ZH: "期限未受终结影响"},
	{Code: "refusal_holds", ZH: "拒绝有据"},
	{Code: "power_to_remand", ZH: "有权责令重新办理"},
	{Code: "was_set_aside", ZH: "意见已被撤销"},
	{Code: "acceptance_asked", ZH: "规定有受理环节"},
	{Code: "file_asked", ZH: "规定移送案卷"},
	{Code: "settled_before", ZH: "已达成书面协议"},
	{Code: "fully_supported", ZH: "诉求得到全部支持"},
	{Code: "own_declaration", ZH: "本人或者特别授权代理人声明"},
	{Code: "ground_proved", ZH: "终结事由成立"},
}

// String returns the stable English code of g.
func (g Guard) String() string { return guardNames.Code(g) }

// ZH returns the Chinese term of g.
func (g Guard) ZH() string { return guardNames.ZH(g) }

// MarshalText writes the code of g.
func (g Guard) MarshalText() ([]byte, error) { return guardNames.Marshal(g) }

// UnmarshalText reads the code of a guard.
func (g *Guard) UnmarshalText(text []byte) error { return guardNames.Unmarshal(text, g) }

// guards is a set of guards.
type guards uint32

func need(list ...Guard) guards {
	var set guards
	for _, g := range list {
		set |= 1 << g
	}
	return set
}

// each yields the guards in order.
func (set guards) each(yield func(Guard) bool) {
	for ; set != 0; set &= set - 1 {
		if !yield(set.first()) {
			return
		}
	}
}

func (set guards) first() Guard { return Guard(bits.TrailingZeros32(uint32(set))) }
