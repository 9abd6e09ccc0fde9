package agreement

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

// No agreement can panic, whoever signed when, and what reads in reads out again the same.
func FuzzAgreement(f *testing.F) {
	addSeeds(f, "agreement")
	f.Fuzz(func(t *testing.T, data []byte, n int32) {
		var a Agreement
		if json.Unmarshal(data, &a) != nil {
			return
		}
		on, c := dayOf(n), calendar.China()
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
				if covered, _ := p.Covers(s, on, calendar.Date{}); covered != (s == PetitionAgain) {
					t.Fatalf("%v covers %v: %t", p, s, covered)
				}
			}
			if cut, _ := p.CutDown(on); len(cut.GivesUp) > len(p.GivesUp) {
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
