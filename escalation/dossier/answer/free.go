package answer

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Free says which of the limits that the record of a claim shows nobody has to keep, by the facts of the claim, which the tiers and their
// audit do not know. The zero Free is none.
type Free struct {
	notice  bool // name or address is unclear: no written notice (D3), unless the matter came by transfer (D14)
	other   bool // the notice follows other rules (D15)
	opinion bool // art. 34 of 2022 speaks of matters of art. 31(vi) alone: of no suggestion, and of no accusation
	office  bool // a petition office asks, which decides where a claim goes by an article of its own
	path    bool // nor of a grievance that belongs on a statutory path by art. 31(i) to (v), which may have been handled in the tiers all the same
}

// FreeOf says it of a claim that was received on a day.
func FreeOf(d petition.Decision, on calendar.Date) (f Free) {
	unclear := d.Owes(statute.D3, on)
	f.notice = unclear == decision.Yes || unclear != decision.No && d.Facts().ContactClear == decision.No
	f.other = d.Owes(statute.D15, on) == decision.Yes
	f.office = petition.Asker(d.Value(petition.FactAsker)) == petition.PetitionOfficeAsks
	candidates := d.Candidates()
	only := func(rules ...statute.Rule) bool {
		return !slices.ContainsFunc(candidates, func(r petition.Route) bool { return !slices.Contains(rules, r.Rule()) })
	}
	f.opinion, f.path = only(statute.T3, statute.T8, statute.T9), only(statute.T10, statute.T11, statute.T14)
	return f
}

// Cite is what a duty that is cited like that rests on by the facts of the claim: art. 22(1) of 2022 (2005: 21(1)) sets the time in which a
// petition office decides where a claim goes, and 23 (22) speaks of the other organs.
func (f Free) Cite(act history.Kind, cite statute.Citation) statute.Citation {
	if f.office && act == history.Accept && cite.Provision() == statute.NoticeToPetitioner {
		return statute.D1.CiteBy(statute.RegistrationAndDirection, cite.Edition().From())
	}
	return cite
}

// Of reports whether nobody owes what a text sets.
func (f Free) Of(cite statute.Citation) bool {
	switch cite.Provision() {
	case statute.NoticeToPetitioner:
		return f.notice || f.other
	case statute.TransferredMatters:
		return f.other
	}
	return f.opinion && ofOrdinary(cite)
}

// Perhaps reports whether it is not known that anybody owes what a text sets.
func (f Free) Perhaps(cite statute.Citation) bool { return f.path && ofOrdinary(cite) }

// WhetherOrdinary is what to look up where nobody may owe it.
func WhetherOrdinary() statute.Text {
	return statute.Text{
		EN: "to look up: whether it is a matter of art. 31(vi), of which alone art. 34 speaks",
		ZH: "须查明：是否属于第三十一条第六项规定的信访事项，第三十四条的期限仅适用于该类事项",
	}
}

// ofOrdinary reports whether a text sets the time for matters of art. 31(vi) alone: art. 33 of 2005 spoke of every matter.
func ofOrdinary(cite statute.Citation) bool {
	return cite.Provision() == statute.HandlingPeriod && cite.Edition() == statute.PWR2022
}
