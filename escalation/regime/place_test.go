package regime

import (
	"cmp"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

func on(year int, month time.Month, day int) calendar.Date {
	return calendar.MustDate(year, month, day)
}

// What each local text says of the tiers, whole: its points with their limits and articles, its grounds with theirs, and
// who stands above whom. Nothing else differs from the national regulations of the day.
func TestWhatEachLocalTextSays(t *testing.T) {
	both := func(list ...string) []string { // of review, and of re-review
		var all []string
		for _, tier := range []string{"review ", "rereview "} {
			for _, point := range list {
				all = append(all, tier+point)
			}
		}
		return all
	}
	heard := func(all []string, before, article string) []string { // in review, and before which line
		return slices.Insert(all, slices.Index(all, "review "+before), "review hearing "+article)
	}
	municipality := []string{
		"above government of county: provincial government",
		"above public_security of county: county government, provincial public_security",
		"above other_department of county: county government, provincial other_department",
	}
	today := on(2026, time.January, 5)
	for _, test := range []struct {
		place Place
		on    calendar.Date
		want  []string
	}{
		{Nationwide, today, nil},
		{Beijing, today, slices.Concat(
			[]string{"handling return 5 working days 35(ii)"}, both("window 30 days 47(1)", "opinion 30 days 50(1)", "extension 30 days 50(4)", "remand 50(1)(ii)", "not_same 50(2)"),
			[]string{"rereview_served 51", "no_request_in_time 37(iii)", "refused late 37(iii)", "refused already_accepted 37(i), (ii)"}, municipality,
			[]string{
				"above vertical_department of township: county vertical_department", "above vertical_department of county: provincial vertical_department",
				"above vertical_department of municipal: provincial vertical_department", "above vertical_department of provincial: central vertical_department",
			})},
		{Shanghai, today, slices.Concat(
			[]string{"review window 30 days 39(1)", "review opinion 30 days 39(1)", "review hearing 28", "rereview window 30 days 40(1)", "rereview opinion 30 days 40(1)"},
			[]string{"rereview_served 42(1)(i)", "no_request_in_time 42(1)(i), excluded", "verified 42(1)(ii), verified 42(2), approved 42(1)(ii)"}, municipality)},
		{Chongqing, today, slices.Concat(
			heard(both("window 30 days 34", "acceptance 15 days 35(1)", "opinion 30 days 35(1)", "from_acceptance 35(1)", "extension 30 days 35(3)",
				"remand 35(1)(ii)"), "remand 35(1)(ii)", "49(1)"),
			[]string{"rereview_served 35(4)", "no_request_in_time 41(iii)", "settled_and_performed 41(ii)", "settled 48(2)", "refused late 41(iii)", "refused already_accepted 40(ii)", "refused outside_scope 34(3)"}, municipality)},
		{Jiangsu, today, slices.Concat(
			[]string{"handling acceptance 7 working days 27–29"},
			heard(both("window 30 days 42", "file_handover 5 working days 42(2), (3)", "opinion 30 days 42", "file_from_acceptance 42(2), (3)"),
				"file_from_acceptance 42(2), (3)", "35(2)"),
			[]string{
				"rereview_served 48", "no_request_in_time 48(ii)", "settled_and_performed 48(iii)", "withdrawn 49", "refused late 48(ii)",
			})},
		{Xinjiang, today, []string{"handling service_ways 13", "review service_ways 13", "rereview service_ways 13"}},
		{Guangdong, on(2022, time.May, 31), []string{
			"review window 30 days 48", "review opinion 30 days 48", "review hearing 45(1)", "review silence 30 days 49(1)",
			"rereview window 30 days 49(1)", "rereview opinion 30 days 49(1)", "rereview_served 49(3)", "no_request_in_time 50(3), verified 50(1)",
			"settled_and_performed 43",
		}},
		{Guangdong, on(2022, time.June, 1), nil},
		{Hebei, on(2022, time.September, 27), []string{
			"handling acceptance 15 working days 19(2)", "handling declining 3 working days 20(1)", "handling declining_extension 15 days 20(2)",
			"handling recusal_decision 5 working days 25(2)",
			"review window 30 days 29", "review opinion 30 days 29", "review hearing 26(1)", "review remand 29", "review silence 30 days 30(1)",
			"rereview window 30 days 30(1)", "rereview opinion 30 days 30(2)", "rereview_served 31", "no_request_in_time 31",
			"refused late 31", "refused level_skipped 20(1)(i)", "refused already_accepted 20(1)(ii)", "refused outside_scope 20(1)(i)",
			"refused statutory_path 20(1)(iii)",
		}},
		{Hebei, on(2022, time.September, 28), nil},
		{Shandong, on(2022, time.December, 20), []string{
			"handling hearing " + shandongHearings.By.EN,
			"review window 30 days 43(1)", "review acceptance 3 working days 43(1)", "review opinion 30 days 43(1)",
			"review hearing " + shandongHearings.By.EN, "review remand 45(1)(ii)", "review not_same 45(2)",
			"rereview window 30 days 44(1)", "rereview acceptance 3 working days 44(1)", "rereview opinion 30 days 44(1)",
			"rereview hearing 44(2)", "rereview hearing_stops 44(2)", "rereview remand 45(1)(ii)", "rereview not_same 45(2)",
			"rereview_served 46(1)(iii)", "no_request_in_time 46(1)(ii)", "settled 46(1)(i)", "no_successor 46(1)(iv)",
			"refused late 46(1)(ii)", "refused repeated 33(3)", "refused already_accepted 33(3)",
		}},
		{Shandong, on(2022, time.December, 21), nil},
		{Zhejiang, today, []string{
			"handling acceptance 5 working days 20(1)", "handling opinion 30 days 23(1)", "handling extension 60 days 23(1)",
			"rereview_served 25(1)(iii)", "no_request_in_time 25(1)(ii)", "settled_and_performed 25(1)(i)",
			"refused late 25(1)(ii)", "refused already_accepted 20(1)(v)", "refused outside_scope 20(1)(iii)", "refused statutory_path 20(1)(i)",
		}},
		{Anhui, on(2022, time.September, 28), append(
			heard(both("file_handover 5 working days 38", "file_from_acceptance 38"), "file_from_acceptance 38", "34(2)"),
			"no_request_in_time 42(ii)", "withdrawn 41", "settled 42(i)", "no_successor 42(iv)", "refused late 42(ii)", "refused already_accepted 32(1)")},
		{Anhui, on(2022, time.September, 29), nil},
		{Guizhou, on(2022, time.May, 25), slices.Concat([]string{"handling return 5 days 33(2)"},
			heard(both("file_handover 5 days 37(2)", "file_from_acceptance 37(2)"), "file_from_acceptance 37(2)", "44"), []string{"withdrawn 43"})},
		{Guizhou, on(2022, time.May, 26), nil},
	} {
		var got []string
		for _, d := range Diff(National(), test.on, In(test.place), test.on) {
			got = append(got, asData(d))
		}
		assert.Equal(t, test.want, got, "%s on %v", test.place, test.on)
	}
}

// asData is what the other side of a difference says, in codes.
func asData(d Divergence) string {
	s := d.Other
	if !d.Of.IsZero() {
		line := fmt.Sprintf("above %s of %s:", d.Of.System, d.Of.Level)
		for i, o := range s.Above {
			line += fmt.Sprintf("%s %s %s", []string{"", ","}[min(i, 1)], o.Level, o.System)
		}
		return line
	}
	line := d.Ground.String()
	if d.Refusal != 0 {
		line = "refused " + d.Refusal.String()
	} else if d.Ground == 0 {
		line = fmt.Sprintf("%s %s", d.Tier, d.Point)
	}
	if !s.Limit.IsZero() {
		line += " " + s.Limit.EN()
	}
	line += " " + cmp.Or(s.Cite.Article(), s.By.EN)
	if s.Excluded {
		line += ", excluded"
	}
	if s.Verified.Provision != 0 {
		line += ", verified " + s.Verified.Cite(s.on).Article()
	}
	if s.Approved.Provision != 0 {
		line += ", approved " + s.Approved.Cite(s.on).Article()
	}
	return line
}

// Three names of the Shanghai text: nothing of its own before its first day, the text of 2012, and that of 2018, each on
// the day before, the day and the day after.
func TestLocalTextOfTheDay(t *testing.T) {
	for _, test := range []struct {
		on   calendar.Date
		want string
	}{
		{on(2013, time.March, 31), "信访条例 第三十四条"},
		{on(2013, time.April, 1), "上海市信访条例（2012年修订） 第三十九条"},
		{on(2013, time.April, 2), "上海市信访条例（2012年修订） 第三十九条"},
		{on(2018, time.May, 31), "上海市信访条例（2012年修订） 第三十九条"},
		{on(2018, time.June, 1), "上海市信访条例（2018年修正） 第三十九条"},
		{on(2018, time.June, 2), "上海市信访条例（2018年修正） 第三十九条"},
	} {
		law, ok := In(Shanghai).On(test.on)
		assert.True(t, ok)
		assert.Contains(t, law.Term(Review, Opinion).By.Cite(test.on).ZH(), test.want, "%v", test.on)
	}
}

// A change of who stands above whom, and of what a ground asks for besides, is a difference too.
func TestDiffOfSuperiorsAndVerifications(t *testing.T) {
	today := on(2026, time.January, 5)
	of, is := Organ{Name: "某省人民政府"}, Organ{Name: "某机关"}
	by := Source{Basis: statute.Practice, EN: "a practice", ZH: "惯例"}
	configured, err := National().WithSuperiors(Superior{of, is, by})
	assert.NoError(t, err)
	diffs := Diff(National(), today, configured, today)
	if assert.Len(t, diffs, 1) {
		assert.Equal(t, of, diffs[0].Of)
		assert.Empty(t, diffs[0].One.Above)
		assert.Equal(t, []Organ{is}, diffs[0].Other.Above)
		assert.Equal(t, "above 某省人民政府: not said → 某机关, practice, not law: a practice", diffs[0].EN())
		assert.Equal(t, "某省人民政府的上一级机关：未规定 → 某机关，实践做法，非法律规定：惯例", diffs[0].ZH())
	}
	assert.Empty(t, Diff(configured, today, configured, today))

	own := Rules{Code: "own", From: on(2025, time.January, 1)}
	own.Grounds[Withdrawn] = Concluding{By: by, Verified: by}
	plain := own
	plain.Grounds[Withdrawn].Verified = Source{}
	one, err := Over(National(), own)
	assert.NoError(t, err)
	other, err := Over(National(), plain)
	assert.NoError(t, err)
	diffs = Diff(one, today, other, today)
	if assert.Len(t, diffs, 1) {
		assert.Equal(t, "withdrawn: practice, not law: a practice, with a verification: practice, not law: a practice → practice, not law: a practice", diffs[0].EN())
		assert.Equal(t, "撤回信访事项：实践做法，非法律规定：惯例，须经核查认定：实践做法，非法律规定：惯例 → 实践做法，非法律规定：惯例", diffs[0].ZH())
	}

	law := own
	law.Grounds[Withdrawn].By.Basis = statute.LocalRule
	law.Grounds[Withdrawn].Verified = Source{}
	third, err := Over(National(), law)
	assert.NoError(t, err)
	diffs = Diff(other, today, third, today)
	assert.Len(t, diffs, 1, "the same words, but one is law and the other practice")
}
