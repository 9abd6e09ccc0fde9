package settlement_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// claims are who owes whom how much, one a line; what is not stated is a question mark.
func claims(t settlement.Terms) (lines []string) {
	for _, c := range t.Claims(agreed) {
		sum := c.Amount.String()
		if c.AmountOpen {
			sum = "?"
		}
		lines = append(lines, fmt.Sprintf("%s %s %s", strings.Join(c.Obligors, "+"), strings.Join(c.Beneficiaries, "+"), sum))
	}
	return lines
}

// What is stated of the shares is owed as stated, what the others leave is owed by those of whom no sum is stated, and where the whole is
// not stated either their sum is open (A5, A18, A22).
func TestSharesOfWhichSomeAreNotStated(t *testing.T) {
	sums := func(amount string, obligors ...settlement.Obligor) settlement.Payment {
		p := settlement.Payment{Amount: yuan(amount), Obligors: obligors, Beneficiaries: []string{"王某"}, Schedule: settlement.Schedule{Due: by(first)}}
		if len(obligors) > 1 {
			p.Sharing = settlement.BySums
		}
		return p
	}
	owes := func(name, sum string) settlement.Obligor { return settlement.Obligor{Party: name, Sum: yuan(sum)} }
	gets := func(name, sum string) settlement.Payee { return settlement.Payee{Party: name, Sum: yuan(sum)} }
	paidTo := func(amount string, payees ...settlement.Payee) settlement.Payment {
		p := sums(amount, settlement.Obligor{Party: "甲"})
		p.Beneficiaries, p.Payees = nil, payees
		return p
	}
	changed := func(p settlement.Payment, change func(p *settlement.Payment)) settlement.Payment {
		change(&p)
		return p
	}
	parts := func(sums ...string) (list []settlement.Instalment) {
		for i, sum := range sums {
			list = append(list, settlement.Instalment{Due: by(first.AddDays(i)), Amount: yuan(sum)})
		}
		return list
	}
	inParts := func(p settlement.Payment, sums ...string) settlement.Payment {
		return changed(p, func(p *settlement.Payment) { p.Schedule = settlement.Schedule{Instalments: parts(sums...)} })
	}
	ownParts := func(p settlement.Payment, sums ...string) settlement.Payment {
		return changed(p, func(p *settlement.Payment) { p.Obligors[0].Instalments = parts(sums...) })
	}
	halves := func(change func(p *settlement.Payment)) settlement.Payment {
		return changed(sums("0", settlement.Obligor{Party: "甲", Part: 1}, settlement.Obligor{Party: "乙", Part: 1}), func(p *settlement.Payment) {
			p.Sharing = settlement.ByParts
			change(p)
		})
	}
	own := func(days int) settlement.Schedule { return settlement.Schedule{Due: by(first.AddDays(days))} }
	for name, c := range map[string]struct {
		payment  settlement.Payment
		claims   []string
		unstated []string
		invalid  []string
	}{
		"one leaves the rest": {sums("100", owes("甲", "60"), owes("乙", "0")), []string{"甲 王某 60.00", "乙 王某 40.00"}, []string{"obligors[1].sum"}, nil},
		"two leave the rest": {
			sums("100", owes("甲", "60"), owes("乙", "0"), owes("丙", "0")),
			[]string{"甲 王某 60.00", "乙+丙 王某 40.00"},
			[]string{"obligors[1].sum", "obligors[2].sum"},
			nil,
		},
		"nothing is left":           {sums("100", owes("甲", "100"), owes("乙", "0"), owes("丙", "0")), nil, nil, []string{"obligors A5"}},
		"the whole is open":         {sums("0", owes("甲", "60"), owes("乙", "0")), []string{"甲 王某 60.00", "乙 王某 ?"}, []string{"amount", "obligors[1].sum"}, nil},
		"all are stated":            {sums("0", owes("甲", "60"), owes("乙", "40")), []string{"甲 王某 60.00", "乙 王某 40.00"}, nil, nil},
		"they do not come to it":    {sums("100", owes("甲", "60"), owes("乙", "39.99")), nil, nil, []string{"obligors A5"}},
		"one payee has the rest":    {paidTo("100", gets("王某", "60"), gets("赵某", "0")), []string{"甲 王某 60.00", "甲 赵某 40.00"}, []string{"payees[1].sum"}, nil},
		"payees, the whole is open": {paidTo("0", gets("王某", "60"), gets("赵某", "0")), []string{"甲 王某 60.00", "甲 赵某 ?"}, []string{"amount", "payees[1].sum"}, nil},
		"nothing is left for one":   {sums("100", owes("甲", "100"), owes("乙", "0")), nil, nil, []string{"obligors[1] A5"}},
		"the first payee is open":   {paidTo("0", gets("王某", "0"), gets("赵某", "60")), []string{"甲 赵某 60.00", "甲 王某 ?"}, []string{"amount", "payees[0].sum"}, nil},
		"two payees have the rest":  {paidTo("100", gets("王某", "60"), gets("赵某", "0"), gets("李某", "0")), []string{"甲 王某 60.00", "甲 赵某+李某 40.00"}, []string{"payees[1].sum", "payees[2].sum"}, nil},
		"payees by parts, of an instalment that is open": {
			inParts(paidTo("0", settlement.Payee{Party: "王某", Part: 1}, settlement.Payee{Party: "赵某", Part: 1}), "0", "25"),
			[]string{"甲 王某+赵某 ?", "甲 王某 12.50", "甲 赵某 12.50"},
			[]string{"amount", "instalments[0].amount"},
			nil,
		},
		"one leaves the rest, in instalments":        {inParts(sums("100", owes("甲", "60"), owes("乙", "0")), "50", "50"), []string{"甲 王某 30.00", "乙 王某 20.00", "甲 王某 30.00", "乙 王某 20.00"}, []string{"obligors[1].sum"}, nil},
		"two leave the rest, in instalments":         {inParts(sums("100", owes("甲", "60"), owes("乙", "0"), owes("丙", "0")), "50", "50"), nil, nil, []string{"obligors[1].sum A5", "obligors[2].sum A5"}},
		"the whole is open, in instalments":          {inParts(sums("0", owes("甲", "60"), owes("乙", "0")), "50", "50"), nil, nil, []string{"obligors[1].sum A5"}},
		"an open share on days of its own":           {ownParts(sums("0", owes("甲", "0"), owes("乙", "60")), "50", "50"), nil, nil, []string{"obligors[0].sum A5"}},
		"a stated share on days of its own":          {ownParts(sums("0", owes("甲", "60"), owes("乙", "0")), "20", "40"), []string{"甲 王某 20.00", "甲 王某 40.00", "乙 王某 ?"}, []string{"amount", "obligors[1].sum"}, nil},
		"and its instalments do not come to it":      {ownParts(sums("0", owes("甲", "60"), owes("乙", "0")), "20", "39.99"), nil, nil, []string{"obligors[0].instalments A6"}},
		"the whole is open, one on a day of his own": {halves(func(p *settlement.Payment) { p.Obligors[0].Schedule = own(9) }), []string{"乙 王某 ?", "甲 王某 ?"}, []string{"amount"}, nil},
		"the whole is open, both on days of their own": {
			halves(func(p *settlement.Payment) {
				p.Obligors[0].Schedule, p.Obligors[1].Schedule, p.Schedule = own(9), own(10), settlement.Schedule{}
			}),
			[]string{"甲 王某 ?", "乙 王某 ?"},
			[]string{"amount"},
			nil,
		},
		"the whole is open, his instalments are stated": {
			ownParts(halves(func(*settlement.Payment) {}), "20", "40"), []string{"乙 王某 ?", "甲 王某 20.00", "甲 王某 40.00"}, []string{"amount"}, nil,
		},
		"each a stated sum on a day of his own": {
			changed(sums("0", owes("甲", "60"), owes("乙", "40")), func(p *settlement.Payment) { p.Obligors[0].Schedule = own(9) }),
			[]string{"乙 王某 40.00", "甲 王某 60.00"},
			nil,
			nil,
		},
		"so many payments of an open sum": {
			changed(sums("0", settlement.Obligor{Party: "甲"}), func(p *settlement.Payment) {
				p.Schedule = settlement.Schedule{Series: settlement.Series{First: first, EveryMonths: 1, Count: 3}}
			}),
			[]string{"甲 王某 ?", "甲 王某 ?", "甲 王某 ?"},
			[]string{"amount"},
			nil,
		},
		"two payees, all stated": {paidTo("0", gets("王某", "60"), gets("赵某", "40")), []string{"甲 王某 60.00", "甲 赵某 40.00"}, nil, nil},
	} {
		terms := settlement.Terms{Payments: []settlement.Payment{c.payment}}
		var invalid, unstated []string
		for _, v := range terms.Validate(agreed) {
			invalid = append(invalid, strings.TrimPrefix(v.Path, "payments[0].")+" "+v.Rule.String())
		}
		assert.Equal(t, c.invalid, invalid, name)
		if c.invalid != nil {
			continue
		}
		for _, path := range terms.Unstated() {
			unstated = append(unstated, strings.TrimPrefix(path, "payments[0]."))
		}
		assert.Equal(t, c.unstated, unstated, name)
		assert.Equal(t, c.claims, claims(terms), name)
	}
}

// A payment that rises is shared anew at each rise, to the fen; where each has a sum, each sum rises by itself (A5, A6).
func TestSharesOfWhatRises(t *testing.T) {
	rent := func(change func(p *settlement.Payment)) settlement.Terms {
		terms := series("0", settlement.Series{First: first, EveryMonths: 6, Count: 4, Each: yuan("100.01"), Rise: security.Rise{Percent: p("5%")}})
		terms.Payments[0].Rounding = money.LargestRemainder
		change(&terms.Payments[0])
		require.Empty(t, terms.Validate(agreed))
		return terms
	}
	assert.Equal(t, []string{"甲 王某 50.01", "乙 王某 50.00", "甲 王某 50.01", "乙 王某 50.00", "甲 王某 52.51", "乙 王某 52.50", "甲 王某 52.51", "乙 王某 52.50"}, claims(rent(func(p *settlement.Payment) {
		p.Sharing, p.Obligors = settlement.ByParts, []settlement.Obligor{{Party: "甲", Part: 1}, {Party: "乙", Part: 1}}
	})))
	assert.Equal(t, []string{"甲 王某 70.01", "乙 王某 30.00", "甲 王某 70.01", "乙 王某 30.00", "甲 王某 73.51", "乙 王某 31.50", "甲 王某 73.51", "乙 王某 31.50"}, claims(rent(func(p *settlement.Payment) {
		p.Sharing, p.Obligors = settlement.BySums, []settlement.Obligor{{Party: "甲", Sum: yuan("70.01")}, {Party: "乙", Sum: yuan("30")}}
	})))
	assert.Equal(t, []string{"甲 王某 50.01", "甲 李某 50.00", "甲 王某 50.01", "甲 李某 50.00", "甲 王某 52.51", "甲 李某 52.50", "甲 王某 52.51", "甲 李某 52.50"}, claims(rent(func(p *settlement.Payment) {
		p.Beneficiaries, p.Payees = nil, []settlement.Payee{{Party: "王某", Part: 1}, {Party: "李某", Part: 1}}
	})))
	assert.Equal(t, []string{"甲 王某 0.51", "甲 李某 0.50", "甲 王某 0.51", "甲 李某 0.50", "甲 王某 0.53", "甲 李某 0.53", "甲 王某 0.53", "甲 李某 0.53"},
		claims(rent(func(p *settlement.Payment) {
			p.Series.Each, p.Beneficiaries, p.Payees = yuan("1.01"), nil, []settlement.Payee{{Party: "王某", Part: 1}, {Party: "李某", Part: 1}}
		})), "halves stay halves")
	assert.Equal(t, []string{"甲 王某 70.01", "甲 李某 30.00", "甲 王某 70.01", "甲 李某 30.00", "甲 王某 73.51", "甲 李某 31.50", "甲 王某 73.51", "甲 李某 31.50"},
		claims(rent(func(p *settlement.Payment) {
			p.Beneficiaries, p.Payees = nil, []settlement.Payee{{Party: "王某", Sum: yuan("70.01")}, {Party: "李某", Sum: yuan("30")}}
		})))
	endless := series("0", settlement.Series{First: agreed.AddDays(-40), EveryMonths: 1, Each: yuan("100.01")})
	endless.Payments[0].Rounding = money.LargestRemainder
	payees(&endless, settlement.Payee{Party: "王某", Part: 1}, settlement.Payee{Party: "李某", Part: 1})
	assert.Equal(t, []string{"甲 王某 50.01", "甲 李某 50.00", "甲 王某 50.01", "甲 李某 50.00"}, claims(endless), "each payment by itself: there is no whole")

	endless.Payments[0].Series.Each, endless.Payments[0].Sharing = yuan("1"), settlement.ByParts
	endless.Payments[0].Obligors = []settlement.Obligor{{Party: "甲", Part: 1}, {Party: "乙", Part: 1}, {Party: "丙", Part: 1}}
	assert.Equal(t, slices.Repeat([]string{"甲 王某 0.17", "甲 李某 0.17", "乙 王某 0.17", "乙 李某 0.16", "丙 王某 0.16", "丙 李某 0.17"}, 2), claims(endless),
		"half of each payment goes to each, whoever pays it")
}

// One alone bears the whole; several who have not said how they share, or are liable jointly without inner shares, have none (A5).
func TestSharesOfThoseWhoHaveNone(t *testing.T) {
	three := good()
	unshared(&three)
	alone := series("100", settlement.Series{})
	for name, c := range map[string]struct {
		payment settlement.Payment
		want    []money.Amount
	}{
		"several": {three.Payments[0], nil},
		"one":     {alone.Payments[0], []money.Amount{yuan("100")}},
	} {
		shares, rounded, err := c.payment.Shares()
		require.NoError(t, err, name)
		assert.True(t, rounded.IsZero(), name)
		assert.Equal(t, c.want, shares, name)
	}
}

// A path of one step is read as the place that it names, and nothing else is (the paths of the findings are written so).
func TestPlace(t *testing.T) {
	for path, want := range map[string]int{
		"payments[0]": 0, "payments[12]": 12, "payments[-1]": -1, "payments[01]": -1, "payments[+1]": -1, "payments[]": -1, "payments[x]": -1,
		"payments[1": -1, "payments1]": -1, "acts[1]": -1, "payments[1].due": -1, "": -1, "payments[99999999999999999999]": -1, "0]": -1,
	} {
		assert.Equal(t, want, settlement.Place(path, "payments"), path)
	}
}

// A deposit counts up to a fifth of what it secures, which is not known where a sum or an end is open; a penalty for one of the payments
// stands beside it (A14; CC 586(2), 588).
func TestDepositStandsBesideWhatItSecures(t *testing.T) {
	two := func(change func(t *settlement.Terms)) settlement.Terms {
		terms := series("100", settlement.Series{})
		terms.Payments = append(terms.Payments, terms.Payments[0])
		terms.Deposits = []security.Deposit{{By: "甲", To: "王某", Sum: yuan("20.01"), Of: []int{0}}}
		change(&terms)
		return terms
	}
	for name, c := range map[string]struct {
		terms  settlement.Terms
		excess string
		open   bool
		either bool // a penalty is agreed as well
	}{
		"one of two":   {two(func(*settlement.Terms) {}), "0.01", false, false},
		"both":         {two(func(t *settlement.Terms) { t.Deposits[0].Of = nil }), "0", false, false},
		"an open sum":  {two(func(t *settlement.Terms) { t.Payments[0].Amount = money.Amount{} }), "0", true, false},
		"another open": {two(func(t *settlement.Terms) { t.Payments[1].Amount = money.Amount{} }), "0.01", false, false},
		"no end": {two(func(t *settlement.Terms) {
			t.Payments[0].Amount, t.Payments[0].Series = money.Amount{}, settlement.Series{First: first, EveryMonths: 1, Each: yuan("1")}
			t.Deposits[0].Of = nil
		}), "0", true, false},
		"a penalty for all":       {two(func(t *settlement.Terms) { penalty(t, security.Penalty{Sum: yuan("1")}) }), "0.01", false, true},
		"a penalty for it":        {two(func(t *settlement.Terms) { penalty(t, security.Penalty{Sum: yuan("1"), Of: []int{0}}) }), "0.01", false, true},
		"a penalty for the other": {two(func(t *settlement.Terms) { penalty(t, security.Penalty{Sum: yuan("1"), Of: []int{1}}) }), "0.01", false, false},
		"a deposit for all, and a penalty for one": {two(func(t *settlement.Terms) {
			penalty(t, security.Penalty{Sum: yuan("1"), Of: []int{1}})
			t.Deposits[0].Of = nil
		}), "0", false, true},
	} {
		worth := c.terms.DepositsWorth(agreed)[0]
		assert.Equal(t, yuan(c.excess), worth.Excess, name)
		assert.Equal(t, c.open, worth.Open, name)
		either := slices.ContainsFunc(worth.Reasons, func(r statute.Reason) bool { return r.Cite.Provision() == statute.DepositOrPenalty })
		assert.Equal(t, c.either, either, name)
	}
}

// The longest times that terms may set are valid, and one day or month more is not.
func TestLongestTimes(t *testing.T) {
	const days, months = 36_600, settlement.MaxMonths
	for name, c := range map[string]struct {
		due  settlement.Due
		good bool
	}{
		"no time":       {settlement.Due{Upon: "签字"}, true},
		"most days":     {settlement.Due{Upon: "签字", Days: days}, true},
		"a day more":    {settlement.Due{Upon: "签字", Days: days + 1}, false},
		"a day less":    {settlement.Due{Upon: "签字", Days: -1}, false},
		"most months":   {settlement.Due{Upon: "签字", Months: months}, true},
		"a month more":  {settlement.Due{Upon: "签字", Months: months + 1}, false},
		"a month less":  {settlement.Due{Upon: "签字", Months: -1}, false},
		"of both, less": {settlement.Due{Upon: "签字", Months: 1, Days: -1}, false},
	} {
		terms := good()
		terms.Acts[0].Due = c.due
		assert.Equal(t, c.good, len(terms.Validate(agreed)) == 0, name)
		assert.Equal(t, c.good, !c.due.After(agreed).IsZero(), name)
	}
	for every, valid := range map[int]bool{1: true, days: true, days + 1: false, -1: false} {
		terms := series("100", settlement.Series{First: first, EveryDays: every, Count: 2})
		assert.Equal(t, valid, len(terms.Validate(agreed)) == 0, every)
		if valid {
			assert.Equal(t, first.AddDays(every), terms.Claims(agreed)[1].Due.On, every)
		}
	}
	longest := series("100", settlement.Series{First: first, EveryDays: 1, Each: yuan("1")})
	assert.Len(t, longest.Claims(agreed), 100)
	assert.Equal(t, money.MustParse("1"), longest.Claims(agreed)[99].Amount)
}

// Of instalments whose size is not stated all is due by the last of them, and something by the first: who has paid nothing by then is late
// (A6, A18).
func TestInstalmentsOfUnstatedSize(t *testing.T) {
	part := func(days int, sum string) settlement.Instalment {
		return settlement.Instalment{Due: by(first.AddDays(days)), Amount: yuan(sum)}
	}
	upon := settlement.Instalment{Due: settlement.Due{Upon: "交房"}}
	for name, c := range map[string]struct {
		parts []settlement.Instalment
		want  []string
	}{
		"all sizes stated":       {[]settlement.Instalment{part(0, "70"), part(10, "30")}, []string{"70.00 by 0", "30.00 by 10"}},
		"one left open":          {[]settlement.Instalment{part(0, "0"), part(10, "30")}, []string{"70.00 by 0", "30.00 by 10"}},
		"two left open":          {[]settlement.Instalment{part(0, "0"), part(10, "0"), part(20, "30")}, []string{"70.00 by 10, a part by 0", "30.00 by 20"}},
		"a stated one before":    {[]settlement.Instalment{part(-5, "30"), part(0, "0"), part(10, "0")}, []string{"30.00 by -5", "70.00 by 10, a part by 0"}},
		"one upon an event":      {[]settlement.Instalment{upon, part(10, "0")}, []string{"100.00 by 10, a part before"}},
		"the last upon an event": {[]settlement.Instalment{part(10, "0"), upon}, []string{"100.00 upon 交房, a part by 10"}},
		"none of them on a day":  {[]settlement.Instalment{upon, {Due: settlement.Due{Upon: "过户"}}}, []string{"100.00 upon 过户, a part before"}},
	} {
		terms := series("100", settlement.Series{})
		terms.Payments[0].Schedule = settlement.Schedule{Instalments: c.parts}
		var got []string
		for _, d := range terms.Claims(agreed) {
			line := d.Amount.String() + " upon " + d.Due.Upon
			if !d.Due.On.IsZero() {
				line = fmt.Sprintf("%s by %d", d.Amount, d.Due.On.DaysSince(first))
			}
			switch {
			case !d.PartFrom.IsZero():
				line += fmt.Sprintf(", a part by %d", d.PartFrom.DaysSince(first))
			case d.SizesOpen:
				line += ", a part before"
			}
			got = append(got, line)
		}
		assert.Equal(t, c.want, got, name)
	}
}
