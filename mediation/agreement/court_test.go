package agreement

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// slowStands says what became of an agreement, the findings read one after the other in the order of their days: whoever
// comes last is right.
func slowStands(records []CourtRecord) bool {
	ordered := slices.Clone(records)
	slices.SortStableFunc(ordered, func(a, b CourtRecord) int { return a.On.Earliest().Compare(b.On.Earliest()) })
	stands := true
	for _, r := range ordered {
		switch r.What {
		case FoundVoid, Revoked:
			stands = false
		case Upheld:
			stands = true
		}
	}
	return stands
}

// Every row of up to four findings, each on a day of its own, told in every order: nobody is bound by what a court voided
// or revoked, on whatever day, and everybody by what it upheld.
func TestNobodyIsBoundByWhatACourtUndid(t *testing.T) {
	signed := calendar.On(y2024)
	asked := []calendar.Date{{}, y2024, y2024.AddDays(12), y2024.AddDays(400)}
	rows := 0
	var walk func(records []CourtRecord)
	walk = func(records []CourtRecord) {
		rows++
		for turn := range max(len(records), 1) {
			a := sound(signed)
			a.Court = append(slices.Clone(records[turn:]), records[:turn]...)
			want := slowStands(a.Court)
			e := a.Effect(nil)
			assert.Equal(t, want, e.Force == InForce, "%v", a.Court)
			assert.Equal(t, !want, e.Force == NotInForce, "%v", a.Court)
			for _, on := range asked {
				for _, b := range a.Binding(on, nil) {
					assert.Equal(t, want, b.Bound == IsBound, "%v", a.Court)
				}
				if !want {
					assert.False(t, a.Confirmed(y2024, on), "%v", a.Court)
				}
			}
			if !want {
				assert.Equal(t, statute.A20, e.Reasons[0].Rule)
				for _, path := range e.Lacking {
					assert.Contains(t, path, "court[")
				}
			}
		}
		if len(records) == 4 {
			return
		}
		for _, f := range Adjudication(0).All() {
			walk(append(slices.Clone(records), CourtRecord{What: f, On: calendar.On(y2024.AddDays(10 * (len(records) + 1)))}))
		}
	}
	walk(nil)
	assert.Equal(t, 1+8+64+512+4096, rows)
}

// Findings both ways are told apart by their days, and where these do not tell, nothing is said.
func TestFindingsBothWays(t *testing.T) {
	for name, c := range map[string]struct {
		void, upheld string
		want         Force
	}{
		"upheld the day after": {"2024-06-01", "2024-06-02", InForce},
		"void the day after":   {"2024-06-02", "2024-06-01", NotInForce},
		"the same day":         {"2024-06-01", "2024-06-01", 0},
		"in the same month":    {"2024-06", "2024-06-15", 0},
		"the month after":      {"2024-06", "2024-07-01", InForce},
		"not known when":       {"", "2024-07-01", 0},
	} {
		a := sound(calendar.On(y2024))
		a.Court = []CourtRecord{{What: FoundVoid, On: when(t, c.void)}, {What: Upheld, On: when(t, c.upheld)}}
		assert.Equal(t, c.want, a.Effect(nil).Force, name)
		slices.Reverse(a.Court)
		assert.Equal(t, c.want, a.Effect(nil).Force, "%s, told the other way round", name)
		if c.want == 0 {
			assert.Equal(t, []string{"court[0].on", "court[1].on"}, a.Effect(nil).Missing, name)
		}
	}
	a := sound(calendar.On(y2024))
	a.Court = []CourtRecord{{What: 0}, {What: 99}}
	assert.Equal(t, []string{"court[0].what A20", "court[1].what A20"}, wheres(a.Check(y2024)))
	assert.Equal(t, InForce, a.Effect(nil).Force, "what says nothing changes nothing")
}

// A ruling set aside on a day known only roughly is relied on by nobody from the first day it may have been.
func TestConfirmedOfRoughDays(t *testing.T) {
	a := sound(calendar.On(y2024))
	ruled := y2024.AddDays(20)
	assert.True(t, a.Confirmed(ruled, ruled))
	assert.False(t, a.Confirmed(ruled, ruled.AddDays(-1)), "before the ruling")
	assert.False(t, a.Confirmed(calendar.Date{}, ruled), "no ruling")
	a.Court = []CourtRecord{{What: RulingSetAside, On: when(t, "2024-08")}}
	assert.True(t, a.Confirmed(ruled, calendar.MustDate(2024, time.July, 31)))
	assert.False(t, a.Confirmed(ruled, calendar.MustDate(2024, time.August, 1)))
	assert.True(t, a.Confirmed(calendar.MustDate(2024, time.September, 2), calendar.MustDate(2024, time.September, 3)), "confirmed anew")
	a.Court[0].On = calendar.When{}
	assert.False(t, a.Confirmed(ruled, ruled), "on a day nobody knows")
}

// G11: what falls due before the agreement is a question of its record, on the day before and not on the day itself; the
// agreement is answered all the same.
func TestDueBeforeTheAgreement(t *testing.T) {
	for _, c := range []struct {
		reached, due string
		want         bool
	}{
		{"2024-06-01", "2024-05-31", true},
		{"2024-06-01", "2024-06-01", false},
		{"2024-06", "2024-05-31", true},
		{"2024-06", "2024-06-01", false},
		{"", "2024-05-09", true}, // signed on the tenth
		{"", "2024-05-10", false},
	} {
		a := sound(calendar.On(y2024))
		a.Reached = when(t, c.reached)
		due, err := calendar.ParseDate(c.due)
		require.NoError(t, err)
		a.Terms = a.Terms.Clone()
		a.Terms.Payments[0].Due.On = due
		asked := false
		for _, d := range a.Examine(y2024, calendar.China()) {
			asked = asked || d.Path == "terms.payments[0].due" && d.Rule == statute.A6 && d.Certainty == statute.CannotTell
		}
		assert.Equal(t, c.want, asked, "%+v", c)
		assert.Equal(t, InForce, a.Effect(nil).Force)
	}
}

// What a court found void of the terms is not owed; of what it found, the record says which part that is, or it is asked.
func TestPartlyVoid(t *testing.T) {
	a := sound(calendar.On(y2024))
	a.Clauses = []Clause{{Text: "不得起诉", Does: BarsRemedy}}
	found := calendar.On(y2024.AddDays(30))
	a.Court = []CourtRecord{{What: FoundPartly, On: found}}
	terms, told := a.StandingTerms()
	assert.False(t, told)
	assert.Empty(t, terms.Void)
	assert.Equal(t, []string{"court[0].parts"}, a.Effect(nil).Missing)
	untold := a.Effect(nil).Reasons
	assert.NotEmpty(t, a.Effect(nil).Questions()[0].Text.ZH)

	a.Court = append(a.Court, CourtRecord{What: FoundPartly, On: found, Parts: []string{"terms.payments[0]", "clauses[0]"}})
	_, told = a.StandingTerms()
	assert.False(t, told, "of the other finding it is not")
	a.Court = a.Court[1:]
	terms, told = a.StandingTerms()
	assert.True(t, told)
	assert.Equal(t, []string{"payments[0]"}, terms.Void)
	assert.Empty(t, a.Effect(nil).Missing)
	assert.Equal(t, InForce, a.Effect(nil).Force, "the rest stands")
	assert.Empty(t, a.Terms.Void, "the paper says what it says")
	remarks := len(a.Remarks(y2024))
	a.Terms.Payments[0].Due.On = calendar.Date{}
	assert.Len(t, a.Remarks(y2024), remarks, "nobody asks by when what is void was to be paid")
	assert.NotEqual(t, untold, a.Effect(nil).Reasons, "the reason names the part")

	a.Promises = []Promise{{By: "甲"}, {By: "乙"}}
	a.Court[0].Parts = []string{"promises[1]"}
	assert.Equal(t, []bool{false, true, false, false}, []bool{
		a.FoundVoid("promises", 0), a.FoundVoid("promises", 1), a.FoundVoid("promises", 2), a.FoundVoid("promises", -1),
	})
	assert.False(t, a.FoundVoid("clauses", 1), "of another list")
	a.Court[0].What = Upheld
	assert.False(t, a.FoundVoid("promises", 1))

	a.Court = []CourtRecord{{What: Upheld, On: found, Parts: []string{"terms.payments[0]"}}, {What: FoundPartly, On: found, Parts: []string{"terms.payments[9]", "facts"}}}
	a.Terms.Void = []string{"payments[0]"}
	var wrong []string
	for _, at := range wheres(a.Check(y2024)) {
		if strings.HasPrefix(at, "court") || strings.HasPrefix(at, "terms.void") {
			wrong = append(wrong, at)
		}
	}
	assert.Equal(t, []string{"terms.void A20", "court[0].parts[0] A20", "court[1].parts[0] A20", "court[1].parts[1] A20"}, wrong)
	assert.True(t, a.holds("clauses[0]"))
	assert.False(t, a.holds("clauses[1]"), "one beyond the last")
}
