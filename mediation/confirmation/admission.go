package confirmation

import (
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// table is a decision table that knows which facts it asks.
type table struct {
	*decision.Table
	facts []ApplicationFact
	bars  []Defect // of a table that collects: by outcome; the first is none
}

func newTable(spec decision.Spec, facts ...ApplicationFact) table {
	for _, f := range facts {
		spec.Facts = append(spec.Facts, decision.Dimension{Name: decision.Name{Code: f.String(), ZH: f.ZH()}, Values: factValues[f]})
	}
	return table{Table: decision.MustNew(spec), facts: facts}
}

type barRow struct {
	bar  Defect
	when decision.Box
}

// newBars is a table whose outcomes are bars, one a row, all of which count.
func newBars(name string, rows []barRow, facts ...ApplicationFact) table {
	spec := decision.Spec{Name: name, Hits: decision.Collect, Outcomes: []decision.Name{{}}}
	bars := []Defect{0}
	for i, r := range rows {
		bars = append(bars, r.bar)
		spec.Outcomes = append(spec.Outcomes, decision.Name{Code: r.bar.String(), ZH: r.bar.ZH()})
		spec.Rows = append(spec.Rows, decision.Row{Name: barReasons[r.bar].rule.String(), When: r.when, Then: uint8(i + 1)})
	}
	t := newTable(spec, facts...)
	t.bars = bars
	return t
}

// key returns the facts that the table asks.
func (t *table) key(app *Application) decision.Key {
	var k decision.Key
	for i, fact := range t.facts {
		k = k.With(i, app.value(fact))
	}
	return k
}

// missing returns the unknown facts on which the table's answer depends, best question first. The era is asked for by the
// day of filing.
func (t *table) missing(app *Application) []ApplicationFact {
	var facts []ApplicationFact
	for _, ask := range t.Missing(t.key(app)) {
		f := t.facts[ask.Fact]
		if f == FactEra {
			if _, exact := app.Filed.Day(); exact {
				continue // no text is held for that day: nobody can be asked for it
			}
			f = FactFiled
		}
		facts = append(facts, f)
	}
	return facts
}

var (
	yes = decision.Is(decision.Yes)
	no  = decision.Is(decision.No)
)

// The facts of the table of admission.
const (
	aEra = iota
	aJoint
	aAuthorised
	aBody
	aEstablished
	aSecond
	aOutside
	aStatus
	aProcedure
	aTitle
)

// admissionTable is J1, J3 and J6, and of J4 that another court was first. What CPLI 355(iv) and (v) name was not named
// before 2015.
var admissionTable = newBars("confirmation: admission", []barRow{
	{NotJoint, decision.Box{aJoint: no}},
	{NotAuthorised, decision.Box{aAuthorised: no}},
	{NotEstablished, decision.Box{aBody: decision.Is(PeoplesCommittee, OtherOrganisation), aEstablished: no}},
	{NobodyMediated, decision.Box{aBody: decision.Is(Nobody)}},
	{CourtMediated, decision.Box{aBody: decision.Is(TheCourt)}},
	{CheckOrgan, decision.Box{aBody: decision.Is(Police, AdministrativeOrgan)}},
	{CheckOtherBody, decision.Box{aEra: before2022, aBody: decision.Is(OtherOrganisation), aEstablished: yes}},
	{OtherTrack, decision.Box{aBody: decision.Is(Negotiation)}},
	{AnotherCourtFirst, decision.Box{aSecond: yes}},
	{OutsideCivil, decision.Box{aOutside: yes}},
	{PersonalStatus, decision.Box{aStatus: yes}},
	{OtherProcedure, decision.Box{aEra: decision.Is(Since2015, Since2022), aProcedure: yes}},
	{PropertyTitle, decision.Box{aEra: decision.Is(Since2015, Since2022), aTitle: yes}},
}, FactEra, FactJoint, FactAuthorised, FactBody, FactEstablished, FactSecondOne, FactOutsideCivil, FactPersonalStatus,
	FactOtherProcedure, FactPropertyTitle)

// meritsTable is J7.
var meritsTable = newBars("confirmation: merits", []barRow{
	{BreaksLaw, decision.Box{0: yes}},
	{HarmsOthers, decision.Box{1: yes}},
	{AgainstMorals, decision.Box{2: yes}},
	{Involuntary, decision.Box{3: yes}},
	{Unclear, decision.Box{4: yes}},
	{OtherGround, decision.Box{5: yes}},
}, FactBreaksLaw, FactHarmsOthers, FactAgainstMorals, FactInvoluntary, FactUnclear, FactOther)

// ApplicationFact is the identity of a fact of an [Application], for asking.
//
// Codes: effective, filed, era, joint, authorised, body, established, invited, intermediate, court.level,
// court.inviting, court.at_body, court.at_domicile, court.at_object, court.second_one, matter.outside_civil,
// matter.personal_status, matter.other_procedure, matter.property_title, grounds.breaks_law, grounds.harms_others,
// grounds.against_morals, grounds.involuntary, grounds.unclear, grounds.other, property_rights.
type ApplicationFact uint8

// The facts. Zero is none.
const (
	FactEffective      ApplicationFact = 1 + iota // effective 协议于何日生效: 协议生效之日
	FactFiled                                     // filed 于何日提出（交邮）
	FactEra                                       // era 适用何时的规定: asked for by FactFiled
	FactJoint                                     // joint 是否双方共同申请
	FactAuthorised                                // authorised 是否本人或者有权代理人申请
	FactBody                                      // body 由谁主持调解
	FactEstablished                               // established 调解组织是否依法设立
	FactInvited                                   // invited 是否由人民法院邀请（委派）调解
	FactIntermediate                              // intermediate 纠纷是否应由中级人民法院管辖
	FactLevel                                     // court.level 受理法院的级别
	FactInviting                                  // court.inviting 受理法院是否为邀请（委派）调解的法院
	FactAtBody                                    // court.at_body 调解组织是否在该院辖区
	FactAtDomicile                                // court.at_domicile 当事人住所是否在该院辖区
	FactAtObject                                  // court.at_object 标的物是否在该院辖区
	FactSecondOne                                 // court.second_one 是否已有其他法院先行立案
	FactOutsideCivil                              // matter.outside_civil 是否不属于民事受案范围
	FactPersonalStatus                            // matter.personal_status 是否涉及确认身份关系
	FactOtherProcedure                            // matter.other_procedure 是否适用其他程序
	FactPropertyTitle                             // matter.property_title 是否涉及物权、知识产权确权
	FactBreaksLaw                                 // grounds.breaks_law 是否违反强制性规定
	FactHarmsOthers                               // grounds.harms_others 是否损害国家、社会、他人利益
	FactAgainstMorals                             // grounds.against_morals 是否违背公序良俗
	FactInvoluntary                               // grounds.involuntary 是否违反自愿原则
	FactUnclear                                   // grounds.unclear 内容是否不明确
	FactOther                                     // grounds.other 有无其他不能确认的情形
	FactPropertyRights                            // property_rights 是否涉及财产权利
	numFacts           = iota + 1
)

// factTerms are the codes of the facts, their paths in JSON, with the question to ask.

var triValues = decision.Question("", "").Values

// factValues are the names of the values that each fact of the tables may have.
var factValues = [numFacts][]decision.Name{
	FactEra: eraTerms, FactJoint: triValues, FactAuthorised: triValues, FactBody: bodyTerms, FactEstablished: triValues,
	FactInvited: triValues, FactIntermediate: triValues, FactLevel: courtLevelTerms, FactInviting: triValues, FactAtBody: triValues,
	FactAtDomicile: triValues, FactAtObject: triValues, FactSecondOne: triValues, FactOutsideCivil: triValues,
	FactPersonalStatus: triValues, FactOtherProcedure: triValues, FactPropertyTitle: triValues, FactBreaksLaw: triValues,
	FactHarmsOthers: triValues, FactAgainstMorals: triValues, FactInvoluntary: triValues, FactUnclear: triValues,
	FactOther: triValues,
}

// value returns the value of a fact of the tables, zero if it is unknown.
func (app *Application) value(f ApplicationFact) uint8 {
	return [numFacts]uint8{
		FactEra: uint8(app.era()), FactJoint: uint8(app.Joint), FactAuthorised: uint8(app.Authorised),
		FactBody: uint8(app.Body), FactEstablished: uint8(app.Established), FactInvited: uint8(app.Invited),
		FactIntermediate: uint8(app.Intermediate), FactLevel: uint8(app.Court.Level),
		FactInviting: uint8(app.Court.Inviting), FactAtBody: uint8(app.Court.AtBody),
		FactAtDomicile: uint8(app.Court.AtDomicile), FactAtObject: uint8(app.Court.AtObject),
		FactSecondOne: uint8(app.Court.SecondOne), FactOutsideCivil: uint8(app.Matter.OutsideCivil),
		FactPersonalStatus: uint8(app.Matter.PersonalStatus), FactOtherProcedure: uint8(app.Matter.OtherProcedure),
		FactPropertyTitle: uint8(app.Matter.PropertyTitle), FactBreaksLaw: uint8(app.Grounds.BreaksLaw),
		FactHarmsOthers: uint8(app.Grounds.HarmsOthers), FactAgainstMorals: uint8(app.Grounds.AgainstMorals),
		FactInvoluntary: uint8(app.Grounds.Involuntary), FactUnclear: uint8(app.Grounds.Unclear),
		FactOther: uint8(app.Grounds.Other),
	}[f]
}

// era is the law that the application is filed under; unknown if the days that filing may have been lie on both sides of a
// change.
func (app *Application) era() Era {
	first, last := eraOf(app.Filed.Earliest()), eraOf(app.Filed.Latest())
	if first != last {
		return 0
	}
	return first
}
