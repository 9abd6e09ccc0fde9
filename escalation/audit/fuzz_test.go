package audit_test

import (
	"encoding/json"
	"testing"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

const eventBytes = 10

// anything makes events of bytes, good ones and nonsense: numbers out of range, days before any law, no day at all.
func anything(data []byte) []history.Event {
	on := calendar.MustDate(2022, 4, 1)
	var events []history.Event
	for ; len(data) >= eventBytes; data = data[eventBytes:] {
		on = on.AddDays(int(int8(data[1])))
		organ := regime.Organ{Name: string(data[2:3]), Level: regime.Level(data[2] & 7), System: regime.System(data[2] >> 3 & 7)}
		e := history.Event{
			Kind: history.Kind(data[0]), On: calendar.On(on), Tier: regime.Tier(data[3] & 7), Organ: organ,
			Days: int(int8(data[4])), Approved: decision.Tri(data[3] >> 3 & 3), ReasonTold: decision.Tri(data[3] >> 5 & 3),
			Result: history.Result(data[5] & 7), Disposition: history.Disposition(data[5] >> 3 & 7),
			States: history.Contents(data[6]), Recused: decision.Tri(data[7] & 3), SameAgain: decision.Tri(data[7] >> 2 & 3),
			Notice:  history.RemedyNotice{Remedy: refusal.Remedy(data[8] & 31), Days: int(data[8]>>5) * 10, Organ: organ},
			Excuse:  history.Excuse(data[9] & 3),
			Because: statute.Rule(data[9]), Ground: regime.Ground(data[9] >> 4), By: history.Declarant(data[9] >> 2 & 3),
			Until: calendar.On(on.AddDays(int(data[4] & 15))),
		}
		if data[7]&16 != 0 {
			e.Removed = calendar.On(on.AddDays(-int(data[7] >> 5)))
		}
		if data[7] == 255 {
			e.On = calendar.On(calendar.Date{})
		}
		events = append(events, e)
	}
	return events
}

// Whatever the history: no panic, findings with all their parts, and answers that agree with them.
func FuzzExamine(f *testing.F) {
	f.Add([]byte{}, false, uint8(0))
	f.Add([]byte{5, 0, 0x4a, 1, 0, 0, 0, 0, 0, 0, 9, 60, 0x4a, 1, 0, 1, 31, 2, 1 + 96, 0, 10, 1, 0, 1, 0, 0, 0, 0, 0, 0}, true, uint8(1))
	f.Add([]byte{11, 0, 0x4a, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 2, 5, 0, 0, 0, 0, 0, 9, 60, 0, 2, 0, 8, 31, 2, 2 + 96, 0}, false, uint8(3))
	f.Fuzz(func(t *testing.T, data []byte, complete bool, place uint8) {
		if len(data) > 40*eventBytes {
			return
		}
		law := regime.In(regime.Places()[int(place)%len(regime.Places())])
		h := history.History{Events: anything(data)}
		if complete {
			h.Complete = history.Whole()
		}
		r := audit.Examine(law, h)
		violated := 0
		for _, finding := range r.Findings() {
			if finding.Verdict == audit.Violated {
				violated++
			}
			if finding.Rule == 0 || finding.Why == 0 || finding.EN() == "" || finding.ZH() == "" {
				t.Fatalf("an incomplete finding: %+v", finding)
			}
			if finding.Event >= len(h.Events) || finding.Event < -1 {
				t.Fatalf("a finding about an event that is not there: %+v", finding)
			}
			if finding.Verdict == audit.CannotTell && finding.Needs == 0 &&
				finding.Check != audit.Sequence && finding.Check != audit.HearingDeducted && finding.Why != audit.NoOrganNamed &&
				finding.Why != audit.TextContested {
				t.Fatalf("cannot tell, and does not say for want of what: %+v", finding)
			}
			if r.Verdict(finding.Check, finding.Tier) < finding.Verdict {
				t.Fatalf("the answer is better than the finding: %+v", finding)
			}
		}
		if violated != r.Violations() {
			t.Fatal("the count of breaches is not that of the findings")
		}
		if _, err := json.Marshal(r); err != nil && inRange(h.Events) {
			t.Fatal(err)
		}
	})
}

// inRange reports whether every event could have come from JSON.
func inRange(events []history.Event) bool {
	for i := range events {
		if _, err := json.Marshal(events[i]); err != nil {
			return false
		}
	}
	return true
}
