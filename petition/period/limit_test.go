package period_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// What a limit is not is said in each language by itself.
func TestLimitErrorInBothLanguages(t *testing.T) {
	_, err := period.ParseLimit("0 days")
	var both strictjson.Bilingual
	require.ErrorAs(t, err, &both)
	en, zh := both.Words()
	assert.NotContains(t, en, "须")
	assert.NotContains(t, zh, "days")
}
