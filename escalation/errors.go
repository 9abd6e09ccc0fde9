package escalation

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// TransitionError says that the table does not allow an event now. It holds what was asked and of which case; exactly what is missing,
// and what the petitioner may do next (E14), it says when asked.
type TransitionError struct {
	Index int             // position of the event in the record: how many stand before it
	From  procedure.Stage // where the matter stands
	Event history.Event

	of      Case
	footing procedure.Footing
}

// Missing says what is missing, nearest first; never nothing.
func (e *TransitionError) Missing() []Missing { return e.of.missing(&e.Event, &e.footing) }

// Ways says what the petitioner may do next; never nothing.
func (e *TransitionError) Ways() []refusal.Way { return e.of.ways(history.Cited(e.Event.On)) }

// Error returns everything that is missing and what may be done next, in one line.
func (e *TransitionError) Error() string {
	if e.of.Regime() == nil {
		return "escalation: the zero Case belongs to no place, and nothing can be applied to it: start with New, Replay or Resume"
	}
	var missing, ways []string
	for _, m := range e.Missing() {
		missing = append(missing, m.String())
	}
	for _, w := range e.Ways() {
		ways = append(ways, w.Remedy.String())
	}
	return fmt.Sprintf("escalation: event %d, %s on %v, is not allowed at %s: missing: %s; next: %s",
		e.Index, e.Event.Kind, e.Event.On, e.From, strings.Join(missing, "; "), strings.Join(ways, ", "))
}

// MarshalJSON writes the refusal with all its words. It is an answer, and not read back.
func (e *TransitionError) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Index   int             `json:"index"`
		From    procedure.Stage `json:"from"`
		Event   history.Event   `json:"event"`
		Missing []Missing       `json:"missing,omitzero"`
		Ways    []refusal.Way   `json:"ways,omitzero"`
	}{e.Index, e.From, e.Event, e.Missing(), e.Ways()})
}

// Refusal returns the error as what the petitioner is told, and false if it was not the petitioner who asked, nor an organ that may not
// take up what the petitioner asked for too late.
func (e *TransitionError) Refusal() (refusal.Refusal, bool) {
	kind, missing, ways := refusal.NotAccepted, e.Missing(), e.Ways()
	lacks := func(g procedure.Guard) bool {
		return slices.ContainsFunc(missing, func(m Missing) bool { return m.Guard == g })
	}
	switch {
	case e.Event.Kind.Asks() == 0 && e.Event.Kind != history.Withdraw && !lacks(procedure.InTime):
		return refusal.Refusal{}, false
	case (e.From == procedure.Concluded || e.From == procedure.RereviewServed) && !offers(ways, refusal.Review, refusal.ReReview):
		kind = refusal.NoLongerAccepted
	case lacks(procedure.InTime):
		kind = refusal.OutOfTime
	case lacks(procedure.LevelAbove):
		kind = refusal.NotCompetent
	case lacks(procedure.OwnDeclaration):
		kind = refusal.AgentNotAdmitted
	}
	r, err := refusal.New(refusal.Parts{Kind: kind, On: history.Cited(e.Event.On), Grounds: Reasons(missing), Ways: ways})
	return r, err == nil
}

func offers(ways []refusal.Way, remedies ...refusal.Remedy) bool {
	return slices.ContainsFunc(ways, func(w refusal.Way) bool { return slices.Contains(remedies, w.Remedy) })
}
