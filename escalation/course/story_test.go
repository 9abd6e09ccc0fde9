package course_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/stretchr/testify/assert"
)

// The case files, which stand in testdata of package escalation, speak of one matter each. Their commands:
//
//	opinion_served on=2026-03-02 …          an event, named by its kind; its details are those of Event
//	opinion_served on=2026-03-02 try        the same, asked but not done
//	place in=beijing                        whose regulations hold; without it the national ones
//	place made_up                           a made-up text that gives every power that some local text gives
//	record [complete=2026-01-01/..]         what is not on record is unknown, but for the time for which it is complete
//	configure above=甲/provincial/government is=乙    an organ that no text names
//	standing on=2026-03-20                  where the matter stands on a day
//	standing on=2026-03-20 known=2026-03-10 the same, as far as was on record on another day
//	grounds on=2026-03-20                   what each ground of conclusion still needs
//	barred on=… same_facts=yes same_reasons=no   whether another petition is barred
//
// An organ is written name/level/system. A refused event changes nothing.
func TestStories(t *testing.T) { policytest.Run(t, "../testdata/*.txt", newStory) }

type story struct {
	law     *regime.Regime
	covers  history.Coverage
	events  []history.Event
	matter  escalation.Case
	command *policytest.Command
}

func newStory(*testing.T) func(*policytest.Command) string {
	s := &story{law: regime.National(), covers: history.Whole(), matter: escalation.New(regime.National())}
	return s.answer
}

func (s *story) answer(c *policytest.Command) string {
	s.command = c
	switch c.Name {
	case "place":
		var p regime.Place
		if c.Has("made_up") {
			s.law = everyPowerLaw()
		} else if c.Decode("in", &p) {
			s.law = regime.In(p)
		}
		s.matter = escalation.New(s.law)
		return s.law.String()
	case "record":
		text := "false"
		if c.Get("complete") != "" {
			text = `"` + c.Get("complete") + `"`
		}
		if err := json.Unmarshal([]byte(text), &s.covers); err != nil {
			c.Errorf("complete: %v", err)
		}
		s.matter = escalation.Begin(s.law, s.covers)
		return "what is not on record is unknown"
	case "configure":
		return s.configure()
	case "standing":
		return s.standing()
	case "grounds":
		return s.grounds()
	case "barred":
		return s.barred()
	}
	e, try := s.event(), c.Has("try")
	moved, err := s.matter.Apply(e)
	if e.Corrects != 0 { // read with the whole record
		moved, err = escalation.Resume(s.law, history.History{Events: append(s.events[:len(s.events):len(s.events)], e), Complete: s.covers})
	}
	if err != nil {
		return refused(err)
	}
	if try {
		return "allowed, would be " + moved.Stage().String()
	}
	s.events = append(s.events, e)
	s.matter = moved
	if replayed, err := escalation.Resume(s.law, history.History{Events: s.events, Complete: s.covers}); err != nil || !assert.ObjectsAreEqual(replayed, moved) {
		return fmt.Sprintf("Replay differs: %v\n%v\n%v", err, replayed, moved)
	}
	return s.matter.Stage().String() + rights(s.matter.On(e.On.Earliest()))
}

func (s *story) event() history.Event {
	c := s.command
	e := history.Event{Recorded: c.Date("recorded")}
	c.Decode("on", &e.On)
	c.Decode("until", &e.Until)
	c.Decode("since", &e.Since)
	c.Decode("after", &e.After)
	c.Decode("removed", &e.Removed)
	c.Decode("received", &e.Received)
	c.Decode("supplement", &e.Supplement)
	if err := e.Kind.UnmarshalText([]byte(c.Name)); err != nil {
		c.Errorf("no such command or event: %v", err)
	}
	e.Days, e.Organ, e.Document = c.Int("days"), s.organ("organ"), c.Get("document")
	e.Claim = c.Get("claim")
	e.Person, e.Other, e.Corrects = c.Get("person"), c.Get("other"), c.Int("corrects")
	c.Decode("feedback", &e.Feedback)
	c.Decode("satisfied", &e.Satisfied)
	c.Decode("as_made", &e.AsMade)
	c.Decode("tier", &e.Tier)
	c.Decode("approved", &e.Approved)
	c.Decode("reason_told", &e.ReasonTold)
	c.Decode("result", &e.Result)
	c.Decode("disposition", &e.Disposition)
	c.Decode("recused", &e.Recused)
	c.Decode("same_again", &e.SameAgain)
	c.Decode("excuse", &e.Excuse)
	c.Decode("because", &e.Because)
	c.Decode("by", &e.By)
	c.Decode("cause", &e.Cause)
	c.Decode("ground", &e.Ground)
	if c.Has("states") {
		list := `["` + strings.ReplaceAll(c.Get("states"), ",", `","`) + `"]`
		if err := e.States.UnmarshalJSON([]byte(list)); err != nil {
			c.Errorf("states: %v", err)
		}
	}
	c.Decode("notice", &e.Notice.Remedy)
	c.Decode("notice_given", &e.Notice.Given)
	e.Notice.Days, e.Notice.Organ = c.Int("notice_days"), s.organ("notice_organ")
	c.Decode("notice_unit", &e.Notice.Unit)
	return e
}

func (s *story) organ(key string) regime.Organ {
	parts := strings.Split(s.command.Get(key), "/")
	o := regime.Organ{Name: parts[0]}
	if len(parts) == 3 {
		if err := o.Level.UnmarshalText([]byte(parts[1])); err != nil {
			s.command.Errorf("%s: %v", key, err)
		}
		if err := o.System.UnmarshalText([]byte(parts[2])); err != nil {
			s.command.Errorf("%s: %v", key, err)
		}
	}
	return o
}

func (s *story) configure() string {
	law, err := s.law.WithSuperiors(regime.Superior{
		Of: s.organ("above"), Is: s.organ("is"), By: regime.Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"},
	})
	if err != nil {
		return err.Error()
	}
	s.law = law
	s.matter, err = escalation.Replay(law, s.events)
	if err != nil {
		return refused(err)
	}
	return "configured"
}

func (s *story) standing() string {
	on := s.command.Date("on")
	standing, err := s.matter.On(on), error(nil)
	if s.command.Has("known") {
		standing, err = escalation.StandingAsKnown(s.law, s.events, on, s.command.Date("known"))
	} else if s.covers == history.Whole() {
		standing, err = escalation.StandingOn(s.law, s.events, on)
	}
	if err != nil {
		return refused(err)
	}
	var b strings.Builder
	b.WriteString(standing.Stage.String())
	for _, d := range standing.Duties() {
		what := d.Act.String()
		if d.Act == 0 {
			what = d.EN
		}
		fmt.Fprintf(&b, "\nduty: %s", what)
		if d.Act == history.AnswerSupervision {
			fmt.Fprintf(&b, ": %s", d.EN)
		}
		if d.Tier != 0 {
			fmt.Fprintf(&b, " (%s)", d.Tier)
		}
		if !d.Due.IsZero() {
			fmt.Fprintf(&b, " by %v (%v to %v)", d.Due.Last(), d.Due.Earliest(), d.Due.Latest())
		}
		fmt.Fprintf(&b, " [%s, %s]", d.Rule, d.Cite)
		if d.Warn != 0 {
			used, _ := d.Due.DaysUsed(on)
			fmt.Fprintf(&b, " %s, day %d", d.Warn, used)
		}
	}
	b.WriteString(rights(standing))
	for _, d := range standing.Doubts() {
		if d.Kind != escalation.Contested {
			fmt.Fprintf(&b, "\n%s [%s]: %s", d.Kind, d.Rule, d.EN)
		}
	}
	if con := standing.Conclusion(); con.Ground != 0 {
		fmt.Fprintf(&b, "\nconcluded on %v: %s [%s]", con.On, con.Ground, con.Cite)
	}
	return b.String()
}

func rights(s escalation.Standing) string {
	var b strings.Builder
	for _, r := range s.Rights() {
		fmt.Fprintf(&b, "\nright: %s", r.Act)
		if r.Person != "" {
			fmt.Fprintf(&b, " of %s", r.Person)
		}
		if r.Excuse {
			b.WriteString(" with an excuse")
		}
		b.WriteString(until(r.Until))
		for i, o := range r.Organs {
			fmt.Fprintf(&b, "%s%s", []string{" at ", " or "}[min(i, 1)], o.EN())
		}
		fmt.Fprintf(&b, " [%s, %s]", r.Rule, r.Cite)
	}
	return b.String()
}

func (s *story) grounds() string {
	var lines []string
	for _, p := range s.matter.On(s.command.Date("on")).Grounds() {
		line := p.Ground.String() + ": "
		if len(p.Missing) == 0 {
			line += "holds"
		}
		for i, m := range p.Missing {
			if i > 0 {
				line += "; "
			}
			line += missing(m)
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (s *story) barred() string {
	var facts, reasons decision.Tri
	s.command.Decode("same_facts", &facts)
	s.command.Decode("same_reasons", &reasons)
	barred, why := s.matter.Barred(facts, reasons, s.command.Date("on"))
	return fmt.Sprintf("%s [%s, %s]", barred, why.Rule, why.Cite)
}

// missing shows what is missing without the words for it, which may change.
func missing(m escalation.Missing) string {
	line := "order"
	if m.Guard != 0 {
		line = m.Guard.String()
	}
	if m.Needs != 0 {
		line += ", needs " + m.Needs.String()
	}
	if !m.Last.IsZero() {
		line += ", until " + m.Last.String()
	}
	if !m.From.IsZero() {
		line += ", from " + m.From.String()
	}
	return fmt.Sprintf("%s [%s, %s]", line, m.Rule, m.Cite)
}

func until(u refusal.Until) string {
	if due, ok := u.Deadline(); ok {
		return fmt.Sprintf(" until %v", due.Last())
	}
	if want, ok := u.Missing(); ok {
		return ", last day not known before " + want.EN
	}
	return ", no limit"
}

func refused(err error) string {
	refused, ok := err.(*escalation.TransitionError)
	if !ok {
		var b strings.Builder
		b.WriteString("malformed")
		for _, v := range err.(statute.Violations) {
			fmt.Fprintf(&b, "\n%s [%s]", v.Path, v.Rule)
		}
		return b.String()
	}
	var b strings.Builder
	fmt.Fprintf(&b, "refused at %s", refused.From)
	for _, m := range refused.Missing() {
		b.WriteString("\nmissing: " + missing(m))
	}
	for _, w := range refused.Ways() {
		fmt.Fprintf(&b, "\nnext: %s", w.Remedy)
		if w.Remedy != refusal.NoneInThisProcedure {
			fmt.Fprintf(&b, " at %s%s", w.Organ.EN, until(w.Until))
		}
		fmt.Fprintf(&b, " [%s, %s]", w.Why.Rule, w.Why.Cite)
	}
	if e := refused.Event.Kind; e == history.RequestReview || e == history.RequestRereview || e == history.Withdraw {
		if told, ok := refused.Refusal(); ok {
			fmt.Fprintf(&b, "\nrefusal: %s", told.Kind())
		} else {
			b.WriteString("\nno refusal can be built from this")
		}
	}
	return b.String()
}
