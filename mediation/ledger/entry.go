package ledger

import (
	"cmp"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Entry is one thing that happened under an agreement. Which fields a kind needs:
//
//   - Paid, Waived, SetOff and Refunded: On and Amount; By, the obligor or a surety, and To, the beneficiary, where the terms leave a doubt;
//     For, a path of the terms, if the payment names what it is for; Receipt, the number of the receipt, so that it is not
//     entered twice. A payment to a third person with the beneficiary's consent names the beneficiary in To, and in Through
//     who had it; one by a third person names in By the debtor for whom it was made. A waiver reaches the interest on what it
//     names, after the debt; For "interest", or a path with .interest behind it, is the interest alone. For penalties[0] is a
//     penalty;
//   - FellDue, Ended, Performed, Breached: On, and For, the path of the payment, instalment or act. On is the day of the event
//     from which a due day counts;
//   - Extended, Respited: On, Until, the new day, and For, By and To for what;
//   - Varied: On, For, By and To for one claim; Amount, its new sum, or Until, its new day, or both;
//   - Extended, Respited, Varied, Waived and who changes also for an act, by its path; it has a day, and no sum;
//   - CreditorChanged: On, the day on which the debtor was told (CC 546), To, the old one, and Party, the new one, or one of several, such
//     as heirs, of the same day; DebtorChanged the same with By. For, if only a part changes. DebtorJoined: By, the debtor, and Party, who owes beside it;
//   - Reversed: On, and Receipt, that of the entry that was wrong;
//   - SuretyCalled, TriedInVain, SuretyAgreed: On, and For, the path of the surety;
//   - Confirmed, SetAside: On, the day on which the ruling took effect or was set aside.
//
// Within is the day of an entry that is known only roughly, in place of On: a payment counts from its first day and a ruling
// from its last, as is best for the debtor, or the other way round (A21); an open beginning is the day of the agreement.
type Entry struct {
	Kind    EntryKind     `json:"kind"`
	On      calendar.Date `json:"on,omitzero"`       // the day, where it is known exactly
	Within  calendar.When `json:"within,omitzero"`   // the day as far as it is known, in place of it
	By      string        `json:"by,omitempty"`      // of a payment, waiver or change: the debtor for whom it counts, or a surety; not of an act
	To      string        `json:"to,omitempty"`      // the beneficiary it counts towards
	Through string        `json:"through,omitempty"` // who had the money, if another with the beneficiary's consent
	Party   string        `json:"party,omitempty"`   // who steps in for a creditor or debtor, or joins a debtor
	Amount  money.Amount  `json:"amount,omitzero"`
	Until   calendar.Date `json:"until,omitzero"`    // the new day of an extension, respite or variation
	For     string        `json:"for,omitempty"`     // what it is for, by its place in the terms: payments[0], payments[0].instalments[1], acts[0], penalties[0], sureties[0], interest
	Receipt string        `json:"receipt,omitempty"` // the number of the receipt; of a correction, that of the wrong entry
}

// Compare puts entries in the order in which they take effect, whatever the order in which they were entered: by day, then
// by kind, then those that name what they are for before the others. The rest makes the order complete.
func (e Entry) Compare(f Entry) int {
	return cmp.Or(
		e.On.Compare(f.On),
		cmp.Compare(e.Kind.rank(), f.Kind.rank()),
		strings.Compare(f.For, e.For),
		strings.Compare(e.By, f.By),
		strings.Compare(e.To, f.To),
		e.Amount.Compare(f.Amount),
		e.Until.Compare(f.Until),
		strings.Compare(e.Receipt, f.Receipt),
		strings.Compare(e.Party, f.Party),
		strings.Compare(e.Through, f.Through),
		strings.Compare(e.Within.String(), f.Within.String()),
		cmp.Compare(e.Kind, f.Kind),
	)
}

// rank is the order of the kinds within a day: that of the constants, but who joins a debt can pay on the same day.
func (k EntryKind) rank() EntryKind {
	if k == DebtorJoined {
		return Ended
	}
	return k
}

// rules are what an entry of each kind rests on.
var rules = [...]statute.Rule{
	Confirmed: statute.A10, FellDue: statute.A8, Ended: statute.A8, Paid: statute.A8, Waived: statute.A8, Performed: statute.A7,
	SetOff: statute.A19, Extended: statute.A19, Respited: statute.A19, Varied: statute.A19, CreditorChanged: statute.A19,
	DebtorChanged: statute.A19, Reversed: statute.A19, Refunded: statute.A19, SetAside: statute.J15, Breached: statute.A7,
	DebtorJoined: statute.A19, SuretyCalled: statute.A16, TriedInVain: statute.A16, SuretyAgreed: statute.A16,
}

// Rule returns the rule under which something of the kind is entered; zero for no kind.
func (k EntryKind) Rule() statute.Rule {
	if int(k) >= len(rules) {
		return 0
	}
	return rules[k]
}

// InterestOf returns a path, as an entry has it in For, without the ending that names the interest alone, and whether it had one.
func InterestOf(path string) (debt string, alone bool) {
	if path == "interest" {
		return "", true
	}
	return strings.CutSuffix(path, ".interest")
}
