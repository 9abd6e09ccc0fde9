package escalation_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// A request that was refused where nothing shows that it could be took nothing from the petitioner, who may ask anew in what is left of the
// window, of either organ above, and after it with a good reason (E14, E19). The opinion was received on 30 January 2026; the window ends on 2 March.
func TestAfterARefusalThatTookNothing(t *testing.T) {
	received := history.Event{Kind: history.Receive, On: calendar.On(day("2026-02-04")), Organ: district}
	refused := func(because statute.Rule) history.Event {
		return history.Event{Kind: history.RefuseRequest, On: calendar.On(day("2026-02-06")), Organ: district, Because: because}
	}
	lapsed := history.Event{Kind: history.RefuseRequest, On: calendar.On(day("2026-03-10")), Organ: district, Because: statute.E6}
	ask := func(on string) history.Event {
		return history.Event{Kind: history.RequestReview, On: calendar.On(day(on)), Organ: district, AsMade: decision.Yes}
	}
	for name, c := range map[string]struct {
		then []history.Event
		on   string
		rule statute.Rule // of the right to ask for review; zero: there is none
	}{
		"on what is no ground":                     {[]history.Event{ask("2026-02-03"), refused(statute.D1)}, "2026-02-10", statute.E4},
		"the last day":                             {[]history.Event{ask("2026-02-03"), refused(statute.D1)}, "2026-03-02", statute.E4},
		"the day after":                            {[]history.Event{ask("2026-02-03"), refused(statute.D1)}, "2026-03-03", statute.E6},
		"after its receipt":                        {[]history.Event{ask("2026-02-03"), received, refused(statute.D1)}, "2026-02-10", statute.E4},
		"as late, in time":                         {[]history.Event{ask("2026-02-03"), refused(statute.E6)}, "2026-02-10", statute.E4},
		"on a ground that only some places know":   {[]history.Event{ask("2026-02-03"), refused(statute.E10)}, "2026-02-10", statute.E4},
		"not refused":                              {[]history.Event{ask("2026-02-03")}, "2026-02-10", 0},
		"refused, and taken up all the same":       {[]history.Event{ask("2026-02-03"), refused(statute.D1), received}, "2026-02-10", 0},
		"rightly, as late: nothing but the excuse": {[]history.Event{ask("2026-03-09"), lapsed}, "2026-03-11", statute.E6},
		"and asked anew: it is pending once more":  {[]history.Event{ask("2026-02-03"), refused(statute.D1), ask("2026-02-20")}, "2026-02-20", 0},
	} {
		matter := escalation.New(regime.National())
		for _, e := range append(handled(), c.then...) {
			matter.Read(&e)
		}
		standing := matter.On(day(c.on))
		rights := standing.Rights()
		if c.rule == 0 {
			assert.Empty(t, rights, name)
			continue
		}
		require.Len(t, rights, 1, name)
		assert.Equal(t, history.RequestReview, rights[0].Act, name)
		assert.Equal(t, c.rule, rights[0].Rule, name)
		assert.Len(t, rights[0].Organs, 2, name)
	}
}

// That protection is asked for is no ground to decline: since 2022 it is performed or answered (T11, 31(v)). Of what is no ground besides, and
// before, no article says what to do instead.
func TestDecliningProtection(t *testing.T) {
	for _, c := range []struct {
		because statute.Rule
		on      string
		want    statute.Rule
	}{
		{statute.T11, "2022-04-30", statute.E14},
		{statute.T11, "2022-05-01", statute.T11},
		{statute.T11, "2022-05-02", statute.T11},
		{statute.D1, "2022-05-01", statute.E14},
	} {
		e := history.Event{Kind: history.Decline, On: calendar.On(day(c.on)), Organ: district, Because: c.because}
		lacks := escalation.Begin(regime.National(), history.Coverage{}).WhyNot(e)
		require.Len(t, lacks, 1, "%s %s", c.because, c.on)
		assert.Equal(t, c.want, lacks[0].Rule, "%s %s", c.because, c.on)
		assert.Equal(t, c.want == statute.T11, lacks[0].Cite.Provision() == statute.ProtectionDuty, "%s %s", c.because, c.on)
	}
}
