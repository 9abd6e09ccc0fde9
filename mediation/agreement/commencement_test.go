package agreement

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// An agreement is never in force before its signatures, nor before what it hangs on besides; which of the two set the day is
// told.
func TestStartAndSignatures(t *testing.T) {
	for signed := range 4 {
		for met := range 4 {
			a := sound(calendar.On(y2024.AddDays(signed)))
			a.Start = Commencement{Upon: "付清", Met: decision.Yes, MetOn: calendar.On(y2024.AddDays(met))}
			assert.Empty(t, a.Check(y2024))
			e := a.Effect(nil)
			assert.Equal(t, InForce, e.Force)
			assert.Equal(t, calendar.On(y2024.AddDays(max(signed, met))), e.Day)
			assert.Equal(t, met >= signed, e.HangsOn[len(e.HangsOn)-1] == "start.met_on", e.HangsOn)
			assert.Equal(t, signed >= met, e.HangsOn[0] != "start.met_on", e.HangsOn)
			b := a
			b.Start = Commencement{From: y2024.AddDays(met)}
			assert.Equal(t, e.Day, b.Effect(nil).Day, "a first day likewise")
		}
	}
	a := sound(calendar.On(y2024))
	a.Start = Commencement{Upon: "付清", Met: decision.Yes}
	e := a.Effect(nil)
	assert.Equal(t, InForce, e.Force, "it has happened")
	assert.True(t, e.Day.IsZero())
	assert.Equal(t, []string{"start.met_on"}, e.Missing)
	assert.Zero(t, e.On(y2024), "but on which days is not known")
	a.Parties[0].Signed.Given = decision.No
	assert.Equal(t, NotInForce, a.Effect(nil).Force, "not signed")
	assert.NotContains(t, a.Effect(nil).Lacking, "start.met")
}

func TestStartIsOneOfTwo(t *testing.T) {
	for _, c := range []struct {
		start Commencement
		want  []string
	}{
		{Commencement{}, nil},
		{Commencement{Upon: "付清"}, nil},
		{Commencement{From: y2024}, nil},
		{Commencement{Upon: "付清", From: y2024}, []string{"start A17"}},
		{Commencement{Upon: " "}, []string{"start.upon A17"}},
		{Commencement{Met: decision.Yes}, []string{"start.upon A17"}},
		{Commencement{Upon: "付清", MetOn: calendar.On(y2024)}, []string{"start.met_on A17"}},
	} {
		a := sound(calendar.On(y2024))
		a.Start = c.start
		assert.Equal(t, c.want, wheres(a.Check(y2024)), "%+v", c.start)
	}
	a := sound(calendar.On(y2024))
	a.Start.Upon = "付清全部款项"
	assert.Contains(t, a.Text(y2024).ZH, "生效条件：付清全部款项\n")
	assert.Contains(t, a.Text(y2024).EN, "In force only upon: 付清全部款项\n")
	a.Start = Commencement{From: y2024}
	assert.Contains(t, a.Text(y2024).ZH, "生效期限：自2024年5月10日起\n")
}
