package policytest

import (
	"errors"
	"os"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Places lists every violation as "path rule", in order: what a test looks at, and never the words.
func Places(violations statute.Violations) []string {
	var all []string
	for _, v := range violations {
		all = append(all, v.Path+" "+v.Rule.String())
	}
	return all
}

// Found lists every violation that err is made of as Places does; nothing for no error. What a strict reader refused
// counts too. An error that is no violation fails the test, and so does one without its words or its citation.
func Found(t testing.TB, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	var violations statute.Violations
	var flaws strictjson.Flaws
	switch {
	case errors.As(err, &flaws):
		violations = statute.Found(flaws)
	case !errors.As(err, &violations):
		t.Fatalf("want violations, got %v", err)
	}
	for _, v := range violations {
		if v.EN == "" || v.ZH == "" || v.Cite.IsZero() {
			t.Errorf("%s %s: without its words or its citation", v.Path, v.Rule)
		}
	}
	return Places(violations)
}

// Day reads a day in the form 2024-03-01. Bad text fails the test.
func Day(t testing.TB, text string) calendar.Date {
	t.Helper()
	return read(t, text, calendar.ParseDate)
}

// When reads a day as a record knows it, see [calendar.ParseWhen]. Bad text fails the test.
func When(t testing.TB, text string) calendar.When {
	t.Helper()
	return read(t, text, calendar.ParseWhen)
}

func read[T any](t testing.TB, text string, parse func(string) (T, error)) T {
	t.Helper()
	v, err := parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

// seedDay is how many days after 2000-01-01 the seeds of a fuzz test are asked about.
const seedDay int32 = 8000

// Seeds adds to a fuzz test of a text and a day every file that glob names, and an empty object. A glob that names no file fails.
func Seeds(f *testing.F, glob string) {
	f.Helper()
	names, err := find(glob)
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data, seedDay)
	}
	f.Add([]byte("{}"), int32(0))
}

// SeedDay is the day that a number of Seeds, or of a fuzzer, stands for.
func SeedDay(n int32) calendar.Date { return calendar.MustDate(2000, 1, 1).AddDays(int(n)) }
