package history

import (
	"cmp"

	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// RemedyNotice is what an opinion tells the petitioner of the next remedy (E5, E14). The zero RemedyNotice is not recorded;
// Given "no" says that the opinion tells nothing.
type RemedyNotice struct {
	Given  decision.Tri   `json:"given,omitzero"`
	Remedy refusal.Remedy `json:"remedy,omitzero"`
	Organ  regime.Organ   `json:"organ,omitzero"` // where it is to be asked for
	Days   int            `json:"days,omitempty"` // <=maxDays E5: within how many days of receiving the opinion, or of what Unit says
	Unit   statute.Unit   `json:"unit,omitzero"`  // what Days counts where it is not natural days

	LastDay calendar.Date `json:"last_day,omitzero"` // E5: until which day, where it names one: beside Days or in their place
}

// Within returns the limit that the notice names, the zero Number if it names none.
func (n *RemedyNotice) Within() statute.Number {
	if n.Days == 0 {
		return statute.Number{}
	}
	return statute.Number{N: n.Days, Unit: cmp.Or(n.Unit, statute.Days)}
}

// Right says whether the notice, given by the organ that decided tier t, names the right next remedy and its limit under
// the law of the day of the opinion, and no wrong organ for it. After re-review the right notice is that this procedure
// has no further remedy. It is unknown if nothing is recorded, or not which limit it names; where no text names the organ above, or it cannot
// be told whether the one named is above, since the record does not say enough of it or of the issuer.
// Whether a last day that it names is the right one, [RemedyNotice.EndsRight] says: that hangs on the day of service.
func (n *RemedyNotice) Right(t regime.Tier, issuer regime.Organ, law regime.Law) decision.Tri {
	if n.Given == decision.No {
		return decision.No
	}
	if n.Remedy == 0 {
		return 0
	}
	if n.Remedy != t.Remedy() {
		return decision.No
	}
	if t == regime.Rereview {
		return decision.Yes
	}
	if n.Days != 0 && law.Limit(t+1, regime.Window) != n.Within() {
		return decision.No
	}
	may, naming := law.MayFollow(&n.Organ, &issuer)
	if naming != regime.Silent && may == decision.No {
		return decision.No
	}
	if naming == regime.Silent || may == 0 && (issuer.IsZero() || !n.Organ.IsZero()) || n.Days == 0 && n.LastDay.IsZero() {
		return 0
	}
	return decision.Yes
}

// EndsRight says whether the last day that the notice names, if it names one, is the last day of the window. A text says what has to be told,
// and none what a wrong day does: an earlier one takes nothing away, since the window is the law's, and of a later one it is not held
// against the petitioner that he trusted it. Either way the notice is not the right one, and nothing lapses on its strength (E5). Where
// readings or the record leave the end open, a day between its ends is right or not; their last is not held against the organ (P8).
func (n *RemedyNotice) EndsRight(window period.Deadline) decision.Tri {
	if n.LastDay.IsZero() {
		return decision.Yes
	}
	ends := window.Ends()
	if window.IsZero() || ends.Latest().IsZero() && !n.LastDay.Before(ends.Earliest()) {
		return 0
	}
	if n.LastDay.Before(ends.Earliest()) || n.LastDay.After(ends.Latest()) {
		return decision.No
	}
	return decision.YesIf(n.LastDay == ends.Latest() && !window.Rough())
}
