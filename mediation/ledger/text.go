package ledger

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// ZH returns the statement in Chinese: the sums in all and by payer, payee and payment, what is late, what is next, what default
// has cost, how the interest was counted, and the acts.
func (s Statement) ZH() string { return s.text(wording.Chinese) }

// EN returns the statement in English, as ZH does in Chinese.
func (s Statement) EN() string { return s.text(wording.English) }

// words is a text that grows sentence by sentence.
type words struct {
	wording.Language
	strings.Builder
}

func (w *words) say(en, zh string, args ...any) { w.WriteString(w.Say(en, zh, args...)) }

// sum says a sum, if there is any.
func (w *words) sum(en, zh string, a money.Amount) {
	if !a.IsZero() {
		w.say(en, zh, a)
	}
}

// late says for how long something has been late.
func (w *words) late(days int) string {
	if days == 0 {
		return ""
	}
	return w.Aside(w.Say("%[2]s", "%[1]d日", days, term.HowMany(days, "day", "days")))
}

// sums says what was promised, and what is open of it.
func (s Statement) sums(w *words) {
	if len(s.Lines)+len(s.Unread) == 0 && s.Promised.IsZero() { // none was agreed, or none is due yet, or a court found them void
		w.say("On %s: no payment is owed.\n", "截至%s：没有应付的款项。\n", s.On)
		return
	}
	w.say("On %s: %s", "截至%s：%s", s.On, w.promised(s.Promised, s.AtLeast))
	w.sum(", paid before the agreement %s", "，协议前已付%s元", s.AlreadyPaid)
	w.paid(s.Promised, s.Paid, slices.ContainsFunc(s.Lines, func(l Line) bool { return l.performed() }))
	w.sum(", waived %s", "，免除%s元", s.Waived)
	if s.AtLeast && s.Overdue.IsZero() && s.DaysLate > 0 && !s.Outstanding.IsZero() {
		w.say(", outstanding %s, of it overdue a part of a size not stated%s", "，未付%s元，其中逾期数额未载明%s", s.Outstanding, w.late(s.DaysLate))
	} else if !s.AtLeast || !s.Outstanding.IsZero() {
		w.say(", outstanding %s, of it overdue %s%s", "，未付%s元，其中逾期%s元%s", s.Outstanding, s.Overdue, w.late(s.DaysLate))
	} else if s.DaysLate > 0 { // nobody knows how much (A18)
		w.say(", overdue%s", "，已逾期%s", w.late(s.DaysLate))
	}
	w.say(".\n", "。\n")
}

func (s Statement) text(l wording.Language) string {
	w := &words{Language: l}
	s.sums(w)
	if s.AtLeast && !s.Promised.IsZero() {
		w.say("The agreement leaves sums open: these are the least.\n", "协议有未载明的金额，以上均为最低数额。\n")
	}
	for _, path := range s.Unread {
		w.say("Payment %d is not counted: the record does not tell what is owed.\n", "第%d项款项未计入：按现有记录无法核算。\n", settlement.Place(path, "payments")+1)
	}
	if s.Strict != (StrictReading{}) {
		w.say("If a last day that is a day off does not move, and days known roughly count against the debtor: overdue %s%s",
			"如休息日不顺延、大致日期作不利于债务人的解释：逾期%s元%s", s.Strict.Overdue, w.late(s.Strict.DaysLate))
		if !s.Strict.Interest.IsZero() {
			w.say(", interest for late performance %s", "，加倍部分债务利息%s元", yuan(s.Strict.Interest))
		}
		w.sum(", interest agreed %s", "，约定利息%s元", s.Strict.Agreed)
		w.sum(", penalties %s", "，违约金%s元", s.Strict.Penalties)
		w.say(".\n", "。\n")
	}
	var told calendar.Date
	for i := range s.Lines {
		if l := &s.Lines[i]; l.Accelerated && l.DueOn != told {
			told = l.DueOn
			w.say("As so many were in default, all the rest fell due on %s.\n", "因逾期期数达到约定，其余款项于%s全部到期。\n", told)
		}
	}
	if !s.NextDue.IsZero() {
		w.say("Next due on %s: %s.\n", "下一期：%s，%s元。\n", s.NextDue, s.NextAmount)
	}
	w.sum("Of what was received, set off: %s.\n", "已收款项中抵销%s元。\n", s.SetOff)
	w.sum("Paid beyond the debt: %s.\n", "超付%s元。\n", s.Overpaid)
	for _, e := range s.Unused {
		if len(s.Unread) > 0 {
			w.say("Not booked, as what is owed is not known: %[2]s on %[3]s (%[1]s).\n", "债务不明，未入账：%[3]s的%[1]s%[2]s元。\n", e.Kind, e.Amount, e.On)
			continue
		}
		w.say("No debt was there for %[2]s on %[3]s (%[1]s).\n", "%[3]s的%[1]s%[2]s元没有对应的债务。\n", e.Kind, e.Amount, e.On)
	}
	w.balances("Payer %s", "付款人%s", s.ByPayer)
	w.balances("Payee %s", "收款人%s", s.ByPayee)
	sameSums := func(a, b Balance) bool { a.Of, b.Of = "", ""; return a == b }
	if !slices.EqualFunc(s.ByPayment, s.ByPayer, sameSums) { // where each payer owes one payment, the line of the payer says it all
		w.balances("", "", s.ByPayment)
	}
	if i := s.Agreed; !i.Amount.IsZero() {
		w.say("Interest agreed %s, paid %s, ", "约定利息合计%s元，已付%s元，", i.Amount, i.Paid)
		w.sum("waived %s, ", "免除%s元，", i.Waived)
		w.say("outstanding %s.\n", "未付%s元。\n", i.Outstanding)
	}
	if s.Agreed.AtLeast {
		w.say("The interest agreed on a sum, or at a rate, that is not stated is not counted.\n", "金额或者利率未载明的款项，其约定利息未计入。\n")
	}
	for _, p := range s.Penalties {
		w.penalty(p)
	}
	for _, line := range s.Sureties {
		w.surety(line)
	}
	for _, d := range s.Deposits {
		w.say("%s: lost %s, or returned %s.\n", "%s：给付方丧失%s元，或者收受方返还%s元。\n", d.Clause, d.Effective, d.Returned)
		w.notes(d.Reasons)
	}
	s.interest(w)
	w.notes(s.Interest.Notes)
	w.notes(s.Notes)
	for _, a := range s.Acts {
		how := w.Say("%s", "%s", a.Standing)
		if !a.Waived.IsZero() {
			how = w.Say("given up", "权利人已放弃")
		} else if a.Standing == Undated && a.Due.Upon != "" {
			how = w.Say("its day depends on %s, which is not on record", "期限取决于“%s”，何日发生未记录", a.Due.Upon)
		}
		if day := cmp.Or(a.Done, a.Waived, a.Broken); day.IsZero() && !a.LastDay.IsZero() {
			how += w.Aside(w.Say("%s, a day off that moves to %s", "%s为休息日，顺延至%s", a.DueOn, a.LastDay))
		} else if !a.Within.IsZero() {
			how += w.Aside(w.Say("%s", "%s", a.Within))
		} else if day = cmp.Or(day, a.DueOn); !day.IsZero() {
			how += w.Aside(w.Say("%s", "%s", day))
		}
		what := w.Say("%s", "%s", a.Kind)
		if (a.Kind == settlement.OtherAct || a.Kind.Lasting()) && a.What != "" {
			what = a.What
		}
		if a.Kind == 0 {
			what = w.Say("an act that is not described", "种类未载明的行为")
		}
		if len(a.Obligors) == 0 {
			w.say("%s, by whom is not stated: %s.\n", "%s（义务人未载明）：%s。\n", what, how)
			continue
		}
		w.say("%[2]s by %[1]s: %[3]s.\n", "%[1]s%[2]s：%[3]s。\n", a.Obligors, what, how)
	}
	return w.String()
}

func (w *words) balances(en, zh string, list []Balance) {
	for _, b := range list {
		of := w.Say(en, zh, b.Of)
		if i := settlement.Place(b.Of, "payments"); i >= 0 {
			of = w.Say("Payment %d", "第%d项款项", i+1)
		}
		w.say("%s: %s", "%s：%s", of, w.promised(b.Amount, b.AtLeast))
		w.paid(b.Amount, b.Paid, b.Performed)
		w.sum(", waived %s", "，免除%s元", b.Waived)
		if !b.AtLeast || !b.Outstanding.IsZero() {
			w.say(", outstanding %s", "，未付%s元", b.Outstanding)
		}
		if !b.Overdue.IsZero() {
			w.say(", of it overdue %s%s", "，其中逾期%s元%s", b.Overdue, w.late(b.DaysLate))
		}
		w.sum(", interest %s", "，利息%s元", b.InterestDue)
		w.sum(", %s of it together with others", "，未付款项中%s元系与他人共同", b.Together)
		if b.AtLeast && !b.Amount.IsZero() {
			w.say(", at least", "，均为最低数额")
		}
		w.say(".\n", "。\n")
	}
}

// promised is the sum agreed. Of one that the document leaves open altogether nothing is known, which is not zero (A18).
func (w *words) promised(sum money.Amount, atLeast bool) string {
	if atLeast && sum.IsZero() {
		return w.Say("sum not stated", "数额未载明")
	}
	return w.Say("promised %s", "约定%s元", sum)
}

// paid is what was paid of a sum. Of one that is not stated and was performed nothing more is known (A18).
func (w *words) paid(promised, sum money.Amount, performed bool) {
	switch {
	case performed && promised.IsZero():
		w.say(", performed by the record", "，记录为已履行")
	case performed:
		w.say(", paid %s, what is not stated performed by the record", "，已付%s元，未载明部分记录为已履行", sum)
	default:
		w.say(", paid %s", "，已付%s元", sum)
	}
}

func (w *words) penalty(p PenaltyLine) {
	w.say("%s. ", "%s。", p.Clause)
	if p.Days == 0 && p.Unknown {
		w.say("Whether it is owed cannot be told: the sizes of the instalments are not stated.\n", "各期数额未载明，是否应付尚不能确定。\n")
		return
	}
	// Days of grace were late as well, and do not count; and who does what was not to be done is not late.
	days := w.Say("%[2]s late", "逾期%[1]d日", p.Days, term.HowMany(p.Days, "day", "days"))
	none := w.Say("Nothing was late", "无逾期")
	if p.Clause.Grace > 0 || !p.Clause.From.IsZero() || len(p.Clause.Acts) > 0 {
		days = w.Say("%[2]s counted", "计%[1]d日", p.Days, term.HowMany(p.Days, "day", "days"))
		none = w.Say("No day counts", "无应计之日")
	}
	if p.Days == 0 {
		w.say("%s.\n", "%s。\n", none)
		return
	}
	amount, open := w.Say("%s", "%s元", p.Amount), w.Say("outstanding %s", "未付%s元", p.Outstanding)
	if p.Unknown { // not zero, and what is known of it is the least (A18)
		amount, open = w.Say("a sum that the agreement does not tell", "数额未能从协议得出"), w.Say("outstanding not known", "未付数额不明")
		if !p.Outstanding.IsZero() {
			open = w.Say("outstanding at least %s", "未付至少%s元", p.Outstanding)
		}
	}
	w.say("%s: %s, paid %s, waived %s, %s.\n", "%s：%s，已付%s元，免除%s元，%s。\n", days, amount, p.Paid, p.Waived, open)
}

func (w *words) surety(s SuretyLine) {
	w.say("%s: may be asked for %s, may refuse %s, not due %s", "%s：现可请求%s元，可以拒绝%s元，未到期%s元",
		s.Clause, s.MayBeAsked, s.MayRefuse, s.NotDue)
	w.sum(", free of %s", "，已免除责任%s元", s.Freed)
	w.sum(", has paid %s", "，已承担%s元", s.Paid)
	w.say(".\n", "。\n")
	w.notes(s.Reasons)
}

func (s Statement) interest(w *words) {
	for _, p := range s.Interest.Periods {
		w.say("%[1]s to %[2]s, %[7]s, unpaid principal %[5]s of %[4]s: interest %[6]s.\n",
			"%[1]s至%[2]s共%[3]d日，%[4]s未付本金%[5]s元，加倍部分债务利息%[6]s元。\n", p.From, p.To, p.Days, p.Obligors, p.Principal, yuan(p.Exact),
			term.HowMany(p.Days, "day", "days"))
	}
	i := s.Interest
	if i.Amount.IsZero() && i.Paid.IsZero() {
		return
	}
	w.say("Interest for late performance %s, paid %s, ", "加倍部分债务利息合计%s元，已付%s元，", i.Amount, i.Paid)
	w.sum("waived %s, ", "免除%s元，", i.Waived)
	w.sum("lapsed with the ruling %s, ", "因裁定撤销不再计付%s元，", i.Lapsed)
	w.say("outstanding %s. Based on %s.\n", "未付%s元。依据：%s。\n", i.Outstanding, i.Citations)
}

func (w *words) notes(list []statute.Reason) {
	for _, n := range list {
		w.say("Note: %s.\n", "注：%s。\n", w.Reason(n))
	}
}

// yuan writes a sum of interest as other sums are written, with more decimals only where it has them.
func yuan(exact decimal.Decimal) string {
	exact = money.Bounded(exact)
	if fen := exact.Round(2); fen.Equal(exact) {
		return fen.StringFixed(2)
	}
	return exact.String()
}
