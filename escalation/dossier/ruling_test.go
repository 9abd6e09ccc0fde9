package dossier_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A ruling on record as an event bears interest on what was paid late, as one in the ledger does (A10): 3,090 yuan ten days late cost
// 5.41, counted from the later of the two days. On which day it was served is asked, and what hangs on that contradicts nothing.
func TestRulingAmongTheEvents(t *testing.T) {
	const text = `{"claims": [{
		"agreement": {"kind": "people", "form": "written", "reached": "2023-07-03", "parties": [{"name": "甲某"}, {"name": "乙某"}]%s,
			"terms": {"payments": [{"amount": "3090.00", "obligors": [{"party": "甲某"}], "beneficiaries": ["乙某"], "due": {"on": "2023-09-01"}}]}},
		"entries": [{"kind": "paid", "on": "2023-09-11", "amount": "3090.00"}%s],
		"events": [{"kind": "settled", "on": "2023-07-03"}, {"kind": "confirmed"%s}, {"kind": "performed", "on": "2023-09-11"}]}]}`
	for name, test := range map[string]struct{ court, entry, day, interest string }{
		"its day":              {"", "", `, "on": "2023-07-20"`, "5.41"},
		"after the due day":    {"", "", `, "on": "2023-09-06"`, "2.70"},
		"its month":            {"", "", `, "on": "2023-07"`, "5.41"},
		"not its day":          {"", "", ``, "0.00"},
		"also in the ledger":   {"", `, {"kind": "confirmed", "on": "2023-09-06"}`, `, "on": "2023-07-20"`, "2.70"},
		"before it was agreed": {"", "", `, "on": "2023-06-20"`, "0.00"},
		"set aside before":     {`, "court": [{"what": "ruling_set_aside", "on": "2023-08-01"}]`, "", `, "on": "2023-07-20"`, "0.00"},
		"found void":           {`, "court": [{"what": "void", "on": "2023-12-01"}]`, "", `, "on": "2023-07-20"`, "0.00"},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, fmt.Sprintf(text, test.court, test.entry, test.day))
			s := d.On(day(t, "2024-01-10")).Claims[0].Agreement.Statement
			require.NotNil(t, s)
			require.NoError(t, s.Check())
			assert.Equal(t, test.interest, s.Interest.Amount.String())
			seenAll := shown(d.ExamineOn(day(t, "2024-01-10")))
			asked := seen{"claims[0].events[1]", dossier.ToClear, statute.A10}
			assert.Equal(t, test.entry == "" && test.day != "", slices.Contains(seenAll, asked))
			assert.Equal(t, test.entry != "", slices.Contains(seenAll, seen{"claims[0].events[2]", dossier.Contradiction, 0}), "interest by the ledger itself is open")
		})
	}
}
