package answers

import (
	"errors"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// paper is what somebody holds, as it is headed.
type paper uint8

const (
	handlingOpinion paper = 1 + iota
	reviewOpinion
	rereviewOpinion
	notAccepted
	noLongerAccepted
	accepted
	receipt

	numPapers
)

// paperForm is a paper as a form asks for it. Offices head their papers in many ways, so the hint says what it does.
type paperForm struct {
	option
	Hint statute.Text `json:"hint"`
}

var paperForms = [numPapers]paperForm{
	handlingOpinion: {option{"handling_opinion", statute.Text{EN: "handling opinion", ZH: "处理意见书"}}, statute.Text{
		EN: "the first answer to what you asked for; some offices head it 答复意见书", ZH: "对您所提事项的第一次答复，有的标题为“答复意见书”",
	}},
	reviewOpinion: {option{"review_opinion", statute.Text{EN: "review opinion", ZH: "复查意见书"}}, statute.Text{
		EN: "the answer of the level above, after you asked for review", ZH: "您请求复查以后，上一级机关的答复",
	}},
	rereviewOpinion: {option{"rereview_opinion", statute.Text{EN: "re-review opinion", ZH: "复核意见书"}}, statute.Text{
		EN: "the last answer, after you asked for re-review", ZH: "您请求复核以后，最后一级的答复",
	}},
	notAccepted: {option{"not_accepted", statute.Text{EN: "notice: not accepted", ZH: "不予受理告知书"}}, statute.Text{
		EN: "they do not deal with it, and say why", ZH: "告知不办理此事，并说明理由",
	}},
	noLongerAccepted: {option{"no_longer_accepted", statute.Text{EN: "notice: no longer accepted", ZH: "不再受理告知书"}}, statute.Text{
		EN: "they dealt with it to the end, and do not take it up again", ZH: "告知此事已办到最后一级，不再办理",
	}},
	accepted: {option{"accepted", statute.Text{EN: "notice: accepted", ZH: "受理告知书"}}, statute.Text{
		EN: "they deal with it, and have not answered yet", ZH: "告知已经受理，尚未答复",
	}},
	receipt: {option{"receipt", statute.Text{EN: "receipt", ZH: "收件回执"}}, statute.Text{
		EN: "they have your papers; nothing is decided yet", ZH: "只写明收到您的材料，尚未决定是否受理",
	}},
}

func (p paper) String() string { return paperForms[p].Code }
func (p paper) EN() string     { return paperForms[p].EN }
func (p paper) ZH() string     { return paperForms[p].ZH }

// UnmarshalText reads a code.
func (p *paper) UnmarshalText(text []byte) error {
	for q := handlingOpinion; q < numPapers; q++ {
		if q.String() == string(text) {
			*p = q
			return nil
		}
	}
	return errors.New("no such paper")
}

// declineRules are the rules on which a claim is not accepted (不予受理的理由).
var declineRules = []statute.Rule{statute.T2, statute.T3, statute.T4, statute.T6, statute.T7, statute.T10, statute.T14}

type letterInput struct {
	Paper    paper
	Received calendar.When
	Place    regime.Place
	By       regime.Organ // who gave the paper
	Why      statute.Rule // on what a claim was not accepted
	On       calendar.Date
}

var letterNames = []string{"paper", "received", "place", "by", "why", "on"}

// ReadJSON reads the question.
func (x *letterInput) ReadJSON(r *strictjson.Reader) {
	r.Object(letterNames, func(name string) {
		switch name {
		case "paper":
			r.Unmarshal(x.Paper.UnmarshalText)
		case "received":
			x.Received.ReadJSON(r)
		case "place":
			x.Place.ReadJSON(r)
		case "by":
			x.By.ReadJSON(r)
		case "why":
			x.Why.ReadJSON(r)
		case "on":
			x.On.ReadJSON(r)
		}
	})
}

// events are what the paper proves, and nothing else is known.
func (x *letterInput) events() []history.Event {
	opinion := func(t regime.Tier) []history.Event {
		return []history.Event{
			{Kind: history.Issue, Tier: t, On: calendar.NotAfter(x.Received.Latest()), Organ: x.By},
			{Kind: history.Serve, Tier: t, On: x.Received, Organ: x.By},
		}
	}
	decline := history.Event{Kind: history.Decline, On: x.Received, Organ: x.By, Because: x.Why}
	switch x.Paper {
	case handlingOpinion:
		return opinion(regime.Handling)
	case reviewOpinion:
		return opinion(regime.Review)
	case rereviewOpinion:
		return opinion(regime.Rereview)
	case notAccepted:
		return []history.Event{decline}
	case noLongerAccepted:
		decline.Because = statute.T1
		return []history.Event{decline}
	case accepted:
		return []history.Event{{Kind: history.Accept, On: x.Received, Organ: x.By}}
	case receipt:
		return []history.Event{{Kind: history.Register, On: x.Received, Organ: x.By}}
	}
	return nil
}

type letterAnswer struct {
	Paper    option           `json:"paper"`
	Owed     bool             `json:"owed,omitempty"` // it is the organ's turn, not the petitioner's
	Over     bool             `json:"over,omitempty"` // the time has passed on every reading
	Undated  bool             `json:"undated,omitempty"`
	Says     statute.Text     `json:"says"`           // in one sentence
	Also     []statute.Text   `json:"also,omitempty"` // what to know besides
	By       calendar.Date    `json:"by,omitzero"`    // in time on every reading
	Day      calendar.Date    `json:"day,omitzero"`   // the last working day on or before it, if that is another
	Latest   calendar.Date    `json:"latest,omitzero"`
	Left     int              `json:"left"`
	Who      statute.Text     `json:"who,omitzero"` // the organ to ask, or that owes
	Cites    []statute.Reason `json:"cites,omitempty"`
	Ways     []wayAnswer      `json:"ways,omitempty"`
	Deadline *deadlineAnswer  `json:"deadline,omitempty"`
}

// wayAnswer is what may be done next.
type wayAnswer struct {
	Do    statute.Text     `json:"do"`
	Organ statute.Text     `json:"organ,omitzero"`
	Until statute.Text     `json:"until,omitzero"`
	Cite  statute.Citation `json:"cite,omitzero"`
}

// letter says to somebody who holds a paper what may be asked for, of whom and until when; else what the organ owes; else what is left.
func letter(in letterInput) any {
	undated := in.Received.IsZero()
	if undated {
		in.Received = calendar.On(in.On) // not later: the paper is there
	}
	if in.Paper == 0 || in.Received.IsZero() {
		return letterAnswer{}
	}
	a := tell(&in)
	runs := a.Over || a.Deadline != nil // or ran
	if undated {
		a.undate()
	}
	if runs && (undated || in.Received.Earliest() != in.Received.Latest()) {
		a.Also = append(a.Also, statute.Text{
			EN: "The day you received it can be found on the receipt that you signed, in the courier's record, on the postmark or in the message that announced it.",
			ZH: "收到日期可以查送达回证、快递签收记录、信封邮戳或者短信通知。",
		})
	}
	return a
}

func tell(in *letterInput) (a letterAnswer) {
	a.Paper = optionOf(in.Paper)
	on := in.On.OrLater(in.Received.Latest())
	c := escalation.Begin(regimeOf(in.Place), history.Coverage{})
	for _, e := range in.events() {
		c.Read(&e)
	}
	s := c.On(on)
	if rights := s.Rights(); len(rights) > 0 {
		a.right(&s.Entitled[0], rights[0], in.On.OrLater(in.Received.Earliest()))
	} else if duties := s.Duties(); len(duties) > 0 {
		a.duty(duties[0], on)
	} else {
		a.left(in, on)
	}
	return a
}

// undate turns the answer for a paper that came today into one for a paper that came no later: what is counted from an unknown day has
// no last day yet.
func (a *letterAnswer) undate() {
	if a.Deadline == nil {
		return
	}
	a.Undated, a.Deadline = true, nil
	a.By, a.Day, a.Latest, a.Left = calendar.Date{}, calendar.Date{}, calendar.Date{}, 0
	a.Says = statute.Text{
		EN: "It is counted from the day you received the paper. If that was today: " + a.Says.EN + " If it was earlier, so is the last day.",
		ZH: "最后一日从收到之日算起。假如今天收到：" + a.Says.ZH + "收到得越早，最后一日也越早。",
	}
	a.Also = nil // it names days
}

// right is what the petitioner may ask for.
func (a *letterAnswer) right(r *escalation.Entitled, said escalation.Right, on calendar.Date) {
	a.Who = statute.Text{EN: "the organ one level above the one that gave it", ZH: "作出该意见的机关的上一级机关"}
	for i, o := range said.Organs {
		if i == 0 {
			a.Who = statute.Text{EN: o.EN(), ZH: o.ZH()}
		} else { // the petitioner chooses
			a.Who = statute.Text{EN: a.Who.EN + " or " + o.EN(), ZH: a.Who.ZH + "或者" + o.ZH()}
		}
	}
	a.Cites = append(a.Cites, said.Reason)
	ask := statute.Text{EN: "ask for " + said.Tier.EN(), ZH: "请求" + said.Tier.ZH()}
	if r.Due.IsZero() { // after the window
		a.Over = true
		a.Says = statute.Text{
			EN: "The time is over, but unless the paper told you the right remedy and its limit, that is not held against you: " + ask.EN + " without delay, of " + a.Who.EN + ".",
			ZH: "期限已届满；但文书没有正确告知救济途径和期限的，不认定逾期：请尽快向" + a.Who.ZH + ask.ZH + "。",
		}
		a.Also = append(a.Also, statute.Text{EN: sentence(said.EN), ZH: said.ZH + "。"})
		return
	}
	a.until(r.Due, on)
	a.Says = statute.Text{
		EN: "To be safe, " + ask.EN + " by " + dayEN(a.By) + ", of " + a.Who.EN + ".",
		ZH: "为稳妥起见，请在" + dayZH(a.By) + "以前，向" + a.Who.ZH + ask.ZH + "。",
	}
	if on.After(a.By) {
		a.Day = calendar.Date{} // it is past, too
		a.Says = statute.Text{
			EN: "Counted in the safest way the time ended on " + dayEN(a.By) + ", but you may still be in time: " + ask.EN + " at once, of " + a.Who.EN + ".",
			ZH: "按最稳妥的算法，期限已于" + dayZH(a.By) + "届满，但仍可能没有逾期：请立即向" + a.Who.ZH + ask.ZH + "。",
		}
	}
	if a.Latest != a.By {
		a.Also = append(a.Also, statute.Text{
			EN: "Counted in the way best for you the last day is " + dayEN(a.Latest) + ".",
			ZH: "按对您最有利的算法，最后一日为" + dayZH(a.Latest) + "。",
		})
	}
	if !a.Day.IsZero() {
		a.Also = append(a.Also, statute.Text{
			EN: a.By.String() + " is not a working day: if you go there yourself, go by " + dayEN(a.Day) + ".",
			ZH: a.By.ZH() + "为休息日，当面提交的请在" + dayZH(a.Day) + "以前前往。",
		})
	}
	a.Also = append(a.Also, statute.Text{
		EN: "Ask in writing, and keep the envelope or the receipt that shows when you received the paper.",
		ZH: "请以书面提出，并保留能证明收到日期的信封或者回执。",
	})
}

// duty is what the organ owes.
func (a *letterAnswer) duty(d escalation.Obligation, on calendar.Date) {
	a.Owed = true
	a.Who = statute.Text{EN: "the organ that gave it", ZH: "出具该文书的机关"}
	if d.Who.Level != 0 || d.Who.Name != "" {
		a.Who = statute.Text{EN: d.Who.EN(), ZH: d.Who.ZH()}
	}
	a.Cites = append(a.Cites, d.Reason)
	a.until(d.Due, on)
	do := statute.Text{EN: "answer", ZH: "书面告知是否受理"}
	if a.Paper.Code == accepted.String() {
		do = statute.Text{EN: "give its handling opinion", ZH: "作出处理意见"}
	} else {
		do.EN = "tell you in writing whether it is accepted"
	}
	a.Says = statute.Text{
		EN: sentence(a.Who.EN + " has to " + do.EN + " by " + dayEN(a.Latest)),
		ZH: a.Who.ZH + "至迟应当在" + dayZH(a.Latest) + "以前" + do.ZH + "。",
	}
	if a.Paper.Code == accepted.String() {
		a.Also = append(a.Also, statute.Text{
			EN: "Once, and with a reason told to you, the time may be extended. When the opinion comes, come back with the day you received it.",
			ZH: "期限可以依法延长一次，并应当告知理由。收到处理意见后，请凭收到日期再来查询。",
		})
	}
}

// until fills in the days of a deadline.
func (a *letterAnswer) until(d period.Deadline, on calendar.Date) {
	a.By, a.Latest = d.Earliest(), d.Latest()
	if w := lastWorkday(a.By); w != a.By {
		a.Day = w
	}
	a.Over = !a.Latest.IsZero() && on.After(a.Latest)
	target := a.By
	if a.Owed {
		target = a.Latest
	}
	if !target.IsZero() {
		a.Left = target.DaysSince(on)
	}
	said := deadlineOf(d)
	a.Deadline = &said
}

// left is what can be done where this procedure gives nothing more.
func (a *letterAnswer) left(in *letterInput, on calendar.Date) {
	if in.Paper == notAccepted {
		a.Says = statute.Text{
			EN: "No last day is running for you. The notice has to say why, and where to go instead: go there.",
			ZH: "对您没有正在计算的期限。告知书应当写明不予受理的理由和去处，请向该处提出。",
		}
		a.Cites = append(a.Cites, statute.D2.ReasonBy(statute.NoticeToPetitioner, on,
			"who is not accepted is told so in writing, with the organ to go to", "不予受理的，书面告知并告知有权处理的机关"))
		for _, r := range refusal.NotAccepted.Least(in.Why) {
			a.Ways = append(a.Ways, wayAnswer{Do: optionOf(r).Text, Cite: in.Why.Cite(on)})
		}
		return
	}
	a.Says = statute.Text{
		EN: "The three tiers are used up: this procedure has no further request, and no last day is running for you.",
		ZH: "三级程序已经走完：本程序内没有进一步的救济途径，对您没有正在计算的期限。",
	}
	a.Cites = append(a.Cites, statute.E14.ReasonBy(statute.NoLongerAccepted, on, "this procedure has no further remedy", "本程序内没有进一步的救济途径"))
	newMatter := statute.E10.ReasonBy(statute.NoLongerAccepted, on, "", "")
	a.Ways = []wayAnswer{{Do: optionOf(refusal.NewMatter).Text, Cite: newMatter.Cite}}
}

// sentence begins with a capital letter and ends with a full stop.
func sentence(s string) string { return strings.ToUpper(s[:1]) + s[1:] + "." }

var weekdaysZH = [...]string{"周日", "周一", "周二", "周三", "周四", "周五", "周六"}

func dayEN(d calendar.Date) string {
	if d.IsZero() {
		return "a day that is not known"
	}
	return d.Weekday().String() + ", " + d.String()
}

func dayZH(d calendar.Date) string {
	if d.IsZero() {
		return "（日期不详）"
	}
	return d.ZH() + "（" + weekdaysZH[d.Weekday()] + "）"
}
