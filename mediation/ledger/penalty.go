package ledger

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// PenaltyLine is what one clause on default has come to (违约金, A14). A court may reduce it (CC 585(2)); that is not reckoned.
type PenaltyLine struct {
	Path        string           `json:"path"`
	Clause      security.Penalty `json:"clause"`
	Days        int              `json:"days"`              // on which something that it covers was late
	Unknown     bool             `json:"unknown,omitempty"` // the document does not give the rate or the sizes: amount and outstanding are lower bounds (A18)
	Amount      money.Amount     `json:"amount"`
	Paid        money.Amount     `json:"paid"`
	Waived      money.Amount     `json:"waived"`
	Outstanding money.Amount     `json:"outstanding"`
}

// penaltyNotes says what a statement cannot tell of the penalties that are owed: that the sum of one is not known, that a court may
// reduce one, and how it stands to the interest for late performance of the same days, by the kind of agreement.
func penaltyNotes(s *Statement) []statute.Reason {
	if !slices.ContainsFunc(s.Penalties, func(p PenaltyLine) bool { return p.Days > 0 }) {
		return nil
	}
	by := statute.ContractPenaltyReduced
	if _, held := statute.PenaltyReduced.On(s.On); held {
		by = statute.PenaltyReduced
	}
	notes := []statute.Reason{statute.A14.ReasonBy(by, s.On, "a court that is asked may reduce a penalty that is far higher than the loss, which is not reckoned here",
		"违约金过分高于造成的损失的，人民法院可以根据请求适当减少，本表未计")}
	if _, held := statute.LendingCap.On(s.On); held { // whether it is a loan the terms do not say
		notes = append(notes, statute.A14.ReasonUnder(statute.LendingCap, s.On,
			"if the debt is a private loan, what penalties, late interest and fees come to above four times the one-year loan prime rate of the day"+
				" of the contract is not supported, which is not reckoned here",
			"属于民间借贷的，违约金、逾期利息和其他费用总计超过合同成立时一年期贷款市场报价利率四倍的部分不予支持，本表未计"))
	}
	if slices.ContainsFunc(s.Penalties, func(p PenaltyLine) bool { return p.Days > 0 && p.Unknown }) {
		notes = append(notes, statute.A18.ReasonOfSafeguard("the sum of a penalty is not known: what is told of it, and of what may be asked of a surety, is the least",
			"有数额不明的违约金：所列该违约金数额和可向保证人请求的数额均为最低数额"))
	}
	if !s.Interest.Confirmed.IsZero() {
		notes = append(notes, statute.A15.Reason(s.On,
			"on a court's mediation document, who has borne the penalty owes no interest for late performance besides; for an agreement"+
				" that was judicially confirmed, that is a reading: both are told here",
			"法院调解书的债务人承担违约责任后，不再承担迟延履行利息；经司法确认的调解协议是否同样属于解释，本表并列两项"))
	}
	return notes
}
