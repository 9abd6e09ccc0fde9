package regime

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Regime is the law of one place over time: its regulations in the order of their dates, each complete, and the calendar
// by which its days are counted. It is immutable; the With methods return a changed copy.
type Regime struct {
	rules    []Rules // sorted, not overlapping
	lawful   *Regime // without what was laid over it on less than law; nil where there is nothing of the kind
	under    *Regime // what it was laid over; nil where it was laid over nothing
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
// it does not say stays as in base. A practice may be laid over it too, where it betters the position of the petitioner: an
// organ gets less time, the petitioner more. What a practice says no better than the law is the law's. Over returns
// everything that is wrong with the regulations as [statute.Violations], with what would be allowed. At most 100 are laid over in one go.
func Over(base *Regime, local ...Rules) (*Regime, error) {
	var vs statute.Violations
	if base == nil {
		return nil, nothingUnder()
	}
	if len(local) > mostLocal {
		return nil, tooMany("", mostLocal, "texts of its own", "自备规定")
	}
	local = slices.Clone(local)
	slices.SortStableFunc(local, func(a, b Rules) int { return a.From.Compare(b.From) })
	for i := range local {
		vs = append(vs, base.check(&local[i]).Under(local[i].Code)...)
		if i > 0 && (local[i-1].Until.IsZero() || local[i].From.Before(local[i-1].Until)) {
			vs = append(vs, statute.E13.Reason(local[i].From,
				"is in force before "+local[i-1].Code+" has ended", "与"+local[i-1].Code+"的施行期间重叠").At(local[i].Code))
		}
	}
	if err := vs.Err(); err != nil {
		return nil, err
	}
	r := base.laid(local)
	r.under = base
	if law, less := lawfulParts(local); less || base.lawful != nil {
		r.lawful = base.Lawful().laid(law)
	}
	return r, nil
}

func nothingUnder() error {
	return statute.Violations{statute.E13.Reason(calendar.Date{}, "nothing to lay it over: name a place", "没有可叠加的规定，须写明地方").At("")}
}

// laid returns a copy of r with the regulations laid over it.
func (r *Regime) laid(local []Rules) *Regime {
	over := *r
	over.rules = nil
	for i := range r.rules {
		over.rules = append(over.rules, overlay(&r.rules[i], local)...)
	}
	return &over
}

// Lawful returns r without the numbers, organs and grounds that were laid over it on a practice or a safeguard: r itself where
// there are none. What breaks r and not this is no breach of law.
func (r *Regime) Lawful() *Regime {
	if r == nil || r.lawful == nil {
		return r
	}
	return r.lawful
}

// Under returns what r was laid over, nil where it was laid over nothing: for a place with a regulation of its own the national
// ones.
func (r *Regime) Under() *Regime {
	if r == nil {
		return nil
	}
	return r.under
}

// lawfulParts returns regulations with what rests on law in them, and whether anything else was left out.
func lawfulParts(local []Rules) (law []Rules, less bool) {
	law = slices.Clone(local)
	leave := func(by Source) bool {
		out := !by.IsZero() && !by.Maker().IsLaw()
		less = less || out
		return out
	}
	keep := func(by Source) Source {
		if leave(by) {
			return Source{}
		}
		return by
	}
	for i := range law {
		r := &law[i]
		for t := range r.Tiers {
			for p := range r.Tiers[t] {
				if term := &r.Tiers[t][p]; leave(term.By) {
					*term = Stipulation{}
				}
			}
		}
		for g := range r.Grounds {
			ground := &r.Grounds[g]
			ground.Verified, ground.Approved = keep(ground.Verified), keep(ground.Approved)
			if leave(ground.By) {
				*ground = Concluding{}
			}
		}
		for g := range r.Refusals {
			r.Refusals[g] = keep(r.Refusals[g])
		}
		r.Superiors = slices.DeleteFunc(slices.Clone(r.Superiors), func(s Superior) bool { return leave(s.By) })
	}
	return law, less
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
		from, until := next.OrLater(l.From), earlier(base.Until, l.Until)
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

// addsNothing reports whether t says on less than law what the law under it says anyhow.
func (t *Stipulation) addsNothing(law *Stipulation) bool {
	return !t.By.Maker().IsLaw() && law.By.Maker().IsLaw() && t.Limit == law.Limit
}

// laidOver fills what r does not say from base.
func (r *Rules) laidOver(base *Rules) Rules {
	full := *r
	full.LaidOver = base.Code
	for t := range full.Tiers {
		for p := range full.Tiers[t] {
			if own, under := &full.Tiers[t][p], &base.Tiers[t][p]; own.IsZero() || own.addsNothing(under) {
				*own = *under
			}
		}
	}
	for g := range full.Grounds {
		if own, under := &full.Grounds[g], &base.Grounds[g]; own.By.IsZero() {
			*own = *under
		} else if !own.By.Maker().IsLaw() { // a practice may ask for a verification besides, and leaves out none
			if under.By.Maker().IsLaw() {
				own.By = under.By
			}
			own.Verified = cmp.Or(own.Verified, under.Verified)
			own.Approved = cmp.Or(own.Approved, under.Approved)
		}
	}
	for g := range full.Refusals {
		full.Refusals[g] = cmp.Or(r.Refusals[g], base.Refusals[g])
	}
	full.Order = cmp.Or(r.Order, base.Order)
	full.Vertical = cmp.Or(r.Vertical, base.Vertical)
	full.Direct = r.Direct || base.Direct
	full.Superiors = slices.Concat(r.Superiors, base.Superiors)
	return full
}

// earlier treats no date as never.
func earlier(a, b calendar.Date) calendar.Date {
	if a.IsZero() || !b.IsZero() && b.Before(a) {
		return b
	}
	return a
}

// orNone returns r, or for nil a regime without regulations, under which nothing is ordered.
func (r *Regime) orNone() *Regime {
	if r == nil {
		return new(Regime)
	}
	return r
}

// with returns a copy of r, and of the law under it, with a change.
func (r *Regime) with(change func(*Regime)) *Regime {
	r = r.orNone()
	changed := *r
	change(&changed)
	if r.lawful != nil {
		changed.lawful = r.lawful.with(change)
	}
	if r.under != nil {
		changed.under = r.under.with(change)
	}
	return &changed
}

// WithCalendar returns r counting its days by another calendar, such as one with regional days off.
func (r *Regime) WithCalendar(c *calendar.Calendar) *Regime {
	return r.with(func(r *Regime) { r.cal = c })
}

// WithCounting returns r reading the silence of the texts on how days are counted another way (P8).
func (r *Regime) WithCounting(c *period.Counting) *Regime {
	return r.with(func(r *Regime) { r.counting = c })
}

// WithWarning returns r with other warnings.
func (r *Regime) WithWarning(w Warning) *Regime {
	return r.with(func(r *Regime) { r.warn = w })
}

// WithSuperiors returns r with answers to who stands above an organ for which no text names one, or everything that is
// wrong with them. They come before what the texts are silent on; against a text only another text can name an organ.
// A place has at most 1,000 of them.
func (r *Regime) WithSuperiors(superiors ...Superior) (*Regime, error) {
	if r == nil || len(r.rules) == 0 {
		return nil, nothingUnder()
	}
	own := Rules{Code: "superiors", From: r.rules[0].From, Superiors: superiors}
	if err := r.check(&own).Err(); err != nil {
		return nil, err
	}
	changed := r.answered(superiors)
	if law, less := lawfulParts([]Rules{own}); less || r.lawful != nil {
		changed.lawful = r.Lawful().answered(law[0].Superiors)
	}
	return changed, nil
}

// answered returns a copy of r with answers before those it has.
func (r *Regime) answered(superiors []Superior) *Regime {
	changed := *r
	changed.rules = slices.Clone(r.rules)
	for i := range changed.rules {
		changed.rules[i].Superiors = slices.Concat(superiors, r.rules[i].Superiors)
	}
	return &changed
}

// Calendar returns the calendar by which r counts days.
func (r *Regime) Calendar() *calendar.Calendar { return r.orNone().cal }

// Warning returns when r warns.
func (r *Regime) Warning() Warning { return r.orNone().warn }

// All returns the regulations in the order of their dates, each complete.
func (r *Regime) All() []Rules {
	all := slices.Clone(r.orNone().rules)
	for i := range all {
		all[i].Superiors = slices.Clone(all[i].Superiors)
	}
	return all
}

// BeforeLocalText reports whether the national text alone is known on the day, where a local one is known from a later day on: there may
// have been one before, whose limits are not these.
func (r *Regime) BeforeLocalText(d calendar.Date) bool {
	local := func(r *Rules) bool { return r.Code != national2005.Code && r.Code != national2022.Code }
	now, ok := r.On(d)
	rules := r.orNone().rules
	return ok && !local(now.rules) && slices.ContainsFunc(rules, func(r Rules) bool { return r.From.After(d) && local(&r) })
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

// nothing is what a regulation says on a point that it is silent on.
var nothing Stipulation

// term is what the regulation says on a point of a tier, in place, not to be changed.
func (l Law) term(t Tier, p Point) *Stipulation {
	if l.rules == nil || t > Rereview || p >= numPoints {
		return &nothing
	}
	return &l.rules.Tiers[t][p]
}

// Term returns what the regulation says on a point of a tier, the zero Term if it says nothing.
func (l Law) Term(t Tier, p Point) Stipulation { return *l.term(t, p) }

// Limit returns the limit that the regulation sets on a point of a tier, the zero Limit if it sets none.
func (l Law) Limit(t Tier, p Point) statute.Number { return l.term(t, p).Limit }

// By returns who says what the regulation says on a point of a tier, the zero Source if it says nothing.
func (l Law) By(t Tier, p Point) Source { return l.term(t, p).By }

// Says reports whether the regulation says anything on a point of a tier.
func (l Law) Says(t Tier, p Point) bool {
	by := &l.term(t, p).By
	return by.Provision != 0 || by.Basis != 0 // Validate refuses a term without a source
}

// Concluding returns what the regulation says about a ground of conclusion.
func (l Law) Concluding(g Ground) Concluding {
	if l.rules == nil || g >= numGrounds {
		return Concluding{}
	}
	return l.rules.Grounds[g]
}

// IsGround reports whether the regulation knows the ground.
func (l Law) IsGround(g Ground) bool {
	ground := l.Concluding(g)
	return !ground.By.IsZero() && !ground.Excluded
}

// Refuses returns who says that a request may be refused on a ground (E19), the zero Source if no text of the place does.
func (l Law) Refuses(g RefusalGround) Source {
	if l.rules == nil || g >= numRefusals {
		return Source{}
	}
	return l.rules.Refusals[g]
}

// LetsRefuse says whether a text of the place lets a request be refused on a ground on that day: yes, or unknown. Nobody loses a right on
// a text whose application is contested (P8).
func (l Law) LetsRefuse(g RefusalGround, on calendar.Date) decision.Tri {
	by := l.Refuses(g)
	if by.IsZero() || by.For(statute.E19, on).Doubt()&statute.Contested != 0 {
		return unknown
	}
	return decision.Yes
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
	if start.IsZero() {
		return period.Deadline{}
	}
	return r.CountFrom(l, calendar.On(start))
}

// CountFrom is Count from a day as a record knows it: the deadline ends between two days where that day is not known exactly. The
// zero When is an event on a day not known; for one that did not happen do not call CountFrom.
func (r *Regime) CountFrom(l statute.Number, start calendar.When) period.Deadline {
	limit, ok := period.Of(l)
	if !ok {
		return period.Deadline{}
	}
	r = r.orNone()
	return limit.From(start, r.cal).Under(r.counting)
}

// MarshalJSON writes the regulations in the order of their dates.
func (r *Regime) MarshalJSON() ([]byte, error) { return json.Marshal(r.orNone().rules) }

// String names the regulations.
func (r *Regime) String() string {
	var names []string
	for _, rules := range r.All() {
		names = append(names, fmt.Sprintf("%s from %v", rules.Code, rules.From))
	}
	return strings.Join(names, ", ")
}

// OnEither returns the law of the earliest and of the latest day that an event can have happened on, and false if no regulation of the
// place was in force on either. A day that is not known at all is taken to be one of now.
func (r *Regime) OnEither(on calendar.When) (earliest, latest Law, governed bool) {
	first, last := on.Earliest(), on.Latest()
	if last.IsZero() {
		last = calendar.MustDate(9999, 12, 31)
	}
	if first.IsZero() {
		first = last
	}
	earliest, governed = r.On(first)
	if first == last {
		return earliest, earliest, governed
	}
	latest, also := r.On(last) // of a stretch that begins before every regulation nothing is sure: the first stays without a law
	if !also {
		latest = earliest
	}
	return earliest, latest, governed || also
}

// MayFollow says whether o may decide after below by the law of a day; unknown where that may fall under two, which say different. See
// [Rules.MayFollow].
func (r *Regime) MayFollow(on calendar.When, o, below *Organ) decision.Tri {
	law, later, _ := r.OnEither(on)
	may, _ := law.MayFollow(o, below)
	if law == later {
		return may
	}
	if also, _ := later.MayFollow(o, below); also != may {
		return unknown
	}
	return may
}

// Limit returns the limit that the law of a day sets on a point of a tier, and that law; no limit where it sets none, or where the day may
// fall under two regulations that set different numbers.
func (r *Regime) Limit(on calendar.When, t Tier, p Point) (statute.Number, Law) {
	law, later, _ := r.OnEither(on)
	limit := law.Limit(t, p)
	if later != law && later.Limit(t, p) != limit {
		return statute.Number{}, Law{}
	}
	return limit, law
}
