package booking

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// claims is what follows from the terms alone, in the form in which payments are booked to it. It is never changed once it
// is made.
type claims struct {
	terms    settlement.Terms  // everybody in one spelling
	spelling map[string]string // by the name as it is compared
	unread   map[string]bool   // by path: payments, penalties and sureties of which nobody can tell what is owed
	lost     []bool            // by payment, whether it is one of them
	untold   bool              // more may be owed than anybody can tell: one of those was not found void (A20)
	list     []claim
	within   map[string][]int // claims by their path and by every path they lie within
	groups   []group
	held     ledger.Holdings
	bearing  bool // a payment bears interest by agreement
}

type claim struct {
	settlement.Debt
	payment int
	group   int // those that fall due together; none if it is in no group
}

// group is what falls due as a whole with so many of its claims in default, each for more than so many days (A9).
type group struct{ after, grace int }

const none = -1

// newClaims works the claims out; until says up to which day, for payments without end, and for those that ended.
func newClaims(t settlement.Terms, unread map[string]bool, until func(payment int) calendar.Date) *claims {
	c := &claims{terms: t, list: make([]claim, 0, len(t.Payments)), within: make(map[string][]int), unread: unread, held: ledger.HoldingsOf(&t)}
	for i := range t.Payments {
		path := fmt.Sprintf("payments[%d]", i)
		c.lost = append(c.lost, unread[path])
		if c.lost[i] || c.terms.Struck(path) {
			c.untold = c.untold || !c.terms.Struck(path)
			continue
		}
		p := &t.Payments[i]
		c.bearing = c.bearing || !p.Interest.IsZero()
		last := until(i) // of no meaning for a sum that is owed whatever happens
		groups := make(map[string]int)
		debts := p.Claims(i, last)
		if !last.IsZero() && !p.Endless() && p.Amount.IsZero() { // it ended before its last day
			debts = slices.DeleteFunc(debts, func(d settlement.Debt) bool { return d.Due.On.After(last) })
		}
		c.held.Add(p, debts)
		c.list = slices.Grow(c.list, len(debts))
		for _, sc := range debts {
			c.add(claim{sc, i, c.groupOf(sc, group{p.AllDueAfter, p.AllDueGrace}, groups)})
		}
	}
	return c
}

func (c *claims) add(claim claim) {
	i := len(c.list)
	c.list = append(c.list, claim)
	for path := claim.Path; ; {
		c.within[path] = append(c.within[path], i)
		cut := strings.LastIndexByte(path, '.')
		if cut < 0 {
			return
		}
		path = path[:cut]
	}
}

// sums returns all that can ever be promised; of a payment without end, as far as it is worked out.
func (c *claims) sums() []money.Amount {
	var sums []money.Amount
	for _, claim := range c.list {
		sums = append(sums, claim.Amount)
	}
	for i := range c.terms.Payments {
		p := &c.terms.Payments[i]
		if c.lost[i] {
			continue
		}
		for _, paid := range p.AlreadyPaid {
			sums = append(sums, paid.Amount)
		}
		if p.Endless() {
			most, err := p.Series.Rise.Most(p.Series.Each).Mul(settlement.MaxInstalments)
			if err != nil {
				most = money.Max()
			}
			sums = append(sums, most)
		}
	}
	return sums
}

// groupOf returns the group of a claim: the instalments of one payment that the same obligors owe.
func (c *claims) groupOf(claim settlement.Debt, when group, groups map[string]int) int {
	if when.after == 0 {
		return none
	}
	key := strings.Join(claim.Obligors, "\x00")
	g, ok := groups[key]
	if !ok {
		g = len(c.groups)
		groups[key] = g
		c.groups = append(c.groups, when)
	}
	return g
}

// names reports whether path names a payment, one obligor's schedule, or an instalment.
func (c *claims) names(path string) bool {
	_, k := c.periodic(path)
	return len(c.within[path]) > 0 || c.payment(path) != none || k != none || c.terms.Struck(path)
}

// periodic returns which payment without end, and which instalment of it, path names; none and none if it names no such.
func (c *claims) periodic(path string) (payment, k int) {
	head, instalment, _ := strings.Cut(path, ".")
	payment, k = c.payment(head), index(instalment, "instalments", settlement.MaxInstalments)
	if p := c.readable(head); p == nil || !p.Endless() || k == none || p.Series.Day(k).IsZero() {
		return none, none
	}
	return payment, k
}

// awaits reports whether path names claims that have no day yet.
func (c *claims) awaits(path string) bool {
	return slices.ContainsFunc(c.within[path], func(i int) bool { return c.list[i].Due.On.IsZero() })
}

// sumless reports whether path names a claim, a penalty or interest whose sum or rate is not stated.
func (c *claims) sumless(path string) bool {
	if i := c.penalty(path); i != none {
		p := &c.terms.Penalties[i]
		return p.IsOpen() || c.unread[path] || slices.ContainsFunc(c.list, func(cl claim) bool { return p.Covers(cl.payment) && (cl.AmountOpen || cl.SizesOpen) })
	}
	path, alone := ledger.InterestOf(path)
	return slices.ContainsFunc(c.within[path], func(i int) bool {
		if alone {
			return c.terms.Payments[c.list[i].payment].Interest.IsOpen()
		}
		return c.list[i].AmountOpen
	})
}

// toLost reports whether an entry names a payment of which nobody can tell what it comes to.
func (c *claims) toLost(path string) bool {
	payment, _, _ := strings.Cut(path, ".")
	i := c.payment(payment)
	return i != none && c.lost[i]
}

func (c *claims) payment(path string) int { return index(path, "payments", len(c.terms.Payments)) }
func (c *claims) penalty(path string) int { return index(path, "penalties", len(c.terms.Penalties)) }
func (c *claims) surety(path string) int  { return index(path, "sureties", len(c.terms.Sureties)) }
func (c *claims) act(path string) int     { return index(path, "acts", len(c.terms.Acts)) }

// secures reports whether somebody of that name is surety for payment i.
func (c *claims) secures(name string, i int) bool {
	return slices.ContainsFunc(c.terms.Sureties, func(s security.Surety) bool { return s.Party == name && s.Covers(i) })
}

// readable is the payment that path names; nil if it names none of which anybody can tell what it comes to.
func (c *claims) readable(path string) *settlement.Payment {
	if i := c.payment(path); i != none && !c.lost[i] {
		return &c.terms.Payments[i]
	}
	return nil
}

// recurs reports whether path names a periodic payment, with or without an end.
func (c *claims) recurs(path string) bool {
	p := c.readable(path)
	return p != nil && p.Amount.IsZero() && !p.Series.Each.IsZero()
}

// index is the place of the payment, penalty or act that path names; none if it names none below n.
func index(path, list string, n int) int {
	if i := settlement.Place(path, list); i < n {
		return i
	}
	return none
}
