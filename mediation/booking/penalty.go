package booking

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// penalties works the clauses out up to the day, and books what was paid on them: more than is owed is beyond the debt.
func (r *run) penalties(day calendar.Date) []ledger.PenaltyLine {
	var lines []ledger.PenaltyLine
	for i, p := range r.terms.Penalties {
		line := r.penaltyOf(p, day)
		if r.unread[fmt.Sprintf("penalties[%d]", i)] {
			line = ledger.PenaltyLine{Days: line.Days, Unknown: line.Days > 0}
		}
		line.Path, line.Clause = fmt.Sprintf("penalties[%d]", i), p.Clone()
		for _, e := range r.penal {
			if e.For != line.Path {
				continue
			}
			if e.Kind == ledger.Performed {
				line.Unknown = false // paid in full, whatever it was
				continue
			}
			if line.Unknown { // nobody can say that more was paid than is owed (A18)
				line.Amount, line.Outstanding = line.Amount.Plus(e.Amount), line.Outstanding.Plus(e.Amount)
			}
			part := min(e.Amount.Fen(), line.Outstanding.Fen())
			line.Outstanding = fen(line.Outstanding.Fen() - part)
			rest := e.Amount.Fen() - part
			if e.Kind == ledger.Waived {
				line.Waived = fen(line.Waived.Fen() + part)
				r.leave(e, rest)
				continue
			}
			line.Paid = fen(line.Paid.Fen() + part)
			if part > 0 {
				r.note(e, line.Path, ledger.ToPenalty, part)
			}
			if rest > 0 {
				r.beyond += rest
				r.note(e, "", ledger.BeyondDebt, rest)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// penaltyOf works one clause out: on which days something was late, on how much, and what follows.
func (r *run) penaltyOf(p security.Penalty, day calendar.Date) ledger.PenaltyLine {
	var late []security.Stretch
	var debt int64                 // of the claims that were late
	sumDays := decimal.Decimal{}   // sums times days
	which := make(map[string]bool) // the paths of what was late
	unsized := false               // something of a size that is not stated may be late
	for i := range r.accounts {
		a := &r.accounts[i]
		if !p.Covers(a.payment) {
			continue
		}
		if open, _ := a.partOpen(day); open {
			unsized = true
		}
		before := len(late)
		for _, s := range a.late {
			if s = s.After(p); s.From.After(s.To) {
				continue
			}
			which[a.Path] = true
			late = append(late, s)
			base := s.Open
			if p.OnWhole {
				base = fen(a.amount())
			}
			sumDays = sumDays.Add(base.Decimal().Mul(decimal.NewFromInt(int64(s.To.DaysSince(s.From) + 1))))
		}
		if len(late) > before && p.Unpaid {
			debt += late[before].Open.Fen()
		} else if len(late) > before {
			debt += a.amount()
		}
	}
	for i := range r.acts {
		a := &r.acts[i]
		if !slices.Contains(p.Acts, i) {
			continue
		}
		for n, s := range r.lateAct(a, day) {
			if s = s.After(p); s.From.After(s.To) {
				continue
			}
			if late = append(late, s); !a.Kind.Lasting() {
				n = 0 // late once, whatever day it got; every breach is one of its own
			}
			which[a.Path+strconv.Itoa(n)] = true
		}
	}
	line := ledger.PenaltyLine{Days: security.Days(late), Unknown: unsized}
	if line.Days == 0 {
		return line
	}
	line.Amount, line.Unknown = p.Owed(len(which), fen(debt), sumDays, line.Days)
	line.Unknown = line.Unknown || unsized
	line.Outstanding = line.Amount
	return line
}

// lateAct returns the days on which an act was late by the day, or those on which a lasting duty was broken.
func (r *run) lateAct(a *act, day calendar.Date) []security.Stretch {
	last := r.lastDay(a.DueOn)
	now := security.Stretch{From: last.OrLater(a.counted).AddDays(1), To: cmp.Or(a.Done, a.Waived, day), Due: last}
	if a.Kind.Lasting() || last.IsZero() || now.From.After(now.To) {
		return a.late
	}
	return append(slices.Clip(a.late), now)
}
