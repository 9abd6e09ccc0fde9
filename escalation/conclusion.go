package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/procedure"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Conclusion is how a matter was concluded: on which ground, what proves it, and what it covers (E9, E10). The zero
// Conclusion is none. What is still owed after it stands among the duties of the [Standing] (E11).
type Conclusion struct {
	Ground regime.Ground    `json:"ground,omitzero"`
	On     calendar.When    `json:"on,omitzero"`
	Basis  statute.Basis    `json:"basis,omitzero"` // a safeguard reading is not law
	Cite   statute.Citation `json:"cite,omitzero"`
	Proofs []Proof          `json:"proofs,omitempty"` // in the order in which the ground asks for them
	Covers statute.Reason   `json:"covers,omitzero"`  // the same facts and reasons, and no others; [Case.Barred] says what that bars
}

// Proof is an event on record that proves a ground.
type Proof struct {
	Kind  history.Kind  `json:"kind"`
	Tier  regime.Tier   `json:"tier,omitzero"` // of an opinion served
	On    calendar.When `json:"on,omitzero"`
	Organ regime.Organ  `json:"organ,omitzero"` // that gave the opinion
}

// Conclusion says how the matter was concluded; nothing if it was not.
func (s Standing) Conclusion() Conclusion {
	if s.Stage != procedure.Concluded {
		return Conclusion{}
	}
	c := &s.of
	concluded := c.Taken(history.Conclude, 0).On
	on := history.Cited(concluded)
	law, _ := c.Regime().On(on)
	ground := law.Concluding(c.Ground())
	return Conclusion{
		Ground: c.Ground(), On: concluded, Basis: ground.By.Maker(), Cite: ground.Cite(on), Proofs: c.proofs(!ground.Verified.IsZero()),
		Covers: statute.E10.ReasonBy(statute.NoLongerAccepted, on,
			"the same facts and reasons only; new facts or new reasons open a new matter",
			"仅及于同一事实和理由；有新的事实或者理由的，属于新的信访事项"),
	}
}

// proofs lists what proves the ground on which the matter was concluded: opinions served, and what it asks for besides, where a text asks
// for the verification of a missed window that too.
func (c *Case) proofs(verified bool) (ps []Proof) {
	first, ground := regime.Rereview+1, c.Ground()
	switch ground {
	case regime.RereviewServed, regime.Executed:
		first = regime.Handling
	case regime.NoRequestInTime:
		first = c.lastServed() // the one against which no request was made
	}
	for t := first; t <= regime.Rereview; t++ {
		if step := c.Taken(history.Serve, t); step.Known() {
			ps = append(ps, Proof{Kind: history.Serve, Tier: t, On: step.On, Organ: c.Organ(t)})
		}
	}
	if ground == regime.NoRequestInTime && !verified {
		return ps
	}
	for _, k := range procedure.Proofs(ground) {
		if step := c.Taken(k, 0); step.Known() {
			ps = append(ps, Proof{Kind: k, On: step.On})
		}
	}
	return ps
}

// lastServed is the tier whose opinion was served last.
func (c *Case) lastServed() regime.Tier {
	t := regime.Rereview
	for t > regime.Handling && !c.Taken(history.Serve, t).Known() {
		t--
	}
	return t
}
