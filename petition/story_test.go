package petition_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/explanation"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
)

// The stories in testdata/triage: what becomes of a matter at reception. Their commands:
//
//	policy name=baotou asker=petition_office
//	    the policy from here on; national unless said otherwise, asked by an organ of public security unless said otherwise
//	claim name=land category=grievance competence=court
//	    what is known of a claim, by the names of the facts; what was known before stays. The answer is where it goes and
//	    which statutory paths stand open, or what to ask next
//	why name=land on=2026-03-02
//	    the reasons with the articles of the day
//	unless name=land
//	    the smallest changes that would lead elsewhere
//	explain name=land on=2026-03-02
//	    all of it for people, in both languages
//	tried name=land
//	    the rows tried, and the first condition each failed
//	duties on=2026-03-02 received=2026-03-02
//	    what is owed on all claims together, with the last days where the day of receipt is given
func TestStories(t *testing.T) {
	policytest.Run(t, "testdata/triage/*.txt", func(t *testing.T) func(c *policytest.Command) string {
		s := &story{policy: petition.National()}
		return s.handle
	})
}

type story struct {
	policy *petition.Policy
	names  []string
	facts  []petition.Facts
}

func (s *story) handle(c *policytest.Command) string {
	switch c.Name {
	case "policy":
		s.policy = map[string]*petition.Policy{"national": petition.National(), "inner_mongolia": petition.InnerMongolia(), "baotou": petition.Baotou()}[c.Get("name")]
		if s.policy == nil {
			c.Errorf("no such policy")
		}
		if c.Has("asker") {
			spec := s.policy.Spec()
			c.Decode("asker", &spec.Asker)
			p, err := petition.NewPolicy(spec)
			if err != nil {
				c.Errorf("%v", err)
			}
			s.policy = p
			return p.Name().EN + ", asked by " + spec.Asker.ZH()
		}
		return s.policy.Name().EN
	case "claim":
		return s.claim(c)
	case "duties":
		return s.duties(c)
	}
	i := slices.Index(s.names, c.Get("name"))
	if i < 0 {
		c.Errorf("no such claim")
		return ""
	}
	d, out := petition.Triage(s.facts[i], s.policy), lines{}
	switch c.Name {
	case "why":
		for _, r := range d.Reasons(c.Date("on")) {
			out.add("%s %s", r.Rule, r.Cite.ZH())
		}
	case "explain":
		e := explanation.Of(d, c.Date("on"))
		return e.EN() + e.ZH()
	case "unless":
		for _, a := range d.Unless() {
			var changes []string
			for f, set := range a.If.Asked() {
				var values []string
				for v := range set.All() {
					values = append(values, f.Values()[v].Code)
				}
				changes = append(changes, f.String()+"="+strings.Join(values, "|"))
			}
			out.add("%s: %s", strings.Join(changes, " "), codes(a.Then))
		}
	case "tried":
		for _, r := range d.Trace() {
			if r.Fact == 0 {
				out.add("%s: applies", r.Rule)
			} else {
				out.add("%s: %v on %s", r.Rule, r.Met, r.Fact)
			}
		}
	default:
		c.Errorf("no such command")
	}
	return out.String()
}

func (s *story) claim(c *policytest.Command) string {
	name := c.Get("name")
	known := map[string]any{}
	for _, arg := range c.Args {
		switch value := c.Get(arg.Key); arg.Key {
		case "name":
		case "paths":
			known["paths"] = strings.Split(value, ",")
		default:
			known[arg.Key] = value
		}
	}
	data, err := json.Marshal(known)
	if err != nil {
		c.Errorf("%v", err)
	}
	var learned petition.Facts
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&learned); err != nil {
		c.Errorf("%v", err)
	}
	i := slices.Index(s.names, name)
	if i < 0 {
		i = len(s.names)
		s.names, s.facts = append(s.names, name), append(s.facts, petition.Facts{})
	}
	s.facts[i] = learned.Or(s.facts[i])
	d, out := petition.Triage(s.facts[i], s.policy), lines{}
	if route, settled := d.Route(); settled {
		out.add("%s [%s] %s", route, route.Rule(), route.ZH())
		if paths := d.Paths(); len(paths) > 0 {
			out.add("open: %s", codes(paths))
		}
		return out.String()
	}
	out.add("not settled: %s", codes(d.Candidates()))
	for _, q := range d.Questions() {
		out.add("ask %s, leaves at most %d", q.Path, q.Left)
	}
	return out.String()
}

func (s *story) duties(c *policytest.Command) string {
	var decisions []petition.Decision
	for _, f := range s.facts {
		decisions = append(decisions, petition.Triage(f, s.policy))
	}
	out := lines{}
	for _, d := range petition.Duties(c.Date("on"), decisions...) {
		line := fmt.Sprintf("%s %s (%s)", d.Rule, d.Code, d.Basis)
		if d.May {
			line += ", may be"
		}
		if !d.Within.IsZero() && d.From == petition.FromReceipt && c.Has("received") {
			line += fmt.Sprintf(", by %s", d.Deadline(c.Date("received"), nil).Last())
		}
		if d.Due != yes {
			line = "perhaps " + line + ", depends on " + codes(d.Needs)
		}
		out.add("%s", line)
	}
	return out.String()
}

type lines []string

func (l *lines) add(format string, args ...any) { *l = append(*l, fmt.Sprintf(format, args...)) }

func (l lines) String() string { return strings.Join(l, "\n") }

func codes[T fmt.Stringer](list []T) string {
	var texts []string
	for _, v := range list {
		texts = append(texts, v.String())
	}
	return strings.Join(texts, ", ")
}
