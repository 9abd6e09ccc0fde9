package petition_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
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

// What is kept of a decision and of simplified handling is what they were made from; they are made anew, not read.
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

	accepted := calendar.MustDate(2026, 3, 2)
	s, err := d.Simplify(accepted)
	require.NoError(t, err)
	s, err = s.FallBack(accepted.AddDays(7), statute.Text{EN: "not so easy", ZH: "并不简单"})
	require.NoError(t, err)
	data, err = json.Marshal(s)
	require.NoError(t, err)
	assert.JSONEq(t, `{"accepted":"2026-03-02","ordinary":"2026-03-09","reason":{"en":"not so easy","zh":"并不简单"}}`, string(data))
	assert.Error(t, json.Unmarshal(data, &s))
}
