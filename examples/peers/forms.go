package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

var lineRow = row{"line", checkLines, func() []work {
	lines, packed := linesOf(histories(manyHistories))
	strict := each("Fengqiao's strict reader", lines, func(text *[]byte) { sinkHistory, sinkFlaws = strictjson.Unmarshal[history.History](*text) })
	var decoder history.Decoder
	var again history.History
	return []work{
		{
			name: "a history of 3 to 11 events from one JSON line, strictly read",
			ours: strict,
			beside: []rival{{each("encoding/json into structs without methods", lines, func(text *[]byte) {
				var t twin
				sinkErr = json.Unmarshal(*text, &t)
			}), []target{faster(5)}}},
		},
		{
			name: "the same from the archive form, " + sizes(lines, packed),
			ours: each("", packed, func(data *[]byte) {
				var h history.History
				sinkErr = decoder.Decode(&h, *data)
			}),
			beside: []rival{{strict, []target{faster(30)}}},
		},
		{
			name:   "the same into one history, used again",
			ours:   each("", packed, func(data *[]byte) { sinkErr = decoder.Decode(&again, *data) }),
			beside: []rival{{strict, nil}},
		},
	}
}}

var (
	sinkHistory history.History
	sinkFlaws   strictjson.Flaws
	sinkAny     any
	sinkAnswer  answer.Answer

	sinkObservations []dossier.Observation
)

// linesOf are the histories in both forms.
func linesOf(all []history.History) (lines, packed [][]byte) {
	for _, h := range all {
		lines = append(lines, must(json.Marshal(h)))
		packed = append(packed, must(h.AppendBinary(nil)))
	}
	return lines, packed
}

func sizes(lines, packed [][]byte) string {
	mean := func(list [][]byte) int { return len(bytes.Join(list, nil)) / len(list) }
	return fmt.Sprintf("%d bytes instead of %d on average", mean(packed), mean(lines))
}

// The twin has the fields of the histories that are measured, and no methods: what encoding/json does at its fastest, with
// nothing checked.
type (
	twin struct {
		Events   []twinEvent `json:"events,omitempty"`
		Complete bool        `json:"complete,omitempty"`
		AsOf     string      `json:"as_of,omitempty"`
	}
	twinOrgan struct {
		Name   string `json:"name,omitempty"`
		Level  string `json:"level,omitempty"`
		System string `json:"system,omitempty"`
	}
	twinNotice struct {
		Given  string    `json:"given,omitempty"`
		Remedy string    `json:"remedy,omitempty"`
		Organ  twinOrgan `json:"organ,omitzero"`
		Days   int       `json:"days,omitempty"`
		Unit   string    `json:"unit,omitempty"`
	}
	twinEvent struct {
		Kind        string     `json:"kind"`
		On          string     `json:"on,omitempty"`
		Recorded    string     `json:"recorded,omitempty"`
		Tier        string     `json:"tier,omitempty"`
		Organ       twinOrgan  `json:"organ,omitzero"`
		Person      string     `json:"person,omitempty"`
		Claim       string     `json:"claim,omitempty"`
		Received    string     `json:"received,omitempty"`
		After       string     `json:"after,omitempty"`
		Since       string     `json:"since,omitempty"`
		Until       string     `json:"until,omitempty"`
		Cause       string     `json:"cause,omitempty"`
		Days        int        `json:"days,omitempty"`
		Approved    string     `json:"approved,omitempty"`
		ReasonTold  string     `json:"reason_told,omitempty"`
		Result      string     `json:"result,omitempty"`
		Disposition string     `json:"disposition,omitempty"`
		States      []string   `json:"states,omitempty"`
		Notice      twinNotice `json:"notice,omitzero"`
		Recused     string     `json:"recused,omitempty"`
		SameAgain   string     `json:"same_again,omitempty"`
		Supplement  string     `json:"supplement,omitempty"`
		Excuse      string     `json:"excuse,omitempty"`
		Removed     string     `json:"removed,omitempty"`
		AsMade      string     `json:"as_made,omitempty"`
		Because     string     `json:"because,omitempty"`
		By          string     `json:"by,omitempty"`
		Ground      string     `json:"ground,omitempty"`
		Feedback    string     `json:"feedback,omitempty"`
		Satisfied   string     `json:"satisfied,omitempty"`
		Other       string     `json:"other,omitempty"`
		Corrects    int        `json:"corrects,omitempty"`
		Document    string     `json:"document,omitempty"`
	}
)

// checkLines holds that all three readers lose nothing, and that the strict one refuses, with the path, what is unknown,
// repeated, in the wrong case or null.
func checkLines(bool) error {
	all := histories(manyHistories)
	lines, packed := linesOf(all)
	var decoder history.Decoder
	for i, text := range lines {
		var t twin
		var h history.History
		strict, flaws := strictjson.Unmarshal[history.History](text)
		if err := json.Unmarshal(text, &t); err != nil || string(must(json.Marshal(t))) != string(text) {
			return fmt.Errorf("encoding/json loses something of %s: %w", text, err)
		}
		if err := decoder.Decode(&h, packed[i]); err != nil || len(flaws) > 0 || !reflect.DeepEqual(h, all[i]) || !reflect.DeepEqual(strict, all[i]) {
			return fmt.Errorf("a reader loses something of %s: %w", text, err)
		}
		kind := `"kind":"notified"`
		for _, bad := range []string{kind + `,"kinds":"notified"`, kind + "," + kind, `"Kind":"notified"`, `"kind":null`} {
			wrong := strings.Replace(string(text), kind, bad, 1)
			if _, flaws := strictjson.Unmarshal[history.History]([]byte(wrong)); len(flaws) == 0 || !strings.HasPrefix(flaws[0].Path, "events[1]") {
				return fmt.Errorf("taken, or without its path: %s: %v", wrong, flaws)
			}
		}
	}
	return nil
}

var dossierRow = row{"dossier", checkDossiers, func() []work {
	texts := dossiers()
	parse := each("encoding/json into any", texts, func(text *[]byte) { sinkErr = json.Unmarshal(*text, &sinkAny) })
	return []work{{
		name: fmt.Sprintf("a dossier of %.1f KB read, checked, answered", float64(len(texts[0]))/1000),
		ours: each("", texts, func(text *[]byte) {
			d, _ := dossier.Read(*text)
			opened := d.Open() // asked twice
			sinkObservations = opened.Examine()
			sinkAnswer = opened.On(d.LastDay())
		}),
		beside: []rival{{parse, []target{within(4)}}},
		alone:  []target{bytesOf(len(bytes.Join(texts, nil))/len(texts), 12)},
	}}
}}

// dossiers are the three matters of examples/docket and two that were published, as claims of one dossier, in five orders, so
// that each has about 10 KB without white space.
func dossiers() (texts [][]byte) {
	var list []dossier.Dossier
	for _, path := range []string{
		"../docket/cases/1_farmland.json", "../docket/cases/2_detention.json", "../docket/cases/3_agreement.json",
		"../../escalation/dossier/testdata/published/sa04-jiangyan-2012.json", "../../escalation/dossier/testdata/published/sa11-hubin-support.json",
	} {
		d, found := dossier.Read(must(os.ReadFile(path)))
		if len(found) > 0 {
			panic(found)
		}
		list = append(list, d)
	}
	for i := range list {
		all := list[i]
		all.Claims = nil
		for k := range list {
			for _, c := range list[(i+k)%len(list)].Claims {
				c.Name += fmt.Sprint(" ", k)
				all.Claims = append(all.Claims, c)
			}
		}
		texts = append(texts, must(json.Marshal(all)))
	}
	return texts
}

// checkDossiers holds that what is read is what was written, with no flaw, and that it is answered.
func checkDossiers(bool) error {
	for _, text := range dossiers() {
		d, found := dossier.Read(text)
		if len(found) > 0 {
			return fmt.Errorf("%v", found)
		}
		if again := must(json.Marshal(d)); string(again) != string(text) {
			return fmt.Errorf("%s is read as %s", text, again)
		}
		if a := d.On(d.LastDay()); len(a.Claims) != len(d.Claims) {
			return fmt.Errorf("%d claims, %d answers", len(d.Claims), len(a.Claims))
		}
	}
	return nil
}
