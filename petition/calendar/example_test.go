package calendar_test

import (
	"fmt"
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

func Example() {
	c := calendar.China()
	for _, s := range []string{"2026-02-13", "2026-02-14", "2026-02-17", "2026-03-21", "2027-05-01"} {
		d, err := calendar.ParseDate(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		day := c.Day(d)
		fmt.Println(d, day.Kind, day.Kind.ZH(), day.Name, day.Notice, day.Held)
	}
	// Output:
	// 2026-02-13 workday 工作日   true
	// 2026-02-14 make_up 调休上班 春节 国办发明电〔2025〕7号 true
	// 2026-02-17 holiday 节假日 春节 国办发明电〔2025〕7号 true
	// 2026-03-21 weekend 休息日   true
	// 2027-05-01 holiday 节假日 劳动节  false
}

func ExampleNewDate() {
	d, ok := calendar.NewDate(2024, time.February, 29)
	fmt.Println(d, d.ZH(), d.Weekday(), ok)
	_, ok = calendar.NewDate(2023, time.February, 29)
	fmt.Println(ok)
	// Output:
	// 2024-02-29 2024年2月29日 Thursday true
	// false
}

func ExampleCalendar_AddWorkdays() {
	served := calendar.MustDate(2026, time.February, 11)
	fmt.Println(calendar.China().AddWorkdays(served, 5))
	// Output: 2026-02-25
}

func ExampleCalendar_Next() {
	saturday := calendar.MustDate(2026, time.March, 21)
	fmt.Println(calendar.China().Next(saturday))
	// Output: 2026-03-23
}

// What may become of a day in a year whose notice is not published.
func ExampleCalendar_NextBounds() {
	c := calendar.China()
	fmt.Println(c.Horizon())
	sunday := calendar.MustDate(2027, time.January, 31)
	earliest, latest := c.NextBounds(sunday)
	fmt.Println(c.Next(sunday), "but between", earliest, "and", latest)
	// Output:
	// 2026-12-31
	// 2027-02-01 but between 2027-01-31 and 2027-02-09
}

// An answer given on 26 January 2020, before the Spring Festival was lengthened, can be given again.
func ExampleCalendar_AsOf() {
	friday := calendar.MustDate(2020, time.January, 31)
	fmt.Println(calendar.China().IsWorkday(friday))
	fmt.Println(calendar.China().AsOf(calendar.MustDate(2020, time.January, 26)).IsWorkday(friday))
	// Output:
	// false
	// true
}

// A notice that is newer than this library, and the days a local government gives for its own festival.
func ExampleCalendar_With() {
	notices, err := calendar.ParseNotices(`
2027 国办发明电〔2026〕0号 2026-11-05
元旦 休 01-01..01-03
春节 休 02-05..02-11 班 01-31 02-20
清明节 休 04-03..04-05
劳动节 休 05-01..05-05 班 05-08
端午节 休 06-09
中秋节 休 09-15
国庆节 休 10-01..10-07 班 09-26 10-09

2026 修改 某自治区政办发〔2026〕1号 2026-01-05
古尔邦节 休 05-27..05-28`)
	if err != nil {
		fmt.Println(err)
		return
	}
	c, err := calendar.China().With(notices...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(c.Horizon(), c.Day(calendar.MustDate(2027, time.January, 31)).Kind)
	fmt.Println(c.Day(calendar.MustDate(2026, time.May, 27)).Name)
	// Output:
	// 2027-12-31 make_up
	// 古尔邦节
}

func ExampleFromFunc() {
	fourDays := func(t time.Time) bool { return t.Weekday() >= time.Monday && t.Weekday() <= time.Thursday }
	c := calendar.FromFunc(calendar.MustDate(2026, time.January, 1), calendar.MustDate(2026, time.December, 31), fourDays)
	fmt.Println(c.AddWorkdays(calendar.MustDate(2026, time.March, 2), 4), c.Horizon())
	// Output: 2026-03-09 2026-12-31
}

// A notice cannot take a statutory holiday away.
func ExampleHolidayNotice_Validate() {
	_, err := calendar.ParseNotices("2027 修改 某办发〔2026〕1号 2026-11-05\n劳动节 休 05-03..05-04 班 05-01 05-02")
	fmt.Println(err)
	// Output:
	// calendar: notice 某办发〔2026〕1号: 2027-05-01 is 劳动节, off by the law (全国年节及纪念日放假办法 2): it can stand after 休 only
	// calendar: notice 某办发〔2026〕1号: 2027-05-02 is 劳动节, off by the law (全国年节及纪念日放假办法 2): it can stand after 休 only
}

func ExampleParseNotices() {
	_, err := calendar.ParseNotices("2027 修改 国办发明电〔2026〕0号 2026-11-05\n元旦 休 01-01 班 01-04")
	fmt.Println(err)
	// Output:
	// calendar: notice 国办发明电〔2026〕0号: days[1] 元旦: 2027-01-04..2027-01-04 is not one weekend day, so it cannot be worked for another
}

// A paper says "in October 2018", a receipt "not after the 15th".
func ExampleWhen() {
	paper, _ := calendar.ParseWhen("2018-10")
	receipt := calendar.NotAfter(calendar.MustDate(2018, time.October, 15))
	fmt.Println(paper.EN(), paper.ZH())
	fmt.Println(receipt.EN(), receipt.ZH())
	both, ok := paper.And(receipt)
	fmt.Println(both, ok, both.Narrows(paper))
	// Output:
	// in 2018-10 2018年10月
	// not after 2018-10-15 不晚于2018年10月15日
	// 2018-10-01/2018-10-15 true true
}

func ExampleParseWhen() {
	for _, s := range []string{"2018-10-31", "2018", "../2018-10-31", "", "2018-10-31/2018-10-01"} {
		w, err := calendar.ParseWhen(s)
		_, exact := w.Exact()
		fmt.Printf("%q %v %v\n", w, exact, err)
	}
	// Output:
	// "2018-10-31" true <nil>
	// "2018" false <nil>
	// "../2018-10-31" false <nil>
	// "" false <nil>
	// "" false calendar: "2018-10-31/2018-10-01" is no day as a record may know it: it ends before it begins / 终止日早于起始日
}

// Before, not before, or not known.
func ExampleWhen_SurelyBefore() {
	accepted, _ := calendar.ParseWhen("2018-10")
	for _, s := range []string{"2018-11-01", "2018-09", "2018-10-15"} {
		opinion, _ := calendar.ParseWhen(s)
		fmt.Println(opinion, opinion.SurelyBefore(accepted), opinion.MayBeBefore(accepted))
	}
	// Output:
	// 2018-11-01 false false
	// 2018-09 true true
	// 2018-10-15 false true
}
