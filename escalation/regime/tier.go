package regime

import "github.com/fengqiao-go/fengqiao/petition/term"

// Tier is one of the three tiers. They follow one another; none can be left out (E1).
type Tier uint8

// The tiers. Zero is unknown.
const (
	Handling Tier = 1 + iota // 处理: by the organ with power over the claim
	Review                   // 复查: by the organ one level above
	Rereview                 // 复核: by the organ one level above that; the last tier
)

var tierNames = term.Table[Tier]{
	{},
	{Code: "handling", ZH: "处理"},
	{Code: "review", ZH: "复查"},
	{Code: "rereview", ZH: "复核"},
}

// String returns the stable English code of t.
func (t Tier) String() string { return tierNames.Code(t) }

// ZH returns the Chinese term of t.
func (t Tier) ZH() string { return tierNames.ZH(t) }

// EN returns t in plain English, for people.
func (t Tier) EN() string {
	if t == Rereview {
		return "re-review"
	}
	return t.String()
}

// MarshalText writes the code of t.
func (t Tier) MarshalText() ([]byte, error) { return tierNames.Marshal(t) }

// UnmarshalText reads the code of a tier.
func (t *Tier) UnmarshalText(text []byte) error { return tierNames.Unmarshal(text, t) }

// Ground is a ground on which a matter may be concluded (终结, E9). There are no others.
type Ground uint8

// The grounds, in the order of the table of E9. Zero is unknown.
const (
	RereviewServed   Ground = 1 + iota // 复核意见送达: three opinions, each by its proper organ and served
	NoRequestInTime                    // 逾期未请求复查、复核: an opinion that named the remedy was served, the window is over
	Executed                           // 诉求支持并执行完毕: claim fully supported, opinion executed
	SettledPerformed                   // 书面和解、调解并履行完毕
	SettledConfirmed                   // 调解协议经司法确认
	Withdrawn                          // 撤回信访事项: by the petitioner, or an agent with special authority
	LedIntoProcedure                   // 导入其他法定途径并被受理

	numGrounds
)

var groundNames = term.Table[Ground]{
	{},
	{Code: "rereview_served", ZH: "复核意见已送达"},
	{Code: "no_request_in_time", ZH: "逾期未请求复查、复核"},
	{Code: "supported_and_executed", ZH: "诉求支持并执行完毕"},
	{Code: "settled_and_performed", ZH: "书面和解、调解并履行完毕"},
	{Code: "settled_and_confirmed", ZH: "调解协议经司法确认"},
	{Code: "withdrawn", ZH: "撤回信访事项"},
	{Code: "led_into_procedure", ZH: "导入其他法定途径并被受理"},
}

// String returns the stable English code of g.
func (g Ground) String() string { return groundNames.Code(g) }

// ZH returns the Chinese term of g.
func (g Ground) ZH() string { return groundNames.ZH(g) }

// MarshalText writes the code of g.
func (g Ground) MarshalText() ([]byte, error) { return groundNames.Marshal(g) }

// UnmarshalText reads the code of a ground.
func (g *Ground) UnmarshalText(text []byte) error { return groundNames.Unmarshal(text, g) }

// Grounds lists the grounds in the order of the table of E9.
func Grounds() []Ground {
	gs := make([]Ground, 0, numGrounds-1)
	for g := RereviewServed; g < numGrounds; g++ {
		gs = append(gs, g)
	}
	return gs
}
