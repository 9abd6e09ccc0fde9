package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 浙江省信访条例 of 2016, repealed.
//
// What it asks for in the tiers: a matter is concluded by an agreement that was performed, because no request was made in time, or by
// re-review (25).
//
// It was read for conclusion alone: whether it sets limits of its own has not been established, and the national ones hold.
var zhejiang = Rules{
	Code: "zhejiang_2016", EN: "Zhejiang Petition Regulations (2016, repealed)", ZH: "浙江省信访条例（2016年，已废止）",
	From: statute.Zhejiang2016.From(), Until: statute.Zhejiang2016.Until(),
	Grounds: [numGrounds]Concluding{
		RereviewServed:   {By: law(statute.ZhejiangConclusion)},
		NoRequestInTime:  {By: law(statute.ZhejiangLapse)},
		SettledPerformed: {By: law(statute.ZhejiangSettled)},
	},
}
