package escalation

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Missing is one thing that stands between a case and a step: the guard that does not hold, or the step that has to come
// first, with the rule and its article on the day.
type Missing struct {
	Guard procedure.Guard  `json:"guard,omitzero"` // zero: the table has no such step at this stage
	Rule  statute.Rule     `json:"rule"`
	Cite  statute.Citation `json:"cite"`
	Open  bool             `json:"open,omitempty"` // the record does not say: it may be there
	Needs history.Kind     `json:"needs,omitzero"` // the event that would supply it; zero if none can
	Last  calendar.Date    `json:"last,omitzero"`  // the last day that was in time
	From  calendar.Date    `json:"from,omitzero"`  // the first day on which it can be
	EN    string           `json:"en"`
	ZH    string           `json:"zh"`
}

// String returns m in one line: what is missing, with its rule and article.
func (m Missing) String() string { return fmt.Sprintf("%s [%s, %s]", m.EN, m.Rule, m.Cite.EN()) }

// lack is something missing for a reason. It does not embed the reason so that its JSON keeps the order of its keys.
func lack(g procedure.Guard, why statute.Reason, needs history.Kind) Missing {
	return Missing{Guard: g, Rule: why.Rule, Cite: why.Cite, Needs: needs, EN: why.EN, ZH: why.ZH}
}

// Reasons are what is missing, as reasons.
func Reasons(missing []Missing) []statute.Reason {
	var all []statute.Reason
	for _, m := range missing {
		all = append(all, m.Reason())
	}
	return all
}

// Reason is m without what would supply it.
func (m Missing) Reason() statute.Reason {
	return statute.Reason{Rule: m.Rule, Cite: m.Cite, EN: m.EN, ZH: m.ZH}
}

// step is an event that is refused, with what the words for it look at: the case as it stood where the step is taken from, and the law
// of the day.
type step struct {
	Case
	e   *history.Event
	law regime.Law
}

// in is the tier at hand; zero before acceptance and after conclusion.
func (s *step) in() regime.Tier { return s.Stage().Tier() }

// missing says what stands between the case and e, which is refused.
func (c *Case) missing(e *history.Event, v *procedure.Footing) (all []Missing) {
	law, _, _ := c.Regime().OnEither(e.On)
	s := step{Case{c.Course.From(v.From)}, e, law}
	failing := v.Failing()
	if v.Placed == decision.No {
		s.Case = *c
	}
	if moot := failing & (1<<procedure.Governed | 1<<procedure.ExtensionProvided | 1<<procedure.WindowSurvives | 1<<procedure.ByAnother); moot != 0 {
		failing = moot // where there is no law, no extension, no window or nobody else, the rest is beside the point
	}
	for g := range failing.All {
		for _, m := range s.unmet(g) {
			m.Open = m.Open || v.Open.Has(g)
			all = append(all, m)
		}
	}
	if !failing.Has(procedure.Governed) && (v.Placed == decision.No || v.Placed == 0 && len(all) == 0 || v.Again()) {
		all = append(all, c.before(e.Kind, history.Cited(e.On))...)
	}
	return all
}

// unmet says what is missing where g does not hold.
func (s *step) unmet(g procedure.Guard) []Missing {
	if g == procedure.GroundProved {
		return s.unproved(s.e.Ground, s.e.On, s.e.Person)
	}
	w := &guardRows[g]
	why := w.rule.ReasonBy(w.law, history.Cited(s.e.On), w.en, w.zh)
	law := s.law
	if w.order {
		law, _ = s.Regime().Lawful().On(history.Cited(s.e.On))
	}
	if by := law.By(procedure.TierAt(s.e.Kind, s.Stage()), w.point); !by.IsZero() {
		why = by.Reason(w.rule, history.Cited(s.e.On), w.en, w.zh)
	}
	m := lack(g, why, w.needs)
	if w.say != nil {
		w.say(s, &m)
	}
	return []Missing{m}
}

func (s *step) sayFrom(m *Missing) { m.From = s.Floor(s.e) }

// sayDeclared says on what it rests that withdrawing takes special authority: the article on agents speaks of claims alone (X3).
func (s *step) sayDeclared(m *Missing) {
	m.Cite = statute.X3.CiteAs(statute.Safeguard, history.Cited(s.e.On))
}

func (s *step) sayLength(m *Missing) {
	n := s.law.Limit(s.in(), regime.Extension).N
	m.EN, m.ZH = fmt.Sprintf("an extension of 1 to %d days", n), fmt.Sprintf("延长1日至%d日", n)
}

func (s *step) sayExpired(m *Missing) {
	due := s.OpinionDue(s.in())
	m.Last = due.Last()
	m.EN, m.ZH = "approval before the limit ended: "+due.EN(), "须在届满前批准："+due.ZH()
}

func (s *step) sayInCharge(m *Missing) {
	organ := s.Organ(max(s.in(), regime.Handling))
	m.EN, m.ZH = "an opinion of the organ in charge, "+organ.EN(), "须由承办机关作出："+organ.ZH()
}

func (s *step) sayAbove(m *Missing) {
	t := procedure.TierAt(s.e.Kind, s.Stage())
	below := s.Organ(t - 1)
	above := s.law.Above(below)
	m.Cite = above.By().For(statute.E2, history.Cited(s.e.On))
	if above.Naming == regime.Silent {
		m.EN = "no text names the organ above " + below.EN() + ": find out which it is, and configure it"
		m.ZH = "没有条文明确" + below.ZH() + "的上一级机关，须查明后设定"
		return
	}
	names := above.Words()
	m.EN, m.ZH = "the organ for "+t.EN()+" is "+names.EN, t.ZH()+"机关为"+names.ZH
}

func (s *step) sayTooLate(m *Missing) {
	t, who := procedure.TierAt(s.e.Kind, s.Stage()), s.e.Person
	if s.in() == t { // taken up, not asked
		who = s.Opinion(t).Asker
	}
	d, window := s.WindowDue(t, who), s.restsOn(t, regime.Window, s.WindowStart(t, who))
	m.Cite = window.by.For(statute.E6, window.on)
	if s.in() != t {
		m.Last = d.Last()
	}
	m.EN = "a request in time: " + d.EN() + "; or a good reason that was removed no more than 10 days before"
	m.ZH = "须在期限内提出：" + d.ZH() + "；或者有正当理由且障碍消除未超过10日"
}

// sayDeclined says of a matter of protection the article by which it is performed or answered.
func (s *step) sayDeclined(m *Missing) {
	if duty, held := statute.ProtectionDuty.On(history.Cited(s.e.On)); held && s.e.Because == statute.T11 {
		m.Rule, m.Cite = statute.T11, duty
	}
}

// sayRefusal says what a refusal on another ground than lateness lacks (E19): the ground, or a text of the place that knows it.
func (s *step) sayRefusal(m *Missing) {
	ground := regime.RefusalOn(s.e.Because)
	if ground == regime.RefusedLate {
		return
	}
	m.Rule, m.Cite = statute.E19, s.law.Refuses(ground).For(statute.E19, history.Cited(s.e.On))
	m.EN, m.ZH = "a ground on which a request may be refused", "不予受理请求的事由"
	if ground != 0 {
		m.EN, m.ZH = "a text of the place by which a request may be refused because "+ground.EN(), "规定可以不予受理请求的地方条文："+ground.ZH()
	}
	if ground == regime.RefusedSkipping && !s.law.Refuses(ground).IsZero() {
		m.EN, m.ZH = "an organ asked that is not the next one up", "所请求的机关并非上一级机关"
	}
}

// afterLatest is the first day on which a limit is over beyond doubt, no date where the record does not tell.
func afterLatest(due period.Deadline) calendar.Date {
	if due.IsZero() {
		return calendar.Date{}
	}
	return due.Ends().Latest().AddDays(1)
}

func (s *step) sayNotSilent(m *Missing) {
	due := s.OpinionDue(s.in())
	if !s.law.Says(s.in(), regime.Silence) {
		m.EN = "the " + s.in().EN() + " opinion, served, or a text that here opens the next tier against silence"
		m.ZH = "作出并送达的" + s.in().ZH() + "意见，或者允许对逾期不答复提出请求的规定（本地未见）"
		return
	}
	if window := s.Regime().Count(s.law.Limit(s.in(), regime.Silence), due.Latest()); due.Check(s.e.On) == period.Late {
		m.Last = window.Last()
		m.EN, m.ZH = "the time to ask against silence is over: "+window.EN(), "对逾期不答复的请求期限已过："+window.ZH()
		return
	}
	if !due.IsZero() {
		m.From = afterLatest(due)
	}
	m.EN, m.ZH = "the "+s.in().EN()+" opinion is not overdue: "+due.EN(), s.in().ZH()+"意见尚未逾期："+due.ZH()
}

// before returns the steps that the table wants first, for an event that it does not have at this stage: the ordinary way
// on, nearest first, or the plain statement that the matter is past it.
func (c *Case) before(k history.Kind, on calendar.Date) []Missing {
	var steps []Missing
	for _, t := range procedure.Before(c.Stage(), k) {
		first := statute.Reason{Rule: statute.E1, Cite: t.Rule.CiteBy(t.Provision, on), EN: "first: " + t.On.EN(), ZH: "须先有：" + t.On.ZH()}
		if tier := t.To.Tier(); tier != 0 {
			first.EN += " (" + tier.EN() + ")"
			first.ZH += "（" + tier.ZH() + "）"
		}
		steps = append(steps, lack(0, first, t.On))
	}
	if len(steps) > 0 {
		return steps
	}
	if c.Stage() == procedure.Concluded {
		past := statute.E10.ReasonBy(statute.NoLongerAccepted, on, guardRows[procedure.WindowSurvives].en, guardRows[procedure.WindowSurvives].zh)
		return []Missing{lack(0, past, 0)}
	}
	return []Missing{lack(0, statute.E1.Reason(on, "a stage in which it can be done: the matter is past it", "可以采取该步骤的环节（信访事项已过该环节）"), 0)}
}

// unproved says what the ground still needs on that day, of one petitioner or of all, nearest first; nothing if it holds (E9, E21).
func (c *Case) unproved(g regime.Ground, on calendar.When, who string) (ms []Missing) {
	lacking, cited := c.Lacking(g, on, who), history.Cited(on)
	cite := c.groundCite(g, cited)
	ms = slices.Grow(ms, lacking.Len())
	for w := range lacking.All {
		ms = append(ms, c.inWords(w, cite, cited))
	}
	return ms
}

// inWords says what a ground that is cited as given still needs.
func (c *Case) inWords(want procedure.Want, ground statute.Citation, on calendar.Date) Missing {
	w, t := &lackRows[want.What], want.Tier
	says := statute.Text{EN: w.en, ZH: w.zh}
	if t != 0 {
		says = lackWords[want.What][t]
	}
	m := Missing{Guard: procedure.GroundProved, Rule: want.Rule, Open: want.Is == 0, Needs: want.Needs, EN: says.EN, ZH: says.ZH}
	switch {
	case w.law == statute.LevelAbove:
		m.Cite = c.aboveBy(t, history.Cited(c.Taken(history.RequestReview, t).On)).For(m.Rule, on)
	case m.Rule == statute.E9 && w.law == 0:
		m.Cite = ground
	default:
		m.Cite = m.Rule.CiteBy(w.law, on)
	}
	if w.say != nil {
		law, _ := c.Regime().On(on)
		w.say(c, &m, law, on)
	}
	return m
}

// lackWords are the words of each row for each tier.
var lackWords = func() (words [len(lackRows)][regime.Rereview + 1]statute.Text) {
	for i := range lackRows {
		for t := regime.Handling; t <= regime.Rereview; t++ {
			words[i][t] = named(t, lackRows[i].en, lackRows[i].zh)
		}
	}
	return words
}()

// named puts the name of the tier where the words have a verb for it.
func named(t regime.Tier, en, zh string) statute.Text {
	return statute.Text{EN: strings.Replace(en, "%s", t.EN(), 1), ZH: strings.Replace(zh, "%s", t.ZH(), 1)}
}

// aboveBy returns who says which organ decides tier t.
func (c *Case) aboveBy(t regime.Tier, on calendar.Date) regime.Source {
	if t == regime.Handling {
		return regime.Source{Provision: statute.LevelAbove}
	}
	return c.Above(t, on).By()
}

func (c *Case) groundCite(g regime.Ground, on calendar.Date) statute.Citation {
	law, _ := c.Regime().On(on)
	return law.Concluding(g).Cite(on)
}

func (c *Case) sayNewRound(m *Missing, law regime.Law, on calendar.Date) {
	m.Cite = law.By(c.Stage().Tier(), regime.Remand).For(m.Rule, on)
}

// sayUnasked says of an opinion that was served what is missing: that nobody asked, which no gap in the record proves (E16).
func (c *Case) sayUnasked(m *Missing, _ regime.Law, _ calendar.Date) {
	if s := c.Stage(); m.Open && (s == procedure.HandlingServed || s == procedure.ReviewServed) {
		next := s.Tier() + 1
		m.EN = "a record declared complete, which shows that nobody asked for " + next.EN() + " in time"
		m.ZH = "表明无人按期请求" + next.ZH() + "的完整记录"
	}
}

func (c *Case) sayNotLapsed(m *Missing, _ regime.Law, _ calendar.Date) {
	next := c.Stage().Tier() + 1
	due, window := c.WindowDue(next, ""), c.restsOn(next, regime.Window, c.WindowStart(next, ""))
	m.Cite, m.From = window.by.For(m.Rule, window.on), afterLatest(due)
	m.EN, m.ZH = "the window over: "+due.EN(), "期限尚未届满："+due.ZH()
}

func (c *Case) sayApproval(m *Missing, law regime.Law, on calendar.Date) {
	m.Cite = law.Concluding(regime.VerifiedFinal).Approved.For(m.Rule, on)
}

func (c *Case) sayVerification(m *Missing, law regime.Law, on calendar.Date) {
	by := cmp.Or(law.Concluding(regime.NoRequestInTime).Verified, law.Concluding(regime.VerifiedFinal).Verified)
	m.Cite = by.For(m.Rule, on)
}
