package history

import (
	"github.com/fengqiao-go/fengqiao/escalation/regime"
	"github.com/fengqiao-go/fengqiao/petition/calendar"
	"github.com/fengqiao-go/fengqiao/petition/decision"
	"github.com/fengqiao-go/fengqiao/petition/period"
	"github.com/fengqiao-go/fengqiao/petition/statute"
)

// Excuse is why a request comes late (E6).
//
// Codes: force_majeure, good_reason.
type Excuse uint8

// The excuses. Zero is none recorded.
const (
	ForceMajeure Excuse = 1 + iota // force_majeure 不可抗力
	GoodReason                     // good_reason 其他正当理由
)

// StopCause is what stops the count of a limit other than a hearing (P12): only where a text of the place says so; elsewhere the
// days count, and the record keeps it.
//
// Codes: appraisal, survey, papers, suspension.
type StopCause uint8

// The causes. Zero is unknown.
const (
	Appraisal  StopCause = 1 + iota // appraisal 鉴定
	Survey                          // survey 勘验
	Papers                          // papers 补正材料
	Suspension                      // suspension 中止办理
)

var stopPoints = map[StopCause]regime.Point{
	Appraisal: regime.AppraisalStops, Survey: regime.SurveyStops, Papers: regime.PapersStop, Suspension: regime.SuspensionStops,
}

// Point returns the point on which a regulation may let the count stop for c.
func (c StopCause) Point() regime.Point { return stopPoints[c] }

// Declarant is who declared a withdrawal, or settled. General authority does not cover it, nor does the election of one who represents
// several petitioners: such a one acts for the others as a special agent, or for himself (X3).
//
// Codes: petitioner, special_agent, general_agent.
type Declarant uint8

// The declarants. Zero is unknown.
const (
	Petitioner   Declarant = 1 + iota // petitioner 信访人本人
	SpecialAgent                      // special_agent 经特别授权的代理人
	GeneralAgent                      // general_agent 一般授权的代理人
)

// excuseDays is the limit of statute.MissedPeriodRelief, taken by analogy (E6).
const excuseDays = 10

// Excused says whether a request that is late is excused: what stood in its way was gone no more than ten days before. It is
// unknown where a reason is recorded and the day on which it was gone is not, or is not known well enough.
func (e *Event) Excused(c *calendar.Calendar) decision.Tri {
	if e.Excuse == 0 {
		return decision.No
	}
	if e.Removed.IsZero() {
		return 0
	}
	switch period.Days(excuseDays).From(e.Removed, c).Check(e.On) {
	case period.Late:
		return decision.No
	case period.CannotTell:
		return 0
	}
	return decision.Yes
}

// MayDecline reports whether r is a rule under which an organ need not accept a claim itself.
func MayDecline(r statute.Rule) bool {
	switch r {
	case statute.T1, statute.T2, statute.T3, statute.T4, statute.T6, statute.T7, statute.T10, statute.T14:
		return true
	}
	return false
}
