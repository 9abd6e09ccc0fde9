package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 河北省信访条例, revised in 2015, repealed.
//
// What it asked for in the tiers: the reviewing organ may order the matter to be handled anew (29); the silence of review opens
// re-review (30); conclusion after re-review, or because no request was made in time (31).
var hebei = Rules{
	Code: "hebei_2015", EN: "Hebei Petition Regulations (2015, repealed)", ZH: "河北省信访条例（2015年修订，已废止）",
	From: statute.Hebei2015.From(), Until: statute.Hebei2015.Until(),
	Tiers: Tiers{
		Review: {
			Remand:  said(statute.HebeiReview),
			Silence: said(statute.HebeiSilence),
		},
	},
	Grounds: [numGrounds]Concluding{
		RereviewServed:  {By: law(statute.HebeiConclusion)},
		NoRequestInTime: {By: law(statute.HebeiConclusion)},
	},
}
