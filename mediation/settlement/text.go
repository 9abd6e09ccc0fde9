package settlement

import (
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/wording"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// ZH returns the terms as numbered clauses in Chinese, one a line, ready for an agreement: every sum in figures and in
// words, every day in full (A11). Days are the last day of performance, which is why they read 至迟于. In the place of a clause with
// which something is wrong stands what is; the others are written all the same.
func (t Terms) ZH() string { return t.text(wording.Chinese, t.check(calendar.Date{}).List) }

// EN returns the terms as numbered clauses in English, one a line, as ZH does in Chinese.
func (t Terms) EN() string { return t.text(wording.English, t.check(calendar.Date{}).List) }

// Text returns the terms in both languages.
func (t Terms) Text() statute.Text {
	flaws := t.check(calendar.Date{}).List
	return statute.Text{EN: t.text(wording.English, flaws), ZH: t.text(wording.Chinese, flaws)}
}

func (t Terms) text(l wording.Language, flaws statute.Violations) string {
	wrong := make(map[string][]string) // by the first step of the path
	for _, v := range flaws {
		part, _, _ := strings.Cut(v.Path, ".")
		wrong[part] = append(wrong[part], l.Say(v.Path+": "+v.EN, v.Path+"："+v.ZH))
	}
	var c []string
	add := func(list string, n int, text func(i int) string) {
		for i := range n {
			if why := wrong[item(list, i)]; len(why) > 0 {
				c = append(c, l.Say("[Not written: %s]", "【本条未写出：%s】", strings.Join(why, l.Say("; ", "；"))))
			} else {
				c = append(c, text(i))
			}
			if t.Struck(item(list, i)) {
				c[len(c)-1] += l.FoundVoid()
			}
		}
	}
	add("payments", len(t.Payments), func(i int) string { return t.Payments[i].text(l) })
	add("acts", len(t.Acts), func(i int) string { return t.Acts[i].text(l) })
	add("penalties", len(t.Penalties), func(i int) string { return l.Say("%s", "%s", t.Penalties[i]) })
	add("sureties", len(t.Sureties), func(i int) string { return l.Say("%s", "%s", t.Sureties[i]) })
	add("deposits", len(t.Deposits), func(i int) string { return l.Say("%s", "%s", t.Deposits[i]) })
	switch t.DaysOff {
	case Move:
		c = append(c, l.Say("A last day that is a day off moves to the next working day", "履行期限届满日为休息日的，顺延至下一个工作日"))
	case Stay:
		c = append(c, l.Say("A last day that is a day off does not move", "履行期限届满日为休息日的，不顺延"))
	}
	add("totals", len(t.Totals), func(i int) string {
		total, of := t.Totals[i], l.Say("all payments", "以上款项")
		if len(total.Of) > 0 {
			of = l.Clauses("payment", "款项", total.Of)
		}
		return l.Say("Total of %s%s: %s", "%s%s合计%s", of, l.Aside(total.For), l.Sum(total.Amount))
	})
	if t.InterestFirst {
		c = append(c, l.Say("What is paid late counts towards the interest for late performance first, then towards the debt",
			"迟延履行的，所付款项先抵充加倍部分债务利息，后抵充本金"))
	}
	return l.Numbered(c, true)
}

func (a Act) text(l wording.Language) string {
	what := l.Say("%s", "%s", a.Kind) + l.Aside(a.What)
	if a.Kind == OtherAct {
		what = a.What
	}
	by := l.Say(", %s", "，%s", a.Due.text(l))
	if a.Kind.Lasting() && a.Due.IsZero() {
		by = ""
	} else if !a.Due.IsZero() {
		by += l.Say("", "完成")
	}
	if a.Kind == Forbearance { // is not "performed"
		return l.Say("%s to %s: %s%s", "%s对%s负有义务：%s%s", a.Obligors, a.Beneficiaries, what, by)
	}
	return l.Say("%s to %s: %s%s", "%s对%s履行：%s%s", a.Obligors, a.Beneficiaries, what, by)
}

func (p *Payment) text(l wording.Language) string {
	sum := ""
	if p.sumOpen() {
		sum = l.Say(" a sum that is not stated", "（金额未载明）")
	} else if p.finite() {
		sum = l.Say(" ", "") + l.Sum(p.unit())
	}
	var s strings.Builder
	s.Grow(256) // about as much as a payment in a few instalments takes
	say := func(en, zh string, args ...any) { s.WriteString(l.Say(en, zh, args...)) }
	payers, payees := l.Names(p.ObligorNames()), l.Names(p.payeeNames())
	say(payers+" to pay "+payees+sum+l.Aside(p.For), payers+"向"+payees+"支付"+p.For+sum)
	if p.Joint && len(p.Obligors) > 1 {
		say(", jointly and severally", "，承担连带责任")
	}
	s.WriteString(p.sharingText(l))
	s.WriteString(p.takingText(l))
	for _, a := range p.AlreadyPaid {
		by := a.By
		if by != "" {
			by = l.Say(" %s has", "%s", by)
		}
		say(", of which%s paid %s already", "，其中%s已付%s", by, l.Sum(a.Amount))
	}
	if paid, _ := p.alreadyPaid(); !paid.IsZero() && !p.sumOpen() {
		say(", which leaves %s", "，抵扣后余%s", l.Sum(p.unit().Less(paid)))
	}
	streams := p.streams()
	for _, part := range streams {
		if len(streams) == 1 {
			say(", ", "，")
		} else {
			say("; %s ", "；%s", parties(p.Obligors, part.obligors))
			if len(part.obligors) > 1 {
				say("", "各自部分")
			}
		}
		s.WriteString(part.schedule.text(l, part.rest, p.finite()))
	}
	if i := p.Interest; !i.IsZero() {
		say(", %[1]s", "，%[2]s", i.EN(), i.ZH())
	}
	if p.AllDueAfter > 0 {
		say("; with %d in default%s, all the rest falls due", "；有%d期逾期%s未付的，其余未到期款项全部到期", p.AllDueAfter, l.Grace(p.AllDueGrace))
	}
	return s.String()
}

// sharingText says what each of several obligors bears.
func (p *Payment) sharingText(l wording.Language) string {
	shares, rounded, err := p.Shares()
	if err != nil || p.Sharing == 0 {
		return ""
	}
	parts := make([]string, len(shares))
	for i, share := range shares {
		o := p.Obligors[i]
		how := ""
		switch p.Sharing {
		case ByParts:
			how = l.Say("%d of the parts, ", "%d份，即", o.Part)
		case ByPercent:
			how = l.Say("%s, ", "%s，即", o.Percent.String())
		}
		parts[i] = l.Say("%s %s%s", "%s%s%s", o.Party, how, sumText(l, share))
	}
	inner := ""
	if p.Joint {
		inner = l.Say(" among themselves", "内部")
	}
	text := l.Say(", shared%[1]s: %[3]s", "，%[1]s%[2]s分担：%[3]s", inner, p.Sharing, strings.Join(parts, l.Say("; ", "；")))
	if !rounded.IsZero() {
		text += l.Say(" (%s yuan did not divide: %s)", "（除不尽的%s元按%s分配）", rounded, p.Rounding)
	}
	return text
}

// takingText says what each of several payees gets.
func (p *Payment) takingText(l wording.Language) string {
	shares, _, err := p.payeeShares()
	if err != nil || len(shares) == 0 {
		return ""
	}
	parts := make([]string, len(shares))
	for i, share := range shares {
		parts[i] = l.Say("to %s %s", "%s%s", p.Payees[i].Party, sumText(l, share))
	}
	return l.Say(", of which ", "，其中") + strings.Join(parts, l.Say(", ", "，"))
}

// sumText is a sum, or that it is not stated.
func sumText(l wording.Language, a money.Amount) string {
	if a.IsZero() {
		return l.Say("a sum not stated", "款（金额未载明）")
	}
	return l.Sum(a)
}

func (s Schedule) text(l wording.Language, rest money.Amount, whole bool) string {
	switch {
	case len(s.Instalments) > 0:
		parts := make([]string, len(s.Instalments))
		for i, part := range s.Instalments {
			due, sum := part.Due.text(l), sumText(l, part.Amount)
			parts[i] = l.Say(sum+" "+due, "第"+strconv.Itoa(i+1)+"期"+due+"付"+sum)
		}
		return l.Say("in %[3]s: %[2]s", "分%[1]d期支付：%[2]s", len(parts), strings.Join(parts, l.Say("; ", "，")), term.HowMany(len(parts), "instalment", "instalments"))
	case !s.Series.IsZero():
		return s.seriesText(l, rest, whole)
	case s.Due.IsZero():
		return s.Due.text(l)
	}
	return s.Due.text(l) + l.Say("", "付清")
}

func (s Schedule) seriesText(l wording.Language, rest money.Amount, whole bool) string {
	row := s.Series
	if row.Count == 1 {
		once := row.due(0).text(l)
		if whole {
			return once + l.Say("", "付清")
		}
		return l.Say("%[2]s %[1]s", "%[1]s付清%[2]s", once, l.Sum(rest))
	}
	start := l.Say("%[2]s from %[1]s", "自%[1]s起%[2]s", row.First, row.every(l))
	if row.First.IsZero() {
		start = l.Say("%[2]s, the first %[1]s", "首期%[1]s，其后%[2]s", row.Start.text(l), row.every(l))
	}
	end := ""
	switch {
	case row.Count > 0:
		end = l.Say(", %d times", "，共%d期", row.Count)
	case !row.Last.IsZero():
		end = l.Say(" to %s", "，至%s止", row.Last)
	case row.Until != "":
		end = l.Say(" until %s", "，至%s止", row.Until)
	}
	if row.sizeless() {
		return l.Say("in payments whose size is not stated, %s%s", "%s支付，每期金额未载明%s", start, end)
	}
	if !whole {
		if !row.Rise.IsZero() {
			end = l.Say(", %[1]s", "，%[2]s", row.Rise.EN(), row.Rise.ZH()) + end
		}
		return l.Say("%[2]s %[1]s%[3]s", "%[1]s支付%[2]s%[3]s", start, l.Sum(row.Each), end)
	}
	parts := s.cut(rest)
	first, last := parts[0], parts[len(parts)-1]
	text := l.Say("in %d instalments %s, %s each", "分%d期支付，%s一期，每期%s", len(parts), start, sumText(l, first.Amount))
	if last.Amount != first.Amount {
		text += l.Say(", %s the last", "，末期%s", l.Sum(last.Amount))
	}
	if row.pending() { // the day of the last is counted from that of the first, and not from the event
		return text
	}
	return text + l.Say(", the last %s", "，末期%s付清", last.Due.text(l))
}

// every says how far the payments lie apart.
func (s Series) every(l wording.Language) string {
	switch {
	case s.EveryDays == 7:
		return l.Say("every week", "每周")
	case s.EveryDays > 0:
		return l.Say("every %[2]s", "每%[1]d日", s.EveryDays, term.HowMany(s.EveryDays, "day", "days"))
	case s.EveryMonths == 1:
		return l.Say("every month", "每月")
	case s.EveryMonths == 3:
		return l.Say("every 3 months", "每季度")
	case s.EveryMonths == 12:
		return l.Say("every year", "每年")
	}
	return l.Say("every %d months", "每%d个月", s.EveryMonths)
}

func (d Due) text(l wording.Language) string {
	switch {
	case d.IsZero():
		return l.Say("no time agreed", "未约定履行期限")
	case !d.On.IsZero():
		return l.Say("by %s", "至迟于%s", d.On)
	case !d.Within.IsZero():
		return l.Say("%s", "于%s", d.Within)
	case d.Days == 0 && d.Months == 0:
		return l.Say("upon: %s", "于%s", d.Upon)
	}
	months, days := term.HowMany(d.Months, "month", "months"), term.HowMany(d.Days, "day", "days")
	switch {
	case d.Months == 0:
		return l.Say("within %[3]s of: %[1]s", "至迟于%[1]s之日起%[2]d日内", d.Upon, d.Days, days)
	case d.Days == 0:
		return l.Say("within %[3]s of: %[1]s", "至迟于%[1]s之日起%[2]d个月内", d.Upon, d.Months, months)
	}
	return l.Say("within %[4]s and %[5]s of: %[1]s", "至迟于%[1]s之日起%[2]d个月%[3]d日内", d.Upon, d.Months, d.Days, months, days)
}

// ZH returns the plan as numbered lines in Chinese, with its total.
func (p Debts) ZH() string { return p.text(wording.Chinese) }

// EN returns the plan as numbered lines in English, with its total.
func (p Debts) EN() string { return p.text(wording.English) }

func (p Debts) text(l wording.Language) string {
	var c []string
	var sum money.Amount
	atLeast := ""
	for _, claim := range p {
		joint, amount := "", l.Sum(claim.Amount)
		if claim.SharesOpen {
			joint = l.Say(", by shares not stated,", "（份额未载明）")
		} else if len(claim.Obligors) > 1 {
			joint = l.Say(", jointly,", "连带")
		}
		if claim.AmountOpen {
			amount, atLeast = l.Say("a sum not stated", "（金额未载明）"), l.Say("at least ", "至少")
		}
		c = append(c, l.Say("%[1]s: %[2]s%[3]s to %[4]s, %[6]s%[7]s", "%[1]s，%[2]s%[3]s向%[4]s支付%[5]s%[6]s",
			claim.Due.text(l), claim.Obligors, joint, claim.Beneficiaries, claim.For, amount, l.Aside(claim.For)))
		sum = sum.Plus(claim.Amount)
	}
	return l.Numbered(c, false) + l.Say("Total %s%s\n", "合计%s%s\n", atLeast, l.Sum(sum))
}
