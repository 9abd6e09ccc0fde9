package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 重庆市信访条例, revised in 2020, in force since 2020-08-01.
//
// What it asks for in the tiers: review and re-review are asked for within 30 days, of the organ itself or through the one
// below (34). The organ decides within 15 days whether it accepts the request, and gives its opinion within 30 days of
// accepting it (35(1)), 30 days more with the approval of its head (35(3)); it may send the matter back (35(1)(ii)). A matter
// is concluded by re-review (35(4)), by an agreement that was performed, or because no request was made in time (41). Any
// organ may hold a hearing (49(1)); whether its days count the text does not say. A refusal is in writing and gives its reasons (35(2)). New matters raised in review go to the organ with power over them (34(3)); that what is
// accepted or being handled is not accepted (40(ii)) is a ground of refusing a request by a reading.
var chongqing = Rules{
	Code: "chongqing_2020", EN: "Chongqing Petition Regulations (2020)", ZH: "重庆市信访条例", From: statute.Chongqing2020.From(), Direct: true,
	Tiers: Tiers{
		Review: heard(chongqingReview, statute.ChongqingHearing), Rereview: chongqingReview,
	},
	Refusals: Refusals{
		RefusedLate: law(statute.ChongqingLapse), RefusedAccepted: law(statute.ChongqingAlreadyAccepted), RefusedOutside: law(statute.ChongqingNewMatter),
	},
	Grounds: Conclusions{
		RereviewServed:   {By: law(statute.ChongqingConclusion)},
		NoRequestInTime:  {By: law(statute.ChongqingLapse)},
		SettledPerformed: {By: law(statute.ChongqingSettled)},
		Settled:          {By: law(statute.ChongqingMediated)},
	},
}

// chongqingReview is the same for review and re-review.
var chongqingReview = Points{
	Window:         {days(30), law(statute.ChongqingReviewRequest)},
	Acceptance:     {days(15), law(statute.ChongqingReviewAcceptance)},
	Opinion:        {days(30), law(statute.ChongqingReviewOpinion)},
	FromAcceptance: said(statute.ChongqingReviewOpinion),
	Extension:      {days(30), law(statute.ChongqingReviewExtension)},
	Remand:         said(statute.ChongqingRemand),
}
