package security_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// What a surety clause has to say (A16).
func TestWhatASuretyClauseHasToSay(t *testing.T) {
	on := calendar.MustDate(2024, 3, 1)
	for want, s := range map[string]security.Surety{
		"":            {Party: "丙", Of: []int{0, 1}},
		"party":       {Party: " "},
		"kind":        {Party: "丙", Kind: 9},
		"until_paid":  {Party: "丙", Until: on, UntilPaid: true},
		"signed.on":   {Party: "丙", Signed: mediation.Signature{On: calendar.On(on)}},
		"of[1]":       {Party: "丙", Of: []int{0, 2}},
		"of[0]":       {Party: "丙", Of: []int{-1}},
		"party twice": {Party: "甲 "},
	} {
		found := s.Validate(on, 2, []string{"甲", "乙"})
		if want == "" {
			assert.Empty(t, found)
			continue
		}
		if want == "party twice" { // the debtor, with a blank after the name
			assert.NotEmpty(t, found)
			want = "party"
		}
		for _, v := range found {
			assert.Equal(t, []any{want, statute.A16}, []any{v.Path, v.Rule})
		}
		assert.NotEmpty(t, found, want)
	}
	for _, s := range []security.Surety{
		{Party: "丙", Until: on},
		{Party: "丙", UntilPaid: true},
		{Party: "丙", Kind: security.GeneralSurety},
		{Party: "丙", Signed: mediation.SignedOn(calendar.On(on))},
		{Party: "丙", Signed: mediation.Signature{Given: decision.No}},
	} {
		assert.Empty(t, s.Validate(on, 2, []string{"甲", "乙"}))
	}
}

// What a clause on default has to say (A14): one measure of what is owed, and of a rate for what stretch it is.
func TestWhatAPenaltyClauseHasToSay(t *testing.T) {
	sum, share := money.MustParse("100"), money.MustParsePercent("1%")
	for name, c := range map[string]struct {
		p    security.Penalty
		want []string
	}{
		"nothing":              {security.Penalty{}, []string{""}},
		"a sum":                {security.Penalty{Sum: sum}, nil},
		"a share":              {security.Penalty{Share: share}, nil},
		"so much a day":        {security.Penalty{EachDay: sum}, nil},
		"a rate a year":        {security.Penalty{Rate: share, Per: security.PerYear}, nil},
		"a rate above another": {security.Penalty{Rate: share, RateOf: "LPR", Per: security.PerYear}, nil},
		"another's rate":       {security.Penalty{RateOf: "LPR"}, nil},
		"two measures":         {security.Penalty{Sum: sum, EachDay: sum}, []string{""}},
		"a rate for what?":     {security.Penalty{Rate: share}, []string{"per"}},
		"a hundred times":      {security.Penalty{RateOf: "LPR", Times: 100}, nil},
		"more than a hundred":  {security.Penalty{RateOf: "LPR", Times: 101}, []string{"times"}},
		"less than once":       {security.Penalty{RateOf: "LPR", Times: -1}, []string{"times"}},
		"of what is unpaid":    {security.Penalty{Share: share, Unpaid: true}, nil},
		"unpaid, and no share": {security.Penalty{Sum: sum, Unpaid: true}, []string{"unpaid"}},
		"for an act":           {security.Penalty{EachDay: sum, Acts: []int{0}}, nil},
		"a sum each":           {security.Penalty{Sum: sum, EachOne: true}, nil},
		"each of what?":        {security.Penalty{EachDay: sum, EachOne: true}, []string{"each_one"}},
		"ten years of grace":   {security.Penalty{Sum: sum, Grace: 3660}, nil},
		"more than that":       {security.Penalty{Sum: sum, Grace: 3661}, []string{"grace"}},
		"less than none":       {security.Penalty{Sum: sum, Grace: -1}, []string{"grace"}},
		"no such act":          {security.Penalty{EachDay: sum, Acts: []int{0, 1}}, []string{"acts[1]"}},
		"a rate of an act":     {security.Penalty{Rate: share, Per: security.PerYear, Acts: []int{0}}, []string{"acts"}},
		"another's, of an act": {security.Penalty{RateOf: "LPR", Acts: []int{0}}, []string{"acts"}},
		"a share, and an act":  {security.Penalty{Share: share, Of: []int{0}, Acts: []int{0}}, nil},
		"no such payment":      {security.Penalty{Sum: sum, Of: []int{1, 2}}, []string{"of[1]"}},
	} {
		var got []string
		for _, v := range c.p.Validate(calendar.Date{}, 2, 1) {
			got = append(got, v.Path)
			assert.Equal(t, statute.A14, v.Rule, name)
		}
		assert.Equal(t, c.want, got, name)
		assert.Equal(t, c.p.RateOf == "LPR" && name != "a rate above another", c.p.IsOpen(), name)
	}
}

// What a clause on default comes to (A14), by hand: the debt is 1,000 yuan, late for 10 days in all of its sum, in three
// instalments. A year has 365 days.
func TestWhatAPenaltyComesTo(t *testing.T) {
	on := calendar.MustDate(2024, 3, 1)
	var late []security.Late
	for i, sum := range []string{"500", "300", "200"} {
		open := money.MustParse(sum)
		days := []security.Stretch{{From: on.AddDays(1), To: on.AddDays(4), Due: on, Open: open}, {From: on.AddDays(5), To: on.AddDays(10), Due: on, Open: open}}
		late = append(late, security.Late{Path: fmt.Sprint("payments[0].instalments[", i, "]"), Whole: open, Days: days})
	}
	for want, p := range map[string]security.Penalty{
		"88.00": {Sum: money.MustParse("88")},
		"27.00": {Sum: money.MustParse("9"), EachOne: true},
		"15.00": {EachDay: money.MustParse("2"), UpTo: money.MustParse("15")},
		"50.00": {Share: money.MustParsePercent("5%")},
		"20.00": {EachDay: money.MustParse("2")},
		"10.00": {Rate: money.MustParsePercent("0.1%"), Per: security.PerDay},
		"30.00": {Rate: money.MustParsePercent("0.1%"), Per: security.PerDay, Times: 3},
		"6.58":  {Rate: money.MustParsePercent("2%"), Per: security.PerMonth}, // 10000 × 0.02 × 12 / 365 = 6.575
		"10.96": {Rate: money.MustParsePercent("40%"), Per: security.PerYear}, // 10000 × 0.4 / 365 = 10.958
	} {
		owed, days, unknown := p.Owed(late, calendar.MustDate(9999, 12, 31))
		assert.Equal(t, want, owed.String())
		assert.Equal(t, 10, days)
		assert.False(t, unknown)
	}
	owed, days, unknown := security.Penalty{RateOf: "LPR", Times: 2}.Owed(late, calendar.MustDate(9999, 12, 31))
	assert.Equal(t, "0.00", owed.String())
	assert.Equal(t, 10, days)
	assert.True(t, unknown)
	_, days, unknown = security.Penalty{RateOf: "LPR", Grace: 10}.Owed(late, calendar.MustDate(9999, 12, 31))
	assert.Zero(t, days)
	assert.False(t, unknown, "nothing that counts was late")
}

// Of a lasting duty every breach counts as an act; an act that got other days was late once.
func TestWhatAPenaltyForActsComesTo(t *testing.T) {
	on := calendar.MustDate(2024, 3, 1)
	days := []security.Stretch{{From: on, To: on}, {From: on, To: on}, {From: on.AddDays(7), To: on.AddDays(8)}}
	each := security.Penalty{Acts: []int{0}, Sum: money.MustParse("9"), EachOne: true}
	for breaches, want := range map[bool]string{false: "9.00", true: "27.00"} {
		owed, late, _ := each.Owed([]security.Late{{Path: "acts[0]", Days: days, Breaches: breaches}}, calendar.MustDate(9999, 12, 31))
		assert.Equal(t, want, owed.String())
		assert.Equal(t, 3, late, "a day counts once")
	}
}

// Once a rate is the rate, and a surety for all payments names none of them.
func TestWhatGoesWithoutSaying(t *testing.T) {
	rate := security.Penalty{Rate: money.MustParsePercent("2%"), Per: security.PerMonth}
	once, twice := rate, rate
	once.Times, twice.Times = 1, 2
	all, first := security.Surety{Party: "丙"}, security.Surety{Party: "丙", Of: []int{0}}
	assert.Equal(t, rate.EN(), once.EN())
	assert.Equal(t, rate.ZH(), once.ZH())
	assert.NotEqual(t, rate.EN(), twice.EN())
	assert.NotContains(t, all.EN(), "payments")
	assert.NotContains(t, all.ZH(), "第")
	assert.Contains(t, first.EN(), "payment 1")
	assert.Contains(t, first.ZH(), "第1项款项")
}
