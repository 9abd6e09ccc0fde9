package escalation

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Missing is one thing that stands between a case and a step: the guard that does not hold, or the step that has to come
// first, with the rule and its article on the day.
type Missing struct {
	Guard Guard            `json:"guard,omitzero"` // zero: the table has no such step at this stage
	Rule  statute.Rule     `json:"rule"`
	Cite  statute.Citation `json:"cite"`
	Needs history.Kind     `json:"needs,omitzero"` // the event that would supply it; zero if none can
	Last  calendar.Date    `json:"last,omitzero"`  // the last day that was in time
	From  calendar.Date    `json:"from,omitzero"`  // the first day on which it can be
	EN    string           `json:"en"`
	ZH    string           `json:"zh"`
}

// String returns m in one line: what is missing, with its rule and article.
func (m Missing) String() string { return fmt.Sprintf("%s [%s, %s]", m.EN, m.Rule, m.Cite.EN()) }

// guardWords say what is missing when a guard does not hold, where that is always the same.
var guardWords = [numGuards]struct {
	rule   statute.Rule
	law    statute.Provision
	needs  history.Kind
	en, zh string
}{
	Governed: {
		rule: statute.E13, en: "no regulation of this place is in force on that day",
		zh: "当日没有可适用的信访规定",
	},
	InOrder:   {rule: statute.E1, en: "it lies before the event before it", zh: "早于前一事项的日期"},
	RightTier: {rule: statute.E1, en: "the matter is not in that tier", zh: "信访事项不在该层级"},
	GroundNamed: {
		rule: statute.E14, en: "a rule under which this organ need not accept the matter",
		zh: "不予受理所依据的规则",
	},
	TransferredBefore: {
		rule: statute.T4, law: statute.TransferObjection, needs: history.Transfer,
		en: "a transfer to object to", zh: "尚无转送、交办可提出异议",
	},
	ExtensionProvided: {rule: statute.E1, en: "no text lets this tier be extended", zh: "没有规定允许延长本级期限"},
	ExtendedOnce: {
		rule: statute.E1, law: statute.HandlingExtension,
		en: "it was extended already, and may be only once", zh: "期限已经延长过一次",
	},
	Approved: {
		rule: statute.E1, law: statute.HandlingExtension,
		en: "approval by the head of the organ, or by whom the local text names", zh: "本机关负责人批准，或者地方规定的批准",
	},
	ReasonTold: {
		rule: statute.E1, law: statute.HandlingExtension,
		en: "the reason told to the petitioner", zh: "向信访人告知延长理由",
	},
	HearingProvided: {rule: statute.E1, en: "a text that provides for a hearing in this tier", zh: "本级没有听证的规定"},
	ResultOfTier: {
		rule: statute.E3, en: "in the first tier there is no opinion to uphold, vary or set aside",
		zh: "处理环节没有可维持、变更或者撤销的意见",
	},
	WindowSurvives: {
		rule: statute.E10, law: statute.NoLongerAccepted,
		en: "the matter is concluded; new facts or reasons open a new one", zh: "信访事项已终结；有新的事实或者理由的，另行提出",
	},
	RefusalHolds: {
		rule: statute.E14, law: statute.ReviewRequest,
		en: "the request was in time, or cannot be held to be late", zh: "请求未逾期，或者不能认定逾期",
	},
	PowerToRemand: {
		rule: statute.E7,
		en:   "a power to set aside and send back: a local text, or a superior police organ", zh: "撤销并责令重新办理的职权：地方规定，或者上级公安机关",
	},
	ExtensionLength: {rule: statute.E1, law: statute.HandlingExtension},
	BeforeExpiry:    {rule: statute.E1, law: statute.HandlingExtension},
	OrganInCharge:   {rule: statute.E2},
	LevelAbove:      {rule: statute.E2, law: statute.LevelAbove},
	InTime:          {rule: statute.E6},
	AfterSilence:    {rule: statute.E12, needs: history.Issue},
	WasSetAside:     {rule: statute.E7, needs: history.Issue, en: "an opinion that sets the one below aside", zh: "撤销原意见的意见"},
	AcceptanceAsked: {
		rule: statute.E1, en: "a text that asks for a decision on accepting the request",
		zh: "本级没有另行决定受理的规定",
	},
	FileAsked: {rule: statute.E1, en: "a text that sets a time for handing over the file", zh: "没有移送案卷期限的规定"},
	SettledBefore: {
		rule: statute.E9, law: statute.PetitionMediation, needs: history.Settle,
		en: "an agreement in writing", zh: "书面协议",
	},
	FullySupported: {
		rule: statute.E9, law: statute.OpinionExecution,
		en: "a served opinion that supports the claim in full", zh: "全部支持诉求且已送达的意见",
	},
	OwnDeclaration: {
		rule: statute.X3,
		en:   "a declaration of the petitioner, or of an agent with special authority", zh: "信访人本人或者经特别授权的代理人的声明",
	},
}

// guardPoints are the points of a regulation that guards go by: where it speaks to them, its article is cited.
var guardPoints = [numGuards]regime.Point{
	ExtendedOnce: regime.Extension, ExtensionLength: regime.Extension, BeforeExpiry: regime.Extension,
	Approved: regime.Extension, ReasonTold: regime.Extension,
	InOrder: regime.Opinion, RightTier: regime.Opinion, OrganInCharge: regime.Window, InTime: regime.Window, RefusalHolds: regime.Window, AfterSilence: regime.Silence,
	PowerToRemand: regime.Remand, WasSetAside: regime.Remand,
}

// missing says what is missing where g does not hold.
func (s *step) missing(g Guard) []Missing {
	e := s.e
	w := guardWords[g]
	m := Missing{Guard: g, Rule: w.rule, Cite: w.rule.CiteBy(w.law, e.On), Needs: w.needs, EN: w.en, ZH: w.zh}
	if by := s.law.By(s.wants(), guardPoints[g]); !by.IsZero() {
		m.Cite = by.For(w.rule, e.On)
	}
	switch g {
	case GroundProved:
		return s.unproved(e.Ground, e.On)
	case InOrder:
		m.From = s.last
	case ExtensionLength:
		n := s.law.Limit(s.in, regime.Extension).N
		m.EN, m.ZH = fmt.Sprintf("an extension of 1 to %d days", n), fmt.Sprintf("延长1日至%d日", n)
	case BeforeExpiry:
		due := s.opinionDue(s.in)
		m.Last = due.Last()
		m.EN, m.ZH = "approval before the limit ended: "+due.EN(), "须在届满前批准："+due.ZH()
	case OrganInCharge:
		m.EN, m.ZH = "an opinion of the organ in charge, "+s.at.organ.EN(), "须由承办机关作出："+s.at.organ.ZH()
	case LevelAbove:
		s.wrongOrgan(&m)
	case InTime:
		s.tooLate(&m)
	case AfterSilence:
		s.notSilent(&m)
	}
	return []Missing{m}
}

func (s *step) wrongOrgan(m *Missing) {
	t := s.wants()
	below := s.tier(t - 1).organ
	above := s.law.Above(below)
	m.Cite = above.By().For(statute.E2, s.e.On)
	if above.Naming == regime.Silent {
		m.EN = fmt.Sprintf("no text names the organ above %s: configure which one it is", below.EN())
		m.ZH = fmt.Sprintf("没有条文明确%s的上一级机关，须经配置", below.ZH())
		return
	}
	en, zh := names(above)
	m.EN, m.ZH = fmt.Sprintf("the organ for %s is %s", t.EN(), en), fmt.Sprintf("%s机关为%s", t.ZH(), zh)
}

func (s *step) tooLate(m *Missing) {
	d := s.windowDue(s.wants())
	served := s.tier(s.wants() - 1).served
	law, _ := s.regime.On(served)
	m.Last, m.Cite = d.Last(), law.By(s.wants(), regime.Window).For(statute.E6, served)
	m.EN = "a request in time: " + d.EN() + "; or a good reason that was removed no more than 10 days before"
	m.ZH = "须在期限内提出：" + d.ZH() + "；或者有正当理由且障碍消除未超过10日"
}

func (s *step) notSilent(m *Missing) {
	due := s.opinionDue(s.in)
	if !s.law.Says(s.in, regime.Silence) {
		m.EN = fmt.Sprintf("the %s opinion, served; no text here opens the next tier against silence", s.in.EN())
		m.ZH = fmt.Sprintf("%s意见尚未作出并送达，且没有规定允许对逾期不答复请求下一级", s.in.ZH())
		return
	}
	if window := s.regime.Count(s.law.Limit(s.in, regime.Silence), due.Latest()); due.Check(s.e.On) == period.Late {
		m.Last = window.Last()
		m.EN, m.ZH = "the time to ask against silence is over: "+window.EN(), "对逾期不答复的请求期限已过："+window.ZH()
		return
	}
	if !due.IsZero() {
		m.From = due.Latest().AddDays(1)
	}
	m.EN = fmt.Sprintf("the %s opinion is not overdue: %s", s.in.EN(), due.EN())
	m.ZH = fmt.Sprintf("%s意见尚未逾期：%s", s.in.ZH(), due.ZH())
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
		steps = append(steps, Missing{
			Rule: statute.E1, Cite: r.rule.CiteBy(r.law, on), Needs: r.on,
			EN: "first: " + stepEN(r), ZH: "须先有：" + stepZH(r),
		})
		if s = r.to; ordinary(rowFor(s, k)) {
			return steps
		}
	}
	m := Missing{
		Rule: statute.E1, Cite: statute.E1.Cite(on),
		EN: "the matter is past that step", ZH: "信访事项已过该环节",
	}
	if c.stage == Concluded {
		m.Rule, m.Cite = statute.E10, statute.E10.CiteBy(statute.NoLongerAccepted, on)
		m.EN, m.ZH = guardWords[WindowSurvives].en, guardWords[WindowSurvives].zh
	}
	return []Missing{m}
}

// ordinary says whether there is such a step without an organ's silence.
func ordinary(r *row) bool { return r != nil && r.guards&need(AfterSilence) == 0 }

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

func stepEN(r *row) string { return r.on.EN() + tierEN(r.to, " (%s)") }

func stepZH(r *row) string {
	if t := r.to.Tier(); t != 0 {
		return r.on.ZH() + "（" + t.ZH() + "）"
	}
	return r.on.ZH()
}

func tierEN(s Stage, format string) string {
	if t := s.Tier(); t != 0 {
		return fmt.Sprintf(format, t.EN())
	}
	return ""
}
