package booking

import (
	"encoding/json"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Book is the ledger of one agreement: its terms, and the entries made so far. It is immutable: [Book.Record] returns a
// new book, and the old one stays as it was. [Book.On] tells how things stand on a day. The same entries in any order of
// entry give the same book.
//
// The zero Book has no terms and takes no entries; [Open] makes one that does.
type Book struct {
	claims *claims // of all payments but those without end, which have none here
	agreed calendar.Date
	last   *node
	held   term.Met // the receipts
	// stepped are those who became creditor or debtor in somebody's place; they may pay and be paid from then on.
	stepped term.Met
}

// node is an entry, in the order of entry; the nodes before it are shared with the books this one came from.
type node struct {
	entry            ledger.Entry
	before           *node
	received, waived money.Amount // in all, so that no sum of the book can overflow
	looks            ledger.Looks // in all, so that no book takes too long to work out
}

// Open opens the book for terms agreed on the day given. Terms from which nobody can tell anything that is owed are refused with their
// Violations (see [settlement.Terms.Unbookable]), and so are terms whose sums are too large to add up. Where one can tell it of some
// payments, or of acts, those are booked: what they come to is a lower bound, and [ledger.Statement] says so and names the others (A18).
func Open(terms settlement.Terms, agreed calendar.Date) (Book, error) {
	unread := terms.Unread()
	spelled, spelling := terms.InOneSpelling()
	c := newClaims(spelled, unread, func(int) calendar.Date { return calendar.Date{} })
	tellsSomething := !unread["days_off"] && !unread["penalties"] && (len(terms.Acts) > 0 || slices.Contains(c.lost, false))
	if len(unread) > 0 && !tellsSomething {
		return Book{}, terms.Unbookable(agreed).Under("terms")
	}
	if _, err := money.Sum(c.sums()...); err != nil {
		f := statute.Findings{On: agreed}
		f.Add("terms.payments", statute.A4, "are too large to add up", "各款项之和超过上限")
		return Book{}, f.List
	}
	c.spelling = spelling
	return Book{claims: c, agreed: agreed}, nil
}

// Record returns the book with more entries. If any is wrong it returns b as it was, and all that is wrong, under paths
// such as entries[1].amount.
//
// Names and receipts are compared by the strict reader's rule, and kept as the terms write them. Whether an entry is accepted
// depends on the terms and not on the other entries, except that no receipt may be entered twice, and that neither the sums nor the work
// that the book takes may be too large (see [ledger.MaxLooks]).
func (b Book) Record(entries ...ledger.Entry) (Book, error) {
	next, wrong := b.RecordSound(entries...)
	if len(wrong) > 0 {
		return b, wrong
	}
	return next, nil
}

// RecordSound returns the book with those of more entries with which nothing is wrong, for a record that is told as far as it goes, and what
// [Book.Record] says of the others. Who stepped in by one of these, and its receipt, are known to the book all the same.
func (b Book) RecordSound(entries ...ledger.Entry) (Book, statute.Violations) {
	f := statute.Findings{On: b.agreed}
	if b.claims == nil {
		f.Add("terms", statute.A8, "this book has no terms: open it with Open", "台账没有协议条款")
		return b, f.List
	}
	next := b
	entries = slices.Clone(entries)
	for i, e := range entries {
		e = b.claims.spelled(e)
		entries[i] = e
		if !next.stepped.Has(e.Party) {
			next.stepped = next.stepped.With(e.Party)
		}
	}
	for i, e := range entries {
		path, before := fmt.Sprintf("entries[%d]", i), len(f.List)
		f.List = append(f.List, b.claims.check(e, next.stepped).Under(path)...)
		if e.Receipt != "" && e.Kind != ledger.Reversed {
			if next.held.Has(e.Receipt) {
				f.Add(path+".receipt", statute.A8, "receipt "+e.Receipt+" is entered already", "凭证"+e.Receipt+"已入账")
			}
			next.held = next.held.With(e.Receipt)
		}
		with, err := next.with(e)
		if err != nil {
			f.Add(path+".amount", statute.A4, "is too large for the book", "金额过大，台账无法合计")
		}
		f.List = append(f.List, with.last.looks.TooMany().Under(path)...)
		if len(f.List) == before {
			next = with
		}
	}
	return next, f.List
}

func (b Book) with(e ledger.Entry) (Book, error) {
	n := &node{entry: e, before: b.last}
	if b.last != nil {
		n.received, n.waived, n.looks = b.last.received, b.last.waived, b.last.looks
	}
	n.looks = n.looks.With(b.claims.held, e)
	var err error
	switch e.Kind {
	case ledger.Paid, ledger.SetOff, ledger.Varied: // a varied sum can be paid besides what was
		n.received, err = n.received.Add(e.Amount)
	case ledger.Waived:
		n.waived, err = n.waived.Add(e.Amount)
	}
	b.last = n
	return b, err
}

// IsZero reports whether the book has no terms.
func (b Book) IsZero() bool { return b.claims == nil }

// Terms returns the terms the book was opened for, everybody in one spelling.
func (b Book) Terms() settlement.Terms {
	if b.claims == nil {
		return settlement.Terms{}
	}
	return b.claims.terms.Clone()
}

// Agreed returns the day of the agreement, as given when the book was opened.
func (b Book) Agreed() calendar.Date { return b.agreed }

// Entries returns all entries, in the order in which they take effect.
func (b Book) Entries() []ledger.Entry {
	var entries []ledger.Entry
	for n := b.last; n != nil; n = n.before {
		entries = append(entries, n.entry)
	}
	slices.SortFunc(entries, ledger.Entry.Compare)
	return entries
}

// bookJSON is the form in which a book is kept.
type bookJSON struct {
	Agreed  calendar.Date    `json:"agreed,omitzero"`
	Terms   settlement.Terms `json:"terms"`
	Entries []ledger.Entry   `json:"entries,omitempty"`
}

// MarshalJSON writes the terms and the entries. Two books with the same entries are written alike.
func (b Book) MarshalJSON() ([]byte, error) {
	return json.Marshal(bookJSON{b.agreed, b.Terms(), b.Entries()})
}

// ReadJSON reads what MarshalJSON writes and holds it to the same rules as [Open] and [Book.Record].
func (b *Book) ReadJSON(r *strictjson.Reader) {
	in, ok := strictjson.Read[bookJSON](r)
	if !ok {
		return
	}
	opened, err := Open(in.Terms, in.Agreed)
	if statute.Refuse(r, "", err) {
		return
	}
	recorded, err := opened.Record(in.Entries...)
	if statute.Refuse(r, "", err) {
		return
	}
	*b = recorded
}
