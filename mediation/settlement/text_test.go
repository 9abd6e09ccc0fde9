package settlement_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Every way to promise something reads as it would in an agreement, in both languages.
func TestText(t *testing.T) {
	day := calendar.MustDate(2026, time.January, 31)
	one := func(amount string, s settlement.Schedule) settlement.Payment {
		return settlement.Payment{Amount: yuan(amount), Obligors: []settlement.Obligor{{Party: "甲"}}, Beneficiaries: []string{"王某"}, Schedule: s}
	}
	several := func(amount string, change func(p *settlement.Payment)) settlement.Payment {
		p := one(amount, settlement.Schedule{Due: by(day)})
		p.For = "赔偿款"
		p.Obligors = append(p.Obligors, settlement.Obligor{Party: "乙"}, settlement.Obligor{Party: "丙"})
		change(&p)
		return p
	}
	series := func(s settlement.Series) settlement.Schedule { return settlement.Schedule{Series: s} }
	for name, c := range map[string]struct {
		payment settlement.Payment
		zh, en  string
	}{
		"at once": {
			one("5", settlement.Schedule{Due: by(day)}),
			"甲向王某支付5.00元（大写：伍元整），至迟于2026年1月31日付清。", "甲 to pay 王某 5.00 yuan, by 2026-01-31.",
		},
		"upon an event": {
			one("5", settlement.Schedule{Due: settlement.Due{Upon: "签字时"}}),
			"甲向王某支付5.00元（大写：伍元整），于签字时付清。", "甲 to pay 王某 5.00 yuan, upon: 签字时.",
		},
		"some days and months after it": {
			one("5", settlement.Schedule{Due: settlement.Due{Upon: "签字", Months: 1, Days: 2}}),
			"甲向王某支付5.00元（大写：伍元整），至迟于签字之日起1个月2日内付清。", "甲 to pay 王某 5.00 yuan, within 1 month and 2 days of: 签字.",
		},
		"some days after it": {
			one("5", settlement.Schedule{Due: settlement.Due{Upon: "签字", Days: 2}}),
			"甲向王某支付5.00元（大写：伍元整），至迟于签字之日起2日内付清。", "甲 to pay 王某 5.00 yuan, within 2 days of: 签字.",
		},
		"some months after it": {
			one("5", settlement.Schedule{Due: settlement.Due{Upon: "签字", Months: 2}}),
			"甲向王某支付5.00元（大写：伍元整），至迟于签字之日起2个月内付清。", "甲 to pay 王某 5.00 yuan, within 2 months of: 签字.",
		},
		"instalments upon an event": {
			one("90", series(settlement.Series{Start: settlement.Due{Upon: "交房"}, EveryMonths: 1, Count: 3})),
			"甲向王某支付90.00元（大写：玖拾元整），分3期支付，首期于交房，其后每月一期，每期30.00元（大写：叁拾元整）。",
			"甲 to pay 王某 90.00 yuan, in 3 instalments every month, the first upon: 交房, 30.00 yuan each.",
		},
		"instalments of a sum that is open": {
			one("0", series(settlement.Series{First: day, EveryMonths: 1, Count: 3})),
			"甲向王某支付（金额未载明），分3期支付，自2026年1月31日起每月一期，每期款（金额未载明），末期至迟于2026年3月31日付清。",
			"甲 to pay 王某 a sum that is not stated, in 3 instalments every month from 2026-01-31, a sum not stated each, the last by 2026-03-31.",
		},
		"one alone, said to be liable jointly": {
			func() settlement.Payment { p := one("5", settlement.Schedule{}); p.Joint = true; return p }(),
			"甲向王某支付5.00元（大写：伍元整），未约定履行期限。", "甲 to pay 王某 5.00 yuan, no time agreed.",
		},
		"to payees by shares": {
			several("90", func(p *settlement.Payment) {
				p.Obligors, p.Beneficiaries = p.Obligors[:1], nil
				p.Payees = []settlement.Payee{{Party: "王某", Part: 2}, {Party: "赵某", Part: 1}}
			}),
			"甲向王某、赵某支付赔偿款90.00元（大写：玖拾元整），其中王某60.00元（大写：陆拾元整），赵某30.00元（大写：叁拾元整），至迟于2026年1月31日付清。",
			"甲 to pay 王某 and 赵某 90.00 yuan (赔偿款), of which to 王某 60.00 yuan, to 赵某 30.00 yuan, by 2026-01-31.",
		},
		"at no time": {
			one("5", settlement.Schedule{}),
			"甲向王某支付5.00元（大写：伍元整），未约定履行期限。", "甲 to pay 王某 5.00 yuan, no time agreed.",
		},
		"equal instalments": {
			one("100", series(settlement.Series{First: day, EveryMonths: 3, Count: 3})),
			"甲向王某支付100.00元（大写：壹佰元整），分3期支付，自2026年1月31日起每季度一期，每期33.33元（大写：叁拾叁元叁角叁分），末期33.34元（大写：叁拾叁元叁角肆分），末期至迟于2026年7月31日付清。",
			"甲 to pay 王某 100.00 yuan, in 3 instalments every 3 months from 2026-01-31, 33.33 yuan each, 33.34 yuan the last, the last by 2026-07-31.",
		},
		"until a total is reached": {
			one("90", series(settlement.Series{First: day, EveryMonths: 12, Each: yuan("45")})),
			"甲向王某支付90.00元（大写：玖拾元整），分2期支付，自2026年1月31日起每年一期，每期45.00元（大写：肆拾伍元整），末期至迟于2027年1月31日付清。",
			"甲 to pay 王某 90.00 yuan, in 2 instalments every year from 2026-01-31, 45.00 yuan each, the last by 2027-01-31.",
		},
		"a series of one": {
			one("5", series(settlement.Series{First: day, Count: 1})),
			"甲向王某支付5.00元（大写：伍元整），至迟于2026年1月31日付清。", "甲 to pay 王某 5.00 yuan, by 2026-01-31.",
		},
		"once, of a number of times": {
			one("0", series(settlement.Series{First: day, Count: 1, Each: yuan("5")})),
			"甲向王某支付，至迟于2026年1月31日付清5.00元（大写：伍元整）。", "甲 to pay 王某, 5.00 yuan by 2026-01-31.",
		},
		"without end": {
			one("0", series(settlement.Series{First: day, EveryMonths: 1, Each: yuan("750")})),
			"甲向王某支付，自2026年1月31日起每月支付750.00元（大写：柒佰伍拾元整）。", "甲 to pay 王某, 750.00 yuan every month from 2026-01-31.",
		},
		"until an event": {
			one("0", series(settlement.Series{First: day, EveryMonths: 2, Each: yuan("750"), Until: "子女成年"})),
			"甲向王某支付，自2026年1月31日起每2个月支付750.00元（大写：柒佰伍拾元整），至子女成年止。", "甲 to pay 王某, 750.00 yuan every 2 months from 2026-01-31 until 子女成年.",
		},
		"to a last day": {
			one("0", series(settlement.Series{First: day, EveryMonths: 1, Each: yuan("750"), Last: day.AddDays(365)})),
			"甲向王某支付，自2026年1月31日起每月支付750.00元（大写：柒佰伍拾元整），至2027年1月31日止。", "甲 to pay 王某, 750.00 yuan every month from 2026-01-31 to 2027-01-31.",
		},
		"a number of times": {
			one("0", series(settlement.Series{First: day, EveryMonths: 1, Each: yuan("750"), Count: 12})),
			"甲向王某支付，自2026年1月31日起每月支付750.00元（大写：柒佰伍拾元整），共12期。", "甲 to pay 王某, 750.00 yuan every month from 2026-01-31, 12 times.",
		},
		"by parts": {
			several("100", func(p *settlement.Payment) {
				p.Sharing, p.Rounding = settlement.ByParts, money.LargestRemainder
				for i := range p.Obligors {
					p.Obligors[i].Part = 1
				}
			}),
			"甲、乙、丙向王某支付赔偿款100.00元（大写：壹佰元整），按份额分担：甲1份，即33.34元（大写：叁拾叁元叁角肆分）；乙1份，即33.33元（大写：叁拾叁元叁角叁分）；丙1份，即33.33元（大写：叁拾叁元叁角叁分）（除不尽的0.01元按最大余数法分配），至迟于2026年1月31日付清。",
			"甲, 乙 and 丙 to pay 王某 100.00 yuan (赔偿款), shared: 甲 1 of the parts, 33.34 yuan; 乙 1 of the parts, 33.33 yuan; 丙 1 of the parts, 33.33 yuan (0.01 yuan did not divide: largest remainder), by 2026-01-31.",
		},
		"jointly, with inner shares, part of it paid": {
			several("100", func(p *settlement.Payment) {
				p.Joint, p.Sharing = true, settlement.BySums
				p.Obligors[0].Sum, p.Obligors[1].Sum, p.Obligors[2].Sum = yuan("50"), yuan("30"), yuan("20")
				p.AlreadyPaid = []settlement.AlreadyPaid{{By: "乙", Amount: yuan("10")}}
			}),
			"甲、乙、丙向王某支付赔偿款100.00元（大写：壹佰元整），承担连带责任，内部按定额分担：甲50.00元（大写：伍拾元整）；乙30.00元（大写：叁拾元整）；丙20.00元（大写：贰拾元整），其中乙已付10.00元（大写：壹拾元整），抵扣后余90.00元（大写：玖拾元整），至迟于2026年1月31日付清。",
			"甲, 乙 and 丙 to pay 王某 100.00 yuan (赔偿款), jointly and severally, shared among themselves: 甲 50.00 yuan; 乙 30.00 yuan; 丙 20.00 yuan, of which 乙 has paid 10.00 yuan already, which leaves 90.00 yuan, by 2026-01-31.",
		},
		"one on his own days, and all at once in default": {
			several("90", func(p *settlement.Payment) {
				p.Sharing, p.AllDueAfter, p.Beneficiaries = settlement.BySums, 2, []string{"王某", "赵某"}
				for i := range p.Obligors {
					p.Obligors[i].Sum = yuan("30")
				}
				p.Obligors[1].Instalments = []settlement.Instalment{{Due: by(day), Amount: yuan("10")}, {Due: by(day.AddDays(28)), Amount: yuan("20")}}
			}),
			"甲、乙、丙向王某、赵某支付赔偿款90.00元（大写：玖拾元整），按定额分担：甲30.00元（大写：叁拾元整）；乙30.00元（大写：叁拾元整）；丙30.00元（大写：叁拾元整）；甲、丙各自部分至迟于2026年1月31日付清；乙分2期支付：第1期至迟于2026年1月31日付10.00元（大写：壹拾元整），第2期至迟于2026年2月28日付20.00元（大写：贰拾元整）；有2期逾期未付的，其余未到期款项全部到期。",
			"甲, 乙 and 丙 to pay 王某 and 赵某 90.00 yuan (赔偿款), shared: 甲 30.00 yuan; 乙 30.00 yuan; 丙 30.00 yuan; 甲 and 丙 by 2026-01-31; 乙 in 2 instalments: 10.00 yuan by 2026-01-31; 20.00 yuan by 2026-02-28; with 2 in default, all the rest falls due.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			terms := settlement.Terms{Payments: []settlement.Payment{c.payment}}
			require.Empty(t, terms.Validate(day))
			assert.Equal(t, "1．"+c.zh+"\n", terms.ZH())
			assert.Equal(t, statute.Text{EN: terms.EN(), ZH: terms.ZH()}, terms.Text())
			assert.Equal(t, "1. "+c.en+"\n", terms.EN())
		})
	}

	terms := settlement.Terms{
		Payments: []settlement.Payment{one("5", settlement.Schedule{Due: by(day)}), one("6", settlement.Schedule{})},
		Acts: []settlement.Act{
			{Kind: settlement.Apology, Obligors: []string{"甲"}, Beneficiaries: []string{"王某"}, Due: by(day)},
			{Kind: settlement.OtherAct, What: "移交钥匙", Obligors: []string{"甲"}, Beneficiaries: []string{"王某", "赵某"}, Due: settlement.Due{Upon: "收款后"}},
		},
		Totals:        []settlement.Total{{Amount: yuan("11")}, {Of: []int{0, 1}, For: "合计款", Amount: yuan("11")}},
		InterestFirst: true,
	}
	require.Empty(t, terms.Validate(day))
	assert.Equal(t, `1．甲向王某支付5.00元（大写：伍元整），至迟于2026年1月31日付清。
2．甲向王某支付6.00元（大写：陆元整），未约定履行期限。
3．甲对王某履行：赔礼道歉，至迟于2026年1月31日完成。
4．甲对王某、赵某履行：移交钥匙，于收款后完成。
5．以上款项合计11.00元（大写：壹拾壹元整）。
6．第1、2项款项（合计款）合计11.00元（大写：壹拾壹元整）。
7．迟延履行的，所付款项先抵充加倍部分债务利息，后抵充本金。
`, terms.ZH())
	assert.Equal(t, `1. 甲 to pay 王某 5.00 yuan, by 2026-01-31.
2. 甲 to pay 王某 6.00 yuan, no time agreed.
3. 甲 to 王某: apology, by 2026-01-31.
4. 甲 to 王某 and 赵某: 移交钥匙, upon: 收款后.
5. Total of all payments: 11.00 yuan.
6. Total of payments 1 and 2 (合计款): 11.00 yuan.
7. What is paid late counts towards the interest for late performance first, then towards the debt.
`, terms.EN())
	for _, c := range []struct {
		act settlement.Act
		zh  string
	}{
		{settlement.Act{Kind: settlement.Recurring, What: "清扫楼道"}, "甲对王某履行：定期行为（清扫楼道）。"},
		{settlement.Act{Kind: settlement.Recurring, What: "清扫楼道", Due: by(day)}, "甲对王某履行：定期行为（清扫楼道），至迟于2026年1月31日完成。"},
		{settlement.Act{Kind: settlement.Apology}, "甲对王某履行：赔礼道歉，未约定履行期限。"},
	} {
		c.act.Obligors, c.act.Beneficiaries = []string{"甲"}, []string{"王某"}
		assert.Equal(t, "1．"+c.zh+"\n", settlement.Terms{Acts: []settlement.Act{c.act}}.ZH())
	}

	joint := several("7", func(p *settlement.Payment) { p.Joint = true })
	plan := settlement.Terms{Payments: []settlement.Payment{terms.Payments[1], joint}}.Plan(day)
	assert.Equal(t, `1．至迟于2026年1月31日，甲、乙、丙连带向王某支付赔偿款7.00元（大写：柒元整）
2．未约定履行期限，甲向王某支付6.00元（大写：陆元整）
合计13.00元（大写：壹拾叁元整）
`, plan.ZH())
	assert.Equal(t, `1. by 2026-01-31: 甲, 乙 and 丙, jointly, to 王某, 7.00 yuan (赔偿款)
2. no time agreed: 甲 to 王某, 6.00 yuan
Total 13.00 yuan
`, plan.EN())
}
