package pathway_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

func TestPathSet(t *testing.T) {
	for _, test := range []struct {
		set      pathway.PathSet
		text, zh string
	}{
		{0, "unknown", "未知"},
		{pathway.NoPath, "none", "无"},
		{pathway.Paths(pathway.Arbitration, pathway.Litigation), "litigation,arbitration", "诉讼；仲裁"},
	} {
		assert.Equal(t, test.text, test.set.String())
		assert.Equal(t, test.zh, test.set.ZH())
	}
	assert.Equal(t, pathway.PathSet(0), pathway.Paths(0, 99))
	assert.False(t, pathway.Paths(pathway.Litigation).Has(0))
}

// Of the paths that were concluded by law, the litigation-related ones are used up (E15), else the only other one; a duty to protect is
// performed and never concluded, and of several others nobody knows which one it was.
func TestUsedUp(t *testing.T) {
	for _, test := range []struct{ set, used pathway.PathSet }{
		{0, 0},
		{pathway.NoPath, 0},
		{pathway.Paths(pathway.Litigation, pathway.CriminalProcedure, pathway.Arbitration), pathway.Paths(pathway.Litigation, pathway.CriminalProcedure)},
		{pathway.Paths(pathway.Arbitration), pathway.Paths(pathway.Arbitration)},
		{pathway.Paths(pathway.Arbitration, pathway.PartyAppeal), 0},
		{pathway.Paths(pathway.Adjudication, pathway.ProtectionDuty), 0},
		{pathway.Paths(pathway.ProtectionDuty), 0},
	} {
		assert.Equal(t, test.used, test.set.UsedUp(), test.set)
	}
}

// The regulations of 2005 turn away what was resolved on another path; that those of 2022 do is a reading.
func TestConcludedIsAReadingSince2022(t *testing.T) {
	first := calendar.MustDate(2022, 5, 1)
	for _, p := range []pathway.Path{pathway.Litigation, pathway.Arbitration, pathway.Reconsideration} {
		assert.Zero(t, p.Concluded(first.AddDays(-1)).Doubt()&statute.Reading, p)
		assert.NotZero(t, p.Concluded(first).Doubt()&statute.Reading, p)
		assert.Equal(t, p.Provision(), p.Concluded(first).Provision())
	}
	assert.Zero(t, pathway.Path(99).Provision())
	assert.Equal(t, statute.T11, pathway.ProtectionDuty.Rule())
	assert.Equal(t, statute.T10, pathway.PartyAppeal.Rule())
	assert.Zero(t, pathway.PathSet(1<<12).Known())
}

// The numbers beside the first path and the last one stand for none.
func TestNumbersAroundThePaths(t *testing.T) {
	last := pathway.ProtectionDuty
	assert.Equal(t, []pathway.Path{last}, pathway.Paths(last, last+1).All())
	assert.True(t, pathway.Paths(last).Has(last))
	assert.Zero(t, pathway.Paths(0, last+1, 255), "nor is one of them that no path is open")
	assert.NotZero(t, last.Provision())
	assert.Zero(t, (last + 1).Provision())
	everything := pathway.NoPath | pathway.Paths(pathway.Path(0).All()...)
	assert.False(t, everything.Has(0))
	assert.False(t, everything.Has(last+1))
}

// That no path is open is said of the set that says so and of no other.
func TestNoneIsSaidOfNone(t *testing.T) {
	for set, want := range map[pathway.PathSet]string{
		0: "unknown", pathway.NoPath: "none", pathway.Paths(pathway.Arbitration): "arbitration", pathway.NoPath | pathway.Paths(pathway.Arbitration): "arbitration",
	} {
		assert.Equal(t, want, set.String())
	}
	b, err := json.Marshal(pathway.PathSet(0))
	require.NoError(t, err)
	assert.Equal(t, "[]", string(b))
	b, err = json.Marshal(pathway.Paths(pathway.Arbitration))
	require.NoError(t, err)
	assert.Equal(t, `["arbitration"]`, string(b))
}
