package escalation

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// TransitionError says that the table does not allow an event now: from where, which, and exactly what is missing. It
// always says what the petitioner may do next (E14).
type TransitionError struct {
	Index   int            `json:"index"` // position in the history given to Replay; 0 from Apply
	From    Stage          `json:"from"`
	Event   Event          `json:"event"`
	Missing []Missing      `json:"missing,omitzero"` // nearest first, never empty
	Ways    []petition.Way `json:"ways,omitzero"`    // the petitioner's, never empty
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

// Refusal returns the error as what the petitioner is told, and false if it was not the petitioner who asked.
func (e *TransitionError) Refusal() (petition.Refusal, bool) {
	kind := petition.RefusalNotAccepted
	switch {
	case e.Event.Kind != RequestReview && e.Event.Kind != RequestRereview && e.Event.Kind != Withdraw:
		return petition.Refusal{}, false
	case (e.From == Concluded || e.From == RereviewServed) && !e.offers(petition.RemedyReview, petition.RemedyReReview):
		kind = petition.RefusalNoLongerAccepted
	case e.lacks(InTime):
		kind = petition.RefusalOutOfTime
	case e.lacks(LevelAbove):
		kind = petition.RefusalNotCompetent
	case e.lacks(OwnDeclaration):
		kind = petition.RefusalAgentNotAdmitted
	}
	parts := petition.RefusalParts{Kind: kind, On: e.Event.On, Ways: e.Ways}
	for _, m := range e.Missing {
		parts.Grounds = append(parts.Grounds, statute.Reason{Rule: m.Rule, Cite: m.Cite, EN: m.EN, ZH: m.ZH})
	}
	r, err := petition.NewRefusal(parts)
	return r, err == nil
}

func (e *TransitionError) offers(remedies ...petition.Remedy) bool {
	for _, w := range e.Ways {
		if slices.Contains(remedies, w.Remedy) {
			return true
		}
	}
	return false
}

func (e *TransitionError) lacks(g Guard) bool {
	for _, m := range e.Missing {
		if m.Guard == g {
			return true
		}
	}
	return false
}

// WhyNot says why e cannot happen now, nearest first: exactly what [Case.Apply] would refuse it for, or what is malformed
// about it. It is nil if e is allowed.
func (c Case) WhyNot(e Event) []Missing {
	_, err := c.Apply(e)
	switch err := err.(type) {
	case *TransitionError:
		return err.Missing
	case statute.Violations:
		var ms []Missing
		for _, v := range err {
			ms = append(ms, Missing{Rule: v.Rule, Cite: v.Cite, EN: v.Path + ": " + v.EN, ZH: v.Path + "：" + v.ZH})
		}
		return ms
	}
	return nil
}

// refuse explains why e is not allowed: r is the row, nil if there is none; failing are the guards that do not hold.
func (c *Case) refuse(e *Event, r *row, failing guards) *TransitionError {
	law, _ := c.regime.On(e.On)
	s := step{c, e, law, c.at(), c.stage.Tier()}
	refused := &TransitionError{From: c.stage, Event: *e, Ways: c.ways(e.On)}
	if moot := failing & (1<<Governed | 1<<ExtensionProvided | 1<<WindowSurvives); moot != 0 {
		failing = moot // where there is no law, no extension or no window, the rest is beside the point
	}
	for g := range failing.each {
		refused.Missing = append(refused.Missing, s.missing(g)...)
	}
	if r == nil && failing&(1<<Governed) == 0 {
		refused.Missing = append(refused.Missing, c.before(e.Kind, e.On)...)
	}
	return refused
}
