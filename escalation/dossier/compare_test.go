package dossier_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// agreed is a claim of one agreement of 2023-03-28 to pay 20,000 yuan by 2023-03-31, with entries and events.
func agreed(entries, events string) string {
	return fmt.Sprintf(`{"received": "2023-03-08", "claims": [{
		"agreement": {"kind": "people", "form": "written", "reached": "2023-03-28",
			"parties": [{"name": "乙", "signer": "self", "capacity": "full"}, {"name": "丙", "signer": "self", "capacity": "full"}],
			"facts": "x", "dispute": "x", "responsibility": "x", "manner": "x",
			"terms": {"payments": [{"obligors": [{"party": "乙"}], "beneficiaries": ["丙"], "amount": "20000.00", "due": {"on": "2023-03-31"}}]}},
		"entries": [%s], "events": [%s]}]}`, entries, events)
}

// Each pair of parts that cannot both be right, or that has to be looked into, is found at its place, once.
func TestPartsAreCompared(t *testing.T) {
	const (
		conflict = dossier.Contradiction
		question = dossier.ToClear
		start    = `{"kind": "registered", "on": "2023-03-08"}, {"kind": "notified", "on": "2023-03-09"}, {"kind": "accepted", "on": "2023-03-09"}, `
	)
	reception := func(facts, events string) string {
		return fmt.Sprintf(`{"received": "2023-01-12", "facts": %s, "claims": [{"name": "a", "events": [%s]}]}`, facts, events)
	}
	for name, test := range map[string]struct {
		text string
		want seen
	}{
		"B7 registered after receipt": {
			reception(`{}`, `{"kind": "registered", "on": "2023-01-14"}, {"kind": "notified", "on": "2023-01-28"}`),
			seen{"claims[0].events[0]", question, statute.E12},
		},
		"G11 registered before receipt": {
			reception(`{}`, `{"kind": "registered", "on": "2023-01-11"}`), seen{"claims[0].events[0]", conflict, 0},
		},
		"B8 one claim notified and another not": {
			`{"claims": [{"name": "a", "events": [{"kind": "registered", "on": "2023-01-12"}, {"kind": "notified", "on": "2023-01-13"}]},
				{"name": "b", "events": [{"kind": "registered", "on": "2023-01-12"}]}]}`,
			seen{"claims[1].events", question, statute.D2},
		},
		"V5 accepted though outside competence": {
			reception(`{"competence": "court", "category": "grievance", "path_concluded": "no", "pending": "no", "concluded": "no", "paths": ["none"]}`,
				`{"kind": "registered", "on": "2023-01-12"}, {"kind": "accepted", "on": "2023-01-13"}`),
			seen{"claims[0].events[1]", question, statute.T4},
		},
		"V5 refused on another ground than its facts give": {
			reception(`{"competence": "court", "category": "grievance", "path_concluded": "no", "pending": "no", "concluded": "no", "paths": ["none"]}`,
				`{"kind": "registered", "on": "2023-01-12"}, {"kind": "not_accepted", "on": "2023-01-13", "because": "T1"}`),
			seen{"claims[0].events[1]", question, statute.T4},
		},
		"V5 refused on a ground that its facts exclude, wherever it goes": { // a call to the hotline was answered, and no opinion was given
			reception(`{"category": "grievance", "concluded": "no"}`, `{"kind": "registered", "on": "2023-01-12"}, {"kind": "not_accepted", "on": "2023-01-13", "because": "T1"}`),
			seen{"claims[0].events[1]", question, statute.T1},
		},
		"V5 refused though it belongs in the three tiers": {
			reception(`{"competence": "this_system", "level": "this_organ", "category": "grievance", "path_concluded": "no", "pending": "no", "concluded": "no",
				"paths": ["none"], "two_sided": "no"}`, `{"kind": "registered", "on": "2023-01-12"}, {"kind": "not_accepted", "on": "2023-01-13", "because": "T4"}`),
			seen{"claims[0].events[1]", question, statute.T13},
		},
		"agreed and settled on two days": {
			agreed(``, start+`{"kind": "settled", "on": "2023-03-30"}`), seen{"claims[0].events[3]", conflict, 0},
		},
		"an agreement and no event": {agreed(``, `{"kind": "registered", "on": "2023-03-08"}`), seen{"claims[0].events", question, statute.E16}},
		"an event and no agreement": {
			`{"claims": [{"events": [{"kind": "settled", "on": "2023-03-30"}]}]}`, seen{"claims[0].events[0]", question, statute.E16},
		},
		"V5 performed while money is open": {
			agreed(`{"kind": "paid", "on": "2023-03-30", "by": "乙", "amount": "5000.00"}`,
				start+`{"kind": "settled", "on": "2023-03-28"}, {"kind": "performed", "on": "2023-04-03"}`),
			seen{"claims[0].events[4]", conflict, 0},
		},
		"V5 concluded as performed while money is open": {
			agreed(``, start+`{"kind": "settled", "on": "2023-03-28"}, {"kind": "concluded", "on": "2023-04-03", "ground": "settled_and_performed"}`),
			seen{"claims[0].events[4]", conflict, 0},
		},
		"V5 a ruling that does not reach the ledger": {
			agreed(``, start+`{"kind": "settled", "on": "2023-03-28"}, {"kind": "confirmed", "on": "2023-04-14"}`),
			seen{"claims[0].events[4]", question, statute.A10},
		},
		"V5 a ruling in the ledger alone": {
			agreed(`{"kind": "confirmed", "on": "2023-04-14"}`, start+`{"kind": "settled", "on": "2023-03-28"}`), seen{"claims[0].entries[0]", question, statute.E16},
		},
		"V5 two days for one ruling": {
			agreed(`{"kind": "confirmed", "on": "2023-04-12"}`, start+`{"kind": "settled", "on": "2023-03-28"}, {"kind": "confirmed", "on": "2023-04-14"}`),
			seen{"claims[0].entries[0]", conflict, 0},
		},
		"J15 concluded on a ruling that was set aside": {
			strings.Replace(agreed(``, start+`{"kind": "settled", "on": "2023-03-28"}, {"kind": "confirmed", "on": "2023-04-14"},
				{"kind": "concluded", "on": "2023-04-17", "ground": "settled_and_confirmed"}, {"kind": "executed", "on": "2023-09-01"}`),
				`"facts": "x"`, `"facts": "x", "court": [{"what": "ruling_set_aside", "on": "2023-08-01"}]`, 1),
			seen{"claims[0].events[5]", question, statute.J15},
		},
		"G11 confirmed before the agreement": {
			agreed(``, start+`{"kind": "settled", "on": "2023-03-28"}, {"kind": "confirmed", "on": "2023-03-20"}`), seen{"claims[0].events[4]", conflict, 0},
		},
		"G11 confirmed before the agreement, by the ledger": {
			agreed(`{"kind": "confirmed", "on": "2023-03-20"}`, ``), seen{"claims[0].entries[0].on", conflict, statute.A10},
		},
		"G11 paid before the agreement": {
			agreed(`{"kind": "paid", "on": "2023-03-01", "by": "乙", "amount": "5.00"}`, ``), seen{"claims[0].entries[0].on", question, statute.A8},
		},
		"G11 due before the agreement": {
			`{"claims": [{"agreement": {"reached": "2023-04-28", "terms": {"payments": [{"obligors": [{"party": "乙"}], "beneficiaries": ["丙"],
				"amount": "5.00", "due": {"on": "2023-03-31"}}]}}}]}`,
			seen{"claims[0].agreement.terms.payments[0].due", question, statute.A6},
		},
		"G11 assigned before receipt": {
			`{"received": "2023-02", "claims": [{"name": "a"}], "assignment": {"on": "2023-01-31", "leader": {"id": "l", "rank": "leading"}}}`,
			seen{"assignment.on", conflict, 0},
		},
		"F5 closed as answered without an answer": {
			`{"claims": [{"name": "a", "events": [{"kind": "registered", "on": "2023-01-12"}]}], "assignment": {"on": "2023-01-31",
				"leader": {"id": "l", "rank": "leading"}, "closing": {"on": "2023-03-01", "ground": "x", "claims": [{"name": "a", "done": "yes"}]}}}`,
			seen{"assignment.closing.claims[0]", question, statute.F5},
		},
		"entries without an agreement": {
			`{"claims": [{"entries": [{"kind": "paid", "on": "2023-03-30", "amount": "1.00"}]}]}`, seen{"claims[0].entries", conflict, 0},
		},
		"two claims of one name": {`{"claims": [{"name": "a"}, {"name": "a"}]}`, seen{"claims[1].name", conflict, 0}},
	} {
		d := read(t, test.text)
		n := 0
		for _, o := range shown(d.Examine()) {
			if o == test.want {
				n++
			}
		}
		assert.Equal(t, 1, n, "%s: %v", name, shown(d.Examine()))
		answered(t, name, d)
	}
}

// What fits together is not spoken of, and a day known roughly is held against nobody.
func TestNothingIsFoundWhereNothingIs(t *testing.T) {
	contradictions := func(d dossier.Dossier) (list []seen) {
		for _, o := range shown(d.Examine()) {
			if o.Kind == dossier.Contradiction {
				list = append(list, o)
			}
		}
		return list
	}
	d := read(t, agreed(`{"kind": "paid", "on": "2023-03-30", "by": "乙", "amount": "20000.00"}`, `{"kind": "registered", "on": "2023-03-08"},
		{"kind": "accepted", "on": "2023-03-09"}, {"kind": "settled", "on": "2023-03-28"}, {"kind": "performed", "on": "2023-03-30"}`))
	assert.Empty(t, contradictions(d))
	d = read(t, `{"received": "2023-01", "claims": [{"events": [{"kind": "registered", "on": "2023-01-14"}]}]}`)
	assert.Empty(t, d.Examine()[0].Who.Name)
	for _, o := range shown(d.Examine()) {
		assert.NotEqual(t, statute.E12, o.Rule)
	}
	for name, data := range files(t) {
		assert.Empty(t, contradictions(read(t, string(data))), name)
	}
}

// B7: one start. The notice is late by the duty at reception and by the tiers alike, since registering late gains nobody a day.
func TestLimitsRunFromReceipt(t *testing.T) {
	d := read(t, `{"received": "2023-01-12", "facts": {"contact_clear": "yes", "source": "direct"}, "claims": [{"name": "a", "events": [
		{"kind": "registered", "on": "2023-01-14"}, {"kind": "notified", "on": "2023-01-31"}]}]}`)
	a := d.On(d.LastDay())
	steps := a.Claims[0].Tiers.Timeline
	require.Len(t, steps, 2)
	assert.Equal(t, "2023-01-14", steps[0].On.String(), "the day on record")
	for _, duty := range a.Duties {
		if duty.Code == "written_notice" {
			assert.Equal(t, steps[1].Last.Latest, duty.Last.Latest)
			require.Len(t, duty.Done, 1)
			assert.Equal(t, steps[1].Kept, duty.Done[0].Kept)
		}
	}
}

// B8: done for one claim is not done for another.
func TestDutiesAreDoneByClaim(t *testing.T) {
	a := load(t, "1_farmland").On(day(t, "2022-06-12"))
	for _, duty := range a.Duties {
		if duty.Code == "register" {
			assert.Len(t, duty.Done, 2)
		}
	}
	d := read(t, `{"facts": {"contact_clear": "yes", "source": "direct"}, "claims": [
		{"name": "a", "events": [{"kind": "registered", "on": "2023-01-12"}, {"kind": "notified", "on": "2023-01-13"}]},
		{"name": "b", "events": [{"kind": "registered", "on": "2023-01-12"}]}]}`)
	for _, duty := range d.On(d.LastDay()).Duties {
		if duty.Code == "written_notice" {
			require.Len(t, duty.Done, 1)
			assert.Equal(t, "a", duty.Done[0].Claim)
			assert.Equal(t, []string{"a", "b"}, duty.Claims)
		}
	}
}

// A record that breaks the procedure is answered: the step is shown with what it lacked, and the answer goes on (V1).
func TestARecordOutOfOrderIsAnswered(t *testing.T) {
	d := read(t, `{"claims": [{"name": "a", "complete": true, "events": [{"kind": "registered", "on": "2023-01-12"}, {"kind": "opinion_served", "on": "2023-01-20"}]}]}`)
	steps := d.On(d.LastDay()).Claims[0].Tiers.Timeline
	require.Len(t, steps, 2)
	assert.Empty(t, steps[0].Lacks)
	assert.NotEmpty(t, steps[1].Lacks)
	d = read(t, `{"claims": [{"name": "a", "events": [{"kind": "opinion_served", "on": "2023-01-20"}]}]}`)
	assert.NotEqual(t, procedure.Unregistered, d.On(d.LastDay()).Claims[0].Tiers.Stage, "that nothing is on record before does not say that nothing happened")
}

// A day known by the month is answered, and accuses nobody (P11).
func TestRoughDays(t *testing.T) {
	d := read(t, `{"received": "2018", "claims": [{"events": [{"kind": "registered", "on": "2018-03"}, {"kind": "accepted"}, {"kind": "opinion_issued", "on": "../2018-10-31"}]}]}`)
	answered(t, "rough", d)
	for _, o := range d.Examine() {
		assert.NotEqual(t, dossier.Breach, o.Kind, o.EN)
	}
}

// An agreement that is on file, signed and in force, is not called lacking where only the event is: what to record is said (V5). One that
// is not signed is lacking.
func TestAnAgreementOnFileIsNotLacking(t *testing.T) {
	accepted := agreed(``, `{"kind": "registered", "on": "2023-03-08"}, {"kind": "accepted", "on": "2023-03-09"}`)
	signed := strings.ReplaceAll(accepted, `"capacity": "full"}`, `"capacity": "full", "signed": {"given": "yes", "on": "2023-03-28"}}`)
	signed = strings.Replace(signed, `"facts"`, `"mediators": [{"name": "丁", "signed": {"given": "yes"}}], "seal": {"given": "yes", "on": "2023-03-28"}, "facts"`, 1)
	for text, want := range map[string]statute.Rule{accepted: statute.E9, signed: statute.E16} {
		d, found := dossier.Read([]byte(text))
		require.Empty(t, found)
		seen := 0
		for _, g := range d.On(day(t, "2023-04-03")).Claims[0].Tiers.Grounds {
			if g.Ground == regime.SettledPerformed || g.Ground == regime.SettledConfirmed {
				require.NotEmpty(t, g.Lacks)
				assert.Equal(t, want, g.Lacks[0].Rule, g.Ground)
				seen++
			}
		}
		assert.Equal(t, 2, seen)
	}
}
