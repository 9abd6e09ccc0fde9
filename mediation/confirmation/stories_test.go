package confirmation_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// The commands of the case files:
//
//	until effective=2019-02-01              the window to apply
//	apply effective=… filed=… court.level=… an application; the arguments are its facts by their paths in JSON, and the
//	                                        flags ordinary (no matter that keeps it from acceptance), unobjectionable (no
//	                                        ground for rejection), papers (all handed in)
//	refuse on=…                             the refusal of the last application
//	courts on=… invited=…                   the competent courts
//	advise on=… effective=…                 what both sides are told
//	limits received=… accepted=…            the court's limits
//	enforce ruled=… due=… due=… endless on=… until when each performance can be enforced; aside=…: the ruling was set aside
//	object received=… knew=…                until when who may object
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/stories/*.txt", func(*testing.T) func(*policytest.Command) string {
		return (&story{}).play
	})
}

type story struct{ last confirmation.Assessment }

func (s *story) play(c *policytest.Command) string {
	china := calendar.China()
	switch c.Name {
	case "until":
		return confirmation.Until(c.Date("effective"), china).ZH()
	case "apply":
		s.last = confirmation.Assess(application(c), china)
		return assessment(s.last)
	case "refuse":
		r, err := s.last.Refusal(c.Date("on"))
		if err != nil {
			return "no refusal: nothing bars it"
		}
		return strings.TrimSpace(r.Notice(refusal.Heading{}).ZH)
	case "courts":
		on := c.Date("on")
		return courts(confirmation.Courts(application(c), on))
	case "advise":
		on := c.Date("on")
		a := confirmation.Advise(application(c), on, china)
		return a.Says.String() + "\n" + a.Text().ZH
	case "limits":
		l := confirmation.Limits(c.Date("received"), c.Date("accepted"), china)
		return "acceptance: " + l.Acceptance.ZH() + "\ndecision: " + l.Decision.ZH() + "\nextended: " + l.Extended.ZH() + "\nspecial: " + l.Special.ZH()
	case "enforce":
		return enforce(c, china)
	case "object":
		party := confirmation.PartyObjection(c.Date("received"), china)
		third := confirmation.ThirdPartyObjection(c.Date("knew"), china)
		return fmt.Sprintf("party: %s [%s]\nthird person: %s [%s]",
			party.Until.ZH(), ground(party.Reason), third.Until.ZH(), ground(third.Reason))
	}
	c.Errorf("unknown command")
	return ""
}

// application reads the arguments as the JSON of an application; a fact that does not exist fails the test. What an argument
// says stands over what a flag says of the same facts.
func application(c *policytest.Command) confirmation.Application {
	args := make(map[string]any)
	part := func(name string) map[string]any {
		if args[name] == nil {
			args[name] = make(map[string]any)
		}
		into, _ := args[name].(map[string]any)
		return into
	}
	flag := func(name, into string, values any) {
		c.Has(name)
		data, err := json.Marshal(values)
		said := make(map[string]any)
		if err = errors.Join(err, json.Unmarshal(data, &said)); err != nil {
			c.Errorf("%v", err)
		}
		for key, value := range said {
			if _, over := part(into)[key]; !over {
				part(into)[key] = value
			}
		}
	}
	for _, a := range c.Args {
		switch a.Key {
		case "on":
		case "ordinary":
			flag(a.Key, "matter", confirmation.Ordinary())
		case "unobjectionable":
			flag(a.Key, "grounds", confirmation.Unobjectionable())
		case "papers":
			c.Has("papers")
			args["papers"] = confirmation.Paper(0).All()
		default:
			if outer, inner, nested := strings.Cut(a.Key, "."); nested {
				part(outer)[inner] = c.Get(a.Key)
			} else {
				args[a.Key] = c.Get(a.Key)
			}
		}
	}
	data, err := json.Marshal(args)
	app, faults := strictjson.Unmarshal[confirmation.Application](data)
	if err = errors.Join(err, faults.Err()); err != nil {
		c.Errorf("%v", err)
	}
	return app
}

func ground(r statute.Reason) string { return r.Rule.String() + " " + r.Cite.ZH() }

func assessment(a confirmation.Assessment) string {
	lines := []string{a.Verdict.String(), "window: " + a.Window.Timeliness.String()}
	if d := a.Window.Deadline; !d.IsZero() {
		lines[1] += ", last day " + d.Last().String()
	} else if !a.Window.Latest.IsZero() {
		lines[1] += ", last day between " + a.Window.Earliest.String() + " and " + a.Window.Latest.String()
	}
	lines = append(lines, fmt.Sprintf("admissible: %s, sound: %s", a.Admissible, a.Sound))
	for _, part := range []struct {
		name     string
		findings []confirmation.DefectFound
	}{{"bar", a.Bars}, {"check", a.Checks}, {"open", a.Open}} {
		for _, f := range part.findings {
			lines = append(lines, fmt.Sprintf("%s: %s [%s]", part.name, f.Bar, ground(f.Reason)))
		}
	}
	if len(a.Missing) > 0 {
		lines = append(lines, "missing: "+list(a.Missing))
	}
	if len(a.Papers) > 0 {
		lines = append(lines, "papers: "+list(a.Papers))
	}
	return strings.Join(lines, "\n")
}

func list[E fmt.Stringer](all []E) string {
	var names []string
	for _, e := range all {
		names = append(names, e.String())
	}
	return strings.Join(names, ", ")
}

func courts(all []confirmation.CompetentCourt) string {
	var lines []string
	for _, c := range all {
		lines = append(lines, fmt.Sprintf("%s, %s [%s]", c.Seat, c.Level, c.Cite.ZH()))
	}
	return strings.Join(lines, "\n")
}

func enforce(c *policytest.Command, china *calendar.Calendar) string {
	r := confirmation.Ruling{Effective: c.Date("ruled"), Endless: c.Has("endless"), SetAside: c.Date("aside")}
	for _, text := range c.All("due") {
		d, err := calendar.ParseDate(text)
		if err != nil {
			c.Errorf("%v", err)
		}
		r.Dues = append(r.Dues, d)
	}
	on := c.Date("on")
	var lines []string
	for _, e := range r.Enforceable(on, china) {
		if e.Until.IsZero() && e.Timeliness == 0 {
			lines = append(lines, "nothing ["+ground(e.Reasons[0])+"]")
			continue
		}
		line := fmt.Sprintf("%s: %s, until %s", e.Due, e.Timeliness, e.Until.Last())
		for _, r := range e.Reasons {
			line += " [" + ground(r) + "]"
		}
		lines = append(lines, line)
	}
	return strings.Join(lines, "\n")
}
