package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 北京市信访条例, revised in 2006, in force since 2007-01-01.
//
// What it asks for in the tiers: review and re-review are asked for in writing within 30 days, with the opinion attached
// (47); the opinion follows within 30 days of receipt of the request (50(1)), in complex matters 30 days later where the
// review committee (复查、复核委员会) approves (50(4)). The organ may order a new opinion in a set time, which must not be the
// same or basically the same (50(1)(ii), 50(2)). After re-review the same facts and reasons are no longer accepted (51); nor
// is a matter for which review or re-review was not asked for in time without good reason (37(iii)). The superior does not accept
// either what is examined, accepted or being handled below (37(i)(ii)): that a request for review can be refused for it is a reading.
// Against a department under vertical leadership review and re-review are asked of the department above alone (48(2)); the text does
// not say which departments those are. A refusal is in writing and gives its reasons (50(3)).
//
// A department objects to a transfer within 5 working days and gives the papers back (35(ii)), long before the national text of 2022.
// On handling itself it sets nothing that differs: the national limits hold.
var beijing = Rules{
	Code: "beijing_2007", EN: "Beijing Petition Regulations (2006)", ZH: "北京市信访条例", From: statute.Beijing2007.From(), Direct: true,
	Tiers: Tiers{
		Handling: {Return: {workingDays(5), law(statute.BeijingTransferObjection)}},
		Review:   beijingReview, Rereview: beijingReview,
	},
	Refusals: Refusals{
		RefusedLate: law(statute.BeijingLapse), RefusedAccepted: law(statute.BeijingAlreadyAccepted),
	},
	Order: law(statute.BeijingReviewOrgan), Vertical: law(statute.BeijingVerticalSystem),
	Grounds: Conclusions{
		RereviewServed:  {By: law(statute.BeijingNoLongerAccepted)},
		NoRequestInTime: {By: law(statute.BeijingLapse)},
	},
}

// beijingReview is the same for review and re-review.
var beijingReview = Points{
	Window:    {days(30), law(statute.BeijingReviewRequest)},
	Opinion:   {days(30), law(statute.BeijingReviewOpinion)},
	Extension: {days(30), law(statute.BeijingReviewExtension)}, // approved by the review committee
	Remand:    said(statute.BeijingRemand),
	NotSame:   said(statute.BeijingSameOpinion),
}
