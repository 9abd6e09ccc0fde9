package term

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

type light uint8

var lights = Table[light]{{}, {"red", "红"}, {"green", "绿"}}

func TestNames(t *testing.T) {
	for _, c := range []struct {
		value    light
		code, zh string
	}{{0, "unknown", "未知"}, {1, "red", "红"}, {2, "green", "绿"}} {
		assert.Equal(t, c.code, lights.Code(c.value))
		assert.Equal(t, c.zh, lights.ZH(c.value))

		text, err := lights.Marshal(c.value)
		require.NoError(t, err)
		back := light(math.MaxUint8)
		require.NoError(t, lights.Unmarshal(text, &back))
		assert.Equal(t, c.value, back)
	}
	assert.Equal(t, []string{"red", "green"}, lights.Codes())
}

// A number no constant has can only come from a conversion: it prints, it never panics, and it never reaches a file.
func TestInvalidNumber(t *testing.T) {
	for n := 3; n <= math.MaxUint8; n++ {
		assert.Contains(t, lights.Code(light(n)), "invalid")
		assert.Contains(t, lights.ZH(light(n)), "无效")
		_, err := lights.Marshal(light(n))
		assert.Error(t, err)
	}
	_, err := Table[light]{}.Marshal(0)
	assert.NoError(t, err, "unknown can be written in every enum")
}

func TestUnmarshalRefusesAndKeeps(t *testing.T) {
	for _, text := range []string{"", "Red", "red ", "amber", "红", "1"} {
		e := light(2)
		err := lights.Unmarshal([]byte(text), &e)
		assert.ErrorContains(t, err, "[red green]", "the codes that exist are named")
		assert.Equal(t, light(2), e, "nothing half-applied")
	}
}
