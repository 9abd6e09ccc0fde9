package confirmation

import (
	"slices"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Ruling is a ruling that confirmed an agreement, as far as its enforcement goes.
type Ruling struct {
	Effective calendar.Date   `json:"effective,omitzero"` // the day on which the ruling took effect, by service on both sides
	Dues      []calendar.Date `json:"dues,omitempty"`     // the last day of each performance that the agreement sets
	Endless   bool            `json:"endless,omitempty"`  // there is no last performance, as with maintenance
	SetAside  calendar.Date   `json:"set_aside,omitzero"` // the day on which the court set the ruling aside (J15)
}

// Dues returns the days on which the terms fall due, ascending, each once, and whether there is no last one. Of terms
// without end the days up to the one given are returned.
func Dues(t settlement.Terms, upTo calendar.Date) (dues []calendar.Date, endless bool) {
	for _, p := range t.Payments {
		series := []settlement.Series{p.Series}
		for _, o := range p.Obligors {
			if o.Series.Each.IsZero() { // else it ends when his share is paid
				series = append(series, o.Series)
			}
		}
		for _, s := range series {
			endless = endless || p.Amount.IsZero() && !s.IsZero() && s.Count == 0 && s.Last.IsZero()
		}
	}
	if !endless {
		upTo = calendar.MustDate(9999, time.December, 31)
	}
	for _, claim := range t.Claims(upTo) {
		dues = append(dues, claim.Due.On)
	}
	for _, act := range t.Acts {
		dues = append(dues, act.Due.Day())
	}
	dues = slices.DeleteFunc(dues, calendar.Date.IsZero)
	slices.SortFunc(dues, calendar.Date.Compare)
	return slices.Compact(dues), endless
}

// Enforcement is until when one performance can be enforced.
type Enforcement struct {
	Due        calendar.Date     `json:"due,omitzero"`   // no date: the agreement sets none
	Until      period.Deadline   `json:"until,omitzero"` // none while no last performance is in sight
	Timeliness period.Timeliness `json:"timeliness,omitzero"`
	Reasons    []statute.Reason  `json:"reasons,omitzero"`
}

// Enforceable returns, for each performance, until when its enforcement can be applied for, under the law of the day on
// which that is done (J10): two years, since 2022-01-01 from the last performance, before that from each; where none is
// set, from the ruling's taking effect. A performance due before the ruling counts from the ruling, which is a reading:
// nothing could be enforced earlier.
//
// A performance whose own two years had run out before 2022 is contested afterwards. Interruption and suspension are not
// known here. Late is not lost: a court accepts a late application, and refuses enforcement only if the debtor objects.
//
// From the day on which the ruling was set aside nothing can be enforced, and the one answer says why (J15).
func (r Ruling) Enforceable(on calendar.Date, c *calendar.Calendar) []Enforcement {
	if !r.SetAside.IsZero() && !on.Before(r.SetAside) {
		return []Enforcement{{Reasons: []statute.Reason{statute.J15.Reason(r.SetAside,
			"the ruling was set aside: nothing can be enforced on it", "确认裁定已被撤销，不得据以申请执行")}}}
	}
	if len(r.Dues) == 0 && !r.Endless {
		return []Enforcement{r.enforcement(calendar.Date{}, r.Effective, on, c)}
	}
	dues := slices.SortedFunc(slices.Values(r.Dues), calendar.Date.Compare)
	var all []Enforcement
	for _, due := range dues {
		if !fromTheLast(on) {
			all = append(all, r.enforcement(due, due, on, c))
			continue
		}
		if r.Endless {
			all = append(all, Enforcement{Due: due, Timeliness: period.InTime, Reasons: []statute.Reason{statute.J10.ReasonUnder(statute.EnforcementPeriod, on,
				"the two years run from the last performance, and there is none yet", "自最后一期履行期限届满之日起算，尚无最后一期")}})
			continue
		}
		e := r.enforcement(due, dues[len(dues)-1], on, c)
		own := r.enforcement(due, due, on, c).Until
		if e.Timeliness == period.InTime && !own.IsZero() && !fromTheLast(own.Latest()) {
			e.Timeliness = period.Contested
			e.Reasons = append(e.Reasons, statute.J10.ReasonUnder(statute.EnforcementPeriod, own.Latest(),
				"its own two years had run out before 2022, and readings differ on whether the change revived it",
				"该期自身的二年在2022年前已经届满，是否因修法恢复有不同理解"))
		}
		all = append(all, e)
	}
	return all
}

// fromTheLast reports whether on that day the two years for instalments run from the last one.
func fromTheLast(on calendar.Date) bool {
	cite, _ := statute.EnforcementPeriod.On(on)
	return cite.Edition() >= statute.CPL2021
}

// enforcement is the two years from the day given, or from the ruling if that is later.
func (r Ruling) enforcement(due, from, on calendar.Date, c *calendar.Calendar) Enforcement {
	en, zh := "", ""
	if from.Before(r.Effective) {
		from = r.Effective
		if !due.IsZero() {
			en, zh = "; that it runs from the ruling where that came later is a reading", "；裁定晚于履行期限届满的，自裁定生效起算，属于解释"
		}
	}
	until := period.Years(2).FromDay(from, c)
	e := Enforcement{
		Due: due, Until: until, Timeliness: until.CheckDay(on),
		Reasons: []statute.Reason{statute.J10.ReasonUnder(statute.EnforcementPeriod, on,
			"two years to apply for enforcement, from "+from.String()+en, "申请执行的期间为二年，自"+from.ZH()+"起算"+zh)},
	}
	if e.Timeliness == period.Late {
		e.Reasons = append(e.Reasons, statute.J10.ReasonUnder(statute.LateEnforcement, on,
			"a late application is accepted; enforcement is refused only if the debtor objects", "逾期申请仍予受理，被执行人提出异议成立的，裁定不予执行"))
	}
	return e
}

// EnforcingCourt says where to apply for enforcement: at the court that ruled, or at the court of the same level where the
// property is (J10).
func EnforcingCourt(on calendar.Date) statute.Reason {
	return statute.J10.ReasonUnder(statute.EnforcingCourt, on,
		"the court that ruled, or the court of the same level where the property is",
		"作出裁定的人民法院或者与其同级的被执行财产所在地人民法院")
}

// Worth says what an agreement is worth once a court has confirmed it: it is enforced, and not sued on (J10). What that means for the penalty of
// an act that the police mediated is another thing (M12).
func Worth(kind mediation.Forum, on calendar.Date) statute.Reason {
	court := EnforcingCourt(on)
	worth := statute.J10.ReasonUnder(statute.ConfirmationRuling, on,
		"confirmed by a court: where it is not performed, or not in full, who is owed may apply for enforcement at "+court.EN,
		"已经人民法院裁定确认有效：一方拒绝履行或者未全部履行的，对方可以申请执行，由"+court.ZH+"管辖")
	if kind.ByPolice() {
		worth.EN += "; performed, it ends the case without penalty, else the organ deals with the act"
		worth.ZH += "；履行的不予处罚，不履行的由公安机关依法处理"
	}
	return worth
}
