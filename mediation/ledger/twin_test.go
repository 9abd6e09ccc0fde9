package ledger_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
)

// slowBook works a ledger out day by day, as one would with pencil and paper: each morning what is late bears a day's
// interest and defaults are counted, then the day's entries are booked.
type slowBook struct {
	terms     settlement.Terms
	claims    []*slowClaim
	confirmed calendar.Date
	beyond    int64
	unused    int64
}

const slowHorizon = 10 * 366 // days for which the twin works out what has no end

type slowClaim struct {
	settlement.Debt
	payment            int
	due                calendar.Date
	accelerated        bool
	open, paid, waived int64
	interest           decimal.Decimal
	interestPaid       int64
}

func slow(terms settlement.Terms, entries []ledger.Entry, agreed, on calendar.Date) *slowBook {
	s := &slowBook{terms: terms}
	for i := range terms.Payments {
		last := on.AddDays(slowHorizon)
		for _, e := range entries {
			if e.Kind == ledger.Ended && !e.On.After(on) && e.For == fmt.Sprintf("payments[%d]", i) && e.On.Before(last) {
				last = e.On
			}
		}
		for _, c := range terms.Payments[i].Claims(i, last) {
			s.claims = append(s.claims, &slowClaim{Debt: c, payment: i, due: c.Due.On, open: c.Amount.Fen()})
		}
	}
	first := agreed
	for _, c := range s.claims {
		if !c.due.IsZero() && c.due.Before(first) {
			first = c.due
		}
	}
	for _, e := range entries {
		if e.On.Before(first) {
			first = e.On
		}
	}
	for d := first; !d.After(on); d = d.AddDays(1) {
		s.morning(d)
		for _, e := range entries {
			if e.On == d {
				s.enter(e)
			}
		}
	}
	return s
}

func (s *slowBook) morning(d calendar.Date) {
	rate := decimal.RequireFromString("0.000175")
	law := calendar.MustDate(2014, time.August, 1)
	for _, c := range s.claims {
		late := !c.due.IsZero() && c.due.Before(d)
		if late && !s.confirmed.IsZero() && s.confirmed.Before(d) && !d.Before(law) {
			c.interest = c.interest.Add(decimal.New(c.open, -2).Mul(rate))
		}
	}
	for i, p := range s.terms.Payments {
		if p.AllDueAfter == 0 {
			continue
		}
		missed := map[string]int{} // by who owes
		for _, c := range s.claims {
			if c.payment == i && c.open > 0 && !c.due.IsZero() && c.due.Before(d) {
				missed[strings.Join(c.Obligors, "+")]++
			}
		}
		for _, c := range s.claims {
			if c.payment == i && missed[strings.Join(c.Obligors, "+")] >= p.AllDueAfter && c.due.After(d) {
				c.due, c.accelerated = d, true
			}
		}
	}
}

func (s *slowBook) enter(e ledger.Entry) {
	switch e.Kind {
	case ledger.Confirmed:
		if s.confirmed.IsZero() {
			s.confirmed = e.On
			for _, c := range s.claims {
				if c.Due.IsZero() && c.due.IsZero() {
					c.due = e.On
				}
			}
		}
	case ledger.FellDue:
		for _, c := range s.claims {
			if c.due.IsZero() && inside(c.Path, e.For) {
				c.due = e.On
			}
		}
	case ledger.Waived:
		left := e.Amount.Fen()
		for c := s.oldest(e, e.For, nil); c != nil && left > 0; c = s.oldest(e, e.For, nil) {
			part := min(left, c.open)
			c.open, c.waived, left = c.open-part, c.waived+part, left-part
		}
		s.unused += left
	case ledger.Paid:
		s.pay(e)
	}
}

func (s *slowBook) pay(e ledger.Entry) {
	left := e.Amount.Fen()
	principal := func(path string, ok func(*slowClaim) bool) {
		for c := s.oldest(e, path, ok); c != nil && left > 0; c = s.oldest(e, path, ok) {
			part := min(left, c.open)
			c.open, c.paid, left = c.open-part, c.paid+part, left-part
		}
	}
	isDue := func(c *slowClaim) bool { return !c.due.IsZero() && !c.due.After(e.On) }
	interest := func() {
		list := slices.Clone(s.claims)
		slices.SortStableFunc(list, func(a, b *slowClaim) int { return a.due.Compare(b.due) })
		for _, c := range list {
			if s.theirs(c, e) && isDue(c) && !s.confirmed.IsZero() {
				owed := c.interest.Mul(decimal.NewFromInt(100)).Round(0).IntPart() - c.interestPaid
				part := min(left, owed)
				c.interestPaid, left = c.interestPaid+part, left-part
			}
		}
	}
	if s.terms.InterestFirst {
		interest()
	}
	if e.For != "" {
		principal(e.For, nil)
	}
	principal("", isDue)
	interest()
	principal("", nil)
	s.beyond += left
}

// oldest finds the next claim to be paid.
func (s *slowBook) oldest(e ledger.Entry, path string, ok func(*slowClaim) bool) *slowClaim {
	var best *slowClaim
	for _, c := range s.claims {
		if c.open == 0 || !s.theirs(c, e) || !inside(c.Path, path) || ok != nil && !ok(c) {
			continue
		}
		if best == nil || !c.due.IsZero() && (best.due.IsZero() || c.due.Before(best.due)) {
			best = c
		}
	}
	return best
}

func (s *slowBook) theirs(c *slowClaim, e ledger.Entry) bool {
	return (e.By == "" || slices.Contains(c.Obligors, e.By)) && (e.To == "" || (len(c.Beneficiaries) == 0 || slices.Contains(c.Beneficiaries, e.To)))
}

func inside(path, outer string) bool {
	return outer == "" || path == outer || strings.HasPrefix(path, outer+".")
}

// requireSame compares a statement with the slow twin, line by line.
func (s *slowBook) requireSame(t *testing.T, st ledger.Statement, on calendar.Date) {
	t.Helper()
	exact, interest, interestPaid := decimal.Zero, int64(0), int64(0)
	var lines []*slowClaim
	var next calendar.Date
	for _, c := range s.claims {
		if c.open > 0 && !c.due.IsZero() && !c.due.Before(on) && (next.IsZero() || c.due.Before(next)) {
			next = c.due
		}
		untouched := c.open == c.Amount.Fen()
		if s.terms.Payments[c.payment].Endless() && c.due.After(on) && untouched {
			continue
		}
		lines = append(lines, c)
		exact = exact.Add(c.interest)
		interest += c.interest.Round(2).Shift(2).IntPart()
		interestPaid += c.interestPaid
	}
	require.Equal(t, len(lines), len(st.Lines))
	for i, c := range lines {
		l := st.Lines[i]
		require.Equal(t, c.Path, l.Path)
		require.Equal(t, c.Obligors, l.Obligors)
		require.Equal(t, []int64{c.paid, c.waived, c.open}, []int64{l.Paid.Fen(), l.Waived.Fen(), l.Outstanding.Fen()}, c.Path)
		require.Equal(t, c.due, l.DueOn, c.Path)
		require.Equal(t, c.accelerated, l.Accelerated, c.Path)
		require.True(t, c.interest.Equal(l.Interest), "%s: %s, day by day %s", c.Path, l.Interest, c.interest)
	}
	require.Equal(t, s.beyond, st.Overpaid.Fen())
	unused := int64(0)
	for _, e := range st.Unused {
		require.False(t, e.Amount.IsZero())
		unused += e.Amount.Fen()
	}
	for _, b := range st.Bookings {
		require.False(t, b.Sum.IsZero(), "nothing was booked")
	}
	require.Equal(t, s.unused, unused)
	require.Equal(t, next, st.NextDue)
	require.True(t, exact.Equal(st.Interest.Exact), "interest %s, day by day %s", st.Interest.Exact, exact)
	require.Equal(t, interest, st.Interest.Amount.Fen())
	require.Equal(t, interestPaid, st.Interest.Paid.Fen())
	sum := decimal.Zero
	for _, p := range st.Interest.Periods {
		require.Equal(t, p.Days, p.To.DaysSince(p.From)+1)
		require.True(t, p.Exact.Equal(p.Principal.Decimal().Mul(decimal.RequireFromString("0.000175")).Mul(decimal.NewFromInt(int64(p.Days)))))
		sum = sum.Add(p.Exact)
	}
	require.True(t, sum.Equal(st.Interest.Exact), "the periods come to the whole")
}

// The book agrees with the slow twin on random agreements and histories, on every kind of day; what it states balances;
// and the order in which the entries were made does not show.
func TestBookAgreesWithSlowTwin(t *testing.T) {
	rounds := 600
	if testing.Short() {
		rounds = 100
	}
	valid, entered := 0, map[ledger.EntryKind]int{}
	var accelerated, late, beyond, ahead bool
	for round := range rounds {
		g := &generator{rand.New(rand.NewPCG(uint64(round), 11))}
		terms, agreed := g.terms()
		book, err := ledger.Open(terms, agreed)
		if err != nil {
			continue
		}
		valid++
		var accepted []ledger.Entry
		for range g.IntN(12) {
			e := g.entry(terms, agreed)
			if next, err := book.Record(e); err == nil {
				book, accepted = next, append(accepted, e)
				entered[e.Kind]++
			}
		}
		entries := book.Entries()
		for range 4 {
			on := agreed.AddDays(g.IntN(1200))
			st := book.On(on)
			require.NoError(t, st.Check())
			if paidFarAhead(st) {
				continue
			}
			slow(terms, entries, agreed, on).requireSame(t, st, on)

			g.Shuffle(len(accepted), func(i, j int) { accepted[i], accepted[j] = accepted[j], accepted[i] })
			empty, err := ledger.Open(terms, agreed)
			require.NoError(t, err)
			shuffled, err := empty.Record(accepted...)
			require.NoError(t, err)
			require.Equal(t, st, shuffled.On(on), "the order of entry shows")

			late = late || !st.Interest.Paid.IsZero()
			beyond = beyond || !st.Overpaid.IsZero()
			for _, l := range st.Lines {
				accelerated = accelerated || l.Accelerated
				ahead = ahead || l.DueOn.After(on) && !l.Paid.IsZero()
			}
		}
	}
	assert.Greater(t, valid, rounds/2, "most random agreements are valid")
	for kind := ledger.Confirmed; kind <= ledger.Performed; kind++ {
		assert.NotZero(t, entered[kind], "no entry %s was ever accepted", kind)
	}
	assert.True(t, accelerated && late && beyond && ahead, "the histories reach every corner")
}

// paidFarAhead reports whether sums reach beyond what the twin works out.
func paidFarAhead(st ledger.Statement) bool {
	return slices.ContainsFunc(st.Lines, func(l ledger.Line) bool { return l.DueOn.After(st.On.AddDays(slowHorizon - 366)) })
}

// generator makes small agreements and histories that collide a lot.
type generator struct{ *rand.Rand }

func pick[T any](g *generator, list ...T) T { return list[g.IntN(len(list))] }

func (g *generator) sum(most int64) money.Amount {
	a, err := money.Fen(1 + g.Int64N(most))
	if err != nil {
		panic(err)
	}
	return a
}

func (g *generator) terms() (settlement.Terms, calendar.Date) {
	agreed := pick(g, calendar.MustDate(2014, time.January, 31), calendar.MustDate(2019, time.December, 31), calendar.MustDate(2024, time.February, 29))
	t := settlement.Terms{InterestFirst: g.IntN(3) == 0}
	for range 1 + g.IntN(3) {
		t.Payments = append(t.Payments, g.payment(agreed))
	}
	if g.IntN(2) == 0 {
		t.Acts = append(t.Acts, settlement.Act{
			Kind: settlement.Apology, Obligors: []string{"A"}, Beneficiaries: []string{"X"},
			Due: pick(g, settlement.Due{On: agreed.AddDays(30)}, settlement.Due{Upon: "event"}),
		})
	}
	return t, agreed
}

func (g *generator) payment(agreed calendar.Date) settlement.Payment {
	p := settlement.Payment{
		Amount: g.sum(100_000), Beneficiaries: pick(g, []string{"X"}, []string{"Y"}, []string{"X", "Y"}),
		Rounding: money.LargestRemainder, AllDueAfter: pick(g, 0, 0, 1, 2, 3),
	}
	for _, name := range []string{"A", "B", "C"}[:1+g.IntN(3)] {
		p.Obligors = append(p.Obligors, settlement.Obligor{Party: name})
	}
	switch n := len(p.Obligors); {
	case n > 1 && g.IntN(3) == 0:
		p.Joint = true
	case n > 1:
		p.Sharing = settlement.ByParts
		for i := range p.Obligors {
			p.Obligors[i].Part = 1 + g.Int64N(5)
		}
		if g.IntN(3) == 0 {
			p.Obligors[0].Schedule = settlement.Schedule{Due: settlement.Due{On: agreed.AddDays(g.IntN(300))}}
		}
	}
	if g.IntN(4) == 0 {
		by := p.Obligors[0].Party
		p.AlreadyPaid = []settlement.AlreadyPaid{{By: by, Amount: g.sum(p.Amount.Fen()/8 + 1)}}
	}
	first := agreed.AddDays(g.IntN(200))
	switch g.IntN(6) {
	case 0:
		p.Due = settlement.Due{On: first}
	case 1:
		p.Due = settlement.Due{Upon: "event"}
	case 2: // no time agreed
	case 3:
		p.Series = settlement.Series{First: first, EveryMonths: 1 + g.IntN(3), Count: 1 + g.IntN(8)}
	case 4:
		p.Series = settlement.Series{First: first, EveryMonths: 1 + g.IntN(3), Each: g.sum(p.Amount.Fen()/3 + 1)}
		if g.IntN(2) == 0 { // without end
			p.Series.Each = must(money.Fen(5_000 + g.Int64N(20_000)))
			p.Amount, p.AllDueAfter, p.AlreadyPaid = money.Amount{}, 0, nil
			for i := range p.Obligors {
				p.Obligors[i].Schedule = settlement.Schedule{}
			}
		}
	case 5:
		whole := p.Amount.Fen()
		for _, a := range p.AlreadyPaid {
			whole -= a.Amount.Fen()
		}
		parts, _, err := must(money.Fen(max(whole, 3))).Split(money.LargestRemainder, 2, 1, 1)
		if err != nil {
			panic(err)
		}
		if len(p.Obligors) > 0 && p.Obligors[0].Due == (settlement.Due{}) {
			p.Instalments = []settlement.Instalment{
				{Due: pick(g, settlement.Due{On: first}, settlement.Due{Upon: "signing"}), Amount: parts[0]},
				{Due: settlement.Due{On: first.AddDays(40)}, Amount: parts[1]},
				{Due: settlement.Due{On: first.AddDays(41)}, Amount: parts[2]},
			}
		}
	}
	return p
}

func (g *generator) entry(t settlement.Terms, agreed calendar.Date) ledger.Entry {
	paths := []string{"", "", "", "payments[0]", "payments[1]", "payments[0].instalments[1]", "payments[1].instalments[0]", "payments[0].obligors[0]"}
	e := ledger.Entry{On: agreed.AddDays(g.IntN(900) - 20)}
	switch e.Kind = pick(g, ledger.Paid, ledger.Paid, ledger.Paid, ledger.Waived, ledger.Confirmed, ledger.FellDue, ledger.FellDue, ledger.Ended, ledger.Performed); e.Kind {
	case ledger.Paid, ledger.Waived:
		e.By, e.To = pick(g, "A", "A", "B", "C", ""), pick(g, "X", "Y", "")
		e.Amount = g.sum(pick[int64](g, 500, 20_000, 200_000))
		e.For = pick(g, paths...)
	case ledger.FellDue:
		e.For = pick(g, "payments[0]", "payments[1]", "payments[0].instalments[0]", "acts[0]")
	case ledger.Ended:
		e.For = pick(g, "payments[0]", "payments[1]", "payments[2]")
	case ledger.Performed:
		e.For = "acts[0]"
	}
	return e
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
