package settlement

import (
	"cmp"
	"fmt"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// check holds A6 for what can be seen without the sum: whole says whether there is one.
func (s Schedule) check(f *findings, path string, whole bool) {
	kinds := 0
	for _, set := range []bool{!s.Due.IsZero(), len(s.Instalments) > 0, !s.Series.IsZero()} {
		if set {
			kinds++
		}
	}
	f.If(kinds > 1, path+".due", statute.A6, "set one of due, instalments and series", "期限只能是一次付清、分期列明、定期序列三者之一")
	f.due(path+".due", statute.A6, s.Due)
	var last calendar.Date
	for i, part := range s.Instalments {
		f.within(path+".instalments", i, func() { f.due(".due", statute.A6, part.Due) })
		day := cmp.Or(part.Due.On, part.Due.Within.Latest())
		if day.IsZero() {
			continue
		}
		if !day.After(last) {
			f.Add(path+instalmentPath(i)+".due", statute.A6, "is not after the instalment before, "+last.String(), "不晚于前一期"+last.ZH())
		}
		last = day
	}
	if !s.Series.IsZero() {
		s.Series.check(f, path+".series", whole)
	}
}

func (s Series) check(f *findings, path string, whole bool) {
	f.If(s.First.IsZero() == s.Start.IsZero(), path+".first", statute.A6,
		"say when the first is due: on a day, or as start, within some days or upon an event", "须写明首期日期，或者首期的大致日期、条件之一")
	f.due(path+".start", statute.A6, s.Start)
	if s.EveryDays < 0 || s.EveryDays > maxDays || s.EveryDays > 0 && s.EveryMonths != 0 {
		f.Add(path+".every_days", statute.A6, fmt.Sprintf("say every how many days, from 1 to %d, or every how many months", maxDays),
			fmt.Sprintf("须写明每隔几日（1至%d）或者每隔几个月付款一次", maxDays))
	}
	f.If(s.EveryMonths < 0 || !s.steps() && s.Count != 1 || s.EveryMonths > MaxMonths, path+".every_months", statute.A6,
		"say every how many months, from 1 to 1200", "须写明每隔几个月付款一次，1至1200")
	if s.Count < 0 || s.Count > MaxInstalments {
		f.Add(path+".count", statute.A6, fmt.Sprintf("must be from 1 to %d", MaxInstalments), fmt.Sprintf("期数须为1至%d", MaxInstalments))
	} else if s.Count > 0 && !s.first().IsZero() && s.Day(s.Count-1).IsZero() {
		f.Add(path+".count", statute.A6, "the last is beyond the calendar", "末期超出日历范围")
	}
	f.If(!s.Last.IsZero() && s.Last.Before(s.first()), path+".last", statute.A6, "is before the first", "早于首期")
	f.List = append(f.List, s.Rise.Validate(f.On, !whole && s.EveryMonths > 0).Under(path+".rise")...)
	_, err := s.Rise.Most(s.Each).Mul(MaxInstalments)
	f.If(err != nil && !whole, path+".each", statute.A4, "is too large to be paid again and again", "每期金额过大")
	if !s.Last.IsZero() && s.steps() && !s.over(MaxInstalments, s.Day(MaxInstalments)) {
		f.Add(path+".last", statute.A6, fmt.Sprintf("comes after more than %d payments", MaxInstalments), fmt.Sprintf("超过%d期", MaxInstalments))
	}
	ends := !s.Last.IsZero() || s.Until != ""
	f.If(ends && (whole && !s.sizeless() || s.Count > 0), path+".last", statute.A6, "a sum or a number of payments already says when it ends", "已有总额或者期数，不得另设终期")
}

// checkSum holds that the schedule comes to rest, for so many obligors; open says that rest is only what is stated of it.
func (s Schedule) checkSum(f *findings, path string, rest money.Amount, obligors int, open bool) {
	var n int
	switch {
	case len(s.Instalments) > 0:
		n = len(s.Instalments)
		if sum := s.stated(); !(open || s.open() && sum.Compare(rest) <= 0) {
			f.gap(path+".instalments", statute.A6, "what is to be paid", "应付款项", rest, sum)
		}
	case open && s.Series.Each.IsZero(): // so many payments of a sum that is not stated (A18)
		n = s.Series.Count
	case !s.Series.IsZero() && !s.Series.sizeless():
		n = s.Series.len(rest)
		if f.If(rest.IsZero(), path+".series", statute.A6, "nothing is left to pay in instalments", "已无余款可供分期") {
			return
		}
		if n > MaxInstalments {
			f.Add(path+".series.each", statute.A6, fmt.Sprintf("more than %d payments", MaxInstalments), fmt.Sprintf("超过%d期", MaxInstalments))
		} else if int64(n) > rest.Fen() {
			f.Add(path+".series.count", statute.A4, "each payment would come to nothing", "每期不足一分")
		} else if !s.Series.pending() && s.Series.Day(n-1).IsZero() {
			f.Add(path+".series.each", statute.A6, "the last is beyond the calendar", "末期超出日历范围")
		}
		if s.Series.Count > 0 && !s.Series.Each.IsZero() {
			sum, err := s.Series.Each.Mul(n)
			if err != nil {
				sum = money.Max()
			}
			f.gap(path+".series.each", statute.A6, "what is to be paid", "应付款项", rest, sum)
		}
	}
	f.count(path, n*obligors)
}

// count adds claims to those of the payments before, which are worked out together.
func (f *findings) count(path string, claims int) {
	f.claims += claims
	f.If(f.claims > maxClaims, path, statute.A6,
		fmt.Sprintf("too many instalments for so many obligors: at most %d in all", maxClaims), fmt.Sprintf("义务人与期数之积过大，合计至多%d", maxClaims))
}
