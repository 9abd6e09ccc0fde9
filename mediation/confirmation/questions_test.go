package confirmation

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every fact has a question in both languages, and an assessment asks them in its own order.
func TestEveryFactHasAQuestion(t *testing.T) {
	for _, f := range ApplicationFact(0).All() {
		assert.True(t, f.Question().IsComplete(), f)
	}
	assert.Zero(t, ApplicationFact(0).Question())
	assert.Zero(t, ApplicationFact(99).Question())

	a := Assess(Application{}, nil)
	asked := a.Questions()
	assert.Len(t, asked, len(a.Missing))
	for i, q := range asked {
		assert.Equal(t, a.Missing[i].String(), q.Path)
		assert.Equal(t, a.Missing[i].Question(), q)
	}
}
