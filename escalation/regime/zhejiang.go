package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 浙江省信访条例 of 2016, in force from 2016-08-01, repealed on a day that was not found: after 2022-04-30 what it says is marked.
//
// What it asks for in the tiers: a decision on acceptance within 5 working days, also by the receiver of a transfer (20); an opinion
// as a rule within 30 days, which the head of the organ may extend by 60 at most (23(1)). A matter is concluded by an agreement that
// was performed, for which no writing is asked (25(1)(i)), because nobody asked in time (ii), or by the re-review opinion served (iii).
// On review and re-review it refers to the other rules (24(1)); its grounds of not accepting a petition (20(1)(i)(iii)(v)) are grounds
// of refusing a request by a reading.
var zhejiang = Rules{
	Code: "zhejiang_2016", EN: "Zhejiang Petition Regulations (2016, repealed)", ZH: "浙江省信访条例（2016年，已废止）",
	From: statute.Zhejiang2016.From(), Until: statute.Zhejiang2016.Until(),
	Tiers: Tiers{
		Handling: {
			Acceptance: {workingDays(5), law(statute.ZhejiangAcceptance)},
			Opinion:    {days(30), law(statute.ZhejiangHandlingPeriod)},
			Extension:  {days(60), law(statute.ZhejiangHandlingExtension)},
		},
	},
	Refusals: Refusals{
		RefusedLate: law(statute.ZhejiangLapse), RefusedAccepted: law(statute.ZhejiangAlreadyAccepted), RefusedOutside: law(statute.ZhejiangOutside),
		RefusedStatutoryPath: law(statute.ZhejiangStatutoryPath),
	},
	Grounds: Conclusions{
		RereviewServed:   {By: law(statute.ZhejiangConclusion)},
		NoRequestInTime:  {By: law(statute.ZhejiangLapse)},
		SettledPerformed: {By: law(statute.ZhejiangSettled)},
	},
}
