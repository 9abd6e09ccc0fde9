package petitioners

import "github.com/fengqiao-go/fengqiao/escalation/clock"

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
