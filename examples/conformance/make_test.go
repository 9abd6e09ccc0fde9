package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// maker makes the vectors. Of inputs whose answers say the same kind of thing the first is kept: each vector tests one thing.
type maker struct {
	t       *testing.T
	vectors []Vector
	seen    map[string]bool
	count   map[string]int
	random  *rand.Rand
}

// ask answers an input with the library.
func ask[A any](m *maker, verb string, input any) (answer A, text json.RawMessage) {
	text, err := json.Marshal(input)
	require.NoError(m.t, err)
	says := reply(library, Request{Verb: verb, Input: text})
	if says.Error != "" {
		return answer, nil // not an input that the library reads
	}
	require.NoError(m.t, json.Unmarshal(says.Answer, &answer))
	return answer, says.Answer
}

// keep keeps an input with its answer if one of the things that it shows was not shown before.
func (m *maker) keep(verb string, input any, answer json.RawMessage, rule statute.Rule, on calendar.Date, shows ...string) bool {
	var fresh []string
	for _, s := range shows {
		if key := verb + "|" + s; !m.seen[key] {
			m.seen[key] = true
			fresh = append(fresh, s)
		}
	}
	if len(fresh) == 0 || answer == nil {
		return false
	}
	text, err := json.Marshal(input)
	require.NoError(m.t, err)
	m.count[verb]++
	v := Vector{Request: Request{ID: fmt.Sprintf("%s/%d", verb, m.count[verb]), Verb: verb, Input: text}, Tests: fresh[0], Answer: answer}
	if rule != 0 {
		v.Rule = rule.String()
		v.Article = rule.Cite(on).ZH()
	}
	m.vectors = append(m.vectors, v)
	return true
}

func day(text string) calendar.Date {
	d, err := calendar.ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// years are days under each law that decided real matters.
var years = []calendar.Date{day("2026-06-01"), day("2023-06-01"), day("2021-06-01"), day("2012-06-01"), day("2004-06-01")}

func (m *maker) triage() {
	today := years[0]
	for v := range petition.National().RouteVectors() {
		facts, found := m.inside(v)
		require.True(m.t, found, "no facts lie in the box of %v", v)
		a, text := ask[triageAnswer](m, "triage", claimInput{Facts: facts})
		m.keep("triage", claimInput{Facts: facts}, text, v.Rule, today, fmt.Sprintf("%v, known: %s", v.Rule, a.Route), fmt.Sprint(facts))
		for _, less := range without1(facts) {
			a, text := ask[triageAnswer](m, "triage", claimInput{Facts: less})
			if len(a.Ask) > 0 {
				m.keep("triage", claimInput{Facts: less}, text, v.Rule, today, fmt.Sprintf("what is not known is asked: %s, %d routes are left", a.Ask[0], len(a.Candidates)))
			}
		}
	}
}

// askers are claims as other organs than the police see them.
func (m *maker) askers() {
	for range 2000 {
		for _, asker := range petition.Asker(0).All() {
			in := claimInput{Asker: asker}
			m.fill(reflect.ValueOf(&in.Facts).Elem())
			if a, text := ask[triageAnswer](m, "triage", in); a.Route != 0 {
				rule := petition.Triage(in.Facts, policies()[asker]).Reasons(years[0])[0].Rule
				m.keep("triage", in, text, rule, years[0], fmt.Sprintf("asked by %v: %v", asker, a.Route))
			}
		}
	}
}

// inside finds facts in the box of a route vector.
func (m *maker) inside(v petition.RouteVector) (petition.Facts, bool) {
	text, err := json.Marshal(v)
	require.NoError(m.t, err)
	var box struct {
		When []struct {
			Fact   string   `json:"fact"`
			Values []string `json:"values"`
		} `json:"when"`
	}
	require.NoError(m.t, json.Unmarshal(text, &box))
	given, asked := make(map[string]string), make(map[string][]string)
	for _, w := range box.When {
		asked[w.Fact] = w.Values
		if _, isPath := pathSets[w.Fact]; !isPath {
			given[w.Fact] = w.Values[0]
		}
	}
	text, err = json.Marshal(given)
	require.NoError(m.t, err)
	var facts petition.Facts
	require.NoError(m.t, json.Unmarshal(text, &facts))
	may := func(fact, value string) bool { return asked[fact] == nil || slices.Contains(asked[fact], value) }
	for _, l := range slices.Sorted(maps.Keys(pathSets["litigation_path"])) {
		for _, o := range slices.Sorted(maps.Keys(pathSets["other_path"])) {
			if !may("litigation_path", l) || !may("other_path", o) {
				continue
			}
			facts.Paths = pathway.Paths(append(pathSets["litigation_path"][l], pathSets["other_path"][o]...)...)
			if facts.Paths == 0 {
				facts.Paths = pathway.NoPath
			}
			d := petition.Triage(facts, petition.National())
			if route, settled := d.Route(); settled && route == v.Then && route.Rule() == v.Rule {
				return facts, true
			}
		}
	}
	return facts, false
}

// pathSets are the paths behind the two facts about them, as the end of petition/testdata/triage.md tells.
var pathSets = map[string]map[string][]pathway.Path{
	"litigation_path": {
		"none": nil, "litigation": {pathway.Litigation}, "litigation_beside_criminal": {pathway.Litigation, pathway.CriminalProcedure},
		"criminal_procedure": {pathway.CriminalProcedure}, "public_security_procedure": {pathway.PublicSecurityProcedure},
	},
	"other_path": {
		"none": nil, "arbitration": {pathway.Arbitration}, "party_appeal": {pathway.PartyAppeal}, "reconsideration": {pathway.Reconsideration},
		"adjudication": {pathway.Adjudication}, "protection_duty": {pathway.ProtectionDuty},
		"arbitration_beside_others": {pathway.Arbitration, pathway.Adjudication}, "party_appeal_beside_others": {pathway.PartyAppeal, pathway.Adjudication},
		"reconsideration_beside_others": {pathway.Reconsideration, pathway.Adjudication}, "adjudication_beside_others": {pathway.Adjudication, pathway.ProtectionDuty},
	},
}

// without1 returns what is left of a struct if one of its fields is not known, for each field that is.
func without1[T any](v T) []T {
	var all []T
	for i := range reflect.ValueOf(v).NumField() {
		less := v
		if f := reflect.ValueOf(&less).Elem().Field(i); f.CanSet() && !f.IsZero() {
			f.SetZero()
			all = append(all, less)
		}
	}
	return all
}

// fill sets each field of a closed set, in v and the structs within it, to one of its values, or leaves it unknown.
func (m *maker) fill(v reflect.Value) {
	for i := range v.NumField() {
		f := v.Field(i)
		if !f.CanSet() {
			continue
		}
		if all := f.MethodByName("All"); all.IsValid() {
			if values := all.Call(nil)[0]; values.Len() > 0 && m.random.Intn(8) > 0 {
				f.Set(values.Index(m.random.Intn(values.Len())))
			}
		} else if f.Kind() == reflect.Struct && f.NumField() > 0 {
			m.fill(f)
		}
	}
}

// leaves are the fields of closed sets in a struct and the structs within it, each by its index.
func leaves(of reflect.Type, at []int) [][]int {
	var all [][]int
	for i := range of.NumField() {
		f := of.Field(i)
		here := append(slices.Clone(at), i)
		if _, closed := f.Type.MethodByName("All"); closed && f.IsExported() {
			all = append(all, here)
		} else if f.Type.Kind() == reflect.Struct && f.IsExported() {
			all = append(all, leaves(f.Type, here)...)
		}
	}
	return all
}

// neighbours are what becomes of v if one field of a closed set has another value, or is not known.
func neighbours[T any](v T) []T {
	var all []T
	for _, at := range leaves(reflect.TypeOf(v), nil) {
		values := reflect.New(reflect.TypeOf(v)).Elem().FieldByIndex(at).MethodByName("All").Call(nil)[0]
		for i := range values.Len() {
			other := v
			reflect.ValueOf(&other).Elem().FieldByIndex(at).Set(values.Index(i))
			all = append(all, other)
		}
		other := v
		reflect.ValueOf(&other).Elem().FieldByIndex(at).SetZero()
		all = append(all, other)
	}
	return all
}

// best goes from v to the neighbour with the fewest faults, and on, until none is better.
func best[T any](v T, faults func(T) int) T {
	for fewest := faults(v); ; {
		better := false
		for _, other := range neighbours(v) {
			if n := faults(other); n < fewest {
				v, fewest, better = other, n, true
			}
		}
		if !better {
			return v
		}
	}
}

func (m *maker) duties() {
	known := make(map[string]statute.Rule)
	for _, policy := range policies() {
		for _, on := range years {
			for _, d := range petition.Triage(petition.Facts{}, policy).Duties(on) {
				known[d.Code] = d.Rule
			}
		}
	}
	codes := slices.Sorted(maps.Keys(known))
	require.NotEmpty(m.t, codes)
	askers := petition.Asker(0).All()
	try := func(code string) decision.Tri {
		in := claimInput{On: years[m.random.Intn(3)], Duty: code}
		if m.random.Intn(2) == 0 {
			in.Asker = askers[m.random.Intn(len(askers))]
		}
		m.fill(reflect.ValueOf(&in.Facts).Elem())
		if paths := pathway.Path(0).All(); m.random.Intn(3) > 0 {
			in.Facts.Paths = pathway.Paths(paths[m.random.Intn(len(paths))])
		}
		a, text := ask[dutyAnswer](m, "duties", in)
		shows := []string{fmt.Sprintf("%s in %d: %v", in.Duty, in.On.Year(), a.Due)}
		if a.Due == decision.Yes { // the rows of a duty differ in who is asked
			shows = append(shows, fmt.Sprintf("%s is owed: asked by %v", in.Duty, in.Asker))
		}
		m.keep("duties", in, text, known[in.Duty], in.On, shows...)
		return a.Due
	}
	for range 12_000 {
		try(codes[m.random.Intn(len(codes))])
	}
	for _, code := range codes { // what few claims meet is looked for
		for tries := 0; tries < 20_000 && try(code) != decision.Yes; tries++ {
		}
	}
}

func (m *maker) deadlines() {
	limits := []period.Limit{
		period.Days(15), period.Days(30), period.Days(60), period.WorkingDays(5), period.WorkingDays(1), period.Months(1), period.Months(3), period.Years(1), period.Years(2),
	}
	for _, limit := range limits {
		for from := day("2007-01-01"); from.Before(day("2027-01-01")); from = from.AddDays(1) {
			m.general(limit, from)
			d := limit.FromDay(from, calendar.China()).Under(period.Petition())
			moved := 0
			if !d.Latest().IsZero() && !d.Unrolled().IsZero() {
				moved = d.Latest().DaysSince(d.Unrolled())
			}
			m.kept(limit, calendar.On(from), statute.P2,
				fmt.Sprintf("%v: moves: %v, readings differ: %v, year not published: %v", limit, moved > 0, d.Contested(), d.Provisional()),
				fmt.Sprintf("moves by %d days", moved))
		}
		for _, rough := range []string{"2018-10", "2019", "2018-09-20/2018-10-05", "../2018-10-31", "2018-10-31/.."} {
			var from calendar.When
			require.NoError(m.t, from.UnmarshalText([]byte(rough)))
			m.kept(limit, from, statute.P11, fmt.Sprintf("%v from %s", limit, rough))
		}
	}
}

// general adds a limit that the Civil Code counts, and the days around its last.
func (m *maker) general(limit period.Limit, from calendar.Date) {
	d := limit.FromDay(from, calendar.China()).Under(period.General())
	moved := d.Latest().DaysSince(d.Unrolled())
	each := fmt.Sprintf("by the Civil Code: moves by %d days", moved)
	kind := fmt.Sprintf("%v by the Civil Code: moves: %v, year not published: %v", limit, moved > 0, d.Provisional())
	if m.seen["deadline|"+each] && m.seen["deadline|"+kind] {
		return
	}
	for by := -1; by <= 1; by++ {
		in := deadlineInput{General: true, Limit: limit, From: calendar.On(from), Done: calendar.On(d.Latest().AddDays(by))}
		_, text := ask[deadlineAnswer](m, "deadline", in)
		m.keep("deadline", in, text, statute.P2, from, fmt.Sprintf("%s: done %+d days", kind, by), each, kind)
	}
}

// kept adds a limit with the days around its last.
func (m *maker) kept(limit period.Limit, from calendar.When, rule statute.Rule, shows ...string) {
	if !slices.ContainsFunc(shows, func(s string) bool { return !m.seen["deadline|"+s] }) {
		return
	}
	a, text := ask[deadlineAnswer](m, "deadline", deadlineInput{Limit: limit, From: from})
	m.keep("deadline", deadlineInput{Limit: limit, From: from}, text, rule, years[0], shows...)
	for _, edge := range []calendar.Date{a.Ends.Earliest(), a.Ends.Latest()} {
		for by := -1; by <= 1 && !edge.IsZero(); by++ {
			in := deadlineInput{Limit: limit, From: from, Done: calendar.On(edge.AddDays(by))}
			done, text := ask[deadlineAnswer](m, "deadline", in)
			m.keep("deadline", in, text, rule, years[0], fmt.Sprintf("%v, readings differ: %v, rough: %v: done %+d days is %v", limit, a.Contested, a.Rough, by, done.Check))
		}
	}
}

func (m *maker) disputes(from []dossier.Dossier) {
	try := func(in disputeInput) {
		a, text := ask[disputeAnswer](m, "mediation", in)
		shows := []string{fmt.Sprintf("%v: %v", in.Dispute.Kind, a.Verdict)}
		for _, bar := range slices.Concat(a.Bars, a.Checks) {
			shows = append(shows, fmt.Sprintf("%v: %v", in.Dispute.Kind, bar), fmt.Sprintf("%v, after %v", bar, in.Dispute.Conduct))
		}
		var rule statute.Rule
		e := mediation.MayMediate(in.Dispute, in.On)
		for _, found := range slices.Concat(e.Bars, e.Checks) {
			if rule == 0 || !m.seen[fmt.Sprintf("mediation|%v: %v", in.Dispute.Kind, found.Bar)] {
				rule = found.Rule
			}
		}
		m.keep("mediation", in, text, rule, in.On, shows...)
	}
	for _, d := range from {
		for _, c := range d.Claims {
			if c.Dispute != nil {
				try(disputeInput{*c.Dispute, firstOf(d.LastDay(), years[0])})
			}
		}
	}
	for _, on := range years {
		for _, kind := range mediation.Forum(0).All() {
			good := best(mediation.Dispute{Kind: kind}, func(f mediation.Dispute) int {
				e := mediation.MayMediate(f, on)
				n := len(e.Bars) + len(e.Checks) + len(e.Missing)
				if f.Kind != kind || !e.NotYet.Cite.IsZero() {
					n += 1000
				}
				return n
			})
			for _, f := range append(neighbours(good), good) {
				try(disputeInput{f, on})
				for _, about := range mediation.Stake(0).All() { // what bars a crime bars it for one of them alone
					f.About = about
					try(disputeInput{f, on})
				}
				for _, injury := range mediation.Injury(0).All() {
					f.Injury = injury
					try(disputeInput{f, on})
				}
			}
		}
	}
}

func firstOf(days ...calendar.Date) calendar.Date {
	for _, d := range days {
		if !d.IsZero() {
			return d
		}
	}
	return calendar.Date{}
}

// less returns the JSON of v without one of its members, for each member however deep.
func (m *maker) less(v any) []json.RawMessage {
	text, err := json.Marshal(v)
	require.NoError(m.t, err)
	var all []json.RawMessage
	var walk func(at any, root any)
	walk = func(at, root any) {
		switch at := at.(type) {
		case map[string]any:
			for _, name := range slices.Sorted(maps.Keys(at)) {
				was := at[name]
				delete(at, name)
				without, err := json.Marshal(root)
				require.NoError(m.t, err)
				all = append(all, without)
				at[name] = was
				walk(was, root)
			}
		case []any:
			for _, item := range at {
				walk(item, root)
			}
		}
	}
	var tree any
	require.NoError(m.t, json.Unmarshal(text, &tree))
	walk(tree, tree)
	return all
}

func (m *maker) agreements(from []dossier.Dossier) {
	try := func(a agreement.Agreement, on calendar.Date) {
		in := agreementInput{a, on}
		says, text := ask[agreementAnswer](m, "agreement", in)
		shows := []string{fmt.Sprintf("%v: %v", a.Kind, says.Force)}
		rule := statute.A9
		for _, b := range says.Bound {
			shows = append(shows, fmt.Sprintf("%v: bound: %v", a.Kind, b.Bound))
		}
		for _, v := range says.Defects {
			show := fmt.Sprintf("%v: %v at %s", a.Kind, v.Rule, noNumbers(v.Path))
			if !m.seen["agreement|"+show] {
				rule = v.Rule
			}
			shows = append(shows, show)
		}
		m.keep("agreement", in, text, rule, on, shows...)
	}
	for _, d := range from {
		for _, c := range d.Claims {
			if c.Agreement == nil {
				continue
			}
			on := firstOf(d.LastDay(), years[0])
			try(*c.Agreement, on)
			for _, text := range m.less(c.Agreement) {
				var a agreement.Agreement
				if json.Unmarshal(text, &a) == nil {
					try(a, on)
				}
			}
		}
	}
}

// noNumbers leaves the positions out of a path.
func noNumbers(path string) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, path)
}

func (m *maker) books(from []dossier.Dossier) {
	try := func(in ledgerInput, shows string) {
		a, text := ask[ledgerAnswer](m, "ledger", in)
		for _, r := range a.Refused {
			m.keep("ledger", in, text, r.Rule, in.Agreed, fmt.Sprintf("refused: %v at %s", r.Rule, noNumbers(r.Path)))
		}
		if len(a.Refused) == 0 {
			m.keep("ledger", in, text, statute.A7, in.On, shows,
				fmt.Sprintf("overdue: %v, interest: %v, at least: %v, fulfilled: %v", a.Overdue != "0.00", a.Interest != "0.00", a.AtLeast, a.Fulfilled))
		}
	}
	for i, d := range from {
		for k, c := range d.Claims {
			if c.Agreement == nil {
				continue
			}
			agreed := firstOf(c.Agreement.Effect(calendar.China()).Day.Latest(), c.Agreement.Reached.Latest(), d.LastDay())
			in := ledgerInput{Terms: c.Agreement.Terms, Agreed: agreed, Entries: c.Entries}
			var days []calendar.Date
			if book, err := booking.Open(in.Terms, agreed); err == nil {
				for _, line := range book.On(agreed).Lines {
					if due := line.DueOn; !due.IsZero() {
						days = append(days, due, due.AddDays(1), due.AddDays(40))
					}
				}
			}
			for n, on := range append(days, agreed, d.LastDay()) {
				in.On = on
				try(in, fmt.Sprintf("case %d, claim %d, day %d", i, k, n))
			}
			for _, text := range m.less(in) {
				var less ledgerInput
				if json.Unmarshal(text, &less) == nil && !less.On.IsZero() {
					a, _ := ask[ledgerAnswer](m, "ledger", less)
					try(less, fmt.Sprintf("something left out: overdue: %v, at least: %v, fulfilled: %v, due next: %v", a.Overdue != "0.00", a.AtLeast, a.Fulfilled, !a.NextDue.IsZero()))
				}
			}
		}
	}
}

func (m *maker) applications(from []dossier.Dossier) {
	try := func(app confirmation.Application, also ...string) {
		in := applicationInput{app}
		a, text := ask[applicationAnswer](m, "confirmation", in)
		out := confirmation.Assess(app, calendar.China())
		on := firstOf(app.Filed.Latest(), app.Effective.Latest(), years[0])
		shows, rule := []string{fmt.Sprintf("%v, filed %v", a.Verdict, a.Filed)}, statute.J1
		for _, found := range slices.Concat(out.Bars, out.Checks) {
			show := fmt.Sprintf("%v: %v", a.Verdict, found.Bar)
			if !m.seen["confirmation|"+show] {
				rule = found.Rule
			}
			shows = append(shows, show)
		}
		m.keep("confirmation", in, text, rule, on, append(shows, also...)...)
	}
	for _, d := range from {
		for _, c := range d.Claims {
			if c.Agreement != nil {
				app := confirmation.Of(*c.Agreement, calendar.China())
				try(app)
				for _, text := range m.less(app) {
					var less confirmation.Application
					if json.Unmarshal(text, &less) == nil {
						try(less)
					}
				}
			}
		}
	}
	for _, effective := range years {
		good := confirmation.Application{Effective: calendar.On(effective), Filed: calendar.On(effective.AddDays(1)), Force: agreement.InForce, Body: confirmation.PeoplesCommittee, Papers: confirmation.Paper(0).All()}
		good = best(good, func(app confirmation.Application) int {
			out := confirmation.Assess(app, calendar.China())
			return 100*int(confirmation.Ready-out.Verdict) + len(out.Bars) + len(out.Checks) + len(out.Missing)
		})
		other := good // a body that no court invited, at a court of its seat
		other.Body, other.Established, other.Invited = confirmation.OtherOrganisation, decision.Yes, decision.No
		other.Court = confirmation.Court{Level: confirmation.Basic, AtBody: decision.Yes, Inviting: decision.No, SecondOne: decision.No}
		for _, app := range append(neighbours(good), good, other) {
			for _, later := range []int{0, 1, 29, 30, 31, 33} {
				app.Filed = calendar.On(effective.AddDays(later))
				try(app)
			}
		}
		for _, court := range courts() {
			for _, invited := range decision.Tri(0).All() {
				for _, intermediate := range decision.Tri(0).All() {
					app := good
					app.Court, app.Invited, app.Intermediate = court, invited, intermediate
					try(app, fmt.Sprintf("invited %v, intermediate %v, court %v", invited, intermediate, court))
				}
			}
		}
	}
}

// records are the tiers: every record of the cases to each of its events, and walks through what happened in them, in any place.
// courts are one of each level in each place, which invited nobody.
func courts() (all []confirmation.Court) {
	for _, level := range confirmation.CourtLevel(0).All() {
		for place := range 4 {
			at := func(n int) decision.Tri { return decision.Known(n == place) }
			all = append(all, confirmation.Court{
				Level: level, Inviting: decision.No, AtBody: at(0), AtDomicile: at(1), AtObject: at(2), SecondOne: decision.No,
			})
		}
	}
	return all
}

func (m *maker) records(from []dossier.Dossier) {
	var pool []history.Event
	kinds := make(map[history.Kind][]history.Event)
	try := func(in recordInput) {
		for _, later := range []int{0, 1, 16, 31, 61, 91, 400} {
			in := in
			in.On = in.On.AddDays(later)
			m.standing(in)
		}
	}
	for _, d := range from {
		for _, c := range d.Claims {
			for i := range c.Events {
				pool = append(pool, c.Events[i])
				kinds[c.Events[i].Kind] = append(kinds[c.Events[i].Kind], c.Events[i])
				if on := c.Events[i].On.Latest(); !on.IsZero() {
					try(recordInput{Place: d.Place, Events: c.Events[:i+1], Complete: c.Complete, On: on})
				}
			}
		}
	}
	require.NotEmpty(m.t, pool)
	for _, kind := range history.Kind(0).All() { // with what the cases do not have
		kinds[kind] = append(kinds[kind], history.Event{Kind: kind})
	}
	kinds[history.Extend] = append(kinds[history.Extend], history.Event{Kind: history.Extend, Days: 30, Approved: decision.Yes, ReasonTold: decision.Yes})
	kinds[history.Decline] = append(kinds[history.Decline], history.Event{Kind: history.Decline, Because: statute.T1})
	every := slices.Sorted(maps.Keys(kinds))
	places := append([]regime.Place{0}, regime.Place(0).All()...)
	for range 1500 {
		in := recordInput{Place: places[m.random.Intn(len(places))], Complete: history.Whole()}
		on := []calendar.Date{day("2024-01-10"), day("2023-03-01"), day("2019-03-01")}[m.random.Intn(3)]
		for range 12 {
			on = on.AddDays([]int{0, 1, 7, 14, 30, 60, 61, 95}[m.random.Intn(8)])
			of := kinds[every[m.random.Intn(len(every))]]
			next := of[m.random.Intn(len(of))]
			next.On, next.Received, next.Until = calendar.On(on), calendar.When{}, calendar.When{}
			if next.Kind == history.Hear || next.Kind == history.Stop {
				next.Until = calendar.On(on.AddDays(7))
			}
			in.Next = next
			if a := m.next(in); a.Allowed {
				in.Events = append(slices.Clip(in.Events), next)
				in.Next, in.On = history.Event{}, on
				if m.random.Intn(3) == 0 {
					try(in)
				}
			} else if m.random.Intn(6) == 0 { // it was done all the same
				spoilt := in
				spoilt.Events = append(slices.Clip(in.Events), next)
				spoilt.Next, spoilt.On = history.Event{}, on
				try(spoilt)
			}
		}
	}
}

// courses are records from a day on that lead through the three tiers: upheld, sent back from review, sent back from re-review, concluded
// after each opinion while it may still be asked against, and asked too late.
func courses(from calendar.Date) [][]history.Event {
	organ := func(name string, l regime.Level, s regime.System) regime.Organ {
		return regime.Organ{Name: name, Level: l, System: s}
	}
	notice := func(r refusal.Remedy) history.RemedyNotice { return history.RemedyNotice{Remedy: r, Days: 30} }
	on := func(n int) calendar.When { return calendar.On(from.AddDays(n)) }
	upheld := []history.Event{
		{Kind: history.Register, On: on(0)},
		{Kind: history.Accept, On: on(5), Organ: organ("branch", regime.County, regime.PublicSecurity)},
		{Kind: history.Issue, On: on(30), Result: history.Supported, Notice: notice(refusal.Review)},
		{Kind: history.Serve, On: on(31)},
		{Kind: history.RequestReview, On: on(40), Organ: organ("bureau", regime.Municipal, regime.PublicSecurity), Person: "甲"},
		{Kind: history.Receive, On: on(41)},
		{Kind: history.Issue, On: on(60), Disposition: history.Upheld, Notice: notice(refusal.ReReview)},
		{Kind: history.Serve, On: on(61)},
		{Kind: history.RequestRereview, On: on(70), Organ: organ("department", regime.Provincial, regime.PublicSecurity), Person: "甲"},
		{Kind: history.Receive, On: on(71)},
		{Kind: history.Issue, On: on(90), Disposition: history.Upheld},
		{Kind: history.Serve, On: on(91)},
		{Kind: history.Conclude, On: on(95), Ground: regime.RereviewServed},
	}
	sentBack := func(at int) []history.Event {
		events := slices.Clone(upheld[:at+2])
		events[at].Disposition = history.SetAside
		return events
	}
	concluded := func(after int) []history.Event {
		at := upheld[after].On
		return append(slices.Clone(upheld[:after+1]), history.Event{Kind: history.LeadInto, On: at}, history.Event{Kind: history.Conclude, On: at, Ground: regime.LedIntoProcedure})
	}
	late := append(slices.Clone(upheld[:8]), history.Event{Kind: history.RequestRereview, On: on(120), Organ: upheld[8].Organ, AsMade: decision.Yes})
	return [][]history.Event{upheld, sentBack(6), sentBack(10), concluded(3), concluded(7), late}
}

// rows asks at every point of a course for every kind of step, the next day and long after, and keeps what may be taken: a row of the table
// of steps that is missing refuses it.
func (m *maker) rows() {
	steps := []history.Event{
		{Kind: history.Issue, Result: history.Supported, Supplement: decision.Yes},
		{Kind: history.Withdraw, By: history.Petitioner},
		{Kind: history.WithdrawRequest, By: history.Petitioner, Person: "甲"},
		{Kind: history.RefuseRequest, Because: statute.E6},
		{Kind: history.Stop, Cause: history.Appraisal},
		{Kind: history.Elect, Person: "甲"},
		{Kind: history.TakeOver, After: history.Accept},
		{Kind: history.Extend, Days: 30, Approved: decision.Yes, ReasonTold: decision.Yes},
	}
	for _, kind := range history.Kind(0).All() {
		steps = append(steps, history.Event{Kind: kind})
	}
	for _, e := range courses(day("2024-01-10"))[0] {
		steps = append(steps, e)
		if e.Person != "" {
			e.Person = "乙"
			steps = append(steps, e)
		}
	}
	for _, place := range []regime.Place{0, regime.Jiangsu, regime.Chongqing, regime.Guangdong} {
		from := day("2024-01-10")
		if place == regime.Guangdong {
			from = day("2019-03-01") // while its text of 2014 was in force
		}
		for _, course := range courses(from) {
			for n := range len(course) + 1 {
				for _, later := range []int{1, 40, 95} {
					in := recordInput{Place: place, Complete: history.Whole(), Events: course[:n]}
					on := course[max(n, 1)-1].On.Latest().AddDays(later)
					in.On = on
					at, _ := ask[procedureAnswer](m, "procedure", in)
					in.On = calendar.Date{}
					for _, next := range steps {
						next.On, next.Received = calendar.On(on), calendar.When{}
						if next.Kind == history.Hear || next.Kind == history.Stop {
							next.Until = next.On
						}
						in.Next = next
						if a, text := ask[stepAnswer](m, "step", in); a.Allowed {
							row, _ := procedure.Step(at.Stage, next.Kind)
							m.keep("step", in, text, row.Rule, on, fmt.Sprintf("%v: %v is allowed, by %q", at.Stage, next.Kind, next.Person))
						}
					}
				}
			}
		}
	}
}

// standing keeps a record for where it stands and for what its audit finds.
func (m *maker) standing(in recordInput) {
	a, text := ask[procedureAnswer](m, "procedure", in)
	var rule statute.Rule
	shows := []string{fmt.Sprintf("%v", a.Stage)}
	for _, d := range a.Duties {
		rule = d.Rule
		shows = append(shows, fmt.Sprintf("%v, place %v: duty under %v, last day known: %v", a.Stage, in.Place, d.Rule, !d.Latest.IsZero()))
	}
	for _, r := range a.Rights {
		if rule == 0 {
			rule = r.Rule
		}
		shows = append(shows, fmt.Sprintf("%v, place %v: right to %v, last day known: %v", a.Stage, in.Place, r.Act, !r.Latest.IsZero()))
	}
	if a.Ended != 0 {
		shows = append(shows, fmt.Sprintf("ended: %v", a.Ended))
	}
	m.keep("procedure", in, text, rule, in.On, shows...)
	found, text := ask[[]auditAnswer](m, "audit", in)
	rule, shows = 0, nil
	for _, f := range found {
		show := fmt.Sprintf("%v, %v: %v", f.Check, f.Tier, f.Verdict)
		if rule == 0 || !m.seen["audit|"+show] {
			rule = f.Rule
		}
		shows = append(shows, show)
	}
	m.keep("audit", in, text, rule, in.On, append(shows, fmt.Sprintf("%d findings at %v", len(found), a.Stage))...)
}

// next keeps a step for whether it may be taken.
func (m *maker) next(in recordInput) stepAnswer {
	a, text := ask[stepAnswer](m, "step", in)
	stage := "nothing recorded"
	if len(in.Events) > 0 {
		in := in
		in.Next, in.On = history.Event{}, in.Next.On.Latest()
		at, _ := ask[procedureAnswer](m, "procedure", in)
		stage = at.Stage.String()
	}
	var rule statute.Rule
	if len(a.Missing) > 0 {
		rule = a.Missing[0]
	}
	m.keep("step", in, text, rule, in.Next.On.Latest(), fmt.Sprintf("%s, then %v: allowed: %v %v", stage, in.Next.Kind, a.Allowed, a.Missing))
	return a
}

func (m *maker) dossiers(names []string, texts map[string]json.RawMessage, from map[string]dossier.Dossier) {
	for _, name := range names {
		last := from[name].LastDay()
		for _, on := range []calendar.Date{last, last.AddDays(-30), last.AddDays(100)} {
			in := dossierInput{texts[name], on}
			a, text := ask[dossierAnswer](m, "dossier", in)
			rule := a.Duty.Rule
			if rule == 0 {
				rule = a.Right.Rule
			}
			m.keep("dossier", in, text, rule, on, fmt.Sprintf("%s on %v", name, on))
		}
	}
}

// made are the vectors as the library would have them, by verb.
func made(t *testing.T) map[string][]Vector {
	t.Helper()
	texts, read := make(map[string]json.RawMessage), make(map[string]dossier.Dossier)
	for _, pattern := range []string{"../docket/cases/*.json", "../../escalation/dossier/testdata/published/*.json"} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, names, pattern)
		for _, name := range names {
			text, err := os.ReadFile(name)
			require.NoError(t, err)
			d, wrong := dossier.Read(text)
			require.Empty(t, wrong, name)
			base := strings.TrimSuffix(filepath.Base(name), ".json")
			texts[base], read[base] = text, d
		}
	}
	names := slices.Sorted(maps.Keys(read))
	var all []dossier.Dossier
	for _, name := range names {
		all = append(all, read[name])
	}
	m := &maker{t: t, seen: make(map[string]bool), count: make(map[string]int), random: rand.New(rand.NewSource(1))}
	m.triage()
	m.askers()
	m.duties()
	m.deadlines()
	m.disputes(all)
	m.agreements(all)
	m.books(all)
	m.applications(all)
	m.records(all)
	m.rows()
	m.dossiers(names, texts, read)
	by := make(map[string][]Vector)
	for _, v := range m.vectors {
		by[v.Verb] = append(by[v.Verb], v)
	}
	return by
}
