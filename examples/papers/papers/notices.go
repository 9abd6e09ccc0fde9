package papers

import (
	"errors"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/recourse"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// acceptance is the notice that the claim was accepted (受理告知书).
func (f *draft) acceptance() {
	s, ok := f.last(history.Accept, nil)
	if !ok {
		return
	}
	notice := f.rests(statute.D2, statute.NoticeToPetitioner)
	f.letter(s.event.Organ.Name)
	f.toPetitioner()
	f.p.Opening = []statute.Text{text("This organ has accepted the matter that you brought. You are told in writing as follows:", "你（单位）提出的信访事项，本机关已经受理。现书面告知如下：")}
	f.matter(notice)
	f.need(text("Received", "收到日期"), "received", practice("", ""), said(f.receivedBefore(s)))
	f.may(text("Channel", "来源"), practice("", ""), f.source())
	f.need(text("Accepted on", "受理日期"), f.event(s), notice, said(s.event.On))
	f.need(text("Ground of acceptance", "受理依据"), f.facts(), statute.Reason{}, f.route()...)
	var until statute.Text
	why := f.rests(statute.E1, statute.HandlingPeriod)
	if owed, found := due(f.upTo(s.at+1), history.Issue, s.event.On.Latest()); found {
		until, why = text(owed.Due.EN(), owed.Due.ZH()), owed.Reason
	}
	f.need(text("Time for handling", "办理期限"), f.event(s), why, until)
	f.field("Handled by", "承办单位", "unit", practice("", ""), f.more.Unit)
	f.field("Contact", "联系方式", "contact", practice("", ""), f.more.Contact)
	f.field("Query code", "查询码", "query_code", practice("", ""), f.more.QueryCode)
}

// receivedBefore is when the organ that took a step received the matter: after a transfer that is another day than that of the petition.
func (f *draft) receivedBefore(s step) calendar.When {
	day := f.d.Received
	passed := false
	for _, earlier := range f.steps() {
		e := &earlier.event
		switch {
		case earlier.at > s.at:
			return day
		case e.Kind == history.Transfer:
			passed = true
		case e.Kind == history.Register && passed:
			if day = e.Received; day.IsZero() {
				day = e.On
			}
		}
	}
	return day
}

// source is how the matter came.
func (f *draft) source() statute.Text {
	o := f.claim.Facts.Or(f.d.Facts).Source
	if o == 0 {
		return statute.Text{}
	}
	return text(history.Plain(o.String()), o.ZH())
}

// route are the reasons for which the claim goes where it goes.
func (f *draft) route() []statute.Text {
	var all []statute.Text
	for _, r := range f.answer(f.on).Reasons {
		all = append(all, reason(r))
	}
	return all
}

func (f *draft) event(s step) string { return fmt.Sprintf("claims[%d].events[%d]", f.index, s.at) }
func (f *draft) facts() string       { return fmt.Sprintf("claims[%d].facts", f.index) }

// transfer passes the matter on (转送函、交办函).
func (f *draft) transfer() {
	s, ok := f.last(history.Transfer, nil)
	if !ok {
		return
	}
	passing := f.rests(statute.D14, statute.PassingOn)
	f.letter(s.event.Organ.Name)
	f.p.To = f.more.To
	if f.p.To == "" {
		f.lack("details.to", practice("the organ that the matter is passed on to", "主送机关"))
	}
	f.p.Opening = []statute.Text{text("The following matter is passed on to you.", "现将下列信访事项转送你单位，请依法办理：")}
	f.field("Petitioner", "信访人", "petitioner", passing, f.petitioner())
	f.matter(passing)
	f.need(text("Received", "收到日期"), "received", practice("", ""), said(f.d.Received))
	f.need(text("Passed on", "转送日期"), f.event(s), passing, said(s.event.On))
	en, zh := statute.D14.Says(f.on)
	f.need(text("What is asked of you", "办理要求"), "", f.rests(statute.D14, statute.TransferredMatters), text(en, zh))
	if f.claim.Facts.Or(f.d.Facts).Category == petition.Accusation {
		en, zh := statute.D6.Says(f.on)
		f.need(text("Secrecy", "保密要求"), "", f.rests(statute.D6, statute.AccusationSecrecy), text(en, zh))
	}
	f.may(text("To be reported back by", "反馈日期"), practice("", ""), text(f.more.AnswerBy.String(), f.more.AnswerBy.ZH()))
	f.field("Enclosed", "附件", "enclosed", practice("", ""), f.more.Enclosed...)
	f.field("Contact", "联系方式", "contact", practice("", ""), f.more.Contact)
}

// extension tells that handling takes longer (延长办理期限告知书).
func (f *draft) extension() {
	s, ok := f.last(history.Extend, nil)
	if !ok {
		return
	}
	why := f.rests(statute.E1, statute.HandlingExtension)
	f.letter(s.event.Organ.Name)
	f.toPetitioner()
	f.p.Opening = []statute.Text{text("The time for handling your matter is extended. You are told the reasons:", "你（单位）提出的信访事项，办理期限延长。现将理由告知如下：")}
	f.matter(why)
	day := s.event.On.Latest()
	until := func(at escalation.Case) statute.Text {
		owed, _ := due(at, history.Issue, day)
		return text(owed.Due.EN(), owed.Due.ZH())
	}
	f.need(text("Time for handling so far", "原办理期限"), f.event(s), why, until(f.upTo(s.at)))
	f.field("Reason of the extension", "延长理由", "reason", why, f.more.Reason)
	approved := statute.Text{}
	if s.event.Approved == decision.Yes {
		approved = text(first(f.more.Approver, "the head of the organ"), first(f.more.Approver, "本机关负责人"))
	}
	f.need(text("Approved by", "批准人"), f.event(s)+".approved", why, approved)
	f.need(text("Extended by", "延长日数"), f.event(s)+".days", why, days(s.event.Days))
	f.need(text("New time for handling", "延长后的办理期限"), f.event(s), why, until(f.upTo(s.at+1)))
	f.field("Contact", "联系方式", "contact", practice("", ""), f.more.Contact)
}

func days(n int) statute.Text {
	if n == 0 {
		return statute.Text{}
	}
	l := statute.Number{N: n, Unit: statute.Days}
	return text(l.EN(), l.ZH())
}

// notAccepted turns the claim, or a request for review, down (不予受理、不再受理告知书). What is said and what may be done next is the
// library's own refusal.
func (f *draft) notAccepted() {
	r, organ, ok := f.refused()
	if !ok {
		return
	}
	if again := f.p.Kind == NoLongerAccepted; again != (r.Kind() == refusal.NoLongerAccepted) {
		f.lack(f.facts(), worded(r.Grounds()[0], "the answer is another: "+r.Kind().EN(), "应当作出的是："+r.Kind().ZH()))
		return
	}
	f.letter(organ)
	f.toPetitioner()
	f.matter(statute.Reason{})
	f.need(text("Received", "收到日期"), "received", practice("", ""), said(f.d.Received))
	f.need(text("Decision", "决定"), f.facts(), statute.Reason{}, text(r.Kind().EN(), r.Kind().ZH()))
	var grounds []statute.Text
	for _, g := range r.Grounds() {
		grounds = append(grounds, reason(g))
	}
	f.need(text("Grounds", "理由和依据"), f.facts(), statute.Reason{}, grounds...)
	f.remedy(r.Ways(), statute.Number{})
	f.field("Contact", "联系方式", "contact", practice("", ""), f.more.Contact)
	f.p.Below = append(f.p.Below, text("In two copies: one for the petitioner, one for the file.", "本告知书一式两份，一份送信访人，一份存档。"))
}

// refused is what the library says to the petitioner: over the last request that was refused, else over the claim itself.
func (f *draft) refused() (refusal.Refusal, string, bool) {
	if s, ok := f.find(history.RefuseRequest, nil); ok {
		f.date(s.event.On)
		r, ok := f.refusedRequest(s)
		return r, s.event.Organ.Name, ok
	}
	organ := ""
	if s, ok := f.find(history.Decline, nil); ok {
		organ = s.event.Organ.Name
		f.date(s.event.On)
	}
	f.date(f.d.Received)
	r, err := recourse.Refusal(f.triage(), f.on)
	if err != nil {
		f.p.Lacks = append(f.p.Lacks, found(err).Under(f.facts())...)
		return r, "", false
	}
	return r, organ, true
}

// refusedRequest is why the request before a refusal could not be allowed.
func (f *draft) refusedRequest(refused step) (refusal.Refusal, bool) {
	for _, s := range slices.Backward(f.steps()) {
		if k := s.event.Kind; s.at > refused.at || k != history.RequestReview && k != history.RequestRereview {
			continue
		}
		asked := s.event
		asked.AsMade = 0 // asked again as if it were still to be recorded
		_, err := f.upTo(s.at).Apply(asked)
		var not *escalation.TransitionError
		if errors.As(err, &not) {
			if r, ok := not.Refusal(); ok {
				return r, true
			}
		}
		f.lack(f.event(s), statute.E19.Reason(f.on, "no ground to refuse this request is on record", "没有记录表明可以不予受理该请求"))
		return refusal.Refusal{}, false
	}
	f.lack(f.event(refused), practice("the request that was refused is not on record", "未见被拒绝的请求的记录"))
	return refusal.Refusal{}, false
}
