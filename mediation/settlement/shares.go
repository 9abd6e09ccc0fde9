package settlement

import (
	"cmp"
	"slices"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Shares returns what each obligor bears of the Amount, or of each payment of a series without one, and the fen that did not
// divide and were given out by the Rounding. A joint debt without inner shares has none. It is an error if the parts or
// percentages cannot be shared by.
func (p *Payment) Shares() (shares []money.Amount, rounded money.Amount, err error) {
	if p.Sharing == 0 && len(p.Obligors) == 1 {
		return []money.Amount{p.unit()}, money.Amount{}, nil
	}
	return p.divide(p.Sharing, p.borne())
}

// borne returns what the terms say of the obligors' shares, nothing where they say nothing.
func (p *Payment) borne() []Payee {
	if p.Sharing == 0 && !slices.ContainsFunc(p.Obligors, func(o Obligor) bool { return o.Part != 0 || !o.Percent.IsZero() || !o.Sum.IsZero() }) {
		return nil
	}
	return each(p.Obligors, func(o Obligor) Payee { return Payee{o.Party, o.Part, o.Percent, o.Sum} })
}

// payeeShares is [Payment.Shares] for the payees; none where they take the payment together.
func (p *Payment) payeeShares() (shares []money.Amount, rounded money.Amount, err error) {
	return p.divide(p.taking(), p.Payees)
}

// taking returns how the payees share, which follows from what the first that has anything has; zero if none has.
func (p *Payment) taking() Sharing {
	for _, payee := range p.Payees {
		switch {
		case payee.Part != 0:
			return ByParts
		case !payee.Percent.IsZero():
			return ByPercent
		case !payee.Sum.IsZero():
			return BySums
		}
	}
	return 0
}

// divide shares the sum out, to those who bear it or to those who take it.
func (p *Payment) divide(kind Sharing, list []Payee) (shares []money.Amount, rounded money.Amount, err error) {
	rounding := cmp.Or(p.Rounding, money.LargestRemainder) // where all divides it makes no difference, else it has to be named
	switch kind {
	case ByParts:
		return p.unit().Split(rounding, each(list, func(p Payee) int64 { return p.Part })...)
	case ByPercent:
		return p.unit().SplitPercent(rounding, each(list, func(p Payee) money.Percent { return p.Percent })...)
	case BySums:
		sums := each(list, func(p Payee) money.Amount { return p.Sum })
		if open := missing(list); len(open) == 1 { // nothing where the whole is not stated
			rest := p.unit() // which the others leave
			for _, sum := range sums {
				rest = rest.Less(sum)
			}
			sums[open[0]] = rest
		}
		return sums, money.Amount{}, nil
	}
	return nil, money.Amount{}, nil
}

// paidBy returns what each obligor had paid before the agreement, by the name as it is compared.
func (p *Payment) paidBy() map[string]money.Amount {
	if len(p.AlreadyPaid) == 0 {
		return nil
	}
	paid := make(map[string]money.Amount, len(p.AlreadyPaid))
	for _, a := range p.AlreadyPaid {
		by := a.By
		if by == "" && len(p.Obligors) == 1 {
			by = p.Obligors[0].Party
		}
		paid[term.Fold(by)] = paid[term.Fold(by)].Plus(a.Amount)
	}
	return paid
}

func (p *Payment) alreadyPaid() (money.Amount, error) {
	return money.Sum(each(p.AlreadyPaid, func(a AlreadyPaid) money.Amount { return a.Amount })...)
}

// parties returns the names of some obligors.
func parties(obligors []Obligor, which []int) []string {
	return each(which, func(i int) string { return obligors[i].Party })
}

// ObligorNames returns the names of those who are to pay.
func (p *Payment) ObligorNames() []string {
	return each(p.Obligors, func(o Obligor) string { return o.Party })
}

// each returns what is asked of each of the list, in its order.
func each[T, V any](list []T, of func(T) V) []V {
	all := make([]V, len(list))
	for i, one := range list {
		all[i] = of(one)
	}
	return all
}
