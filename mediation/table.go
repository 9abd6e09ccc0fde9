package mediation

import (
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// The bars stand in two tables: what the dispute is, and how it is mediated. Both collect: every row that applies counts.
// Apart from the kind of mediation they share no fact, so that each can be read, and proved, alone.
//
// Which kinds a row is asked of is part of the law: APR 178 to 183 govern the police alone, CrPL 288 the one kind of its
// own, and that a crime is not for sale holds for all the others.
var tables = [...]table{disputeTable, courseTable}

// table is a decision table whose outcomes are bars.
type table struct {
	*decision.Table
	facts []DisputeFact
	rows  []barRow
	bars  []Bar // by outcome; the first is none
}

type barRow struct {
	bar  Bar
	when decision.Box
}

func newTable(name string, facts []DisputeFact, rows []barRow) table {
	t := table{facts: facts, rows: rows, bars: []Bar{0}}
	spec := decision.Spec{Name: name, Hits: decision.Collect, Outcomes: []decision.Name{{}}}
	for _, f := range facts {
		spec.Facts = append(spec.Facts, decision.Dimension{
			Name:   decision.Name{Code: f.String(), ZH: f.ZH()},
			Values: factValues[f],
		})
	}
	outcomes := make(map[Bar]uint8)
	for _, r := range rows {
		if outcomes[r.bar] == 0 {
			outcomes[r.bar] = uint8(len(t.bars))
			t.bars = append(t.bars, r.bar)
			spec.Outcomes = append(spec.Outcomes, decision.Name{Code: r.bar.String(), ZH: r.bar.ZH()})
		}
		spec.Rows = append(spec.Rows, decision.Row{
			Name: barReasons[r.bar].rule.String(), When: r.when, Then: outcomes[r.bar],
		})
	}
	t.Table = decision.MustNew(spec)
	return t
}

// key returns the facts that the table asks.
func (t *table) key(f Dispute) decision.Key {
	var k decision.Key
	for i, fact := range t.facts {
		k = k.With(i, f.value(fact))
	}
	return k
}

var (
	yes = decision.Is(decision.Yes)
	no  = decision.Is(decision.No)

	byPolice    = decision.Is(PublicSecurity, OnTheSpot)
	notForCrime = decision.Is(People, PublicSecurity, OnTheSpot, Administrative, Private)
	reconciling = decision.Is(CriminalReconciliation)
	allButCourt = decision.Is(People, PublicSecurity, OnTheSpot, CriminalReconciliation, Administrative, Private)
	lightOrMore = decision.Is(LightInjury, SeriousInjury)
)

// The facts of the first table, by their place in it.
const (
	dKind = iota
	dCivil
	dConduct
	dInjury
	dPenalised
	dMinor
	dGround
	dHired
	dGang
	dRepeated
	dUnfit
	dScope
	dPrior
	dForgiven
)

var disputeTable = newTable("mediation: the dispute", []DisputeFact{
	FactKind, FactCivilDispute, FactConduct, FactInjury, FactPenalised, FactMinorCircumstances, FactGround,
	FactHired, FactGang, FactRepeated, FactUnfit, FactInScope, FactPriorCrime, FactForgiveness,
}, []barRow{
	// APR 178(1), (2); PSAPL 9
	{NotCivil, decision.Box{dKind: byPolice, dCivil: no}},
	{NotListed, decision.Box{dKind: byPolice, dConduct: decision.Is(OtherViolation)}},
	{NotMinor, decision.Box{dKind: byPolice, dMinor: no}},
	{WithoutGround, decision.Box{dKind: byPolice, dGround: decision.Is(NoGround)}},
	{NoPoliceMatter, decision.Box{dKind: byPolice, dConduct: decision.Is(NoViolation)}},
	// APR 179, as far as the act goes
	{HiredAssault, decision.Box{dKind: byPolice, dHired: yes}},
	{GangFight, decision.Box{dKind: byPolice, dGang: yes}},
	{RepeatedViolation, decision.Box{dKind: byPolice, dRepeated: yes}},
	{OtherwiseUnfit, decision.Box{dKind: byPolice, dUnfit: yes}},
	// CrPL 288
	{CriminalAct, decision.Box{dKind: notForCrime, dConduct: decision.Is(Crime)}},
	{CriminalInjury, decision.Box{dKind: notForCrime, dConduct: decision.Is(ListedViolation), dInjury: lightOrMore, dPenalised: no}},
	{CheckPenalty, decision.Box{dKind: allButCourt, dConduct: decision.Is(ListedViolation), dInjury: lightOrMore, dPenalised: yes}},
	{CheckIntent, decision.Box{dKind: allButCourt, dConduct: decision.Is(OtherViolation), dInjury: lightOrMore}},
	{NoCriminalAct, decision.Box{dKind: reconciling, dConduct: decision.Is(NoViolation)}},
	{NoCriminalAct, decision.Box{
		dKind: reconciling, dConduct: decision.Is(ListedViolation, OtherViolation), dInjury: decision.Is(NoInjury, SlightInjury),
	}},
	{OutsideScope, decision.Box{dKind: reconciling, dScope: no}},
	{PriorIntentional, decision.Box{dKind: reconciling, dPrior: yes}},
	{NotForgiven, decision.Box{dKind: reconciling, dForgiven: no}},
})

// The facts of the second table.
const (
	cKind = iota
	cConsent
	cMediator
	cCommittee
	cMinors
	cAttempt
	cNewViolation
	cFled
	cTrifling
	cLoss
	cPerformed
)

var courseTable = newTable("mediation: its course", []DisputeFact{
	FactKind, FactConsent, FactMediatorObjected, FactCommittee, FactMinors, FactAttempt, FactNewViolation, FactFled,
	FactTrifling, FactLossSettled, FactPerformedHere,
}, []barRow{
	// PML 17, 23; APR 179(iv); CrPL 288; PWR2022 33
	{Refusal, decision.Box{cConsent: decision.Is(Refused)}},
	{Withdrawal, decision.Box{cConsent: decision.Is(Withdrawn)}},
	// APR 179, as far as the mediation goes
	{FreshViolation, decision.Box{cKind: byPolice, cNewViolation: yes}},
	{Flight, decision.Box{cKind: byPolice, cFled: yes}},
	// APR 181(1), 178(3), 183
	{MinorAlone, decision.Box{cKind: byPolice, cMinors: decision.Is(Unaccompanied)}},
	{NotTrifling, decision.Box{cKind: decision.Is(OnTheSpot), cTrifling: no}},
	{LossDisputed, decision.Box{cKind: decision.Is(OnTheSpot), cLoss: no}},
	{NotPerformedHere, decision.Box{cKind: decision.Is(OnTheSpot), cPerformed: no}},
	{TooLateAgain, decision.Box{cKind: byPolice, cAttempt: decision.Is(SecondTooLate)}},
	{TooOften, decision.Box{cKind: byPolice, cAttempt: decision.Is(FurtherOne)}},
	// PML 8, 15, 19, 23, 34
	{MediatorUnfit, decision.Box{cKind: decision.Is(People), cMediator: yes}},
	{NoCommittee, decision.Box{cKind: decision.Is(People), cCommittee: no}},
})

// DisputeFact is the identity of one of the [Dispute], for asking.
//
// Codes: kind, civil_dispute, conduct, injury, penalised, minor_circumstances, ground, hired, gang, repeated, unfit,
// in_scope, prior_crime, forgiveness, consent, mediator_objected, committee, minors, attempt, new_violation, fled,
// trifling, loss_settled, performed_here.
type DisputeFact uint8

// The facts. Zero is none.
const (
	FactKind               DisputeFact = 1 + iota // kind 采用何种调解: 调解种类
	FactCivilDispute                              // civil_dispute 是否因民间纠纷引起
	FactConduct                                   // conduct 行为性质
	FactInjury                                    // injury 伤情鉴定等级
	FactPenalised                                 // penalised 是否已给予治安管理处罚
	FactMinorCircumstances                        // minor_circumstances 是否情节较轻
	FactGround                                    // ground 具备何种可以调解的情形
	FactHired                                     // hired 是否雇凶伤害
	FactGang                                      // gang 是否结伙斗殴或者其他寻衅滋事
	FactRepeated                                  // repeated 是否多次实施违反治安管理行为
	FactUnfit                                     // unfit 是否有其他不宜调解的情形
	FactInScope                                   // in_scope 是否属于可以和解的公诉案件
	FactPriorCrime                                // prior_crime 五年以内是否曾经故意犯罪
	FactForgiveness                               // forgiveness 是否真诚悔罪、获得谅解、自愿和解
	FactConsent                                   // consent 各方是否同意调解
	FactMediatorObjected                          // mediator_objected 调解员是否有利害关系或者不被接受
	FactCommittee                                 // committee 是否依法设立的人民调解委员会
	FactMinors                                    // minors 有无未成年人及监护人是否到场
	FactAttempt                                   // attempt 第几次调解
	FactNewViolation                              // new_violation 调解过程中是否再次侵害对方
	FactFled                                      // fled 调解过程中是否逃跑
	FactTrifling                                  // trifling 是否情节轻微、事实清楚、因果关系明确
	FactLossSettled                               // loss_settled 医疗费用和物品损失是否无争议
	FactPerformedHere                             // performed_here 是否同意当场调解并当场履行
	numFacts               = iota + 1
)

// factTerms are the codes of the facts, which are their names in JSON, with the question to ask.

var triValues = decision.Question("", "").Values

// factValues are the names of the values that each fact may have.
var factValues = [numFacts][]decision.Name{
	FactKind: forumTerms, FactCivilDispute: triValues, FactConduct: conductTerms, FactInjury: injuryTerms,
	FactPenalised: triValues, FactMinorCircumstances: triValues, FactGround: occasionTerms, FactHired: triValues,
	FactGang: triValues, FactRepeated: triValues, FactUnfit: triValues, FactInScope: triValues, FactPriorCrime: triValues,
	FactForgiveness: triValues, FactConsent: consentTerms, FactMediatorObjected: triValues, FactCommittee: triValues,
	FactMinors: minorsTerms, FactAttempt: attemptTerms, FactNewViolation: triValues, FactFled: triValues,
	FactTrifling: triValues, FactLossSettled: triValues, FactPerformedHere: triValues,
}

// values returns the names of the values that f may have, by number; the first is unknown.
func (f DisputeFact) values() []decision.Name {
	if f >= numFacts {
		return nil
	}
	return factValues[f]
}

// value returns the value of a fact, zero if it is unknown.
func (f *Dispute) value(fact DisputeFact) uint8 {
	return [numFacts]uint8{
		FactKind: uint8(f.Kind), FactCivilDispute: uint8(f.CivilDispute), FactConduct: uint8(f.Conduct),
		FactInjury: uint8(f.Injury), FactPenalised: uint8(f.Penalised), FactMinorCircumstances: uint8(f.MinorCircumstances),
		FactGround: uint8(f.Ground), FactHired: uint8(f.Hired), FactGang: uint8(f.Gang), FactRepeated: uint8(f.Repeated),
		FactUnfit: uint8(f.Unfit), FactInScope: uint8(f.InScope), FactPriorCrime: uint8(f.PriorCrime),
		FactForgiveness: uint8(f.Forgiveness), FactConsent: uint8(f.Consent),
		FactMediatorObjected: uint8(f.MediatorObjected), FactCommittee: uint8(f.Committee), FactMinors: uint8(f.Minors),
		FactAttempt: uint8(f.Attempt), FactNewViolation: uint8(f.NewViolation), FactFled: uint8(f.Fled),
		FactTrifling: uint8(f.Trifling), FactLossSettled: uint8(f.LossSettled), FactPerformedHere: uint8(f.PerformedHere),
	}[fact]
}
