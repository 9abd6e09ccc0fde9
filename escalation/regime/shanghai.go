package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 上海市信访条例, revised in 2012, in force since 2013-04-01; the text of 2018 since 2018-06-01.
//
// What it asks for in the tiers: review within 30 days of the request, asked for within 30 days (39(1)); re-review likewise (40(1)). Any
// organ may hold a hearing in a grave, complex or difficult matter (28); whether its days count the text does not say.
// The matter is no longer accepted after re-review (42(1)(i)) or after a verification (核查) by a municipal department or a district
// government, that is finished and whose result the municipal petition office has approved (42(1)(ii)): inquiry, hearing, collective
// study, and the petitioner told of the result (42(2)). A missed window is not among them. Whether the approval is that of that office
// is not recorded: a record says that it was approved.
var shanghai = Rules{
	Code: "shanghai_2013", EN: "Shanghai Petition Regulations", ZH: "上海市信访条例", From: statute.Shanghai2013.From(), Direct: true,
	Tiers: Tiers{
		Review: {
			Window:  {days(30), law(statute.ShanghaiReview)},
			Opinion: {days(30), law(statute.ShanghaiReview)},
			Hearing: said(statute.ShanghaiHearing),
		},
		Rereview: {
			Window:  {days(30), law(statute.ShanghaiReReview)},
			Opinion: {days(30), law(statute.ShanghaiReReview)},
		},
	},
	Grounds: Conclusions{
		RereviewServed:  {By: law(statute.ShanghaiConclusion)},
		NoRequestInTime: {By: law(statute.ShanghaiConclusion), Excluded: true},
		VerifiedFinal: {
			By: law(statute.ShanghaiVerified), Verified: law(statute.ShanghaiVerification), Approved: law(statute.ShanghaiVerified),
		},
	},
}
