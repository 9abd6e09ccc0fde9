package regime

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Divergence is one thing that two regulations do not say the same about: a point of a tier, a ground of conclusion or of refusing a
// request, or who stands above an organ. Another limit, another article, or said by one and not by the other.
type Divergence struct {
	Tier   Tier   `json:"tier,omitzero"`
	Point  Point  `json:"point,omitzero"`
	Ground Ground `json:"ground,omitzero"` // instead of Tier and Point
	Of     Organ  `json:"of,omitzero"`     // instead of those: who stands above it
	One    Said   `json:"one"`
	Other  Said   `json:"other"`

	Refusal RefusalGround `json:"refusal,omitzero"` // instead of those: on which a request may be refused
}

// Said is what one of the two says. The zero Said says nothing.
type Said struct {
	Limit    statute.Number   `json:"limit,omitzero"`
	By       Source           `json:"by,omitzero"`
	Cite     statute.Citation `json:"cite,omitzero"`      // By on the day it is asked about
	Verified Source           `json:"verified,omitzero"`  // of a ground: the text that asks for a verification besides
	Approved Source           `json:"approved,omitzero"`  // of a ground: the text that asks for its approval
	Excluded bool             `json:"excluded,omitempty"` // of a ground: it is none in that place
	Above    []Organ          `json:"above,omitempty"`    // who stands above the organ; none if no text says

	on calendar.Date
}

// Diff returns what holds differently under a on one day and under b on another: the same place before and after a change
// of the law, or two places today. A provision whose article moved is a difference; so is the same article under another
// name. It is empty where one of them has no regulation for its day.
func Diff(a *Regime, aOn calendar.Date, b *Regime, bOn calendar.Date) []Divergence {
	one, okA := a.On(aOn)
	other, okB := b.On(bOn)
	if !okA || !okB {
		return nil
	}
	var ds []Divergence
	add := func(d Divergence) {
		if d.One.EN() != d.Other.EN() || d.One.By.Maker() != d.Other.By.Maker() {
			ds = append(ds, d)
		}
	}
	for t := Handling; t <= Rereview; t++ {
		for p := Window; p < numPoints; p++ {
			add(Divergence{Tier: t, Point: p, One: one.said(t, p, aOn), Other: other.said(t, p, bOn)})
		}
	}
	for g := RereviewServed; g < numGrounds; g++ {
		add(Divergence{Ground: g, One: one.concludes(g, aOn), Other: other.concludes(g, bOn)})
	}
	for g := RefusedLate; g < numRefusals; g++ {
		add(Divergence{Refusal: g, One: one.refuses(g, aOn), Other: other.refuses(g, bOn)})
	}
	for _, of := range organsOf(one.rules, other.rules) {
		add(Divergence{Of: of, One: one.above(of, aOn), Other: other.above(of, bOn)})
	}
	return ds
}

func (l Law) said(t Tier, p Point, on calendar.Date) Said {
	term := l.Term(t, p)
	return Said{Limit: term.Limit, By: term.By, Cite: term.By.Cite(on), on: on}
}

func (l Law) concludes(g Ground, on calendar.Date) Said {
	c := l.Concluding(g)
	return Said{By: c.By, Cite: c.By.Cite(on), Verified: c.Verified, Approved: c.Approved, Excluded: c.Excluded, on: on}
}

func (l Law) refuses(g RefusalGround, on calendar.Date) Said {
	by := l.Refuses(g)
	if by.IsZero() {
		return Said{on: on}
	}
	return Said{By: by, Cite: by.For(statute.E19, on), on: on}
}

func (l Law) above(of Organ, on calendar.Date) Said {
	above := l.Above(of)
	s := Said{Above: slices.Collect(above.All()), on: on}
	if above.configured != nil {
		s.By = above.configured.By
		s.Cite = s.By.Cite(on)
	}
	return s
}

// organsOf are the organs about whose superiors two regulations may say something: every kind, and those configured.
func organsOf(a, b *Rules) []Organ {
	var organs []Organ
	for s := Government; s <= lastSystem; s++ {
		for l := Township; l <= Central; l++ {
			organs = append(organs, Organ{Level: l, System: s})
		}
	}
	for _, s := range slices.Concat(a.Superiors, b.Superiors) {
		if !slices.Contains(organs, s.Of) {
			organs = append(organs, s.Of)
		}
	}
	return organs
}

// EN returns the difference in one line.
func (d Divergence) EN() string {
	return fmt.Sprintf("%s: %s → %s", d.what().EN, d.One.EN(), d.Other.EN())
}

// ZH returns the difference in one line.
func (d Divergence) ZH() string {
	return fmt.Sprintf("%s：%s → %s", d.what().ZH, d.One.ZH(), d.Other.ZH())
}

// what the two say something about.
func (d *Divergence) what() statute.Text {
	switch {
	case d.Ground != 0:
		return statute.Text{EN: d.Ground.String(), ZH: d.Ground.ZH()}
	case !d.Of.IsZero():
		return statute.Text{EN: "above " + d.Of.EN(), ZH: d.Of.ZH() + "的上一级机关"}
	case d.Refusal != 0:
		return statute.Text{EN: "request refused, " + d.Refusal.String(), ZH: "不予受理请求，" + d.Refusal.ZH()}
	}
	return statute.Text{EN: d.Tier.EN() + " " + d.Point.String(), ZH: d.Tier.ZH() + d.Point.ZH()}
}

// EN returns s in words.
func (s Said) EN() string {
	en, _ := s.parts()
	return strings.Join(en, ", ")
}

// ZH returns s in words.
func (s Said) ZH() string {
	_, zh := s.parts()
	return strings.Join(zh, "，")
}

// parts are what s says, one after the other.
func (s *Said) parts() (en, zh []string) {
	say := func(partEN, partZH string) { en, zh = append(en, partEN), append(zh, partZH) }
	for i, o := range s.Above {
		if i == 0 {
			say(o.EN(), o.ZH())
		} else {
			say("or "+o.EN(), "或者"+o.ZH())
		}
	}
	if !s.Limit.IsZero() {
		say(s.Limit.EN(), s.Limit.ZH())
	}
	if !s.By.IsZero() {
		say(s.Cite.EN(), s.Cite.ZH())
	}
	if s.Excluded {
		say("no ground here", "本地不作为终结事由")
	}
	if !s.Verified.IsZero() {
		cite := s.Verified.Cite(s.on)
		say("with a verification: "+cite.EN(), "须经核查认定："+cite.ZH())
	}
	if !s.Approved.IsZero() {
		cite := s.Approved.Cite(s.on)
		say("approved: "+cite.EN(), "须经审核同意："+cite.ZH())
	}
	if len(en) == 0 {
		say("not said", "未规定")
	}
	return en, zh
}
