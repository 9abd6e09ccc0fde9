package agreement

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Commencement is what the agreement itself makes its effect hang on besides the signatures (A17): an event (附生效条件), as in "in
// force when paid in full", or a first day (附生效期限). The zero Commencement is neither.
type Commencement struct {
	Upon  string        `json:"upon,omitempty"`  // the event in words, such as 付清全部款项
	Met   decision.Tri  `json:"met,omitzero"`    // it has happened; also where a court found that a side kept it from happening in bad faith
	MetOn calendar.When `json:"met_on,omitzero"` // the day on which it happened
	From  calendar.Date `json:"from,omitzero"`   // the first day
}

// IsZero reports whether nothing but the signatures is needed.
func (s Commencement) IsZero() bool { return s == Commencement{} }

// validate holds that it is one of the two, and that what is said of the event belongs to one.
func (s Commencement) validate(f *findings) {
	f.If(s.Upon != "" && !s.From.IsZero(), "start", statute.A17, "set an event or a first day, not both: they may differ", "生效条件与生效期限只能写明其一，二者可能不一致")
	f.If(s.Upon != "" && term.IsBlank(s.Upon) || s.Upon == "" && (s.Met != 0 || !s.MetOn.IsZero()), "start.upon", statute.A17,
		"say upon which event", "须写明生效条件")
	f.If(s.Met != decision.Yes && !s.MetOn.IsZero(), "start.met_on", statute.A17,
		"gives a day on which the event happened, but not that it happened", "载明条件成就之日，却未载明条件已经成就")
}

// after is the effect of an agreement with the start, given that of its signatures.
func (s Commencement) after(e Effect, made calendar.Date) Effect {
	if e.Force != InForce || s.IsZero() {
		return e
	}
	if s.Upon == "" {
		e.Reasons = append(e.Reasons, statute.A17.ReasonOfFirst(made, "it is in force from its first day, "+s.From.String(),
			"附生效期限，自"+s.From.ZH()+"届至时生效", statute.FirstAndLastDays, statute.ContractFirstAndLastDays))
		return e.notBefore(calendar.On(s.From), "start.from")
	}
	why := statute.A17.ReasonOfFirst(made, "it is in force only when this has happened: "+s.Upon, "附生效条件，自条件成就时生效："+s.Upon,
		statute.Conditions, statute.ContractConditions)
	switch s.Met { // that all have signed is no reason why it is not in force
	case decision.Yes:
		e.Reasons = append(e.Reasons, why)
		return e.notBefore(s.MetOn, "start.met_on")
	case decision.No:
		return Effect{Force: NotInForce, Lacking: []string{"start.met"}, Reasons: []statute.Reason{why}}
	}
	return Effect{Missing: []string{"start.met"}, Reasons: []statute.Reason{why}}
}

// notBefore moves the day of taking effect to that of a further event, if that is later.
func (e Effect) notBefore(on calendar.When, path string) Effect {
	day := lastOf(e.Day, on)
	if on.IsZero() {
		e.Missing = append(e.Missing, path)
	} else if e.Day.IsZero() { // a signature without a day
		return e
	} else if e.Day.SurelyBefore(on) {
		e.HangsOn = []string{path}
	} else if !on.SurelyBefore(day) {
		e.HangsOn = append(e.HangsOn, path)
	}
	e.Day = day
	return e
}

// On says whether the agreement was in force on the day, from the day on which it took effect; undetermined where that is not
// known, or known only roughly.
func (e Effect) On(day calendar.Date) Force {
	if e.Force != InForce {
		return e.Force
	}
	if e.Day.IsZero() || day.IsZero() {
		return 0
	}
	if day.Before(e.Day.Earliest()) {
		return NotInForce
	}
	if latest := e.Day.Latest(); latest.IsZero() || day.Before(latest) {
		return 0
	}
	return InForce
}
