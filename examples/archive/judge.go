package main

import (
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/compare"
	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/indicator"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Said is one line of a file of the result. The lines of a file stand in the order of their keys.
type Said struct {
	File string
	Key  string
	Line []byte
}

// Group is what matters are counted by. What is not on record is empty.
type Group struct {
	Place regime.Place `json:"place,omitzero"`
	Year  int          `json:"year,omitempty"`  // of the first step
	Organ string       `json:"organ,omitempty"` // that accepted it, or else decided it at the first tier
}

// Sums is what was counted over the matters of a group. The zero Sums is that of none, and the sums of parts add up in any order.
type Sums struct {
	Indicators indicator.Summary `json:"indicators"`
	Draft      Draft             `json:"draft,omitzero"`
}

// Draft counts what a change of law would do: how many matters would stand differently on the day, and in what.
type Draft struct {
	Matters int64                    `json:"matters,omitempty"`
	Unclear int64                    `json:"unclear,omitempty"` // a step of the record has no meaning, so it cannot be followed
	Differ  int64                    `json:"differ,omitempty"`
	In      map[compare.Aspect]int64 `json:"in,omitempty"`
}

// Plus adds what was counted elsewhere.
func (s Sums) Plus(o Sums) Sums {
	sum := Sums{Indicators: s.Indicators.Plus(o.Indicators), Draft: Draft{
		Matters: s.Draft.Matters + o.Draft.Matters, Unclear: s.Draft.Unclear + o.Draft.Unclear, Differ: s.Draft.Differ + o.Draft.Differ,
	}}
	for _, in := range []map[compare.Aspect]int64{s.Draft.In, o.Draft.In} {
		for aspect, n := range in {
			if sum.Draft.In == nil {
				sum.Draft.In = make(map[compare.Aspect]int64)
			}
			sum.Draft.In[aspect] += n
		}
	}
	return sum
}

// Question is what is asked about every matter.
type Question struct {
	On    calendar.Date // the day of which it is judged
	Draft *regime.Rules // a change of law, laid over that of each place; none if nobody asks

	drafts map[regime.Place]*regime.Regime
}

// ready works out once what the draft comes to in each place.
func (q *Question) ready() error {
	if q.Draft == nil {
		return nil
	}
	q.drafts = make(map[regime.Place]*regime.Regime)
	for _, p := range append(regime.Place(0).All(), 0) {
		law := regime.National()
		if p != 0 {
			law = regime.In(p)
		}
		var err error
		if q.drafts[p], err = regime.Over(law, *q.Draft); err != nil {
			return fmt.Errorf("the draft cannot be laid over the law: %w", err)
		}
	}
	return nil
}

// finding is a line of a file of findings.
type finding struct {
	ID       string           `json:"id"`
	Path     string           `json:"path"`
	Rule     statute.Rule     `json:"rule"`
	Cite     statute.Citation `json:"cite,omitzero"`
	Who      regime.Organ     `json:"who,omitzero"`
	DaysLate int              `json:"days_late,omitempty"`
	EN       string           `json:"en"`
	ZH       string           `json:"zh"`
}

// unreadable is a line of the file of what could not be read.
type unreadable struct {
	File  string   `json:"file"`
	Place int      `json:"place"`
	Why   []string `json:"why"`
}

// judge says what there is to say about a matter.
func (q *Question) judge(d dossier.Dossier, say func(Said), add func(Group, Sums)) error {
	for i, o := range d.ExamineOn(q.On) {
		if o.Kind != dossier.Breach {
			continue // the rest accuses nobody, and is for whoever holds the file
		}
		line, err := json.Marshal(finding{d.Case, o.Path, o.Rule, o.Cite, o.Who, o.DaysLate, o.EN, o.ZH})
		if err != nil {
			return err
		}
		say(Said{File: findingsOf(d), Key: fmt.Sprintf("%s %06d", d.Case, i), Line: line})
	}
	law, _, _ := d.Law()
	for _, r := range d.Counted(q.On) {
		s := Sums{Indicators: indicator.Of(law, r)}
		if q.Draft != nil {
			s.Draft = q.under(law, q.drafts[d.Place], r.History.Events)
		}
		add(groupOf(d.Place, r.History.Events), s)
	}
	return nil
}

// under compares where a matter stands under the law and under the draft.
func (q *Question) under(law, draft *regime.Regime, events []history.Event) Draft {
	c, err := compare.Laws(law, draft, events, q.On)
	if err != nil {
		return Draft{Unclear: 1}
	}
	n := Draft{Matters: 1}
	if !c.SameOutcome {
		n.Differ, n.In = 1, make(map[compare.Aspect]int64)
		for _, aspect := range c.Differ {
			n.In[aspect] = 1
		}
	}
	return n
}

func groupOf(place regime.Place, events []history.Event) Group {
	g := Group{Place: place}
	for i := range events {
		e := &events[i]
		if day := history.Cited(e.On); g.Year == 0 && !day.IsZero() {
			g.Year = day.Year()
		}
		if g.Organ == "" && (e.Kind == history.Accept || e.Kind == history.Issue) {
			g.Organ = e.Organ.Name
		}
	}
	return g
}

// key puts groups in order, and reads back.
func (g Group) key() string { return fmt.Sprintf("%s\x00%04d\x00%s", codeOf(g.Place), g.Year, g.Organ) }

func codeOf(p regime.Place) string {
	if p == 0 {
		return "nationwide"
	}
	return p.String()
}
