package statute

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// The words of a caller are printed as what they are; no words make national law.
func TestCustom(t *testing.T) {
	words := Text{"the notice of 2024", "2024年通知"}
	for _, b := range []Basis{LocalRule, Practice, Safeguard} {
		c := Custom(b, words)
		assert.Equal(t, b, c.Basis())
		assert.Contains(t, c.EN(), words.EN)
		assert.Contains(t, c.ZH(), words.ZH)
		assert.Equal(t, !b.IsLaw(), Custom(b, Text{}) != Citation{}, "%s without words", b)
	}
	assert.Equal(t, "practice, not law: the notice of 2024", Custom(Practice, words).EN())
	assert.Equal(t, Custom(Practice, Text{}), Custom(Practice, Text{EN: "half"}))
	for _, b := range []Basis{0, Statute, Safeguard + 1, 255} {
		assert.Zero(t, Custom(b, words))
	}
}
