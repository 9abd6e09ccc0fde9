package regime

import (
	"time"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// 信访条例 of 2005, in force from 2005-05-01 to 2022-04-30, and 信访工作条例, in force since 2022-05-01.
//
// What they ask for in the tiers (articles of 2022): an opinion on handling within 60 days, which the head of the organ may
// extend once by 30 at most, the petitioner being told why (34). Review is asked for within 30 days of receiving the opinion,
// of the organ one level above, and decided within 30 days of receiving the request (35); so is re-review, where a hearing may
// be held whose days are not counted (36). After that the same facts and reasons are no longer accepted (36(3)). They let no
// organ send a matter back, and say nothing of an organ that stays silent.

// National returns the national regulations: 信访条例 of 2005 and 信访工作条例 of 2022, counted by the calendar of mainland
// China. They name the same numbers; what changed are the articles.
func National() *Regime { return national }

var national = &Regime{
	rules:    []Rules{national2005, national2022},
	cal:      calendar.China(),
	counting: period.Petition(),
	warn:     Warning{Share: 4, Days: 7},
}

var (
	may2005 = calendar.MustDate(2005, time.May, 1)
	may2022 = calendar.MustDate(2022, time.May, 1)
)

var national2005 = Rules{
	Code: "national_2005", EN: "Petition Regulations (2005)", ZH: "信访条例",
	From: may2005, Until: may2022,
	Tiers: nationalTiers, Grounds: nationalGrounds,
}

var national2022 = Rules{
	Code: "national_2022", EN: "Regulations on Petition Work (2022)", ZH: "信访工作条例",
	From:  may2022,
	Tiers: nationalTiers, Grounds: nationalGrounds,
}

// nationalTiers serve both: a provision gives the article of its day.
var nationalTiers = Tiers{
	Handling: {
		Opinion:   {days(60), law(statute.HandlingPeriod)},
		Extension: {days(30), law(statute.HandlingExtension)},
		Hearing:   {By: law(statute.HandlingHearing)},
	},
	Review: {
		Window:  {days(30), law(statute.ReviewRequest)},
		Opinion: {days(30), law(statute.ReviewOpinion)},
	},
	Rereview: {
		Window:       {days(30), law(statute.ReReviewRequest)},
		Opinion:      {days(30), law(statute.ReReviewOpinion)},
		Hearing:      {By: law(statute.ReReviewHearing)},
		HearingStops: {By: law(statute.ReReviewHearing)},
	},
}

// nationalGrounds follow the table of E9. The regulations are silent on a missed window and on withdrawal: there the next
// organ may decline the request, and "concluded" is the library's safeguard reading.
var nationalGrounds = Conclusions{
	RereviewServed:   {By: law(statute.NoLongerAccepted)},
	NoRequestInTime:  {By: Source{Basis: statute.Safeguard}},
	Executed:         {By: law(statute.OpinionExecution)},
	SettledPerformed: {By: law(statute.PetitionMediation)},
	SettledConfirmed: {By: Source{Basis: statute.Practice}},
	Withdrawn:        {By: Source{Basis: statute.Safeguard}},
	LedIntoProcedure: {By: law(statute.StatutoryPaths)},
}

func law(p statute.Provision) Source { return Source{Provision: p} }

func days(n int) statute.Number { return statute.Number{N: n, Unit: statute.Days} }

func workingDays(n int) statute.Number { return statute.Number{N: n, Unit: statute.WorkingDays} }

// heard is what a text says of review where it provides for hearings in all tiers: in re-review the national one stands, which says
// besides that its days are not counted.
func heard(points Points, p statute.Provision) Points {
	points[Hearing] = said(p)
	return points
}

// said is what a text says without a limit.
func said(p statute.Provision) Stipulation { return Stipulation{By: law(p)} }
