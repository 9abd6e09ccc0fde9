package booking_test

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/mediation/security"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// slowBook works a ledger out day by day, as one would with pencil and paper: each morning what is late bears a day's
// interest and defaults are counted, then the day's entries are booked.
type slowBook struct {
	terms     settlement.Terms
	agreed    calendar.Date
	claims    []*slowClaim
	all       map[string]bool
	confirmed calendar.Date
	strict    bool // the reading that is worse for the debtor
	beyond    int64
	unused    int64
	received  int64
	setOff    int64
	penal     []ledger.Entry
	penalPaid []map[string]int64 // by penalty and payer
	called    [][]calendar.Date  // by surety
	inVain    []calendar.Date    // by surety
	consent   []calendar.Date    // by surety: it agreed to what was changed until then
	late      []slowLate         // by penalty: what was late until today
	then      map[int][]slowLate // by place among what was entered of penalties: the same on the day on which all was paid
	acts      []slowAct
}

// slowLate is what was late by a clause, each day added to those before.
type slowLate struct {
	first map[*slowClaim]int64 // what was open on the first day
	blind map[*slowClaim]bool  // on some day nobody knew how much
	act   bool
	open  int64                // day by day
	whole int64                // what they came to, paid or not, day by day
	vague map[*slowClaim]int64 // on so many days it was not stated to what
	days  int64
	last  calendar.Date // of them
}

func (l *slowLate) day(d calendar.Date) {
	if d != l.last {
		l.days, l.last = l.days+1, d
	}
}

// slowAct is an act: by when, and since when it is done.
type slowAct struct{ due, done calendar.Date }

const slowHorizon = 10 * 366 // days for which the twin works out what has no end

type slowClaim struct {
	settlement.Debt
	payment            int
	group              string // those that fall due together: who owed them in the beginning
	due                calendar.Date
	accelerated        bool
	unknown            bool // the sum is not stated, and nobody said that all of it was paid
	open, paid, waived int64
	lateFen            int64 // what bears interest, day by day, added up
	interestPaid       int64
	interestWaived     int64
	interestLapsed     int64
	agreedFen          int64 // what bears the interest agreed, day by day, added up
	agreedPaid         int64
	agreedWaived       int64
	rateOpen           bool   // interest at a rate that is not stated came up, and nobody said that all of it was paid
	raised             int64  // what was paid or waived of it
	came               string // the entry by which somebody stepped in last, but for who that was
	daysLate           int
	first              calendar.Date // when it was due first
	bySurety           map[string]int64
	stands             []slowStanding // by surety
}

// slowStanding is how a claim stands to one surety.
type slowStanding struct {
	sum      int64
	due      calendar.Date // with its consent
	hurried  bool          // another day was agreed without it
	passedOn bool
}

// change lets each surety say whether it agreed: what was changed counts for it then, and otherwise only as far as it is less.
func (s *slowBook) change(c *slowClaim, on, due calendar.Date, sum int64, passedOn bool) {
	for k := range c.stands {
		g := &c.stands[k]
		if !s.consent[k].Before(on) {
			if !due.IsZero() {
				g.due = due
			}
			if sum > 0 {
				g.sum = sum
			}
			continue
		}
		if sum > 0 && sum < g.sum {
			g.sum = sum
		}
		g.hurried = g.hurried || !due.IsZero()
		g.passedOn = g.passedOn || passedOn
	}
}

// owes reports whether something of the claim may be open.
func (c *slowClaim) owes() bool { return c.open > 0 || c.unknown }

// missed reports whether something is open for sure: of a sum that nobody knows, when nothing was paid.
func (c *slowClaim) missed() bool { return c.open > 0 || c.unknown && c.paid == 0 }

// interest is 0.000175 of a yuan for each yuan and day.
func (c *slowClaim) interest() decimal.Decimal { return decimal.New(c.lateFen, -2).Mul(slowRate) }

var slowRate = decimal.RequireFromString("0.000175")

func (c *slowClaim) interestOpen() int64 {
	if c.lateFen == 0 {
		return 0
	}
	return c.interest().Mul(decimal.NewFromInt(100)).Round(0).IntPart() - c.interestPaid - c.interestWaived - c.interestLapsed
}

// agreedOf is what the interest agreed comes to on a claim: a year has 365 days and 12 months.
func (s *slowBook) agreedOf(c *slowClaim) int64 {
	i := s.terms.Payments[c.payment].Interest
	if i.IsZero() || i.Rate.IsZero() {
		return c.raised
	}
	times, parts := int64(1), int64(365)
	switch i.Per {
	case security.PerDay:
		parts = 1
	case security.PerMonth:
		times = 12
	}
	return decimal.New(c.agreedFen*times, -2).Mul(i.Rate.Decimal()).DivRound(decimal.NewFromInt(parts), 2).Round(2).Shift(2).IntPart()
}

func (s *slowBook) agreedOpen(c *slowClaim) int64 {
	return s.agreedOf(c) - c.agreedPaid - c.agreedWaived
}

// late reports whether the claim is late on the day: its day is over, and so is the working day to which it moves.
func (s *slowBook) isLate(c *slowClaim, d calendar.Date) bool {
	return !c.due.IsZero() && c.due.Before(d) && s.lastDay(c).Before(d)
}

// lastDay is the due day, or the working day to which it moves.
func (s *slowBook) lastDay(c *slowClaim) calendar.Date {
	last := c.due
	if !c.accelerated && !last.IsZero() && (s.terms.DaysOff == settlement.Move || s.terms.DaysOff == 0 && !s.strict) {
		for !calendar.China().IsWorkday(last) {
			last = last.AddDays(1)
		}
	}
	return last
}

func slow(terms settlement.Terms, all []ledger.Entry, agreed, on calendar.Date, strict bool) *slowBook {
	var entries []ledger.Entry
	for _, e := range all {
		wrong := e.Kind == ledger.Reversed
		for _, r := range all {
			wrong = wrong || r.Kind == ledger.Reversed && r.Receipt == e.Receipt
		}
		if !e.Within.IsZero() {
			// A payment is best for the debtor early, what makes a debt due, dear or open again is best late.
			late := slices.Contains([]ledger.EntryKind{ledger.Confirmed, ledger.FellDue, ledger.Refunded, ledger.TriedInVain}, e.Kind)
			if e.On = e.Within.Latest(); late == strict {
				if e.On = e.Within.Earliest(); e.On.IsZero() {
					e.On = agreed
				}
			}
		}
		if !wrong && !e.On.IsZero() {
			entries = append(entries, e)
		}
	}
	slices.SortStableFunc(entries, func(a, b ledger.Entry) int {
		joins := func(e ledger.Entry) int { // before anything is paid
			if e.Kind == ledger.DebtorJoined {
				return int(ledger.Paid)*2 - 1
			}
			return int(e.Kind) * 2
		}
		return cmp.Or(a.On.Compare(b.On), cmp.Compare(joins(a), joins(b)), cmp.Compare(b.For, a.For), // which of two of one day came last, nobody wrote down
			cmp.Compare(a.By, b.By), cmp.Compare(a.To, b.To), a.Amount.Compare(b.Amount),
			a.Until.Compare(b.Until), cmp.Compare(a.Receipt, b.Receipt), cmp.Compare(a.Party, b.Party))
	})
	s := &slowBook{terms: terms, agreed: agreed, strict: strict, all: map[string]bool{}, then: map[int][]slowLate{}}
	for range terms.Penalties {
		s.late = append(s.late, slowLate{first: map[*slowClaim]int64{}, blind: map[*slowClaim]bool{}, vague: map[*slowClaim]int64{}})
	}
	s.called, s.inVain = make([][]calendar.Date, len(terms.Sureties)), make([]calendar.Date, len(terms.Sureties))
	s.consent = make([]calendar.Date, len(terms.Sureties))
	for k := range terms.Sureties {
		for _, e := range entries {
			if e.Kind == ledger.SuretyAgreed && e.For == fmt.Sprintf("sureties[%d]", k) && !e.On.After(on) && e.On.After(s.consent[k]) {
				s.consent[k] = e.On
			}
		}
	}
	for _, a := range terms.Acts {
		s.acts = append(s.acts, slowAct{due: a.Due.Day()})
	}
	for i := range terms.Payments {
		if s.void(i) {
			continue
		}
		last := on.AddDays(slowHorizon)
		if terms.Payments[i].Endless() && !slices.ContainsFunc(entries, func(e ledger.Entry) bool {
			return !e.Amount.IsZero() && !e.On.After(on) && !strings.HasPrefix(e.For, "penalties")
		}) {
			last = on.OrLater(agreed).AddDays(400) // so that one is next
		}
		for _, e := range entries {
			if e.Kind == ledger.Ended && !e.On.After(on) && e.For == fmt.Sprintf("payments[%d]", i) && e.On.Before(last) {
				last = e.On
			}
		}
		for _, c := range terms.Payments[i].Claims(i, last) {
			if terms.Payments[i].Amount.IsZero() && !terms.Payments[i].Series.Each.IsZero() && c.Due.On.After(last) {
				continue // it ended before its last day
			}
			s.claims = append(s.claims, &slowClaim{
				Debt: c, payment: i, group: fmt.Sprint(i, c.Obligors), due: c.Due.On, open: c.Amount.Fen(), unknown: c.AmountOpen,
				bySurety: map[string]int64{},
			})
			for range terms.Sureties {
				sum := c.Amount.Fen()
				if c.AmountOpen {
					sum = math.MaxInt64
				}
				s.claims[len(s.claims)-1].stands = append(s.claims[len(s.claims)-1].stands, slowStanding{sum: sum})
			}
			if last := s.claims[len(s.claims)-1]; strict {
				last.due = c.Due.Earliest()
			}
			s.claims[len(s.claims)-1].first = s.claims[len(s.claims)-1].due
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
	for _, p := range terms.Payments {
		if from := p.Interest.From; !from.IsZero() && from.Before(first) {
			first = from
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
	law := calendar.MustDate(2014, time.August, 1)
	for _, c := range s.claims {
		if d.After(s.terms.Payments[c.payment].Interest.From) {
			c.agreedFen += c.open
			c.rateOpen = c.rateOpen || s.terms.Payments[c.payment].Interest.RateOf != "" && s.terms.Payments[c.payment].Interest.Rate.IsZero() && c.open > 0
		}
		if !c.owes() || !s.isLate(c, d) {
			continue
		}
		c.daysLate++
		for i, p := range s.terms.Penalties {
			if s.isLate(c, d.AddDays(-p.Grace)) && p.Covers(c.payment) && !d.Before(p.From) {
				l := &s.late[i]
				l.day(d)
				if _, was := l.first[c]; !was {
					l.first[c] = c.open
				}
				if l.open += c.open; c.open == 0 {
					l.blind[c] = true
				}
				if c.AmountOpen {
					l.vague[c]++
				} else {
					l.whole += c.open + c.paid + c.waived
				}
			}
		}
		if !s.confirmed.IsZero() && s.confirmed.Before(d) && !d.Before(law) {
			c.lateFen += c.open
		}
	}
	for i, p := range s.terms.Penalties {
		for _, k := range p.Acts {
			if a := &s.acts[k]; a.done.IsZero() && s.isLate(&slowClaim{due: a.due}, d.AddDays(-p.Grace)) && !d.Before(p.From) {
				s.late[i].day(d)
				s.late[i].act = true
			}
		}
	}
	for i := range s.terms.Payments {
		p := &s.terms.Payments[i]
		if p.AllDueAfter == 0 {
			continue
		}
		inDefault := func(c *slowClaim) bool { return s.isLate(c, d.AddDays(-p.AllDueGrace)) }
		if !slices.ContainsFunc(s.claims, func(c *slowClaim) bool { return c.payment == i && c.missed() && !s.all[c.group] && inDefault(c) }) {
			continue
		}
		missed, paths := map[string]int{}, map[string]int{} // by who owes
		for _, c := range s.claims {
			if c.payment == i && c.missed() && inDefault(c) {
				if paths[c.group+c.Path]++; paths[c.group+c.Path] == 1 {
					missed[c.group]++ // an instalment of several payees counts once
				}
			}
		}
		for group, n := range missed {
			if n < p.AllDueAfter || s.all[group] {
				continue
			}
			s.all[group] = true // once
			for _, c := range s.claims {
				if c.payment == i && c.group == group && c.due.After(d) {
					c.due, c.accelerated = d, true
				}
			}
		}
	}
}

// moveAct gives an act that is not over another day; only by a variation an earlier one.
func (s *slowBook) moveAct(e ledger.Entry, earlier bool) {
	for i := range s.acts {
		if a := &s.acts[i]; e.For == fmt.Sprintf("acts[%d]", i) && a.done.IsZero() && (earlier || a.due.Before(e.Until)) {
			a.due = e.Until
		}
	}
}

// over notes that an act was done or given up.
func (s *slowBook) over(e ledger.Entry) {
	for i := range s.acts {
		if e.For == fmt.Sprintf("acts[%d]", i) && s.acts[i].done.IsZero() {
			s.acts[i].done = e.On
		}
	}
}

func (s *slowBook) enter(e ledger.Entry) {
	scope := func(c *slowClaim, path string) bool { return s.theirs(c, e) && inside(c.Path, path) }
	if e.Kind != ledger.Refunded && slices.ContainsFunc(s.terms.Void, func(part string) bool { return inside(e.For, part) }) {
		if e.Kind == ledger.Paid { // to be given back
			s.received, s.beyond = s.received+e.Amount.Fen(), s.beyond+e.Amount.Fen()
		} else {
			s.unused += e.Amount.Fen()
		}
		return
	}
	switch e.Kind {
	case ledger.Confirmed:
		if s.confirmed.IsZero() {
			s.confirmed = e.On
			for _, c := range s.claims {
				if c.Due.IsZero() && c.due.IsZero() {
					c.due, c.first = e.On, e.On
				}
			}
		}
	case ledger.SetAside:
		if !s.confirmed.IsZero() {
			for _, c := range s.claims {
				c.interestLapsed += c.interestOpen()
			}
		}
		s.confirmed = calendar.Date{}
	case ledger.FellDue:
		for i := range s.acts {
			if e.For == fmt.Sprintf("acts[%d]", i) && s.acts[i].due.IsZero() {
				s.acts[i].due = s.terms.Acts[i].Due.After(e.On)
			}
		}
		for _, c := range s.claims {
			if c.due.IsZero() && inside(c.Path, e.For) {
				c.due = c.Due.After(e.On)
				c.first = c.due
			}
		}
	case ledger.Extended, ledger.Respited:
		s.moveAct(e, false)
		for _, c := range s.claims {
			if scope(c, e.For) && c.owes() && c.due.Before(e.Until) {
				c.due, c.accelerated = e.Until, false
				s.change(c, e.On, e.Until, 0, false)
			}
		}
	case ledger.Varied:
		s.moveAct(e, true)
		for _, c := range s.claims {
			later := s.terms.Payments[c.payment].Amount.IsZero() && !s.terms.Payments[c.payment].Series.Each.IsZero() && e.For == fmt.Sprintf("payments[%d]", c.payment) // all that are still to come
			if !scope(c, e.For) || later && !c.due.After(e.On) {
				continue
			}
			if !e.Until.IsZero() {
				c.due, c.accelerated = e.Until, false
				s.change(c, e.On, e.Until, 0, false)
			}
			if !e.Amount.IsZero() {
				s.change(c, e.On, calendar.Date{}, e.Amount.Fen(), false)
				c.open, c.unknown, c.AmountOpen = max(0, e.Amount.Fen()-c.paid-c.waived), false, false
				beyond := min(c.paid, max(0, c.paid+c.waived-e.Amount.Fen()))
				c.paid, s.beyond = c.paid-beyond, s.beyond+beyond
			}
		}
	case ledger.SuretyCalled, ledger.TriedInVain:
		for i := range s.terms.Sureties {
			if e.For == fmt.Sprintf("sureties[%d]", i) && e.Kind == ledger.SuretyCalled {
				s.called[i] = append(s.called[i], e.On)
			} else if e.For == fmt.Sprintf("sureties[%d]", i) && s.inVain[i].IsZero() {
				s.inVain[i] = e.On
			}
		}
	case ledger.DebtorJoined:
		for _, c := range s.claims {
			if scope(c, e.For) && c.owes() && slices.Contains(c.Obligors, e.By) && !slices.Contains(c.Obligors, e.Party) {
				c.Obligors = append(slices.Clone(c.Obligors), e.Party)
			}
		}
	case ledger.CreditorChanged, ledger.DebtorChanged:
		key := fmt.Sprint(e.Kind, e.On, e.For, e.By, e.To)
		for _, c := range s.claims {
			again := c.came == key // the other heirs
			if !scope(c, e.For) && !again || !c.owes() {
				continue
			}
			names, old := &c.Obligors, e.By
			if e.Kind == ledger.CreditorChanged {
				names, old = &c.Beneficiaries, e.To
			}
			if again && !slices.Contains(*names, e.Party) {
				*names = append(slices.Clone(*names), e.Party)
			}
			if again || !slices.Contains(*names, old) {
				continue
			}
			c.came = key
			list := slices.Clone(*names)
			list[slices.Index(list, old)] = e.Party
			if n := slices.Index(list, e.Party); slices.Contains(list[n+1:], e.Party) { // was there already
				list = slices.DeleteFunc(slices.Clone(*names), func(name string) bool { return name == old })
			}
			*names = list
			if e.Kind == ledger.DebtorChanged {
				s.change(c, e.On, calendar.Date{}, 0, true)
			}
		}
	case ledger.Waived:
		if strings.HasPrefix(e.For, "penalties") {
			s.penal = append(s.penal, e)
			return
		}
		s.over(e)
		left := e.Amount.Fen()
		path, alone := strings.CutSuffix(e.For, ".interest")
		if e.For == "interest" {
			path, alone = "", true
		}
		for c := s.oldest(e, path, nil); c != nil && left > 0 && !alone; c = s.oldest(e, path, nil) {
			part := min(left, c.open)
			c.open, c.waived, left = c.open-part, c.waived+part, left-part
		}
		for _, c := range s.byDay() {
			if scope(c, path) {
				part := min(left, s.agreedOpen(c))
				c.agreedWaived, left = c.agreedWaived+part, left-part
			}
			if scope(c, path) && !s.confirmed.IsZero() {
				part := min(left, c.interestOpen())
				c.interestWaived, left = c.interestWaived+part, left-part
			}
		}
		for _, c := range s.byDay() {
			if scope(c, path) && c.rateOpen { // nobody can say that less is owed
				c.raised, c.agreedWaived, left = c.raised+left, c.agreedWaived+left, 0
			}
		}
		s.unused += left
	case ledger.Performed:
		s.over(e)
		if path, of := strings.CutSuffix(e.For, ".interest"); of {
			for _, c := range s.claims {
				c.rateOpen = c.rateOpen && !inside(c.Path, path)
			}
			return
		}
		for _, l := range s.late {
			l.first, l.blind, l.vague = maps.Clone(l.first), maps.Clone(l.blind), maps.Clone(l.vague)
			s.then[len(s.penal)] = append(s.then[len(s.penal)], l)
		}
		s.penal = append(s.penal, e)
		for _, c := range s.claims {
			c.unknown = c.unknown && !inside(c.Path, e.For) // all was paid, whatever it was
		}
	case ledger.Paid, ledger.SetOff:
		s.pay(e)
	case ledger.Refunded:
		left := e.Amount.Fen()
		part := min(left, s.beyond)
		s.beyond, left, s.received = s.beyond-part, left-part, s.received-part
		for _, c := range slices.Backward(s.byDay()) {
			if scope(c, e.For) {
				part := min(left, c.paid)
				c.bySurety[e.By] -= part
				c.paid, left, s.received = c.paid-part, left-part, s.received-part
				if !c.unknown { // what was the whole is not any more
					c.open += part
				}
			}
		}
		for _, c := range slices.Backward(s.byDay()) {
			if !scope(c, e.For) {
				continue
			}
			part := min(left, c.interestPaid)
			c.interestPaid -= part
			if s.confirmed.IsZero() {
				c.interestLapsed += part
			}
			more := min(left-part, c.agreedPaid)
			c.agreedPaid -= more
			c.bySurety[e.By] -= part + more
			left, s.received = left-part-more, s.received-part-more
		}
		s.unused += left
	}
}

// byDay returns the claims by due day, those without one last.
func (s *slowBook) byDay() []*slowClaim {
	list := slices.Clone(s.claims)
	slices.SortStableFunc(list, func(a, b *slowClaim) int {
		if a.due.IsZero() != b.due.IsZero() {
			return b.due.Compare(a.due)
		}
		return a.due.Compare(b.due)
	})
	return list
}

func (s *slowBook) pay(e ledger.Entry) {
	left := e.Amount.Fen()
	if strings.HasPrefix(e.For, "penalties") {
		s.received += left
		s.penal = append(s.penal, e)
		return
	}
	agreed := func(c *slowClaim) {
		part := min(left, s.agreedOpen(c))
		c.agreedPaid, left = c.agreedPaid+part, left-part
		c.bySurety[e.By] += part
	}
	isDue := func(c *slowClaim) bool { return !c.due.IsZero() && !c.due.After(e.On) }
	principal := func(path string, ok func(*slowClaim) bool) {
		for c := s.oldest(e, path, ok); c != nil && left > 0; c = s.oldest(e, path, ok) {
			bears := s.terms.Payments[c.payment].Interest
			for _, part := range s.byDay() { // the interest on all that is due of the debt, or of what is named of it
				if part.payment == c.payment && s.theirs(part, e) && inside(part.Path, path) && (part == c || isDue(part)) && !bears.PrincipalFirst {
					agreed(part)
				}
			}
			part := min(left, c.open)
			c.open, c.paid, left = c.open-part, c.paid+part, left-part
			c.bySurety[e.By] += part
		}
	}
	interest := func(ok func(*slowClaim) bool) {
		for _, c := range s.byDay() {
			if s.theirs(c, e) && ok(c) {
				agreed(c)
			}
			if s.theirs(c, e) && ok(c) && !s.confirmed.IsZero() {
				part := min(left, c.interestOpen())
				c.interestPaid, left = c.interestPaid+part, left-part
				c.bySurety[e.By] += part
			}
		}
	}
	if s.terms.InterestFirst {
		interest(isDue)
	}
	unstated := func(path string) { // nobody can say that less is owed
		for _, c := range s.byDay() {
			if !s.theirs(c, e) || !inside(c.Path, path) {
				continue
			}
			if c.unknown {
				c.bySurety[e.By] += left
				c.paid, left = c.paid+left, 0
			} else if c.rateOpen {
				c.bySurety[e.By] += left
				c.raised, c.agreedPaid, left = c.raised+left, c.agreedPaid+left, 0
			}
		}
	}
	if e.For != "" {
		principal(e.For, nil)
		unstated(e.For)
	}
	principal("", isDue)
	interest(isDue)
	principal("", nil)
	interest(func(*slowClaim) bool { return true })
	unstated("")
	if e.Kind == ledger.SetOff {
		s.setOff += e.Amount.Fen() - left
		s.received += e.Amount.Fen() - left
		s.unused += left
		return
	}
	s.received += e.Amount.Fen()
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

// penalBy is what each payer has paid on a penalty.
func (s *slowBook) penalBy(i int) map[string]int64 {
	for len(s.penalPaid) <= i {
		s.penalPaid = append(s.penalPaid, map[string]int64{})
	}
	return s.penalPaid[i]
}

func (s *slowBook) theirs(c *slowClaim, e ledger.Entry) bool {
	surety := slices.ContainsFunc(s.terms.Sureties, func(g security.Surety) bool { return g.Party == e.By && g.Covers(c.payment) })
	return (e.By == "" || slices.Contains(c.Obligors, e.By) || surety) && (e.To == "" || (len(c.Beneficiaries) == 0 || slices.Contains(c.Beneficiaries, e.To)))
}

func inside(path, outer string) bool {
	return outer == "" || path == outer || strings.HasPrefix(path, outer+".")
}

// requireSame compares a statement with the slow twin, line by line.
func (s *slowBook) requireSame(t *testing.T, st ledger.Statement) {
	t.Helper()
	on := st.On
	exact, interest, interestPaid, interestWaived, interestLapsed := decimal.Zero, int64(0), int64(0), int64(0), int64(0)
	var lines []*slowClaim
	var next calendar.Date
	for _, c := range s.claims {
		day := c.due
		for c.open > 0 && !day.IsZero() && day.Before(on) && !s.isLate(c, on) {
			day = day.AddDays(1) // it has moved to a working day that is still to come
		}
		for day != c.due && !calendar.China().IsWorkday(day) {
			day = day.AddDays(1)
		}
		if c.open > 0 && !day.IsZero() && !day.Before(on) && (next.IsZero() || day.Before(next)) {
			next = day
		}
		untouched := c.paid+c.waived == 0 && c.open > 0 && c.lateFen == 0
		if s.terms.Payments[c.payment].Endless() && c.due.After(on) && untouched {
			continue
		}
		lines = append(lines, c)
		exact = exact.Add(c.interest())
		interest += c.interest().Round(2).Shift(2).IntPart()
		interestPaid += c.interestPaid
		interestWaived += c.interestWaived
		interestLapsed += c.interestLapsed
	}
	require.Equal(t, len(lines), len(st.Lines))
	for i, c := range lines {
		l := st.Lines[i]
		require.Equal(t, c.Path, l.Path)
		require.Equal(t, c.Obligors, l.Obligors)
		require.Equal(t, []int64{c.paid, c.waived, c.open}, []int64{l.Paid.Fen(), l.Waived.Fen(), l.Outstanding.Fen()}, c.Path)
		require.Equal(t, c.due, l.DueOn, c.Path)
		require.Equal(t, c.accelerated, l.Accelerated, c.Path)
		require.Equal(t, c.unknown || c.AmountOpen && c.open+c.paid == 0, l.Unstated(), c.Path)
		require.Equal(t, c.rateOpen, l.InterestOpen, c.Path)
		require.True(t, !c.unknown && !(c.rateOpen && c.paid > 0 && !s.terms.Payments[c.payment].Interest.PrincipalFirst) || st.AtLeast, c.Path)
		require.Equal(t, c.daysLate, l.DaysLate, c.Path)
		require.True(t, c.interest().Equal(l.Interest), "%s: %s, day by day %s", c.Path, l.Interest, c.interest())
	}
	var bears ledger.Statement
	for _, c := range lines {
		for _, sum := range []struct {
			to  *money.Amount
			fen int64
		}{
			{&bears.Agreed.Amount, s.agreedOf(c)},
			{&bears.Agreed.Paid, c.agreedPaid},
			{&bears.Agreed.Waived, c.agreedWaived},
			{&bears.Agreed.Outstanding, s.agreedOpen(c)},
		} {
			*sum.to = sum.to.Plus(must(money.Fen(sum.fen)))
		}
		bears.Agreed.AtLeast = bears.Agreed.AtLeast || c.rateOpen || c.unknown && !s.terms.Payments[c.payment].Interest.IsZero()
	}
	require.Equal(t, bears.Agreed, st.Agreed)
	s.requireSameSureties(t, st, lines, on, s.requireSamePenalties(t, st))
	s.requireSameBalances(t, st, lines, on)
	s.requireSameDeposits(t, st)
	require.Equal(t, []int64{s.received, s.beyond, s.setOff}, []int64{st.Received.Fen(), st.Overpaid.Fen(), st.SetOff.Fen()})
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
	require.Equal(t, []int64{interestPaid, interestWaived, interestLapsed}, []int64{st.Interest.Paid.Fen(), st.Interest.Waived.Fen(), st.Interest.Lapsed.Fen()})
	sum := decimal.Zero
	for _, p := range st.Interest.Periods {
		require.Equal(t, p.Days, p.To.DaysSince(p.From)+1)
		require.True(t, p.Exact.Equal(p.Principal.Decimal().Mul(slowRate).Mul(decimal.NewFromInt(int64(p.Days)))))
		sum = sum.Add(p.Exact)
	}
	require.True(t, sum.Equal(st.Interest.Exact), "the periods come to the whole")
}

// penalty works a clause out from what the twin saw late: what it comes to, and of which claims nobody can tell how much more that makes; no
// claim stands for the clause itself.
func (s *slowBook) penalty(p security.Penalty, late slowLate) (owed int64, unknown map[*slowClaim]bool) {
	unknown = map[*slowClaim]bool{}
	if late.days == 0 {
		return 0, unknown
	}
	for j := range s.terms.Payments {
		if p.OfDebt && p.Covers(j) && s.terms.Payments[j].Endless() && !s.void(j) {
			unknown[nil] = true
			return 0, unknown // what has no end has no whole (A14)
		}
	}
	if p.RateOf != "" && p.Rate.IsZero() {
		unknown[nil] = true
	}
	debt, times, items := int64(0), int64(1), map[string]bool{}
	for _, c := range s.claims {
		open, was := late.first[c]
		if was {
			items[c.Path] = true
		}
		if p.OfDebt && p.Covers(c.payment) || was && !p.Unpaid {
			debt += c.open + c.paid + c.waived
		} else if was {
			debt += open
		}
		of := !p.Share.IsZero() || !p.Rate.IsZero()
		is := c.unknown || c.AmountOpen && c.open+c.paid == 0
		if of && is && (was || p.OfDebt && p.Covers(c.payment)) || // a part of what nobody knows
			of && !is && (p.Share.IsZero() && !p.OnWhole || p.Unpaid) && late.blind[c] { // of what nobody knew then
			unknown[c] = true
		}
	}
	if p.EachOne {
		if times = int64(len(items)); late.act {
			times++
		}
	}
	sum := p.Sum.Decimal().Mul(decimal.NewFromInt(times)).Add(p.EachDay.Decimal().Mul(decimal.NewFromInt(late.days)))
	sum = sum.Add(p.Share.Decimal().Mul(decimal.New(debt, -2)))
	base := late.open
	if p.OnWhole {
		base = late.whole
		for c, days := range late.vague {
			base += days * (c.open + c.paid + c.waived)
		}
	}
	year := decimal.New(base, -2).Mul(p.Rate.Decimal()).Mul(decimal.NewFromInt(int64(max(1, p.Times))))
	switch p.Per {
	case security.PerDay:
		sum = sum.Add(year)
	case security.PerMonth:
		sum = sum.Add(year.Mul(decimal.NewFromInt(12)).DivRound(decimal.NewFromInt(365), 2))
	case security.PerYear:
		sum = sum.Add(year.DivRound(decimal.NewFromInt(365), 2))
	}
	if !p.UpTo.IsZero() && sum.GreaterThan(p.UpTo.Decimal()) {
		sum = p.UpTo.Decimal()
	}
	return sum.Round(2).Shift(2).IntPart(), unknown
}

// requireSamePenalties books what was paid on the clauses.
func (s *slowBook) requireSamePenalties(t *testing.T, st ledger.Statement) (openOf []int64) {
	t.Helper()
	require.Equal(t, len(s.terms.Penalties), len(st.Penalties))
	for i, p := range s.terms.Penalties {
		owed, blind := s.penalty(p, s.late[i])
		most := p.UpTo.Fen() // of what has come to that, nothing more can be owed
		open, paid, waived, unknown := owed, int64(0), int64(0), len(blind) > 0 && (most == 0 || owed < most)
		for n, e := range s.penal {
			if e.For != fmt.Sprintf("penalties[%d]", i) {
				continue
			}
			if e.Kind == ledger.Performed { // all that was owed then was paid; what is late after that is owed anew, but a sum or a share once
				if late := s.then[n][i]; late.days > 0 {
					then, blindThen := s.penalty(p, late)
					since := owed - then
					rest := max(0, open-since)
					paid, open, s.received = paid+rest, open-rest, s.received+rest
					if len(blindThen) > 0 && (most == 0 && unknown || most > 0 && then < most) {
						if most > 0 {
							since = 0 // all of it may have been owed then
						}
						open, unknown = since, s.late[i].days > late.days && p.Sum.IsZero() && p.Share.IsZero()
						for c := range blind {
							unknown = unknown || !p.Share.IsZero() && !blindThen[c] // a share of another debt
						}
						for c := range s.late[i].first {
							_, was := late.first[c]
							unknown = unknown || !was && most > 0 && !p.Share.IsZero() && !p.OfDebt
						}
					}
				}
				continue
			}
			if unknown {
				open = max(open, e.Amount.Fen())
				if most > 0 && paid+waived+open >= most {
					open, unknown = most-paid-waived, false
				}
			}
			part := min(open, e.Amount.Fen())
			open -= part
			if e.Kind == ledger.Paid {
				s.penalBy(i)[e.By] += part
			}
			if e.Kind == ledger.Waived {
				waived, s.unused = waived+part, s.unused+e.Amount.Fen()-part
			} else {
				paid, s.beyond = paid+part, s.beyond+e.Amount.Fen()-part
			}
		}
		line := st.Penalties[i]
		require.Equal(t, []int64{s.late[i].days, open, paid, waived}, []int64{int64(line.Days), line.Outstanding.Fen(), line.Paid.Fen(), line.Waived.Fen()}, line.Path)
		require.Equal(t, unknown, line.Unknown)
		openOf = append(openOf, open)
	}
	return openOf
}

type slowDeposit struct {
	covers   int // payments, a bit each
	counts   int64
	unstated bool
}

// void reports whether a court found the payment void.
func (s *slowBook) void(payment int) bool {
	return slices.Contains(s.terms.Void, fmt.Sprintf("payments[%d]", payment))
}

// slowSum is what a payment comes to, as far as that is stated and has an end.
func slowSum(p settlement.Payment) int64 {
	sum := p.Amount.Fen()
	for _, part := range p.Instalments {
		if p.Amount.IsZero() {
			sum += part.Amount.Fen()
		}
	}
	among := int64(0) // where only they have sums, so much at least
	for _, payee := range p.Payees {
		if p.Amount.IsZero() && p.Series.Each.IsZero() {
			among += payee.Sum.Fen()
		}
	}
	sum = max(sum, among)
	if sum == 0 && !p.Endless() && !p.Series.Each.IsZero() {
		each, years := p.Series.Each.Decimal(), max(p.Series.Rise.Years, 1)
		for n := 0; n < p.Series.Count || !p.Series.Day(n).After(p.Series.Last); n++ {
			if months := n * p.Series.EveryMonths; n > 0 && months/12/years > (months-p.Series.EveryMonths)/12/years {
				each = each.Mul(p.Series.Rise.Percent.Decimal().Add(decimal.NewFromInt(1))).Round(2)
			}
			sum += each.Shift(2).IntPart()
		}
	}
	return sum
}

// requireSameDeposits weighs each deposit by the law of the agreement's day: what was handed over counts, whatever was agreed (CC 586(2)),
// up to a fifth of what it secures (CC 586(2); from 1995-10-01 on the security law, art. 91). What counts is lost, or given back twice; the
// rest is given back in any case. Where a part of what is secured is not stated, and a fifth of the rest does not reach, nobody knows.
func (s *slowBook) requireSameDeposits(t *testing.T, st ledger.Statement) {
	t.Helper()
	require.Equal(t, len(s.terms.Deposits), len(st.Deposits))
	var before []slowDeposit
	for i, d := range s.terms.Deposits {
		handed, covers, unstated := d.Sum.Fen(), 0, false
		if !d.Given.IsZero() {
			handed = d.Given.Fen()
		}
		for k, p := range s.terms.Payments {
			if !s.void(k) && (len(d.Of) == 0 || slices.Contains(d.Of, k)) {
				covers |= 1 << k
				unstated = unstated || slowSum(p) == 0 || slowSum(p) > 0 && p.Amount.IsZero() && p.Series.Each.IsZero() && len(p.Instalments) == 0 && p.Payees[len(p.Payees)-1].Sum.IsZero() || slices.ContainsFunc(p.Instalments, func(part settlement.Instalment) bool { return part.Amount.IsZero() })
			}
		}
		// No set of payments may be burdened beyond a fifth of it by the deposits that are for these payments alone.
		room := int64(math.MaxInt64)
		for set := 1; set < 1<<len(s.terms.Payments); set++ {
			if covers&^set != 0 {
				continue
			}
			left := int64(0)
			for k, p := range s.terms.Payments {
				if s.void(k) {
					continue
				}
				left += slowSum(p) * int64(set>>k&1)
			}
			for _, other := range before {
				if other.covers&^set == 0 && !other.unstated {
					left -= 5 * other.counts
				}
			}
			room = min(room, max(left, 0))
		}
		counts, known := handed, true
		if !s.agreed.Before(calendar.MustDate(1995, time.October, 1)) && handed*5 > room {
			if known = !unstated; known {
				counts = room / 5
			}
		}
		before = append(before, slowDeposit{covers, counts, unstated})
		line := st.Deposits[i]
		require.Equal(t, !known, line.Open, line.Path)
		require.Equal(t, []int64{counts, handed - counts, handed + counts}, []int64{line.Effective.Fen(), line.Excess.Fen(), line.Returned.Fen()}, line.Path)
	}
}

// requireSameSureties asks of each debt, surety by surety, what a lawyer would: is it late, did it pass to another debtor, is the
// period of guarantee over, did the creditor act in it, may the surety send him to the debtor first.
func (s *slowBook) requireSameSureties(t *testing.T, st ledger.Statement, lines []*slowClaim, on calendar.Date, penalties []int64) {
	t.Helper()
	require.Equal(t, len(s.terms.Sureties), len(st.Sureties))
	for k, g := range s.terms.Sureties {
		var ask, refuse, notDue, freed, paid int64
		var until calendar.Date
		made := s.agreed
		if day, exact := g.Signed.On.Exact(); exact {
			made = day
		}
		old := made.Before(calendar.MustDate(1995, time.October, 1)) // no text of then is held: the milder kind, and no end of the law's own
		joint, months := g.Kind == security.JointSurety || g.Kind == 0 && made.Year() < 2021 && !old, 6
		if g.UntilPaid && made.Year() < 2021 {
			months = 24
		}
		add := func(c *slowClaim, sum int64) {
			stands := c.stands[k]
			first := c.first
			if !stands.due.IsZero() {
				first = stands.due
			}
			end := g.Until
			if !g.Until.After(first) {
				end = calendar.Date{}
				if !first.IsZero() && !old {
					end = monthsAfter(first, months)
				}
			}
			if stands.hurried && !c.accelerated && s.lastDay(c).Before(s.lastDay(&slowClaim{due: first})) {
				c = &slowClaim{due: first}
			}
			from := first
			if last := s.lastDay(c); !c.due.IsZero() && last.Before(from) {
				from = last // all fell due as a whole
			}
			acted := slices.ContainsFunc(s.called[k], func(d calendar.Date) bool { return d.After(from) && (end.IsZero() || !d.After(end)) })
			switch {
			case stands.passedOn, !acted && !end.IsZero() && on.After(end):
				freed += sum
				return
			case !s.isLate(c, on):
				notDue += sum
				return
			case joint, !s.inVain[k].IsZero():
				ask += sum
			default:
				refuse += sum
			}
			if !acted && !end.IsZero() && (until.IsZero() || end.Before(until)) {
				until = end
			}
		}
		for _, c := range s.claims {
			if !g.Covers(c.payment) {
				continue
			}
			paid += c.bySurety[g.Party]
			if sum := min(c.open, c.stands[k].sum); sum > 0 && slices.Contains(lines, c) {
				add(c, sum)
			}
		}
		for i, p := range s.terms.Penalties {
			var last *slowClaim
			all := len(p.Acts) == 0
			for _, c := range s.claims {
				if p.Covers(c.payment) && c.daysLate > 0 {
					all = all && g.Covers(c.payment)
					if last == nil || last.first.Before(c.first) {
						last = c
					}
				}
			}
			if all && last != nil && penalties[i] > 0 {
				add(last, penalties[i])
			}
			paid += s.penalBy(i)[g.Party]
		}
		paid = max(paid, 0) // it may have got back what somebody else had paid
		if !g.UpTo.IsZero() {
			left := max(0, g.UpTo.Fen()-paid)
			ask = min(ask, left)
			refuse = min(refuse, left-ask)
			notDue = min(notDue, left-ask-refuse)
		}
		if ask+refuse == 0 {
			until = calendar.Date{} // there is nothing to act for
		}
		signed := g.Signed.Given
		if signed == decision.Yes && g.Signed.On.Earliest().After(on) {
			signed = decision.No
		} else if signed == decision.Yes && g.Signed.On.Latest().After(on) {
			signed = 0
		}
		if signed == decision.No {
			ask, refuse, notDue, freed, until = 0, 0, 0, 0, calendar.Date{}
		}
		line := st.Sureties[k]
		require.Equal(t, signed, line.Bound)
		require.Equal(t, []int64{ask, refuse, notDue, freed, paid},
			[]int64{line.MayBeAsked.Fen(), line.MayRefuse.Fen(), line.NotDue.Fen(), line.Freed.Fen(), line.Paid.Fen()}, line.Path)
		require.Equal(t, until, line.Until, line.Path)
	}
}

// monthsAfter is the day of the same number so many months later, or the last of that month, or the next working day.
func monthsAfter(from calendar.Date, months int) calendar.Date {
	year, month, day := from.Date()
	for month += time.Month(months); month > 12; month -= 12 {
		year++
	}
	end := calendar.MustDate(year, month, min(day, calendar.DaysIn(year, month)))
	for !calendar.China().IsWorkday(end) {
		end = end.AddDays(1)
	}
	return end
}

// requireSameBalances adds up what each payer, payee and payment has to do with, name by name.
func (s *slowBook) requireSameBalances(t *testing.T, st ledger.Statement, lines []*slowClaim, on calendar.Date) {
	t.Helper()
	for _, b := range slices.Concat(st.ByPayer, st.ByPayee, st.ByPayment) {
		var want ledger.Balance
		sums := make([]int64, 7)
		for _, c := range lines {
			names := c.Obligors
			if !slices.ContainsFunc(st.ByPayer, func(other ledger.Balance) bool { return other.Of == b.Of }) {
				names = c.Beneficiaries
			}
			if strings.HasPrefix(b.Of, "payments[") {
				names = []string{fmt.Sprintf("payments[%d]", c.payment)}
			}
			if !slices.Contains(names, b.Of) {
				continue
			}
			for i, n := range []int64{c.open + c.paid + c.waived, c.paid, c.waived, c.open, c.interestOpen() + s.agreedOpen(c)} {
				sums[i] += n
			}
			if c.owes() && s.isLate(c, on) {
				sums[5] += c.open
				want.DaysLate = max(want.DaysLate, c.daysLate)
			}
			if len(names) > 1 {
				sums[6] += c.open
			}
		}
		require.Equal(t, want.DaysLate, b.DaysLate, b.Of)
		got := []int64{}
		for _, a := range []money.Amount{b.Amount, b.Paid, b.Waived, b.Outstanding, b.InterestDue, b.Overdue, b.Together} {
			got = append(got, a.Fen())
		}
		require.Equal(t, sums, got, b.Of)
	}
}

// requireSameStrict compares the reading that is worse for the debtor.
func (s *slowBook) requireSameStrict(t *testing.T, st ledger.Statement) {
	t.Helper()
	on := st.On
	overdue, exact, days, agreed := int64(0), decimal.Zero, 0, int64(0)
	for _, c := range s.claims {
		agreed += s.agreedOf(c)
		if s.isLate(c, on) {
			overdue += c.open
			if c.owes() {
				days = max(days, c.daysLate)
			}
		}
		exact = exact.Add(c.interest())
	}
	strict := st.Strict
	if strict.On.IsZero() {
		strict = ledger.StrictReading{Overdue: st.Overdue, DaysLate: st.DaysLate, Interest: st.Interest.Exact, Agreed: st.Agreed.Amount}
	}
	require.Equal(t, agreed, strict.Agreed.Fen())
	require.Equal(t, overdue, strict.Overdue.Fen())
	require.Equal(t, days, strict.DaysLate)
	require.True(t, exact.Equal(strict.Interest), "strictly %s, day by day %s", strict.Interest, exact)
}

// books is how many random agreements the twin works out, and first which of them is the first:
//
//	go test ./mediation/booking -run SlowTwin -books 80000 -first 120000 -timeout 0
var (
	books     = flag.Int("books", 600, "random books for the slow twin")
	firstBook = flag.Int("first", 0, "the first of them, to go on where another run ended")
)

// The book agrees with the slow twin on random agreements and histories, on every kind of day; what it states balances;
// and the order in which the entries were made does not show.
func TestBookAgreesWithSlowTwin(t *testing.T) {
	rounds := *books
	if testing.Short() {
		rounds = 500
	}
	failing := func() string { return "" }
	t.Cleanup(func() {
		if t.Failed() {
			t.Log(failing())
		}
	})
	valid, entered := 0, map[ledger.EntryKind]int{}
	var accelerated, late, beyond, ahead, strict, penal, lapsed, waived, excess, open, agreedPaid, agreedWaived, void, raised, onWhole, among bool
	for round := *firstBook; round < *firstBook+rounds; round++ {
		if round%10_000 == 9_999 {
			t.Logf("%d books", round+1)
		}
		g := &generator{rand.New(rand.NewPCG(uint64(round), 11))}
		terms, agreed := g.terms()
		if round%4 == 3 {
			g.leaveOpen(&terms)
		}
		book, err := booking.Open(terms, agreed)
		if err != nil {
			continue
		}
		valid++
		var accepted []ledger.Entry
		for range g.IntN(15) {
			e := g.entry(terms, agreed)
			if next, err := book.Record(e); err == nil {
				book, accepted = next, append(accepted, e)
				entered[e.Kind]++
			}
		}
		for range 4 {
			on := agreed.AddDays(g.IntN(1200))
			st := book.On(on)
			failing = func() string { return fmt.Sprintf("on %s: %s", on, must(json.Marshal(book))) }
			if !readByTwin(st) {
				require.NoError(t, st.Check())
				continue
			}
			requireTwin(t, book, st)
			strict = strict || !st.Strict.On.IsZero()

			g.Shuffle(len(accepted), func(i, j int) { accepted[i], accepted[j] = accepted[j], accepted[i] })
			empty, err := booking.Open(terms, agreed)
			require.NoError(t, err)
			shuffled, err := empty.Record(accepted...)
			require.NoError(t, err)
			require.Equal(t, st, shuffled.On(on), "the order of entry shows")

			late = late || !st.Interest.Paid.IsZero()
			lapsed, waived = lapsed || !st.Interest.Lapsed.IsZero(), waived || !st.Interest.Waived.IsZero()
			penal = penal || slices.ContainsFunc(st.Penalties, func(p ledger.PenaltyLine) bool { return !p.Paid.IsZero() })
			beyond = beyond || !st.Overpaid.IsZero()
			void = void || len(terms.Void) > 0 && slices.ContainsFunc(st.Bookings, func(b ledger.Booking) bool {
				return b.To == ledger.BeyondDebt && strings.HasPrefix(b.Entry.For, terms.Void[0])
			})
			agreedPaid, agreedWaived = agreedPaid || !st.Agreed.Paid.IsZero(), agreedWaived || !st.Agreed.Waived.IsZero()
			for _, d := range st.Deposits {
				excess, open = excess || !d.Excess.IsZero(), open || d.Open
			}
			for _, l := range st.Lines {
				accelerated = accelerated || l.Accelerated
				ahead = ahead || l.DueOn.After(on) && !l.Paid.IsZero()
				raised = raised || l.InterestOpen && !st.Agreed.Paid.IsZero()
				among = among || slices.Equal(l.Beneficiaries, []string{"Y", "Z"})
			}
			onWhole = onWhole || slices.ContainsFunc(st.Penalties, func(p ledger.PenaltyLine) bool { return p.Clause.OnWhole && p.Days > 0 })
		}
	}
	assert.Greater(t, valid, rounds/2, "most random agreements are valid")
	for _, kind := range ledger.EntryKind(0).All() {
		assert.True(t, entered[kind] > 0 || kind == ledger.Breached, "no entry %s was ever accepted", kind)
	}
	for corner, reached := range map[string]bool{
		"accelerated": accelerated, "late": late, "beyond": beyond, "ahead": ahead, "strict": strict, "penal": penal, "lapsed": lapsed, "waived": waived,
		"excess": excess, "open": open, "agreed paid": agreedPaid, "agreed waived": agreedWaived, "void": void,
		"raised": raised, "on the whole": onWhole, "among payees": among,
	} {
		assert.True(t, reached, "no history reached: %s", corner)
	}
}

// readByTwin reports whether the twin works out what a statement is about. It does so with a part of the terms that a court found void or
// a clause that is not clear, but not with a payment that cannot be read, nor with sums that reach too far ahead.
func readByTwin(st ledger.Statement) bool {
	return len(st.Unread) == 0 && !slices.ContainsFunc(st.Lines, func(l ledger.Line) bool { return l.DueOn.After(st.On.AddDays(slowHorizon - 366)) })
}

// requireTwin compares a statement with the slow twin, on both readings. The random loop and the fuzzer both end here, and on the same ground.
func requireTwin(t *testing.T, book booking.Book, st ledger.Statement) {
	t.Helper()
	require.NoError(t, st.Check())
	slow(book.Terms(), book.Entries(), book.Agreed(), st.On, false).requireSame(t, st)
	slow(book.Terms(), book.Entries(), book.Agreed(), st.On, true).requireSameStrict(t, st)
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
	if g.IntN(12) == 0 { // around the first day of the security law
		agreed = calendar.MustDate(1995, time.September, 30).AddDays(g.IntN(2))
	}
	t := settlement.Terms{InterestFirst: g.IntN(3) == 0, DaysOff: pick(g, 0, 0, settlement.Move, settlement.Stay)}
	if g.IntN(2) == 0 {
		t.Penalties = append(t.Penalties, pick(g,
			security.Penalty{Sum: g.sum(50_000), Of: []int{0}},
			security.Penalty{RateOf: "LPR", Times: 4},
			security.Penalty{RateOf: "LPR", Times: 4, UpTo: g.sum(9000)},
			security.Penalty{Share: money.MustParsePercent("20%"), UpTo: g.sum(9000)},
			security.Penalty{Share: money.MustParsePercent("20%")},
			security.Penalty{Share: money.MustParsePercent("30%"), Unpaid: true},
			security.Penalty{Share: money.MustParsePercent("10%"), OfDebt: true, Grace: g.IntN(20)},
			security.Penalty{EachDay: g.sum(500), Acts: []int{0}},
			security.Penalty{EachDay: g.sum(500), Grace: 1 + g.IntN(40), UpTo: g.sum(9000)},
			security.Penalty{Sum: g.sum(500), EachOne: true, Grace: g.IntN(20)},
			security.Penalty{Sum: g.sum(500), EachOne: true, Of: []int{0}, Acts: []int{0}},
			security.Penalty{Rate: money.MustParsePercent("24%"), Per: security.PerYear, Grace: g.IntN(20), UpTo: g.sum(9000)},
			security.Penalty{Sum: g.sum(5000), Acts: []int{0}, Of: []int{0}, From: agreed.AddDays(60)},
			security.Penalty{EachDay: g.sum(500), From: agreed.AddDays(100)},
			security.Penalty{Rate: money.MustParsePercent("2%"), Per: security.PerMonth},
			security.Penalty{Rate: money.MustParsePercent("1%"), Per: security.PerMonth, OnWhole: true},
			security.Penalty{Rate: money.MustParsePercent("0.05%"), Per: security.PerDay, OnWhole: true, Grace: g.IntN(20), UpTo: g.sum(50_000)},
			security.Penalty{Rate: money.MustParsePercent("4%"), Per: security.PerYear, Times: 2, OnWhole: true, From: agreed.AddDays(50)},
			security.Penalty{Rate: money.MustParsePercent("0.05%"), Per: security.PerDay, Of: []int{0}},
			security.Penalty{Rate: money.MustParsePercent("3.45%"), Per: security.PerYear, Times: 2, From: agreed.AddDays(50)}))
	}
	for range 1 + g.IntN(3) {
		t.Payments = append(t.Payments, g.payment(agreed))
	}
	if n := len(t.Payments); n > 1 && g.IntN(3) == 0 {
		t.Void = append(t.Void, fmt.Sprintf("payments[%d]", g.IntN(n)))
	}
	for range max(0, g.IntN(4)-1) {
		d := security.Deposit{By: pick(g, "A", "X"), To: pick(g, "X", "A"), Of: pick(g, nil, []int{0}, []int{len(t.Payments) - 1}, []int{0, len(t.Payments) - 1}), Sum: g.sum(40_000)}
		if g.IntN(2) == 0 {
			d.Given = g.sum(40_000)
		}
		t.Deposits = append(t.Deposits, d)
	}
	for _, name := range []string{"S", "T"}[:g.IntN(3)] {
		s := security.Surety{Party: name, Kind: pick(g, 0, security.GeneralSurety, security.JointSurety), Of: pick(g, nil, []int{0})}
		if g.IntN(3) == 0 {
			s.UpTo = g.sum(50_000)
		}
		if g.IntN(3) == 0 {
			s.Until = agreed.AddDays(g.IntN(600))
		}
		s.UntilPaid = s.Until.IsZero() && g.IntN(3) == 0
		s.Signed.Given = pick(g, decision.Yes, decision.Yes, decision.Yes, 0, decision.No)
		if s.Signed.Given == decision.Yes && g.IntN(2) == 0 {
			s.Signed.On, _ = calendar.Between(agreed.AddDays(g.IntN(500)), agreed.AddDays(500))
			if g.IntN(2) == 0 {
				s.Signed.On = calendar.On(s.Signed.On.Earliest())
			}
		}
		t.Sureties = append(t.Sureties, s)
	}
	if ofAct := func(p security.Penalty) bool { return len(p.Acts) > 0 }; slices.ContainsFunc(t.Penalties, ofAct) || g.IntN(2) == 0 {
		t.Acts = append(t.Acts, settlement.Act{
			Kind: settlement.Apology, Obligors: []string{"A"}, Beneficiaries: []string{"X"},
			Due: pick(g, settlement.Due{On: agreed.AddDays(30)}, settlement.Due{Upon: "event"}),
		})
	}
	return t, agreed
}

// leaveOpen leaves sums out of the terms: of a whole payment, of an instalment, of a payee.
func (g *generator) leaveOpen(t *settlement.Terms) {
	for i := range t.Payments {
		p := &t.Payments[i]
		switch n := len(p.Instalments); {
		case !p.Series.IsZero() || g.IntN(2) == 0:
		case n > 0:
			p.Amount, p.Instalments[g.IntN(n)].Amount = money.Amount{}, money.Amount{}
		case p.Sharing != settlement.BySums:
			p.Amount = money.Amount{}
		}
	}
}

func (g *generator) payment(agreed calendar.Date) settlement.Payment {
	p := settlement.Payment{
		Amount: g.sum(100_000), Beneficiaries: pick(g, []string{"X"}, []string{"Y"}, []string{"X", "Y"}),
		Rounding: money.LargestRemainder, AllDueAfter: pick(g, 0, 0, 1, 2, 3),
	}
	if g.IntN(5) == 0 {
		p.Beneficiaries, p.Payees = nil, []settlement.Payee{{Party: "X", Part: 1 + g.Int64N(3)}, {Party: "Y", Part: 1 + g.Int64N(3)}}
		if g.IntN(2) == 0 { // what the others have no sum of is not stated, or what this one leaves
			p.Payees = []settlement.Payee{{Party: "X", Sum: g.sum(p.Amount.Fen())}, {Party: "Y"}, {Party: "Z"}}[:2+g.IntN(2)]
		}
	}
	for _, name := range []string{"A", "B", "C"}[:1+g.IntN(3)] {
		p.Obligors = append(p.Obligors, settlement.Obligor{Party: name})
	}
	switch n := len(p.Obligors); {
	case n > 1 && g.IntN(3) == 0:
		p.Joint = g.IntN(2) == 0 // or by shares that are not stated
	case n > 1 && g.IntN(4) == 0:
		p.Sharing = settlement.BySums // of the others no sum is stated
		p.Obligors[0].Sum = g.sum(p.Amount.Fen())
	case n > 1:
		p.Sharing = settlement.ByParts
		for i := range p.Obligors {
			p.Obligors[i].Part = 1 + g.Int64N(5)
		}
		if g.IntN(3) == 0 {
			p.Obligors[0].Schedule = settlement.Schedule{Due: settlement.Due{On: agreed.AddDays(g.IntN(300))}}
		}
	}
	if p.AllDueAfter > 0 {
		p.AllDueGrace = pick(g, 0, 0, 3, 15, 45)
	}
	if g.IntN(4) == 0 {
		by := p.Obligors[0].Party
		p.AlreadyPaid = []settlement.AlreadyPaid{{By: by, Amount: g.sum(p.Amount.Fen()/8 + 1)}}
	}
	if g.IntN(4) == 0 {
		p.Interest = security.Interest{
			Rate: money.MustParsePercent(pick(g, "6%", "0.05%", "15.4%", "1.25%")), Per: pick(g, security.PerDay, security.PerMonth, security.PerYear),
			From: agreed.AddDays(g.IntN(300) - 150), PrincipalFirst: g.IntN(4) == 0,
		}
		if g.IntN(3) == 0 {
			p.Interest.Rate, p.Interest.Per, p.Interest.RateOf = money.Percent{}, 0, "LPR"
		}
	}
	first := agreed.AddDays(g.IntN(200))
	kinds := 6
	if p.Sharing == settlement.BySums {
		kinds = 5
	}
	switch g.IntN(kinds) {
	case 0:
		p.Due = settlement.Due{On: first}
	case 1:
		p.Due = pick(g, settlement.Due{Upon: "event"}, settlement.Due{Upon: "event", Days: 30}, settlement.Due{Upon: "event", Months: 6})
		if g.IntN(3) == 0 {
			p.Due.Happened, _ = calendar.Between(first, first.AddDays(g.IntN(40)))
		}
	case 2: // no time agreed
	case 3:
		p.Series = settlement.Series{First: first, EveryMonths: 1 + g.IntN(3), Count: 1 + g.IntN(8)}
		if g.IntN(3) == 0 {
			p.Series.EveryMonths, p.Series.EveryDays = 0, 7
		}
	case 4:
		p.Series = settlement.Series{First: first, EveryMonths: 1 + g.IntN(3), Each: g.sum(p.Amount.Fen()/3 + 1)}
		if g.IntN(2) == 0 { // without end
			p.Series.Each = must(money.Fen(5_000 + g.Int64N(20_000)))
			p.Amount, p.AllDueAfter, p.AllDueGrace, p.AlreadyPaid = money.Amount{}, 0, 0, nil
			p.Interest = security.Interest{}
			if p.Sharing == settlement.BySums {
				p.Obligors[0].Sum = g.sum(p.Series.Each.Fen())
			}
			for i := range p.Obligors {
				p.Obligors[i].Schedule = settlement.Schedule{}
			}
			if g.IntN(3) == 0 {
				p.Series.Rise = security.Rise{Percent: money.MustParsePercent(pick(g, "5%", "33.3%", "0.01%")), Years: g.IntN(3)}
			}
			switch g.IntN(4) { // or to a last day, or so many times
			case 0:
				p.Series.Last = first.AddDays(g.IntN(500))
			case 1:
				p.Series.Count = 1 + g.IntN(8)
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
	switch e.Kind = pick(g, ledger.Paid, ledger.Paid, ledger.Paid, ledger.Waived, ledger.Confirmed, ledger.FellDue, ledger.FellDue, ledger.Ended, ledger.Ended, ledger.Performed,
		ledger.SetOff, ledger.Extended, ledger.Respited, ledger.Varied, ledger.CreditorChanged, ledger.DebtorChanged, ledger.DebtorJoined,
		ledger.SuretyCalled, ledger.TriedInVain, ledger.SuretyAgreed, ledger.Reversed, ledger.Refunded, ledger.SetAside); e.Kind {
	case ledger.Extended, ledger.Respited, ledger.Varied:
		e.By, e.To, e.For, e.Until = pick(g, "A", "B", ""), pick(g, "X", ""), pick(g, paths...), e.On.AddDays(g.IntN(300))
		if e.Kind == ledger.Varied {
			e.Amount, e.For = g.sum(50_000), pick(g, "payments[0]", "payments[1]", "payments[0].instalments[1]")
			if g.IntN(2) == 0 {
				e.Until = calendar.Date{}
			}
		}
	case ledger.CreditorChanged:
		e.To, e.Party, e.For = pick(g, "X", "Y"), pick(g, "Z", "X"), pick(g, paths...)
	case ledger.SuretyCalled, ledger.TriedInVain, ledger.SuretyAgreed:
		e.For = pick(g, "sureties[0]", "sureties[1]")
	case ledger.DebtorChanged, ledger.DebtorJoined:
		e.By, e.Party, e.For = pick(g, "A", "B"), pick(g, "D", "C"), pick(g, paths...)
	case ledger.Reversed:
		e.Receipt = pick(g, "1", "2", "3")
	case ledger.Paid, ledger.Waived, ledger.SetOff, ledger.Refunded:
		e.By, e.To = pick(g, "A", "A", "B", "C", "D", "S", ""), pick(g, "X", "Y", "")
		e.Amount = g.sum(pick[int64](g, 500, 20_000, 200_000))
		e.For = pick(g, paths...)
		if e.Kind == ledger.Waived {
			e.For = pick(g, e.For, "interest", "payments[0].interest", "penalties[0]")
		}
		if e.Kind == ledger.Paid {
			e.For = pick(g, e.For, e.For, "penalties[0]")
		}
		e.Receipt = pick(g, "", "1", "2", "3", "4")
	case ledger.FellDue:
		e.For = pick(g, "payments[0]", "payments[1]", "payments[0].instalments[0]", "acts[0]")
	case ledger.Ended:
		e.For = pick(g, "payments[0]", "payments[1]", "payments[2]")
	case ledger.Performed:
		e.For = pick(g, "acts[0]", "penalties[0]")
		if slices.ContainsFunc(t.Payments, func(p settlement.Payment) bool { return p.Amount.IsZero() && p.Series.Each.IsZero() }) { // whatever it was
			e.For = pick(g, e.For, "payments[0]", "payments[1]", "payments[0].instalments[1]")
		}
		if slices.ContainsFunc(t.Payments, func(p settlement.Payment) bool { return p.Interest.RateOf != "" }) {
			e.For = pick(g, e.For, "payments[0].interest", "payments[1].interest")
		}
	}
	if moves := e.Kind == ledger.Extended || e.Kind == ledger.Respited || e.Kind == ledger.Varied; (moves || e.Kind == ledger.Waived) && g.IntN(6) == 0 {
		e = ledger.Entry{Kind: e.Kind, On: e.On, Until: e.Until, For: "acts[0]"}
	}
	if stepped := e.Kind == ledger.CreditorChanged || e.Kind == ledger.DebtorChanged; stepped && g.IntN(4) == 0 {
		e.On = agreed.AddDays(100 + g.IntN(2)) // several heirs step in on one day
	}
	if g.IntN(8) == 0 {
		e.Within, _ = calendar.Between(e.On, e.On.AddDays(1+g.IntN(30)))
		e.On = calendar.Date{}
	}
	return e
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
