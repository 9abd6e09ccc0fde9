package dossier_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// against is a claim of a category against the county bureau, with events written "kind organ", one a day.
func against(t testing.TB, category, more string, events ...string) dossier.Dossier {
	t.Helper()
	var list []string
	for i, e := range events {
		kind, organ, _ := strings.Cut(e, " ")
		list = append(list, fmt.Sprintf(`{"kind": %q, "on": "2023-03-%02d", "organ": {"name": %q}}`, kind, i+6, organ))
	}
	return read(t, fmt.Sprintf(`{"received": "2023-03-06", "claims": [{"facts": {"category": %q}, "accused": ["市纪委", "县公安局"], %s "events": [%s]}]}`,
		category, more, strings.Join(list, ", ")))
}

// secrecy are the findings on the secrecy of accusations.
func secrecy(d dossier.Dossier) (list []dossier.Observation) {
	for _, o := range d.Examine() {
		if o.Rule == statute.D6 {
			list = append(list, o)
		}
	}
	return list
}

// An accusation is not passed on to whom it is about (D6; 信访工作条例 30(3)). That it was is a statement only where the record shows it:
// another category, another name, or an organ to which the petitioner may have turned is a question.
func TestPassedOnToTheAccused(t *testing.T) {
	const whole = `"complete": true,`
	for _, test := range []struct {
		name, category, more string
		events               []string
		want                 []string // kind, event and who passed it on
	}{
		{"another organ", "accusation", "", []string{"registered 县信访局", "transferred 县信访局", "registered 县监委", "notified 县监委"}, nil},
		{"passed on", "accusation", "", []string{"registered 县信访局", "transferred 县信访局", "registered 县公安局", "accepted 县公安局"}, []string{"breach 1 县信访局"}},
		{"as names are compared", "accusation", "", []string{"registered 县信访局", "transferred 县信访局", "registered 　县公安局 "}, []string{"breach 1 县信访局"}},
		{"given back", "accusation", "", []string{"registered 县信访局", "transferred 县信访局", "transfer_objected 县公安局"}, []string{"breach 1 县信访局"}},
		{"by whom is not recorded", "accusation", "", []string{"transferred ", "registered 县公安局"}, []string{"breach 0 "}},
		{"twice", "accusation", "", []string{
			"registered 县信访局", "transferred 县信访局", "registered 县公安局", "transferred 县公安局", "registered 县监委", "transferred 县监委", "registered 县公安局",
		}, []string{"breach 1 县信访局", "breach 5 县监委"}},
		{"the transfer names it", "accusation", "", []string{"registered 县信访局", "transferred 县公安局"}, []string{"question 1 "}},
		{"the transfer names it, and it registered", "accusation", "", []string{"registered 县信访局", "transferred 县公安局", "registered 县公安局"}, []string{"breach 1 县信访局"}},
		{"the transfer names it, on a whole record", "accusation", whole, []string{"registered 县信访局", "transferred 县公安局"}, []string{"breach 1 县信访局"}},
		{"the petitioner went there", "accusation", whole, []string{"registered 县公安局", "transferred 县公安局", "registered 县监委"}, []string{"question 0 "}},
		{"it acted later", "accusation", whole, []string{"registered 县信访局", "accepted 县公安局", "opinion_issued 县公安局"}, []string{"question 1 "}},
		{"a part of it", "accusation", whole, []string{"registered 县信访局", "transferred 县信访局", "registered 县公安局治安大队", "accepted 县公安局治安大队"}, []string{"question 2 "}},
		{"a shorter name", "accusation", whole, []string{"registered 县信访局", "transferred 县信访局", "registered 县公安"}, []string{"question 2 "}},
		{"a grievance", "grievance", whole, []string{"registered 县信访局", "transferred 县信访局", "registered 县公安局"}, []string{"question 1 "}},
		{"not known what it is", "unknown", whole, []string{"registered 县信访局", "transferred 县信访局", "registered 县公安局"}, []string{"question 1 "}},
	} {
		d := against(t, test.category, test.more, test.events...)
		var got []string
		for _, o := range secrecy(d) {
			event := strings.TrimSuffix(strings.TrimPrefix(o.Path, "claims[0].events["), "]")
			got = append(got, fmt.Sprintf("%s %s %s", o.Kind, event, o.Who.Name))
			assert.Equal(t, statute.D6.Cite(day(t, "2023-03-06")), o.Cite, test.name)
			assert.Equal(t, o.Kind == dossier.Breach, !o.Liability.IsZero(), test.name)
		}
		assert.Equal(t, test.want, got, test.name)
	}
}

// An accusation that is assigned to whom it is about is found the same way (D6): a statement where another organ had the claim before, else
// a question, as of a person of the name.
func TestAssignedToTheAccused(t *testing.T) {
	for _, test := range []struct{ name, category, assignment, registered, want string }{
		{"another organ", "accusation", `"organ": "县监委"`, "县信访局", ""},
		{"passed on", "accusation", `"organ": "　县公安局"`, "县信访局", "breach assignment.organ 县信访局"},
		{"it had the claim itself", "accusation", `"organ": "县公安局"`, "县公安局", "question assignment.organ "},
		{"nobody knows who had it", "accusation", `"organ": "县公安局"`, "", "question assignment.organ "},
		{"a part of it", "accusation", `"organ": "县公安局治安大队"`, "县信访局", "question assignment.organ "},
		{"a grievance", "grievance", `"organ": "县公安局"`, "县信访局", "question assignment.organ "},
		{"the leader", "accusation", `"leader": {"id": "1", "name": "市纪委"}`, "县信访局", "question assignment.leader.name "},
		{"one of the team", "accusation", `"team": [{"id": "1"}, {"id": "2", "name": "市纪委"}]`, "县信访局", "question assignment.team[1].name "},
	} {
		text, err := json.Marshal(against(t, test.category, "", "registered "+test.registered))
		require.NoError(t, err)
		d := read(t, strings.Replace(string(text), "{", fmt.Sprintf(`{"assignment": {"on": "2023-03-10", %s},`, test.assignment), 1))
		got := ""
		for _, o := range secrecy(d) {
			if !strings.HasPrefix(o.Path, "claims") {
				got += fmt.Sprintf("%s %s %s", o.Kind, o.Path, o.Who.Name)
				assert.Equal(t, o.Kind == dossier.Breach, !o.Liability.IsZero(), test.name)
			}
		}
		assert.Equal(t, test.want, got, test.name)
	}
}

// The answer names the accused, and the leg that handed the claim on to one of them, once it has happened.
func TestTheAnswerNamesTheAccused(t *testing.T) {
	d := against(t, "accusation", "", "registered 县信访局", "transferred 县信访局", "registered 县公安局")
	for on, to := range map[string]string{"2023-03-07": "", "2023-03-08": "县公安局"} {
		c := d.On(day(t, on)).Claims[0]
		assert.Equal(t, []string{"市纪委", "县公安局"}, c.Accused)
		assert.Equal(t, to, c.Tiers.Timeline[1].To, on)
	}
}

// The articles are those of the day; where none is held nobody is accused of anything.
func TestSecrecyByTheLawOfTheDay(t *testing.T) {
	for year, liable := range map[string]string{"2004": "", "2010": "44(1)", "2023": "46(v)"} {
		text, err := json.Marshal(against(t, "accusation", "", "registered 县信访局", "transferred 县信访局", "registered 县公安局"))
		require.NoError(t, err)
		found := secrecy(read(t, strings.ReplaceAll(string(text), "2023-", year+"-")))
		require.Len(t, found, 1, year)
		assert.Equal(t, liable != "", found[0].Kind == dossier.Breach, year)
		assert.Contains(t, found[0].Liability.String(), liable)
	}
}

// Names by which nothing could be compared are refused, each where it stands.
func TestAccusedIsReadStrictly(t *testing.T) {
	for text, path := range map[string]string{
		`["县公安局", "", "\u200b"]`: "claims[0].accused[2]",
		`["县\u200b公安局"]`:         "claims[0].accused[0]",
		`[" "]`:                  "claims[0].accused[0]",
		`["a"` + strings.Repeat(`,"a"`, dossier.MaxAccused) + `]`: "claims[0].accused",
		`"县公安局"`: "claims[0].accused",
	} {
		_, found := dossier.Read([]byte(`{"claims": [{"accused": ` + text + `}]}`))
		require.Len(t, found, 1, text)
		assert.Equal(t, path, found[0].Path)
		assert.NotEmpty(t, found[0].ZH)
	}
	d := against(t, "accusation", "", "registered 县信访局")
	packed, err := d.AppendBinary(nil)
	require.NoError(t, err)
	var again dossier.Dossier
	require.NoError(t, again.UnmarshalBinary(packed))
	assert.Equal(t, d, again)
}
