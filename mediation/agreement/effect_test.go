package agreement

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// The last of some days lies between the last of the first possible days and the last of the last possible ones: every
// choice of days is tried.
func TestLastOf(t *testing.T) {
	base := calendar.MustDate(2023, time.December, 30)
	var all []mediation.When
	for i := range 4 {
		for j := i; j < 4; j++ {
			w, _ := mediation.During(base.AddDays(i), base.AddDays(j))
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
			want, _ := mediation.During(from, to)
			assert.Equal(t, want, lastOf(v, w), "%v %v", v, w)
			assert.Equal(t, mediation.When{}, lastOf(v, mediation.When{}, w))
		}
	}
}
