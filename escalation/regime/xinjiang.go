package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 新疆维吾尔自治区信访条例, in force since 2022-08-09, the only one made under the national regulations of 2022.
//
// It gives the right to review and re-review (8(vi)) and says in which ways papers are served (13); it sets no limit of its own, so that
// what else holds in the tiers is national.
var xinjiang = Rules{
	Code: "xinjiang_2022", EN: "Xinjiang Petition Regulations (2022)", ZH: "新疆维吾尔自治区信访条例", From: statute.Xinjiang2022.From(),
	Tiers: Tiers{
		Handling: {ServiceWays: said(statute.XinjiangService)}, Review: {ServiceWays: said(statute.XinjiangService)},
		Rereview: {ServiceWays: said(statute.XinjiangService)},
	},
}
