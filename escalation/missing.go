package escalation

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Missing is one thing that stands between a case and a step: the guard that does not hold, or the step that has to come
// first, with the rule and its article on the day.
type Missing struct {
	Guard Guard            `json:"guard,omitzero"` // zero: the table has no such step at this stage
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
func lack(g Guard, why statute.Reason, needs history.Kind) Missing {
	return Missing{Guard: g, Rule: why.Rule, Cite: why.Cite, Needs: needs, EN: why.EN, ZH: why.ZH}
}

// reason is m without what would supply it.
func (m Missing) reason() statute.Reason {
	return statute.Reason{Rule: m.Rule, Cite: m.Cite, EN: m.EN, ZH: m.ZH}
}

// missing says what stands between the case and e, which is refused.
func (c *Case) missing(e *history.Event, v *verdict) (all []Missing) {
	there := *c
	there.stage = v.stage
	law, _, _ := c.lawsOf(e.On)
	s := step{&there, e, e.On, law, there.at(), v.stage.Tier()}
	failing := v.failing()
	if v.placed == decision.No {
		there.stage = c.stage
		s.at, s.in = there.at(), c.stage.Tier()
	}
	if moot := failing & (1<<Governed | 1<<ExtensionProvided | 1<<WindowSurvives | 1<<ByAnother); moot != 0 {
		failing = moot // where there is no law, no extension, no window or nobody else, the rest is beside the point
	}
	for g := range failing.each {
		for _, m := range s.unmet(g) {
			m.Open = m.Open || v.open>>g&1 == 1 && g != GroundProved
			all = append(all, m)
		}
	}
	if failing&(1<<Governed) == 0 && (v.placed == decision.No || v.placed == 0 && len(all) == 0 || v.row != nil && v.row.again) {
		all = append(all, c.before(e.Kind, history.Cited(e.On))...)
	}
	return all
}

// unmet says what is missing where g does not hold.
func (s *step) unmet(g Guard) []Missing {
	if g == GroundProved {
		return s.unproved(s.e.Ground, s.on)
	}
	w := &guardRows[g]
	why := w.rule.ReasonBy(w.law, history.Cited(s.e.On), w.en, w.zh)
	law := s.law
	if w.order {
		law, _ = s.regime.Lawful().On(history.Cited(s.e.On))
	}
	if by := law.By(tierAt(s.e.Kind, s.stage), w.point); !by.IsZero() {
		why = by.Reason(w.rule, history.Cited(s.e.On), w.en, w.zh)
	}
	m := lack(g, why, w.needs)
	if w.say != nil {
		w.say(s, &m)
	}
	return []Missing{m}
}

func (s *step) sayFrom(m *Missing) { m.From = s.floor(s.e) }

func (s *step) sayLength(m *Missing) {
	n := s.law.Limit(s.in, regime.Extension).N
	m.EN, m.ZH = fmt.Sprintf("an extension of 1 to %d days", n), fmt.Sprintf("延长1日至%d日", n)
}

func (s *step) sayExpired(m *Missing) {
	due := s.opinionDue(s.in)
	m.Last = due.Last()
	m.EN, m.ZH = "approval before the limit ended: "+due.EN(), "须在届满前批准："+due.ZH()
}

func (s *step) sayInCharge(m *Missing) {
	m.EN, m.ZH = "an opinion of the organ in charge, "+s.at.organ.EN(), "须由承办机关作出："+s.at.organ.ZH()
}

func (s *step) sayAbove(m *Missing) {
	t := tierAt(s.e.Kind, s.stage)
	below := s.tier(t - 1).organ
	above := s.law.Above(below)
	m.Cite = above.By().For(statute.E2, history.Cited(s.e.On))
	if above.Naming == regime.Silent {
		m.EN = "no text names the organ above " + below.EN() + ": configure which one it is"
		m.ZH = "没有条文明确" + below.ZH() + "的上一级机关，须经配置"
		return
	}
	en, zh := names(above)
	m.EN, m.ZH = "the organ for "+t.EN()+" is "+en, t.ZH()+"机关为"+zh
}

func (s *step) sayTooLate(m *Missing) {
	t, who := tierAt(s.e.Kind, s.stage), s.e.Person
	if s.in == t {
		who = s.at.asker
	}
	d := s.windowDue(t, who)
	served := history.Cited(s.windowStart(t, who))
	law, _ := s.regime.On(served)
	m.Cite = law.By(t, regime.Window).For(statute.E6, served)
	if s.in != t { // it is the day of the request
		m.Last = d.Last()
	}
	m.EN = "a request in time: " + d.EN() + "; or a good reason that was removed no more than 10 days before"
	m.ZH = "须在期限内提出：" + d.ZH() + "；或者有正当理由且障碍消除未超过10日"
}

// afterLatest is the first day on which a limit is over beyond doubt, no date where the record does not tell.
func afterLatest(due period.Deadline) calendar.Date {
	if due.Ends().Latest().IsZero() {
		return calendar.Date{}
	}
	return due.Latest().AddDays(1)
}

func (s *step) sayNotSilent(m *Missing) {
	due := s.opinionDue(s.in)
	if !s.law.Says(s.in, regime.Silence) {
		m.EN = "the " + s.in.EN() + " opinion, served; no text here opens the next tier against silence"
		m.ZH = s.in.ZH() + "意见尚未作出并送达，且没有规定允许对逾期不答复请求下一级"
		return
	}
	if window := s.regime.Count(s.law.Limit(s.in, regime.Silence), due.Latest()); due.Check(s.on) == period.Late {
		m.Last = window.Last()
		m.EN, m.ZH = "the time to ask against silence is over: "+window.EN(), "对逾期不答复的请求期限已过："+window.ZH()
		return
	}
	if !due.IsZero() {
		m.From = afterLatest(due)
	}
	m.EN, m.ZH = "the "+s.in.EN()+" opinion is not overdue: "+due.EN(), s.in.ZH()+"意见尚未逾期："+due.ZH()
}

// names lists organs for people.
func names(s regime.Superiors) (en, zh string) {
	var ens, zhs []string
	for o := range s.All() {
		ens, zhs = append(ens, o.EN()), append(zhs, o.ZH())
	}
	if len(ens) == 0 {
		return "not known: level and system of the organ below are not recorded", "无法确定：下一级机关的层级和系统未记录"
	}
	return strings.Join(ens, " or "), strings.Join(zhs, "或者")
}

// before returns the steps that the table wants first, for an event that it does not have at this stage: the ordinary way
// on, nearest first, or the plain statement that the matter is past it.
func (c *Case) before(k history.Kind, on calendar.Date) []Missing {
	var steps []Missing
	for s := c.stage; ; {
		r := onward(s)
		if r == nil {
			break
		}
		first := statute.Reason{Rule: statute.E1, Cite: r.rule.CiteBy(r.law, on), EN: "first: " + stepEN(r), ZH: "须先有：" + stepZH(r)}
		steps = append(steps, lack(0, first, r.on))
		if s = r.to; ordinary(rowFor(s, k)) {
			return steps
		}
	}
	if c.stage == Concluded {
		past := statute.E10.ReasonBy(statute.NoLongerAccepted, on, guardRows[WindowSurvives].en, guardRows[WindowSurvives].zh)
		return []Missing{lack(0, past, 0)}
	}
	return []Missing{lack(0, statute.E1.Reason(on, "the matter is past that step", "信访事项已过该环节"), 0)}
}

// ordinary says whether there is such a step without an organ's silence.
func ordinary(r *row) bool { return r != nil && !r.again && r.guards&need(AfterSilence) == 0 }

// onward is the ordinary next step from s: to the nearest stage of the tiers, not against silence and not to the end.
func onward(s Stage) *row {
	var best *row
	for k := history.Kind(1); k < numKinds; k++ {
		r := rowFor(s, k)
		if !ordinary(r) || r.to <= s || r.to.Tier() == 0 {
			continue
		}
		if best == nil || r.to < best.to {
			best = r
		}
	}
	return best
}

func stepEN(r *row) string {
	if t := r.to.Tier(); t != 0 {
		return r.on.EN() + " (" + t.EN() + ")"
	}
	return r.on.EN()
}

func stepZH(r *row) string {
	if t := r.to.Tier(); t != 0 {
		return r.on.ZH() + "（" + t.ZH() + "）"
	}
	return r.on.ZH()
}
