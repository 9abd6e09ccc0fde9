package period_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// starts are days of 2010 to 2025, so many that no branch learns them.
var starts = func() (all [4096]calendar.Date) {
	for i := range all {
		all[i] = calendar.MustDate(2010, 1, 1).AddDays(int(uint32(i) * 2654435761 % 5400))
	}
	return all
}()

var (
	sinkDate calendar.Date
	sinkTime period.Timeliness
)

func limits() []period.Limit {
	return []period.Limit{
		period.Days(15), period.Days(60), period.WorkingDays(10), period.WorkingDays(60), period.WorkingDays(250),
		period.Months(6), period.Years(2),
	}
}

// BenchmarkFrom counts a deadline and asks for its last day; the cost must not grow with the limit.
func BenchmarkFrom(b *testing.B) {
	cal := calendar.China()
	for _, l := range limits() {
		b.Run(name(l), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				sinkDate = l.FromDay(starts[i%len(starts)], cal).Last()
			}
		})
	}
}

// BenchmarkCheck asks whether a day is in time: half are the day after the event, half are long past.
func BenchmarkCheck(b *testing.B) {
	cal := calendar.China()
	for _, rules := range []*period.Counting{period.General(), period.Petition()} {
		for _, l := range limits() {
			b.Run(fmt.Sprintf("open=%d/%s", len(rules.Assumptions()), name(l)), func(b *testing.B) {
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					start := starts[i%len(starts)]
					sinkTime = l.FromDay(start, cal).Under(rules).CheckDay(start.AddDays(1 + 1000*(i&1)))
				}
			})
		}
	}
}

// BenchmarkRough asks the same of a start that is known by the month, which keeps what is known of it.
func BenchmarkRough(b *testing.B) {
	cal := calendar.China()
	for _, l := range limits() {
		b.Run(name(l), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				start := starts[i%len(starts)]
				y, m, _ := start.Date()
				month, _ := calendar.InMonth(y, m)
				sinkTime = l.From(month, cal).Under(period.Petition()).CheckDay(start.AddDays(1 + 1000*(i&1)))
			}
		})
	}
}

// BenchmarkStops takes out many stretches at once; the cost is that of sorting them.
func BenchmarkStops(b *testing.B) {
	for _, n := range []int{10, 100, 1000, 10_000} {
		stops := make([]period.Stop, n)
		for i := range stops {
			stops[i] = period.Through(starts[i%len(starts)], starts[i%len(starts)].AddDays(i%3))
		}
		b.Run(fmt.Sprintf("n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkDate = period.Days(60).FromDay(starts[0], nil).Suspend(stops...).Last()
			}
		})
	}
}

// BenchmarkDayByDay is what the two above replace: walking to the last day.
func BenchmarkDayByDay(b *testing.B) {
	cal := calendar.China()
	for _, n := range []int{10, 60, 250} {
		b.Run(name(period.WorkingDays(n)), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				d := starts[i%len(starts)]
				for left := n; left > 0; {
					if d = d.AddDays(1); cal.IsWorkday(d) {
						left--
					}
				}
				sinkDate = d
			}
		})
	}
}

func name(l period.Limit) string {
	b, _ := l.MarshalText()
	for i := range b {
		if b[i] == ' ' {
			b[i] = '_'
		}
	}
	return string(b)
}

func TestARoughStartIsKeptOnce(t *testing.T) {
	month, _ := calendar.ParseWhen("2026-01")
	for _, l := range limits() {
		assert.LessOrEqual(t, testing.AllocsPerRun(100, func() {
			d := l.From(month, nil).Under(period.Petition())
			sinkTime = d.CheckDay(calendar.MustDate(2026, 3, 1))
		}), 1.0, l)
	}
}

func TestNothingIsAllocated(t *testing.T) {
	cal, start := calendar.China(), calendar.MustDate(2026, 1, 20)
	for _, l := range limits() {
		for _, rules := range []*period.Counting{nil, period.Petition()} {
			assert.Zero(t, testing.AllocsPerRun(100, func() {
				d := l.FromDay(start, cal).Under(rules)
				sinkDate = d.Last()
				sinkTime = d.CheckDay(start.AddDays(30))
			}), l)
		}
	}
}
