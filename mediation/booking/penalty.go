package booking

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// penalties works the clauses out up to the day, and books what was paid on them: more than is owed is beyond the debt.
func (r *run) penalties(day calendar.Date) []ledger.PenaltyLine {
	var lines []ledger.PenaltyLine
	for i, p := range r.terms.Penalties {
		if r.struck(fmt.Sprintf("penalties[%d]", i)) {
			continue
		}
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
				if line.Unknown { // paid in full, whatever it was
					line.Unknown, line.Amount, line.Outstanding = false, line.Amount.Less(line.Outstanding), money.Amount{}
				}
				continue
			}
			if line.Unknown { // nobody can say that more was paid than is owed (A18)
				line.Amount, line.Outstanding = line.Amount.Plus(e.Amount), line.Outstanding.Plus(e.Amount)
			}
			rest := e.Amount.Less(line.Outstanding)
			part := e.Amount.Less(rest)
			line.Outstanding = line.Outstanding.Less(part)
			if e.Kind == ledger.Waived {
				line.Waived = line.Waived.Plus(part)
				r.leave(e, rest.Fen())
				continue
			}
			line.Paid = line.Paid.Plus(part)
			r.note(e, line.Path, ledger.ToPenalty, part.Fen())
			r.overpay(e, rest.Fen())
		}
		lines = append(lines, line)
	}
	return lines
}

// penaltyOf works one clause out: what it covers, on which days that was late, and what follows.
func (r *run) penaltyOf(p security.Penalty, day calendar.Date) ledger.PenaltyLine {
	var late []security.Late
	unsized := false // something of a size that is not stated may be late
	for i := range r.accounts {
		a := &r.accounts[i]
		if !p.Covers(a.payment) {
			continue
		}
		open, _ := a.partOpen(day)
		unsized = unsized || open
		if len(a.late) > 0 || p.OfDebt {
			late = append(late, security.Late{Path: a.Path, Whole: fen(a.amount()), Open: a.unknown() || a.AmountOpen && a.amount() == 0, Days: a.late})
		}
	}
	for i := range r.acts {
		if a := &r.acts[i]; slices.Contains(p.Acts, i) {
			late = append(late, security.Late{Path: a.Path, Days: r.lateAct(a, day), Breaches: a.Kind.Lasting()})
		}
	}
	owed, days, unknown := p.Owed(late)
	return ledger.PenaltyLine{Days: days, Unknown: unknown || unsized, Amount: owed, Outstanding: owed}
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
