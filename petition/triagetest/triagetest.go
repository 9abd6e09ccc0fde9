package triagetest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/explanation"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Story starts a story under a policy, nil for the national one, and returns the handler of its commands, for
// [policytest.Run]. A story keeps its claims from one command to the next.
func Story(policy *petition.Policy) func(c *policytest.Command) string {
	s := &story{policy: policy}
	return s.handle
}

type story struct {
	policy *petition.Policy
	names  []string
	facts  []petition.Facts
}

func (s *story) handle(c *policytest.Command) string {
	switch c.Name {
	case "policy":
		return s.choose(c)
	case "claim":
		return s.claim(c)
	case "duties":
		return s.duties(c)
	}
	if commands := []string{"policy", "claim", "duties", "why", "explain", "unless", "tried"}; !slices.Contains(commands, c.Name) {
		c.Unknown(commands...)
		return ""
	}
	i := slices.Index(s.names, c.Get("name"))
	if i < 0 {
		c.Errorf("no claim %q was told of; there are %s / 此前没有名为“%[1]s”的诉求；已有：%[2]s", c.Get("name"), strings.Join(s.names, ", "))
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
	}
	return out.String()
}

// held are the policies of the library, by the name that a story gives them.
var held = map[string]func() *petition.Policy{"national": petition.National, "inner_mongolia": petition.InnerMongolia, "baotou": petition.Baotou}

// choose takes another policy: one of the library's, the one that stands in the input, or the rows of the input on top of one of
// the library's; and for another kind of organ if it is named. A policy that is faulty is answered with its faults, and the one
// before it stays.
func (s *story) choose(c *policytest.Command) string {
	spec := s.policy.Spec()
	name := c.Get("name")
	if base, ok := held[name]; ok {
		spec = base().Spec()
	} else if name != "" {
		c.Errorf("no policy %q: there are national, inner_mongolia, baotou, or your own as JSON below the command / 没有名为“%[1]s”的规则：可用的有 national、inner_mongolia、baotou，或者在命令下一行起自备", name)
	}
	if c.Input != "" {
		own, flaws := strictjson.Unmarshal[petition.PolicySpec]([]byte(c.Input))
		if len(flaws) > 0 {
			return faults(statute.Found(flaws))
		}
		if name != "" { // its rows come on top
			own.Asker, own.Place = spec.Asker, spec.Place
			own.Routes, own.Duties = append(spec.Routes, own.Routes...), append(spec.Duties, own.Duties...)
		}
		spec = own
	}
	asked := c.Decode("asker", &spec.Asker)
	policy, err := petition.NewPolicy(spec)
	if err != nil {
		return faults(err)
	}
	s.policy = policy
	if asked {
		return policy.Name().EN + ", asked by " + spec.Asker.ZH()
	}
	return policy.Name().EN
}

// faults are what is wrong, one a line: where, and on which rule.
func faults(err error) string {
	found, ok := err.(statute.Violations)
	if !ok {
		return err.Error()
	}
	out := lines{"refused"}
	for _, v := range found {
		out.add("%s: %s / %s", v.Path, v.EN, v.ZH)
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
	learned, flaws := strictjson.Unmarshal[petition.Facts](data)
	for _, f := range flaws {
		c.Errorf("%v", f)
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
		line := fmt.Sprintf("%s (%s)", d.Code, d.Basis)
		if d.Rule != 0 {
			line = d.Rule.String() + " " + line
		}
		if d.May {
			line += ", may be"
		}
		if !d.Within.IsZero() && d.From == petition.FromReceipt && c.Has("received") {
			line += fmt.Sprintf(", by %s", d.Deadline(c.Date("received"), nil).Last())
		}
		if d.Due != decision.Yes {
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
	return term.Join(list, ", ", func(v T) string { return v.String() })
}
