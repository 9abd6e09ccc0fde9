package ledger

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// ZH returns the statement in Chinese: the sums, what is late, what is next, and how the interest was counted.
func (s Statement) ZH() string {
	var b strings.Builder
	fmt.Fprintf(&b, "截至%s：约定%s元，", s.On.ZH(), s.Promised)
	if !s.AlreadyPaid.IsZero() {
		fmt.Fprintf(&b, "协议前已付%s元，", s.AlreadyPaid)
	}
	fmt.Fprintf(&b, "已付%s元，免除%s元，未付%s元，其中逾期%s元。\n", s.Paid, s.Waived, s.Outstanding, s.Overdue)
	if !s.NextDue.IsZero() {
		fmt.Fprintf(&b, "下一期：%s，%s元。\n", s.NextDue.ZH(), s.NextAmount)
	}
	if !s.Overpaid.IsZero() {
		fmt.Fprintf(&b, "超付%s元。\n", s.Overpaid)
	}
	for _, p := range s.Interest.Periods {
		fmt.Fprintf(&b, "%s至%s共%d日，%s未付本金%s元，加倍部分债务利息%s元。\n",
			p.From.ZH(), p.To.ZH(), p.Days, strings.Join(p.Obligors, "、"), p.Principal, p.Exact)
	}
	if !s.Interest.Confirmed.IsZero() {
		fmt.Fprintf(&b, "加倍部分债务利息合计%s元，已付%s元，未付%s元。依据：%s。\n",
			s.Interest.Amount, s.Interest.Paid, s.Interest.Outstanding, statute.ListZH(s.Interest.Citations))
	}
	for _, n := range s.Interest.Notes {
		fmt.Fprintf(&b, "注：%s（%s）。\n", n.ZH, n.Cite.ZH())
	}
	for _, a := range s.Acts {
		fmt.Fprintf(&b, "%s%s：%s。\n", strings.Join(a.Obligors, "、"), a.Kind.ZH(), doneZH(a))
	}
	return b.String()
}

func doneZH(a ActLine) string {
	text := a.Standing.ZH()
	for _, d := range []calendar.Date{a.Done, a.DueOn} {
		if !d.IsZero() {
			return text + "（" + d.ZH() + "）"
		}
	}
	return text
}

// EN returns the statement in English: the sums, what is late, what is next, and how the interest was counted.
func (s Statement) EN() string {
	var b strings.Builder
	fmt.Fprintf(&b, "On %s: promised %s", s.On, s.Promised)
	if !s.AlreadyPaid.IsZero() {
		fmt.Fprintf(&b, ", paid before the agreement %s", s.AlreadyPaid)
	}
	fmt.Fprintf(&b, ", paid %s, waived %s, outstanding %s, of it overdue %s.\n", s.Paid, s.Waived, s.Outstanding, s.Overdue)
	if !s.NextDue.IsZero() {
		fmt.Fprintf(&b, "Next due on %s: %s.\n", s.NextDue, s.NextAmount)
	}
	if !s.Overpaid.IsZero() {
		fmt.Fprintf(&b, "Paid beyond the debt: %s.\n", s.Overpaid)
	}
	for _, p := range s.Interest.Periods {
		fmt.Fprintf(&b, "%s to %s, %d days, unpaid principal %s of %s: interest %s.\n",
			p.From, p.To, p.Days, p.Principal, strings.Join(p.Obligors, ", "), p.Exact)
	}
	if !s.Interest.Confirmed.IsZero() {
		fmt.Fprintf(&b, "Interest for late performance %s, paid %s, outstanding %s. Based on %s.\n",
			s.Interest.Amount, s.Interest.Paid, s.Interest.Outstanding, statute.ListEN(s.Interest.Citations))
	}
	for _, n := range s.Interest.Notes {
		fmt.Fprintf(&b, "Note: %s (%s).\n", n.EN, n.Cite.EN())
	}
	for _, a := range s.Acts {
		fmt.Fprintf(&b, "%s by %s: %s.\n", a.Kind, strings.Join(a.Obligors, ", "), doneEN(a))
	}
	return b.String()
}

func doneEN(a ActLine) string {
	for _, d := range []calendar.Date{a.Done, a.DueOn} {
		if !d.IsZero() {
			return a.Standing.String() + " (" + d.String() + ")"
		}
	}
	return a.Standing.String()
}
