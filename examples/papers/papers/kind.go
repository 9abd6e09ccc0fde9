package papers

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Kind is which paper. Its text is its code.
type Kind int

// The papers, in the order in which a matter needs them. Zero is none.
const (
	Acceptance Kind = 1 + iota
	Transfer
	NotAccepted
	NoLongerAccepted
	Extension
	HandlingOpinion
	ReviewOpinion
	RereviewOpinion
	ServiceReceipt
	Authority
	MediationRecord
	Agreement
	Confirmation
	Promise
	Supervision
	CallBack
	Conclusion
	numKinds
)

// row is what is said of a kind in one place.
type row struct {
	code   string
	title  statute.Text
	drafts func(*draft)
	form   bool // printed as a table of its parts, as forms are, and not as a letter
}

var rows = [numKinds]row{
	Acceptance:       {"acceptance", text("Notice of Acceptance", "信访事项受理告知书"), (*draft).acceptance, false},
	Transfer:         {"transfer", text("Letter of Transfer", "信访事项转送函"), (*draft).transfer, false},
	NotAccepted:      {"not_accepted", text("Notice of Non-acceptance", "信访事项不予受理告知书"), (*draft).notAccepted, false},
	NoLongerAccepted: {"no_longer_accepted", text("Notice that a Matter is No Longer Accepted", "信访事项不再受理告知书"), (*draft).notAccepted, false},
	Extension:        {"extension", text("Notice of Extension", "信访事项延长办理期限告知书"), (*draft).extension, false},
	HandlingOpinion:  {"handling_opinion", text("Opinion on Handling", "信访事项处理意见书"), (*draft).opinion, false},
	ReviewOpinion:    {"review_opinion", text("Review Opinion", "信访事项复查意见书"), (*draft).opinion, false},
	RereviewOpinion:  {"rereview_opinion", text("Re-review Opinion", "信访事项复核意见书"), (*draft).opinion, false},
	ServiceReceipt:   {"service_receipt", text("Proof of Service", "送达回证"), (*draft).service, true},
	Authority:        {"authority", text("Power of Attorney", "授权委托书"), (*draft).authority, true},
	MediationRecord:  {"mediation_record", text("Record of Mediation", "调解笔录"), (*draft).record, true},
	Agreement:        {"agreement", text("Mediation Agreement", "调解协议书"), (*draft).agreed, false},
	Confirmation:     {"confirmation", text("Application for Judicial Confirmation", "司法确认申请书"), (*draft).confirmation, false},
	Promise:          {"promise", text("Promise to End the Petition", "息诉罢访承诺书"), (*draft).promise, false},
	Supervision:      {"supervision", text("Letter of Supervision", "信访事项督办函"), (*draft).supervision, false},
	CallBack:         {"call_back", text("Record of Call-back and Satisfaction", "信访事项回访及满意度评价表"), (*draft).callBack, true},
	Conclusion:       {"conclusion", text("Notice of Conclusion", "信访事项终结告知书"), (*draft).conclusion, false},
}

// Kinds lists the papers.
func Kinds() []Kind {
	all := make([]Kind, 0, numKinds-1)
	for k := Acceptance; k < numKinds; k++ {
		all = append(all, k)
	}
	return all
}

func (k Kind) row() row {
	if k <= 0 || k >= numKinds {
		return row{code: "unknown", title: text("Unknown paper", "未知文书")}
	}
	return rows[k]
}

// String returns the code of k, "unknown" where it is none.
func (k Kind) String() string { return k.row().code }

// Title is what the paper is called.
func (k Kind) Title() statute.Text { return k.row().title }

// MarshalText writes the code of k; a number that is no kind is an error.
func (k Kind) MarshalText() ([]byte, error) {
	if k <= 0 || k >= numKinds {
		return nil, fmt.Errorf("papers: no kind has the number %d", int(k))
	}
	return []byte(rows[k].code), nil
}

// UnmarshalText reads a code.
func (k *Kind) UnmarshalText(code []byte) error {
	i := slices.IndexFunc(Kinds(), func(k Kind) bool { return rows[k].code == string(code) })
	if i < 0 {
		return fmt.Errorf("papers: no paper is called %q; there are %v", code, Kinds())
	}
	*k = Kinds()[i]
	return nil
}

func text(en, zh string) statute.Text { return statute.Text{EN: en, ZH: zh} }
