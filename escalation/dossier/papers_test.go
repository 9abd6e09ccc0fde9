package dossier_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Papers of which the answer was worked out from the articles before the library was asked; each stands for a kind.

// A request to an organ two levels up opens no review there, and takes nothing away: until the last day the petitioner may ask the organ
// one level up (PWR 35), though the wrong one has refused (E2, E4).
func TestAskedOfAnOrganTooHigh(t *testing.T) {
	d := load(t, "pc11-asked-too-high")
	for on, rule := range map[string]statute.Rule{"2023-03-28": statute.E4, "2023-04-07": statute.E4, "2023-04-08": statute.E6} {
		right := d.On(day(t, on)).Now.Right
		require.NotNil(t, right, on)
		assert.Equal(t, rule, right.Rule, on)
	}
	assert.Equal(t, day(t, "2023-04-07"), d.On(day(t, "2023-03-28")).Now.Right.Last.Latest)
}
