package settlement

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// ZH returns the terms as numbered clauses in Chinese, one a line, ready for an agreement: every sum in figures and in
// words, every day in full (A11). Days are the last day of performance, which is why they read 至迟于. Terms
// that are not valid have no text.
func (t Terms) ZH() string {
	var c clauses
	if len(t.check(calendar.Date{}).list) > 0 {
		return ""
	}
	for i := range t.Payments {
		c.add(t.Payments[i].zh() + "。")
	}
	for _, a := range t.Acts {
		what := a.Kind.ZH() + parens(a.What, "（", "）")
		if a.Kind == OtherAct {
			what = a.What
		}
		c.add(listZH(a.Obligors) + "对" + listZH(a.Beneficiaries) + "履行：" + what + "，" + a.Due.zh() + "完成。")
	}
	for _, p := range t.Penalties {
		c.add(p.ZH() + "。")
	}
	for _, s := range t.Sureties {
		c.add(s.ZH() + "。")
	}
	if t.DaysOff != 0 {
		c.add("履行期限届满日为休息日的，" + t.DaysOff.ZH() + map[DaysOff]string{Move: "至下一个工作日。", Stay: "。"}[t.DaysOff])
	}
	for _, total := range t.Totals {
		of := "以上款项"
		if len(total.Of) > 0 {
			of = "第" + numbers(total.Of, "、") + "项款项"
		}
		c.add(of + parens(total.For, "（", "）") + "合计" + total.Amount.ZH() + "。")
	}
	if t.InterestFirst {
		c.add("迟延履行的，所付款项先抵充加倍部分债务利息，后抵充本金。")
	}
	return c.text("．")
}

func (p *Payment) zh() string {
	s := listZH(p.parties()) + "向" + listZH(p.PayeeNames()) + "支付" + p.For
	if p.sumOpen() {
		s += "（金额未载明）"
	} else if p.finite() {
		s += p.unit().ZH()
	}
	if p.Joint && len(p.Obligors) > 1 {
		s += "，承担连带责任"
	}
	s += p.sharingZH() + p.takingZH()
	for _, a := range p.AlreadyPaid {
		s += "，其中" + a.By + "已付" + a.Amount.ZH()
	}
	if paid, _ := p.alreadyPaid(); !paid.IsZero() {
		s += "，抵扣后余" + less(p.unit(), paid).ZH()
	}
	streams := p.streams()
	for _, part := range streams {
		if len(streams) > 1 {
			s += "；" + listZH(parties(p.Obligors, part.obligors))
			if len(part.obligors) > 1 {
				s += "各自部分"
			}
		} else {
			s += "，"
		}
		s += part.schedule.zh(part.rest, p.finite())
	}
	if p.AllDueAfter > 0 {
		s += fmt.Sprintf("；有%d期逾期未付的，其余未到期款项全部到期", p.AllDueAfter)
	}
	return s
}

func (p *Payment) sharingZH() string {
	shares, rounded, err := p.Shares()
	if err != nil || p.Sharing == 0 {
		return ""
	}
	parts := make([]string, len(shares))
	for i, share := range shares {
		o := p.Obligors[i]
		parts[i] = o.Party
		switch p.Sharing {
		case ByParts:
			parts[i] += fmt.Sprintf("%d份，即", o.Part)
		case ByPercent:
			parts[i] += o.Percent.String() + "，即"
		}
		parts[i] += share.ZH()
	}
	inner := ""
	if p.Joint {
		inner = "内部"
	}
	text := "，" + inner + p.Sharing.ZH() + "分担：" + strings.Join(parts, "；")
	if !rounded.IsZero() {
		text += "（除不尽的" + rounded.String() + "元按" + p.Rounding.ZH() + "分配）"
	}
	return text
}

// takingZH says what each of several payees gets.
func (p *Payment) takingZH() string {
	shares, _, err := p.payeeShares()
	if err != nil || len(shares) == 0 {
		return ""
	}
	parts := make([]string, len(shares))
	for i, share := range shares {
		parts[i] = p.Payees[i].Party + share.ZH()
	}
	return "，其中" + strings.Join(parts, "，")
}

func (s Schedule) zh(rest money.Amount, whole bool) string {
	switch {
	case len(s.Instalments) > 0:
		parts := make([]string, len(s.Instalments))
		for i, part := range s.Instalments {
			amount := "款（金额未载明）"
			if !part.Amount.IsZero() {
				amount = part.Amount.ZH()
			}
			parts[i] = fmt.Sprintf("第%d期%s付%s", i+1, part.Due.zh(), amount)
		}
		return fmt.Sprintf("分%d期支付：%s", len(parts), strings.Join(parts, "，"))
	case !s.Series.IsZero():
		return s.Series.zh(s, rest, whole)
	case s.Due.IsZero():
		return s.Due.zh()
	}
	return s.Due.zh() + "付清"
}

func (s Series) zh(schedule Schedule, rest money.Amount, whole bool) string {
	if s.Count == 1 {
		text := Due{On: s.First}.zh() + "付清"
		if !whole {
			text += rest.ZH()
		}
		return text
	}
	start := "自" + s.First.ZH() + "起" + s.everyZH()
	if s.sizeless() {
		return start + "支付，每期金额未载明"
	}
	if !whole {
		end := ""
		switch {
		case s.Count > 0:
			end = fmt.Sprintf("，共%d期", s.Count)
		case !s.Last.IsZero():
			end = "，至" + s.Last.ZH() + "止"
		case s.Until != "":
			end = "，至" + s.Until + "止"
		}
		return start + "支付" + s.Each.ZH() + end
	}
	parts := schedule.cut(rest)
	first, last := parts[0], parts[len(parts)-1]
	text := fmt.Sprintf("分%d期支付，%s一期，每期%s", len(parts), start, first.Amount.ZH())
	if last.Amount != first.Amount {
		text += "，末期" + last.Amount.ZH()
	}
	return text + "，末期至迟于" + last.Due.On.ZH() + "付清"
}

func (s Series) everyZH() string {
	switch {
	case s.EveryDays == 7:
		return "每周"
	case s.EveryDays > 0:
		return fmt.Sprintf("每%d日", s.EveryDays)
	case s.EveryMonths == 1:
		return "每月"
	case s.EveryMonths == 12:
		return "每年"
	case s.EveryMonths == 3:
		return "每季度"
	}
	return fmt.Sprintf("每%d个月", s.EveryMonths)
}

func (d Due) zh() string {
	text := "于" + d.Upon
	if d.IsZero() {
		return "未约定履行期限"
	}
	if !d.On.IsZero() {
		return "至迟于" + d.On.ZH()
	}
	if d.Days == 0 && d.Months == 0 {
		return text
	}
	text = "至迟于" + d.Upon + "之日起"
	if d.Months > 0 {
		text += fmt.Sprintf("%d个月", d.Months)
	}
	if d.Days > 0 {
		text += fmt.Sprintf("%d日", d.Days)
	}
	return text + "内"
}

// ZH returns the plan as numbered lines in Chinese, with its total.
func (p Debts) ZH() string {
	var c clauses
	var sum money.Amount
	atLeast := ""
	for _, claim := range p {
		joint, amount := "", claim.Amount.ZH()
		if claim.SharesOpen {
			joint = "（份额未载明）"
		} else if len(claim.Obligors) > 1 {
			joint = "连带"
		}
		if claim.AmountOpen {
			amount, atLeast = "（金额未载明）", "至少"
		}
		c.add(claim.Due.zh() + "，" + listZH(claim.Obligors) + joint + "向" + listZH(claim.Beneficiaries) + "支付" + claim.For + amount)
		sum = plus(sum, claim.Amount)
	}
	return c.text("．") + "合计" + atLeast + sum.ZH() + "\n"
}

func listZH(names []string) string {
	if len(names) == 0 {
		return "（当事人未载明）"
	}
	return strings.Join(names, "、")
}
