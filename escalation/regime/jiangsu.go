package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 江苏省信访条例, revised in 2021, in force since 2021-10-01.
//
// What it asks for in the tiers: a decision on accepting the petition within 7 working days (27 to 29); review and re-review
// by the level above within 30 days, the organ below handing over its file within 5 working days (42). A matter is concluded
// by the three tiers, by a missed window, or by a written agreement that was performed (48), or by withdrawal (49). That the
// reviewing organ may revoke the opinion (43, 44) is no power to send the matter back. Where a statutory path applies, the reviewing
// organ revokes the opinion and names the path (43): that is no ground of refusing the request. Hearings are for all three
// tiers (35(2)); on whether their days count the text is silent.
var jiangsu = Rules{
	Code: "jiangsu_2021", EN: "Jiangsu Petition Regulations (2021)", ZH: "江苏省信访条例", From: statute.Jiangsu2021.From(),
	Tiers: Tiers{
		Handling: {
			Acceptance: {workingDays(7), law(statute.JiangsuAcceptance)},
		},
		Review: heard(jiangsuReview, statute.JiangsuHearing), Rereview: jiangsuReview,
	},
	Refusals: Refusals{RefusedLate: law(statute.JiangsuLapse)},
	Grounds: Conclusions{
		RereviewServed:   {By: law(statute.JiangsuConclusion)},
		NoRequestInTime:  {By: law(statute.JiangsuLapse)},
		SettledPerformed: {By: law(statute.JiangsuSettled)},
		Withdrawn:        {By: law(statute.JiangsuWithdrawal)},
	},
}

// jiangsuReview is the same for review and re-review.
var jiangsuReview = Points{
	Window:             {days(30), law(statute.JiangsuReview)},
	Opinion:            {days(30), law(statute.JiangsuReview)},
	FileHandover:       {workingDays(5), law(statute.JiangsuFileHandover)},
	FileFromAcceptance: said(statute.JiangsuFileHandover),
}
