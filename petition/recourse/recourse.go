package recourse

import (
	"slices"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/pathway"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/refusal"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Topic is what a claim turns out to be about.
//
// Codes: protection_refused, land_title, grassland_title, farmland_contract, crime_not_filed, penalty_disputed,
// state_wrong.
type Topic uint8

// The topics. Zero is unknown. A claim over land may be two of them: who owns it is LandTitle, what was agreed about it, or
// who infringes a contracted right, FarmlandContract.
const (
	ProtectionRefused Topic = 1 + iota // protection_refused 保护职责被拒绝履行或者未获答复: a duty to protect person or property (T11)
	LandTitle                          // land_title 土地所有权、使用权争议: who owns or may use land
	GrasslandTitle                     // grassland_title 草原所有权、使用权争议: who owns or may use grassland
	FarmlandContract                   // farmland_contract 农村土地承包经营纠纷: contract, circulation, taking back, confirmation and infringement of a contracted right
	CrimeNotFiled                      // crime_not_filed 刑事案件不予立案: the police did not open a case, the complainant disagrees
	PenaltyDisputed                    // penalty_disputed 不服治安管理处罚: somebody disagrees with a public-security penalty
	StateWrong                         // state_wrong 国家赔偿: an organ infringed person or property by an administrative act
)

// Paths returns the statutory paths that the topic has, for the facts of a claim.
func (t Topic) Paths() pathway.PathSet {
	if t >= Topic(len(topicPaths)) {
		return 0
	}
	return topicPaths[t]
}

var topicPaths = [...]pathway.PathSet{
	ProtectionRefused: pathway.Paths(pathway.ProtectionDuty),
	LandTitle:         pathway.Paths(pathway.Adjudication),
	GrasslandTitle:    pathway.Paths(pathway.Adjudication),
	FarmlandContract:  pathway.Paths(pathway.Litigation, pathway.Arbitration),
	CrimeNotFiled:     pathway.Paths(pathway.CriminalProcedure),
	PenaltyDisputed:   pathway.Paths(pathway.Litigation, pathway.Reconsideration),
	StateWrong:        pathway.Paths(pathway.Litigation, pathway.Reconsideration),
}

// Step is one thing that can be done.
type Step struct {
	Do      statute.Text       `json:"do"`
	Remedy  refusal.Remedy     `json:"remedy"`            // what kind of remedy it is
	Against refusal.Target     `json:"against,omitempty"` // of a suit or a reconsideration alone
	Organ   statute.Text       `json:"organ"`             // before whom
	Within  period.Limit       `json:"within,omitzero"`   // zero: the law that is held names no time
	From    statute.Text       `json:"from,omitzero"`     // what sets it running; blank where there is no time
	First   bool               `json:"first,omitempty"`   // it comes before the steps after it, which are not open without it
	Rule    statute.Rule       `json:"rule"`              // T11 of a duty to protect, else T10
	Cites   []statute.Citation `json:"cites,omitzero"`    // why, before whom, within what time; each article once
}

// Steps returns what can be done about the topic under the law of the day, in the order in which it is done. It is empty for
// an unknown topic.
func (t Topic) Steps(on calendar.Date) []Step {
	var steps []Step
	for _, r := range rows {
		if r.of == t && r.inForce(on) {
			steps = append(steps, r.step(on))
		}
	}
	return steps
}

// LastDay returns the last day of the step, counted from the day of the event named in From; no deadline if the law names no
// time. A nil calendar is China's.
func (s Step) LastDay(event calendar.Date, c *calendar.Calendar) period.Deadline {
	return s.Within.FromDay(event, c)
}

// EN returns the step in one English line.
func (s Step) EN() string {
	text := s.Do.EN + ", before " + s.Organ.EN
	if !s.Within.IsZero() {
		text += ", within " + s.Within.EN() + " of " + s.From.EN
	}
	if s.First {
		text += "; this comes first"
	}
	return text + " [" + statute.ListEN(s.Cites) + "]"
}

// ZH returns the step in one Chinese line.
func (s Step) ZH() string {
	text := s.Do.ZH + "：" + s.Organ.ZH
	if !s.Within.IsZero() {
		text += "，自" + s.From.ZH + "起" + s.Within.ZH() + "内"
	}
	if s.First {
		text += "；应当先行"
	}
	return text + "（" + statute.ListZH(s.Cites) + "）"
}

// law is what a step rests on, in the order of citation.
type law []statute.Provision

// row is one step, with the days on which it is there.
type row struct {
	of              Topic
	do, organ, from statute.Text
	law             law               // what opens it, and what names the organ
	term            statute.Provision // what names the time
	since           statute.Provision // it is there only from the day on which this is law
	until           statute.Provision // it is there only before this is law
	first           bool
	remedy          refusal.Remedy
}

func (r row) inForce(on calendar.Date) bool {
	_, since := r.since.On(on)
	_, until := r.until.On(on)
	return (since || r.since == 0) && !until
}

// target is what a suit or a reconsideration is directed against: a contract over farmland is a dispute between its parties, all
// else an act of an organ, and never one of the petition procedure (E14).
func (r row) target() refusal.Target {
	switch {
	case r.remedy != refusal.Suit && r.remedy != refusal.Reconsideration:
		return 0
	case r.of == FarmlandContract:
		return refusal.DisputeItself
	}
	return refusal.UnderlyingAct
}

func (r row) step(on calendar.Date) Step {
	s := Step{Do: r.do, Organ: r.organ, First: r.first, Remedy: r.remedy, Against: r.target(), Rule: r.of.rule()}
	for _, p := range append(slices.Clip(r.law), r.term) {
		c, held := p.On(on) // where no text is held for the day, the citation says so
		same := func(had statute.Citation) bool {
			return had == c || held && had.Edition() == c.Edition() && had.Article() == c.Article()
		}
		if p != 0 && !slices.ContainsFunc(s.Cites, same) {
			s.Cites = append(s.Cites, c)
		}
	}
	c, _ := r.term.On(on)
	if s.Within, _ = period.Of(c.Limit()); !s.Within.IsZero() {
		s.From = r.from
	}
	return s
}
