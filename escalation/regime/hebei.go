package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 河北省信访条例, revised in 2015, in force from 2015-12-01 to 2022-09-27; beside the national regulations of 2022 it is contested.
//
// What it asks for in the tiers: a decision at reception within 15 working days (19(2)). The reviewing organ answers within 30 days
// and may order the matter to be handled anew (29); its silence opens re-review for 30 days from the end of its limit (30(1)). After
// re-review, or where nobody asked in time, the matter is no longer accepted (31).
//
// Not in the tiers: 3 working days at reception (20(1)), 15 more days for a refusal in grave matters (20(2)), and 5 working days for
// a decision on recusal (25(2)).
var hebei = Rules{
	Code: "hebei_2015", EN: "Hebei Petition Regulations (2015, repealed)", ZH: "河北省信访条例（2015年修订，已废止）",
	From: statute.Hebei2015.From(), Until: statute.Hebei2015.Until(),
	Tiers: Tiers{
		Handling: {Acceptance: {workingDays(15), law(statute.HebeiAcceptance)}},
		Review: {
			Opinion: {days(30), law(statute.HebeiReview)},
			Remand:  said(statute.HebeiReview),
			Silence: {days(30), law(statute.HebeiSilence)},
		},
	},
	Grounds: [numGrounds]Concluding{
		RereviewServed:  {By: law(statute.HebeiConclusion)},
		NoRequestInTime: {By: law(statute.HebeiConclusion)},
	},
}
