package strictjson_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// line is a matter of seven events as one line of a file.
const line = `{"events":[` +
	`{"kind":"registered","on":"2023-03-08"},` +
	`{"kind":"accepted","on":"2023-03-10","organ":{"name":"某区公安分局","level":"county","system":"public_security"}},` +
	`{"kind":"extended","on":"2023-05-04","days":30,"approved":"yes","reason_told":"yes"},` +
	`{"kind":"opinion_issued","on":"2023-06-05","organ":{"name":"某区公安分局","level":"county","system":"public_security"},"result":"not_supported","states":["claims","facts","reasons","result","legal_basis"],"notice":{"given":"yes","remedy":"review","organ":{"name":"某市公安局"},"days":30}},` +
	`{"kind":"opinion_served","on":"2023-06-07","document":"送达回证〔2023〕18号"},` +
	`{"kind":"review_requested","on":"2023-06-20","organ":{"name":"某市公安局","level":"municipal","system":"public_security"}},` +
	`{"kind":"opinion_issued","on":"2023-07-18","tier":"review","organ":{"name":"某市公安局","level":"municipal","system":"public_security"},"disposition":"upheld"}` +
	`],"complete":true,"as_of":"2023-08-01"}`

// The twin has the same fields and no methods: what encoding/json does at its fastest, with nothing checked.
type (
	twin struct {
		Events   []twinEvent `json:"events"`
		Complete bool        `json:"complete"`
		AsOf     string      `json:"as_of"`
	}
	twinOrgan struct {
		Name   string `json:"name"`
		Level  string `json:"level"`
		System string `json:"system"`
	}
	twinNotice struct {
		Given  string    `json:"given"`
		Remedy string    `json:"remedy"`
		Organ  twinOrgan `json:"organ"`
		Days   int       `json:"days"`
	}
	twinEvent struct {
		Kind        string     `json:"kind"`
		On          string     `json:"on"`
		Recorded    string     `json:"recorded"`
		Tier        string     `json:"tier"`
		Organ       twinOrgan  `json:"organ"`
		Days        int        `json:"days"`
		Approved    string     `json:"approved"`
		ReasonTold  string     `json:"reason_told"`
		Result      string     `json:"result"`
		Disposition string     `json:"disposition"`
		States      []string   `json:"states"`
		Recused     string     `json:"recused"`
		SameAgain   string     `json:"same_again"`
		Excuse      string     `json:"excuse"`
		Notice      twinNotice `json:"notice"`
		Until       string     `json:"until"`
		Removed     string     `json:"removed"`
		Because     string     `json:"because"`
		By          string     `json:"by"`
		Ground      string     `json:"ground"`
		Document    string     `json:"document"`
	}
)

func BenchmarkHistory(b *testing.B) {
	text := []byte(line)
	var want twin
	require.NoError(b, json.Unmarshal(text, &want))
	got, flaws := strictjson.Unmarshal[history.History](text)
	require.Empty(b, flaws)
	require.Len(b, got.Events, len(want.Events))
	b.Run("strict", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			if _, flaws := strictjson.Unmarshal[history.History](text); len(flaws) > 0 {
				b.Fatal(flaws)
			}
		}
	})
	b.Run("encoding/json", func(b *testing.B) {
		b.ReportAllocs()
		b.SetBytes(int64(len(text)))
		for b.Loop() {
			var t twin
			if err := json.Unmarshal(text, &t); err != nil {
				b.Fatal(err)
			}
		}
	})
}
