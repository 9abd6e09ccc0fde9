package papers

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// supervision presses for what is due (督办函): the duties that are late are those of the answer.
func (f *draft) supervision() {
	s, ok := f.last(history.Supervise, nil)
	if !ok {
		return
	}
	why := f.rests(statute.E22, statute.Supervision)
	f.letter(s.event.Organ.Name)
	f.p.To = f.more.To
	if f.p.To == "" {
		f.lack("details.to", practice("the organ that is supervised", "主送机关"))
	}
	f.field("Petitioner", "信访人", "petitioner", practice("", ""), f.petitioner())
	f.matter(why)
	var late []statute.Text
	told := f.open.On(f.on)
	for _, c := range told.Now.Overdue {
		late = append(late, c.Words())
	}
	f.may(text("Overdue", "逾期事项"), why, late...)
	f.field("What is asked", "督办要求", "decision", why, f.more.Decision...)
	back := s.event.Feedback
	if back.IsZero() && !f.more.AnswerBy.IsZero() {
		back = calendar.On(f.more.AnswerBy)
	}
	f.need(text("To be answered in writing by", "书面反馈日期"), f.event(s)+".feedback", f.rests(statute.E22, statute.SupervisionFeedback), said(back))
	f.field("Contact", "联系方式", "contact", practice("", ""), f.more.Contact)
}

// callBack is what the petitioner answered when asked afterwards (回访、满意度评价). The two ratings are of the offices; nobody rates
// the petitioner.
func (f *draft) callBack() {
	c, custom := f.more.CallBack, practice("", "")
	if f.later("details.callback.on", calendar.On(c.On)) {
		return
	}
	f.letter("")
	f.field("Petitioner", "信访人", "petitioner", custom, f.petitioner())
	f.matter(statute.Reason{})
	f.need(text("Day", "回访日期"), "details.callback.on", custom, text(c.On.String(), c.On.ZH()))
	f.field("How", "回访方式", "callback.how", custom, c.How)
	f.field("By", "回访人", "callback.by", custom, c.By)
	var answered []statute.Text
	for _, a := range c.Answered {
		answered = append(answered, text(a.Who+": "+a.What, a.Who+"："+a.What))
	}
	f.need(text("Answers", "回访情况"), "details.callback.answered", custom, answered...)
	f.field("Rating of the petition office", "对信访部门的评价", "callback.office", custom, c.Office)
	f.field("Rating of the responsible unit", "对责任单位的评价", "callback.unit", custom, c.Unit)
	f.may(text("Reasons", "评价理由"), custom, own(c.Why)...)
	f.p.Signs = []Signature{{Who: text("Petitioner", "信访人")}, {Who: text("Called by", "回访人"), Name: c.By}}
}

// conclusion tells that the matter is concluded, on which ground and as to what (终结告知书). One that the procedure does not allow is
// not printed.
func (f *draft) conclusion() {
	s, ok := f.last(history.Conclude, nil)
	if !ok {
		return
	}
	for _, lacking := range s.told.Lacks {
		f.lack(f.event(s), lacking)
	}
	organ := ""
	for _, earlier := range f.steps() {
		organ = first(earlier.event.Organ.Name, organ)
	}
	f.letter(first(s.event.Organ.Name, organ))
	f.toPetitioner()
	f.matter(statute.Reason{})
	at := f.upTo(s.at + 1)
	standing := at.On(s.event.On.Latest())
	end := standing.Conclusion()
	f.need(text("Concluded on", "终结日期"), f.event(s), statute.Reason{}, said(end.On))
	ground := statute.Text{}
	if end.Ground != 0 {
		ground = reason(statute.Reason{Cite: end.Cite, EN: history.Plain(end.Ground.String()), ZH: end.Ground.ZH()})
	}
	f.need(text("Ground", "终结事由"), f.event(s)+".ground", f.rests(statute.E9, 0), ground)
	var proofs []statute.Text
	for _, p := range end.Proofs {
		proofs = append(proofs, text(history.Plain(p.Kind.String())+", "+said(p.On).EN, said(p.On).ZH+p.Kind.ZH()))
	}
	f.may(text("Proved by", "证明"), statute.Reason{}, proofs...)
	f.need(text("What it covers", "及于范围"), f.event(s), f.rests(statute.E10, 0), reason(end.Covers))
	var still []statute.Text
	for _, d := range standing.Duties() {
		still = append(still, reason(statute.Reason{Cite: d.Cite, EN: d.EN, ZH: d.ZH}))
	}
	f.may(text("What goes on", "终结后的工作"), statute.Reason{}, still...)
	ways := rightsOf(standing)
	if len(ways) == 0 {
		ways = told(at, history.RequestRereview, s.event.On)
	}
	f.remedy(ways, statute.Number{})
	f.field("Contact", "联系方式", "contact", practice("", ""), f.more.Contact)
}
