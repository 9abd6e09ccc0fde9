package answers

import (
	"sync"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// claimInput is the question of the conformance kit.
type claimInput struct {
	Facts petition.Facts
	On    calendar.Date
	Asker petition.Asker // which kind of organ asks; left out, the police
}

var claimNames = []string{"facts", "on", "asker"}

// ReadJSON reads the question.
func (x *claimInput) ReadJSON(r *strictjson.Reader) {
	r.Object(claimNames, func(name string) {
		switch name {
		case "facts":
			x.Facts.ReadJSON(r)
		case "on":
			x.On.ReadJSON(r)
		case "asker":
			x.Asker.ReadJSON(r)
		}
	})
}

type claimAnswer struct {
	Route      petition.Route    `json:"route,omitzero"`
	Candidates []petition.Route  `json:"candidates,omitempty"` // where it is not settled
	Ask        []petition.Fact   `json:"ask,omitempty"`        // the best question first
	Says       statute.Text      `json:"says,omitzero"`        // the route in words
	MayBe      []statute.Text    `json:"may_be,omitempty"`     // the candidates in words
	Reasons    []statute.Reason  `json:"reasons,omitempty"`
	Questions  []statute.Inquiry `json:"questions,omitempty"`
	Unless     []unless          `json:"unless,omitempty"`
	RestsOn    []petition.Fact   `json:"rests_on,omitempty"`
	Duties     []dutyAnswer      `json:"duties,omitempty"`
}

// unless is what would lead the claim elsewhere.
type unless struct {
	If   statute.Text   `json:"if"`
	Then []statute.Text `json:"then"`
}

// dutyAnswer is what the organ owes at reception.
type dutyAnswer struct {
	Code   string             `json:"code"`
	Due    decision.Tri       `json:"due,omitzero"` // left out: it depends on what is not known
	May    bool               `json:"may,omitempty"`
	Rule   statute.Rule       `json:"rule,omitzero"`
	Do     statute.Text       `json:"do"`
	Within statute.Text       `json:"within,omitzero"`
	Cites  []statute.Citation `json:"cites,omitempty"`
}

// policies are the national rows as each kind of organ asks by them, each proved when it is first asked for.
var policies = func() map[petition.Asker]func() *petition.Policy {
	all := map[petition.Asker]func() *petition.Policy{0: petition.National, petition.PublicSecurityAsks: petition.National}
	for _, asker := range petition.Asker(0).All()[1:] {
		all[asker] = sync.OnceValue(func() *petition.Policy {
			spec := petition.National().Spec()
			spec.Asker = asker
			p, err := petition.NewPolicy(spec)
			if err != nil { // the national rows hold for every kind of organ, as the vectors show
				return petition.National()
			}
			return p
		})
	}
	return all
}()

// triage says where a claim goes and what is owed on it.
func triage(in claimInput) any {
	d := petition.Triage(in.Facts, policies[in.Asker]())
	a := claimAnswer{Reasons: d.Reasons(in.On), Questions: d.Questions()}
	route, settled := d.Route()
	if settled {
		a.Route, a.Says = route, optionOf(route).Text
	} else {
		a.Candidates, a.Ask = d.Candidates(), d.Missing()
		for _, r := range a.Candidates {
			a.MayBe = append(a.MayBe, optionOf(r).Text)
		}
	}
	for _, known := range d.RestsOn() {
		a.RestsOn = append(a.RestsOn, known.Fact)
	}
	a.Unless = unlessOf(d.Unless())
	for _, duty := range d.Duties(in.On) {
		owed := dutyAnswer{Code: duty.Code, Due: duty.Due, May: duty.May, Rule: duty.Rule, Do: duty.Do, Cites: duty.Cites}
		if !duty.Within.IsZero() {
			owed.Within = statute.Text{EN: duty.Within.EN(), ZH: duty.Within.ZH()}
		}
		a.Duties = append(a.Duties, owed)
	}
	return a
}

func unlessOf(all []petition.Alternative) (list []unless) {
	for _, other := range all {
		u := unless{If: statute.Text{EN: other.If.EN(), ZH: other.If.ZH()}}
		for _, r := range other.Then {
			u.Then = append(u.Then, optionOf(r).Text)
		}
		list = append(list, u)
	}
	return list
}
