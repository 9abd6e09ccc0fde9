package mediation_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The commands of the case files:
//
//	may on=2024-05-10 kind=people consent=given …     may it be mediated; the arguments are the facts
//	every on=2024-05-10 consent=given …               the same for every kind
//	agreement kind=people form=written reached=…      begins an agreement
//	party name=… role=… capacity=… signer=… signed=…  adds a party; signed=no: did not sign; ratified=…, notice=…, apparent=yes
//	mediator name=… signed=…                          adds a mediator
//	seal on=…                                         the committee's seal
//	surety name=… kind=… signed=…                     adds a surety
//	secured                                           whether each surety signed, as far as the document tells
//	clause does=… text=…                              adds a clause
//	start upon=… met=yes on=… from=…                  what its effect hangs on besides the signatures
//	court what=revoked on=…                           what a court was asked or found about it
//	promise by=… gives_up=a,b on=…                    adds a promise to end the petition
//	check on=…                                        what must be mended in the draft
//	examine on=…                                      the defects of the record
//	effect                                            since when it is in force, and on whose signature that hangs
//	effect on=…                                       whether it was in force on the day
//	attack ground=duress known=…                      until when a court may be asked to revoke it
//	confirmed ruled=… on=…                            whether a ruling that confirmed it still stands
//	bound who=… on=…                                  whether it binds somebody
//	advise on=…                                       what the sides are told of confirmation, lawfully established and ordinary
//	covers step=… on=… defaulted=…                    whether the promise covers a step
//	outcome on=… kind=… agreed=yes …                  what follows for the penalty
//	replace on=…                                      the agreement told so far is the old one; a new one begins
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/stories/*.txt", func(*testing.T) func(*policytest.Command) string {
		return (&story{}).play
	})
}

type story struct {
	now, old  agreement.Agreement
	replacing bool
}

func (s *story) play(c *policytest.Command) string {
	switch c.Name {
	case "may":
		on := c.Date("on")
		return eligibility(mediation.MayMediate(factsOf(c), on))
	case "every":
		on := c.Date("on")
		var b strings.Builder
		all := mediation.AllKinds(factsOf(c), on)
		for _, e := range all {
			fmt.Fprintf(&b, "%s: %s\n", e.Kind, eligibility(e))
		}
		fmt.Fprintf(&b, "mediation barred: %s\n", all.MediationBarred())
		return b.String()
	case "outcome":
		on := c.Date("on")
		var conclusion mediation.Attempted
		decode(c, &conclusion)
		return outcome(conclusion.Outcome(on))
	case "agreement":
		s.now = agreement.Agreement{}
		c.Decode("kind", &s.now.Kind)
		c.Decode("form", &s.now.Form)
		if c.Decode("reached", &s.now.Reached) {
			s.now.Recorded = decision.Yes
		}
		return "noted"
	case "party":
		s.now.Parties = append(s.now.Parties, party(c))
		return "noted"
	case "mediator":
		s.now.Mediators = append(s.now.Mediators, agreement.Signatory{Name: c.Get("name"), Signed: signature(c, "signed")})
		return "noted"
	case "seal":
		s.now.Seal = signature(c, "on")
		return "noted"
	case "surety":
		surety := security.Surety{Party: c.Get("name"), Signed: signature(c, "signed")}
		c.Decode("kind", &surety.Kind)
		s.now.Terms.Sureties = append(s.now.Terms.Sureties, surety)
		return "noted"
	case "secured":
		var b strings.Builder
		for _, surety := range s.now.SecuredTerms().Sureties {
			fmt.Fprintf(&b, "%s %s %s\n", surety.Party, surety.Signed.Given, surety.Signed.On)
		}
		return b.String()
	case "clause":
		clause := agreement.Clause{Text: c.Get("text")}
		c.Decode("does", &clause.Does)
		s.now.Clauses = append(s.now.Clauses, clause)
		return "noted"
	case "start":
		s.now.Start = agreement.Commencement{Upon: c.Get("upon"), From: c.Date("from")}
		c.Decode("met", &s.now.Start.Met)
		c.Decode("on", &s.now.Start.MetOn)
		return "noted"
	case "court":
		var r agreement.CourtRecord
		c.Decode("what", &r.What)
		c.Decode("on", &r.On)
		s.now.Court = append(s.now.Court, r)
		return "noted"
	case "attack":
		var g agreement.RevocationGround
		c.Decode("ground", &g)
		var known calendar.When
		c.Decode("known", &known)
		return revocation(s.now.Revocation(g, known, calendar.China()))
	case "confirmed":
		return fmt.Sprint(s.now.Confirmed(c.Date("ruled"), c.Date("on")))
	case "promise":
		s.now.Promises = append(s.now.Promises, promise(c))
		return "noted"
	case "replace":
		s.old, s.now, s.replacing = s.now, agreement.Agreement{}, true
		return "noted"
	case "check":
		on := c.Date("on")
		if s.replacing {
			return violations(s.now.Replaces(s.old, on, calendar.China()))
		}
		return violations(s.now.Check(on))
	case "examine":
		return irregularities(s.now.Examine(c.Date("on"), calendar.China()))
	case "effect":
		if on := c.Date("on"); !on.IsZero() {
			return s.now.Effect(calendar.China()).On(on).String()
		}
		return effect(s.now.Effect(calendar.China()))
	case "bound":
		b := s.now.BindingOn(c.Get("who"), c.Date("on"), calendar.China())
		answer := fmt.Sprintf("%s [%s]", b.Bound, ground(b.Reason))
		if len(b.Missing) > 0 {
			answer += "\nmissing: " + strings.Join(b.Missing, ", ")
		}
		if !b.Ratify.IsZero() {
			answer += "\nto ratify: " + b.Ratify.ZH()
		}
		return answer
	case "advise":
		app := confirmation.Of(s.now, calendar.China())
		app.Established, app.Invited, app.Intermediate = decision.Yes, decision.No, decision.No
		app.Matter, app.Grounds = confirmation.Ordinary(), confirmation.Unobjectionable()
		return advice(confirmation.Advise(app, c.Date("on"), calendar.China()))
	case "covers":
		var step agreement.Forgone
		c.Decode("step", &step)
		on, defaulted := c.Date("on"), c.Date("defaulted")
		var lines []string
		for _, p := range s.now.Promises {
			ok, why := p.Covers(s.now.Kind, step, on, defaulted)
			lines = append(lines, fmt.Sprintf("%t [%s]", ok, ground(why)))
		}
		return strings.Join(lines, "\n")
	}
	c.Errorf("unknown command")
	return ""
}

// decode reads every argument but the day into a value with JSON codes; a fact that does not exist fails the test.
func decode(c *policytest.Command, into any) {
	args := make(map[string]string)
	for _, a := range c.Args {
		if a.Key != "on" {
			args[a.Key] = c.Get(a.Key)
		}
	}
	data, err := json.Marshal(args)
	if err == nil {
		d := json.NewDecoder(bytes.NewReader(data))
		d.DisallowUnknownFields()
		err = d.Decode(into)
	}
	if err != nil {
		c.Errorf("%v", err)
	}
}

func factsOf(c *policytest.Command) (f mediation.Dispute) {
	decode(c, &f)
	return f
}

func party(c *policytest.Command) agreement.Party {
	p := agreement.Party{Name: c.Get("name"), Signed: signature(c, "signed"), Ratified: signature(c, "ratified")}
	c.Decode("role", &p.Role)
	c.Decode("capacity", &p.Capacity)
	c.Decode("signer", &p.Signer)
	c.Decode("notice", &p.RatifyNotice)
	c.Decode("apparent", &p.ApparentAgency)
	return p
}

func signature(c *policytest.Command, key string) (s mediation.Signature) {
	switch c.Get(key) {
	case "":
	case "no":
		s.Given = decision.No
	case "yes":
		s.Given = decision.Yes
	default:
		s.Given = decision.Yes
		c.Decode(key, &s.On)
	}
	return s
}

func promise(c *policytest.Command) agreement.Promise {
	p := agreement.Promise{By: c.Get("by"), Text: c.Get("text")}
	c.Decode("on", &p.On)
	for code := range strings.SplitSeq(c.Get("gives_up"), ",") {
		var step agreement.Forgone
		if err := step.UnmarshalText([]byte(code)); err != nil {
			c.Errorf("%v", err)
		}
		p.GivesUp = append(p.GivesUp, step)
	}
	return p
}

func ground(r statute.Reason) string { return r.Rule.String() + " " + r.Cite.ZH() }

func eligibility(e mediation.Eligibility) string {
	lines := []string{e.Verdict.String()}
	if e.About != 0 {
		lines[0] += ", about the " + e.About.String()
	}
	if e.NotYet.Rule != 0 {
		lines = append(lines, fmt.Sprintf("[%s] %s", ground(e.NotYet), e.NotYet.ZH))
	}
	for _, part := range []struct {
		name     string
		findings []mediation.BarFound
	}{{"bar", e.Bars}, {"check", e.Checks}, {"open", e.Open}} {
		for _, f := range part.findings {
			lines = append(lines, fmt.Sprintf("%s: %s [%s]", part.name, f.Bar, ground(f.Reason)))
		}
	}
	if len(e.Missing) > 0 {
		var names []string
		for _, m := range e.Missing {
			names = append(names, m.String())
		}
		lines = append(lines, "missing: "+strings.Join(names, ", "))
	}
	return strings.Join(lines, "\n")
}

func outcome(o mediation.Outcome) string {
	lines := []string{o.Consequence.String()}
	for _, r := range o.Reasons {
		lines = append(lines, fmt.Sprintf("[%s] %s", ground(r), r.ZH))
	}
	if len(o.Missing) > 0 {
		lines = append(lines, "missing: "+strings.Join(o.Missing, ", "))
	}
	for _, w := range o.Ways {
		lines = append(lines, "way: "+w.Remedy.String())
	}
	return strings.Join(lines, "\n")
}

func violations(vs statute.Violations) string {
	if len(vs) == 0 {
		return "sound"
	}
	var lines []string
	for _, v := range vs {
		lines = append(lines, fmt.Sprintf("%s [%s %s]", v.Path, v.Rule, v.Cite.ZH()))
	}
	return strings.Join(lines, "\n")
}

func irregularities(all []statute.Irregularity) string {
	if len(all) == 0 {
		return "none"
	}
	var lines []string
	for _, i := range all {
		lines = append(lines, fmt.Sprintf("%s: %s [%s]", i.Path, i.Certainty, ground(i.Reason)))
	}
	return strings.Join(lines, "\n")
}

func advice(a confirmation.Advice) string {
	lines := []string{a.Says.String()}
	if !a.Until.IsZero() {
		lines[0] += ", last day " + a.Until.Last().String()
	}
	for _, why := range a.Why {
		lines = append(lines, fmt.Sprintf("[%s] %s", ground(why), why.ZH))
	}
	return strings.Join(lines, "\n")
}

func revocation(r agreement.Revocation) string {
	var lines []string
	for i, d := range []period.Deadline{r.Until, r.AtMost} {
		if !d.IsZero() {
			lines = append(lines, []string{"until ", "at most until "}[i]+d.Last().String())
		}
	}
	for _, why := range r.Reasons {
		lines = append(lines, fmt.Sprintf("[%s] %s", ground(why), why.ZH))
	}
	return strings.Join(append(lines, "last day: "+r.Last().String()), "\n")
}

func effect(e agreement.Effect) string {
	lines := []string{e.Force.String()}
	if !e.Day.IsZero() {
		lines[0] += " since " + e.Day.String()
	}
	for _, part := range []struct {
		name  string
		paths []string
	}{{"hangs on", e.HangsOn}, {"lacking", e.Lacking}, {"missing", e.Missing}} {
		if len(part.paths) > 0 {
			lines = append(lines, part.name+": "+strings.Join(part.paths, ", "))
		}
	}
	for _, r := range e.Reasons {
		lines = append(lines, "["+ground(r)+"]")
	}
	return strings.Join(lines, "\n")
}
