package dossiertest

import (
	"errors"
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/tiertest"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

type story struct{ dossier.Dossier }

// Story starts a story with a dossier, which may be the zero one, and returns the handler of its commands, for
// [policytest.Run].
func Story(d dossier.Dossier) func(c *policytest.Command) string {
	s := &story{d}
	return s.answer
}

func (s *story) answer(c *policytest.Command) string {
	switch c.Name {
	case "dossier":
		return s.read(c)
	case "on":
		return s.on(c)
	case "duties":
		return s.duties(c)
	case "questions":
		return s.questions(c)
	case "shows":
		return s.shows(c)
	case "next":
		return s.next(c)
	case "changes":
		return s.changes(c)
	}
	if tiertest.Misspelt(c, "dossier", "on", "duties", "questions", "shows", "next", "changes") {
		return ""
	}
	return s.event(c) // a command of another name is the kind of an event
}

func (s *story) read(c *policytest.Command) string {
	d, found := dossier.Read([]byte(c.Input))
	if len(found) > 0 {
		return places(found)
	}
	s.Dossier = d
	return fmt.Sprintf("%s, last day %v", term.HowMany(len(d.Claims), "claim", "claims"), d.LastDay())
}

// places are where something is wrong, and on which rule, one a line.
func places(found statute.Violations) string {
	lines := []string{"refused"}
	for _, v := range found {
		lines = append(lines, fmt.Sprintf("%s: %s", v.Path, v.EN))
	}
	return strings.Join(lines, "\n")
}

// day is the day asked about: the last on record where the command names none.
func (s *story) day(c *policytest.Command) calendar.Date {
	if c.Has("day") {
		return c.Date("day")
	}
	return s.LastDay()
}

// words are a text in the language asked for.
func words(c *policytest.Command, t statute.Text) string {
	if c.Get("lang") == "zh" {
		return t.ZH
	}
	return t.EN
}

func (s *story) on(c *policytest.Command) string {
	a := s.On(s.day(c))
	var lines []string
	for _, line := range a.Now.Summary() {
		lines = append(lines, words(c, line))
	}
	return strings.Join(lines, "\n")
}

func (s *story) duties(c *policytest.Command) string {
	var lines []string
	for _, d := range s.On(s.day(c)).Duties {
		line := fmt.Sprintf("%s (%s)", d.Code, d.Basis)
		if d.Rule != 0 {
			line = d.Rule.String() + " " + line
		}
		if d.May {
			line += ", may be"
		}
		if !d.Last.Latest.IsZero() {
			line += fmt.Sprintf(", by %v", d.Last.Latest)
		}
		if d.Due != decision.Yes {
			line = "perhaps " + line
		}
		for _, done := range d.Done {
			line += fmt.Sprintf(", done for %s %s", done.Claim, done.On.EN())
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (s *story) questions(c *policytest.Command) string {
	var lines []string
	for _, q := range s.On(s.day(c)).Questions {
		line := words(c, q.Ask.Text)
		if q.Claim != "" {
			line = q.Claim + ": " + line
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (s *story) shows(c *policytest.Command) string {
	var lines []string
	for _, o := range s.ExamineOn(s.day(c)) {
		line := fmt.Sprintf("%s %s", o.Kind, o.Path)
		if o.Rule != 0 {
			line += fmt.Sprintf(" [%s, %s]", o.Rule, o.Cite)
		} else {
			line += ": " + words(c, statute.Text{EN: o.EN, ZH: o.ZH}) // a contradiction rests on no rule, and says itself what it is
		}
		if o.DaysLate > 0 {
			line += ", " + term.HowMany(o.DaysLate, "day", "days") + " late"
		}
		lines = append(lines, line)
	}
	if lines == nil {
		return "nothing"
	}
	return strings.Join(lines, "\n")
}

func (s *story) event(c *policytest.Command) string {
	claim, after := c.Get("claim"), 0
	for i, one := range s.On(s.LastDay()).Claims {
		if one.Name == claim {
			after = len(s.Claims[i].Events)
		}
	}
	grown, err := s.Append(claim, after, "", tiertest.Event(c, "claim"))
	var lacks *escalation.TransitionError
	var found statute.Violations
	switch {
	case errors.As(err, &lacks):
		lines := []string{"refused"}
		for _, m := range lacks.Missing() {
			lines = append(lines, fmt.Sprintf("lacks [%s, %s]: %s", m.Rule, m.Cite, m.EN))
		}
		return strings.Join(lines, "\n")
	case errors.As(err, &found):
		return places(found)
	case err != nil:
		return err.Error()
	}
	s.Dossier = grown
	return "recorded"
}

func (s *story) next(c *policytest.Command) string {
	possible, err := s.Next(c.Get("claim"), s.day(c))
	if err != nil {
		return err.Error()
	}
	var lines []string
	for _, p := range possible {
		if len(p.Lacks) > 0 {
			continue
		}
		line := p.Act.String()
		if p.Act == history.Conclude {
			line += " " + p.Ground.String()
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}

func (s *story) changes(c *policytest.Command) string {
	a := s.On(s.day(c))
	var lines []string
	for _, day := range a.Changes() {
		lines = append(lines, day.String())
	}
	return strings.Join(lines, "\n")
}
