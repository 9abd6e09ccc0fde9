package confirmation

import (
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Advice is what both sides are told when an agreement is reached (J0): that it can be confirmed by a court, by which ones,
// and until when.
type Advice struct {
	Until  period.Deadline  `json:"until,omitzero"` // none where the day of taking effect is not known exactly
	Courts []CompetentCourt `json:"courts,omitempty"`
	Papers []Paper          `json:"papers,omitempty"` // to be handed in
	Rule   statute.Reason   `json:"rule"`
	Time   statute.Reason   `json:"time"`
	Effect statute.Reason   `json:"effect"`
	Fee    statute.Reason   `json:"fee"`
}

// Advise returns what to tell both sides on the day. Of the application only what is known then is used: the day of taking
// effect, whether a court invited the mediation, the level the dispute belongs to, the papers at hand.
//
// Before 2011-01-01 there was nothing to tell of, and the advice says that.
func Advise(app Application, on calendar.Date, c *calendar.Calendar) Advice {
	if _, available := statute.ConfirmationOfMediation.On(on); !available && !on.IsZero() {
		return Advice{Rule: statute.J0.Reason(on, "there was no judicial confirmation by statute then", "当时法律尚未规定司法确认")}
	}
	a := Advice{
		Courts: Courts(app, on), Papers: app.missingPapers(), Fee: Free(on),
		Rule:   statute.J0.Reason(on, "both sides are told of judicial confirmation", "告知双方可以申请司法确认"),
		Time:   statute.J2.Reason(on, "together, within 30 days of its taking effect", "自协议生效之日起三十日内共同申请"),
		Effect: statute.J10.ReasonUnder(statute.ConfirmationRuling, on, "confirmed, it can be enforced", "经确认有效的，可以申请强制执行"),
	}
	if day, exact := app.Effective.Exact(); exact {
		a.Until = Until(day, c)
	}
	return a
}

// Text returns the advice as a paragraph to hand out, in both languages, with the articles of the day.
func (a Advice) Text() statute.Text {
	if a.Time.Rule == 0 {
		return statute.Text{EN: a.Rule.EN, ZH: a.Rule.ZH}
	}
	until := statute.Text{EN: "within 30 days of its taking effect", ZH: "自协议生效之日起三十日内"}
	if !a.Until.IsZero() {
		until = statute.Text{EN: "by " + a.Until.Last().String() + " (" + a.Until.EN() + ")", ZH: "最迟于" + a.Until.Last().ZH() + "（" + a.Until.ZH() + "）"}
	}
	var en, zh []string
	var cites []statute.Citation
	cite := func(c statute.Citation) {
		if c.Edition() != 0 && !slices.Contains(cites, c) {
			cites = append(cites, c)
		}
	}
	cite(a.Time.Cite)
	for _, c := range a.Courts {
		cite(c.Cite)
		e, z := c.Seat.EN(), c.Seat.ZH()
		if c.Level != 0 {
			e, z = e+" ("+c.Level.String()+" level)", z+"（"+c.Level.ZH()+"）"
		}
		en, zh = append(en, e), append(zh, z)
	}
	where := statute.Text{EN: "at the competent people's court", ZH: "有管辖权的人民法院"}
	if len(en) > 0 {
		where = statute.Text{EN: "at " + strings.Join(en, ", or "), ZH: strings.Join(zh, "或者")}
	}
	cite(a.Effect.Cite)
	cite(a.Fee.Cite)
	text := statute.Text{
		EN: "Both parties may together apply for judicial confirmation of the agreement " + until.EN + " " + where.EN +
			". Confirmed, it can be enforced. There is no fee.",
		ZH: "双方当事人可以" + until.ZH + "共同向" + where.ZH + "申请司法确认。经确认有效的，可以申请强制执行。司法确认不收取费用。",
	}
	if len(cites) > 0 {
		text.EN += " Based on " + statute.ListEN(cites) + "."
		text.ZH += "依据：" + statute.ListZH(cites) + "。"
	}
	return text
}
