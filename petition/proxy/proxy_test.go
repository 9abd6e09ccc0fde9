package proxy_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var day = calendar.MustDate(2026, time.March, 2)

// good is a paper nothing is wrong with; each test spoils something.
func good() proxy.Mandate {
	return proxy.Mandate{
		Principal: proxy.Principal{ID: "p", Capacity: proxy.FullCapacity, Needs: []proxy.Need{proxy.Elderly}},
		Agents: []proxy.Agent{
			{ID: "a", Interest: decision.No, TookPart: decision.No, OfUnit: decision.No},
			{ID: "b", Interest: decision.No, TookPart: decision.No},
		},
		Matter:  "m",
		Scope:   []proxy.Power{proxy.Submit, proxy.Receive},
		Special: []proxy.Power{proxy.Settle},
		From:    day, Until: day.AddDays(90), Signed: day, SignedBy: "p", Channel: proxy.RoomChannel,
	}
}

var found = policytest.Found

func TestGrantReportsEveryViolation(t *testing.T) {
	tests := []struct {
		name  string
		spoil func(p *proxy.Mandate)
		want  []string
	}{
		{"nothing wrong", func(p *proxy.Mandate) {}, nil},
		{"one agent", func(p *proxy.Mandate) { p.Agents = p.Agents[:1] }, nil},
		{"nothing at all", func(p *proxy.Mandate) { *p = proxy.Mandate{} }, []string{
			"principal.id X2", "principal.capacity X2", "channel X1", "agents X2", "matter X2", "scope X2", "from X2", "until X2",
			"signed X2", "signed_by X2",
		}},
		{"the room's channel for somebody without need", func(p *proxy.Mandate) { p.Principal.Needs = nil }, []string{"principal.needs X1"}},
		{"an agent of one's own, without need", func(p *proxy.Mandate) { p.Channel, p.Principal.Needs = proxy.OwnAgent, nil }, nil},
		{
			"a need that does not exist", func(p *proxy.Mandate) { p.Principal.Needs = []proxy.Need{0, 99} },
			[]string{"principal.needs[0] X1", "principal.needs[1] X1"},
		},
		{"values that do not exist", func(p *proxy.Mandate) { p.Channel, p.Principal.Capacity = 99, 99 }, []string{"principal.capacity X2", "channel X1"}},
		{"no agent", func(p *proxy.Mandate) { p.Agents = nil }, []string{"agents X2"}},
		{"three agents", func(p *proxy.Mandate) { p.Agents = append(p.Agents, proxy.Agent{ID: "c"}) }, []string{"agents X2"}},
		{
			"the same agent twice, the principal as agent, an agent without name",
			func(p *proxy.Mandate) { p.Agents = []proxy.Agent{{ID: "a"}, {ID: "a"}, {ID: "p"}, {}} },
			[]string{"agents X2", "agents[1].id X2", "agents[2].id X2", "agents[3].id X2"},
		},
		{
			"an agent with an interest, who took part, of the unit",
			func(p *proxy.Mandate) {
				p.Agents[0].Interest, p.Agents[0].TookPart, p.Agents[1].OfUnit = decision.Yes, decision.Yes, decision.Yes
			},
			[]string{"agents[0].interest X4", "agents[0].took_part X4", "agents[1].of_unit X4"},
		},
		{"no matter", func(p *proxy.Mandate) { p.Matter = " " }, []string{"matter X2"}},
		{"no power", func(p *proxy.Mandate) { p.Scope, p.Special = nil, nil }, []string{"scope X2"}},
		{"special powers only", func(p *proxy.Mandate) { p.Scope = nil }, nil},
		{
			"powers in the wrong place",
			func(p *proxy.Mandate) {
				p.Scope, p.Special = []proxy.Power{proxy.Withdraw, 0, proxy.Submit}, []proxy.Power{proxy.Receive, 99}
			},
			[]string{"scope[0] X3", "scope[1] X2", "special[0] X3", "special[1] X3"},
		},
		{
			"the first power that does not exist",
			func(p *proxy.Mandate) {
				p.Scope, p.Special = []proxy.Power{proxy.Withdraw + 1}, []proxy.Power{proxy.Withdraw + 1}
			},
			[]string{"scope[0] X2", "special[0] X3"},
		},
		{"the first and the last special power", func(p *proxy.Mandate) { p.Special = []proxy.Power{proxy.Admit, proxy.Withdraw} }, nil},
		{"no term", func(p *proxy.Mandate) { p.From, p.Until = calendar.Date{}, calendar.Date{} }, []string{"from X2", "until X2"}},
		{"to the end of the matter", func(p *proxy.Mandate) { p.Until, p.ToEnd = calendar.Date{}, true }, nil},
		{"to a day and to the end of the matter", func(p *proxy.Mandate) { p.ToEnd = true }, []string{"until X2"}},
		{"a term of one day", func(p *proxy.Mandate) { p.Until = p.From }, nil},
		{"a term that ends before it begins", func(p *proxy.Mandate) { p.Until = p.From.AddDays(-1) }, []string{"until X2"}},
		{"a term that begins the day after signing", func(p *proxy.Mandate) { p.From = day.AddDays(1) }, nil},
		{"a term that begins the day before signing", func(p *proxy.Mandate) { p.From = day.AddDays(-1) }, []string{"from X2"}},
		{"not signed", func(p *proxy.Mandate) { p.Signed, p.SignedBy = calendar.Date{}, "" }, []string{"signed X2", "signed_by X2"}},
		{"signed, written by name", func(p *proxy.Mandate) { p.Principal.Name, p.SignedBy = "周某", "周某" }, nil},
		{
			"signed by a minor, written by name",
			func(p *proxy.Mandate) {
				p.Principal.Capacity, p.Principal.Representative, p.Principal.Name, p.SignedBy = proxy.NoCapacity, "g", "周某", "周某"
			},
			[]string{"signed_by X2"},
		},
		{"signed by the agent", func(p *proxy.Mandate) { p.SignedBy = "a" }, []string{"signed_by X2"}},
		{
			"signed by a minor", func(p *proxy.Mandate) { p.Principal.Capacity, p.Principal.Representative = proxy.LimitedCapacity, "g" },
			[]string{"signed_by X2"},
		},
		{
			"signed by a minor's guardian",
			func(p *proxy.Mandate) {
				p.Principal.Capacity, p.Principal.Representative, p.SignedBy = proxy.NoCapacity, "g", "g"
			}, nil,
		},
		{
			"signed by a guardian nobody named", func(p *proxy.Mandate) { p.Principal.Capacity, p.SignedBy = proxy.NoCapacity, "" },
			[]string{"signed_by X2"},
		},
		{
			"signed by a guardian of somebody with full capacity", func(p *proxy.Mandate) { p.Principal.Representative, p.SignedBy = "g", "g" },
			[]string{"signed_by X2"},
		},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			p := good()
			test.spoil(&p)
			a, err := proxy.Grant(p)
			assert.Equal(t, test.want, found(t, err))
			assert.Equal(t, err != nil, a.IsZero())
		})
	}
}

// A rule that rests on several articles is cited by the one that is broken; what no article says is a safeguard.
func TestViolationsCiteTheArticleBroken(t *testing.T) {
	p := good()
	p.Agents = append(p.Agents, proxy.Agent{ID: "c", Interest: decision.Yes, OfUnit: decision.Yes})
	p.Scope = []proxy.Power{proxy.Settle, proxy.Withdraw}
	_, err := proxy.Grant(p)
	want := map[string]statute.Provision{
		"agents": statute.LitigationAgents, "agents[2].interest": statute.Recusal, "agents[2].of_unit": 0,
		"scope[0]": statute.SpecialAuthority, "scope[1]": 0,
	}
	vs := err.(statute.Violations)
	require.Len(t, vs, len(want))
	for _, v := range vs {
		assert.Equal(t, want[v.Path], v.Cite.Provision(), v.Path)
		assert.Equal(t, want[v.Path] == 0, v.Cite.Basis() == statute.Safeguard, v.Path)
	}
	a, err := proxy.Grant(good())
	require.NoError(t, err)
	_, err = a.End(proxy.Ending{Kind: proxy.Revoked, On: day.AddDays(-1)})
	assert.Equal(t, statute.AgencyEnd, err.(statute.Violations)[0].Cite.Provision())
}

func TestEndReportsEveryViolation(t *testing.T) {
	a, err := proxy.Grant(good())
	require.NoError(t, err)
	tests := []struct {
		name string
		e    proxy.Ending
		want []string
	}{
		{"revoked for all", proxy.Ending{Kind: proxy.Revoked, On: day}, nil},
		{"revoked for one", proxy.Ending{Kind: proxy.Revoked, On: day, Agent: "a"}, nil},
		{"revoked the day before it was signed", proxy.Ending{Kind: proxy.Revoked, On: day.AddDays(-1)}, []string{"on X5"}},
		{"nothing said", proxy.Ending{}, []string{"kind X5", "on X5"}},
		{"a kind that does not exist", proxy.Ending{Kind: 99, On: day}, []string{"kind X5"}},
		{"resigned, nobody said who", proxy.Ending{Kind: proxy.Resigned, On: day}, []string{"agent X5"}},
		{"an agent died, nobody said who", proxy.Ending{Kind: proxy.AgentDied, On: day}, []string{"agent X5"}},
		{"incapable, somebody else", proxy.Ending{Kind: proxy.AgentIncapable, On: day, Agent: "c"}, []string{"agent X5"}},
		{"the principal died", proxy.Ending{Kind: proxy.PrincipalDied, On: day}, nil},
		{"the matter ended", proxy.Ending{Kind: proxy.MatterEnded, On: day}, nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			b, err := a.End(test.e)
			assert.Equal(t, test.want, found(t, err))
			assert.Equal(t, err != nil, b.IsZero())
			assert.Empty(t, a.Endings(), "the old value stays as it was")
			if err == nil {
				assert.Equal(t, []proxy.Ending{test.e}, b.Endings())
			}
		})
	}
	_, err = proxy.Authorisation{}.End(proxy.Ending{Kind: proxy.Revoked, On: day})
	assert.Equal(t, []string{" X2"}, found(t, err))
}

func TestMissingIsWhatWasNotSaidOfTheAgents(t *testing.T) {
	p := good()
	a, err := proxy.Grant(p)
	require.NoError(t, err)
	assert.Len(t, a.Missing(), 1)
	p.Agents[1].OfUnit = decision.No
	a, err = proxy.Grant(p)
	require.NoError(t, err)
	assert.Empty(t, a.Missing())
	p.Agents = []proxy.Agent{{ID: "a"}}
	a, err = proxy.Grant(p)
	require.NoError(t, err)
	assert.Len(t, a.Missing(), 3)
}

func TestCheckAsksFirst(t *testing.T) {
	f := proxy.File{Principal: proxy.Principal{ID: "p", Capacity: proxy.FullCapacity}}
	whole := proxy.AgentAct{Power: proxy.Submit, Matter: "m", On: day, By: []string{"p"}}
	for _, test := range []struct {
		name    string
		spoil   func(f *proxy.File, a *proxy.AgentAct, asOf *calendar.Date)
		missing int
	}{
		{"nothing", func(f *proxy.File, a *proxy.AgentAct, asOf *calendar.Date) {}, 0},
		{"what", func(f *proxy.File, a *proxy.AgentAct, asOf *calendar.Date) { a.Power = 0 }, 1},
		{"in which matter", func(f *proxy.File, a *proxy.AgentAct, asOf *calendar.Date) { a.Matter = "" }, 1},
		{"for whom", func(f *proxy.File, a *proxy.AgentAct, asOf *calendar.Date) { f.Principal.ID = "" }, 1},
		{"when", func(f *proxy.File, a *proxy.AgentAct, asOf *calendar.Date) { a.On = calendar.Date{} }, 1},
		{"as of when", func(f *proxy.File, a *proxy.AgentAct, asOf *calendar.Date) { *asOf = calendar.Date{} }, 1},
		{"an act still to come", func(f *proxy.File, a *proxy.AgentAct, asOf *calendar.Date) { *asOf = day.AddDays(-1) }, 1},
		{"everything", func(f *proxy.File, a *proxy.AgentAct, asOf *calendar.Date) {
			*f, *a, *asOf = proxy.File{}, proxy.AgentAct{}, calendar.Date{}
		}, 4},
	} {
		t.Run(test.name, func(t *testing.T) {
			f, a, asOf := f, whole, day
			test.spoil(&f, &a, &asOf)
			v := f.Check(a, asOf, nil)
			assert.Len(t, v.Missing, test.missing)
			assert.Equal(t, test.missing > 0, v.Effect == proxy.CannotTell)
			assert.NotEmpty(t, v.Reasons)
		})
	}
}

// An authority given by another person, or none at all, covers nothing.
func TestOnlyThePrincipalsOwnAuthoritiesCount(t *testing.T) {
	a, err := proxy.Grant(good())
	require.NoError(t, err)
	f := proxy.File{Principal: proxy.Principal{ID: "q", Capacity: proxy.FullCapacity}, Authorities: []proxy.Authorisation{{}, a}}
	v := f.Check(proxy.AgentAct{Power: proxy.Submit, Matter: "m", On: day, By: []string{"a", "b"}}, day, nil)
	assert.Equal(t, proxy.BindingIfRatified, v.Effect)
}

// Of several authorities one that covers the act decides; one that may is asked about; else each says what it lacks.
func TestSeveralAuthorities(t *testing.T) {
	expired, err := proxy.Grant(good())
	require.NoError(t, err)
	p := good()
	p.Signed, p.From, p.Until = day.AddDays(91), day.AddDays(91), day.AddDays(200)
	current, err := proxy.Grant(p)
	require.NoError(t, err)
	ended, err := current.End(proxy.Ending{Kind: proxy.Revoked, On: day.AddDays(91)})
	require.NoError(t, err)
	act := proxy.AgentAct{Power: proxy.Submit, Matter: "m", On: day.AddDays(91), By: []string{"a", "b"}}
	for _, test := range []struct {
		file    []proxy.Authorisation
		want    proxy.ActEffect
		reasons int
	}{
		{[]proxy.Authorisation{expired, current}, proxy.Binding, 1},
		{[]proxy.Authorisation{expired, ended}, proxy.CannotTell, 1},
		{[]proxy.Authorisation{expired, ended, current}, proxy.Binding, 1},
		{[]proxy.Authorisation{expired, expired}, proxy.BindingIfRatified, 3},
	} {
		v := proxy.File{Principal: p.Principal, Authorities: test.file}.Check(act, act.On, nil)
		assert.Equal(t, test.want, v.Effect)
		assert.Len(t, v.Reasons, test.reasons)
	}
}

// X6: what the agent did is reported to the principal, and until it is known to be the verdict says so.
func TestReportToThePrincipal(t *testing.T) {
	a, err := proxy.Grant(good())
	require.NoError(t, err)
	f := proxy.File{Principal: good().Principal, Authorities: []proxy.Authorisation{a}}
	act := proxy.AgentAct{Power: proxy.Submit, Matter: "m", On: day, By: []string{"a", "b"}}
	assert.Equal(t, statute.X6, f.Check(act, day, nil).Notes[0].Rule)
	act.Reported = day.AddDays(2)
	assert.Len(t, f.Check(act, day.AddDays(1), nil).Notes, 1)
	assert.Empty(t, f.Check(act, day.AddDays(2), nil).Notes)
	act.By = []string{"p"}
	act.Reported = calendar.Date{}
	assert.Empty(t, f.Check(act, day, nil).Notes)
}

func TestVerdictRefusal(t *testing.T) {
	office := statute.Text{EN: "Petition office", ZH: "信访局"}
	f := proxy.File{Principal: proxy.Principal{ID: "p", Capacity: proxy.FullCapacity}}
	act := proxy.AgentAct{Power: proxy.Settle, Matter: "m", On: day, By: []string{"a"}, Setting: proxy.PublicSecurityMediation}
	for _, test := range []struct {
		name   string
		change func(a *proxy.AgentAct)
		want   []refusal.Remedy
	}{
		{"may be ratified", func(a *proxy.AgentAct) { a.Side = proxy.Injured }, []refusal.Remedy{refusal.Ratification, refusal.InPerson}},
		{"may not", func(a *proxy.AgentAct) { a.Side = proxy.Offender }, []refusal.Remedy{refusal.InPerson}},
		{"cannot tell", func(a *proxy.AgentAct) {}, nil},
		{"binds", func(a *proxy.AgentAct) { a.By = []string{"p"} }, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := act
			test.change(&a)
			r, err := f.Check(a, day, nil).Refusal(day, office)
			if test.want == nil {
				assert.Equal(t, []string{"effect X6"}, found(t, err))
				return
			}
			require.NoError(t, err)
			var got []refusal.Remedy
			for _, w := range r.Ways() {
				got = append(got, w.Remedy)
			}
			assert.Equal(t, test.want, got)
		})
	}
	_, err := proxy.Validity{Effect: proxy.NotBinding}.Refusal(day, office)
	assert.Equal(t, []string{"grounds E14"}, found(t, err))
}

func TestAuthorisationJSON(t *testing.T) {
	a, err := proxy.Grant(good())
	require.NoError(t, err)
	ended, err := a.End(proxy.Ending{Kind: proxy.Resigned, On: day.AddDays(3), Agent: "b"})
	require.NoError(t, err)
	for _, want := range []proxy.Authorisation{a, ended} {
		text, err := json.Marshal(want)
		require.NoError(t, err)
		var got proxy.Authorisation
		require.NoError(t, json.Unmarshal(text, &got))
		assert.Equal(t, want, got)
	}
	text, err := json.Marshal(ended)
	require.NoError(t, err)
	var file map[string]any
	require.NoError(t, json.Unmarshal(text, &file))
	file["endings"].([]any)[0].(map[string]any)["agent"] = "x"
	bad, err := json.Marshal(file)
	require.NoError(t, err)
	var got proxy.Authorisation
	assert.Equal(t, []string{"endings[0].agent X5"}, found(t, json.Unmarshal(bad, &got)))
	file["signed_by"] = "x"
	bad, err = json.Marshal(file)
	require.NoError(t, err)
	assert.Equal(t, []string{"signed_by X2"}, found(t, json.Unmarshal(bad, &got)))
	assert.True(t, got.IsZero())
	assert.Error(t, json.Unmarshal([]byte(`{"channel": "window"}`), &got))
}

func TestNoAliasing(t *testing.T) {
	p := good()
	a, err := proxy.Grant(p)
	require.NoError(t, err)
	a, err = a.End(proxy.Ending{Kind: proxy.Revoked, On: day})
	require.NoError(t, err)
	before, err := json.Marshal(a)
	require.NoError(t, err)
	p.Agents[0].ID, p.Scope[0], p.Special[0], p.Principal.Needs[0] = "x", proxy.Inquire, proxy.Waive, proxy.Ill
	a.Paper().Agents[0].ID, a.Endings()[0].Kind = "x", proxy.Resigned
	after, err := json.Marshal(a)
	require.NoError(t, err)
	assert.Equal(t, string(before), string(after))
}

// randomAct is any act, good or bad, over a handful of people and days.
func randomAct(r *rand.Rand) (proxy.AgentAct, calendar.Date) {
	date := func() calendar.Date {
		if r.IntN(3) == 0 {
			return calendar.Date{}
		}
		return day.AddDays(r.IntN(120) - 10)
	}
	act := proxy.AgentAct{
		Power: proxy.Power(r.IntN(15)), Matter: "m", On: day.AddDays(r.IntN(100) - 3),
		Setting: proxy.Setting(r.IntN(5)), Side: proxy.Side(r.IntN(4)),
		BeforeEnd: decision.Tri(r.IntN(4)), KnewOfDeath: decision.Tri(r.IntN(4)), HeirsRecognise: decision.Tri(r.IntN(4)),
		Demanded: date(), Ratified: date(), Refused: date(), Reported: date(),
		Finding: proxy.CourtFinding{Kind: proxy.CourtFindingKind(r.IntN(20)), On: date()},
	}
	for range r.IntN(3) {
		act.By = append(act.By, []string{"p", "a", "b", "g", "x"}[r.IntN(5)])
	}
	return act, day.AddDays(r.IntN(140))
}

func randomFile(r *rand.Rand) proxy.File {
	p := good()
	p.Principal.Capacity = proxy.Capacity(r.IntN(6))
	p.Principal.Representative = []string{"", "g"}[r.IntN(2)]
	p.SignedBy = []string{"p", "g"}[r.IntN(2)]
	p.Alone = decision.Tri(r.IntN(3))
	f := proxy.File{Principal: p.Principal}
	for range r.IntN(3) {
		a, err := proxy.Grant(p)
		if err != nil {
			continue
		}
		for range r.IntN(3) {
			if b, err := a.End(proxy.Ending{
				Kind: proxy.EndingKind(r.IntN(8)), On: day.AddDays(r.IntN(100)), Agent: []string{"", "a", "b"}[r.IntN(3)],
			}); err == nil {
				a = b
			}
		}
		f.Authorities = append(f.Authorities, a)
	}
	return f
}

// checkVerdict holds what is true of every verdict.
func checkVerdict(t *testing.T, v proxy.Validity) {
	t.Helper()
	require.Contains(t, []proxy.ActEffect{proxy.Binding, proxy.BindingIfRatified, proxy.NotBinding, proxy.CannotTell}, v.Effect)
	require.NotEmpty(t, v.Reasons)
	for _, r := range append(v.Notes, v.Reasons...) {
		require.NotEmpty(t, r.EN)
		require.NotEmpty(t, r.ZH)
		require.False(t, r.Cite.IsZero())
	}
	require.Equal(t, v.Effect == proxy.CannotTell, len(v.Missing) > 0)
	require.Equal(t, v.Effect == proxy.BindingIfRatified, !v.RatifyBy.IsZero())
	if v.Effect == proxy.NotBinding || v.Effect == proxy.BindingIfRatified {
		_, err := v.Refusal(day, statute.Text{EN: "office", ZH: "局"})
		require.NoError(t, err)
	}
	_, err := json.Marshal(v)
	require.NoError(t, err)
}

// Whatever is asked, there is one of the four answers with its reasons; and what is unknown is never no: filling in an
// unknown fact in all ways gives the same answer wherever there was one.
func TestUnknownIsNotNo(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	seen := map[proxy.ActEffect]int{}
	for range 20_000 {
		f := randomFile(r)
		act, asOf := randomAct(r)
		v := f.Check(act, asOf, nil)
		checkVerdict(t, v)
		seen[v.Effect]++
		if v.Effect == proxy.CannotTell {
			continue
		}
		for _, known := range []decision.Tri{decision.Yes, decision.No} {
			b := act
			for _, fact := range []*decision.Tri{&b.BeforeEnd, &b.KnewOfDeath, &b.HeirsRecognise} {
				if *fact == 0 {
					*fact = known
				}
			}
			for _, setting := range []proxy.Setting{proxy.PetitionProcedure, proxy.PeoplesMediation, proxy.PublicSecurityMediation} {
				for _, side := range []proxy.Side{proxy.Offender, proxy.Injured} {
					c := b
					if c.Setting == 0 {
						c.Setting = setting
					}
					if c.Side == 0 {
						c.Side = side
					}
					require.Equal(t, v.Effect, f.Check(c, asOf, nil).Effect, "%+v", act)
				}
			}
		}
	}
	for effect := proxy.Binding; effect <= proxy.CannotTell; effect++ {
		assert.Greater(t, seen[effect], 100, effect)
	}
}

func FuzzCheck(f *testing.F) {
	f.Add(uint64(1), uint64(2))
	f.Fuzz(func(t *testing.T, a, b uint64) {
		r := rand.New(rand.NewPCG(a, b))
		act, asOf := randomAct(r)
		checkVerdict(t, randomFile(r).Check(act, asOf, nil))
	})
}

// FuzzAuthority reads any text as an authority: what is read can be written, read again, and asked.
func FuzzAuthority(f *testing.F) {
	a, err := proxy.Grant(good())
	require.NoError(f, err)
	text, err := json.Marshal(a)
	require.NoError(f, err)
	f.Add(text)
	f.Add([]byte(`{"agents":[{}],"endings":[{}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		var a, b proxy.Authorisation
		if json.Unmarshal(text, &a) != nil {
			return
		}
		again, err := json.Marshal(a)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(again, &b))
		file := proxy.File{Principal: a.Paper().Principal, Authorities: []proxy.Authorisation{a}}
		checkVerdict(t, file.Check(proxy.AgentAct{Power: proxy.Submit, Matter: "m", On: day, By: []string{"a"}}, day, nil))
	})
}

// CC 174: of an act after the death of the principal that the heirs refuse, nobody is left to ratify, and the heirs are the ones to act.
// On a day before, nobody knows of the death.
func TestRefusedByTheHeirs(t *testing.T) {
	died := calendar.MustDate(2024, 5, 10)
	from := calendar.MustDate(2024, 1, 2)
	a, err := proxy.Grant(proxy.Mandate{
		Principal: proxy.Principal{ID: "p", Capacity: proxy.FullCapacity}, Agents: []proxy.Agent{{ID: "a"}}, Matter: "m", Scope: []proxy.Power{proxy.Submit},
		From: from, Until: calendar.MustDate(2024, 12, 31), Signed: from, SignedBy: "p", Channel: proxy.OwnAgent,
	})
	require.NoError(t, err)
	a, err = a.End(proxy.Ending{Kind: proxy.PrincipalDied, On: died})
	require.NoError(t, err)
	f := proxy.File{Principal: proxy.Principal{ID: "p", Capacity: proxy.FullCapacity}, Authorities: []proxy.Authorisation{a}}
	act := proxy.AgentAct{
		Power: proxy.Submit, Matter: "m", On: died.AddDays(1), By: []string{"a"}, Setting: proxy.PetitionProcedure,
		KnewOfDeath: decision.Yes, HeirsRecognise: decision.No,
	}
	v := f.Check(act, died.AddDays(1), nil)
	assert.Equal(t, proxy.NotBinding, v.Effect)
	answer, err := v.Refusal(died.AddDays(1), statute.Text{EN: "the room", ZH: "信访室"})
	require.NoError(t, err)
	require.Len(t, answer.Ways(), 1)
	assert.Equal(t, refusal.Supplement, answer.Ways()[0].Remedy)

	act.On = died.AddDays(-1)
	assert.Len(t, f.Check(act, died.AddDays(-1), nil).Reasons, 1, "nothing is said of a death to come")
	assert.Len(t, f.Check(act, died, nil).Reasons, 2)
}

// What is found of an authority that nothing is recorded of is what the record does not say, and of an odd one what is wrong with it.
func TestRecord(t *testing.T) {
	var f proxy.File
	wrong, unsaid := f.Record(proxy.Mandate{}, nil)
	assert.Empty(t, wrong)
	assert.NotEmpty(t, unsaid)
	assert.Len(t, f.Partly, 1)
	wrong, unsaid = f.Record(proxy.Mandate{
		Principal: proxy.Principal{ID: "p", Capacity: 99}, Agents: []proxy.Agent{{ID: "p"}, {}, {}}, Channel: 99, Scope: []proxy.Power{99}, Matter: "m",
		From: day, Until: day.AddDays(-1), Signed: day.AddDays(1), SignedBy: "q",
	}, nil)
	assert.NotEmpty(t, wrong)
	assert.Empty(t, unsaid)
	assert.Len(t, f.Partly, 1)

	// One that does not say who signed, or whether he could, may cover what was done: that is to be found out before anyone ratifies.
	for name, unsay := range map[string]func(*proxy.Mandate){
		"who signed it": func(p *proxy.Mandate) { p.SignedBy = "" },
		"whether the principal could sign": func(p *proxy.Mandate) {
			p.Principal.Capacity, p.SignedBy = 0, "guardian"
		},
	} {
		p, partly := good(), proxy.File{Principal: good().Principal}
		unsay(&p)
		act := proxy.AgentAct{Power: proxy.Submit, Matter: "m", On: day, By: []string{"a"}, Setting: proxy.PetitionProcedure}
		assert.Equal(t, proxy.BindingIfRatified, partly.Check(act, day, nil).Effect)
		wrong, unsaid := partly.Record(p, nil)
		assert.Empty(t, wrong, name)
		assert.NotEmpty(t, unsaid, name)
		assert.Equal(t, proxy.CannotTell, partly.Check(act, day, nil).Effect, name)
		act.Power = proxy.Withdraw
		assert.Equal(t, proxy.BindingIfRatified, partly.Check(act, day, nil).Effect, "%s: it names other powers", name)
		act.Ratified = day
		assert.Equal(t, proxy.Binding, partly.Check(act, day, nil).Effect, name)
	}

	// A good one is granted, and ended by what can end it.
	wrong, unsaid = f.Record(good(), []proxy.Ending{{Kind: proxy.Revoked, On: day.AddDays(9)}, {Kind: 99, On: day}})
	assert.Empty(t, unsaid)
	require.NotEmpty(t, wrong)
	assert.Contains(t, wrong[0].Path, "endings[1]")
	require.Len(t, f.Authorities, 1)
	assert.Len(t, f.Authorities[0].Endings(), 1)
}
