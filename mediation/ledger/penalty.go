package ledger

import (
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// PenaltyLine is what one clause on default has come to (违约金, A14). A court may reduce it (CC 585(2)); that is not reckoned.
type PenaltyLine struct {
	Path        string           `json:"path"`
	Clause      security.Penalty `json:"clause"`
	Days        int              `json:"days"`              // on which something that it covers was late
	Unknown     bool             `json:"unknown,omitempty"` // it is owed, and the document does not give the rate
	Amount      money.Amount     `json:"amount"`
	Paid        money.Amount     `json:"paid"`
	Waived      money.Amount     `json:"waived"`
	Outstanding money.Amount     `json:"outstanding"`
}

// penalties works the clauses out up to the day, and books what was paid on them: more than is owed is beyond the debt.
func (r *run) penalties(day calendar.Date) []PenaltyLine {
	var lines []PenaltyLine
	for i, p := range r.terms.Penalties {
		line := r.penaltyOf(p, day)
		line.Path, line.Clause = fmt.Sprintf("penalties[%d]", i), p.Clone()
		for _, e := range r.penal {
			if e.For != line.Path {
				continue
			}
			if e.Kind == Performed {
				line.Unknown = false // paid in full, whatever it was
				continue
			}
			if line.Unknown { // nobody can say that more was paid than is owed (A18)
				line.Amount, line.Outstanding = line.Amount.Plus(e.Amount), line.Outstanding.Plus(e.Amount)
			}
			part := min(e.Amount.Fen(), line.Outstanding.Fen())
			line.Outstanding = fen(line.Outstanding.Fen() - part)
			rest := e.Amount.Fen() - part
			if e.Kind == Waived {
				line.Waived = fen(line.Waived.Fen() + part)
				r.leave(e, rest)
				continue
			}
			line.Paid = fen(line.Paid.Fen() + part)
			if part > 0 {
				r.note(e, line.Path, ToPenalty, part)
			}
			if rest > 0 {
				r.beyond += rest
				r.note(e, "", BeyondDebt, rest)
			}
		}
		lines = append(lines, line)
	}
	return lines
}

// penaltyNotes says what a statement cannot tell of the penalties that are owed: that a court may reduce one, and how it stands
// to the interest for late performance of the same days, by the kind of agreement.
func penaltyNotes(s *Statement) {
	if !slices.ContainsFunc(s.Penalties, func(p PenaltyLine) bool { return p.Days > 0 }) {
		return
	}
	by := statute.ContractPenaltyReduced
	if _, held := statute.PenaltyReduced.On(s.On); held {
		by = statute.PenaltyReduced
	}
	s.Notes = append(s.Notes, statute.A14.ReasonBy(by, s.On, "a court that is asked may reduce a penalty that is far higher than the loss, which is not reckoned here",
		"违约金过分高于造成的损失的，人民法院可以根据请求适当减少，本表未计"))
	if !s.Interest.Confirmed.IsZero() {
		s.Notes = append(s.Notes, statute.A15.Reason(s.On,
			"on a court's mediation document, who has borne the penalty owes no interest for late performance besides; for an agreement"+
				" that was judicially confirmed, that is a reading: both are told here",
			"法院调解书的债务人承担违约责任后，不再承担迟延履行利息；经司法确认的调解协议是否同样属于解释，本表并列两项"))
	}
}

// penaltyOf works one clause out: on which days something was late, on how much, and what follows.
func (r *run) penaltyOf(p security.Penalty, day calendar.Date) PenaltyLine {
	var late []stretch
	var debt int64               // of the claims that were late
	sumDays := decimal.Decimal{} // sums times days
	for i := range r.accounts {
		a := &r.accounts[i]
		if !p.Covers(a.payment) {
			continue
		}
		before := len(late)
		for _, s := range a.late {
			if s.from.Before(p.From) {
				s.from = p.From
			}
			if s.from.After(s.to) {
				continue
			}
			late = append(late, s)
			base := s.open
			if p.OnWhole {
				base = a.amount()
			}
			sumDays = sumDays.Add(fen(base).Decimal().Mul(decimal.NewFromInt(int64(s.to.DaysSince(s.from) + 1))))
		}
		if len(late) > before {
			debt += a.amount()
		}
	}
	line := PenaltyLine{Days: daysOf(late)}
	if line.Days == 0 {
		return line
	}
	line.Amount, line.Unknown = p.Owed(fen(debt), sumDays, line.Days)
	line.Outstanding = line.Amount
	return line
}

// stretch is some days on which the same sum of a claim was late.
type stretch struct {
	from, to calendar.Date
	open     int64
}

// daysOf returns how many days lie in the stretches, each counted once.
func daysOf(list []stretch) int {
	slices.SortFunc(list, func(a, b stretch) int { return a.from.Compare(b.from) })
	var upTo calendar.Date
	days := 0
	for _, s := range list {
		if !s.from.After(upTo) {
			s.from = upTo.AddDays(1)
		}
		if s.to.After(upTo) {
			days += s.to.DaysSince(s.from) + 1
			upTo = s.to
		}
	}
	return days
}
