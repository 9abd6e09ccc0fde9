package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Each value of a record has a bit, its own for ever, and is appended and read by its type.
func TestTheArchiveFormIsWritten(t *testing.T) {
	out, err := generateSample(record, "")
	require.NoError(t, err)
	text := string(out["p/archive.gen.go"])
	for _, want := range []string{
		"const archived = 4 ",
		"if !(uint64(e.Why) == 0) {\n\t\tset |= 1 << 0\n",
		"case 0:\n\t\t\tw.number(\"why\", uint64(e.Why), uint64(Shut))\n\t\tcase 1:\n\t\t\tw.int(e.Days)\n\t\tcase 2:\n\t\t\tw.text(e.Person.Name)\n",
		"case 0:\n\t\t\te.Why = Kind(d.number(n, uint64(Shut)))\n\t\tcase 1:\n\t\t\te.Days = d.int(n)\n\t\tcase 2:\n\t\t\te.Person.Name = d.text(n)\n\t\t\tat = d.at\n",
	} {
		assert.Contains(t, text, want)
	}
	assert.Contains(t, string(out[listFile]), "p.Event 1 why\np.Event 2 days\np.Event 3 person.name\np.Event 4 person.is\n")
}

// A field may be moved, and a new one stand anywhere: it gets the next bit.
func TestBitsAreKept(t *testing.T) {
	out, err := generateSample(record, "p.Event 1 person.name\np.Event 2 why\n")
	require.NoError(t, err)
	text := string(out["p/archive.gen.go"])
	assert.Contains(t, text, "case 0:\n\t\t\tw.text(e.Person.Name)\n\t\tcase 1:\n\t\t\tw.number(\"why\"")
	assert.Contains(t, string(out[listFile]), "p.Event 1 person.name\np.Event 2 why\np.Event 3 days\np.Event 4 person.is\n")
}

func TestFaultsOfTheArchiveFormAreSeen(t *testing.T) {
	for list, want := range map[string]string{
		"p.Event 1 why\np.Event 1 days\n":                "p.Event 1 days: the number is given twice",
		"p.Event 1 why\np.Event 3 days\n":                "one before it to nothing",
		"p.Event 1 why\np.Event 2 gone\n":                `"p.Event 2 gone" is gone or changed`,
		"p.Event 1 why\np.Event 2 days\np.Event 9 why\n": "the number is given twice",
	} {
		_, err := generateSample(record, list)
		assert.ErrorContains(t, err, want, list)
	}
	_, err := generateSample(strings.Replace(record, "Name string", "Name []string", 1), "")
	assert.ErrorContains(t, err, "p.person.name: no archive form is known for the type")
	_, err = generateSample(strings.Replace(record, "Name string", strings.Repeat("X int `json:\"x\"` // any?, <=9: x\n", 62)+"Name string", 1), "")
	assert.ErrorContains(t, err, "and the archive form tells 64 apart")
}
