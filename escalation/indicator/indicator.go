package indicator

import (
	"encoding/json"
	"fmt"

	"github.com/fengqiao-go/fengqiao/escalation/audit"
	"github.com/fengqiao-go/fengqiao/escalation/history"
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/strictjson"
)

// Indicator is one rate.
//
// Codes: first_resolved, timely_notice, timely_handling, timely_review, timely_rereview, share_settled,
// share_confirmed, share_performed, satisfaction.
type Indicator uint8

// The indicators. Zero is unknown.
const (
	FirstResolved  Indicator = 1 + iota // first_resolved 初信初访化解率: first petitions that ended in what was asked for, or in an agreement
	TimelyNotice                        // timely_notice 及时告知率
	TimelyHandling                      // timely_handling 处理按期办结率: 按期办结率（处理）
	TimelyReview                        // timely_review 复查按期办结率: 按期办结率（复查）
	TimelyRereview                      // timely_rereview 复核按期办结率: 按期办结率（复核）
	ShareSettled                        // share_settled 协议化解率: of the matters concluded, those with an agreement
	ShareConfirmed                      // share_confirmed 司法确认率: of those with an agreement
	SharePerformed                      // share_performed 协议履行率: of those with an agreement
	Satisfaction                        // satisfaction 群众满意率: of those who answered

	numIndicators
)

// Indicators lists the indicators in order.
func Indicators() []Indicator { return Indicator(0).All() }

// Rate is a numerator over a denominator. The zero Rate says nothing.
type Rate struct {
	Of int64 `json:"of"` // the denominator: how many could have
	Is int64 `json:"is"` // the numerator: how many did
}

// Percent returns the rate with two decimals, rounded half up, "75.00%"; "–" if nothing was counted.
func (r Rate) Percent() string {
	if r.Of <= 0 {
		return "–"
	}
	n := (r.Is*20000/r.Of + 1) / 2
	return fmt.Sprintf("%d.%02d%%", n/100, n%100)
}

// Record is one matter to be counted.
type Record struct {
	History   history.History `json:"history"`
	First     decision.Tri    `json:"first,omitzero"`     // is it the petitioner's first petition about this
	Satisfied decision.Tri    `json:"satisfied,omitzero"` // what the petitioner answered; zero: what the history records last, if anything
}

// Verdicts counts the answers of one check over matters, tiers put together at their worst.
type Verdicts struct {
	Complied   int64 `json:"complied"`
	Noted      int64 `json:"noted,omitempty"` // against a practice laid over the law, and no breach of law
	CannotTell int64 `json:"cannot_tell"`
	Violated   int64 `json:"violated"`
}

// Summary is what was counted over some matters. The zero Summary is that of none.
type Summary struct {
	matters int64
	rates   [numIndicators]Rate
	checks  [numChecks][audit.Violated + 1]int64 // by verdict; that of zero, a rule that did not arise, is not counted
}

const numChecks = int(audit.Secrecy) + 1

// Of counts one matter, under the law of its place.
func Of(law *regime.Regime, m Record) (s Summary) {
	s.Add(law, &m)
	return s
}

// Add counts one matter more, in place: for many matters, where [Summary.Plus] of [Of] would copy a summary for each.
func (s *Summary) Add(law *regime.Regime, m *Record) {
	if m == nil {
		return
	}
	report := audit.Examine(law, m.History)
	s.matters++
	for c := audit.Check(1); int(c) < numChecks; c++ {
		if v := report.Worst(c); v != 0 {
			s.checks[c][v]++
		}
	}
	s.inTime(TimelyNotice, report.Verdict(audit.NoticeLimit, 0))
	s.inTime(TimelyHandling, report.Verdict(audit.OpinionLimit, regime.Handling))
	s.inTime(TimelyReview, report.Verdict(audit.OpinionLimit, regime.Review))
	s.inTime(TimelyRereview, report.Verdict(audit.OpinionLimit, regime.Rereview))
	s.outcome(m)
}

func (s *Summary) count(i Indicator, is bool) {
	s.rates[i].Of++
	if is {
		s.rates[i].Is++
	}
}

// inTime counts a limit of law that was kept or was not; what cannot be told counts in neither. A limit of practice that was
// missed while that of law was kept counts as kept.
func (s *Summary) inTime(i Indicator, v audit.Verdict) {
	switch v {
	case audit.Complied, audit.Noted:
		s.count(i, true)
	case audit.Violated:
		s.count(i, false)
	}
}

// outcome counts how the matter ended. An agreement counts as the last one made.
func (s *Summary) outcome(m *Record) {
	settled, performed, confirmed, ground, satisfied := false, false, false, regime.Ground(0), m.Satisfied
	for _, e := range history.Settled(m.History.Events, calendar.Date{}) {
		switch e.Kind {
		case history.Settle:
			settled, performed, confirmed = true, false, false
		case history.Perform:
			performed = settled
		case history.Confirm:
			confirmed = settled
		case history.Conclude:
			ground = e.Ground
		case history.RequestReview, history.RequestRereview, history.SendBack:
			ground = 0
		case history.Reopen:
			settled, performed, confirmed, ground = false, false, false, 0
		case history.Assess:
			if m.Satisfied == 0 {
				satisfied = e.Satisfied
			}
		}
	}
	if satisfied != 0 {
		s.count(Satisfaction, satisfied == decision.Yes)
	}
	if ground != 0 {
		s.count(ShareSettled, settled)
		if m.First == decision.Yes {
			agreed := ground == regime.SettledPerformed || ground == regime.SettledConfirmed
			s.count(FirstResolved, agreed || ground == regime.Executed)
		}
	}
	if settled {
		s.count(ShareConfirmed, confirmed)
		s.count(SharePerformed, performed)
	}
}

// Plus returns the summary of the matters of both.
func (s Summary) Plus(o Summary) Summary {
	s.matters += o.matters
	for i := range s.rates {
		s.rates[i].Of += o.rates[i].Of
		s.rates[i].Is += o.rates[i].Is
	}
	for c := range s.checks {
		for v := range s.checks[c] {
			s.checks[c][v] += o.checks[c][v]
		}
	}
	return s
}

// Matters returns how many matters were counted.
func (s Summary) Matters() int64 { return s.matters }

// Rate returns an indicator.
func (s Summary) Rate(i Indicator) Rate {
	if i >= numIndicators {
		return Rate{}
	}
	return s.rates[i]
}

// Verdicts returns how often a check was complied with, violated, or could not be told.
func (s Summary) Verdicts(c audit.Check) Verdicts {
	if int(c) >= numChecks {
		return Verdicts{}
	}
	n := &s.checks[c]
	return Verdicts{Complied: n[audit.Complied], Noted: n[audit.Noted], CannotTell: n[audit.CannotTell], Violated: n[audit.Violated]}
}

type summaryJSON struct {
	Matters int64                    `json:"matters"`
	Rates   map[Indicator]Rate       `json:"rates,omitzero"`
	Checks  map[audit.Check]Verdicts `json:"checks,omitzero"`
}

// MarshalJSON writes every indicator and every check, sorted by name, so that equal summaries are equal bytes.
func (s Summary) MarshalJSON() ([]byte, error) {
	j := summaryJSON{s.matters, map[Indicator]Rate{}, map[audit.Check]Verdicts{}}
	for i := FirstResolved; i < numIndicators; i++ {
		j.Rates[i] = s.rates[i]
	}
	for c := audit.Check(1); int(c) < numChecks; c++ {
		j.Checks[c] = s.Verdicts(c)
	}
	return json.Marshal(j)
}

// ReadJSON reads what MarshalJSON writes, so that a part counted elsewhere can be added, and refuses what no count can be:
// a negative number, more matters that did than that could have, more of either than matters.
func (s *Summary) ReadJSON(r *strictjson.Reader) {
	j, ok := strictjson.Read[summaryJSON](r)
	if !ok {
		return
	}
	if j.Matters < 0 {
		r.Refuse("matters", errNoCount)
		return
	}
	read, sound := Summary{matters: j.Matters}, true
	for i := range read.rates {
		rate := j.Rates[Indicator(i)]
		if rate.Is < 0 || rate.Is > rate.Of || rate.Of > j.Matters {
			r.Refuse("rates."+Indicator(i).String(), errNoCount)
			sound = false
		}
		read.rates[i] = rate
	}
	for c := range read.checks {
		v, left := j.Checks[audit.Check(c)], j.Matters
		read.checks[c] = [...]int64{audit.Complied: v.Complied, audit.Noted: v.Noted, audit.CannotTell: v.CannotTell, audit.Violated: v.Violated}
		for _, n := range read.checks[c] {
			if n < 0 || n > left {
				r.Refuse("checks."+audit.Check(c).String(), errNoCount)
				sound = false
				break
			}
			left -= n
		}
	}
	if sound {
		*s = read
	}
}

var errNoCount = strictjson.Say("no count of matters comes to this", "案件计数不可能得出此数")
