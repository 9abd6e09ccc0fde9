package interest

import (
	"cmp"
	"slices"
	"strings"

	"github.com/fengqiao-go/fengqiao/mediation/money"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Meter counts the interest on the claims of one ledger, as the days go by. The zero Meter counts nothing: without a ruling
// none is owed.
type Meter struct {
	confirmed, aside calendar.Date // the ruling took effect; it was set aside, if none took its place
	periods          []Period
	older            bool // something was late before the rule came into force
}

// Confirm lets the meter count from the day after the ruling took effect.
func (m *Meter) Confirm(on calendar.Date) { m.confirmed, m.aside = on, calendar.Date{} }

// SetAside stops the meter: the ruling was set aside (J15).
func (m *Meter) SetAside(on calendar.Date) { m.confirmed, m.aside = calendar.Date{}, on }

// Runs reports whether a ruling stands.
func (m *Meter) Runs() bool { return !m.confirmed.IsZero() }

// Count adds the interest on a claim of the obligors, of which so much was open on the days after since up to and including to.
func (m *Meter) Count(a *Account, path string, obligors []string, open money.Amount, since, to calendar.Date) {
	if m.confirmed.IsZero() {
		return
	}
	before := firstDay.AddDays(-1)
	if since.Before(before) && m.confirmed.Before(before) && to.After(since) && to.After(m.confirmed) {
		m.older = true
	}
	for _, d := range [...]calendar.Date{before, m.confirmed} {
		if d.After(since) {
			since = d
		}
	}
	days := to.DaysSince(since)
	if days <= 0 {
		return
	}
	a.late, a.Bears = a.late.Plus(open, days), true
	a.Amount = a.late.At(dailyRate, 1, 1)
	if n := a.period - 1; n >= 0 && n < len(m.periods) {
		if p := &m.periods[n]; p.Path == path && p.To == since && p.Principal == open && slices.Equal(p.Obligors, obligors) { // it goes on
			p.To, p.Days = to, p.Days+days
			return
		}
	}
	m.periods = append(m.periods, Period{Path: path, Obligors: obligors, From: since.AddDays(1), To: to, Days: days, Principal: open})
	a.period = len(m.periods)
}

// Tell fills in on which ruling and articles the interest rests, how its days were counted, and what it does not tell.
func (m *Meter) Tell(d *Doubled, on calendar.Date) {
	if d == nil {
		return
	}
	d.Confirmed, d.Periods = m.confirmed, together(m.periods)
	if m.confirmed.IsZero() && m.aside.IsZero() {
		return
	}
	d.Citations = statute.A10.On(on)
	if !m.aside.IsZero() {
		d.Notes = append(d.Notes, statute.J15.Reason(m.aside,
			"the ruling was set aside: interest for late performance rests on it no more, and what was paid of it can be claimed back",
			"确认裁定已被撤销，迟延履行利息失去依据，已付的可以请求返还"))
	}
	if m.older {
		d.Notes = append(d.Notes, statute.A10.ReasonUnder(statute.InterestBefore2014, on,
			"days before 2014-08-01 fall under the older rules and are not counted here", "2014年8月1日前的迟延履行期间适用之前的规定，本表未计入"))
	}
	if len(m.periods) > 0 {
		d.Notes = append(d.Notes, statute.A10.ReasonUnder(statute.InterestStayed, on,
			"stays of enforcement that the debtor did not ask for, and those in a retrial, are to be taken off, which is not done here",
			"非因被执行人申请的中止、暂缓执行期间和再审中止执行期间应当扣除，本表未扣除"))
	}
}

// together returns the periods by day, with those of the same days in one for what the same obligors owe of one payment, such as all that
// fell due at once: each counts by the same rate, so that their sums are counted together as well as apart.
func together(apart []Period) []Period {
	apart = slices.Clone(apart)
	slices.SortStableFunc(apart, func(a, b Period) int {
		return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To), cmp.Compare(a.Path, b.Path))
	})
	type days struct {
		from, to        calendar.Date
		payment, owedBy string
	}
	var list []Period
	at := make(map[days]int)
	for _, p := range apart {
		payment, _, _ := strings.Cut(p.Path, ".")
		key := days{p.From, p.To, payment, strings.Join(p.Obligors, "\x00")}
		i, held := at[key]
		if !held {
			at[key] = len(list)
			p.Obligors = slices.Clone(p.Obligors)
			list = append(list, p)
			continue
		}
		if list[i].Path != p.Path {
			list[i].Path = payment
		}
		list[i].Principal = list[i].Principal.Plus(p.Principal)
	}
	for i := range list {
		p := &list[i]
		p.Exact = money.SumDays{}.Plus(p.Principal, p.Days).Decimal().Mul(dailyRate.Decimal())
	}
	return list
}
