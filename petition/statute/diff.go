package statute

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// ChangeKind says what happened to a provision between two days.
//
// Codes: added, dropped, moved, reissued, limit_changed.
type ChangeKind uint8

// The kinds. Zero is unknown.
const (
	Added        ChangeKind = 1 + iota // added 新增: no text held before, one after
	Dropped                            // dropped 不再有: a text before, none held after
	Moved                              // moved 条文序号变动: the article number changed
	Reissued                           // reissued 文本更替: the same number in a new text
	LimitChanged                       // limit_changed 期限、数额变动: the number the provision names changed
)

// ProvisionChange is what happened to one provision between two days. Where a provision both moved and changed its number there
// are two changes.
type ProvisionChange struct {
	Kind      ChangeKind `json:"kind"`
	Provision Provision  `json:"provision"`
	Before    Citation   `json:"before"` // says that no text is held if Added
	After     Citation   `json:"after"`  // says that no text is held if Dropped
}

// EN returns the change in one English line.
func (c ProvisionChange) EN() string {
	before, after := c.Before.EN(), c.After.EN()
	switch c.Kind {
	case Added:
		return fmt.Sprintf("%s: new, %s", c.Provision.EN(), after)
	case Dropped:
		return fmt.Sprintf("%s: gone, was %s", c.Provision.EN(), before)
	case LimitChanged:
		return fmt.Sprintf("%s: %s (%s), was %s (%s)", c.Provision.EN(), c.After.Limit().EN(), after, c.Before.Limit().EN(), before)
	}
	return fmt.Sprintf("%s: %s, was %s", c.Provision.EN(), after, before)
}

// ZH returns the change in one Chinese line.
func (c ProvisionChange) ZH() string {
	before, after := c.Before.ZH(), c.After.ZH()
	switch c.Kind {
	case Added:
		return fmt.Sprintf("%s：新增，%s", c.Provision.ZH(), after)
	case Dropped:
		return fmt.Sprintf("%s：不再有，原%s", c.Provision.ZH(), before)
	case LimitChanged:
		return fmt.Sprintf("%s：%s（%s），原%s（%s）", c.Provision.ZH(), c.After.Limit().ZH(), after, c.Before.Limit().ZH(), before)
	}
	return fmt.Sprintf("%s：%s，原%s", c.Provision.ZH(), after, before)
}

// Difference is what changed in the law between two days.
type Difference struct {
	Ended      []Edition         `json:"ended,omitzero"` // in force on the first day, not on the second
	Began      []Edition         `json:"began,omitzero"` // in force on the second day, not on the first
	Provisions []ProvisionChange `json:"provisions,omitzero"`
	Lost       []Rule            `json:"lost,omitzero"`   // rules with a national text behind them on the first day only
	Gained     []Rule            `json:"gained,omitzero"` // rules with a national text behind them on the second day only
}

// Diff returns what changed in the law from day a to day b, in the order of the tables. A text that is not held counts as
// not in force: compare what a citation says about that.
func Diff(a, b calendar.Date) Difference {
	var diff Difference
	for e := Edition(1); e < numEditions; e++ {
		before, after := editions[e].inForce(a), editions[e].inForce(b)
		if before && !after {
			diff.Ended = append(diff.Ended, e)
		}
		if after && !before {
			diff.Began = append(diff.Began, e)
		}
	}
	for p := Provision(1); p < numProvisions; p++ {
		before, held := p.On(a)
		after, holds := p.On(b)
		for _, kind := range changes(before, after, held, holds) {
			diff.Provisions = append(diff.Provisions, ProvisionChange{kind, p, before, after})
		}
	}
	for r := Rule(1); r < numRules; r++ {
		before, after := r.restsOnLaw(a), r.restsOnLaw(b)
		if before && !after {
			diff.Lost = append(diff.Lost, r)
		}
		if after && !before {
			diff.Gained = append(diff.Gained, r)
		}
	}
	return diff
}

func changes(before, after Citation, held, holds bool) []ChangeKind {
	switch {
	case held && !holds:
		return []ChangeKind{Dropped}
	case !held && holds:
		return []ChangeKind{Added}
	case before.edition == after.edition:
		return nil
	}
	kinds := []ChangeKind{Reissued}
	if before.place() != after.place() {
		kinds[0] = Moved
	}
	if before.Limit() != after.Limit() {
		kinds = append(kinds, LimitChanged)
	}
	return kinds
}

// restsOnLaw reports whether a national text behind r is in force on day d.
func (r Rule) restsOnLaw(d calendar.Date) bool {
	for _, a := range r.row().by {
		if _, ok := a.on(d); ok && a.Basis == Statute {
			return true
		}
	}
	return false
}

// Rules returns the rules that rest on p, in order.
func (p Provision) Rules() []Rule {
	var rs []Rule
	for r := Rule(1); r < numRules; r++ {
		for _, a := range rules[r].by {
			if a.Provision == p && p != 0 {
				rs = append(rs, r)
				break
			}
		}
	}
	return rs
}
