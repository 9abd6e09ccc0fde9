package statute

import (
	"encoding"
	"encoding/json"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// strongest is the strongest basis that r has: Statute before LocalRule before Practice before Safeguard. A provision that
// only a reading ties to the rule counts where the rule has nothing firmer.
func strongest(r Rule) Basis {
	var firm, read Basis
	for _, a := range r.row().by {
		strongest := &firm
		if a.Doubt&Reading != 0 {
			strongest = &read
		}
		if *strongest == 0 || a.Basis < *strongest {
			*strongest = a.Basis
		}
	}
	if firm == 0 {
		return read
	}
	return firm
}

func TestRuleBasis(t *testing.T) {
	for r, want := range map[Rule]Basis{
		P1: Statute, P7: Safeguard, P8: Safeguard, T4: Statute, T14: Statute, D9: Practice, D13: Statute, F1: Practice, F2: Statute,
		F6: Safeguard, X1: Practice, X3: Safeguard, M14: Statute, A4: Safeguard, A10: Statute, A11: Practice, J0: Practice, E5: Safeguard,
		E7: LocalRule, E9: Statute, R2: Practice, 0: 0, numRules: 0,
	} {
		assert.Equal(t, want, strongest(r), "%s", r)
	}
	assert.True(t, LocalRule.IsLaw())
	assert.False(t, Practice.IsLaw())
}

func TestAuthoritiesInOrder(t *testing.T) {
	assert.Equal(t, []Authority{
		{Statute, DirectReceipt, 0},
		{Statute, TransferObjection, 0},
		{LocalRule, InnerMongoliaGuidance, 0},
		{LocalRule, InnerMongoliaOrganFirst, 0},
		{Practice, 0, 0},
	}, T4.Authorities())
	assert.Equal(t, []Authority{{Statute, LitigationMatters, Reading}, {Statute, DutiesAfterConclusion, Reading}}, T14.Authorities())
	assert.Equal(t, Authority{LocalRule, XinjiangProxy, 0}, X2.Authorities()[4])
	T4.Authorities()[0] = Authority{}
	assert.Equal(t, DirectReceipt, T4.Authorities()[0].Provision, "a copy")
	assert.Empty(t, Rule(0).Authorities())
}

func texts(cs []Citation) []string {
	var ss []string
	for _, c := range cs {
		ss = append(ss, c.ZH())
	}
	return ss
}

func TestRuleOn(t *testing.T) {
	for _, test := range []struct {
		r    Rule
		day  string
		want []string
	}{
		{T1, "2010-01-01", []string{"信访条例 第三十五条第三款"}},
		{T1, "2024-01-01", []string{"信访工作条例 第三十六条第三款", "信访工作条例 第三十七条第三款"}},
		{T4, "2024-01-01", []string{"信访工作条例 第二十三条第一款", "信访工作条例 第二十三条第三款", "调解室实践做法，非法律规定"}},
		{T4, "2000-01-01", []string{"调解室实践做法，非法律规定"}},
		{T14, "2024-01-01", []string{"信访工作条例 第三十一条第一项（解释）", "信访工作条例 第三十七条第三款（解释）"}},
		{M15, "2025-12-31", []string{"公安机关办理行政案件程序规定（2020年修正） 第一百八十六条（转引）"}},
		{M15, "2026-01-01", []string{"治安管理处罚法（2025年修订） 第九条第四款", "公安机关办理行政案件程序规定（2020年修正） 第一百八十六条（转引）"}},
		{J7, "2014-01-01", []string{"最高人民法院关于人民调解协议司法确认程序的若干规定 第七条"}},
		{E6, "2016-01-01", []string{"信访条例 第三十四条", "信访条例 第三十五条第一款", "民事诉讼法（2012年修正） 第八十三条（推定、解释）"}},
		// once, though two provisions stand in it
		{J12, "2024-01-01", []string{"最高人民法院关于适用民事诉讼法的解释（2022年修正） 第三百七十二条第二款"}},
		{E2, "2004-12-31", nil},
	} {
		assert.Equal(t, test.want, texts(test.r.On(on(test.day))), "%s on %s", test.r, test.day)
	}
}

// What the room in Baotou did as practice, and what is law there since 2024-05-01: cited from that day, and only there.
func TestInnerMongoliaFromItsFirstDay(t *testing.T) {
	first := on("2024-05-01")
	for r, articles := range map[Rule]string{
		T4: "28(2) 28(4)", T10: "37", T12: "28(2) 34", F3: "25", M1: "30", M8: "58", M9: "50", M10: "56", M11: "28(3)", J0: "34", R1: "24",
	} {
		for offset := -1; offset <= 1; offset++ {
			d := first.AddDays(offset)
			var local []string
			for _, c := range r.OnIn(InnerMongoliaRegulation, d) {
				if c.Basis() == LocalRule {
					assert.Equal(t, InnerMongolia2024, c.Edition())
					local = append(local, c.Article())
				}
			}
			if offset < 0 {
				assert.Empty(t, local, "%s on %s", r, d)
			} else {
				assert.Equal(t, strings.Fields(articles), local, "%s on %s", r, d)
			}
			for _, c := range append(r.On(d), r.OnIn(BeijingRegulation, d)...) {
				assert.NotEqual(t, InnerMongoliaRegulation, c.Provision().Instrument(), "%s on %s", r, d)
			}
		}
	}
	assert.Equal(t, Reading, J0.OnIn(InnerMongoliaRegulation, first)[1].Doubt(), "34 says that confirmation is open, not that it is told of")
	assert.Len(t, T11.On(on("2023-12-31")), 1)
	assert.Equal(t, "23(1)(iii)", T11.On(on("2024-01-01"))[1].Article(), "since 2024 reconsideration comes first")
}

func TestLocalRulesWhereTheyAreLaw(t *testing.T) {
	d := on("2024-01-01")
	assert.Equal(t, []string{"人民警察法（2012年修正） 第四十三条（解释）"}, texts(E7.On(d)))
	assert.Equal(t, "人民警察法（2012年修正） 第四十三条（解释）", E7.Cite(d).ZH())
	assert.Equal(t, []string{"重庆市信访条例 第三十五条第一款第二项", "人民警察法（2012年修正） 第四十三条（解释）"}, texts(E7.OnIn(ChongqingRegulation, d)))
	for _, none := range []Instrument{XinjiangRegulation, JiangsuRegulation, AnhuiRegulation} { // Jiangsu and Anhui: revoke or change
		assert.Equal(t, texts(E7.On(d)), texts(E7.OnIn(none, d)), "%s has no remand", none)
	}
	for _, r := range ruleTerms.All() {
		for _, c := range r.On(d) {
			assert.NotEqual(t, LocalRule, c.Basis(), "%s", r)
		}
		for place := BeijingRegulation; place < numInstruments; place++ {
			for _, c := range r.OnIn(place, d) {
				if c.Basis() == LocalRule {
					assert.Equal(t, place, c.Provision().Instrument(), "%s", r)
				}
			}
		}
	}
}

// Cite is never blank for a rule, whatever the day, and it is the first of On where there is one.
func TestCiteIsNeverBlank(t *testing.T) {
	for _, d := range []calendar.Date{{}, on("0001-01-01"), on("1990-01-01"), on("2010-01-01"), on("2026-01-01"), on("9999-12-31")} {
		for _, r := range ruleTerms.All() {
			c := r.Cite(d)
			assert.False(t, c.IsZero(), "%s on %s", r, d)
			bilingual(t, r.String(), c.EN(), c.ZH())
			if cs := r.On(d); len(cs) > 0 {
				assert.Equal(t, cs[0], c, "%s on %s", r, d)
			}
		}
	}
	assert.Contains(t, T1.Cite(on("1990-01-01")).EN(), "no article held")
	assert.True(t, Rule(0).Cite(on("2024-01-01")).IsZero())
}

// What a rule is cited by: one of its authorities, with the doubt about resting it on that; another provision; or its own.
func TestCiteBy(t *testing.T) {
	on := calendar.MustDate(2024, 3, 1)
	assert.Equal(t, E6.Cite(on), E6.CiteBy(0, on))
	assert.Equal(t, ReReviewRequest, E6.CiteBy(ReReviewRequest, on).Provision())
	assert.Equal(t, Reading, E6.CiteBy(MissedPeriodRelief, on).Doubt())
	assert.Equal(t, NoLongerAccepted, E4.CiteBy(NoLongerAccepted, on).Provision())
	assert.Equal(t, T4.Cite(calendar.MustDate(2021, 3, 1)), T4.CiteBy(TransferObjection, calendar.MustDate(2021, 3, 1)), "not in force yet")
}

func TestListsOfCitations(t *testing.T) {
	day := calendar.MustDate(2024, 3, 1)
	list := E8.On(day)
	assert.Equal(t, "信访工作条例 第二十八条第三款、第三十五条", ListZH(list))
	assert.Equal(t, "Regulations on Petition Work (2022), art. 28(3), art. 35", ListEN(list))
	other, unwritten := P1.Cite(day), Custom(LocalRule, Text{EN: "a notice", ZH: "通知"})
	mixed := []Citation{list[0], other, unwritten, unwritten, list[1]}
	assert.Equal(t, mixed[0].ZH()+"；"+other.ZH()+"；地方规定：通知；地方规定：通知；"+list[1].ZH(), ListZH(mixed), "another text between them")
	assert.Equal(t, mixed[0].EN()+"; "+other.EN()+"; local rule: a notice; local rule: a notice; "+list[1].EN(), ListEN(mixed))
	assert.Empty(t, ListZH(nil))
}

func TestRuleNames(t *testing.T) {
	for s, want := range map[string]Rule{"P1": P1, "P12": P12, "T3": T3, "J0": J0, "J15": J15, "E24": E24, "R5": R5} {
		got, ok := ruleTerms.Find(s)
		assert.True(t, ok)
		assert.Equal(t, want, got)
		assert.Equal(t, s, got.String())
	}
	for _, s := range []string{"", "P0", "P13", "T15", "t3", "T03", " T3", "R6", "invalid(900)", "Z1"} {
		_, ok := ruleTerms.Find(s)
		assert.False(t, ok, s)
	}
	assert.Len(t, ruleTerms.All(), int(numRules)-1)
	assert.Equal(t, P1, ruleTerms.All()[0])
	_, ok := provisionTerms.Find("")
	assert.False(t, ok)
}

// Nothing panics on a number that is no value, and none of them reaches a file.
func TestNumbersOutOfRange(t *testing.T) {
	d := on("2024-01-01")
	for i := 0; i <= math.MaxUint16; i++ {
		r, p := Rule(i), Provision(i)
		_, _, _, _ = r.String(), r.EN(), r.ZH(), strongest(r)
		_, _, _ = r.On(d), r.Cite(d), r.Authorities()
		_, _, _, _ = p.String(), p.EN(), p.ZH(), p.Basis()
		_, _, _ = p.Instrument(), p.History(), p.place(PWR2022)
		_, ok := p.On(d)
		if r >= numRules {
			if _, err := r.MarshalText(); err == nil || strongest(r) != 0 || !r.Cite(d).IsZero() {
				t.Fatalf("rule %d", i)
			}
		}
		if p >= numProvisions {
			if _, err := p.MarshalText(); err == nil || ok {
				t.Fatalf("provision %d", i)
			}
		}
	}
	for i := 0; i <= math.MaxUint8; i++ {
		e, n, b, q := Edition(i), Instrument(i), Basis(i), Doubt(i)
		_, _, _, _, _, _, _, _ = e.String(), e.EN(), e.ZH(), e.Instrument(), e.From(), e.Until(), e.Doubt(), e.Issue()
		_, _, _, _, _ = n.String(), n.EN(), n.ZH(), n.Editions(), n.IsLocal()
		_, _, _ = b.String(), b.ZH(), b.IsLaw()
		_, _, _ = q.String(), q.EN(), q.ZH()
		_, _ = n.On(d)
		_, _ = Unit(i).String(), ChangeKind(i).String()
		assert.NotPanics(t, func() { c := Citation{provision: Provision(i), edition: e, basis: b, doubt: q}; _ = c.EN() + c.ZH() })
		_, err := e.MarshalText()
		assert.Equal(t, e >= numEditions, err != nil)
		_, err = n.MarshalText()
		assert.Equal(t, n >= numInstruments, err != nil)
		_, err = q.MarshalText()
		assert.Equal(t, q > allDoubts, err != nil)
	}
}

// text is a value with a text form.
type text interface {
	encoding.TextMarshaler
	String() string
}

func roundTrip[T text](t *testing.T, v T, read func([]byte) (T, error)) {
	t.Helper()
	b, err := v.MarshalText()
	require.NoError(t, err)
	back, err := read(b)
	require.NoError(t, err)
	assert.Equal(t, v, back)
	_, err = read(append(b, "…"...))
	assert.Error(t, err, "%s", b)
}

func TestTextForms(t *testing.T) {
	for r := range numRules {
		roundTrip(t, r, func(b []byte) (v Rule, err error) { return v, v.UnmarshalText(b) })
	}
	for p := range numProvisions {
		roundTrip(t, p, func(b []byte) (v Provision, err error) { err = v.UnmarshalText(b); return v, err })
	}
}

func TestJSON(t *testing.T) {
	type all struct {
		Rule       Rule
		Provision  Provision
		Edition    Edition
		Instrument Instrument
		Basis      Basis
		Doubt      Doubt
		Kind       ChangeKind
		Limit      Number
		Authority  Authority
		Reason     Reason
		Violations Violations
		Difference Difference
	}
	d := on("2024-01-01")
	v := all{
		T3, NoLongerAccepted, CPL2012, CivilCode, Practice, Inferred | Reading, Moved,
		Number{5, WorkingDays},
		T14.Authorities()[0],
		T1.Reason(d, "en", "中"),
		Violations{A4.Reason(d, "en", "中").At("a[0].b")},
		Diff(on("2022-04-30"), on("2022-05-01")),
	}
	for _, want := range []all{{}, v} {
		b, err := json.Marshal(want)
		require.NoError(t, err)
		var got all
		require.NoError(t, json.Unmarshal(b, &got), "%s", b)
		assert.Equal(t, want, got)
	}
	b, err := json.Marshal(v.Doubt)
	require.NoError(t, err)
	assert.Equal(t, `"inferred+reading"`, string(b))
	for _, bad := range []string{`{"Rule":"T99"}`, `{"Provision":"x"}`, `{"Edition":"PR2006"}`, `{"Doubt":"inferred+"}`, `{"Kind":"x"}`} {
		assert.Error(t, json.Unmarshal([]byte(bad), new(all)), bad)
	}
}
