package mediation

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// changeDays are the first days of every edition of the texts that the kinds rest on, each with the day before.
func changeDays() []calendar.Date {
	days := []calendar.Date{calendar.MustDate(2026, time.November, 23)}
	for _, i := range []statute.Instrument{
		statute.PeoplesMediationLaw, statute.PublicSecurityPenaltiesLaw, statute.AdministrativeCaseProcedure,
		statute.CriminalProcedureLaw, statute.PetitionRegulations, statute.InvitedMediationProvisions, statute.CommercialMediationRules,
	} {
		for _, e := range i.Editions() {
			days = append(days, e.From().AddDays(-1), e.From())
		}
	}
	return days
}

// What a kind may not settle is exactly what bars it somewhere in the whole space of facts, read from the articles by the
// slow twin.
func TestScopeHoldsEveryBarOfTheKind(t *testing.T) {
	for k := People; int(k) < len(forumTerms); k++ {
		want := map[Bar]bool{}
		for i := range tables {
			table := &tables[i]
			walk(Dispute{Kind: k}, table.Facts[1:], func(f Dispute) {
				for b := range slowBars(f) {
					if slices.Contains(table.Values, b) {
						want[b] = true
					}
				}
			})
		}
		got := map[Bar]bool{}
		s := k.Scope(y2024)
		for _, f := range slices.Concat(s.Bars, s.Checks) {
			assert.False(t, got[f.Bar], "%s: %s stands twice", k, f.Bar)
			got[f.Bar] = true
		}
		assert.Equal(t, want, got, "%s", k)
	}
}

// What there is nothing of has no heading, and a fact that no table asks has no values.
func TestScopeSaysNothingOfNothing(t *testing.T) {
	for _, s := range []Scope{{}, People.Scope(y2024), Private.Scope(y2024)} {
		assert.NotContains(t, s.EN()+s.ZH(), "\n- \n")
	}
	for _, f := range []DisputeFact{DisputeFact(numFacts), DisputeFact(numFacts) + 1, 255} {
		assert.NotContains(t, Condition{Fact: f, Values: []string{"yes"}}.EN(), "yes")
	}
}

// A value that the conditions leave out bars by itself, and one that they leave in does not.
func TestScopeConditionsAreWhatBarsAlone(t *testing.T) {
	checked := 0
	for k := People; int(k) < len(forumTerms); k++ {
		only := map[DisputeFact][]string{}
		for _, c := range k.Scope(y2024).Only {
			only[c.Fact] = c.Values
		}
		for fact := FactKind + 1; fact < numFacts; fact++ {
			for v := 1; v < len(fact.values()); v++ {
				f := Dispute{Kind: k}
				f.set(fact, uint8(v))
				values, asked := only[fact]
				left := !asked || slices.Contains(values, fact.values()[v].Code)
				assert.Equal(t, left, MayMediate(f, y2024).Verdict != Barred, "%s: %s=%s", k, fact, fact.values()[v].Code)
				checked++
			}
		}
		assert.NotEmpty(t, only, "%s", k)
	}
	assert.Greater(t, checked, 390)
}

// On every day each line carries its words and its article, in both languages, and the article is the one MayMediate gives.
func TestScopeOnEveryEdition(t *testing.T) {
	for _, on := range changeDays() {
		for k := People; int(k) < len(forumTerms); k++ {
			s := k.Scope(on)
			zh, en := s.ZH(), s.EN()
			for _, f := range slices.Concat(s.Bars, s.Checks) {
				assert.Equal(t, f.Bar.find(k, on), f, "%s on %s", k, on)
				assert.Contains(t, zh, "- "+f.Reason.ZH+"（"+f.Reason.Cite.ZH()+"）\n", "%s on %s", k, on)
				assert.Contains(t, en, "- "+f.Reason.EN+" ("+f.Reason.Cite.EN()+")\n", "%s on %s", k, on)
			}
			for _, c := range s.Only {
				assert.NotEmpty(t, c.Values, "%s on %s: nothing is left of %s", k, on, c.Fact)
				assert.NotEmpty(t, c.Cites, "%s on %s: %s", k, on, c.Fact)
				assert.Contains(t, zh, "- "+c.ZH()+"\n")
				assert.Contains(t, en, "- "+c.EN()+"\n")
			}
			assert.Equal(t, k.Worth(on), s.Worth)
			assert.Contains(t, zh, statute.ListZH(s.WorthCites), "%s on %s", k, on)
			assert.Contains(t, en, statute.ListEN(s.WorthCites), "%s on %s", k, on)
			assert.Equal(t, k == Court, len(s.WorthCites) == 0, "%s on %s", k, on)
			assert.Contains(t, zh, s.Worth.ZH)
			assert.Contains(t, en, s.Worth.EN)

			data, err := json.Marshal(s)
			require.NoError(t, err)
			var back Scope
			require.NoError(t, json.Unmarshal(data, &back))
			assert.Equal(t, s, back, "%s on %s", k, on)
		}
	}
	assert.Empty(t, Forum(0).Scope(y2024).Bars)
	for _, none := range []Forum{Sectoral + 1, 200} {
		assert.Empty(t, none.Scope(y2024).Only)
		assert.Empty(t, none.Scope(y2024).Bars)
	}
	assert.NotEmpty(t, Forum(0).Scope(y2024).ZH())
	_, err := json.Marshal(Forum(200).Scope(y2024))
	assert.Error(t, err, "no kind, no code")
}

// That a people's mediation agreement binds, may be sued on and may be confirmed stands in three articles.
func TestWorthCitesEveryArticle(t *testing.T) {
	var got []string
	for _, c := range People.Scope(y2024).WorthCites {
		got = append(got, c.Article())
	}
	assert.Equal(t, []string{"33", "31", "32"}, got)
	assert.Len(t, People.Scope(calendar.MustDate(2010, time.December, 31)).WorthCites, 1, "the library's own: no text is held")
}

// No text held here says what a court, another body or the sides by themselves may settle: their consent is cited as the library's own.
func TestConsentOfCourtAndSidesIsNoArticle(t *testing.T) {
	for _, k := range []Forum{Court, Private, Sectoral} {
		assert.Equal(t, statute.Safeguard, Refusal.find(k, y2024).Reason.Cite.Basis(), "%s", k)
	}
	assert.Equal(t, statute.Statute, Refusal.find(People, y2024).Reason.Cite.Basis())
}
