package refusal_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// The case files: what can be refused on which ground, and what must then be named. Their commands:
//
//	grounds kind=not_accepted
//	    the rules on which a refusal of the kind can rest, each with the remedies of which it names one at least
//	refuse kind=not_accepted on=2026-03-02 ground=T2 way=pending_elsewhere organ=分局
//	    a refusal, with a reason and organs that can be seen unless the file gives others; the answer is what is built, or where
//	    it is at fault and on what rule. Several grounds and ways are separated by commas
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		return func(c *policytest.Command) string {
			var kind refusal.Denial
			c.Decode("kind", &kind)
			switch c.Name {
			case "grounds":
				return grounds(kind)
			case "refuse":
				return refuse(c, kind)
			}
			c.Errorf("no such command")
			return ""
		}
	})
}

func grounds(kind refusal.Denial) string {
	var lines []string
	for _, rule := range kind.Grounds() {
		lines = append(lines, fmt.Sprintf("%s: %v", rule, kind.Least(rule)))
	}
	return strings.Join(lines, "\n")
}

func refuse(c *policytest.Command, kind refusal.Denial) string {
	said := func(key, otherwise string) statute.Text {
		if c.Has(key) {
			otherwise = c.Get(key)
		}
		return statute.Text{EN: otherwise, ZH: otherwise}
	}
	why, organ := said("why", "理由"), said("organ", "机关")
	p := refusal.Parts{Kind: kind, On: c.Date("on")}
	for _, rule := range policytest.Values[statute.Rule](c, "ground") {
		p.Grounds = append(p.Grounds, statute.Reason{Rule: rule, EN: why.EN, ZH: why.ZH})
	}
	for _, remedy := range policytest.Values[refusal.Remedy](c, "way") {
		w := refusal.Way{Remedy: remedy, Organ: organ, Until: refusal.UntilNoLimit(), Why: statute.Reason{Rule: statute.E14}}
		switch remedy {
		case refusal.NoneInThisProcedure:
			w.Organ, w.Until = statute.Text{}, refusal.Until{}
		case refusal.Suit, refusal.Reconsideration:
			w.Against = refusal.UnderlyingAct
		}
		p.Ways = append(p.Ways, w)
	}
	answer, err := refusal.New(p)
	if err != nil {
		return err.Error()
	}
	return answer.String()
}
