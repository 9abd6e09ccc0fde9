package ledger

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The set holds what was put in and nothing else, and a larger set leaves the smaller one as it was.
func TestReceipts(t *testing.T) {
	const n = 2000
	var sets []*receipts
	var s *receipts
	for i := range n {
		sets = append(sets, s)
		s = s.with(fmt.Sprintf("R%06d", i)).with(fmt.Sprintf("R%06d", i/2)) // again what is there
	}
	for i := range n {
		receipt := fmt.Sprintf("R%06d", i)
		assert.True(t, s.has(receipt), receipt)
		assert.False(t, sets[i].has(receipt), "%s in the set before it", receipt)
	}
	assert.False(t, s.has("R2000"))
	assert.Less(t, depth(s), 40, "numbers in order make no list")
	assert.Equal(t, n, size(s), "each once")
}

// Two receipts of one hash are told apart.
func TestReceiptsOfOneHash(t *testing.T) {
	s := (*receipts)(nil).insert(7, "b").insert(7, "a").insert(7, "c").insert(7, "a")
	assert.Equal(t, 3, size(s))
	assert.Equal(t, "a", s.left.receipt)
	assert.Equal(t, "c", s.right.receipt)
}

func depth(s *receipts) int {
	if s == nil {
		return 0
	}
	return 1 + max(depth(s.left), depth(s.right))
}

func size(s *receipts) int {
	if s == nil {
		return 0
	}
	return 1 + size(s.left) + size(s.right)
}
