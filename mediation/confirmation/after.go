package confirmation

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Objection is until when somebody may object to a ruling on confirmation, at the court that made it (J12).
type Objection struct {
	Until  period.Deadline `json:"until,omitzero"` // none where the day it runs from is not given, or no text gave an objection then
	Reason statute.Reason  `json:"reason"`
}

// PartyObjection returns until when a party may object: 15 days from receiving the ruling. Before 2015-02-04 no text gave a
// party an objection.
func PartyObjection(received calendar.Date, c *calendar.Calendar) Objection {
	if _, held := statute.RulingObjection.On(received); !held && !received.IsZero() {
		return Objection{Reason: statute.J12.Reason(received, "no text gave a party an objection then", "当时没有规定当事人的异议")}
	}
	return objection(statute.RulingObjection, received, c,
		"a party objects within 15 days of receiving the ruling", "当事人自收到裁定之日起十五日内提出异议")
}

// ThirdPartyObjection returns until when an interested third person may object: 6 months from the day on which he knew, or
// had to know, that his rights were infringed; where that day lies before 2015-02-04, one year to ask that the decision be set
// aside. That a year begun then runs on after that day is a reading.
func ThirdPartyObjection(knew calendar.Date, c *calendar.Calendar) Objection {
	if _, held := statute.ConfirmationSetAside2011.On(knew); held {
		return objection(statute.ConfirmationSetAside2011, knew, c, "a third person asks the court to set its decision aside within one year of knowing",
			"案外人自知道或者应当知道其合法权益受到侵害之日起一年内申请撤销确认决定")
	}
	return objection(statute.RulingObjectionThird, knew, c,
		"an interested third person objects within 6 months of knowing", "利害关系人自知道或者应当知道其民事权益受到侵害之日起六个月内提出异议")
}

func objection(p statute.Provision, from calendar.Date, c *calendar.Calendar, en, zh string) Objection {
	o := Objection{Reason: statute.J12.ReasonUnder(p, from, en, zh)}
	if limit, ok := period.Of(o.Reason.Cite.Limit()); ok {
		o.Until = limit.FromDay(from, c)
	}
	return o
}
