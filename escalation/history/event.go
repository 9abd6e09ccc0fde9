package history

import (
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Event is one thing that happened in a matter. Only Kind is always needed. A detail left out is not recorded, which is not
// the same as "no".
//
// The comment of a detail begins with the kinds that it goes with: those that may have it with a question mark, those that
// cannot do without it with an exclamation mark; "any?" is every kind. What a guard asks for is not marked as needed: that it
// is missing is then said with its article. A number has its greatest value beside them. All checks of details are generated
// from these comments (.ci/terms), in the order of the fields, so that a new detail is one line here.
//
//terms:details
type Event struct {
	Kind     Kind          `json:"kind"`
	On       calendar.When `json:"on,omitzero"`       // the day it happened, as the record knows it (P11)
	Recorded calendar.Date `json:"recorded,omitzero"` // the day it was recorded, if that is known
	Tier     regime.Tier   `json:"tier,omitzero"`     // any?: the stage tells it; where both are given they must agree
	Organ    regime.Organ  `json:"organ,omitzero"`    // any?: the organ that acted; for a request, the organ asked
	Person   string        `json:"person,omitempty"`  // any?, Elect!: of several petitioners, the one whom it concerns (E21); none concerns all
	Claim    string        `json:"claim,omitempty"`   // any?: of several claims on one record, the one it concerns; none concerns all

	Received calendar.When `json:"received,omitzero"` // Register?: the day on which the petition was received, if it was before

	After Kind          `json:"after,omitzero"` // TakeOver!: the last step known in the other system; its tier is Tier, its organ Organ
	Since calendar.When `json:"since,omitzero"` // TakeOver?: the day of that step

	Until calendar.When `json:"until,omitzero"` // Hear?, Stop?: the last day of the hearing, or of what stops the count; where it is not on record the first day counts
	Cause StopCause     `json:"cause,omitzero"` // Stop!: what stops the count

	Days       int          `json:"days,omitempty"`       // Extend?, SendBack?, <=maxDays: by how many; the time set for a new opinion
	Approved   decision.Tri `json:"approved,omitzero"`    // Extend?, Verify?: by the head of the organ, or by the one the local text names
	ReasonTold decision.Tri `json:"reason_told,omitzero"` // Extend?: to the petitioner

	Result      Result       `json:"result,omitzero"`      // Issue?, TakeOver?: what becomes of the claim
	Disposition Disposition  `json:"disposition,omitzero"` // Issue?, TakeOver?: what becomes of the opinion of the tier below
	States      Contents     `json:"states,omitzero"`      // Issue?, TakeOver?, <=StatesAll: which of the required parts the opinion has
	Notice      RemedyNotice `json:"notice,omitzero"`      // Issue?, TakeOver?: what it tells the petitioner of the next remedy
	Recused     decision.Tri `json:"recused,omitzero"`     // Issue?, TakeOver?: was it decided by an official with a direct interest
	SameAgain   decision.Tri `json:"same_again,omitzero"`  // Issue?, TakeOver?: after SendBack, is it the same or basically the same
	Supplement  decision.Tri `json:"supplement,omitzero"`  // Issue?: is it a repeated or supplementary answer of the same organ

	Way    ServiceWay    `json:"way,omitzero"`    // Serve?, Notify?, Decline?, RefuseRequest?: how the paper was brought to the petitioner (E20)
	Posted calendar.When `json:"posted,omitzero"` // Serve?, Notify?, Decline?, RefuseRequest?: by post, the day of posting; On is that of receipt
	Proof  decision.Tri  `json:"proof,omitzero"`  // Serve?: is there the proof that the way asks for: the signature, the return slip, the witness

	Excuse  Excuse        `json:"excuse,omitzero"`  // RequestReview?, RequestRereview?: why it is late
	Removed calendar.When `json:"removed,omitzero"` // RequestReview?, RequestRereview?: the day on which the obstacle was gone
	AsMade  decision.Tri  `json:"as_made,omitzero"` // RequestReview?, RequestRereview?: recorded as made; one that was late opens nothing but its refusal
	Because statute.Rule  `json:"because,omitzero"` // Decline?, RefuseRequest?: the rule it rests on
	By      Declarant     `json:"by,omitzero"`      // Withdraw?, WithdrawRequest?, Settle?: the one who declared it
	Ground  regime.Ground `json:"ground,omitzero"`  // Conclude?: the ground of the conclusion

	Feedback  calendar.When `json:"feedback,omitzero"`  // Supervise?: the day by which the organ is to report; the text sets none
	Satisfied decision.Tri  `json:"satisfied,omitzero"` // Assess?: with the outcome
	Other     string        `json:"other,omitempty"`    // Merge?, Split?: the other matter, as the office names it

	// Corrects is the event that this one sets right, counted from one; the record stays as it was written, and is read with this
	// event in that one's place.
	Corrects int `json:"corrects,omitempty"` // any?, <=MaxEvents: its place in the record

	Document string `json:"document,omitempty"` // the paper that proves it, for the reader who looks it up; decides nothing
}

// maxDays is more than any text grants, in days.
const maxDays = 3660

// Cited is a day on which something can have happened, for what is cited with it: the earliest that is known; no date if none is.
func Cited(on calendar.When) calendar.Date {
	if on.Earliest().IsZero() {
		return on.Latest()
	}
	return on.Earliest()
}
