package mediation

import (
	"encoding/json"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// No facts can panic, and every answer hangs together.
func FuzzMayMediate(f *testing.F) {
	policytest.Seeds(f, "testdata/json/facts-*.json")
	f.Fuzz(func(t *testing.T, data []byte, n int32) {
		var facts Dispute
		if json.Unmarshal(data, &facts) != nil {
			return
		}
		e := MayMediate(facts, policytest.SeedDay(n))
		if (e.Verdict == Barred) != (len(e.Bars) > 0) || (e.Verdict == Undetermined) != (len(e.Missing) > 0) {
			t.Fatalf("%+v", e)
		}
		if e.Verdict == Allowed && len(e.Open)+len(e.Checks) > 0 {
			t.Fatalf("%+v", e)
		}
		if r, err := e.Refusal(policytest.SeedDay(n)); (err == nil) != (e.Verdict == Barred && !policytest.SeedDay(n).IsZero()) {
			t.Fatalf("%v: %v, %v", e.Verdict, r, err)
		}
		AllKinds(facts, policytest.SeedDay(n)).MediationBarred()
		if _, err := json.Marshal(e); err != nil {
			t.Fatal(err)
		}
	})
}

// No sessions and no conclusion can panic.
func FuzzSessions(f *testing.F) {
	policytest.Seeds(f, "testdata/json/sessions-*.json")
	f.Fuzz(func(t *testing.T, data []byte, n int32) {
		var record struct {
			Sessions   Sessions
			Conclusion Attempted
			Committee  Committee
		}
		if json.Unmarshal(data, &record) != nil {
			return
		}
		on, c := policytest.SeedDay(n), calendar.China()
		_ = record.Sessions.Validate(c).Error()
		record.Sessions.Attempt(on, c)
		o := record.Conclusion.Outcome(on)
		if (o.Consequence == 0) != (len(o.Missing) > 0) {
			t.Fatalf("%+v", o)
		}
		AfterFailure(record.Conclusion.Kind, on)
		record.Committee.Lawful(on)
		record.Conclusion.Kind.Worth(on)
		if _, err := json.Marshal(o); err != nil {
			t.Fatal(err)
		}
	})
}
