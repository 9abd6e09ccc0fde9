package ledger

import "github.com/fengqiao-go/fengqiao/petition/term"

// EntryKind is what an entry of the ledger records. Zero is unknown.
type EntryKind uint8

// The kinds of entry, in the order in which entries of one day take effect.
const (
	Confirmed EntryKind = 1 + iota // 司法确认: a court confirmed the agreement; from then on lateness bears interest (A10)
	FellDue                        // 到期: the event the terms name happened, or the creditor asked for an undated sum
	Ended                          // 终止: the event that ends a periodic duty happened
	Paid                           // 付款
	Waived                         // 免除: the beneficiary gave up a sum
	Performed                      // 履行: an act was done
)

var entryNames = term.Table[EntryKind]{
	{},
	{Code: "confirmed", ZH: "司法确认"},
	{Code: "fell_due", ZH: "到期"},
	{Code: "ended", ZH: "终止"},
	{Code: "paid", ZH: "付款"},
	{Code: "waived", ZH: "免除"},
	{Code: "performed", ZH: "履行"},
}

// String returns the stable English code of k.
func (k EntryKind) String() string { return entryNames.Code(k) }

// ZH returns the Chinese term of k.
func (k EntryKind) ZH() string { return entryNames.ZH(k) }

// MarshalText writes the code of k.
func (k EntryKind) MarshalText() ([]byte, error) { return entryNames.Marshal(k) }

// UnmarshalText reads the code of a kind of entry.
func (k *EntryKind) UnmarshalText(b []byte) error { return entryNames.Unmarshal(b, k) }

// Standing is how a claim or an act stands on a day. Zero is unknown.
type Standing uint8

// The standings.
const (
	NotYetDue  Standing = 1 + iota // 未到期: on the due day itself there is still time
	Overdue                        // 逾期
	Discharged                     // 已履行: paid, waived or done
	Undated                        // 未定期限: the event it hangs on has not happened, or no time was agreed
)

var standingNames = term.Table[Standing]{
	{},
	{Code: "not_yet_due", ZH: "未到期"},
	{Code: "overdue", ZH: "逾期"},
	{Code: "discharged", ZH: "已履行"},
	{Code: "undated", ZH: "未定期限"},
}

// String returns the stable English code of s.
func (s Standing) String() string { return standingNames.Code(s) }

// ZH returns the Chinese term of s.
func (s Standing) ZH() string { return standingNames.ZH(s) }

// MarshalText writes the code of s.
func (s Standing) MarshalText() ([]byte, error) { return standingNames.Marshal(s) }

// UnmarshalText reads the code of a standing.
func (s *Standing) UnmarshalText(b []byte) error { return standingNames.Unmarshal(b, s) }

// BookedTo is what a part of a payment was booked to. Zero is unknown.
type BookedTo uint8

// What payments are booked to.
const (
	ToPrincipal BookedTo = 1 + iota // 本金
	ToInterest                      // 利息: the doubled part for late performance
	BeyondDebt                      // 超付: more than was owed; it is the payer's, not lost
)

var bookedNames = term.Table[BookedTo]{
	{},
	{Code: "principal", ZH: "本金"},
	{Code: "interest", ZH: "利息"},
	{Code: "beyond_debt", ZH: "超付"},
}

// String returns the stable English code of b.
func (b BookedTo) String() string { return bookedNames.Code(b) }

// ZH returns the Chinese term of b.
func (b BookedTo) ZH() string { return bookedNames.ZH(b) }

// MarshalText writes the code of b.
func (b BookedTo) MarshalText() ([]byte, error) { return bookedNames.Marshal(b) }

// UnmarshalText reads the code of what a payment was booked to.
func (b *BookedTo) UnmarshalText(text []byte) error { return bookedNames.Unmarshal(text, b) }
