package audit_test

import (
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// stretch is a stretch of days that a hearing or another cause takes, both ends included.
type stretch struct{ from, until calendar.Date }

func (s stretch) has(d calendar.Date) bool { return !d.Before(s.from) && !d.After(s.until) }

func within(d calendar.Date, all []stretch) bool {
	for _, s := range all {
		if s.has(d) {
			return true
		}
	}
	return false
}

// slowEnd walks from the start day to the last day of a limit, one day after the other (P1, P2, P4, P6): with the start day if it
// counts, without the days that stand still, and on to a working day if the end rolls.
func slowEnd(cal *calendar.Calendar, n statute.Number, start calendar.Date, startCounts, rolls bool, still []stretch, more int) calendar.Date {
	counts := func(d calendar.Date) bool {
		return !within(d, still) && (n.Unit != statute.WorkingDays || cal.IsWorkday(d))
	}
	d, left := start, n.N
	if startCounts && counts(d) {
		left--
	}
	for left > 0 {
		d = d.AddDays(1)
		if counts(d) {
			left--
		}
	}
	for ; more > 0; more-- { // an extension is in natural days, before the end rolls
		for d = d.AddDays(1); within(d, still); {
			d = d.AddDays(1)
		}
	}
	for rolls && !cal.IsWorkday(d) {
		d = d.AddDays(1)
	}
	return d
}

// slowEnds is the earliest and the latest day on which a limit ends, over every admissible reading of what the petition regulations
// leave open (P8): whether the first day counts, whether the last one rolls, whether a hearing stops the count where no text says so.
func slowEnds(cal *calendar.Calendar, n statute.Number, start calendar.Date, more int, still, heard []stretch) (earliest, latest calendar.Date) {
	for _, startCounts := range []bool{true, false} {
		for _, rolls := range []bool{true, false} {
			for _, stops := range [][]stretch{still, append(append([]stretch{}, still...), heard...)} {
				end := slowEnd(cal, n, start, startCounts, rolls, stops, more)
				if earliest.IsZero() || end.Before(earliest) {
					earliest = end
				}
				if end.After(latest) {
					latest = end
				}
			}
		}
	}
	return earliest, latest
}

// slowExcuse is the last of the ten days after an obstacle was gone (E6): the start day does not count, and the end rolls, by the
// code that it is taken from.
func slowExcuse(cal *calendar.Calendar, removed calendar.Date) calendar.Date {
	return slowEnd(cal, statute.Number{N: 10, Unit: statute.Days}, removed, false, true, nil, 0)
}

// lawOn is the law of the place on a day; where there was none, it says nothing on anything.
func lawOn(r *regime.Regime, d calendar.Date) regime.Law {
	law, _ := r.On(d)
	return law
}
