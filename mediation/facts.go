package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Facts are what decides whether a dispute may be mediated. Every fact may be unknown: that is its zero value. Only what
// the kind asked about needs is looked at, so facts of another kind do no harm.
//
// None of them is about who a person is or how often somebody petitioned: those never decide.
type Facts struct {
	Kind Kind `json:"kind,omitzero"` // the kind of mediation asked about

	// the dispute
	CivilDispute       decision.Tri `json:"civil_dispute,omitzero"`       // 因民间纠纷引起
	Conduct            Conduct      `json:"conduct,omitzero"`             // what was done, as the law classes it
	Injury             Injury       `json:"injury,omitzero"`              // the worst injury, as recorded
	Penalised          decision.Tri `json:"penalised,omitzero"`           // 已给予治安管理处罚: an administrative penalty was decided for the act
	MinorCircumstances decision.Tri `json:"minor_circumstances,omitzero"` // 情节较轻
	Ground             Ground       `json:"ground,omitzero"`              // why mediation suits it (APR 178(1))
	Hired              decision.Tri `json:"hired,omitzero"`               // 雇凶伤害
	Gang               decision.Tri `json:"gang,omitzero"`                // 结伙斗殴或者其他寻衅滋事
	Repeated           decision.Tri `json:"repeated,omitzero"`            // 多次实施违反治安管理行为
	Unfit              decision.Tri `json:"unfit,omitzero"`               // 其他不宜调解处理的

	// criminal reconciliation (CrPL 288)
	InScope     decision.Tri `json:"in_scope,omitzero"`    // an offence that CrPL 288(1) opens to it
	PriorCrime  decision.Tri `json:"prior_crime,omitzero"` // 五年以内曾经故意犯罪
	Forgiveness decision.Tri `json:"forgiveness,omitzero"` // 真诚悔罪、获得谅解、被害人自愿和解

	// the mediation
	Consent          Consent      `json:"consent,omitzero"`           // of the least willing side
	MediatorObjected decision.Tri `json:"mediator_objected,omitzero"` // the mediator has a direct interest, or a party does not accept him
	Committee        decision.Tri `json:"committee,omitzero"`         // 依法设立并备案的人民调解委员会 (M14)
	Minors           Minors       `json:"minors,omitzero"`            // a minor among the parties
	Attempt          Attempt      `json:"attempt,omitzero"`           // which attempt of the police this is
	NewViolation     decision.Tri `json:"new_violation,omitzero"`     // 调解过程中又针对对方实施违反治安管理行为
	Fled             decision.Tri `json:"fled,omitzero"`              // 调解过程中违法嫌疑人逃跑

	// mediation on the spot
	Trifling      decision.Tri `json:"trifling,omitzero"`       // 情节轻微、事实清楚、因果关系明确
	LossSettled   decision.Tri `json:"loss_settled,omitzero"`   // no medical cost or loss, or none in dispute
	PerformedHere decision.Tri `json:"performed_here,omitzero"` // 双方同意当场调解并当场履行
}

// Conduct is how the law classes what was done.
type Conduct uint8

// The classes. Zero is unknown.
const (
	NoViolation     Conduct = 1 + iota // 不构成违反治安管理行为: a dispute about land, money, an accident …
	ListedViolation                    // 殴打他人、故意伤害、侮辱、诽谤、诬告陷害、故意损毁财物、干扰他人正常生活、侵犯隐私、非法侵入住宅等 (APR 178(1))
	OtherViolation                     // 其他违反治安管理行为
	Crime                              // 涉嫌犯罪
)

var conductNames = term.Table[Conduct]{
	{},
	{Code: "no_violation", ZH: "不构成违反治安管理行为"},
	{Code: "listed_violation", ZH: "所列违反治安管理行为"},
	{Code: "other_violation", ZH: "其他违反治安管理行为"},
	{Code: "crime", ZH: "涉嫌犯罪"},
}

func (c Conduct) String() string                   { return conductNames.Code(c) }
func (c Conduct) ZH() string                       { return conductNames.ZH(c) }
func (c Conduct) MarshalText() ([]byte, error)     { return conductNames.Marshal(c) }
func (c *Conduct) UnmarshalText(text []byte) error { return conductNames.Unmarshal(text, c) }

// Injury is the degree of an injury as forensic appraisal has it. An injury nobody appraised is unknown, not none.
type Injury uint8

// The degrees. Zero is unknown.
const (
	NoInjury      Injury = 1 + iota // 无伤
	SlightInjury                    // 轻微伤: not a crime
	LightInjury                     // 轻伤: a crime if done on purpose
	SeriousInjury                   // 重伤、死亡
)

var injuryNames = term.Table[Injury]{
	{},
	{Code: "none", ZH: "无伤"},
	{Code: "slight", ZH: "轻微伤"},
	{Code: "light", ZH: "轻伤"},
	{Code: "serious", ZH: "重伤、死亡"},
}

func (i Injury) String() string                   { return injuryNames.Code(i) }
func (i Injury) ZH() string                       { return injuryNames.ZH(i) }
func (i Injury) MarshalText() ([]byte, error)     { return injuryNames.Marshal(i) }
func (i *Injury) UnmarshalText(text []byte) error { return injuryNames.Unmarshal(text, i) }

// Ground is which of the circumstances of APR 178(1) makes the case one for mediation.
type Ground uint8

// The grounds. Zero is unknown.
const (
	AmongAcquaintances Ground = 1 + iota // 亲友、邻里、同事、在校学生之间因琐事发生纠纷
	Provoked                             // 由被侵害人事前的过错行为引起
	BetterSettled                        // 其他适用调解处理更易化解矛盾的
	NoGround                             // 均不具备
)

var groundNames = term.Table[Ground]{
	{},
	{Code: "among_acquaintances", ZH: "亲友、邻里、同事、在校学生之间因琐事引起"},
	{Code: "provoked", ZH: "由被侵害人事前的过错行为引起"},
	{Code: "better_settled", ZH: "其他适用调解处理更易化解矛盾"},
	{Code: "none", ZH: "均不具备"},
}

func (g Ground) String() string                   { return groundNames.Code(g) }
func (g Ground) ZH() string                       { return groundNames.ZH(g) }
func (g Ground) MarshalText() ([]byte, error)     { return groundNames.Marshal(g) }
func (g *Ground) UnmarshalText(text []byte) error { return groundNames.Unmarshal(text, g) }

// Minors says whether minors are among the parties, and who stands by them (APR 181(1)).
type Minors uint8

// The situations; of several minors, that of the least protected. Zero is unknown.
const (
	NoMinor       Minors = 1 + iota // 无未成年人
	Accompanied                     // 父母或者其他监护人到场
	OnOwnEarnings                   // 已满十六周岁、以自己劳动收入为主要生活来源、本人同意不通知
	Unaccompanied                   // 父母或者其他监护人未到场
)

var minorsNames = term.Table[Minors]{
	{},
	{Code: "no_minor", ZH: "无未成年人"},
	{Code: "accompanied", ZH: "父母或者其他监护人到场"},
	{Code: "on_own_earnings", ZH: "已满十六周岁、以自己劳动收入为主要生活来源、本人同意不通知"},
	{Code: "unaccompanied", ZH: "父母或者其他监护人未到场"},
}

func (m Minors) String() string                   { return minorsNames.Code(m) }
func (m Minors) ZH() string                       { return minorsNames.ZH(m) }
func (m Minors) MarshalText() ([]byte, error)     { return minorsNames.Marshal(m) }
func (m *Minors) UnmarshalText(text []byte) error { return minorsNames.Unmarshal(text, m) }

// Attempt says which attempt of the police at mediation this is (APR 183); see [Sessions.Attempt].
type Attempt uint8

// The attempts. Zero is unknown.
const (
	FirstAttempt  Attempt = 1 + iota // 第一次调解
	SecondAttempt                    // 再次调解: needed or asked for, within 7 working days of the first
	SecondTooLate                    // 第一次调解七个工作日后再次调解
	FurtherOne                       // 两次以后再行调解
)

var attemptNames = term.Table[Attempt]{
	{},
	{Code: "first", ZH: "第一次调解"},
	{Code: "second", ZH: "七个工作日内再次调解"},
	{Code: "second_too_late", ZH: "逾七个工作日再次调解"},
	{Code: "further", ZH: "两次以后再行调解"},
}

func (a Attempt) String() string                   { return attemptNames.Code(a) }
func (a Attempt) ZH() string                       { return attemptNames.ZH(a) }
func (a Attempt) MarshalText() ([]byte, error)     { return attemptNames.Marshal(a) }
func (a *Attempt) UnmarshalText(text []byte) error { return attemptNames.Unmarshal(text, a) }
