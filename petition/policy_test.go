package petition_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/explanation"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// interpreters is a practice of one's own, as a city would write it.
var interpreters = petition.DutyRow{
	Code: "interpreter", Basis: statute.Practice,
	Source: statute.Text{EN: "notice of the city bureau, no. 3 of 2025", ZH: "市公安局2025年第3号通知"},
	When:   petition.Criteria{petition.FactVulnerable: decision.Is(yes), petition.FactRoute: petition.ByRoute(statute.T12, statute.T13)},
	Do:     statute.Text{EN: "offer an interpreter", ZH: "提供翻译"},
	Term:   petition.TimeLimit{Within: period.WorkingDays(2), From: petition.FromReceipt},
}

func TestTheBuiltInPoliciesPassTheirOwnChecks(t *testing.T) {
	for _, p := range []*petition.Policy{petition.National(), petition.InnerMongolia(), petition.Baotou()} {
		again, err := petition.NewPolicy(p.Spec())
		require.NoError(t, err)
		assert.Equal(t, p.Spec(), again.Spec())
	}
}

// Practice may be added, changed and left out; so may a reading of the law.
func TestPolicyOfOnesOwn(t *testing.T) {
	on := calendar.MustDate(2026, 3, 2)
	facts := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Paths: pathway.NoPath, Level: petition.ThisOrgan,
		Pending: no, Concluded: no, Consent: no, Vulnerable: yes,
	}
	codes := func(p *petition.Policy) (codes []string) {
		for _, d := range petition.Triage(facts, p).Duties(on) {
			if d.Due == yes {
				codes = append(codes, d.Code)
			}
		}
		return codes
	}
	assert.Equal(t, []string{"register"}, codes(petition.National()))
	assert.Equal(t, []string{"register", "offer_proxy"}, codes(petition.Baotou()))

	s := petition.Baotou().Spec()
	s.Name = statute.Text{EN: "our city", ZH: "本市"}
	s.Duties = append(s.Duties, interpreters)
	added, err := petition.NewPolicy(s)
	require.NoError(t, err)
	assert.Equal(t, []string{"register", "offer_proxy", "interpreter"}, codes(added))
	duty := petition.Triage(facts, added).Duties(on)[len(petition.Triage(facts, added).Duties(on))-1]
	assert.Equal(t, statute.Practice, duty.Basis)
	assert.Equal(t, interpreters.Source, duty.Source)
	assert.Empty(t, duty.Cites, "no article is claimed for it")
	assert.Equal(t, calendar.MustDate(2026, 3, 4), duty.Deadline(on, nil).Last())

	s.Duties[len(s.Duties)-1].Basis = statute.Safeguard
	_, err = petition.NewPolicy(s)
	require.NoError(t, err, "a safeguard of one's own")

	proxy := slices.IndexFunc(s.Duties, func(d petition.DutyRow) bool { return d.Code == "offer_proxy" })
	s.Duties[proxy].When = petition.Criteria{petition.FactHardship: decision.Is(yes)}
	changed, err := petition.NewPolicy(s)
	require.NoError(t, err)
	assert.Equal(t, []string{"register", "interpreter"}, codes(changed))

	s.Duties = slices.Delete(s.Duties, proxy, proxy+1)
	_, err = petition.NewPolicy(s)
	require.NoError(t, err)
	assert.Equal(t, []string{"register", "offer_proxy"}, codes(petition.Baotou()), "a policy does not change")
}

// A local rule is law only where it is in force: it is cited from the day of its text, and nowhere called a statute.
func TestALocalRuleOfOnesOwn(t *testing.T) {
	s := petition.National().Spec()
	s.Name = statute.Text{EN: "Jiangsu", ZH: "江苏"}
	s.Duties = append(s.Duties, petition.DutyRow{
		Code: "accept_within_seven", Rule: statute.D13, Basis: statute.LocalRule, Law: statute.JiangsuAcceptance,
		When: petition.Criteria{petition.FactRoute: petition.ByRoute(statute.T13)},
		Do:   statute.Text{EN: "decide on acceptance", ZH: "决定是否受理"},
		Term: petition.TimeLimit{Law: statute.JiangsuAcceptance, From: petition.FromReceipt},
	})
	p, err := petition.NewPolicy(s)
	require.NoError(t, err)
	first := calendar.MustDate(2021, 10, 1)
	_, listed := dutyOn(petition.Triage(easy(), p), "accept_within_seven", first.AddDays(-1))
	assert.False(t, listed)
	for _, on := range []calendar.Date{first, first.AddDays(1)} {
		d, listed := dutyOn(petition.Triage(easy(), p), "accept_within_seven", on)
		require.True(t, listed)
		assert.Equal(t, statute.LocalRule, d.Cites[0].Basis())
		assert.Equal(t, period.WorkingDays(7), d.Within)
	}
}

// What Inner Mongolia's regulation asks is owed there from its first day, called local law and cited as such; what the room did
// before is practice to the day before, and law from then on. Neither stands in the national policy.
func TestInnerMongoliaFromItsFirstDay(t *testing.T) {
	first := calendar.MustDate(2024, 5, 1)
	dispute := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Paths: pathway.NoPath, Level: petition.ThisOrgan,
		Pending: no, Concluded: no, TwoSided: yes, Consent: yes, MediationBarred: no,
	}
	land := petition.Facts{Category: petition.Grievance, Competence: petition.AdministrativeOrgan, Pending: no, Concluded: no, TwoSided: yes}
	for _, test := range []struct {
		facts   petition.Facts
		code    string
		article string
	}{
		{dispute, "divert_to_mediation_committee", "34"},
		{dispute, "invite_helpers", "50"},
		{land, "name_mediation_committee", "28(2)"},
		{land, "name_who_decides_first", "28(4)"},
		{land, "psychological_help", "25"},
	} {
		for _, p := range []*petition.Policy{petition.National(), petition.InnerMongolia(), petition.Baotou()} {
			d := petition.Triage(test.facts, p)
			practised := p == petition.Baotou() && test.code == "psychological_help"
			before, listed := dutyOn(d, test.code, first.AddDays(-1))
			assert.Equal(t, practised, listed, "%s in %s on the day before", test.code, p.Name().EN)
			if practised {
				assert.Equal(t, statute.Practice, before.Basis)
				require.Len(t, before.Cites, 1)
				assert.Equal(t, statute.Practice, before.Cites[0].Basis())
			}
			for _, on := range []calendar.Date{first, first.AddDays(1)} {
				duty, listed := dutyOn(d, test.code, on)
				assert.Equal(t, p != petition.National(), listed, "%s in %s on %s", test.code, p.Name().EN, on)
				if listed {
					assert.Equal(t, statute.LocalRule, duty.Basis)
					require.Len(t, duty.Cites, 1)
					assert.Equal(t, statute.InnerMongolia2024, duty.Cites[0].Edition())
					assert.Equal(t, test.article, duty.Cites[0].Article())
				}
			}
		}
	}
}

// Where a policy names its place, what the rules rest on there is cited beside the national text, from its first day.
func TestThePlaceIsCited(t *testing.T) {
	s := petition.National().Spec()
	s.Name, s.Place = statute.Text{EN: "Jiangsu", ZH: "江苏"}, statute.JiangsuRegulation
	jiangsu, err := petition.NewPolicy(s)
	require.NoError(t, err)
	local := func(p *petition.Policy, on calendar.Date) (articles []string) {
		d, listed := dutyOn(petition.Triage(easy(), p), "simplified_acceptance", on)
		require.True(t, listed)
		for _, c := range d.Cites {
			if c.Basis() == statute.LocalRule {
				articles = append(articles, c.Edition().String()+" "+c.Article())
			}
		}
		return articles
	}
	on := calendar.MustDate(2024, 3, 1)
	assert.Equal(t, []string{"Jiangsu2021 41"}, local(jiangsu, on))
	assert.Empty(t, local(petition.National(), on))
	assert.Empty(t, local(petition.InnerMongolia(), on))
}

// T14 rests on nothing but a reading of art. 31(1): who reads it otherwise may send such a claim into its path again.
// That the path was concluded by law is a fact from outside, never computed (E15).
func TestAReadingMayBeReplaced(t *testing.T) {
	spent := petition.Facts{
		Category: petition.Grievance, Competence: petition.ThisSystem, Paths: pathway.Paths(lit), Level: petition.ThisOrgan,
		PathConcluded: yes, Pending: no, Concluded: no, SameFacts: yes, Consent: no,
	}
	route, _ := petition.Triage(spent, petition.National()).Route()
	assert.Equal(t, petition.ConcludedByLaw, route)

	s := petition.National().Spec()
	s.Routes = slices.DeleteFunc(s.Routes, func(r petition.RouteRow) bool { return r.Rule == statute.T14 })
	_, err := petition.NewPolicy(s)
	requireViolation(t, err, "routes", 0) // now nothing decides such a claim

	s = petition.National().Spec()
	for i, r := range s.Routes {
		if r.Rule == statute.T14 {
			s.Routes[i].Rule, s.Routes[i].Then = statute.T10, petition.ToLitigation
		}
	}
	p, err := petition.NewPolicy(s)
	require.NoError(t, err)
	route, settled := petition.Triage(spent, p).Route()
	assert.True(t, settled)
	assert.Equal(t, petition.ToLitigation, route)
}

// The law cannot be switched off, and nothing can be dressed as law. Every refusal names the row, the rule and facts.
func TestNewPolicyRefuses(t *testing.T) {
	dutyOf := func(s petition.PolicySpec, code string) *petition.DutyRow {
		return &s.Duties[slices.IndexFunc(s.Duties, func(d petition.DutyRow) bool { return d.Code == code })]
	}
	for name, test := range map[string]struct {
		spoil func(s *petition.PolicySpec)
		path  string
		rule  statute.Rule
	}{
		"no name": {func(s *petition.PolicySpec) { s.Name.ZH = "" }, "name", 0},
		"a duty of the law left out": {
			func(s *petition.PolicySpec) { s.Duties = s.Duties[1:] }, "duties", statute.D1,
		},
		"a duty of the law with another condition": {
			func(s *petition.PolicySpec) {
				dutyOf(*s, "written_notice").When[petition.FactRepeated] = decision.Is(no)
			}, "duties", statute.D2,
		},
		"a duty of the law with another limit": {
			func(s *petition.PolicySpec) { dutyOf(*s, "written_notice").Term = petition.TimeLimit{} }, "duties", statute.D2,
		},
		"a duty of the law called practice": {
			func(s *petition.PolicySpec) { dutyOf(*s, "written_notice").Basis = statute.Practice }, "duties[2].rule", statute.D2,
		},
		"practice called law": {
			func(s *petition.PolicySpec) { dutyOf(*s, "offer_proxy").Basis = statute.Statute }, "duties[33].basis", statute.D9,
		},
		"nobody said to have made it": {
			func(s *petition.PolicySpec) { dutyOf(*s, "offer_proxy").Basis = 0 }, "duties[33].basis", statute.D9,
		},
		"made by nobody there is": {
			func(s *petition.PolicySpec) { dutyOf(*s, "offer_proxy").Basis = 9 }, "duties[33].basis", statute.D9,
		},
		"a practice of one's own without its source": {
			func(s *petition.PolicySpec) {
				d := interpreters
				d.Source = statute.Text{}
				s.Duties = append(s.Duties, d)
			}, "duties[36].source", 0,
		},
		"a local rule without its text": {
			func(s *petition.PolicySpec) {
				d := interpreters
				d.Basis, d.Rule, d.Source = statute.LocalRule, statute.D13, statute.Text{}
				s.Duties = append(s.Duties, d)
			}, "duties[36].source", statute.D13,
		},
		"a practice that names an article of the law": {
			func(s *petition.PolicySpec) {
				d := interpreters
				d.Law = statute.HandlingPeriod
				s.Duties = append(s.Duties, d)
			}, "duties[36].law", 0,
		},
		"a practice within the time of an article of the law": {
			func(s *petition.PolicySpec) {
				d := interpreters
				d.Term = petition.TimeLimit{Law: statute.HandlingPeriod, From: petition.FromReceipt}
				s.Duties = append(s.Duties, d)
			}, "duties[36].term.law", 0,
		},
		"a duty without code": {
			func(s *petition.PolicySpec) { s.Duties = append(s.Duties, petition.DutyRow{}) }, "duties[36].code", 0,
		},
		"a duty without words": {
			func(s *petition.PolicySpec) { s.Duties = append(s.Duties, petition.DutyRow{Code: "x"}) }, "duties[36].do", 0,
		},
		"two texts for one duty": {
			func(s *petition.PolicySpec) {
				d := interpreters
				d.Code = "offer_proxy"
				s.Duties = append(s.Duties, d)
			}, "duties[36].code", 0,
		},
		"a duty that asks what duties cannot ask": {
			func(s *petition.PolicySpec) {
				dutyOf(*s, "offer_proxy").When[petition.FactSameFacts] = decision.Is(yes)
			}, "duties[33].when", statute.D9,
		},
		"a place that is no local regulation": {
			func(s *petition.PolicySpec) { s.Place = statute.PeoplesMediationLaw }, "place", 0,
		},
		"a local rule of another place": {
			func(s *petition.PolicySpec) { dutyOf(*s, "invite_helpers").Law = statute.JiangsuAcceptance }, "duties[30].law", statute.M9,
		},
		"a duty row that adds nothing": {
			func(s *petition.PolicySpec) {
				d := *dutyOf(*s, "offer_proxy")
				d.When[petition.FactHardship] = decision.Is(yes)
				s.Duties = append(s.Duties, d)
			}, "duties[36]", statute.D9,
		},
		"a route that asks for conduct": {
			func(s *petition.PolicySpec) { routeOf(*s, statute.T13).When[petition.FactDisorder] = decision.Is(no) }, "routes[23].when", statute.T13,
		},
		"a route that asks who passed it on": {
			func(s *petition.PolicySpec) {
				routeOf(*s, statute.T13).When[petition.FactSource] = decision.Is(petition.Direct)
			}, "routes[23].when", statute.T13,
		},
		"a route that asks for the person": {
			func(s *petition.PolicySpec) {
				routeOf(*s, statute.T13).When[petition.FactVulnerable] = decision.Is(yes)
			}, "routes[23].when", statute.T13,
		},
		"a route that is not the rule's": {
			func(s *petition.PolicySpec) { routeOf(*s, statute.T13).Then = petition.MediateFirst }, "routes[23].then", statute.T13,
		},
		"a route there is not": {
			func(s *petition.PolicySpec) { routeOf(*s, statute.T13).Then = petition.ThreeTiers + 1 }, "routes[23].then", statute.T13,
		},
		"a gap": {
			func(s *petition.PolicySpec) { routeOf(*s, statute.T13).When[petition.FactTwoSided] = decision.Is(no) }, "routes", 0,
		},
		"a row that can never decide": {
			func(s *petition.PolicySpec) {
				s.Routes = append(s.Routes, petition.RouteRow{
					Rule: statute.T13, Then: petition.ThreeTiers,
					When: petition.Criteria{petition.FactPending: decision.Is(yes)},
				})
			}, "routes[24]", statute.T13,
		},
		"an overlap that nobody settled": {
			func(s *petition.PolicySpec) { routeOf(*s, statute.T5).Over = nil }, "routes[6]", statute.T5,
		},
		"an overlap of the first row": {
			func(s *petition.PolicySpec) { s.Routes[0].OverAll = false }, "routes[0]", statute.T1,
		},
		"a statute overruled by a row put before it": {
			func(s *petition.PolicySpec) {
				early := petition.RouteRow{
					Rule: statute.T13, Then: petition.ThreeTiers, OverAll: true,
					When: petition.Criteria{petition.FactPending: decision.Is(yes), petition.FactCategory: decision.Is(petition.Grievance)},
				}
				s.Routes = slices.Insert(s.Routes, 1, early)
			}, "routes[1]", statute.T2,
		},
		"a statute overruled by a wider row": {
			func(s *petition.PolicySpec) {
				routeOf(*s, statute.T12).When[petition.FactConsent] = 0 // mediation without consent
			}, "routes[11]", statute.T10, // the first of the rules that it takes facts from
		},
	} {
		t.Run(name, func(t *testing.T) {
			s := petition.Baotou().Spec()
			test.spoil(&s)
			p, err := petition.NewPolicy(s)
			assert.Nil(t, p)
			requireViolation(t, err, test.path, test.rule)
		})
	}
}

func routeOf(s petition.PolicySpec, rule statute.Rule) *petition.RouteRow {
	return &s.Routes[slices.IndexFunc(s.Routes, func(r petition.RouteRow) bool { return r.Rule == rule })]
}

// Many findings of one cause are one: a rule left out, a row that takes facts from many rules, a row without a meaning, facts that
// no row decides, a duty that several rows state, a table without rows.
func TestAFaultyPolicyIsToldItsCauses(t *testing.T) {
	for name, test := range map[string]struct {
		spoil func(*petition.PolicySpec)
		want  []string // path and rule
	}{
		"a row left out that others name": {func(s *petition.PolicySpec) {
			s.Routes = slices.DeleteFunc(s.Routes, func(r petition.RouteRow) bool { return r.Rule == statute.T12 })
		}, []string{"routes T12"}},
		"two rows left out": {func(s *petition.PolicySpec) {
			s.Routes = slices.DeleteFunc(s.Routes, func(r petition.RouteRow) bool { return r.Rule == statute.T10 || r.Rule == statute.T13 })
		}, []string{"routes T10", "routes T13"}},
		"the first row left out": {func(s *petition.PolicySpec) { s.Routes = s.Routes[1:] }, []string{"routes T1"}},
		"a row that takes everything": {func(s *petition.PolicySpec) {
			s.Routes = append(s.Routes, petition.RouteRow{Rule: statute.T13, Then: petition.ThreeTiers, OverAll: true, When: petition.Criteria{petition.FactPending: decision.Is(yes)}})
		}, []string{"routes[24] T13"}},
		"a row that takes from two rules": {func(s *petition.PolicySpec) { routeOf(*s, statute.T12).When[petition.FactConsent] = 0 }, []string{"routes[11] T10"}},
		"a row without a route":           {func(s *petition.PolicySpec) { s.Routes[7].Then = 0 }, []string{"routes[7].then T6"}},
		"gaps": {func(s *petition.PolicySpec) {
			last := len(s.Routes) - 1
			s.Routes[last].When[petition.FactConsent] = decision.Is(yes)
		}, []string{"routes "}},
		"a duty left out":                          {func(s *petition.PolicySpec) { s.Duties = slices.DeleteFunc(s.Duties, isWrittenNotice) }, []string{"duties D2"}},
		"a code of the law for a row of one's own": {ownDuty(func(d *petition.DutyRow) { d.Code = "recuse"; d.When[petition.FactUrgent] = decision.Is(yes) }), []string{"duties[36].code "}},
		"a code of two lines":                      {ownDuty(func(d *petition.DutyRow) { d.Code = "a\nb" }), []string{"duties[36].code "}},
		"words that turn the line":                 {ownDuty(func(d *petition.DutyRow) { d.Do.ZH += "\u202e" }), []string{"duties[36].do "}},
		"a source in one language":                 {ownDuty(func(d *petition.DutyRow) { d.Source.ZH = "" }), []string{"duties[36].source "}},
		"what was due in 2005 in one language":     {ownDuty(func(d *petition.DutyRow) { d.Do2005.EN = "the same" }), []string{"duties[36].do_2005 "}},
		"a limit from no event":                    {ownDuty(func(d *petition.DutyRow) { d.Term.From = 0 }), []string{"duties[36].term.from "}},
		"a limit from an event there is not":       {ownDuty(func(d *petition.DutyRow) { d.Term.From = petition.FromAcceptance + 1 }), []string{"duties[36].term.from "}},
		"an event without a limit":                 {ownDuty(func(d *petition.DutyRow) { d.Term.Within = period.Limit{} }), []string{"duties[36].term.from "}},
		"two limits":                               {ownDuty(func(d *petition.DutyRow) { d.Term.Law = statute.SimplifiedAcceptance }), []string{"duties[36].term ", "duties[36].term.law "}},
		"a sound row of one's own":                 {ownDuty(func(*petition.DutyRow) {}), nil},
		"no duties at all":                         {func(s *petition.PolicySpec) { s.Duties = nil }, []string{"duties "}},
		"nothing":                                  {func(s *petition.PolicySpec) { *s = petition.PolicySpec{} }, []string{"name ", "asker ", "routes ", "duties "}},
	} {
		s := petition.Baotou().Spec()
		test.spoil(&s)
		_, err := petition.NewPolicy(s)
		var found statute.Violations
		if err != nil {
			require.ErrorAs(t, err, &found, name)
		}
		var got []string
		for _, v := range found {
			rule := ""
			if v.Rule != 0 {
				rule = v.Rule.String()
			}
			got = append(got, v.Path+" "+rule)
		}
		assert.Equal(t, test.want, got, "%s: %v", name, err)
	}
}

// ownDuty adds a sound row of one's own, spoilt.
func ownDuty(spoil func(*petition.DutyRow)) func(*petition.PolicySpec) {
	return func(s *petition.PolicySpec) {
		d := petition.DutyRow{
			Code: "call_back", Basis: statute.Practice, Do: statute.Text{EN: "call back", ZH: "回访"},
			Source: statute.Text{EN: "rules of our room", ZH: "本室规则"}, Term: petition.TimeLimit{Within: period.Days(7), From: petition.FromReceipt},
		}
		spoil(&d)
		s.Duties = append(s.Duties, d)
	}
}

func isWrittenNotice(d petition.DutyRow) bool { return d.Code == "written_notice" }

// A duty may ask whether both sides consent.
func TestADutyMayAskConsent(t *testing.T) {
	s := petition.Baotou().Spec()
	row := s.Duties[len(s.Duties)-1]
	row.Code, row.Rule, row.Basis, row.Law = "invite_mediator", 0, statute.Practice, 0
	row.Do = statute.Text{EN: "invite the mediator", ZH: "邀请调解员"}
	row.Source = statute.Text{EN: "rules of the mediation room", ZH: "调解室工作规则"}
	row.When = petition.Criteria{petition.FactConsent: decision.Is(yes)}
	s.Duties = append(s.Duties, row)
	p, err := petition.NewPolicy(s)
	require.NoError(t, err)
	due := func(consent decision.Tri) decision.Tri {
		for _, d := range petition.Triage(petition.Facts{Consent: consent}, p).Duties(calendar.MustDate(2026, 3, 2)) {
			if d.Code == row.Code {
				return d.Due
			}
		}
		return no
	}
	assert.Equal(t, yes, due(yes))
	assert.Equal(t, no, due(no))
	assert.Equal(t, decision.Tri(0), due(0))
}

func requireViolation(t *testing.T, err error, path string, rule statute.Rule) {
	t.Helper()
	var found statute.Violations
	require.ErrorAs(t, err, &found)
	for _, v := range found {
		assert.NotEmpty(t, v.EN)
		assert.NotEmpty(t, v.ZH)
		if v.Path == path && v.Rule == rule {
			return
		}
	}
	require.Fail(t, "not found", "%s %s in\n%v", path, rule, err)
}

// No policy can panic, however garbled: it is refused or it decides.
func FuzzPolicy(f *testing.F) {
	f.Add(uint8(0), uint8(0), uint16(0), uint8(0))
	f.Add(uint8(2), uint8(30), uint16(6), uint8(3))
	f.Add(uint8(200), uint8(5), uint16(0xffff), uint8(255))
	f.Fuzz(func(t *testing.T, row, fact uint8, set uint16, number uint8) {
		s := petition.Baotou().Spec()
		i, j := int(row)%len(s.Routes), int(row)%len(s.Duties)
		s.Routes[i].When[int(fact)%len(s.Routes[i].When)] = decision.Set(set)
		s.Duties[j].When[int(fact)%len(s.Duties[j].When)] = decision.Set(set)
		switch number % 8 {
		case 1:
			s.Routes[i].Then = petition.Route(number)
		case 2:
			s.Routes[i].Rule, s.Duties[j].Rule = statute.Rule(number), statute.Rule(number)
		case 3:
			s.Routes[i].Over = append(s.Routes[i].Over, petition.Route(number))
		case 4:
			s.Duties[j].Basis, s.Duties[j].Term.From = statute.Basis(number), petition.Start(number)
		case 5:
			s.Routes = s.Routes[:i]
		case 6:
			s.Duties = append(s.Duties, s.Duties...)
		case 7:
			s.Duties[j].Law, s.Duties[j].Term.Law = statute.Provision(number), statute.Provision(number)
		}
		p, err := petition.NewPolicy(s)
		require.Equal(t, err == nil, p != nil)
		if p != nil {
			explanation.Of(petition.Triage(petition.Facts{}, p), today)
			p.RoutesMarkdown(today)
			p.DutiesMarkdown(today)
		}
	})
}
