package ledger

import "github.com/fengqiao-go/fengqiao/petition/calendar"

// EntryKind is what an entry of the ledger records. Zero is unknown.
//
// Codes: confirmed, fell_due, ended, paid, waived, performed, set_off, extended, respited, varied, creditor_changed,
// debtor_changed, reversed, refunded, set_aside, breached, debtor_joined, surety_called, tried_in_vain, surety_agreed.
type EntryKind uint8

// The kinds of entry, in the order in which entries of one day take effect, but for who joins a debt.
const (
	Confirmed       EntryKind = 1 + iota // confirmed 司法确认: a court confirmed the agreement; from then on lateness bears interest (A10)
	FellDue                              // fell_due 到期: the event the terms name happened, or the creditor asked for an undated sum
	Ended                                // ended 终止: the event that ends a periodic duty happened
	Paid                                 // paid 付款
	Waived                               // waived 免除: the beneficiary gave up a sum
	Performed                            // performed 履行: an act was done, or a sum that is not stated was paid in full
	SetOff                               // set_off 抵销: against a debt the other way (CC 568)
	Extended                             // extended 展期: the creditor gave a later day
	Respited                             // respited 缓期: the creditor waits until a day; booked like a later day
	Varied                               // varied 变更: one claim has a new sum or a new day (CC 543)
	CreditorChanged                      // creditor_changed 债权转让: CC 545
	DebtorChanged                        // debtor_changed 债务转移: CC 551
	Reversed                             // reversed 更正: the entry of a receipt was wrong and counts on no day
	Refunded                             // refunded 退款: a payment was given back, or bounced
	SetAside                             // set_aside 撤销确认裁定: nothing rests on the ruling any more (J15)
	Breached                             // breached 违反持续性义务: something was done that was not to be, or a recurring act was not done
	DebtorJoined                         // debtor_joined 债务加入: somebody owes beside the debtor, jointly, from the beginning of the day (CC 552)
	SuretyCalled                         // surety_called 主张保证责任: a joint surety was asked; of a general one, the debtor was sued (CC 693)
	TriedInVain                          // tried_in_vain 债务人无可供执行财产: enforcement failed, or a general surety may not refuse for another reason (CC 687)
	SuretyAgreed                         // surety_agreed 保证人书面同意: a surety agreed in writing to all that had been changed until then (CC 695, 697)
)

// Status is how a claim or an act stands on a day. Zero is unknown.
//
// Codes: not_yet_due, overdue, discharged, undated, kept, broken.
type Status uint8

// The standings.
const (
	NotYetDue  Status = 1 + iota // not_yet_due 未到期: on the due day itself there is still time
	Overdue                      // overdue 逾期
	Discharged                   // discharged 已履行: paid, waived or done
	Undated                      // undated 未定期限: the event it hangs on has not happened, or no time was agreed
	Kept                         // kept 未见违反: a lasting duty of which no breach is on record
	Broken                       // broken 已违反
)

// StatusOn returns how what is due on a day, or on none, stands on the day on.
func StatusOn(due calendar.Date, discharged bool, on calendar.Date) Status {
	switch {
	case discharged:
		return Discharged
	case due.IsZero():
		return Undated
	case due.Before(on):
		return Overdue
	}
	return NotYetDue
}

// BookedTo is what a part of a payment was booked to. Zero is unknown.
//
// Codes: principal, interest, beyond_debt, penalty.
type BookedTo uint8

// What payments are booked to.
const (
	ToPrincipal BookedTo = 1 + iota // principal 本金
	ToInterest                      // interest 利息: agreed, or the doubled part for late performance
	BeyondDebt                      // beyond_debt 超付: more than was owed; it is the payer's, not lost
	ToPenalty                       // penalty 违约金
)
