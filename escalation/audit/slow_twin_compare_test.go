package audit_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
)

var twins = flag.Int("twins", 10000, "how many random histories the slow twin of the audit is asked about")

var twinLoud = flag.Bool("twinloud", false, "show where the audit is less sure than it could be")

var twinSeed = flag.Uint64("twinseed", 2022, "which random histories they are")

// drawnRegime takes a place and its law.
func drawnRegime(r *rand.Rand) (regime.Place, *regime.Regime) {
	places := regime.Places()
	p := places[r.IntN(len(places))]
	if r.IntN(3) == 0 {
		p = regime.Nationwide
	}
	return p, regime.In(p)
}

type question struct {
	check audit.Check
	tier  regime.Tier
}

// differences compares the audit with the twin: the worst answer to each question, and every breach by step, lateness and name.
func differences(got audit.Report, want []ruling) []string {
	worst := map[question]audit.Verdict{}
	breaches := map[string]int{}
	for _, r := range want {
		q := question{r.check, r.tier}
		worst[q] = max(worst[q], r.verdict)
		if r.verdict == audit.Violated && r.check != audit.Extension {
			breaches[r.String()] |= 1
		}
	}
	for _, f := range got.Findings() {
		if f.Verdict == audit.Violated && f.Check != audit.Extension {
			breaches[ruling{f.Check, f.Tier, f.Round, f.Verdict, f.Event, f.DaysLate, f.Who.Name}.String()] |= 2
		}
	}
	var diff []string
	for _, c := range audit.Checks() {
		for t := regime.Tier(0); t <= regime.Rereview; t++ {
			if g, w := got.Verdict(c, t), worst[question{c, t}]; g != w {
				diff = append(diff, fmt.Sprintf("%v/%d audit=%v twin=%v", c, t, g, w))
			}
		}
	}
	for b, n := range breaches {
		if n == 2 {
			diff = append(diff, "audit alone: "+b)
		}
		if n == 1 {
			diff = append(diff, "twin alone: "+b)
		}
	}
	slices.Sort(diff)
	return diff
}

// described is a history as a counterexample is read: one event a line.
func described(place regime.Place, h history.History) string {
	var b strings.Builder
	fmt.Fprintf(&b, "in %v as of %v, complete %v\n", place, h.AsOf, h.Complete)
	for i, e := range h.Events {
		text, _ := json.Marshal(e)
		fmt.Fprintf(&b, "%d %s\n", i, text)
	}
	return b.String()
}

// smallest keeps the shortest counterexample of each kind.
type smallest map[string]struct {
	times, events int
	text          string
}

func (s smallest) add(kind string, h history.History, text string) {
	c := s[kind]
	if c.times++; c.times == 1 || len(h.Events) < c.events {
		c.events, c.text = len(h.Events), text
	}
	s[kind] = c
}

func (s smallest) report(t *testing.T) {
	t.Helper()
	for kind, c := range s {
		t.Errorf("%d times: %s\n%s", c.times, kind, c.text)
	}
}

// The audit and its slow twin say the same of histories of exact days of which everything is on record, in every place, under the old
// and the new regulations, asked on the last day and years later. Ask about 200,000 with -twins.
func TestSlowTwin(t *testing.T) {
	r := rand.New(rand.NewPCG(2005, *twinSeed))
	found, kept, broken := smallest{}, map[audit.Check]bool{}, map[audit.Check]bool{}
	for range *twins {
		place, law := drawnRegime(r)
		h := drawHistory(r, law, false)
		want := slowly(law, h)
		for _, d := range differences(audit.Examine(law, h), want) {
			found.add(strings.SplitN(d, " event", 2)[0], h, d+"\n"+described(place, h))
		}
		for _, w := range want {
			kept[w.check] = kept[w.check] || w.verdict == audit.Complied
			broken[w.check] = broken[w.check] || w.verdict >= audit.CannotTell
		}
	}
	found.report(t)
	for _, c := range audit.Checks() {
		require.True(t, kept[c] || c == audit.Secrecy, "never in order: %v", c)
		require.True(t, broken[c], "never broken, nor in doubt: %v", c)
	}
}
