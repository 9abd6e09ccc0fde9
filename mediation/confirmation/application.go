package confirmation

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Application is an application for judicial confirmation, made or planned, and what has to be known about the agreement.
// Every fact may be unknown: that is its zero value.
//
// Each field with a fact in its tag, here and in the structs below, is the only place where that fact is written: the tag says
// which table may ask it, above it stands the question, beside it the Chinese term. After a change run go generate ./.ci/terms.
//
//terms:facts ApplicationFact
type Application struct {
	// On which day did the agreement take effect?
	// 协议于何日生效？
	Effective calendar.When `json:"effective,omitzero" fact:""` // 协议于何日生效: the day on which the agreement took effect

	// On which day was it handed in, or posted?
	// 于何日提出申请或者交邮？
	Filed calendar.When   `json:"filed,omitzero" fact:""` // 于何日提出（交邮）: handed in; by post, the day of posting; planned, the day planned
	Force agreement.Force `json:"force,omitzero"`         // whether the agreement is in force at all; unknown where a day of taking effect says so
	Unmet []statute.Text  `json:"unmet,omitempty"`        // why it is not

	Rejected     calendar.When `json:"rejected,omitzero"`      // the day on which a court rejected an application before, of this same agreement; none on record
	ObstacleGone calendar.When `json:"obstacle_gone,omitzero"` // late for a good reason: the day on which the obstacle was gone

	// Do both parties apply together?
	// 是否由双方当事人共同申请？
	Joint decision.Tri `json:"joint,omitzero" fact:"admission"` // 是否双方共同申请: both parties apply together

	// Does each party apply in person, or by an agent who may?
	// 是否由本人或者有权代理人提出？
	Authorised decision.Tri `json:"authorised,omitzero" fact:"admission"` // 是否本人或者有权代理人申请: in person, or by an agent who may

	// Who mediated?
	// 由谁主持调解？
	Body Body `json:"body,omitzero" fact:"admission"` // 由谁主持调解: who mediated

	// Is the body that mediated lawfully established?
	// 主持调解的组织是否依法设立？
	Established decision.Tri `json:"established,omitzero" fact:"admission"` // 调解组织是否依法设立: that body is lawfully established

	// Did a court invite the mediation, or delegate it?
	// 是否由人民法院邀请或者委派调解？
	Invited decision.Tri `json:"invited,omitzero" fact:"admission court"` // 是否由人民法院邀请（委派）调解: a court invited the body to mediate, or delegated the mediation to it

	// Does the dispute belong before an intermediate court?
	// 纠纷是否应由中级人民法院管辖？
	Intermediate decision.Tri `json:"intermediate,omitzero" fact:"court"` // 纠纷是否应由中级人民法院管辖: the dispute belongs before an intermediate court
	Court        Court        `json:"court,omitzero"`                     // where it is filed

	Matter  Subject `json:"matter,omitzero"`
	Grounds Grounds `json:"grounds,omitzero"`

	// Does the agreement concern rights in property?
	// 协议是否涉及财产权利？
	PropertyRights decision.Tri `json:"property_rights,omitzero" fact:""` // 是否涉及财产权利: the agreement concerns rights in property
	Papers         []Paper      `json:"papers,omitempty"`                 // handed in
}

// derived is what follows from other facts, declared as those are.
//
//terms:derived ApplicationFact
type derived struct {
	// On which day was it handed in, or posted?
	// 于何日提出申请或者交邮？
	Era Era `json:"era" fact:"admission court"` // 适用何时的规定: asked for by FactFiled
}

func (app *Application) derived() derived { return derived{app.era()} }

// Court is the court applied to, and what connects it with the matter.
type Court struct {
	// Of which level is the court applied to?
	// 受理法院属于哪一级？
	Level CourtLevel `json:"level,omitzero" fact:"court"` // 受理法院的级别

	// Is it the court that invited the mediation, or delegated it?
	// 受理法院是否为邀请或者委派调解的法院？
	Inviting decision.Tri `json:"inviting,omitzero" fact:"court"` // 受理法院是否为邀请（委派）调解的法院: it invited the mediation, or delegated it before docketing

	// Is the mediation body in the area of that court?
	// 调解组织是否在该院辖区？
	AtBody decision.Tri `json:"at_body,omitzero" fact:"court"` // 调解组织是否在该院辖区: the mediation body is in its area

	// Has a party its domicile in the area of that court?
	// 当事人住所是否在该院辖区？
	AtDomicile decision.Tri `json:"at_domicile,omitzero" fact:"court"` // 当事人住所是否在该院辖区: a party has its domicile there

	// Is the object of the dispute in the area of that court?
	// 标的物是否在该院辖区？
	AtObject decision.Tri `json:"at_object,omitzero" fact:"court"` // 标的物是否在该院辖区: the object of the dispute is there

	// Has another competent court docketed the application before?
	// 是否已有其他有管辖权的法院先行立案？
	SecondOne decision.Tri `json:"second_one,omitzero" fact:"admission"` // 是否已有其他法院先行立案: another competent court has docketed the application before
}

// Subject says what the application is about that would keep a court from accepting it.
type Subject struct {
	// Is it outside what courts accept as civil matters?
	// 是否不属于人民法院受理民事案件的范围？
	OutsideCivil decision.Tri `json:"outside_civil,omitzero" fact:"admission"` // 是否不属于民事受案范围: 人民法院受理民事案件的范围

	// Is it about marriage, parentage or adoption?
	// 是否涉及确认婚姻、亲子、收养等身份关系？
	PersonalStatus decision.Tri `json:"personal_status,omitzero" fact:"admission"` // 是否涉及确认身份关系: 婚姻、亲子、收养等身份关系无效、有效或者解除

	// Does it belong in another special, public-notice or bankruptcy procedure?
	// 是否适用其他特别程序、公示催告程序、破产程序？
	OtherProcedure decision.Tri `json:"other_procedure,omitzero" fact:"admission"` // 是否适用其他程序: 其他特别程序、公示催告程序、破产程序

	// Is it about title to property or intellectual property?
	// 是否涉及物权、知识产权确权？
	PropertyTitle decision.Tri `json:"property_title,omitzero" fact:"admission"` // 是否涉及物权、知识产权确权
}

// Ordinary is an ordinary civil matter: none of these.
func Ordinary() Subject { return Subject{decision.No, decision.No, decision.No, decision.No} }

// Grounds says what in the agreement would make a court reject the application.
type Grounds struct {
	// Does anything in it break mandatory law?
	// 是否违反法律强制性规定？
	BreaksLaw decision.Tri `json:"breaks_law,omitzero" fact:"merits"` // 是否违反强制性规定

	// Does it harm the interests of the state, the public or others?
	// 是否损害国家利益、社会公共利益或者他人合法权益？
	HarmsOthers decision.Tri `json:"harms_others,omitzero" fact:"merits"` // 是否损害国家、社会、他人利益: 国家利益、社会公共利益、他人合法权益

	// Does it offend public order and morals?
	// 是否违背公序良俗？
	AgainstMorals decision.Tri `json:"against_morals,omitzero" fact:"merits"` // 是否违背公序良俗

	// Was anybody forced or deceived into it?
	// 是否有人非自愿？
	Involuntary decision.Tri `json:"involuntary,omitzero" fact:"merits"` // 是否违反自愿原则

	// Is its content unclear?
	// 内容是否不明确？
	Unclear decision.Tri `json:"unclear,omitzero" fact:"merits"` // 内容是否不明确

	// Is there another reason why it cannot be confirmed?
	// 有无其他不能进行司法确认的情形？
	Other decision.Tri `json:"other,omitzero" fact:"merits"` // 有无其他不能确认的情形
}

// Unobjectionable is an agreement that none of the grounds applies to.
func Unobjectionable() Grounds {
	return Grounds{decision.No, decision.No, decision.No, decision.No, decision.No, decision.No}
}

// Of begins an application about an agreement: whether it is in force and since when, or why it is not; who mediated by its
// kind, and the grounds for rejection that its clauses and promises show. The rest has to be found out. Where the day is not known, it
// was not before the agreement was reached.
func Of(a agreement.Agreement, c *calendar.Calendar) Application {
	effect := a.Effect(c)
	app := Application{Effective: effect.Day, Force: effect.Force}
	if app.Effective.IsZero() && app.Force != agreement.NotInForce {
		app.Effective = calendar.NotBefore(a.Reached.Earliest())
	}
	if effect.Force != agreement.InForce {
		for _, why := range effect.Reasons {
			app.Unmet = append(app.Unmet, statute.Text{EN: why.EN, ZH: why.ZH})
		}
	}
	if app.Body = bodies[a.Kind]; a.Kind == mediation.Delegated { // to a committee, another body or a person: that has to be asked
		app.Invited = decision.Yes
	}
	for _, r := range a.Court {
		if r.What == agreement.ConfirmationRejected {
			app.Rejected = r.On
		}
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
		if _, tooWide := p.CutDown(a.Kind, effect.Day.Latest()); len(tooWide) > 0 {
			app.Grounds.BreaksLaw = decision.Yes
		}
	}
	return app
}

// FilledUp is an application with what its agreement shows, as [Of] says it, where the application does not say it itself. Whether the agreement
// is in force is not for the application to say, nor that nothing stands against it where its clauses show what does.
func (app Application) FilledUp(shown Application) Application {
	app.Papers = slices.Clone(app.Papers)
	app.Force, app.Unmet = shown.Force, slices.Clone(shown.Unmet)
	if _, exact := shown.Effective.Exact(); exact || app.Effective.IsZero() {
		app.Effective = shown.Effective
	}
	app.Body = cmp.Or(app.Body, shown.Body)
	app.Invited, app.Matter.OutsideCivil = cmp.Or(app.Invited, shown.Invited), cmp.Or(app.Matter.OutsideCivil, shown.Matter.OutsideCivil)
	app.Grounds.BreaksLaw = cmp.Or(shown.Grounds.BreaksLaw, app.Grounds.BreaksLaw)
	app.Grounds.HarmsOthers = cmp.Or(shown.Grounds.HarmsOthers, app.Grounds.HarmsOthers)
	app.Grounds.Other = cmp.Or(shown.Grounds.Other, app.Grounds.Other)
	return app
}

// bodies are who mediated, so far as the kind of mediation tells.
var bodies = map[mediation.Forum]Body{
	mediation.People: PeoplesCommittee, mediation.PublicSecurity: Police, mediation.OnTheSpot: Police, mediation.Administrative: AdministrativeOrgan,
	mediation.Court: TheCourt, mediation.Entrusted: TheCourt, mediation.Sectoral: OtherOrganisation, mediation.Private: Nobody,
}

// Body is who mediated.
//
// Codes: peoples_committee, other_organisation, police, administrative_organ, court, nobody, negotiation,
// invited_mediator.
type Body uint8

// The bodies. Zero is unknown.
const (
	PeoplesCommittee    Body = 1 + iota // peoples_committee 人民调解委员会
	OtherOrganisation                   // other_organisation 其他调解组织: of commerce or a trade …, invited by a court or not
	Police                              // police 公安机关
	AdministrativeOrgan                 // administrative_organ 其他行政机关
	TheCourt                            // court 人民法院: its mediation document needs no confirmation
	Nobody                              // nobody 无调解组织: the sides settled alone
	Negotiation                         // negotiation 生态环境损害赔偿磋商: another procedure
	InvitedMediator                     // invited_mediator 特邀调解员（个人）: a person on a court's list, of no mediation body
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

// Paper is something to be handed in with an application (J5). What is missing is asked for; it is no ground to refuse.
//
// Codes: agreement, proof_of_mediation, proof_of_property, identities, addresses, contacts.
type Paper uint8

// The papers. Zero is unknown.
const (
	AgreementText    Paper = 1 + iota // agreement 调解协议
	ProofOfMediation                  // proof_of_mediation 调解组织主持调解的证明
	ProofOfProperty                   // proof_of_property 与调解协议相关的财产权利证明
	Identities                        // identities 双方当事人的身份证明
	Addresses                         // addresses 双方当事人的住所
	Contacts                          // contacts 双方当事人的联系方式
	numPapers        = iota + 1
)

// missingPapers lists what has not been handed in. Proof of property rights is asked for where the agreement concerns any.
func (app *Application) missingPapers() []Paper {
	var missing []Paper
	for p := Paper(1); p < numPapers; p++ {
		if p == ProofOfProperty && app.PropertyRights != decision.Yes {
			continue
		}
		if !slices.Contains(app.Papers, p) {
			missing = append(missing, p)
		}
	}
	return missing
}
