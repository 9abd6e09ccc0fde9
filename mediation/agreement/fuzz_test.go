package agreement

import (
	"encoding/json"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// No agreement can panic, whoever signed when, and what reads in reads out again the same.
func FuzzAgreement(f *testing.F) {
	policytest.Seeds(f, "testdata/json/agreement-*.json")
	f.Fuzz(func(t *testing.T, data []byte, n int32) {
		var a Agreement
		if json.Unmarshal(data, &a) != nil {
			return
		}
		on, c := policytest.SeedDay(n), calendar.China()
		_ = a.Check(on).Error()
		if text := a.Text(on); (text.ZH == "") != (len(a.Check(on)) > 0) || text != a.Text(on) {
			t.Fatalf("text %q of an agreement with %d findings", text.ZH, len(a.Check(on)))
		}
		a.Remarks(on)
		a.Replaces(a, on, c)
		e := a.Effect(c)
		if e.Force == InForce && len(e.Lacking) > 0 || e.Force == NotInForce && len(e.Lacking) == 0 {
			t.Fatalf("%+v", e)
		}
		if e.Force == 0 && len(e.Missing) == 0 {
			t.Fatalf("undetermined, and nothing missing: %+v", e)
		}
		bindings := a.Binding(on, c)
		for _, p := range a.Promises {
			for s := Forgone(0); s < 8; s++ {
				if covered, _ := p.Covers(a.Kind, s, on, calendar.Date{}); covered != (s == PetitionAgain) {
					t.Fatalf("%v covers %v: %t", p, s, covered)
				}
			}
			if cut, _ := p.CutDown(a.Kind, on); len(cut.GivesUp) > len(p.GivesUp) {
				t.Fatalf("%v cut down to %v", p, cut)
			}
		}
		for _, v := range []any{e, bindings} {
			if _, err := json.Marshal(v); err != nil {
				t.Fatal(err)
			}
		}
		first := reread(t, &a) // an empty list is read back as none
		if again := reread(t, &a); again != first {
			t.Fatalf("%s\nreads back as\n%s", first, again)
		}
	})
}

// reread writes the agreement out, reads it in again and returns the text.
func reread(t *testing.T, a *Agreement) string {
	out, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	*a = Agreement{}
	if err := json.Unmarshal(out, a); err != nil {
		t.Fatalf("%s: %v", out, err)
	}
	text, _ := json.Marshal(a)
	return string(text)
}
