package agreement

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// latin is an agreement of which every word is Latin, so that nothing Chinese may be left in the English text.
func latin() Agreement {
	a := sound(calendar.On(y2024))
	a.Parties[0].Name, a.Parties[1].Name, a.Mediators[0].Name = "A", "B", "C"
	a.Parties[1].Capacity, a.Parties[1].Signer = mediation.NeedsGuardian, mediation.Guardian
	a.Facts, a.Dispute, a.Responsibility, a.Manner = "the bull hurt the cow", "the sum", "A alone", "cash"
	p := &a.Terms.Payments[0]
	p.For, p.Beneficiaries, p.Obligors = "damages", []string{"B"}, []settlement.Obligor{{Party: "A"}}
	a.Clauses = []Clause{{Text: "A fences the bull", Does: Ordinary}}
	a.Promises = []Promise{{By: "B", Text: "no more petitions.", GivesUp: []Forgone{PetitionAgain}}}
	a.Recorded = decision.Yes
	a.Reached = calendar.On(y2024)
	return a
}

// What a court found void is marked where it stands, in both languages, and nothing else is (A20, CC 156).
func TestTextMarksWhatIsVoid(t *testing.T) {
	a := latin()
	a.Clauses = append(a.Clauses, Clause{Text: "A pays the fodder", Does: Ordinary})
	for part, line := range map[string]int{"terms.payments[0]": 0, "clauses[0]": 1, "clauses[1]": 2, "promises[0]": 3} {
		a.Court = []CourtRecord{{What: FoundPartly, On: calendar.On(y2024), Parts: []string{part}}}
		require.Empty(t, a.Check(y2024))
		text := a.Text(y2024)
		for language, mark := range map[string]string{text.EN: "(a court found this void)", text.ZH: "（本条已被人民法院确认无效）"} {
			_, numbered, _ := strings.Cut(language, "\n1")
			var marked []int
			for n, l := range strings.Split(numbered, "\n") {
				if strings.Contains(l, mark) {
					marked = append(marked, n)
				}
			}
			assert.Equal(t, []int{line}, marked, "%s %s", part, language)
		}
	}
	a.Court[0].What, a.Court[0].Parts = Upheld, nil
	assert.NotContains(t, a.Text(y2024).EN, "void")
}

// Every kind and form that can be sound has a text in both languages, with all that was agreed, on the articles of the day;
// what is not sound has none.
func TestTextOfEveryKindAndForm(t *testing.T) {
	written := 0
	last := slices.Max(mediation.Forum(0).All())
	for k := mediation.Forum(0); k <= last+1; k++ {
		for f := Form(0); int(f) <= len(formTerms); f++ {
			a := latin()
			a.Kind, a.Form = k, f
			text := a.Text(y2024)
			if len(a.Check(y2024)) > 0 {
				assert.Empty(t, text, "%s %s", k, f)
				continue
			}
			if k > last || int(f) >= len(formTerms) {
				continue
			}
			written++
			assert.Equal(t, text, a.Text(y2024), "the same each time")
			assert.False(t, strings.ContainsFunc(text.EN, func(r rune) bool { return unicode.Is(unicode.Han, r) }), text.EN)
			for _, lang := range []string{text.EN, text.ZH} {
				for _, words := range []string{a.Facts, a.Dispute, a.Responsibility, a.Manner, "\n2", a.Clauses[0].Text, "\n3", "no more petitions"} {
					assert.Contains(t, lang, words, "%s %s", k, f)
				}
				assert.NotContains(t, lang, "..", "%s %s", k, f)
			}
			assert.Contains(t, text.ZH, a.Terms.ZH(), "the terms as they are")
			assert.Contains(t, text.EN, a.Terms.EN(), "the terms as they are")
			assert.Contains(t, text.ZH, k.Worth(y2024).ZH)
			assert.Contains(t, text.EN, k.Worth(y2024).EN)
			assert.Equal(t, f == Written, strings.Contains(text.ZH, "____"), "only a document is signed")
			assert.Equal(t, k == mediation.People && f == Written, strings.Contains(text.ZH, "委员会（盖章）："), "the seal")
			assert.Equal(t, f == Written && (k.Invited() || k == mediation.Sectoral), strings.Contains(text.EN, "Mediation body"), "or that of who presided")
			assert.Equal(t, f == Written, strings.Contains(text.EN, "Party B, by guardian"), "who signs for whom")
		}
	}
	assert.Greater(t, written, 7)
}

// When it takes effect is said on the article that Effect goes by.
func TestTextSaysWhenItTakesEffect(t *testing.T) {
	for _, k := range mediation.Forum(0).All() {
		a := sound(calendar.On(y2024))
		a.Kind = k
		says, e := a.takesEffect(y2024), a.Effect(nil)
		switch k { // IMP2016 24(3) sends what was entrusted to the rules of the court's document; of that document no text is held here
		case mediation.Court:
			assert.Equal(t, statute.Safeguard, says.Cite.Basis())
		case mediation.Entrusted:
			assert.Equal(t, statute.InvitedEffect, says.Cite.Provision())
		}
		assert.Equal(t, e.Reasons[len(e.Reasons)-1].Cite, says.Cite, "%s", k)
	}
	oral := sound(calendar.On(y2024))
	oral.Form = Oral
	assert.Equal(t, statute.OralAgreement, oral.takesEffect(y2024).Cite.Provision())
}

// What is not stated leaves no empty line, and a day that is not known no day.
func TestTextOfADraft(t *testing.T) {
	a := sound(calendar.When{})
	a.Facts, a.Responsibility = "", " "
	a.Parties[0].Signed, a.Parties[1].Signed, a.Mediators[0].Signed, a.Seal = mediation.Signature{}, mediation.Signature{}, mediation.Signature{}, mediation.Signature{}
	text := a.Text(y2024)
	for _, lang := range []string{text.EN, text.ZH} {
		assert.NotEmpty(t, lang)
		for _, absent := range []string{"Facts", "主要事实", "Responsibility", "各方责任", "不详", "not known"} {
			assert.NotContains(t, lang, absent)
		}
	}
	a.Terms.Payments[0].Obligors = nil
	assert.Empty(t, a.Text(y2024).ZH)
}
