package mediation

import "github.com/fengqiao-go/fengqiao/petition/term"

// Clause is a term other than a payment or an act, in words. What the words do is classified by whoever reads them: the
// library does not read prose. A clause that does what A13 forbids is refused with its reason.
type Clause struct {
	Text string `json:"text"`
	Does Does   `json:"does,omitzero"`
}

// Does says what a clause does.
type Does uint8

// What a clause may do. All but the first are refused. Zero is unknown.
const (
	Ordinary          Does = 1 + iota // 一般约定
	BarsRemedy                        // 排除诉讼、仲裁、行政等救济途径
	WaivesProsecution                 // 免除刑事追究
	DisposesOfOthers                  // 处分第三人的权利
	BreaksLaw                         // 违反法律强制性规定或者公序良俗
	CannotBePerformed                 // 不能履行
	numDoes           = iota + 1
)

var doesNames = term.Table[Does]{
	{},
	{Code: "ordinary", ZH: "一般约定"},
	{Code: "bars_remedy", ZH: "排除救济途径"},
	{Code: "waives_prosecution", ZH: "免除刑事追究"},
	{Code: "disposes_of_others", ZH: "处分第三人的权利"},
	{Code: "breaks_law", ZH: "违反强制性规定或者公序良俗"},
	{Code: "cannot_be_performed", ZH: "不能履行"},
}

func (d Does) String() string                   { return doesNames.Code(d) }
func (d Does) ZH() string                       { return doesNames.ZH(d) }
func (d Does) MarshalText() ([]byte, error)     { return doesNames.Marshal(d) }
func (d *Does) UnmarshalText(text []byte) error { return doesNames.Unmarshal(text, d) }

// forbidden says why a clause is refused, by what it does (A13); blank for what may stand.
var forbidden = [numDoes]struct{ en, zh string }{
	BarsRemedy: {
		"mediation must not keep anybody from arbitration, administrative remedies or the courts: strike the clause out",
		"不得因调解而阻止当事人通过仲裁、行政、司法等途径维护权利，应删去该条款",
	},
	WaivesProsecution: {
		"whether a crime is prosecuted is not for the sides to settle: strike the clause out; forgiveness may be recorded",
		"是否追究刑事责任不由当事人约定，应删去该条款；可以记载谅解",
	},
	DisposesOfOthers: {
		"it disposes of the right of somebody who is not a party: have him join, or strike the clause out",
		"处分了非当事人的权利：应由其参加协议，否则删去该条款",
	},
	BreaksLaw: {
		"it breaks mandatory law or offends public order and morals: strike the clause out",
		"违反法律强制性规定或者公序良俗，应删去该条款",
	},
	CannotBePerformed: {
		"it cannot be performed: agree on something that can",
		"无法履行，应改为可以履行的内容",
	},
}
