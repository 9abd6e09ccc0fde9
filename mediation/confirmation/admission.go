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

// facts are sets of values, by fact; a fact without a set is not asked.
type facts [numFacts]decision.Set

// newTable makes the table of the rows, whose conditions are given beside them.
func newTable(spec decision.Spec, when []facts, asked []ApplicationFact) table {
	for _, f := range asked {
		spec.Facts = append(spec.Facts, decision.Dimension{Name: decision.Name{Code: f.String(), ZH: f.ZH()}, Values: factValues[f]})
	}
	for r := range spec.Rows {
		for i, f := range asked {
			spec.Rows[r].When[i] = when[r][f]
		}
	}
	return table{Table: decision.MustNew(spec), facts: asked}
}

// barRow says that a bar applies where each fact named has one of its values.
type barRow struct {
	bar  Defect
	when facts
}

// newBars is a table whose outcomes are bars, one a row, all of which count.
func newBars(name string, rows []barRow, asked []ApplicationFact) table {
	spec := decision.Spec{Name: name, Hits: decision.Collect, Outcomes: []decision.Name{{}}}
	bars := []Defect{0}
	var when []facts
	for i, r := range rows {
		bars = append(bars, r.bar)
		when = append(when, r.when)
		spec.Outcomes = append(spec.Outcomes, decision.Name{Code: r.bar.String(), ZH: r.bar.ZH()})
		spec.Rows = append(spec.Rows, decision.Row{Name: barReasons[r.bar].rule.String(), Then: uint8(i + 1)})
	}
	t := newTable(spec, when, asked)
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
			if _, exact := app.Filed.Exact(); exact {
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

// admissionTable is J1, J3 and J6, and of J4 that another court was first. What CPLI 355(iv) and (v) name was not named
// before 2015.
var admissionTable = newBars("confirmation: admission", []barRow{
	{NotJoint, facts{FactJoint: no}},
	{NotAuthorised, facts{FactAuthorised: no}},
	{NotEstablished, facts{FactBody: decision.Is(PeoplesCommittee, OtherOrganisation), FactEstablished: no}},
	{NobodyMediated, facts{FactBody: decision.Is(Nobody)}},
	{CourtMediated, facts{FactBody: decision.Is(TheCourt)}},
	{CheckOrgan, facts{FactBody: decision.Is(Police, AdministrativeOrgan)}},
	{CheckOtherBody, facts{FactEra: before2022, FactBody: decision.Is(OtherOrganisation), FactEstablished: yes, FactInvited: no}},
	{CheckPerson, facts{FactEra: since2022, FactBody: decision.Is(InvitedMediator)}},
	{OtherTrack, facts{FactBody: decision.Is(Negotiation)}},
	{AnotherCourtFirst, facts{FactSecondOne: yes}},
	{OutsideCivil, facts{FactOutsideCivil: yes}},
	{PersonalStatus, facts{FactPersonalStatus: yes}},
	{OtherProcedure, facts{FactEra: decision.Is(Since2015, Since2022), FactOtherProcedure: yes}},
	{PropertyTitle, facts{FactEra: decision.Is(Since2015, Since2022), FactPropertyTitle: yes}},
}, admissionFacts)

// meritsTable is J7.
var meritsTable = newBars("confirmation: merits", []barRow{
	{BreaksLaw, facts{FactBreaksLaw: yes}},
	{HarmsOthers, facts{FactHarmsOthers: yes}},
	{AgainstMorals, facts{FactAgainstMorals: yes}},
	{Involuntary, facts{FactInvoluntary: yes}},
	{Unclear, facts{FactUnclear: yes}},
	{OtherGround, facts{FactOther: yes}},
}, meritsFacts)

// ApplicationFact is the identity of a fact of an [Application], for asking.
//
// Codes: effective, filed, era, joint, authorised, body, established, invited, intermediate, court.level,
// court.inviting, court.at_body, court.at_domicile, court.at_object, court.second_one, matter.outside_civil,
// matter.personal_status, matter.other_procedure, matter.property_title, grounds.breaks_law, grounds.harms_others,
// grounds.against_morals, grounds.involuntary, grounds.unclear, grounds.other, property_rights.
type ApplicationFact uint8

// era is the law that the application is filed under; unknown if the days that filing may have been lie on both sides of a
// change.
func (app *Application) era() Era {
	first, last := eraOf(app.Filed.Earliest()), eraOf(app.Filed.Latest())
	if first != last {
		return 0
	}
	return first
}
