package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 安徽省信访条例, the text with article 41 in force from 2020-01-01 to 2022-09-28; beside the national regulations of 2022 it is
// contested.
//
// What it asks for in the tiers: the organ below hands over its file within 5 working days of the day on which the organ above
// accepts (38). The reviewer revokes the opinion and names the path where a statutory one applies (39), or revokes or changes it
// (40); it sends nothing back. The petitioner may withdraw with reasons while the matter is handled (41). It ends by a written
// agreement, whose performance is not asked for (42(i)), by a missed window (42(ii)), and where the petitioner died or ended
// without a successor (42(iv)). The superior does not accept what is accepted or being handled below (32(1)), a ground of refusing
// a request by a reading; that visits which skip a level are not accepted (32(2)) is about visits. Hearings are for all three tiers (34(2)).
var anhui = Rules{
	Code: "anhui", EN: "Anhui Petition Regulations (repealed)", ZH: "安徽省信访条例（已废止）",
	From: statute.Anhui.From(), Until: statute.Anhui.Until(),
	Tiers: Tiers{
		Review: heard(anhuiReview, statute.AnhuiHearing), Rereview: anhuiReview,
	},
	Refusals: Refusals{RefusedLate: law(statute.AnhuiLapse), RefusedAccepted: law(statute.AnhuiAlreadyAccepted)},
	Grounds: Conclusions{
		NoRequestInTime: {By: law(statute.AnhuiLapse)},
		Withdrawn:       {By: law(statute.AnhuiWithdrawal)},
		Settled:         {By: law(statute.AnhuiSettled)},
		NoSuccessor:     {By: law(statute.AnhuiNoSuccessor)},
	},
}

// anhuiReview is the same for review and re-review.
var anhuiReview = Points{
	FileHandover:       {workingDays(5), law(statute.AnhuiFileHandover)},
	FileFromAcceptance: said(statute.AnhuiFileHandover),
}
