package agreement

import (
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// RevocationGround is why a party may ask a court to revoke an agreement. Whether it holds is for the court.
//
// Codes: misunderstanding, fraud, duress, exploitation.
type RevocationGround uint8

// The grounds. Zero is unknown.
const (
	Misunderstanding RevocationGround = 1 + iota // misunderstanding 重大误解
	Fraud                                        // fraud 欺诈
	Duress                                       // duress 胁迫: the time runs from its end
	Exploitation                                 // exploitation 显失公平: made in distress or without judgment, and grossly unfair
)

// Revocation is until when a party may ask a court to revoke an agreement (A20). The time is not stopped or interrupted, and
// after its end the right is lost.
type Revocation struct {
	Until   period.Deadline  `json:"until,omitzero"`   // from knowing, or the end of duress; none while that day is not known
	AtMost  period.Deadline  `json:"at_most,omitzero"` // from the agreement, whatever was known; none under the Contract Law
	Reasons []statute.Reason `json:"reasons,omitempty"`
}

// Last returns the last day on which a court may be asked, no date if it is not known: the earlier of the two.
func (r Revocation) Last() calendar.Date {
	last := r.Until.Last()
	if r.Until.IsZero() || !r.AtMost.IsZero() && r.AtMost.Last().Before(last) {
		last = r.AtMost.Last()
	}
	return last
}

// Revocation returns until when the agreement may be attacked on the ground, by the law of the day on which it was made:
// since 2017-10-01 one year from knowing, for a serious misunderstanding 90 days (until 2020-12-31 three months), for
// duress one year from its end, and five years from the agreement at most; before that, under the Contract Law, one year from
// knowing on every ground. known is the day on which the party knew or had to know, of duress the day on which it ended, as the
// record has it.
func (a Agreement) Revocation(g RevocationGround, known calendar.When, c *calendar.Calendar) Revocation {
	made := a.day()
	from := statute.RevocationKnown
	en, zh := "from the day on which the ground was known, or had to be", "自知道或者应当知道撤销事由之日起"
	switch g {
	case Misunderstanding:
		from = statute.RevocationMisunderstanding
	case Duress:
		from = statute.RevocationDuress
		en, zh = "from the end of the duress", "自胁迫行为终止之日起"
	}
	if _, held := from.On(made); !held {
		from = statute.ContractRevocationKnown
		en, zh = "from the day on which the ground was known, or had to be", "自知道或者应当知道撤销事由之日起"
	}
	var r Revocation
	r.Until = r.add(from, made, known, c, en, zh)
	if known.IsZero() {
		r.Until = period.Deadline{}
	}
	r.AtMost = r.add(statute.RevocationAtMost, made, calendar.On(made), c, "from the agreement, whatever was known", "自协议成立之日起（不论是否知道）")
	return r
}

// add counts the time that a provision gives from the day, and says so.
func (r *Revocation) add(p statute.Provision, made calendar.Date, from calendar.When, c *calendar.Calendar, en, zh string) period.Deadline {
	cite, held := p.On(made)
	limit, ok := period.Of(cite.Limit())
	if !held || !ok {
		return period.Deadline{}
	}
	r.Reasons = append(r.Reasons, statute.A20.ReasonBy(p, made, limit.EN()+" "+en, zh+limit.ZH()))
	return limit.From(from, c)
}
