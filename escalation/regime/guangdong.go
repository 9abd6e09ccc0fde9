package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 广东省信访条例 of 2014, in force from 2014-07-01 to 2022-05-31; in its last month, beside the national regulations of 2022, it is
// contested.
//
// What it asked for in the tiers: review within 30 days (48). Where review is not answered in time, re-review may be asked for within
// 30 days (49(1)); the opinion given there is final (49(3)). A missed window alone concludes nothing: where the petitioner did not ask
// in time and repeats the petition, the organ may verify (50(1)), and what it finds is final (50(3)). A mediation agreement that was
// performed concludes the matter (43). Hearings are for all three tiers (45(1)); that their days do not count is said of re-review
// alone (49(2)), as nationally.
var guangdong = Rules{
	Code: "guangdong_2014", EN: "Guangdong Petition Regulations (2014, repealed)", ZH: "广东省信访条例（2014年，已废止）",
	From: statute.Guangdong2014.From(), Until: statute.Guangdong2014.Until(),
	Tiers: Tiers{
		Review: {
			Window:  {days(30), law(statute.GuangdongReview)},
			Opinion: {days(30), law(statute.GuangdongReview)},
			Hearing: said(statute.GuangdongHearing),
			Silence: {days(30), law(statute.GuangdongSilence)},
		},
		Rereview: {
			Window:  {days(30), law(statute.GuangdongSilence)},
			Opinion: {days(30), law(statute.GuangdongSilence)},
		},
	},
	Grounds: Conclusions{
		RereviewServed:   {By: law(statute.GuangdongReReview)},
		NoRequestInTime:  {By: law(statute.GuangdongVerified), Verified: law(statute.GuangdongVerification)},
		SettledPerformed: {By: law(statute.GuangdongSettlement)},
	},
}
