package calendar

import "time"

// The statutory holidays of a year that no notice has arranged yet: 全国年节及纪念日放假办法 article 2, edition by edition.
// The yearly notice may put days off around them, it cannot take them away.

// edition is one text of the 办法. It rules the years from `year` on, and nobody could know it before `made`.
type edition struct {
	year         int
	made         Date
	newYearsEve  bool // 除夕 is a holiday
	springDays   int  // of the first month, from its first day
	labourDays   int  // from 1 May
	lunarSingles bool // 清明, 端午, 中秋, one day each
}

// editions are in order of year. Before 1999 the week itself was another one, so the calendar says nothing there.
var editions = [...]edition{
	{year: 1999, made: MustDate(1999, 9, 18), springDays: 3, labourDays: 3},
	{year: 2008, made: MustDate(2007, 12, 14), springDays: 2, labourDays: 1, newYearsEve: true, lunarSingles: true},
	{year: 2014, made: MustDate(2013, 12, 11), springDays: 3, labourDays: 1, lunarSingles: true},
	{year: 2025, made: MustDate(2024, 11, 10), springDays: 3, labourDays: 2, newYearsEve: true, lunarSingles: true},
}

// editionOf returns the text that rules the year, as known on the day asOf. A zero asOf knows every text.
func editionOf(year int, asOf Date) edition {
	best := editions[0]
	for _, e := range editions[1:] {
		if e.year <= year && (asOf.IsZero() || !e.made.After(asOf)) {
			best = e
		}
	}
	return best
}

// festival is one statutory holiday of one year.
type festival struct {
	name string
	days []Date
	// madeUp is how many of the days fall on a weekend or on a day of another festival, and are therefore made up on
	// a working day: 办法 article 6, and for two festivals on one day the notices of 2009 and 2020.
	madeUp int
}

// festivalsOf returns the statutory holidays of the year in the order of the 办法's article 2. For a year outside the
// lunar table those of the lunar calendar are missing.
func festivalsOf(year int, asOf Date) []festival {
	e := editionOf(year, asOf)
	run := func(name string, from Date, n int) festival {
		f := festival{name: name}
		for i := range n {
			f.days = append(f.days, from.AddDays(i))
		}
		return f
	}
	l, known := lunarOf(year)
	var all []festival
	all = append(all, run("元旦", MustDate(year, time.January, 1), 1))
	if known {
		first, n := l.spring, e.springDays
		if e.newYearsEve {
			first, n = first.AddDays(-1), n+1
		}
		all = append(all, run("春节", first, n))
	}
	if known && e.lunarSingles {
		all = append(all, run("清明节", l.qingming, 1))
	}
	all = append(all, run("劳动节", MustDate(year, time.May, 1), e.labourDays))
	if known && e.lunarSingles {
		all = append(all, run("端午节", l.dragonBoat, 1))
	}
	all = append(all, run("国庆节", MustDate(year, time.October, 1), 3))
	if known && e.lunarSingles {
		all = append(all, run("中秋节", l.midAutumn, 1))
	}
	taken := map[Date]bool{}
	for i := range all {
		for _, d := range all[i].days {
			if isWeekend(d) || taken[d] {
				all[i].madeUp++
			}
			taken[d] = true
		}
	}
	return all
}

func isWeekend(d Date) bool {
	w := d.Weekday()
	return w == time.Saturday || w == time.Sunday
}
