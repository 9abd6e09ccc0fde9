package confirmation

import (
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Application is an application for judicial confirmation, made or planned, and what has to be known about the agreement.
// Every fact may be unknown: that is its zero value.
//
// Each field with a fact in its tag, here and in the structs below, is the only place where that fact is written: the tag says
// which table may ask it, the comment beside it the question in Chinese. After a change run go generate ./.ci/terms.
//
//terms:facts ApplicationFact
type Application struct {
	Effective    calendar.When `json:"effective,omitzero" fact:""` // 协议于何日生效: the day on which the agreement took effect
	Filed        calendar.When `json:"filed,omitzero" fact:""`     // 于何日提出（交邮）: handed in; by post, the day of posting; planned, the day planned
	ObstacleGone calendar.When `json:"obstacle_gone,omitzero"`     // late for a good reason: the day on which the obstacle was gone

	Joint      decision.Tri `json:"joint,omitzero" fact:"admission"`      // 是否双方共同申请: both parties apply together
	Authorised decision.Tri `json:"authorised,omitzero" fact:"admission"` // 是否本人或者有权代理人申请: in person, or by an agent who may

	Body         Body         `json:"body,omitzero" fact:"admission"`        // 由谁主持调解: who mediated
	Established  decision.Tri `json:"established,omitzero" fact:"admission"` // 调解组织是否依法设立: that body is lawfully established
	Invited      decision.Tri `json:"invited,omitzero" fact:"court"`         // 是否由人民法院邀请（委派）调解: a court invited the body to mediate, or delegated the mediation to it
	Intermediate decision.Tri `json:"intermediate,omitzero" fact:"court"`    // 纠纷是否应由中级人民法院管辖: the dispute belongs before an intermediate court
	Court        Court        `json:"court,omitzero"`                        // where it is filed

	Matter  Subject `json:"matter,omitzero"`
	Grounds Grounds `json:"grounds,omitzero"`

	PropertyRights decision.Tri `json:"property_rights,omitzero" fact:""` // 是否涉及财产权利: the agreement concerns rights in property
	Papers         []Paper      `json:"papers,omitempty"`                 // handed in
}

// derived is what follows from other facts, declared as those are.
//
//terms:derived ApplicationFact
type derived struct {
	Era Era `json:"era" fact:"admission court"` // 适用何时的规定: asked for by FactFiled
}

func (app *Application) derived() derived { return derived{app.era()} }

// Court is the court applied to, and what connects it with the matter.
type Court struct {
	Level      CourtLevel   `json:"level,omitzero" fact:"court"`          // 受理法院的级别
	Inviting   decision.Tri `json:"inviting,omitzero" fact:"court"`       // 受理法院是否为邀请（委派）调解的法院: it invited the mediation, or delegated it before docketing
	AtBody     decision.Tri `json:"at_body,omitzero" fact:"court"`        // 调解组织是否在该院辖区: the mediation body is in its area
	AtDomicile decision.Tri `json:"at_domicile,omitzero" fact:"court"`    // 当事人住所是否在该院辖区: a party has its domicile there
	AtObject   decision.Tri `json:"at_object,omitzero" fact:"court"`      // 标的物是否在该院辖区: the object of the dispute is there
	SecondOne  decision.Tri `json:"second_one,omitzero" fact:"admission"` // 是否已有其他法院先行立案: another competent court has docketed the application before
}

// Subject says what the application is about that would keep a court from accepting it.
type Subject struct {
	OutsideCivil   decision.Tri `json:"outside_civil,omitzero" fact:"admission"`   // 是否不属于民事受案范围: 人民法院受理民事案件的范围
	PersonalStatus decision.Tri `json:"personal_status,omitzero" fact:"admission"` // 是否涉及确认身份关系: 婚姻、亲子、收养等身份关系无效、有效或者解除
	OtherProcedure decision.Tri `json:"other_procedure,omitzero" fact:"admission"` // 是否适用其他程序: 其他特别程序、公示催告程序、破产程序
	PropertyTitle  decision.Tri `json:"property_title,omitzero" fact:"admission"`  // 是否涉及物权、知识产权确权
}

// Ordinary is an ordinary civil matter: none of these.
func Ordinary() Subject { return Subject{decision.No, decision.No, decision.No, decision.No} }

// Grounds says what in the agreement would make a court reject the application.
type Grounds struct {
	BreaksLaw     decision.Tri `json:"breaks_law,omitzero" fact:"merits"`     // 是否违反强制性规定
	HarmsOthers   decision.Tri `json:"harms_others,omitzero" fact:"merits"`   // 是否损害国家、社会、他人利益: 国家利益、社会公共利益、他人合法权益
	AgainstMorals decision.Tri `json:"against_morals,omitzero" fact:"merits"` // 是否违背公序良俗
	Involuntary   decision.Tri `json:"involuntary,omitzero" fact:"merits"`    // 是否违反自愿原则
	Unclear       decision.Tri `json:"unclear,omitzero" fact:"merits"`        // 内容是否不明确
	Other         decision.Tri `json:"other,omitzero" fact:"merits"`          // 有无其他不能确认的情形
}

// Unobjectionable is an agreement that none of the grounds applies to.
func Unobjectionable() Grounds {
	return Grounds{decision.No, decision.No, decision.No, decision.No, decision.No, decision.No}
}

// Of begins an application about an agreement: the day it took effect, who mediated by its kind, and the grounds for
// rejection that its clauses and promises show. The rest has to be found out.
func Of(a agreement.Agreement, c *calendar.Calendar) Application {
	app := Application{Effective: a.Effect(c).Day}
	switch a.Kind {
	case mediation.People:
		app.Body = PeoplesCommittee
	case mediation.PublicSecurity, mediation.OnTheSpot:
		app.Body = Police
	case mediation.Administrative:
		app.Body = AdministrativeOrgan
	case mediation.Court:
		app.Body = TheCourt
	case mediation.Private:
		app.Body = Nobody
	}
	for _, clause := range a.Clauses {
		switch clause.Does {
		case agreement.BarsRemedy, agreement.WaivesProsecution, agreement.BreaksLaw:
			app.Grounds.BreaksLaw = decision.Yes
		case agreement.DisposesOfOthers:
			app.Grounds.HarmsOthers = decision.Yes
		case agreement.CannotBePerformed:
			app.Grounds.Other = decision.Yes
		}
	}
	for _, p := range a.Promises {
		if _, tooWide := p.CutDown(a.Effect(c).Day.Latest()); len(tooWide) > 0 {
			app.Grounds.BreaksLaw = decision.Yes
		}
	}
	return app
}

// Body is who mediated.
//
// Codes: peoples_committee, other_organisation, police, administrative_organ, court, nobody, negotiation.
type Body uint8

// The bodies. Zero is unknown.
const (
	PeoplesCommittee    Body = 1 + iota // peoples_committee 人民调解委员会
	OtherOrganisation                   // other_organisation 其他调解组织: of a trade, commercial, specially invited by a court …
	Police                              // police 公安机关
	AdministrativeOrgan                 // administrative_organ 其他行政机关
	TheCourt                            // court 人民法院: its mediation document needs no confirmation
	Nobody                              // nobody 无调解组织: the sides settled alone
	Negotiation                         // negotiation 生态环境损害赔偿磋商: another procedure
)

// CourtLevel is the level of a court.
//
// Codes: basic, intermediate, higher.
type CourtLevel uint8

// The levels. Zero is unknown.
const (
	Basic             CourtLevel = 1 + iota // basic 基层人民法院: and the tribunals it sends out
	IntermediateLevel                       // intermediate 中级人民法院
	HigherLevel                             // higher 高级人民法院及以上
)
