package regime

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Difference is one point or one ground on which two regulations do not say the same: another limit, another article,
// said by one and not by the other.
type Difference struct {
	Tier   Tier   `json:"tier,omitzero"`
	Point  Point  `json:"point,omitzero"`
	Ground Ground `json:"ground,omitzero"` // instead of Tier and Point
	One    Term   `json:"one,omitzero"`
	Other  Term   `json:"other,omitzero"`

	oneOn, otherOn calendar.Date // the days on which the two are compared
}

// Diff returns what holds differently under a on one day and under b on another: the same place before and after a change
// of the law, or two places today. A provision whose article moved is a difference; so is the same article under another
// name. It is empty where one of them has no regulation for its day.
func Diff(a *Regime, aOn calendar.Date, b *Regime, bOn calendar.Date) []Difference {
	one, okA := a.On(aOn)
	other, okB := b.On(bOn)
	if !okA || !okB {
		return nil
	}
	var ds []Difference
	add := func(d Difference) {
		d.oneOn, d.otherOn = aOn, bOn
		if d.One.Limit != d.Other.Limit || d.cited(d.One, aOn) != d.cited(d.Other, bOn) {
			ds = append(ds, d)
		}
	}
	for t := Handling; t <= Rereview; t++ {
		for p := Window; p < numPoints; p++ {
			add(Difference{Tier: t, Point: p, One: one.Term(t, p), Other: other.Term(t, p)})
		}
	}
	for g := RereviewServed; g < numGrounds; g++ {
		add(Difference{Ground: g, One: Term{By: one.Concluding(g).By}, Other: Term{By: other.Concluding(g).By}})
	}
	return ds
}

func (d Difference) cited(t Term, on calendar.Date) string {
	if t.IsZero() {
		return ""
	}
	return t.By.CiteEN(on)
}

// EN returns the difference in one line.
func (d Difference) EN() string {
	what := d.Ground.String()
	if d.Point != 0 {
		what = d.Tier.EN() + " " + d.Point.String()
	}
	return fmt.Sprintf("%s: %s → %s", what, termEN(d.One, d.oneOn), termEN(d.Other, d.otherOn))
}

// ZH returns the difference in one line.
func (d Difference) ZH() string {
	what := d.Ground.ZH()
	if d.Point != 0 {
		what = d.Tier.ZH() + d.Point.ZH()
	}
	return fmt.Sprintf("%s：%s → %s", what, termZH(d.One, d.oneOn), termZH(d.Other, d.otherOn))
}

func termEN(t Term, on calendar.Date) string {
	if t.IsZero() {
		return "not said"
	}
	if t.Limit.IsZero() {
		return t.By.CiteEN(on)
	}
	return t.Limit.EN() + ", " + t.By.CiteEN(on)
}

func termZH(t Term, on calendar.Date) string {
	if t.IsZero() {
		return "未规定"
	}
	if t.Limit.IsZero() {
		return t.By.CiteZH(on)
	}
	return t.Limit.ZH() + "，" + t.By.CiteZH(on)
}
