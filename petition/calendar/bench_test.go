package calendar_test

import (
	"fmt"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// starts are days of 2010 to 2025, so many that no branch learns them.
var starts = func() (all [4096]calendar.Date) {
	for i := range all {
		all[i] = calendar.MustDate(2010, 1, 1).AddDays(int(uint32(i) * 2654435761 % 5400))
	}
	return all
}()

// BenchmarkAddWorkdays: the tables against the walk they replace.
func BenchmarkAddWorkdays(b *testing.B) {
	c := calendar.China()
	for _, n := range []int{10, 60, 250} {
		b.Run(fmt.Sprintf("tables/n=%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				sinkDate = c.AddWorkdays(starts[i%len(starts)], n)
			}
		})
		b.Run(fmt.Sprintf("walk/n=%d", n), func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				sinkDate = slowAddWorkdays(c, starts[i%len(starts)], n)
			}
		})
	}
}

func slowAddWorkdays(c *calendar.Calendar, d calendar.Date, n int) calendar.Date {
	for n > 0 {
		if d = d.AddDays(1); c.IsWorkday(d) {
			n--
		}
	}
	return d
}

func BenchmarkNext(b *testing.B) {
	c := calendar.China()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		sinkDate = c.Next(starts[i%len(starts)].AddDays(60))
	}
}

func BenchmarkAsOf(b *testing.B) {
	c, on := calendar.China(), calendar.MustDate(2020, 1, 26)
	b.ReportAllocs()
	for b.Loop() {
		c.AsOf(on)
	}
}
