package audit_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// No lawful history is blamed: not at any step of it, not when days are rough, details not set, steps not on record.
func TestNoLawfulHistoryIsBlamed(t *testing.T) {
	r := rand.New(rand.NewPCG(36, *twinSeed))
	found, ends := smallest{}, 0
	blame := func(place regime.Place, law *regime.Regime, h history.History) {
		report := audit.Examine(law, h)
		for _, f := range report.Findings() {
			if f.Verdict == audit.Violated || f.Verdict == audit.Noted {
				found.add(f.Check.String()+" "+f.Why.String(), h, f.EN()+"\n"+described(place, h))
			}
		}
	}
	for range *twins / 10 {
		place, law := drawnRegime(r)
		h := drawHistory(r, law, true)
		if last := h.Events[len(h.Events)-1]; last.Kind == history.Conclude {
			ends++
		}
		for n := range h.Events {
			on, _ := h.Events[n].On.Exact()
			blame(place, law, history.History{Events: h.Events[:n+1], Complete: history.Whole(), AsOf: on})
		}
		h.AsOf, _ = h.Events[len(h.Events)-1].On.Exact()
		less, _ := forget(r, h)
		blame(place, law, less)
	}
	found.report(t)
	require.Greater(t, ends, *twins/100)
}

// remembered sets one thing right in a record: a day as it was, or a detail that was not set.
func remembered(r *rand.Rand, less, full history.History) (h history.History, changed bool) {
	h = copied(less)
	i := r.IntN(len(h.Events))
	for range h.Events {
		i = (i + 1) % len(h.Events)
		e, was := &h.Events[i], &full.Events[i]
		switch {
		case e.On != was.On:
			y, m, _ := was.On.Earliest().Date() // first the month, if that says more
			if month, _ := calendar.InMonth(y, m); e.On != month && month.Narrows(e.On) {
				e.On = month
			} else {
				e.On = was.On
			}
		case e.Organ != was.Organ:
			e.Organ = was.Organ
		case e.Days != was.Days:
			e.Days = was.Days
		case e.Approved != was.Approved:
			e.Approved = was.Approved
		case e.ReasonTold != was.ReasonTold:
			e.ReasonTold = was.ReasonTold
		case e.Notice != was.Notice:
			e.Notice = was.Notice
		case e.States != was.States:
			e.States = was.States
		case e.Because != was.Because:
			e.Because = was.Because
		case e.By != was.By:
			e.By = was.By
		case e.SameAgain != was.SameAgain:
			e.SameAgain = was.SameAgain
		case e.Result != was.Result:
			e.Result = was.Result
		case e.Disposition != was.Disposition:
			e.Disposition = was.Disposition
		default:
			continue
		}
		return h, true
	}
	return h, false
}

// changed is the event that is not the same.
func changed(less, more history.History) string {
	for i := range less.Events {
		if less.Events[i] != more.Events[i] {
			text, _ := json.Marshal(more.Events[i])
			return fmt.Sprintf("%d %s", i, text)
		}
	}
	return "nothing"
}

// When a day narrows, or a detail is set that was not, what was sure stays sure, and only what was unknown is decided.
func TestNarrowingDecidesOnlyWhatWasUnknown(t *testing.T) {
	r := rand.New(rand.NewPCG(2018, *twinSeed))
	found, decided := smallest{}, 0
	for range *twins / 10 {
		place, law := drawnRegime(r)
		full := drawHistory(r, law, false)
		less, was := forget(r, full)
		if len(was) < len(full.Events) || len(was) == 0 || less.Complete.IsZero() && strange(law, full) {
			continue
		}
		again := slices.ContainsFunc(full.Events, func(e history.Event) bool { return e.Kind == history.SendBack })
		before := audit.Examine(law, less)
		for {
			more, any := remembered(r, less, full)
			if !any {
				break
			}
			after := audit.Examine(law, more)
			for _, c := range audit.Checks() {
				for tier := regime.Tier(0); tier <= regime.Rereview; tier++ {
					was, is := before.Verdict(c, tier), after.Verdict(c, tier)
					// A notice that names no organ is right while it is not on record that no text names one above the issuer.
					silent := c == audit.RemedyNamed && was == audit.Complied && is == audit.CannotTell
					// What is complied in one round may be open in another.
					another := again && was == audit.Complied && is == audit.CannotTell
					if was != is && (was == audit.Violated || was == audit.Complied) && !silent && !another {
						found.add(fmt.Sprintf("%v was %v and is %v", c, was, is), less, described(place, less)+"then "+changed(less, more))
					}
					if was == audit.CannotTell && was != is {
						decided++
					}
				}
			}
			less, before = more, after
		}
	}
	found.report(t)
	require.Positive(t, decided)
}
