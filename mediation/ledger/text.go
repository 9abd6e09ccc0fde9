package ledger

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/wording"
)

// ZH returns the statement in Chinese: the sums, what is late, what is next, and how the interest was counted.
func (s Statement) ZH() string { return s.text(wording.Chinese) }

// EN returns the statement in English, as ZH does in Chinese.
func (s Statement) EN() string { return s.text(wording.English) }

func (s Statement) text(l wording.Language) string {
	var b strings.Builder
	say := func(en, zh string, args ...any) { b.WriteString(l.Say(en, zh, args...)) }
	say("On %s: promised %s", "截至%s：约定%s元", s.On, s.Promised)
	if !s.AlreadyPaid.IsZero() {
		say(", paid before the agreement %s", "，协议前已付%s元", s.AlreadyPaid)
	}
	say(", paid %s, waived %s, outstanding %s, of it overdue %s.\n", "，已付%s元，免除%s元，未付%s元，其中逾期%s元。\n", s.Paid, s.Waived, s.Outstanding, s.Overdue)
	if !s.NextDue.IsZero() {
		say("Next due on %s: %s.\n", "下一期：%s，%s元。\n", s.NextDue, s.NextAmount)
	}
	if !s.Overpaid.IsZero() {
		say("Paid beyond the debt: %s.\n", "超付%s元。\n", s.Overpaid)
	}
	for _, p := range s.Interest.Periods {
		say("%[1]s to %[2]s, %[3]d days, unpaid principal %[5]s of %[4]s: interest %[6]s.\n",
			"%[1]s至%[2]s共%[3]d日，%[4]s未付本金%[5]s元，加倍部分债务利息%[6]s元。\n", p.From, p.To, p.Days, p.Obligors, p.Principal, p.Exact.String())
	}
	if !s.Interest.Confirmed.IsZero() {
		say("Interest for late performance %s, paid %s, outstanding %s. Based on %s.\n", "加倍部分债务利息合计%s元，已付%s元，未付%s元。依据：%s。\n",
			s.Interest.Amount, s.Interest.Paid, s.Interest.Outstanding, s.Interest.Citations)
	}
	for _, n := range s.Interest.Notes {
		say("Note: %s (%s).\n", "注：%s（%s）。\n", l.Say(n.EN, n.ZH), n.Cite)
	}
	for _, a := range s.Acts {
		day := a.Done
		if day.IsZero() {
			day = a.DueOn
		}
		on := ""
		if !day.IsZero() {
			on = l.Aside(l.Say("%s", "%s", day))
		}
		say("%[2]s by %[1]s: %[3]s%[4]s.\n", "%[1]s%[2]s：%[3]s%[4]s。\n", a.Obligors, a.Kind, a.Standing, on)
	}
	return b.String()
}
