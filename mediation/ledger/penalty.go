package ledger

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// PenaltyLine is what one clause on default has come to (违约金, A14). A court may reduce it (CC 585(2)); that is not reckoned.
type PenaltyLine struct {
	Path        string           `json:"path"`
	Clause      security.Penalty `json:"clause"`
	Days        int              `json:"days"`              // on which something that it covers was late, or a lasting duty broken; without those that the clause does not count
	Unknown     bool             `json:"unknown,omitempty"` // the document does not give the rate or the sizes: amount and outstanding are lower bounds (A18)
	Amount      money.Amount     `json:"amount"`
	Paid        money.Amount     `json:"paid"`
	Waived      money.Amount     `json:"waived"`
	Outstanding money.Amount     `json:"outstanding"`
}

// AmountOf is what penalties come to, so far as that is known.
func AmountOf(penalties []PenaltyLine) (sum money.Amount) {
	for i := range penalties {
		sum = sum.Plus(penalties[i].Amount)
	}
	return sum
}

// lendingNotes says up to which rate a private loan bears interest, or with penalties, late interest and fees. Whether the debt is one the
// terms do not say.
func lendingNotes(on calendar.Date, cap statute.Provision, en, ofZH string) (notes []statute.Reason) {
	cite, held := cap.On(on)
	if !held {
		return nil
	}
	rate, zh := "four times the one-year loan prime rate of the day of the contract (of a loan made before 2020-08-20: 24 % a year up to"+
		" 2020-08-19, and then by the rate of the day of suit)", // PLP2020 31(2)
		"合同成立时一年期贷款市场报价利率四倍（2020年8月20日前成立的借贷，至2020年8月19日为年利率24%，此后按起诉时的标准）"
	if cite.Edition() == statute.PLP2015 {
		rate, zh = "24 % a year", "年利率24%"
		notes = append(notes, statute.A14.ReasonUnder(statute.LendingVoid, on,
			"if the debt is a private loan, interest above 36 % a year is void: if it was paid, it can be claimed back", "属于民间借贷的，超过年利率36%的利息约定无效，已付的可以请求返还"))
	}
	return append(notes, statute.A14.ReasonUnder(cap, on, "if the debt is a private loan, "+en+" above "+rate+" is not supported, which is not reckoned here",
		"属于民间借贷的，"+ofZH+"超过"+zh+"的部分不予支持，本表未计"))
}

// DepositLine is what one deposit is worth where a side defeats the purpose of the contract (定金, A14).
type DepositLine struct {
	Path   string           `json:"path"`
	Clause security.Deposit `json:"clause"`
	security.Forfeit
}

// interestNotes says how the interest agreed was counted, and up to which rate a private loan bears it.
func interestNotes(s *Statement) []statute.Reason {
	if s.Agreed.Amount.IsZero() && !s.Agreed.AtLeast {
		return nil
	}
	var notes []statute.Reason
	if slices.ContainsFunc(s.Lines, func(l Line) bool { return l.InterestOpen }) {
		notes = append(notes, statute.A18.ReasonOfSafeguard("interest is agreed at a rate whose number the agreement does not state: look up what it was on the days that count; the interest told is the least",
			"约定了利息但未载明利率数值：须查明计息期间适用的利率，所列利息为最低数额"))
	}
	notes = append(notes, lendingNotes(s.On, statute.LendingRate, "interest", "利息")...)
	return append(notes, statute.A14.ReasonUnder(statute.CivilStartDay, s.On,
		"the day from which interest counts is not counted, and the day of payment is, which is a reading", "计息期间不计起算当日，计至付款之日，属于解释"),
		statute.A8.ReasonUnder(statute.InterestBeforeDebt, s.On, "unless agreed otherwise, what was paid on a debt was booked to the interest on all of it that was due first, then to the debt; that interest on what was not due came before that instalment alone is a reading",
			"除另有约定外，付款先抵充该债务各到期部分的利息，再抵充本金；未到期部分仅先抵充该期利息，属于解释"))
}

// penaltyNotes says what a statement cannot tell of the penalties that are owed: that the sum of one is not known, that a court may
// reduce one, and how it stands to the interest for late performance of the same days, by the kind of agreement.
func penaltyNotes(s *Statement) []statute.Reason {
	if !slices.ContainsFunc(s.Penalties, func(p PenaltyLine) bool { return p.Days > 0 }) {
		return nil
	}
	notes := []statute.Reason{statute.A14.ReasonOfFirst(s.On, "a court that is asked may reduce a penalty that is far higher than the loss, which is not reckoned here",
		"违约金过分高于造成的损失的，人民法院可以根据请求适当减少，本表未计", statute.PenaltyReduced, statute.ContractPenaltyReduced)}
	if slices.ContainsFunc(s.Penalties, func(p PenaltyLine) bool { return p.Days > 0 && (len(p.Clause.Acts) == 0 || len(p.Clause.Of) > 0) }) { // not of acts alone
		notes = append(notes, lendingNotes(s.On, statute.LendingCap, "what penalties, late interest and fees come to", "违约金、逾期利息和其他费用总计")...)
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
