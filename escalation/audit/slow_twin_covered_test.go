package audit_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// E16, as the page has it: what is not on record is unknown, unless the record is declared complete from one day to another. So of a
// record that is declared complete for a part of its time, two things hold. What lies outside may have been otherwise: whoever is blamed is
// blamed in every history that the record can be of. And what lies within is known: what the history until the last of those days shows
// to be broken stays broken, whatever happened after it.

// covered draws from when to when the record of a matter is complete; no date leaves an end open.
func covered(r *rand.Rand, h history.History) (from, to calendar.Date) {
	day := func() calendar.Date {
		on, _ := h.Events[r.IntN(len(h.Events))].On.Exact()
		return on.AddDays(r.IntN(41) - 20)
	}
	switch r.IntN(3) {
	case 0:
		return calendar.Date{}, day()
	case 1:
		return day(), calendar.Date{}
	}
	from, to = day(), day()
	if to.Before(from) {
		from, to = to, from
	}
	return from, to
}

// withHoles takes steps out of a record that lie outside of the time for which it is complete. It returns which event each of those that
// are left was.
func withHoles(r *rand.Rand, full history.History, from, to calendar.Date) (h history.History, was []int) {
	h = copied(full)
	h.Complete, h.Events = history.Within(from, to), h.Events[:0]
	for i, e := range full.Events {
		on, _ := e.On.Exact()
		inside := (from.IsZero() || !on.Before(from)) && (to.IsZero() || !on.After(to))
		if !inside && r.IntN(3) == 0 && mayBeForgotten(e.Kind) {
			continue
		}
		h.Events, was = append(h.Events, e), append(was, i)
	}
	return h, was
}

// Nobody is blamed for what may have happened outside of the time for which the record is complete.
func TestOutsideOfItsTimeNothingIsKnown(t *testing.T) {
	r := rand.New(rand.NewPCG(17, *twinSeed))
	found, sure, holes := smallest{}, 0, 0
	for n := range *twins / 2 {
		place, law := drawnRegime(r)
		full := drawHistory(r, law, n%4 == 0)
		if len(full.Events) == 0 || strange(law, full) {
			continue
		}
		truth := slowly(law, full)
		from, to := covered(r, full)
		h, was := withHoles(r, full, from, to)
		holes += len(full.Events) - len(h.Events)
		sure += blamed(found, place, law, truth, h, full, was)
		if barred(law, h) && !barred(law, full) {
			found.add("barred", h, described(place, h)+"of "+described(place, full))
		}
	}
	found.report(t)
	require.Greater(t, min(sure, holes), *twins/10)
}

// What was broken within that time is found, whatever happened after it.
func TestWithinItsTimeEverythingIsKnown(t *testing.T) {
	r := rand.New(rand.NewPCG(19, *twinSeed))
	found, asked := smallest{}, 0
	for range *twins / 2 {
		place, law := drawnRegime(r)
		h := drawHistory(r, law, false)
		if len(h.Events) == 0 {
			continue
		}
		_, to := covered(r, h)
		first, _ := h.Events[0].On.Exact()
		if to.IsZero() || to.Before(first) {
			continue
		}
		until, passedOn := history.History{AsOf: to}, false
		for _, e := range h.Events {
			if on, _ := e.On.Exact(); !on.After(to) {
				until.Events = append(until.Events, e)
			} else if e.Kind == history.Transfer || e.Kind == history.ObjectToTransfer {
				passedOn = true
			}
		}
		from := calendar.Date{}
		if h.Events[0].Kind == history.Register && r.IntN(2) == 0 {
			from = first
			if received := h.Events[0].Received.Earliest(); !received.IsZero() && received.Before(from) {
				from = received
			}
		}
		h.Complete = history.Within(from, to)
		if h.AsOf.Before(to) {
			h.AsOf = to
		}
		report := audit.Examine(law, h)
		for q, v := range worstOf(slowly(law, until)) {
			if v != audit.Violated || q.check == audit.Registration { // for which no time is set: it may have come later
				continue
			}
			if passedOn && (q.check == audit.NoticeLimit || q.check == audit.AcceptanceLimit) {
				continue // who gave a matter back, or passed it on, owes nothing more
			}
			asked++
			if got := report.Verdict(q.check, q.tier); got != audit.Violated {
				found.add(q.check.String()+" is "+got.String(), h, described(place, h))
			}
		}
	}
	found.report(t)
	require.Greater(t, asked, *twins/10)
}
