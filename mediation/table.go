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

// barRow says that a bar applies where each fact named has one of its values.
type barRow struct {
	bar  Bar
	when facts
}

// facts are sets of values, by fact; a fact without a set is not asked.
type facts [numFacts]decision.Set

func newTable(name string, asked []DisputeFact, rows []barRow) table {
	t := table{facts: asked, rows: rows, bars: []Bar{0}}
	spec := decision.Spec{Name: name, Hits: decision.Collect, Outcomes: []decision.Name{{}}}
	for _, f := range asked {
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
		row := decision.Row{Name: barReasons[r.bar].rule.String(), Then: outcomes[r.bar]}
		for i, f := range asked {
			row.When[i] = r.when[f]
		}
		spec.Rows = append(spec.Rows, row)
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
	notForCrime = decision.Is(People, PublicSecurity, OnTheSpot, Administrative, Private, Delegated, Entrusted, Sectoral)
	reconciling = decision.Is(CriminalReconciliation)
	allButCourt = notForCrime | reconciling
	underRules  = decision.Is(People, Delegated, Entrusted) // whose law speaks of the mediator
	lightOrMore = decision.Is(LightInjury, SeriousInjury)
)

var disputeTable = newTable("mediation: the dispute", disputeFacts, []barRow{
	// APR 178(1), (2); PSAPL 9
	{NotCivil, facts{FactKind: byPolice, FactCivilDispute: no}},
	{NotListed, facts{FactKind: byPolice, FactConduct: decision.Is(OtherViolation)}},
	{NotMinor, facts{FactKind: byPolice, FactMinorCircumstances: no}},
	{WithoutGround, facts{FactKind: byPolice, FactGround: decision.Is(NoGround)}},
	{NoPoliceMatter, facts{FactKind: byPolice, FactConduct: decision.Is(NoViolation)}},
	// APR 179, as far as the act goes
	{HiredAssault, facts{FactKind: byPolice, FactHired: yes}},
	{GangFight, facts{FactKind: byPolice, FactGang: yes}},
	{RepeatedViolation, facts{FactKind: byPolice, FactRepeated: yes}},
	{OtherwiseUnfit, facts{FactKind: byPolice, FactUnfit: yes}},
	// CrPL 288
	{CriminalAct, facts{FactKind: notForCrime, FactConduct: decision.Is(Crime), FactAbout: decision.Is(ThePenalty)}},
	{CriminalInjury, facts{
		FactKind: notForCrime, FactConduct: decision.Is(ListedViolation), FactInjury: lightOrMore, FactPenalised: no,
		FactAbout: decision.Is(ThePenalty),
	}},
	{CheckPenalty, facts{FactKind: allButCourt, FactConduct: decision.Is(ListedViolation), FactInjury: lightOrMore, FactPenalised: yes}},
	{CheckIntent, facts{FactKind: allButCourt, FactConduct: decision.Is(OtherViolation), FactInjury: lightOrMore}},
	{NoCriminalAct, facts{FactKind: reconciling, FactConduct: decision.Is(NoViolation, OfficialAct)}},
	{NoCriminalAct, facts{
		FactKind: reconciling, FactConduct: decision.Is(ListedViolation, OtherViolation), FactInjury: decision.Is(NoInjury, SlightInjury),
	}},
	{OutsideScope, facts{FactKind: reconciling, FactInScope: no}},
	{PriorIntentional, facts{FactKind: reconciling, FactPriorCrime: yes}},
	{NotForgiven, facts{FactKind: reconciling, FactForgiveness: no}},
	// PML 2; APR 178(1), PSAPL 9: of civil disputes; CrPL 288: of crimes
	{OfAuthority, facts{FactKind: decision.Is(People) | byPolice | reconciling, FactConduct: decision.Is(OfficialAct)}},
})

var courseTable = newTable("mediation: its course", courseFacts, []barRow{
	// PML 17, 23; APR 179(iv); CrPL 288; PWR2022 33; IMP2016 11, 26
	{Refusal, facts{FactConsent: decision.Is(Refused)}},
	{Withdrawal, facts{FactConsent: decision.Is(Withdrawn)}},
	// APR 179, as far as the mediation goes
	{FreshViolation, facts{FactKind: byPolice, FactNewViolation: yes}},
	{Flight, facts{FactKind: byPolice, FactFled: yes}},
	// APR 181(1), 178(3), 183
	{MinorAlone, facts{FactKind: byPolice, FactMinors: decision.Is(Unaccompanied)}},
	{NotTrifling, facts{FactKind: decision.Is(OnTheSpot), FactTrifling: no}},
	{LossDisputed, facts{FactKind: decision.Is(OnTheSpot), FactLossSettled: no}},
	{NotPerformedHere, facts{FactKind: decision.Is(OnTheSpot), FactPerformedHere: no}},
	{TooLateAgain, facts{FactKind: byPolice, FactAttempt: decision.Is(SecondTooLate)}},
	{TooOften, facts{FactKind: byPolice, FactAttempt: decision.Is(FurtherOne)}},
	// PML 8, 15, 19, 23, 34; IMP2016 15
	{MediatorUnfit, facts{FactKind: underRules, FactMediatorObjected: yes}},
	{NoCommittee, facts{FactKind: decision.Is(People), FactCommittee: no}},
})

// DisputeFact is the identity of one of the [Dispute], for asking.
//
// Codes: kind, civil_dispute, conduct, injury, penalised, minor_circumstances, ground, hired, gang, repeated, unfit,
// in_scope, prior_crime, forgiveness, consent, mediator_objected, committee, minors, attempt, new_violation, fled,
// trifling, loss_settled, performed_here, about.
type DisputeFact uint8

// values returns the names of the values that f may have, by number; the first is unknown.
func (f DisputeFact) values() []decision.Name {
	if f >= numFacts {
		return nil
	}
	return factValues[f]
}
