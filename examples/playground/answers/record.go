package answers

import (
	"errors"
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/escalation/goal"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/examples/papers/drawing"
	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/examples/playground/diagram"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// recordInput is a record of the tiers, as in the conformance kit: of one claim, under the regulations of a place.
type recordInput struct {
	Place    regime.Place
	Events   []history.Event
	Complete history.Coverage
	Next     history.Event // of step
	On       calendar.Date
}

var recordNames = []string{"place", "events", "complete", "next", "on"}

// ReadJSON reads the question.
func (x *recordInput) ReadJSON(r *strictjson.Reader) {
	r.Object(recordNames, func(name string) {
		switch name {
		case "place":
			x.Place.ReadJSON(r)
		case "events":
			strictjson.List(&x.Events, r, (*history.Event).ReadJSON)
		case "complete":
			x.Complete.ReadJSON(r)
		case "next":
			x.Next.ReadJSON(r)
		case "on":
			x.On.ReadJSON(r)
		}
	})
}

// clear are facts that leave nothing to ask about the route, of which a record of the tiers does not speak.
var clear = petition.Facts{
	Category: petition.Grievance, Competence: petition.ThisSystem, Level: petition.ThisOrgan, Paths: pathway.NoPath,
	Pending: decision.No, Concluded: decision.No, TwoSided: decision.No,
}

func (x *recordInput) dossier() dossier.Dossier {
	return dossier.Dossier{
		Place: x.Place, Facts: clear,
		Claims: []dossier.Demand{{Name: "claim", Title: statute.Text{EN: "The matter", ZH: "信访事项"}, Events: x.Events, Complete: x.Complete}},
	}
}

// follow reads the record to its end, whatever it says, and returns the steps that moved it.
func (x *recordInput) follow() (escalation.Case, []diagram.Move) {
	c := escalation.Begin(regimeOf(x.Place), x.Complete)
	var moves []diagram.Move
	for _, e := range history.Settled(x.Events, calendar.Date{}) {
		if e.Corrects != 0 || len(e.Validate()) > 0 {
			continue
		}
		from := c.Stage()
		c.Read(&e)
		if c.Stage() != from {
			moves = append(moves, diagram.Move{From: from, On: e.Kind, To: c.Stage()})
		}
	}
	return c, moves
}

type recordAnswer struct {
	Stage  procedure.Stage `json:"stage,omitzero"`
	Round  int             `json:"round,omitempty"`
	Duties []callAnswer    `json:"duties,omitempty"`
	Rights []callAnswer    `json:"rights,omitempty"`
	Ended  regime.Ground   `json:"ended,omitzero"`

	Says     statute.Text          `json:"says,omitzero"` // the stage in words
	EndSays  statute.Text          `json:"end_says,omitzero"`
	Doubts   []answer.Wanted       `json:"doubts,omitempty"`
	Grounds  []groundAnswer        `json:"grounds,omitempty"`
	Next     []nextAnswer          `json:"next,omitempty"`
	Timers   []timerAnswer         `json:"timers,omitempty"`
	Steps    []stepWords           `json:"steps,omitempty"`
	Flaws    statute.Violations    `json:"malformed,omitempty"` // of events, each by itself
	Diagram  statute.Text          `json:"diagram"`             // SVG, in both languages
	Timeline statute.Text          `json:"timeline"`            // SVG
	Found    []dossier.Observation `json:"found,omitempty"`
}

type callAnswer struct {
	Rule     statute.Rule     `json:"rule,omitzero"`
	Act      history.Kind     `json:"act,omitzero"` // of a right
	Earliest calendar.Date    `json:"earliest,omitzero"`
	Latest   calendar.Date    `json:"latest,omitzero"`
	Says     statute.Text     `json:"says"`
	Counted  statute.Text     `json:"counted,omitzero"`
	Left     int              `json:"left"`
	Cite     statute.Citation `json:"cite,omitzero"`
}

func callOf(c answer.Call, says statute.Text) callAnswer {
	return callAnswer{
		Rule: c.Rule, Earliest: c.Last.Earliest, Latest: c.Last.Latest, Says: says, Counted: c.Last.Counted, Left: c.Last.Left, Cite: c.Cite,
	}
}

type groundAnswer struct {
	Says  statute.Text     `json:"says"`
	Lacks []statute.Reason `json:"lacks,omitempty"`
}

// nextAnswer is a step, whether it may be recorded with no more than its day, and what it lacks.
type nextAnswer struct {
	Act    option           `json:"act"`
	Ground statute.Text     `json:"ground,omitzero"`
	Code   string           `json:"ground_code,omitempty"`
	May    bool             `json:"may,omitempty"`
	Here   bool             `json:"here,omitempty"` // the table has such a step at this stage
	Lacks  []statute.Reason `json:"lacks,omitempty"`
}

type timerAnswer struct {
	On   calendar.Date `json:"on"`
	Turn statute.Text  `json:"turn"`
	Act  statute.Text  `json:"act"`
	Tier statute.Text  `json:"tier,omitzero"`
}

// stepWords is an event of the record in words, and how it stands.
type stepWords struct {
	On    calendar.When    `json:"on,omitzero"`
	Act   option           `json:"act"`
	Who   statute.Text     `json:"who,omitzero"`
	What  statute.Text     `json:"what,omitzero"`
	Kept  statute.Text     `json:"kept,omitzero"`
	Lacks []statute.Reason `json:"lacks,omitempty"`
}

// standing says where the matter stands on a day, what may come next, why not the rest, and draws both.
func standing(in recordInput) any {
	d := in.dossier()
	now := d.On(in.On)
	a := recordAnswer{Timeline: statute.Text{ZH: drawing.Timeline(now, 0, drawing.Options{}), EN: drawing.Timeline(now, 0, drawing.Options{Language: language.English})}}
	a.tiers(now.Claims[0].Tiers)
	c, moves := in.follow()
	a.Diagram = statute.Text{ZH: diagram.Draw(moves, c.Stage(), false), EN: diagram.Draw(moves, c.Stage(), true)}
	if !in.On.IsZero() {
		a.next(&c, in.On)
	}
	a.Flaws = history.Validate(in.Events)
	a.Found = d.ExamineOn(in.On)
	return a
}

func (a *recordAnswer) tiers(t *answer.TiersAnswer) {
	if t == nil {
		return
	}
	a.Stage, a.Round, a.Doubts = t.Stage, t.Round, t.Doubts
	if t.Stage != 0 {
		a.Says = optionOf(t.Stage).Text
	}
	for _, d := range t.Duties {
		a.Duties = append(a.Duties, callOf(d, d.Words()))
	}
	for _, r := range t.Rights {
		call := callOf(r.Call, r.Words())
		call.Act = r.Act
		a.Rights = append(a.Rights, call)
	}
	if t.Ended != nil {
		a.Ended, a.EndSays = t.Ended.Ground, optionOf(t.Ended.Ground).Text
	}
	for _, g := range t.Grounds {
		a.Grounds = append(a.Grounds, groundAnswer{optionOf(g.Ground).Text, g.Lacks})
	}
	for _, s := range t.Timeline {
		step := stepWords{On: s.On, Act: optionOf(s.Act), What: s.What, Lacks: s.Lacks}
		if !s.Who.IsZero() {
			step.Who = statute.Text{EN: s.Who.EN(), ZH: s.Who.ZH()}
		}
		if s.Kept != 0 {
			step.Kept = optionOf(s.Kept).Text
		}
		a.Steps = append(a.Steps, step)
	}
}

// next lists every step with what it lacks, and the days on which something changes by itself.
func (a *recordAnswer) next(c *escalation.Case, on calendar.Date) {
	upcoming := c.Next(on)
	for _, x := range upcoming.Candidates {
		n := nextAnswer{Act: optionOf(x.Event.Kind), May: x.May, Here: x.May}
		if x.Event.Ground != 0 {
			n.Ground, n.Code = optionOf(x.Event.Ground).Text, x.Event.Ground.String()
		}
		missing := c.WhyNot(x.Event)
		n.Here = !slices.ContainsFunc(missing, func(m escalation.Missing) bool { return m.Guard == 0 })
		n.Lacks = escalation.Reasons(missing)
		a.Next = append(a.Next, n)
	}
	for _, t := range upcoming.Timers {
		timer := timerAnswer{On: t.On, Turn: optionOf(t.Turn).Text, Act: optionOf(t.Act).Text}
		if t.Tier != 0 {
			timer.Tier = optionOf(t.Tier).Text
		}
		a.Timers = append(a.Timers, timer)
	}
}

type stepAnswer struct {
	Allowed bool             `json:"allowed,omitempty"`
	Missing []statute.Rule   `json:"missing,omitempty"` // the rules by which it is refused
	Lacks   []statute.Reason `json:"lacks,omitempty"`
	Ways    []wayAnswer      `json:"ways,omitempty"` // what the petitioner may do instead
}

// step says whether something may happen next, and if not why.
func step(in recordInput) any {
	_, err := in.dossier().Append("claim", len(in.Events), "", in.Next)
	a := stepAnswer{Allowed: err == nil}
	var stopped *escalation.TransitionError
	var malformed statute.Violations
	switch {
	case errors.As(err, &stopped):
		a.Lacks = escalation.Reasons(stopped.Missing())
		for _, w := range stopped.Ways() {
			a.Ways = append(a.Ways, wayAnswer{Do: statute.Text{EN: w.Remedy.EN(), ZH: w.Remedy.ZH()}, Organ: w.Organ, Cite: w.Why.Cite})
		}
	case errors.As(err, &malformed):
		for _, v := range malformed {
			a.Lacks = append(a.Lacks, v.Reason)
		}
	}
	for _, l := range a.Lacks { // in order, each once
		if at, there := slices.BinarySearch(a.Missing, l.Rule); !there {
			a.Missing = slices.Insert(a.Missing, at, l.Rule)
		}
	}
	return a
}

// findingAnswer is what the audit finds, with the words.
type findingAnswer struct {
	Check    audit.Check   `json:"check"`
	Verdict  audit.Verdict `json:"verdict"`
	Rule     statute.Rule  `json:"rule,omitzero"`
	Tier     regime.Tier   `json:"tier,omitzero"`
	Event    int           `json:"event"` // -1: one that is not there
	DaysLate int           `json:"days_late,omitempty"`
	Says     statute.Text  `json:"says"`
}

// audited says what was done wrong by the day.
func audited(in recordInput) any {
	report := audit.Examine(regimeOf(in.Place), history.History{Events: in.Events, Complete: in.Complete, AsOf: in.On})
	all := []findingAnswer{}
	for _, f := range report.Findings() {
		all = append(all, findingAnswer{f.Check, f.Verdict, f.Rule, f.Tier, f.Event, f.DaysLate, statute.Text{EN: f.EN(), ZH: f.ZH()}})
	}
	return all
}

// moveAnswer is a step of the shortest lawful way to the conclusion.
type moveAnswer struct {
	Act      statute.Text     `json:"act"`
	Ground   statute.Text     `json:"ground,omitzero"`
	By       statute.Text     `json:"by"`
	Earliest calendar.Date    `json:"earliest"`
	Latest   calendar.Date    `json:"latest,omitzero"`
	Cite     statute.Citation `json:"cite"`
}

// way is the shortest lawful way from where the matter stands to its conclusion; none where nothing leads there, or where an organ is
// not known.
func way(in recordInput) any {
	c, _ := in.follow()
	all := []moveAnswer{}
	moves, _ := goal.To(c, goal.Goal{Kind: history.Conclude, Handler: regime.Organ{Level: regime.County, System: regime.Government}}, in.On)
	for _, m := range moves {
		a := moveAnswer{Act: optionOf(m.Event.Kind).Text, By: optionOf(m.By).Text, Earliest: m.Earliest, Cite: m.Cite}
		if !m.Latest.IsZero() {
			a.Latest = m.Latest.Latest()
		}
		if m.Event.Ground != 0 {
			a.Ground = optionOf(m.Event.Ground).Text
		}
		all = append(all, a)
	}
	return all
}

// rowAnswer is a row of the table in words.
type rowAnswer struct {
	From statute.Text     `json:"from"`
	On   statute.Text     `json:"on"`
	To   statute.Text     `json:"to"`
	If   []statute.Text   `json:"if,omitempty"`
	Rule statute.Rule     `json:"rule"`
	Cite statute.Citation `json:"cite,omitzero"`
}

// rows is the transition table, stage by stage, with the articles of today's law.
func rows([]byte) (any, statute.Violations) {
	var all []rowAnswer
	for r := range procedure.Transitions() {
		row := rowAnswer{From: optionOf(r.From).Text, On: optionOf(r.On).Text, To: optionOf(r.To).Text, Rule: r.Rule}
		for _, g := range r.Guards {
			row.If = append(row.If, optionOf(g).Text)
		}
		if history := r.Provision.History(); len(history) > 0 {
			row.Cite = history[len(history)-1]
		}
		all = append(all, row)
	}
	return all, nil
}
