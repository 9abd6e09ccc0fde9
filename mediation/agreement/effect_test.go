package agreement

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// The last of some days lies between the last of the first possible days and the last of the last possible ones: every
// choice of days is tried.
func TestLastOf(t *testing.T) {
	base := calendar.MustDate(2023, time.December, 30)
	var all []calendar.When
	for i := range 4 {
		for j := i; j < 4; j++ {
			w, _ := calendar.Between(base.AddDays(i), base.AddDays(j))
			all = append(all, w)
		}
	}
	for _, v := range all {
		for _, w := range all {
			var from, to calendar.Date
			for x := v.Earliest(); !x.After(v.Latest()); x = x.AddDays(1) {
				for y := w.Earliest(); !y.After(w.Latest()); y = y.AddDays(1) {
					last := x
					if y.After(x) {
						last = y
					}
					if from.IsZero() || last.Before(from) {
						from = last
					}
					if last.After(to) {
						to = last
					}
				}
			}
			want, _ := calendar.Between(from, to)
			assert.Equal(t, want, lastOf(v, w), "%v %v", v, w)
			assert.Equal(t, calendar.When{}, lastOf(v, calendar.When{}, w))
		}
	}
}

// An open end stays open: what may have been on any later day may have been the last.
func TestLastOfOpenEnds(t *testing.T) {
	day := calendar.MustDate(2023, time.December, 30)
	for _, c := range []struct{ v, w, want calendar.When }{
		{calendar.On(day), calendar.NotBefore(day.AddDays(-3)), calendar.NotBefore(day)},
		{calendar.On(day), calendar.NotBefore(day.AddDays(3)), calendar.NotBefore(day.AddDays(3))},
		{calendar.On(day), calendar.NotAfter(day.AddDays(-3)), calendar.On(day)},
		{calendar.NotAfter(day), calendar.NotAfter(day.AddDays(3)), calendar.NotAfter(day.AddDays(3))},
		{calendar.NotBefore(day), calendar.When{}, calendar.When{}},
	} {
		assert.Equal(t, c.want, lastOf(c.v, c.w), "%v %v", c.v, c.w)
		assert.Equal(t, c.want, lastOf(c.w, c.v), "%v %v", c.w, c.v)
	}
}

// Half-known days of ratifying and of the notice decide nothing that they do not settle.
func TestRatifiedOnHalfKnownDays(t *testing.T) {
	notice := calendar.MustDate(2024, time.March, 1)
	for _, c := range []struct {
		name             string
		notice, ratified calendar.When
		want             Bound
	}{
		{"in time", calendar.On(notice), calendar.NotAfter(notice.AddDays(30)), IsBound},
		{"perhaps in time", calendar.On(notice), calendar.NotAfter(notice.AddDays(60)), 0},
		{"perhaps late", calendar.On(notice), calendar.NotBefore(notice), 0},
		{"late", calendar.On(notice), calendar.NotBefore(notice.AddDays(60)), NotBound},
		{"notice not before", calendar.NotBefore(notice), calendar.On(notice.AddDays(10)), IsBound},
		{"notice not before, much later", calendar.NotBefore(notice), calendar.On(notice.AddDays(60)), 0},
		{"notice not after, much later", calendar.NotAfter(notice), calendar.On(notice.AddDays(60)), 0},
		{"no notice", calendar.When{}, calendar.On(notice.AddDays(600)), IsBound},
	} {
		a := sound(calendar.On(y2024))
		a.Parties[1].Signer, a.Parties[1].RatifyNotice = mediation.Unauthorised, c.notice
		a.Parties[1].Ratified = mediation.Signature{Given: decision.Yes, On: c.ratified}
		assert.Equal(t, c.want, a.Binding(y2024, calendar.China())[1].Bound, c.name)
	}
}
