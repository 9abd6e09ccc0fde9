package period

import (
	"fmt"

	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// OpenQuestion is a point of counting on which the petition regulations are silent (P8).
//
// Codes: start_day, roll_over, hearing_time.
type OpenQuestion uint8

const (
	_           OpenQuestion = iota
	StartDay                 // start_day 起算日: does the day of the event count?
	RollOver                 // roll_over 届满日顺延: does a last day that is a day off move on?
	HearingTime              // hearing_time 听证时间: do the days of a hearing below re-review count?

	numQuestions
)

// Reading is one admissible answer to a question.
//
// Codes: next_day, same_day, rolled, not_rolled, hearing_counts, hearing_stops.
type Reading uint8

const (
	_             Reading = iota
	NextDay               // next_day 开始的当日不计入: by 民法典 204 the periods of the regulations are counted by its article 201
	SameDay               // same_day 自当日起算: 当日起算: "自…之日起" taken at its word includes that day
	Rolled                // rolled 休息日顺延: 顺延: by 民法典 204 its article 203 moves the last day on
	NotRolled             // not_rolled 不顺延: the regulations give days and no roll-over
	HearingCounts         // hearing_counts 听证时间计入: the text takes out the hearing at re-review only
	HearingStops          // hearing_stops 听证时间不计入: by analogy with the hearing at re-review

	numReadings
)

// readings says of each reading which question it answers and on which provisions it rests. For the literal ones those are
// the provisions that set the limits.
var readings = [numReadings]struct {
	on OpenQuestion
	by []statute.Provision
}{
	NextDay:       {StartDay, []statute.Provision{statute.CivilOtherPeriods, statute.CivilStartDay, statute.PolicePeriods}},
	SameDay:       {StartDay, []statute.Provision{statute.HandlingPeriod, statute.ReviewRequest, statute.ReReviewRequest}},
	Rolled:        {RollOver, []statute.Provision{statute.CivilOtherPeriods, statute.CivilRollOver, statute.PolicePeriods}},
	NotRolled:     {RollOver, []statute.Provision{statute.HandlingPeriod, statute.ReviewRequest, statute.ReReviewRequest}},
	HearingCounts: {HearingTime, []statute.Provision{statute.ReReviewHearing}},
	HearingStops:  {HearingTime, []statute.Provision{statute.ReReviewHearing}},
}

// rivals are the two answers to each question: the one that makes a deadline earlier, the one that makes it later.
var rivals = [numQuestions]struct{ earlier, later Reading }{
	StartDay: {SameDay, NextDay}, RollOver: {NotRolled, Rolled}, HearingTime: {HearingCounts, HearingStops},
}

// Question returns the question that r answers, zero if r is none.
func (r Reading) Question() OpenQuestion {
	if r >= numReadings {
		return 0
	}
	return readings[r].on
}

// Cites returns the provisions that r rests on, as they stand on the day. Those not in force then are left out.
func (r Reading) Cites(on calendar.Date) []statute.Citation {
	if r >= numReadings {
		return nil
	}
	var cites []statute.Citation
	for _, p := range readings[r].by {
		if c, ok := p.On(on); ok {
			cites = append(cites, c)
		}
	}
	return cites
}

// choice is one answer to each question: the bit of a question is set for the later reading.
type choice uint8

func bit(q OpenQuestion) choice { return 1 << q }

// later reports whether the later reading is chosen.
func (r choice) later(q OpenQuestion) bool { return r&bit(q) != 0 }

func (r choice) reading(q OpenQuestion) Reading {
	if r.later(q) {
		return rivals[q].later
	}
	return rivals[q].earlier
}

// Counting says how limits are counted: for every question which reading is used, whether its rival is admissible too,
// and who fixed it. It never changes, so it is passed by pointer; nil is General.
type Counting struct {
	used choice
	open choice // the questions whose two readings are both admissible
	by   [numQuestions]string
}

var (
	general  = &Counting{used: bit(StartDay) | bit(RollOver)}
	petition = &Counting{used: general.used, open: bit(StartDay) | bit(RollOver) | bit(HearingTime)}
)

// General returns the counting of limits whose law counts days itself: 民法典 201 to 203, 民事诉讼法 on periods,
// 公安机关办理行政案件程序规定 35. Nothing is open.
func General() *Counting { return general }

// Petition returns the counting of limits of the petition regulations (PR2005, PWR2022 and local ones), which say "日"
// and no more. Every question is open; it uses NextDay, Rolled and HearingCounts.
func Petition() *Counting { return petition }

func (d Deadline) rules() *Counting {
	if d.counting == nil {
		return general
	}
	return d.counting
}

// Fix settles an open question, as a local authority may for its own practice, and says who did: the rule or the organ. A
// question that the law has settled cannot be fixed otherwise, and nobody can fix one without saying who.
func (c *Counting) Fix(r Reading, by string) (*Counting, error) {
	if c == nil {
		c = general
	}
	q := r.Question()
	if q == 0 {
		return nil, fmt.Errorf("period: %s is no reading / 不是可采的解释", r)
	}
	if by == "" {
		return nil, fmt.Errorf("period: %s: say who fixes it / 须载明由谁确定", r)
	}
	if used := c.used.reading(q); !c.open.later(q) && used != r {
		return nil, fmt.Errorf("period: %s is settled as %s, it cannot be read as %s / %s已有规定", q, used, r, q.ZH())
	}
	fixed := *c
	fixed.used &^= bit(q)
	if r == rivals[q].later {
		fixed.used |= bit(q)
	}
	fixed.open &^= bit(q)
	fixed.by[q] = by
	return &fixed, nil
}

// leftOpen reports whether the law left the question open, fixed since or not.
func (c *Counting) leftOpen(q OpenQuestion) bool { return c.open.later(q) || c.by[q] != "" }

// Assumption is how one open question was answered.
type Assumption struct {
	Question OpenQuestion `json:"question"`
	Used     Reading      `json:"used"`
	Rival    Reading      `json:"rival,omitzero"` // also admissible; zero if the question is fixed
	By       string       `json:"by,omitempty"`   // who fixed it
}

// Assumptions returns how each question was answered that the law left open, fixed ones included. General has none.
func (c *Counting) Assumptions() []Assumption {
	if c == nil {
		return nil
	}
	var all []Assumption
	for q := StartDay; q < numQuestions; q++ {
		if c.leftOpen(q) {
			a := Assumption{Question: q, Used: c.used.reading(q), By: c.by[q]}
			if c.open.later(q) {
				a.Rival = (c.used ^ bit(q)).reading(q)
			}
			all = append(all, a)
		}
	}
	return all
}

// Assumptions returns the readings that this deadline rests on. The hearing question is among them only if a hearing was
// held.
func (d Deadline) Assumptions() []Assumption {
	all := d.rules().Assumptions()
	if d.more == nil || len(d.more.maybe.hearings) == 0 {
		for i, a := range all {
			if a.Question == HearingTime {
				return append(all[:i], all[i+1:]...)
			}
		}
	}
	return all
}

// earliest and latest are the admissible readings that make a deadline earliest and latest.
func (c *Counting) earliest() choice { return c.used &^ c.open }
func (c *Counting) latest() choice   { return c.used | c.open }
