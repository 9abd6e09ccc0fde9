package dossier_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
)

// tenKB is a dossier of about 10 KB without white space: the three cases that docket carries, as claims of one matter.
func tenKB(t testing.TB) (dossier.Dossier, []byte) {
	var d dossier.Dossier
	for i, name := range []string{"1_farmland", "2_detention", "3_agreement", "sa04-jiangyan-2012"} {
		one := load(t, name)
		if i == 0 {
			d = one
			continue
		}
		for _, c := range one.Claims {
			c.Name += name
			d.Claims = append(d.Claims, c)
		}
	}
	text, err := json.Marshal(d)
	require.NoError(t, err)
	return read(t, string(text)), text
}

// A dossier read, checked and answered, beside encoding/json into any, which checks nothing and answers nothing; and the archive
// form of the same.
func BenchmarkDossier(b *testing.B) {
	d, text := tenKB(b)
	packed, err := d.AppendBinary(nil)
	require.NoError(b, err)
	day := d.LastDay()
	run := func(name string, do func()) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				do()
			}
		})
	}
	run("any", func() {
		var v any
		if err := json.Unmarshal(text, &v); err != nil {
			b.Fatal(err)
		}
	})
	run("read", func() {
		if _, found := dossier.Read(text); len(found) > 0 {
			b.Fatal(found)
		}
	})
	run("read-examine-answer", func() {
		d, found := dossier.Read(text)
		if len(found) > 0 || d.On(day).On != day {
			b.Fatal(found)
		}
		d.Examine()
	})
	var archive dossier.Archive
	run("archive", func() {
		if _, err := archive.Read(packed); err != nil {
			b.Fatal(err)
		}
	})
}
