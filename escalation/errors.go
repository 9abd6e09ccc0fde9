package escalation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
)

// TransitionError says that the table does not allow an event now: from where, which, and exactly what is missing. It
// always says what the petitioner may do next (E14).
type TransitionError struct {
	Index   int           `json:"index"` // position in the history given to Replay; 0 from Apply
	From    Stage         `json:"from"`
	Event   history.Event `json:"event"`
	Missing []Missing     `json:"missing,omitzero"` // nearest first, never empty
	Ways    []refusal.Way `json:"ways,omitzero"`    // the petitioner's, never empty
}

// Error returns everything that is missing and what may be done next, in one line.
func (e *TransitionError) Error() string {
	missing := make([]string, len(e.Missing))
	for i, m := range e.Missing {
		missing[i] = m.String()
	}
	ways := make([]string, len(e.Ways))
	for i, w := range e.Ways {
		ways[i] = w.Remedy.String()
	}
	return fmt.Sprintf("escalation: %s on %v is not allowed at %s: missing: %s; next: %s",
		e.Event.Kind, e.Event.On, e.From, strings.Join(missing, "; "), strings.Join(ways, ", "))
}

// Refusal returns the error as what the petitioner is told, and false if it was not the petitioner who asked, nor an organ that may not
// take up what the petitioner asked for too late.
func (e *TransitionError) Refusal() (refusal.Refusal, bool) {
	kind := refusal.NotAccepted
	switch {
	case e.Event.Kind != history.RequestReview && e.Event.Kind != history.RequestRereview && e.Event.Kind != history.Withdraw && !e.lacks(InTime):
		return refusal.Refusal{}, false
	case (e.From == Concluded || e.From == RereviewServed) && !e.offers(refusal.Review, refusal.ReReview):
		kind = refusal.NoLongerAccepted
	case e.lacks(InTime):
		kind = refusal.OutOfTime
	case e.lacks(LevelAbove):
		kind = refusal.NotCompetent
	case e.lacks(OwnDeclaration):
		kind = refusal.AgentNotAdmitted
	}
	parts := refusal.Parts{Kind: kind, On: history.Cited(e.Event.On), Ways: e.Ways}
	for _, m := range e.Missing {
		parts.Grounds = append(parts.Grounds, m.reason())
	}
	r, err := refusal.New(parts)
	return r, err == nil
}

func (e *TransitionError) offers(remedies ...refusal.Remedy) bool {
	return slices.ContainsFunc(e.Ways, func(w refusal.Way) bool { return slices.Contains(remedies, w.Remedy) })
}

func (e *TransitionError) lacks(g Guard) bool {
	return slices.ContainsFunc(e.Missing, func(m Missing) bool { return m.Guard == g })
}
