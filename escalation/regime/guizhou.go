package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 贵州省信访条例, in force from 2006-11-01 to 2022-05-25; in its last days, beside the national regulations of 2022, it is contested.
//
// What it asks for in the tiers: who received a matter that belongs elsewhere returns it within 5 days with a written opinion, and does
// not pass it on (33(2)); the organ below hands over its file within 5 days of the day on which the organ above accepts (37(2)): the
// text says days, not working days. The petitioner may withdraw with reasons while the matter is handled, which ends the handling (43).
// That what is accepted is not to be brought up again (12) binds the petitioner, and is no ground of refusing a request.
// Hearings are for all three tiers (44).
var guizhou = Rules{
	Code: "guizhou", EN: "Guizhou Petition Regulations (repealed)", ZH: "贵州省信访条例（已废止）",
	From: statute.Guizhou.From(), Until: statute.Guizhou.Until(),
	Tiers: Tiers{
		Handling: {Return: {days(5), law(statute.GuizhouReturn)}},
		Review:   heard(guizhouReview, statute.GuizhouHearing), Rereview: guizhouReview,
	},
	Grounds: Conclusions{Withdrawn: {By: law(statute.GuizhouWithdrawal)}},
}

// guizhouReview is the same for review and re-review.
var guizhouReview = Points{
	FileHandover:       {days(5), law(statute.GuizhouFileHandover)},
	FileFromAcceptance: said(statute.GuizhouFileHandover),
}
