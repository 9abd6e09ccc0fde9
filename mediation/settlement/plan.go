package settlement

import (
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// Debt is one sum that one obligor, or several jointly, owe on one day: a payment broken down into shares and
// instalments. Path names it as in the terms, such as payments[1].instalments[2]; the claims of several obligors on the
// same instalment share the path.
type Debt struct {
	Path          string       `json:"path"`
	For           string       `json:"for,omitempty"`
	Obligors      []string     `json:"obligors,omitzero"` // several are liable jointly
	Beneficiaries []string     `json:"beneficiaries,omitzero"`
	Amount        money.Amount `json:"amount"`
	Due           Due          `json:"due,omitzero"`
}

// Clone returns d with lists of its own.
func (d Debt) Clone() Debt {
	d.Obligors, d.Beneficiaries = slices.Clone(d.Obligors), slices.Clone(d.Beneficiaries)
	return d
}

// Claims returns all claims that follow from valid terms, in the order of the terms; of a payment without end, those that
// fall due by the day given. Several obligors bear every instalment in proportion to what each still owes, by largest
// remainder, so that each pays his share and every instalment is complete, to the fen. Terms that are not valid have no
// claims.
func (t Terms) Claims(endlessUntil calendar.Date) []Debt {
	if len(t.check(calendar.Date{}).list) > 0 {
		return nil
	}
	var claims []Debt
	for i := range t.Payments {
		claims = append(claims, t.Payments[i].Claims(i, endlessUntil)...)
	}
	return claims
}

// Debts is a payment plan (付款计划): claims by due day, those without a day last.
type Debts []Debt

// Plan returns the claims that fall due up to the last day given, and those that have no day.
func (t Terms) Plan(last calendar.Date) Debts {
	plan := Debts(slices.DeleteFunc(t.Claims(last), func(c Debt) bool { return c.Due.On.After(last) }))
	slices.SortStableFunc(plan, func(a, b Debt) int { return compareDue(a.Due.On, b.Due.On) })
	return plan
}

// compareDue puts days in order, and no day after all of them.
func compareDue(a, b calendar.Date) int {
	if a.IsZero() != b.IsZero() {
		return b.Compare(a)
	}
	return a.Compare(b)
}

// stream is what follows one schedule: the share of one obligor, those of several, or a joint debt.
type stream struct {
	path     string // below the path of the payment
	obligors []int
	joint    bool
	schedule Schedule
	rests    []money.Amount // what each still owes; one sum if joint
	rest     money.Amount   // their sum
}

func (p *Payment) streams() []stream {
	shares, _, err := p.Shares()
	if err != nil {
		return nil
	}
	shared := stream{schedule: p.Schedule, joint: p.Joint && len(p.Obligors) > 1}
	if !shared.joint && len(shares) != len(p.Obligors) {
		return nil // not valid
	}
	var list []stream
	paid := p.paidBy()
	for i, o := range p.Obligors {
		if shared.joint {
			shared.obligors = append(shared.obligors, i)
			continue
		}
		rest := less(shares[i], paid[o.Party])
		if o.Schedule.isZero() {
			shared.obligors = append(shared.obligors, i)
			shared.rests = append(shared.rests, rest)
			shared.rest = plus(shared.rest, rest)
			continue
		}
		list = append(list, stream{
			path:     fmt.Sprintf(".obligors[%d]", i),
			obligors: []int{i}, schedule: o.Schedule,
			rests: []money.Amount{rest}, rest: rest,
		})
	}
	if shared.joint {
		all, _ := p.alreadyPaid()
		shared.rest = less(p.unit(), all)
		shared.rests = []money.Amount{shared.rest}
	}
	if len(shared.obligors) > 0 {
		list = slices.Insert(list, 0, shared)
	}
	return list
}

// Claims is [Terms.Claims] for one payment of valid terms, given its index there.
func (p *Payment) Claims(index int, endlessUntil calendar.Date) []Debt {
	var claims []Debt
	for _, s := range p.streams() {
		names := parties(p.Obligors, s.obligors)
		add := func(path string, due Due, shares []money.Amount) {
			path = fmt.Sprintf("payments[%d]%s%s", index, s.path, path)
			for i, share := range shares {
				who := names
				if !s.joint {
					who = names[i : i+1]
				}
				if !share.IsZero() {
					claims = append(claims, Debt{path, p.For, who, p.Beneficiaries, share, due}.Clone())
				}
			}
		}
		if p.Amount.IsZero() {
			series := s.schedule.Series
			for k := range MaxInstalments {
				d := series.Day(k)
				if series.over(k, d) || p.Endless() && d.After(endlessUntil) {
					break
				}
				add(instalmentPath(k), Due{On: d}, s.rests)
			}
			continue
		}
		parts := s.schedule.cut(s.rest)
		for k, part := range parts {
			path := ""
			if len(parts) > 1 {
				path = instalmentPath(k)
			}
			add(path, part.Due, s.take(part.Amount))
		}
	}
	return claims
}

func instalmentPath(k int) string { return fmt.Sprintf(".instalments[%d]", k) }

// take shares an instalment out in proportion to what each still owes, and lessens that by it. By largest remainder
// nobody is ever asked for more than he still owes, and the last instalment takes all that is left of each.
func (s *stream) take(amount money.Amount) []money.Amount {
	weights := make([]int64, len(s.rests))
	for i, r := range s.rests {
		weights[i] = r.Fen()
	}
	shares, _, err := amount.Split(money.LargestRemainder, weights...)
	if err != nil {
		return nil // nothing is left to pay
	}
	for i, share := range shares {
		s.rests[i] = less(s.rests[i], share)
	}
	return shares
}

// over reports whether payment number k, on day d, is no longer part of the series.
func (s Series) over(k int, d calendar.Date) bool {
	return d.IsZero() || s.Count > 0 && k >= s.Count || !s.Last.IsZero() && d.After(s.Last)
}

// unit is the sum that the obligors share: the whole, or each payment of a series without one.
func (p *Payment) unit() money.Amount {
	if p.Amount.IsZero() {
		return p.Series.Each
	}
	return p.Amount
}

// Endless reports whether the payment is periodic and nothing in the terms says on which day it ends.
func (p *Payment) Endless() bool {
	return p.Amount.IsZero() && p.Series.Count == 0 && p.Series.Last.IsZero()
}

// whole returns the payment's sum, and false if it has no end. A series of a given number of payments has one.
func (p *Payment) whole() (money.Amount, bool) {
	if !p.Amount.IsZero() {
		return p.Amount, true
	}
	n := p.Series.Count
	if n == 0 && !p.Series.Last.IsZero() && p.Series.EveryMonths > 0 {
		for n <= MaxInstalments && !p.Series.over(n, p.Series.Day(n)) {
			n++
		}
	}
	sum, err := p.Series.Each.Mul(n)
	return sum, n > 0 && err == nil
}

// Shares returns what each obligor bears of the Amount, or of each payment of a series without one, and the fen that did not
// divide and were given out by the Rounding. A joint debt without inner shares has none. It is an error if the parts or
// percentages cannot be shared by.
func (p *Payment) Shares() (shares []money.Amount, rounded money.Amount, err error) {
	switch p.Sharing {
	case ByParts:
		parts := make([]int64, len(p.Obligors))
		for i, o := range p.Obligors {
			parts[i] = o.Part
		}
		return p.unit().Split(p.Rounding, parts...)
	case ByPercent:
		percents := make([]money.Percent, len(p.Obligors))
		for i, o := range p.Obligors {
			percents[i] = o.Percent
		}
		return p.unit().SplitPercent(p.Rounding, percents...)
	case BySums:
		return p.sums(), money.Amount{}, nil
	}
	if len(p.Obligors) == 1 {
		return []money.Amount{p.unit()}, money.Amount{}, nil
	}
	return nil, money.Amount{}, nil
}

func (p *Payment) sums() []money.Amount {
	sums := make([]money.Amount, len(p.Obligors))
	for i, o := range p.Obligors {
		sums[i] = o.Sum
	}
	return sums
}

// paidBy returns what each obligor had paid before the agreement.
func (p *Payment) paidBy() map[string]money.Amount {
	paid := make(map[string]money.Amount, len(p.AlreadyPaid))
	for _, a := range p.AlreadyPaid {
		by := a.By
		if by == "" && len(p.Obligors) == 1 {
			by = p.Obligors[0].Party
		}
		paid[by] = plus(paid[by], a.Amount)
	}
	return paid
}

func (p *Payment) alreadyPaid() (money.Amount, error) {
	var sums []money.Amount
	for _, a := range p.AlreadyPaid {
		sums = append(sums, a.Amount)
	}
	return money.Sum(sums...)
}

// parties returns the names of some obligors.
func parties(obligors []Obligor, which []int) []string {
	names := make([]string, len(which))
	for i, o := range which {
		names[i] = obligors[o].Party
	}
	return names
}

func (p *Payment) parties() []string {
	names := make([]string, len(p.Obligors))
	for i, o := range p.Obligors {
		names[i] = o.Party
	}
	return names
}
