package settlement

import (
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
)

// Terms are what the parties agreed to perform (协议内容和履行方式、期限). Parties are named as in the agreement.
//
// Terms are plain data, written as a document reads: [Terms.Validate] says all that is wrong with them, and nothing here
// is corrected on the way. What the document leaves open is left out: a sum, a share, a payee or a time that is not stated is
// unknown, and not wrong (A18); [Terms.Unstated] lists it.
//
//codecs:clone
type Terms struct {
	Payments []Payment `json:"payments,omitempty"`
	Acts     []Act     `json:"acts,omitempty"`
	Totals   []Total   `json:"totals,omitempty"`

	Penalties []security.Penalty `json:"penalties,omitempty"` // 违约责任 (A14)
	Sureties  []security.Surety  `json:"sureties,omitempty"`  // 保证 (A16)
	Deposits  []security.Deposit `json:"deposits,omitempty"`  // 定金 (A14)

	// DaysOff says whether a last day of performance that is a day off moves; unknown where the agreement is silent (A21).
	DaysOff DaysOff `json:"days_off,omitzero"`

	// InterestFirst is set where the parties agreed that payments count towards interest for late performance before the
	// debt itself. Otherwise the debt comes first (SPC2014 4).
	InterestFirst bool `json:"interest_first,omitempty"`

	// Void is the places of what a court found void (CC 156), such as payments[1] or acts[0]: nobody owes it, from the start. A place that
	// is none says nothing.
	Void []string `json:"void,omitempty"`
}

// Payment is one sum to be paid (给付), once or over time, by one or several obligors.
//
// Amount is the whole sum. What was paid on it before the agreement is in AlreadyPaid, and the schedule covers the rest.
// A duty without end, such as maintenance, has no Amount, but a Series with Each. Where neither is stated, the sum is what
// the Instalments or the Sums of the obligors come to, or unknown.
//
// Several obligors with neither Sharing nor Joint have shares that are not stated: the whole is booked once, whoever of them
// pays. That such shares count as equal is for a court to say (CC 517(2)).
type Payment struct {
	For           string         `json:"for,omitempty"`           // 款项名称, such as 医疗费
	Obligors      []Obligor      `json:"obligors,omitempty"`      // 义务人
	Beneficiaries []string       `json:"beneficiaries,omitempty"` // 权利人; several take the sum together; none is not stated
	Payees        []Payee        `json:"payees,omitempty"`        // 按份权利人, in place of Beneficiaries, each with a share
	Amount        money.Amount   `json:"amount,omitzero"`         // 金额
	InWords       string         `json:"in_words,omitempty"`      // 大写, as the document has it; checked against Amount
	Sharing       Sharing        `json:"sharing,omitzero"`        // how several obligors share it
	Rounding      money.Rounding `json:"rounding,omitzero"`       // who bears the fen that do not divide; not needed where all divides
	Joint         bool           `json:"joint,omitempty"`         // 连带责任: the whole can be claimed from each, once in all
	AlreadyPaid   []AlreadyPaid  `json:"already_paid,omitempty"`  // 已付款项, set off
	AllDueAfter   int            `json:"all_due_after,omitempty"` // 加速到期: with so many instalments in default all falls due; 0 never
	AllDueGrace   int            `json:"all_due_grace,omitempty"` // so many days late are free: an instalment is in default for it from the day after these
	Schedule                     // for the obligors that have none of their own

	Interest security.Interest `json:"interest,omitzero"` // 利息, until it is paid
}

// Obligor is one who owes a payment. Which of Part, Percent and Sum is set follows from the payment's Sharing; none is
// where there is one obligor, or where a joint debt has no inner shares.
type Obligor struct {
	Party   string        `json:"party"`
	Part    int64         `json:"part,omitempty"`
	Percent money.Percent `json:"percent,omitzero"`
	Sum     money.Amount  `json:"sum,omitzero"`
	Schedule
}

// Payee is one of several who take a payment by shares (按份债权, A22). All of them have a Part, or a Percent, or a Sum.
type Payee struct {
	Party   string        `json:"party"`
	Part    int64         `json:"part,omitempty"`
	Percent money.Percent `json:"percent,omitzero"`
	Sum     money.Amount  `json:"sum,omitzero"`
}

// AlreadyPaid is a sum paid before the agreement, which counts against the Amount of its payment (抵扣).
type AlreadyPaid struct {
	By     string       `json:"by,omitempty"` // the obligor it counts for; may be left out if there is only one
	Amount money.Amount `json:"amount"`
}

// Act is a duty other than payment (其他义务): an apology, a repair, a boundary to be marked, something not to be done. One
// without a time may be asked for at any time (CC 511(4)).
//
//codecs:clone
type Act struct {
	Kind          ActKind  `json:"kind,omitzero"`
	What          string   `json:"what"`                    // 履行内容, in words; grain or foreign money is handed over in kind
	Obligors      []string `json:"obligors,omitempty"`      // 义务人, by name
	Beneficiaries []string `json:"beneficiaries,omitempty"` // 权利人, by name
	Due           Due      `json:"due,omitzero"`            // none: it may be asked for at any time
}

// Total is a sum that the document states for several payments together (合计). It creates no duty; it is compared with
// what the payments come to.
type Total struct {
	Of     []int        `json:"of,omitempty"` // payments by index, as in the paths of Validate; all of them if empty
	For    string       `json:"for,omitempty"`
	Amount money.Amount `json:"amount"`
}
