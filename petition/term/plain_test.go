package term

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestHowMany(t *testing.T) {
	for n, want := range map[int]string{0: "0 days", 1: "1 day", 2: "2 days", -1: "-1 days"} {
		assert.Equal(t, want, HowMany(n, "day", "days"))
	}
}
