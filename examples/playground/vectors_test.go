package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/examples/playground/answers"
)

// question is a vector of the conformance kit, as the page asks it.
type question struct {
	id     string
	verb   string
	input  string
	of     string          // the verb of the vector
	duty   string          // of a vector of duties, the one asked about
	answer json.RawMessage // of the vector
}

// questions are all vectors. Those of verbs that the page does not have are asked as a dossier with that one part.
func questions(t *testing.T) []question {
	t.Helper()
	files, err := filepath.Glob("../conformance/vectors/*.jsonl")
	require.NoError(t, err)
	var all []question
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range bytes.Lines(text) {
			var v struct {
				ID, Verb string
				Input    json.RawMessage
				Answer   json.RawMessage
			}
			require.NoError(t, json.Unmarshal(line, &v))
			q := question{id: v.ID, verb: v.Verb, of: v.Verb, input: string(v.Input), answer: v.Answer}
			var parts struct {
				Facts, Asker, On, Duty, Dispute, Agreement, Application, Dossier json.RawMessage
			}
			require.NoError(t, json.Unmarshal(v.Input, &parts))
			var day string
			if parts.On != nil {
				require.NoError(t, json.Unmarshal(parts.On, &day))
			}
			part := func(name string, value json.RawMessage) string {
				return day + "\n" + `{"claims":[{"name":"claim","` + name + `":` + string(value) + `}]}`
			}
			switch v.Verb {
			case "step": // null is refused: what is not there is left out
				q.input = strings.Replace(q.input, `"events":null,`, "", 1)
			case "duties":
				require.NoError(t, json.Unmarshal(parts.Duty, &q.duty))
				q.verb, q.input = "triage", `{"facts":`+string(parts.Facts)+`,"on":`+string(parts.On)+`}`
				if parts.Asker != nil {
					q.input = `{"asker":` + string(parts.Asker) + `,` + q.input[1:]
				}
			case "mediation":
				q.verb, q.input = "dossier", part("dispute", parts.Dispute)
			case "agreement":
				q.verb, q.input = "dossier", part("agreement", parts.Agreement)
			case "confirmation":
				q.verb, q.input = "dossier", part("confirmation", parts.Application)
			case "dossier":
				q.input = day + "\n" + string(parts.Dossier)
			}
			all = append(all, q)
		}
	}
	require.Greater(t, len(all), 1000)
	return all
}

// asked are the members that the kit asks for of each verb; the page's answers hold more.
var asked = map[string][]string{
	"triage":    {"route", "candidates", "ask"},
	"deadline":  {"ends", "contested", "provisional", "rough", "check"},
	"ledger":    {"refused", "path", "rule", "promised", "paid", "outstanding", "overdue", "interest", "next_due", "at_least", "fulfilled"},
	"procedure": {"stage", "round", "duties", "rights", "ended", "rule", "act", "earliest", "latest"},
	"step":      {"allowed", "missing"},
	"audit":     {"check", "verdict", "rule", "tier", "event", "days_late"},
	"duties":    {"due", "may"},
}

// only returns a JSON value with these members, and without those that say nothing; nil if it says nothing itself.
func only(v any, members []string) any {
	switch v := v.(type) {
	case map[string]any:
		kept := map[string]any{}
		for _, name := range members {
			if rest := only(v[name], members); rest != nil {
				kept[name] = rest
			}
		}
		if len(kept) > 0 {
			return kept
		}
		return nil
	case []any:
		if len(v) == 0 {
			return nil
		}
		list := make([]any, len(v))
		for i := range v {
			list[i] = only(v[i], members)
		}
		return list
	}
	if v == nil || reflect.ValueOf(v).IsZero() {
		return nil
	}
	return v
}

// TestVectors holds what the page is told against the vectors, for the verbs that it shares with the kit.
func TestVectors(t *testing.T) {
	held := 0
	for _, q := range questions(t) {
		members, shared := asked[q.of]
		if !shared {
			continue
		}
		var want, got any
		require.NoError(t, json.Unmarshal(q.answer, &want))
		require.NoError(t, json.Unmarshal(answers.Answer(q.verb, []byte(q.input)), &got))
		if q.of == "duties" {
			got = dutyOf(got, q.duty)
		}
		held++
		if !assert.Equal(t, only(want, members), only(got, members), "%s %s", q.id, q.input) {
			return
		}
	}
	assert.Greater(t, held, 900)
}

// dutyOf is the one duty asked about; one that is not listed is not due.
func dutyOf(got any, code string) any {
	duties, _ := got.(map[string]any)["duties"].([]any)
	for _, d := range duties {
		if duty := d.(map[string]any); duty["code"] == code {
			return duty
		}
	}
	return map[string]any{"due": "no"}
}

// TestNothingRefused: every vector of a dossier with one part is answered, so that equality elsewhere compares answers and no refusals.
func TestNothingRefused(t *testing.T) {
	for _, q := range questions(t) {
		if q.of == "mediation" || q.of == "agreement" || q.of == "confirmation" {
			var got struct {
				Refused, Flaws []any
				Answer         map[string]any
			}
			require.NoError(t, json.Unmarshal(answers.Answer(q.verb, []byte(q.input)), &got))
			assert.Empty(t, got.Refused, "%s", q.id)
			assert.Empty(t, got.Flaws, "%s", q.id)
			assert.NotEmpty(t, got.Answer, "%s", q.id)
		}
	}
}
