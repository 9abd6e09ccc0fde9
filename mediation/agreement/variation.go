package agreement

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Replaces returns everything that keeps a from taking the place of the old agreement, by way of variation or as a new
// agreement after the old one was not confirmed or not performed. A variation is an agreement of its own: it needs the
// signatures of every party to the old one, takes effect by its own last signature ([Agreement.Effect]), and the time to
// have it confirmed runs from there. A promise to end the petition does not carry over unless it is given again.
//
// What was paid under the old agreement belongs in the new terms, as already paid. A court's ruling that confirmed the
// old one stands until the court itself changes it.
func (a Agreement) Replaces(old Agreement, on calendar.Date, c *calendar.Calendar) statute.Violations {
	f := statute.Findings{On: on}
	f.If(old.Effect(c).Force == NotInForce, "", statute.A2, "the old agreement is not in force: there is nothing to vary", "原协议未生效，无从变更")
	for i, p := range old.Parties {
		if !a.isParty(p.Name) {
			f.Add("parties", statute.A13,
				fmt.Sprintf("parties[%d] of the old agreement is missing: nobody's rights are varied without him", i),
				fmt.Sprintf("缺少原协议第%d名当事人：不得未经其同意变更其权利", i+1))
		}
	}
	f.If(a.Effect(c).Day.SurelyBefore(old.Effect(c).Day), "", statute.A2, "it would take effect before the agreement that it varies", "变更协议的生效早于原协议")
	if a.Effect(c).Force == InForce { // a record: its defects are for Examine
		return f.List
	}
	return append(f.List, a.Check(on)...)
}
