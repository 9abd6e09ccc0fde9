package dossier

import (
	"cmp"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/dossier/secrecy"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// MaxAccused is how many organs a claim may be directed against.
const MaxAccused = 64

// refuse reports names of accused organs by which nothing could be compared, and too many of them.
func (c *Demand) refuse(r *strictjson.Reader) {
	if n := len(c.Accused); n > MaxAccused {
		statute.Refuse(r, "", statute.Violations{statute.Reason{
			EN: fmt.Sprintf("%d organs, at most %d", n, MaxAccused), ZH: fmt.Sprintf("机关、单位%d个，至多%d个", n, MaxAccused),
		}.At("accused")})
		return
	}
	for i, name := range c.Accused {
		if why, hidden := statute.D6.Unseen(name); hidden && name != "" { // an empty name is nobody's
			statute.Refuse(r, "", statute.Violations{why.At(fmt.Sprintf("accused[%d]", i))})
		}
	}
}

// accused adds where an accusation was passed on to whom it is about, which no organ may do (D6); of a claim that is not known to be an
// accusation that is a question, since a grievance is for the organ whose business it is, whomever it is about.
func (x *examiner) accused(i int) {
	c := &x.Claims[i]
	accusation := x.facts.Category == petition.Accusation
	for _, h := range secrecy.Handings(c.Accused, c.Events, c.Complete) {
		day := cmp.Or(dayOf(&c.Events[h.Event]).Latest(), x.on)
		en, zh := fmt.Sprintf("passed on to %s, which the claim is directed against", h.To), fmt.Sprintf("转给了被检举、控告的“%s”", h.To)
		switch {
		case h.Like != "":
			en = fmt.Sprintf("%s is named like %s, which the claim is directed against: is it that organ, or a part of it", h.Like, h.To)
			zh = fmt.Sprintf("“%s”与被检举、控告的“%s”名称相近：请核实是否为同一机关或者其部门", h.Like, h.To)
		case !h.Sure:
			en = fmt.Sprintf("%s, which the claim is directed against, may have come to know of it: how, and who handled it there", h.To)
			zh = fmt.Sprintf("被检举、控告的“%s”可能已知悉：请核实如何知悉、由谁办理", h.To)
		}
		if !accusation {
			en += "; to look up: whether the claim is an accusation, which alone must not be passed on to whom it is about"
			zh += "；须查明：是否属于检举控告，检举、揭发材料不得转给被检举、揭发者"
		}
		o := Observation{Path: eventPath(i, h.Event), Kind: ToClear, Reason: statute.D6.Reason(day, en, zh)}
		if liability, held := statute.LiabilityDisclosed.On(day); accusation && h.Sure && held {
			o.Kind, o.Who, o.Liability = Breach, h.By, liability
		}
		x.put(o)
	}
}
