package answers

import (
	"bytes"

	"github.com/fengqiao-go/fengqiao/escalation/dossier"
	"github.com/fengqiao-go/fengqiao/escalation/dossier/answer"
	"github.com/fengqiao-go/fengqiao/examples/papers/drawing"
	"github.com/fengqiao-go/fengqiao/examples/papers/language"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

type matterAnswer struct {
	Refused   statute.Violations    `json:"refused,omitempty"` // it cannot be read
	Answer    *answer.Answer        `json:"answer,omitempty"`
	Summary   [3]statute.Text       `json:"summary"` // where it stands, what is owed, what may be asked for
	Found     []dossier.Observation `json:"found,omitempty"`
	Claims    []claimWords          `json:"claims,omitempty"`
	Timelines []statute.Text        `json:"timelines,omitempty"` // SVG, one a claim
}

// claimWords are the words for codes of a claim's answer.
type claimWords struct {
	Route  statute.Text   `json:"route,omitzero"`
	MayBe  []statute.Text `json:"may_be,omitempty"`
	Duties []statute.Text `json:"duties,omitempty"` // of the tiers
	Rights []statute.Text `json:"rights,omitempty"`
	Force  statute.Text   `json:"force,omitzero"` // of the agreement
	Unless []unless       `json:"unless,omitempty"`
}

// matter says everything about a dossier. The first line of the input is the day asked about, or nothing for the last day on record; what
// follows is the dossier as it was pasted, so that its flaws have their paths.
func matter(input []byte) (any, statute.Violations) {
	line, text, _ := bytes.Cut(input, []byte("\n"))
	var on calendar.Date
	if err := on.UnmarshalText(line); err != nil {
		return nil, statute.Violations{statute.Reason{EN: "no such day", ZH: "没有这一日"}.At("on")}
	}
	d, flaws := dossier.Read(text)
	if len(flaws) > 0 {
		return matterAnswer{Refused: flaws}, nil
	}
	if on.IsZero() {
		on = d.LastDay()
	}
	now := d.On(on)
	a := matterAnswer{Answer: &now, Summary: now.Now.Summary(), Found: d.ExamineOn(on)}
	for i := range now.Claims {
		a.Claims = append(a.Claims, wordsOf(&now.Claims[i]))
		a.Timelines = append(a.Timelines, statute.Text{
			ZH: drawing.Timeline(now, i, drawing.Options{}), EN: drawing.Timeline(now, i, drawing.Options{Language: language.English}),
		})
	}
	return a, nil
}

func wordsOf(c *answer.ClaimAnswer) (w claimWords) {
	w.Unless = unlessOf(c.Unless)
	if c.Route != 0 {
		w.Route = optionOf(c.Route).Text
	}
	for _, r := range c.Candidates {
		w.MayBe = append(w.MayBe, optionOf(r).Text)
	}
	if c.Agreement != nil && c.Agreement.Force != 0 {
		w.Force = optionOf(c.Agreement.Force).Text
	}
	if c.Tiers == nil {
		return w
	}
	for _, d := range c.Tiers.Duties {
		w.Duties = append(w.Duties, d.Words())
	}
	for _, r := range c.Tiers.Rights {
		w.Rights = append(w.Rights, r.Words())
	}
	return w
}
