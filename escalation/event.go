package escalation

import (
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
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
	Notice      RemedyNotice  `json:"notice,omitzero"`      // Issue: what it tells the petitioner of the next remedy
	Until       calendar.Date `json:"until,omitzero"`       // Hear: the last day of the hearing
	Removed     calendar.Date `json:"removed,omitzero"`     // with Excuse: the day on which what it rests on was gone
	Because     statute.Rule  `json:"because,omitzero"`     // Decline, RefuseRequest: the rule it rests on
	By          Declarant     `json:"by,omitzero"`          // Withdraw: who declared it
	Ground      regime.Ground `json:"ground,omitzero"`      // Conclude

	Document string `json:"document,omitempty"` // the paper that proves it, for whoever looks it up; decides nothing
}

// Result is what an opinion says about the claim (处理意见).
//
// Codes: supported, partly_supported, explained, not_supported.
type Result uint8

// The results. Zero is unknown.
const (
	Supported       Result = 1 + iota // supported 支持: fully
	PartlySupported                   // partly_supported 部分支持
	Explained                         // explained 解释疏导: reasonable, but without legal basis
	NotSupported                      // not_supported 不予支持
)

// Disposition is what a review or re-review opinion does to the opinion below.
//
// Codes: upheld, varied, set_aside.
type Disposition uint8

// The dispositions. Zero is unknown.
const (
	Upheld   Disposition = 1 + iota // upheld 维持
	Varied                          // varied 变更: Result says what becomes of the claim
	SetAside                        // set_aside 撤销并责令重新办理: needs a power to remand (E7)
)

// Excuse is why a request comes late (E6).
//
// Codes: force_majeure, good_reason.
type Excuse uint8

// The excuses. Zero is none recorded.
const (
	ForceMajeure Excuse = 1 + iota // force_majeure 不可抗力
	GoodReason                     // good_reason 其他正当理由
)

// Declarant is who declared a withdrawal. General authority does not cover it (X3).
//
// Codes: petitioner, special_agent, general_agent.
type Declarant uint8

// The declarants. Zero is unknown.
const (
	Petitioner   Declarant = 1 + iota // petitioner 信访人本人
	SpecialAgent                      // special_agent 经特别授权的代理人
	GeneralAgent                      // general_agent 一般授权的代理人
)

// RemedyNotice is what an opinion tells the petitioner of the next remedy (E5, E14). The zero RemedyNotice is not recorded; Given
// "no" says that the opinion tells nothing.
type RemedyNotice struct {
	Given  decision.Tri    `json:"given,omitzero"`
	Remedy petition.Remedy `json:"remedy,omitzero"`
	Organ  regime.Organ    `json:"organ,omitzero"` // where it is to be asked for
	Days   int             `json:"days,omitempty"` // within how many days of receiving the opinion
}

// Right says whether the notice, given by the organ that decided tier t, names the right next remedy and its limit under
// the law of the day of the opinion, and no wrong organ for it. After re-review the right notice is that this procedure
// has no further remedy. It is unknown if nothing is recorded, and where no text names the organ above.
func (n *RemedyNotice) Right(t regime.Tier, issuer regime.Organ, law regime.Law) decision.Tri {
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

var contentNames = [...]term.Term{
	{Code: "claims", ZH: "诉求"},
	{Code: "facts", ZH: "事实"},
	{Code: "reasons", ZH: "理由"},
	{Code: "result", ZH: "处理意见"},
	{Code: "legal_basis", ZH: "法律依据"},
}

// Lacks returns the parts that a recorded set does not have; none for the empty set, which is not recorded.
func (c Contents) Lacks() Contents {
	if c == 0 {
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
	codes := c.Codes()
	if codes == nil {
		codes = []string{} // null is no list
	}
	return json.Marshal(codes)
}

// ReadJSON reads what MarshalJSON writes.
func (c *Contents) ReadJSON(r *strictjson.Reader) {
	if set, ok := r.Set(partCodes); ok {
		*c = Contents(set)
	}
}

var partCodes = StatesAll.Codes() // in the order of the bits
