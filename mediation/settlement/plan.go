package settlement

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Debt is one sum that one obligor, or several jointly, owe on one day: a payment broken down into shares and
// instalments. Path names it as in the terms, such as payments[1].instalments[2]; the claims of several obligors on the
// same instalment share the path.
//
//codecs:clone
type Debt struct {
	Path          string       `json:"path"`
	For           string       `json:"for,omitempty"`
	Obligors      []string     `json:"obligors,omitzero"` // several are liable jointly
	Beneficiaries []string     `json:"beneficiaries,omitzero"`
	Amount        money.Amount `json:"amount"`
	Due           Due          `json:"due,omitzero"`
	AmountOpen    bool         `json:"amount_open,omitempty"` // the sum is not stated; Amount is nothing
	SharesOpen    bool         `json:"shares_open,omitempty"` // several owe it by shares that are not stated, and not jointly
	SizesOpen     bool         `json:"sizes_open,omitempty"`  // a part is due before, in instalments whose size is not stated
	// PartFrom is the first of their days, so far as the terms name one: who has paid nothing by then is late with something.
	PartFrom calendar.Date `json:"part_from,omitzero"`
}

// Claims returns all claims that follow from valid terms, in the order of the terms; of a payment without end, those that
// fall due by the day given; of what a court found void, none. Several obligors bear every instalment in proportion to what each still owes, by largest
// remainder, so that each pays his share and every instalment is complete, to the fen. The day of a claim is that of its event,
// where the event has happened. A payment that says something impossible has no claims; see [Terms.Unread].
func (t Terms) Claims(endlessUntil calendar.Date) []Debt {
	unread := t.Unread()
	var claims []Debt
	for i := range t.Payments {
		if !unread[item("payments", i)] && !t.Struck(item("payments", i)) {
			claims = append(claims, t.Payments[i].Claims(i, endlessUntil)...)
		}
	}
	return claims
}

// Unread is the paths of the payments, penalties and sureties, such as payments[1], of which nobody can tell what is owed: those with
// findings of [Terms.Unbookable]. What the others come to is a lower bound (A18).
func (t Terms) Unread() map[string]bool {
	unread := make(map[string]bool)
	for _, v := range t.Unbookable(calendar.Date{}) {
		part, _, _ := strings.Cut(v.Path, ".")
		unread[part] = true
	}
	return unread
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
	joint    bool // or by shares that are not stated: in either case one debt of them all
	open     bool // what they owe is not stated
	schedule *Schedule
	rests    []money.Amount // what each still owes; one sum if joint
	rest     money.Amount   // their sum
}

func (p *Payment) streams() []stream {
	shares, _, err := p.Shares()
	if err != nil {
		return nil
	}
	open := p.sumOpen()
	shared := stream{schedule: &p.Schedule, joint: p.together(), open: open && p.Sharing != BySums}
	unstated := stream{schedule: &p.Schedule, joint: true, open: open, rest: p.unit()} // those of whom no sum is stated, where others have one
	if !shared.joint && len(shares) != len(p.Obligors) {
		return nil // not valid
	}
	list := make([]stream, 1) // the first place is that of what is shared
	paid := p.paidBy()
	for i := range p.Obligors {
		o := &p.Obligors[i]
		if shared.joint {
			shared.obligors = append(shared.obligors, i)
			continue
		}
		if p.Sharing == BySums && shares[i].IsZero() {
			unstated.obligors = append(unstated.obligors, i)
			unstated.rest = unstated.rest.Less(paid[term.Fold(o.Party)])
			continue
		}
		unstated.rest = unstated.rest.Less(shares[i])
		rest := shares[i].Less(paid[term.Fold(o.Party)])
		if o.Schedule.isZero() {
			shared.obligors = append(shared.obligors, i)
			shared.rests = append(shared.rests, rest)
			shared.rest = shared.rest.Plus(rest)
			continue
		}
		if shared.open { // his share of a sum that is not stated is what is stated of it
			rest = o.Schedule.stated()
		}
		list = append(list, stream{
			path:     item(".obligors", i),
			obligors: []int{i}, open: shared.open, schedule: &o.Schedule,
			rests: []money.Amount{rest}, rest: rest,
		})
	}
	if shared.joint {
		all, _ := p.alreadyPaid()
		shared.rest = p.unit().Less(all)
		shared.rests = []money.Amount{shared.rest}
	}
	if list[0] = shared; len(shared.obligors) == 0 {
		list = list[1:]
	}
	if len(unstated.obligors) > 0 {
		unstated.rests = []money.Amount{unstated.rest}
		list = append(list, unstated)
	}
	return list
}

// together reports whether the obligors owe one debt, jointly or by shares that are not stated.
func (p *Payment) together() bool { return len(p.Obligors) > 1 && (p.Joint || p.Sharing == 0) }

// finite reports whether the obligors share one sum, and not each payment of a series.
func (p *Payment) finite() bool { return !p.Amount.IsZero() || p.Series.Each.IsZero() }

// sumOpen reports whether the whole sum is neither stated nor the sum of what is.
func (p *Payment) sumOpen() bool {
	if !p.Amount.IsZero() || !p.Series.Each.IsZero() {
		return false
	}
	if p.Sharing == BySums {
		return len(missing(p.borne())) > 0
	}
	return len(p.Instalments) == 0 && (p.taking() != BySums || len(missing(p.Payees)) > 0) || p.open()
}

// missing returns the places of those of whom no sum is stated.
func missing(list []Payee) []int {
	var places []int
	for i, payee := range list {
		if payee.Sum.IsZero() {
			places = append(places, i)
		}
	}
	return places
}

// Claims is [Terms.Claims] for one payment of valid terms, given its index there.
func (p *Payment) Claims(index int, endlessUntil calendar.Date) []Debt {
	var claims []Debt
	payees := p.payeeNames()
	for i, s := range p.streams() {
		names := parties(p.Obligors, s.obligors)
		debt := func(path string, who []string, sum money.Amount, due Due) Debt {
			due.On = due.Day()
			return Debt{
				Path: item("payments", index) + s.path + path, For: p.For, Obligors: who, Beneficiaries: payees, Amount: sum, Due: due,
				SharesOpen: len(who) > 1 && !p.Joint,
			}.Clone()
		}
		add := func(path string, due Due, shares []money.Amount) {
			for i, share := range shares {
				who := names
				if !s.joint {
					who = names[i : i+1]
				}
				if !share.IsZero() {
					claims = append(claims, debt(path, who, share, due))
				}
			}
		}
		if p.Amount.IsZero() && !p.Series.Each.IsZero() && !s.schedule.Series.IsZero() {
			series := s.schedule.Series
			levels, parts := series.Rise.Levels(s.rest), s.rests
			for k := range MaxInstalments {
				d := series.Day(k)
				if series.over(k, d) || p.Endless() && d.After(endlessUntil) {
					break
				}
				if at := series.Rise.Level(k * series.EveryMonths); at == series.Rise.Level((k-1)*series.EveryMonths) {
					// as the one before
				} else if p.Sharing == BySums { // each rises in its own proportion
					parts = (&stream{rests: slices.Clone(s.rests)}).take(levels[at])
				} else {
					risen := *p
					risen.Series.Each = levels[at]
					parts = risen.streams()[i].rests
				}
				add(instalmentPath(k), series.due(k), parts)
			}
			continue
		}
		parts := s.schedule.cut(s.rest)
		for k, part := range parts {
			path := ""
			if len(parts) > 1 {
				path = instalmentPath(k)
			}
			if s.open && (len(s.schedule.Instalments) == 0 || s.schedule.Instalments[k].Amount.IsZero()) {
				unknown := debt(path, names, money.Amount{}, part.Due)
				unknown.AmountOpen, unknown.SizesOpen = true, s.schedule.Series.sizeless()
				if unknown.SizesOpen {
					unknown.PartFrom = s.schedule.firstUnsized()
				}
				claims = append(claims, unknown)
				continue
			}
			before := len(claims)
			add(path, part.Due, s.take(part.Amount))
			for i := before; i < len(claims); i++ {
				claims[i].SizesOpen = s.schedule.sizesOpen(k)
				if first, all := s.schedule.firstUnsized(), claims[i].Due.On; claims[i].SizesOpen && (all.IsZero() || first.Before(all)) {
					claims[i].PartFrom = first
				}
			}
		}
	}
	return p.toEach(claims)
}

// toEach divides the claims among payees who take by shares, by largest remainder of what each has still to get, so that
// every payee gets his share and every claim stays whole, to the fen.
func (p *Payment) toEach(claims []Debt) []Debt {
	shares, _, _ := p.payeeShares() // none where they cannot be worked out
	if len(shares) == 0 {
		return claims
	}
	payees := each(p.Payees, func(payee Payee) []string { return []string{payee.Party} })
	weights := each(shares, money.Amount.Fen)
	var unstated []string // they take what the sums of the others leave
	rest, last := p.unit(), -1
	for i, share := range shares {
		if rest = rest.Less(share); share.IsZero() && p.taking() == BySums {
			unstated, last = append(unstated, p.Payees[i].Party), i
		}
	}
	if last >= 0 {
		payees[last], weights[last] = unstated, rest.Fen()
	}
	if last >= 0 && p.sumOpen() && len(claims) == 1 { // some have a sum, and what the others get is not stated
		open := claims[0].Clone()
		claims[0].Amount, claims[0].AmountOpen = p.unit(), false
		open.Beneficiaries = unstated
		return append(p.partsFor(claims, payees, weights), open)
	}
	return p.partsFor(claims, payees, weights)
}

// partsFor divides the claims among the payees by weight.
func (p *Payment) partsFor(claims []Debt, payees [][]string, weights []int64) []Debt {
	still := stream{rests: p.fallTo(claims, weights)}
	var list []Debt
	for i, c := range claims {
		if !p.finite() && (i == 0 || c.Path != claims[i-1].Path) { // each of its payments is a whole by itself
			after := slices.IndexFunc(claims[i:], func(d Debt) bool { return d.Path != c.Path })
			if after < 0 {
				after = len(claims) - i
			}
			still.rests = p.fallTo(claims[i:i+after], weights)
		}
		parts := still.take(c.Amount)
		if c.AmountOpen || parts == nil {
			list = append(list, c)
		}
		for i, part := range parts {
			if !part.IsZero() {
				its := c.Clone()
				its.Beneficiaries, its.Amount = slices.Clone(payees[i]), part
				list = append(list, its)
			}
		}
	}
	return list
}

// fallTo is what each payee gets of all these claims together: by weight, which is his share of a payment that has not risen, or by the parts
// or percentages of what it has risen to.
func (p *Payment) fallTo(claims []Debt, weights []int64) []money.Amount {
	var whole money.Amount
	for _, c := range claims {
		whole = whole.Plus(c.Amount)
	}
	shares, _, _ := whole.Split(money.LargestRemainder, weights...)
	if !p.finite() && p.taking() != BySums {
		one := *p
		one.Amount = whole
		shares, _, _ = one.payeeShares()
	}
	return shares
}

// Place reads a path of one step, list[3], as 3: the place of a payment, penalty, act or instalment in its list; -1 if it is no such
// path. It undoes what the paths of terms and claims are written with.
func Place(path, list string) int {
	digits, open := strings.CutPrefix(path, list+"[")
	digits, closed := strings.CutSuffix(digits, "]")
	i, err := strconv.Atoi(digits)
	if !open || !closed || err != nil || i < 0 || strconv.Itoa(i) != digits {
		return -1
	}
	return i
}

// Holds reports whether the terms have something at the place, such as payments[1] or acts[0].
func (t Terms) Holds(place string) bool {
	list, _, _ := strings.Cut(place, "[")
	held := map[string]int{
		"payments": len(t.Payments), "acts": len(t.Acts), "penalties": len(t.Penalties), "sureties": len(t.Sureties), "deposits": len(t.Deposits),
	}
	i := Place(place, list)
	return i >= 0 && i < held[list]
}

// Struck reports whether the path lies in a part of the terms that a court found void (CC 156).
func (t Terms) Struck(path string) bool {
	part, _, _ := strings.Cut(path, ".")
	return slices.Contains(t.Void, part)
}

func instalmentPath(k int) string { return item(".instalments", k) }

// take shares an instalment out in proportion to what each still owes, and lessens that by it. By largest remainder
// nobody is ever asked for more than he still owes, and the last instalment takes all that is left of each.
func (s *stream) take(amount money.Amount) []money.Amount {
	shares, _, err := amount.Split(money.LargestRemainder, each(s.rests, money.Amount.Fen)...)
	if err != nil {
		return nil // nothing is left to pay
	}
	for i, share := range shares {
		s.rests[i] = s.rests[i].Less(share)
	}
	return shares
}

// over reports whether payment number k, on day d, is no longer part of the series. Of one whose first payment hangs on an event that has
// not happened there are as many as are stated, and one at least.
func (s Series) over(k int, d calendar.Date) bool {
	return d.IsZero() && !(s.pending() && k < max(s.Count, 1)) || s.Count > 0 && k >= s.Count || !s.Last.IsZero() && d.After(s.Last)
}

// unit is the sum that the obligors share: the whole, or each payment of a series without one. Where neither is stated it is
// what the shares or the instalments come to, and so much at least where one of these is not stated.
func (p *Payment) unit() money.Amount {
	unit := cmp.Or(p.Amount, p.Series.Each)
	if !unit.IsZero() {
		return unit
	}
	shared := p.Payees
	if p.Sharing == BySums {
		shared = p.borne()
	}
	for _, payee := range shared {
		unit = unit.Plus(payee.Sum)
	}
	if stated := p.stated(); unit.IsZero() || p.sumOpen() && unit.Compare(stated) < 0 {
		return stated
	}
	return unit
}

// Endless reports whether the payment is periodic and nothing in the terms says on which day it ends.
func (p *Payment) Endless() bool {
	return p.Amount.IsZero() && !p.Series.Each.IsZero() && p.Series.Count == 0 && p.Series.Last.IsZero()
}

// whole returns the payment's sum, and false if it has no end. A series of a given number of payments has one.
func (p *Payment) whole() (money.Amount, bool) {
	if p.Series.Each.IsZero() || !p.Amount.IsZero() {
		return p.unit(), true
	}
	n := p.Series.Count
	if n == 0 && !p.Series.Last.IsZero() && p.Series.steps() && !p.Series.pending() {
		for n <= MaxInstalments && !p.Series.over(n, p.Series.Day(n)) {
			n++
		}
	}
	sum, err := p.Series.Rise.Total(p.Series.Each, p.Series.EveryMonths, n)
	return sum, n > 0 && err == nil
}
