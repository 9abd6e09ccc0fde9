package papers

import (
	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var tiers = map[Kind]regime.Tier{HandlingOpinion: regime.Handling, ReviewOpinion: regime.Review, RereviewOpinion: regime.Rereview}

// opinion is the opinion of a tier (处理、复查、复核意见书).
func (f *draft) opinion() {
	tier := tiers[f.p.Kind]
	s, ok := f.last(history.Issue, func(s *step) bool { return s.told.Tier == tier })
	if !ok {
		return
	}
	content := f.rests(statute.E3, statute.OpinionContent)
	f.letter(s.event.Organ.Name)
	f.toPetitioner()
	if tier == regime.Handling {
		f.received()
	} else {
		f.below(tier)
	}
	f.field("Claims", "信访请求", "claims", content, f.claims()...)
	if tier != regime.Handling {
		f.field("What was checked: facts, basis, procedure and fitness of the opinion below", "审查情况（原意见的事实、依据、程序和适当性）", "checked", content, f.more.Checked...)
	}
	f.field("Facts found", "查明的事实", "facts", content, f.more.Facts...)
	f.field("Reasons", "理由", "reasons", content, f.more.Reasons...)
	f.field("Law applied", "适用的依据", "law", content, f.more.Law...)
	f.decided(s, content)
	f.stated(s)
	f.remedy(f.afterOpinion(s, tier), f.window(tier))
	f.field("Contact", "联系方式", "contact", practice("", ""), f.more.Contact)
}

func (f *draft) claims() []string {
	if len(f.more.Claims) == 0 && f.claim.Title.ZH != "" {
		return []string{f.claim.Title.ZH}
	}
	return f.more.Claims
}

// received is when the matter came and was accepted.
func (f *draft) received() {
	s, ok := f.find(history.Accept, nil)
	f.need(text("Received", "收到日期"), "received", practice("", ""), said(f.receivedBefore(s)))
	if ok {
		f.need(text("Accepted on", "受理日期"), f.event(s), practice("", ""), said(s.event.On))
	}
}

// below is the opinion that the petitioner asked to have looked at, and the request.
func (f *draft) below(tier regime.Tier) {
	asked, why := history.RequestReview, f.rests(statute.E4, statute.ReviewRequest)
	if tier == regime.Rereview {
		asked, why = history.RequestRereview, f.rests(statute.E4, statute.ReReviewRequest)
	}
	var organ, day, request statute.Text
	for _, s := range f.steps() {
		switch {
		case s.event.Kind == history.Issue && s.told.Tier == tier-1:
			organ, day = text(s.event.Organ.EN(), s.event.Organ.ZH()), said(s.event.On)
			if s.event.Organ.IsZero() {
				organ = statute.Text{}
			}
		case s.event.Kind == asked:
			request = said(s.event.On)
		}
	}
	path := f.facts()
	f.need(text("Organ that gave the opinion below", "原意见作出机关"), path, why, organ)
	f.field("Number of the opinion below", "原意见文号", "below", practice("", ""), f.more.Below)
	f.need(text("Day of the opinion below", "原意见日期"), path, why, day)
	f.need(text("Asked for on", "请求日期"), path, why, request)
}

// decided is what becomes of the claim, and above the first tier of the opinion below.
func (f *draft) decided(s step, why statute.Reason) {
	says := s.told.What
	if says.ZH == "" {
		f.lack(f.event(s)+".result", worded(why, "the paper must state: the result", "须写明：处理结果"))
	}
	f.need(text("Decision", "处理意见"), "details.decision", why, append([]statute.Text{says}, own(f.more.Decision...)...)...)
	if len(f.more.Decision) == 0 {
		f.field("Answer to each claim", "对各项请求的答复", "decision", why)
	}
}

// stated compares the paper with what the record says of it: a part or a remedy that the record shows to be missing or wrong is not
// put right in silence.
func (f *draft) stated(s step) {
	if lacks := s.event.States.Lacks(f.on); lacks != 0 {
		f.lack(f.event(s)+".states", worded(f.rests(statute.E3, statute.OpinionContent), "the opinion on record does not state a required part", "记录中的意见缺少："+lacks.ZH()))
	}
	places, _, _ := f.d.Law()
	law, _ := places.On(f.on)
	if n := s.event.Notice; n != (history.RemedyNotice{}) && n.Right(s.told.Tier, s.event.Organ, law) == decision.No {
		f.lack(f.event(s)+".notice", worded(f.rests(statute.E5, 0), "the opinion on record names another remedy, or none", "记录中的意见告知的救济途径与规定不符，或者未告知"))
	}
	if s.event.Organ.Level == 0 || s.event.Organ.System == 0 {
		f.lack(f.event(s)+".organ", worded(f.rests(statute.E2, 0), "level and system of the organ, on which the organ above depends", "须查明机关的层级和系统，以确定上一级机关"))
	}
}

// afterOpinion are the ways from the opinion on, before it is served: what the library tells a petitioner who asks for the next tier
// that early, or for one that there is not. Holes in the record before the opinion say nothing of that, so it is asked of a case that
// begins with the opinion.
func (f *draft) afterOpinion(s step, tier regime.Tier) []refusal.Way {
	law, _, _ := f.d.Law()
	given := history.Event{Kind: history.TakeOver, On: s.event.On, After: history.Issue, Since: s.event.On, Tier: tier, Organ: s.event.Organ}
	at, err := escalation.New(law).Apply(given)
	if err != nil {
		return nil
	}
	asked := history.RequestReview
	if tier != regime.Handling {
		asked = history.RequestRereview
	}
	return told(at, asked, s.event.On)
}
