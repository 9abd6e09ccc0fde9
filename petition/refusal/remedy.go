package refusal

import (
	"encoding/json"

	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Remedy is what somebody who was refused may do next. Zero is unknown: no refusal can be built with it.
//
// Codes: review, re_review, excuse, supplement, transfer_objection, competence_decision, competent_organ,
// pending_elsewhere, statutory_path, suit, reconsideration, arbitration, mediation, confirmation,
// amend_or_mediate_anew, in_person, ratification, new_matter, none_in_this_procedure.
type Remedy uint8

// The remedies. Review and re-review are the only ones against a petition opinion (E14).
const (
	Review              Remedy = 1 + iota // review 请求复查: the next organ up reviews the opinion on handling
	ReReview                              // re_review 请求复核: the organ above that re-reviews the review opinion
	Excuse                                // excuse 说明逾期的正当理由: 说明正当理由: force majeure or good cause for having asked late (E6)
	Supplement                            // supplement 补正材料: hand in what is missing, the request stays alive (J5)
	TransferObjection                     // transfer_objection 对转送、交办提出异议: 对转送提出异议: of an organ that was sent what is not its own (23(3))
	CompetenceDecision                    // competence_decision 请求决定受理机关: 请求指定受理机关: the common superior or the joint conference decides (T5)
	CompetentOrgan                        // competent_organ 向有权处理的机关提出: the matter is taken to the organ with power over it
	PendingElsewhere                      // pending_elsewhere 由已受理的机关继续办理: the matter goes on where it is pending (T2)
	StatutoryPath                         // statutory_path 通过其他法定途径办理: 导入其他法定途径: criminal filing, administrative procedure and the like (T10)
	Suit                                  // suit 提起诉讼: over the dispute itself, never over a petition opinion
	Reconsideration                       // reconsideration 申请行政复议: of an administrative act, never of a petition opinion
	Arbitration                           // arbitration 申请仲裁
	Mediation                             // mediation 申请人民调解: before a people's mediation committee (M7)
	Confirmation                          // confirmation 申请司法确认: at the court that has power over it (J4)
	AmendOrMediateAnew                    // amend_or_mediate_anew 变更原协议或者重新调解: 变更原协议或者重新达成协议 (J11)
	InPerson                              // in_person 由本人亲自办理: the principal acts without the agent
	Ratification                          // ratification 由本人追认: the principal makes an agent's act his own (X5)
	NewMatter                             // new_matter 以新的事实或者理由另行提出: opens a new matter (E10)
	NoneInThisProcedure                   // none_in_this_procedure 本程序内无救济途径: said in so many words, never left blank
)

var remedies = [...]struct {
	en          string
	inProcedure bool // a step of the petition procedure itself, so that "none in this procedure" cannot stand beside it
	sue         bool // open over a dispute or an administrative act, not over an act of the petition procedure (E14)
}{
	Review:              {en: "ask for review", inProcedure: true},
	ReReview:            {en: "ask for re-review", inProcedure: true},
	Excuse:              {en: "show good cause for being late", inProcedure: true},
	Supplement:          {en: "hand in what is missing", inProcedure: true},
	TransferObjection:   {en: "object to the transfer", inProcedure: true},
	CompetenceDecision:  {en: "have the competent organ decided", inProcedure: true},
	CompetentOrgan:      {en: "take it to the organ with power to handle it"},
	PendingElsewhere:    {en: "it goes on where it is pending"},
	StatutoryPath:       {en: "follow the statutory procedure"},
	Suit:                {en: "sue", sue: true},
	Reconsideration:     {en: "apply for administrative reconsideration", sue: true},
	Arbitration:         {en: "apply for arbitration"},
	Mediation:           {en: "apply for people's mediation"},
	Confirmation:        {en: "apply for judicial confirmation"},
	AmendOrMediateAnew:  {en: "amend the agreement or mediate anew"},
	InPerson:            {en: "act in person"},
	Ratification:        {en: "have the principal ratify it"},
	NewMatter:           {en: "bring new facts or reasons as a new matter"},
	NoneInThisProcedure: {en: "none in this procedure"},
}

// EN returns r in plain English, for people.
func (r Remedy) EN() string {
	if !remedyTerms.Has(r) {
		return r.String()
	}
	return remedies[r].en
}

// Target says what a suit or a reconsideration is directed against. It exists because of E14: registering, accepting,
// transferring, and the opinions of the three tiers are open neither to suit nor to reconsideration (AdmI 1(2)(ix)),
// while the dispute behind the petition may well be.
//
// Codes: petition_act, dispute_itself, underlying_act.
type Target uint8

// The targets. Zero is unknown.
const (
	PetitionAct   Target = 1 + iota // petition_act 信访办理行为: any act or opinion of the petition procedure
	DisputeItself                   // dispute_itself 争议本身: between the petitioner and another person
	UnderlyingAct                   // underlying_act 原行政行为: the administrative act complained of, not the answer to the complaint
)

// Until says until when a remedy is open. It is never blank: there is a last day, or no limit, or the last day cannot be
// computed and it says for want of what. The zero Until is none of these, and no refusal can be built with it.
type Until struct {
	kind     untilKind
	deadline period.Deadline
	missing  statute.Text
}

type untilKind uint8

const (
	untilDeadline untilKind = 1 + iota // deadline 届满日
	untilNoLimit                       // no_limit 无期限限制
	untilMissing                       // not_computable 无法计算
)

// UntilDeadline is a remedy with a last day. A deadline that was never computed gives the invalid zero Until.
func UntilDeadline(d period.Deadline) Until {
	if d.IsZero() {
		return Until{}
	}
	return Until{kind: untilDeadline, deadline: d}
}

// UntilNoLimit is a remedy for which the provision cited sets no last day. Other law may: who is told to go to court must not take
// it that limitation stands still.
func UntilNoLimit() Until { return Until{kind: untilNoLimit} }

// UntilNotComputable is a remedy whose last day cannot be computed before the missing fact is known, such as the day on which the
// opinion was received. Unless it is named in both languages this gives the invalid zero Until.
func UntilNotComputable(missing statute.Text) Until {
	if !missing.IsComplete() {
		return Until{}
	}
	return Until{kind: untilMissing, missing: missing}
}

// IsZero reports whether u says nothing.
func (u Until) IsZero() bool { return u.kind == 0 }

// Deadline returns the deadline, and false if there is none.
func (u Until) Deadline() (period.Deadline, bool) { return u.deadline, u.kind == untilDeadline }

// Missing returns the fact for want of which the last day cannot be computed, and false if that is not why.
func (u Until) Missing() (statute.Text, bool) { return u.missing, u.kind == untilMissing }

// EN returns u for people.
func (u Until) EN() string {
	switch u.kind {
	case untilDeadline:
		return u.deadline.EN()
	case untilNoLimit:
		return "none set here; limits set by other laws still run"
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
		return "条文未规定；其他法定期限照常计算"
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
		Missing  *statute.Text    `json:"missing,omitempty"`
	}{Kind: untilKindTerms.Code(u.kind)}
	if u.kind == untilDeadline {
		out.Deadline = &u.deadline
	}
	if u.kind == untilMissing {
		out.Missing = &u.missing
	}
	return json.Marshal(out)
}

// Way is one thing that may be done next: what, where, until when, and on what rule.
type Way struct {
	Remedy  Remedy         `json:"remedy"`
	Organ   statute.Text   `json:"organ"`             // where to; blank only for NoneInThisProcedure
	Until   Until          `json:"until"`             // until when; blank only for NoneInThisProcedure
	Against Target         `json:"against,omitempty"` // must be said of a suit or a reconsideration, else may be left unknown
	Why     statute.Reason `json:"why"`               // the rule; without citation the rule's own is taken; the words are optional
}
