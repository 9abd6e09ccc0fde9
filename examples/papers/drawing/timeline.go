package drawing

import (
	"fmt"
	"strings"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Options say how a picture is made. The zero Options is in Chinese, 720 wide, to stand in a page.
type Options struct {
	Language language.Language
	Width    int  // in the units of the picture, between 320 and 1600; 0 is 720. The page may scale it
	File     bool // the picture is a file of its own, which has to turn its letters light by itself on a dark screen
}

// Timeline draws what an answer says of one of its claims, counted from 0. A claim without steps, or that the answer does not have,
// gives a picture that says so.
func Timeline(a answer.Answer, claim int, o Options) string {
	if o.Width == 0 {
		o.Width = 720
	}
	o.Width = min(max(o.Width, 320), 1600)
	return write(layOut(collect(a, claim, o.Language), o), o)
}

// maxSteps is how many steps are drawn, the last ones; more would be told by nobody from one another, and each has to find its place
// among the others.
const maxSteps = 300

// story is what is drawn, before it has a place.
type story struct {
	title string
	on    calendar.Date
	asOf  string
	lanes []lane
	lines []line
}

// lane is a leg of reception, a tier, or what ended the matter.
type lane struct {
	title string
	marks []mark
	spans []span
}

// mark is a step at its day. The number leads to its line.
type mark struct {
	number int
	on     calendar.When
	late   bool
}

// span is a limit: from the day after start up to a day between earliest and latest.
type span struct {
	acts                          []string
	start, used, earliest, latest calendar.Date // used: up to which day it has run; no start where the record does not say
	last                          answer.LastDay
}

// line says in words what a mark or a span shows.
type line struct {
	number int // zero: a duty or a right that stands open
	right  bool
	text   string
	late   bool
}

// collect sorts the steps of a claim into lanes. An answer holds no start of a limit: it is so many days before the day asked
// about as were used by then. Days that do not count, such as those of a hearing, are not among them, so a span is as long as
// the days that count.
func collect(a answer.Answer, claim int, in language.Language) story {
	s := story{on: a.On, title: in.Of(a.Title)}
	if !a.On.IsZero() {
		s.asOf = in.Of(wordAsOf) + a.On.String()
	}
	if claim < 0 || claim >= len(a.Claims) {
		s.lines = []line{{text: in.Of(wordNoStep)}}
		return s
	}
	c := &a.Claims[claim]
	if title := in.Of(c.Title); title != "" {
		s.title = title
	} else if s.title == "" {
		s.title = c.Name
	}
	if c.Tiers == nil {
		s.lines = []line{{text: in.Of(wordNoStep)}}
		return s
	}
	s.follow(c.Tiers, in)
	return s
}

func (s *story) follow(t *answer.TiersAnswer, in language.Language) {
	legs := []lane{{title: in.Of(wordReception)}}
	tiers := []lane{{title: in.Of(wordHandling)}, {title: in.Of(wordReview)}, {title: in.Of(wordRereview)}}
	outcome := lane{title: in.Of(wordOutcome)}
	from := max(0, len(t.Timeline)-maxSteps)
	if from > 0 {
		s.lines = append(s.lines, line{text: fmt.Sprintf(in.Of(wordEarlier), from)})
	}
	for i := from; i < len(t.Timeline); i++ {
		step := &t.Timeline[i]
		at := &outcome
		switch {
		case step.Tier >= regime.Handling && step.Tier <= regime.Rereview:
			at = &tiers[step.Tier-regime.Handling]
		case procedure.StrandOf(step.Act) == procedure.ReceptionLine:
			at = &legs[len(legs)-1]
		}
		late := step.Kept == period.Late
		at.marks = append(at.marks, mark{number: i + 1, on: step.On, late: late})
		at.limit(step.Last, act(step.Act, in))
		s.lines = append(s.lines, line{number: i + 1, text: told(step, in), late: late || len(step.Lacks) > 0})
		if step.Act == history.Transfer { // what the next organ receives is a leg of its own, with limits of its own (D14)
			legs = append(legs, lane{title: fmt.Sprintf(in.Of(wordLeg), len(legs)+1)})
		}
	}
	for i := range t.Duties {
		d := &t.Duties[i]
		s.lines = append(s.lines, line{text: in.Of(wordDuty) + "  " + in.Of(d.Words()), late: !d.Last.Latest.IsZero() && d.Last.Left < 0})
		at := &legs[len(legs)-1]
		// The rules of reception are those with a D; what else is owed is owed in the tier at hand.
		if tier := t.Stage.Tier(); tier != 0 && !strings.HasPrefix(d.Rule.String(), "D") {
			at = &tiers[tier-regime.Handling]
		}
		at.limit(d.Last, in.Of(d.Do))
	}
	for i := range t.Rights {
		r := &t.Rights[i]
		words := in.Of(r.Words())
		if lacks := in.Of(r.Lacks); lacks != "" {
			words += in.Of(text("; ", "；")) + lacks
		}
		s.lines = append(s.lines, line{right: true, text: in.Of(wordRight) + "  " + words})
		at := &outcome
		if tier := procedure.TierAt(r.Act, t.Stage); tier != 0 {
			at = &tiers[tier-regime.Handling]
		}
		at.limit(r.Last, in.Of(r.Do))
	}
	s.lanes = append(legs, tiers...)
	if len(outcome.marks)+len(outcome.spans) > 0 {
		s.lanes = append(s.lanes, outcome)
	}
}

// limit adds a limit to the lane. Steps that one limit holds for, as the notice and the acceptance, share one span.
func (l *lane) limit(last answer.LastDay, act string) {
	if last.Latest.IsZero() {
		return
	}
	n := span{acts: []string{act}, earliest: last.Earliest, latest: last.Latest, last: last}
	n.used = last.Latest.AddDays(-last.Left)
	if n.earliest.IsZero() {
		n.earliest = n.latest
	}
	if last.Of > 0 {
		n.start = n.used.AddDays(-last.Used)
		if n.start.After(n.earliest) {
			n.start = n.earliest
		}
	}
	for i := range l.spans {
		if have := &l.spans[i]; have.start == n.start && have.used == n.used && have.earliest == n.earliest && have.latest == n.latest {
			have.acts = append(have.acts, act)
			return
		}
	}
	l.spans = append(l.spans, n)
}

// label says what a span is a limit for, how much of it was used, and its last day.
func (n *span) label(in language.Language) string {
	label := strings.Join(n.acts, in.Of(text(", ", "、")))
	if n.last.Of > 0 {
		label += fmt.Sprintf(" %d/%d%s", n.last.Used, n.last.Of, in.Of(wordDays))
	}
	label += " " + in.Of(wordUntil) + n.earliest.String()
	if n.earliest != n.latest {
		label += "～" + n.latest.String()[5:]
		if n.latest.Year() != n.earliest.Year() {
			label = strings.TrimSuffix(label, n.latest.String()[5:]) + n.latest.String()
		}
	}
	return label
}

// uncertain are the reasons for which a last day may be one of several, in the order of the legend.
func (n *span) uncertain() []pattern {
	var why []pattern
	if n.last.Contested {
		why = append(why, contested)
	}
	if n.last.Provisional {
		why = append(why, provisional)
	}
	if n.last.Rough || n.start.IsZero() {
		why = append(why, rough)
	}
	return why
}

func act(k history.Kind, in language.Language) string {
	if in == language.English {
		return history.Plain(k.String())
	}
	return k.ZH()
}

// told is a step in one line.
func told(s *answer.StepAnswer, in language.Language) string {
	day, words, who := s.On.String(), act(s.Act, in), s.Who.ZH()
	if day == "" {
		day = in.Of(wordNoDay)
	}
	if in == language.English {
		who = s.Who.EN()
	}
	if what := in.Of(s.What); what != "" {
		words += in.Of(text(": ", "：")) + what
	}
	if s.For != "" {
		words += in.Of(text(" for ", "，涉及")) + s.For
	}
	if !s.Who.IsZero() {
		words += in.Of(text(" (", "（")) + who + in.Of(text(")", "）"))
	}
	if s.Kept != 0 {
		kept := s.Kept.ZH()
		if in == language.English {
			kept = history.Plain(s.Kept.String())
		}
		words += " → " + kept
	}
	if s.Last.Of > 0 {
		words += fmt.Sprintf(" %d/%d%s", s.Last.Used, s.Last.Of, in.Of(wordDays))
	}
	if len(s.Lacks) > 0 {
		words += in.Of(text("; ", "；")) + in.Of(wordLacks) + in.Of(statute.Text{EN: s.Lacks[0].EN, ZH: s.Lacks[0].ZH})
	}
	return day + "  " + words
}
