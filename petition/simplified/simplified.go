package simplified

import (
	"encoding/json"

	"github.com/fengqiao-go/fengqiao/petition"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
	"github.com/fengqiao-go/fengqiao/petition/term"
)

// Handling is a claim in simplified handling (简易办理, D13): quicker limits, and ordinary handling again where it turns out
// not to be so simple, with the clock kept. Its numbers are known nationally from a report of the text only, and the
// citations say so. It does not change; the zero Handling is none.
type Handling struct {
	accepted calendar.Date
	ended    calendar.Date
	reason   statute.Text
}

// Begin puts a claim that was accepted on the given day into simplified handling, or returns what stands against it as
// [statute.Violations]: facts that are not so, facts that are not known, a day without such rules.
func Begin(d petition.Decision, accepted calendar.Date) (Handling, error) {
	found := statute.Findings{On: accepted}
	if _, inForce := statute.SimplifiedOpinion.On(accepted); !inForce {
		found.Add("accepted", statute.D13, "no rules on simplified handling are held for that day", "未收录该日施行的简易办理规定")
	}
	for f, set := range petition.FitForSimplified().Asked() {
		switch v := d.Value(f); {
		case set.Has(v):
		case f == petition.FactRoute:
			found.Add(f.String(), statute.D13, "simplified handling is for suggestions and for grievances of the three tiers", "简易办理仅适用于建议意见和按三级程序办理的申诉求决")
		case v == 0:
			found.Add(f.String(), statute.D13, "not known: "+f.Question().EN, "尚不清楚："+f.Question().ZH)
		default:
			found.Add(f.String(), statute.D13, "bars simplified handling: "+term.Plain(f.Values()[v].Code), "不适用简易办理："+f.Values()[v].ZH)
		}
	}
	if err := found.List.Err(); err != nil {
		return Handling{}, err
	}
	return Handling{accepted: accepted}, nil
}

// FallBack puts the claim back into ordinary handling, or says what is wrong: it needs a day not before acceptance and a
// reason in both languages, and can be done once.
func (h Handling) FallBack(on calendar.Date, reason statute.Text) (Handling, error) {
	found := statute.Findings{On: on}
	found.If(h.accepted.IsZero() || !h.ended.IsZero(), "", statute.D13, "the claim is not in simplified handling", "该诉求不在简易办理中")
	found.If(on.IsZero() || on.Before(h.accepted), "on", statute.D13, "give a day not before acceptance", "日期不得早于受理之日")
	found.If(!reason.IsComplete(), "reason", statute.D13, "say why in both languages", "须以中英文说明理由")
	if err := found.List.Err(); err != nil {
		return Handling{}, err
	}
	h.ended, h.reason = on, reason
	return h, nil
}

// Ordinary returns the day and the reason of the return to ordinary handling, and false if there was none.
func (h Handling) Ordinary() (on calendar.Date, reason statute.Text, ok bool) {
	return h.ended, h.reason, !h.ended.IsZero()
}

// MarshalJSON writes the day of acceptance, and of a return to ordinary handling the day and the reason.
func (h Handling) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Accepted calendar.Date `json:"accepted"`
		Ordinary calendar.Date `json:"ordinary,omitzero"`
		Reason   statute.Text  `json:"reason,omitzero"`
	}{h.accepted, h.ended, h.reason})
}

// Opinion returns by when the opinion is due: ten working days from acceptance, or once the claim is back in ordinary handling
// the ordinary limit, from the same acceptance. That the clock is kept is a safeguard: a quick start costs the petitioner
// no time. A nil calendar is China's.
func (h Handling) Opinion(c *calendar.Calendar) period.Deadline {
	provision := statute.SimplifiedOpinion
	if !h.ended.IsZero() {
		provision = statute.HandlingPeriod
	}
	cite, _ := provision.On(h.accepted)
	limit, _ := period.Of(cite.Limit())
	return limit.FromDay(h.accepted, c).Under(period.Petition())
}
