package mediation

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// addSeeds adds the files of testdata/json/<name>-*.json, of which there must be one at least.
func addSeeds(f *testing.F, name string) {
	f.Helper()
	files, err := filepath.Glob("testdata/json/" + name + "-*.json")
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds for %s: %v", name, err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, int32(8000))
	}
	f.Add([]byte("{}"), int32(0))
}

func dayOf(n int32) calendar.Date {
	return calendar.MustDate(2000, 1, 1).AddDays(int(n))
}

// No facts can panic, and every answer hangs together.
func FuzzMayMediate(f *testing.F) {
	addSeeds(f, "facts")
	f.Fuzz(func(t *testing.T, data []byte, n int32) {
		var facts Dispute
		if json.Unmarshal(data, &facts) != nil {
			return
		}
		e := MayMediate(facts, dayOf(n))
		if (e.Verdict == Barred) != (len(e.Bars) > 0) || (e.Verdict == Undetermined) != (len(e.Missing) > 0) {
			t.Fatalf("%+v", e)
		}
		if e.Verdict == Allowed && len(e.Open)+len(e.Checks) > 0 {
			t.Fatalf("%+v", e)
		}
		if r, err := e.Refusal(dayOf(n)); (err == nil) != (e.Verdict == Barred && !dayOf(n).IsZero()) {
			t.Fatalf("%v: %v, %v", e.Verdict, r, err)
		}
		AllKinds(facts, dayOf(n)).MediationBarred()
		if _, err := json.Marshal(e); err != nil {
			t.Fatal(err)
		}
	})
}

// No sessions and no conclusion can panic.
func FuzzSessions(f *testing.F) {
	addSeeds(f, "sessions")
	f.Fuzz(func(t *testing.T, data []byte, n int32) {
		var record struct {
			Sessions   Sessions
			Conclusion Attempted
			Committee  Committee
		}
		if json.Unmarshal(data, &record) != nil {
			return
		}
		on, c := dayOf(n), calendar.China()
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
