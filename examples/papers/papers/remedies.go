package papers

import (
	"errors"

	"github.com/fengqiao-go/fengqiao/escalation"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// remedy is the part that says what may be done next. The remedy, its organ, its last day and its article are those of the ways,
// which the library gives; nothing of them is written here (E14). The limit is that of the text, for a way whose last day runs from
// a day to come.
func (f *draft) remedy(ways []refusal.Way, limit statute.Number) {
	name := text("What may be done next", "救济途径")
	if len(ways) == 0 {
		f.need(name, f.facts(), f.rests(statute.E14, 0))
		return
	}
	part := Part{Name: name}
	for _, w := range ways {
		part.Text = append(part.Text, inWords(w, limit)...)
		part.Cites = append(part.Cites, cites(w.Why)...)
	}
	f.p.Parts = append(f.p.Parts, part)
}

// inWords is a way in a paragraph or three.
func inWords(w refusal.Way, limit statute.Number) []statute.Text {
	says := []statute.Text{text(w.Remedy.EN(), w.Remedy.ZH())}
	if w.Remedy != refusal.NoneInThisProcedure {
		says[0] = text(says[0].EN+": "+w.Organ.EN, says[0].ZH+"："+w.Organ.ZH)
		until := text(w.Until.EN(), w.Until.ZH())
		if from, ok := w.Until.Missing(); ok && !limit.IsZero() {
			until = text(limit.EN()+" from "+from.EN, limit.ZH()+"，自"+from.ZH+"起算")
		}
		says = append(says, text("within: "+until.EN, "期限："+until.ZH))
	}
	if w.Why.ZH != "" {
		says = append(says, reason(w.Why))
	}
	return says
}

// told are the ways that the library names to a petitioner who asks for a tier that is not open; none if it is open.
func told(at escalation.Case, asked history.Kind, on calendar.When) []refusal.Way {
	_, err := at.Apply(history.Event{Kind: asked, On: on})
	var not *escalation.TransitionError
	if errors.As(err, &not) {
		return not.Ways()
	}
	return nil
}

// rightsOf are the rights of a standing, as ways.
func rightsOf(standing escalation.Standing) []refusal.Way {
	var ways []refusal.Way
	for _, r := range standing.Rights() {
		way := refusal.Way{Remedy: (r.Tier - 1).Remedy(), Until: r.Until, Why: r.Reason}
		if r.Excuse {
			way.Remedy = refusal.Excuse
		}
		for i, o := range r.Organs {
			if i > 0 {
				way.Organ.EN, way.Organ.ZH = way.Organ.EN+" or ", way.Organ.ZH+"或者"
			}
			way.Organ.EN, way.Organ.ZH = way.Organ.EN+o.EN(), way.Organ.ZH+o.ZH()
		}
		ways = append(ways, way)
	}
	return ways
}

// window is the limit that the law of the day sets for asking for the tier after one.
func (f *draft) window(tier regime.Tier) statute.Number {
	places, _, _ := f.d.Law()
	law, _ := places.On(f.on)
	return law.Limit(tier+1, regime.Window)
}
