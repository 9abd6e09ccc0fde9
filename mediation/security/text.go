package security

import (
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/wording"
)

// EN returns the clause in English.
func (p Penalty) EN() string { return p.text(wording.English) }

// ZH returns the clause in Chinese.
func (p Penalty) ZH() string { return p.text(wording.Chinese) }

func (p Penalty) text(l wording.Language) string {
	var of []string
	if len(p.Of) > 0 {
		of = append(of, l.Clauses("payment", "款项", p.Of))
	}
	late := l.Say("", "逾期履行")
	if len(p.Acts) > 0 {
		of = append(of, l.Clauses("act", "行为义务", p.Acts))
		late = l.Say("", "不履行、逾期履行")
	}
	in := l.Say(" in %s", "%s", strings.Join(of, l.Say(" and ", "、")))
	if len(of) == 0 { // every payment, and no act
		in, late = l.Say(" in payment", ""), l.Say("", "逾期付款")
	}
	text := l.Say("On default%[1]s%[3]s: %[4]s", "%[1]s%[2]s%[3]s的，支付违约金：%[4]s", in, late, l.Grace(p.Grace), p.sum(l))
	if p.Grace > 0 && p.Sum.IsZero() && p.Share.IsZero() { // it comes to more with every day
		text += l.Say(", counting from day %d of the delay", "，自逾期第%d日起算", p.Grace+1)
	}
	if !p.From.IsZero() {
		text += l.Say(", from %s", "，自%s起", p.From)
	}
	if !p.UpTo.IsZero() {
		text += l.Say(", but at most %s in all", "，总额不超过%s", l.Sum(p.UpTo))
	}
	return text
}

// sum says what is owed.
func (p Penalty) sum(l wording.Language) string {
	switch {
	case p.EachOne && !p.Sum.IsZero() && len(p.Acts) == 0:
		return l.Say("%s for each instalment", "每逾期一期%s", l.Sum(p.Sum))
	case p.EachOne && !p.Sum.IsZero() && len(p.Of) == 0:
		return l.Say("%s for each act, each time", "每项每次%s", l.Sum(p.Sum))
	case p.EachOne && !p.Sum.IsZero():
		return l.Say("%s for each instalment, and each act each time", "每逾期一期、每项每次各%s", l.Sum(p.Sum))
	case !p.Sum.IsZero():
		return l.Sum(p.Sum)
	case p.Unpaid && !p.Share.IsZero():
		return l.Say("%s of what is unpaid then", "届时未付部分的%s", p.Share.String())
	case p.OfDebt && !p.Share.IsZero():
		return l.Say("%s of the whole debt", "全部款项总额的%s", p.Share.String())
	case !p.Share.IsZero():
		return l.Say("%s of what is late, in full", "逾期款项全额的%s", p.Share.String())
	case !p.EachDay.IsZero():
		return l.Say("%s for each day late", "每逾期一日%s", l.Sum(p.EachDay))
	}
	rate := rateText(l, p.RateOf, p.Rate, p.Per)
	if p.Times > 1 {
		rate = l.Say("%[2]d times %[1]s", "%[1]s的%[2]d倍", rate, p.Times)
	}
	if p.OnWhole {
		return l.Say("%s on what is late, in full", "以逾期款项全额为基数，按%s计算", rate)
	}
	return l.Say("%s on what is unpaid", "以未付款项为基数，按%s计算", rate)
}

// rateText is a rate, whose it is, or both.
func rateText(l wording.Language, of string, rate money.Percent, per Per) string {
	if rate.IsZero() {
		return of
	}
	return strings.TrimSpace(of + l.Say(" %[2]s a %[1]s", "每%[1]s%[2]s", per, rate.String()))
}

// EN returns what the debt bears in English.
func (i Interest) EN() string { return i.text(wording.English) }

// ZH returns what the debt bears in Chinese.
func (i Interest) ZH() string { return i.text(wording.Chinese) }

func (i Interest) text(l wording.Language) string {
	text := l.Say("with interest of %[2]s on what is unpaid, from %[1]s until it is paid", "自%[1]s起至还清之日止，以未付款项为基数按%[2]s计付利息",
		i.From, rateText(l, i.RateOf, i.Rate, i.Per))
	if i.PrincipalFirst {
		text += l.Say(", what is paid counting towards the debt first", "，所付款项先抵充本金、后抵充利息")
	}
	return text
}

// EN returns in English for what the surety answers.
func (s Surety) EN() string { return s.text(wording.English) }

// ZH returns in Chinese for what the surety answers.
func (s Surety) ZH() string { return s.text(wording.Chinese) }

func (s Surety) text(l wording.Language) string {
	of := l.Say("", "以上款项")
	if len(s.Of) > 0 {
		of = l.Say(" for %s", "%s", l.Clauses("payment", "款项", s.Of))
	}
	upTo, kind := "", l.Say("surety", "保证责任")
	if !s.UpTo.IsZero() {
		upTo = l.Say(", up to %s", "在%s以内", l.Sum(s.UpTo))
	}
	if s.Kind != 0 {
		kind = l.Say("%s surety", "%s", s.Kind)
	}
	text := l.Say("%[1]s is %[4]s%[2]s%[3]s", "%[1]s对%[2]s%[3]s承担%[4]s", s.Party, of, upTo, kind)
	if !s.Until.IsZero() {
		text += l.Say(", until %s", "，保证期间至%s止", s.Until)
	}
	if s.UntilPaid {
		text += l.Say(", until the debt is paid", "，保证期间直至债务还清为止")
	}
	return text
}
