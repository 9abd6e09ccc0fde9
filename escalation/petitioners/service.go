package petitioners

import (
	"github.com/fengqiao-go/fengqiao/escalation/clock"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// Service is the service of an opinion, on one petitioner or on all (E20). The zero Service is none.
type Service struct {
	clock.Mark               // of the first service
	receipt    calendar.When // the day of receipt, where the way of service does not prove that it was that of the mark; zero: it does
	unproved   bool          // that there was a service at all is not proved
}

// Note adds a service of the same opinion. The first counts; a later one that is proved shows by when the paper was received, and that it
// was.
func (s *Service) Note(e *history.Event, now clock.Mark) {
	if e == nil {
		return
	}
	after, open := e.Receipt()
	unproved := e.ProvesService() != decision.Yes
	if s.At == 0 {
		if s.Mark, s.unproved = now, unproved; open {
			s.receipt = calendar.NotBefore(after.OrLater(now.On.Earliest()))
		}
		return
	}
	s.unproved = s.unproved && unproved
	if by, agrees := s.receipt.And(calendar.NotAfter(now.On.Latest())); agrees && !open && !s.receipt.IsZero() {
		s.receipt = by
	}
}

// Received is the service with the day on which the petitioner received the opinion, as far as it is proved.
func (s *Service) Received() clock.Mark {
	if !s.receipt.IsZero() {
		return clock.Mark{On: s.receipt, At: s.At}
	}
	return s.Mark
}

// Proved says whether a service that is on record is proved; unknown where the record shows that it is not.
func (s *Service) Proved() decision.Tri { return decision.YesIf(!s.unproved) }

// Doubtful reports whether the day of receipt, or the service, is not proved.
func (s *Service) Doubtful() bool { return s.unproved || !s.receipt.IsZero() }

// and is the service on two petitioners: on the day on which the later one received the opinion. None adds nothing.
func (s Service) and(other Service) Service {
	if s.At == 0 {
		return other
	}
	one, two := s.Received(), other.Received()
	both := Service{Mark: clock.Mark{On: one.On.Later(two.On), At: max(one.At, two.At)}, unproved: s.unproved || other.unproved}
	if s.Doubtful() || other.Doubtful() {
		both.receipt = both.On
	}
	return both
}

// Added is what answers that were added to an opinion, and received by one petitioner or another, did to the window (E18): one opens a
// window of its own in one case alone, where it says of the next remedy what the opinion says, and takes none away. Nil is none.
type Added struct {
	served  clock.Mark // the last receipt of one that named the remedy rightly
	who     string     // who received it; none for all
	unclear bool       // one and another received such answers: for whom the window runs is open
	doubt   bool       // one spoke of the remedy, and not rightly: no right is lost on its strength (E5)
}

// Note returns a with the receipt of one more, by the one of that name or by all, and whether it named the remedy rightly.
func (a *Added) Note(who string, now clock.Mark, rightly bool) *Added {
	var more Added
	if a != nil {
		more = *a // others may hold it
	}
	if !rightly {
		more.doubt = true
		return &more
	}
	more.unclear = more.served.Known() && (more.unclear || more.who != who)
	if more.served, more.who = now, who; more.unclear {
		more.who = ""
	}
	return &more
}

// Opened is the receipt that opened a window for one petitioner, or for one of all; none if no such answer was received.
func (a *Added) Opened(who string) clock.Mark {
	if a == nil || a.who != "" && who != "" && a.who != who {
		return clock.Mark{}
	}
	return a.served
}

// Unclear reports whether it is open for whom the window runs.
func (a *Added) Unclear() bool { return a != nil && a.unclear }

// Doubt reports whether one of the answers spoke of the remedy, and not rightly.
func (a *Added) Doubt() bool { return a != nil && a.doubt }
