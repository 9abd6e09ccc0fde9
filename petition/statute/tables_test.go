package statute

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// The tables are read leniently when the program starts; here they are read strictly.

func hasHan(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return unicode.Is(unicode.Han, r) })
}

func bilingual(t *testing.T, what, en, zh string) {
	t.Helper()
	assert.NotEmpty(t, en, what)
	assert.False(t, hasHan(en), "%s: Chinese in the English text: %s", what, en)
	assert.True(t, hasHan(zh), "%s: no Chinese in %q", what, zh)
}

var (
	placeForm = regexp.MustCompile(`^(-|whole|§\d+|` +
		`~?\d+(\(\d+\))?(\([ivx]+\))?((, |–)(\d+(\(\d+\))?(\([ivx]+\))?|\(\d+\)|\([ivx]+\)))*( until [A-Za-z]+\d+)?)$`)
	numberForm = regexp.MustCompile(`^(|((-|\d+( months?| days)?)/)*(-|\d+ (days|working days|months?|years?|persons)))$`)
)

func TestProvisionTables(t *testing.T) {
	seen := 0
	for _, table := range provisionTables {
		editions := instrumentOf(table).Editions()
		heading := []string{"provision"}
		for _, e := range editions {
			heading = append(heading, e.String())
		}
		heading = append(heading, "number", "what it says", "条文内容")
		lines := strings.Split(strings.TrimSpace(table), "\n")
		assert.Equal(t, heading, tableRows("-\n" + lines[0])[0], "heading of %s", instrumentOf(table))
		require.Len(t, tableRows(table), len(lines)-1)

		for _, cells := range tableRows(table) {
			require.Len(t, cells, len(heading), "%s", cells[0])
			seen++
			assert.Equal(t, cells[0], Provision(seen).String(), "its constant: go generate ./.ci/terms")
			places := cells[1 : len(editions)+1]
			for _, at := range places {
				assert.Regexp(t, placeForm, at, cells[0])
				if _, key, ok := strings.Cut(at, " until "); ok {
					assert.False(t, inForceFrom(key).IsZero(), "%s: %q is the key of no edition", cells[0], key)
				}
			}
			assert.True(t, slices.ContainsFunc(places, func(at string) bool { return at != none }), "%s stands nowhere", cells[0])
			assert.Regexp(t, numberForm, cells[len(editions)+1], cells[0])
			assert.Contains(t, []int{0, 1, len(editions)}, len(limits(cells[len(editions)+1])), cells[0])
			bilingual(t, cells[0], cells[len(cells)-2], cells[len(cells)-1])
		}
	}
	assert.EqualValues(t, numProvisions-1, seen)
}

func TestRuleTables(t *testing.T) {
	seen := 0
	for _, text := range ruleTables {
		for _, e := range tableEntries(text) {
			seen++
			assert.Equal(t, e.name, Rule(seen).String(), "its constant: go generate ./.ci/terms")
			sentences(t, e)
			assert.NotEmpty(t, e.by, "%s rests on nothing", e.name)
			for i, name := range e.by {
				assert.NotContains(t, e.by[:i], name, "%s rests on it twice", e.name)
				if name != "practice" && name != "safeguard" {
					_, ok := provisionTerms.Find(strings.TrimPrefix(name, "~"))
					assert.True(t, ok, "%s: %q is no provision", e.name, name)
				}
			}
		}
	}
	assert.EqualValues(t, numRules-1, seen)
}

// sentences refuses what is no sentence, and sentences whose days are no first day of an edition or not in order of time.
func sentences(t *testing.T, e entry) {
	t.Helper()
	var before calendar.Date
	for i, s := range e.says {
		bilingual(t, e.name, s.en, s.zh)
		assert.True(t, strings.HasSuffix(s.en, "."), "%s: %q is no sentence", e.name, s.en)
		assert.True(t, strings.HasSuffix(s.zh, "。"), "%s: %q is no sentence", e.name, s.zh)
		if i == 0 {
			assert.Empty(t, s.since, e.name)
			continue
		}
		from := inForceFrom(s.since)
		assert.False(t, from.IsZero(), "%s: %q is the key of no edition", e.name, s.since)
		assert.True(t, before.Before(from), "%s: %s is not in order of time", e.name, s.since)
		assert.NotEqual(t, e.says[i-1].en, s.en, e.name)
		assert.NotEqual(t, e.says[i-1].zh, s.zh, e.name)
		before = from
	}
}

// The sentence of a rule on the day before its law changed, the day, and the day after.
func TestWhatARuleSaysOnADay(t *testing.T) {
	for _, test := range []struct {
		r         Rule
		day, says string
	}{
		{D5, "2022-04-30", "at once"},
		{D5, "2022-05-01", "promptly"},
		{D5, "2022-05-02", "promptly"},
		{D5, "2004-01-01", "at once"}, // no text held: the earliest there is
		{J12, "2015-02-03", "one year"},
		{J12, "2015-02-04", "6 months"},
		{J12, "2015-02-05", "6 months"},
		{X5, "1999-09-30", "an act binds if ratified."},
		{X5, "1999-10-01", "a contract also if apparent"},
		{X5, "2017-09-30", "a contract also if apparent"},
		{X5, "2017-10-01", "one month"},
		{X5, "2020-12-31", "one month"},
		{X5, "2021-01-01", "30 days"},
		{X5, "2021-01-02", "30 days"},
	} {
		en, zh := test.r.Says(on(test.day))
		assert.Contains(t, en, test.says, "%s on %s", test.r, test.day)
		bilingual(t, test.r.String(), en, zh)
	}
	for _, r := range ruleTerms.All() {
		en, zh := r.Says(calendar.Date{})
		assert.Equal(t, []string{r.EN(), r.ZH()}, []string{en, zh}, "without a day, as the law stands now")
		en, zh = r.Says(on("9999-12-31"))
		assert.Equal(t, []string{r.EN(), r.ZH()}, []string{en, zh})
	}
	en, zh := Rule(0).Says(on("2024-01-01"))
	assert.Empty(t, en+zh)
}

// Every rule has a citation or says that it is practice or a safeguard.
func TestEveryRuleHasABasis(t *testing.T) {
	for _, r := range ruleTerms.All() {
		assert.NotZero(t, strongest(r), "%s", r)
		for _, a := range r.Authorities() {
			assert.NotZero(t, a.Basis, "%s", r)
			assert.Equal(t, a.Basis.IsLaw(), a.Provision != 0, "%s: %v", r, a)
			if a.Provision != 0 {
				assert.Equal(t, a.Provision.Basis(), a.Basis, "%s", r)
			}
		}
	}
}

func TestStableNamesAreUnique(t *testing.T) {
	seen := map[string]string{}
	add := func(kind, name string) {
		assert.NotEmpty(t, name, kind)
		assert.NotContains(t, seen, kind+name)
		seen[kind+name] = name
	}
	for _, r := range ruleTerms.All() {
		add("rule ", r.String())
	}
	for _, p := range provisionTerms.All() {
		add("provision ", p.String())
	}
	for e := Edition(1); e < numEditions; e++ {
		add("edition ", e.String())
		add("title ", e.ZH())
		add("title ", e.EN())
	}
	for i := Instrument(1); i < numInstruments; i++ {
		add("instrument ", i.String())
		add("instrument ", i.ZH())
		add("instrument ", i.EN())
	}
}

// Every cell of the table of editions reads back as it is written.
func TestInstrumentTables(t *testing.T) {
	rows := tableRows(editionTable)
	require.Len(t, rows, int(numEditions)-1)
	for i, cells := range rows {
		e := Edition(i + 1)
		var doubts []string
		if doubt := e.row().doubt; doubt != 0 {
			doubts = append(doubts, doubt.String())
		}
		for _, s := range e.row().stretches {
			part := s.doubt.String()
			if !s.from.IsZero() {
				part += " since " + s.from.String()
			}
			if !s.until.IsZero() {
				part += " before " + s.until.String()
			}
			doubts = append(doubts, part)
		}
		assert.Equal(t, cells, []string{
			e.String(), e.Instrument().String(), e.From().String(), e.Until().String(), strings.Join(doubts, ", "), e.Issue(), e.EN(), e.ZH(),
		})
		bilingual(t, e.String(), e.EN(), e.ZH())
		assert.False(t, e.From().IsZero(), "%s", e)
		require.NotZero(t, e.Instrument(), "%s", e)
		if !e.Instrument().IsLocal() {
			assert.NotEmpty(t, e.Issue(), "%s", e)
		}
	}
	for i := Instrument(1); i < numInstruments; i++ {
		bilingual(t, i.String(), i.EN(), i.ZH())
		assert.NotEmpty(t, i.Editions(), "%s", i)
	}
}
