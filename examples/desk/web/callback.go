package web

import (
	"errors"
	"net/url"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/examples/desk/store"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/prevention"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// callBacks is how a matter was followed up, and by when it is to be next: that hangs on the grade of the dispute, and is practice with
// intervals of the library's own, which the page says.
type callBacks struct {
	All   []store.CallBack
	Grade prevention.Grade
	Day   calendar.Date // on which it was graded
	Next  *prevention.FollowUp
	Form  []input
	Sort  []input
}

var (
	callBackFields = []input{
		date("on", "回访日期", "Day"), pick("way", "回访方式", "How", []option{
			{"电话", words("电话", "phone")}, {"上门", words("上门", "visit")}, {"网上", words("网上", "online")}, {"信函", words("信函", "letter")},
		}), {Name: "said", Kind: longText, Label: words("信访人意见", "What the petitioner said")},
	}
	gradeFields = []input{pick("grade", "纠纷等级", "Grade of the dispute", codes(prevention.Grade(0).All())), date("graded", "评级之日", "Graded on")}
)

func (v *visit) callBacks() callBacks {
	cover := &v.Matter.Cover
	page := callBacks{All: cover.CallBacks, Grade: cover.Grade, Day: cover.Graded, Form: filled(callBackFields, url.Values{"on": {v.Day.String()}})}
	sorted := url.Values{"graded": {v.Day.String()}}
	if cover.Grade != 0 {
		sorted = url.Values{"graded": {cover.Graded.String()}, "grade": {cover.Grade.String()}}
	}
	page.Sort = filled(gradeFields, sorted)
	if f, ok := v.Matter.FollowUp(v.Day); ok {
		page.Next = &f
	}
	return page
}

// callBack puts a call-back on record, or the grade of the dispute, on which the next one hangs.
func (v *visit) callBack() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	var bad statute.Violations
	on := func(name string) (day calendar.Date) {
		day, err := calendar.ParseDate(strings.TrimSpace(form.Get(name)))
		if err != nil || day.After(v.Day) {
			bad = append(bad, field(name, "须写明日期，不晚于今日，如 2026-11-27", "write a day, today at the latest, such as 2026-11-27"))
		}
		return day
	}
	if form.Get("do") == "grade" {
		var grade, graded any // none takes it away: nothing is to be followed up then
		if code := form.Get("grade"); code != "" {
			grade, graded = code, on("graded")
		}
		first, err := store.Set("cover.grade", grade)
		second, err2 := store.Set("cover.graded", graded)
		if err = errors.Join(bad.Err(), err, err2); err != nil {
			return err
		}
		return v.amend(form, first, second)
	}
	change, err := store.Add("cover.callbacks", store.CallBack{On: on("on"), Way: form.Get("way"), By: v.Who.Account, Said: strings.TrimSpace(form.Get("said"))})
	if err = errors.Join(bad.Err(), err); err != nil {
		return err
	}
	return v.amend(form, change)
}

// accuse puts down whom an accusation is about. Its people do not see the matter from then on, the officer included who works there.
func (v *visit) accuse() error {
	form, err := v.form()
	if err != nil {
		return err
	}
	change, err := store.Set("cover.accused", organsIn(form.Get("accused")))
	if err != nil {
		return err
	}
	return v.amend(form, change)
}

// organsIn are the organs that a line names.
func organsIn(line string) []string {
	all := trimmed(strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune("、，,;；", r) }))
	slices.Sort(all)
	return slices.Compact(all)
}

// Hidden says why the matter is kept from the officer who has just taken it down; nothing if it is not.
func (v *visit) Hidden() (why []statute.Reason) {
	if ok, denial := access.May(v.Who, access.See, store.AccessOf(v.Matter)); !ok {
		why = append(why, denial.Reason(v.Day))
	}
	return why
}

// WhyCalls says on what the days of call-backs rest: a practice, and intervals that no text sets.
func (v *visit) WhyCalls() string {
	en, zh := statute.R3.Says(v.Day)
	return v.In.T(zh, en) + v.In.F("（%s；间隔天数为程序库所设，不是规定）", " (%s; the intervals are the library's, and no text sets them)", v.In.Cite(statute.R3, statute.R3.Cite(v.Day)))
}
