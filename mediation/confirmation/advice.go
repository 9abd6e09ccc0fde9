package confirmation

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Outlook is what the advice says of applying on its day. Zero is unknown, and never given.
//
// Codes: may_apply, depends, ask_the_court, not_in_force, too_late, no, no_law_yet.
type Outlook uint8

// The outlooks.
const (
	MayApply      Outlook = 1 + iota // may_apply 可以申请
	Depends                          // depends 取决于尚未查明的事实
	AskTheCourt                      // ask_the_court 应当先向人民法院了解: readings differ, or the court decides
	StillUnforced                    // not_in_force 协议未生效
	TooLate                          // too_late 申请期限已过
	CannotApply                      // no 不能申请
	NoLawYet                         // no_law_yet 当时法律尚未规定
)

// leavesOpen reports whether the sides may be told where and until when to apply.
func (o Outlook) leavesOpen() bool { return o == MayApply || o == Depends || o == AskTheCourt }

// Advice is what both sides are told (J0): whether the agreement can be confirmed by a court, by which ones, and until when.
// It says that they may apply only where [Assess] has nothing to say against it (J14).
type Advice struct {
	On      calendar.Date     `json:"on,omitzero"` // the day it is given for
	Says    Outlook           `json:"says"`
	Why     []statute.Reason  `json:"why,omitempty"`     // what stands against it, or has to be cleared up
	Missing []ApplicationFact `json:"missing,omitempty"` // what it depends on
	Until   period.Deadline   `json:"until,omitzero"`    // none where the day of taking effect is not known exactly
	Ends    calendar.When     `json:"ends,omitzero"`     // then: when the last day may be
	Courts  []CompetentCourt  `json:"courts,omitempty"`
	Papers  []Paper           `json:"papers,omitempty"` // to be handed in
	Rule    statute.Reason    `json:"rule"`
	Time    statute.Reason    `json:"time"`
	Effect  statute.Reason    `json:"effect"`
	Fee     statute.Reason    `json:"fee"`
}

// Advise returns what to tell both sides on the day, were they to apply then, together, themselves or by agents who may, at a
// competent court. All else it takes from the application: who mediated, whether the agreement is in force and since when, what
// it is about. What is not known there stays a question.
//
// Before 2011-01-01 there was nothing to tell of, and the advice says that.
func Advise(app Application, on calendar.Date, c *calendar.Calendar) Advice {
	planned := app
	planned.Filed = calendar.On(on)
	planned.Joint, planned.Authorised = cmp.Or(app.Joint, decision.Yes), cmp.Or(app.Authorised, decision.Yes)
	planned.Court = Court{SecondOne: cmp.Or(app.Court.SecondOne, decision.No)}
	assessed := assess(planned, c, true)
	a := Advice{On: on, Says: assessed.outlook()}
	for _, f := range slices.Concat(assessed.Bars, assessed.Checks) {
		a.Why = append(a.Why, f.Reason)
	}
	switch a.Says {
	case NoLawYet:
		a.Rule = statute.J0.Reason(on, "there was no judicial confirmation by statute then", "当时法律尚未规定司法确认")
		return a
	case Depends:
		a.Missing = slices.DeleteFunc(assessed.Missing, func(f ApplicationFact) bool { return f == FactPropertyRights })
		if len(a.Missing) == 0 { // the first weeks of 2011
			a.Says = AskTheCourt
			a.Why = []statute.Reason{statute.J14.Reason(on, "no text held for that day says all that decides it", "该日决定能否确认的部分规定未收录")}
		}
	}
	a.Rule = statute.J0.Reason(on, "both sides are told of judicial confirmation", "告知双方可以申请司法确认")
	a.Time = statute.J2.Reason(on, "together, within 30 days of its taking effect", "自协议生效之日起三十日内共同申请")
	if a.Until = assessed.Window.Deadline; a.Until.IsZero() {
		a.Ends, _ = calendar.Between(assessed.Window.Earliest, assessed.Window.Latest)
	}
	if !a.Says.leavesOpen() {
		return a
	}
	a.Courts, a.Papers = Courts(app, on), app.missingPapers()
	a.Effect = statute.J10.ReasonUnder(statute.ConfirmationRuling, on, "confirmed, it can be enforced", "经确认有效的，可以申请强制执行")
	if app.Body == 0 || app.Body == PeoplesCommittee {
		a.Fee = Free(on)
	}
	return a
}

// outlook is what can be said to the sides: what bars an application whatever they do comes before what time may mend.
func (out *Assessment) outlook() Outlook {
	has := func(b Defect) bool {
		return slices.ContainsFunc(out.Bars, func(f DefectFound) bool { return f.Bar == b })
	}
	timely := func(f DefectFound) bool { return f.Bar != OutOfTime && f.Bar != NotYetInForce }
	switch {
	case out.Verdict == Unavailable:
		return NoLawYet
	case out.Verdict == AnotherTrack || slices.ContainsFunc(out.Bars, timely):
		return CannotApply
	case has(NotYetInForce):
		return StillUnforced
	case has(OutOfTime):
		return TooLate
	case len(out.Checks) > 0:
		return AskTheCourt
	case out.Verdict == Undetermined:
		return Depends
	}
	return MayApply
}

// Questions returns what the advice depends on, in both languages.
func (a Advice) Questions() []statute.Inquiry { return statute.Inquiries(a.Missing) }

// Text returns the advice as a paragraph to hand out, in both languages, with the day it is given for and the articles of that
// day.
func (a Advice) Text() statute.Text {
	if a.Says == 0 {
		return statute.Text{}
	}
	return statute.Text{EN: a.text(wording.English), ZH: a.text(wording.Chinese)}
}

// roomForAdvice is about as many bytes as advice has that names courts and articles.
const roomForAdvice = 1024

func (a Advice) text(l wording.Language) string {
	var text strings.Builder
	text.Grow(roomForAdvice)
	say := func(en, zh string, args ...any) { text.WriteString(l.Say(en, zh, args...)) }
	say("For %s: ", "截至%s：", a.On)
	if a.Says == NoLawYet {
		say(a.Rule.EN+".", a.Rule.ZH+"。")
		return text.String()
	}
	var cites []statute.Citation
	cite := func(c statute.Citation) {
		if !c.IsZero() && c.Edition() != 0 && !slices.Contains(cites, c) {
			cites = append(cites, c)
		}
	}
	why := func(en, zh string) {
		say(en, zh)
		for i, r := range a.Why {
			if i > 0 {
				say(";", "；")
			}
			say(" "+r.EN, r.ZH)
			cite(r.Cite)
		}
		say(".", "。")
	}
	if a.mayBeOver() {
		over := OutOfTime.find(a.On)
		cite(over.Cite)
		say("counted from the earliest day on which it can have taken effect, the last day to apply for judicial confirmation was %s: look up that day first. If it is right, %s.",
			"按可能的最早生效之日计算，申请司法确认的最后一日为%s，须先查明生效之日。如确系该日，%s。", a.Ends.Earliest(), l.Say(over.EN, over.ZH))
		say(" Based on %s.", "依据：%s。", cites)
		return text.String()
	}
	ifSo := l.Say(" If so, ", "可以确认的，")
	switch a.Says {
	case CannotApply:
		why("the agreement cannot be confirmed by a court:", "该协议不能申请司法确认：")
	case StillUnforced:
		why("no application yet:", "现在不能申请司法确认：")
	case TooLate:
		say("too late to apply for judicial confirmation", "申请司法确认的期限已过")
		if !a.Until.IsZero() {
			text.WriteString(l.Aside(l.Say("the last day was %s", "最后一日为%s", a.Until.Last())))
		} else if last := a.Ends.Latest(); !last.IsZero() {
			text.WriteString(l.Aside(l.Say("the last day was %s at the latest", "最后一日最迟为%s", last)))
		}
		why(":", "：")
	case AskTheCourt:
		why("ask the court first whether the agreement can be confirmed:", "应当先向人民法院了解能否确认：")
		text.WriteString(ifSo)
	case Depends:
		say("whether the agreement can be confirmed depends on this:", "能否司法确认取决于：")
		asked := a.Questions()
		for _, q := range asked[:min(len(asked), 3)] {
			say(" "+q.EN, q.ZH)
		}
		if more := len(asked) - 3; more > 0 {
			say(" And %d more questions.", "另有%d项待查明。", more)
		}
		text.WriteString(ifSo)
	}
	if a.Says.leavesOpen() {
		text.WriteString(a.apply(l, cite))
	}
	if len(cites) > 0 {
		say(" Based on %s.", "依据：%s。", cites)
	}
	return text.String()
}

// mayBeOver reports whether the 30 days can be over by the day, though nobody knows whether they are: then it is of no use yet where to
// apply and how.
func (a Advice) mayBeOver() bool {
	return a.Says.leavesOpen() && !a.Ends.Earliest().IsZero() && a.On.After(a.Ends.Earliest())
}

// apply says until when and where to apply, and what follows.
func (a Advice) apply(l wording.Language, cite func(statute.Citation)) string {
	until := l.Say("within 30 days of its taking effect", "自协议生效之日起三十日内")
	if !a.Until.IsZero() && a.On.After(a.Until.Latest()) { // the court may let it in all the same
		until = l.Say("within 10 days after the obstacle was gone", "在障碍消除后十日内")
	} else if !a.Until.IsZero() {
		until = l.Say("by %s", "最迟于%s", a.Until.Last()) + l.Aside(l.Say("%s", "%s", a.Until))
	}
	cite(a.Time.Cite)
	var courts []string
	for _, c := range a.Courts {
		cite(c.Cite)
		court := l.Say(c.Seat.EN(), c.Seat.ZH())
		if c.Level != 0 {
			court += l.Aside(l.Say(c.Level.String()+" level", c.Level.ZH()))
		}
		courts = append(courts, court)
	}
	where := l.Say("the competent people's court", "有管辖权的人民法院")
	if last := len(courts) - 1; last >= 0 {
		where = courts[last]
		if last > 0 {
			where = strings.Join(courts[:last], l.Say(", ", "、")) + l.Say(" or ", "或者") + where
		}
	}
	cite(a.Effect.Cite)
	text := l.Say("both parties may together apply for judicial confirmation of the agreement %s at %s. Confirmed, it can be enforced.",
		"双方当事人可以%s共同向%s申请司法确认。经确认有效的，可以申请强制执行。", until, where)
	if a.Fee.Rule != 0 {
		cite(a.Fee.Cite)
		text += l.Say(" A people's mediation agreement costs no fee.", "人民调解协议的司法确认不收取费用。")
	}
	return text
}
