package escalation

import (
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/internal/enum"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Event is one thing that happened in a matter. Kind and On are always needed; which details go with which kind says
// the comment of each. A detail left out is not recorded, which is not the same as "no".
type Event struct { // ordered so that it fills two lines of a processor's cache
	Kind     Kind          `json:"kind"`
	On       calendar.Date `json:"on"`                // the day it happened
	Recorded calendar.Date `json:"recorded,omitzero"` // the day it was recorded, if that is known
	Tier     regime.Tier   `json:"tier,omitzero"`     // the stage tells it; where both are given they must agree
	Organ    regime.Organ  `json:"organ,omitzero"`    // who acted; for a request, who was asked

	Days        int           `json:"days,omitempty"`       // Extend: by how many; SendBack: the time set for a new opinion
	Approved    decision.Tri  `json:"approved,omitzero"`    // Extend: by the head of the organ, or by whom the local text names
	ReasonTold  decision.Tri  `json:"reason_told,omitzero"` // Extend: to the petitioner
	Result      Result        `json:"result,omitzero"`      // Issue: what becomes of the claim
	Disposition Disposition   `json:"disposition,omitzero"` // Issue: what becomes of the opinion of the tier below
	States      Contents      `json:"states,omitzero"`      // Issue: which of the required parts the opinion has
	Recused     decision.Tri  `json:"recused,omitzero"`     // Issue: was it decided by an official with a direct interest
	SameAgain   decision.Tri  `json:"same_again,omitzero"`  // Issue after SendBack: is it the same or basically the same
	Excuse      Excuse        `json:"excuse,omitzero"`      // RequestReview, RequestRereview: why it is late
	Notice      Notice        `json:"notice,omitzero"`      // Issue: what it tells the petitioner of the next remedy
	Until       calendar.Date `json:"until,omitzero"`       // Hear: the last day of the hearing
	Removed     calendar.Date `json:"removed,omitzero"`     // with Excuse: the day on which what it rests on was gone
	Because     statute.Rule  `json:"because,omitzero"`     // Decline, RefuseRequest: the rule it rests on
	By          Declarant     `json:"by,omitzero"`          // Withdraw: who declared it
	Ground      regime.Ground `json:"ground,omitzero"`      // Conclude

	Document string `json:"document,omitempty"` // the paper that proves it, for whoever looks it up; decides nothing
}

// Result is what an opinion says about the claim (处理意见).
type Result uint8

// The results. Zero is unknown.
const (
	Supported       Result = 1 + iota // 支持: fully
	PartlySupported                   // 部分支持
	Explained                         // 解释疏导: reasonable, but without legal basis
	NotSupported                      // 不予支持
)

var resultNames = enum.Table[Result]{
	{},
	{Code: "supported", ZH: "支持"},
	{Code: "partly_supported", ZH: "部分支持"},
	{Code: "explained", ZH: "解释疏导"},
	{Code: "not_supported", ZH: "不予支持"},
}

// String returns the stable English code of r.
func (r Result) String() string { return resultNames.Code(r) }

// ZH returns the Chinese term of r.
func (r Result) ZH() string { return resultNames.ZH(r) }

// MarshalText writes the code of r.
func (r Result) MarshalText() ([]byte, error) { return resultNames.Marshal(r) }

// UnmarshalText reads the code of a result.
func (r *Result) UnmarshalText(text []byte) error { return resultNames.Unmarshal(text, r) }

// Disposition is what a review or re-review opinion does to the opinion below.
type Disposition uint8

// The dispositions. Zero is unknown.
const (
	Upheld   Disposition = 1 + iota // 维持
	Varied                          // 变更: Result says what becomes of the claim
	SetAside                        // 撤销并责令重新办理: needs a power to remand (E7)
)

var dispositionNames = enum.Table[Disposition]{
	{},
	{Code: "upheld", ZH: "维持"},
	{Code: "varied", ZH: "变更"},
	{Code: "set_aside", ZH: "撤销并责令重新办理"},
}

// String returns the stable English code of d.
func (d Disposition) String() string { return dispositionNames.Code(d) }

// ZH returns the Chinese term of d.
func (d Disposition) ZH() string { return dispositionNames.ZH(d) }

// MarshalText writes the code of d.
func (d Disposition) MarshalText() ([]byte, error) { return dispositionNames.Marshal(d) }

// UnmarshalText reads the code of a disposition.
func (d *Disposition) UnmarshalText(text []byte) error { return dispositionNames.Unmarshal(text, d) }

// Excuse is why a request comes late (E6).
type Excuse uint8

// The excuses. Zero is none recorded.
const (
	ForceMajeure Excuse = 1 + iota // 不可抗力
	GoodReason                     // 其他正当理由
)

var excuseNames = enum.Table[Excuse]{{}, {Code: "force_majeure", ZH: "不可抗力"}, {Code: "good_reason", ZH: "其他正当理由"}}

// String returns the stable English code of e.
func (e Excuse) String() string { return excuseNames.Code(e) }

// ZH returns the Chinese term of e.
func (e Excuse) ZH() string { return excuseNames.ZH(e) }

// MarshalText writes the code of e.
func (e Excuse) MarshalText() ([]byte, error) { return excuseNames.Marshal(e) }

// UnmarshalText reads the code of an excuse.
func (e *Excuse) UnmarshalText(text []byte) error { return excuseNames.Unmarshal(text, e) }

// Declarant is who declared a withdrawal. General authority does not cover it (X3).
type Declarant uint8

// The declarants. Zero is unknown.
const (
	Petitioner   Declarant = 1 + iota // 信访人本人
	SpecialAgent                      // 经特别授权的代理人
	GeneralAgent                      // 一般授权的代理人
)

var declarantNames = enum.Table[Declarant]{
	{},
	{Code: "petitioner", ZH: "信访人本人"},
	{Code: "special_agent", ZH: "经特别授权的代理人"},
	{Code: "general_agent", ZH: "一般授权的代理人"},
}

// String returns the stable English code of d.
func (d Declarant) String() string { return declarantNames.Code(d) }

// ZH returns the Chinese term of d.
func (d Declarant) ZH() string { return declarantNames.ZH(d) }

// MarshalText writes the code of d.
func (d Declarant) MarshalText() ([]byte, error) { return declarantNames.Marshal(d) }

// UnmarshalText reads the code of a declarant.
func (d *Declarant) UnmarshalText(text []byte) error { return declarantNames.Unmarshal(text, d) }

// Notice is what an opinion tells the petitioner of the next remedy (E5, E14). The zero Notice is not recorded; Given
// "no" says that the opinion tells nothing.
type Notice struct {
	Given  decision.Tri    `json:"given,omitzero"`
	Remedy petition.Remedy `json:"remedy,omitzero"`
	Organ  regime.Organ    `json:"organ,omitzero"` // where it is to be asked for
	Days   int             `json:"days,omitempty"` // within how many days of receiving the opinion
}

// Right says whether the notice, given by the organ that decided tier t, names the right next remedy and its limit under
// the law of the day of the opinion, and no wrong organ for it. After re-review the right notice is that this procedure
// has no further remedy. It is unknown if nothing is recorded, and where no text names the organ above.
func (n *Notice) Right(t regime.Tier, issuer regime.Organ, law regime.Law) decision.Tri {
	if n.Given == decision.No {
		return decision.No
	}
	if n.Remedy == 0 {
		return 0
	}
	if n.Remedy != remedyAfter(t) {
		return decision.No
	}
	if t == regime.Rereview {
		return decision.Yes
	}
	if window := law.Limit(t+1, regime.Window); n.Days != window.N || window.Unit != statute.Days {
		return decision.No
	}
	may, naming := law.MayFollow(&n.Organ, &issuer)
	if naming == regime.Silent {
		return 0
	}
	if may == decision.No {
		return decision.No
	}
	return decision.Yes
}

// Contents are the parts that an opinion must have (E3), as a set. Its JSON is a list of their codes; the empty set is
// not recorded.
type Contents uint8

// The parts.
const (
	StatesClaims  Contents = 1 << iota // 诉求
	StatesFacts                        // 事实
	StatesReasons                      // 理由
	StatesResult                       // 处理意见
	StatesBasis                        // 法律依据

	StatesAll = StatesClaims | StatesFacts | StatesReasons | StatesResult | StatesBasis
)

var contentNames = [...]enum.Name{
	{Code: "claims", ZH: "诉求"},
	{Code: "facts", ZH: "事实"},
	{Code: "reasons", ZH: "理由"},
	{Code: "result", ZH: "处理意见"},
	{Code: "legal_basis", ZH: "法律依据"},
}

// Lacks returns the parts that a recorded set does not have, for an opinion given on that day; none for the empty set, which is
// not recorded, and none before 2022-05-01: the regulations of 2005 asked for a written answer, not for its parts.
func (c Contents) Lacks(on calendar.Date) Contents {
	if _, asked := statute.OpinionContent.On(on); !asked || c == 0 {
		return 0
	}
	return StatesAll &^ c
}

// Codes lists the parts.
func (c Contents) Codes() []string {
	var codes []string
	for i, n := range contentNames {
		if c>>i&1 == 1 {
			codes = append(codes, n.Code)
		}
	}
	return codes
}

// ZH lists the parts in Chinese.
func (c Contents) ZH() string {
	zh := ""
	for i, n := range contentNames {
		if c>>i&1 == 1 {
			if zh != "" {
				zh += "、"
			}
			zh += n.ZH
		}
	}
	return zh
}

// MarshalJSON writes the list of codes.
func (c Contents) MarshalJSON() ([]byte, error) {
	if c&^StatesAll != 0 {
		return nil, fmt.Errorf("escalation: no part of an opinion has number %d", c&^StatesAll)
	}
	return json.Marshal(c.Codes())
}

// UnmarshalJSON reads what MarshalJSON writes.
func (c *Contents) UnmarshalJSON(b []byte) error {
	var codes []string
	if err := json.Unmarshal(b, &codes); err != nil {
		return err
	}
	var set Contents
	for _, code := range codes {
		part := Contents(0)
		for i, n := range contentNames {
			if n.Code == code {
				part = 1 << i
			}
		}
		if part == 0 {
			return fmt.Errorf("escalation: %q is no part of an opinion", code)
		}
		set |= part
	}
	*c = set
	return nil
}
