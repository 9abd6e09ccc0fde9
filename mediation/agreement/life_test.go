package agreement_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/agreement"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/confirmation"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// life is an agreement in force when half is paid, with its book, and beside it what a clerk with a slip of paper knows of it.
type life struct {
	now  agreement.Agreement
	book booking.Book
	day  calendar.Date
	told []string

	signed, met     calendar.Date // no date: not yet
	paid, waived    int           // yuan
	owed            int           // yuan, as varied
	joined          bool          // somebody owes beside the debtor
	suit, void      bool          // a suit is pending; the last word of a court was against it
	ruled, setAside calendar.Date
	booked          bool // the ledger has a ruling that stands
}

// steps are what may happen next, each with when it can and what it does to the record and to the slip.
var steps = []struct {
	name string
	can  func(l *life) bool
	do   func(t *testing.T, l *life)
}{
	{"sign", func(l *life) bool { return l.signed.IsZero() }, func(_ *testing.T, l *life) {
		l.now.Parties[1].Signed, l.signed = mediation.SignedOn(calendar.On(l.day)), l.day
	}},
	{"meet", func(l *life) bool { return l.met.IsZero() }, func(_ *testing.T, l *life) {
		l.now.Start.Met, l.now.Start.MetOn, l.met = decision.Yes, calendar.On(l.day), l.day
	}},
	{"pay", func(l *life) bool { return l.paid < 3000 }, func(t *testing.T, l *life) {
		l.paid += 1500
		e := ledger.Entry{Kind: ledger.Paid, On: l.day, Amount: money.MustParse("1500"), By: "宋某"}
		if l.joined {
			e.By = "包某"
		}
		l.enter(t, e)
	}},
	{"vary", func(l *life) bool { return l.owed == 3000 && l.waived == 0 && l.paid < 3000 }, func(t *testing.T, l *life) {
		l.owed = 2000
		l.enter(t, ledger.Entry{Kind: ledger.Varied, On: l.day, For: "payments[0]", Amount: money.MustParse("2000")})
	}},
	{"join", func(l *life) bool { return !l.joined && l.paid == 0 }, func(t *testing.T, l *life) {
		l.joined = true
		l.enter(t, ledger.Entry{Kind: ledger.DebtorJoined, On: l.day, By: "宋某", Party: "包某"})
	}},
	{"waive", func(l *life) bool { return l.waived == 0 && l.paid == 0 && l.owed == 3000 }, func(t *testing.T, l *life) {
		l.waived = 1500
		l.enter(t, ledger.Entry{Kind: ledger.Waived, On: l.day, Amount: money.MustParse("1500")})
	}},
	{"attack", func(l *life) bool { return !l.suit }, func(_ *testing.T, l *life) { l.suit = true; l.court(agreement.SuitPending) }},
	{"uphold", func(l *life) bool { return l.suit }, func(_ *testing.T, l *life) { l.suit, l.void = false, false; l.court(agreement.Upheld) }},
	{"void", func(l *life) bool { return l.suit }, func(_ *testing.T, l *life) { l.suit, l.void = false, true; l.court(agreement.FoundVoid) }},
	{"confirm", func(l *life) bool { return l.inForce() && !l.stands() }, func(t *testing.T, l *life) {
		l.ruled, l.setAside = l.day, calendar.Date{}
		if !l.booked {
			l.enter(t, ledger.Entry{Kind: ledger.Confirmed, On: l.day})
		}
		l.booked = true
	}},
	{"set aside", func(l *life) bool { return l.stands() }, func(t *testing.T, l *life) {
		l.setAside, l.booked = l.day, false
		l.court(agreement.RulingSetAside)
		l.enter(t, ledger.Entry{Kind: ledger.SetAside, On: l.day})
	}},
}

func (l *life) inForce() bool { return !l.signed.IsZero() && !l.met.IsZero() && !l.void }
func (l *life) stands() bool  { return !l.ruled.IsZero() && l.setAside.IsZero() && !l.void }
func (l *life) court(what agreement.Adjudication) {
	l.now.Court = append(slices.Clone(l.now.Court), agreement.CourtRecord{What: what, On: calendar.On(l.day)})
}

func (l *life) enter(t *testing.T, e ledger.Entry) {
	t.Helper()
	book, err := l.book.Record(e)
	require.NoError(t, err, l.told)
	l.book = book
}

// Every life of up to seven steps, twenty days apart: nobody is bound by what a court voided, no application is advised but on
// what is in force and in time, nothing rests on a ruling that was set aside, no payment is lost, and it is fulfilled exactly
// when nothing is open.
func TestEveryLifeOfAnAgreement(t *testing.T) {
	depth := 7
	if testing.Short() {
		depth = 5
	}
	first := life{now: twoBulls(), owed: 3000, day: calendar.MustDate(2018, time.June, 15)}
	first.now.Parties[1].Signed = mediation.Signature{Given: decision.No}
	first.now.Start = agreement.Commencement{Upon: "付清一半", Met: decision.No}
	book, err := booking.Open(first.now.Terms, first.day)
	require.NoError(t, err)
	first.book = book
	lives, fulfilled, voided := 0, 0, 0
	var live func(l life, left int)
	live = func(l life, left int) {
		lives++
		l.holds(t)
		if l.book.On(l.day).Fulfilled() {
			fulfilled++
		}
		if l.void {
			voided++
		}
		if t.Failed() || left == 0 {
			return
		}
		for _, s := range steps {
			if !s.can(&l) {
				continue
			}
			next := l
			next.day = l.day.AddDays(20)
			next.now.Parties = slices.Clone(l.now.Parties)
			next.told = append(slices.Clone(l.told), s.name)
			s.do(t, &next)
			live(next, left-1)
		}
	}
	live(first, depth)
	t.Logf("%d lives, %d fulfilled, %d voided", lives, fulfilled, voided)
	assert.Greater(t, lives, 1000)
	assert.Greater(t, fulfilled, 100)
	assert.Greater(t, voided, 100)
}

// holds compares what the library says with the slip.
func (l *life) holds(t *testing.T) {
	t.Helper()
	c := calendar.China()
	for i, b := range l.now.Binding(l.day, c) {
		want := agreement.NotBound
		if !l.void && (i == 0 || !l.signed.IsZero()) {
			want = agreement.IsBound
		}
		assert.Equal(t, want, b.Bound, "%v: party %d", l.told, i)
	}
	e := l.now.Effect(c)
	assert.Equal(t, l.inForce(), e.Force == agreement.InForce, l.told)
	assert.Equal(t, l.stands(), l.now.Confirmed(l.ruled, l.day), "%v: the ruling", l.told)

	app := confirmation.Of(l.now, c)
	app.Established, app.Invited, app.Matter, app.Grounds = decision.Yes, decision.No, confirmation.Ordinary(), confirmation.Unobjectionable()
	since := calendar.MustDate(2018, time.June, 19) // the seal
	for _, day := range []calendar.Date{l.signed, l.met} {
		if day.After(since) {
			since = day
		}
	}
	timely := !l.day.Before(since) && !l.day.After(confirmation.Until(since, c).Latest())
	assert.Equal(t, l.inForce() && timely, confirmation.Advise(app, l.day, c).Says == confirmation.MayApply, "%v: advice", l.told)
	if !l.setAside.IsZero() {
		ruling := confirmation.Ruling{Effective: l.ruled, SetAside: l.setAside}
		assert.True(t, ruling.Enforceable(l.day, c)[0].Until.IsZero(), "%v: enforcement", l.told)
	}

	later := l.now
	later.Court = nil
	assert.Equal(t, !l.inForce(), len(later.Replaces(l.now, l.day, c)) > 0, "%v: varied", l.told)

	s := l.book.On(l.day)
	require.NoError(t, s.Check(), l.told)
	assert.Equal(t, int64(l.owed)*100, s.Promised.Fen(), l.told)
	assert.Equal(t, int64(l.paid)*100, s.Received.Fen(), "%v: no payment is lost", l.told)
	open := max(l.owed-l.paid-l.waived, 0)
	if s.Interest.Amount.IsZero() { // payments that came late on a confirmed agreement pay interest too
		assert.Equal(t, int64(open)*100, s.Outstanding.Fen(), l.told)
		assert.Equal(t, int64(max(l.paid+l.waived-l.owed, 0))*100, s.Overpaid.Fen(), "%v: what is paid beyond the debt", l.told)
		assert.Equal(t, open == 0, s.Fulfilled(), "%v: fulfilled", l.told)
	}
	assert.Equal(t, s.Outstanding.IsZero() && s.Interest.Outstanding.IsZero(), s.Fulfilled(), "%v: fulfilled", l.told)
	if l.ruled.IsZero() {
		assert.True(t, s.Interest.Amount.IsZero(), "%v: no interest without a ruling", l.told)
	}
	if !l.setAside.IsZero() {
		assert.True(t, s.Interest.Outstanding.IsZero(), "%v: nothing rests on a ruling that was set aside", l.told)
	}
	for _, found := range ledger.Examine(l.book.Entries(), calendar.On(calendar.MustDate(2018, time.June, 15))) {
		assert.Fail(t, "out of order", "%v: %v", l.told, found)
	}
}
