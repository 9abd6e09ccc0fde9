package settlement_test

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

var (
	agreed = calendar.MustDate(2024, time.March, 1)
	first  = calendar.MustDate(2024, time.April, 30)
	yuan   = money.MustParse
	p      = money.MustParsePercent
)

func by(d calendar.Date) settlement.Due { return settlement.Due{On: d} }

// good is a payment in four instalments that three share, and an act: nothing is wrong with it.
func good() settlement.Terms {
	return settlement.Terms{
		Payments: []settlement.Payment{{
			For: "赔偿款", Amount: yuan("100"), InWords: "壹佰元整", Beneficiaries: []string{"王某"},
			Sharing: settlement.ByParts, Rounding: money.LargestRemainder,
			Obligors: []settlement.Obligor{{Party: "甲", Part: 1}, {Party: "乙", Part: 1}, {Party: "丙", Part: 1}},
			Schedule: settlement.Schedule{Instalments: []settlement.Instalment{
				{Due: settlement.Due{Upon: "签字时"}, Amount: yuan("25")},
				{Due: by(first), Amount: yuan("25")},
				{Due: by(first.AddDays(1)), Amount: yuan("25")},
				{Due: by(first.AddDays(40)), Amount: yuan("25")},
			}},
		}},
		Acts: []settlement.Act{{
			Kind: settlement.Demolition, What: "拆除围墙", Obligors: []string{"甲"}, Beneficiaries: []string{"王某"}, Due: by(first),
		}},
		Totals: []settlement.Total{{Amount: yuan("100")}, {Of: []int{0}, Amount: yuan("100")}},
	}
}

// series is a payment of one obligor in a series.
func series(amount string, s settlement.Series) settlement.Terms {
	return settlement.Terms{Payments: []settlement.Payment{{
		Amount: yuan(amount), Obligors: []settlement.Obligor{{Party: "甲"}}, Beneficiaries: []string{"王某"},
		Schedule: settlement.Schedule{Series: s},
	}}}
}

// unshared takes out how the three share.
func unshared(t *settlement.Terms) {
	t.Payments[0].Sharing, t.Payments[0].Rounding = 0, 0
	for i := range t.Payments[0].Obligors {
		t.Payments[0].Obligors[i].Part = 0
	}
}

func payees(t *settlement.Terms, list ...settlement.Payee) {
	t.Payments[0].Beneficiaries, t.Payments[0].Payees = nil, list
}

func penalty(t *settlement.Terms, p security.Penalty) { t.Penalties = append(t.Penalties, p) }

func TestValidate(t *testing.T) {
	require.Empty(t, good().Validate(agreed))

	type terms = settlement.Terms
	monthly := settlement.Series{First: first, EveryMonths: 1}
	with := func(s settlement.Series, change func(*settlement.Series)) settlement.Series {
		change(&s)
		return s
	}
	for name, c := range map[string]struct {
		terms  terms
		change func(t *terms)
		want   []string // path and rule
	}{
		"words that differ": {good(), func(t *terms) { t.Payments[0].InWords = "壹佰零壹元整" }, []string{"payments[0].in_words A11"}},
		"words alone": {good(), func(t *terms) {
			t.Payments[0].Amount, t.Payments[0].Schedule = money.Amount{}, settlement.Schedule{}
		}, []string{"payments[0].in_words A11"}},
		"words that are none":        {good(), func(t *terms) { t.Payments[0].InWords = "一百元整" }, []string{"payments[0].in_words A11"}},
		"no obligor":                 {good(), func(t *terms) { t.Payments[0].Obligors = nil }, []string{"payments[0].obligors A5", "payments[0].obligors A5"}},
		"a nameless obligor":         {good(), func(t *terms) { t.Payments[0].Obligors[1].Party = " " }, []string{"payments[0].obligors[1].party A5"}},
		"an obligor twice":           {good(), func(t *terms) { t.Payments[0].Obligors[2].Party = "甲" }, []string{"payments[0].obligors[2].party A5"}},
		"a nameless payee":           {good(), func(t *terms) { t.Payments[0].Beneficiaries = []string{"王某", ""} }, []string{"payments[0].beneficiaries[1] A1"}},
		"a payee twice":              {good(), func(t *terms) { t.Payments[0].Beneficiaries = []string{"王某", "王某"} }, []string{"payments[0].beneficiaries[1] A1"}},
		"who pays himself":           {good(), func(t *terms) { t.Payments[0].Beneficiaries = []string{"乙"} }, []string{"payments[0].beneficiaries[0] A1"}},
		"parts without sharing":      {good(), func(t *terms) { t.Payments[0].Sharing = 0 }, []string{"payments[0].obligors[0].part A5", "payments[0].obligors[1].part A5", "payments[0].obligors[2].part A5"}},
		"rounding not named":         {good(), func(t *terms) { t.Payments[0].Rounding = 0 }, []string{"payments[0].rounding A5"}},
		"a part of nothing":          {good(), func(t *terms) { t.Payments[0].Obligors[1].Part = 0 }, []string{"payments[0].obligors[1].part A5"}},
		"a negative part":            {good(), func(t *terms) { t.Payments[0].Obligors[1].Part = -1 }, []string{"payments[0].obligors[1].part A5"}},
		"parts without end":          {good(), func(t *terms) { t.Payments[0].Obligors[1].Part = math.MaxInt64 }, []string{"payments[0].obligors A5"}},
		"a part too small for a fen": {good(), func(t *terms) { t.Payments[0].Obligors[1].Part = 1_000_000_000 }, []string{"payments[0].obligors[0] A5", "payments[0].obligors[2] A5"}},
		"two kinds of share":         {good(), func(t *terms) { t.Payments[0].Obligors[1].Percent = p("1%") }, []string{"payments[0].obligors[1].percent A5"}},
		"more paid already than owed": {good(), func(t *terms) {
			t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{By: "甲", Amount: yuan("100.01")}}
		}, []string{"payments[0].already_paid A5"}},
		"than his share": {good(), func(t *terms) {
			t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{By: "甲", Amount: yuan("33.35")}}
		}, []string{"payments[0].already_paid A5"}},
		"paid by nobody":           {good(), func(t *terms) { t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{Amount: yuan("1")}} }, []string{"payments[0].already_paid[0].by A5"}},
		"paid by a stranger":       {good(), func(t *terms) { t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{By: "丁", Amount: yuan("1")}} }, []string{"payments[0].already_paid[0].by A5"}},
		"nothing paid":             {good(), func(t *terms) { t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{By: "甲"}} }, []string{"payments[0].already_paid[0].amount A4"}},
		"set off and not deducted": {good(), func(t *terms) { t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{By: "甲", Amount: yuan("1")}} }, []string{"payments[0].instalments A6"}},

		"a day and an event":    {good(), func(t *terms) { t.Payments[0].Instalments[2].Due.Upon = "签字时" }, []string{"payments[0].instalments[2].due A6"}},
		"an event of blanks":    {good(), func(t *terms) { t.Payments[0].Instalments[0].Due.Upon = " " }, []string{"payments[0].instalments[0].due A6"}},
		"the same day twice":    {good(), func(t *terms) { t.Payments[0].Instalments[2].Due.On = first }, []string{"payments[0].instalments[2].due A6"}},
		"the day before":        {good(), func(t *terms) { t.Payments[0].Instalments[2].Due.On = first.AddDays(-1) }, []string{"payments[0].instalments[2].due A6"}},
		"a fen too little":      {good(), func(t *terms) { t.Payments[0].Instalments[2].Amount = yuan("24.99") }, []string{"payments[0].instalments A6"}},
		"a fen too much":        {good(), func(t *terms) { t.Payments[0].Instalments[2].Amount = yuan("25.01") }, []string{"payments[0].instalments A6"}},
		"two schedules":         {good(), func(t *terms) { t.Payments[0].Due = by(first) }, []string{"payments[0].due A6"}},
		"a schedule of his own": {good(), func(t *terms) { t.Payments[0].Obligors[2].Due = by(first) }, []string{"payments[0].instalments A6"}},
		"a schedule for nobody": {good(), func(t *terms) {
			for i := range 3 {
				t.Payments[0].Obligors[i].Due = by(first)
			}
		}, []string{"payments[0] A6"}},
		"acceleration below zero":     {good(), func(t *terms) { t.Payments[0].AllDueAfter = -1 }, []string{"payments[0].all_due_after A9"}},
		"grace below zero":            {good(), func(t *terms) { t.Payments[0].AllDueAfter, t.Payments[0].AllDueGrace = 1, -1 }, []string{"payments[0].all_due_grace A9"}},
		"a hundred years of grace":    {good(), func(t *terms) { t.Payments[0].AllDueAfter, t.Payments[0].AllDueGrace = 1, 36_600 }, nil},
		"more than that":              {good(), func(t *terms) { t.Payments[0].AllDueAfter, t.Payments[0].AllDueGrace = 1, 36_601 }, []string{"payments[0].all_due_grace A9"}},
		"grace without acceleration":  {good(), func(t *terms) { t.Payments[0].AllDueGrace = 1 }, []string{"payments[0].all_due_grace A9"}},
		"sums that nobody has stated": {good(), func(t *terms) { unshared(t); t.Payments[0].Sharing = settlement.BySums }, []string{"payments[0].obligors[0].sum A5", "payments[0].obligors[1].sum A5", "payments[0].obligors[2].sum A5"}},
		"parts that nobody has":       {good(), func(t *terms) { unshared(t); t.Payments[0].Sharing = settlement.ByParts }, []string{"payments[0].obligors[0].part A5", "payments[0].obligors[1].part A5", "payments[0].obligors[2].part A5"}},
		"rising every so many days":   {series("0", settlement.Series{First: first, EveryDays: 7, Each: yuan("5"), Rise: security.Rise{Percent: p("5%")}}), nil, []string{"payments[0].series.rise A6"}},
		"a sum that rises":            {series("15", with(monthly, func(s *settlement.Series) { s.Each, s.Rise = yuan("5"), security.Rise{Percent: p("5%")} })), nil, []string{"payments[0].series.rise A6"}},
		"rising every so many months": {series("0", with(monthly, func(s *settlement.Series) { s.Each, s.Rise = yuan("5"), security.Rise{Percent: p("5%")} })), nil, nil},
		"a part of a debt without end": {series("0", with(monthly, func(s *settlement.Series) { s.Each = yuan("5") })), func(t *terms) {
			penalty(t, security.Penalty{Share: p("10%"), OfDebt: true})
		}, []string{"penalties[0].of_debt A14"}},
		"a penalty for a debt without end": {series("0", with(monthly, func(s *settlement.Series) { s.Each = yuan("5") })), func(t *terms) {
			penalty(t, security.Penalty{Sum: yuan("10")})
		}, nil},
		"a part of another debt": {series("0", with(monthly, func(s *settlement.Series) { s.Each = yuan("5") })), func(t *terms) {
			t.Payments = append(t.Payments, good().Payments[0])
			penalty(t, security.Penalty{Of: []int{1}, Share: p("10%"), OfDebt: true})
		}, nil},
		"his instalment without day": {good(), func(t *terms) {
			t.Payments[0].Obligors[2].Instalments = []settlement.Instalment{{Amount: yuan("33.33")}}
		}, []string{"payments[0].instalments A6"}},
		"his schedule and no shares": {good(), func(t *terms) {
			unshared(t)
			t.Payments[0].Obligors[2].Due = by(first)
		}, []string{"payments[0].sharing A5"}},
		"nameless among the payees": {good(), func(t *terms) { payees(t, settlement.Payee{Part: 1}) }, []string{"payments[0].payees[0] A1"}},
		"payees twice over":         {good(), func(t *terms) { t.Payments[0].Payees = []settlement.Payee{{Party: "李某"}} }, []string{"payments[0].payees A22"}},
		"payees by parts and by sums": {good(), func(t *terms) {
			payees(t, settlement.Payee{Party: "王某", Part: 1}, settlement.Payee{Party: "李某", Sum: yuan("1")})
		}, []string{"payments[0].payees[1].part A22", "payments[0].payees[1].sum A22"}},
		"payees' sums a fen short": {good(), func(t *terms) {
			payees(t, settlement.Payee{Party: "王某", Sum: yuan("60")}, settlement.Payee{Party: "李某", Sum: yuan("39.99")})
		}, []string{"payments[0].payees A22"}},
		"payees' percents": {good(), func(t *terms) {
			payees(t, settlement.Payee{Party: "王某", Percent: p("60%")}, settlement.Payee{Party: "李某", Percent: p("39%")})
		}, []string{"payments[0].payees A5"}},
		"a payee who owes": {good(), func(t *terms) { payees(t, settlement.Payee{Party: "甲", Part: 1}) }, []string{"payments[0].payees[0] A1"}},
		"sizes beyond the whole": {good(), func(t *terms) {
			t.Payments[0].Instalments[0].Amount, t.Payments[0].Instalments[1].Amount = money.Amount{}, yuan("50.01")
		}, []string{"payments[0].instalments A6"}},
		"days after nothing":      {good(), func(t *terms) { t.Acts[0].Due = settlement.Due{On: first, Days: 3} }, []string{"acts[0].due.upon A7"}},
		"a day long after":        {good(), func(t *terms) { t.Acts[0].Due = settlement.Due{Upon: "签字", Days: 36_601} }, []string{"acts[0].due.days A7"}},
		"a day before its event":  {good(), func(t *terms) { t.Acts[0].Due = settlement.Due{Upon: "签字", Months: -1} }, []string{"acts[0].due.days A7"}},
		"days and months":         {series("100", with(monthly, func(s *settlement.Series) { s.Count = 2; s.EveryDays = 7 })), nil, []string{"payments[0].series.every_days A6"}},
		"no such answer":          {good(), func(t *terms) { t.DaysOff = 9 }, []string{"days_off A21"}},
		"a penalty of two kinds":  {good(), func(t *terms) { penalty(t, security.Penalty{Sum: yuan("1"), EachDay: yuan("1")}) }, []string{"penalties[0] A14"}},
		"a penalty of nothing":    {good(), func(t *terms) { penalty(t, security.Penalty{}) }, []string{"penalties[0] A14"}},
		"a rate for no stretch":   {good(), func(t *terms) { penalty(t, security.Penalty{Rate: p("1%")}) }, []string{"penalties[0].per A14"}},
		"a hundred and one times": {good(), func(t *terms) { penalty(t, security.Penalty{RateOf: "LPR", Times: 101}) }, []string{"penalties[0].times A14"}},
		"a penalty on no payment": {good(), func(t *terms) { penalty(t, security.Penalty{Sum: yuan("1"), Of: []int{1}}) }, []string{"penalties[0].of[0] A14"}},
		"a nameless surety":       {good(), func(t *terms) { t.Sureties = []security.Surety{{}} }, []string{"sureties[0].party A16"}},
		"a surety for himself":    {good(), func(t *terms) { t.Sureties = []security.Surety{{Party: "甲"}} }, []string{"sureties[0].party A16"}},
		"no such surety":          {good(), func(t *terms) { t.Sureties = []security.Surety{{Party: "丁", Kind: 9, Of: []int{-1}}} }, []string{"sureties[0].kind A16", "sureties[0].of[0] A16"}},

		"no such kind of act": {good(), func(t *terms) { t.Acts[0].Kind = 99 }, []string{"acts[0].kind A7"}},
		"no such sharing":     {series("100", settlement.Series{First: first, Count: 1}), func(t *terms) { t.Payments[0].Sharing = 99 }, []string{"payments[0].sharing A5"}},
		"no kind of act":      {good(), func(t *terms) { t.Acts[0].Kind = 0 }, []string{"acts[0].kind A7"}},
		"nothing to do":       {good(), func(t *terms) { t.Acts[0].What = "" }, []string{"acts[0].what A7"}},
		"nobody to do it":     {good(), func(t *terms) { t.Acts[0].Obligors = nil }, []string{"acts[0].obligors A7"}},
		"for nobody":          {good(), func(t *terms) { t.Acts[0].Beneficiaries = []string{""} }, []string{"acts[0].beneficiaries[0] A7"}},

		"a total that differs":      {good(), func(t *terms) { t.Totals[0].Amount = yuan("100.01") }, []string{"totals[0].amount A6"}},
		"a total of nothing":        {good(), func(t *terms) { t.Totals[0].Amount = money.Amount{} }, []string{"totals[0].amount A4"}},
		"of a payment too far":      {good(), func(t *terms) { t.Totals[1].Of = []int{1} }, []string{"totals[1].of[0] A6"}},
		"of a payment before first": {good(), func(t *terms) { t.Totals[1].Of = []int{-1} }, []string{"totals[1].of[0] A6"}},
		"of a payment twice":        {good(), func(t *terms) { t.Totals[1].Of = []int{0, 0} }, []string{"totals[1].of[1] A6"}},

		"no first day":                            {series("100", with(monthly, func(s *settlement.Series) { s.Count = 2; s.First = calendar.Date{} })), nil, []string{"payments[0].series.first A6"}},
		"no step":                                 {series("100", with(monthly, func(s *settlement.Series) { s.Count = 2; s.EveryMonths = 0 })), nil, []string{"payments[0].series.every_months A6"}},
		"a negative count":                        {series("100", with(monthly, func(s *settlement.Series) { s.Count = -1 })), nil, []string{"payments[0].series.count A6"}},
		"too many":                                {series("1000", with(monthly, func(s *settlement.Series) { s.Count = settlement.MaxInstalments + 1 })), nil, []string{"payments[0].series.count A6"}},
		"too small each":                          {series("1000", with(monthly, func(s *settlement.Series) { s.Each = yuan("0.01") })), nil, []string{"payments[0].series.each A6"}},
		"less than a fen each":                    {series("0.02", with(monthly, func(s *settlement.Series) { s.Count = 3 })), nil, []string{"payments[0].series.count A4"}},
		"one month too far":                       {series("100", settlement.Series{First: calendar.MustDate(9999, time.October, 31), EveryMonths: 1, Count: 4}), nil, []string{"payments[0].series.count A6"}},
		"one payment too far":                     {series("100", settlement.Series{First: calendar.MustDate(9999, time.October, 31), EveryMonths: 1, Each: yuan("33")}), nil, []string{"payments[0].series.each A6"}},
		"beyond the calendar":                     {series("1000", with(monthly, func(s *settlement.Series) { s.Count = 100; s.EveryMonths = 1200 })), nil, []string{"payments[0].series.count A6"}},
		"each beyond":                             {series("1000", with(monthly, func(s *settlement.Series) { s.Each = yuan("10"); s.EveryMonths = 1200 })), nil, []string{"payments[0].series.each A6"}},
		"count and each differ":                   {series("100", with(monthly, func(s *settlement.Series) { s.Count = 3; s.Each = yuan("33.33") })), nil, []string{"payments[0].series.each A6"}},
		"a sum and a last day":                    {series("100", with(monthly, func(s *settlement.Series) { s.Count = 2; s.Last = first })), nil, []string{"payments[0].series.last A6"}},
		"a last before a first":                   {series("0", with(monthly, func(s *settlement.Series) { s.Each = yuan("5"); s.Last = first.AddDays(-1) })), nil, []string{"payments[0].series.last A6"}},
		"a count and an end":                      {series("0", with(monthly, func(s *settlement.Series) { s.Each = yuan("5"); s.Count = 2; s.Until = "成年" })), nil, []string{"payments[0].series.last A6"}},
		"an end too far":                          {series("0", with(monthly, func(s *settlement.Series) { s.Each = yuan("5"); s.Last = calendar.MustDate(9999, time.December, 31) })), nil, []string{"payments[0].series.last A6"}},
		"each too large":                          {series("0", with(monthly, func(s *settlement.Series) { s.Each = money.Max() })), nil, []string{"payments[0].series.each A4"}},
		"periodic accelerated":                    {series("0", with(monthly, func(s *settlement.Series) { s.Each = yuan("5") })), func(t *terms) { t.Payments[0].AllDueAfter = 1 }, []string{"payments[0].all_due_after A9"}},
		"periodic and set off":                    {series("0", with(monthly, func(s *settlement.Series) { s.Each = yuan("5") })), func(t *terms) { t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{Amount: yuan("5")}} }, []string{"payments[0].already_paid A5"}},
		"a sum, its parts and a last day":         {series("100", with(monthly, func(s *settlement.Series) { s.Each = yuan("40"); s.Last = first.AddDays(99) })), nil, []string{"payments[0].series.last A6"}},
		"count and each differ, and each divides": {series("80", with(monthly, func(s *settlement.Series) { s.Each = yuan("40"); s.Count = 3 })), nil, []string{"payments[0].series.each A6"}},
		"a total without end":                     {series("0", with(monthly, func(s *settlement.Series) { s.Each = yuan("5") })), func(t *terms) { t.Totals = []settlement.Total{{Amount: yuan("5")}} }, []string{"totals[0].of A6"}},
		"a joint debt overpaid": {good(), func(t *terms) {
			unshared(t)
			t.Payments[0].Joint, t.Payments[0].AlreadyPaid = true, []settlement.AlreadyPaid{{By: "甲", Amount: yuan("100.01")}}
		}, []string{"payments[0].already_paid A5"}},
		"rounding of percents not named": {good(), func(t *terms) {
			t.Payments[0].Sharing, t.Payments[0].Rounding = settlement.ByPercent, 0
			for i, share := range []string{"33.335", "33.335", "33.33"} {
				t.Payments[0].Obligors[i] = settlement.Obligor{Party: t.Payments[0].Obligors[i].Party, Percent: p(share)}
			}
		}, []string{"payments[0].rounding A5"}},
		"some days and an event":              {good(), func(t *terms) { t.Acts[0].Due = settlement.Due{Within: when("2024-05"), Upon: "签字"} }, []string{"acts[0].due A7"}},
		"a step of a hundred years and a day": {series("100", settlement.Series{First: first, EveryDays: 36_601, Each: yuan("100")}), nil, []string{"payments[0].series.every_days A6"}},
		"nothing left to pay":                 {series("5", with(monthly, func(s *settlement.Series) { s.Count = 1 })), func(t *terms) { t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{Amount: yuan("5")}} }, []string{"payments[0].series A6"}},
	} {
		t.Run(name, func(t *testing.T) {
			if c.change != nil {
				c.change(&c.terms)
			}
			var got []string
			for _, v := range c.terms.Validate(agreed) {
				got = append(got, v.Path+" "+v.Rule.String())
				assert.NotEmpty(t, v.EN)
				assert.NotEmpty(t, v.ZH)
				assert.False(t, v.Cite.IsZero())
			}
			assert.Equal(t, c.want, got)
			if onlyRepeats(c.want) {
				assert.NotEmpty(t, c.terms.Claims(first), "what is owed does not hang on a figure that repeats others")
			}
			assert.Equal(t, len(hinders(c.want)) == 0, len(c.terms.Unbookable(agreed)) == 0)
			for i := range c.terms.Payments {
				path := fmt.Sprintf("payments[%d]", i)
				of := func(p string) bool { return p == path || strings.HasPrefix(p, path+".") }
				bad := slices.ContainsFunc(hinders(c.want), of)
				told := slices.ContainsFunc(c.terms.Claims(first), func(d settlement.Debt) bool { return of(d.Path) })
				assert.Equal(t, !bad, told, "%s: what is not valid has no claims, and the rest has", path)
				assert.Equal(t, bad, c.terms.Unread()[path], path)
			}
			flawed := map[string]bool{}
			for _, v := range c.terms.Validate(agreed) {
				if part, _, _ := strings.Cut(v.Path, "."); part != "days_off" {
					flawed[part] = true
					assert.Contains(t, c.terms.ZH(), v.Path+"："+v.ZH)
					assert.Contains(t, c.terms.EN(), v.Path+": "+v.EN)
				}
			}
			assert.Equal(t, len(flawed), strings.Count(c.terms.ZH(), "【本条未写出："), "a clause that is not valid says why, and the rest is written")
			assert.Equal(t, len(flawed), strings.Count(c.terms.EN(), "[Not written: "))
			assert.Equal(t, statute.Text{EN: c.terms.EN(), ZH: c.terms.ZH()}, c.terms.Text())
		})
	}
}

// hinders returns the paths of the findings by which nobody can tell what is owed: all but those of acts and of figures that repeat others.
func hinders(findings []string) []string {
	var paths []string
	for _, f := range findings {
		if path, _, _ := strings.Cut(f, " "); !onlyRepeats([]string{f}) && !strings.HasPrefix(path, "acts[") {
			paths = append(paths, path)
		}
	}
	return paths
}

// onlyRepeats reports whether all findings are about figures that repeat others.
func onlyRepeats(findings []string) bool {
	return !slices.ContainsFunc(findings, func(f string) bool {
		return !strings.HasPrefix(f, "totals[") && !strings.Contains(f, ".in_words ")
	})
}

// What looks odd and is good all the same.
func TestValidateAccepts(t *testing.T) {
	monthly := settlement.Series{First: first, EveryMonths: 1}
	for name, c := range map[string]struct {
		terms  settlement.Terms
		change func(t *settlement.Terms)
	}{
		"nothing at all": {settlement.Terms{}, nil},
		"no sum":         {good(), func(t *settlement.Terms) { t.Payments[0].Amount = money.Amount{} }},
		"no sum at all": {good(), func(t *settlement.Terms) {
			t.Payments[0].Amount, t.Payments[0].InWords, t.Payments[0].Schedule = money.Amount{}, "", settlement.Schedule{}
		}},
		"nobody to be paid":      {good(), func(t *settlement.Terms) { t.Payments[0].Beneficiaries = nil }},
		"shares not stated":      {good(), unshared},
		"a size not stated":      {good(), func(t *settlement.Terms) { t.Payments[0].Instalments[2].Amount = money.Amount{} }},
		"an instalment undated":  {good(), func(t *settlement.Terms) { t.Payments[0].Instalments[2].Due = settlement.Due{} }},
		"an act without day":     {good(), func(t *settlement.Terms) { t.Acts[0].Due = settlement.Due{} }},
		"neither count nor size": {series("100", monthly), nil},
		"weekly":                 {series("100", settlement.Series{First: first, EveryDays: 7, Count: 4}), nil},
		"payees by parts": {good(), func(t *settlement.Terms) {
			payees(t, settlement.Payee{Party: "王某", Part: 2}, settlement.Payee{Party: "李某", Part: 1})
		}},
		"twice a rate not given": {good(), func(t *settlement.Terms) { penalty(t, security.Penalty{RateOf: "同期LPR", Times: 2}) }},
		"a surety of no kind":    {good(), func(t *settlement.Terms) { t.Sureties = []security.Surety{{Party: "丁"}} }},
		"no rounding, and no fen left": {good(), func(t *settlement.Terms) {
			t.Payments[0].Rounding, t.Payments[0].Obligors = 0, []settlement.Obligor{{Party: "甲", Part: 3}, {Party: "乙", Part: 1}}
		}},
		"no rounding, by percent": {good(), func(t *settlement.Terms) {
			p := &t.Payments[0]
			p.Sharing, p.Rounding, p.Obligors = settlement.ByPercent, 0, []settlement.Obligor{{Party: "甲", Percent: money.MustParsePercent("40")}, {Party: "乙", Percent: money.MustParsePercent("60")}}
		}},
		"no time agreed":         {good(), func(t *settlement.Terms) { t.Payments[0].Schedule = settlement.Schedule{} }},
		"an apology says it all": {good(), func(t *settlement.Terms) { t.Acts[0].Kind, t.Acts[0].What = settlement.Apology, "" }},
		"all paid already": {good(), func(t *settlement.Terms) {
			t.Payments[0].Schedule = settlement.Schedule{}
			t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{"甲", yuan("33.34")}, {"乙", yuan("33.33")}, {"丙", yuan("33.33")}}
		}},
		"a joint debt paid by one": {good(), func(t *settlement.Terms) {
			t.Payments[0].Joint, t.Payments[0].Schedule = true, settlement.Schedule{}
			t.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{"甲", yuan("90")}}
		}},
		"a joint debt with no shares": {good(), func(t *settlement.Terms) {
			t.Payments[0].Joint, t.Payments[0].Sharing, t.Payments[0].Rounding = true, 0, 0
			for i := range t.Payments[0].Obligors {
				t.Payments[0].Obligors[i].Part = 0
			}
		}},
		"to the last month there is":       {series("100", settlement.Series{First: calendar.MustDate(9999, time.October, 31), EveryMonths: 1, Count: 3}), nil},
		"to the last payment":              {series("99", settlement.Series{First: calendar.MustDate(9999, time.October, 31), EveryMonths: 1, Each: yuan("33")}), nil},
		"a fen each":                       {series("0.03", settlement.Series{First: first, EveryMonths: 1, Count: 3}), nil},
		"one payment as a series":          {series("100", settlement.Series{First: first, Count: 1}), nil},
		"a number of payments":             {series("0", settlement.Series{First: first, EveryMonths: 1, Count: 12, Each: yuan("5")}), func(t *settlement.Terms) { t.Totals = []settlement.Total{{Amount: yuan("60")}} }},
		"payments to a last day":           {series("0", settlement.Series{First: first, EveryMonths: 1, Last: first.AddDays(31), Each: yuan("5")}), func(t *settlement.Terms) { t.Totals = []settlement.Total{{Amount: yuan("10")}} }},
		"count and each agree":             {series("60", settlement.Series{First: first, EveryMonths: 1, Count: 12, Each: yuan("5")}), nil},
		"one obligor, on a day of his own": {series("100", settlement.Series{}), func(t *settlement.Terms) { t.Payments[0].Obligors[0].Due = by(first) }},
		"one who is liable jointly paid": {series("100", settlement.Series{}), func(t *settlement.Terms) {
			t.Payments[0].Joint, t.Payments[0].AlreadyPaid = true, []settlement.AlreadyPaid{{Amount: yuan("1")}}
		}},
		"some of them paid, and their shares are not stated": {good(), func(t *settlement.Terms) {
			unshared(t)
			t.Payments[0].Schedule, t.Payments[0].AlreadyPaid = settlement.Schedule{}, []settlement.AlreadyPaid{{Amount: yuan("1")}}
		}},
		"without end": {series("0", monthly), func(t *settlement.Terms) {
			t.Payments[0].Series.Each, t.Payments[0].InWords = yuan("5"), "伍元整"
		}},
	} {
		t.Run(name, func(t *testing.T) {
			if c.change != nil {
				c.change(&c.terms)
			}
			assert.Empty(t, c.terms.Validate(agreed))
		})
	}
}

// All findings come at once, in the order of the document.
func TestValidateReportsAll(t *testing.T) {
	bad := settlement.Terms{Payments: []settlement.Payment{{}, {Amount: yuan("1"), InWords: "贰元整"}}, Acts: []settlement.Act{{}}, Totals: []settlement.Total{{}}}
	var paths []string
	for _, v := range bad.Validate(agreed).Under("terms") {
		paths = append(paths, v.Path)
	}
	assert.Equal(t, []string{
		"terms.payments[0].obligors", "terms.payments[1].in_words", "terms.payments[1].obligors",
		"terms.acts[0].kind", "terms.acts[0].what", "terms.acts[0].obligors", "terms.acts[0].beneficiaries",
		"terms.totals[0].amount",
	}, paths)
}

func TestGaps(t *testing.T) {
	terms := good()
	terms.Payments[0].InWords = "玖拾玖元整"
	terms.Totals[0].Amount = yuan("150")
	gaps := terms.Gaps()
	require.Len(t, gaps, 2)
	less, more := gaps[0].Difference()
	assert.Equal(t, "payments[0].in_words", gaps[0].Path)
	assert.Equal(t, yuan("1"), less)
	assert.False(t, more)
	by, more := gaps[1].Difference()
	assert.Equal(t, "totals[0].amount", gaps[1].Path)
	assert.Equal(t, yuan("50"), by)
	assert.True(t, more)
	assert.Len(t, terms.Validate(agreed), 2)
	assert.Empty(t, good().Gaps())
}

func TestUndated(t *testing.T) {
	terms := good()
	assert.Empty(t, terms.Undated())
	terms.Payments[0].Schedule = settlement.Schedule{}
	assert.Equal(t, []string{"payments[0].due"}, terms.Undated())
	for i := range 2 {
		terms.Payments[0].Obligors[i].Due = by(first)
	}
	assert.Equal(t, []string{"payments[0].due"}, terms.Undated())
	terms.Payments[0].Obligors[2].Due = by(first)
	assert.Empty(t, terms.Undated())
	terms.Payments[0].Obligors[2].Schedule = settlement.Schedule{Instalments: []settlement.Instalment{{Due: by(first)}, {}}}
	assert.Equal(t, []string{"payments[0].obligors[2].instalments[1].due"}, terms.Undated())
	terms = good()
	terms.Payments[0].Instalments[1].Due, terms.Acts[0].Due = settlement.Due{}, settlement.Due{}
	assert.Equal(t, []string{"payments[0].instalments[1].due", "acts[0].due"}, terms.Undated())
	terms.Acts[0].Kind = settlement.Forbearance
	assert.Equal(t, []string{"payments[0].instalments[1].due"}, terms.Undated(), "not to do something needs no day")
	terms.Acts[0].Kind, terms.Void = settlement.Apology, []string{"payments[0]"}
	assert.Equal(t, []string{"acts[0].due"}, terms.Undated(), "nobody asks when what is void was due")
	terms.Void = []string{"payments[0]", "acts[0]"}
	assert.Empty(t, terms.Undated())
}

func TestUnstated(t *testing.T) {
	terms := good()
	assert.Empty(t, terms.Unstated())
	unshared(&terms)
	terms.Payments[0].Beneficiaries = nil
	terms.Payments[0].Instalments[2].Amount = money.Amount{}
	assert.Equal(t, []string{"payments[0].sharing", "payments[0].beneficiaries", "payments[0].instalments[2].amount"}, terms.Unstated())
	terms.Payments[0].Amount = money.Amount{}
	assert.Contains(t, terms.Unstated(), "payments[0].amount")
	terms.Void = []string{"payments[0]"}
	assert.Empty(t, terms.Unstated(), "what is void leaves nothing open")
}

// A day before the agreement is found, the day of the agreement and what hangs on an event are not.
func TestBackdated(t *testing.T) {
	terms := good()
	assert.Empty(t, terms.Backdated(agreed))
	terms.Payments[0].Instalments[1].Due = by(agreed.AddDays(-1))
	terms.Payments[0].Instalments[2].Due = by(agreed)
	terms.Acts[0].Due = settlement.Due{Upon: "签字", Days: 2, Happened: calendar.On(agreed.AddDays(-3))}
	terms.Payments[0].Obligors[0].Series = settlement.Series{First: agreed.AddDays(-1), Count: 1}
	var paths []string
	for _, v := range terms.Backdated(agreed) {
		paths = append(paths, v.Path+" "+v.Rule.String())
	}
	assert.Equal(t, []string{"payments[0].instalments[1].due A6", "payments[0].obligors[0].series.due A6", "acts[0].due A6"}, paths)

	both := series("100", settlement.Series{First: agreed.AddDays(-1), Count: 1})
	both.Payments[0].Obligors[0].Due = by(agreed)
	assert.Len(t, both.Backdated(agreed), 1, "what stands for nobody is told too: a record holds it")
	both.Void = []string{"payments[0]"}
	assert.Empty(t, both.Backdated(agreed), "what a court found void falls due on no day")
}

func TestJSON(t *testing.T) {
	terms := good()
	terms.Payments[0].Obligors[1].Schedule = settlement.Schedule{Series: settlement.Series{First: first, EveryMonths: 1, Count: 2}}
	terms.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{By: "甲", Amount: yuan("0.05")}}
	data, err := json.Marshal(terms)
	require.NoError(t, err)
	var again settlement.Terms
	require.NoError(t, json.Unmarshal(data, &again))
	assert.Equal(t, terms, again)
	data2, err := json.Marshal(again)
	require.NoError(t, err)
	assert.Equal(t, string(data), string(data2))
	assert.NotContains(t, string(data), `"percent"`, "what is not set is not written")

	for name, text := range map[string]string{
		"unknown field":       `{"payment": []}`,
		"deep unknown field":  `{"payments": [{"obligors": [{"party": "甲", "instalments": [{"amout": "1"}]}]}]}`,
		"a number for a sum":  `{"payments": [{"amount": 100}]}`,
		"three decimals":      `{"payments": [{"amount": "1.001"}]}`,
		"unknown sharing":     `{"payments": [{"sharing": "equal"}]}`,
		"unknown act":         `{"acts": [{"kind": "kowtow"}]}`,
		"no such day":         `{"acts": [{"due": {"on": "2024-02-30"}}]}`,
		"a float for a count": `{"payments": [{"series": {"count": 1.5}}]}`,
		"two values":          `{} {}`,
		"more after the end":  `{}]`,
		"cut off":             `{"payments": [`,
		"nothing":             ``,
	} {
		assert.Error(t, json.Unmarshal([]byte(text), &settlement.Terms{}), name)
	}
}

func TestClone(t *testing.T) {
	terms := good()
	terms.Payments[0].Obligors[0].Instalments = []settlement.Instalment{{Amount: yuan("1")}}
	terms.Payments[0].AlreadyPaid = []settlement.AlreadyPaid{{By: "甲", Amount: yuan("1")}}
	terms.Payments[0].Payees = []settlement.Payee{{Party: "王某"}}
	terms.Penalties, terms.Sureties = []security.Penalty{{Of: []int{0}}}, []security.Surety{{Party: "丁", Of: []int{0}}}
	before := fmt.Sprintf("%+v", terms)
	c := terms.Clone()
	assert.Equal(t, terms, c)
	c.Payments[0].Obligors[0].Instalments[0].Amount = yuan("2")
	c.Payments[0].Obligors[0].Party = "丁"
	c.Payments[0].AlreadyPaid[0].By = "丁"
	c.Payments[0].Beneficiaries[0] = "丁"
	c.Payments[0].Instalments[0].Amount = yuan("2")
	c.Payments[0].For = "丁"
	c.Acts[0].Obligors[0], c.Acts[0].Beneficiaries[0], c.Acts[0].What = "丁", "丁", "丁"
	c.Totals[1].Of[0], c.Penalties[0].Of[0], c.Sureties[0].Of[0], c.Payments[0].Payees[0].Party = 7, 7, 7, "丁"
	assert.Equal(t, before, fmt.Sprintf("%+v", terms))
}

// A few characters cannot ask for more than the library will compute.
func TestValidateIsBounded(t *testing.T) {
	many := series("9999999999999999", settlement.Series{First: first, EveryMonths: 1, Count: settlement.MaxInstalments})
	pay := &many.Payments[0]
	pay.Sharing, pay.Rounding, pay.Obligors = settlement.ByParts, money.LargestRemainder, nil
	for i := range 11 {
		pay.Obligors = append(pay.Obligors, settlement.Obligor{Party: strings.Repeat("甲", i+1), Part: 1})
	}
	paths := []string{}
	for _, v := range many.Validate(agreed) {
		paths = append(paths, v.Path)
	}
	assert.Equal(t, []string{"payments[0]"}, paths)
	endless := many.Clone()
	endless.Payments[0].Amount, endless.Payments[0].Series = money.Amount{}, settlement.Series{First: first, EveryMonths: 1, Each: yuan("750")}
	assert.Empty(t, endless.Validate(agreed))
	for i := range 80 {
		endless.Payments[0].Obligors = append(endless.Payments[0].Obligors, settlement.Obligor{Party: fmt.Sprint(i), Part: 1})
	}
	assert.Len(t, endless.Validate(agreed), 1)
	endless.Payments[0].Obligors = endless.Payments[0].Obligors[:50]
	endless.Payments[0].Series.Count = 2000
	assert.Empty(t, endless.Validate(agreed), "fifty obligors, two thousand payments")
	endless.Payments[0].Series.Count = 2001
	assert.Len(t, endless.Validate(agreed), 1)
	cents := series("1000", settlement.Series{First: first, EveryMonths: 1, Each: yuan("0.01")})
	assert.Len(t, cents.Payments[0].Claims(0, agreed), settlement.MaxInstalments, "more are refused, and not worked out")
	pay.Obligors = slices.Clone(pay.Obligors[:10])
	require.Empty(t, many.Validate(agreed))
	assert.Len(t, many.Claims(agreed), 10*settlement.MaxInstalments)
}

// Many payments with long schedules are bounded together, as the instalments of one are.
func TestClaimsAreBoundedTogether(t *testing.T) {
	daily := settlement.Payment{
		Obligors: []settlement.Obligor{{Party: "甲"}}, Beneficiaries: []string{"乙"},
		Schedule: settlement.Schedule{Series: settlement.Series{First: first, EveryDays: 1, Each: money.MustParse("1")}},
	}
	of := func(n int) settlement.Terms {
		return settlement.Terms{Payments: slices.Repeat([]settlement.Payment{daily}, n)}
	}
	assert.Empty(t, of(10).Validate(first))
	over := of(11).Validate(first)
	require.Len(t, over, 1)
	assert.Equal(t, "payments[10]", over[0].Path)
	assert.Len(t, of(11).Claims(calendar.MustDate(9999, time.December, 31)), len(of(10).Claims(calendar.MustDate(9999, time.December, 31))))
}

// That a record does not tell the share of each is a question: the paper may state it. A share below nothing is wrong whatever the paper says.
func TestAShareThatIsNotToldIsAsked(t *testing.T) {
	day := calendar.MustDate(2024, 1, 15)
	for _, c := range []struct {
		sharing settlement.Sharing
		part    int64
		want    []statute.Certainty
	}{
		{settlement.ByParts, 0, []statute.Certainty{statute.CannotTell, statute.CannotTell}},
		{settlement.ByPercent, 0, []statute.Certainty{statute.CannotTell, statute.CannotTell}},
		{settlement.ByParts, -1, []statute.Certainty{statute.Violated, statute.Violated}},
	} {
		terms := settlement.Terms{Payments: []settlement.Payment{{
			Amount: money.MustParse("100"), Sharing: c.sharing, Beneficiaries: []string{"丙"},
			Obligors: []settlement.Obligor{{Party: "甲", Part: c.part}, {Party: "乙", Part: c.part}},
		}}}
		var got []statute.Certainty
		for _, i := range terms.InRecord(day) {
			got = append(got, i.Certainty)
		}
		assert.Equal(t, c.want, got, "%v %d", c.sharing, c.part)
		assert.Len(t, terms.Validate(day), 2, "of a draft it is a fault")
	}
}
