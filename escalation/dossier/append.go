package dossier

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Append returns the dossier with an event after those of a claim, named as in the dossier; d itself stays as it is. The event is
// something that somebody wants to do now: it is refused with a [*escalation.TransitionError] that says what is missing where
// the procedure does not allow it, and with [statute.Violations] where it has no meaning or there is no such claim. What the record is
// not declared complete for may have happened, so a program that keeps every step says so in Complete. Where an
// earlier event of the record is one that the procedure does not allow, it is that event which the error names: mend the record
// first.
//
// After is how many events the claim had when the caller looked; if it has another number by now the error is a
// [*ConflictError], so that a store can compare and swap. A key that is not empty names the event as the caller does: the same
// key with the same event changes nothing and is no error, however many events came since; with another event it is a
// [*ConflictError].
func (d Dossier) Append(claim string, after int, key string, e history.Event) (Dossier, error) {
	i, err := d.find(claim)
	if err != nil {
		return d, err
	}
	c := &d.Claims[i]
	if k := slices.IndexFunc(c.Keys, func(k EventKey) bool { return k.Key == key && key != "" }); k >= 0 {
		if n := c.Keys[k].Event; n < 0 || n >= len(c.Events) || c.Events[n] != e {
			return d, &ConflictError{Claim: claim, Key: key, After: after, Events: len(c.Events)}
		}
		return d, nil
	}
	if after != len(c.Events) {
		return d, &ConflictError{Claim: claim, After: after, Events: len(c.Events)}
	}
	at, err := d.followed(c)
	if err != nil {
		return d, err
	}
	changed := *c
	changed.Events = append(slices.Clip(c.Events), e)
	if key != "" {
		changed.Keys = append(slices.Clip(c.Keys), EventKey{key, len(c.Events)})
	}
	if e.Corrects == 0 {
		_, err = at.Apply(e)
	} else { // read with the whole record
		_, err = d.followed(&changed)
	}
	if err != nil {
		return d, err
	}
	d.Claims = slices.Clone(d.Claims)
	d.Claims[i] = changed
	return d, nil
}

// find is the position of a claim; an error if there is none of that name.
func (d *Dossier) find(claim string) (int, error) {
	for i := range d.Claims {
		if d.claimName(i) == claim {
			return i, nil
		}
	}
	return 0, violation("claim", fmt.Sprintf("the dossier has no claim %q", claim), fmt.Sprintf("案卷中没有诉求“%s”", claim))
}

// followed is a claim after all its events.
func (d *Dossier) followed(c *Demand) (escalation.Case, error) {
	law, _, _ := d.Law()
	return escalation.Resume(law, d.receipt().Record(c.Events, c.Complete))
}

// ConflictError says that an event was not appended since the claim is not as the caller took it to be: it has another number of
// events, or the key already names another event. Read the dossier again.
type ConflictError struct {
	Claim  string `json:"claim"`
	Key    string `json:"key,omitempty"` // that already names another event; none where the number is what differs
	After  int    `json:"after"`         // how many events the caller counted
	Events int    `json:"events"`        // how many there are
}

// Error returns the conflict in English.
func (e *ConflictError) Error() string {
	en, _ := e.Words()
	return en
}

// Words returns the conflict in both languages.
func (e *ConflictError) Words() (en, zh string) {
	if e.Key != "" {
		return fmt.Sprintf("the key %q already names another event of the claim %q", e.Key, e.Claim),
			fmt.Sprintf("标识“%s”已用于诉求“%s”的另一事项", e.Key, e.Claim)
	}
	return fmt.Sprintf("the claim %q has %s, and the caller counted %d", e.Claim, term.HowMany(e.Events, "event", "events"), e.After),
		fmt.Sprintf("诉求“%s”已有事项%d件，提交时按%d件计", e.Claim, e.Events, e.After)
}

// Possible is a step that the procedure has where the claim stands, and what it still needs; nothing: it can be recorded with no
// more detail than its day, and a conclusion with its ground.
type Possible struct {
	Act    history.Kind     `json:"act"`
	Ground regime.Ground    `json:"ground,omitzero"` // of a conclusion
	Lacks  []statute.Reason `json:"lacks,omitempty"`
}

// Next returns what may be recorded next for a claim on a day, in the order of the kinds: the steps that need nothing more, and
// those of the stage that do. It is an error where there is no such claim, and where the record cannot be followed to its end.
func (d Dossier) Next(claim string, on calendar.Date) ([]Possible, error) {
	i, err := d.find(claim)
	if err != nil {
		return nil, err
	}
	at, err := d.followed(&d.Claims[i])
	if err != nil {
		return nil, err
	}
	paper := d.Claims[i].onFile(d.On(on).Claims[i].Agreement)
	var next []Possible
	for _, x := range at.Next(on).Candidates {
		missing := at.WhyNot(x.Event)
		if slices.ContainsFunc(missing, func(m escalation.Missing) bool { return m.Guard == 0 }) {
			continue // the table has no such step at this stage
		}
		next = append(next, Possible{x.Event.Kind, x.Event.Ground, paper.Lacks(missing, on)})
	}
	return next, nil
}
