package booking_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/policytest"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// TestCases runs the case files. Their commands:
//
//	terms agreed=2015-03-21      the terms as JSON below; answers what is wrong with them, or that they add up
//	text                         the clauses, in Chinese and English
//	plan until=2016-12-31        the payment plan, in Chinese and English
//	record paid on=2015-03-21 by=杨某 to=雷某 amount=155000 for=payments[0] receipt=1
//	                             one more entry of the ledger; every kind of entry; within=2024-03, until=, party=, through=
//	on day=2015-10-26            how things stand on the day; lines: every claim too; balances: by payer, payee and payment
//	words day=2015-10-26         the same in words, in Chinese and English
func TestCases(t *testing.T) {
	policytest.Run(t, "testdata/cases/*.txt", func(t *testing.T) func(*policytest.Command) string {
		s := &story{}
		return s.handle
	})
}

type story struct {
	terms settlement.Terms
	book  booking.Book
}

func (s *story) handle(c *policytest.Command) string {
	switch c.Name {
	case "terms":
		return s.agree(c)
	case "text":
		return s.terms.ZH() + s.terms.EN()
	case "plan":
		plan := s.terms.Plan(c.Date("until"))
		return plan.ZH() + plan.EN()
	case "record":
		return s.record(c)
	case "on":
		return s.stand(c)
	case "words":
		st := s.book.On(c.Date("day"))
		return st.ZH() + st.EN()
	}
	c.Errorf("no command %s", c.Name)
	return ""
}

func (s *story) agree(c *policytest.Command) string {
	var err error
	s.terms = settlement.Terms{}
	if err = json.Unmarshal([]byte(c.Input), &s.terms); err != nil {
		return "not read: " + err.Error()
	}
	agreed := c.Date("agreed")
	var b strings.Builder
	s.book, err = booking.Open(s.terms, agreed)
	if found := s.terms.Validate(agreed); len(found) > 0 {
		err = found.Under("terms")
	} else if err == nil {
		return "adds up\n" + undated(s.terms)
	}
	for _, g := range s.terms.Gaps() {
		by, more := g.Difference()
		fmt.Fprintf(&b, "does_not_add_up %s %s: stated %s, counted %s, ", g.Path, g.Rule, g.Stated, g.Counted)
		if more {
			fmt.Fprintf(&b, "%s more stated\n", by)
		} else {
			fmt.Fprintf(&b, "%s less stated\n", by)
		}
	}
	return b.String() + findings(err) + undated(s.terms)
}

// findings prints path and rule of every finding; words may change.
func findings(err error) string {
	var list statute.Violations
	if !errors.As(err, &list) {
		return err.Error()
	}
	var b strings.Builder
	for _, v := range list {
		fmt.Fprintf(&b, "refused %s %s\n", v.Path, v.Rule)
	}
	return b.String()
}

func undated(t settlement.Terms) string {
	var b strings.Builder
	for _, path := range t.Undated() {
		b.WriteString("no time stated: " + path + "\n")
	}
	for _, path := range t.Unstated() {
		b.WriteString("not stated: " + path + "\n")
	}
	return b.String()
}

func (s *story) record(c *policytest.Command) string {
	e := ledger.Entry{Through: c.Get("through"), Party: c.Get("party"), By: c.Get("by"), To: c.Get("to"), For: c.Get("for"), Receipt: c.Get("receipt")}
	c.Decode("amount", &e.Amount)
	c.Decode("within", &e.Within)
	if c.Has("on") {
		e.On = c.Date("on")
	}
	if c.Has("until") {
		e.Until = c.Date("until")
	}
	for _, kind := range ledger.EntryKind(0).All() {
		if c.Has(kind.String()) {
			e.Kind = kind
		}
	}
	next, err := s.book.Record(e)
	if err != nil {
		return findings(err)
	}
	s.book = next
	return "recorded"
}

func (s *story) stand(c *policytest.Command) string {
	st := s.book.On(c.Date("day"))
	var b strings.Builder
	fmt.Fprintf(&b, "promised %s, already paid %s, paid %s, waived %s, outstanding %s, overdue %s\n",
		st.Promised, st.AlreadyPaid, st.Paid, st.Waived, st.Outstanding, st.Overdue)
	if st.DaysLate > 0 {
		fmt.Fprintf(&b, "late %d days\n", st.DaysLate)
	}
	if st.AtLeast {
		b.WriteString("at least: the document leaves sums open\n")
	}
	if !st.NextDue.IsZero() {
		fmt.Fprintf(&b, "next due %s: %s\n", st.NextDue, st.NextAmount)
	}
	if !st.Overpaid.IsZero() {
		fmt.Fprintf(&b, "beyond the debt %s\n", st.Overpaid)
	}
	if !st.Interest.Confirmed.IsZero() {
		fmt.Fprintf(&b, "interest %s exactly, %s, paid %s\n", st.Interest.Exact, st.Interest.Amount, st.Interest.Paid)
		if !st.Interest.Waived.IsZero() {
			fmt.Fprintf(&b, "  of it waived %s\n", st.Interest.Waived)
		}
		for _, p := range st.Interest.Periods {
			fmt.Fprintf(&b, "  %s %s..%s %d days on %s: %s\n", p.Path, p.From, p.To, p.Days, p.Principal, p.Exact)
		}
	}
	if i := st.Agreed; !i.Amount.IsZero() {
		fmt.Fprintf(&b, "interest agreed %s, paid %s, waived %s, outstanding %s\n", i.Amount, i.Paid, i.Waived, i.Outstanding)
	}
	if !st.Strict.On.IsZero() {
		fmt.Fprintf(&b, "if days off do not move: overdue %s, %d days, interest %s", st.Strict.Overdue, st.Strict.DaysLate, st.Strict.Interest)
		for _, more := range []struct {
			what string
			sum  money.Amount
		}{{"interest agreed", st.Strict.Agreed}, {"penalties", st.Strict.Penalties}} {
			if !more.sum.IsZero() {
				fmt.Fprintf(&b, ", %s %s", more.what, more.sum)
			}
		}
		b.WriteString("\n")
	}
	if st.SetOff != (money.Amount{}) {
		fmt.Fprintf(&b, "of what was received, set off %s\n", st.SetOff)
	}
	for _, p := range st.Penalties {
		fmt.Fprintf(&b, "%s %d days: %s, paid %s, waived %s, outstanding %s, unknown %t\n", p.Path, p.Days, p.Amount, p.Paid, p.Waived, p.Outstanding, p.Unknown)
	}
	for _, u := range st.Unused {
		fmt.Fprintf(&b, "nothing for %s of %s\n", u.Kind, u.Amount)
	}
	if c.Has("lines") {
		for _, l := range st.Lines {
			fmt.Fprintf(&b, "  %s %s %s %s of %s, %s\n", l.Path, strings.Join(l.Obligors, "+"), day(l.DueOn), l.Outstanding, l.Amount, l.Standing)
		}
	}
	for _, s := range st.Sureties {
		fmt.Fprintf(&b, "%s signed %s, may be asked %s, may refuse %s, not due %s, freed %s, paid %s, until %s\n", s.Path, s.Bound, s.MayBeAsked, s.MayRefuse, s.NotDue, s.Freed, s.Paid, day(s.Until))
		for _, why := range s.Reasons {
			fmt.Fprintf(&b, "  %s %s\n", why.Rule, why.Cite.EN())
		}
	}
	for _, d := range st.Deposits {
		fmt.Fprintf(&b, "%s lost %s, or returned %s, excess %s, open %t\n", d.Path, d.Effective, d.Returned, d.Excess, d.Open)
		for _, r := range d.Reasons {
			fmt.Fprintf(&b, "  %s %s\n", r.Rule, r.Cite.EN())
		}
	}
	for _, n := range st.Notes {
		fmt.Fprintf(&b, "note %s, %s\n", n.Rule, n.Cite.EN())
	}
	if c.Has("balances") {
		for _, balance := range slices.Concat(st.ByPayer, st.ByPayee, st.ByPayment) {
			fmt.Fprintf(&b, "  %s %s: paid %s, waived %s, outstanding %s, overdue %s %d days, interest %s, together %s, at least %t\n", balance.Of, balance.Amount,
				balance.Paid, balance.Waived, balance.Outstanding, balance.Overdue, balance.DaysLate, balance.InterestDue, balance.Together, balance.AtLeast)
		}
	}
	for _, a := range st.Acts {
		fmt.Fprintf(&b, "%s %s %s, due %s\n", a.Path, a.Kind, a.Standing, day(a.DueOn))
	}
	if st.Fulfilled() {
		b.WriteString("fulfilled\n")
	}
	if err := st.Check(); err != nil {
		c.Errorf("the statement does not balance: %v", err)
	}
	return b.String()
}

func day(d calendar.Date) string {
	if d.IsZero() {
		return "no day"
	}
	return d.String()
}
