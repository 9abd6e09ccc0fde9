package escalation

import (
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Standing is where a matter stands on a day: who owes what by when, what the petitioner may ask for by when, what is in
// doubt, and what each ground of conclusion still needs.
type Standing struct {
	On         calendar.Date `json:"on"`
	Stage      Stage         `json:"stage"`
	Round      int           `json:"round"` // more than 1 after the matter was sent back
	Duties     []Obligation  `json:"duties,omitempty"`
	Rights     []Right       `json:"rights,omitempty"`
	Doubts     []OpenPoint   `json:"doubts,omitempty"`
	Grounds    []Prospect    `json:"grounds,omitempty"` // what each ground of conclusion still needs, in the order of E9
	Conclusion Conclusion    `json:"conclusion,omitzero"`
}

// Obligation is what an organ owes.
type Obligation struct {
	Act  history.Kind    `json:"act,omitzero"` // the event that discharges it; zero where none does once and for all
	Tier regime.Tier     `json:"tier,omitzero"`
	Who  regime.Organ    `json:"who,omitzero"` // zero: not recorded
	Due  period.Deadline `json:"due,omitzero"` // zero: the text sets no limit, or what it runs from is not recorded
	Warn Urgency         `json:"warn,omitzero"`
	statute.Reason
}

// Urgency is how urgent a duty is. Zero is not.
//
// Codes: yellow, red.
type Urgency uint8

// The levels of warning.
const (
	Yellow Urgency = 1 + iota // yellow 黄色预警: the limit is about to end
	Red                       // red 红色预警: the limit has passed, on every reading
)

// OpenPointKind says why something is in doubt.
//
// Codes: not_recorded, contested, provisional, defective.
type OpenPointKind uint8

// The kinds of doubt. Zero is none.
const (
	NotRecorded OpenPointKind = 1 + iota // not_recorded 未记录: a fact that the answer would need
	Contested                            // contested 有争议: readings of a silent text differ (P8)
	Provisional                          // provisional 待定: days off of a year are not published yet (P7)
	Defective                            // defective 有瑕疵: an opinion lacks what it must have (E3, E5)
)

// OpenPoint is something that the standing cannot say for sure.
type OpenPoint struct {
	Kind OpenPointKind `json:"kind"`
	Rule statute.Rule  `json:"rule"`
	EN   string        `json:"en"`
	ZH   string        `json:"zh"`
}

// Prospect is a ground of conclusion and what it still needs; it holds when nothing is missing.
type Prospect struct {
	Ground  regime.Ground `json:"ground"`
	Missing []Missing     `json:"missing,omitempty"`
}

// MarshalJSON writes the standing on the day of the event applied last. The events are what to store: a Case is not read
// back, it is replayed.
func (c Case) MarshalJSON() ([]byte, error) {
	if c.last.IsZero() {
		return json.Marshal(Standing{Stage: c.stage, Round: int(c.round)})
	}
	return json.Marshal(c.On(c.last))
}

// On returns where the matter stands on day d, given what was applied. Where that includes events after d, the stage is
// unknown and the standing says so: ask [StandingOn] with the history.
func (c Case) On(d calendar.Date) Standing {
	s := Standing{On: d, Round: int(c.round)}
	if d.Before(c.last) || !c.governed(d) {
		s.doubt(NotRecorded, statute.E1, "the events up to that day, under a regulation in force on it",
			"截至当日的事项，以及当日有效的规定")
		return s
	}
	s.Stage = c.stage
	s.Duties = c.duties(d)
	s.Rights = c.rights(d)
	c.doubts(&s)
	if c.stage == Concluded {
		s.Conclusion = c.conclusion()
		return s
	}
	for _, g := range regime.Grounds() {
		if !c.isGround(g, calendar.On(d)) {
			continue // no ground in this place
		}
		s.Grounds = append(s.Grounds, Prospect{g, c.unproved(g, calendar.On(d))})
	}
	return s
}

// StandingOn replays what had happened by day d and returns where the matter stood then. Events after d are left out.
func StandingOn(r *regime.Regime, events []history.Event, d calendar.Date) (Standing, error) {
	return standing(r, history.Corrected(events, calendar.Date{}), d, func(e *history.Event) bool { return !history.Cited(e.On).After(d) })
}

// StandingAsKnown returns where the matter stood on day d as far as was on record on the day known: an event recorded
// later than that is left out, and one whose day of recording is not given counts as recorded when it happened. A late
// record so never rewrites what could be known before. Where what was on record then had a gap that the table does not
// allow, the error says before which event, and the standing is the one before it.
func StandingAsKnown(r *regime.Regime, events []history.Event, d, known calendar.Date) (Standing, error) {
	return standing(r, history.Corrected(events, known), d, func(e *history.Event) bool {
		return !history.Cited(e.On).After(d) && !e.Recorded.After(known) && !history.Cited(e.On).After(known)
	})
}

func standing(r *regime.Regime, events []history.Event, d calendar.Date, keep func(*history.Event) bool) (Standing, error) {
	c := New(r)
	for i := range events {
		if events[i].Corrects != 0 || !keep(&events[i]) {
			continue
		}
		if !c.follow(events, i) {
			return c.On(d), stopped(c, events, i)
		}
	}
	return c.On(d), nil
}

// duties lists what is owed on day d: the limits that are still open, and what no text sets a limit for.
func (c *Case) duties(d calendar.Date) []Obligation {
	var ds []Obligation
	add := func(duty Obligation) {
		duty.Warn = c.warn(duty.Due, d)
		if !duty.Due.IsZero() {
			duty.EN += ": " + duty.Due.EN()
			duty.ZH += "：" + duty.Due.ZH()
		}
		ds = append(ds, duty)
	}
	t := c.stage.Tier()
	if c.stage == Registered && c.leg.transferred.at == 0 && c.leg.objected.at == 0 {
		on := history.Cited(c.leg.registered.on)
		duty := Obligation{
			Act: history.Accept, Who: c.leg.organ, Due: c.fixed(statute.NoticeToPetitioner, c.leg.registered.on),
			Reason: statute.D1.ReasonBy(statute.NoticeToPetitioner, d, "decide where the matter goes", "确定办理方向"),
		}
		if term := c.term(c.leg.registered.on, regime.Handling, regime.Acceptance); !term.IsZero() {
			duty.Due, duty.Cite = c.regime.CountFrom(term.Limit, c.leg.registered.on), term.By.For(statute.D1, on)
		}
		add(duty)
	}
	for l := range c.Clocks {
		if duty, owed := c.owed(l, d); owed {
			add(duty)
		}
	}
	if c.supervised.at != 0 {
		duty := statute.E22.ReasonBy(statute.SupervisionFeedback, d, "report to the organ that supervises", "向督办机关反馈办理情况")
		if !c.feedback.IsZero() { // the day that it set: no text sets one
			duty.EN, duty.ZH = duty.EN+", due "+c.feedback.EN(), duty.ZH+"，期限："+c.feedback.ZH()
		}
		add(Obligation{Act: history.AnswerSupervision, Who: c.tiers[max(t, regime.Handling)-1].organ, Reason: duty})
	}
	if c.at().tooLate() && c.at().issued.at == 0 {
		add(Obligation{
			Act: history.RefuseRequest, Tier: t, Who: c.tier(t).organ,
			Reason: statute.E19.Reason(d, "refuse the late request, with its ground and the next way", "对逾期的请求不予受理，并告知理由和后续途径"),
		})
	}
	switch c.stage {
	case HandlingIssued, ReviewIssued, RereviewIssued:
		add(Obligation{
			Act: history.Serve, Tier: t, Who: c.tier(t).organ,
			Reason: statute.E4.ReasonBy(rowFor(c.stage, history.Serve).law, d,
				"serve the "+t.EN()+" opinion; no window runs before", "送达"+t.ZH()+"意见；未送达的，请求期限不起算"),
		})
	case HandlingServed, ReviewServed, RereviewServed:
		for _, who := range c.petitioners(t) {
			if who != "" && c.service(t, who).at == 0 {
				add(Obligation{Act: history.Serve, Tier: t, Who: c.tier(t).organ, Reason: statute.E21.Reason(d,
					"serve the "+t.EN()+" opinion on "+who+" too; each window runs from the day on which that petitioner received it",
					"向"+who+"送达"+t.ZH()+"意见；各信访人的请求期限自本人收到之日起算")})
			}
		}
		c.servedDuties(t, d, add)
	case Concluded:
		add(Obligation{Reason: statute.E11.ReasonBy(statute.DutiesAfterConclusion, d,
			"local Party committee, government and basic units go on with guidance and relief", "地方党委和政府、基层组织和单位继续疏导、化解、帮扶")})
		if c.opinionStands() {
			c.executionDuty(0, d, add)
		}
	}
	return ds
}

// owed is a limit as what an organ still owes, and false if it owes nothing any more: the step was taken, the matter ended, or it is
// not that tier's turn.
func (c *Case) owed(l Clock, d calendar.Date) (Obligation, bool) {
	duty := Obligation{Act: l.Act, Tier: l.Tier, Who: l.Who, Due: l.Due}
	if l.Done.Event >= 0 || c.stage == Concluded || l.Tier != 0 && l.Tier != c.stage.Tier() {
		return duty, false
	}
	start := history.Cited(l.Due.Start())
	if start.IsZero() && l.Tier != 0 { // what the limit runs from is not on record
		start = history.Cited(c.tier(l.Tier).opened.on)
	}
	switch l.Act {
	case history.Notify:
		duty.Reason = statute.D2.ReasonBy(statute.NoticeToPetitioner, d, "tell the petitioner in writing", "书面告知信访人")
	case history.AcceptRequest:
		duty.Reason = l.By.Reason(statute.E1, start, "decide whether to accept the request", "决定是否受理请求")
	case history.HandOver:
		duty.Reason = l.By.Reason(statute.E1, start, "hand over the file", "移送案卷")
	case history.Issue:
		duty.Reason = l.By.Reason(statute.E1, start, "give the "+l.Tier.EN()+" opinion", "作出"+l.Tier.ZH()+"意见")
	default:
		return duty, false
	}
	return duty, true
}

// servedDuties are owed after service.
func (c *Case) servedDuties(t regime.Tier, d calendar.Date, add func(Obligation)) {
	s := c.tier(t)
	if c.setAside() == decision.Yes {
		on := history.Cited(s.issued.on)
		law, _ := c.regime.On(on)
		add(Obligation{
			Act: history.SendBack, Tier: t, Who: s.organ,
			Reason: law.By(t, regime.Remand).Reason(statute.E7, on,
				"send the matter back to the handling organ", "发回原办理机关重新办理"),
		})
	}
	c.executionDuty(t, d, add)
}

// executionDuty is owed until what a supporting opinion promised has been done.
func (c *Case) executionDuty(t regime.Tier, d calendar.Date, add func(Obligation)) {
	if c.supported() == decision.Yes && c.executed.at == 0 {
		add(Obligation{
			Act: history.Execute, Tier: t, Who: c.tiers[0].organ,
			Reason: statute.E9.ReasonBy(statute.OpinionExecution, d, "execute the supporting opinion", "督促执行支持诉求的意见"),
		})
	}
}

// warn says how urgent a duty with that deadline is on day d. A contested day counts for the organ.
func (c *Case) warn(due period.Deadline, d calendar.Date) Urgency {
	if due.IsZero() {
		return 0
	}
	if due.CheckDay(d) == period.Late {
		return Red
	}
	w := c.regime.Warning()
	left := w.Days
	if w.Share > 0 {
		left = min(left, due.Last().DaysSince(due.Start().Earliest())/w.Share) // of a limit that ends on one day
	}
	if n, known := due.DaysLeft(d); known && n <= left {
		return Yellow
	}
	return 0
}

func (s *Standing) doubt(kind OpenPointKind, rule statute.Rule, en, zh string) {
	s.Doubts = append(s.Doubts, OpenPoint{Kind: kind, Rule: rule, EN: en, ZH: zh})
}

// doubts notes what the standing rests on that is not sure.
func (c *Case) doubts(s *Standing) {
	for _, duty := range s.Duties {
		s.doubtful(duty.Due)
	}
	for _, r := range s.Rights {
		if due, ok := r.Until.Deadline(); ok {
			s.doubtful(due)
		}
		if r.Naming == regime.Silent {
			s.doubt(NotRecorded, statute.E2, "no text names the organ above "+c.tier(r.Tier-1).organ.EN()+": configure it",
				"没有条文明确"+c.tier(r.Tier-1).organ.ZH()+"的上一级机关，须经配置")
		}
	}
	if c.stage == ReviewRequested || c.stage == RereviewRequested {
		s.doubt(NotRecorded, statute.E1, "the day on which the request was received: the opinion's limit runs from it",
			"收到请求的日期：办理期限自该日起算")
	}
	for t := regime.Handling; t <= regime.Rereview; t++ {
		c.opinionDoubts(s, t)
	}
}

func (c *Case) opinionDoubts(s *Standing, t regime.Tier) {
	o := c.tier(t)
	if o.issued.at == 0 {
		return
	}
	if o.organ.Level == 0 || o.organ.System == 0 {
		s.doubt(NotRecorded, statute.E2, "level and system of the organ that gave the "+t.EN()+" opinion",
			"作出"+t.ZH()+"意见的机关的层级和系统")
	}
	if lacks := o.states.Lacks(history.Cited(o.issued.on)); lacks != 0 {
		s.doubt(Defective, statute.E3, fmt.Sprintf("the %s opinion lacks %v", t.EN(), lacks.Codes()),
			fmt.Sprintf("%s意见缺少%s", t.ZH(), lacks.ZH()))
	}
	if o.recused == decision.Yes {
		s.doubt(Defective, statute.E8, "the "+t.EN()+" opinion was decided by an official with a direct interest",
			t.ZH()+"意见由应当回避的人员作出")
	}
	if t == regime.Rereview {
		if c.noticeRight(t) == decision.No {
			s.doubt(Defective, statute.E14, "the re-review opinion names a further remedy, and this procedure has none",
				"复核意见告知了本程序内不存在的救济途径")
		}
		return
	}
	switch c.noticeRight(t) {
	case decision.No:
		s.doubt(Defective, statute.E5, "the "+t.EN()+" opinion does not name the right next remedy and limit: no lapse",
			t.ZH()+"意见未正确告知救济途径和期限，不认定逾期")
	case 0:
		s.doubt(NotRecorded, statute.E5, "whether the "+t.EN()+" opinion named the right next remedy and limit",
			t.ZH()+"意见是否正确告知了救济途径和期限")
	}
}

// doubtful notes what is not sure about a deadline.
func (s *Standing) doubtful(due period.Deadline) {
	if due.IsZero() {
		return
	}
	if due.Rough() {
		s.doubt(NotRecorded, statute.P11, "the day it runs from, or a stop, is not known exactly: the last day lies "+due.Ends().EN(),
			"起算日或者不计入的日期未准确记录：最后一日"+due.Ends().ZH())
	}
	if due.Contested() {
		s.doubt(Contested, statute.P8, fmt.Sprintf("readings differ: the last day lies between %v and %v", due.Earliest(), due.Latest()),
			fmt.Sprintf("解释不一：最后一日在%s与%s之间", due.Earliest().ZH(), due.Latest().ZH()))
	}
	if due.Provisional() {
		en, zh := due.AwaitsText()
		s.doubt(Provisional, statute.P7, fmt.Sprintf("%s: the last day lies between %v and %v", en, due.Earliest(), due.Latest()),
			fmt.Sprintf("%s：最后一日在%s与%s之间", zh, due.Earliest().ZH(), due.Latest().ZH()))
	}
}
