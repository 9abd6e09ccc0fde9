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
type table = decision.Finder[DisputeFact, Bar]

// facts are sets of values, by fact; a fact without a set is not asked.
type facts = map[DisputeFact]decision.Set

func newTable(name string, asked []DisputeFact, rows []decision.Clue[DisputeFact, Bar]) table {
	return decision.MustFind(name, asked, factValues[:], func(b Bar) string { return barSentences[b].Rule.String() }, rows)
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

var disputeTable = newTable("mediation: the dispute", disputeFacts, []decision.Clue[DisputeFact, Bar]{
	// APR 178(1), (2); PSAPL 9
	{Finds: NotCivil, When: facts{FactKind: byPolice, FactCivilDispute: no}},
	{Finds: NotListed, When: facts{FactKind: byPolice, FactConduct: decision.Is(OtherViolation)}},
	{Finds: NotMinor, When: facts{FactKind: byPolice, FactMinorCircumstances: no}},
	{Finds: WithoutGround, When: facts{FactKind: byPolice, FactGround: decision.Is(NoGround)}},
	{Finds: NoPoliceMatter, When: facts{FactKind: byPolice, FactConduct: decision.Is(NoViolation)}},
	// APR 179, as far as the act goes
	{Finds: HiredAssault, When: facts{FactKind: byPolice, FactHired: yes}},
	{Finds: GangFight, When: facts{FactKind: byPolice, FactGang: yes}},
	{Finds: RepeatedViolation, When: facts{FactKind: byPolice, FactRepeated: yes}},
	{Finds: OtherwiseUnfit, When: facts{FactKind: byPolice, FactUnfit: yes}},
	// CrPL 288
	{Finds: CriminalAct, When: facts{FactKind: notForCrime, FactConduct: decision.Is(Crime), FactAbout: decision.Is(ThePenalty)}},
	{Finds: CriminalInjury, When: facts{
		FactKind: notForCrime, FactConduct: decision.Is(ListedViolation), FactInjury: lightOrMore, FactPenalised: no,
		FactAbout: decision.Is(ThePenalty),
	}},
	{Finds: CheckPenalty, When: facts{FactKind: allButCourt, FactConduct: decision.Is(ListedViolation), FactInjury: lightOrMore, FactPenalised: yes}},
	{Finds: CheckIntent, When: facts{FactKind: allButCourt, FactConduct: decision.Is(OtherViolation), FactInjury: lightOrMore}},
	{Finds: NoCriminalAct, When: facts{FactKind: reconciling, FactConduct: decision.Is(NoViolation, OfficialAct)}},
	{Finds: NoCriminalAct, When: facts{
		FactKind: reconciling, FactConduct: decision.Is(ListedViolation, OtherViolation), FactInjury: decision.Is(NoInjury, SlightInjury),
	}},
	{Finds: OutsideScope, When: facts{FactKind: reconciling, FactInScope: no}},
	{Finds: PriorIntentional, When: facts{FactKind: reconciling, FactPriorCrime: yes}},
	{Finds: NotForgiven, When: facts{FactKind: reconciling, FactForgiveness: no}},
	// PML 2; APR 178(1), PSAPL 9: of civil disputes; CrPL 288: of crimes
	{Finds: OfAuthority, When: facts{FactKind: decision.Is(People) | byPolice | reconciling, FactConduct: decision.Is(OfficialAct)}},
})

var courseTable = newTable("mediation: its course", courseFacts, []decision.Clue[DisputeFact, Bar]{
	// PML 17, 23; APR 179(iv); CrPL 288; PWR2022 33; IMP2016 11, 26
	{Finds: Refusal, When: facts{FactConsent: decision.Is(Refused)}},
	{Finds: Withdrawal, When: facts{FactConsent: decision.Is(Withdrawn)}},
	// APR 179, as far as the mediation goes
	{Finds: FreshViolation, When: facts{FactKind: byPolice, FactNewViolation: yes}},
	{Finds: Flight, When: facts{FactKind: byPolice, FactFled: yes}},
	// APR 181(1), 178(3), 183
	{Finds: MinorAlone, When: facts{FactKind: byPolice, FactMinors: decision.Is(Unaccompanied)}},
	{Finds: NotTrifling, When: facts{FactKind: decision.Is(OnTheSpot), FactTrifling: no}},
	{Finds: LossDisputed, When: facts{FactKind: decision.Is(OnTheSpot), FactLossSettled: no}},
	{Finds: NotPerformedHere, When: facts{FactKind: decision.Is(OnTheSpot), FactPerformedHere: no}},
	{Finds: TooLateAgain, When: facts{FactKind: byPolice, FactAttempt: decision.Is(SecondTooLate)}},
	{Finds: TooOften, When: facts{FactKind: byPolice, FactAttempt: decision.Is(FurtherOne)}},
	// PML 8, 15, 19, 23, 34; IMP2016 15
	{Finds: MediatorUnfit, When: facts{FactKind: underRules, FactMediatorObjected: yes}},
	{Finds: NoCommittee, When: facts{FactKind: decision.Is(People), FactCommittee: no}},
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
