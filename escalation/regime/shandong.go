package regime

import "github.com/fengqiao-go/fengqiao/petition/statute"

// 山东省信访条例 of 2015, in force from 2016-01-01 to 2022-12-20; beside the national regulations of 2022 it is contested.
//
// What it asks for in the tiers: review and re-review are asked for within 30 days, accepted or refused within 3 working days, and
// decided within 30 days of receipt (43(1), 44(1)); hearing days in re-review are not counted (44(2)). Who revokes an opinion orders
// a new one in a set time, unless the matter should not have been accepted (45(1)(ii)); after a remand for facts, evidence or basis
// it must not be the same on the same facts and reasons (45(2)). The matter ends by a mediation agreement, whose performance is not
// asked for (46(1)(i)), by a missed window without good reason (ii), by the re-review opinion served (iii), and where the petitioner
// died or ended without a successor (iv). A matter raised again while it is accepted and within its limits is not accepted (33(3)), a
// ground of refusing a request by a reading; that the superior does not accept a visit that skips a level (26(2)) is about visits. Hearings in all three tiers are those of 鲁政办发〔2006〕31号, known from a report alone.
var shandong = Rules{
	Code: "shandong_2016", EN: "Shandong Petition Regulations (2015, repealed)", ZH: "山东省信访条例（2015年，已废止）",
	From: statute.Shandong2016.From(), Until: statute.Shandong2016.Until(),
	Tiers: Tiers{
		Handling: {Hearing: shandongHearings},
		Review: {
			Window:     {days(30), law(statute.ShandongReviewRequest)},
			Acceptance: {workingDays(3), law(statute.ShandongReviewAcceptance)},
			Opinion:    {days(30), law(statute.ShandongReviewOpinion)},
			Hearing:    shandongHearings,
			Remand:     said(statute.ShandongRemand),
			NotSame:    said(statute.ShandongSameOpinion),
		},
		Rereview: {
			Window:       {days(30), law(statute.ShandongReReviewRequest)},
			Acceptance:   {workingDays(3), law(statute.ShandongReReviewAcceptance)},
			Opinion:      {days(30), law(statute.ShandongReReviewOpinion)},
			Hearing:      said(statute.ShandongHearing),
			HearingStops: said(statute.ShandongHearing),
			Remand:       said(statute.ShandongRemand),
			NotSame:      said(statute.ShandongSameOpinion),
		},
	},
	Refusals: Refusals{
		RefusedLate: law(statute.ShandongLapse), RefusedRepeated: law(statute.ShandongAlreadyAccepted),
		RefusedAccepted: law(statute.ShandongAlreadyAccepted),
	},
	Grounds: Conclusions{
		RereviewServed:  {By: law(statute.ShandongReReviewed)},
		NoRequestInTime: {By: law(statute.ShandongLapse)},
		Settled:         {By: law(statute.ShandongMediated)},
		NoSuccessor:     {By: law(statute.ShandongNoSuccessor)},
	},
}

var shandongHearings = Stipulation{By: Source{
	Basis: statute.LocalRule, EN: "General Office of Shandong, No. 31 of 2006 (secondary source)", ZH: "鲁政办发〔2006〕31号（转引）",
}}
