package ledger

import (
	"cmp"
	"fmt"
	"sort"
	"time"

	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// MaxLooks is at how many claims the payments, waivers and refunds of one book may look in all where interest is agreed or comes first: it is
// owed on each instalment to the fen, so that each payment meets that on all instalments between payer and payee that are due. 1,000
// payments on 1,000 instalments are within it. It bounds what a file can make the library compute.
const MaxLooks = 1_000_000

// Holdings is who is party to how many claims by the terms. The zero Holdings are those of terms without claims.
type Holdings struct {
	interest bool            // a payment bears it by agreement, or it comes first
	sureties map[string]bool // who may pay for others
	endless  []endless
	claims   int
	of       [2]map[string]int // by obligor and by beneficiary; "" is of claims that name none
}

// endless is a payment without end: it has so many claims for each of its days.
type endless struct {
	series settlement.Series
	claims int
	atOnce bool // all may fall due at once
}

// the sides of a claim
const (
	ofObligor = iota
	ofBeneficiary
	ofNobody
)

// HoldingsOf returns what is held by terms of which no claim has been added yet.
func HoldingsOf(t *settlement.Terms) Holdings {
	if t == nil {
		return Holdings{}
	}
	h := Holdings{interest: t.InterestFirst, sureties: make(map[string]bool, len(t.Sureties))}
	for i := range t.Sureties {
		h.sureties[t.Sureties[i].Party] = true
	}
	return h
}

// Add counts the claims of a payment in. Those of one without end have no number, and are counted by the day of each entry.
func (h *Holdings) Add(p *settlement.Payment, debts []settlement.Debt) {
	if h == nil || p == nil {
		return
	}
	h.interest = h.interest || !p.Interest.IsZero()
	if p.Endless() {
		h.endless = append(h.endless, endless{p.Series, max(1, len(p.Obligors)) * max(1, len(p.Payees)), p.AllDueAfter != 0})
		return
	}
	h.claims += len(debts)
	for side := range h.of {
		if h.of[side] == nil {
			h.of[side] = make(map[string]int)
		}
		for i := range debts {
			names := debts[i].Obligors
			if side == ofBeneficiary {
				names = debts[i].Beneficiaries
			}
			if len(names) == 0 {
				h.of[side][""]++
			}
			for _, name := range names {
				h.of[side][name]++
			}
		}
	}
}

// held is how many claims somebody is party to; those without an obligor or a beneficiary may be anybody's.
func (h *Holdings) held(side int, name string) int { return h.of[side][name] + h.of[side][""] }

// Looks is at how many claims the entries of a book may look that others looked at before. Their order does not change it. The zero Looks
// is that of a book without entries.
type Looks struct {
	sum      int64
	entries  int64    // that look at them
	narrowed [2]int64 // of these, those that look at what one obligor owes, or what is owed to one beneficiary, by the terms
	stepped  [2]int64 // the claims on which somebody stepped in for an obligor, or for a beneficiary: any of these may be met besides
	moved    int64    // instalments that got another day, and so may be met besides
}

// With returns l with one more entry.
func (l Looks) With(h Holdings, e Entry) Looks {
	side, old := ofObligor, e.By
	switch e.Kind {
	case Paid, SetOff, Waived, Refunded:
		return l.again(h, e)
	case Varied:
		if !e.Until.IsZero() {
			l.sum += l.entries
			l.moved++
		}
		return l
	case CreditorChanged:
		side, old = ofBeneficiary, e.To
	case DebtorChanged, DebtorJoined:
	default:
		return l
	}
	met := int64(h.held(side, old)) // what somebody got by stepping in was counted then
	l.sum += l.narrowed[side] * met
	l.stepped[side] += met
	return l
}

// again counts an entry in that looks at claims whatever those before it looked at.
func (l Looks) again(h Holdings, e Entry) Looks {
	_, alone := InterestOf(e.For)
	if !alone && !h.interest {
		return l
	}
	n, narrow := h.claims, ofNobody
	for side, name := range [...]string{e.By, e.To} {
		if name == "" || side == ofObligor && h.sureties[name] {
			continue
		}
		if held := h.held(side, name); held < n {
			n, narrow = held, side
		}
	}
	for _, p := range h.endless {
		due := settlement.MaxInstalments // those that are not due too, or all fall due at once
		if (e.Kind == Paid || e.Kind == SetOff) && !p.atOnce {
			day := cmp.Or(e.On, e.Within.Latest(), calendar.MustDate(9999, time.December, 31))
			due = sort.Search(due, func(k int) bool { return p.series.Day(k).IsZero() || p.series.Day(k).After(day) })
		}
		n += due * p.claims
	}
	l.sum += int64(n) + l.moved
	l.entries++
	if narrow != ofNobody {
		l.sum += l.stepped[narrow]
		l.narrowed[narrow]++
	}
	return l
}

// TooMany is what is said of an entry by which the book comes to be beyond [MaxLooks]; nothing if it is within. It rests on no rule of
// law: the bound is the library's.
func (l Looks) TooMany() statute.Violations {
	if l.sum <= MaxLooks {
		return nil
	}
	return statute.Violations{statute.Reason{
		EN: fmt.Sprintf("too many payments on too many instalments: where interest is agreed or comes first they may meet at most %d in all", MaxLooks),
		ZH: fmt.Sprintf("分期与付款记录过多：约定利息或者先付息的，各笔记录涉及的分期累计至多%d期次", MaxLooks),
	}.At("")}
}
