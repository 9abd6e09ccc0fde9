package confirmation

import (
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Application is an application for judicial confirmation, made or planned, and what has to be known about the agreement.
// Every fact may be unknown: that is its zero value.
type Application struct {
	Effective    mediation.When `json:"effective,omitzero"`     // the day on which the agreement took effect
	Filed        mediation.When `json:"filed,omitzero"`         // handed in; by post, the day of posting; planned, the day planned
	ObstacleGone mediation.When `json:"obstacle_gone,omitzero"` // late for a good reason: the day on which the obstacle was gone

	Joint      decision.Tri `json:"joint,omitzero"`      // both parties apply together
	Authorised decision.Tri `json:"authorised,omitzero"` // in person, or by an agent who may

	Body         Body         `json:"body,omitzero"`         // who mediated
	Established  decision.Tri `json:"established,omitzero"`  // that body is lawfully established
	Invited      decision.Tri `json:"invited,omitzero"`      // a court invited the body to mediate, or delegated the mediation to it
	Intermediate decision.Tri `json:"intermediate,omitzero"` // the dispute belongs before an intermediate court
	Court        Court        `json:"court,omitzero"`        // where it is filed

	Matter  Subject `json:"matter,omitzero"`
	Grounds Grounds `json:"grounds,omitzero"`

	PropertyRights decision.Tri `json:"property_rights,omitzero"` // the agreement concerns rights in property
	Papers         []Paper      `json:"papers,omitempty"`         // handed in
}

// Court is the court applied to, and what connects it with the matter.
type Court struct {
	Level      CourtLevel   `json:"level,omitzero"`
	Inviting   decision.Tri `json:"inviting,omitzero"`    // it invited the mediation, or delegated it before docketing
	AtBody     decision.Tri `json:"at_body,omitzero"`     // the mediation body is in its area
	AtDomicile decision.Tri `json:"at_domicile,omitzero"` // a party has its domicile there
	AtObject   decision.Tri `json:"at_object,omitzero"`   // the object of the dispute is there
	SecondOne  decision.Tri `json:"second_one,omitzero"`  // another competent court has docketed the application before
}

// Subject says what the application is about that would keep a court from accepting it.
type Subject struct {
	OutsideCivil   decision.Tri `json:"outside_civil,omitzero"`   // 不属于人民法院受理民事案件的范围
	PersonalStatus decision.Tri `json:"personal_status,omitzero"` // 婚姻、亲子、收养等身份关系无效、有效或者解除
	OtherProcedure decision.Tri `json:"other_procedure,omitzero"` // 适用其他特别程序、公示催告程序、破产程序
	PropertyTitle  decision.Tri `json:"property_title,omitzero"`  // 物权、知识产权确权
}

// Ordinary is an ordinary civil matter: none of these.
func Ordinary() Subject { return Subject{decision.No, decision.No, decision.No, decision.No} }

// Grounds says what in the agreement would make a court reject the application.
type Grounds struct {
	BreaksLaw     decision.Tri `json:"breaks_law,omitzero"`     // 违反法律强制性规定
	HarmsOthers   decision.Tri `json:"harms_others,omitzero"`   // 损害国家利益、社会公共利益、他人合法权益
	AgainstMorals decision.Tri `json:"against_morals,omitzero"` // 违背公序良俗
	Involuntary   decision.Tri `json:"involuntary,omitzero"`    // 违反自愿原则
	Unclear       decision.Tri `json:"unclear,omitzero"`        // 内容不明确
	Other         decision.Tri `json:"other,omitzero"`          // 其他不能进行司法确认的情形
}

// Unobjectionable is an agreement that none of the grounds applies to.
func Unobjectionable() Grounds {
	return Grounds{decision.No, decision.No, decision.No, decision.No, decision.No, decision.No}
}

// Of begins an application about an agreement: the day it took effect, who mediated by its kind, and the grounds for
// rejection that its clauses and promises show. The rest has to be found out.
func Of(a mediation.Agreement, c *calendar.Calendar) Application {
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
		case mediation.BarsRemedy, mediation.WaivesProsecution, mediation.BreaksLaw:
			app.Grounds.BreaksLaw = decision.Yes
		case mediation.DisposesOfOthers:
			app.Grounds.HarmsOthers = decision.Yes
		case mediation.CannotBePerformed:
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
