package petition_test

import (
	"math/bits"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
)

const yes, no = decision.Yes, decision.No

// plainRoute is the slow twin of the routes: the rules as a lawyer would tell them, one after the other, on known facts. It
// shares nothing with the table, neither rows nor the way in which paths are asked for.
func plainRoute(f petition.Facts) petition.Route {
	if f.Concluded == yes && f.SameFacts == yes { // T1
		return petition.NoLongerAccepted
	}
	if f.Pending == yes { // T2
		return petition.PendingElsewhere
	}
	spent := f.PathConcluded == yes && f.SameFacts == yes // the litigation-related paths, or else the only path, lead nowhere any more
	litigationRelated := f.Paths.Has(pathway.Litigation) || f.Paths.Has(pathway.CriminalProcedure) || f.Paths.Has(pathway.PublicSecurityProcedure)
	others := f.Paths.Has(pathway.Arbitration) || f.Paths.Has(pathway.PartyAppeal) || f.Paths.Has(pathway.Reconsideration) ||
		f.Paths.Has(pathway.Adjudication) || f.Paths.Has(pathway.ProtectionDuty)
	only := f.Paths < pathway.NoPath && bits.OnesCount16(uint16(f.Paths)) == 1 && !f.Paths.Has(pathway.ProtectionDuty)
	if f.Category == petition.Grievance && spent && (litigationRelated && !others || only) { // T14
		return petition.ConcludedByLaw
	}
	if f.Category == petition.Accusation && f.Competence == petition.DisciplineInspection { // T3
		return petition.ToDisciplineInspection
	}
	if f.Competence == petition.NotEstablished || f.Competence == petition.Disputed { // T5
		return petition.CompetenceToBeSettled
	}
	if f.Competence != petition.ThisSystem { // T4
		return petition.OutsideCompetence
	}
	if f.Level == petition.SubordinateOrgan { // T6
		return petition.ToSubordinateOrgan
	}
	if f.Level != petition.ThisOrgan { // T7
		return petition.ToOtherOrgan
	}
	if f.Category == petition.Suggestion { // T8
		return petition.StudyAndReply
	}
	if f.Category == petition.Accusation { // T9
		return petition.HandleAccusation
	}
	mediable := true // T12: every path is one that mediation may precede
	for _, p := range f.Paths.All() {
		if p != pathway.Litigation && p != pathway.PublicSecurityProcedure && p != pathway.Arbitration {
			mediable = false
		}
	}
	if mediable && f.TwoSided == yes && f.Consent == yes && f.MediationBarred == no {
		return petition.MediateFirst
	}
	for _, step := range []struct { // T10 in the order of 31(1)–(4), T11
		path  pathway.Path
		route petition.Route
		spent bool
	}{
		{pathway.Litigation, petition.ToLitigation, spent},
		{pathway.CriminalProcedure, petition.ToCriminalProcedure, spent},
		{pathway.PublicSecurityProcedure, petition.ToPublicSecurityProcedure, spent},
		{pathway.Arbitration, petition.ToArbitration, false},
		{pathway.PartyAppeal, petition.ToPartyAppeal, false},
		{pathway.Reconsideration, petition.ToReconsideration, false},
		{pathway.Adjudication, petition.ToAdjudication, false},
		{pathway.ProtectionDuty, petition.PerformProtectionDuty, false},
	} {
		if f.Paths.Has(step.path) && !step.spent {
			return step.route
		}
	}
	return petition.ThreeTiers // T13
}

// What each fact that a route may rest on can be, unknown first. The path sets are one for each way in which the table tells
// them apart; that it tells apart all that matter is TestEverySetOfPaths.
var (
	tris        = []decision.Tri{0, decision.Yes, decision.No}
	categories  = []petition.Category{0, petition.Suggestion, petition.Accusation, petition.Grievance}
	competences = []petition.Competence{
		0, petition.ThisSystem, petition.AdministrativeOrgan, petition.Court, petition.Procuratorate,
		petition.DisciplineInspection, petition.PeoplesCongress, petition.ArbitrationBody, petition.NotEstablished, petition.Disputed,
	}
	levels = []petition.Position{0, petition.ThisOrgan, petition.SubordinateOrgan, petition.SuperiorOrgan, petition.OrganElsewhere}
)

const (
	lit, crime, police   = pathway.Litigation, pathway.CriminalProcedure, pathway.PublicSecurityProcedure
	arb, party, reconsid = pathway.Arbitration, pathway.PartyAppeal, pathway.Reconsideration
	adjudic, protection  = pathway.Adjudication, pathway.ProtectionDuty
)

// pathClasses has a set of paths for each combination of the two questions that the table asks about paths.
var pathClasses = func() []pathway.PathSet {
	sets := []pathway.PathSet{0}
	for _, related := range [][]pathway.Path{{}, {lit}, {lit, crime}, {crime}, {police}} {
		for _, other := range [][]pathway.Path{
			{},
			{arb},
			{arb, protection},
			{party},
			{reconsid},
			{adjudic},
			{protection},
			{party, protection},
			{reconsid, protection},
			{adjudic, protection},
		} {
			s := pathway.Paths(append(append([]pathway.Path{}, related...), other...)...)
			if s == 0 {
				s = pathway.NoPath
			}
			sets = append(sets, s)
		}
	}
	return sets
}()

// dimensions are the facts a route may rest on, each with what it can be and how to set it.
var dimensions = []struct {
	name   string
	values int // unknown included
	set    func(f *petition.Facts, value int)
}{
	{"category", len(categories), func(f *petition.Facts, v int) { f.Category = categories[v] }},
	{"competence", len(competences), func(f *petition.Facts, v int) { f.Competence = competences[v] }},
	{"paths", len(pathClasses), func(f *petition.Facts, v int) { f.Paths = pathClasses[v] }},
	{"level", len(levels), func(f *petition.Facts, v int) { f.Level = levels[v] }},
	{"path_concluded", len(tris), func(f *petition.Facts, v int) { f.PathConcluded = tris[v] }},
	{"pending", len(tris), func(f *petition.Facts, v int) { f.Pending = tris[v] }},
	{"concluded", len(tris), func(f *petition.Facts, v int) { f.Concluded = tris[v] }},
	{"same_facts", len(tris), func(f *petition.Facts, v int) { f.SameFacts = tris[v] }},
	{"two_sided", len(tris), func(f *petition.Facts, v int) { f.TwoSided = tris[v] }},
	{"consent", len(tris), func(f *petition.Facts, v int) { f.Consent = tris[v] }},
	{"mediation_barred", len(tris), func(f *petition.Facts, v int) { f.MediationBarred = tris[v] }},
}

// everyClaim calls yield with every set of the facts a route may rest on: known ones only, or unknown ones too.
func everyClaim(unknown bool, yield func(petition.Facts)) {
	from := 1
	if unknown {
		from = 0
	}
	var next func(d int, f petition.Facts)
	next = func(d int, f petition.Facts) {
		if d == len(dimensions) {
			yield(f)
			return
		}
		for v := from; v < dimensions[d].values; v++ {
			dimensions[d].set(&f, v)
			next(d+1, f)
		}
	}
	next(0, petition.Facts{})
}

// routeSet is a set of routes.
type routeSet uint32

func only(r petition.Route) routeSet { return 1 << r }

func (s routeSet) single() (petition.Route, bool) {
	if bits.OnesCount32(uint32(s)) != 1 {
		return 0, false
	}
	return petition.Route(bits.TrailingZeros32(uint32(s))), true
}
