package dossier

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/receipt"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/ruling"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/mediation"
	"github.com/fengqiao-go/fengqiao/mediation/booking"
	"github.com/fengqiao-go/fengqiao/mediation/ledger"
	"github.com/fengqiao-go/fengqiao/mediation/settlement"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/assignment"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/proxy"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// matter is a dossier with its parts put to work: each is as far as the record allows, and what keeps it from more is among the
// flaws.
type matter struct {
	*Dossier
	regime    *regime.Regime
	cal       *calendar.Calendar
	policy    *petition.Policy
	authority proxy.File
	charge    assignment.Assignment // zero without a day
	opened    []opened              // one a claim
	flaws     []Observation         // of agreements, entries, sessions, authorities and the assignment, and what their record does not say
	last      calendar.Date         // the last day on record, for what has no day of its own
	receipt   receipt.Receipt       // of the claims
}

// opened is what is worked out once of a claim, whatever it is asked.
type opened struct {
	record history.History // as the limits count it
	legs   []int           // see [receipt.Legs]
	agreed calendar.Date   // by whose law the agreement is judged: in force from, else reached on, else the last on record; no date without one
	book   booking.Book    // the zero Book where nothing was settled

	strange []ledger.Entry // payments that fit no debt of the terms, such as those of a third person that are not entered for the debtor
}

// Law returns the regulations and the rows that the dossier goes by, for a program that asks them something besides. What is wrong
// with regulations or rows of the dossier's own is returned with its path, and those of the place and of the whole country are
// taken instead.
func (d Dossier) Law() (*regime.Regime, *petition.Policy, statute.Violations) {
	var found, wrong statute.Violations
	law := cmp.Or(regime.In(d.Place), regime.National())
	if len(d.Regulations) > 0 {
		own, err := regime.Over(law, d.Regulations...)
		if !errors.As(err, &wrong) {
			law = own
		}
		for k := range wrong { // named by their codes, and they stand in the file by their places
			code, rest, _ := strings.Cut(wrong[k].Path, ".")
			if i := slices.IndexFunc(d.Regulations, func(r regime.Rules) bool { return r.Code == code }); i >= 0 {
				wrong[k].Path = strings.TrimSuffix(fmt.Sprintf("[%d].%s", i, rest), ".")
			}
		}
		found = wrong.Under("regulations")
	}
	policy := petition.National()
	switch d.Rows {
	case BaotouRows:
		policy = petition.Baotou()
	case InnerMongoliaRows:
		policy = petition.InnerMongolia()
	}
	if d.Practice != nil {
		own, err := practised(policy, *d.Practice)
		if !errors.As(err, &wrong) {
			policy = own
		} else {
			found = append(found, wrong.Under("practice")...)
		}
	}
	return law, policy, found
}

// practised is a policy with the rows of a dossier's own: without routes they say which kind of organ asks, and which duties come on top;
// with them they are the whole policy.
func practised(policy *petition.Policy, rows petition.PolicySpec) (*petition.Policy, error) {
	switch {
	case len(rows.Routes) > 0:
		return petition.NewPolicy(rows)
	case len(rows.Duties) == 0:
		return policy.AskedBy(rows.Asker)
	}
	base, own := policy.Spec(), rows.Duties
	rows.Asker, rows.Place, rows.Routes = cmp.Or(rows.Asker, base.Asker), base.Place, base.Routes
	rows.Duties = slices.Concat(base.Duties, own)
	made, err := petition.NewPolicy(rows)
	if err != nil { // it names the places of rows, and those of the file are to be named as they stand there
		rows.Duties = slices.Concat(own, base.Duties)
		_, err = petition.NewPolicy(rows)
	}
	return made, err
}

// violation is one thing that is wrong, on which no rule of law bears.
func violation(path, en, zh string) statute.Violations {
	return statute.Violations{statute.Reason{EN: en, ZH: zh}.At(path)}
}

// Opened is a dossier whose parts have been put to work, for a program that asks more than one thing of it: what it answers is what
// the methods of the dossier answer. It holds the dossier as it was opened, and what is changed in its lists afterwards, or
// appended to it, it may not show. The zero Opened is that of a dossier without anything in it.
type Opened struct{ of *matter }

// Open puts the parts of the dossier to work, to be asked as often as there are questions. Events count as they were set right. What
// is wrong with regulations or rows of the dossier's own is among the defects, and those of the place are taken.
func (d Dossier) Open() Opened {
	m := &matter{last: d.LastDay(), opened: make([]opened, 0, len(d.Claims))}
	d.Claims = slices.Clone(d.Claims)
	for i := range d.Claims {
		d.Claims[i].Events = history.Settled(d.Claims[i].Events, calendar.Date{})
	}
	m.Dossier, m.receipt = &d, d.receipt()
	var wrong statute.Violations
	m.regime, m.policy, wrong = d.Law()
	m.note("", Flawed, wrong...)
	m.cal = m.regime.Calendar()
	for i := range m.Claims {
		m.openClaim(i)
	}
	m.openAgency()
	m.openCharge()
	slices.SortStableFunc(m.flaws, func(a, b Observation) int { return cmp.Compare(a.Kind, b.Kind) })
	return Opened{m}
}

func (o Opened) matter() *matter {
	if o.of == nil {
		return Dossier{}.Open().of
	}
	return o.of
}

func (m *matter) note(path string, kind ObservationKind, found ...statute.Violation) {
	for _, v := range statute.Violations(found).Under(path) {
		m.flaws = append(m.flaws, Observation{Path: v.Path, Kind: kind, Reason: v.Reason})
	}
}

// openClaim looks at the sessions and the agreement of a claim, and opens its ledger.
func (m *matter) openClaim(i int) {
	c, path := &m.Claims[i], claimPath(i)
	m.opened = append(m.opened, opened{record: m.receipt.Record(c.Events, c.Complete), legs: receipt.Legs(c.Events)})
	o := &m.opened[i]
	for _, found := range c.Sessions.InRecord(m.cal) {
		m.note(path+".sessions", certainly[found.Certainty], found.Violation)
	}
	if c.Agreement == nil {
		return
	}
	o.agreed = cmp.Or(c.Agreement.Effect(m.cal).Day.Latest(), c.Agreement.Reached.Latest(), m.last)
	m.note(path+".agreement", Flawed, c.Sessions.After(o.agreed)...)
	terms, _ := c.Agreement.StandingTerms()
	book, err := booking.Open(terms, o.agreed)
	if err != nil {
		return // what is wrong with the terms is among the defects of the agreement
	}
	entries := append(m.dated(c.Entries), ruling.Entries(*c.Agreement, c.Events, c.Entries)...)
	sound, wrong := book.RecordSound(entries...)
	o.book = sound
	m.note(path, Flawed, wrong...)
	for _, v := range wrong {
		place, of, _ := strings.Cut(v.Path, ".")
		if n := settlement.Place(place, "entries"); of == "for" && n >= 0 && entries[n].Kind == ledger.Paid {
			o.strange = append(o.strange, entries[n])
		}
	}
}

// dated are entries as they are booked: what is on record without a day happened by the last day on record (P11).
func (m *matter) dated(entries []ledger.Entry) []ledger.Entry {
	entries = slices.Clone(entries)
	for n := range entries {
		if e := &entries[n]; e.On.IsZero() && e.Within.IsZero() {
			e.Within = calendar.NotAfter(cmp.Or(m.last, calendar.MustDate(9999, 12, 31)))
		}
	}
	return entries
}

// openAgency grants every authority on file, and ends those that have ended.
func (m *matter) openAgency() {
	p := m.Agency
	if p == nil {
		return
	}
	m.authority.Principal = p.Principal
	m.authority.Principal.ID = cmp.Or(p.Principal.ID, p.Principal.Name)
	for i, paper := range p.Papers {
		path := fmt.Sprintf("proxy.papers[%d]", i)
		wrong, unsaid := m.authority.Record(paper.Mandate, paper.Endings)
		m.note(path, Flawed, wrong...)
		m.note(path, ToClear, unsaid...)
	}
}

// openCharge puts the leader and the team in charge, and says what is wrong with that, and what its record does not say.
func (m *matter) openCharge() {
	if m.Charge == nil {
		return
	}
	charge, wrong, unsaid := m.charged(m.Charge.Handovers)
	m.charge = charge
	for _, v := range wrong { // what the matter is stands in the assignment, but for its claims
		path := strings.TrimPrefix(v.Path, "matter.")
		if !strings.HasPrefix(v.Path, "matter.claims") {
			path = "assignment." + path
		}
		m.note("", Flawed, v.Reason.At(path))
	}
	m.note("assignment", ToClear, unsaid...)
}

// charged is the assignment as the record tells it, with some of its handovers.
func (m *matter) charged(handovers []assignment.Handover) (charge assignment.Assignment, wrong, unsaid statute.Violations) {
	order := m.Charge
	of := assignment.Task{ID: cmp.Or(m.Case, "-"), Organ: order.Organ, Needs: order.Needs, Conflicts: order.Conflicts} // it need not have a name
	for i := range m.Claims {
		of.Claims = append(of.Claims, m.claimName(i))
	}
	return assignment.Recorded(of, order.Order, handovers, order.Closing)
}

func claimPath(i int) string { return "claims[" + strconv.Itoa(i) + "]" }

// claimName is what a claim is called; one without a name by its number, counted from 1.
func (d *Dossier) claimName(i int) string {
	return cmp.Or(d.Claims[i].Name, strconv.Itoa(i+1))
}

// LastDay returns the last day on which the record says that something happened, no date if it names none: the day that a dossier
// is asked about where nobody names another. What happened on a day with an open end happened from its first day on.
func (d Dossier) LastDay() calendar.Date {
	var last calendar.Date
	note := func(days ...calendar.When) {
		for _, day := range days {
			last = last.OrLater(day.Earliest()).OrLater(day.Latest())
		}
	}
	note(d.Received)
	for i := range d.Claims {
		c := &d.Claims[i]
		for k := range c.Events {
			note(c.Events[k].On, c.Events[k].Until)
		}
		for _, e := range c.Entries {
			note(e.Day())
		}
		for _, s := range c.Sessions {
			note(s.On)
		}
		if c.Agreement != nil {
			note(c.Agreement.Reached)
			for _, p := range c.Agreement.Parties {
				note(p.Signed.On, p.Ratified.On, p.RatifyNotice)
			}
			for _, found := range c.Agreement.Court {
				note(found.On)
			}
		}
		if c.Confirmation != nil {
			note(c.Confirmation.Filed)
		}
	}
	if d.Agency != nil {
		for _, act := range d.Agency.Acts {
			note(calendar.On(act.On))
		}
	}
	return last
}

// receipt is what the claims of the dossier tell of when they were received.
func (d *Dossier) receipt() receipt.Receipt {
	all := receipt.Receipt{Petition: d.Received}
	for i := range d.Claims {
		all = all.With(d.Claims[i].Events)
	}
	return all
}

// facts are the claim's facts, filled up with those of the matter, with the paths of what it is about, and with what section 6
// says of its mediation on its day, unless the file says it itself; and whether its dispute can be mediated, nil without one.
func (m *matter) facts(c *Demand, on calendar.Date) (petition.Facts, *mediation.Eligibility) {
	f := c.Facts.Or(m.Facts)
	if f.Paths == 0 {
		for _, topic := range c.Topics {
			f.Paths |= topic.Paths()
		}
	}
	if c.Dispute == nil {
		return f, nil
	}
	day := c.mediatedOn(on)
	can := mediation.MayMediate(c.disputed(), day)
	barred := can.MediationBarred()
	if c.Dispute.Kind == 0 {
		barred = mediation.AllKinds(c.disputed(), day).MediationBarred()
	}
	f.MediationBarred = cmp.Or(f.MediationBarred, barred)
	return f, &can
}

// disputed is what is known of the dispute. Which attempt of the police it is, the sessions say where nobody else does: it is judged by the day
// of the first (M6).
func (c *Demand) disputed() mediation.Dispute {
	known := *c.Dispute
	if known.Attempt == 0 && slices.ContainsFunc(c.Sessions, func(s mediation.Session) bool { return s.Kind.ByPolice() }) {
		known.Attempt = mediation.FirstAttempt
	}
	return known
}

// mediatedOn is the day by whose law it is judged whether the dispute can be mediated: that of the first session, else of the
// agreement, so far as they were by the day asked about; else the day asked about.
func (c *Demand) mediatedOn(on calendar.Date) calendar.Date {
	for _, s := range c.Sessions {
		if day := s.On.Latest(); !day.IsZero() && !day.After(on) {
			return day
		}
	}
	if c.Agreement != nil {
		if day := c.Agreement.Reached.Latest(); !day.IsZero() && !day.After(on) {
			return day
		}
	}
	return on
}

// Counted is each claim that has events as it is counted among others, by package indicator: its record as the limits count it, judged as
// of a day, and whether it is asked for the first time.
func (d Dossier) Counted(on calendar.Date) []indicator.Record {
	received := d.receipt()
	var all []indicator.Record
	for i := range d.Claims {
		c := &d.Claims[i]
		if len(c.Events) == 0 {
			continue
		}
		r := indicator.Record{History: received.Record(c.Events, c.Complete), First: c.Facts.Or(d.Facts).Repeated.Not()}
		r.History.Events, r.History.AsOf = slices.Clone(r.History.Events), on
		all = append(all, r)
	}
	return all
}
