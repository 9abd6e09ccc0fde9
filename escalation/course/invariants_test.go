package course_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/course"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// invariant is something that must be so at every step of every history.
type invariant struct {
	name   string
	broken func(m *model, a *attempt) string // how, "" if it holds
}

const (
	agreesWithArticles = "the table agrees with the articles"
	lawfulExit         = "every stage has a lawful exit or is an end"
	threeOpinions      = "no conclusion after re-review without three opinions served by three proper organs"
	noticedLapse       = "no lapse without service that named the remedy"
	vestedRights       = "no event shortens a right already vested"
	namedRemedy        = "every refusal names a remedy or says there is none"
	sameAnswer         = "WhyNot and Apply never disagree"
	rightDays          = "WhyNot names the days on which nothing would be missing"
)

var invariants = []invariant{
	{agreesWithArticles, disagreesWithReferee},
	{lawfulExit, noExit},
	{threeOpinions, concludedTooEarly},
	{noticedLapse, lapsedUnnoticed},
	{vestedRights, shortened},
	{namedRemedy, refusedWithoutRemedy},
	{sameAnswer, answersDiffer},
	{rightDays, namesWrongDay},
}

func disagreesWithReferee(_ *model, a *attempt) string {
	want := a.history.allows(*a.e)
	if (a.failing == 0) != want {
		return fmt.Sprintf("the table says %v %v, the referee allows it: %v", a.failing == 0, guardNamesOf(a.failing), want)
	}
	if a.after == nil {
		return ""
	}
	if stage := a.counted().stage(); stage != a.after.Stage() {
		return fmt.Sprintf("the table leads to %s, the referee says %s", a.after.Stage(), stage)
	}
	return ""
}

// judgeNext asks the referee about every step after a history that looks like one reached before, whose steps alone are tried: what the
// view leaves out must not matter to the articles either. It does so for some of them.
func (m *model) judgeNext(a *attempt) {
	if m.foldedEvery == 0 || a.fresh || !m.follows(a.e) {
		return
	}
	if m.folded++; m.folded%m.foldedEvery != 0 {
		return
	}
	then := a.then().read()
	m.daysToTryAll(&m.looks, a.after)
	for i := range everyVariant[:len(allVariants)+m.extra] {
		days := m.looks[everyVariant[i].Kind]
		if everyVariant[i].Person != "" {
			days = days[:1]
		}
		for _, on := range days {
			m.judged++
			e := onDay(everyVariant[i], on)
			if failing, want := course.MayNot(&a.after.Course, &e), then.allows(e); (failing == 0) != want {
				m.note(agreesWithArticles, fmt.Sprintf("the table says %v %v, the referee allows it: %v", failing == 0, guardNamesOf(failing), want), append(a.then(), e))
			}
		}
	}
}

// Where it is only after a history that looks like another that the table is wrong, the model check shows that history and the step.
func TestWhatLooksTheSameIsJudged(t *testing.T) {
	m := newModel(regime.National(), modelStart)
	m.foldedEvery, m.holds = 1, nil
	defer course.Rows(procedure.Rows()).Without(history.Extend, procedure.ExtendedOnce).Use()()
	m.explore(m.begin(t, modelStory()[:1]), 3)
	require.Len(t, m.found, 1)
	x := m.found[0]
	assert.Equal(t, agreesWithArticles, x.broken)
	assert.Equal(t, history.Extend, x.history[len(x.history)-1].Kind)
	assert.Positive(t, m.judged)
}

// ways are the steps that may lead on from each stage: of every variant, and what is asked for of whatever organ it is to be asked.
var ways = func() (ways [procedure.Concluded + 1][]leadOn) {
	for _, e := range append([]history.Event{{Kind: history.RequestReview}, {Kind: history.RequestRereview}}, allVariants...) {
		for _, s := range procedure.Stage(0).All() {
			if step, ok := procedure.Step(s, e.Kind); ok && step.To != s {
				ways[s] = append(ways[s], leadOn{e, 0}, leadOn{e, 400})
			}
		}
	}
	return ways
}()

// leadOn is such a step, taken some days later.
type leadOn struct {
	e     history.Event
	later int
}

// noExit wants a way on today or on some later day. Where re-review was asked for against silence there is no review
// opinion, and so no conclusion "after re-review"; the re-review opinion ends the tiers all the same. So it does where one of several
// petitioners never received the review opinion, and where what came before is not on record and not declared complete.
func noExit(m *model, a *attempt) string {
	c := a.after
	if c == nil || !a.fresh || c.Stage().IsEnd() || (everyPower || m.complete != history.Whole() || len(c.Named()) > 0) && c.Stage() == procedure.RereviewServed {
		return ""
	}
	if everyPower {
		if verified, err := c.Apply(history.Event{Kind: history.Verify, On: calendar.On(c.Last())}); err == nil {
			c = &verified // the one ground that takes two steps
		}
	}
	leads := func(way *leadOn) bool {
		e := onDay(way.e, c.Last().AddDays(way.later))
		return way.e.Kind != 0 && course.MayNot(&c.Course, &e) == 0
	}
	last := &m.out[c.Stage()] // what led on from another case often does so again
	if leads(last) {
		return ""
	}
	for i := range ways[c.Stage()] {
		if way := &ways[c.Stage()][i]; leads(way) {
			*last = *way
			return ""
		}
	}
	return "nothing leads on from " + c.Stage().String()
}

// concludedTooEarly reads the history, not the case.
func concludedTooEarly(_ *model, a *attempt) string {
	if a.after == nil || a.e.Kind != history.Conclude || a.e.Ground != regime.RereviewServed {
		return ""
	}
	h := a.history
	for t := regime.Handling; t <= regime.Rereview; t++ {
		if h.find(history.Serve, t) == nil {
			return fmt.Sprintf("no %s opinion was served", t.EN())
		}
		if t > regime.Handling && above(h.organ(t), h.organ(t-1)) != decision.Yes {
			return fmt.Sprintf("%v is not the proper organ for %s after %v", h.organ(t), t.EN(), h.organ(t-1))
		}
	}
	return ""
}

// lapsedUnnoticed wants the paper that was served to have named the remedy, whatever was written later.
func lapsedUnnoticed(_ *model, a *attempt) string {
	c := a.after
	if c == nil {
		return ""
	}
	for t := regime.Review; t <= regime.Rereview; t++ {
		if c.Lapse(t, calendar.On(c.Last().AddDays(400)), "") == decision.Yes && !a.counted().served(t-1).noticed(t-1) {
			return fmt.Sprintf("the window for %s can lapse, but the opinion served named no remedy", t.EN())
		}
	}
	return ""
}

// served is the history until the opinion of a tier was served in this round, empty if it was not.
func (h referee) served(t regime.Tier) referee {
	for i := len(h); i > 0 && !anew(h[i-1].Kind); i-- {
		if h[i-1].Kind == history.Serve && h[:i].round().tierNow() == t {
			return h[:i]
		}
	}
	return nil
}

// shortened says whether the step took from the petitioner a right that was open that day, other than by the petitioner's
// own act or by a new round with all its rights.
func shortened(m *model, a *attempt) string {
	e := a.e
	own := e.Kind == history.RequestReview || e.Kind == history.RequestRereview || e.Kind == history.SendBack || e.Kind == history.Reopen ||
		e.Kind == history.WithdrawRequest || e.Kind == history.Conclude &&
		(e.Ground == regime.SettledPerformed || e.Ground == regime.SettledConfirmed || e.Ground == regime.Withdrawn ||
			e.Ground == regime.Settled || e.Ground == regime.NoSuccessor)
	if own || a.after == nil {
		return ""
	}
	open := m.rights(a.from, e.On.Earliest())
	if len(open) == 0 {
		return ""
	}
	after := a.after.On(e.On.Earliest()).Entitled
	for _, before := range open {
		// Against silence no more is to be asked once an answer came, which has a window of its own, or once another
		// procedure answers.
		// So it is with joining what another petitioner asked for, once the opinion on it was given, which is served on all (E21), or the
		// matter ended.
		kept := before.Rule == statute.E12 && (e.Kind == history.Serve || e.Kind == history.Conclude) ||
			(e.Kind == history.Issue || e.Kind == history.Conclude) && before.Tier == a.from.Stage().Tier()
		for _, r := range after {
			if r.Tier != before.Tier || r.Excuse() && !before.Excuse() {
				continue
			}
			if before.Excuse() && !r.Excuse() || before.Rule == statute.E5 {
				kept = true // it runs afresh
				continue
			}
			kept = kept || r.Due.IsZero() || !before.Due.IsZero() && !r.Due.Last().Before(before.Due.Last())
		}
		if !kept {
			return fmt.Sprintf("the right to %s was lost", before.Act())
		}
	}
	return ""
}

// rights are those that were open on a day to the case that steps are tried on.
func (m *model) rights(from *escalation.Case, day calendar.Date) []escalation.Entitled {
	for i := range m.now.rights {
		if m.now.rights[i].day == day {
			return m.now.rights[i].rights
		}
	}
	m.now.rights = append(m.now.rights, rightsOn{day, from.On(day).Entitled})
	return m.now.rights[len(m.now.rights)-1].rights
}

// refusedAt tells refusals apart: their words are the same for the same stage, event and guards, so each is looked at once.
type refusedAt struct {
	stage   procedure.Stage
	kind    history.Kind
	ground  regime.Ground
	failing procedure.Guards
}

// firstTime says whether a step is refused in a way in which none was before.
func (m *model) firstTime(a *attempt) bool {
	at := refusedAt{a.from.Stage(), a.e.Kind, a.e.Ground, a.failing}
	if a.failing == 0 || m.told[at] {
		return false
	}
	m.told[at] = true
	return true
}

// refusedWithoutRemedy looks at what is told, whole: something missing, each with rule, article and words; the next remedy,
// the right one for what has been served (E14); nothing moved; and where the petitioner asked, a refusal that can be given.
func refusedWithoutRemedy(_ *model, a *attempt) string {
	if !a.first {
		return ""
	}
	after, err := a.from.Apply(*a.e)
	refused, ok := err.(*escalation.TransitionError)
	if !ok || len(refused.Missing()) == 0 || len(refused.Ways()) == 0 {
		return fmt.Sprintf("a refusal without its parts: %v", err)
	}
	if after != *a.from {
		return "a refused event changed the case"
	}
	for _, missing := range refused.Missing() {
		if missing.Rule == 0 || missing.Cite.IsZero() || missing.EN == "" || missing.ZH == "" {
			return fmt.Sprintf("something missing without rule, article or words: %+v", missing)
		}
	}
	for _, way := range refused.Ways() {
		if way.Remedy == 0 || way.Why.Rule == 0 || way.Why.Cite.IsZero() || way.Why.EN == "" || way.Why.ZH == "" {
			return fmt.Sprintf("a remedy without rule, article or words: %+v", way)
		}
		if way.Remedy != refusal.NoneInThisProcedure && way.Organ.EN == "" {
			return fmt.Sprintf("a remedy without an organ: %+v", way)
		}
		wrong := refusal.ReReview
		if a.history.done >= reviewAsked {
			wrong = refusal.Review
		}
		if way.Remedy == wrong {
			return fmt.Sprintf("the wrong remedy: %s", way.Remedy)
		}
	}
	asked := a.e.Kind == history.RequestReview || a.e.Kind == history.RequestRereview || a.e.Kind == history.Withdraw
	if _, told := refused.Refusal(); asked && !told {
		return "the petitioner is refused and cannot be told properly"
	}
	return ""
}

// answersDiffer asks whether the step is possible, why not, and does it: the three have to agree, and a refusal misses
// exactly what WhyNot says.
func answersDiffer(m *model, a *attempt) string {
	if a.after == nil && !a.first {
		return "" // refused by the table, which all of them ask, in a way in which they were asked before
	}
	allowed := a.from.Allows(*a.e)
	if allowed != (a.after != nil) {
		return fmt.Sprintf("Allows says %v", allowed)
	}
	missing := m.whyNot(*a.from, *a.e)
	if allowed && len(missing) == 0 {
		return ""
	}
	_, err := a.from.Apply(*a.e)
	if (err == nil) != allowed || (len(missing) == 0) != allowed {
		return fmt.Sprintf("Apply says %v, WhyNot says %v", err, missing)
	}
	refused, ok := err.(*escalation.TransitionError)
	if !ok || len(refused.Missing()) != len(missing) {
		return fmt.Sprintf("Apply says %v, WhyNot says %v", err, missing)
	}
	for i := range missing {
		if missing[i] != refused.Missing()[i] {
			return fmt.Sprintf("Apply misses %v, WhyNot %v", refused.Missing()[i], missing[i])
		}
	}
	return ""
}

// namesWrongDay tries the days that a refusal names: on the last day that was in time, and from the first on which it can
// be, the guard holds; the day before that it does not.
func namesWrongDay(m *model, a *attempt) string {
	if !a.first || a.failing.Has(course.Nowhere) {
		return ""
	}
	missing := m.whyNot(*a.from, *a.e)
	of := map[procedure.Guard]int{}
	for _, x := range missing {
		of[x.Guard]++
	}
	for _, x := range missing {
		lacks := func(on calendar.Date) bool {
			e := *a.e
			e.On = calendar.On(on)
			return course.MayNot(&a.from.Course, &e)&(1<<x.Guard) != 0
		}
		if of[x.Guard] > 1 {
			continue // something else is missing besides the day
		}
		if !x.Last.IsZero() && lacks(x.Last) {
			return fmt.Sprintf("%s is said to hold until %v", x.Guard, x.Last)
		}
		if !x.From.IsZero() && (lacks(x.From) || !lacks(x.From.AddDays(-1))) {
			return fmt.Sprintf("%s is said to hold from %v", x.Guard, x.From)
		}
	}
	return ""
}

// Where the table has no step at a stage, the refusal names the steps that come first, all of them and in order: taken one
// after the other they lead to a stage from which the step can be taken, without counting on anybody's silence. Where none
// lead there, the refusal says that the matter is past it.
func TestOrderNamesEveryStepBetween(t *testing.T) {
	led, past := 0, 0
	for _, s := range procedure.Stage(0).All() {
		for _, k := range history.Kind(0).All() {
			if _, ok := procedure.Step(s, k); ok {
				continue
			}
			before := procedure.Before(s, k)
			if len(before) == 0 {
				past++
				continue
			}
			at := s
			for _, first := range before {
				step, ok := procedure.Step(at, first.On)
				require.True(t, ok, "%s at %s: %s is not possible at %s", k, s, first.On, at)
				at = step.To
			}
			led++
			step, ok := procedure.Step(at, k)
			require.True(t, ok, "%s at %s: not possible at %s either", k, s, at)
			assert.NotContains(t, step.Guards, procedure.AfterSilence, "%s at %s: possible at %s against silence alone", k, s, at)
		}
	}
	assert.Greater(t, led, 60)
	assert.Greater(t, past, 40)
}

// Each invariant can fail: a table that is wrong in one place breaks it, it alone, and the model check shows the shortest
// way to it. Whether the table agrees with the articles is left out: TestEveryRowAndGuardMatters asks that of every row.
func TestInvariantsCanFail(t *testing.T) {
	unnoticed := append([]history.Event{}, modelStory()[:3]...)
	unnoticed[1].Notice = history.RemedyNotice{}
	for _, test := range []struct {
		broken string
		change func(table course.Rows)
		whyNot func(escalation.Case, history.Event) []escalation.Missing
		spoil  func(*escalation.Case)
		after  []history.Event
		depth  int
		want   []history.Kind // of the shortest history, after the events it begins with
	}{
		{
			// An opinion that can only be served once it has been set aside.
			broken: lawfulExit, depth: 3,
			change: func(table course.Rows) {
				table.Asks(procedure.HandlingIssued, history.Serve, procedure.WasSetAside)
			},
			want: []history.Kind{history.Accept, history.Issue},
		},
		{
			// Conclusion without proof, while the re-review opinion has not been served.
			broken: threeOpinions, after: modelStory()[:10], depth: 1,
			change: func(table course.Rows) { table.Asks(procedure.RereviewIssued, history.Conclude) },
			want:   []history.Kind{history.Conclude},
		},
		{
			// A machine that takes the paper served for one that named the remedy.
			broken: noticedLapse, after: unnoticed, depth: 1,
			change: func(course.Rows) {},
			spoil:  func(c *escalation.Case) { course.Noticed(&c.Course, modelStory()[1].Notice) },
			want:   []history.Kind{history.Register},
		},
		{
			// The organ takes the matter into handling again while review may be asked for.
			broken: vestedRights, after: modelStory()[:3], depth: 2,
			change: func(table course.Rows) {
				table.Leads(procedure.HandlingServed, history.Accept, procedure.InHandling)
			},
			want: []history.Kind{history.Accept},
		},
		{
			// A guard that no rule and no words belong to.
			broken: namedRemedy, after: modelStory()[:1], depth: 2,
			change: func(table course.Rows) {
				table.Asks(procedure.InHandling, history.Withdraw, 0, procedure.OwnDeclaration)
			},
			want: []history.Kind{history.Withdraw},
		},
		{
			// A question answered by another table than the one that decides.
			broken: sameAnswer, depth: 3,
			change: func(course.Rows) {},
			whyNot: func(c escalation.Case, e history.Event) []escalation.Missing {
				defer course.Rows(procedure.Rows()).Without(history.Extend, procedure.ReasonTold).Use()()
				return c.WhyNot(e)
			},
			want: []history.Kind{history.Accept, history.Extend},
		},
		{
			// A last day that is a day too late.
			broken: rightDays, after: modelStory()[:3], depth: 1,
			change: func(course.Rows) {},
			whyNot: func(c escalation.Case, e history.Event) []escalation.Missing {
				missing := c.WhyNot(e)
				for i := range missing {
					if missing[i].Guard == procedure.InTime {
						missing[i].Last = missing[i].Last.AddDays(1)
					}
				}
				return missing
			},
			want: []history.Kind{history.RequestReview},
		},
	} {
		t.Run(test.broken, func(t *testing.T) {
			m := newModel(regime.National(), modelStart)
			begin := m.begin(t, test.after)
			if test.spoil != nil {
				test.spoil(&m.begun)
			}
			table := course.Rows(procedure.Rows())
			test.change(table)
			defer table.Use()()
			m.holds = slices.DeleteFunc(slices.Clone(invariants[1:]), func(i invariant) bool {
				return i.name == sameAnswer && test.broken == rightDays // another answer is not the same answer
			})
			m.goOn = true
			if test.whyNot != nil {
				m.whyNot = test.whyNot
			}
			m.explore(begin, test.depth)
			require.Len(t, m.found, 1, "more than one is broken, or none")
			x := m.found[0]
			assert.Equal(t, test.broken, x.broken)
			var kinds []history.Kind
			for _, e := range x.history[len(test.after):] {
				kinds = append(kinds, e.Kind)
			}
			assert.Equal(t, test.want, kinds)
			assert.Contains(t, x.caseFile(), "# "+x.broken)
		})
	}
	assert.Len(t, invariants, 8)
}
