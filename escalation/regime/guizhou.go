package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 贵州省信访条例, in force from 2006-11-01 to 2022-05-25; in its last days, beside the national regulations of 2022, it is contested.
//
// What it asks for in the tiers: a matter that was passed on and belongs elsewhere goes back within 5 days (33(2)); the organ
// below hands over its file within 5 working days of the day on which the organ above accepts (37(2)). The petitioner may withdraw
// with reasons while the matter is handled (43), and the matter is then concluded.
var guizhou = Rules{
	Code: "guizhou", EN: "Guizhou Petition Regulations (repealed)", ZH: "贵州省信访条例（已废止）",
	From: statute.Guizhou.From(), Until: statute.Guizhou.Until(),
	Tiers: Tiers{
		Handling: {Return: {days(5), law(statute.GuizhouReturn)}},
		Review:   guizhouReview, Rereview: guizhouReview,
	},
	Grounds: [numGrounds]Concluding{Withdrawn: {By: law(statute.GuizhouWithdrawal)}},
}

// guizhouReview is the same for review and re-review.
var guizhouReview = [numPoints]Stipulation{
	FileHandover:       {workingDays(5), law(statute.GuizhouFileHandover)},
	FileFromAcceptance: said(statute.GuizhouFileHandover),
}
