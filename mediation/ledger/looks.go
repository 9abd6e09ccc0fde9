package ledger

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// MaxLooks is at how many claims the payments, waivers and refunds of one book may look in all where interest is agreed or comes first. It
// is owed on each instalment to the fen and paid on the whole debt first (CC 561), so that each payment meets every instalment between
// payer and payee that is late, and no sum of all of them tells what is open of each. 4,000 payments on 4,000 instalments are within it,
// which take about a second. It bounds what a file can make the library compute.
const MaxLooks = 20_000_000

// maxChanges is how often the entries of one book may change a claim in all, such as its day. What was late until then is kept apart, which
// takes as long as 20 looks.
const maxChanges = MaxLooks / 20

// Holdings is who is party to how many claims by the terms. The zero Holdings are those of terms without claims.
type Holdings struct {
	interest bool            // a payment bears it by agreement, or it comes first
	sureties map[string]bool // who may pay for others
	clauses  int64           // penalties and sureties, one at least: each reads what is kept of a changed claim
	claims   int64
	of       map[string]int64 // by party; "" is of claims that name none on one side, and so may be anybody's
	within   map[string]int64 // by their path, and by that of their payment
}

// HoldingsOf returns what is held by terms of which no claim has been added yet.
func HoldingsOf(t *settlement.Terms) Holdings {
	if t == nil {
		return Holdings{}
	}
	h := Holdings{
		interest: t.InterestFirst, sureties: make(map[string]bool), of: make(map[string]int64), within: make(map[string]int64),
		clauses: int64(max(1, len(t.Penalties)+len(t.Sureties))),
	}
	for i := range t.Sureties {
		h.sureties[t.Sureties[i].Party] = true
	}
	return h
}

// Add counts the claims of a payment in; of one without end as many as it may ever be worked out to.
func (h *Holdings) Add(p *settlement.Payment, debts []settlement.Debt) {
	if h == nil || h.of == nil || p == nil {
		return
	}
	h.interest = h.interest || !p.Interest.IsZero()
	times := int64(1)
	if p.Endless() {
		debts, times = p.Claims(0, p.Series.Day(0)), settlement.MaxInstalments
	}
	for i := range debts {
		h.claims += times
		payment, _, inPart := strings.Cut(debts[i].Path, ".")
		if h.within[payment] += times; inPart {
			h.within[debts[i].Path] += times
		}
		for _, names := range [...][]string{debts[i].Obligors, debts[i].Beneficiaries} {
			if len(names) == 0 {
				names = []string{""}
			}
			for _, name := range names {
				h.of[name] += times
			}
		}
	}
}

// met is at how many claims an entry looks.
func (h *Holdings) met(e Entry) int64 {
	met := h.claims
	for _, name := range [...]string{e.By, e.To} {
		if name != "" && !h.sureties[name] {
			met = min(met, h.of[name]+h.of[""])
		}
	}
	return met
}

// changed is how many claims an entry changes at most, or how many count towards a penalty that was paid in full.
func (h *Holdings) changed(e Entry) int64 {
	if e.For == "" || strings.HasPrefix(e.For, "penalties") {
		return h.met(e)
	}
	return min(h.met(e), h.within[e.For])
}

// Looks is at how many claims the entries of a book may look that others looked at before. Their order does not change it. The zero Looks
// is that of a book without entries.
type Looks struct {
	entries int64 // that look at claims
	all     int64 // if each looks at all claims
	held    int64 // if each looks at those of its parties by the terms
	stepped int64 // the claims of those in whose place, or beside whom, somebody stepped: any entry may look at these besides
	changed int64 // the claims that got another day, sum or party or came under another ruling, for each clause, or count towards a penalty paid in full, each time
}

// With returns l with one more entry.
func (l Looks) With(h Holdings, e Entry) Looks {
	switch e.Kind {
	case Paid, SetOff, Waived, Refunded:
		if _, alone := InterestOf(e.For); alone || h.interest {
			l.entries, l.all, l.held = l.entries+1, l.all+h.claims, l.held+h.met(e)
		}
	case CreditorChanged, DebtorChanged, DebtorJoined:
		l.stepped += h.met(e)
		l.changed += h.changed(e) * h.clauses
	case Confirmed, SetAside, Extended, Respited, Varied:
		l.changed += h.changed(e) * h.clauses
	case Performed:
		l.changed += h.changed(e)
	}
	return l
}

// TooMany is what is said of an entry by which the book comes to be beyond [MaxLooks]; nothing if it is within. It rests on no rule of
// law: the bound is the library's.
func (l Looks) TooMany() statute.Violations {
	if min(l.all, l.held+l.entries*l.stepped) <= MaxLooks && l.changed <= maxChanges {
		return nil
	}
	return statute.Violations{statute.Reason{
		EN: fmt.Sprintf("too many entries on too many instalments: payments where interest is agreed or comes first may meet at most %d in all, and"+
			" entries may change at most %d, counted for each penalty and surety", MaxLooks, maxChanges),
		ZH: fmt.Sprintf("分期与台账记录过多：约定利息或者先付息的，各笔付款涉及的分期累计至多%d期次，变更分期按违约金条款、保证人分别计算，累计至多%d期次", MaxLooks, maxChanges),
	}.At("")}
}
