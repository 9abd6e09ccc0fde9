package petition

import (
	"encoding/json"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Remedy is what somebody who was refused may do next. Zero is unknown: no refusal can be built with it.
type Remedy uint8

// The remedies. Review and re-review are the only ones against a petition opinion (E14).
const (
	RemedyReview             Remedy = 1 + iota // 请求复查: the next organ up reviews the opinion on handling
	RemedyReReview                             // 请求复核: the organ above that re-reviews the review opinion
	RemedyExcuse                               // 说明正当理由: force majeure or good cause for having asked late (E6)
	RemedySupplement                           // 补正材料: hand in what is missing, the request stays alive (J5)
	RemedyTransferObjection                    // 对转送提出异议: of an organ that was sent what is not its own (23(3))
	RemedyCompetenceDecision                   // 请求指定受理机关: the common superior or the joint conference decides (T5)
	RemedyCompetentOrgan                       // 向有权处理的机关提出: the matter is taken to the organ with power over it
	RemedyPendingElsewhere                     // 由已受理的机关继续办理: the matter goes on where it is pending (T2)
	RemedyStatutoryPath                        // 导入其他法定途径: criminal filing, administrative procedure and the like (T10)
	RemedySuit                                 // 提起诉讼: over the dispute itself, never over a petition opinion
	RemedyReconsideration                      // 申请行政复议: of an administrative act, never of a petition opinion
	RemedyArbitration                          // 申请仲裁
	RemedyMediation                            // 申请人民调解: before a people's mediation committee (M7)
	RemedyConfirmation                         // 申请司法确认: at the court that has power over it (J4)
	RemedyAmendOrMediateAnew                   // 变更原协议或者重新达成协议 (J11)
	RemedyInPerson                             // 由本人亲自办理: the principal acts without the agent
	RemedyRatification                         // 由本人追认: the principal makes an agent's act his own (X5)
	RemedyNewMatter                            // 以新的事实或者理由另行提出: opens a new matter (E10)
	NoneInThisProcedure                        // 本程序内无救济途径: said in so many words, never left blank
)

var remedies = [...]struct {
	code, zh, en string
	inProcedure  bool // a step of the petition procedure itself, so that "none in this procedure" cannot stand beside it
	sue          bool // open over a dispute or an administrative act, not over an act of the petition procedure (E14)
}{
	RemedyReview:             {code: "review", zh: "请求复查", en: "ask for review", inProcedure: true},
	RemedyReReview:           {code: "re_review", zh: "请求复核", en: "ask for re-review", inProcedure: true},
	RemedyExcuse:             {code: "excuse", zh: "说明逾期的正当理由", en: "show good cause for being late", inProcedure: true},
	RemedySupplement:         {code: "supplement", zh: "补正材料", en: "hand in what is missing", inProcedure: true},
	RemedyTransferObjection:  {code: "transfer_objection", zh: "对转送、交办提出异议", en: "object to the transfer", inProcedure: true},
	RemedyCompetenceDecision: {code: "competence_decision", zh: "请求决定受理机关", en: "have the competent organ decided", inProcedure: true},
	RemedyCompetentOrgan:     {code: "competent_organ", zh: "向有权处理的机关提出", en: "take it to the organ with power to handle it"},
	RemedyPendingElsewhere:   {code: "pending_elsewhere", zh: "由已受理的机关继续办理", en: "it goes on where it is pending"},
	RemedyStatutoryPath:      {code: "statutory_path", zh: "通过其他法定途径办理", en: "follow the statutory procedure"},
	RemedySuit:               {code: "suit", zh: "提起诉讼", en: "sue", sue: true},
	RemedyReconsideration:    {code: "reconsideration", zh: "申请行政复议", en: "apply for administrative reconsideration", sue: true},
	RemedyArbitration:        {code: "arbitration", zh: "申请仲裁", en: "apply for arbitration"},
	RemedyMediation:          {code: "mediation", zh: "申请人民调解", en: "apply for people's mediation"},
	RemedyConfirmation:       {code: "confirmation", zh: "申请司法确认", en: "apply for judicial confirmation"},
	RemedyAmendOrMediateAnew: {code: "amend_or_mediate_anew", zh: "变更原协议或者重新调解", en: "amend the agreement or mediate anew"},
	RemedyInPerson:           {code: "in_person", zh: "由本人亲自办理", en: "act in person"},
	RemedyRatification:       {code: "ratification", zh: "由本人追认", en: "have the principal ratify it"},
	RemedyNewMatter:          {code: "new_matter", zh: "以新的事实或者理由另行提出", en: "bring new facts or reasons as a new matter"},
	NoneInThisProcedure:      {code: "none_in_this_procedure", zh: "本程序内无救济途径", en: "none in this procedure"},
}

var remedyNames = func() term.Table[Remedy] {
	t := make(term.Table[Remedy], len(remedies))
	for i, r := range remedies {
		t[i] = term.Term{Code: r.code, ZH: r.zh}
	}
	return t
}()

// String returns the stable English code of r.
func (r Remedy) String() string { return remedyNames.Code(r) }

// ZH returns the Chinese term of r.
func (r Remedy) ZH() string { return remedyNames.ZH(r) }

// MarshalText writes the code of r.
func (r Remedy) MarshalText() ([]byte, error) { return remedyNames.Marshal(r) }

// UnmarshalText reads the code of a remedy.
func (r *Remedy) UnmarshalText(text []byte) error { return remedyNames.Unmarshal(text, r) }

// EN returns r in plain English, for people.
func (r Remedy) EN() string {
	if !r.valid() {
		return r.String()
	}
	return remedies[r].en
}

func (r Remedy) valid() bool { return r > 0 && int(r) < len(remedies) }

// Target says what a suit or a reconsideration is directed against. It exists because of E14: registering, accepting,
// transferring, and the opinions of the three tiers are open neither to suit nor to reconsideration (AdmI 1(2)(ix)),
// while the dispute behind the petition may well be.
type Target uint8

// The targets. Zero is unknown.
const (
	PetitionAct   Target = 1 + iota // 信访办理行为: any act or opinion of the petition procedure
	DisputeItself                   // 争议本身: between the petitioner and another person
	UnderlyingAct                   // 原行政行为: the administrative act complained of, not the answer to the complaint
)

var targetNames = term.Table[Target]{
	{},
	{Code: "petition_act", ZH: "信访办理行为"},
	{Code: "dispute_itself", ZH: "争议本身"},
	{Code: "underlying_act", ZH: "原行政行为"},
}

// String returns the stable English code of t.
func (t Target) String() string { return targetNames.Code(t) }

// ZH returns the Chinese term of t.
func (t Target) ZH() string { return targetNames.ZH(t) }

// MarshalText writes the code of t.
func (t Target) MarshalText() ([]byte, error) { return targetNames.Marshal(t) }

// UnmarshalText reads the code of a target.
func (t *Target) UnmarshalText(text []byte) error { return targetNames.Unmarshal(text, t) }

// Text is a name or a sentence in both languages.
type Text struct {
	EN string `json:"en"`
	ZH string `json:"zh"`
}

func (t Text) complete() bool { return strings.TrimSpace(t.EN) != "" && strings.TrimSpace(t.ZH) != "" }

// Until says until when a remedy is open. It is never blank: there is a last day, or no limit, or the last day cannot be
// computed and it says for want of what. The zero Until is none of these, and no refusal can be built with it.
type Until struct {
	kind     untilKind
	deadline period.Deadline
	missing  Text
}

type untilKind uint8

const (
	untilDeadline untilKind = 1 + iota
	untilNoLimit
	untilMissing
)

var untilNames = term.Table[untilKind]{{}, {Code: "deadline"}, {Code: "no_limit"}, {Code: "not_computable"}}

// UntilDeadline is a remedy with a last day. A deadline that was never computed gives the invalid zero Until.
func UntilDeadline(d period.Deadline) Until {
	if d.IsZero() {
		return Until{}
	}
	return Until{kind: untilDeadline, deadline: d}
}

// UntilNoLimit is a remedy for which the law sets no last day.
func UntilNoLimit() Until { return Until{kind: untilNoLimit} }

// UntilNotComputable is a remedy whose last day cannot be computed before the missing fact is known, such as the day on which the
// opinion was received. Unless it is named in both languages this gives the invalid zero Until.
func UntilNotComputable(missing Text) Until {
	if !missing.complete() {
		return Until{}
	}
	return Until{kind: untilMissing, missing: missing}
}

// IsZero reports whether u says nothing.
func (u Until) IsZero() bool { return u.kind == 0 }

// Deadline returns the deadline, and false if there is none.
func (u Until) Deadline() (period.Deadline, bool) { return u.deadline, u.kind == untilDeadline }

// Missing returns the fact for want of which the last day cannot be computed, and false if that is not why.
func (u Until) Missing() (Text, bool) { return u.missing, u.kind == untilMissing }

// EN returns u for people.
func (u Until) EN() string {
	switch u.kind {
	case untilDeadline:
		return u.deadline.EN()
	case untilNoLimit:
		return "no time limit"
	case untilMissing:
		return "the last day cannot be computed: " + u.missing.EN + " is not known"
	}
	return "not stated"
}

// ZH returns u for people.
func (u Until) ZH() string {
	switch u.kind {
	case untilDeadline:
		return u.deadline.ZH()
	case untilNoLimit:
		return "无期限限制"
	case untilMissing:
		return "期限届满日无法计算：" + u.missing.ZH + "不明"
	}
	return "未说明"
}

// MarshalJSON writes {"kind": …} and what belongs to the kind: the deadline, or the missing fact.
func (u Until) MarshalJSON() ([]byte, error) {
	out := struct {
		Kind     string           `json:"kind"`
		Deadline *period.Deadline `json:"deadline,omitempty"`
		Missing  *Text            `json:"missing,omitempty"`
	}{Kind: untilNames.Code(u.kind)}
	if u.kind == untilDeadline {
		out.Deadline = &u.deadline
	}
	if u.kind == untilMissing {
		out.Missing = &u.missing
	}
	return json.Marshal(out)
}

// UnmarshalJSON refuses: a deadline is computed, not read.
func (u *Until) UnmarshalJSON([]byte) error { return errNotRead }

// Way is one thing that may be done next: what, where, until when, and on what rule.
type Way struct {
	Remedy  Remedy         `json:"remedy"`
	Organ   Text           `json:"organ"`             // where to; blank only for NoneInThisProcedure
	Until   Until          `json:"until"`             // until when; blank only for NoneInThisProcedure
	Against Target         `json:"against,omitempty"` // must be said of a suit or a reconsideration, else may be left unknown
	Why     statute.Reason `json:"why"`               // the rule; without citation the rule's own is taken; the words are optional
}
