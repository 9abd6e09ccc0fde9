package confirmation

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// No application can panic, and every answer hangs together.
func FuzzAssess(f *testing.F) {
	policytest.Seeds(f, "testdata/json/application-*.json")
	f.Fuzz(func(t *testing.T, data []byte, n int32) {
		var app Application
		if json.Unmarshal(data, &app) != nil {
			return
		}
		on, c := policytest.SeedDay(n), calendar.China()
		a := Assess(app, c)
		if a.Verdict == 0 || a.Verdict == Ready && len(a.Bars)+len(a.Checks)+len(a.Open)+len(a.Papers) > 0 {
			t.Fatalf("%+v", a)
		}
		if a.Verdict != Unavailable && (a.Admissible == decision.Yes) != !slices.ContainsFunc(
			slices.Concat(a.Bars, a.Checks, a.Open), func(f DefectFound) bool { return !f.Bar.OnMerits() }) {
			t.Fatalf("%+v", a)
		}
		r, err := a.Refusal(on)
		if (err == nil) != (len(a.Bars) > 0 && !on.IsZero()) {
			t.Fatalf("%v: %v, %v", a.Bars, r, err)
		}
		Advise(app, on, c).Text()
		if _, err := json.Marshal(a); err != nil {
			t.Fatal(err)
		}
		first := reread(t, &app)
		if again := reread(t, &app); again != first {
			t.Fatalf("%s\nreads back as\n%s", first, again)
		}
	})
}

// reread writes the application out, reads it in again and returns the text.
func reread(t *testing.T, app *Application) string {
	out, err := json.Marshal(app)
	if err != nil {
		t.Fatal(err)
	}
	*app = Application{}
	if err := json.Unmarshal(out, app); err != nil {
		t.Fatalf("%s: %v", out, err)
	}
	text, _ := json.Marshal(app)
	return string(text)
}

// No ruling and no agreement can panic on the way to enforcement.
func FuzzEnforceable(f *testing.F) {
	policytest.Seeds(f, "testdata/json/ruling-*.json")
	f.Fuzz(func(t *testing.T, data []byte, n int32) {
		var r Ruling
		var a agreement.Agreement
		on, c := policytest.SeedDay(n), calendar.China()
		if json.Unmarshal(data, &a) == nil {
			Assess(Of(a, c), c)
			Dues(a.Terms, on)
		}
		if json.Unmarshal(data, &r) != nil {
			return
		}
		all := r.Enforceable(on, c)
		if len(r.Dues) > 0 && len(all) != len(r.Dues) {
			t.Fatalf("%d dues, %d answers", len(r.Dues), len(all))
		}
		if _, err := json.Marshal(all); err != nil {
			t.Fatal(err)
		}
	})
}
