package procedure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
)

func TestStepsAreTheirOwn(t *testing.T) {
	rows := procedure.Rows()
	steps := procedure.NewSteps(rows)
	rows[0].To = 255
	assert.NotEqual(t, rows[0].To, steps.Row(procedure.Unregistered, rows[0].On).To)

	var none *procedure.Steps
	assert.Nil(t, none.Row(procedure.Unregistered, history.Register))
	rows[0].On = 255 // no kind of event
	assert.Nil(t, procedure.NewSteps(rows[:1]).Row(procedure.Unregistered, 255))
}
