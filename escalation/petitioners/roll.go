package petitioners

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Roll is the petitioners whom a record names. It is a value: what is noted on one leaves its copies as they were. The zero Roll names
// nobody.
type Roll struct{ people *[]person }

// person is what is recorded of one petitioner besides.
type person struct {
	name    string
	elected uint16                   // the place of the election in the record, zero if there was none
	took    history.Kinds            // the steps of this person, see personal
	last    calendar.Date            // the latest day of the steps that are this person's own, the earliest it can have been; see Own
	ended   regime.Ground            // on which the matter was concluded for this person
	served  [regime.Rereview]Service // of the opinion of each tier
}

var (
	// personal are the steps that bind the one who took them, and the matter once all have.
	personal = history.KindsOf(history.Settle, history.Perform, history.Confirm, history.Execute, history.Withdraw, history.LeadInto, history.Cease, history.Conclude)
	// disposing are the steps that dispose of what is asked for: one who was elected to bring the matter (20(3)) takes them for others
	// with special authority alone, as an agent does (X3; 民事诉讼法 62(2) by analogy, for withdrawals a safeguard).
	disposing = history.KindsOf(history.Settle, history.Withdraw, history.WithdrawRequest)
	requests  = history.KindsOf(history.RequestReview, history.RequestRereview)
	taken     = personal | requests | history.KindsOf(history.WithdrawRequest)
)

// Taken reports whether a step of a kind is one of the petitioners, each for himself or one for all.
func Taken(k history.Kind) bool { return taken.Has(k) }

// Own reports whether an event is a step of the one whom it names alone, or is what that one received: its day says nothing of the days on
// which others acted (E21).
func Own(e *history.Event) bool {
	return e != nil && e.Person != "" && (taken.Has(e.Kind) || e.Kind == history.Serve)
}

func (r Roll) list() []person {
	if r.people == nil {
		return nil
	}
	return *r.people
}

// IsZero reports whether the record names nobody.
func (r Roll) IsZero() bool { return len(r.list()) == 0 }

// String lists all that is noted, for logs and tests.
func (r Roll) String() string { return fmt.Sprint(r.list()) }

func (r Roll) find(name string) *person {
	people := r.list()
	i := slices.IndexFunc(people, func(p person) bool { return p.name == name })
	if name == "" || i < 0 {
		return nil
	}
	return &people[i]
}

// with returns a copy of the roll with the one of that name on it, and that one.
func (r Roll) with(name string) (Roll, *person) {
	people := slices.Clone(r.list())
	if r.find(name) == nil {
		people = append(people, person{name: name})
	}
	named := Roll{&people}
	return named, named.find(name)
}

// Full reports whether a name would be one more than a matter may have ([history.MaxPersons]).
func (r Roll) Full(name string) bool {
	return name != "" && len(r.list()) == history.MaxPersons && r.find(name) == nil
}

// Note returns the roll with what an event says of the one whom it names, and whether the step binds all. Of a service it is told the
// tier, its day and place, and the place of the first service of that opinion, zero if it is the first; of a request taken back, whether
// it was made by one who is named.
func (r Roll) Note(e *history.Event, t regime.Tier, now clock.Mark, first uint16, named bool) (noted Roll, binds bool) {
	if e == nil || e.Person == "" {
		return r, true
	}
	noted, p := r.with(e.Person)
	all := r.Binds(e) == "" && e.Kind != history.Conclude
	switch e.Kind {
	case history.Elect:
		if p.elected == 0 {
			p.elected = now.At
		}
	case history.Serve:
		if t < regime.Handling || t > regime.Rereview {
			break
		}
		own := &p.served[t-1]
		if own.At < first || first == 0 { // of a round before
			*own = Service{}
		}
		own.Note(e, now)
	case history.Settle:
		p.took &^= history.KindsOf(history.Perform, history.Confirm)
	case history.Conclude:
		p.ended = e.Ground
	case history.RequestReview, history.RequestRereview:
		p.took &^= history.KindsOf(history.Withdraw)
		if e.AsMade != decision.Yes { // what may be late undoes no conclusion
			p.reopen()
		}
	case history.WithdrawRequest: // the request of another stands
		p.took &^= requests
		return noted, all || named && !slices.ContainsFunc(noted.list(), func(p person) bool { return p.took&requests != 0 })
	}
	p.took |= history.KindsOf(e.Kind)
	return noted, all || !personal.Has(e.Kind) || noted.AllTook(e.Kind)
}

// Forget returns the roll without steps of these kinds, whoever took them.
func (r Roll) Forget(steps ...history.Kind) Roll {
	if r.IsZero() {
		return r
	}
	people := slices.Clone(r.list())
	for i := range people {
		p := &people[i]
		if p.took &^= history.KindsOf(steps...); !p.took.Has(history.Conclude) || p.ended == regime.LedIntoProcedure && !p.took.Has(history.LeadInto) {
			p.reopen() // E24
		}
	}
	return Roll{&people}
}

// reopen takes back that the matter was concluded for the person.
func (p *person) reopen() {
	p.ended = 0
	p.took &^= history.KindsOf(history.Conclude)
}

// Ended is the ground on which the matter was concluded for the one of that name alone, zero if it was not.
func (r Roll) Ended(name string) regime.Ground {
	if p := r.find(name); p != nil {
		return p.ended
	}
	return 0
}

// All are the names on the roll, in the order in which the record names them.
func (r Roll) All() (names []string) {
	for _, p := range r.list() {
		names = append(names, p.name)
	}
	return names
}

// Took reports whether the one of that name took a step of a kind.
func (r Roll) Took(name string, k history.Kind) bool {
	p := r.find(name)
	return p != nil && p.took.Has(k)
}

// AllTook reports whether everybody whom the record names took a step of a kind.
func (r Roll) AllTook(k history.Kind) bool {
	return !slices.ContainsFunc(r.list(), func(p person) bool { return !p.took.Has(k) })
}

// Binds is whom a step binds: the one who took it, or all, who have no name, where that one was elected; to dispose of what is asked
// for takes special authority besides. A step that names nobody is one of all.
func (r Roll) Binds(e *history.Event) string {
	if e == nil {
		return ""
	}
	if p := r.find(e.Person); p != nil && p.elected != 0 && (!disposing.Has(e.Kind) || e.By == history.SpecialAgent) {
		return ""
	}
	return e.Person
}

// Dated returns the roll with the one whom an event names on it, and the day of the event where it is that one's own.
func (r Roll) Dated(e *history.Event, on calendar.When) Roll {
	if e == nil || e.Person == "" || !Own(e) && r.find(e.Person) != nil {
		return r
	}
	dated, p := r.with(e.Person)
	if Own(e) {
		p.last = p.last.OrLater(on.Earliest())
	}
	return dated
}

// Last is the latest day of what one petitioner did and received, the earliest it can have been; of all where none is named. It is no
// date where nothing of the kind is on record.
func (r Roll) Last(who string) (last calendar.Date) {
	for i := range r.list() {
		if p := &r.list()[i]; who == "" || p.name == who {
			last = last.OrLater(p.last)
		}
	}
	return last
}

// Floor is the day before which a step of the tiers, or one that ends them, cannot lie, where shared is that of the last step that is
// nobody's own, and line that of the last before it in the order of the tiers: one who is named comes after the steps of his own and the
// shared ones; an organ in a tier does not come after what others did or received since it was asked; what names nobody after all (E21).
func (r Roll) Floor(e *history.Event, ofTier bool, shared, line calendar.Date) calendar.Date {
	switch {
	case e == nil || r.IsZero():
		return line
	case !Taken(e.Kind) && ofTier:
		return line
	case Taken(e.Kind) && e.Person != "":
		return shared.OrLater(r.Last(e.Person))
	}
	return line.OrLater(r.Last(""))
}

// Received is the service of the opinion of a tier on one petitioner; on all, where none is asked for, the last of theirs, and none while
// one of them was not served. Where some were elected, the service on all of these, since they were, stands for that on who received
// nothing. First is the first service of the opinion, which was one on all where it named nobody.
func (r Roll) Received(t regime.Tier, who string, first Service, toAll bool) (last Service) {
	if t < regime.Handling || t > regime.Rereview {
		return last
	}
	var byElected, onAll Service
	if toAll {
		onAll = first
	}
	own := func(p *person) Service {
		if s := p.served[t-1]; s.At != 0 && s.At >= first.At { // else it is of a round before
			return s
		}
		return onAll
	}
	for i := range r.list() {
		p := &r.list()[i]
		if p.elected == 0 {
			continue
		}
		if own(p).At <= p.elected {
			byElected = Service{}
			break
		}
		byElected = byElected.and(own(p))
	}
	if who != "" {
		if p := r.find(who); p != nil {
			last = own(p)
		}
		return cmp.Or(last, byElected, onAll)
	}
	for i := range r.list() {
		s := cmp.Or(own(&r.list()[i]), byElected)
		if s.At == 0 {
			return Service{}
		}
		last = last.and(s)
	}
	return last
}

// Names are those who have a window of their own after the opinion of tier t, whose first service is told, and whether that was one on
// all: one without a name where the record names nobody. Who was served before somebody was elected keeps the window.
func (r Roll) Names(t regime.Tier, first Service, toAll bool) (names []string) {
	if r.IsZero() || t < regime.Handling || t > regime.Rereview {
		return []string{""}
	}
	represented := slices.ContainsFunc(r.list(), func(p person) bool { return p.elected != 0 && (!toAll || p.elected < first.At) })
	for _, p := range r.list() {
		if p.elected != 0 || !represented || p.served[t-1].At >= max(first.At, 1) {
			names = append(names, p.name)
		}
	}
	return names
}
