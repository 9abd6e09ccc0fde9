package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 广东省信访条例 of 2014, repealed.
//
// What it asked for in the tiers: where review is not answered in time, re-review may be asked for within 30 days, and the
// opinion given there is final (49). Where the petitioner did not ask in time, the matter
// may be settled by a verification (50); one that was settled by agreement is concluded (43).
var guangdong = Rules{
	Code: "guangdong_2014", EN: "Guangdong Petition Regulations (2014, repealed)", ZH: "广东省信访条例（2014年，已废止）",
	From: statute.Guangdong2014.From(), Until: statute.Guangdong2014.Until(),
	Tiers: Tiers{
		Review: {
			Silence: {days(30), law(statute.GuangdongSilence)},
		},
	},
	Grounds: [numGrounds]Concluding{
		RereviewServed:   {By: law(statute.GuangdongReReview)},
		NoRequestInTime:  {By: law(statute.GuangdongVerification), Verified: law(statute.GuangdongVerification)},
		SettledPerformed: {By: law(statute.GuangdongSettlement)},
	},
}
