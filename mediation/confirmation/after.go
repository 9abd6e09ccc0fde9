package confirmation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Objection is until when somebody may object to a ruling on confirmation, at the court that made it (J12).
type Objection struct {
	Until  period.Deadline `json:"until,omitzero"` // none where the day it runs from is not given, or no text is held for it
	Reason statute.Reason  `json:"reason"`
}

// PartyObjection returns until when a party may object: 15 days from receiving the ruling.
func PartyObjection(received calendar.Date, c *calendar.Calendar) Objection {
	return objection(statute.RulingObjection, period.Days(15), received, c,
		"a party objects within 15 days of receiving the ruling", "当事人自收到裁定之日起十五日内提出异议")
}

// ThirdPartyObjection returns until when an interested third person may object: 6 months from the day on which he knew, or
// had to know, that his rights were infringed.
func ThirdPartyObjection(knew calendar.Date, c *calendar.Calendar) Objection {
	return objection(statute.RulingObjectionThird, period.Months(6), knew, c,
		"an interested third person objects within 6 months of knowing", "利害关系人自知道或者应当知道其民事权益受到侵害之日起六个月内提出异议")
}

// objection gives no deadline before 2015, when other rules held of which no text is held here.
func objection(p statute.Provision, l period.Limit, from calendar.Date, c *calendar.Calendar, en, zh string) Objection {
	o := Objection{Reason: statute.J12.ReasonUnder(p, from, en, zh)}
	if _, held := p.On(from); held {
		o.Until = l.FromDay(from, c)
	}
	return o
}
