package clock

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
)

// Mark is a step on record: its day, as the record and the order of the steps tell it, and its place in the record counted from
// one. Zero is a step that is not on record, which says that it was not taken only where the record is declared complete.
type Mark struct {
	On calendar.When
	At uint16
}

// Known reports whether the step is on record.
func (m Mark) Known() bool { return m.At != 0 }

// FirstKnown is the first of some steps that is on record; the zero Mark if none is.
func FirstKnown(steps ...Mark) Mark { return cmp.Or(steps...) }

// Event is its place in the record counted from zero, -1 if it is not there.
func (m Mark) Event() int { return int(m.At) - 1 }

// Sooner is the one of two marks that stands first in the record, of those that are known.
func (m Mark) Sooner(n Mark) Mark {
	if m.At != 0 && (n.At == 0 || m.At < n.At) {
		return m
	}
	return n
}

// First keeps the first of steps of one kind: a limit that was kept is kept, however often the step is repeated.
func (m *Mark) First(now Mark) {
	*m = cmp.Or(*m, now)
}

// Narrow says of the step that it was taken on one of these days, unless what is on record contradicts that.
func (m *Mark) Narrow(by calendar.When) {
	if both, agrees := m.On.And(by); agrees && m.At != 0 {
		m.On = both
	}
}

// Check says whether a step came in time that may have been taken on any of some days. Where it is not late beyond doubt on the last of them,
// for a limit that began to run on the first day on which it can have, it never is, and what is contested then counts for whoever took it (P8).
func Check(due period.Deadline, taken calendar.When) period.Timeliness {
	is := due.Check(taken)
	if is != period.CannotTell {
		return is
	}
	if worst := due.StartingOn(due.Start().Earliest()).CheckDay(taken.Latest()); worst != 0 && worst != period.Late {
		return worst
	}
	return is
}

// Clock is a limit that runs, or ran, against an organ in the present round: by when it had to do what, and what became of it.
type Clock struct {
	Act  history.Kind // the step that keeps it
	Tier regime.Tier  // zero for reception
	Who  regime.Organ // that owes it; zero: not recorded
	Due  period.Deadline
	By   regime.Source // who says how long
	Done Mark          // the step that kept it or came too late
	Over Mark          // what ended it without that step: the matter's end, a withdrawal, the tier that was asked for instead
	// Missing says whether the step was not taken: unknown where that is not on record, and the record is not declared complete.
	Missing decision.Tri
	Less    period.Deadline // Due without an extension that may not have been lawful, or not have been open; zero if there is none
	// To is the organ that the passing-on names, where that is not known to be the one that had the matter: it may be the one that it was
	// passed on to, or the one that passed it on, to which a step not on record brought it.
	To regime.Organ
	// Unrecorded is the step by which the limit may have been kept before Done without being on record: a notice, or an earlier passing-on.
	// Zero where the record is declared complete, or Done is the only step that keeps it (E16).
	Unrecorded history.Kind
	// Onward is the first step of the organ that owes it, to which the matter was passed on, where nothing is on record of its receipt (D14).
	Onward Mark
}

// Of is the limit that the law of a day sets on a step, counted from that day; false where it sets none.
func Of(law *regime.Regime, act history.Kind, t regime.Tier, p regime.Point, start calendar.When) (l Clock, set bool) {
	limit, rules := law.Limit(start, t, p)
	if limit.IsZero() {
		return l, false
	}
	return Clock{Act: act, Tier: t, Due: law.CountFrom(limit, start), By: rules.By(t, p)}, true
}
