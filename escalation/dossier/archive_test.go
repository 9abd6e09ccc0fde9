package dossier_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Every dossier there is comes back the same, and the same bytes from it.
func TestArchiveReadsBack(t *testing.T) {
	var one dossier.Archive
	sizes := [2]int{}
	for name, text := range files(t) {
		d := read(t, string(text))
		packed, err := d.AppendBinary(nil)
		require.NoError(t, err, name)
		back, err := one.Read(packed)
		require.NoError(t, err, name)
		require.Equal(t, d, back, name)
		var alone dossier.Dossier
		require.NoError(t, alone.UnmarshalBinary(packed), name)
		require.Equal(t, d, alone, name)
		again, err := back.AppendBinary([]byte("before"))
		require.NoError(t, err, name)
		require.Equal(t, "before"+string(packed), string(again), name)
		compact, err := json.Marshal(d)
		require.NoError(t, err)
		sizes[0], sizes[1] = sizes[0]+len(packed), sizes[1]+len(compact)
	}
	t.Logf("%d bytes, %d as compact JSON", sizes[0], sizes[1])
	assert.Less(t, sizes[0], sizes[1])
}

// What stands in testdata/archive is read for ever, and says what the file of the same name says. It never changes.
func TestArchiveIsFrozen(t *testing.T) {
	names, err := filepath.Glob("testdata/archive/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		want := read(t, string(text))
		golden, err := os.ReadFile(strings.TrimSuffix(name, ".json") + ".bin")
		require.NoError(t, err)
		var got dossier.Dossier
		require.NoError(t, got.UnmarshalBinary(golden), name)
		assert.Equal(t, want, got, name)
		again, err := want.AppendBinary(nil)
		require.NoError(t, err)
		assert.Equal(t, string(golden), string(again), name)
	}
}

func TestHostileArchives(t *testing.T) {
	part := func(text string) string { return string([]byte{byte(len(text))}) + text }
	one := part(`{"claims":[{}]}`)
	for name, test := range map[string]struct{ data, want string }{
		"nothing":              {"", "not of version 1"},
		"another version":      {"\x02", "not of version 1"},
		"no length":            {"\x01", "a part of 0 bytes, and 0 are left"},
		"a terabyte":           {"\x01\x80\x80\x80\x80\x80\x20{}", "and 2 are left"},
		"no end of the length": {"\x01" + strings.Repeat("\xff", 11), "and "},
		"a long way to say 2":  {"\x01\x82\x00{}", "are left"},
		"no JSON":              {"\x01" + part(`{`), "not JSON"},
		"a later format":       {"\x01" + part(`{"format":2}`), "formats up to 1"},
		"no claim":             {"\x01" + one, "claims[0]: archive: a part of 0 bytes, and 0 are left"},
		"half a claim":         {"\x01" + one + part("\x01"), "claims[0]: archive, byte 1: it ends here"},
		"a later claim":        {"\x01" + one + part("\x09\x00"), "version 9"},
		"events twice":         {"\x01" + part(`{"claims":[{"complete":true}]}`) + part("\x01\x00"), "events in the JSON as well"},
		"a day of judgment":    {"\x01" + one + part("\x01\x01\x01"), "a day as of which they are judged"},
		"trailing":             {"\x01" + one + part("\x01\x00") + "\x00", "1 bytes after the last claim"},
		"too long":             {"\x01" + strings.Repeat(" ", strictjson.MaxBytes), "at most 4194304"},
	} {
		d := dossier.Dossier{Case: "kept"}
		assert.ErrorContains(t, d.UnmarshalBinary([]byte(test.data)), test.want, name)
		assert.Equal(t, dossier.Dossier{Case: "kept"}, d, name)
	}
	// Each claim holds fewer than a history may, and all of them more than a dossier.
	many := dossier.Dossier{Claims: []dossier.Demand{{Events: make([]history.Event, 60_000)}, {Events: make([]history.Event, 60_000)}}}
	_, err := many.AppendBinary(nil)
	assert.ErrorContains(t, err, "at most 100000")
	events, err := history.History{Events: many.Claims[0].Events}.AppendBinary(nil)
	require.NoError(t, err)
	length := []byte{byte(len(events)) | 0x80, byte(len(events)>>7) | 0x80, byte(len(events) >> 14)}
	data := "\x01" + part(`{"claims":[{},{}]}`) + strings.Repeat(string(length)+string(events), 2)
	assert.ErrorContains(t, new(dossier.Dossier).UnmarshalBinary([]byte(data)), "at most 100000")
}

func TestWhatNobodyCouldReadIsNotWritten(t *testing.T) {
	for name, d := range map[string]dossier.Dossier{
		"case":  {Case: "a\u200b"},
		"event": {Claims: []dossier.Demand{{Events: []history.Event{{Kind: 200}}}}},
		"rows":  {Rows: 99},
	} {
		b, err := d.AppendBinary([]byte("kept"))
		assert.Error(t, err, name)
		assert.Equal(t, "kept", string(b), name)
	}
}

// What is decoded is what the reader takes, and comes back the same.
func FuzzArchive(f *testing.F) {
	for _, text := range files(f) {
		d, _ := dossier.Read(text)
		packed, err := d.AppendBinary(nil)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(packed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var d dossier.Dossier
		if d.UnmarshalBinary(data) != nil {
			return
		}
		packed, err := d.AppendBinary(nil)
		require.NoError(t, err)
		var back dossier.Dossier
		require.NoError(t, back.UnmarshalBinary(packed))
		again, err := back.AppendBinary(nil)
		require.NoError(t, err)
		require.Equal(t, packed, again)
		text, err := json.Marshal(d)
		require.NoError(t, err)
		_, found := dossier.Read(text)
		require.Empty(t, found, "the reader refuses what was decoded: %s", text)
	})
}
