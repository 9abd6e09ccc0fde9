package regime

import (
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 山东省信访条例 of 2015, repealed.
//
// What it asks for in the tiers: review and re-review may order a new opinion in a set time, which must not be the same or
// basically the same (45). A matter ends if no request was made in time, without good reason (46(1)(ii)).
//
// It was read for remand and conclusion alone: whether it sets limits of its own has not been established, and the national
// ones hold.
var shandong = Rules{
	Code: "shandong_2016", EN: "Shandong Petition Regulations (2015, repealed)", ZH: "山东省信访条例（2015年，已废止）",
	From: statute.Shandong2016.From(), Until: statute.Shandong2016.Until(),
	Tiers: Tiers{
		Review:   {Remand: said(statute.ShandongRemand), NotSame: said(statute.ShandongSameOpinion)},
		Rereview: {Remand: said(statute.ShandongRemand), NotSame: said(statute.ShandongSameOpinion)},
	},
	Grounds: [numGrounds]Concluding{
		NoRequestInTime: {By: law(statute.ShandongLapse)},
	},
}
