package tiertest

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// story is one matter under the law of a place.
type story struct {
	law    *regime.Regime
	record history.History
	matter escalation.Case
}

// Story starts a story under a regime, nil for the national one, and returns the handler of its commands, for
// [policytest.Run]. All of the matter is on record unless the command record says otherwise.
func Story(law *regime.Regime) func(c *policytest.Command) string {
	if law == nil {
		law = regime.National()
	}
	s := &story{record: history.History{Complete: history.Whole()}}
	s.under(law)
	return s.answer
}

// under begins again under another law.
func (s *story) under(law *regime.Regime) {
	s.law, s.matter = law, escalation.Begin(law, s.record.Complete)
	s.record.Events = nil
}

func (s *story) answer(c *policytest.Command) string {
	switch c.Name {
	case "place":
		var p regime.Place
		if c.Decode("in", &p) {
			s.under(regime.In(p))
		}
		return s.law.String()
	case "own":
		return s.own(c)
	case "record":
		return s.coverage(c)
	case "configure":
		return s.configure(c)
	case "standing":
		return s.standing(c)
	case "grounds":
		return s.grounds(c)
	case "barred":
		return s.barred(c)
	case "audit":
		return s.audit(c)
	}
	if Misspelt(c, "place", "own", "record", "configure", "standing", "grounds", "barred", "audit") {
		return ""
	}
	e, try := Event(c, "try"), c.Has("try")
	moved, err := s.matter.Apply(e)
	if e.Corrects != 0 { // read with the whole record
		record := s.record
		record.Events = append(record.Events[:len(record.Events):len(record.Events)], e)
		moved, err = escalation.Resume(s.law, record)
	}
	if err != nil {
		return refused(err)
	}
	if try {
		return "allowed, would be " + moved.Stage().String()
	}
	s.record.Events = append(s.record.Events, e)
	s.matter = moved
	return s.matter.Stage().String() + rights(s.matter.On(e.On.Earliest()))
}

// own lays a local text of the story's own over that of a place. A faulty one is answered with its faults, and the law stays.
func (s *story) own(c *policytest.Command) string {
	base := regime.National()
	var p regime.Place
	if c.Decode("in", &p) {
		base = regime.In(p)
	}
	rules, flaws := strictjson.Unmarshal[regime.Rules]([]byte(c.Input))
	if len(flaws) > 0 {
		return refused(statute.Found(flaws))
	}
	law, err := regime.Over(base, rules)
	if err != nil {
		return refused(err)
	}
	s.under(law)
	return s.law.String()
}

func (s *story) coverage(c *policytest.Command) string {
	text, err := json.Marshal(c.Get("complete"))
	if c.Get("complete") == "" {
		text = []byte("false")
	}
	if err == nil {
		err = json.Unmarshal(text, &s.record.Complete)
	}
	if err != nil {
		c.Errorf("complete: %v", err)
	}
	s.under(s.law)
	return "what is not on record is unknown"
}

func (s *story) configure(c *policytest.Command) string {
	law, err := s.law.WithSuperiors(regime.Superior{
		Of: organ(c, "above"), Is: organ(c, "is"), By: regime.Source{Basis: statute.Practice, EN: "a notice", ZH: "通知"},
	})
	if err != nil {
		return err.Error()
	}
	s.law = law
	if s.matter, err = escalation.Resume(law, s.record); err != nil {
		return refused(err)
	}
	return "configured"
}

func (s *story) standing(c *policytest.Command) string {
	on := c.Date("on")
	var standing escalation.Standing
	var err error
	if s.record.Complete != history.Whole() { // what it does not hold may have happened, so the record is followed as it is
		at := escalation.Begin(s.law, s.record.Complete)
		for i := range s.record.Events {
			if e := &s.record.Events[i]; !history.Cited(e.On).After(on) {
				at.Read(e)
			}
		}
		return stands(at.On(on))
	}
	if c.Has("known") {
		standing, err = escalation.StandingAsKnown(s.law, s.record.Events, on, c.Date("known"))
	} else {
		standing, err = escalation.StandingOn(s.law, s.record.Events, on)
	}
	if err != nil {
		return refused(err)
	}
	return stands(standing)
}

func (s *story) grounds(c *policytest.Command) string {
	var lines []string
	for _, p := range s.matter.On(c.Date("on")).Grounds() {
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

func (s *story) barred(c *policytest.Command) string {
	var facts, reasons decision.Tri
	c.Decode("same_facts", &facts)
	c.Decode("same_reasons", &reasons)
	barred, why := s.matter.BarredFor(c.Get("person"), facts, reasons, c.Date("on"))
	return fmt.Sprintf("%s [%s, %s]", barred, why.Rule, why.Cite)
}

// audit lists what an audit finds, one a line: the verdict, what was checked, on which event, and the article.
func (s *story) audit(c *policytest.Command) string {
	h := s.record
	h.AsOf = c.Date("on")
	report := audit.Examine(s.law, h)
	lines := []string{fmt.Sprintf("%d violated", report.Violations())}
	for _, f := range report.Findings() {
		line := fmt.Sprintf("%s: %s", f.Verdict, f.Check)
		if f.Event >= 0 {
			line += fmt.Sprintf(", %s of %v", h.Events[f.Event].Kind, h.Events[f.Event].On)
		}
		if f.DaysLate > 0 {
			line += ", " + term.HowMany(f.DaysLate, "day", "days") + " late"
		}
		lines = append(lines, fmt.Sprintf("%s [%s, %s]", line, f.Rule, f.Cite))
	}
	return strings.Join(lines, "\n")
}
