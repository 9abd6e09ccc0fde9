package confirmation

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// slowLast is two years from a day: the corresponding day, the last of the month where there is none, then the next
// working day.
func slowLast(c *calendar.Calendar, from calendar.Date) calendar.Date {
	y, m, d := from.Date()
	last, ok := calendar.NewDate(y+2, m, d)
	for !ok {
		d--
		last, ok = calendar.NewDate(y+2, m, d)
	}
	for !c.IsWorkday(last) {
		last = last.AddDays(1)
	}
	return last
}

// J10 over two instalments and a ruling, asked on both sides of every day that matters.
func TestEnforceableOverInstalments(t *testing.T) {
	c := calendar.China()
	change := calendar.MustDate(2022, time.January, 1)
	seen := map[period.Timeliness]int{}
	for _, ruled := range []string{"2019-03-01", "2019-12-02"} {
		for _, first := range []string{"2019-06-01", "2019-12-30", "2019-12-31", "2020-01-02", "2020-02-29"} {
			for _, second := range []string{"2020-06-01", "2022-06-01"} {
				r := Ruling{Effective: day(t, ruled), Dues: []calendar.Date{day(t, second), day(t, first)}}
				from := func(due string) calendar.Date {
					if d := day(t, due); d.After(r.Effective) {
						return d
					}
					return r.Effective
				}
				own, last := slowLast(c, from(first)), slowLast(c, from(second))
				for _, around := range []calendar.Date{own, last, change} {
					for n := -1; n <= 1; n++ {
						on := around.AddDays(n)
						all := r.Enforceable(on, c)
						require.Len(t, all, 2)
						assert.Equal(t, first, all[0].Due.String(), "ascending")
						want, until := period.InTime, own
						if !on.Before(change) {
							until = last
							if own.Before(change) {
								want = period.Contested
							}
						}
						if on.After(until) {
							want = period.Late
						}
						assert.Equal(t, until, all[0].Until.Last(), "%v asked on %s", r, on)
						assert.Equal(t, want, all[0].Timeliness, "%v asked on %s", r, on)
						assert.Equal(t, last, all[1].Until.Last())
						seen[want]++
					}
				}
			}
		}
	}
	assert.Len(t, seen, 3)
}

func TestEnforceableWithoutADay(t *testing.T) {
	c := calendar.China()
	r := Ruling{Effective: day(t, "2024-05-20")}
	for on, want := range map[string]period.Timeliness{"2026-05-19": period.InTime, "2026-05-20": period.InTime, "2026-05-21": period.Late} {
		all := r.Enforceable(day(t, on), c)
		require.Len(t, all, 1)
		assert.True(t, all[0].Due.IsZero())
		assert.Equal(t, want, all[0].Timeliness, on)
		if want == period.Late {
			require.Len(t, all[0].Reasons, 2)
			assert.Equal(t, statute.LateEnforcement, all[0].Reasons[1].Cite.Provision(), "late is not lost")
		} else {
			assert.Len(t, all[0].Reasons, 1)
		}
	}
	assert.Zero(t, (Ruling{}).Enforceable(day(t, "2024-05-20"), c)[0].Timeliness)
}

// Maintenance has no last instalment: since 2022 the two years do not begin; before, each instalment had its own.
func TestEnforceableWithoutEnd(t *testing.T) {
	c := calendar.China()
	r := Ruling{Effective: day(t, "2018-01-02"), Dues: []calendar.Date{day(t, "2018-02-01"), day(t, "2018-03-01")}, Endless: true}
	for _, e := range r.Enforceable(day(t, "2024-05-20"), c) {
		assert.True(t, e.Until.IsZero())
		assert.Equal(t, period.InTime, e.Timeliness)
	}
	assert.Equal(t, period.Late, r.Enforceable(day(t, "2021-05-20"), c)[0].Timeliness)
	assert.Empty(t, Ruling{Endless: true}.Enforceable(day(t, "2024-05-20"), c))
}

func TestDues(t *testing.T) {
	pay := func(amount string, s settlement.Schedule) settlement.Payment {
		p := settlement.Payment{Obligors: []settlement.Obligor{{Party: "甲"}}, Beneficiaries: []string{"乙"}, Schedule: s}
		if amount != "" {
			p.Amount = money.MustParse(amount)
		}
		return p
	}
	due := func(s string) settlement.Due { return settlement.Due{On: day(t, s)} }
	terms := settlement.Terms{
		Payments: []settlement.Payment{
			pay("300", settlement.Schedule{Series: settlement.Series{First: day(t, "2024-01-31"), EveryMonths: 1, Count: 3}}),
			pay("10", settlement.Schedule{Due: due("2024-02-29")}),
		},
		Acts: []settlement.Act{{Kind: settlement.Apology, What: "道歉", Obligors: []string{"甲"}, Beneficiaries: []string{"乙"}, Due: due("2023-12-31")}},
	}
	require.Empty(t, terms.Validate(day(t, "2024-01-01")))
	dues, endless := Dues(terms, calendar.Date{})
	assert.False(t, endless)
	var texts []string
	for _, d := range dues {
		texts = append(texts, d.String())
	}
	assert.Equal(t, []string{"2023-12-31", "2024-01-31", "2024-02-29", "2024-03-31"}, texts)

	forever := settlement.Terms{Payments: []settlement.Payment{pay("", settlement.Schedule{Series: settlement.Series{
		First: day(t, "2024-01-01"), EveryMonths: 1, Each: money.MustParse("750"),
	}})}}
	require.Empty(t, forever.Validate(day(t, "2024-01-01")))
	dues, endless = Dues(forever, day(t, "2024-04-15"))
	assert.True(t, endless)
	assert.Len(t, dues, 4)

	// So many payments of a sum each have a last one, and so has a series that pays off one obligor's share.
	three := settlement.Terms{Payments: []settlement.Payment{pay("", settlement.Schedule{Series: settlement.Series{
		First: day(t, "2024-01-31"), EveryMonths: 1, Count: 3, Each: money.MustParse("100"),
	}})}}
	shares := pay("", settlement.Schedule{Due: due("2024-05-31")})
	shares.Sharing = settlement.BySums
	shares.Obligors = []settlement.Obligor{{Party: "甲", Sum: money.MustParse("200")}, {Party: "丙", Sum: money.MustParse("100")}}
	shares.Obligors[0].Series = settlement.Series{First: day(t, "2024-01-31"), EveryMonths: 1, Each: money.MustParse("100")}
	for _, terms := range []settlement.Terms{three, {Payments: []settlement.Payment{shares}}} {
		require.Empty(t, terms.Validate(day(t, "2024-01-01")))
		dues, endless = Dues(terms, day(t, "2024-01-01"))
		assert.False(t, endless)
		assert.Len(t, dues, 3, "all of them, whatever day is asked about")
	}
}

// J8: 3 days, 15 days, 10 more; beside them the 30 of the special procedure.
func TestCourtLimits(t *testing.T) {
	l := Limits(day(t, "2024-05-20"), day(t, "2024-05-22"), calendar.China())
	assert.Equal(t, "2024-05-23", l.Acceptance.Last().String())
	assert.Equal(t, "2024-06-06", l.Decision.Last().String())
	assert.Equal(t, "2024-06-17", l.Extended.Last().String(), "the tenth day more is Sunday 2024-06-16")
	assert.Equal(t, "2024-06-21", l.Special.Last().String())
	assert.Len(t, l.Reasons, 4, "both texts are named")
	l = Limits(day(t, "2024-05-20"), calendar.Date{}, calendar.China())
	assert.True(t, l.Decision.IsZero())
	assert.Equal(t, statute.SPC2011, l.Reasons[0].Cite.Edition())
}

// J9: the day before the ruling, the day, the day after.
func TestWithdrawal(t *testing.T) {
	for on, want := range map[string]bool{"2024-06-05": true, "2024-06-06": false, "2024-06-07": false} {
		ok, why := MayWithdraw(day(t, "2024-06-06"), day(t, on))
		assert.Equal(t, want, ok, on)
		assert.Equal(t, statute.J9, why.Rule)
	}
	ok, _ := MayWithdraw(calendar.Date{}, day(t, "2024-06-06"))
	assert.True(t, ok)
	assert.Equal(t, statute.ConfirmationQuestions, Unanswered(day(t, "2014-06-06")).Cite.Provision())
	assert.Equal(t, statute.ConfirmationWithdrawal, Unanswered(day(t, "2024-06-06")).Cite.Provision())
}

// J12: 15 days from receipt, 6 months from knowing; from 2011-03-30 to 2015-02-03 a third person alone, within one year.
func TestObjections(t *testing.T) {
	c := calendar.China()
	assert.Equal(t, "2024-06-04", PartyObjection(day(t, "2024-05-20"), c).Until.Last().String())
	assert.Equal(t, "2025-02-28", ThirdPartyObjection(day(t, "2024-08-31"), c).Until.Last().String(), "the last of February (P3)")
	for from, held := range map[string]bool{"2015-02-03": false, "2015-02-04": true, "2015-02-05": true} {
		assert.Equal(t, held, !PartyObjection(day(t, from), c).Until.IsZero(), from)
		assert.NotZero(t, PartyObjection(day(t, from), c).Reason.Cite, from)
	}
	for knew, last := range map[string]string{"2011-03-30": "2012-03-30", "2015-02-03": "2016-02-03", "2015-02-04": "2015-08-04"} {
		assert.Equal(t, last, ThirdPartyObjection(day(t, knew), c).Until.Last().String(), knew)
	}
	assert.True(t, ThirdPartyObjection(day(t, "2011-03-29"), c).Until.IsZero(), "no text is held")
	assert.True(t, PartyObjection(calendar.Date{}, c).Until.IsZero())
}

func TestAdvice(t *testing.T) {
	app := ready()
	app.Papers = nil
	a := Advise(app, app.Effective.Latest(), calendar.China())
	assert.Equal(t, "2024-06-11", a.Until.Last().String(), "the thirtieth day is a Sunday, Monday the Dragon Boat Festival")
	assert.Len(t, a.Courts, 3)
	assert.NotEmpty(t, a.Papers)
	for _, text := range []string{a.Text().EN, a.Text().ZH} {
		assert.Contains(t, text, "2024")
	}
	app.Effective = when(t, "2024-05")
	a = Advise(app, app.Effective.Latest(), calendar.China())
	assert.True(t, a.Until.IsZero())
	assert.Equal(t, MayApply, a.Says, "in time whatever day of May it was")
	assert.Equal(t, statute.Practice, a.Rule.Cite.Basis())
	app.Effective = when(t, "2011-01-10")
	nowhere := Advise(app, day(t, "2011-01-15"), calendar.China())
	assert.Empty(t, nowhere.Courts)
	assert.Contains(t, nowhere.Text().EN, "the competent people's court")
}

// The paragraph names each article of the day once, and none where no text is held.
func TestAdviceNamesTheArticlesOfTheDay(t *testing.T) {
	for on, want := range map[string][]string{
		"2010-12-31": nil,
		"2011-01-01": {"人民调解法 第三十三条"},
		"2012-12-31": {"人民调解法 第三十三条", "若干规定 第", "第十一条"},
		"2013-01-01": {"民事诉讼法（2012年修正） 第一百九十四条", "第一百九十五条", "第十一条"},
		"2022-01-01": {"民事诉讼法（2021年修正） 第二百零一条", "第二百零二条"},
		"2024-01-01": {"民事诉讼法（2023年修正） 第二百零五条", "第二百零六条"},
	} {
		text := Advise(Application{Invited: decision.No, Intermediate: decision.No}, day(t, on), calendar.China()).Text()
		assert.Equal(t, len(want) > 0, strings.Contains(text.ZH, "依据："), on)
		assert.Equal(t, len(want) > 0, strings.Contains(text.EN, "Based on "), on)
		for _, article := range want {
			assert.Equal(t, 1, strings.Count(text.ZH, article), "%s: %s", on, text.ZH)
		}
		assert.NotContains(t, text.ZH, "未收录", on)
	}
}

func TestSeatsHaveNames(t *testing.T) {
	assert.Equal(t, "unknown", Seat(0).EN())
	for s := InvitingCourt; s <= SeatOfObject; s++ {
		assert.Contains(t, s.EN(), "court")
	}
	assert.Equal(t, "invalid(5)", (SeatOfObject + 1).EN())
}

func TestCourts(t *testing.T) {
	seats := func(app Application, on string) (out []Seat) {
		for _, c := range Courts(app, day(t, on)) {
			out = append(out, c.Seat)
			assert.False(t, c.Cite.IsZero())
		}
		return out
	}
	app := ready()
	assert.Equal(t, []Seat{SeatOfBody, PartysDomicile, SeatOfObject}, seats(app, "2022-01-01"))
	assert.Equal(t, []Seat{SeatOfBody}, seats(app, "2021-12-31"))
	app.Invited = 0
	assert.Equal(t, []Seat{InvitingCourt, SeatOfBody, PartysDomicile, SeatOfObject}, seats(app, "2022-01-02"))
	assert.Equal(t, []Seat{InvitingCourt, SeatOfBody}, seats(app, "2021-12-31"))
	assert.Empty(t, seats(app, "2011-03-29"))
	assert.Equal(t, CourtLevel(Basic), Courts(app, day(t, "2024-01-01"))[1].Level)
}

// The court that delegated confirms what a committee mediated by the provisions of 2011, what another body mediated by those on invited
// mediation of 2016, and either by the law since 2022.
func TestCitationOfTheCourtThatDelegated(t *testing.T) {
	for _, c := range []struct {
		on   string
		body Body
		want statute.Provision
	}{
		{"2016-06-30", PeoplesCommittee, statute.ConfirmationCourt2011},
		{"2016-06-30", OtherOrganisation, statute.ConfirmationCourt2011},
		{"2016-07-01", PeoplesCommittee, statute.ConfirmationCourt2011},
		{"2016-07-01", OtherOrganisation, statute.DelegatedConfirmation},
		{"2021-12-31", PeoplesCommittee, statute.ConfirmationCourt2011},
		{"2021-12-31", OtherOrganisation, statute.DelegatedConfirmation},
		{"2022-01-01", PeoplesCommittee, statute.JointConfirmation},
		{"2022-01-01", OtherOrganisation, statute.JointConfirmation},
	} {
		courts := Courts(Application{Body: c.body, Invited: decision.Yes}, day(t, c.on))
		require.NotEmpty(t, courts, c.on)
		assert.Equal(t, InvitingCourt, courts[0].Seat)
		want, held := c.want.On(day(t, c.on))
		require.True(t, held, c.on)
		assert.Equal(t, want, courts[0].Cite, "%s %s", c.on, c.body)
	}
}
