package course_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/escalation/tiertest"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// caseFile writes a history as a case file (see TestStories), with the answers that the machine gives now. What is wrong
// with the last of them stands in a comment above it: put the file into testdata, mend the machine, and rewrite.
func caseFile(law *regime.Regime, history []history.Event, wrong string) string {
	var b strings.Builder
	s := newStory(nil)
	stanza := func(c *policytest.Command) { fmt.Fprintf(&b, "%s\n----\n%s\n\n", c, answerOf(s, c)) }
	if law != regime.National() {
		where := policytest.Arg{Key: "made_up"}
		for _, p := range regime.Places() {
			if regime.In(p) == law {
				where = policytest.Arg{Key: "in", Value: p.String()}
			}
		}
		stanza(&policytest.Command{Name: "place", Args: []policytest.Arg{where}})
	}
	for i := range history {
		if i == len(history)-1 {
			fmt.Fprintf(&b, "# %s\n", strings.ReplaceAll(wrong, "\n", "\n# "))
		}
		stanza(command(&history[i]))
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// answerOf is the answer even of a machine that is too broken to give one.
func answerOf(s func(*policytest.Command) string, c *policytest.Command) (answer string) {
	defer func() {
		if r := recover(); r != nil {
			answer = fmt.Sprintf("panic: %v", r)
		}
	}()
	return s(c)
}

// command writes an event as the command line that tiertest.Event reads.
func command(e *history.Event) *policytest.Command {
	c := &policytest.Command{Name: e.Kind.String()}
	arg := func(key string, set bool, value any) {
		if set {
			c.Args = append(c.Args, policytest.Arg{Key: key, Value: fmt.Sprint(value)})
		}
	}
	organ := func(key string, o regime.Organ) {
		value := o.Name
		if o.Level != 0 || o.System != 0 {
			value = fmt.Sprintf("%s/%s/%s", o.Name, o.Level, o.System)
		}
		arg(key, !o.IsZero(), value)
	}
	arg("on", !e.On.IsZero(), e.On)
	arg("recorded", !e.Recorded.IsZero(), e.Recorded)
	arg("tier", e.Tier != 0, e.Tier)
	organ("organ", e.Organ)
	arg("claim", e.Claim != "", e.Claim)
	arg("person", e.Person != "", e.Person)
	arg("after", e.After != 0, e.After)
	arg("since", !e.Since.IsZero(), e.Since)
	arg("until", !e.Until.IsZero(), e.Until)
	arg("cause", e.Cause != 0, e.Cause)
	arg("days", e.Days != 0, e.Days)
	arg("approved", e.Approved != 0, e.Approved)
	arg("reason_told", e.ReasonTold != 0, e.ReasonTold)
	arg("result", e.Result != 0, e.Result)
	arg("disposition", e.Disposition != 0, e.Disposition)
	if states, _ := e.States.MarshalJSON(); e.States != 0 {
		arg("states", true, strings.NewReplacer("[", "", "]", "", `"`, "").Replace(string(states)))
	}
	arg("recused", e.Recused != 0, e.Recused)
	arg("supplement", e.Supplement != 0, e.Supplement)
	arg("received", !e.Received.IsZero(), e.Received)
	arg("same_again", e.SameAgain != 0, e.SameAgain)
	arg("notice", e.Notice.Remedy != 0, e.Notice.Remedy)
	arg("notice_given", e.Notice.Given != 0, e.Notice.Given)
	arg("notice_days", e.Notice.Days != 0, e.Notice.Days)
	arg("notice_unit", e.Notice.Unit != 0, e.Notice.Unit)
	organ("notice_organ", e.Notice.Organ)
	arg("excuse", e.Excuse != 0, e.Excuse)
	arg("removed", !e.Removed.IsZero(), e.Removed)
	arg("as_made", e.AsMade != 0, e.AsMade)
	arg("because", e.Because != 0, e.Because)
	arg("by", e.By != 0, e.By)
	arg("ground", e.Ground != 0, e.Ground)
	arg("feedback", !e.Feedback.IsZero(), e.Feedback)
	arg("satisfied", e.Satisfied != 0, e.Satisfied)
	arg("other", e.Other != "", e.Other)
	arg("corrects", e.Corrects != 0, e.Corrects)
	arg("document", e.Document != "", e.Document)
	return c
}

// full is an event with every detail, some of which never go together.
func full() history.Event {
	organ := regime.Organ{Name: "东河分局", Level: regime.County, System: regime.PublicSecurity}
	return history.Event{
		Kind: history.Issue, On: calendar.On(calendar.MustDate(2026, 1, 26)), Recorded: calendar.MustDate(2026, 1, 27), Tier: regime.Review, Organ: organ, Person: "张某", Claim: "土地",
		After: history.Serve, Since: calendar.On(calendar.MustDate(2026, 1, 25)),
		Until: calendar.On(calendar.MustDate(2026, 1, 28)), Cause: history.Survey, Days: 30, Approved: decision.Yes, ReasonTold: decision.No,
		Result: history.PartlySupported, Disposition: history.Varied, States: history.StatesClaims | history.StatesBasis,
		Notice:  history.RemedyNotice{Given: decision.Yes, Remedy: refusal.ReReview, Organ: organ, Days: 30, Unit: statute.WorkingDays},
		Recused: decision.No, SameAgain: decision.Yes, Excuse: history.GoodReason, Removed: calendar.On(calendar.MustDate(2026, 1, 20)),
		AsMade: decision.Yes, Because: statute.E6, By: history.SpecialAgent, Ground: regime.Withdrawn,
		Feedback: calendar.On(calendar.MustDate(2026, 2, 20)), Satisfied: decision.No, Other: "信2026-7", Corrects: 3, Document: "阜公信处字[2022]2号",
	}
}

// Every event, with every detail, can be written as a command and is read back as it was.
func TestEventsAsCommands(t *testing.T) {
	events := append(variants(), full(),
		history.Event{Kind: history.RequestReview, On: calendar.On(modelStart), Organ: regime.Organ{Level: regime.County, System: regime.Government}})
	for _, e := range events {
		if e.On.IsZero() {
			e.On = calendar.On(modelStart)
		}
		c := command(&e)
		assert.Equal(t, e, tiertest.Event(c), "%s", c)
	}
}

// The model check finds a guard that has been left out, and what it prints is a case file: run as any other it gives the
// same answers as long as the guard is missing, and another last one when it is back. No shorter history shows the fault.
func TestCounterexampleIsACaseFile(t *testing.T) {
	for _, test := range []struct {
		kind  history.Kind
		guard procedure.Guard
		law   *regime.Regime
		after []history.Event
		want  int // stanzas
	}{
		{history.Decline, procedure.GroundNamed, regime.National(), nil, 1},
		{history.Conclude, procedure.GroundProved, regime.National(), nil, 2},
		{history.RequestReview, procedure.LevelAbove, regime.National(), nil, 4},
		{history.RequestReview, procedure.InTime, regime.National(), nil, 4},
		{history.Extend, procedure.ExtendedOnce, regime.National(), nil, 3},
		{history.RequestReview, procedure.AfterSilence, regime.National(), nil, 2},
		{history.SendBack, procedure.WasSetAside, regime.National(), modelStory()[:5], 8},
		{history.Conclude, procedure.GroundProved, everyPowerLaw(), nil, 3},
		{history.RequestReview, procedure.AfterSilence, everyPowerLaw(), nil, 3},
	} {
		t.Run(fmt.Sprintf("%s without %s", test.kind, test.guard), func(t *testing.T) {
			broken := course.Rows(procedure.Rows()).Without(test.kind, test.guard)
			m := newModel(test.law, modelStart)
			undo := broken.Use()
			defer undo()
			m.explore(m.begin(t, test.after), test.want-len(test.after)) // it stops at the first
			require.Len(t, m.found, 1)
			text := m.found[0].caseFile()

			shorter := newModel(test.law, modelStart)
			shorter.explore(shorter.begin(t, test.after), len(m.found[0].history)-len(test.after)-1)
			assert.Empty(t, shorter.found, "a shorter history shows the fault as well")

			name := filepath.Join(t.TempDir(), "counterexample.txt")
			require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
			var answered, mended []string
			policytest.Run(t, name, func(t *testing.T) func(*policytest.Command) string {
				now, then := newStory(t), newStory(t)
				return func(c *policytest.Command) string {
					undo()
					mended = append(mended, then(c))
					broken.Use()
					answered = append(answered, now(c))
					return answered[len(answered)-1]
				}
			})
			require.Len(t, answered, test.want, text)
			last := test.want - 1
			assert.Equal(t, mended[:last], answered[:last], "only the last step is wrong")
			assert.Contains(t, mended[last], "refused at", text)
			assert.NotContains(t, answered[last], "refused at", text)
		})
	}
}
