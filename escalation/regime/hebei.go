package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 河北省信访条例, revised in 2015, in force from 2015-12-01 to 2022-09-27; beside the national regulations of 2022 it is contested.
//
// What it asks for in the tiers: a decision to accept, told in writing, within 15 working days (19(2)). A petition office that does not
// accept gives a written notice within 3 working days, which names the organ with power over the matter (20(1)); in grave or difficult
// matters 15 days more (20(2)). The organ of an official decides within 5 working days on an application for recusal (25(2)). Hearings are for all three tiers (26(1)).
//
// Review is asked for within 30 days; the reviewing organ answers within 30 days and may order the matter to be handled anew (29).
// Re-review is asked for within 30 days of its answer or, against its silence, of the end of its limit (30(1)), and answered within 30
// days (30(2)). After re-review, or where nobody asked in time, the matter is no longer accepted (31). The grounds on which a petition
// office does not accept (20(1)(i) to (iii)) are grounds of refusing a request by a reading.
var hebei = Rules{
	Code: "hebei_2015", EN: "Hebei Petition Regulations (2015, repealed)", ZH: "河北省信访条例（2015年修订，已废止）",
	From: statute.Hebei2015.From(), Until: statute.Hebei2015.Until(),
	Tiers: Tiers{
		Handling: {
			Acceptance:         {workingDays(15), law(statute.HebeiAcceptance)},
			Declining:          {workingDays(3), law(statute.HebeiTransferAnswer)},
			DecliningExtension: {days(15), law(statute.HebeiRefusal)},
			RecusalDecision:    {workingDays(5), law(statute.HebeiRecusal)},
		},
		Review: {
			Window:  {days(30), law(statute.HebeiReview)},
			Opinion: {days(30), law(statute.HebeiReview)},
			Hearing: said(statute.HebeiHearing),
			Remand:  said(statute.HebeiReview),
			Silence: {days(30), law(statute.HebeiSilence)},
		},
		Rereview: {
			Window:  {days(30), law(statute.HebeiSilence)},
			Opinion: {days(30), law(statute.HebeiReReview)},
		},
	},
	Refusals: Refusals{
		RefusedLate: law(statute.HebeiConclusion), RefusedSkipping: law(statute.HebeiOutside), RefusedAccepted: law(statute.HebeiAlreadyAccepted),
		RefusedOutside: law(statute.HebeiOutside), RefusedStatutoryPath: law(statute.HebeiStatutoryPath),
	},
	Grounds: Conclusions{
		RereviewServed:  {By: law(statute.HebeiConclusion)},
		NoRequestInTime: {By: law(statute.HebeiConclusion)},
	},
}
