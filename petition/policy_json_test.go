package petition_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A city may keep its policy in a file: the spec is read, and NewPolicy holds the law against it as ever.
func TestPolicyJSON(t *testing.T) {
	s := petition.Baotou().Spec()
	s.Duties = append(s.Duties, interpreters)
	p, err := petition.NewPolicy(s)
	require.NoError(t, err)
	data, err := json.Marshal(p)
	require.NoError(t, err)

	var read petition.PolicySpec
	require.NoError(t, json.Unmarshal(data, &read))
	assert.Equal(t, p.Spec(), read)
	again, err := petition.NewPolicy(read)
	require.NoError(t, err)
	assert.Equal(t, p.Spec(), again.Spec())

	assert.Error(t, json.Unmarshal(data, petition.National()), "no policy changes")
	assert.NotEqual(t, p.Spec(), petition.National().Spec())
}

// What is kept of a decision is what it was made from; it is made anew, not read.
func TestDecisionJSON(t *testing.T) {
	d := petition.Triage(easy(), petition.Baotou())
	data, err := json.Marshal(d)
	require.NoError(t, err)
	var got struct {
		Policy statute.Text
		Facts  petition.Facts
		Route  petition.Route
	}
	require.NoError(t, json.Unmarshal(data, &got))
	route, _ := d.Route()
	assert.Equal(t, petition.Baotou().Name(), got.Policy)
	assert.Equal(t, easy(), got.Facts)
	assert.Equal(t, route, got.Route)
	assert.Error(t, json.Unmarshal(data, &d))
}
