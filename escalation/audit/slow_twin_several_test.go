package audit_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

var petitionersDrawn = []string{"甲", "乙", "丙"}

// laterStep puts a step some days after the one at place i: among the steps in between, but before the next opinion, so that it can
// only be of the same one.
func laterStep(events []history.Event, i int, days int, e history.Event) []history.Event {
	on, _ := events[i].On.Exact()
	on = on.AddDays(days)
	n := i + 1
	for ; n < len(events); n++ {
		if next, _ := events[n].On.Exact(); next.After(on) {
			break
		}
		if k := events[n].Kind; k == history.Issue || k == history.SendBack || k == history.Conclude || k == history.AcceptRequest && e.Kind != history.Serve {
			on, _ = events[n].On.Exact()
			break
		}
	}
	e.On = calendar.On(on)
	return slices.Insert(events, n, e)
}

// among makes of a history of one petitioner one of several: who of them received, asked and settled.
func among(r *rand.Rand, h history.History) history.History {
	h = copied(h)
	names := petitionersDrawn[:2+r.IntN(2)]
	one := func() string {
		if r.IntN(3) == 0 {
			return ""
		}
		return names[r.IntN(len(names))]
	}
	asOne, together, elected := one(), r.IntN(2) == 0, r.IntN(3) == 0
	for i := 0; i < len(h.Events); i++ {
		e := h.Events[i]
		if e.Person != "" {
			continue
		}
		at := &h.Events[i]
		switch e.Kind {
		case history.Serve:
			if at.Person = one(); at.Person == "" {
				continue
			}
			for _, other := range names {
				if other != at.Person && r.IntN(4) > 0 {
					more := e
					more.Person = other
					h.Events = laterStep(h.Events, i, r.IntN(14), more)
					at = &h.Events[i]
				}
			}
		case history.RequestReview, history.RequestRereview:
			at.Person = one()
			if other := names[r.IntN(len(names))]; at.Person != "" && at.Person != other && r.IntN(6) == 0 && !refusedSoon(h.Events[i+1:]) {
				more := e
				more.Person = other
				h.Events = laterStep(h.Events, i, r.IntN(14), more)
			}
		case history.Settle, history.Perform, history.Confirm, history.Withdraw:
			if at.Person = asOne; asOne != "" && together {
				for _, other := range names {
					if other != asOne {
						more := e
						more.Person = other
						h.Events = laterStep(h.Events, i, 0, more)
					}
				}
			}
		}
	}
	for _, name := range names { // all are known from the start
		h.Events = laterStep(h.Events, 0, 0, history.Event{Kind: history.Assess, Person: name})
	}
	if elected {
		h.Events = laterStep(h.Events, r.IntN(min(len(h.Events), 1+r.IntN(len(h.Events)))), 0, history.Event{Kind: history.Elect, Person: names[0]})
	}
	if last, _ := h.Events[len(h.Events)-1].On.Exact(); h.AsOf.Before(last) {
		h.AsOf = last
	}
	return h
}

// recordedAtOnce moves each further service of an opinion up to the one before it, where nothing in between comes after it but by its place
// in the record: what others did, and the organ of the next tier on the request of another. It returns how many were moved.
func recordedAtOnce(events []history.Event) (moved int) {
	for i := 1; i < len(events); i++ {
		e := events[i]
		if e.Kind != history.Serve || e.Person == "" {
			continue
		}
		j, asked := i, false
		for j > 0 && recordedWithout(&events[j-1], &e) {
			j--
			asked = asked || events[j].Kind == history.RequestReview || events[j].Kind == history.RequestRereview
		}
		if asked && j > 0 && events[j-1].Kind == history.Serve {
			copy(events[j+1:i+1], events[j:i])
			events[j] = e
			moved++
		}
	}
	return moved
}

// recordedWithout says whether a step can come later in the record than a later service on one petitioner.
func recordedWithout(before, service *history.Event) bool {
	switch before.Kind {
	case history.RequestReview, history.RequestRereview:
		return before.Person != "" && before.Person != service.Person && before.AsMade == 0
	case history.Receive, history.AcceptRequest, history.HandOver:
		return before.Person == ""
	}
	return false
}

// withAnswers adds repeated and supplementary answers, and their service.
func withAnswers(r *rand.Rand, h history.History) history.History {
	h = copied(h)
	var opinion history.Event
	for i := 0; i < len(h.Events); i++ {
		e := h.Events[i]
		if e.Kind == history.Issue && e.Supplement == 0 {
			opinion = e
		}
		if e.Kind != history.Serve || opinion.Kind == 0 || opinion.Supplement != 0 || opinion.Organ.IsZero() || r.IntN(3) > 0 {
			continue
		}
		more := history.Event{Kind: history.Issue, Organ: opinion.Organ, Result: opinion.Result, Disposition: opinion.Disposition, Supplement: decision.Yes}
		switch r.IntN(6) {
		case 0, 1:
			more.Notice = opinion.Notice
		case 2:
			more.Notice = history.RemedyNotice{Given: decision.Yes, Remedy: refusal.Suit}
		case 3:
			more.Notice = history.RemedyNotice{Given: decision.Yes, Remedy: opinion.Notice.Remedy}
		case 4:
			more.Recused = decision.Tri(r.IntN(3))
		}
		if opinion.Disposition == history.SetAside {
			more.Disposition = 0
		}
		opinion.Supplement = decision.Yes // once is enough: which of several windows is the last is for the days of receipt to say
		n := len(h.Events)
		h.Events = laterStep(h.Events, i, r.IntN(20), more)
		for j := i + 1; j < n; j++ {
			if h.Events[j].Supplement == decision.Yes && r.IntN(3) > 0 {
				h.Events = laterStep(h.Events, j, r.IntN(8), history.Event{Kind: history.Serve, Organ: opinion.Organ})
				break
			}
		}
	}
	if last, _ := h.Events[len(h.Events)-1].On.Exact(); h.AsOf.Before(last) {
		h.AsOf = last
	}
	return h
}

// The audit and its slow twin say the same of several petitioners, each with windows of their own, and of answers that an organ gives
// twice. The two are not mixed: of a service after a second answer it is then open what was served on whom.
func TestSlowTwinOfSeveral(t *testing.T) {
	r := rand.New(rand.NewPCG(20, *twinSeed))
	found := smallest{}
	own, added, elected, early := 0, 0, 0, 0
	for n := range *twins {
		place, law := drawnRegime(r)
		h := drawHistory(r, law, false)
		if len(h.Events) == 0 {
			continue
		}
		if n%2 == 0 {
			if h = among(r, h); r.IntN(2) == 0 {
				early += recordedAtOnce(h.Events)
			}
		} else {
			h = withAnswers(r, h)
		}
		for _, d := range differences(audit.Examine(law, h), slowly(law, h)) {
			found.add(strings.SplitN(d, " event", 2)[0], h, d+"\n"+described(place, h))
		}
		for i := range h.Events {
			switch e := &h.Events[i]; {
			case e.Supplement == decision.Yes:
				added++
			case e.Kind == history.Elect:
				elected++
			case (e.Kind == history.RequestReview || e.Kind == history.RequestRereview) && e.Person != "":
				own++
			}
		}
	}
	found.report(t)
	require.Greater(t, min(own, added, elected), *twins/20)
	require.Greater(t, early, *twins/200)
}

// refusedSoon says whether a request is refused: whether another one is needed then hangs on whether that was lawful.
func refusedSoon(events []history.Event) bool {
	for i := range events {
		switch events[i].Kind {
		case history.RefuseRequest:
			return true
		case history.Issue:
			return false
		}
	}
	return false
}
