package proxy_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
)

// TestCases runs the case files. Their commands:
//
//	principal id=p capacity=full needs=elderly,ill representative=…   who is represented; starts the file anew
//	grant agents=a,b matter=m scope=submit,… special=settle from=… until=… (or to_end) alone=yes oral=yes signed=… signed_by=p channel=room
//	end kind=revoked on=… agent=a                                      of the authority granted last
//	act power=settle matter=m on=… by=a,b setting=… side=… ratified=… in_duty=… daily_need=… for_both=… both_consent=… finding=… document=… asof=…
//
// An act answers with its effect, every reason with its article, and what is missing.
func TestCases(t *testing.T) {
	policytest.Run(t, "testdata/cases/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		var file proxy.File
		return func(c *policytest.Command) string {
			switch c.Name {
			case "principal":
				file = proxy.File{Principal: principal(c)}
				return "noted"
			case "grant":
				a, err := proxy.Grant(paper(c, file.Principal))
				if err != nil {
					return err.Error()
				}
				file.Authorities = append(file.Authorities, a)
				return "granted"
			case "end":
				e := proxy.Ending{On: c.Date("on"), Agent: c.Get("agent")}
				c.Decode("kind", &e.Kind)
				a, err := file.Authorities[len(file.Authorities)-1].End(e)
				if err != nil {
					return err.Error()
				}
				file.Authorities[len(file.Authorities)-1] = a
				return "ended"
			case "act":
				act, asOf := action(c)
				return print(file.Check(act, asOf, calendar.China()))
			}
			c.Errorf("unknown command")
			return ""
		}
	})
}

func principal(c *policytest.Command) proxy.Principal {
	p := proxy.Principal{ID: c.Get("id"), Representative: c.Get("representative"), Needs: policytest.Values[proxy.Need](c, "needs")}
	c.Decode("capacity", &p.Capacity)
	return p
}

func paper(c *policytest.Command, principal proxy.Principal) proxy.Mandate {
	p := proxy.Mandate{
		Principal: principal, Matter: c.Get("matter"), From: c.Date("from"), Until: c.Date("until"), ToEnd: c.Has("to_end"),
		Signed: c.Date("signed"), SignedBy: c.Get("signed_by"),
	}
	c.Decode("alone", &p.Alone)
	c.Decode("oral", &p.Oral)
	c.Decode("channel", &p.Channel)
	for _, id := range c.List("agents") {
		p.Agents = append(p.Agents, proxy.Agent{ID: id})
	}
	p.Scope, p.Special = policytest.Values[proxy.Power](c, "scope"), policytest.Values[proxy.Power](c, "special")
	return p
}

func action(c *policytest.Command) (act proxy.AgentAct, asOf calendar.Date) {
	act = proxy.AgentAct{
		Matter: c.Get("matter"), On: c.Date("on"), By: c.List("by"), Demanded: c.Date("demanded"), Ratified: c.Date("ratified"),
		Refused: c.Date("refused"), Reported: c.Date("reported"), Finding: proxy.CourtFinding{Document: c.Get("document"), On: c.Date("found")},
	}
	c.Decode("power", &act.Power)
	c.Decode("setting", &act.Setting)
	c.Decode("side", &act.Side)
	c.Decode("before_end", &act.BeforeEnd)
	c.Decode("knew_of_death", &act.KnewOfDeath)
	c.Decode("heirs_recognise", &act.HeirsRecognise)
	c.Decode("in_duty", &act.InDuty)
	c.Decode("daily_need", &act.DailyNeed)
	c.Decode("for_both", &act.ForBoth)
	c.Decode("both_consent", &act.BothConsent)
	c.Decode("finding", &act.Finding.Kind)
	if asOf = c.Date("asof"); asOf.IsZero() {
		asOf = act.On
	}
	return act, asOf
}

func print(v proxy.Validity) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s\n", v.Effect, v.Effect.ZH())
	for _, r := range v.Reasons {
		fmt.Fprintf(&b, "%s %s [%s]\n", r.Rule, r.ZH, r.Cite.ZH())
	}
	if v.Effect == proxy.BindingIfRatified {
		fmt.Fprintf(&b, "ratify: %s\n", v.RatifyBy.ZH())
	}
	for _, m := range v.Missing {
		fmt.Fprintf(&b, "missing: %s\n", m.ZH)
	}
	return b.String()
}
