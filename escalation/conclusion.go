package escalation

import (
	"github.com/fengqiao-go/fengqiao/escalation/history"
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

func (c *Case) conclusion() Conclusion {
	on := history.Cited(c.concluded.on)
	law, _ := c.regime.On(on)
	ground := law.Concluding(c.ground)
	return Conclusion{
		Ground: c.ground, On: c.concluded.on, Basis: ground.By.Maker(), Cite: ground.Cite(on), Proofs: c.proofs(),
		Covers: statute.E10.ReasonBy(statute.NoLongerAccepted, on,
			"the same facts and reasons only; new facts or new reasons open a new matter",
			"仅及于同一事实和理由；有新的事实或者理由的，属于新的信访事项"),
	}
}

// proofs lists what proves the ground on which the matter was concluded.
func (c *Case) proofs() []Proof {
	var ps []Proof
	add := func(k history.Kind, m mark) {
		if m.at != 0 {
			ps = append(ps, Proof{Kind: k, On: m.on})
		}
	}
	served := func(first regime.Tier) {
		for t := first; t <= regime.Rereview; t++ {
			if s := c.tier(t); s.served.at != 0 {
				ps = append(ps, Proof{Kind: history.Serve, Tier: t, On: s.served.on, Organ: s.organ})
			}
		}
	}
	switch c.ground {
	case regime.RereviewServed:
		served(regime.Handling)
	case regime.NoRequestInTime:
		served(c.lastServed()) // the one against which no request was made
		law, _ := c.regime.On(history.Cited(c.concluded.on))
		if !law.Concluding(c.ground).Verified.IsZero() {
			add(history.Verify, c.verified)
		}
	case regime.Executed:
		served(regime.Handling)
		add(history.Execute, c.executed)
	case regime.SettledPerformed:
		add(history.Settle, c.settled)
		add(history.Perform, c.performed)
	case regime.SettledConfirmed:
		add(history.Settle, c.settled)
		add(history.Confirm, c.confirmed)
	case regime.Withdrawn:
		add(history.Withdraw, c.withdrawn)
	case regime.LedIntoProcedure:
		add(history.LeadInto, c.led)
	case regime.VerifiedFinal:
		add(history.Verify, c.verified)
	case regime.Settled:
		add(history.Settle, c.settled)
	case regime.NoSuccessor:
		add(history.Cease, c.ceased)
	}
	return ps
}
