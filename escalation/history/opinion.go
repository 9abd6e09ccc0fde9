package history

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Result is what an opinion says about the claim (处理意见).
//
// Codes: supported, partly_supported, explained, not_supported.
type Result uint8

// The results. Zero is unknown.
const (
	Supported       Result = 1 + iota // supported 支持: fully
	PartlySupported                   // partly_supported 部分支持
	Explained                         // explained 解释说明: reasonable, but without legal basis
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

// Lacks returns the parts that the set of an opinion of that day lacks: none of the empty set, which is not recorded, nor before
// 2022, when no text named parts.
func (c Contents) Lacks(on calendar.Date) Contents {
	if _, asked := statute.OpinionContent.On(on); !asked || c == 0 {
		return 0
	}
	return StatesAll &^ c
}

// texts lists what is said of the parts.
func (c Contents) texts(of func(term.Term) string) []string {
	texts := []string{} // null is no list
	for i, n := range contentNames {
		if c>>i&1 == 1 {
			texts = append(texts, of(n))
		}
	}
	return texts
}

// Codes lists the parts.
func (c Contents) Codes() []string { return c.texts(func(t term.Term) string { return t.Code }) }

// ZH lists the parts in Chinese.
func (c Contents) ZH() string {
	return strings.Join(c.texts(func(t term.Term) string { return t.ZH }), "、")
}

// MarshalJSON writes the list of codes.
func (c Contents) MarshalJSON() ([]byte, error) {
	if c&^StatesAll != 0 {
		return nil, fmt.Errorf("history: no part of an opinion has number %d", c&^StatesAll)
	}
	return json.Marshal(c.Codes())
}

// ReadJSON reads what MarshalJSON writes.
func (c *Contents) ReadJSON(r *strictjson.Reader) {
	if set, ok := r.Set(partCodes); ok {
		*c = Contents(set)
	}
}

var partCodes = StatesAll.Codes() // in the order of the bits
