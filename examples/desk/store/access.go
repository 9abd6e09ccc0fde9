package store

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/examples/desk/access"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/decision"
)

// AccessOf is a matter as far as it matters who may see it and what they may do with it.
func AccessOf(m Matter) access.Matter {
	d := &m.Dossier
	a := access.Matter{ID: m.ID, TakenBy: m.Cover.Taker, Accused: m.Cover.Accused, Accusation: accusation(m)}
	name := func(to *[]string, organ string) {
		if organ != "" {
			*to = append(*to, organ)
		}
	}
	name(&a.Organs, m.Cover.Unit)
	if d.Charge != nil {
		name(&a.Organs, d.Charge.Organ)
		a.Recused = append(a.Recused, d.Charge.Conflicts...)
		for _, h := range d.Charge.Handovers {
			if h.Recused {
				a.Recused = append(a.Recused, h.From)
			}
		}
	}
	for i := range d.Claims {
		above := false
		for k := range d.Claims[i].Events {
			e := &d.Claims[i].Events[k]
			asked := e.Kind == history.RequestReview || e.Kind == history.RequestRereview
			above = above || asked || e.Tier > regime.Handling
			if above {
				name(&a.Above, e.Organ.Name)
			} else {
				name(&a.Organs, e.Organ.Name)
			}
		}
	}
	return a
}

// accusation says whether one of the claims is an accusation: unknown where the category of one is not recorded and none is known to
// be an accusation.
func accusation(m Matter) decision.Tri {
	categories := []petition.Category{m.Dossier.Facts.Category}
	for i := range m.Dossier.Claims {
		if i == 0 {
			categories = nil
		}
		categories = append(categories, m.Dossier.Claims[i].Facts.Or(m.Dossier.Facts).Category)
	}
	switch {
	case slices.Contains(categories, petition.Accusation):
		return decision.Yes
	case slices.Contains(categories, 0):
		return 0
	}
	return decision.No
}
