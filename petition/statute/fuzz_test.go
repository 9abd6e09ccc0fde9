package statute

import (
	"encoding/json"
	"testing"
	"unicode/utf8"
)

func FuzzParseRule(f *testing.F) {
	for _, s := range []string{"", "T3", "J0", "R5", "P10", "P010", "invalid(900)", "é"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, ok := ruleTerms.Find(s)
		if ok != (r != 0) || ok && r.String() != s {
			t.Fatalf("ruleTerms.Find(%q) = %d, %v", s, r, ok)
		}
		var u Rule
		if err := u.UnmarshalText([]byte(s)); (err == nil) != (ok || s == "") || u != r {
			t.Fatalf("UnmarshalText(%q) = %d, %v", s, u, err)
		}
	})
}

// Whatever is read as a citation prints, and reads back as itself.
func FuzzCitationJSON(f *testing.F) {
	everyCitation(func(c Citation) {
		if c.Provision()%16 == 0 {
			b, _ := json.Marshal(c)
			f.Add(b)
		}
	})
	f.Add([]byte(`{"basis":"practice","doubt":"reading+reading"}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var c Citation
		if json.Unmarshal(b, &c) != nil {
			return
		}
		_, _ = c.EN(), c.ZH()
		again, err := json.Marshal(c)
		if err != nil {
			t.Fatalf("%s was read but cannot be written: %v", b, err)
		}
		var back Citation
		if err := json.Unmarshal(again, &back); err != nil || back != c {
			t.Fatalf("%s came back as %v: %v", again, back, err)
		}
	})
}

// No text of a place, however odd, stops the printing.
func FuzzPlace(f *testing.F) {
	for _, text := range provisionTables {
		for _, cells := range tableRows(text) {
			f.Add(cells[1])
		}
	}
	for _, s := range []string{"", "(", ")", "(()", "–", ", ", "§", "1(–", "99999999999999999999(x)"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if zh := placeZH(s); utf8.ValidString(s) && !utf8.ValidString(zh) {
			t.Fatalf("%q prints as %q", s, zh)
		}
		_ = placeEN(s)
		_, _, _ = tableRows(s), tableEntries(s), limits(s)
	})
}
