package regime

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Regime is the law of one place over time: its regulations in the order of their dates, each complete, and the calendar
// by which its days are counted. It is immutable; the With methods return a changed copy.
type Regime struct {
	rules    []Rules // sorted, not overlapping
	cal      *calendar.Calendar
	counting *period.Counting
	warn     Warning
}

// Warning says when a duty that is still open is worth a warning (safeguard, section 9): a yellow one when the limit's
// Share-th part or Days days are left, whichever is later; a red one when it has passed.
type Warning struct {
	Share int `json:"share"`
	Days  int `json:"days"`
}

// Over lays local regulations over base: what a local text says on a point or a ground holds while it is in force, what
// it does not say stays as in base. It returns everything that is wrong with them as [statute.Violations].
func Over(base *Regime, local ...Rules) (*Regime, error) {
	var vs statute.Violations
	local = slices.Clone(local)
	slices.SortStableFunc(local, func(a, b Rules) int { return a.From.Compare(b.From) })
	for i := range local {
		vs = append(vs, local[i].Validate().Under(local[i].Code)...)
		if i > 0 && (local[i-1].Until.IsZero() || local[i].From.Before(local[i-1].Until)) {
			vs = append(vs, statute.E13.Violation(local[i].Code, local[i].From,
				"is in force before "+local[i-1].Code+" has ended", "与"+local[i-1].Code+"的施行期间重叠"))
		}
	}
	if err := vs.Err(); err != nil {
		return nil, err
	}
	r := *base
	r.rules = nil
	for i := range base.rules {
		r.rules = append(r.rules, overlay(&base.rules[i], local)...)
	}
	return &r, nil
}

// overlay cuts base at the days on which a local regulation begins or ends, and fills each piece.
func overlay(base *Rules, local []Rules) []Rules {
	var pieces []Rules
	piece := func(r Rules, from, until calendar.Date) {
		if until.IsZero() || from.Before(until) {
			r.From, r.Until = from, until
			pieces = append(pieces, r)
		}
	}
	next := base.From
	for i := range local {
		l := &local[i]
		from, until := later(next, l.From), earlier(base.Until, l.Until)
		if !base.Until.IsZero() && !from.Before(base.Until) || !until.IsZero() && !next.Before(until) {
			continue
		}
		piece(*base, next, from)
		piece(l.laidOver(base), from, until)
		if next = until; next.IsZero() {
			return pieces
		}
	}
	piece(*base, next, base.Until)
	return pieces
}

// laidOver fills what r does not say from base.
func (r *Rules) laidOver(base *Rules) Rules {
	full := *r
	full.LaidOver = base.Code
	for t := range full.Tiers {
		for p := range full.Tiers[t] {
			if full.Tiers[t][p].IsZero() {
				full.Tiers[t][p] = base.Tiers[t][p]
			}
		}
	}
	for g := range full.Grounds {
		if full.Grounds[g] == (Concluding{}) {
			full.Grounds[g] = base.Grounds[g]
		}
	}
	full.Direct = r.Direct || base.Direct
	full.Superiors = slices.Concat(r.Superiors, base.Superiors)
	return full
}

func later(a, b calendar.Date) calendar.Date {
	if b.After(a) {
		return b
	}
	return a
}

// earlier treats no date as never.
func earlier(a, b calendar.Date) calendar.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// WithCalendar returns r counting its days by another calendar, such as one with regional days off.
func (r *Regime) WithCalendar(c *calendar.Calendar) *Regime {
	changed := *r
	changed.cal = c
	return &changed
}

// WithCounting returns r reading the silence of the texts on how days are counted another way (P8).
func (r *Regime) WithCounting(c *period.Counting) *Regime {
	changed := *r
	changed.counting = c
	return &changed
}

// WithWarning returns r with other warnings.
func (r *Regime) WithWarning(w Warning) *Regime {
	changed := *r
	changed.warn = w
	return &changed
}

// WithSuperiors returns r with answers to who stands above an organ for which no text names one, or everything that is
// wrong with them. They come before what the texts say.
func (r *Regime) WithSuperiors(superiors ...Superior) (*Regime, error) {
	changed := *r
	changed.rules = slices.Clone(r.rules)
	for i := range changed.rules {
		rules := &changed.rules[i]
		rules.Superiors = slices.Concat(superiors, rules.Superiors)
		if err := rules.Validate().Err(); err != nil {
			return nil, err
		}
	}
	return &changed, nil
}

// Calendar returns the calendar by which r counts days.
func (r *Regime) Calendar() *calendar.Calendar { return r.cal }

// Warning returns when r warns.
func (r *Regime) Warning() Warning { return r.warn }

// All returns the regulations in the order of their dates, each complete.
func (r *Regime) All() []Rules {
	all := slices.Clone(r.rules)
	for i := range all {
		all[i].Superiors = slices.Clone(all[i].Superiors)
	}
	return all
}

// Law is what holds in a place on a day: a view of the regulation then in force. The zero Law holds nothing.
type Law struct{ rules *Rules }

// On returns what holds on day d, and false if r has no regulation for it; a nil Regime has none. The one in force now is
// asked for most, and stands last.
func (r *Regime) On(d calendar.Date) (Law, bool) {
	if r == nil {
		return Law{}, false
	}
	for i := len(r.rules) - 1; i >= 0; i-- {
		if r.rules[i].inForce(d) {
			return Law{&r.rules[i]}, true
		}
	}
	return Law{}, false
}

// MarshalJSON writes the regulation as a literal.
func (l Law) MarshalJSON() ([]byte, error) { return json.Marshal(l.Rules()) }

// Rules returns the regulation as a literal.
func (l Law) Rules() Rules {
	if l.rules == nil {
		return Rules{}
	}
	rules := *l.rules
	rules.Superiors = slices.Clone(rules.Superiors)
	return rules
}

// Term returns what the regulation says on a point of a tier, the zero Term if it says nothing.
func (l Law) Term(t Tier, p Point) Stipulation {
	if l.rules == nil || t > Rereview || p >= numPoints {
		return Stipulation{}
	}
	return l.rules.Tiers[t][p]
}

// Limit returns the limit that the regulation sets on a point of a tier, the zero Limit if it sets none.
func (l Law) Limit(t Tier, p Point) statute.Number {
	if l.rules == nil || t > Rereview || p >= numPoints {
		return statute.Number{}
	}
	return l.rules.Tiers[t][p].Limit
}

// Provision returns the provision behind a point of a tier, zero if there is none.
func (l Law) Provision(t Tier, p Point) statute.Provision {
	if l.rules == nil || t > Rereview || p >= numPoints {
		return 0
	}
	return l.rules.Tiers[t][p].By.Provision
}

// Says reports whether the regulation says anything on a point of a tier.
func (l Law) Says(t Tier, p Point) bool {
	if l.rules == nil || t > Rereview || p >= numPoints {
		return false
	}
	by := &l.rules.Tiers[t][p].By
	return by.Provision != 0 || by.Basis != 0 // Validate refuses a term without a source
}

// Concluding returns what the regulation says about a ground of conclusion.
func (l Law) Concluding(g Ground) Concluding {
	if l.rules == nil || g >= numGrounds {
		return Concluding{}
	}
	return l.rules.Grounds[g]
}

// Above returns who decides the tier after one that o has decided (E2); see [Rules.Above].
func (l Law) Above(o Organ) Superiors {
	if l.rules == nil {
		return Superiors{}
	}
	return l.rules.Above(o)
}

// MayFollow says whether o may decide after below, and on whose word (E2, E8); see [Rules.MayFollow].
func (l Law) MayFollow(o, below *Organ) (decision.Tri, Naming) {
	if l.rules == nil {
		return unknown, 0
	}
	return l.rules.MayFollow(o, below)
}

// Count runs a limit from the day of an event, by the calendar and the readings of r. It is the zero Deadline if there is
// no limit, or no such day.
func (r *Regime) Count(l statute.Number, start calendar.Date) period.Deadline {
	limit, ok := period.Of(l)
	if !ok {
		return period.Deadline{}
	}
	return limit.FromDay(start, r.cal).Under(r.counting)
}

// MarshalJSON writes the regulations in the order of their dates.
func (r *Regime) MarshalJSON() ([]byte, error) { return json.Marshal(r.rules) }

// String names the regulations.
func (r *Regime) String() string {
	s := ""
	for i := range r.rules {
		if i > 0 {
			s += ", "
		}
		s += fmt.Sprintf("%s from %v", r.rules[i].Code, r.rules[i].From)
	}
	return s
}
