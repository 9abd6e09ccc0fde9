package escalation

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Stage is where a matter stands: the rows of the transition table. The three tiers have one shape: asked for, open,
// decided, served.
type Stage uint8

// The stages. Zero is unknown: a Case not made by [New] or [Replay].
const (
	Unregistered      Stage = 1 + iota // 未登记: nothing is recorded yet
	Registered                         // 已登记，未决定是否受理
	NotAccepted                        // 不予受理
	InHandling                         // 处理中
	HandlingIssued                     // 处理意见已作出，未送达
	HandlingServed                     // 处理意见已送达
	ReviewRequested                    // 已请求复查，尚无收到记录
	InReview                           // 复查中
	ReviewIssued                       // 复查意见已作出，未送达
	ReviewServed                       // 复查意见已送达
	RereviewRequested                  // 已请求复核，尚无收到记录
	InRereview                         // 复核中
	RereviewIssued                     // 复核意见已作出，未送达
	RereviewServed                     // 复核意见已送达
	Concluded                          // 已终结

	numStages
)

var stageNames = term.Table[Stage]{
	{},
	{Code: "unregistered", ZH: "未登记"},
	{Code: "registered", ZH: "已登记"},
	{Code: "not_accepted", ZH: "不予受理"},
	{Code: "in_handling", ZH: "处理中"},
	{Code: "handling_issued", ZH: "处理意见已作出"},
	{Code: "handling_served", ZH: "处理意见已送达"},
	{Code: "review_requested", ZH: "已请求复查"},
	{Code: "in_review", ZH: "复查中"},
	{Code: "review_issued", ZH: "复查意见已作出"},
	{Code: "review_served", ZH: "复查意见已送达"},
	{Code: "rereview_requested", ZH: "已请求复核"},
	{Code: "in_rereview", ZH: "复核中"},
	{Code: "rereview_issued", ZH: "复核意见已作出"},
	{Code: "rereview_served", ZH: "复核意见已送达"},
	{Code: "concluded", ZH: "已终结"},
}

// String returns the stable English code of s.
func (s Stage) String() string { return stageNames.Code(s) }

// ZH returns the Chinese term of s.
func (s Stage) ZH() string { return stageNames.ZH(s) }

// MarshalText writes the code of s.
func (s Stage) MarshalText() ([]byte, error) { return stageNames.Marshal(s) }

// UnmarshalText reads the code of a stage.
func (s *Stage) UnmarshalText(text []byte) error { return stageNames.Unmarshal(text, s) }

// EN returns s in plain English, for people.
func (s Stage) EN() string { return plain(s.String()) }

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
// [Case.On].
func (s Stage) IsEnd() bool { return s == NotAccepted || s == Concluded }

// stages is a set of stages.
type stages uint16

func at(list ...Stage) stages {
	var set stages
	for _, s := range list {
		set |= 1 << s
	}
	return set
}

func (set stages) has(s Stage) bool { return set>>s&1 == 1 }

// open are the stages at which the procedure is under way.
const open stages = 1<<InHandling | 1<<HandlingIssued | 1<<HandlingServed |
	1<<ReviewRequested | 1<<InReview | 1<<ReviewIssued | 1<<ReviewServed |
	1<<RereviewRequested | 1<<InRereview | 1<<RereviewIssued | 1<<RereviewServed

// plain turns a code into words.
func plain(code string) string {
	return strings.ReplaceAll(strings.ReplaceAll(code, "rereview", "re-review"), "_", " ")
}
