package confirmation

import "github.com/fengqiao-go/fengqiao/petition/decision"

// facts are sets of values, by fact; a fact without a set is not asked.
type facts = map[ApplicationFact]decision.Set

// bar says that a bar applies where each fact named has one of its values.
type bar = decision.Clue[ApplicationFact, Defect]

// newBars is a table whose outcomes are bars, all of which count.
func newBars(name string, rows []bar, asked []ApplicationFact) decision.Finder[ApplicationFact, Defect] {
	return decision.MustFind(name, asked, factValues[:], func(b Defect) string { return defectSentences[b].Rule.String() }, rows)
}

// missing returns the unknown facts on which the table's answer depends, best question first. The era is asked for by the
// day of filing.
func missing(t *decision.Asking[ApplicationFact], app *Application) []ApplicationFact {
	var facts []ApplicationFact
	for _, ask := range t.Missing(t.Key(app.value)) {
		f := t.Facts[ask.Fact]
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
var admissionTable = newBars("confirmation: admission", []bar{
	{Finds: NotJoint, When: facts{FactJoint: no}},
	{Finds: NotAuthorised, When: facts{FactAuthorised: no}},
	{Finds: NotEstablished, When: facts{FactBody: decision.Is(PeoplesCommittee, OtherOrganisation), FactEstablished: no}},
	{Finds: NobodyMediated, When: facts{FactBody: decision.Is(Nobody)}},
	{Finds: CourtMediated, When: facts{FactBody: decision.Is(TheCourt)}},
	{Finds: CheckOrgan, When: facts{FactBody: decision.Is(Police, AdministrativeOrgan)}},
	{Finds: CheckOtherBody, When: facts{FactEra: before2022, FactBody: decision.Is(OtherOrganisation), FactEstablished: yes, FactInvited: no}},
	{Finds: CheckPerson, When: facts{FactEra: since2022, FactBody: decision.Is(InvitedMediator)}},
	{Finds: OtherTrack, When: facts{FactBody: decision.Is(Negotiation)}},
	{Finds: AnotherCourtFirst, When: facts{FactSecondOne: yes}},
	{Finds: OutsideCivil, When: facts{FactOutsideCivil: yes}},
	{Finds: PersonalStatus, When: facts{FactPersonalStatus: yes}},
	{Finds: OtherProcedure, When: facts{FactEra: decision.Is(Since2015, Since2022), FactOtherProcedure: yes}},
	{Finds: PropertyTitle, When: facts{FactEra: decision.Is(Since2015, Since2022), FactPropertyTitle: yes}},
}, admissionFacts)

// meritsTable is J7.
var meritsTable = newBars("confirmation: merits", []bar{
	{Finds: BreaksLaw, When: facts{FactBreaksLaw: yes}},
	{Finds: HarmsOthers, When: facts{FactHarmsOthers: yes}},
	{Finds: AgainstMorals, When: facts{FactAgainstMorals: yes}},
	{Finds: Involuntary, When: facts{FactInvoluntary: yes}},
	{Finds: Unclear, When: facts{FactUnclear: yes}},
	{Finds: OtherGround, When: facts{FactOther: yes}},
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
