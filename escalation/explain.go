package escalation

import (
	"encoding/json"
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

// Obligation is what an organ owes, in words.
type Obligation struct {
	Act  history.Kind    `json:"act,omitzero"` // the event that discharges it; zero where none does once and for all
	Tier regime.Tier     `json:"tier,omitzero"`
	Who  regime.Organ    `json:"who,omitzero"` // zero: not recorded
	Due  period.Deadline `json:"due,omitzero"` // zero: the text sets no limit, or what it runs from is not recorded
	Warn Urgency         `json:"warn,omitzero"`
	statute.Reason
}

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
	if c.Last().IsZero() {
		return json.Marshal(Standing{Stage: c.Stage(), Round: c.Round()})
	}
	return json.Marshal(c.On(c.Last()))
}

// MarshalJSON writes the standing with all its words. It is an answer, and not read back.
func (s Standing) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		On         calendar.Date   `json:"on"`
		Stage      procedure.Stage `json:"stage"`
		Round      int             `json:"round"`
		Duties     []Obligation    `json:"duties,omitempty"`
		Rights     []Right         `json:"rights,omitempty"`
		Doubts     []OpenPoint     `json:"doubts,omitempty"`
		Grounds    []Prospect      `json:"grounds,omitempty"`
		Conclusion Conclusion      `json:"conclusion,omitzero"`
		Ended      []Ended         `json:"ended,omitempty"`
	}{s.On, s.Stage, s.Round, s.Duties(), s.Rights(), s.Doubts(), s.Grounds(), s.Conclusion(), s.Ended})
}

// dutyRows say what is owed, by the event that discharges it: the rule, and the words, with a verb where they name the tier.
var dutyRows = [...]struct {
	rule   statute.Rule
	en, zh string
}{
	0: {
		rule: statute.E11, en: "local Party committee, government and basic-level Party organisations and units go on with guidance, conflict resolution and relief",
		zh: "地方党委和政府以及基层党组织、基层单位继续做好疏导教育、矛盾化解、帮扶救助",
	},
	history.Accept: {rule: statute.D1, en: "decide where the matter goes", zh: "确定办理方向"},
	history.Notify: {rule: statute.D2, en: "tell the petitioner in writing", zh: "书面告知信访人"},
	history.ObjectToTransfer: {
		rule: statute.D14, en: "if it is not its business, give the matter back, with reasons", zh: "不属于职权范围的，说明理由退回或者提出异议",
	},
	history.Decline: {
		rule: statute.D2, en: "if the matter is not accepted, say so in writing and name the organ with power over it",
		zh: "不予受理的，出具书面告知并告知有权处理机关",
	},
	history.AcceptRequest: {rule: statute.E1, en: "decide whether to accept the request", zh: "决定是否受理请求"},
	history.HandOver:      {rule: statute.E1, en: "hand over the file", zh: "移送案卷"},
	history.Issue:         {rule: statute.E1, en: "give the %s opinion", zh: "作出%s意见"},
	history.Serve: {
		rule: statute.E4, en: "serve the %s opinion: until then the time to ask for the next step does not run", zh: "送达%s意见；未送达的，请求期限不起算",
	},
	history.RefuseRequest: {
		rule: statute.E19, en: "refuse the late request, with its ground and the next way", zh: "对逾期的请求不予受理，并告知理由和后续途径",
	},
	history.AnswerSupervision: {rule: statute.E22, en: "report to the organ that supervises", zh: "向督办机关反馈办理情况"},
	history.SendBack:          {rule: statute.E7, en: "send the matter back to the handling organ", zh: "发回原办理机关重新办理"},
	history.Execute:           {rule: statute.E9, en: "execute the supporting opinion", zh: "督促执行支持诉求的意见"},
}

// reason is what it rests on, with the words for it.
func (r *rests) reason(rule statute.Rule, en, zh string) statute.Reason {
	if r.by.IsZero() {
		said := rule.ReasonBy(r.law, r.on, en, zh)
		if r.reading {
			said.Cite = said.Cite.AsReading()
		}
		return said
	}
	return r.by.Reason(rule, r.on, en, zh)
}

// Reason returns the rule and article that a duty rests on, and says in both languages what is owed, without the limit.
func (o *Owed) Reason() statute.Reason {
	if o.Person != "" {
		return o.reason(statute.E21,
			"serve the "+o.Tier.EN()+" opinion on "+o.Person+" too; each window runs from the day on which that petitioner received it",
			"向"+o.Person+"送达"+o.Tier.ZH()+"意见；各信访人的请求期限自本人收到之日起算")
	}
	if o.Act == history.Serve && o.Tier == regime.Rereview { // no window follows, and the procedure ends with its service
		return o.reason(statute.E4, "serve the re-review opinion: until then the procedure is not over", "送达复核意见；未送达的，程序尚未终结")
	}
	row := &dutyRows[0]
	if int(o.Act) < len(dutyRows) {
		row = &dutyRows[o.Act]
	}
	says := named(o.Tier, row.en, row.zh)
	return o.reason(row.rule, says.EN, says.ZH)
}

// InWords says what is owed, and how its limit is counted.
func (o *Owed) InWords() Obligation {
	duty := Obligation{Act: o.Act, Tier: o.Tier, Who: o.Who, Due: o.Due, Warn: o.Warn, Reason: o.Reason()}
	if !o.Set.IsZero() {
		duty.EN, duty.ZH = duty.EN+", due "+o.Set.EN(), duty.ZH+"，期限为"+o.Set.ZH()
	}
	if duty.Due.IsZero() && o.Act == history.Issue {
		duty.EN, duty.ZH = duty.EN+", though the day from which its limit runs is not on record", duty.ZH+"（期限起算之日未记录）"
	}
	if duty.Due.IsZero() {
		return duty
	}
	en, zh := duty.Due.Words()
	duty.EN, duty.ZH = duty.EN+": "+en, duty.ZH+"："+zh
	if o.less.IsZero() {
		return duty
	}
	but := statute.Text{EN: "if the extension does not hold", ZH: "延长无效的"} // of an opinion
	if o.Act == history.Decline {
		but = statute.Text{EN: "if it is neither grave nor difficult", ZH: "非重大、疑难的"}
	}
	en, zh = o.less.Words()
	duty.EN, duty.ZH = duty.EN+"; "+but.EN+", "+en, duty.ZH+"；"+but.ZH+"，"+zh
	return duty
}

// Duties says what is owed.
func (s Standing) Duties() []Obligation {
	all := slices.Grow([]Obligation(nil), len(s.Owed))
	for i := range s.Owed {
		all = append(all, s.Owed[i].InWords())
	}
	return all
}

// Rights says what the petitioner may ask for.
func (s Standing) Rights() []Right {
	all := slices.Grow([]Right(nil), len(s.Entitled))
	for i := range s.Entitled {
		r := &s.Entitled[i]
		above := s.Above(r.Tier)
		all = append(all, Right{
			Act: r.Act(), Tier: r.Tier, Organs: slices.Collect(above.All()), Naming: above.Naming,
			Until: r.until(), Excuse: r.Excuse(), Person: r.Person, Reason: r.Reason(),
		})
	}
	return all
}

// Grounds says what each ground of conclusion still needs, in the order of E9; nothing of a matter that is concluded, and of a ground
// that the place does not know.
func (s Standing) Grounds() []Prospect {
	if s.Stage == 0 || s.Stage == procedure.Concluded || s.On.IsZero() {
		return nil
	}
	grounds := regime.Grounds()
	all := make([]Prospect, 0, len(grounds))
	for _, g := range grounds {
		if s.of.IsGround(g, calendar.On(s.On)) {
			all = append(all, Prospect{g, s.of.unproved(g, calendar.On(s.On), "")})
		}
	}
	return all
}

// Doubts says what the standing rests on that is not sure.
func (s Standing) Doubts() []OpenPoint {
	var all points
	if s.unsaid {
		all.doubt(NotRecorded, statute.E1, "the events up to that day, under a regulation in force on it", "截至当日的事项，以及当日有效的规定")
		return all
	}
	c := &s.of
	for i := range s.Owed {
		all.doubtful(s.Owed[i].Due)
	}
	for i := range s.Entitled {
		r := &s.Entitled[i]
		all.doubtful(r.Due)
		if s.Above(r.Tier).Naming == regime.Silent {
			all.doubt(NotRecorded, statute.E2, "no text names the organ above "+c.Organ(r.Tier-1).EN()+": find out which it is, and configure it",
				"没有条文明确"+c.Organ(r.Tier-1).ZH()+"的上一级机关，须查明后设定")
		}
	}
	if c.Stage() == procedure.ReviewRequested || c.Stage() == procedure.RereviewRequested {
		c.wronglyAsked(&all, c.Stage().Tier(), s.On)
		all.doubt(NotRecorded, statute.E1, "the day on which the request was received: the opinion's limit runs from it",
			"收到请求的日期：办理期限自该日起算")
	}
	for t := regime.Handling; t <= regime.Rereview; t++ {
		c.opinionDoubts(&all, t)
	}
	return all
}

// points are gathered one after the other.
type points []OpenPoint

func (s *points) doubt(kind OpenPointKind, rule statute.Rule, en, zh string) {
	*s = append(*s, OpenPoint{Kind: kind, Rule: rule, EN: en, ZH: zh})
}

// ask notes that the record does not say what a rule asks.
func (s *points) ask(rule statute.Rule, what statute.Text) {
	s.doubt(NotRecorded, rule, what.EN, what.ZH)
}

// wronglyAsked notes that a request went to an organ that is not the next one up, with the one that is and the last day of the window: a
// request there is still in time by then, and nobody should find out too late (E2, E14).
func (c *Case) wronglyAsked(s *points, t regime.Tier, on calendar.Date) {
	o := c.Opinion(t)
	due := c.WindowDue(t, o.Asker)
	if o.Proper != decision.No || due.IsZero() || on.After(due.Latest()) {
		return
	}
	names := c.Above(t, on).Words()
	s.doubt(NotRecorded, statute.E2,
		"the request went to an organ that is not the next one up: whether it is passed on, or made anew to "+names.EN+", by "+due.Latest().String(),
		"请求的机关不是上一级机关：是否已移送，或者于"+due.Latest().ZH()+"前另向"+names.ZH+"提出")
}

func (c *Case) opinionDoubts(s *points, t regime.Tier) {
	o := c.Opinion(t)
	if !o.Issued.Known() {
		return
	}
	if o.Organ.Level == 0 || o.Organ.System == 0 {
		s.doubt(NotRecorded, statute.E2, "level and system of the organ that gave the "+t.EN()+" opinion", "作出"+t.ZH()+"意见的机关的层级和系统")
	}
	if lacks := o.States.Lacks(history.Cited(o.Issued.On)); lacks != 0 {
		s.doubt(Defective, statute.E3, fmt.Sprintf("the %s opinion lacks %s", t.EN(), history.Plain(strings.Join(lacks.Codes(), ", "))),
			fmt.Sprintf("%s意见缺少%s", t.ZH(), lacks.ZH()))
	}
	switch o.Impartial {
	case decision.No:
		s.doubt(Defective, statute.E8, "the "+t.EN()+" opinion was decided by an official with a direct interest", t.ZH()+"意见由应当回避的人员作出")
	case 0:
		s.ask(statute.E8, RecusalAsked(t))
	}
	if t >= c.Stage().Tier() && o.Unreceived { // who went on to the next tier had it
		s.doubt(NotRecorded, statute.E20, "on which day the petitioner received the "+t.EN()+" opinion: the way of its service, or its proof, does not show it, and no lapse rests on it",
			"信访人收到"+t.ZH()+"意见的日期：送达方式或者送达证明不能表明，不据以认定逾期")
	}
	right, last := c.NoticeRight(t), t == regime.Rereview
	switch {
	case right == decision.No && last:
		s.doubt(Defective, statute.E14, "the re-review opinion names a further remedy, and this procedure has none", "复核意见告知了本程序内不存在的救济途径")
	case right == decision.No:
		s.doubt(Defective, statute.E5, "the "+t.EN()+" opinion does not name the right next remedy and limit: no lapse",
			t.ZH()+"意见未正确告知救济途径和期限，不认定逾期")
	case right == 0 && !last && !c.ToUnnamed(t): // else the doubt is about the organ
		s.ask(statute.E5, RemedyAsked(t))
	}
}

// RecusalAsked is what a doubt asks where it is not recorded whether somebody decided the opinion of a tier who had to stand aside (E8).
func RecusalAsked(t regime.Tier) statute.Text {
	return statute.Text{EN: "whether an official with a direct interest decided the " + t.EN() + " opinion", ZH: t.ZH() + "意见是否由应当回避的人员作出"}
}

// RemedyAsked is what a doubt asks where it is not recorded what the opinion of a tier told of the next remedy (E5).
func RemedyAsked(t regime.Tier) statute.Text {
	return statute.Text{EN: "whether the " + t.EN() + " opinion named the right next remedy and limit", ZH: t.ZH() + "意见是否正确告知了救济途径和期限"}
}

// doubtful notes what is not sure about a deadline.
func (s *points) doubtful(due period.Deadline) {
	if due.IsZero() {
		return
	}
	if due.Rough() {
		s.doubt(NotRecorded, statute.P11, "the day it runs from, or a stop, is not known exactly: the last day lies "+due.Ends().EN(),
			"起算日或者不计入的日期未准确记录：最后一日"+due.Ends().ZH())
	}
	if !due.Rough() && due.Contested() {
		s.doubt(Contested, statute.P8, "readings differ: the last day lies between "+due.Earliest().String()+" and "+due.Latest().String(),
			"解释不一：最后一日在"+due.Earliest().ZH()+"与"+due.Latest().ZH()+"之间")
	}
	if due.Provisional() {
		en, zh := due.AwaitsText()
		s.doubt(Provisional, statute.P7, fmt.Sprintf("%s: the last day lies between %v and %v", en, due.Earliest(), due.Latest()),
			fmt.Sprintf("%s：最后一日在%s与%s之间", zh, due.Earliest().ZH(), due.Latest().ZH()))
	}
}

// Conclusion is how a matter was concluded: on which ground, what proves it, and what it covers (E9, E10). The zero
// Conclusion is none. What is still owed after it stands among the duties of the [Standing] (E11).
type Conclusion struct {
	Ground regime.Ground    `json:"ground,omitzero"`
	On     calendar.When    `json:"on,omitzero"`
	Basis  statute.Basis    `json:"basis,omitzero"` // a safeguard reading is not law
	Cite   statute.Citation `json:"cite,omitzero"`
	Proofs []Proof          `json:"proofs,omitempty"` // in the order in which the ground asks for them
	Covers statute.Reason   `json:"covers,omitzero"`  // the same facts and reasons, and no others; [Case.Barred] says what that bars
}

// Proof is an event on record that proves a ground.
type Proof struct {
	Kind  history.Kind  `json:"kind"`
	Tier  regime.Tier   `json:"tier,omitzero"` // of an opinion served
	On    calendar.When `json:"on,omitzero"`
	Organ regime.Organ  `json:"organ,omitzero"` // that gave the opinion
}

// Conclusion says how the matter was concluded; nothing if it was not.
func (s Standing) Conclusion() Conclusion {
	if s.Stage != procedure.Concluded {
		return Conclusion{}
	}
	c := &s.of
	concluded := c.Taken(history.Conclude, 0).On
	on := history.Cited(concluded)
	law, _ := c.Regime().On(on)
	ground := law.Concluding(c.Ground())
	return Conclusion{
		Ground: c.Ground(), On: concluded, Basis: ground.By.Maker(), Cite: ground.Cite(on), Proofs: c.proofs(!ground.Verified.IsZero()),
		Covers: statute.E10.ReasonBy(statute.NoLongerAccepted, on,
			"the same facts and reasons only; new facts or new reasons open a new matter",
			"仅及于同一事实和理由；有新的事实或者理由的，属于新的信访事项"),
	}
}

// proofs lists what proves the ground on which the matter was concluded: opinions served, and what it asks for besides, where a text asks
// for the verification of a missed window that too.
func (c *Case) proofs(verified bool) (ps []Proof) {
	first, ground := regime.Rereview+1, c.Ground()
	switch ground {
	case regime.RereviewServed, regime.Executed:
		first = regime.Handling
	case regime.NoRequestInTime:
		first = c.lastServed() // the one against which no request was made
	}
	for t := first; t <= regime.Rereview; t++ {
		if step := c.Taken(history.Serve, t); step.Known() {
			ps = append(ps, Proof{Kind: history.Serve, Tier: t, On: step.On, Organ: c.Organ(t)})
		}
	}
	if ground == regime.NoRequestInTime && !verified {
		return ps
	}
	for k := range procedure.Proofs(ground) {
		if step := c.Taken(k, 0); step.Known() {
			ps = append(ps, Proof{Kind: k, On: step.On})
		}
	}
	return ps
}

// lastServed is the tier whose opinion was served last.
func (c *Case) lastServed() regime.Tier {
	t := regime.Rereview
	for t > regime.Handling && !c.Taken(history.Serve, t).Known() {
		t--
	}
	return t
}
