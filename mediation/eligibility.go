package mediation

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Permission is the answer to whether a dispute may be mediated. Zero is unknown, and never given.
//
// Codes: allowed, barred, undetermined, not_yet_law.
type Permission uint8

// The verdicts.
const (
	Allowed      Permission = 1 + iota // allowed 可以调解
	Barred                             // barred 不得调解
	Undetermined                       // undetermined 尚不能确定: facts are missing, or do not fit together
	NotYetLaw                          // not_yet_law 尚无法律: no law on this kind of mediation was in force that day (M18)
)

// Eligibility is whether a dispute may be mediated in one kind of mediation, and why.
type Eligibility struct {
	Kind    Forum         `json:"kind,omitzero"`
	About   Stake         `json:"about,omitzero"` // which of the two questions is answered, where the record says so (M17)
	Verdict Permission    `json:"verdict"`
	Bars    []BarFound    `json:"bars,omitempty"`    // all that bar it, whatever the unknown facts are
	Checks  []BarFound    `json:"checks,omitempty"`  // what in the record does not fit together
	Open    []BarFound    `json:"open,omitempty"`    // what would bar it, or have to be checked, depending on unknown facts
	Missing []DisputeFact `json:"missing,omitempty"` // undetermined: the facts to ask for, the best question first

	NotYet statute.Reason `json:"not_yet,omitzero"` // not yet law: since when it is; nothing else is said then
}

// MayMediate answers whether the dispute may be mediated, in the kind of mediation that the facts name, under the law in
// force on the day. It collects every bar and not just the first.
//
// A day before the first law on the kind gets the answer "not yet law" and nothing else (M18). Of an act that may be a crime
// the penalty and the damages are two questions, and Dispute.About says which is asked (M17).
//
// The best question is the one after which, in the worst case, the fewest bars are open.
func MayMediate(f Dispute, on calendar.Date) Eligibility {
	e := Eligibility{Kind: f.Kind, About: f.About}
	if why, early := f.Kind.NotYet(on); early {
		e.Verdict, e.NotYet = NotYetLaw, why
		return e
	}
	for i := range tables {
		t := &tables[i]
		sure, open := t.Collect(t.Key(f.value))
		for o := range sure.All() {
			found := t.Values[o].find(f.Kind, on)
			if found.Bar.IsCheck() {
				e.Checks = append(e.Checks, found)
			} else {
				e.Bars = append(e.Bars, found)
			}
		}
		e.Open = slices.Grow(e.Open, open.Len())
		for o := range open.All() {
			e.Open = append(e.Open, t.Values[o].find(f.Kind, on))
		}
	}
	byRule := func(a, b BarFound) int { return cmp.Compare(a.Bar, b.Bar) }
	slices.SortFunc(e.Bars, byRule)
	slices.SortFunc(e.Checks, byRule)
	slices.SortFunc(e.Open, byRule)
	e.Verdict = Allowed
	if len(e.Bars) > 0 {
		e.Verdict = Barred
	} else if len(e.Checks) > 0 || len(e.Open) > 0 {
		e.Verdict = Undetermined
		e.Missing = missing(f, len(e.Checks) > 0)
	}
	return e
}

// Questions returns what to ask, in both languages, in the order of Missing: the one that decides most comes first. What could
// bar mediation is a question here and never a statement.
func (e Eligibility) Questions() []statute.Inquiry { return statute.Inquiries(e.Missing) }

// missing returns the facts on which the answer depends, best question first. Where the record does not fit together the
// injury is asked for again, before all else.
func missing(f Dispute, check bool) []DisputeFact {
	worst := make(map[DisputeFact]int)
	var asked []DisputeFact
	for i := range tables {
		t := &tables[i]
		for _, ask := range t.Missing(t.Key(f.value)) {
			fact := t.Facts[ask.Fact]
			if _, known := worst[fact]; !known {
				asked = append(asked, fact)
				worst[fact] = openAtWorst(f, fact)
			}
		}
	}
	slices.SortStableFunc(asked, func(a, b DisputeFact) int {
		return cmp.Or(cmp.Compare(worst[a], worst[b]), cmp.Compare(a, b))
	})
	if check {
		asked = slices.Insert(asked, 0, FactInjury)
	}
	return asked
}

// openAtWorst returns how many findings may be left open once the fact is known.
func openAtWorst(f Dispute, fact DisputeFact) int {
	most := 0
	for v := 1; v < len(factValues[fact]); v++ {
		open := 0
		for i := range tables {
			t := &tables[i]
			k := t.Key(f.value)
			if at := slices.Index(t.Facts, fact); at >= 0 {
				k = k.With(at, uint8(v))
			}
			_, left := t.Collect(k)
			open += left.Len()
		}
		most = max(most, open)
	}
	return most
}

// MediationBarred is the answer as package petition's triage asks for it ("mediation barred"): yes, no, or unknown.
func (e Eligibility) MediationBarred() decision.Tri {
	switch e.Verdict {
	case Barred:
		return decision.Yes
	case Allowed:
		return decision.No
	}
	return 0
}

// Options is a dispute's eligibility in every kind of mediation that an organ may open or point to. Who mediates for a court is the
// court's to choose, and what other bodies take up is theirs.
type Options []Eligibility

// AllKinds answers for every kind of mediation that this package decides on, whatever kind the facts name.
func AllKinds(f Dispute, on calendar.Date) Options {
	var all Options
	for _, k := range [...]Forum{People, PublicSecurity, OnTheSpot, CriminalReconciliation, Administrative} {
		f.Kind = k
		all = append(all, MayMediate(f, on))
	}
	return all
}

// MediationBarred is the fact that package petition's triage asks for: no if some kind of mediation is allowed, yes if
// every kind that there was on the day is barred, else unknown.
func (o Options) MediationBarred() decision.Tri {
	barred, open := false, false
	for _, e := range o {
		switch e.Verdict {
		case Allowed:
			return decision.No
		case Barred:
			barred = true
		case Undetermined:
			open = true
		}
	}
	if barred && !open {
		return decision.Yes
	}
	return 0
}
