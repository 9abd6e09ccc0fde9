package audit_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// What a record leaves open is asked of the twin as worlds: every exact and complete history that the record can be of. What is said
// for sure must be so in all of them.

// copied is a history whose events can be changed.
func copied(h history.History) history.History {
	h.Events = append([]history.Event{}, h.Events...)
	return h
}

// rougher is a day as a record may know it.
func rougher(r *rand.Rand, on calendar.Date) calendar.When {
	switch r.IntN(4) {
	case 0:
		y, m, _ := on.Date()
		w, _ := calendar.InMonth(y, m)
		return w
	case 1:
		return calendar.NotAfter(on.AddDays(r.IntN(10)))
	case 2:
		return calendar.NotBefore(on.AddDays(-r.IntN(10)))
	}
	w, _ := calendar.Between(on.AddDays(-r.IntN(20)), on.AddDays(r.IntN(20)))
	return w
}

// forget takes something out of a record: a day becomes rough, a detail is not set, a step is not on record. What remains is as it was.
// It returns which event each of those that are left was.
func forget(r *rand.Rand, full history.History) (h history.History, was []int) {
	h = copied(full)
	for i := range h.Events {
		was = append(was, i)
		e := &h.Events[i]
		if d, _ := e.On.Exact(); r.IntN(4) == 0 && e.Until.IsZero() {
			e.On = rougher(r, d)
		}
		for n := r.IntN(3); n > 0; n-- {
			forgetDetail(r, e)
		}
	}
	if r.IntN(2) == 0 {
		return h, was // of what happened all is on record
	}
	h.Complete = history.Coverage{}
	for n := r.IntN(4); n > 0 && len(h.Events) > 1; n-- {
		i := r.IntN(len(h.Events))
		if !mayBeForgotten(h.Events[i].Kind) {
			continue
		}
		h.Events, was = append(h.Events[:i], h.Events[i+1:]...), append(was[:i], was[i+1:]...)
	}
	return h, was
}

// mayBeForgotten says whether a record is asked about without such a step.
func mayBeForgotten(k history.Kind) bool {
	switch k {
	case history.Extend, history.Hear, history.Stop, history.Transfer, history.ObjectToTransfer:
		return false // that a limit was made longer, or passed on, is not assumed: the page does not say so of holes
	case history.Issue:
		return false // who served an opinion need not be who gave it: its service alone would be that of the one before
	}
	return true
}

func forgetDetail(r *rand.Rand, e *history.Event) {
	what := r.IntN(13)
	if what < 3 && e.Kind <= history.Accept {
		return // an organ of reception that is not named is taken to be the one before
	}
	switch what {
	case 0:
		e.Organ = regime.Organ{}
	case 1:
		e.Organ.Level = 0
	case 2:
		e.Organ.Name = ""
	case 3:
		e.Received = calendar.When{}
	case 4:
		if e.Kind != history.SendBack { // where no time was set the limit of handling holds
			e.Days = 0
		}
	case 5:
		e.Approved = 0
	case 6:
		e.ReasonTold = 0
	case 7:
		e.Result = 0
	case 8:
		e.Disposition = 0
	case 9:
		e.States = 0
	case 10:
		e.Notice = history.RemedyNotice{}
	case 11:
		e.SameAgain = 0
	case 12:
		e.Because, e.By = 0, 0
	}
}

// Of one day that is known roughly the audit says what the twin says of every day that it can have been: it is sure of nothing that
// is not so on all of them, and where they all agree it does not say that it cannot tell.
func TestRoughDaysAgainstAllWorlds(t *testing.T) {
	r := rand.New(rand.NewPCG(11, *twinSeed))
	found, unsure, asked := smallest{}, 0, 0
	for range *twins / 20 {
		place, law := drawnRegime(r)
		h := drawHistory(r, law, false)
		if len(h.Events) == 0 {
			continue
		}
		i := r.IntN(len(h.Events))
		e := &h.Events[i]
		on, _ := e.On.Exact()
		if !e.Until.IsZero() || !e.Received.IsZero() {
			continue
		}
		y, m, _ := on.Date()
		month, _ := calendar.InMonth(y, m)
		first, last := month.Earliest(), month.Latest()
		if i > 0 {
			before, _ := h.Events[i-1].On.Exact()
			first = laterOf(first, before)
		}
		if after := h.AsOf; i == len(h.Events)-1 && after.Before(last) {
			last = after
		}
		if i+1 < len(h.Events) {
			if after, _ := h.Events[i+1].On.Exact(); after.Before(last) {
				last = after
			}
		}
		answers := map[question]map[audit.Verdict]bool{}
		for d := first; !d.After(last); d = d.AddDays(1) {
			e.On = calendar.On(d)
			worst := worstOf(slowly(law, h))
			for _, c := range audit.Checks() {
				for tier := regime.Tier(0); tier <= regime.Rereview; tier++ {
					q := question{c, tier}
					if answers[q] == nil {
						answers[q] = map[audit.Verdict]bool{}
					}
					answers[q][worst[q]] = true
				}
			}
		}
		e.On = month
		got := audit.Examine(law, h)
		asked++
		for q, of := range answers {
			switch v := got.Verdict(q.check, q.tier); {
			case v == audit.Violated && (len(of) > 1 || !of[v]):
				found.add("surely violated, and not on every day: "+q.check.String(), h, described(place, h))
			case v == audit.Complied && of[audit.Violated]:
				found.add("surely complied, and not on every day: "+q.check.String(), h, described(place, h))
			case v == audit.CannotTell && len(of) == 1 && !of[v]:
				unsure++
				if *twinLoud {
					for was := range of {
						found.add("cannot tell, and it is "+was.String()+" on every day: "+q.check.String(), h, described(place, h))
					}
				}
			}
		}
	}
	found.report(t)
	t.Logf("%d records with a rough day, %d answers less sure than they could be", asked, unsure)
	require.Less(t, unsure, asked/10)
}

func laterOf(a, b calendar.Date) calendar.Date {
	if b.After(a) {
		return b
	}
	return a
}

func worstOf(all []ruling) map[question]audit.Verdict {
	worst := map[question]audit.Verdict{}
	for _, r := range all {
		q := question{r.check, r.tier}
		worst[q] = max(worst[q], r.verdict)
	}
	return worst
}

// Whatever a record leaves out, nobody is blamed for what was not a breach, and nothing bars the petitioner that would not if all were
// on record.
func TestWhatIsForgottenAccusesNobody(t *testing.T) {
	r := rand.New(rand.NewPCG(16, *twinSeed))
	found, sure := smallest{}, 0
	for range *twins / 2 {
		place, law := drawnRegime(r)
		full := drawHistory(r, law, false)
		if strange(law, full) {
			continue
		}
		truth := slowly(law, full)
		h, was := forget(r, full)
		sure += blamed(found, place, law, truth, h, full, was)
		if barred(law, h) && !barred(law, full) {
			found.add("barred", h, described(place, h)+"of "+described(place, full))
		}
	}
	found.report(t)
	require.Positive(t, sure)
}

// strange is a history in which a tier was with an organ that cannot have had it: a record of it that leaves out the step before is
// read as that of the tier that such an organ has.
func strange(law *regime.Regime, h history.History) bool {
	for _, r := range slowly(law, h) {
		if r.check == audit.ProperOrgan && r.verdict != audit.Complied {
			return true
		}
	}
	return false
}

// breach says whether the twin knows of a breach that a finding can be about: by the same step, or of the same limit.
func breach(truth []ruling, f audit.Finding, event int) bool {
	for _, r := range truth {
		later := f.Check == audit.RequestAccepted || f.Check == audit.ProperOrgan // found at the last step by which the organ took it up
		if r.verdict == audit.Violated && r.check == f.Check && (r.event == event || r.event < 0 || event < 0 || later && r.tier == f.Tier) {
			return true
		}
	}
	return false
}

// blamed looks at every breach that a record with holes shows, whether the whole record shows it too, and counts them.
func blamed(found smallest, place regime.Place, law *regime.Regime, truth []ruling, h, full history.History, was []int) (sure int) {
	report := audit.Examine(law, h)
	for _, f := range report.Findings() {
		if f.Verdict != audit.Violated {
			continue
		}
		sure++
		event := f.Event
		if event >= 0 {
			event = was[event]
		}
		if !breach(truth, f, event) {
			found.add("blamed: "+f.Check.String()+" "+f.Why.String(), h, f.EN()+"\n"+described(place, h)+"of "+described(place, full))
		}
	}
	return sure
}

// barred says whether the same petition would be barred by what a record shows.
func barred(law *regime.Regime, h history.History) bool {
	c := escalation.Begin(law, h.Complete)
	for i := range h.Events {
		c.Read(&h.Events[i])
	}
	is, _ := c.Barred(decision.Yes, decision.Yes, h.AsOf)
	return is == decision.Yes
}
